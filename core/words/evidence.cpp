// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/evidence.h"

#include "words/dates.h"
#include "words/evidencevalues.h"
#include "words/history.h"
#include "words/ownsentence.h"

#include <QtCore/QCoreApplication>

namespace hometray::words {

using namespace Qt::StringLiterals;

namespace {

class Sentences : public EvidenceValues {
    Q_DECLARE_TR_FUNCTIONS(Evidence)
public:
    using EvidenceValues::EvidenceValues;

    /// Nothing for a code that is not in any of the groups.
    [[nodiscard]] QString sentence(const QString &code) const
    {
        for (const auto group :
            {&Sentences::plain, &Sentences::ofStart, &Sentences::ofPeople, &Sentences::ofMeetings,
                &Sentences::ofPlan, &Sentences::ofTheBreak, &Sentences::ofTheEnd}) {
            const QString said = (this->*group)(code);
            if (!said.isEmpty())
                return said;
        }
        return {};
    }

private:
    [[nodiscard]] QString plain(const QString &code) const;
    [[nodiscard]] QString ofStart(const QString &code) const;
    [[nodiscard]] QString ofPeople(const QString &code) const;
    [[nodiscard]] QString ofMeetings(const QString &code) const;
    [[nodiscard]] QString ofPlan(const QString &code) const;
    [[nodiscard]] QString ofTheBreak(const QString &code) const;
    [[nodiscard]] QString ofTheEnd(const QString &code) const;

