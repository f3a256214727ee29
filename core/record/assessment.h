// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/object.h"

namespace hometray {

/// The assessment as a whole. A case has one.
struct Assessment : Object {
    QDate startedOn;
    QString triedBefore; ///< what was tried before, and how it went
    QString analysis; ///< the keyworker's analysis
    QString level; ///< choice "levelsOfNeed"
    bool noActionNeeded = false; ///< finalised with nothing for a TAF to do: the clocks stop
    QDate finalisedOn;
    QString gaps; ///< finalised although something is missing: what, and why
    QDate signedOn; ///< the family's signature, ink on paper
    QList<ObjectId> signedBy; ///< Person
    QDate copyGivenOn;
    QString copyHow;
    QString othersContributed; ///< what other agencies said, and who
    QDate signatureDeclinedOn; ///< asked to sign, and did not want to
    QString signatureAskedBy; ///< who asked then
    QDate copyDeclinedOn; ///< offered a copy, and did not want one
};

/// Strengths and needs of one person in one domain of the assessment.
struct DomainEntry : Object {
    ObjectId person; ///< Person
    QString domain; ///< choice "domains"
    QString strengths;
    QString needs;
    std::optional<int> score; ///< the worker's own aid, 1 to 5; not the county's scale
};

/// What a child said, in the child's own words.
struct ChildVoice : Object {
    ObjectId person; ///< Person
    QString words;
    QDate on;
    ObjectId about; ///< the meeting or note it was said at, or the assessment
    QString source; ///< who heard it
    bool declined = false; ///< asked, and did not want to say anything
    QString askedBy; ///< who asked then
};

/// How a parent sees it.
struct ParentView : Object {
    ObjectId person; ///< Person
    QString view;
    QDate on;
    ObjectId about; ///< the meeting or note it was said at, or the assessment
};

template <>
const TypeInfo &typeInfo<Assessment>();
template <>
const TypeInfo &typeInfo<DomainEntry>();
template <>
const TypeInfo &typeInfo<ChildVoice>();
template <>
const TypeInfo &typeInfo<ParentView>();

} // namespace hometray
