// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/termdates.h"

namespace hometray::words {

/// "Summer holiday 2020: 22 July to 2 September, 31 weekdays".
[[nodiscard]] QString proposedLine(const ProposedHoliday &holiday, QDate today);
/// What is to be known of it: "new", "until now 21 July to 1 September", "worked out: it lies
/// between two terms"; empty when it is as it was.
[[nodiscard]] QString proposedNote(const ProposedHoliday &holiday, QDate today);
/// "Christmas fair, 7 December 2019: it is no school holiday".
[[nodiscard]] QString passedOverLine(const PassedOver &passed, QDate today);

/// What another list of bank holidays takes away and brings, in order: "Taken away: Monday 4 May
/// 2020, Early May bank holiday". Empty when nothing changes.
[[nodiscard]] QStringList bankHolidayChanges(
    const WorkingDays &before, const WorkingDays &after, QDate today);

} // namespace hometray::words
