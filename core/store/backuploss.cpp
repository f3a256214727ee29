// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backuploss.h"

#include "store/manifest.h"

#include <QtCore/QFileInfo>

#include <algorithm>

namespace hometray {

namespace {

/// What one of `ownBackups` holds.
Expected<BackupLoss::Holding> holdingOf(const BackupInfo &backup, const SharedKey &key)
{
    const auto manifest = manifestIn(backup, key);
    if (!manifest)
        return Unexpected(manifest.error());
    const auto families = std::count_if(manifest->cases.begin(), manifest->cases.end(),
        [](const StoredCase &stored) { return !stored.desk; });
    return BackupLoss::Holding{static_cast<int>(families), backup.entries, backup.bytes};
}

Expected<BackupLoss> lossBetween(
    const BackupInfo &backup, const BackupInfo &before, const SharedKey &key)
{
    const auto now = holdingOf(backup, key);
    if (!now)
        return Unexpected(now.error());
    const auto was = holdingOf(before, key);
    if (!was)
        return Unexpected(was.error());
    return BackupLoss{*now, before.number, *was};
}

bool holdsLessThanHalf(const BackupInfo &backup, const BackupInfo &before)
{
    return backup.entries * 2 < before.entries;
}

} // namespace

Expected<std::optional<BackupLoss>> lossIn(const BackupInfo &backup, const SharedKey &key)
{
    const QList<BackupInfo> own = ownBackups(QFileInfo(backup.path).path(), key);
    const auto made = std::find_if(own.begin(), own.end(),
        [&backup](const BackupInfo &other) { return other.name == backup.name; });
    // The latest first.
    const auto before = std::find_if(own.begin(), own.end(),
        [&backup](const BackupInfo &other) { return other.number < backup.number; });
    if (made == own.end() || before == own.end() || !holdsLessThanHalf(*made, *before))
        return std::nullopt;
    return lossBetween(*made, *before, key);
}

QHash<QString, BackupLoss> lossesIn(const QString &folder, const SharedKey &key)
{
    QHash<QString, BackupLoss> losses;
    QList<BackupInfo> own = ownBackups(folder, key);
    std::reverse(own.begin(), own.end());
    const BackupInfo *whole = nullptr;
    for (const BackupInfo &backup : std::as_const(own)) {
        if (!whole || !holdsLessThanHalf(backup, *whole)) {
            whole = &backup;
            continue;
        }
        if (const auto loss = lossBetween(backup, *whole, key))
            losses.insert(backup.name, *loss);
    }
    return losses;
}

} // namespace hometray
