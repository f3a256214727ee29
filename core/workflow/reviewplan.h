// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// The plan was looked at, though nothing need have changed.
struct ReviewPlan {
    static constexpr const char *id = "reviewPlan";
    PlanReview review;
};

template <>
const TypeInfo &typeInfo<ReviewPlan>();

/// CaseClosed; there is no plan (NotThere; changePlan); before the family was registered
/// (CaseNotRegistered, DatesContradict); beside a meeting that was not held (MeetingNotHeld;
/// recordTaf).
[[nodiscard]] Decision decide(const CaseRecord &, const ReviewPlan &, const Context &);

} // namespace hometray
