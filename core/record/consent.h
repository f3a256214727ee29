// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/object.h"

namespace hometray {

/// One person's answer to one of two questions that are often muddled: agreeing to help, and
/// knowing how information is shared (domain 7.2). The last answer to a question counts.
struct Consent : Object {
    ObjectId person; ///< Person
    QString about; ///< choice "consentQuestions": help, sharing, homeTray
    QString answer; ///< choice "consentAnswers": agreed, refused, withdrawn
    QDate on;
    QString how; ///< choice "consentWays"
    ObjectId decidedBy; ///< Person; who decided for them; empty when they decided themselves
    QString with; ///< for homeTray: whom the family agrees to share it with
    QString note;
};

/// Something told to somebody although the family had not agreed, and why.
struct SharedWithoutAgreement : Object {
    QDate on;
    QString with;
    QString what;
    QString because;
    std::optional<bool> familyTold;
    QString familyToldNote; ///< how, or why not
    QList<ObjectId> about; ///< Person
};

template <>
const TypeInfo &typeInfo<Consent>();
template <>
const TypeInfo &typeInfo<SharedWithoutAgreement>();

} // namespace hometray
