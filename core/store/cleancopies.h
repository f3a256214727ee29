// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/backup.h"
#include "store/erasing.h"

namespace hometray {

/// Whether a backup holds nothing of what a store has erased: it was made after that, or it was
/// erased in it, too, to the last page. Writes nothing. Errors: of what cannot be read.
[[nodiscard]] Expected<bool> isFreeOfErased(
    const BackupInfo &backup, const SharedKey &key, const QList<Erasing> &erased);

/// What became of the copies in a folder.
struct CleanedCopies {
    int copies = 0; ///< of this store, that are there
    int cleaned = 0; ///< of those, in which something was erased now
    QStringList holding; ///< folders of those that may hold it still
    QStringList damaged; ///< of those of which nobody can tell: they cannot be read

    /// One that could not be cleaned.
    void add(const BackupInfo &copy, const SharedKey &key);
    [[nodiscard]] QStringList uncertain() const { return holding + damaged; }
};

/// Erases what a store has erased in its own copies in a folder (not that of its own backups) as
/// well, reads each of them again to the last byte, and takes away what is left of copies that were
/// cut off. Copies of other stores are left alone. Nothing else is removed, whatever fails: a copy
/// that cannot be written, or what is left of one, is `holding`. While nothing is erased each is clean.
/// Error: Interrupted when `stop` was set.
[[nodiscard]] Expected<CleanedCopies> cleanCopies(const QString &folder, const StoreId &store,
    const SharedKey &key, const QList<Erasing> &erased, qint64 nowMs,
    const std::atomic<bool> *stop = nullptr);

} // namespace hometray
