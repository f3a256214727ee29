// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/object.h"

namespace hometray {

/// The end of an FFA, with what the closure checklist said on that day.
struct Closure : Object {
    QDate on;
    QString reason; ///< choice "closureReasons"
    QString summary;
    QString impact; ///< the difference it made, child by child
    std::optional<bool> discussedWithParents;
    std::optional<bool> discussedWithChildren;
    QString whoContinues; ///< who goes on helping
    std::optional<bool> planHandedOver;
    QDate lookBackOn; ///< six months later
    QStringList steps; ///< "id=result" of every step of the checklist on that day
    QStringList overrides; ///< "id=who" of the steps closed with the agreement of somebody else
    QString policyHash;
    QString calendarHash;
};

/// The end of an FFA made ready while it is open: what the coordinator reads before closing.
struct ClosurePreparation : Object {
    QDate on;
    QString reason; ///< choice "closureReasons": the one intended
    QString summary;
    QString impact; ///< the difference it made, child by child
    QString whoContinues; ///< who goes on helping
    QDate continuesSince;
    QString childrensServicesLead; ///< who leads now, where Children's Services do
    QDate leadSince;
    QString mergedInto; ///< the FFA this one goes on in
    QDate helpdeskToldOn; ///< opened in error: the word to the Helpdesk
};

/// What was found when a closed FFA was looked back on.
struct LookBack : Object {
    QDate on;
    QString result; ///< choice "lookBackResults": lasted, partly, notLasted, notReached
    QString note;
};

/// What the family said of the help, or why nothing is known.
struct Feedback : Object {
    QList<ObjectId> from; ///< Person
    QDate on;
    QString result; ///< choice "feedbackResults": given, declined, notReached
    QString text;
    QString askedBy; ///< who asked
};

/// A closed FFA taken up again: six weeks start, and nothing old counts.
struct Reopening : Object {
    QDate on;
    QString reason;
};

/// Up to Children's Services, down from them, or considered and not taken.
struct StepUpOrDown : Object {
    QString direction; ///< choice "stepDirections": up, down
    QDate on;
    bool considered = false; ///< thought about and not taken
    QString to;
    QString reason;
    QStringList openSteps; ///< what was open at that moment, at the top
    QString outstandingActions;
    QString lastMeeting; ///< step-down: date, time and place of the last child-in-need meeting
};

/// Handing the FFA to another keyworker.
struct Transfer : Object {
    QString to;
    QString organisation;
    QString phone;
    QString reason; ///< choice "transferReasons"
    QDate offeredOn;
    QDate consentReviewedOn;
    QDate acceptedOn;
    QStringList openSteps;
    QString note;
    PersonId personId; ///< of `to`: who that is, where they have Hometray
};

/// A step of a checklist answered by somebody else than the keyworker of the case.
struct StepOverride : Object {
    QString checklist;
    QString step;
    QString by; ///< who agreed
    QString role;
    QDate on;
    QString reason;
    bool heardByTelephone = false; ///< recorded by the keyworker, and listed for the one named
    QDate confirmedOn;
    /// What exactly was open, and may stay so: ids of objects, days. Empty when nothing is named.
    QStringList covers;
    QString why; ///< the evidence code of that moment
    PersonId personId; ///< of `by`: who that is, where they have Hometray
};

/// "Entered in EHM": the object, and the day it was entered.
struct EhmMark : Object {
    ObjectId target;
    QDate on;
};

template <>
const TypeInfo &typeInfo<Closure>();
template <>
const TypeInfo &typeInfo<ClosurePreparation>();
template <>
const TypeInfo &typeInfo<LookBack>();
template <>
const TypeInfo &typeInfo<Feedback>();
template <>
const TypeInfo &typeInfo<Reopening>();
template <>
const TypeInfo &typeInfo<StepUpOrDown>();
template <>
const TypeInfo &typeInfo<Transfer>();
template <>
const TypeInfo &typeInfo<StepOverride>();
template <>
const TypeInfo &typeInfo<EhmMark>();

} // namespace hometray
