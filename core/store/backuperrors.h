// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/backup.h"

namespace hometray {

// What can be wrong with a backup, as errors that name it.
[[nodiscard]] Error damaged(const BackupInfo &backup, const QString &reason);
[[nodiscard]] Error foreign(const BackupInfo &backup);
[[nodiscard]] Error tooNew(const BackupInfo &backup, qint64 version);
/// The place it lies in: nothing is known of the backup.
[[nodiscard]] Error unreadable(const BackupInfo &backup, const QString &reason);
/// Something that was to be changed is reached through a link.
[[nodiscard]] Error throughLink(const QString &path);
/// What an error of a database or a vault means of the backup it lies in.
[[nodiscard]] Error errorOf(const BackupInfo &backup, const Error &error, const QString &part);

/// A file of a backup that is small enough for one go. Errors: BackupDamaged (`part` is missing or
/// longer than `limit`), BackupUnreadable.
[[nodiscard]] Expected<QByteArray> readOf(
    const BackupInfo &backup, const QString &file, const QString &part, qint64 limit);

} // namespace hometray
