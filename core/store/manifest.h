// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/backup.h"
#include "store/databasekey.h"
#include "store/erasedids.h"
#include "store/journalstore.h"

namespace hometray {

/// What a backup says of itself and of what it holds (`heads` in its folder).
struct Manifest {
    /// 1: of the form before backups had numbers; all but `madeMs` and `cases` is empty there.
    static constexpr int newest = 2;
    int format = newest;
    qint64 madeMs = 0;
    StoreId store = {};
    qint64 number = 0;
    qint64 entries = 0;
    QList<StoredCase> cases;
    QList<ErasedId> erased; ///< all that the store had erased: a restore never brings it back
    /// Keyed hashes of the two files; that of the database is empty while it is not known (before
    /// it is copied, or while something is erased in it).
    QByteArray databaseHash;
    QByteArray vaultHash;
};

/// Encrypted and authenticated under a key of its own, derived from the store's.
[[nodiscard]] QByteArray sealManifest(const Manifest &manifest, const DatabaseKey &key);
/// Nothing when it is damaged, or another store's.
[[nodiscard]] std::optional<Manifest> openManifest(
    const QByteArray &sealed, const DatabaseKey &key);

/// The manifest in a backup's folder. Errors: BackupDamaged, BackupForeign (sealed with another
/// store's key), BackupTooNew, BackupUnreadable.
[[nodiscard]] Expected<Manifest> manifestIn(const BackupInfo &backup, const SharedKey &key);
[[nodiscard]] Expected<void> writeManifest(
    const QString &backupFolder, const Manifest &manifest, const SharedKey &key);

} // namespace hometray
