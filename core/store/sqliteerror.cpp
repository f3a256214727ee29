// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqliteerror.h"

#include "store/searcherror.h"

#include <QtCore/QFileInfo>
#include <QtSql/QSqlError>

#include <cerrno>
#include <sqlcipher/sqlite3.h>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

Error recordsError(int code, const QString &file, int systemError)
{
    const QString folder = QFileInfo(file).path();
    const QVariantMap inFolder{{u"folder"_s, folder}};
    const auto damaged = [&file](const QString &reason) {
        return Error(ErrorCode::DatabaseDamaged, {{u"file"_s, file}, {u"reason"_s, reason}});
    };
    if (systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG)
        return Error(ErrorCode::DiskFull, inFolder);
    switch (code & 0xff) {
    case SQLITE_FULL:
        return Error(ErrorCode::DiskFull, inFolder);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return Error(ErrorCode::ReadOnly, inFolder);
    case SQLITE_CANTOPEN:
        if (systemError == EACCES || systemError == EROFS || systemError == EPERM)
            return Error(ErrorCode::ReadOnly, inFolder);
        return Error(
            ErrorCode::FileUnreadable, {{u"file"_s, file}, {u"reason"_s, u"cannot be opened"_s}});
    case SQLITE_NOTADB:
        return damaged(u"key"_s);
    case SQLITE_CORRUPT:
    // SQLCipher's word for a page that is not as it was written; our own statements are right.
    case SQLITE_ERROR:
        return damaged(u"contents"_s);
    case SQLITE_IOERR:
        if (code == SQLITE_IOERR_SHORT_READ)
            return damaged(u"cut"_s);
        return Error(
            ErrorCode::DatabaseFailed, {{u"reason"_s, u"reading or writing the disk failed"_s}});
    case SQLITE_NOMEM:
        return Error(ErrorCode::MemoryShort);
    case SQLITE_INTERRUPT:
        return Error(ErrorCode::Interrupted);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Error(ErrorCode::StoreInUse, {{u"holder"_s, QString()}});
    default:
        return Error(ErrorCode::DatabaseFailed, {{u"reason"_s, u"SQLite code %1"_s.arg(code)}});
    }
}

} // namespace

Error sqliteError(int code, const QString &file, int systemError)
{
    const Error error = recordsError(code, file, systemError);
    return isSearchFile(file) ? searchError(error) : error;
}

Error sqliteError(const QSqlError &error, const QString &file)
{
    // "code" or "code:errno", as our driver writes it.
    const QStringList parts = error.nativeErrorCode().split(u':');
    return sqliteError(parts.value(0).toInt(), file, parts.value(1).toInt());
}

} // namespace hometray
