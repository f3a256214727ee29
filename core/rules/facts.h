// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"

#include <QtCore/QByteArray>

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
    /// Not before `other`, neither by the day nor by the order of entries: what was written down
    /// before the other was cannot rest on it.
    [[nodiscard]] bool since(const Moment &other) const
    {
        return isSet() && (!other.isSet() || (day >= other.day && at >= other.at));
    }
    friend bool operator==(const Moment &, const Moment &) = default;
};

/// Something that is written and belongs in EHM.
struct Written {
    FactDay day = 0; ///< the day people state
    qint32 at = -1; ///< the last entry that wrote it
    qint32 inEhm = 0; ///< 1 when it was entered in EHM and not written since
    FactDay ehmDay = 0; ///< the day stated in that mark

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
    static constexpr int derivedVersion = 3;

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
        qint32 closureReason = 0; ///< ClosureReason of the closure that counts
        qint32 closureSummary = 0; ///< it has a summary
        qint32 closureImpact = 0; ///< and says what difference it made
        qint32 closureContinues = 0; ///< and who goes on helping
        FactDay lookBackOn = 0; ///< six months after closing
        Moment withdrawn; ///< nobody agrees to help any more
        Moment noActionNeeded; ///< finalised so, and no TAF since
        Moment stopped; ///< the clocks stand still since then

        // Consent
        qint32 agreedPeople = 0;
        qint32 refusedPeople = 0; ///< refused or withdrawn
        Moment homeTrayAgreed; ///< by somebody
        Moment homeTrayRefused; ///< by anybody: then it is not shared

        // Assessment
        Moment assessmentStarted;
        Written assessment; ///< the day it was finalised
        qint32 assessmentGaps = 0; ///< finalised with gaps, with a reason
        Moment signedByFamily;
        Moment assessmentCopy;
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
        Moment lastTafClock; ///< what the last TAF was due after: the TAF before it, registration
        Moment reviewClock; ///< the last TAF or the re-opening: D4 starts here
        Written lastTafRecord; ///< the day the last TAF was written up
        qint32 lastTafBeforeMyTime = 0;
        qint32 lastTafAttendances = 0; ///< people of whom it is known whether they came
        qint32 lastTafFamilyPresent = 0;
        qint32 lastTafDecision = Undecided;
        qint32 lastTafNotSpokenOf = 0; ///< actions open then of which nothing was said
        qint32 lastTafRisksReviewed = 0;
        qint32 lastTafContributionsMissing = 0; ///< could not come, and nothing came from them
        qint32 tafsNotInEhm = 0; ///< held this time, not before my time
        Moment nextPlanned; ///< the earliest planned TAF

        // Family Plan
        Written plan; ///< last changed or looked at
        qint32 goals = 0; ///< not dropped
        qint32 goalsWithoutDifference = 0;
        qint32 openActions = 0;
        qint32 doneActions = 0;
        qint32 actionsWithoutOwner = 0; ///< open, neither a person
        qint32 actionsWithoutDate = 0; ///< nor a date or "ongoing"

        // Notes, talks, concerns
        Written notes; ///< the last; in EHM when all are
        qint32 noteCount = 0;
        qint32 notesNotInEhm = 0;
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
        qint32 childrenNotReviewed = 0; ///< of the family, with a need of which no outcome is said
        Written feedback; ///< this time
        qint32 feedbackResult = NoFeedback;

        // Going on elsewhere
        Moment transferOffered;
        Moment transferAccepted;
        Moment steppedUp;
        Moment stepUpConsidered;
        qint32 overridesUnconfirmed = 0; ///< heard by telephone, not confirmed by the one named
        qint32 writtenNotInEhm = 0; ///< everything that belongs in EHM and is not there

