// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "rules/situation.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/scoreline.h"

namespace hometray {

/// An action of the plan in words.
struct PlanActionRow {
    ObjectId id;
    QString what;
    QString note; ///< how it is going, why it was dropped, how often it was carried over
    QString who;
    QString when; ///< "14 Jun", "ongoing", "no date yet"
    PillText status; ///< "6 days late"
    bool open = true;

    friend bool operator==(const PlanActionRow &, const PlanActionRow &) = default;
};

/// A goal of the plan in words, with its actions. A null id: actions that belong to no goal.
struct PlanGoal {
    ObjectId id;
    QString title;
    QString outcome; ///< headline outcome: "Substance use"
    QString about; ///< whose need it is and what will be different
    QList<ScorePoint> scores;
    QList<PlanActionRow>
        actions; ///< the open ones by date, then what is done, then what is dropped
    QString ended; ///< "Reached on 4 June"; empty while it is open

    friend bool operator==(const PlanGoal &, const PlanGoal &) = default;
};

/// The Family Plan in words.
struct PlanView {
    QString state; ///< "Last looked at on 13 June · signed by the family on 4 March"
    QList<PlanGoal> goals; ///< open, in the order they were agreed
    QList<PlanGoal> ended;
};

/// `keyworker`: whoever reads is the case's, and what is the keyworker's is theirs.
[[nodiscard]] PlanView planView(const CaseRecord &record, const CaseFacts &facts,
    const Situation &situation, bool keyworker = true);

} // namespace hometray
