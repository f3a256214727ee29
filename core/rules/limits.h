// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/policy.h"
#include "rules/situation.h"

namespace hometray {

/// The day by which something is due.
struct Limit {
    FactDay due = 0;
    bool provisional = false; ///< rests on bank holidays nobody has published
};

/// So long after a day as the deadline allows, by the length it had on that day.
[[nodiscard]] Limit limitAfter(const Deadline &deadline, FactDay start, const Situation &situation);

/// By how much `day` is late, in the deadline's unit; 0 when it is not.
[[nodiscard]] qint32 lateness(
    const Deadline &deadline, FactDay due, FactDay day, const Situation &situation);

} // namespace hometray
