// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storelock.h"

#include <QtCore/QLockFile>
#include <QtCore/QStorageInfo>

namespace hometray {

using namespace Qt::StringLiterals;

StoreLock::StoreLock(std::unique_ptr<QLockFile> lock) : m_lock(std::move(lock)) { }
StoreLock::~StoreLock() = default;
StoreLock::StoreLock(StoreLock &&) noexcept = default;
StoreLock &StoreLock::operator=(StoreLock &&) noexcept = default;

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
    auto lock = std::make_unique<QLockFile>(folder + u"/in-use.lock"_s);
    // Never by age: a laptop may sleep for weeks with the store open.
    lock->setStaleLockTime(0);
    if (lock->tryLock(0))
        return StoreLock(std::move(lock));
    if (lock->error() != QLockFile::LockFailedError)
        return failure(ErrorCode::ReadOnly, {{u"folder"_s, folder}});
    qint64 pid = 0;
    QString host;
    QString program;
    lock->getLockInfo(&pid, &host, &program);
    return failure(
        ErrorCode::StoreInUse, {{u"holder"_s, program}, {u"host"_s, host}, {u"pid"_s, pid}});
}

} // namespace hometray
