// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/checklist.h"

/// How a step is judged, and what is said of it.
namespace hometray::judging {

/// How a step of a list stands by these facts. `whole`: whether the list applies.
[[nodiscard]] Judgement judgeBy(
    const ChecklistSpec &list, const Applies &whole, const Step &step, const MeasureInput &input);

/// Whether the clock of a list stands: at withdrawal, closure and "no action needed". That of
/// closing runs on: closing is what is left to do then.
[[nodiscard]] bool clockStands(const ChecklistSpec &list, const CaseFacts &facts);

/// The evidence code of a judgement.
[[nodiscard]] QString codeOf(
    const Step &step, const Judgement &judgement, const MeasureInput &input);
/// The rows that these facts count.
[[nodiscard]] QList<OpenItem> itemsOf(
    const QList<const FactInfo *> &facts, const MeasureInput &input);
/// What exactly is open: the rows that decided.
[[nodiscard]] QList<OpenItem> itemsOf(
    const Step &step, const Judgement &judgement, const MeasureInput &input);

/// What mends a step that is open for this reason; what is written only has to be entered.
[[nodiscard]] Mend mendOf(const Step &step, const QString &code, bool writtenNotInEhm);

void addValue(Evidence &evidence, const FactInfo &fact, const MeasureInput &input);
/// The policy's own sentence for the code, with the facts it names.
void addSentence(
    Evidence &evidence, const QHash<QString, QString> &sentences, const MeasureInput &input);

/// A judgement with its evidence, and what mends it.
[[nodiscard]] StepResult resultOf(
    const Step &step, const Judgement &judgement, const MeasureInput &input);

} // namespace hometray::judging
