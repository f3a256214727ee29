// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"
#include "record/ids.h"
#include "store/databasekey.h"

#include <QtCore/QList>

namespace hometray {

class Connection;

/// An entry whose text was erased for good: no restore may bring it back.
struct ErasedId {
    EntryId id;
    CaseId caseId;
    friend bool operator==(const ErasedId &, const ErasedId &) = default;
};

/// What a store has erased.
[[nodiscard]] Expected<QList<ErasedId>> erasedIdsIn(Connection &connection);
/// Erases them in a store whose records are of an earlier day, with all that is said at
/// JournalStore::erase. The one place where a restore learns of what was erased since.
[[nodiscard]] Expected<void> eraseAgain(
    Connection &connection, const QList<ErasedId> &erased, qint64 nowMs);

/// The list beside the vault (`erased-…`), sealed under a key derived from the store's: it outlives
/// a database that cannot be opened any more. Empty where there is none, or it is another store's.
[[nodiscard]] QList<ErasedId> erasedBeside(const QString &folder, const SharedKey &key);
/// Adds to it, in one step; what it held already stays. Errors: DiskFull, ReadOnly, FileUnwritable.
[[nodiscard]] Expected<void> noteErasedBeside(
    const QString &folder, const SharedKey &key, const QList<ErasedId> &erased);

/// Puts two lists together, each id once.
void addErased(QList<ErasedId> &to, const QList<ErasedId> &more);

/// Those the database of a store names, or where its list is damaged those of the list beside it,
/// which holds the same. Errors: others of reading it.
[[nodiscard]] Expected<QList<ErasedId>> erasedIdsKnown(
    Connection &connection, const QString &folder, const SharedKey &key);

} // namespace hometray
