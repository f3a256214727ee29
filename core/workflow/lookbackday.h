// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/correctentry.h"

namespace hometray {

/// What follows from corrections of a closing's day: a look-back that was reckoned from it, so many
/// months later, moves along; one that is said on its own stays, as does one that was answered.
/// Source: judgement 1a, a beginning corrected.
[[nodiscard]] QList<FieldCorrection> lookBackMoved(
    const CaseRecord &record, const QList<FieldCorrection> &corrections, const Context &context);

} // namespace hometray
