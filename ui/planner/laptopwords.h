// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/situation.h"
#include "ui/planner/planvalues.h"
#include "workspace/views.h"

namespace hometray {

/// What the laptop itself needs before a break: all in EHM, backed up, the recovery sheet found,
/// the days away said, the home tray shared. Actions are `laptopActions` or ids of commands.
[[nodiscard]] QList<StepText> laptopSteps(const QList<KnownCase> &cases, const QList<PlanRow> &rows,
    const Situation &situation, const LaptopState &laptop);

/// Ids of what the buttons of `laptopSteps` start, beside commands.
namespace laptopActions {
inline constexpr char backUp[] = "backUp";
inline constexpr char toBackups[] = "toBackups";
inline constexpr char found[] = "recoveryFound";
inline constexpr char lost[] = "recoveryLost";
inline constexpr char toEhm[] = "toEhm";
inline constexpr char toSharing[] = "toSharing";
} // namespace laptopActions

} // namespace hometray
