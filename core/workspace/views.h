// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/event.h"
#include "rules/checklist.h"
#include "store/backup.h"
#include "store/textfold.h"
#include "store/vault.h"
#include "workspace/caseline.h"
#include "workspace/rulebook.h"

#include <QtCore/QJsonObject>

namespace hometray {

using RecordPtr = std::shared_ptr<const CaseRecord>;
using DeskPtr = std::shared_ptr<const DeskRecord>;

/// A case as it is in memory while the store is open: its facts, the names lists show, and what the
/// store's own person is to it.
struct KnownCase {
    CaseId id;
    std::shared_ptr<const CaseLine> line;
    std::shared_ptr<const CaseFacts> facts;
    RoleInCase me = {};

    [[nodiscard]] CaseName name() const
    {
        return {id, line->family, line->reference, line->hidden};
    }
    /// Whether the store's person looks after it on a day: as its keyworker, or as the family's
    /// main contact. A case handed to somebody else, or that one only reads, is not.
    [[nodiscard]] bool isMineOn(QDate day) const { return me.isTheirsOn(day); }
};

/// Something that was found, checked against the record.
struct Found {
    CaseId caseId;
    QString family;
    ObjectId object;
    quint16 type = 0; ///< TypeInfo::number
    QDate day;
    QString title;
    Snippet snippet;
    bool similar = false; ///< not what was typed: a name it may be meant for
};

/// One entry of a case, for its history.
struct HistoryRow {
    EntryId id;
    qint32 at = -1; ///< sequence number, or -1 when it is not applied
    QString kind;
    PersonId author;
    QString authorName; ///< as far as this store knows it
    qint64 writtenMs = 0; ///< UTC, as its author's clock said
    bool clockDoubtful = false;
    bool datedAhead = false; ///< written here while this computer's date lay ahead of today
    bool mine = false;
    bool erased = false;
    bool notShared = false;
    bool setAside = false;
    std::optional<EntryId> corrects; ///< the entry this one corrects or withdraws
    std::optional<EntryId> correctedBy;
    bool withdrawn = false;
    Event event; ///< what it said itself; empty when erased or not shared
};

/// What a command led to.
struct Performed {
    CaseId caseId;
    QList<EntryId> entries; ///< what the command wrote: what Undo takes back
    QList<EntryId> noted = {}; ///< what was noted beside it: days away
    RecordPtr record; ///< the case as it is now
    /// After an erasing: folders beside the store (backups, states put aside) that may hold the
    /// text all the same, because they are damaged or cannot be written. With the last of several.
    QStringList stillHeldIn = {};
};

/// A form that is open, or was when the program ended.
struct FormDraft {
    ObjectId id;
    CaseId caseId; ///< null for a form without a case
    QString command; ///< the command it fills in
    QList<EntryId> basis;
    QJsonObject fields; ///< as Command::fields, or the form's own
    qint64 changedMs = 0;
};

/// Something `verify` found: see journal/verify.h.
struct VerifyProblem {
    CaseId caseId;
    EntryId entry; ///< null when it is about the whole case
    QString what; ///< "headerDamaged", "headLost", …
};
/// A backup of this store that cannot be relied on.
struct BackupProblem {
    QString name;
    Error error; ///< BackupDamaged, BackupUnreadable, BackupTooNew
    QString useInstead; ///< the latest sound one before it; empty when there is none
    QString folder = {}; ///< where it lies; empty for those beside the records
    bool putAside = false; ///< it is a state that a restore has put aside
};
struct VerifyReport {
    int cases = 0;
    int entries = 0;
    QList<VerifyProblem> problems;
    int backups = 0; ///< how many of this store were read to the last byte
    QStringList copiesIn = {}; ///< the folders and sticks that copies were made in
    QStringList copiesNotRead = {}; ///< those of them that are not there just now
    QList<BackupProblem> damagedBackups;
    /// What copies that were cut off have left and could not be cleared away, and the places of such
    /// that are not there just now.
    QStringList cutOff = {};
};

/// When a store was last backed up, UTC milliseconds; 0: never, as far as is known.
struct BackupState {
    qint64 lastMs = 0;
    qint64 hereMs = 0; ///< in another folder of the same disk, which goes with it
    qint64 elsewhereMs = 0; ///< on another disk, which does not go with this laptop
};

/// The key file that was put in the place of a damaged one.
struct KeyFilePutBack {
    BackupInfo backup; ///< it is from; without a name where the present one was mended
    QString keptAside; ///< the damaged one; empty where there was none
};

/// The policy in use.
struct PolicyInfo {
    QString title; ///< Policy::name
    QString version;
    QStringList sources;
    QByteArray hash;
    qint64 sinceMs = 0; ///< in use in this store since, UTC milliseconds; 0 before it is open
    RulesOrigin origin = RulesOrigin::BuiltIn;
    QString file; ///< as it was named when it was taken into use; empty for the program's own
};

/// A file of dates in use.
struct CalendarInfo {
    RulesKind kind = RulesKind::TermDates;
    QByteArray hash;
    qint64 sinceMs = 0; ///< 0 for the program's own
    RulesOrigin origin = RulesOrigin::BuiltIn;
    QString file;
    QString school; ///< the number of the school whose dates these are; empty: the county's
};

/// A way into the store.
struct SlotView {
    SlotKind kind = SlotKind::Passphrase;
    quint64 memoryBytes = 0;
    quint64 passes = 0;
};

} // namespace hometray
