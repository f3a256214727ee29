// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"

#include "record/sources.h"
#include "store/files.h"
#include "store/manifest.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <thread>
#include <unistd.h>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 blockSize = 256 * 1024;
const auto nameFormat = u"yyyy-MM-dd'T'HHmmss"_s;
const auto unfinished = u".part"_s;

QString nameOf(qint64 madeMs)
{
    return QDateTime::fromMSecsSinceEpoch(madeMs, Qt::UTC).toString(nameFormat) + u'Z';
}

Error damaged(const QString &name, const QString &reason)
{
    return Error(ErrorCode::BackupDamaged, {{u"name"_s, name}, {u"reason"_s, reason}});
}

/// Copies a file that is small enough for one go.
Expected<void> copyFile(const QString &from, const QString &to)
{
    QFile file(from);
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            ErrorCode::FileUnreadable, {{u"file"_s, from}, {u"reason"_s, file.errorString()}});
    return replaceFile(to, file.readAll());
}

} // namespace

BackupCopy::BackupCopy(StoreFolder folder, SharedKey key, QString intoFolder)
    : m_folder(std::move(folder)), m_key(std::move(key)), m_into(std::move(intoFolder))
{
}

BackupCopy::~BackupCopy()
{
    letGo();
    if (!m_name.isEmpty())
        QDir(m_into + u'/' + m_name + unfinished).removeRecursively();
}

void BackupCopy::letGo()
{
    // Back to SQLite's own habit.
    if (m_writer)
        (void)m_writer->integer(u"PRAGMA wal_autocheckpoint = 1000"_s);
    m_writer = nullptr;
}

