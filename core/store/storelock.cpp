// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storelock.h"

#include "store/files.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QStorageInfo>
#include <QtCore/QSysInfo>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

/// Of the open file itself, so that no other file of the same process lets go of it by being
/// closed. Answers the errno; EWOULDBLOCK: another has it.
int lockWhole(int file)
{
    if (::flock(file, LOCK_EX | LOCK_NB) == 0)
        return 0;
    if (errno == EWOULDBLOCK || errno == EINTR)
        return EWOULDBLOCK;
    // A file system without flock.
    struct flock whole { };
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    if (::fcntl(file, F_OFD_SETLK, &whole) == 0)
        return 0;
    return errno == EAGAIN || errno == EACCES ? EWOULDBLOCK : errno;
}

/// Whether the name still leads to this file: it may have been removed before it was locked.
bool isStillThere(int file, const QByteArray &name)
{
    struct stat held { };
    struct stat named { };
    return ::fstat(file, &held) == 0 && ::stat(name.constData(), &named) == 0
        && held.st_dev == named.st_dev && held.st_ino == named.st_ino;
}

/// "1234\nhometray\nlaptop\n"; nothing hangs on it, so whatever goes wrong is left at that.
void writeHolder(int file)
{
    const QByteArray text = QByteArray::number(QCoreApplication::applicationPid()) + '\n'
        + QCoreApplication::applicationName().toUtf8() + '\n' + QSysInfo::machineHostName().toUtf8()
        + '\n';
    if (::ftruncate(file, 0) == 0)
        (void)!::pwrite(file, text.constData(), static_cast<std::size_t>(text.size()), 0);
}

Unexpected inUse(int file)
{
    std::array<char, 1024> text{};
    const auto size = ::pread(file, text.data(), text.size(), 0);
    const QStringList lines = QString::fromUtf8(text.data(), qMax<qsizetype>(0, size)).split(u'\n');
    return failure(ErrorCode::StoreInUse,
        {{u"holder"_s, lines.value(1)}, {u"host"_s, lines.value(2)},
            {u"pid"_s, lines.value(0).toLongLong()}});
}

} // namespace

StoreLock::~StoreLock()
{
    letGo();
}

StoreLock::StoreLock(StoreLock &&other) noexcept : m_file(std::exchange(other.m_file, -1)) { }

StoreLock &StoreLock::operator=(StoreLock &&other) noexcept
{
    if (this != &other) {
        letGo();
        m_file = std::exchange(other.m_file, -1);
    }
    return *this;
}

void StoreLock::letGo()
{
    if (m_file < 0)
        return;
    (void)!::ftruncate(m_file, 0); // nobody's
    ::close(std::exchange(m_file, -1));
}

QString StoreLock::fileIn(const QString &folder)
{
    return folder + u"/in-use.lock"_s;
}

void StoreLock::leaveNothing(StoreLock lock, const QString &folder)
{
    QFile::remove(fileIn(folder)); // while it is held: whoever waits for it looks again
    lock.letGo();
}

bool StoreLock::isNetworkFileSystem(const QByteArray &type)
{
    static constexpr const char *kinds[] = {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs",
        "ncpfs", "afs", "ceph", "9p", "coda", "glusterfs", "fuse.glusterfs", "fuse.sshfs",
        "fuse.rclone", "fuse.davfs", "davfs", "davfs2", "fuse.gvfsd-fuse", "fuse.s3fs",
        "fuse.curlftpfs", "fuse.cifs", "fuse.smbnetfs", "fuse.onedriver"};
    const QByteArray kind = type.toLower();
    return std::any_of(std::begin(kinds), std::end(kinds),
        [&kind](const char *network) { return kind == network; });
}

Expected<StoreLock> StoreLock::take(const QString &folder)
{
    const QByteArray type = QStorageInfo(folder).fileSystemType();
    if (isNetworkFileSystem(type))
        return failure(ErrorCode::NetworkFileSystem,
            {{u"folder"_s, folder}, {u"kind"_s, QString::fromLatin1(type)}});
    const QByteArray name = QFile::encodeName(fileIn(folder));
    for (;;) {
        const int file = ::open(name.constData(),
            O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, S_IRUSR | S_IWUSR);
        if (file < 0)
            return Unexpected(writeError(fileIn(folder), errno));
        StoreLock lock(file);
        (void)::fchmod(file, S_IRUSR | S_IWUSR); // where permissions are known
        if (const int problem = lockWhole(file); problem == EWOULDBLOCK) {
            const Unexpected holder = inUse(file);
            ::close(std::exchange(lock.m_file, -1)); // its text is the holder's
            return holder;
        } else if (problem != 0) {
            return Unexpected(writeError(fileIn(folder), problem));
        }
        if (!isStillThere(file, name))
            continue;
        writeHolder(file);
        return lock;
    }
}

Expected<StoreLock> StoreLock::takeToRead(const QString &folder)
{
    const QByteArray name = QFile::encodeName(fileIn(folder));
    const int file = ::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    StoreLock lock(file); // without the file: nobody has ever had it open
    if (file >= 0 && lockWhole(file) == EWOULDBLOCK) {
        const Unexpected holder = inUse(file);
        ::close(std::exchange(lock.m_file, -1));
        return holder;
    }
    return lock;
}

} // namespace hometray
