// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/backup.h"

namespace hometray {

/// Records that were written anew, as part of their file was damaged.
struct WrittenAnew {
    Vault vault; ///< names the new file
    QString keptAside; ///< folder with the damaged one
    bool halfWrittenLost = false; ///< something half written may be missing
    std::optional<qint64> settingsOfMs; ///< settings are those of a backup of then, UTC
};

/// Writes the records file of a closed store anew, where part of it is damaged and every record in
/// it can be read all the same: what was damaged is an index, a free page, what is worked out from
/// the records, or half written; settings come from the latest backup then. Replacing `vault.json`
/// is the step, as at a restore, and the damaged file is kept aside. Errors: DatabaseDamaged where
/// that does not help, and nothing was changed; StoreInUse, DiskFull, ReadOnly.
[[nodiscard]] Expected<WrittenAnew> writeRecordsAnew(
    const StoreFolder &folder, const SharedKey &key, qint64 nowMs);

} // namespace hometray
