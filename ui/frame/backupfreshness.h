// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/sources.h"

namespace hometray {

/// Whether a copy made then, UTC milliseconds (0: never), is as good as one of today; wherever it
/// is said, it is said by this.
[[nodiscard]] inline bool isFreshCopy(qint64 madeMs, QDate today)
{
    constexpr int freshDays = 7;
    return madeMs > 0 && londonDay(madeMs).daysTo(today) <= freshDays;
}

} // namespace hometray