        friend bool operator==(const Row &, const Row &) = default;
    };

    struct Person {
        qint32 index = 0; ///< in CaseRecord::people
        qint32 child = 0;
        qint32 responsible = 0; ///< parental responsibility: 1 yes, 2 no, 0 not known
        FactDay from = 0; ///< of the family from that day on; 0 always
        FactDay until = 0; ///< left or died; 0 still there
        qint32 unborn = 0;
        FactDay sixteen = 0; ///< 16th birthday
        FactDay eighteen = 0;
        FactDay decidesAlone = 0; ///< under 16, found able to decide
        qint32 help = NoAnswer;
        FactDay helpDay = 0;
        qint32 helpOwn = 0; ///< the person's own decision
        qint32 sharing = NoAnswer;
        FactDay sharingDay = 0;
        qint32 hasNeed = 0;
        FactDay noNeedsOn = 0;
        Moment words; ///< the child's own words, the last
        Moment view; ///< a parent's view, the last
        FactDay careFrom = 0; ///< lives with somebody outside close family
        FactDay careUntil = 0;
        FactDay careLimit = 0; ///< the birthday from which private fostering does not apply
        friend bool operator==(const Person &, const Person &) = default;
    };
    /// A home with somebody who has parental responsibility and agreed to help, and the copy of the
    /// last TAF it got (D6).
    struct Home {
        qint32 person = 0; ///< index of the first such person
        Moment copy;
        qint32 declined = 0;
        friend bool operator==(const Home &, const Home &) = default;
    };
    /// An open action.
    struct OpenAction {
        qint32 index = 0; ///< in CaseRecord::actions
        FactDay due = 0;
        qint32 carriedOver = 0; ///< "going on" at so many TAF meetings in a row
        qint32 mine = 0; ///< the keyworker's own
        friend bool operator==(const OpenAction &, const OpenAction &) = default;
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
        Moment contactsChanged; ///< contact, number or access, the last time
        friend bool operator==(const Break &, const Break &) = default;
    };
    /// A holiday contact and what the team knows of that member.
    struct Contact {
        qint32 code = 0; ///< BreakCode
        qint32 member = -1; ///< index in CaseRecord::team; -1 when not of the team
        FactDay from = 0;
        FactDay until = 0;
        qint32 professional = 0;
        qint32 termTimeOnly = 0;
        FactDay memberFrom = 0;
        FactDay memberUntil = 0;
        FactDay accessFrom = 0;
        FactDay accessUntil = 0;
        qint32 hasPhone = 0;
        Moment agreed;
        qint32 changedAt = -1;
        friend bool operator==(const Contact &, const Contact &) = default;
    };
    struct Share {
        Moment on;
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
        friend bool operator==(const Override &, const Override &) = default;
    };

    Row row;
    std::vector<Person> people; ///< all there ever were
    std::vector<Home> homes;
    std::vector<OpenAction> actions;
    std::vector<Planned> planned;
    std::vector<Break> breaks;
    std::vector<Contact> contacts;
    std::vector<Share> shares;
    std::vector<Request> requests;
    std::vector<Override> overrides;

    [[nodiscard]] bool isClosed() const { return row.closed.isSet(); }
    [[nodiscard]] const Break *forBreak(qint32 code) const;

    /// For the store: fixed-width little-endian numbers, the same for the same facts.
    [[nodiscard]] QByteArray toBytes() const;
    /// Nothing when the bytes are damaged or of another derived version: derive them anew.
    [[nodiscard]] static std::optional<CaseFacts> fromBytes(const QByteArray &bytes);

    friend bool operator==(const CaseFacts &, const CaseFacts &) = default;
};

/// The facts of a record. Pure; total for every record `apply` can make.
[[nodiscard]] CaseFacts factsOf(const CaseRecord &record);

/// The number an override of a step goes by.
[[nodiscard]] qint32 overrideKey(QStringView checklist, QStringView step);

/// Whether a person is one of the family on a day (alive, born, not moved away).
[[nodiscard]] inline bool ofFamily(const CaseFacts::Person &person, FactDay day)
{
    return person.unborn == 0 && person.from <= day && (person.until == 0 || person.until > day);
}

} // namespace hometray
