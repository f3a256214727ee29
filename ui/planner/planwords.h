// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/breakplan.h"
#include "ui/planner/planvalues.h"
#include "workspace/views.h"

namespace hometray {

// The plan before a break in words. All of it may be called on any thread while the situation
// lives.

/// The plan before `situation.holiday` over all families.
[[nodiscard]] PlanShown planShown(
    const QList<KnownCase> &cases, const Situation &situation, const LaptopState &laptop);

/// The breaks for which the policy asks for steps, from the one going on up to a year ahead.
[[nodiscard]] QList<PlanBreak> breaksToPlan(const Situation &situation);

} // namespace hometray
