// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "rules/checklist.h"
#include "workspace/rulebook.h"

namespace hometray {

/// The break that counts on a day: the one named, or, with 0, the one going on or the next one for
/// which the policy asks for steps. With the keyworker's own days away from the desk's record, or
/// the whole holiday, assumed, when nothing was said. Nothing when there is no such break.
[[nodiscard]] std::optional<BreakSituation> breakFor(
    const Rulebook &rules, const DeskRecord &desk, QDate today, BreakCode holiday);

/// What rules know besides the facts. Points into `rules`.
[[nodiscard]] Situation situationFor(
    const Rulebook &rules, const DeskRecord &desk, QDate today, BreakCode holiday);

} // namespace hometray
