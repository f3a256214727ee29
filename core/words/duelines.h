// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/due.h"
#include "words/evidence.h"

namespace hometray::words {

/// What is due: the step's title, "TAF 3", an action's own words, "Was the TAF of 12 June held?".
[[nodiscard]] QString dueTitle(const DueItem &item, const Policy &policy, const Telling &telling);
/// When: "2 working days late", "due today", "due tomorrow", "by Thu 25 Jul", with "in the summer
/// holiday" behind it when it falls into one, and "provisional" when nobody has published the days
/// it rests on. Lateness is in the limit's own unit.
[[nodiscard]] QString dueWhen(const DueItem &item, QDate today);
/// The same of a step; empty when it has no limit or is not open.
[[nodiscard]] QString dueWhen(const StepResult &step, QDate today);
/// One line for a list: "TAF notes in EHM: 2 working days late". "Nothing to do just now" for
/// nothing.
[[nodiscard]] QString nextLine(
    const std::optional<DueItem> &item, const Policy &policy, const Telling &telling);

/// "summer holiday", or with its year: "summer holiday 2019". The id itself for another.
[[nodiscard]] QString breakName(const QString &breakId, bool withYear = true);

/// The six stages of a family's page, and its end: "TAF meetings".
[[nodiscard]] QString stageName(Stage stage);
/// For narrow columns: "TAF".
[[nodiscard]] QString stageShort(Stage stage);
/// What stands under a stage in the lifecycle bar: "1 Mar · 15 days", "2 held · next 25 Jul",
/// "2 of 7 actions done". `closureSteps` is how many steps of the closure checklist are open.
[[nodiscard]] QString stageCaption(
    Stage stage, const CaseFacts &facts, int closureSteps, QDate today);

} // namespace hometray::words
