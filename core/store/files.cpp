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
    // Those above it that are made with it are nobody else's either.
    QStringList made{folder};
    for (QString above = QFileInfo(folder).path(); !QFileInfo::exists(above);
         above = QFileInfo(above).path())
        made.append(above);
    errno = 0;
    if (!QDir().mkpath(folder))
        return Unexpected(writeError(folder, errno));
    for (const QString &one : std::as_const(made))
        makePrivate(one);
    return {};
}

bool makePrivate(const QString &path)
{
    constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    const QFileInfo before(path);
    if (!before.permissions().testAnyFlags(others))
        return true;
    QFile::setPermissions(path,
        QFile::ReadOwner | QFile::WriteOwner
            | (before.isDir() ? QFile::ExeOwner : QFile::Permission()));
    // A file system that knows none may take them without a word.
    return !QFileInfo(path).permissions().testAnyFlags(others);
}

Expected<void> openToRead(QFile &file)
{
    const QFileInfo there(file);
    if (!there.exists())
        return failure(ErrorCode::FileNotFound, {{u"file"_s, file.fileName()}});
    if (!there.isFile())
        return failure(ErrorCode::FileUnreadable,
            {{u"file"_s, file.fileName()}, {u"reason"_s, u"noFile"_s}});
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable,
            {{u"file"_s, file.fileName()}, {u"reason"_s, file.errorString()}});
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

Expected<void> copyFile(
    const QString &from, const QString &to, const std::function<void(QByteArrayView)> &seen)
{
    constexpr qint64 blockSize = 256 * 1024;
    QFile source(from);
    QFile copy(to);
    const auto unreadable = [&source, &from] {
        return failure(
            ErrorCode::FileUnreadable, {{u"file"_s, from}, {u"reason"_s, source.errorString()}});
    };
    if (auto opened = openToRead(source); !opened)
        return opened;
    errno = 0;
    if (!copy.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return Unexpected(writeError(to, errno ? errno : EACCES));
    copy.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    while (true) {
        const QByteArray block = source.read(blockSize);
        if (source.error() != QFile::NoError)
            return unreadable();
        if (block.isEmpty())
            break;
        errno = 0;
        if (copy.write(block) != block.size())
            return Unexpected(writeError(to, errno ? errno : ENOSPC));
        if (seen)
            seen(block);
    }
#ifdef Q_OS_UNIX
    if (::fsync(copy.handle()) != 0)
        return Unexpected(writeError(to, errno));
#endif
    return {};
}

QStringList leftBySaves(const QString &folder, const QString &name)
{
    QStringList left = QDir(folder).entryList({name + u".??????"_s}, QDir::Files | QDir::Hidden);
    // Qt's six letters are of either case; a word somebody typed is not.
    left.removeIf([](const QString &file) {
        const QString letters = file.right(6);
        return letters == letters.toLower() || letters == letters.toUpper()
            || !std::all_of(letters.begin(), letters.end(), [](QChar c) { return c.isLetter(); });
    });
    return left;
}

void removeFolder(const QString &folder)
{
    if (QFileInfo(folder).isSymLink())
        QFile::remove(folder);
    else
        QDir(folder).removeRecursively();
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
