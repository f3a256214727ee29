// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/object.h"

namespace hometray {

/// What is decided for one school holiday ("break"). One for each break the keyworker is away in.
struct HolidayPlan : Object {
    QString breakId; ///< "summer-2019"
    QString decision; ///< choice "meetingDecisions": stayOpen, close
    QDate familyToldOn; ///< who their main contact is, and how to reach them
    QDate servicesToldOn; ///< how to find services while the keyworker is away
    QString noContactWanted; ///< the family wants none, and why
    QDate reviewHeldBy; ///< a review that falls into the break: the day on which
    ObjectId reviewHolder; ///< TeamMember; it is held by this member, or
    bool holdReviewEarlier = false; ///< it is held before the break
    QString support; ///< handover note: the support in place
    QString contact; ///< handover note: who does what, and when they are there
    QString keyInformation; ///< handover note: what somebody who steps in must know
    QString risks; ///< handover note
    bool noRisksKnown = false;
    QDate writtenOn; ///< the day the handover note was written
};

/// A main contact for the holiday: a professional of the team, on some days of the break. Who they
/// are in Hometray stands with the member.
struct HolidayContact : Object {
    QString breakId;
    ObjectId member; ///< TeamMember
    QDate from;
    QDate until;
    QString phone; ///< the number given to the family
    QDate agreedOn; ///< the contact said yes
    QDate familyAgreedOn; ///< the family said yes to this contact
};

/// The home tray shared with a manager or colleague for this family.
struct TrayShare : Object {
    QString with;
    QString role;
    QDate on;
    QDate until;
    QDate managerAwayFrom; ///< when they are away themselves
    QDate managerAwayUntil;
    QString phone;
    PersonId personId; ///< of `with`: who that is, where they have Hometray
};

/// A request for support to the coordinator of the family's double district. Asked is not agreed.
struct SupportRequest : Object {
    QString kind; ///< choice "requestKinds": noContact, notes, stuck, closing, ehmAccess
    QDate on;
    QDate neededBy;
    QString to;
    QString text;
    QDate answeredOn;
    QString answer; ///< choice "requestAnswers": agreed, notAgreed
    QString answerNote;
    PersonId personId; ///< of `to`: who that is, where they have Hometray
};

/// Days on which the keyworker of the case, or a member of its team, is away. Written into each open
/// case beside the desk's own, so that whoever reads the case judges alike.
struct DaysAway : Object {
    QDate from;
    QDate until;
    QDate lastDayAtWork; ///< the working day before `from`, as it was known when this was written
    QString breakId; ///< the school holiday it belongs to, or empty
    ObjectId member; ///< TeamMember; whose it is; the keyworker's when empty
};

/// How the keyworker of the case works.
struct WorkPattern : Object {
    bool worksAllYear = false; ///< works through school holidays, but for the days away
};

template <>
const TypeInfo &typeInfo<DaysAway>();
template <>
const TypeInfo &typeInfo<WorkPattern>();
template <>
const TypeInfo &typeInfo<HolidayPlan>();
template <>
const TypeInfo &typeInfo<HolidayContact>();
template <>
const TypeInfo &typeInfo<TrayShare>();
template <>
const TypeInfo &typeInfo<SupportRequest>();

} // namespace hometray
