// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/checklist.h"

namespace hometray {

/// Everything that is open at a moment in every list of ongoing work that applies, for whoever takes
/// up from there: the concerns ("concerns/untold=1", "concerns/told=2"), then each step once, those
/// before `situation.holiday` first, as "checklist/step=state". The lists of a break ask from the
/// school holiday before it until the keyworker is back. Source: judgement 2.
[[nodiscard]] QStringList whatTravels(const CaseFacts &facts, const Situation &situation);

} // namespace hometray
