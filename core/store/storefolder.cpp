// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storefolder.h"

#include "store/backup.h"
#include "store/localstate.h"
#include "store/schema.h"
#include "store/selftest.h"
#include "store/unfinished.h"

#include <QtCore/QFile>
#include <QtCore/QStandardPaths>

namespace hometray {

using namespace Qt::StringLiterals;

QString StoreFolder::database() const
{
    const auto vault = Vault::load(path);
    return path + u'/' + (vault ? vault->databaseFile() : u"store.db"_s);
}

QString usualStoreFolder()
{
    // Not by the name of the program that asks.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/hometray/store"_s;
}

Expected<CreatedStore> createStore(
    const StoreFolder &folder, const SecretBytes &passphrase, bool testStore, KeyCost cost)
{
    if (passphrase.isEmpty())
        return failure(ErrorCode::PassphraseEmpty);
    if (const auto passed = selfTest(); !passed)
        return Unexpected(passed.error());
    if (QFile::exists(folder.path + u"/restoring"_s)
        && !QFile::exists(Vault::fileIn(folder.path))) {
        // A restore into this folder that was cut off before it made a store of it.
        if (const auto lock = StoreLock::take(folder.path))
            (void)finishRestore(folder);
    }
    auto unfinished = Unfinished::begin(folder.path);
    if (!unfinished)
        return Unexpected(unfinished.error());

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
        // Before there is a store: whatever ends it from here on, the key may not have been seen.
        if (const auto noted = LocalState(**database).setSetting(recoveryKeptSetting, "no");
            !noted)
            return Unexpected(noted.error());
    }
    // Last: a folder with a vault is a whole store.
    if (const auto saved = vault->save(folder.path); !saved)
        return Unexpected(saved.error());
    unfinished->finished();
    return CreatedStore{std::move(*vault), std::move(key), std::move(recoveryKey)};
}

void takeBackStore(const StoreFolder &folder)
{
    auto lock = StoreLock::take(folder.path);
    if (!lock)
        return;
    const auto taken = Unfinished::again(folder.path, std::move(*lock));
    // Without its vault it is no store; the rest goes with `taken`.
    if (taken)
        QFile::remove(Vault::fileIn(folder.path));
}

} // namespace hometray
