// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/object.h"

namespace hometray {

/// A case note: one visit, call, message or talk.
struct Note : Object {
    QString type; ///< choice "noteTypes": homeVisit, call, email, text, meeting, school,
                  ///< directWork, other
    QDate on;
    QTime at;
    QString outcome; ///< choice "visitOutcomes": seen, notIn, turnedAway, cancelled
    QString cancelledBy;
    QList<ObjectId> present; ///< Person
    QString others; ///< who else was there
    QList<ObjectId> childrenSeen; ///< Person
    QList<ObjectId> childrenSeenAlone; ///< Person
    QString source; ///< from whom, where it was not seen or heard oneself
    QString fact; ///< what happened
    QString analysis; ///< what the keyworker makes of it
    QString followUp;
    QList<ObjectId> about; ///< Person
    bool significant = false;
    bool sensitive = false; ///< stays out of a family's copy
    bool pinned = false;
};

/// A private reflection on one of the county's prompts (domain 4.2). Only its writer reads it, and
/// it is never printed.
struct Reflection : Object {
    QString prompt; ///< choice "reflectionPrompts"
    QDate on;
    QString text;
};

/// A talk with the manager or in supervision.
struct ManagerDiscussion : Object {
    QDate on;
    QString with;
    QString about;
    QString decided;
    PersonId personId; ///< of `with`: who that is, where they have Hometray
};

/// A worry about somebody's safety. It is open until it is closed with an outcome.
struct Concern : Object {
    QString what;
    QList<ObjectId> about; ///< Person
    QDate on;
    QTime at;
    QString seenBy;
    std::optional<bool> parentsTold;
    QString parentsNotToldWhy;
    QString outcome; ///< choice "concernOutcomes"
    QString outcomeNote;
    QDate closedOn;

    [[nodiscard]] bool isOpen() const { return !closedOn.isValid(); }
};

/// Whom a concern was told to, and what they said.
struct ConcernTold : Object {
    ObjectId concern; ///< Concern
    QString who;
    QDate on;
    QTime at;
    QString advice;
    QString reference;
};

/// A need in the Outcomes Review: how it was and how it is.
struct OutcomeReview : Object {
    ObjectId goal; ///< Goal
    QDate on;
    QString baseline;
    QString latest;
    QString evidence;
    QDate evidenceOn;
    QString outcome; ///< choice "outcomes": met, partly, notMet
    QString familyView;
    QString keyworkerView;
};

template <>
const TypeInfo &typeInfo<Note>();
template <>
const TypeInfo &typeInfo<Reflection>();
template <>
const TypeInfo &typeInfo<ManagerDiscussion>();
template <>
const TypeInfo &typeInfo<Concern>();
template <>
const TypeInfo &typeInfo<ConcernTold>();
template <>
const TypeInfo &typeInfo<OutcomeReview>();

} // namespace hometray
