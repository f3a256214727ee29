// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"

#include <QtCore/QFile>

#include <functional>

namespace hometray {

/// Makes a folder that only its owner can look into, with all above it; on a file system that knows
/// no permissions (FAT) it is made all the same. Errors: DiskFull, ReadOnly, FileUnwritable.
[[nodiscard]] Expected<void> makePrivateFolder(const QString &folder);

/// Takes from everybody but its owner what they may do with a file or folder. Whether nobody else
/// can reach it now.
bool makePrivate(const QString &path);

/// Opens a file to be read, whoever named it. Nothing but a file is: a pipe would be waited for, and
/// a device may have no end. Errors: FileNotFound, FileUnreadable.
[[nodiscard]] Expected<void> openToRead(QFile &file);

/// Replaces (or makes) a file in one step, readable by its owner only; on the disk when this
/// returns. Errors: DiskFull, ReadOnly, FileUnwritable.
[[nodiscard]] Expected<void> replaceFile(const QString &file, const QByteArray &contents);

/// Copies a file, readable by its owner only; on the disk when this returns. `seen` sees each
/// block. Errors: FileUnreadable (`from`), DiskFull, ReadOnly, FileUnwritable (`to`).
[[nodiscard]] Expected<void> copyFile(
    const QString &from, const QString &to, const std::function<void(QByteArrayView)> &seen = {});

/// What saves of a file (`replaceFile`) have left in a folder that were killed: their names. A copy
/// that somebody made by hand ("vault.json.backup") is none.
[[nodiscard]] QStringList leftBySaves(const QString &folder, const QString &name);

/// Takes a folder away with all that is in it. A link in its place goes alone: what it leads to is
/// somebody else's.
void removeFolder(const QString &folder);

/// The Error of an errno after writing to `file`.
[[nodiscard]] Error writeError(const QString &file, int systemError);

/// Makes a folder's list of files (a new name, a renaming) last through a power cut.
void syncFolder(const QString &folder);

} // namespace hometray
