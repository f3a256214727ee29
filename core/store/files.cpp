// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/files.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

#include <cerrno>
#include <cstring>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace hometray {

using namespace Qt::StringLiterals;

Error writeError(const QString &file, int systemError)
{
    const QVariantMap folder{{u"folder"_s, QFileInfo(file).path()}};
    switch (systemError) {
    case ENOSPC:
    case EFBIG:
#ifdef EDQUOT
    case EDQUOT:
#endif
        return Error(ErrorCode::DiskFull, folder);
    case EACCES:
    case EPERM:
    case EROFS:
        return Error(ErrorCode::ReadOnly, folder);
    default:
        return Error(ErrorCode::FileUnwritable,
            {{u"file"_s, file}, {u"reason"_s, QString::fromLocal8Bit(std::strerror(systemError))}});
    }
}

Expected<void> makePrivateFolder(const QString &folder)
{
    errno = 0;
    if (!QDir().mkpath(folder))
        return Unexpected(writeError(folder, errno));
    errno = 0;
    if (!QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return Unexpected(writeError(folder, errno));
    return {};
}

Expected<void> replaceFile(const QString &file, const QByteArray &contents)
{
    QSaveFile saved(file);
    // What QSaveFile would do when the folder is read-only is to overwrite in place.
    saved.setDirectWriteFallback(false);
    errno = 0;
    if (!saved.open(QIODevice::WriteOnly))
        return Unexpected(writeError(file, errno ? errno : EACCES));
    saved.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    errno = 0;
    if (saved.write(contents) != contents.size() || !saved.flush())
        return Unexpected(writeError(file, errno));
#ifdef Q_OS_UNIX
    if (::fsync(saved.handle()) != 0)
        return Unexpected(writeError(file, errno));
#endif
    if (!saved.commit())
        return Unexpected(writeError(file, errno));
    syncFolder(QFileInfo(file).path());
    return {};
}

void syncFolder(const QString &folder)
{
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY);
    if (handle >= 0) {
        ::fsync(handle);
        ::close(handle);
    }
#else
    Q_UNUSED(folder)
#endif
}

} // namespace hometray
