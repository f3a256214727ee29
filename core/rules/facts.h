// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "record/event.h"

#include <QtCore/QByteArray>

#include <functional>
#include <optional>
#include <vector>

namespace hometray {

/// Facts hold a day as its Julian day number; 0 is no day.
using FactDay = qint32;
[[nodiscard]] inline FactDay factDay(QDate day)
{
    return day.isValid() ? static_cast<FactDay>(day.toJulianDay()) : 0;
}
[[nodiscard]] inline QDate dateOf(FactDay day)
{
    return day > 0 ? QDate::fromJulianDay(day) : QDate();
}

/// When something happened: the day people state, and the sequence number of the entry that says
/// so, which orders what happened on one day.
struct Moment {
    FactDay day = 0;
    qint32 at = -1;

    [[nodiscard]] bool isSet() const { return day > 0; }
    /// Not before `other`, for the people: by the days, and on one day by the order of entries.
    [[nodiscard]] bool since(const Moment &other) const
    {
        return isSet() && (!other.isSet() || day > other.day || (day == other.day && at >= other.at));
    }
    friend bool operator==(const Moment &, const Moment &) = default;
};

/// Something that is written and belongs in EHM.
struct Written {
    FactDay day = 0; ///< the day people state
    qint32 at = -1; ///< the last entry that wrote it
    qint32 inEhm = 0; ///< 1 when it was entered in EHM and not written since
    FactDay ehmDay = 0; ///< the day stated in the last mark, whatever was written since; 0 never

    [[nodiscard]] bool isSet() const { return day > 0; }
    [[nodiscard]] Moment moment() const { return {day, at}; }
    friend bool operator==(const Written &, const Written &) = default;
};

/// A case in one row of numbers, for rules: from the applied entries alone, never from today, the
/// policy or a calendar. What ages is kept as days. Unresolved conflicts, drafts and plans for
/// later fulfil nothing here. All members of the row and of the lists are qint32, so that they are
/// written and read in one function; a new member raises `derivedVersion`.
struct CaseFacts {
    /// Raised whenever what is derived changes: stored facts of another version are derived anew.
    static constexpr int derivedVersion = 13;

    enum Decision : qint32 { Undecided = 0, StayOpen = 1, Close = 2, OtherDecision = 3 };
    enum Answer : qint32 { NoAnswer = 0, Agreed = 1, Refused = 2, Withdrawn = 3 };
    enum FeedbackResult : qint32 { NoFeedback = 0, Given = 1, Declined = 2, NotReached = 3 };

    /// Why an FFA ended: codes of the choice list "closureReasons" that rules tell apart.
    enum ClosureReason : qint32 {
        NotClosed = 0,
        NeedsMet,
        OneAgency,
        Statutory,
        FamilyWithdrew,
        NotEngaged,
        MovedAway,
        Merged,
        OpenedInError,
        OtherReason,
    };

    /// What there is once in a case. "This time" is since the FFA was last opened or re-opened.
    struct Row {
        // The journal
        qint32 incomplete = 0; ///< entries are missing, unknown or not verified here
        qint32 conflicts = 0; ///< fields two people wrote without knowing of each other
        qint32 setAside = 0; ///< entries waiting to be admitted
        qint32 needsALook = 0;
        qint32 notShared = 0;
        qint32 twoKeyworkers = 0;
        qint32 entryCount = 0;

        // Start and end
        Moment opened; ///< the first entry
        Moment takenUp; ///< an FFA that was running before
        Moment helpdeskCheck;
        qint32 helpdeskFfaOpen = 0; ///< the Helpdesk knew of an open FFA
        Moment registrationSent;
        Moment registered; ///< on EHM; D1 and D3 start here
        Moment firstClock; ///< registered, unless the FFA was re-opened since
        Moment reopened; ///< the last time
        qint32 isReopened = 0;
        Written closed; ///< set while the FFA is closed
        qint32 closedTimes = 0;
        qint32 writtenSinceClosing = 0; ///< while it is closed
        qint32 closureReason = 0; ///< ClosureReason of the closure that counts
        qint32 closureSummary = 0; ///< it has a summary
        qint32 closureImpact = 0; ///< and says what difference it made
        qint32 closureContinues = 0; ///< and who goes on helping
        FactDay lookBackOn = 0; ///< six months after closing
        Moment lookedBack; ///< since closing
        Written closurePrepared; ///< this time, while it is open
        /// What came after that and its summary would speak of: a note, TAF, concern, the plan, an
        /// outcome, a birth, a death, somebody joining. Not set while nothing did.
        Moment closureChanged;
        FactDay continuesSince = 0; ///< whoever goes on helping
        qint32 leadNamed = 0; ///< who leads at Children's Services
        FactDay leadSince = 0;
        qint32 mergedInto = 0; ///< the FFA it goes on in is named
        FactDay helpdeskTold = 0; ///< that it was opened in error
        Moment withdrawn; ///< nobody agrees to help any more
        FactDay lastWithdrawn = 0; ///< the day of the last withdrawal, agreed again since or not
        Moment noActionNeeded; ///< finalised so, and no TAF since
        Moment stopped; ///< the clocks stand still since then

