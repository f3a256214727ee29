// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/situations.h"

#include "rules/spells.h"

namespace hometray {

namespace {

/// Days of one's own may go on so long after the school holiday.
constexpr int daysAfterAHoliday = 21;

} // namespace

const SchoolBreak *breakToCome(const Rulebook &rules, const CaseRecord &desk, QDate today)
{
    for (const SchoolBreak &next : rules.calendars().county().breaks()) {
        if (next.last < today.addDays(-daysAfterAHoliday)
            || !rules.policy().breakNeedsSteps(next.kind))
            continue;
        const QList<Spell> spells = next.last < today
            ? spellsIn(desk, next, rules.workingDays())
            : QList<Spell>();
        if (next.last >= today || (!spells.isEmpty() && spells.last().until >= today))
            return &next;
    }
    return nullptr;
}

std::optional<BreakSituation> breakFor(
    const Rulebook &rules, const CaseRecord &desk, QDate today, BreakCode holiday)
{
    const SchoolBreak *chosen = holiday != 0 ? rules.calendars().county().breakByCode(holiday)
                                             : breakToCome(rules, desk, today);
    if (!chosen)
        return std::nullopt;
    // From the first day of the first time away to the last of the last.
    const QList<Spell> spells = spellsIn(desk, *chosen, rules.workingDays());
    const Profile *profile = CaseRecord::only(desk.profile);
    if (spells.isEmpty() && profile && profile->worksAllYear)
        return workingThrough(*chosen, rules.workingDays());
    return breakSituation(*chosen, spells.isEmpty() ? QDate() : spells.first().from,
        spells.isEmpty() ? QDate() : spells.last().until, rules.workingDays());
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
