// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Checks who was at a meeting and adds it to an event. Somebody who is on the list already is
/// changed, not listed twice.
///
/// Refuses an attendance of nobody (FieldMissing, name) or of several (FieldWrong, oneOf); the
/// same person twice (FieldWrong, twice); somebody who was not born, had died, or had left the team
/// (MemberEnded; changeTeam); what somebody who did not come contributed, without how it reached
/// the meeting (FieldMissing, contributionSource).
[[nodiscard]] std::optional<Refusal> addAttendances(const CaseRecord &record,
    const Meeting &meeting, const QList<Attendance> &attendances, const QList<ObjectId> &removed,
    EventBuilder &event);

/// What a meeting said of actions. `done` and `dropped` end the action on the day of the meeting;
/// another outcome written later, or removing what was said, opens again what only this meeting had
/// ended, and another day for the meeting moves the end. `actions` are the
/// command's own new versions of actions, which it changes accordingly; actions it had to add are
/// appended.
///
/// Refuses an action spoken of twice (FieldWrong, twice), one that had ended before the meeting
/// (ActionClosed), one dropped without why (ReasonMissing), one "changed" and not saying how
/// (FieldMissing).
[[nodiscard]] std::optional<Refusal> addActionReviews(const CaseRecord &record,
    const Meeting &meeting, const QList<ActionReview> &reviews, const QList<ObjectId> &removed,
    QList<Action> &actions, EventBuilder &event);

} // namespace hometray
