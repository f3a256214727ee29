// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/reviewplan.h"

#include "record/kinds.h"
#include "workflow/datechecks.h"
#include "workflow/refuse.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<ReviewPlan>()
{
    static const TypeInfo info =
        describe<ReviewPlan>(0, ReviewPlan::id, {required(one<&ReviewPlan::review>(1, "review"))});
    return info;
}

Decision decide(const CaseRecord &record, const ReviewPlan &command, const Context &)
{
    if (const auto refused = unlessOpen(record))
        return tl::unexpected(*refused);
    const PlanReview &review = command.review;
    if (const auto refused = unlessSinceRegistration(record, u"review.on"_s, {review.on, "on"}))
        return tl::unexpected(*refused);
    if (record.goals.isEmpty() && record.actions.isEmpty())
        return refuse(RefusalCode::NotThere, {}, {{u"what"_s, u"familyPlan"_s}}, "changePlan");
    const Meeting *meeting = CaseRecord::find(record.meetings, review.meeting);
    if (meeting && !meeting->isHeld())
        return refuse(RefusalCode::MeetingNotHeld, u"review.meeting"_s, {}, "recordTaf");
    EventBuilder event(kinds::planReviewed);
    event.put(CaseRecord::find(record.planReviews, review.id), review);
    return eventsOf(event);
}

} // namespace hometray