        // Consent
        qint32 agreedPeople = 0;
        qint32 refusedPeople = 0; ///< refused or withdrawn
        Moment homeTrayAgreed; ///< by somebody, the last
        Moment homeTrayRefused; ///< by anybody, the last

        // Assessment
        Moment assessmentStarted;
        Written assessment; ///< the day it was finalised
        qint32 assessmentGaps = 0; ///< finalised with gaps, with a reason
        Moment signedByFamily;
        Moment signatureDeclined; ///< asked, and did not want to
        Moment assessmentCopy;
        Moment assessmentCopyDeclined;
        qint32 hasAnalysis = 0;
        qint32 hasLevel = 0;
        qint32 hasTriedBefore = 0;
        qint32 parentViews = 0;
        qint32 domainEntries = 0;

        // TAF meetings
        qint32 tafCount = 0; ///< held, ever
        qint32 tafCountNow = 0; ///< held this time
        Moment firstTaf; ///< this time
        Moment lastTaf; ///< this time
        qint32 lastTafMeeting = -1; ///< index in CaseRecord::meetings
        Moment lastTafClock; ///< what the last TAF was due after; not set when nothing waited for it
        Moment reviewClock; ///< the last TAF or the re-opening: D4 starts here
        Written lastTafRecord; ///< the day the last TAF was written up
        qint32 lastTafBeforeMyTime = 0;
        qint32 lastTafAttendances = 0; ///< people of whom it is known whether they came
        qint32 lastTafFamilyPresent = 0;
        qint32 lastTafDecision = Undecided;
        Moment lastTafDecided; ///< its day, and the entry that says so
        qint32 lastTafNeedsMet = 0; ///< it found the needs met
        qint32 lastTafRisksReviewed = 0;
        qint32 lastTafContributionsMissing = 0; ///< could not come, and nothing came from them
        Moment nextPlanned; ///< the earliest planned TAF

        // Family Plan
        Written plan; ///< last changed or looked at
        Moment planSeen; ///< the same for the people: by the days they state
        qint32 goals = 0; ///< not dropped
        qint32 goalsWithoutDifference = 0;
        qint32 openActions = 0;
        qint32 doneActions = 0;
        qint32 actionsWithoutDate = 0; ///< open, neither a date nor "ongoing"

        // Notes, talks, concerns
        Written notes; ///< the last; in EHM when all are
        qint32 noteCount = 0;
        qint32 notesSinceClosing = 0; ///< written after the closing that holds, and not in EHM
        Moment lastSignificantNote;
        Moment managerDiscussion; ///< the last
        qint32 openConcerns = 0;
        Moment openConcern; ///< the oldest open one
        Moment lastConcern; ///< the last one raised
        qint32 concernsNotTold = 0; ///< open, and told to nobody yet

        // Outcomes, closing
        Written outcomes; ///< the Outcomes Review of this time, by its last need
        qint32 goalsReviewed = 0;
        qint32 goalsNotReviewed = 0;
        qint32 outcomesMet = 0;
        qint32 outcomesPartly = 0;
        qint32 outcomesNotMet = 0;
        Written feedback; ///< this time, of somebody who is named or of nobody who could be asked
        qint32 feedbackResult = NoFeedback;
        qint32 feedbackUnnamed = 0; ///< given, and nobody says by whom

        // Going on elsewhere
        Moment transferOffered;
        Moment transferAccepted;
        Moment steppedUp; ///< not only considered
        qint32 steppedUpTo = 0; ///< with whom is said
        Moment stepUpConsidered;
        qint32 leftFor = 0; ///< BreakCode of `atLeaving`
        qint32 withLaterTaf = 0; ///< of one of `atLeaving`: with a TAF held after leaving
        qint32 withDaysOfNow = 0; ///< of one of `atLeaving`: away as it is known now
        qint32 worksAllYear = 0; ///< the keyworker works through school holidays
        qint32 overridesUnconfirmed = 0; ///< heard by telephone, not confirmed by the one named
        qint32 writtenNotInEhm = 0; ///< everything that belongs in EHM and is not there

