// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rows.h"

#include "store/files.h"
#include "store/journalstore.h"
#include "store/pagecheck.h"
#include "store/schema.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryFile>
#include <QtSql/QSqlError>
#include <QtSql/QSqlRecord>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <optional>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

Expected<QStringList> tablesToKeep(Connection &connection)
{
    QStringList tables;
    const auto read = connection.each(
        u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
        "AND name NOT LIKE 'derived%' AND name <> 'facts' ORDER BY name"_s,
        [&tables](const Statement &row) { tables.append(row.text(0)); });
    if (!read)
        return Unexpected(read.error());
    return tables;
}

/// Without these there is nothing to keep.
bool isOfRecords(const QString &table)
{
    return table == u"case_list" || table == u"entry";
}

/// What this computer needs to go on; it changes seldom, and a backup has it as well.
bool isOfComputer(const QString &table)
{
    return table == u"local_setting" || table == u"local_identity";
}

Expected<void> copyTable(Connection &from, Connection *to, const QString &table)
{
    QSqlQuery rows(from.database());
    rows.setForwardOnly(true);
    if (!rows.exec(u"SELECT * FROM \"%1\" NOT INDEXED"_s.arg(table)))
        return Unexpected(from.errorOf(rows));
    // By name: tables of an earlier program have fewer.
    const int columns = rows.record().count();
    QStringList names;
    for (int column = 0; column < columns; ++column)
        names.append(rows.record().fieldName(column));
    const QString sql = u"INSERT INTO \"%1\"(%2) VALUES(%3)"_s.arg(
        table, names.join(u", "_s), QStringList(columns, u"?"_s).join(u", "_s));
    while (rows.next()) {
        if (!to)
            continue;
        auto put = to->prepare(sql);
        if (!put)
            return Unexpected(put.error());
        for (int column = 0; column < columns; ++column)
            put->bind(rows.value(column));
        if (const auto done = put->run(); !done)
            return Unexpected(done.error());
    }
    if (rows.lastError().isValid())
        return Unexpected(from.errorOf(rows));
    return {};
}

/// A database that is read, and how; each table by a connection of its own, as one that has met a
/// page that is not as it was written is not to be believed any more.
struct Source {
    QString file;
    SharedKey key;
    Connection::Access access = Connection::Access::Snapshot;

    [[nodiscard]] Expected<QStringList> tables() const
    {
        const auto connection = Connection::open(file, key, access);
        return connection ? tablesToKeep(**connection)
                          : Expected<QStringList>(Unexpected(connection.error()));
    }
    [[nodiscard]] Expected<void> copy(const QString &table, Connection *to) const
    {
        const auto connection = Connection::open(file, key, access);
        return connection ? copyTable(**connection, to, table)
                          : Expected<void>(Unexpected(connection.error()));
    }
};

/// Answers the tables of which something is lost; never one of the records. What is lost of this
/// computer's own comes from `older`.
Expected<QStringList> copyTables(
    const Source &from, Connection *to, const std::optional<Source> &older)
{
    const auto tables = from.tables();
    if (!tables)
        return Unexpected(tables.error());
    QStringList lost;
    for (const QString &table : *tables) {
        auto copied = from.copy(table, to);
        if (copied)
            continue;
        if (copied.error().code != ErrorCode::DatabaseDamaged || isOfRecords(table))
            return Unexpected(copied.error());
        lost.append(table);
        if (!to || !isOfComputer(table))
            continue; // what could be read of it stays
        if (!older)
            return Unexpected(copied.error());
        if (auto emptied = to->run(u"DELETE FROM \"%1\""_s.arg(table)); !emptied)
            return Unexpected(emptied.error());
        if (copied = older->copy(table, to); !copied)
            return Unexpected(copied.error());
    }
    return lost;
}

Unexpected notRead(const QFile &file)
{
    return failure(ErrorCode::FileUnreadable,
        {{u"file"_s, file.fileName()}, {u"reason"_s, file.errorString()}});
}

