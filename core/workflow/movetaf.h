// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Moves a planned TAF to another day, or another time and place on that day.
struct MoveTaf {
    static constexpr const char *id = "moveTaf";
    ObjectId meeting;
    QDate plannedFor;
    QTime time; ///< as before when left out
    QString place; ///< as before when left out
};

template <>
const TypeInfo &typeInfo<MoveTaf>();

/// CaseClosed; held or cancelled before (MeetingAlreadyHeld, MeetingCancelled; recordTaf, planTaf);
/// to a day that has passed (FieldWrong, inPast; recordTaf) or years away (FieldWrong,
/// tooFarAhead); to a day another TAF is planned for (AlreadyDone, meeting).
[[nodiscard]] Decision decide(const CaseRecord &, const MoveTaf &, const Context &);

} // namespace hometray
