// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storefolder.h"

#include "store/files.h"
#include "store/schema.h"
#include "store/selftest.h"
#include "store/storelock.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

void removeDatabases(const StoreFolder &folder)
{
    for (const QString &file : {folder.database(), folder.search()}) {
        for (const QString &suffix : {u""_s, u"-journal"_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(QString(file + suffix));
    }
}

/// Takes back what was made of a store that could not be finished, so that the next try finds the
/// folder as this one did.
class Unfinished {
public:
    explicit Unfinished(StoreFolder folder)
        : m_folder(std::move(folder)), m_wasThere(QDir(m_folder.path).exists())
    {
    }
    ~Unfinished()
    {
        if (m_finished)
            return;
        removeDatabases(m_folder);
        if (!m_wasThere)
            QDir().rmdir(m_folder.path);
    }
    Q_DISABLE_COPY_MOVE(Unfinished)
    void finished() { m_finished = true; }

private:
    StoreFolder m_folder;
    bool m_wasThere;
    bool m_finished = false;
};

} // namespace

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
    const QDir existing(folder.path);
    if (existing.exists()
        && !existing.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return failure(ErrorCode::StoreExists, {{u"folder"_s, folder.path}});
    Unfinished unfinished(folder); // goes after the lock
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
    unfinished.finished();
    return CreatedStore{std::move(*vault), std::move(key), std::move(recoveryKey)};
}

void takeBackStore(const StoreFolder &folder)
{
    {
        const auto lock = StoreLock::take(folder.path);
        if (!lock)
            return;
        // First: without its vault it is no store.
        if (!QFile::remove(Vault::fileIn(folder.path)))
            return;
        removeDatabases(folder);
    }
    QDir().rmdir(folder.path); // where nothing else is in it
}

} // namespace hometray
