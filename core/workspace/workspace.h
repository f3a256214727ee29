// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/backup.h"
#include "workflow/command.h"
#include "workspace/progress.h"
#include "workspace/rulebook.h"
#include "workspace/services.h"
#include "workspace/views.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>

namespace hometray {

/// The one object a front end holds: a store, what is in it, and the only way to change it.
///
/// Lives on the thread that made it; every function is called there. What takes time answers a
/// future whose work runs on the store's threads or a pool; the window continues with `whenDone`
/// (workspace/whendone.h), the command line waits (`waitFor` in workspace/waiting.h; blocking on
/// `result()` would wait for itself where a future ends on this thread). A future always finishes,
/// with StoreLocked or Interrupted when the store was locked meanwhile.
class Workspace : public QObject {
    Q_OBJECT

public:
    Workspace(QString folder, Services services, QObject *parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] const QString &folder() const;
    /// Whether there is a store in the folder.
    [[nodiscard]] bool exists() const;

    // Open and lock ------------------------------------------------------------------------------

    /// Makes a store and opens it. Answers the recovery key, to be printed. What cannot be opened
    /// is not left behind: nobody would have its key. Errors: StoreExists, PassphraseEmpty,
    /// NetworkFileSystem, ReadOnly, DiskFull, PolicyInvalid, …
    [[nodiscard]] QFuture<Expected<QString>> create(const QString &passphrase, bool testStore);
    /// With the passphrase, or the recovery key. Errors: StoreNotFound, KeyFileMissing,
    /// RecordsMissing, VaultDamaged and the like (with what is there all the same: see
    /// store/whatisthere.h); PassphraseWrong and the like (TypedSecret), with `made` where it opens
    /// the latest backup's key file; StoreInUse, DatabaseDamaged, …
    [[nodiscard]] QFuture<Expected<void>> unlock(const QString &passphrase);
    [[nodiscard]] QFuture<Expected<void>> unlockWithRecoveryKey(const QString &typed);
    /// Errors: KeychainSlotMissing, KeychainUnavailable.
    [[nodiscard]] QFuture<Expected<void>> unlockWithKeyring();
    /// Whether a keyring answers on this computer: only then is a way in through it worth offering.
    [[nodiscard]] QFuture<bool> keyringAnswers();
    /// Finishes what a person asked for, drafts first, closes the store and lets go of the key.
    /// Blocks until done.
    void lock();
    [[nodiscard]] bool isUnlocked() const;
    /// Made for tests or a demonstration; also while it is locked. False where there is no store.
    [[nodiscard]] bool isTestStore() const;

    // Today and the rules ------------------------------------------------------------------------

    [[nodiscard]] QDate today() const;
    /// As Services::on; nothing: the clock's day again.
    void setToday(std::optional<QDate> on);
    /// The policy and calendars in use: those that came with the program until a store is open,
    /// then the store's. Valid as long as this object, also when others are taken into use.
    [[nodiscard]] const Rulebook &rulebook() const;
    [[nodiscard]] PolicyInfo policyInfo() const;
    /// The files of dates in use; later ones stand before earlier ones.
    [[nodiscard]] QList<CalendarInfo> calendarInfos() const;
    /// Takes another policy into use in this store, now and at each unlock; `rulesChanged` follows.
    /// Errors: StoreLocked, FileNotFound, FileUnreadable, PolicyInvalid (file, place, reason):
    /// the policy used before stays in use.
    [[nodiscard]] QFuture<Expected<void>> usePolicy(const QString &file);
    /// The policy that came with the program again.
    [[nodiscard]] QFuture<Expected<void>> useBuiltInPolicy();
    /// Takes dates into use beside those there are, before which they stand: bank holidays
    /// (GOV.UK's JSON), or term dates (CSV, or iCalendar: the county's, or those of the school with
    /// this number). Errors as usePolicy, with CalendarInvalid (file, line, reason).
    [[nodiscard]] QFuture<Expected<void>> useCalendar(
        const QString &file, const QString &school = {});
    /// Leaves a file of dates (CalendarInfo::hash) that was taken into use out again.
    [[nodiscard]] QFuture<Expected<void>> leaveOutCalendar(const QByteArray &hash);
    /// The situation rules are asked in: today, and for a break the keyworker's own days away.
    [[nodiscard]] Situation situation(BreakCode holiday = 0) const;
    /// The break whose steps count now: the one in the call, the next one that needs holiday steps
    /// when 0, nothing when there is none.
    [[nodiscard]] std::optional<BreakSituation> breakOf(BreakCode holiday = 0) const;

