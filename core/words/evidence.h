// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "rules/checklist.h"

#include <QtCore/QString>

namespace hometray::words {

/// What evidence is told with. Without the record, people and actions are counted, not named.
struct Telling {
    QDate today; ///< years are left out while they are this one's
    const CaseRecord *record = nullptr;
    bool keyworker = true; ///< who is told is the case's: what is the keyworker's is theirs
};

/// Why a step stands as it does: "TAF 2 was on 13 June; the plan was last looked at on 2 June".
/// A phrase without a full stop, with a capital letter. Evidence of a code nobody gave words reads
/// as its state alone would (see `stateWord`).
[[nodiscard]] QString evidence(const Evidence &evidence, const Telling &telling);
/// The evidence of a step, and by how much something that was done was late.
[[nodiscard]] QString evidence(const StepResult &step, const Telling &telling);

/// "2 actions are with somebody who has died or left: give them to somebody".
[[nodiscard]] QString ownersGone(int actions);

/// "done", "to do", "out of date", "overdue", "not needed", "cannot be judged".
[[nodiscard]] QString stateWord(StepState state);
/// The same for a step as people see it: also "written, not yet in EHM", "done late",
/// "left open with agreement".
[[nodiscard]] QString stateWord(const StepResult &step);

/// What a checklist comes to: "not for this family: not registered yet", "ready", "1 step left", "3
/// steps left", "a concern is open". With "provisional" behind it when it rests on days nobody has
/// published.
[[nodiscard]] QString checklistLine(const ChecklistResult &result);

/// Why a checklist is not for this family: "This FFA is closed". Empty when it is.
[[nodiscard]] QString whyNot(const ChecklistResult &result, const Telling &telling);

/// Whether `words` has a sentence for an evidence code.
[[nodiscard]] bool hasEvidence(const QString &code);

} // namespace hometray::words
