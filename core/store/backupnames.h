// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/backup.h"

namespace hometray {

/// What the folders of states that restores put aside begin with; the rest is a time.
inline const QString asidePrefix = QStringLiteral("before-restore-");

/// What the folders of copies begin with that were made before the tables changed, beside backups.
inline const QString beforeVersionPrefix = QStringLiteral("before-version-");

/// A file in the folder of a backup that is being removed while something of somebody else's lies
/// in it: the folder is to have its own name again, whatever happens before that.
inline const QString removingMark = QStringLiteral("hometray-removing");

/// What copies have left in a folder that were cut off while they were made: paths. They are no
/// backups and stand in no list of them. Of one store, or of whatever store.
[[nodiscard]] QStringList cutOffIn(const QString &folder, const StoreId &store = {});

/// "hometray-5f0c9a11d2e4-00012-2019-06-20T143005Z"
[[nodiscard]] QString backupName(const StoreId &store, qint64 number, qint64 madeMs);
/// One that is being made: not listed.
[[nodiscard]] BackupInfo unfinishedBackup(const QString &folder, const QString &name);

/// Makes one known as being made by this process, which has its store locked: it is not taken for
/// what a killed one has left. `acceptBackup` and `removeUnfinished` end it. On any thread.
void noteUnderway(const BackupInfo &unfinished);

/// Whether a link stands in the place of a backup or of one of its parts: what it leads to may be
/// read, and is never changed or taken away.
[[nodiscard]] bool leadsElsewhere(const BackupInfo &backup);

/// The keyed hash of a whole file of a backup. Errors: BackupUnreadable, Interrupted.
[[nodiscard]] Expected<QByteArray> hashOf(const BackupInfo &backup, const QString &file,
    const SharedKey &key, const std::atomic<bool> *stop);

/// Compares an open copy of a backup's database with its manifest, all of it. Errors as
/// checkBackup.
[[nodiscard]] Expected<void> checkDatabase(Connection &copy, const BackupInfo &backup,
    const Manifest &manifest, const std::atomic<bool> *stop);

/// Writes the database of an unfinished backup anew from its rows, and its manifest with it: for a
/// copy of records of which only an index or a free page is damaged, so that they can be backed up
/// all the same. Errors: as rewriteFromRows and manifestIn.
[[nodiscard]] Expected<void> rewriteBackup(const BackupInfo &unfinished, const SharedKey &key);

} // namespace hometray
