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

/// Moves the parts of the store out of the way; answers where to, or nothing.
Expected<QString> keepAside(const StoreFolder &folder, qint64 nowMs)
{
    const QStringList parts{u"store.db"_s, u"store.db-wal"_s, u"store.db-shm"_s, u"search.db"_s,
        u"search.db-wal"_s, u"search.db-shm"_s};
    const QDir dir(folder.path);
    if (std::none_of(
            parts.cbegin(), parts.cend(), [&dir](const QString &p) { return dir.exists(p); }))
        return QString();
    QString aside;
    for (int number = 0; aside.isEmpty() || QFileInfo::exists(aside); ++number)
        aside = folder.path + u"/before-restore-"_s
            + QDateTime::fromMSecsSinceEpoch(nowMs + number * 1000, Qt::UTC)
                  .toString(u"yyyy-MM-dd'T'HHmmss'Z'"_s);
    if (const auto made = makePrivateFolder(aside); !made)
        return Unexpected(made.error());
    // The vault stays where it is until it is known which one is needed.
    if (QFileInfo::exists(Vault::fileIn(folder.path))) {
        if (const auto copied = copyInto(Vault::fileIn(folder.path), Vault::fileIn(aside)); !copied)
            return Unexpected(copied.error());
    }
    for (const QString &part : parts) {
        if (!dir.exists(part))
            continue;
        errno = 0;
        if (!QFile::rename(dir.filePath(part), aside + u'/' + part))
            return Unexpected(writeError(dir.filePath(part), errno));
    }
    return aside;
}

/// Makes of the copy a store of its own: nothing that was erased comes back, and a key of its own.
Expected<void> settle(
    const StoreFolder &folder, const SharedKey &key, const QList<ErasedId> &erased, qint64 nowMs)
{
    auto restored = Connection::open(folder.database(), key);
    if (!restored)
        return Unexpected(restored.error());
    const auto copy = [&] { return copyBeforeMigration(folder, **restored); };
    if (const auto migrated = migrate(**restored, storeMigrations(), copy); !migrated)
        return migrated;
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

} // namespace

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

    const QList<ErasedId> erased = erasedSince(folder, key);
    // First beside, then in place: a disk that fills up leaves the store as it was.
    const QString incoming = folder.database() + u".incoming"_s;
    QFile::remove(incoming);
    if (const auto copied = copyInto(backup.path + u"/store.db"_s, incoming); !copied) {
        QFile::remove(incoming);
        return Unexpected(copied.error());
    }
    const auto aside = keepAside(folder, nowMs);
    if (!aside)
        return Unexpected(aside.error());
    errno = 0;
    if (!QFile::rename(incoming, folder.database()))
        return Unexpected(writeError(folder.database(), errno));
    const auto current = Vault::load(folder.path);
    if (!current || current->storeId() != vault->storeId()) {
        if (const auto saved = vault->save(folder.path); !saved)
            return Unexpected(saved.error());
    }
    syncFolder(folder.path);
    if (const auto settled = settle(folder, key, erased, nowMs); !settled)
        return Unexpected(settled.error());
    return Restored{*aside, static_cast<int>(erased.size())};
}

} // namespace hometray
