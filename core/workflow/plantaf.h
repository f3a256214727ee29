// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Plans a TAF meeting, or changes the place and agenda of one that is planned.
struct PlanTaf {
    static constexpr const char *id = "planTaf";
    Meeting meeting; ///< `plannedFor`, `time`, `place`, `online`, `type`, `purpose`, `agenda`
};

template <>
const TypeInfo &typeInfo<PlanTaf>();

/// CaseClosed; no day (FieldMissing); a day that has passed (FieldWrong, inPast; recordTaf);
/// another TAF planned for that day (AlreadyDone, meeting); held or cancelled before
/// (MeetingAlreadyHeld, MeetingCancelled); another day for one that is planned (FieldWrong,
/// otherCommand; moveTaf); what recording writes (FieldWrong, otherCommand; recordTaf).
[[nodiscard]] Decision decide(const CaseRecord &, const PlanTaf &, const Context &);

/// FieldWrong (otherCommand) when a meeting that is only planned holds what recording or cancelling
/// it writes. `path` is the name of its field.
[[nodiscard]] std::optional<Refusal> checkOnlyPlanned(const Meeting &meeting, const QString &path);
/// Whether a day is more than two years after another: a slip of the pen in a date.
[[nodiscard]] bool tooFarAhead(QDate day, QDate from);
/// "first" until one was held, "review" from then on.
[[nodiscard]] QString usualType(const CaseRecord &record, const ObjectId &meeting);

} // namespace hometray
