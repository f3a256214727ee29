// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"
#include "rules/checklist.h"
#include "rules/spells.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/steprow.h"

#include <QtCore/QDate>

namespace hometray {

/// Columns of the plan that belong together: "Staying open".
struct PlanGroup {
    QString title;
    int count = 0; ///< columns

    friend bool operator==(const PlanGroup &, const PlanGroup &) = default;
};

/// A step, or a whole checklist, as a column of the plan.
struct PlanColumn {
    QString id; ///< "contact"; for tests and object names
    QString head; ///< short
    QString title; ///< whole
    QString help; ///< what it asks for and where that comes from

    friend bool operator==(const PlanColumn &, const PlanColumn &) = default;
};

/// Where one family stands with one step.
struct PlanCell {
    QString title; ///< of the step it opens
    Sign sign = Sign::None;
    Tone tone = Tone::Neutral;
    QString text; ///< in a few words: "done 20 June", "by Thu 25 Jul"; empty: after the decision
    QString evidence; ///< why; may be empty
    QString checklist; ///< of `step`
    ListRole role = ListRole::None; ///< of that checklist
    QString step; ///< the step Enter opens; empty where there is none
    QString mend; ///< the command whose form mends it; empty when nothing is to be mended
    QString mendAt; ///< the field of that form it is about, by path; may be empty
    Evidence reason; ///< names what `mend` is about, if not the whole family; else empty
    bool open = false;

    friend bool operator==(const PlanCell &, const PlanCell &) = default;
};

/// A family in the plan.
struct PlanRow {
    CaseId caseId;
    QString family;
    PillText decision;
    QString by; ///< "TAF by 17 Jul", "ready"
    QString byHelp; ///< the same with its reason, a sentence
    Tone byTone = Tone::Neutral;
    QDate byDay; ///< of the next thing
    bool ready = false; ///< or left ready, once the last day at work is over
    bool complete = false; ///< nothing is left to do, whether or not it was ready in time
    bool over = false; ///< the last day at work is over
    int open = 0; ///< steps
    QList<PlanCell> cells; ///< as PlanShown::columns

    friend bool operator==(const PlanRow &, const PlanRow &) = default;
};

/// A break that can be planned.
struct PlanBreak {
    QString id;
    QString title;

    friend bool operator==(const PlanBreak &, const PlanBreak &) = default;
};

/// The plan before a break in words. Values only.
struct PlanShown {
    QString breakId; ///< empty: there is no break to plan
    QString title; ///< "Summer holiday 2019"
    QString days; ///< "last day at work Wed 24 July · back Mon 2 September"
    /// Each time away with its last day at work and the day back, where there are several.
    QStringList times;
    QString nothing; ///< why there is nothing to plan; empty when there is
    QList<PlanGroup> groups;
    QList<PlanColumn> columns;
    QList<PlanRow> rows;
    /// Which rows differ from those shown before; nothing when they are of other families, or many.
    std::optional<QList<int>> changed;
    int ready = 0;
    QString progress; ///< "2 of 14 families ready"
    QString left; ///< "24 working days · next: Nowak, last TAF by 12 July"
    QString backwards; ///< how the days are worked out, a sentence
    QList<StepText> laptop; ///< what the laptop itself needs
    bool laptopReady = false;

    [[nodiscard]] bool allReady() const { return ready == rows.size() && laptopReady; }
};

/// What is known of the laptop beside the families.
struct LaptopState {
    QDate backedUp; ///< the last backup, wherever; not valid: never
    QDate copiedElsewhere; ///< the last one on another disk; not valid: never
    QDate recoveryFound; ///< the day the person had the recovery sheet in hand for this break
    QList<Spell> away = {}; ///< the times away its person has said for this break
};

} // namespace hometray
