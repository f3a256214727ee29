// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backuploss.h"

#include "store/manifest.h"

#include <QtCore/QFileInfo>

#include <algorithm>

namespace hometray {

namespace {

int familiesIn(const Manifest &manifest)
{
    return static_cast<int>(std::count_if(manifest.cases.begin(), manifest.cases.end(),
        [](const StoredCase &stored) { return !stored.desk; }));
}

} // namespace

Expected<std::optional<BackupLoss>> lossIn(const BackupInfo &backup, const SharedKey &key)
{
    const QList<BackupInfo> own = ownBackups(QFileInfo(backup.path).path(), key);
    // The latest first.
    const auto before = std::find_if(own.begin(), own.end(),
        [&backup](const BackupInfo &other) { return other.number < backup.number; });
    if (before == own.end())
        return std::nullopt;
    const auto holds = manifestIn(backup, key);
    if (!holds)
        return Unexpected(holds.error());
    if (holds->entries * 2 >= before->entries)
        return std::nullopt;
    const auto held = manifestIn(*before, key);
    if (!held)
        return Unexpected(held.error());
    return BackupLoss{familiesIn(*holds), before->number, familiesIn(*held)};
}

QHash<QString, BackupLoss> lossesIn(const QString &folder, const SharedKey &key)
{
    QHash<QString, BackupLoss> losses;
    QList<BackupInfo> own = ownBackups(folder, key);
    std::reverse(own.begin(), own.end());
    const BackupInfo *whole = nullptr;
    for (const BackupInfo &backup : std::as_const(own)) {
        if (!whole || backup.entries * 2 >= whole->entries) {
            whole = &backup;
            continue;
        }
        const auto holds = manifestIn(backup, key);
        const auto held = manifestIn(*whole, key);
        if (holds && held)
            losses.insert(backup.name, {familiesIn(*holds), whole->number, familiesIn(*held)});
    }
    return losses;
}

} // namespace hometray
