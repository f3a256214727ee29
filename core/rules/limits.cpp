// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/limits.h"

namespace hometray {

namespace {

bool inWorkingDays(const Deadline &deadline, const Situation &situation)
{
    return deadline.unit == LateUnit::WorkingDays && situation.workingDays;
}

} // namespace

Limit limitAfter(const Deadline &deadline, FactDay start, const Situation &situation)
{
    if (!inWorkingDays(deadline, situation))
        return {start + deadline.count(start), false};
    const WorkedOutDay day = situation.workingDays->add(dateOf(start), deadline.count(start));
    return {factDay(day.day), day.provisional};
}

qint32 lateness(const Deadline &deadline, FactDay due, FactDay day, const Situation &situation)
{
    if (day <= due)
        return 0;
    return inWorkingDays(deadline, situation)
        ? situation.workingDays->between(dateOf(due), dateOf(day)).count
        : day - due;
}

} // namespace hometray