        friend bool operator==(const Row &, const Row &) = default;
    };

    struct Person {
        qint32 index = 0; ///< in CaseRecord::people
        qint32 child = 0;
        qint32 responsible = 0; ///< parental responsibility: 1 yes, 2 no, 0 not known
        qint32 parent = 0; ///< one of those of whom it is to be settled while it is not known
        FactDay from = 0; ///< of the family from that day on; 0 always
        FactDay until = 0; ///< left or died; 0 still there
        qint32 unborn = 0;
        FactDay expected = 0; ///< the day a baby is due that nobody has said is born
        FactDay sixteen = 0; ///< 16th birthday
        FactDay eighteen = 0;
        FactDay decidesAlone = 0; ///< under 16, found able to decide
        qint32 help = NoAnswer;
        FactDay helpDay = 0;
        qint32 helpOwn = 0; ///< the person's own decision
        qint32 helpFell = 0; ///< it is a yes that fell with the one who gave it for them
        qint32 ownHelp = NoAnswer; ///< the last that was their own
        FactDay ownHelpDay = 0;
        qint32 tray = NoAnswer; ///< whether the home tray may be shared
        FactDay trayDay = 0;
        qint32 ownTray = NoAnswer;
        FactDay ownTrayDay = 0;
        qint32 trayWith = 0; ///< with whom, as Share::with
        Moment trayRefused; ///< the last no, whatever was said since
        qint32 sharing = NoAnswer;
        FactDay sharingDay = 0;
        qint32 hasNeed = 0;
        FactDay noNeedsOn = 0;
        Moment words; ///< the child's own words, the last
        Moment askedForWords; ///< asked, and did not want to say anything
        Moment view; ///< a parent's view, the last
        FactDay careLimit = 0; ///< the birthday from which private fostering does not apply
        friend bool operator==(const Person &, const Person &) = default;
    };
    /// Who looks after a child in a home.
    enum Carer : qint32 { CarerNotNamed = 0, CloseFamily, OutsideFamily };
    /// A home of a child who may be outside close family, or of somebody with responsibility.
    struct Home {
        qint32 person = -1; ///< index in CaseRecord::people
        qint32 household = -1; ///< index in CaseRecord::households
        FactDay from = 0; ///< of a child at the latest the day it was written
        FactDay until = 0; ///< the last day; 0 always
        qint32 carer = CarerNotNamed;
        friend bool operator==(const Home &, const Home &) = default;
    };
    /// What the county asks for with a limit (D1 to D6), one thing at a time.
    enum DutyKind : qint32 {
        NoDuty = 0,
        FinaliseAssessment, ///< D1
        FirstTaf, ///< D3
        NextTaf, ///< D4
        TafRecordInEhm, ///< D5
        PlanInEhm, ///< D5
        FamilyCopy, ///< D6, for one home
    };
    enum StopReason : qint32 {
        NotStopped = 0,
        StoppedByWithdrawal, ///< nobody agrees to help any more
        StoppedByNoAction, ///< the assessment was finalised with "no action needed"
        StoppedByClosure,
    };
    /// A duty, as it stands by the entries alone: met once, it stays met; limits are the policy's.
    struct Duty {
        qint32 kind = NoDuty;
        qint32 meeting = -1; ///< index in CaseRecord::meetings of the TAF it began with
        qint32 person = -1; ///< of a copy: index of the first person of that home
        Moment began;
        FactDay met = 0;
        qint32 declined = 0; ///< met by an offer that was declined
        qint32 written = 0; ///< not met, and only EHM does not know
        qint32 stop = NotStopped;
        FactDay stopped = 0;
        FactDay lost = 0; ///< of a copy: those it was owed to died or left, or gave up that home
        qint32 toSettle = 0; ///< whether it is owed at all is not known
        friend bool operator==(const Duty &, const Duty &) = default;
    };
    /// An open action.
    struct OpenAction {
        qint32 index = 0; ///< in CaseRecord::actions
        FactDay due = 0;
        qint32 carriedOver = 0; ///< "going on" at so many TAF meetings in a row
        qint32 mine = 0; ///< the keyworker's own
        qint32 noOwner = 0; ///< nobody is to do it
        FactDay ownerGone = 0; ///< who is to do it has died or left from that day on
        qint32 notSpokenOf = 0; ///< open at the last TAF, and nothing was said of it there
        friend bool operator==(const OpenAction &, const OpenAction &) = default;
    };
    /// How much an Outcomes Review says.
    enum Review : qint32 {
        NotReviewed = 0,
        Incomplete, ///< something it has to say is missing
        WithoutFamily, ///< all but the family's view
        Complete,
    };
    /// A need of the plan that was not dropped, with its Outcomes Review of this time.
    struct Need {
        qint32 index = 0; ///< in CaseRecord::goals
        qint32 review = NotReviewed;
        Moment reviewed;
        qint32 inEhm = 0;
        FactDay ehmDay = 0; ///< as Written::ehmDay
        qint32 notMet = 0; ///< as that review found
        friend bool operator==(const Need &, const Need &) = default;
    };
    /// Whose need it is; a need of the whole family is nobody's in particular.
    struct NeedOf {
        qint32 need = 0; ///< CaseRecord::goals
        qint32 person = 0; ///< index in CaseRecord::people
        friend bool operator==(const NeedOf &, const NeedOf &) = default;
    };
    /// A case note or the record of a TAF that is not in EHM as it stands.
    struct NotInEhm {
        qint32 index = 0; ///< in CaseRecord::notes or ::meetings
        FactDay on = 0;
        friend bool operator==(const NotInEhm &, const NotInEhm &) = default;
    };
    /// A TAF that is planned and neither held nor cancelled.
    struct Planned {
        qint32 index = 0; ///< in CaseRecord::meetings
        Moment on;
        friend bool operator==(const Planned &, const Planned &) = default;
    };
    /// What was decided and written for one break.
    struct Break {
        qint32 code = 0; ///< BreakCode
        qint32 decision = Undecided;
        Moment decided;
        Moment told; ///< the family: who their contact is
        Moment servicesTold;
        Moment noContactWanted;
        Written handover;
        qint32 hasSupport = 0; ///< in the handover note
        qint32 hasContact = 0;
        qint32 hasKeyInformation = 0;
        qint32 hasRisks = 0; ///< or "none known"
        FactDay reviewOn = 0; ///< who holds a review that falls into it, when
        qint32 reviewHolder = 0;
        qint32 reviewEarlier = 0;
        Moment reviewPlanned;
        qint32 holder = -1; ///< index in CaseRecord::team of who holds it
        qint32 holderTermTimeOnly = 0;
        FactDay holderFrom = 0;
        FactDay holderUntil = 0;
        qint32 holderWorksOn = 0; ///< as Contact::worksOn
        // What came since, on which telling the family or the handover note rests; else not set.
        Moment toldChanged; ///< who the contact is, which days, which number
        Moment handoverChanged; ///< the same
        Moment handoverTaf; ///< a TAF that speaks of risks
        Moment handoverConcern;
        Moment handoverNote; ///< a significant one
        friend bool operator==(const Break &, const Break &) = default;
    };
    /// A holiday contact and what the team knows of that member.
    struct Contact {
        qint32 code = 0; ///< BreakCode
        qint32 member = -1; ///< index in CaseRecord::team; -1 when not of the team
        FactDay from = 0;
        FactDay until = 0;
        qint32 professional = 0;
        qint32 ofFamily = 0;
        qint32 termTimeOnly = 0;
        qint32 worksOn = 0; ///< the days of the week, bit 0 for Monday; 0 when not known
        FactDay memberFrom = 0;
        FactDay memberUntil = 0;
        FactDay accessFrom = 0;
        FactDay accessUntil = 0;
        qint32 hasPhone = 0;
        Moment agreed;
        friend bool operator==(const Contact &, const Contact &) = default;
    };
    /// Days away, as the case has them.
    struct DaysAway {
        qint32 code = 0; ///< BreakCode; 0 for other days
        qint32 member = -1; ///< index in CaseRecord::team; the keyworker's when -1
        FactDay from = 0;
        FactDay until = 0;
        FactDay lastDayAtWork = 0;
        friend bool operator==(const DaysAway &, const DaysAway &) = default;
    };
    struct Share {
        qint32 index = 0; ///< in CaseRecord::trayShares
        Moment on;
        qint32 with = 0; ///< the same number for the same name
        FactDay until = 0;
        FactDay awayFrom = 0; ///< the manager's own absence
        FactDay awayUntil = 0;
        friend bool operator==(const Share &, const Share &) = default;
    };
    /// A request to the coordinator that was not answered.
    struct Request {
        qint32 index = 0; ///< in CaseRecord::supportRequests
        FactDay on = 0;
        FactDay neededBy = 0;
        friend bool operator==(const Request &, const Request &) = default;
    };
    /// A step somebody else answered.
    struct Override {
        qint32 key = 0; ///< overrideKey()
        Moment on;
        qint32 byTelephone = 0; ///< and not yet confirmed
        qint32 why = 0; ///< codeKey() of what was open; 0 when nothing is named
        qint32 index = 0; ///< in CaseRecord::overrides
        friend bool operator==(const Override &, const Override &) = default;
    };
    /// What an answer covers, one thing at a time.
    struct Covered {
        qint32 override = 0; ///< index in `overrides`
        qint32 kind = 0; ///< OpenItem::Kind
        qint32 at = 0; ///< as OpenItem::at
        friend bool operator==(const Covered &, const Covered &) = default;
    };

