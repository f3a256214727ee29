// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/errorcodes.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QVariantMap>

namespace hometray {
/// One field that changed since a form was opened.
struct FieldClash {
    QString object; ///< type name, as in the schema
    QString objectId;
    QString field;
    QVariant base;
    QVariant mine;
    QVariant theirs;
};

/// A rule's no: what is missing, where, and which command mends it.
struct Refusal {
    RefusalCode code = RefusalCode::FieldMissing;
    QString field; ///< the field of the command at fault ("people[2].born"), or empty
    QVariantMap values;
    QString mend; ///< id of the command that mends it, or empty
    QList<FieldClash> clashes; ///< with ChangedMeanwhile
};

} // namespace hometray
