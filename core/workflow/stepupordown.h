// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

// The three ways in which an FFA and Children's Services meet (domain 1.6). They are alike but for
// what they say, and stand together. None is refused for an open step, nor because the FFA is
// closed: what is open at that moment travels at the top.

/// Needs have risen: Children's Services take over.
struct StepUp {
    static constexpr const char *id = "stepUp";
    StepUpOrDown step; ///< direction and open steps are filled in here
};

/// Children's Services step down to an FFA, with what is outstanding and their last meeting.
struct StepDown {
    static constexpr const char *id = "stepDown";
    StepUpOrDown step;
};

/// A step-up was thought about and not taken, and why.
struct ConsiderStepUp {
    static constexpr const char *id = "considerStepUp";
    StepUpOrDown step;
};

template <>
const TypeInfo &typeInfo<StepUp>();
template <>
const TypeInfo &typeInfo<StepDown>();
template <>
const TypeInfo &typeInfo<ConsiderStepUp>();

/// Refuses one without a reason (FieldMissing, step.reason).
[[nodiscard]] Decision decide(const CaseRecord &, const StepUp &, const Context &);
[[nodiscard]] Decision decide(const CaseRecord &, const StepDown &, const Context &);
[[nodiscard]] Decision decide(const CaseRecord &, const ConsiderStepUp &, const Context &);

} // namespace hometray
