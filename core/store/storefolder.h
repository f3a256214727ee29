// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/vault.h"

namespace hometray {

/// Where the parts of a store lie.
struct StoreFolder {
    QString path;
    QString backupsPath = {}; ///< where they lie elsewhere than in it

    /// The file the vault names, read anew each time: "store.db" where there is no vault.
    [[nodiscard]] QString database() const;
    [[nodiscard]] QString search() const { return path + QLatin1String("/search.db"); }
    [[nodiscard]] QString backups() const
    {
        return backupsPath.isEmpty() ? QString(path + QLatin1String("/backups")) : backupsPath;
    }
};

/// The folder of a person's records where none is named: the same for every program of Hometray.
[[nodiscard]] QString usualStoreFolder();

/// A store just made: locked again, with its recovery key to print.
struct CreatedStore {
    Vault vault;
    SharedKey key; ///< let go of it when it is not to be opened at once
    RecoveryKey recoveryKey;
};

/// Makes a store in a folder that is empty or not there: vault with a passphrase and a recovery
/// slot, and a database with its tables. Runs the self test first. Errors: StoreExists,
/// PassphraseEmpty, NetworkFileSystem, ReadOnly, DiskFull, SelfTestFailed.
[[nodiscard]] Expected<CreatedStore> createStore(
    const StoreFolder &folder, const SecretBytes &passphrase, bool testStore, KeyCost cost = {});

/// Takes a store away again that was made a moment ago and could not be opened: nobody has seen its
/// recovery key, and there is nothing in it. Does nothing while somebody else has it open.
void takeBackStore(const StoreFolder &folder);

} // namespace hometray
