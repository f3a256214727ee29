// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/object.h"

namespace hometray {

/// The Family Plan as a whole: what "the plan is in EHM" is marked on. A case has one.
struct FamilyPlan : Object {
    QDate signedOn;
    QString note;
};

/// What shall be different, and whose need it is.
struct Goal : Object {
    QString title;
    QString outcome; ///< choice "headlineOutcomes"
    QList<ObjectId> whose; ///< Person
    QString need;
    QString difference; ///< what will be different
    QString status; ///< choice "goalStatuses": open, reached, dropped
    QDate endedOn;
};

/// Who does what by when.
struct Action : Object {
    ObjectId goal; ///< Goal
    QString what;
    ObjectId member; ///< TeamMember; who does it: a member of the team, or
    ObjectId person; ///< Person; one of the family, or
    bool mine = false; ///< the keyworker, or
    QString owner; ///< somebody named
    QDate dueOn;
    bool ongoing = false; ///< no date, done again and again
    QString status; ///< choice "actionStatuses": open (the default), done, dropped
    QDate endedOn;
    QString progress;
    QString droppedWhy;
    ObjectId meeting; ///< Meeting; the meeting it was agreed at

    [[nodiscard]] bool isOpen() const
    {
        return status.isEmpty() || status == QLatin1String("open");
    }
    [[nodiscard]] bool hasOwner() const
    {
        return mine || !member.isNull() || !person.isNull() || !owner.isEmpty();
    }
};

/// The family's score of a goal on a day, from 0 to 10.
struct GoalScore : Object {
    ObjectId goal; ///< Goal
    QDate on;
    std::optional<int> score;
    QList<ObjectId> by; ///< Person
};

/// The plan was looked at on a day, though nothing need have changed.
struct PlanReview : Object {
    QDate on;
    bool nothingChanged = false;
    ObjectId meeting; ///< Meeting
    QString note;
};

template <>
const TypeInfo &typeInfo<FamilyPlan>();
template <>
const TypeInfo &typeInfo<Goal>();
template <>
const TypeInfo &typeInfo<Action>();
template <>
const TypeInfo &typeInfo<GoalScore>();
template <>
const TypeInfo &typeInfo<PlanReview>();

} // namespace hometray
