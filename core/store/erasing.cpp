// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/erasing.h"

#include "record/kinds.h"
#include "store/backup.h"
#include "store/backupnames.h"
#include "store/cleancopies.h"
#include "store/drafts.h"
#include "store/erasedids.h"
#include "store/localstate.h"
#include "store/logreader.h"
#include "store/putaside.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QScopeGuard>
#include <QtSql/QSqlDriver>

#include <sqlcipher/sqlite3.h>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

/// How many erased ids the database was free of when it was last written anew.
const auto finishedSetting = u"erasingFinished"_s;

Expected<qint64> erasedCount(Connection &connection)
{
    return connection.integer(u"SELECT count(*) FROM local_erased"_s);
}

/// The same of the backups beside the store and the states put aside; "2" since what was half
/// written goes from them, too.
const auto elsewhereSetting = u"erasedElsewhere2"_s;

Expected<bool> isNoted(Connection &connection, const QString &name)
{
    const auto count = erasedCount(connection);
    if (!count)
        return Unexpected(count.error());
    const auto noted = LocalState(connection).setting(name);
    if (!noted)
        return Unexpected(noted.error());
    return noted->value_or(QByteArray()).toLongLong() == *count;
}

/// A state put aside is whole in itself; what it holds is found by nobody, so its index just goes.
/// One that has erased all of it by itself stays as it is, with what was half written in it since.
Expected<void> eraseInAside(
    const BackupInfo &aside, const SharedKey &key, const QList<Erasing> &erased, qint64 nowMs)
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(QString(StoreFolder{aside.path}.search() + suffix));
    auto database = openTakingLogIn(databaseOf(aside), key);
    if (!database)
        return Unexpected(database.error());
    const auto free = holdsNoneOf(**database, erased);
    if (!free || *free)
        return free ? Expected<void>() : Unexpected(free.error());
    {
        auto transaction = Transaction::begin(**database);
        if (!transaction)
            return Unexpected(transaction.error());
        for (const Erasing &one : erased) {
            if (auto gone = destroyTexts(**database, {one.caseId, one.ids, {}}, nowMs); !gone)
                return gone;
        }
        if (auto gone = destroyDrafts(**database); !gone)
            return gone;
        if (auto done = transaction->commit(); !done)
            return done;
    }
    return finishErasing(**database);
}

/// Of this store, as far as one can tell.
bool isOwn(const StoreFolder &folder, const QString &other)
{
    const auto own = Vault::load(folder.path);
    const auto there = Vault::load(other);
    return !own || !there || own->storeId() == there->storeId();
}

/// VACUUM attaches a database of its own, under the same key and in memory; nothing else ever may.
Expected<void> writeAnew(Connection &connection)
{
    const QVariant handle = connection.database().driver()->handle();
    auto *sqlite = static_cast<sqlite3 *>(handle.value<void *>());
    sqlite3_limit(sqlite, SQLITE_LIMIT_ATTACHED, 1);
    const auto closed =
        qScopeGuard([sqlite] { sqlite3_limit(sqlite, SQLITE_LIMIT_ATTACHED, 0); });
    return connection.execute("VACUUM");
}

} // namespace

Expected<bool> holdsNoneOf(Connection &copy, const QList<Erasing> &erased)
{
    const auto finished = isErasingFinished(copy);
    const auto there = erasedIdsIn(copy);
    if (!finished || !there)
        return Unexpected(finished ? there.error() : finished.error());
    QSet<EntryId> gone;
    for (const ErasedId &id : *there)
        gone.insert(id.id);
    const auto isGone = [&gone](const Erasing &one) {
        return std::all_of(one.ids.begin(), one.ids.end(),
            [&gone](const EntryId &id) { return gone.contains(id); });
    };
    return *finished && std::all_of(erased.begin(), erased.end(), isGone);
}

Expected<void> destroyTexts(Connection &connection, const Erasing &erasing, qint64 nowMs)
{
    for (const EntryId &id : erasing.ids) {
        const auto erased =
            connection.run(u"UPDATE entry SET payload = NULL WHERE id = ?"_s, id.bytes());
        if (!erased)
            return Unexpected(erased.error());
        const auto noted = connection.run(
            u"INSERT OR IGNORE INTO local_erased(id, case_id, erased) VALUES(?, ?, ?)"_s,
            id.bytes(), erasing.caseId.bytes(), nowMs);
        if (!noted)
            return Unexpected(noted.error());
    }
    for (const ObjectId &draft : erasing.drafts) {
        if (auto gone = Drafts(connection).remove(draft); !gone)
            return gone;
    }
    return {};
}

