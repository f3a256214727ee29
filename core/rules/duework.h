// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/due.h"

/// What is due of a family, of which due.cpp makes the order.
namespace hometray::duework {

/// The break of the school's calendar that its day falls in.
void setHoliday(DueItem &item, const Situation &situation);
/// Something with a day of its own.
[[nodiscard]] DueItem dated(
    DueKind kind, const char *id, FactDay due, const char *mend, const Situation &situation);
/// Something without a limit: it waits since that day, or nobody knows since when.
[[nodiscard]] DueItem waiting(
    DueKind kind, const char *id, FactDay since, const char *mend, QDate today);
/// A step of a list, by its limit.
[[nodiscard]] DueItem ofStep(
    const ChecklistSpec &list, const Step &step, StepResult result, const Situation &situation);

/// Back at work, what was not done before the break and ends with it is history, as it is once the
/// FFA was opened again.
[[nodiscard]] bool isHistory(const CaseFacts &facts, const Situation &situation);

/// The steps, duties, actions, meetings and questions of an open FFA.
void addOfOpen(QList<DueItem> &items, const CaseFacts &facts, const Situation &situation);
/// What is left of a closed one: EHM, and the look-back.
void addOfClosed(QList<DueItem> &items, const CaseFacts &facts, const Situation &situation);

} // namespace hometray::duework
