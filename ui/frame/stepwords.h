// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/due.h"
#include "ui/frame/formrequest.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/steprow.h"

namespace hometray {

/// A step of a checklist as a row: title and help from the policy, evidence in words.
[[nodiscard]] StepText stepText(const StepResult &result, const Step &step,
    const CaseRecord &record, const Situation &situation);
/// Something due as a row.
[[nodiscard]] StepText dueText(
    const DueItem &item, const CaseRecord &record, const Situation &situation);
/// The button that opens the form of a command that mends a step, about one thing and at one field
/// where these are known; none for a step nothing mends.
[[nodiscard]] QList<StepAction> mendActions(
    const QString &command, const ObjectId &subject = {}, const QString &at = {});
/// Whether it is asked if a planned TAF was held, and the ways to answer: it is recorded, it was
/// moved, it was cancelled. `meeting` may be null: the form then asks which.
[[nodiscard]] bool asksWhetherHeld(const Evidence &evidence);
[[nodiscard]] QList<StepAction> whetherHeldActions(const ObjectId &meeting = {});
/// What can be done about a TAF whose day has not come: it is moved, cancelled, or held already.
[[nodiscard]] QList<StepAction> plannedTafActions(const ObjectId &meeting);
/// Whether something due waits for such a TAF.
[[nodiscard]] bool waitsForPlannedTaf(const DueItem &item, QDate today);
/// The command a person would give about something due today: what mends it; a TAF whose day has
/// not come is moved rather than recorded.
[[nodiscard]] QString mendOf(const DueItem &item, QDate today);
/// What the button says that mends something due: "Change the action…"; empty where nothing does.
[[nodiscard]] QString mendButton(const DueItem &item, QDate today);
/// Whether what is missing is missing from the record of the last TAF, which is then to be
/// completed; otherwise another TAF is to be held.
[[nodiscard]] bool isOfLastTaf(const Evidence &evidence);
/// What the form that mends a step is about, by the step's evidence: the TAF held last, the first
/// member of the team or the one action or goal it speaks of; null for the whole family.
[[nodiscard]] ObjectId subjectOf(
    const QString &mend, const Evidence &evidence, const CaseRecord &record);
/// The action, meeting or member of the team something due is about; null for the whole family.
[[nodiscard]] ObjectId subjectOf(const DueItem &item, const CaseRecord &record);
/// The field the form of `mend` begins at: `mendAt`, or the actions of the plan where it is about
/// several of them and not about its goals.
[[nodiscard]] QString beginsAt(
    const QString &mend, const QString &mendAt, const Evidence &evidence);
/// The form a step's button opens: of its command, about one thing and at one field when it names
/// them.
[[nodiscard]] FormRequest requestOf(const QString &action, const CaseId &caseId);
/// The form of a step before the break, with the break filled in.
[[nodiscard]] FormRequest coverForm(
    const CaseId &caseId, const QString &command, const QString &breakId);

} // namespace hometray