    // What is in memory --------------------------------------------------------------------------

    /// All cases, by family name. Waits for their facts where they were not read with the opening
    /// (Services::allAtOnce).
    [[nodiscard]] QList<KnownCase> cases() const;
    /// Those of them that are mine today (KnownCase::isMineOn): what tray, due, planner and the
    /// like are made of. Waits as `cases`.
    [[nodiscard]] QList<KnownCase> myCases() const;
    [[nodiscard]] qsizetype caseCount() const;
    [[nodiscard]] std::optional<KnownCase> knownCase(const CaseId &id) const;
    /// What other families than this one hide of where they live, all of them for a null id: for
    /// words::MayLeave.
    [[nodiscard]] QList<HiddenPlace> hiddenElsewhere(const CaseId &id) const;
    /// The cases a person may mean: by the beginning of the id, the FFA's reference, or the
    /// family's name (case does not matter).
    [[nodiscard]] QList<CaseId> casesNamed(const QString &typed) const;
    /// Those whose family's name is near to what was typed (record/nearnames.h): to be offered, or
    /// read where it is said which. Never to be written in.
    [[nodiscard]] QList<CaseId> casesNamedLike(const QString &typed) const;
    /// The keyworker: profile and days away. Never null.
    [[nodiscard]] DeskPtr desk() const;
    /// The record of the desk's journal, whose heads are the basis of a form about the desk.
    [[nodiscard]] RecordPtr deskJournal() const;

    // Read ---------------------------------------------------------------------------------------

    /// A case's record; with `at` as it was at the end of that day. Errors: CaseNotFound,
    /// EntryDamaged.
    [[nodiscard]] QFuture<Expected<RecordPtr>> record(const CaseId &id, QDate at = {});
    [[nodiscard]] QFuture<Expected<QList<HistoryRow>>> history(const CaseId &id);
    [[nodiscard]] QFuture<Expected<QList<Found>>> search(const QString &typed, int limit = 50);

    /// Finishes when everything saved can be found.
    [[nodiscard]] QFuture<Expected<void>> finishIndexing();

    // Change -------------------------------------------------------------------------------------

    /// Performs one command on a case (null for one that opens a case or concerns the desk). On the
    /// disk when the future finishes. Errors: Refused (with the Refusal), CaseNotFound,
    /// ClockImplausible, DayNotToday, DiskFull, …
    [[nodiscard]] QFuture<Expected<Performed>> perform(
        const CaseId &id, Command command, std::optional<ObjectId> draft = std::nullopt);
    /// Several in order, each seeing what the ones before did; all or none. A command that names its
    /// journal (`Command::journal`) is about that case, the others about `id`: one act may concern
    /// many families. The failure names the one at fault in `values["index"]`.
    [[nodiscard]] QFuture<Expected<QList<Performed>>> performAll(
        const CaseId &id, QList<Command> commands, std::optional<ObjectId> draft = std::nullopt);
    /// A new id for an object of a form that is about to be filled in.
    [[nodiscard]] ObjectId newId();

    // Drafts -------------------------------------------------------------------------------------

    [[nodiscard]] QFuture<Expected<void>> keepDraft(const FormDraft &draft);
    [[nodiscard]] QFuture<Expected<void>> dropDraft(const ObjectId &id);
    [[nodiscard]] QFuture<Expected<QList<FormDraft>>> drafts();

    // The store ----------------------------------------------------------------------------------

