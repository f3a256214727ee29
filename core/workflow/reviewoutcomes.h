// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// The Outcomes Review: for each need how it was, how it is, on what evidence, and what the family
/// and the keyworker say of it.
struct ReviewOutcomes {
    static constexpr const char *id = "reviewOutcomes";
    QList<OutcomeReview> reviews;
};

template <>
const TypeInfo &typeInfo<ReviewOutcomes>();

/// Refuses a closed FFA (CaseClosed), one need twice (FieldWrong, reason twice) and evidence from
/// after the review (DatesContradict).
[[nodiscard]] Decision decide(const CaseRecord &, const ReviewOutcomes &, const Context &);

} // namespace hometray
