// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/eraseentries.h"

#include "record/corrections.h"
#include "record/kinds.h"
#include "workflow/entries.h"
#include "workflow/given.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<EraseEntries>()
{
    using C = EraseEntries;
    static const TypeInfo info = describe<C>(0, C::id,
        {
            required(field<&C::entries>(1, "entries")),
            required(longText<&C::reason>(2, "reason")),
        });
    return info;
}

namespace {

/// Whether an entry of that kind may hold a family's text; a withdrawn one has lost its kind.
bool canBeErased(const QString &kind)
{
    return kind.isEmpty() || speaksOfFamily(kind) || kind == QLatin1String(kinds::entryCorrected);
}

} // namespace

Decision decide(const CaseRecord &record, const EraseEntries &command, const Context &context)
{
    EventBuilder event(kinds::entryErased);
    QStringList seen;
    for (qsizetype i = 0; i < command.entries.size(); ++i) {
        const QString path = u"entries[%1]"_s.arg(i);
        const auto id = EntryId::fromHex(command.entries.at(i));
        const qint32 at = id ? entryAt(record, *id) : -1;
        if (at < 0)
            return refuse(RefusalCode::NotThere, path, {{u"what"_s, u"entry"_s}});
        if (seen.contains(id->hex()))
            continue;
        seen.append(id->hex());
        const EntryStamp &stamp = record.entries.at(at);
        if (!canBeErased(stamp.kind))
            return refuse(RefusalCode::NotAllowed, path,
                {{u"kind"_s, stamp.kind}, {u"role"_s, context.role}});
        if (stamp.erased)
            return refuse(RefusalCode::AlreadyErased, path);
        Erasure erasure;
        erasure.id = derivedId({"erasure", id->bytes(), context.actor.bytes(),
            QByteArray::number(record.entries.size())});
        erasure.target = *id;
        erasure.reason = command.reason;
        event.add(erasure);
    }
    return eventsOf(event);
}

} // namespace hometray