    Row row;
    std::vector<Person> people; ///< all there ever were
    std::vector<Home> homes;
    std::vector<Duty> duties; ///< the open ones, and the last of each kind; by kind and beginning
    std::vector<OpenAction> actions;
    std::vector<Need> needs;
    std::vector<NeedOf> needsOf;
    std::vector<NotInEhm> openNotes;
    std::vector<NotInEhm> openTafs; ///< held this time, not before my time
    std::vector<Planned> planned;
    std::vector<Break> breaks;
    std::vector<Contact> contacts;
    std::vector<DaysAway> daysAway;
    std::vector<Share> shares;
    std::vector<Request> requests;
    std::vector<Override> overrides;
    std::vector<Covered> covered;
    /// As it stood at the end of the last day at work before the days away that began last, and as
    /// it would stand then with what was still written for it since. Empty while nothing was
    /// written after that day: then these facts are the ones of that day.
    std::vector<CaseFacts> atLeaving;

    [[nodiscard]] bool isClosed() const { return row.closed.isSet(); }
    [[nodiscard]] const Break *forBreak(qint32 code) const;

    /// For the store: fixed-width little-endian numbers, the same for the same facts.
    [[nodiscard]] QByteArray toBytes() const;
    /// Nothing when the bytes are damaged or of another derived version: derive them anew.
    [[nodiscard]] static std::optional<CaseFacts> fromBytes(const QByteArray &bytes);

