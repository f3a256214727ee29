// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/situations.h"

namespace hometray {

namespace {

const SchoolBreak *pick(const Rulebook &rules, QDate today, BreakCode holiday)
{
    const SchoolCalendar &calendar = rules.calendars().county();
    if (holiday != 0)
        return calendar.breakByCode(holiday);
    for (const SchoolBreak &next : calendar.breaks()) {
        if (next.last >= today && rules.policy().breakNeedsSteps(next.kind))
            return &next;
    }
    return nullptr;
}

} // namespace

std::optional<BreakSituation> breakFor(
    const Rulebook &rules, const CaseRecord &desk, QDate today, BreakCode holiday)
{
    const SchoolBreak *chosen = pick(rules, today, holiday);
    if (!chosen)
        return std::nullopt;
    // Days away that were entered for this break, or that touch it.
    const AwayPeriod *away = nullptr;
    for (const AwayPeriod &period : desk.awayPeriods) {
        const bool named = period.breakId == chosen->id;
        const bool touches = period.breakId.isEmpty() && period.from <= chosen->last
            && period.until >= chosen->first;
        if (named || (touches && !away))
            away = &period;
    }
    return breakSituation(
        *chosen, away ? away->from : QDate(), away ? away->until : QDate(), rules.workingDays());
}

Situation situationFor(
    const Rulebook &rules, const CaseRecord &desk, QDate today, BreakCode holiday)
{
    Situation situation;
    situation.today = today;
    situation.policy = &rules.policy();
    situation.workingDays = &rules.workingDays();
    situation.calendar = &rules.calendars().county();
    situation.holiday = breakFor(rules, desk, today, holiday);
    return situation;
}

} // namespace hometray
