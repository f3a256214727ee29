// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/situations.h"

#include "rules/spells.h"

#include <algorithm>

namespace hometray {

namespace {

/// The last day of a break, of the holiday and of the keyworker's own days away in it.
QDate lastDayOf(const SchoolBreak &holiday, const DeskRecord &desk)
{
    QDate last = holiday.last;
    for (const AwayPeriod &period : desk.awayPeriods) {
        if (belongsTo(period, holiday))
            last = std::max(last, period.until);
    }
    return last;
}

const SchoolBreak *pick(
    const Rulebook &rules, const DeskRecord &desk, QDate today, BreakCode holiday)
{
    const SchoolCalendar &calendar = rules.calendars().county();
    if (holiday != 0)
        return calendar.breakByCode(holiday);
    for (const SchoolBreak &next : calendar.breaks()) {
        if (rules.policy().breakNeedsSteps(next.kind) && lastDayOf(next, desk) >= today)
            return &next;
    }
    return nullptr;
}

} // namespace

std::optional<BreakSituation> breakFor(
    const Rulebook &rules, const DeskRecord &desk, QDate today, BreakCode holiday)
{
    const SchoolBreak *chosen = pick(rules, desk, today, holiday);
    if (!chosen)
        return std::nullopt;
    // From the first day of the first time away to the last of the last.
    const QList<Spell> spells = spellsIn(desk, *chosen, rules.workingDays());
    const Profile *profile = desk.me();
    if (spells.isEmpty() && profile && profile->worksAllYear)
        return workingThrough(*chosen, rules.workingDays());
    return breakSituation(*chosen, spells.isEmpty() ? QDate() : spells.first().from,
        spells.isEmpty() ? QDate() : spells.last().until, rules.workingDays());
}

Situation situationFor(
    const Rulebook &rules, const DeskRecord &desk, QDate today, BreakCode holiday)
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
