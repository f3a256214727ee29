// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/changeplan.h"

#include "record/kinds.h"
#include "workflow/planchanges.h"
#include "workflow/removing.h"

namespace hometray {

template <>
const TypeInfo &typeInfo<ChangePlan>()
{
    static const TypeInfo info = describe<ChangePlan>(0, ChangePlan::id,
        {
            one<&ChangePlan::plan>(1, "plan"),
            many<&ChangePlan::goals>(2, "goals"),
            many<&ChangePlan::actions>(3, "actions"),
            many<&ChangePlan::scores>(4, "scores"),
            field<&ChangePlan::remove>(5, "remove"),
        });
    return info;
}

Decision decide(const CaseRecord &record, const ChangePlan &command, const Context &context)
{
    if (const auto refused = unlessOpen(record))
        return tl::unexpected(*refused);
    EventBuilder event(kinds::planChanged);
    const PlanChanges changes{
        command.plan, command.goals, command.actions, command.scores, context.today, ObjectId()};
    if (const auto refused = addPlanChanges(record, changes, event))
        return tl::unexpected(*refused);
    const CaseRecord after = foldedWith(record, {event}, context.today);
    Removal removal(after, command.remove);
    removal.from(record.goals, event);
    removal.from(record.actions, event);
    removal.from(record.goalScores, event);
    if (const auto refused = removal.result("goal", ChangePlan::id))
        return tl::unexpected(*refused);
    return eventsOf(event);
}

} // namespace hometray
