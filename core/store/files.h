// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"

namespace hometray {

/// Makes a folder that only its owner can look into, with all above it. Errors: DiskFull, ReadOnly,
/// FileUnwritable.
[[nodiscard]] Expected<void> makePrivateFolder(const QString &folder);

/// Replaces (or makes) a file in one step, readable by its owner only; on the disk when this
/// returns. Errors: DiskFull, ReadOnly, FileUnwritable.
[[nodiscard]] Expected<void> replaceFile(const QString &file, const QByteArray &contents);

/// The Error of an errno after writing to `file`.
[[nodiscard]] Error writeError(const QString &file, int systemError);

/// Makes a folder's list of files (a new name, a renaming) last through a power cut.
void syncFolder(const QString &folder);

} // namespace hometray
