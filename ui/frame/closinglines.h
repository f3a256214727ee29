// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/closingsteps.h"

namespace hometray {

/// What stops closing and what stays to be done after it, a heading and a line for each step.
[[nodiscard]] QStringList closingLines(
    const QList<ClosingStep> &steps, const CaseRecord &record, QDate today);

} // namespace hometray
