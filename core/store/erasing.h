// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/journalstore.h"
#include "store/storefolder.h"

namespace hometray {

/// Texts of one case that are to be gone for good.
struct Erasing {
    CaseId caseId;
    QList<EntryId> ids;
    QList<ObjectId> drafts; ///< half-written things that hold them
};

/// Destroys payloads and drafts and remembers the ids, so that they are never taken in again.
/// Within the caller's transaction. Ids of entries that are not there yet are remembered all the
/// same: put in later, they come without their text.
[[nodiscard]] Expected<void> destroyTexts(
    Connection &connection, const Erasing &erasing, qint64 nowMs);

/// Of a copy (a backup, a state put aside, what is restored from one), within the caller's
/// transaction: what was half written when it was made may hold what was erased since, also before
/// there was an entry of it. All of it goes.
[[nodiscard]] Expected<void> destroyDrafts(Connection &copy);

/// A commit and what its entries erase, in one transaction: on the disk, both, when it returns.
/// Afterwards `finishErasing`.
[[nodiscard]] Expected<Appended> commitErasing(
    Connection &connection, const Commit &commit, const QList<Erasing> &erasing);

/// The cases in which something was ever erased by an entry.
[[nodiscard]] Expected<QList<CaseId>> casesWithErasing(Connection &connection);

/// Whether everything erased is gone from every page of the database. Not so between an erasing
/// and `finishErasing`, in a store of a program that left remains of rows in its pages, and after
/// a kill in between.
[[nodiscard]] Expected<bool> isErasingFinished(Connection &connection);

/// Whether a copy holds nothing of what is `erased`: it says so of each, and its erasing is finished.
[[nodiscard]] Expected<bool> holdsNoneOf(Connection &copy, const QList<Erasing> &erased);

/// Writes the database anew without what was erased (a page keeps remains of rows that moved to
/// another), and empties its log. Takes as long as the database is large; does nothing when it is
/// finished, and leaves it for the next time while a backup is being copied. Errors: StoreInUse
/// (somebody reads), DiskFull, those of SQLite; the database is whole then, and it is tried again
/// at the next opening.
[[nodiscard]] Expected<void> finishErasing(Connection &connection);

/// Everything a store has erased, by case.
[[nodiscard]] Expected<QList<Erasing>> allErased(Connection &connection);

/// Erases the same in the backups beside a store and in the states that restores have put aside,
/// whose search files go. Answers the folders that may hold it all the same: what is there is
/// damaged, or cannot be written. Other stores' are left alone.
[[nodiscard]] QStringList eraseElsewhere(const StoreFolder &folder, const SharedKey &key,
    const QList<Erasing> &erased, qint64 nowMs);

/// Whether `eraseElsewhere` has been done for all that is erased, and to note that it has.
[[nodiscard]] Expected<bool> isErasedElsewhere(Connection &connection);
[[nodiscard]] Expected<void> noteErasedElsewhere(Connection &connection);

} // namespace hometray
