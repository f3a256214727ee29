// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/object.h"

namespace hometray {

/// The family as a whole: what stands at the head of its page.
struct Family : Object {
    QString name; ///< as the keyworker calls it: "Okafor"
    QString reference; ///< the FFA's number on EHM
    QString district; ///< choice "districts"
    QString reason; ///< why an FFA was thought of
    QStringList agencies; ///< who was involved at the start
};

/// What the Helpdesk answered before an FFA was started (domain 1.2).
struct HelpdeskCheck : Object {
    QDate on;
    QString spokeTo;
    QString result; ///< choice "helpdeskResults": none, ffaOpen, shortTermWork, awaitingFfa
    QString keyworker; ///< whose FFA is open, and how to reach them
    QString note;
};

/// The registration form and its end: D1 and D3 start when the family is registered on EHM.
struct Registration : Object {
    QDate sentOn;
    QDate completedOn;
};

/// An FFA that was running before Hometray knew it. What is missing here is not overdue.
struct TakeUp : Object {
    QDate on;
    QString from; ///< choice "takeUpSources": ehm, colleague
    QString note;
};

/// Somebody in the family or close to it.
struct Person : Object {
    QString firstName;
    QString lastName;
    QString knownAs; ///< what people call them, when it is not the first name
    QStringList otherNames;
    QDate born;
    QDate expected; ///< due date of a child not yet born
    QDate died;
    bool child = false; ///< one of the children the FFA is about
    QString relationship; ///< choice "relationships": to the children ("mother", "nan", …)
    std::optional<bool> parentalResponsibility;
    bool decidesAlone = false; ///< under 16, found able to decide (domain 1.2, 6)
    QDate decidesAloneSince;
    ObjectId school; ///< Organisation
    QString schoolYear;
    std::optional<bool> freeSchoolMeals; ///< benefits-related only
    QString language;
    std::optional<bool> interpreter;
    QString ethnicity;
    QString disability; ///< disability or special educational needs, in words
    std::optional<bool> disabled; ///< moves the age limit of private fostering to 18
    QString phone;
    QString email;
    QString contactNote; ///< "after 4pm", "text first"
    std::optional<int> ringOrder; ///< 1 is rung first
    QDate joinedOn; ///< became part of the family
    QDate leftOn;
    QString leftWhy;
    QDate noNeedsOn; ///< a child found to have no need of its own, and when
    QString nhsNumber;
    QString upn;

    /// What the keyworker calls them: as they are known, by their first name, or by the last where
    /// it is the only one. Empty for an unborn child without a name.
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString fullName() const;
    /// Whether they can be spoken of: by a name, or as a child who is expected.
    [[nodiscard]] bool canBeNamed() const;
    /// Alive, born and part of the family on a day.
    [[nodiscard]] bool partOfFamily(QDate day) const;
    /// Full years on a day; nothing when the date of birth is not known or later.
    [[nodiscard]] std::optional<int> ageOn(QDate day) const;
};

/// How two people are related, where it is not plain from `Person::relationship`.
struct Relationship : Object {
    ObjectId person;
    ObjectId other;
    QString kind; ///< choice "kinships": what `person` is to `other`
};

/// A home. When the address must not be disclosed it stands in a HiddenAddress instead.
struct Household : Object {
    QString name; ///< "Mum's", "Nan's"
    QString address;
    QString postcode;
    bool doNotDisclose = false;
};

/// The address of a home that must not be disclosed: its own object, for oversight only.
struct HiddenAddress : Object {
    ObjectId household;
    QString address;
    QString postcode;
};

/// Who lives where, from when until when. A person may live in two homes.
struct Residence : Object {
    ObjectId person;
    ObjectId household;
    QDate from;
    QDate until;
    /// choice "carers": who looks after a child there. Anybody outside close family for 28 days
    /// may be private fostering (domain 8).
    QString carer;
};

/// A school, surgery, service. Two can have the same name: number and place tell them apart.
struct Organisation : Object {
    QString name;
    QString kind; ///< choice "organisationKinds"
    QString number; ///< DfE number or the like
    QString place;
    QString phone;
};

template <>
const TypeInfo &typeInfo<Family>();
template <>
const TypeInfo &typeInfo<HelpdeskCheck>();
template <>
const TypeInfo &typeInfo<Registration>();
template <>
const TypeInfo &typeInfo<TakeUp>();
template <>
const TypeInfo &typeInfo<Person>();
template <>
const TypeInfo &typeInfo<Relationship>();
template <>
const TypeInfo &typeInfo<Household>();
template <>
const TypeInfo &typeInfo<HiddenAddress>();
template <>
const TypeInfo &typeInfo<Residence>();
template <>
const TypeInfo &typeInfo<Organisation>();

} // namespace hometray
