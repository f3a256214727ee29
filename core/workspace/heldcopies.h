// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cleancopies.h"
#include "workspace/session.h"

namespace hometray {

// Copies of the records that hold what was erased in them since: see BackupKeeper.

/// Clears away what copies that were cut off have left, beside the records and wherever copies were
/// made or begun. Answers the paths that could not be, and the places that are not there just now. On
/// the writer's thread.
QStringList clearCutOff(StoreAccess &access, const Session &session);
/// A copy into that folder has ended, however it did: nothing of it is there any more.
[[nodiscard]] Expected<void> noteEnded(
    StoreAccess &access, const Session &session, const QString &folder);

/// On the reader's thread.
[[nodiscard]] Expected<QStringList> copiesHoldingErased(StoreAccess &access, Session &session);

/// Cleans those in a folder, or beside the records. On any thread; `erased` is all that is erased.
[[nodiscard]] Expected<CleanedCopies> cleanCopiesIn(
    const QString &folder, const Session &session, const QList<Erasing> &erased);

/// Remembers what became of it, if all are clean. On the writer's thread.
[[nodiscard]] Expected<void> noteCleaned(StoreAccess &access, const Session &session,
    const QString &folder, const CleanedCopies &done, const QList<Erasing> &erased);

} // namespace hometray
