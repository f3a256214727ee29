// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/backupkeeper.h"

#include "workspace/workspace.h"

namespace hometray {

BackupKeeper::BackupKeeper(Ways ways, QObject *parent)
    : QObject(parent), m_ways(std::move(ways)) { }

BackupKeeper &BackupKeeper::of(Workspace &workspace)
{
    // Made with the workspace.
    return *workspace.findChild<BackupKeeper *>(QString(), Qt::FindDirectChildrenOnly);
}

QFuture<Expected<std::optional<BackupLoss>>> BackupKeeper::loss(const BackupInfo &made)
{
    return m_ways.loss(made);
}

QFuture<Expected<QHash<QString, BackupLoss>>> BackupKeeper::losses()
{
    return m_ways.losses();
}

QFuture<Expected<void>> BackupKeeper::remove(const BackupInfo &backup)
{
    return m_ways.remove(backup);
}

QFuture<Expected<QStringList>> BackupKeeper::holdingErased()
{
    return m_ways.holdingErased();
}

QFuture<Expected<CleanedCopies>> BackupKeeper::clean(const QString &folder)
{
    return m_ways.clean(folder);
}

QFuture<Expected<void>> BackupKeeper::forgetPlace(const QString &folder)
{
    return m_ways.forgetPlace(folder);
}

} // namespace hometray
