// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/withdrawentry.h"

#include "record/kinds.h"
#include "workflow/correctentry.h"
#include "workflow/entries.h"
#include "workflow/gates.h"
#include "workflow/given.h"
#include "workflow/openworry.h"
#include "workflow/refuse.h"
#include "workflow/restson.h"

#include <algorithm>

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<WithdrawEntry>()
{
    using C = WithdrawEntry;
    static const TypeInfo info = describe<C>(0, C::id,
        {
            required(field<&C::target>(1, "target")),
            longText<&C::reason>(2, "reason"),
        });
    return info;
}

namespace {

QString builtUpon(const CaseRecord &record, const Event &event, qint32 at)
{
    for (const Change &change : event.changes) {
        const QString later = hometray::builtUpon(record, change, at);
        if (!later.isEmpty())
            return later;
    }
    // Without its name a family can be found nowhere.
    const bool names = std::any_of(event.changes.begin(), event.changes.end(),
        [](const Change &change) {
            return change.type == typeInfo<Family>().number && change.op == Change::Op::Add;
        });
    if (names)
        return u"family"_s;
    // An FFA can only have been re-opened because it was closed.
    if (event.kind == QLatin1String(kinds::caseClosed) && reopenedAt(record) > at)
        return u"reopening"_s;
    return {};
}

} // namespace

Decision decide(const CaseRecord &record, const WithdrawEntry &command, const Context &context)
{
    const qint32 at = entryAt(record, command.target);
    if (at < 0)
        return refuse(RefusalCode::NotThere, u"target"_s, {{u"what"_s, u"entry"_s}});
    const EntryStamp &stamp = record.entries.at(at);
    auto event = context.eventOf && !stamp.erased && speaksOfFamily(stamp.kind)
        ? context.eventOf(command.target)
        : std::nullopt;
    if (!event)
        return refuse(RefusalCode::NothingToWithdraw, u"target"_s);
    event->kind = stamp.kind;
    if (const QString later = builtUpon(record, *event, at); !later.isEmpty())
        return refuse(
            RefusalCode::BuiltUponLater, u"target"_s, {{u"what"_s, later}}, CorrectEntry::id);
    if (const auto left = leftStandingWithout(record, at, context))
        return tl::unexpected(refusalOf(*left, record));
    if (isBlank(command.reason) && speaksOfOpenConcern(record, *event))
        return refuse(RefusalCode::ReasonMissing, u"reason"_s);
    Correction correction =
        newCorrection("withdrawal", command.target, command.reason, record, context);
    correction.withdrawn = true;
    return QList<Event>{correctedEvent(correction, {})};
}

} // namespace hometray
