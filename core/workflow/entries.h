// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/corrections.h"
#include "workflow/context.h"

namespace hometray {

/// The sequence number of an applied entry, or -1.
[[nodiscard]] qint32 entryAt(const CaseRecord &record, const EntryId &id);

/// Whether an entry of that kind speaks of a family: of those that speak of access or other
/// entries, none can be corrected or withdrawn; nor of the days away, which follow the keyworker's
/// own calendar.
[[nodiscard]] bool speaksOfFamily(const QString &kind);

/// What an entry says of the family now, as corrected last; nothing when its text is not here.
[[nodiscard]] std::optional<Event> saidNow(const EntryId &id, const Context &context);

/// A correction of an entry; `purpose` keeps the ids of several in one record apart.
[[nodiscard]] Correction newCorrection(const char *purpose, const EntryId &target,
    const QString &reason, const CaseRecord &record, const Context &context);
/// The event of a correction after which the entry says `changes`.
[[nodiscard]] Event correctedEvent(const Correction &correction, const QList<Change> &changes);

/// The entry that wrote a field of an object last, or -1.
[[nodiscard]] qint32 writerOf(const TypeInfo &type, const Object &object, int field);

/// Whether a field of an object names another object.
[[nodiscard]] bool refersTo(const FieldInfo &field, const Object &object, const ObjectId &to);

/// What was built upon a change by entries after `at`: the name of the type of a thing that was
/// written, removed or referred to since. Empty when nothing was.
[[nodiscard]] QString builtUpon(const CaseRecord &record, const Change &change, qint32 at);

} // namespace hometray
