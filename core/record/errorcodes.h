// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qnamespace.h>
#include <QtCore/qobjectdefs.h>

namespace hometray {
Q_NAMESPACE

/// What went wrong, in a code that never changes its meaning. `words` makes the sentence of it and
/// names the values each code comes with.
enum class ErrorCode {
    // Input that cannot be understood
    UsageInvalid, ///< what: the option or argument
    JsonInvalid, ///< reason, offset
    JsonKeyTwice, ///< key, offset: it is there twice in one object, and only one of the two would count
    CommandUnknown, ///< command
    FieldUnknown, ///< command, field
    FieldInvalid, ///< command, field, expected
    FieldTooLong, ///< command, field, limit
    BatchTooLarge, ///< limit

    // Not there
    CaseNotFound, ///< case
    ObjectNotFound, ///< what, id
    FileNotFound, ///< file
    FolderNotFound, ///< folder: a place for a copy, or with one
    StoreNotFound, ///< folder; backups: where some lie all the same
    StoreExists, ///< folder
    StoreUnfinished, ///< folder: making a store there was cut short; nothing is in it
    BackupNotFound, ///< name; or from: the folder where there is none
    ChecklistUnknown, ///< checklist
    BreakUnknown, ///< break

    // Locked or wrong key
    StoreLocked,
    PassphraseWrong, ///< made, name: where it opens that backup, and not the records
    PassphraseEmpty,
    PassphraseNotText, ///< file: bytes that are no UTF-8
    RecoveryKeyWrong, ///< made, name: as PassphraseWrong
    RecoveryKeyMistyped, ///< cannot be a recovery key as it stands: a slip of the pen
    KeychainUnavailable, ///< reason
    KeychainSlotMissing,
    SlotLast, ///< reason: the last way in cannot be removed, or the last that is sure to open

    // Damaged. Of a key file with `missing`, where the records are not there either, and `backups`:
    // the folder of those beside, where there are any
    VaultEmpty, ///< file
    VaultDamaged, ///< file, reason
    KeyFileMissing, ///< file: the records are there
    KeyFileForeign, ///< name: a backup's, which does not open these records
    KeyFileWhole, ///< file: another was to be put in its place
    RecordsMissing, ///< file: the key file names it; backups
    VaultTooNew, ///< version
    VaultLimits, ///< the vault asks for more memory or time than any of ours does
    DatabaseDamaged, ///< file, reason
    DatabaseTooNew, ///< version
    DatabaseFormat, ///< found, expected
    DatabaseNotEncrypted, ///< file
    CipherMissing, ///< the program was built without encryption
    EntryDamaged, ///< id, reason
    JournalDamaged, ///< case, reason
    BackupDamaged, ///< name, reason
    BackupTooNew, ///< name, version: made by a newer Hometray
    BackupForeign, ///< name: belongs to other records, or opens with another passphrase
    BackupUnreadable, ///< name, reason: the place it lies in cannot be read; nothing is known of it
    SearchFailed, ///< reason: the search file; never the records, and made anew by itself
    RecordsCutShort, ///< count: heads that were noted outside the store are missing in it
    EntryErased, ///< id; erased once, and never taken in again
    PolicyInvalid, ///< file, place, reason
    CalendarInvalid, ///< file, line, reason
    SelfTestFailed, ///< what

    // Cannot reach
    DiskFull, ///< folder
    ReadOnly, ///< folder; reason: "reading" where records in it are open to be read only
    FileUnreadable, ///< file, reason
    FileUnwritable, ///< file, reason
    NetworkFileSystem, ///< folder, kind
    DatabaseFailed, ///< reason
    MemoryShort, ///< not enough memory to try a passphrase
    Interrupted,

    // In use by another
    StoreInUse, ///< holder, host, pid

    // Refused
    Refused, ///< a rule says no; the Refusal is beside it
    ClockImplausible, ///< today, lastUsed
    DayNotToday, ///< on, today: real records are written on the computer's day only
    TestStore, ///< a store for tests where a real one is needed, or the other way round
};
Q_ENUM_NS(ErrorCode)

/// Why a rule says no. `words` makes the sentence; a refusal always names what mends it.
enum class RefusalCode {
    FieldMissing, ///< a field the command cannot do without
    FieldWrong, ///< reason: a word of the table in words/refusals.cpp
    TextTooLong, ///< limit
    DateInFuture,
    DateBeforeBirth, ///< person
    DateTooOld,
    DatesContradict, ///< first, second: names of the two fields
    ChoiceUnknown, ///< choice: what was given
    NotThere, ///< what: the kind of thing the field should name
    NotANumber,
    OutOfRange, ///< from, to
    AlreadyDone, ///< what
    CaseNotRegistered, ///< still waiting for the Helpdesk
    CaseClosed,
    CaseNotClosed,
    CaseIncomplete, ///< entries are missing here
    ConsentMissing, ///< person
    ConsentNotReviewed,
    NeedsCapacity, ///< person: a younger person who has not been found able to decide
    AssessmentGaps, ///< what is missing; needs a reason to be finalised all the same
    AssessmentFinalised,
    NotFinalised,
    MeetingNotHeld,
    MeetingAlreadyHeld,
    MeetingCancelled,
    ActionsNotReviewed, ///< count
    ActionClosed,
    MemberEnded,
    ConcernOpen,
    ConcernClosed,
    StepsOpen, ///< steps: ids of the steps still open, for closing
    OverrideByOneself, ///< an override is another person's
    NothingToWithdraw,
    BuiltUponLater, ///< what was built on the entry since
    AlreadyErased,
    AddressStillTold, ///< count: texts that tell a hidden address which erasing would forget
    ReasonMissing,
    NotAllowed, ///< role, kind
    ChangedMeanwhile, ///< somebody else changed a field since the form was opened
    Conflict, ///< two entries that do not know each other
    TransferNotOffered,
    NotInEhmKind, ///< what is never entered in EHM
    ClockImplausible,
    TwoKeyworkers, ///< two transfers were accepted; closing waits until a manager settles it
};
Q_ENUM_NS(RefusalCode)

} // namespace hometray
