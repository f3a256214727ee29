// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/recordaway.h"

#include "record/kinds.h"
#include "rules/schoolcalendar.h"
#include "workflow/given.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<RecordAway>()
{
    static const TypeInfo info = describe<RecordAway>(0, RecordAway::id,
        {
            required(one<&RecordAway::away>(1, "away")),
            field<&RecordAway::remove>(2, "remove"),
        });
    return info;
}

Decision decide(const DeskRecord &desk, const RecordAway &command, const Context &)
{
    const AwayPeriod &away = command.away;
    const AwayPeriod *before = CaseRecord::find(desk.awayPeriods, away.id);
    const auto wrong = [](const QString &field, const QString &reason) {
        return refuse(RefusalCode::FieldWrong, field, {{u"reason"_s, reason}});
    };
    EventBuilder event(kinds::deskChanged);
    if (command.remove) {
        if (!before)
            return refuse(RefusalCode::NotThere, u"away"_s, {{u"what"_s, u"awayPeriod"_s}});
        return eventsOf(event.remove(*before));
    }
    if (away.from > away.until)
        return datesContradict(u"away.until"_s, "away.from", "away.until");
    if (away.from.daysTo(away.until) > 366)
        return wrong(u"away.until"_s, u"tooLong"_s);
    if (!away.breakId.isEmpty() && breakCode(away.breakId) == 0)
        return wrong(u"away.break"_s, u"noBreak"_s);
    for (const AwayPeriod &other : desk.awayPeriods) {
        if (other.id != away.id && other.from <= away.until && away.from <= other.until)
            return wrong(u"away.from"_s, u"overlaps"_s);
    }
    event.put(before, away);
    return eventsOf(event);
}

} // namespace hometray
