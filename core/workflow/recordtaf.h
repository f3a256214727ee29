// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// A TAF that was held, written up in one go: who came, how every open action stands, what children
/// and parents said, what worries us and must change, the decision, new work and the next date.
/// Writing it again later changes it. Actions nobody spoke of may be left out; they are counted.
struct RecordTaf {
    static constexpr const char *id = "recordTaf";
    Meeting meeting; ///< one that was planned, or a new one; held today unless it says otherwise
    QList<Attendance> attendances;
    QList<ActionReview> actionReviews; ///< done and dropped end the action in the same entry
    QList<ChildVoice> childVoices; ///< said on the day of the meeting at the latest
    QList<ParentView> parentViews;
    QList<Goal> goals;
    QList<Action> actions; ///< new ones, or the new wording of one that "changed"
    QList<GoalScore> scores;
    Meeting next; ///< plans the next one; `meeting.nextOn` alone does too
    QList<ObjectId> remove; ///< attendances, reviews, words and views entered by mistake
};

template <>
const TypeInfo &typeInfo<RecordTaf>();

/// CaseClosed; cancelled (MeetingCancelled; planTaf); in the future (DateInFuture); before the
/// family was registered (CaseNotRegistered, DatesContradict; completeRegistration); on a day
/// another TAF was held on (AlreadyDone, meeting); held after it was written up or its copy given
/// (DatesContradict);
/// cancelled by the way (FieldWrong, otherCommand); attendance and reviews as checkAttendances and
/// addActionReviews; what was said as checkSaid; the plan as addPlanChanges; a next one on or
/// before that day (DatesContradict) or years away (FieldWrong, tooFarAhead), or one that was held
/// or cancelled (MeetingAlreadyHeld, MeetingCancelled).
[[nodiscard]] Decision decide(const CaseRecord &, const RecordTaf &, const Context &);

} // namespace hometray
