// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Confirms an agreement that the keyworker heard by telephone; done by the one who gave it.
struct ConfirmOverride {
    static constexpr const char *id = "confirmOverride";
    ObjectId override; ///< StepOverride
    QDate confirmedOn;
};

template <>
const TypeInfo &typeInfo<ConfirmOverride>();

/// Refuses the keyworker (OverrideByOneself), one that was confirmed or needs none (AlreadyDone)
/// and a day before it was given (DatesContradict). It can be confirmed after closing.
[[nodiscard]] Decision decide(const CaseRecord &, const ConfirmOverride &, const Context &);

} // namespace hometray
