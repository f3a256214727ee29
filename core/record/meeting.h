// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/object.h"

namespace hometray {

/// Somebody in the Team Around the Family. Professionals may have access on EHM.
struct TeamMember : Object {
    QString name;
    QString role;
    ObjectId organisation; ///< Organisation
    QString organisationName; ///< as written, when it is not on the list of organisations
    QString phone;
    QString email;
    ObjectId person; ///< Person; when the member is one of the family
    bool professional = false;
    QDate from;
    QDate until;
    QDate accessFrom; ///< access on EHM
    QDate accessUntil;
    bool termTimeOnly = false;
    QString worksDays; ///< "Monday to Wednesday"; read by people only
    QStringList worksOn; ///< choices "weekdays": the days they are at work; empty when not known
    PersonId personId; ///< who that is, where they have Hometray; without it nobody who has
};

/// A TAF meeting: planned, moved, cancelled or held. It is held when `heldOn` is set.
struct Meeting : Object {
    QString type; ///< choice "meetingTypes": first, review, closing
    QDate plannedFor;
    QTime time;
    QString place;
    bool online = false;
    QString purpose;
    QString agenda;
    QDate cancelledOn;
    QString cancelledWhy;
    QDate heldOn;
    QString happened; ///< information shared, and by whom
    QString worriedAbout; ///< what we are worried about
    QString mustChange; ///< what must change
    QString risks;
    bool risksReviewed = false;
    QString disagreements;
    QString needsMet; ///< choice "needsMet": yes, partly, no
    QString decision; ///< choice "meetingDecisions": stayOpen, close
    QString decisionWhy;
    QDate nextOn;
    QDate writtenOn; ///< the day the record was written up
    bool beforeMyTime = false; ///< taken up from EHM or a colleague's paper

    [[nodiscard]] bool isHeld() const { return heldOn.isValid(); }
    [[nodiscard]] bool isCancelled() const { return cancelledOn.isValid(); }
    [[nodiscard]] bool isPlanned() const { return !isHeld() && !isCancelled(); }
};

/// One person's part in a meeting that was held.
struct Attendance : Object {
    ObjectId meeting; ///< Meeting
    ObjectId member; ///< TeamMember; a member of the team, or
    ObjectId person; ///< Person; one of the family
    QString name; ///< or somebody else
    QString how; ///< choice "attendances": present, late, telephone, apologies, absent
    QString contribution; ///< what they sent or said when they could not come
    QString contributionSource; ///< how it reached the meeting
    PersonId personId; ///< of `name`: who that is, where they have Hometray
};

/// What a meeting said of one open action.
struct ActionReview : Object {
    ObjectId meeting; ///< Meeting
    ObjectId action; ///< Action
    QString outcome; ///< choice "actionReviews": done, goingOn, changed, dropped
    QString note;
};

/// The copy of a meeting's outcomes and the plan, given to one household or person (D6).
struct CopyGiven : Object {
    ObjectId meeting; ///< Meeting
    ObjectId person; ///< Person; who got it, or was offered it
    QDate on;
    bool declined = false; ///< offered, declined
    QString how;
    QString askedBy; ///< who offered it
};

template <>
const TypeInfo &typeInfo<TeamMember>();
template <>
const TypeInfo &typeInfo<Meeting>();
template <>
const TypeInfo &typeInfo<Attendance>();
template <>
const TypeInfo &typeInfo<ActionReview>();
template <>
const TypeInfo &typeInfo<CopyGiven>();

} // namespace hometray
