// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"

#include <QtCore/QStringList>

namespace hometray {

// A store that cannot be opened, and what lies in its folder all the same: what helps hangs on it.

/// The records files in a folder, without what SQLite keeps beside them; usually one. Not the one
/// that a restore which was cut off was making.
[[nodiscard]] QStringList recordsFilesIn(const QString &folder);

/// Why a folder without a key file has no store: StoreUnfinished; KeyFileMissing where the records
/// are there; else StoreNotFound, with `backups` where some lie there all the same.
[[nodiscard]] Error whyNoStore(const QString &folder);

/// An error of opening the store in a folder, with what is there: `missing` where the records file
/// is not, and `backups`. Other errors stay as they are.
[[nodiscard]] Error withWhatIsThere(Error error, const QString &folder);

/// Whether putting the key file back helps with that: what it was found to be wrong with, the
/// records are there.
[[nodiscard]] bool isMendedByKeyFile(const Error &error);
/// Whether restoring a backup does.
[[nodiscard]] bool isMendedByRestoring(const Error &error);

} // namespace hometray
