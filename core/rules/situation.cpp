// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/situation.h"

namespace hometray {

BreakSituation breakSituation(
    const SchoolBreak &holiday, QDate awayFrom, QDate awayUntil, const WorkingDays &workingDays)
{
    BreakSituation result;
    result.holiday = holiday;
    result.assumed = !awayFrom.isValid() || !awayUntil.isValid() || awayUntil < awayFrom;
    result.awayFrom = result.assumed ? holiday.first : awayFrom;
    result.awayUntil = result.assumed ? holiday.last : awayUntil;
    result.lastDayAtWork = workingDays.add(result.awayFrom, -1).day;
    return result;
}

BreakSituation workingThrough(const SchoolBreak &holiday, const WorkingDays &workingDays)
{
    BreakSituation result = breakSituation(holiday, {}, {}, workingDays);
    result.away = false;
    result.assumed = false;
    return result;
}

} // namespace hometray
