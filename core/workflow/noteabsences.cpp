// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/noteabsences.h"

#include "record/kinds.h"

namespace hometray {

namespace {

DaysAway absenceOf(const AwayPeriod &away, const DaysAway *known, const AwayDays &days)
{
    DaysAway absence;
    absence.id = away.id; // one and the same time away
    absence.from = away.from;
    absence.until = away.until;
    absence.breakId =
        away.breakId.isEmpty() ? days.holidayTouched(away.from, away.until) : away.breakId;
    absence.lastDayAtWork = known && known->from == away.from && known->lastDayAtWork.isValid()
        ? known->lastDayAtWork
        : days.lastDayAtWork(away.from);
    return absence;
}

} // namespace

std::optional<Event> absencesNoted(
    const CaseRecord &record, const CaseRecord &desk, const AwayDays &days)
{
    const QDate opened = record.entries.isEmpty() ? QDate() : record.entries.first().writtenOn();
    EventBuilder event(kinds::absencesNoted);
    for (const AwayPeriod &away : desk.awayPeriods) {
        const DaysAway *known = CaseRecord::find(record.daysAway, away.id);
        if (!known && away.until < opened)
            continue;
        event.put(known, absenceOf(away, known, days));
    }
    for (const DaysAway &noted : record.daysAway) {
        if (noted.member.isNull() && !CaseRecord::find(desk.awayPeriods, noted.id))
            event.remove(noted);
    }
    const Profile *profile = CaseRecord::only(desk.profile);
    const WorkPattern *known = CaseRecord::only(record.workPattern);
    if (profile && profile->worksAllYear != (known && known->worksAllYear)) {
        WorkPattern pattern;
        pattern.id = singletonId(typeInfo<WorkPattern>().number);
        pattern.worksAllYear = profile->worksAllYear;
        event.put(known, pattern);
    }
    if (event.isEmpty())
        return std::nullopt;
    return event.event();
}

} // namespace hometray
