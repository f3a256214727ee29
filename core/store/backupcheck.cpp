// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a backup is whole. Nothing here writes.
#include "store/backuperrors.h"
#include "store/backupnames.h"
#include "store/files.h"
#include "store/manifest.h"
#include "store/pagecheck.h"
#include "store/schema.h"
#include "store/sealed.h"

#include <QtCore/QFile>

#include <chrono>
#include <thread>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 checkedAtOnce = 256 * 1024;
constexpr qint64 vaultLimit = 64 * 1024;

/// Interrupts a connection when `stop` is set, as long as it lives.
class Watch {
public:
    Watch(std::shared_ptr<Interrupter> interrupter, const std::atomic<bool> *stop)
    {
        if (!stop)
            return;
        m_thread = std::thread([this, stop, held = std::move(interrupter)] {
            while (!m_done) {
                if (*stop)
                    held->interrupt();
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
            }
        });
    }
    ~Watch()
    {
        m_done = true;
        if (m_thread.joinable())
            m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(Watch)

private:
    std::atomic<bool> m_done = false;
    std::thread m_thread;
};

Expected<void> checkVault(const BackupInfo &backup, const Manifest &manifest, const SharedKey &key)
{
    const auto bytes = readOf(backup, Vault::fileIn(backup.path), u"vault"_s, vaultLimit);
    if (!bytes)
        return Unexpected(bytes.error());
    const auto vault = Vault::fromJson(*bytes, Vault::fileIn(backup.path));
    if (!vault)
        return Unexpected(errorOf(backup, vault.error(), u"vault"_s));
    if (manifest.format == 1)
        return {};
    KeyedHash hash(*key);
    hash.add(*bytes);
    if (hash.result() != manifest.vaultHash || vault->storeId() != manifest.store)
        return Unexpected(damaged(backup, u"vault"_s));
    return {};
}

} // namespace

Expected<Vault> vaultOf(const BackupInfo &backup)
{
    const auto bytes = readOf(backup, Vault::fileIn(backup.path), u"vault"_s, vaultLimit);
    if (!bytes)
        return Unexpected(bytes.error());
    auto vault = Vault::fromJson(*bytes, Vault::fileIn(backup.path));
    if (!vault)
        return Unexpected(errorOf(backup, vault.error(), u"vault"_s));
    return *vault;
}

Expected<QByteArray> hashOf(const BackupInfo &backup, const QString &name, const SharedKey &key,
    const std::atomic<bool> *stop)
{
    QFile file(name);
    if (const auto opened = openToRead(file); !opened)
        return Unexpected(errorOf(backup, opened.error(), u"database"_s));
    KeyedHash hash(*key);
    while (true) {
        if (stop && *stop)
            return failure(ErrorCode::Interrupted);
        const QByteArray block = file.read(checkedAtOnce);
        if (file.error() != QFile::NoError)
            return Unexpected(unreadable(backup, file.errorString()));
        if (block.isEmpty())
            return hash.result();
        hash.add(block);
    }
}

Expected<void> checkDatabase(Connection &copy, const BackupInfo &backup, const Manifest &manifest,
    const std::atomic<bool> *stop)
{
    const auto version = copy.integer(u"PRAGMA user_version"_s);
    if (!version)
        return Unexpected(errorOf(backup, version.error(), u"database"_s));
    if (*version > static_cast<qint64>(storeMigrations().size()))
        return Unexpected(tooNew(backup, *version));
    const JournalStore journal(copy);
    const auto cases = journal.cases();
    if (!cases || *cases != manifest.cases)
        return Unexpected(
            cases ? damaged(backup, u"heads"_s) : errorOf(backup, cases.error(), u"database"_s));
    {
        // A page at a time, so that it can be stopped: every page that is read is checked by its
        // code.
        const Watch watch(copy.interrupter(), stop);
        auto check = copy.prepare(u"PRAGMA integrity_check(1)"_s);
        const Expected<bool> row =
            check ? check->next() : Expected<bool>(Unexpected(check.error()));
        if (!row || !*row || check->text(0) != u"ok") {
            if (stop && *stop)
                return failure(ErrorCode::Interrupted);
            return Unexpected(
                row ? damaged(backup, u"database"_s) : errorOf(backup, row.error(), u"database"_s));
        }
    }
    for (const StoredCase &stored : *cases) {
        for (const EntryId &head : stored.heads) {
            if (!journal.holds(head).value_or(false))
                return Unexpected(damaged(backup, u"heads"_s));
        }
    }
    return {};
}

Expected<QList<StoredCase>> headsIn(const BackupInfo &backup, const SharedKey &key)
{
    const auto manifest = manifestIn(backup, key);
    if (!manifest)
        return Unexpected(manifest.error());
    return manifest->cases;
}

Expected<QList<StoredCase>> checkBackup(
    const BackupInfo &backup, const SharedKey &key, const std::atomic<bool> *stop)
{
    const auto manifest = manifestIn(backup, key);
    if (!manifest)
        return Unexpected(manifest.error());
    if (const auto vault = checkVault(backup, *manifest, key); !vault)
        return Unexpected(vault.error());
    const QString database = backup.path + u"/store.db"_s;
    if (!QFile::exists(database))
        return Unexpected(damaged(backup, u"database is missing"_s));
    if (!manifest->databaseHash.isEmpty()) {
        const auto hash = hashOf(backup, database, key, stop);
        if (!hash)
            return Unexpected(hash.error());
        if (*hash != manifest->databaseHash)
            return Unexpected(damaged(backup, u"database"_s));
    }
    // A copy of records that were damaged already is one to the last byte, too.
    const auto pages = checkPages(database, key, stop);
    if (!pages)
        return Unexpected(errorOf(backup, pages.error(), u"database"_s));
    if (!pages->isSound())
        return Unexpected(damaged(backup, u"database"_s));
    auto copy = Connection::open(database, key, Connection::Access::Snapshot);
    if (!copy)
        return Unexpected(errorOf(backup, copy.error(), u"database"_s));
    if (const auto checked = checkDatabase(**copy, backup, *manifest, stop); !checked)
        return Unexpected(checked.error());
    return manifest->cases;
}

} // namespace hometray
