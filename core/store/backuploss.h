// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/backup.h"

#include <QtCore/QHash>

namespace hometray {

/// A backup holds less than half of what the one before it held: its person may have begun anew
/// beside their records, or something was lost. It takes no other's place (`backupsToThinOut`), but
/// is the latest, and is to be asked about.
struct BackupLoss {
    struct Holding {
        int families = 0;
        qint64 entries = 0;
        qint64 bytes = 0;
        friend bool operator==(const Holding &, const Holding &) = default;
    };
    Holding now;
    qint64 before = 0; ///< number of the one before
    Holding was; ///< in that one
    friend bool operator==(const BackupLoss &, const BackupLoss &) = default;
};

/// What a backup lacks beside the one this store made before it in the same folder; nothing when it
/// lacks little or is the first. Errors: as manifestIn, of either.
[[nodiscard]] Expected<std::optional<BackupLoss>> lossIn(
    const BackupInfo &backup, const SharedKey &key);

/// Of all that this store has in a folder, those that hold less than half of what a backup before
/// them held, by name: beside the last one that is none of these. For a list, and before one of
/// them is restored. Backups that cannot be read are left out.
[[nodiscard]] QHash<QString, BackupLoss> lossesIn(const QString &folder, const SharedKey &key);

} // namespace hometray
