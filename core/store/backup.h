// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/journalstore.h"
#include "store/storefolder.h"

#include <QtCore/QDate>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QFile>

#include <atomic>

namespace hometray {

/// One backup: a folder with a copy of the database, the vault, and a sealed list of the heads of
/// all journals.
struct BackupInfo {
    QString name; ///< of its folder: "2019-06-20T143005Z"
    QString path;
    qint64 madeMs = 0; ///< UTC
    qint64 bytes = 0;
};

/// Copies an open store in slices, beside the work of its person. Use on the thread of the writing
/// connection; while it lives the log is not taken into the database, so the copy is the store as
/// it was at `start`. What is not finished is removed again.
class BackupCopy {
public:
    BackupCopy(StoreFolder folder, SharedKey key, QString intoFolder);
    ~BackupCopy();
    Q_DISABLE_COPY_MOVE(BackupCopy)

    /// Empties the log, notes the heads. Errors: DiskFull, ReadOnly, those of SQLite.
    [[nodiscard]] Expected<void> start(Connection &writer, qint64 nowMs);
    /// Copies until the deadline; false when all is copied and on the disk.
    [[nodiscard]] Expected<bool> step(QDeadlineTimer deadline);
    /// How much is copied, 0 to 100.
    [[nodiscard]] int percent() const;
    /// Makes it a backup under its name. Check it then with `checkBackup`.
    [[nodiscard]] Expected<BackupInfo> finish(Connection &writer);

private:
    void letGo();

    StoreFolder m_folder;
    SharedKey m_key;
    QString m_into;
    QString m_name;
    qint64 m_madeMs = 0;
    QByteArray m_manifest;
    QFile m_from;
    QFile m_to;
    Connection *m_writer = nullptr;
};

/// A plain copy of the database and vault in the backup folder, made before its tables change.
[[nodiscard]] Expected<void> copyBeforeMigration(const StoreFolder &folder, Connection &writer);

/// All backups in a folder, latest first. Unfinished ones do not count.
[[nodiscard]] QList<BackupInfo> backupsIn(const QString &folder);
/// Error: BackupNotFound.
[[nodiscard]] Expected<BackupInfo> findBackup(const QString &folder, const QString &name);

/// The heads of all journals when the backup was made: what `verify` holds a journal against that
/// may have been cut short. Error: BackupDamaged.
[[nodiscard]] Expected<QList<StoredCase>> headsIn(const BackupInfo &backup, const SharedKey &key);

/// Opens a backup with the store's key, checks the whole file and compares the heads of all
/// journals with its list. Uses no connection of an open store: on any thread. Answers the heads.
/// Errors: BackupDamaged (name, reason), Interrupted when `stop` was set.
[[nodiscard]] Expected<QList<StoredCase>> checkBackup(
    const BackupInfo &backup, const SharedKey &key, const std::atomic<bool> *stop = nullptr);

/// Names of the backups that can go: kept are the last of each of the last 10 days and of each of
/// the last 8 weeks, as many as fit `bytesLimit` from the latest on; the latest always stays.
[[nodiscard]] QStringList backupsToThinOut(
    const QList<BackupInfo> &backups, QDate today, qint64 bytesLimit);
[[nodiscard]] Expected<void> removeBackup(const BackupInfo &backup);

/// Destroys payloads in a backup, too, with all that is said at JournalStore::erase.
[[nodiscard]] Expected<void> eraseInBackup(const BackupInfo &backup, const SharedKey &key,
    const CaseId &caseId, const QList<EntryId> &ids, qint64 nowMs);

/// What a restored store came from.
struct Restored {
    QString keptAside; ///< folder with what was there before; empty if there was nothing
    int erasedCarriedOver = 0;
};

/// Puts a backup in the place of a store that is closed (and takes its lock meanwhile). The backup
/// is checked first; what was there is kept in a folder beside it; ids erased since are carried
/// over and erased again; a new signing key is made (Identity::State::Pending). The vault in use
/// stays when it opens the same store, so that the passphrase of today keeps working. Errors:
/// BackupDamaged, StoreInUse, DiskFull, ReadOnly.
[[nodiscard]] Expected<Restored> restoreBackup(
    const BackupInfo &backup, const SharedKey &key, const StoreFolder &folder, qint64 nowMs);

/// Ends a restore that was cut off (a power cut) between taking the store away and putting the
/// backup there. For a store that is locked; does nothing otherwise.
[[nodiscard]] Expected<void> finishRestore(const StoreFolder &folder);

} // namespace hometray
