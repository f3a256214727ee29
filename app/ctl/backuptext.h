// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "output.h"
#include "store/backup.h"

namespace hometray {
class Workspace;
}

namespace hometray::ctl {

[[nodiscard]] QJsonObject backupJson(const BackupInfo &backup);
/// The backups there are, latest first, what restores have put aside, and what is left of copies that
/// were cut off.
[[nodiscard]] Output backupList(const QList<BackupInfo> &backups,
    const QList<BackupInfo> &asides, const QStringList &cutOff);

/// Erases in the copies in a folder what was erased since, and adds what became of it to an answer.
[[nodiscard]] Expected<void> cleanThere(
    Workspace &workspace, const QString &folder, Output &output);
/// Adds which folders hold copies with text that was erased since, if any do.
void remind(Workspace &workspace, Output &output);

} // namespace hometray::ctl
