// SPDX-License-Identifier: GPL-3.0-or-later
// How a backup is made.
#include "store/backup.h"

#include "store/backuperrors.h"
#include "store/backupnames.h"
#include "store/copyplace.h"
#include "store/erasing.h"
#include "store/files.h"
#include "store/localstate.h"
#include "store/manifest.h"
#include "store/pagecheck.h"
#include "store/rows.h"
#include "store/sealed.h"
#include "store/spareroom.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <cerrno>
#include <unistd.h>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 copiedAtOnce = 256 * 1024;
const auto lastNumber = u"backupNumber"_s;

/// The next number of a store's backups: higher than the store knows of, and than any here.
Expected<qint64> nextNumber(Connection &writer, const StoreId &store, const QStringList &folders)
{
    LocalState local(writer);
    const auto known = local.setting(lastNumber);
    if (!known)
        return Unexpected(known.error());
    qint64 number = *known ? (*known)->toLongLong() : 0;
    for (const QString &folder : folders) {
        for (const BackupInfo &backup : backupsIn(folder)) {
            if (backup.store == store)
                number = qMax(number, backup.number);
        }
    }
    // On a full disk this is not kept, and a copy on a stick is worth all the more.
    const auto kept = local.setSetting(lastNumber, QByteArray::number(number + 1));
    if (!kept && kept.error().code != ErrorCode::DiskFull)
        return Unexpected(kept.error());
    return number + 1;
}

} // namespace

BackupCopy::BackupCopy(StoreFolder folder, SharedKey key, QString intoFolder)
    : m_folder(std::move(folder)),
      m_key(std::move(key)),
      m_into(std::move(intoFolder)),
      m_manifest(std::make_unique<Manifest>())
{
}

BackupCopy::~BackupCopy()
{
    letGo();
    m_to.close();
    if (!m_name.isEmpty())
        removeUnfinished(unfinishedBackup(m_into, m_name));
}

void BackupCopy::letGo()
{
    if (m_writer)
        (void)m_writer->integer(u"PRAGMA wal_autocheckpoint = %1"_s.arg(mostLogPages));
    m_writer = nullptr;
}

Expected<void> BackupCopy::begin(Connection &writer, qint64 nowMs)
{
    const auto vault = Vault::load(m_folder.path);
    if (!vault)
        return Unexpected(vault.error());
    m_manifest->store = vault->storeId();
    m_manifest->madeMs = nowMs;
    const auto number = nextNumber(writer, vault->storeId(), {m_folder.backups(), m_into});
    if (!number)
        return Unexpected(number.error());
    m_manifest->number = *number;
    m_name = backupName(vault->storeId(), m_manifest->number, nowMs);
    // On a full disk a copy on a stick is worth all the more.
    if (QDir(m_into) != QDir(m_folder.backups()))
        (void)noteCopyBegun(writer, m_into);
    // Its own mark first: what is left of it after a kill can be known by it.
    noteUnderway(unfinishedBackup(m_into, m_name));
    const QString part = unfinishedBackup(m_into, m_name).path;
    if (auto made = makePrivateFolder(part); !made)
        return made;
    return writeManifest(part, *m_manifest, m_key);
}

