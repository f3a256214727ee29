// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// "Entered in EHM": marks what was entered, one thing or many at once.
struct MarkInEhm {
    static constexpr const char *id = "markInEhm";
    QList<ObjectId> targets; ///< notes, meetings, the Family Plan (singletonId), …
    QDate on;
};

template <>
const TypeInfo &typeInfo<MarkInEhm>();

/// Refuses what never belongs in EHM (NotInEhmKind), a meeting that was not held (MeetingNotHeld;
/// mend recordTaf) or cancelled (MeetingCancelled), an assessment that is not finalised
/// (NotFinalised; mend finaliseAssessment), a day before the thing itself (DatesContradict), and
/// things that were all marked with that day and not written since (AlreadyDone).
[[nodiscard]] Decision decide(const CaseRecord &, const MarkInEhm &, const Context &);

} // namespace hometray
