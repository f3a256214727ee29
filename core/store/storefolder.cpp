// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storefolder.h"

#include "store/files.h"
#include "store/schema.h"
#include "store/selftest.h"
#include "store/storelock.h"

#include <QtCore/QDir>

namespace hometray {

using namespace Qt::StringLiterals;

Expected<CreatedStore> createStore(
    const StoreFolder &folder, const SecretBytes &passphrase, bool testStore, KeyCost cost)
{
    if (passphrase.isEmpty())
        return failure(ErrorCode::PassphraseEmpty);
    if (const auto passed = selfTest(); !passed)
        return Unexpected(passed.error());
    const QDir existing(folder.path);
    if (existing.exists()
        && !existing.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return failure(ErrorCode::StoreExists, {{u"folder"_s, folder.path}});
    if (const auto made = makePrivateFolder(folder.path); !made)
        return Unexpected(made.error());
    const auto lock = StoreLock::take(folder.path);
    if (!lock)
        return Unexpected(lock.error());

    SharedKey key = DatabaseKey::random();
    auto vault = Vault::create(key, passphrase, testStore, cost);
    if (!vault)
        return Unexpected(vault.error());
    RecoveryKey recoveryKey = RecoveryKey::random();
    if (const auto set = vault->setRecoveryKey(key, recoveryKey, cost); !set)
        return Unexpected(set.error());
    {
        auto database = Connection::create(folder.database(), key);
        if (!database)
            return Unexpected(database.error());
        if (const auto done =
                migrate(**database, storeMigrations(), [] { return Expected<void>(); });
            !done)
            return Unexpected(done.error());
    }
    // Last: a folder with a vault is a whole store.
    if (const auto saved = vault->save(folder.path); !saved)
        return Unexpected(saved.error());
    return CreatedStore{std::move(*vault), std::move(key), std::move(recoveryKey)};
}

} // namespace hometray
