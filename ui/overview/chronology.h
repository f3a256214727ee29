// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "rules/situation.h"
#include "ui/widgets/timeline.h"

namespace hometray {

/// What happened, with its days: TAFs, notes, concerns, the steps of the FFA, and what changed in
/// the family. The id of each event is that of its object. Of a sensitive note only its kind is
/// told; private reflections and hidden addresses are not in it.
[[nodiscard]] QList<TimeEvent> chronologyOf(const CaseRecord &record, const Situation &situation);
/// The kinds of these events.
[[nodiscard]] QList<TimeKind> chronologyKinds();

} // namespace hometray
