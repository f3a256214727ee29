// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/closure.h"
#include "rules/checklist.h"

namespace hometray {

struct CaseRecord;

/// A step of the closure checklist that is not done.
struct ClosingStep {
    QString title;
    StepResult result; ///< as it will stand; of one that only EHM does not know, as it stands now
    bool stops = false; ///< the FFA cannot be closed before it is done, or somebody else agreed
};

/// What would keep that closure from being written, and what is written and stays to be entered in
/// EHM, as `decide` of CloseFfa judges it: what was prepared counts where the closure says nothing,
/// unless it is out of date. What stops it comes first.
[[nodiscard]] QList<ClosingStep> closingSteps(
    const CaseRecord &record, const Closure &closure, const Situation &situation);
/// The closure that was prepared, on that day; nothing where none was.
[[nodiscard]] std::optional<Closure> preparedClosure(const CaseRecord &record, QDate today);

} // namespace hometray