    /// Checks every entry, signature and order, against the heads noted in backups, and then every
    /// byte of the backups beside the store. `progress` is
    /// called on another thread. Cancelling the future ends it; there is no answer then.
    [[nodiscard]] QFuture<Expected<VerifyReport>> verify(Progress progress = {});
    /// Drops everything that is derived and derives it anew.
    [[nodiscard]] QFuture<Expected<void>> rebuild(Progress progress = {});
    /// Makes a backup (`into`, a folder that is there, or beside the store), verifies it, thins out;
    /// `backedUp` follows. Cancelled as `verify`. Errors: FolderNotFound, DiskFull, ReadOnly, …;
    /// DatabaseDamaged where the records are, and no backup can be made of them.
    [[nodiscard]] QFuture<Expected<BackupInfo>> backup(const QString &into = {});
    [[nodiscard]] QList<BackupInfo> backups(const QString &from = {}) const;
    /// The states that restores have put aside, latest first.
    [[nodiscard]] QList<BackupInfo> asides() const;
    /// When this store was last backed up, as far as is known while it is open.
    [[nodiscard]] BackupState backupState() const;
    /// Puts a backup in the place of the store, which must be locked. `name`: of a folder, its
    /// number, or empty for the latest that opens; `from`: a folder with backups in it, or one of
    /// them; or the name of one of `asides`. The passphrase, or the recovery key, is the backup's
    /// own, or that of the store as it is when both are of the same store; the records open with it
    /// afterwards. Errors: as restoreBackup, BackupNotFound, PassphraseWrong and the like,
    /// BackupForeign (only the present store opens with it).
    [[nodiscard]] QFuture<Expected<Restored>> restore(
        const QString &name, const QString &passphrase, const QString &from = {});

    /// Puts a backup's key file in the place of a damaged or missing one; the records, which must be
    /// locked, stay as they are, and open with what was typed. `name` and `from` as at `restore`.
    /// Errors: as findKeyFile and putKeyFileBack (store/keyfile.h).
    [[nodiscard]] QFuture<Expected<KeyFilePutBack>> putKeyFileBack(
        const QString &name, const QString &passphrase, const QString &from = {});

    /// The ways into the store, also while it is locked.
    [[nodiscard]] QList<SlotView> slotViews() const;
    [[nodiscard]] QFuture<Expected<void>> changePassphrase(const QString &passphrase);
    [[nodiscard]] QFuture<Expected<QString>> newRecoveryKey();
    [[nodiscard]] QFuture<Expected<void>> addKeyringSlot();
    /// Errors: SlotLast, also where it is not sure that the recovery key left over opens it.
    [[nodiscard]] QFuture<Expected<void>> removeSlot(SlotKind kind);

    /// Settings of this computer that belong into the encrypted store (last place, filters).
    [[nodiscard]] QFuture<Expected<std::optional<QByteArray>>> setting(const QString &name);
    QFuture<Expected<void>> setSetting(const QString &name, const QByteArray &value);

Q_SIGNALS:
    void unlocked();
    void locked();
    /// Something of this case changed; `knownCase` has it already.
    void caseChanged(const hometray::CaseId &id);
    /// Profile or days away changed.
    void deskChanged();
    /// Another policy or calendar is in use: what is due and every checklist may be another now.
    void rulesChanged();
    /// A backup was made.
    void backedUp();
    /// The search file has caught up with everything saved.
    void searchReady();

private:
    class Private;
    template <class KeyOf>
    [[nodiscard]] QFuture<Expected<void>> unlockWith(KeyOf keyOf);
    template <class Change>
    [[nodiscard]] auto changeVault(Change change);
    template <class Change>
    [[nodiscard]] QFuture<Expected<void>> changeRules(Change change);
    /// On the writer's thread: has this one say what was saved.
    void saySaved(const QList<Performed> &done, const CaseId &deskId);
    void catchUpSearch(const QList<CaseId> &cases);

    std::unique_ptr<Private> d;
};

} // namespace hometray
