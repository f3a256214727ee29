// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/typeinfo.h"

namespace hometray {

/// What every object of a record carries besides its fields: who added, changed and marked it, as
/// sequence numbers of the applied entries (CaseRecord::entries). Sequence numbers are in the order
/// of the journal: a greater one is later. -1 is "never".
struct Object {
    ObjectId id;
    qint32 addedAt = -1;
    qint32 changedAt = -1; ///< the last entry that wrote any field, the first included
    qint32 ehmAt = -1; ///< the last "entered in EHM" mark
    QDate ehmOn; ///< the day stated in it
    QList<qint32> writers; ///< by index in the type's field table: the entry that wrote it last

    /// Entered in EHM, and not written since.
    [[nodiscard]] bool inEhm() const { return ehmAt >= 0 && ehmAt >= changedAt; }

    friend bool operator==(const Object &, const Object &) = default;
};

/// The id of an object that a case has only one of.
[[nodiscard]] ObjectId singletonId(quint16 typeNumber);

} // namespace hometray