Expected<void> BackupCopy::start(Connection &writer, qint64 nowMs)
{
    if (auto begun = begin(writer, nowMs); !begun)
        return begun;
    // From here on everything new goes to the log only, so that the file stands still.
    if (const auto off = writer.integer(u"PRAGMA wal_autocheckpoint = 0"_s); !off)
        return Unexpected(off.error());
    m_writer = &writer;
    if (auto emptied = emptyLog(writer); !emptied)
        return emptied;
    const auto cases = JournalStore(writer).cases();
    const auto entries = JournalStore(writer).entryCount();
    auto erased = erasedIdsKnown(writer, m_folder.path, m_key);
    if (!cases)
        return Unexpected(cases.error());
    if (!entries)
        return Unexpected(entries.error());
    if (!erased)
        return Unexpected(erased.error());
    addErased(*erased, erasedBeside(m_folder.path, m_key));
    m_manifest->cases = *cases;
    m_manifest->entries = *entries;
    m_manifest->erased = *erased;
    m_hash = std::make_unique<KeyedHash>(*m_key);
    m_from.setFileName(m_folder.database());
    m_to.setFileName(unfinishedBackup(m_into, m_name).path + u"/store.db"_s);
    if (auto opened = openToRead(m_from); !opened)
        return opened;
    errno = 0;
    if (!m_to.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return Unexpected(writeError(m_to.fileName(), errno));
    m_to.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

Expected<bool> BackupCopy::step(QDeadlineTimer deadline)
{
    do {
        const qint64 at = m_from.pos();
        QByteArray block = m_from.read(copiedAtOnce);
        // A page of zeros is damage that SQLCipher reads without a word: not in a backup.
        spoilBlankPages(block, at / LogReader::pageSize + 1);
        errno = 0;
        if (m_to.write(block) != block.size())
            return Unexpected(writeError(m_to.fileName(), errno ? errno : ENOSPC));
        m_hash->add(block);
        if (block.size() < copiedAtOnce) {
            if (!m_from.atEnd())
                return failure(ErrorCode::FileUnreadable,
                    {{u"file"_s, m_from.fileName()}, {u"reason"_s, m_from.errorString()}});
            return false;
        }
    } while (!deadline.hasExpired());
    return true;
}

int BackupCopy::percent() const
{
    return m_from.size() > 0 ? static_cast<int>(m_from.pos() * 100 / m_from.size()) : 0;
}

Expected<BackupInfo> BackupCopy::finish()
{
    if (::fsync(m_to.handle()) != 0)
        return Unexpected(writeError(m_to.fileName(), errno));
    m_from.close();
    m_to.close();
    letGo();
    const BackupInfo part = unfinishedBackup(m_into, m_name);
    QFile vault(Vault::fileIn(m_folder.path));
    if (const auto opened = openToRead(vault); !opened)
        return Unexpected(opened.error());
    const QByteArray ways = vault.readAll();
    if (const auto copied = replaceFile(Vault::fileIn(part.path), ways); !copied)
        return Unexpected(copied.error());
    m_manifest->databaseHash = m_hash->result();
    KeyedHash hash(*m_key);
    hash.add(ways);
    m_manifest->vaultHash = hash.result();
    if (const auto written = writeManifest(part.path, *m_manifest, m_key); !written)
        return Unexpected(written.error());
    m_name.clear(); // now it is the caller's
    return part;
}

Expected<void> rewriteBackup(const BackupInfo &part, const SharedKey &key)
{
    auto manifest = manifestIn(part, key);
    if (!manifest)
        return Unexpected(manifest.error());
    const QString database = part.path + u"/store.db"_s;
    if (const auto anew = rewriteFromRows(database, key); !anew)
        return Unexpected(anew.error());
    const auto hash = hashOf(part, database, key, nullptr);
    if (!hash)
        return Unexpected(hash.error());
    manifest->databaseHash = *hash;
    return writeManifest(part.path, *manifest, key);
}

Expected<void> copyBeforeMigration(const StoreFolder &folder, Connection &writer)
{
    if (const auto emptied = emptyLog(writer); !emptied)
        return emptied;
    const auto version = writer.integer(u"PRAGMA user_version"_s);
    if (!version)
        return Unexpected(version.error());
    const QString into = folder.backups() + u'/' + beforeVersionPrefix + QString::number(*version + 1);
    if (const auto made = makePrivateFolder(into); !made)
        return made;
    if (const auto copied = copyFile(folder.database(), into + u"/store.db"_s); !copied)
        return copied;
    return copyFile(Vault::fileIn(folder.path), Vault::fileIn(into));
}

Expected<void> eraseInBackup(
    const BackupInfo &backup, const SharedKey &key, const QList<Erasing> &erased, qint64 nowMs)
{
    if (leadsElsewhere(backup))
        return Unexpected(throughLink(backup.path));
    auto manifest = manifestIn(backup, key);
    if (!manifest)
        return Unexpected(manifest.error());
    const bool hashed = manifest->format == Manifest::newest;
    if (hashed) {
        // Until it is done the copy is known by its pages only.
        manifest->databaseHash.clear();
        QList<ErasedId> ids;
        for (const Erasing &one : erased) {
            for (const EntryId &id : one.ids)
                ids.append({id, one.caseId});
        }
        addErased(manifest->erased, ids);
        if (auto written = writeManifest(backup.path, *manifest, key); !written)
            return written;
    }
    const QString database = backup.path + u"/store.db"_s;
    {
        auto copy = Connection::open(database, key);
        if (!copy)
            return Unexpected(copy.error());
        for (const Erasing &one : erased) {
            if (auto gone = JournalStore(**copy).erase(one.caseId, one.ids, nowMs); !gone)
                return gone;
        }
        if (auto destroyed = destroyDrafts(**copy); !destroyed)
            return destroyed;
        if (auto finished = finishErasing(**copy); !finished)
            return finished;
        if (auto emptied = emptyLog(**copy); !emptied)
            return emptied;
    }
    if (!hashed)
        return {};
    const auto hash = hashOf(backup, database, key, nullptr);
    if (!hash)
        return Unexpected(hash.error());
    manifest->databaseHash = *hash;
    return writeManifest(backup.path, *manifest, key);
}

} // namespace hometray
