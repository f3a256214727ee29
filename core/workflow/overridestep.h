// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Leaves a step of a checklist open, with the agreement of somebody else than the keyworker of the
/// case: written by them, or heard by telephone and recorded by the keyworker. The latter counts,
/// and is listed for the one named until they confirm it.
struct OverrideStep {
    static constexpr const char *id = "overrideStep";
    StepOverride override;
};

template <>
const TypeInfo &typeInfo<OverrideStep>();

/// Refuses a closed FFA (CaseClosed), a keyworker who agrees alone or names themselves
/// (OverrideByOneself), a step that no checklist has (NotThere), and one that is not open or was
/// agreed on before (AlreadyDone).
[[nodiscard]] Decision decide(const CaseRecord &, const OverrideStep &, const Context &);

} // namespace hometray