Expected<void> BackupCopy::start(Connection &writer, qint64 nowMs)
{
    m_madeMs = nowMs;
    // Two in one second get different names.
    while (QFileInfo::exists(m_into + u'/' + nameOf(m_madeMs)))
        m_madeMs += 1000;
    m_name = nameOf(m_madeMs);
    // What a process that was killed has left.
    for (const QString &part : QDir(m_into).entryList({u'*' + unfinished}, QDir::Dirs))
        QDir(m_into + u'/' + part).removeRecursively();
    const QString folder = m_into + u'/' + m_name + unfinished;
    if (const auto made = makePrivateFolder(folder); !made)
        return made;
    // From here on everything new goes to the log only, so that the file stands still.
    if (const auto off = writer.integer(u"PRAGMA wal_autocheckpoint = 0"_s); !off)
        return Unexpected(off.error());
    m_writer = &writer;
    if (const auto emptied = emptyLog(writer); !emptied)
        return emptied;
    const auto cases = JournalStore(writer).cases();
    if (!cases)
        return Unexpected(cases.error());
    m_manifest = sealManifest(Manifest{m_madeMs, *cases}, *m_key);
    m_from.setFileName(m_folder.database());
    m_to.setFileName(folder + u"/store.db"_s);
    errno = 0;
    if (!m_from.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable,
            {{u"file"_s, m_from.fileName()}, {u"reason"_s, m_from.errorString()}});
    if (!m_to.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return Unexpected(writeError(m_to.fileName(), errno));
    m_to.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

Expected<bool> BackupCopy::step(QDeadlineTimer deadline)
{
    do {
        const QByteArray block = m_from.read(blockSize);
        errno = 0;
        if (m_to.write(block) != block.size())
            return Unexpected(writeError(m_to.fileName(), errno ? errno : ENOSPC));
        if (block.size() < blockSize) {
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

Expected<BackupInfo> BackupCopy::finish(Connection &writer)
{
    Q_UNUSED(writer)
    if (::fsync(m_to.handle()) != 0)
        return Unexpected(writeError(m_to.fileName(), errno));
    m_from.close();
    m_to.close();
    letGo();
    const QString part = m_into + u'/' + m_name + unfinished;
    if (const auto copied = copyFile(Vault::fileIn(m_folder.path), Vault::fileIn(part)); !copied)
        return Unexpected(copied.error());
    if (const auto written = replaceFile(part + u"/heads"_s, m_manifest); !written)
        return Unexpected(written.error());
    errno = 0;
    if (!QDir().rename(part, m_into + u'/' + m_name))
        return Unexpected(writeError(part, errno));
    syncFolder(m_into);
    return findBackup(m_into, m_name);
}

Expected<void> copyBeforeMigration(const StoreFolder &folder, Connection &writer)
{
    if (const auto emptied = emptyLog(writer); !emptied)
        return emptied;
    const auto version = writer.integer(u"PRAGMA user_version"_s);
    if (!version)
        return Unexpected(version.error());
    const QString into = folder.backups() + u"/before-version-%1"_s.arg(*version + 1);
    if (const auto made = makePrivateFolder(into); !made)
        return made;
    const QString copy = into + u"/store.db"_s;
    QFile::remove(copy);
    QFile from(folder.database());
    if (!from.copy(copy))
        return failure(
            ErrorCode::FileUnwritable, {{u"file"_s, copy}, {u"reason"_s, from.errorString()}});
    return copyFile(Vault::fileIn(folder.path), Vault::fileIn(into));
}

QList<BackupInfo> backupsIn(const QString &folder)
{
    QList<BackupInfo> result;
    const auto entries =
        QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QFileInfo &info : entries) {
        QDateTime made = QDateTime::fromString(info.fileName().chopped(1), nameFormat);
        if (!made.isValid() || !info.fileName().endsWith(u'Z'))
            continue;
        made.setTimeSpec(Qt::UTC);
        BackupInfo backup{info.fileName(), info.filePath(), made.toMSecsSinceEpoch(), 0};
        for (const QFileInfo &file : QDir(info.filePath()).entryInfoList(QDir::Files))
            backup.bytes += file.size();
        result.append(backup);
    }
    return result;
}

Expected<BackupInfo> findBackup(const QString &folder, const QString &name)
{
    for (const BackupInfo &backup : backupsIn(folder)) {
        if (backup.name == name)
            return backup;
    }
    return failure(ErrorCode::BackupNotFound, {{u"name"_s, name}});
}

Expected<QList<StoredCase>> headsIn(const BackupInfo &backup, const SharedKey &key)
{
    QFile sealed(backup.path + u"/heads"_s);
    if (!sealed.open(QIODevice::ReadOnly))
        return Unexpected(damaged(backup.name, u"list of heads is missing"_s));
    const auto manifest = openManifest(sealed.readAll(), *key);
    if (!manifest)
        return Unexpected(damaged(backup.name, u"list of heads"_s));
    return manifest->cases;
}

Expected<QList<StoredCase>> checkBackup(
    const BackupInfo &backup, const SharedKey &key, const std::atomic<bool> *stop)
{
    const auto noted = headsIn(backup, key);
    if (!noted)
        return noted;
    auto copy = Connection::open(backup.path + u"/store.db"_s, key);
    if (!copy)
        return Unexpected(damaged(backup.name, u"database"_s));
    // A page at a time, so that it can be stopped: every page that is read is checked by its code.
    const auto cases = JournalStore(**copy).cases();
    if (!cases || *cases != *noted)
        return Unexpected(damaged(backup.name, u"heads"_s));
    auto check = (*copy)->prepare(u"PRAGMA integrity_check(1)"_s);
    std::atomic<bool> done = false;
    std::thread watcher;
    if (stop) {
        watcher = std::thread([&done, stop, interrupter = (*copy)->interrupter()] {
            while (!done) {
                if (*stop)
                    interrupter->interrupt();
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
            }
        });
    }
    Expected<bool> row = check ? check->next() : Expected<bool>(Unexpected(check.error()));
    const bool whole = row && *row && check->text(0) == u"ok";
    done = true;
    if (watcher.joinable())
        watcher.join();
    if (!whole) {
        if (stop && *stop)
            return failure(ErrorCode::Interrupted);
        return Unexpected(damaged(backup.name, u"database"_s));
    }
    for (const StoredCase &stored : *cases) {
        for (const EntryId &head : stored.heads) {
            const auto entry = JournalStore(**copy).entry(head);
            if (!entry || !entry->has_value())
                return Unexpected(damaged(backup.name, u"heads"_s));
        }
    }
    return cases;
}

QStringList backupsToThinOut(const QList<BackupInfo> &backups, QDate today, qint64 bytesLimit)
{
    QStringList go;
    // This week and the seven before it.
    const QDate firstWeek = today.addDays(1 - today.dayOfWeek() - 7 * 7);
    QList<QDate> days;
    QList<std::pair<int, int>> weeks;
    qint64 bytes = 0;
    bool first = true;
    QList<BackupInfo> latestFirst = backups;
    std::stable_sort(latestFirst.begin(), latestFirst.end(),
        [](const BackupInfo &a, const BackupInfo &b) { return a.madeMs > b.madeMs; });
    for (const BackupInfo &backup : std::as_const(latestFirst)) {
        const QDate day = londonDay(backup.madeMs);
        std::pair<int, int> week;
        week.second = day.weekNumber(&week.first);
        bool keep = false;
        if (!days.contains(day) && day > today.addDays(-10)) {
            days.append(day);
            keep = true;
        }
        if (!weeks.contains(week) && day >= firstWeek) {
            weeks.append(week);
            keep = true;
        }
        keep = first || (keep && bytes + backup.bytes <= bytesLimit);
        first = false;
        if (keep)
            bytes += backup.bytes;
        else
            go.append(backup.name);
    }
    return go;
}

Expected<void> removeBackup(const BackupInfo &backup)
{
    if (!QDir(backup.path).removeRecursively())
        return failure(ErrorCode::FileUnwritable,
            {{u"file"_s, backup.path}, {u"reason"_s, u"cannot be removed"_s}});
    return {};
}

Expected<void> eraseInBackup(const BackupInfo &backup, const SharedKey &key, const CaseId &caseId,
    const QList<EntryId> &ids, qint64 nowMs)
{
    auto copy = Connection::open(backup.path + u"/store.db"_s, key);
    if (!copy)
        return Unexpected(copy.error());
    return JournalStore(**copy).erase(caseId, ids, nowMs);
}

} // namespace hometray
