// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Checks what children and parents said: before a birth, after a death (DateBeforeBirth,
/// DatesContradict), words of an adult put down as a child's (FieldWrong, notAChild). The lists are
/// named "childVoices" and "parentViews".
[[nodiscard]] std::optional<Refusal> checkSaid(
    const CaseRecord &record, const QList<ChildVoice> &voices, const QList<ParentView> &views);

/// Adds them to an event as said at `about`, a meeting, a note or the assessment.
void addSaid(const CaseRecord &record, const QList<ChildVoice> &voices,
    const QList<ParentView> &views, const ObjectId &about, EventBuilder &event);

} // namespace hometray
