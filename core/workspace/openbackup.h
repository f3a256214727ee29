// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/backup.h"
#include "store/backuploss.h"
#include "store/typedsecret.h"

#include <QtCore/QFuture>

namespace hometray {

/// A backup that a passphrase or recovery key opens, and the ways into the records it becomes.
struct OpenedBackup {
    BackupInfo backup;
    SharedKey key;
    Ways ways; ///< one of them is what opened it
};

/// Finds the backup that is meant and opens it. `name` as at Workspace::restore. The backup's own
/// vault is asked first; the store's only where it is the same store, or to say what is wrong.
/// Takes seconds. Errors: BackupNotFound, PassphraseWrong and the like (TypedSecret),
/// BackupForeign, BackupDamaged, BackupTooNew, BackupUnreadable.
[[nodiscard]] Expected<OpenedBackup> openBackup(const StoreFolder &store, const QString &folder,
    const QString &name, const TypedSecret &secret);

/// The backup that is meant, and what is to be asked before it takes the place of anything.
struct BackupMeant {
    BackupInfo backup;
    std::optional<BackupLoss> loss; ///< what it lacks beside one before it (lossesIn)
    StoreId here; ///< of the records in the folder; null where none are, or nothing says whose
    bool putAside = false; ///< by a restore in this folder: it was here before

    /// It is of other records than those here, another person's or those of another laptop.
    [[nodiscard]] bool isOfOthers() const
    {
        return !putAside && !here.isNull() && !backup.store.isNull() && backup.store != here;
    }
    [[nodiscard]] bool isToBeAsked() const { return loss || isOfOthers(); }
};

/// What Workspace::restore with the same `name`, `passphrase` and `from` would open, asked while
/// the store in the folder may be open. Errors: as openBackup.
[[nodiscard]] QFuture<Expected<BackupMeant>> opensBackup(
    const QString &store, const QString &name, const QString &passphrase, const QString &from = {});

} // namespace hometray
