// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/sources.h"
#include "words/dates.h"

namespace hometray {

/// Whether a copy made on that day is as good as one of today; wherever it is said, it is said by
/// this. None that was never made (an invalid day).
[[nodiscard]] inline bool isFreshCopy(QDate made, QDate today)
{
    constexpr int freshDays = 7;
    return made.isValid() && made.daysTo(today) <= freshDays;
}

/// The same for a moment in UTC milliseconds; 0 for never.
[[nodiscard]] inline bool isFreshCopy(qint64 madeMs, QDate today)
{
    return madeMs > 0 && isFreshCopy(londonDay(madeMs), today);
}

/// When a copy was made, from today: "3 days ago"; its date when today lies before it.
[[nodiscard]] inline QString copyMade(QDate made, QDate today)
{
    return made > today ? words::longDate(made) : words::relative(made, today);
}

} // namespace hometray
