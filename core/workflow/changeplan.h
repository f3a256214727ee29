// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// The Family Plan: goals, who does what by when, the family's scores, the signature under it.
struct ChangePlan {
    static constexpr const char *id = "changePlan";
    FamilyPlan plan; ///< the plan as a whole; may be left out
    QList<Goal> goals;
    QList<Action> actions;
    QList<GoalScore> scores;
    QList<ObjectId> remove; ///< goals, actions and scores entered by mistake
};

template <>
const TypeInfo &typeInfo<ChangePlan>();

/// CaseClosed; removing a goal with actions, or an action a meeting spoke of (BuiltUponLater;
/// changePlan, to drop it instead); further as addPlanChanges.
[[nodiscard]] Decision decide(const CaseRecord &, const ChangePlan &, const Context &);

} // namespace hometray
