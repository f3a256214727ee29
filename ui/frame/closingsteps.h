// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/closure.h"
#include "rules/checklist.h"

namespace hometray {

struct CaseRecord;

/// A step of the closure checklist that is not done.
struct ClosingStep {
    QString title;
    StepResult result; ///< as it stands now; of one that only closing opens, as it will stand
    bool stops = false; ///< the FFA cannot be closed before it is done, or somebody else agreed
};

/// The steps that are open now or would be once the FFA is closed so, by the same checklist as the
/// one that lets it close. Those that stop it come first.
[[nodiscard]] QList<ClosingStep> closingSteps(
    const CaseRecord &record, const Closure &closure, const Situation &situation);
/// The closure as it is prepared, on that day; nothing where it was not.
[[nodiscard]] std::optional<Closure> preparedClosure(const CaseRecord &record, QDate today);

/// What stops closing and what stays to be done after it, a heading and a line for each step.
[[nodiscard]] QStringList closingLines(
    const QList<ClosingStep> &steps, const CaseRecord &record, QDate today);

} // namespace hometray
