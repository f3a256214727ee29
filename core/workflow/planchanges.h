// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// What may be said of the Family Plan, by whichever command says it. The lists are named in
/// refusals as the fields here are.
struct PlanChanges {
    FamilyPlan plan; ///< the plan as a whole; may be left out
    QList<Goal> goals;
    QList<Action> actions;
    QList<GoalScore> scores;
    QDate day; ///< the day it happened on, for what ends without a day of its own
    ObjectId meeting; ///< the meeting that new actions were agreed at, if any
};

/// Checks the changes and adds them to an event. What is done, reached or dropped ended on `day`
/// when nothing else is said; what is opened again has no end any more. "Entered in EHM" is marked
/// on the plan as a whole, so there is one as soon as anything is planned.
///
/// Refuses more than one owner (FieldWrong, oneOwner); a due date for what is ongoing; an end of
/// what is open (FieldWrong, stillOpen); something dropped without why (ReasonMissing); changing a
/// closed action other than by opening it again (ActionClosed); a new action for a goal that ended
/// (FieldWrong, goalEnded); somebody who left the team (MemberEnded; changeTeam) or died as the
/// owner of an open action; a score outside 0 to 10 (OutOfRange).
[[nodiscard]] std::optional<Refusal> addPlanChanges(
    const CaseRecord &record, const PlanChanges &changes, EventBuilder &event);

} // namespace hometray
