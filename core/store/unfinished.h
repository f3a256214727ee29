// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storelock.h"

namespace hometray {

/// The folder of a store that is being made. It is marked first of all and until the store is
/// whole, so that what a kill leaves is known for what it is: nothing of anybody's, to be begun
/// again.
class Unfinished {
public:
    /// Takes the folder, which is made if it is not there, and clears it of what an earlier try
    /// left. Errors: StoreExists (with reason "notEmpty" where something else is in it),
    /// StoreInUse, NetworkFileSystem, ReadOnly, DiskFull, FileUnwritable.
    [[nodiscard]] static Expected<Unfinished> begin(const QString &folder);
    /// Takes back all that was made, unless it was finished.
    ~Unfinished();
    Unfinished(Unfinished &&other) noexcept;
    Unfinished &operator=(Unfinished &&) = delete;

    /// The store is whole.
    void finished();

    /// The same of a store that is whole, and is to be taken away again. Its lock is held.
    [[nodiscard]] static Expected<Unfinished> again(const QString &folder, StoreLock lock);

private:
    Unfinished(QString folder, StoreLock lock, bool wasThere);

    QString m_folder;
    std::optional<StoreLock> m_lock;
    bool m_wasThere;
};

/// Whether making a store there was cut off.
[[nodiscard]] bool isUnfinished(const QString &folder);

/// Clears a whole store of the mark it had while it was made (a kill at the last moment). Its lock
/// is held.
void forgetUnfinished(const QString &folder);

} // namespace hometray
