// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/noteabsences.h"

#include "record/kinds.h"
#include "workflow/given.h"

#include <QtCore/QSet>

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

/// The school a member works at in term time only, by its number; empty for others.
QString schoolOf(const CaseRecord &record, const TeamMember &member)
{
    const Organisation *school =
        member.termTimeOnly ? CaseRecord::find(record.organisations, member.organisation) : nullptr;
    return school ? school->number.trimmed() : QString();
}

void noteOwnHolidays(
    EventBuilder &event, const CaseRecord &record, QDate opened, const AwayDays &days)
{
    if (!days.ownHolidays)
        return;
    QSet<ObjectId> noted;
    for (const TeamMember &member : record.team) {
        const QString school = schoolOf(record, member);
        if (school.isEmpty())
            continue;
        for (const OwnHoliday &holiday : days.ownHolidays(school)) {
            DaysAway absence;
            absence.id =
                derivedId({"ownHoliday", member.id.bytes(), holiday.breakId.toUtf8()});
            absence.from = holiday.from;
            absence.until = holiday.until;
            absence.breakId = holiday.breakId;
            absence.member = member.id;
            const DaysAway *known = CaseRecord::find(record.daysAway, absence.id);
            if (!known && absence.until < opened)
                continue;
            noted.insert(absence.id);
            if (!known || known->until >= days.today)
                event.put(known, absence);
        }
    }
    for (const DaysAway &absence : record.daysAway) {
        if (!absence.member.isNull() && !noted.contains(absence.id) && absence.until >= days.today)
            event.remove(absence);
    }
}

} // namespace

std::optional<Event> absencesNoted(
    const CaseRecord &record, const DeskRecord &desk, const AwayDays &days)
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
    noteOwnHolidays(event, record, opened, days);
    const Profile *profile = desk.me();
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