Expected<void> destroyDrafts(Connection &copy)
{
    const auto gone = copy.run(u"DELETE FROM local_draft"_s);
    if (!gone)
        return Unexpected(gone.error());
    return *gone > 0 ? LocalState(copy).removeSetting(finishedSetting) : Expected<void>();
}

Expected<Appended> commitErasing(
    Connection &connection, const Commit &commit, const QList<Erasing> &erasing)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return Unexpected(transaction.error());
    // First, so that what is written and erased at once is never written with its text.
    for (const Erasing &one : erasing) {
        if (auto destroyed = destroyTexts(connection, one, commit.arrivedMs); !destroyed)
            return Unexpected(destroyed.error());
    }
    const auto appended = JournalStore(connection).append(commit);
    if (!appended)
        return appended;
    if (const auto used = LocalState(connection).noteUse(commit.arrivedMs); !used)
        return Unexpected(used.error());
    if (const auto done = transaction->commit(); !done)
        return Unexpected(done.error());
    return appended;
}

Expected<QList<CaseId>> casesWithErasing(Connection &connection)
{
    QList<CaseId> cases;
    const auto read = connection.each(
        u"SELECT case_id FROM case_list WHERE case_no IN "
        "(SELECT row >> 20 FROM entry WHERE kind = ?)"_s,
        [&cases](const Statement &row) {
            cases.append(CaseId::fromBytes(row.blob(0)).value_or(CaseId()));
        },
        QString::fromLatin1(kinds::entryErased));
    if (!read)
        return Unexpected(read.error());
    return cases;
}

Expected<bool> isErasingFinished(Connection &connection)
{
    return isNoted(connection, finishedSetting);
}

Expected<void> finishErasing(Connection &connection)
{
    const auto finished = isErasingFinished(connection);
    if (!finished)
        return Unexpected(finished.error());
    if (*finished)
        return {};
    // A copy is being made of the file as it lies there.
    const auto copying = connection.integer(u"PRAGMA wal_autocheckpoint"_s);
    if (!copying)
        return Unexpected(copying.error());
    if (*copying == 0)
        return {};
    const auto count = erasedCount(connection);
    if (!count)
        return Unexpected(count.error());
    if (auto anew = writeAnew(connection); !anew)
        return anew;
    if (auto emptied = emptyLog(connection); !emptied)
        return emptied;
    return LocalState(connection).setSetting(finishedSetting, QByteArray::number(*count));
}

Expected<QList<Erasing>> allErased(Connection &connection)
{
    QList<Erasing> all;
    const auto read = connection.each(
        u"SELECT case_id, id FROM local_erased ORDER BY case_id"_s, [&all](const Statement &row) {
            const CaseId id = CaseId::fromBytes(row.blob(0)).value_or(CaseId());
            if (all.isEmpty() || all.last().caseId != id)
                all.append({id, {}, {}});
            all.last().ids.append(EntryId::fromBytes(row.blob(1)).value_or(EntryId()));
        });
    if (!read)
        return Unexpected(read.error());
    return all;
}

QStringList eraseElsewhere(const StoreFolder &folder, const SharedKey &key,
    const QList<Erasing> &erased, qint64 nowMs)
{
    QStringList holding;
    if (erased.isEmpty())
        return holding;
    for (const BackupInfo &backup : backupsIn(folder.backups())) {
        if (isOwn(folder, backup.path) && !isFreeOfErased(backup, key, erased).value_or(false)
            && !eraseInBackup(backup, key, erased, nowMs))
            holding.append(backup.path);
    }
    for (const BackupInfo &aside : asidesIn(folder)) {
        if (isOwn(folder, aside.path) && !eraseInAside(aside, key, erased, nowMs))
            holding.append(aside.path);
    }
    // What lies behind a link is not for us to change.
    const QFileInfoList linked =
        QDir(folder.path).entryInfoList({asidePrefix + u'*'}, QDir::Dirs)
        + QDir(folder.backups()).entryInfoList({beforeVersionPrefix + u'*'}, QDir::Dirs);
    for (const QFileInfo &info : linked) {
        if (info.isSymLink() && isOwn(folder, info.filePath()))
            holding.append(info.filePath());
    }
    return holding;
}

Expected<bool> isErasedElsewhere(Connection &connection)
{
    return isNoted(connection, elsewhereSetting);
}

Expected<void> noteErasedElsewhere(Connection &connection)
{
    const auto count = erasedCount(connection);
    if (!count)
        return Unexpected(count.error());
    return LocalState(connection).setSetting(elsewhereSetting, QByteArray::number(*count));
}

} // namespace hometray
