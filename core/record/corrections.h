// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/object.h"

namespace hometray {

// What entries say of other entries. The journal acts on these; `apply` passes them over. Their
// types are numbered from `firstJournalType`.

/// First change of `entry.corrected.1`: the other changes of that event are the full new content
/// of the entry named here and are applied in its place. Withdrawn, nothing is (undo).
struct Correction : Object {
    EntryId target; ///< always the original, never another correction
    bool withdrawn = false;
    QString reason;
};

/// In `entry.erased.1`, one for each entry: its text is destroyed everywhere, only its header
/// stays.
struct Erasure : Object {
    EntryId target;
    QString reason;
};

/// In `clock.confirmed.1`: when an entry with a doubtful clock was written.
struct ClockConfirmation : Object {
    EntryId target;
    std::optional<qint64> writtenMs; ///< UTC milliseconds since 1970
};

/// In `entry.admitted.1`, one for each entry: what was set aside takes effect after all.
struct Admission : Object {
    EntryId target;
};

template <>
const TypeInfo &typeInfo<Correction>();
template <>
const TypeInfo &typeInfo<Erasure>();
template <>
const TypeInfo &typeInfo<ClockConfirmation>();
template <>
const TypeInfo &typeInfo<Admission>();

/// Types from this number on speak of entries and not of the family.
inline constexpr quint16 firstJournalType = 100;
/// The type of that number, of those that speak of entries or access, or null.
[[nodiscard]] const TypeInfo *journalType(quint16 number);

} // namespace hometray
