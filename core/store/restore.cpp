// SPDX-License-Identifier: GPL-3.0-or-later
// How a backup is put in the place of a store.
#include "journal/signer.h"
#include "record/sources.h"
#include "store/backup.h"
#include "store/files.h"
#include "store/localstate.h"
#include "store/schema.h"
#include "store/storelock.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QScopeGuard>

#include <cerrno>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

struct ErasedId {
    EntryId id;
    CaseId caseId;
};

/// What the store in use has erased. A store that cannot be opened any more (which may be why it is
/// being restored) has nothing to say.
QList<ErasedId> erasedSince(const StoreFolder &folder, const SharedKey &key)
{
    QList<ErasedId> result;
    auto current = Connection::open(folder.database(), key);
    if (!current)
        return result;
    (void)(*current)->each(
        u"SELECT id, case_id FROM local_erased"_s, [&result](const Statement &row) {
            result.append({EntryId::fromBytes(row.blob(0)).value_or(EntryId()),
                CaseId::fromBytes(row.blob(1)).value_or(CaseId())});
        });
    return result;
}

Expected<void> copyInto(const QString &from, const QString &to)
{
    QFile file(from);
    errno = 0;
    if (!file.copy(to))
        return Unexpected(writeError(to, errno ? errno : EIO));
    QFile copied(to);
    copied.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

constexpr const char *storeParts[] = {
    "store.db", "store.db-wal", "store.db-shm", "search.db", "search.db-wal", "search.db-shm"};

const auto asideName = u"before-restore-"_s;

/// Where a restored store is made ready.
StoreFolder incomingOf(const StoreFolder &folder)
{
    return {folder.path + u"/restoring"_s};
}

QString asideFolder(const StoreFolder &folder, qint64 nowMs)
{
    QString aside;
    for (int number = 0; aside.isEmpty() || QFileInfo::exists(aside); ++number)
        aside = folder.path + u'/' + asideName
            + QDateTime::fromMSecsSinceEpoch(nowMs + number * 1000, Qt::UTC)
                  .toString(u"yyyy-MM-dd'T'HHmmss'Z'"_s);
    return aside;
}

/// Moves the parts of a store from one folder to another: all, or none.
Expected<void> moveParts(const QString &from, const QString &to)
{
    QStringList moved;
    for (const char *name : storeParts) {
        const QString part = QString::fromLatin1(name);
        if (!QFileInfo::exists(from + u'/' + part))
            continue;
        errno = 0;
        if (QFile::rename(from + u'/' + part, to + u'/' + part)) {
            moved.append(part);
            continue;
        }
        const Error error = writeError(from + u'/' + part, errno);
        for (const QString &back : std::as_const(moved))
            QFile::rename(to + u'/' + back, from + u'/' + back);
        return Unexpected(error);
    }
    return {};
}

/// Makes of the copy a store of its own: nothing that was erased comes back, and a key of its own.
Expected<void> settle(
    const StoreFolder &folder, const SharedKey &key, const QList<ErasedId> &erased, qint64 nowMs)
{
    auto restored = Connection::open(folder.database(), key);
    if (!restored)
        return Unexpected(restored.error());
    JournalStore journal(**restored);
    for (const ErasedId &id : erased) {
        if (const auto done = journal.erase(id.caseId, {id.id}, nowMs); !done)
            return done;
    }
    if (const auto dropped = dropDerived(**restored); !dropped)
        return dropped;
    // The old key may be in use where the backup came from: two computers never share one.
    SystemRandom random;
    const Signer signer = Signer::generate(random);
    SecretBytes seed(Signer::seedSize);
    signer.copySeed(std::span<unsigned char, Signer::seedSize>(seed.data(), Signer::seedSize));
    if (const auto dropped = (*restored)->run(u"DELETE FROM local_identity WHERE state = 1"_s);
        !dropped)
        return Unexpected(dropped.error());
    return LocalState(**restored).addIdentity(signer.key(), seed, nowMs, Identity::State::Pending);
}

/// Puts the settled copy where the store is; what was there goes aside first.
Expected<QString> swapIn(const StoreFolder &incoming, const StoreFolder &folder, qint64 nowMs)
{
    QString aside;
    if (QFileInfo::exists(folder.database())) {
        aside = asideFolder(folder, nowMs);
        if (const auto made = makePrivateFolder(aside); !made)
            return Unexpected(made.error());
        const QString vault = Vault::fileIn(folder.path);
        if (QFileInfo::exists(vault)) {
            if (const auto copied = copyInto(vault, Vault::fileIn(aside)); !copied)
                return Unexpected(copied.error());
        }
        if (const auto moved = moveParts(folder.path, aside); !moved)
            return Unexpected(moved.error());
    }
    if (const auto moved = moveParts(incoming.path, folder.path); !moved) {
        if (!aside.isEmpty())
            (void)moveParts(aside, folder.path);
        return Unexpected(moved.error());
    }
    syncFolder(folder.path);
    return aside;
}

} // namespace