    [[nodiscard]] QString notInEhm() const;
    /// The TAF that is planned next; older policies know only the first that is planned.
    [[nodiscard]] QDate ahead() const { return firstDay({"plannedAhead", "nextPlanned"}); }
    [[nodiscard]] QString lastTaf() const
    {
        const QDate on = day("lastTaf");
        return on.isValid() ? tr("%1 was on %2").arg(tafName(), said(on)) : QString();
    }
    /// Two halves of one sentence; one of them may be missing.
    [[nodiscard]] static QString both(const QString &first, const QString &second)
    {
        return first.isEmpty() ? capitalised(second)
                               : tr("%1; %2", "two halves of a sentence").arg(first, second);
    }
    [[nodiscard]] static QString numbered(int n, const QString &one, const QString &many)
    {
        return n == 1 ? one : many;
    }
};

QString Sentences::notInEhm() const
{
    if (const int notes = number("notesNotInEhm"); notes > 0)
        return numbered(notes, tr("1 case note not yet in EHM"),
            tr("%n case notes not yet in EHM", nullptr, notes));
    if (const int needs = number("needsNotInEhm"); needs > 0)
        return needsOr(numbered(needs, tr("The review of 1 need is not yet in EHM"),
                           tr("The reviews of %n needs are not yet in EHM", nullptr, needs)),
            tr("Reviewed, not yet in EHM: %1"));
    if (const int all = number("writtenNotInEhm"); all > 0)
        return numbered(
            all, tr("1 piece not yet in EHM"), tr("%n pieces not yet in EHM", nullptr, all));
    const QDate on = firstDay({"lastTafRecord", "plan", "assessment", "outcomes", "break.handover",
        "closed", "closurePrepared", "notes"});
    return on.isValid() ? tr("Written %1, not yet in EHM").arg(said(on))
                        : tr("Written, not yet in EHM");
}

QString Sentences::plain(const QString &code) const
{
    if (code == u"done")
        return tr("Done");
    if (code == u"notDone")
        return tr("Not done yet");
    if (code == u"outOfDate")
        return tr("Something came after it: please look at it again");
    if (code == u"notNeeded")
        return tr("Not needed here");
    if (code == u"unknown")
        return tr("What this rests on is not known");
    if (code == u"incomplete")
        return tr("Part of the record has not arrived here yet");
    if (code == u"overridden")
        return tr("Left open with the agreement of somebody else");
    if (code == u"notInEhm")
        return notInEhm();
    if (code == u"inEhm") {
        if (flag("planTakenOver"))
            return tr("As it was in EHM when you took the FFA up");
        const QDate on = firstDay({"lastTafRecord", "plan", "assessment", "outcomes",
            "break.handover", "closed", "notes"});
        return on.isValid() ? tr("Written %1, in EHM").arg(said(on)) : tr("In EHM");
    }
    if (code == u"somethingNotInEhm")
        return notInEhm();
    if (code == u"beforeMyTime")
        return tr("Before your time, from EHM");
    if (code == u"clocksStopped")
        return tr("Nobody is waiting for it: the clocks have stopped");
    if (code == u"helpWithdrawn")
        return day("withdrawn").isValid()
            ? tr("Nobody has agreed to help since %1").arg(date("withdrawn"))
            : tr("Nobody agrees to help");
    if (code == u"noActionNeeded")
        return tr("The assessment found that no action is needed");
    if (code == u"ffaClosed")
        return tr("This FFA is closed");
    if (code == u"notRegistered")
        return tr("The family is not registered on EHM yet");
    if (code == u"closedEarlier")
        return tr("This FFA was closed before this break came up");
    if (code == u"reopened")
        return tr("This FFA was re-opened, so it is not asked for again");
    if (code == u"conflict")
        return tr("Two people wrote different things; choose one");
    if (code == u"setAside")
        return numbered(number("setAside"), tr("1 piece was set aside and waits for a look"),
            tr("%n pieces were set aside and wait for a look", nullptr, number("setAside")));
    if (code == u"needsALook")
        return numbered(number("needsALook"), tr("1 thing does not fit together and needs a look"),
            tr("%n things do not fit together and need a look", nullptr, number("needsALook")));
    if (code == u"twoKeyworkers")
        return tr("Two keyworkers have taken it over; a manager settles which");
    if (code == u"settled")
        return tr("Nothing is left to settle");
    return {};
}

QString Sentences::ofStart(const QString &code) const
{
    if (code == u"helpdeskNotAsked")
        return tr("The Helpdesk has not been asked yet");
    if (code == u"helpdeskAsked")
        return flag("helpdeskFfaOpen")
            ? tr("Asked on %1; an FFA was open").arg(date("helpdeskCheck"))
            : tr("Asked on %1").arg(date("helpdeskCheck"));
    if (code == u"registrationNotSent")
        return tr("The registration form has not been sent yet");
    if (code == u"registrationSent")
        return tr("Sent on %1").arg(date("registrationSent"));
    if (code == u"waitingForHelpdesk")
        return tr("Sent on %1; the Helpdesk has not registered the family yet")
            .arg(date("registrationSent"));
    if (code == u"registered")
        return tr("Registered on %1").arg(date("registered"));
    if (code == u"notFinalised")
        return day("registered").isValid()
            ? tr("Registered on %1; the assessment is not finalised").arg(date("registered"))
            : tr("The assessment is not finalised");
    if (code == u"assessmentNotStarted")
        return tr("Nothing of the assessment is written yet");
    if (code == u"finalised")
        return flag("assessmentGaps")
            ? tr("Finalised on %1, with gaps and a reason").arg(date("assessment"))
            : tr("Finalised on %1").arg(date("assessment"));
    if (code == u"finalisedWithGaps")
        return tr("Finalised with gaps and a reason");
    if (code == u"notSigned")
        return tr("Finalised on %1; not signed by the family").arg(date("assessment"));
    if (code == u"signed")
        return day("signedByFamily").isValid()
            ? tr("Signed on %1").arg(date("signedByFamily"))
            : tr("Asked on %1, did not want to sign").arg(date("signatureDeclined"));
    if (code == u"copyNotGiven")
        return tr("Finalised on %1; the family has no copy yet").arg(date("assessment"));
    if (code == u"triedBeforeMissing")
        return tr("Nothing is written about what was tried before");
    if (code == u"analysisMissing")
        return tr("The keyworker’s analysis is empty");
    if (code == u"levelMissing")
        return tr("No level of need is chosen");
    return {};
}

QString Sentences::ofPeople(const QString &code) const
{
    if (code == u"nobodyAgreed")
        return tr("Nobody has agreed to help yet");
    if (code == u"helpersGone")
        return whoOr(tr("Nobody is left who agreed to help"),
            tr("Nobody is left who agreed to help; no longer of the family: %1"));
    if (code == u"childrenGone")
        return whoOr(tr("No child is left"), tr("No child is left; no longer of the family: %1"));
    if (code == u"closingPrepared")
        return tr("The closing was prepared on %1; the FFA is not closed yet")
            .arg(date("closurePrepared"));
    if (code == u"goesOn")
        return tr("Nothing asks for it to end");
    if (code == u"helpAgreed")
        return tr("Somebody whom help rests on agrees to it");
    if (code == u"helpEnded")
        return tr("Help has ended");
    if (code == u"nobodyAgrees")
        return tr("Nobody whom help rests on agrees to it");
    if (code == u"nobodyMayAnswerFor")
        return whoOr(tr("Nobody is known yet who has parental responsibility and could answer"),
            tr("Nobody is known yet who has parental responsibility and could answer for %1"));
    if (code == u"peopleNotAsked")
        return whoOr(numbered(number("peopleNotAsked"), tr("1 person not asked yet"),
                         tr("%n people not asked yet", nullptr, number("peopleNotAsked"))),
            tr("Not asked yet: %1"));
    if (code == u"everyoneAsked") {
        const int refused = number("refusedPeople");
        const QString agreed = numbered(number("agreedPeople"), tr("1 person agreed"),
            tr("%n people agreed", nullptr, number("agreedPeople")));
        return refused == 0
            ? agreed
            : both(agreed, numbered(refused, tr("1 refused"), tr("%n refused", nullptr, refused)));
    }
    if (code == u"peopleNotTold")
        return whoOr(numbered(number("peopleNotTold"),
                         tr("1 person has not been told how information is shared"),
                         tr("%n people have not been told how information is shared", nullptr,
                             number("peopleNotTold"))),
            tr("Not told yet how information is shared: %1"));
    if (code == u"nobodyToTell")
        return tr("Nobody is entered yet who decides for themselves and has not refused");
    if (code == u"sharingExplained")
        return tr("Everyone has been told");
    if (code == u"noStrengthsOrNeeds")
        return tr("No strengths or needs are written yet");
    if (code == u"noChildKnown")
        return tr("No child of the family is entered yet: add the children first");
    if (code == u"noChildNow")
        return tr("No child of the family is there to be asked: not born yet, or no longer of it");
    if (code == u"noParentKnown")
        return tr("Nobody is known to have parental responsibility: say first who has it");
    if (code == u"noParentAgreed")
        return tr("Nobody with parental responsibility has agreed to help yet");
    if (code == u"parentsRefused")
        return tr("Whoever has parental responsibility has refused");
    if (code == u"childrenWithoutNeed")
        return whoOr(
            numbered(number("childrenWithoutNeed"), tr("1 child has neither a need nor a “none”"),
                tr("%n children have neither a need nor a “none”", nullptr,
                    number("childrenWithoutNeed"))),
            tr("Neither a need nor a “none”: %1"));
    if (code == u"needsWritten")
        return tr("Each child has a need or a “none”");
    if (code == u"childrenNeverHeard")
        return whoOr(
            numbered(number("childrenNeverHeard"), tr("The words of 1 child are missing"),
                tr("The words of %n children are missing", nullptr, number("childrenNeverHeard"))),
            tr("Own words missing: %1"));
    if (code == u"childrenWithoutWords") {
        if (lastTaf().isEmpty())
            return whoOr(numbered(number("childrenWithoutWords"), tr("1 child was not heard yet"),
                             tr("%n children were not heard yet", nullptr,
                                 number("childrenWithoutWords"))),
                tr("Not heard yet: %1"));
        const QString who = whoOr(
            numbered(number("childrenWithoutWords"), tr("1 child was not heard since"),
                tr("%n children were not heard since", nullptr, number("childrenWithoutWords"))),
            tr("not heard since: %1"));
        return both(lastTaf(), who);
    }
    if (code == u"childrenHeard")
        return tr("Each child’s words are there");
    if (code == u"parentsWithoutView")
        return whoOr(
            numbered(number("parentsWithoutView"), tr("1 parent’s view is missing"),
                tr("%n parents’ views are missing", nullptr, number("parentsWithoutView"))),
            tr("View missing: %1"));
    if (code == u"viewAtTaf")
        return whoOr(tr("A view is missing: write it down with the next TAF"),
            tr("View missing: %1. Write it down with the next TAF"));
    if (code == u"parentsHeard")
        return tr("Each parent’s view is there");
    if (code == u"turnedSixteen")
        return whoOr(numbered(number("turnedSixteen"),
                         tr("1 young person is 16 and has not been asked since"),
                         tr("%n young people are 16 and have not been asked since", nullptr,
                             number("turnedSixteen"))),
            tr("16 now, and not asked since: %1"));
    if (code == u"nobodySixteen")
        return tr("Nobody of the family is 16 or 17");
    if (code == u"turnsSixteenSoon") {
        const QString on = date("nextSixteen");
        return whoOr(
            numbered(number("turnsSixteenSoon"), tr("1 young person turns 16 on %1").arg(on),
                tr("%n young people turn 16 soon, the first on %1", nullptr,
                    number("turnsSixteenSoon"))
                    .arg(on)),
            number("turnsSixteenSoon") < 2
                ? tr("Turns 16 on %1, and is asked then: %2").arg(on, u"%1"_s)
                : tr("Turn 16 soon, the first on %1, and are asked then: %2").arg(on, u"%1"_s));
    }
    if (code == u"nobodyTurnsSixteen")
        return tr("Nobody turns 16 in the next days");
    if (code == u"wasBabyBorn")
        return whoOr(tr("The day a baby was expected has come. Has the baby been born?"),
            tr("Expected by now: %1. Has the baby been born?"));
    if (code == u"noBirthWaiting")
        return tr("No expected day has passed without an answer");
    if (code == u"sixteenAsked")
        return tr("Everybody of 16 has been asked themselves");
    if (code == u"privateFostering") {
        const int n = number("privateFostering"), days = number("limit.privateFosteringDays");
        return whoOr(
            numbered(n,
                tr("1 child lives with somebody outside close family for %1 days or more")
                    .arg(days),
                tr("%n children live with somebody outside close family for %1 days or more",
                    nullptr, n)
                    .arg(days)),
            tr("With somebody outside close family for %1 days or more: %2. This may be private "
               "fostering")
                .arg(QString::number(days), u"%1"_s));
    }
    if (code == u"privateFosteringAhead") {
        const int n = number("privateFosteringAhead"), days = number("limit.privateFosteringDays");
        const QString on = date("fosteringReached");
        return whoOr(numbered(n,
                         tr("1 child lives outside close family: %1 days on %2 if it goes on")
                             .arg(QString::number(days), on),
                         tr("%n children live outside close family: %1 days from %2 if it goes on",
                             nullptr, n)
                             .arg(QString::number(days), on)),
            (n < 2 ? tr("Outside close family, %1 days on %2 if it goes on: %3")
                   : tr("Outside close family, %1 days from %2 on if it goes on: %3"))
                .arg(QString::number(days), on, u"%1"_s));
    }
    if (code == u"carerNotNamed") {
        const int n = number("carerNotNamed");
        return whoOr(
            numbered(n, tr("It is not known who looks after 1 child who lives elsewhere"),
                tr("It is not known who looks after %n children who live elsewhere", nullptr, n)),
            tr("Not known who looks after them where they live: %1"));
    }
    if (code == u"noPrivateFostering")
        return tr("No child has lived outside close family for so long");
    if (code == u"noFosteringAhead")
        return tr("No stay outside close family that has begun is to last so long");
    if (code == u"carersNamed")
        return tr("No child on record lives elsewhere with nobody named to look after them");
    return {};
}

QString Sentences::ofMeetings(const QString &code) const
{
    if (code == u"noTaf") {
        const QString none = number("tafCount") > 0 ? tr("No TAF held since it was opened again")
                                                    : tr("No TAF held yet");
        return ahead().isValid() ? both(none, tr("one is planned for %1").arg(said(ahead()))) : none;
    }
    if (code == u"tafHeld") {
        const QDate first = day("firstTaf");
        return first.isValid() && !day("lastTaf").isValid()
            ? tr("First TAF was on %1").arg(said(first))
            : lastTaf().isEmpty() ? tr("Held")
                                  : lastTaf();
    }
    if (code == u"attendanceNotKnown")
        return both(lastTaf(), tr("who was there is not recorded"));
    if (code == u"plannedTafPassed")
        return tr("A TAF was planned for %1. Was it held?").arg(date("nextPlanned"));
    if (code == u"tafPlanned")
        return tr("Planned for %1").arg(date("nextPlanned"));
    if (code == u"nothingWaiting")
        return tr("No planned TAF waits to be recorded");
    if (code == u"tafNotWritten")
        return both(lastTaf(), tr("its notes are not written yet"));
    if (code == u"earlierTafsNotInEhm") {
        const int tafs = number("earlierTafsNotInEhm");
        return tafsOr(numbered(tafs, tr("1 TAF not yet in EHM"),
                          tr("%n TAFs not yet in EHM", nullptr, tafs)),
            tr("Not yet in EHM: %1"));
    }
    if (code == u"copyMissing") {
        const int homes = number("homesWithoutCopy");
        return both(lastTaf(),
            whoOr(numbered(homes, tr("1 home has no copy yet"),
                      tr("%n homes have no copy yet", nullptr, homes)),
                tr("no copy yet: %1")));
    }
    if (code == u"ofEarlierTaf")
        return tr("Of an earlier TAF, owed since %1").arg(date("dutyBegan"));
    if (code == u"closedNotInEhm")
        return tr("Closed on %1; EHM does not know of it").arg(date("closed"));
    if (code == u"actionsOfOthersLate")
        return actionsOr(tr("They were to be done by others"), tr("To be done by others: %1"));
    if (code == u"notKnownWhetherOwed")
        return whoOr(tr("Whether somebody has parental responsibility is not known"),
            tr("whether they have parental responsibility is not known: %1"));
    if (code == u"nobodyLeftToHaveIt")
        return tr("Nobody is left to whom it was owed");
    if (code == u"copyDeclined")
        return tr("Offered on %1, declined").arg(date("lastCopy"));
    if (code == u"stoppedByWithdrawal")
        return tr("Stopped on %1: nobody agreed to help then").arg(date("dutyStopped"));
    if (code == u"stoppedByNoAction")
        return tr("Stopped on %1: no action needed").arg(date("dutyStopped"));
    if (code == u"stoppedByClosure")
        return tr("Stopped on %1: the FFA was closed").arg(date("dutyStopped"));
    if (code == u"copyGiven") {
        const QDate on = firstDay({"lastCopy", "assessmentCopy"});
        const QDate declined = day("assessmentCopyDeclined");
        if (!on.isValid() && declined.isValid())
            return tr("Offered on %1, declined").arg(said(declined));
        return on.isValid() ? tr("Given on %1").arg(said(on)) : tr("Given");
    }
    if (code == u"nobodyResponsibleAgreed")
        return tr("Nobody with parental responsibility has agreed to help");
    if (code == u"actionsNotSpokenOf") {
        const int n = number("lastTafNotSpokenOf");
        return both(lastTaf(),
            actionsOr(numbered(n, tr("1 open action was not spoken of"),
                          tr("%n open actions were not spoken of", nullptr, n)),
                tr("not spoken of: %1")));
    }
    if (code == u"actionsSpokenOf")
        return tr("No open action was left unspoken of");
    if (code == u"undecided")
        return both(lastTaf(), tr("stay open or close was not decided"));
    if (code == u"decided")
        return codeOf("lastTafDecision") == u"close" ? tr("Decided: close")
                                                     : tr("Decided: stay open");
    if (code == u"contributionsMissing") {
        const int n = number("lastTafContributionsMissing");
        return numbered(n, tr("1 person could not come and nothing came from them"),
            tr("%n people could not come and nothing came from them", nullptr, n));
    }
    if (code == u"contributionsThere")
        return tr("Nobody who could not come was left unasked");
    if (code == u"noNextTaf")
        return tr("No TAF is planned; the next is due by %1").arg(date("reviewDue"));
    if (code == u"nextTafTooLate")
        return tr("Planned for %1; due by %2").arg(said(ahead()), date("reviewDue"));
    if (code == u"nextTafPlanned")
        return tr("Planned for %1").arg(said(ahead()));
    if (code == u"reviewOverdue")
        return both(lastTaf(), tr("the next was due on %1").arg(date("reviewDue")));
    if (code == u"reviewInTime")
        return codeOf("lastTafDecision") == u"close" && !ahead().isValid()
            ? both(lastTaf(), tr("decided: close"))
            : day("reviewDue").isValid()
            ? both(lastTaf(), tr("the next is due by %1").arg(date("reviewDue")))
            : both(lastTaf(), tr("no review is due"));
    if (code == u"reviewDue")
        return ahead().isValid()
            ? tr("Last TAF on %1; the next is planned for %2").arg(date("reviewClock"), said(ahead()))
            : tr("Last TAF on %1; no TAF is planned").arg(date("reviewClock"));
    if (code == u"reviewUnlessClosed")
        return tr("Last TAF on %1; decided: close").arg(date("reviewClock"));
    if (code == u"reviewAfterReopening")
        return tr("Re-opened on %1").arg(date("reviewClock"));
    if (code == u"reviewAfterAgreeing")
        // Somebody agreed again, or it became known that somebody who agrees has responsibility.
        return ahead().isValid()
            ? tr("Help goes on since %1; the next TAF is planned for %2")
                  .arg(date("reviewClock"), said(ahead()))
            : tr("Help goes on since %1; no TAF is planned").arg(date("reviewClock"));
    if (code == u"risksNotReviewed")
        return both(lastTaf(), tr("risks were not looked at"));
    if (code == u"risksReviewed")
        return tr("Risks were looked at on %1").arg(date("lastTaf"));
    if (code == u"familyNotThere")
        return both(lastTaf(), tr("nobody was there who speaks for the family"));
    if (code == u"needsNotMet")
        return both(lastTaf(), tr("it did not find the needs met"));
    return {};
}

QString Sentences::ofPlan(const QString &code) const
{
    if (code == u"planNotLookedAt")
        return both(lastTaf(), tr("nothing is written in the plan yet"));
    if (code == u"planBeforeTaf")
        return both(lastTaf(),
            tr("the plan was last looked at on %1").arg(said(firstDay({"planSeen", "plan"}))));
    if (code == u"noPlan")
        return tr("There is no Family Plan");
    if (code == u"noGoals")
        return tr("There are no goals in the plan");
    if (code == u"goalsWithoutDifference") {
        const int n = number("goalsWithoutDifference");
        return numbered(n, tr("1 goal does not say what will be different"),
            tr("%n goals do not say what will be different", nullptr, n));
    }
    if (code == u"differenceWritten")
        return tr("Each goal says what will be different");
    if (code == u"actionsUnclear") {
        QStringList parts;
        const int gone = number("actionsOwnerGone");
        if (const int n = number("actionsWithoutOwner") - gone; n > 0)
            parts.append(numbered(n, tr("1 action needs somebody to do it"),
                tr("%n actions need somebody to do them", nullptr, n)));
        if (const int n = number("actionsWithoutDate"); n > 0)
            parts.append(numbered(
                n, tr("1 action without a date"), tr("%n actions without a date", nullptr, n)));
        if (gone > 0) // says what to do, which is not done of the others
            parts.append(words::ownersGone(gone));
        return parts.isEmpty() ? tr("An action lacks a person or a date") : listed(parts);
    }
    if (code == u"ownerGone")
        return actionsOr(tr("Nobody does this now"), tr("Nobody does this now: %1"));
    if (code == u"noActionOpen")
        return tr("No action is open");
    if (code == u"actionsClear")
        return tr("Each open action has a person and a date");
    if (code == u"actionsLate") {
        const int n = number("actionsLate");
        return actionsOr(numbered(n, tr("1 action is late"), tr("%n actions are late", nullptr, n)),
            tr("Late: %1"));
    }
    if (code == u"actionsOpen") {
        const int n = number("actionsNotHandedOn");
        return actionsOr(
            numbered(n, tr("1 action is open and nobody else has taken it on"),
                tr("%n actions are open and nobody else has taken them on", nullptr, n)),
            tr("Open, and nobody else has taken it on: %1"));
    }
    if (code == u"actionsEnded")
        return number("openActions") == 0
            ? tr("No action is open")
            : numbered(number("openActions"), tr("1 action goes on with somebody else"),
                tr("%n actions go on with somebody else", nullptr, number("openActions")));
    if (code == u"noActionLate")
        return tr("No action is late");
    if (code == u"actionDue")
        return tr("An action of the plan");
    if (code == u"tooManyActions")
        return tr("%n actions are open: more than a family can keep in mind", nullptr,
            number("openActions"));
    if (code == u"planShort")
        return number("openActions") == 0
            ? tr("No action is open")
            : numbered(number("openActions"), tr("1 action is open"),
                tr("%n actions are open", nullptr, number("openActions")));
    if (code == u"actionsCarriedOver") {
        const int n = number("actionsCarriedOver");
        const int times = number("limit.carriedOver");
        return actionsOr(numbered(n, tr("1 action was carried over %1 times").arg(times),
                             tr("%n actions were carried over %1 times", nullptr, n).arg(times)),
            tr("Carried over %1 times: %2").arg(QString::number(times), u"%1"_s));
    }
    if (code == u"noneCarriedOver")
        return tr("No action was carried over %1 times").arg(number("limit.carriedOver"));
    if (code == u"openTooLong")
        return tr("Open since %1, over %2 months")
            .arg(openSince(), QString::number(number("limit.openMonths")));
    if (code == u"notTooLong")
        return day("registered").isValid()
            ? tr("Open since %1").arg(openSince())
            : tr("Not open over %1 months").arg(number("limit.openMonths"));
    if (code == u"noManagerDiscussion")
        return tr("No talk with a manager is recorded");
    if (code == u"managerDiscussion")
        return tr("Last talk with a manager on %1").arg(date("managerDiscussion"));
    return {};
}

QString Sentences::ofTheBreak(const QString &code) const
{
    if (code == u"noBreak")
        return tr("No school holiday is coming");
    if (code == u"noStepsForThisBreak")
        return tr("This holiday is too short for these steps");
    if (code == u"notAway")
        return tr("You are not away in this holiday");
    if (code == u"openedLater")
        return tr("This family came to you after your last day at work");
    if (code == u"breakOver")
        return tr("This holiday is over, and you have left for a later one since");
    if (code == u"notClosing")
        return tr("This family stays open");
    if (code == u"decidedToClose")
        return day("lastTaf").isValid() ? tr("Decided to close on %1").arg(date("lastTaf"))
                                        : tr("Decided to close");
    if (code == u"furtherTafPlanned")
        return tr("A further TAF is planned for %1, before you leave").arg(said(ahead()));
    if (code == u"reviewDueBeforeLeaving")
        return tr("The next TAF is due by %1, before you leave").arg(date("reviewDue"));
    if (code == u"reviewHeld")
        return codeOf("decision") == u"close" ? both(lastTaf(), tr("decided: close"))
                                              : both(lastTaf(), tr("decided: stay open"));
    if (code == u"noNotes")
        return number("noteCount") > 0 ? tr("No case note since it was opened again")
                                       : tr("There are no case notes yet");
    if (code == u"notesOld")
        return tr("The last case note is of %1").arg(date("notes"));
    if (code == u"noContact")
        return tr("No main contact is agreed");
    if (code == u"noContactWanted")
        return tr("The family wants no contact");
    if (code == u"contactUnfit")
        return teamOr(tr("The contact must be a professional of the team who works in the holiday"),
            tr("Not a professional of the team who works in the holiday: %1"));
    if (code == u"daysWithoutContact") {
        const int n = number("daysWithoutContact");
        const QString days = n == 1 ? tr("1 working day has no contact")
                                    : tr("%n working days have no contact", nullptr, n);
        return tr("%1 (%2)", "days without contact, from to")
            .arg(days, span(day("firstDayWithoutContact"), day("lastDayWithoutContact"), today()));
    }
    if (code == u"contactAgreed")
        return day("break.noContactWanted").isValid() && number("contactsAgreed") == 0
            ? tr("The family wants no contact")
            : numbered(number("contactsAgreed"), tr("1 contact, on every working day you are away"),
                tr("%n contacts, on every working day you are away", nullptr,
                    number("contactsAgreed")));
    if (code == u"noAccess")
        return teamOr(tr("The contact has no access on EHM for these days"),
            tr("No access on EHM for these days: %1"));
    if (code == u"accessGiven")
        return tr("Access on EHM is there from %1 to %2").arg(date("awayFrom"), date("awayUntil"));
    if (code == u"noNumber")
        return teamOr(tr("The contact has no telephone number"), tr("No telephone number: %1"));
    if (code == u"familyNotTold")
        return tr("The family has not been told who their contact is");
    if (code == u"familyTold")
        return tr("Told on %1").arg(date("break.told"));
    if (code == u"contactChangedSince")
        return tr("The contact, the days or the number changed on %1; the family was told on %2")
            .arg(date("break.toldChanged"), date("break.told"));
    if (code == u"contactChangedAfterNote")
        return tr("The contact, the days or the number changed on %1; this was written on %2")
            .arg(date("break.handoverChanged"), date("break.handover"));
    if (code == u"risksSince")
        return tr("A TAF spoke of risks, or they were changed, on %1, after this was written")
            .arg(date("break.handoverTaf"));
    if (code == u"noHandover")
        return tr("The handover note is not written yet");
    if (code == u"handoverSupport")
        return tr("The handover note does not say what support is in place");
    if (code == u"handoverContact")
        return tr("The handover note does not say who the contact is");
    if (code == u"handoverKeyInformation")
        return tr("The handover note lacks the key information");
    if (code == u"handoverRisks")
        return tr("The handover note says nothing of risks, not even “none known”");
    if (code == u"handoverWritten")
        return tr("Written %1, in EHM").arg(date("break.handover"));
    if (code == u"tafSince")
        return tr("%1 was on %2, after this was written").arg(tafName(), date("lastTaf"));
    if (code == u"concernSince")
        return tr("A concern was raised or changed on %1, after this was written")
            .arg(said(firstDay({"break.handoverConcern", "lastConcern"})));
    if (code == u"significantNoteSince")
        return tr("A significant note came or was changed on %1, after this was written")
            .arg(said(firstDay({"break.handoverNote", "lastSignificantNote"})));
    if (code == u"servicesNotTold")
        return tr("The family has not been told how to find services");
    if (code == u"servicesTold")
        return tr("Told on %1").arg(date("break.servicesTold"));
    if (code == u"noReviewInBreak")
        return tr("No review falls into the holiday");
    if (code == u"reviewFallsInBreak")
        return tr("The next TAF is due by %1, while you are away: hold it earlier, or say who "
                  "holds it when")
            .arg(date("reviewDue"));
    if (code == u"reviewEarlierNotPlanned")
        return tr("The next TAF is due by %1, to be held before you leave; none is planned")
            .arg(date("reviewDue"));
    if (code == u"reviewAfterLimit")
        return tr("Arranged for %1; it is due by %2")
            .arg(date("break.reviewOn"), date("reviewDue"));
    if (code == u"reviewHolderAway")
        return teamOr(tr("Who holds it is not there on %1").arg(date("break.reviewOn")),
            tr("Not there on %1: %2").arg(date("break.reviewOn"), u"%1"_s));
    if (code == u"reviewArranged")
        return day("break.reviewOn").isValid() ? tr("Arranged for %1").arg(date("break.reviewOn"))
                                               : tr("Arranged");
    if (code == u"trayRefused")
        return whoOr(tr("The family does not agree to it"), tr("Does not agree: %1"));
    if (code == u"trayNotAsked")
        return whoOr(
            numbered(number("trayNotAsked"), tr("1 person who decides was not asked"),
                tr("%n people who decide were not asked", nullptr, number("trayNotAsked"))),
            tr("Not asked yet: %1"));
    if (code == u"trayToSettle")
        return whoOr(tr("Whether a parent has parental responsibility is not known"),
            tr("Whether they have parental responsibility is not known: %1"));
    if (code == u"decidersRefuseHelp")
        return tr("Whoever has parental responsibility has refused help: ask again first");
    if (code == u"nobodyDecides")
        return tr("Nobody is known who has parental responsibility or decides alone");
    if (code == u"endTheShare")
        return whoOr(tr("The family does not agree any more: end the share"),
            tr("Does not agree any more: %1. End the share"));
    if (code == u"shareAgain")
        return tr("The share is not as it was agreed since: end it, and share again");
    if (code == u"noTrayConsent")
        return tr("The family has not been asked");
    if (code == u"trayConsent")
        return tr("Agreed on %1").arg(said(firstDay({"trayAgreedOn", "homeTrayAgreed"})));
    if (code == u"trayNotShared")
        return tr("Not shared with anybody");
    if (code == u"trayShared")
        return tr("Shared");
    if (code == u"managerAway") {
        const int n = number("daysWithoutShare");
        return numbered(n, tr("On 1 working day nobody it is shared with is there"),
            tr("On %n working days nobody it is shared with is there", nullptr, n));
    }
    if (code == u"trayCovered")
        return tr("Somebody is there on every working day you are away");
    return {};
}

QString Sentences::ofTheEnd(const QString &code) const
{
    if (code == u"noConcern")
        return tr("No concern is open");
    if (code == u"concernOpen") {
        const int n = number("openConcerns");
        return n < 2
            ? tr("A concern of %1 is open").arg(date("openConcern"))
            : tr("%n concerns are open, the oldest of %1", nullptr, n).arg(date("openConcern"));
    }
    const bool whichOne = day("openConcern").isValid();
    // "Nobody" comes first: where a line is cut off, it is not what is missing.
    if (code == u"concernNotTold")
        return whichOne
            ? tr("Nobody has been told yet of the concern of %1").arg(date("openConcern"))
            : tr("Nobody has been told of it yet");
    if (code == u"concernTold")
        return whichOne
            ? tr("The concern of %1 has been passed on, and is open").arg(date("openConcern"))
            : tr("It has been passed on, and is open");
    if (code == u"familyWithdrew")
        return tr("The family no longer wishes to go on");
    if (code == u"notEngaged")
        return tr("The family could not be engaged");
    if (code == u"movedAway")
        return tr("The family moved out of the county");
    if (code == u"notDecidedToClose")
        return both(lastTaf(), tr("it did not decide to close"));
    if (code == u"openedInError")
        return tr("Opened by mistake");
    if (code == u"merged")
        return tr("Merged with another FFA");
    if (code == u"steppedUp")
        return tr("Stepped up to Children’s Services");
    if (code == u"outcomesMissing") {
        const int needs = number("needsNotReviewed");
        if (needs > 0)
            return needsOr(numbered(needs, tr("1 need is not fully reviewed"),
                               tr("%n needs are not fully reviewed", nullptr, needs)),
                tr("Not fully reviewed: %1"));
        const int n = number("goalsNotReviewed");
        return n > 0 ? numbered(n, tr("1 need is not reviewed yet"),
                   tr("%n needs are not reviewed yet", nullptr, n))
                     : tr("The Outcomes Review is not written yet");
    }
    if (code == u"needNotMet") {
        const int needs = number("needsNotMet");
        return tr("%1: close for another reason, or review again", "needs not met")
            .arg(needsOr(numbered(needs, tr("1 need was found not to be met"),
                             tr("%n needs were found not to be met", nullptr, needs)),
                tr("Found not to be met: %1")));
    }
    if (code == u"outcomesBeforeTaf") {
        const int needs = number("needsReviewedBefore");
        return both(lastTaf(),
            needsOr(numbered(needs, tr("1 need was reviewed before it"),
                        tr("%n needs were reviewed before it", nullptr, needs)),
                tr("reviewed before it: %1")));
    }
    if (code == u"summaryMissing")
        return tr("Not written yet: prepare the closure");
    if (code == u"impactMissing")
        return tr("The difference it made is not written yet: prepare the closure");
    if (code == u"continuesMissing")
        return tr("Who goes on helping is not written yet: prepare the closure");
    if (code == u"continuesSinceMissing")
        return tr("Since when they help is not said yet");
    if (code == u"changedSincePrepared")
        return tr("Prepared on %1; something it speaks of was written on %2")
            .arg(date("closurePrepared"), date("closureChanged"));
    if (code == u"closureNotPrepared")
        return tr("Not prepared yet: the summary, the difference, who goes on helping");
    if (code == u"nobodyLeftToAsk")
        return tr("Nobody of the family is left to be asked");
    if (code == u"feedbackFromWhom")
        return tr("From whom the feedback came is not said");
    if (code == u"notStatutory")
        return tr("Children’s Services do not take over the lead");
    if (code == u"onlyConsidered")
        return tr("A step up was considered on %1 and not taken").arg(date("stepUpConsidered"));
    if (code == u"notSteppedUp")
        return tr("No step up is recorded");
    if (code == u"leadNotNamed")
        return tr("Stepped up on %1; who leads now, and since when, is not said")
            .arg(date("steppedUp"));
    if (code == u"leadKnown")
        return day("leadSince").isValid() ? tr("They lead since %1").arg(date("leadSince"))
                                          : tr("Stepped up on %1").arg(date("steppedUp"));
    if (code == u"notMerged")
        return tr("Not merged with another FFA");
    if (code == u"intoMissing")
        return tr("Into which FFA it was merged is not said");
    if (code == u"intoKnown")
        return tr("Said");
    if (code == u"notOpenedInError")
        return tr("Not opened by mistake");
    if (code == u"helpdeskNotTold")
        return tr("The Helpdesk has not been told");
    if (code == u"helpdeskKnows")
        return tr("Told on %1").arg(date("helpdeskTold"));
    if (code == u"lookBackWhenClosed")
        return tr("Its day is set when the FFA closes");
    if (code == u"lookBackWaits")
        return tr("Its day was %1: has what was reached lasted?").arg(date("lookBackOn"));
    if (code == u"saidWhenClosing")
        return tr("You are asked for it when you close the FFA");
    if (code == u"summaryWritten" || code == u"impactWritten" || code == u"continuesWritten")
        return day("closurePrepared").isValid() ? tr("Written on %1").arg(date("closurePrepared"))
                                                : tr("Written");
    if (code == u"feedbackMissing")
        return tr("The family has not been asked");
    if (code == u"feedbackRecorded") {
        const QString result = codeOf("feedbackResult");
        if (result == u"declined")
            return tr("Asked on %1, and declined").arg(date("feedback"));
        if (result == u"notReached")
            return tr("Could not be reached on %1").arg(date("feedback"));
        return tr("Given on %1").arg(date("feedback"));
    }
    if (code == u"notClosed")
        return tr("Not closed yet; your last day is %1").arg(date("lastDayAtWork"));
    if (code == u"lookBackSet")
        return tr("Looked back on %1").arg(date("lookedBack"));
    if (code == u"lookBackAhead")
        return tr("Asked on %1").arg(date("lookBackOn"));
    if (code == u"lookBackDue")
        return tr("Closed on %1").arg(date("closed"));
    if (code == u"requestNotAnswered")
        return tr("Asked on %1; no answer is recorded").arg(date("on"));
    return {};
}

class States {
    Q_DECLARE_TR_FUNCTIONS(States)
public:
    static QString of(StepState state)
    {
        switch (state) {
        case StepState::Done:
            return tr("done");
        case StepState::NotNeeded:
            return tr("not needed");
        case StepState::ToDo:
            return tr("to do");
        case StepState::OutOfDate:
            return tr("out of date");
        case StepState::Overdue:
            return tr("overdue");
        case StepState::CannotBeJudged:
            return tr("cannot be judged");
        }
        return {};
    }
    static QString notInEhm() { return tr("not yet in EHM"); }
    static QString agreed() { return tr("left open with agreement"); }
    static QString doneLate() { return tr("done late"); }
    static QString ready() { return tr("ready"); }
    static QString notFor(const QString &why)
    {
        return why.isEmpty() ? tr("not for this family") : tr("not for this family: %1").arg(why);
    }
    static QString nothing() { return tr("nothing to do"); }
    static QString concern() { return tr("not ready: a concern is open"); }
    static QString concernFirst() { return tr("a concern is open: it comes first"); }
    static QString leftReady() { return tr("left ready"); }
    static QString leftOpen(int n)
    {
        return n == 1 ? tr("left with 1 step open") : tr("left with %n steps open", nullptr, n);
    }
    static QString left(int n)
    {
        return n == 1 ? tr("1 step left") : tr("%n steps left", nullptr, n);
    }
    static QString provisional(const QString &line)
    {
        return tr("%1, provisional", "the state of a checklist").arg(line);
    }
    static QString ownersGone(int n)
    {
        return n == 1
            ? tr("1 action is with somebody who has died or left: give it to somebody")
            : tr("%n actions are with somebody who has died or left: give them to somebody",
                nullptr, n);
    }
    static QString andLate(const QString &said, const QString &late)
    {
        return tr("%1, %2", "evidence, by how much it was late").arg(said, late);
    }
};

} // namespace

QString evidence(const Evidence &evidence, const Telling &telling)
{
    if (!evidence.sentence.isEmpty())
        return ownSentence(evidence, telling);
    return Sentences(evidence, telling).sentence(evidence.code);
}

QString evidence(const StepResult &step, const Telling &telling)
{
    QString said = evidence(step.evidence, telling);
    if (said.isEmpty())
        said = capitalised(stateWord(step));
    if (step.state == StepState::Done && step.late > 0)
        return States::andLate(said,
            late(step.late, step.unit == LateUnit::WorkingDays ? Unit::WorkingDays : Unit::Days));
    return said;
}

QString ownersGone(int actions)
{
    return States::ownersGone(actions);
}

QString stateWord(StepState state)
{
    return States::of(state);
}

QString stateWord(const StepResult &step)
{
    if (step.overridden)
        return States::agreed();
    if (step.writtenNotInEhm && step.state != StepState::Overdue)
        return States::notInEhm();
    if (step.doneLate || (step.state == StepState::Done && step.late > 0))
        return States::doneLate();
    return stateWord(step.state);
}

namespace {
/// Behind a colon.
QString inside(QString sentence)
{
    if (!sentence.isEmpty())
        sentence[0] = sentence[0].toLower();
    return sentence;
}
} // namespace

QString whyNot(const ChecklistResult &result, const Telling &telling)
{
    return result.applies ? QString() : evidence(result.whyNot, telling);
}

QString checklistLine(const ChecklistResult &result)
{
    if (!result.applies)
        return States::notFor(inside(whyNot(result, Telling{})));
    const QString line = result.concernOpen
        ? (result.over ? States::concernFirst() : States::concern())
        : result.leftReady()                ? States::leftReady()
        : result.over                       ? States::leftOpen(result.leftOpenSteps())
        : result.ready()                    ? States::ready()
        : result.openSteps() == 0           ? States::nothing()
                                            : States::left(result.openSteps());
    return result.provisional ? States::provisional(line) : line;
}

bool hasEvidence(const QString &code)
{
    return !evidence(Evidence{code, {}}, Telling{}).isEmpty();
}

} // namespace hometray::words
