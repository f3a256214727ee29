// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/absence.h"

#include "rules/policy.h"

#include <algorithm>

namespace hometray {

namespace {

bool speaksOf(const AwayPeriod &period, const SchoolBreak &holiday)
{
    return period.breakId == holiday.id
        || (period.breakId.isEmpty() && period.from <= holiday.last
            && period.until >= holiday.first);
}

} // namespace

std::optional<Absence> lastAbsence(const CaseRecord &desk, const Situation &situation)
{
    const QDate today = situation.today;
    QList<Absence> all;
    for (const AwayPeriod &period : desk.awayPeriods)
        all << Absence{period.from, period.until, period.breakId, false};
    for (const SchoolBreak &holiday : situation.calendar->breaks()) {
        const bool said = std::any_of(desk.awayPeriods.begin(), desk.awayPeriods.end(),
            [&holiday](const AwayPeriod &period) { return speaksOf(period, holiday); });
        if (!said && situation.policy->breakNeedsSteps(holiday.kind))
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

} // namespace hometray
