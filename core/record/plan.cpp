// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/plan.h"

namespace hometray {

template <>
const TypeInfo &typeInfo<FamilyPlan>()
{
    static const TypeInfo info = describe<FamilyPlan>(22, "familyPlan",
        {
            past(field<&FamilyPlan::signedOn>(1, "signedOn")),
            longText<&FamilyPlan::note>(2, "note"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<Goal>()
{
    static const TypeInfo info = describe<Goal>(23, "goal",
        {
            required(field<&Goal::title>(1, "title")),
            choice<&Goal::outcome>(2, "outcome", "headlineOutcomes"),
            field<&Goal::whose>(3, "whose", "person"),
            longText<&Goal::need>(4, "need"),
            longText<&Goal::difference>(5, "difference"),
            choice<&Goal::status>(6, "status", "goalStatuses"),
            past(field<&Goal::endedOn>(7, "endedOn")),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<Action>()
{
    static const TypeInfo info = describe<Action>(24, "action",
        {
            field<&Action::goal>(1, "goal", "goal"),
            required(longText<&Action::what>(2, "what")),
            field<&Action::member>(3, "member", "teamMember"),
            field<&Action::person>(4, "person", "person"),
            field<&Action::mine>(5, "mine"),
            field<&Action::owner>(6, "owner"),
            field<&Action::dueOn>(7, "dueOn"),
            field<&Action::ongoing>(8, "ongoing"),
            choice<&Action::status>(9, "status", "actionStatuses"),
            past(field<&Action::endedOn>(10, "endedOn")),
            longText<&Action::progress>(11, "progress"),
            longText<&Action::droppedWhy>(12, "droppedWhy"),
            field<&Action::meeting>(13, "meeting", "meeting"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<GoalScore>()
{
    static const TypeInfo info = describe<GoalScore>(25, "goalScore",
        {
            required(field<&GoalScore::goal>(1, "goal", "goal")),
            required(past(field<&GoalScore::on>(2, "on"))),
            required(field<&GoalScore::score>(3, "score")),
            field<&GoalScore::by>(4, "by", "person"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<PlanReview>()
{
    static const TypeInfo info = describe<PlanReview>(26, "planReview",
        {
            required(past(field<&PlanReview::on>(1, "on"))),
            field<&PlanReview::nothingChanged>(2, "nothingChanged"),
            field<&PlanReview::meeting>(3, "meeting", "meeting"),
            longText<&PlanReview::note>(4, "note"),
        });
    return info;
}

} // namespace hometray
