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

/// Whether Workspace::restore with the same `name`, `passphrase` and `from` would open a backup,
/// asked while the store in the folder may be open; and what that one lacks beside one before it,
/// to be asked about first (lossesIn). Errors: as openBackup.
[[nodiscard]] QFuture<Expected<std::optional<BackupLoss>>> opensBackup(
    const QString &store, const QString &name, const QString &passphrase, const QString &from = {});

} // namespace hometray
