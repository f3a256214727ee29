// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/assessment.h"
#include "record/closure.h"
#include "record/consent.h"
#include "record/cover.h"
#include "record/desk.h"
#include "record/event.h"
#include "record/hiddenplaces.h"
#include "record/meeting.h"
#include "record/note.h"
#include "record/people.h"
#include "record/plan.h"
#include "record/sources.h"

#include <QtCore/QHash>

#include <any>

namespace hometray {

/// What the record keeps of an applied entry; its place in CaseRecord::entries is its sequence
/// number. An entry that was withdrawn keeps its place with an empty kind.
struct EntryStamp {
    EntryId id;
    PersonId author;
    QString kind;
    qint64 writtenMs = 0; ///< when its author's clock said it was written, UTC milliseconds
    bool clockDoubtful = false; ///< never proves that something was in time
    bool erased = false; ///< its text was destroyed by a later entry

    /// The London day it was written on.
    [[nodiscard]] QDate writtenOn() const { return londonDay(writtenMs); }
    friend bool operator==(const EntryStamp &, const EntryStamp &) = default;
};

/// One writing of a field, kept while another writing did not know it.
struct FieldWrite {
    qint32 at = -1;
    Value value;
    friend bool operator==(const FieldWrite &, const FieldWrite &) = default;
};

/// Entries that do not know each other wrote different values to one field, or one removed what
/// the other changed (`field` is 0). Until an entry that knows both writes the field, it is shown
/// and fulfils nothing.
struct Conflict {
    quint16 type = 0;
    ObjectId object;
    int field = 0;
    QList<FieldWrite> writes;
    friend bool operator==(const Conflict &, const Conflict &) = default;
};

/// Something that does not fit together and was applied as far as it has a meaning.
struct NeedsALook {
    enum class Why : quint8 {
        AfterClosing, ///< written for a closed FFA, which counts as open again
        NothingThere, ///< changes something that is not there
        NotAField, ///< a value of the wrong kind
        HeldTwice, ///< a meeting recorded as held by two entries
        ClosedTwice,
    };
    Why why = Why::NothingThere;
    qint32 at = -1;
    quint16 type = 0;
    ObjectId object;
    friend bool operator==(const NeedsALook &, const NeedsALook &) = default;
};

/// Everything known of one family, folded from the entries of its case that apply. A plain value.
/// Of the desk journal only `desk` is said, and what every journal has: its entries and heads.
struct CaseRecord {
    CaseId id;
    QList<EntryStamp> entries; ///< by sequence number
    QList<EntryId> heads; ///< the basis of a form opened on this record
    bool incomplete = false; ///< entries are missing, unknown or not verified here
    int notShared = 0; ///< entries whose text was not shared with the reader
    int setAside = 0; ///< entries kept aside until somebody admits them
    bool twoKeyworkers = false; ///< two transfers were accepted; closing waits
    QList<NeedsALook> needsALook;

    QList<Family> family; ///< one at most, as all with "A case has one"
    QList<HelpdeskCheck> helpdeskChecks;
    QList<Registration> registration;
    QList<TakeUp> takeUps;
    QList<Person> people;
    QList<Relationship> relationships;
    QList<Household> households;
    QList<HiddenAddress> hiddenAddresses;
    QList<Residence> residences;
    QList<Organisation> organisations;
    QList<Consent> consents;
    QList<SharedWithoutAgreement> sharedWithoutAgreement;
    QList<Assessment> assessment;
    QList<DomainEntry> domainEntries;
    QList<ChildVoice> childVoices;
    QList<ParentView> parentViews;
    QList<TeamMember> team;
    QList<Meeting> meetings;
    QList<Attendance> attendances;
    QList<ActionReview> actionReviews;
    QList<CopyGiven> copiesGiven;
    QList<FamilyPlan> familyPlan;
    QList<Goal> goals;
    QList<Action> actions;
    QList<GoalScore> goalScores;
    QList<PlanReview> planReviews;
    QList<Note> notes;
    QList<Reflection> reflections;
    QList<ManagerDiscussion> managerDiscussions;
    QList<Concern> concerns;
    QList<ConcernTold> concernsTold;
    QList<OutcomeReview> outcomeReviews;
    QList<HolidayPlan> holidayPlans;
    QList<HolidayContact> holidayContacts;
    QList<TrayShare> trayShares;
    QList<SupportRequest> supportRequests;
    QList<Closure> closures;
    QList<Feedback> feedback;
    QList<Reopening> reopenings;
    QList<StepUpOrDown> stepsUpOrDown;
    QList<Transfer> transfers;
    QList<StepOverride> overrides;
    QList<EhmMark> ehmMarks;

    DeskRecord desk; ///< of the desk journal alone

