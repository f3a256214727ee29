// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/reviewoutcomes.h"

#include "record/kinds.h"
#include "workflow/given.h"

#include <QtCore/QSet>

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<ReviewOutcomes>()
{
    static const TypeInfo info = describe<ReviewOutcomes>(0, ReviewOutcomes::id,
        {
            required(many<&ReviewOutcomes::reviews>(1, "reviews")),
        });
    return info;
}

Decision decide(const CaseRecord &record, const ReviewOutcomes &command, const Context &)
{
    if (const auto refusal = unlessOpen(record))
        return tl::unexpected(*refusal);
    EventBuilder event(kinds::outcomesReviewed);
    QSet<ObjectId> goals;
    for (qsizetype i = 0; i < command.reviews.size(); ++i) {
        const OutcomeReview &review = command.reviews.at(i);
        const QString path = u"reviews[%1]."_s.arg(i);
        if (goals.contains(review.goal))
            return refuse(RefusalCode::FieldWrong, path + u"goal"_s, {{u"reason"_s, u"twice"_s}});
        goals.insert(review.goal);
        if (after(review.evidenceOn, review.on))
            return datesContradict(
                path + u"evidenceOn"_s, "outcomeReview.evidenceOn", "outcomeReview.on");
        event.put(CaseRecord::find(record.outcomeReviews, review.id), review);
    }
    return eventsOf(event);
}

} // namespace hometray
