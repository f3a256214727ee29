// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/spells.h"

#include "rules/leaving.h"

#include <algorithm>

namespace hometray {

namespace {

Spell spellFrom(QDate from, QDate until, const WorkingDays &workingDays)
{
    return {from, until, workingDays.add(from, -1).day, workingDays.add(until, 1).day};
}

} // namespace

bool belongsTo(const AwayPeriod &period, const SchoolBreak &holiday)
{
    return period.breakId == holiday.id
        || (period.breakId.isEmpty() && period.from <= holiday.last
            && period.until >= holiday.first);
}

QList<Spell> spellsIn(
    const DeskRecord &desk, const SchoolBreak &holiday, const WorkingDays &workingDays)
{
    QList<Spell> spells;
    for (const AwayPeriod &period : desk.awayPeriods) {
        if (belongsTo(period, holiday))
            spells.append(spellFrom(period.from, period.until, workingDays));
    }
    std::sort(spells.begin(), spells.end(),
        [](const Spell &a, const Spell &b) { return a.from < b.from; });
    return spells;
}

QList<Spell> spellsOf(const CaseFacts &facts, const Situation &situation)
{
    QList<Spell> spells;
    const CaseAway away = awayOf(facts, situation);
    if (!away.away)
        return spells;
    forEachSpell(facts, away, [&](FactDay from, FactDay until) {
        spells.append(spellFrom(dateOf(from), dateOf(until), *situation.workingDays));
    });
    return spells;
}

const Spell *spellNow(const QList<Spell> &spells, QDate today)
{
    const auto now = std::find_if(
        spells.begin(), spells.end(), [today](const Spell &spell) { return spell.until >= today; });
    return now == spells.end() ? nullptr : &*now;
}

} // namespace hometray
