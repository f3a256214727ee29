// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"

#include <memory>

class QLockFile;

namespace hometray {

/// One process has a store open at a time. Held until this goes away; a lock left by a process that
/// has ended is taken over.
class StoreLock {
public:
    /// Errors: StoreInUse (holder: the program's name, host, pid), NetworkFileSystem (kind),
    /// ReadOnly.
    [[nodiscard]] static Expected<StoreLock> take(const QString &folder);
    ~StoreLock();
    StoreLock(StoreLock &&) noexcept;
    StoreLock &operator=(StoreLock &&) noexcept;

    /// Whether a file system ("nfs4") is shared over a network, where SQLite's locks cannot be
    /// relied on.
    [[nodiscard]] static bool isNetworkFileSystem(const QByteArray &type);

private:
    explicit StoreLock(std::unique_ptr<QLockFile> lock);

    std::unique_ptr<QLockFile> m_lock;
};

} // namespace hometray
