// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/object.h"

namespace hometray {

/// What a label in a script always stands for: "$assessment", "$familyPlan", "$family" and
/// "$registration" for what a case has only one of, "$holidayPlan/summer-2019" for the plan of a
/// break of an FFA that was never re-opened. Nothing for any other label.
[[nodiscard]] std::optional<ObjectId> wellKnownId(const QString &label);

} // namespace hometray
