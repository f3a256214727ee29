// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/databasekey.h"
#include "store/storefolder.h"

#include <QtCore/QStringList>

namespace hometray {

/// Removes from a store's folder what a process that was killed has left there: copies of the vault
/// that were never put in its place (with a passphrase nobody has acknowledged), files that were
/// being copied, the mark of a store being made. The store's lock is held.
void removeLeftovers(const QString &folder);

/// Takes the logs that were put aside with their database (it could not be closed as usual) into it,
/// and away. Those of other stores stay: they open with another key.
void takeInLogsPutAside(const StoreFolder &folder, const SharedKey &key);

/// Takes from everybody but their owner what they may do with a store's folder, its files and its
/// backups. Answers what others can still reach: where a file system knows no permissions (FAT), or
/// the folder is somebody else's. The contents are encrypted all the same.
[[nodiscard]] QStringList keepToOwner(const QString &folder);

} // namespace hometray
