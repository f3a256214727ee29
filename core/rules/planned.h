// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/facts.h"

namespace hometray {

/// The day of the first TAF that is planned for `from` or later; 0 when none is. What was planned for
/// a day before is no next one: whether it was held is asked.
[[nodiscard]] inline FactDay plannedFrom(const CaseFacts &facts, FactDay from)
{
    FactDay next = 0;
    for (const CaseFacts::Planned &planned : facts.planned) {
        if (planned.on.day >= from && (next == 0 || planned.on.day < next))
            next = planned.on.day;
    }
    return next;
}

} // namespace hometray
