// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/measures.h"

/// What several measures ask.
namespace hometray::measuring {

/// Counts the rows for which `wanted` holds and notes their index.
template <class List, class Wanted>
qint32 count(const List &list, QVariantList *rows, const Wanted &wanted)
{
    qint32 number = 0;
    for (const auto &row : list) {
        if (!wanted(row))
            continue;
        ++number;
        if (rows)
            rows->append(row.index);
    }
    return number;
}

inline bool isAdult(const CaseFacts::Person &person, FactDay day)
{
    return person.eighteen != 0 ? person.eighteen <= day : person.child == 0;
}

/// From which day a young person decides for themselves: at 16, or earlier when found able to
/// (HCC FFA process); 0 when that is not known.
inline FactDay decidesSince(const CaseFacts::Person &person)
{
    if (person.decidesAlone == 0 || person.sixteen == 0)
        return std::max(person.decidesAlone, person.sixteen);
    return std::min(person.decidesAlone, person.sixteen);
}

/// Whether a person decides for themselves: adults, and young people from that day on.
inline bool decidesAlone(const CaseFacts::Person &person, FactDay day)
{
    const FactDay since = decidesSince(person);
    return isAdult(person, day) || (since != 0 && since <= day);
}

inline bool isNo(qint32 answer)
{
    return answer == CaseFacts::Refused || answer == CaseFacts::Withdrawn;
}

/// An answer as it counts on a day: whoever decides alone is asked anew from that day on, and an
/// answer of before, or through somebody else, is not theirs.
inline qint32 answerOf(const CaseFacts::Person &person, FactDay day, qint32 last, qint32 own, FactDay ownDay)
{
    const FactDay since = person.child != 0 ? decidesSince(person) : 0;
    if (since == 0 || since > day)
        return last;
    return ownDay >= since ? own : qint32(CaseFacts::NoAnswer);
}
inline qint32 helpOf(const CaseFacts::Person &person, FactDay day)
{
    return answerOf(person, day, person.help, person.ownHelp, person.ownHelpDay);
}
inline qint32 trayOf(const CaseFacts::Person &person, FactDay day)
{
    return answerOf(person, day, person.tray, person.ownTray, person.ownTrayDay);
}

/// Whoever refuses or withdrew is not asked for what rests on their own agreement. A child who does
/// not decide alone is left out only when it was refused for by name.
inline bool refuses(const CaseFacts::Person &person, FactDay day)
{
    return isNo(helpOf(person, day)) && (person.helpFell == 0 || decidesAlone(person, day));
}

inline bool childOfFamily(const CaseFacts::Person &person, FactDay day)
{
    return person.child != 0 && ofFamily(person, day);
}

/// Each child who is asked for words, needs, outcomes.
inline bool childAsked(const CaseFacts::Person &person, FactDay day)
{
    return childOfFamily(person, day) && !refuses(person, day);
}

/// Whether somebody of the team is at work on a day: in their time, on their days of the week, and
/// in a school holiday only when they work then. A school with dates of its own stands in the case
/// with them; of any other the county's count.
struct AtWork {
    qint32 member = -1;
    qint32 termTimeOnly = 0;
    FactDay from = 0;
    FactDay until = 0;
    qint32 worksOn = 0;

    [[nodiscard]] bool on(FactDay day, const CaseFacts &facts, const Situation &situation) const
    {
        const qint32 weekday = day % 7; // a Julian day 0 is a Monday
        return from <= day && (until == 0 || until >= day)
            && (worksOn == 0 || (worksOn >> weekday & 1) != 0)
            && !(termTimeOnly != 0 && inHoliday(day, facts, situation));
    }

private:
    [[nodiscard]] bool inHoliday(
        FactDay day, const CaseFacts &facts, const Situation &situation) const
    {
        const SchoolBreak *holiday =
            situation.calendar ? situation.calendar->breakContaining(dateOf(day)) : nullptr;
        bool own = false;
        for (const CaseFacts::DaysAway &days : facts.daysAway) {
            if (days.member != member || member < 0)
                continue;
            if (days.from <= day && days.until >= day)
                return true;
            own = own || (holiday && days.code == holiday->code);
        }
        return holiday && !own;
    }
};

/// Calls `each` with every working day of the keyworker's time away.
template <class Each>
void forEachDayAway(const MeasureInput &in, const Each &each)
{
    if (!in.away.away || !in.situation.workingDays)
        return;
    forEachSpell(in.facts, in.away, [&](FactDay from, FactDay until) {
        for (FactDay day = from; day <= until; ++day) {
            if (in.situation.workingDays->isWorkingDay(qint64(day)))
                each(day);
        }
    });
}

/// Working days of the keyworker's absence for which `covered` does not hold.
struct Gap {
    qint32 days = 0;
    FactDay first = 0;
    FactDay last = 0;
};
template <class Covered>
Gap gapIn(const MeasureInput &in, QVariantList *rows, const Covered &covered)
{
    Gap gap;
    forEachDayAway(in, [&](FactDay day) {
        if (covered(day))
            return;
        ++gap.days;
        gap.first = gap.first == 0 ? day : gap.first;
        gap.last = day;
        if (rows)
            rows->append(day);
    });
    return gap;
}

} // namespace hometray::measuring
