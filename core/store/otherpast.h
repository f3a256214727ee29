// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/databasekey.h"

#include <QtCore/QStringList>

namespace hometray {

/// When an older backup is restored, the later ones beside the store saw entries that the restored
/// journals do not hold. They are of another past, and no sign that something was lost.
///
/// To be called once after a restore, before anything is written. `backups` is their folder. One
/// that cannot be read is left out. Errors: those of SQLite.
[[nodiscard]] Expected<void> noteBackupsOfAnotherPast(
    Connection &connection, const QString &backups, const SharedKey &key);
/// Names (BackupInfo::name) of all noted so far, of each restore.
[[nodiscard]] Expected<QStringList> backupsOfAnotherPast(Connection &connection);

} // namespace hometray
