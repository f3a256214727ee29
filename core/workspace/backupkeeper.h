// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/backuploss.h"
#include "store/cleancopies.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>

#include <functional>

namespace hometray {

class Workspace;

/// What a person is asked of the backups of an open store. Each workspace has one; on its thread.
class BackupKeeper : public QObject {
    Q_OBJECT
public:
    /// That of a workspace.
    [[nodiscard]] static BackupKeeper &of(Workspace &workspace);

    /// After a backup was made: what it lacks beside the one before, to be asked about ("This
    /// backup holds 1 family; the one before held 12. Keep it as the latest?"). Nothing when it
    /// lacks little. After a no it is removed.
    [[nodiscard]] QFuture<Expected<std::optional<BackupLoss>>> loss(const BackupInfo &made);
    /// Which of those beside the records hold much less than one before them, by name: see
    /// lossesIn. Error: StoreLocked.
    [[nodiscard]] QFuture<Expected<QHash<QString, BackupLoss>>> losses();
    /// Errors: StoreLocked, BackupForeign (this store did not make it), FileUnwritable.
    [[nodiscard]] QFuture<Expected<void>> remove(const BackupInfo &backup);
    /// The folders that hold, as far as is known, text that was erased since: those into which
    /// copies were made before that, on sticks that are not there just now, too, and backups beside
    /// the records that could not be cleaned. Error: StoreLocked.
    [[nodiscard]] QFuture<Expected<QStringList>> holdingErased();
    /// Erases in the copies in a folder, or in the backups beside the records, what was erased here
    /// since, and reads them again: see cleanCopies. When none holds anything any more, and there
    /// are some, that is remembered. Takes as long as copying them. Errors: StoreLocked,
    /// Interrupted.
    [[nodiscard]] QFuture<Expected<CleanedCopies>> clean(const QString &folder);
    /// There are no copies in that folder any more: it is remembered no longer. Error: StoreLocked.
    [[nodiscard]] QFuture<Expected<void>> forgetPlace(const QString &folder);

private:
    friend class Workspace;
    struct Ways {
        std::function<QFuture<Expected<std::optional<BackupLoss>>>(const BackupInfo &)> loss;
        std::function<QFuture<Expected<QHash<QString, BackupLoss>>>()> losses;
        std::function<QFuture<Expected<void>>(const BackupInfo &)> remove;
        std::function<QFuture<Expected<QStringList>>()> holdingErased;
        std::function<QFuture<Expected<CleanedCopies>>(const QString &)> clean;
        std::function<QFuture<Expected<void>>(const QString &)> forgetPlace;
    };
    BackupKeeper(Ways ways, QObject *parent);

    Ways m_ways;
};

} // namespace hometray
