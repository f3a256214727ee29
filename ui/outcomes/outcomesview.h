// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "rules/situation.h"
#include "ui/family/familyview.h"
#include "ui/widgets/thennowchart.h"
#include "workflow/reviewoutcomes.h"

namespace hometray {

/// A need in the Outcomes Review, in words.
struct OutcomeCard {
    ObjectId goal;
    QString need; ///< the goal's title
    QString headline; ///< "Substance use"
    PillText outcome; ///< "Partly met", "Not reviewed yet"
    bool reviewed = false;
    QList<FactLine> facts; ///< then, now, evidence, the family's and the keyworker's view
};

struct OutcomesView {
    QString state; ///< "2 of 3 needs reviewed"
    QList<OutcomeCard> cards; ///< those without a review first
    QList<ThenNow> chart;
};

[[nodiscard]] OutcomesView outcomesView(const CaseRecord &record, const Situation &situation);

/// The latest review of a need, or null.
[[nodiscard]] const OutcomeReview *reviewOf(const CaseRecord &record, const ObjectId &goal);
/// What the form of the Outcomes Review begins with: a review of each need that has none, with the
/// need as it was written down and the latest score; when all have one, those reviews.
[[nodiscard]] ReviewOutcomes reviewToBegin(const CaseRecord &record, QDate today);
/// The same of one need.
[[nodiscard]] ReviewOutcomes reviewToBegin(
    const CaseRecord &record, const ObjectId &goal, QDate today);

} // namespace hometray
