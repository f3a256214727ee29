// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"

#include <QtCore/QJsonObject>
#include <QtCore/QString>

namespace hometray {

/// Which form is to be opened, for whom, and what is known already.
struct FormRequest {
    QString command; ///< id of the command it fills in: "giveCopy"
    CaseId caseId; ///< null for a command about the desk, or one that opens a case
    /// Fields to begin with, in the shape of `Command::fields`. A draft of this form comes before.
    QJsonObject fields;
    /// Which one of several like it: the object it is about, in hexadecimal, or empty. A form keeps
    /// one draft for each family and subject.
    QString subject;
    /// The field the keyboard begins at, by path ("closure.summary", in the row of the subject
    /// "members.accessFrom"); empty: the first one that must be filled in and is not.
    QString at = {};

    friend bool operator==(const FormRequest &, const FormRequest &) = default;
};

} // namespace hometray
