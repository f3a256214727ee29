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

struct Erasing;
class KeyedHash;
struct Manifest;

/// One backup: a folder with a copy of the database, the vault, and a sealed manifest.
struct BackupInfo {
    QString name; ///< of its folder: "hometray-5f0c9a11d2e4-00012-2019-06-20T143005Z"
    QString path;
    qint64 madeMs = 0; ///< UTC
    qint64 bytes = 0;
    /// Rises with each backup of a store, whatever the clock says; 0: of the form before there were
    /// numbers ("2019-06-20T143005Z"), which counts as older than any with one.
    qint64 number = 0;
    StoreId store = {}; ///< whose it is, as its vault says; null when that cannot be read
    qint64 entries = -1; ///< filled by `ownBackups` only
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
    /// All is on the disk, still under a name that counts as unfinished: to be checked with
    /// `checkBackup`, and then made a backup with `acceptBackup`, or removed with
    /// `removeUnfinished`.
    [[nodiscard]] Expected<BackupInfo> finish();

private:
    void letGo();
    [[nodiscard]] Expected<void> begin(Connection &writer, qint64 nowMs);

    StoreFolder m_folder;
    SharedKey m_key;
    QString m_into;
    QString m_name;
    std::unique_ptr<Manifest> m_manifest;
    std::unique_ptr<KeyedHash> m_hash;
    QFile m_from;
    QFile m_to;
    Connection *m_writer = nullptr;
};

/// A plain copy of the database and vault in the backup folder, made before its tables change.
[[nodiscard]] Expected<void> copyBeforeMigration(const StoreFolder &folder, Connection &writer);

/// Gives a checked backup its name: from here on it is listed.
[[nodiscard]] Expected<BackupInfo> acceptBackup(const BackupInfo &unfinished);
void removeUnfinished(const BackupInfo &unfinished);

/// All backups in a folder (or in the `backups` folder in it, or the one that it is itself), of
/// whatever store, latest first: the highest number. Unfinished ones do not count.
[[nodiscard]] QList<BackupInfo> backupsIn(const QString &folder);
/// By its name, or its number where only one has it. Error: BackupNotFound.
[[nodiscard]] Expected<BackupInfo> findBackup(const QString &folder, const QString &name);
/// Those that this store made, as their manifests prove; others are nobody's business here. Those
/// of the form without numbers are not among them.
[[nodiscard]] QList<BackupInfo> ownBackups(const QString &folder, const SharedKey &key);
/// The states that restores have put aside in a store's folder, and the copies that were made before
/// its tables changed, latest first: they can be restored and removed as any backup.
[[nodiscard]] QList<BackupInfo> asidesIn(const StoreFolder &folder);

/// The heads of all journals when the backup was made: what `verify` holds a journal against that
/// may have been cut short. Errors: as manifestIn.
[[nodiscard]] Expected<QList<StoredCase>> headsIn(const BackupInfo &backup, const SharedKey &key);

/// Reads every byte of a backup and compares: manifest, vault, database, the heads of all journals.
/// Writes nothing, beside it neither; uses no connection of an open store: on any thread. Answers
/// the heads. Errors: BackupDamaged (name, reason), BackupForeign (another store's),
/// BackupTooNew, BackupUnreadable (the place it lies in), Interrupted when `stop` was set.
[[nodiscard]] Expected<QList<StoredCase>> checkBackup(
    const BackupInfo &backup, const SharedKey &key, const std::atomic<bool> *stop = nullptr);

/// Names of those of a store's own backups (`ownBackups`) that can go, two at most. It asks no
/// clock: kept are the last of each of the 10 latest days and the 8 latest weeks that occur among
/// them, the last 3, and all that hold less than half of what an earlier one holds (something was
/// lost, and they take no other's place). Nothing goes while the last was made before the one
/// before it, or more than 60 days after it: then a clock is wrong.
[[nodiscard]] QStringList backupsToThinOut(const QList<BackupInfo> &own);
/// Removes backups of this store that can go, and what was left of ones that were cut off.
void thinOut(const QString &folder, const SharedKey &key);
/// The latter alone.
void removeLeftovers(const QString &folder, const SharedKey &key, const StoreId &store);
/// Also of `asidesIn`. What somebody else put into its folder stays there. Errors: BackupForeign (this
/// store did not make it), FileUnwritable.
[[nodiscard]] Expected<void> removeBackup(const BackupInfo &backup, const SharedKey &key);

/// Setting of a store: when the last backup was made that lies on another disk, UTC milliseconds.
inline const QString copiedElsewhereSetting = QStringLiteral("copiedElsewhere");
/// Whether a folder lies on another disk than a store: what is there outlives the laptop. Not where
/// the computer itself lies, whatever the store does: there lies the empty folder of a stick that is
/// not plugged in; nor on another part of the same disk.
[[nodiscard]] bool liesElsewhere(const StoreFolder &store, const QString &folder);

/// Destroys payloads in a backup, too, with all that is said at JournalStore::erase, and everything
/// half written.
[[nodiscard]] Expected<void> eraseInBackup(
    const BackupInfo &backup, const SharedKey &key, const QList<Erasing> &erased, qint64 nowMs);

/// What a restored store came from.
struct Restored {
    BackupInfo backup;
    QString keptAside; ///< folder with what was there before; empty if there was nothing
    int erasedCarriedOver = 0;
};

/// The ways into a restored store, and which of them has just been proved to open it.
struct Ways {
    Vault vault;
    SlotKind with = SlotKind::Passphrase;
};

/// Puts a backup in the place of a store that is closed (and takes its lock meanwhile). The backup
/// is only read; its copy is checked. Replacing `vault.json` is the one step that counts: before it
/// the old records are in place, after it the restored ones, and what a kill leaves half done is
/// ended by `finishRestore`. What was there is kept in a folder beside it; ids erased since, as the
/// store, the list beside it and later backups know them, are erased again; a new signing key is
/// made (Identity::State::Pending).
///
/// `backup` may be a state that a restore has put aside. `ways`: the ways in from now on; without
/// them those of the present store when it is the same, so that the passphrase of today keeps
/// working, else the backup's. Errors: as checkBackup, StoreInUse, DiskFull, ReadOnly: the store is
/// as it was then.
[[nodiscard]] Expected<Restored> restoreBackup(const BackupInfo &backup, const SharedKey &key,
    const StoreFolder &folder, qint64 nowMs, const std::optional<Ways> &ways = std::nullopt);

/// The vault of a backup. Errors: BackupDamaged, BackupTooNew, BackupUnreadable.
[[nodiscard]] Expected<Vault> vaultOf(const BackupInfo &backup);

/// The database file that a restore which was cut off was making, or has made; empty: none was.
[[nodiscard]] QString databaseBeingRestored(const StoreFolder &folder);

/// Ends a restore that was cut off (a kill, a power cut), one way or the other, and takes away what
/// saves of a vault that were cut off have left in what was put aside. For a store whose lock is
/// held; does nothing otherwise.
[[nodiscard]] Expected<void> finishRestore(const StoreFolder &folder);

} // namespace hometray
