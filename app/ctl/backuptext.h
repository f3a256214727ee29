// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "output.h"
#include "store/backup.h"

namespace hometray::ctl {

[[nodiscard]] QJsonObject backupJson(const BackupInfo &backup);
/// The backups there are, latest first.
[[nodiscard]] Output backupList(const QList<BackupInfo> &backups);

} // namespace hometray::ctl
