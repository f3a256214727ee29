// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/absence.h"

#include "rules/policy.h"

#include <algorithm>

namespace hometray {

std::optional<Absence> lastAbsence(const DeskRecord &desk, const Situation &situation)
{
    const QDate today = situation.today;
    const Profile *profile = desk.me();
    const bool worksThrough = profile && profile->worksAllYear;
    QList<Absence> all;
    for (const AwayPeriod &period : desk.awayPeriods)
        all << Absence{period.from, period.until, period.breakId, false};
    for (const SchoolBreak &holiday : situation.calendar->breaks()) {
        const bool said = std::any_of(desk.awayPeriods.begin(), desk.awayPeriods.end(),
            [&holiday](const AwayPeriod &period) { return belongsTo(period, holiday); });
        if (!said && !worksThrough && situation.policy->breakNeedsSteps(holiday.kind))
            all << Absence{holiday.first, holiday.last, holiday.id, true};
    }
    std::optional<Absence> last;
    for (const Absence &absence : std::as_const(all)) {
        if (!absence.from.isValid() || !absence.until.isValid())
            continue;
        if (absence.from <= today && today <= absence.until)
            return std::nullopt;
        const bool over = absence.until < today && absence.until.daysTo(today) <= takeUpDays;
        if (over && (!last || absence.until > last->until))
            last = absence;
    }
    return last;
}

Absence sinceLastRead(Absence last, const QList<Spell> &spells, QDate readUntil)
{
    for (const Spell &spell : spells) {
        const bool read = readUntil.isValid() && spell.until <= readUntil;
        if (!read && spell.from < last.from)
            last.from = spell.from;
    }
    return last;
}

} // namespace hometray
