// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backuperrors.h"

#include "store/boundedread.h"
#include "store/files.h"

#include <QtCore/QFileInfo>

namespace hometray {

using namespace Qt::StringLiterals;

Error damaged(const BackupInfo &backup, const QString &reason)
{
    return Error(ErrorCode::BackupDamaged, {{u"name"_s, backup.name}, {u"reason"_s, reason}});
}

Error foreign(const BackupInfo &backup)
{
    return Error(ErrorCode::BackupForeign, {{u"name"_s, backup.name}});
}

Error tooNew(const BackupInfo &backup, qint64 version)
{
    return Error(ErrorCode::BackupTooNew, {{u"name"_s, backup.name}, {u"version"_s, version}});
}

Error unreadable(const BackupInfo &backup, const QString &reason)
{
    return Error(ErrorCode::BackupUnreadable, {{u"name"_s, backup.name}, {u"reason"_s, reason}});
}

Error throughLink(const QString &path)
{
    return Error(ErrorCode::FileUnwritable, {{u"file"_s, path}, {u"reason"_s, u"link"_s}});
}

Error errorOf(const BackupInfo &backup, const Error &error, const QString &part)
{
    switch (error.code) {
    case ErrorCode::Interrupted:
        return error;
    case ErrorCode::VaultTooNew:
    case ErrorCode::DatabaseTooNew:
    case ErrorCode::DatabaseFormat:
        return tooNew(backup, error.values.value(u"version"_s).toLongLong());
    case ErrorCode::FileUnreadable:
    case ErrorCode::ReadOnly:
    case ErrorCode::DatabaseFailed:
    case ErrorCode::MemoryShort:
    case ErrorCode::CipherMissing:
        return unreadable(backup, error.values.value(u"reason"_s).toString());
    default:
        return damaged(backup, part);
    }
}

Expected<QByteArray> readOf(
    const BackupInfo &backup, const QString &name, const QString &part, qint64 limit)
{
    QFile file(name);
    if (!file.exists())
        return Unexpected(QFileInfo(backup.path).isReadable()
                ? damaged(backup, part)
                : unreadable(backup, u"the folder cannot be read"_s));
    if (const auto opened = openToRead(file); !opened)
        return Unexpected(errorOf(backup, opened.error(), part));
    QByteArray bytes = readAtMost(file, limit + 1);
    if (file.error() != QFile::NoError)
        return Unexpected(unreadable(backup, file.errorString()));
    if (bytes.size() > limit)
        return Unexpected(damaged(backup, part));
    return bytes;
}

} // namespace hometray