Expected<void> finishRestore(const StoreFolder &folder)
{
    const StoreFolder incoming = incomingOf(folder);
    if (!QFileInfo::exists(incoming.path))
        return {};
    // Nothing of the store is moved before the copy is whole: without a store it is.
    if (!QFileInfo::exists(folder.database()) && QFileInfo::exists(incoming.database())) {
        const QStringList asides =
            QDir(folder.path).entryList({asideName + u'*'}, QDir::Dirs, QDir::Name);
        if (!asides.isEmpty()) {
            // A log left behind would be taken into the restored database.
            if (const auto moved = moveParts(folder.path, folder.path + u'/' + asides.last());
                !moved)
                return moved;
        }
        if (const auto moved = moveParts(incoming.path, folder.path); !moved)
            return moved;
        syncFolder(folder.path);
    }
    QDir(incoming.path).removeRecursively();
    return {};
}

Expected<Restored> restoreBackup(
    const BackupInfo &backup, const SharedKey &key, const StoreFolder &folder, qint64 nowMs)
{
    if (const auto checked = checkBackup(backup, key); !checked)
        return Unexpected(checked.error());
    const auto vault = Vault::load(backup.path);
    if (!vault)
        return failure(
            ErrorCode::BackupDamaged, {{u"name"_s, backup.name}, {u"reason"_s, u"vault"_s}});
    if (const auto made = makePrivateFolder(folder.path); !made)
        return Unexpected(made.error());
    const auto lock = StoreLock::take(folder.path);
    if (!lock)
        return Unexpected(lock.error());

    if (const auto finished = finishRestore(folder); !finished)
        return Unexpected(finished.error());
    const QList<ErasedId> erased = erasedSince(folder, key);
    // All is done on a copy beside: whatever fails, the store is as it was.
    const StoreFolder incoming = incomingOf(folder);
    QDir(incoming.path).removeRecursively();
    const auto tidy = qScopeGuard([&incoming] { QDir(incoming.path).removeRecursively(); });
    if (const auto made = makePrivateFolder(incoming.path); !made)
        return Unexpected(made.error());
    if (const auto copied = copyInto(backup.path + u"/store.db"_s, incoming.database()); !copied)
        return Unexpected(copied.error());
    if (const auto settled = settle(incoming, key, erased, nowMs); !settled)
        return Unexpected(settled.error());
    const auto current = Vault::load(folder.path);
    const auto aside = swapIn(incoming, folder, nowMs);
    if (!aside)
        return Unexpected(aside.error());
    if (!current || current->storeId() != vault->storeId()) {
        if (const auto saved = vault->save(folder.path); !saved)
            return Unexpected(saved.error());
    }
    return Restored{*aside, static_cast<int>(erased.size())};
}

} // namespace hometray
