// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/closure.h"

namespace hometray {

template <>
const TypeInfo &typeInfo<Closure>()
{
    static const TypeInfo info = describe<Closure>(37, "closure",
        {
            required(past(field<&Closure::on>(1, "on"))),
            required(choice<&Closure::reason>(2, "reason", "closureReasons")),
            longText<&Closure::summary>(3, "summary"),
            longText<&Closure::impact>(4, "impact"),
            field<&Closure::discussedWithParents>(5, "discussedWithParents"),
            field<&Closure::discussedWithChildren>(6, "discussedWithChildren"),
            longText<&Closure::whoContinues>(7, "whoContinues"),
            field<&Closure::planHandedOver>(8, "planHandedOver"),
            field<&Closure::lookBackOn>(9, "lookBackOn"),
            fixed(field<&Closure::steps>(10, "steps")),
            fixed(field<&Closure::overrides>(11, "overrides")),
            fixed(field<&Closure::policyHash>(12, "policyHash")),
            fixed(field<&Closure::calendarHash>(13, "calendarHash")),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<ClosurePreparation>()
{
    using C = ClosurePreparation;
    static const TypeInfo info = describe<C>(46, "closurePreparation",
        {
            required(past(field<&C::on>(1, "on"))),
            required(choice<&C::reason>(2, "reason", "closureReasons")),
            longText<&C::summary>(3, "summary"),
            longText<&C::impact>(4, "impact"),
            longText<&C::whoContinues>(5, "whoContinues"),
            past(field<&C::continuesSince>(6, "continuesSince")),
            field<&C::childrensServicesLead>(7, "childrensServicesLead"),
            past(field<&C::leadSince>(8, "leadSince")),
            field<&C::mergedInto>(9, "mergedInto"),
            past(field<&C::helpdeskToldOn>(10, "helpdeskToldOn")),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<LookBack>()
{
    static const TypeInfo info = describe<LookBack>(47, "lookBack",
        {
            required(past(field<&LookBack::on>(1, "on"))),
            required(choice<&LookBack::result>(2, "result", "lookBackResults")),
            longText<&LookBack::note>(3, "note"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<Feedback>()
{
    static const TypeInfo info = describe<Feedback>(38, "feedback",
        {
            field<&Feedback::from>(1, "from", "person"),
            required(past(field<&Feedback::on>(2, "on"))),
            required(choice<&Feedback::result>(3, "result", "feedbackResults")),
            longText<&Feedback::text>(4, "text"),
            field<&Feedback::askedBy>(5, "askedBy"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<Reopening>()
{
    static const TypeInfo info = describe<Reopening>(39, "reopening",
        {
            required(past(field<&Reopening::on>(1, "on"))),
            required(longText<&Reopening::reason>(2, "reason")),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<StepUpOrDown>()
{
    static const TypeInfo info = describe<StepUpOrDown>(40, "stepUpOrDown",
        {
            choice<&StepUpOrDown::direction>(1, "direction", "stepDirections"),
            required(past(field<&StepUpOrDown::on>(2, "on"))),
            field<&StepUpOrDown::considered>(3, "considered"),
            field<&StepUpOrDown::to>(4, "to"),
            required(longText<&StepUpOrDown::reason>(5, "reason")),
            fixed(field<&StepUpOrDown::openSteps>(6, "openSteps")),
            longText<&StepUpOrDown::outstandingActions>(7, "outstandingActions"),
            field<&StepUpOrDown::lastMeeting>(8, "lastMeeting"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<Transfer>()
{
    static const TypeInfo info = describe<Transfer>(41, "transfer",
        {
            required(field<&Transfer::to>(1, "to")),
            field<&Transfer::organisation>(2, "organisation"),
            field<&Transfer::phone>(3, "phone"),
            required(choice<&Transfer::reason>(4, "reason", "transferReasons")),
            required(past(field<&Transfer::offeredOn>(5, "offeredOn"))),
            past(field<&Transfer::consentReviewedOn>(6, "consentReviewedOn")),
            past(field<&Transfer::acceptedOn>(7, "acceptedOn")),
            fixed(field<&Transfer::openSteps>(8, "openSteps")),
            longText<&Transfer::note>(9, "note"),
            field<&Transfer::personId>(10, "personId"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<StepOverride>()
{
    static const TypeInfo info = describe<StepOverride>(42, "stepOverride",
        {
            fixed(required(field<&StepOverride::checklist>(1, "checklist"))),
            fixed(required(field<&StepOverride::step>(2, "step"))),
            required(field<&StepOverride::by>(3, "by")),
            fixed(field<&StepOverride::role>(4, "role")),
            required(past(field<&StepOverride::on>(5, "on"))),
            required(longText<&StepOverride::reason>(6, "reason")),
            field<&StepOverride::heardByTelephone>(7, "heardByTelephone"),
            fixed(past(field<&StepOverride::confirmedOn>(8, "confirmedOn"))),
            fixed(field<&StepOverride::covers>(9, "covers")),
            fixed(field<&StepOverride::why>(10, "why")),
            field<&StepOverride::personId>(11, "personId"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<EhmMark>()
{
    static const TypeInfo info = describe<EhmMark>(43, "ehmMark",
        {
            required(field<&EhmMark::target>(1, "target")),
            required(past(field<&EhmMark::on>(2, "on"))),
        });
    return info;
}

} // namespace hometray
