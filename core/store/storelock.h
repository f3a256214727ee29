// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"

namespace hometray {

/// One process has a store open at a time. Held until this goes away. It is a lock of the system on
/// a file that stays (`in-use.lock`, for its owner only): it ends with the process however that
/// ends, and what is written in the file only names the holder. A file that is empty, or came with
/// a copy from another computer, locks nothing.
class StoreLock {
public:
    /// Errors: StoreInUse (holder: the program's name, host, pid; empty where nothing is known),
    /// NetworkFileSystem (kind), ReadOnly, DiskFull, FileUnwritable.
    [[nodiscard]] static Expected<StoreLock> take(const QString &folder);
    /// The same of a folder that cannot be written to, where nobody can have it open but who may
    /// write there. Error: StoreInUse.
    [[nodiscard]] static Expected<StoreLock> takeToRead(const QString &folder);
    ~StoreLock();
    StoreLock(StoreLock &&other) noexcept;
    StoreLock &operator=(StoreLock &&other) noexcept;
    StoreLock(const StoreLock &) = delete;
    StoreLock &operator=(const StoreLock &) = delete;

    [[nodiscard]] static QString fileIn(const QString &folder);
    /// Lets go and removes the file as well: of a folder that is to be left as it was found.
    static void leaveNothing(StoreLock lock, const QString &folder);

    /// Whether a file system ("nfs4") is shared over a network, where SQLite's locks cannot be
    /// relied on.
    [[nodiscard]] static bool isNetworkFileSystem(const QByteArray &type);

private:
    explicit StoreLock(int file) : m_file(file) { }
    void letGo();

    int m_file = -1;
};

} // namespace hometray