    QList<ClosurePreparation> closurePreparations;
    QList<LookBack> lookBacks;
    QList<DaysAway> daysAway;
    QList<WorkPattern> workPattern;

    /// What entries said of homes while they had to be hidden, whatever became of the entries; only
    /// of what was erased nothing is known any more. Asked by hiddenPlaces.
    QList<HiddenPlace> onceHidden;
    /// Fields written by entries that do not know each other, whether or not the values differ.
    QHash<ObjectId, QHash<int, QList<FieldWrite>>> frontiers;
    /// What was removed and by which entry; the object, should a concurrent change bring it back.
    struct Removed {
        quint16 type = 0;
        qint32 addedAt = -1;
        qint32 at = -1;
        std::any object;
    };
    QHash<ObjectId, Removed> removed;

    /// What was said of fields whose earlier values count (FieldInfo::keepsAll), by the field's
    /// number, in the order of entries: who is owed something is who was known to be there when that
    /// began. Asked by asked::personAt.
    QHash<ObjectId, QHash<int, QList<FieldWrite>>> said;

    /// When a correction changed a field last: by object and the field's number. The field's own
    /// writer stays the corrected entry.
    QHash<ObjectId, QHash<int, qint32>> corrected;
    /// What an entry said of an object until it was corrected away or taken back.
    struct TakenBack {
        Change said;
        qint32 written = -1; ///< the entry that said it
        qint32 at = -1; ///< the one that took it back
    };
    QList<TakenBack> takenBack;

    /// Conflicts that nobody has settled.
    [[nodiscard]] QList<Conflict> conflicts() const;
    /// Whether the object's field, or any field when 0, is in conflict.
    [[nodiscard]] bool inConflict(const ObjectId &object, int field = 0) const;
    /// The meetings that were held, by date and then by order; TAF 1 is the first.
    [[nodiscard]] QList<const Meeting *> meetingsHeld() const;
    /// The next meeting that is planned and neither held nor cancelled: the earliest.
    [[nodiscard]] const Meeting *nextPlanned() const;
    /// Closed, and neither re-opened nor written to since.
    [[nodiscard]] bool isClosed() const;
    /// The closure that counts: the last, while the case is closed.
    [[nodiscard]] const Closure *currentClosure() const;
    [[nodiscard]] bool hasOpenConcern() const;
    /// The last answer of a person to a question ("help", "sharing", "homeTray").
    [[nodiscard]] const Consent *consentOf(const ObjectId &person, QStringView about) const;

    /// The object with that id, or null.
    template <class T>
    [[nodiscard]] static const T *find(const QList<T> &list, const ObjectId &id)
    {
        for (const T &object : list) {
            if (object.id == id)
                return &object;
        }
        return nullptr;
    }
    /// The first of a list that a case has only one of, or null.
    template <class T>
    [[nodiscard]] static const T *only(const QList<T> &list)
    {
        return list.isEmpty() ? nullptr : &list.first();
    }
};

/// How generic code reaches the list of a type in a record.
struct RecordList {
    const TypeInfo *type = nullptr;
    bool inEhm = false; ///< objects of this type belong in EHM and can be marked so
    qsizetype (*count)(const CaseRecord &) = nullptr;
    const Object *(*at)(const CaseRecord &, qsizetype) = nullptr;

    /// The object with that id, or null.
    [[nodiscard]] const Object *find(const CaseRecord &record, const ObjectId &id) const;
    [[nodiscard]] Object *find(CaseRecord &record, const ObjectId &id) const;
    /// A new object with that id at the end of the list.
    [[nodiscard]] Object *add(CaseRecord &record, const ObjectId &id) const;
    /// Takes an object out, to be put back by `restore`; empty when there is none with that id.
    [[nodiscard]] std::any take(CaseRecord &record, const ObjectId &id) const;
    /// Null when what was taken is of another type.
    Object *(*restore)(CaseRecord &, const std::any &) = nullptr;

    // What the functions above do to the list of their type.
    Object *(*append)(CaseRecord &) = nullptr;
    Object *(*edit)(CaseRecord &, qsizetype) = nullptr;
    std::any (*takeAt)(CaseRecord &, qsizetype) = nullptr;
};

/// All object types, by ascending number.
[[nodiscard]] const QList<RecordList> &recordLists();
/// The list of that type number, or null.
[[nodiscard]] const RecordList *recordList(quint16 type);
/// The list of that type name ("person"), or null.
[[nodiscard]] const RecordList *recordList(QLatin1String typeName);
/// Whether a case has one object of that type at most; its id is `singletonId`.
[[nodiscard]] bool isSingle(quint16 type);
/// The object's type in this record, or null when there is no such object.
[[nodiscard]] const RecordList *listHolding(const CaseRecord &record, const ObjectId &id);

} // namespace hometray
