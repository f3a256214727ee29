// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/checklist.h"
#include "workflow/context.h"

namespace hometray {

/// The steps of the checklist of that role for a record; none where nothing says what they are.
[[nodiscard]] QList<GateStep> stepsOf(
    ListRole role, const CaseRecord &record, const Context &context);

/// The steps of a checklist as a gate sees them.
[[nodiscard]] QList<GateStep> gateSteps(const ChecklistResult &list, const CaseRecord &record);

/// Context::reviewProblem in that situation, whose break is the plan's.
[[nodiscard]] std::optional<ReviewProblem> reviewProblem(
    const CaseRecord &record, const HolidayPlan &plan, const Situation &situation);

/// The entry that re-opened the FFA last, or -1: what is older does not count for this time.
[[nodiscard]] qint32 reopenedAt(const CaseRecord &record);

/// The override of that step that counts: the last of this time, and not in conflict. Null when
/// there is none.
[[nodiscard]] const StepOverride *overrideOf(
    const CaseRecord &record, QStringView checklist, QStringView step);

} // namespace hometray
