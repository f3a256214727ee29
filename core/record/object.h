// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/typeinfo.h"

#include <concepts>

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

    /// Of Object itself alone: with the fields of its type an object would be "equal" by id and
    /// marks only. What is typed is compared field by field.
    template <std::same_as<Object> T>
    friend bool operator==(const T &a, const T &b)
    {
        return a.id == b.id && a.addedAt == b.addedAt && a.changedAt == b.changedAt
            && a.ehmAt == b.ehmAt && a.ehmOn == b.ehmOn && a.writers == b.writers;
    }
};

/// The id of an object that a case has only one of.
[[nodiscard]] ObjectId singletonId(quint16 typeNumber);

} // namespace hometray