    friend bool operator==(const CaseFacts &, const CaseFacts &) = default;
};

/// Whether who was to do an action has died or left by that day.
[[nodiscard]] inline bool ownerIsGone(const CaseFacts::OpenAction &action, FactDay day)
{
    return action.ownerGone != 0 && action.ownerGone <= day;
}

/// What the last TAF is followed by, of one kind.
[[nodiscard]] std::vector<const CaseFacts::Duty *> dutiesOfLastTaf(
    const CaseFacts &facts, CaseFacts::DutyKind kind);

/// The facts of a record. Pure; total for every record `apply` can make. `atLeaving` stays empty.
[[nodiscard]] CaseFacts factsOf(const CaseRecord &record);

/// The record as it was at the end of a day: by entries written until then, corrections in their
/// place; with `finished`, also with what that leaves of later entries.
using RecordAtEndOf =
    std::function<CaseRecord(QDate day, const std::function<Event(const Event &)> &finished)>;
/// A break, and the last day at work before it of a keyworker who is away for all of it.
struct Leaving {
    qint32 code = 0; ///< BreakCode
    FactDay lastDayAtWork = 0;
};
/// The same with `atLeaving`: of the days away the case has, and, for breaks of which it has none, of
/// the whole holiday, as long as the keyworker does not work all year.
[[nodiscard]] CaseFacts factsOf(const CaseRecord &record, const RecordAtEndOf &atEndOf,
    const std::vector<Leaving> &wholeHolidays = {});

/// The number an override of a step goes by.
[[nodiscard]] qint32 overrideKey(QStringView checklist, QStringView step);
/// The number an evidence code goes by; never 0.
[[nodiscard]] qint32 codeKey(QStringView code);

/// One thing that is open in a step.
struct OpenItem {
    enum Kind : qint32 { None, People, Actions, Meetings, Team, Needs, Notes, Shares, Days };
    qint32 kind = None;
    qint32 at = 0; ///< index in the record's list, or the day
    friend bool operator==(const OpenItem &, const OpenItem &) = default;
};

/// Whether a person is one of the family on a day (alive, born, not moved away).
[[nodiscard]] inline bool ofFamily(const CaseFacts::Person &person, FactDay day)
{
    return person.unborn == 0 && person.from <= day && (person.until == 0 || person.until > day);
}

} // namespace hometray
