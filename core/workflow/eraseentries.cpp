// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/eraseentries.h"

#include "record/corrections.h"
#include "record/kinds.h"
#include "workflow/closeconcern.h"
#include "workflow/entries.h"
#include "workflow/given.h"
#include "workflow/openworry.h"
#include "workflow/refuse.h"

#include <algorithm>

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

/// What people typed into a field.
QStringList textsIn(const Value &value)
{
    if (const auto *text = value.as<QString>())
        return {*text};
    QStringList texts;
    if (const auto *list = value.as<Value::List>()) {
        for (const Value &item : *list)
            texts += textsIn(item);
    }
    return texts;
}

} // namespace

bool tellsPlace(const Event &event, const PlaceFinder &places)
{
    for (const Change &change : event.changes) {
        for (const FieldValue &field : change.fields) {
            const QStringList said = textsIn(field.value);
            if (std::any_of(said.begin(), said.end(),
                    [&places](const QString &text) { return places.tells(text); }))
                return true;
        }
    }
    return false;
}

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
        const auto said = stamp.kind.isEmpty() ? std::nullopt : saidNow(*id, context);
        if (said && speaksOfOpenConcern(record, *said))
            return refuse(RefusalCode::ConcernOpen, path, {}, CloseConcern::id);
        if (concernTakenBackUnsaid(record, at, context))
            return refuse(RefusalCode::ConcernOpen, path, {{u"undone"_s, true}});
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