Expected<bool> holdsBlankPages(const QString &name)
{
    QFile file(name);
    bool any = false;
    if (openToRead(file)) {
        for (qint64 page = 1; !any && !file.atEnd(); ++page)
            any = isBlankPage(file.read(LogReader::pageSize), page);
    }
    return file.error() == QFile::NoError ? Expected<bool>(any) : notRead(file);
}

Expected<QStringList> copyInto(
    const QString &to, const QString &file, const SharedKey &key, const QString &older)
{
    auto made = Connection::create(to, key);
    if (!made)
        return Unexpected(made.error());
    if (auto migrated = migrate(**made, storeMigrations(), [] { return Expected<void>(); });
        !migrated)
        return Unexpected(migrated.error());
    auto transaction = Transaction::begin(**made);
    if (!transaction)
        return Unexpected(transaction.error());
    auto lost = copyTables({file, key}, made->get(),
        older.isEmpty() ? std::nullopt : std::optional<Source>({older, key}));
    if (!lost)
        return lost;
    if (auto noted = JournalStore(**made).noteLastRows(); !noted)
        return Unexpected(noted.error());
    if (auto done = transaction->commit(); !done)
        return Unexpected(done.error());
    if (auto emptied = emptyLog(**made); !emptied)
        return Unexpected(emptied.error());
    return lost;
}

} // namespace

Expected<void> copyWithBlankPagesSpoilt(const QString &from, const QString &to)
{
    qint64 page = 1;
    QFile source(from);
    QFile copy(to);
    errno = 0;
    if (auto opened = openToRead(source); !opened)
        return opened;
    if (!copy.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return Unexpected(writeError(to, errno));
    copy.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    for (; !source.atEnd(); ++page) {
        QByteArray bytes = source.read(LogReader::pageSize);
        if (source.error() != QFile::NoError)
            return notRead(source);
        spoilBlankPages(bytes, page);
        errno = 0;
        if (copy.write(bytes) != bytes.size())
            return Unexpected(writeError(to, errno ? errno : ENOSPC));
    }
    errno = 0;
    return copy.flush() ? Expected<void>() : Unexpected(writeError(to, errno ? errno : ENOSPC));
}

Expected<QStringList> readAllRows(const QString &file, const SharedKey &key)
{
    const auto blank = holdsBlankPages(file);
    if (!blank)
        return Unexpected(blank.error());
    if (!*blank)
        return copyTables({file, key, Connection::Access::Read}, nullptr, std::nullopt);
    QTemporaryFile copy(QFileInfo(file).path() + u"/qt_temp.XXXXXX"_s);
    errno = 0;
    if (!copy.open())
        return Unexpected(writeError(file, errno));
    if (const auto copied = copyWithBlankPagesSpoilt(file, copy.fileName()); !copied)
        return Unexpected(copied.error());
    return copyTables({copy.fileName(), key}, nullptr, std::nullopt);
}

QString rewrittenName(const QString &file)
{
    return QFileInfo(file).fileName() + u".anew"_s;
}

bool isOnlyHalfWritten(const QStringList &lost)
{
    return std::none_of(lost.begin(), lost.end(), isOfComputer);
}

Expected<QStringList> rewriteFromRows(
    const QString &file, const SharedKey &key, const QString &older)
{
    const QString anew = QFileInfo(file).path() + u'/' + rewrittenName(file);
    const auto removeAll = [&anew] {
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(QString(anew + suffix));
    };
    removeAll();
    auto copied = copyInto(anew, file, key, older);
    errno = 0;
    if (copied && ::rename(QFile::encodeName(anew), QFile::encodeName(file)) != 0)
        copied = Expected<QStringList>(Unexpected(writeError(file, errno)));
    if (copied)
        syncFolder(QFileInfo(file).path());
    else
        removeAll();
    return copied;
}

} // namespace hometray
