// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/checklist.h"

namespace hometray {

/// Whether somebody's agreement may stand for a step: it is missing, and the closing itself does
/// not answer it.
[[nodiscard]] bool mayBeLeftOpen(const StepResult &step);

} // namespace hometray
