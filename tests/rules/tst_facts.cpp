// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/folding.h"
#include "rules/duties.h"
#include "rules/owners.h"

#include "rulestesting.h"
#include "testing/tostring.h"

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

FactDay on(int month, int day)
{
    return factDay(QDate(2019, month, day));
}

/// A family of a mother and a child, on 1 March 2019.
class Family_ : public Story {
public:
    Person child, mother;

    Family_()
    {
        day = QDate(2019, 3, 1);
        child = made<Person>();
        child.firstName = u"Ola"_s;
        child.child = true;
        child.born = QDate(2004, 2, 29);
        mother = made<Person>();
        mother.firstName = u"Ewa"_s;
        mother.parentalResponsibility = true;
        entry(EventBuilder(kinds::peopleChanged).add(child).add(mother));
    }
    void says(const Person &person, const QString &about, const QString &answer)
    {
        Consent consent = made<Consent>();
        consent.person = person.id;
        consent.about = about;
        consent.answer = answer;
        consent.on = day;
        add(consent, kinds::consentRecorded);
    }
    Meeting taf(QDate heldOn, const QString &decision = u"stayOpen"_s)
    {
        Meeting meeting = made<Meeting>();
        meeting.heldOn = heldOn;
        meeting.decision = decision;
        add(meeting, kinds::tafHeld);
        return meeting;
    }
    Action action(const QString &what = u"Call the GP"_s)
    {
        Action action = made<Action>();
        action.what = what;
        add(action, kinds::planChanged);
        return action;
    }
    void review(const Meeting &meeting, const Action &action, const QString &outcome)
    {
        ActionReview review = made<ActionReview>();
        review.meeting = meeting.id;
        review.action = action.id;
        review.outcome = outcome;
        add(review, kinds::tafHeld);
    }
    Residence lives(const Person &person, const ObjectId &household, const QString &carer = {},
        QDate from = {}, QDate until = {})
    {
        Residence residence = made<Residence>();
        residence.person = person.id;
        residence.household = household;
        residence.carer = carer;
        residence.from = from;
        residence.until = until;
        add(residence, kinds::peopleChanged);
        return residence;
    }
    void close(const QString &reason = u"needsMet"_s)
    {
        Closure closure = made<Closure>();
        closure.on = day;
        closure.reason = reason;
        closure.summary = u"It went well."_s;
        closure.lookBackOn = day.addMonths(6);
        add(closure, kinds::caseClosed);
    }
    Reopening reopen()
    {
        Reopening reopening = made<Reopening>();
        reopening.on = day;
        add(reopening, kinds::caseReopened);
        return reopening;
    }
};

/// The family's copies of the last TAF, one for each home.
std::vector<CaseFacts::Duty> copies(const CaseFacts &facts)
{
    std::vector<CaseFacts::Duty> found;
    for (const CaseFacts::Duty *duty : dutiesOfLastTaf(facts, CaseFacts::FamilyCopy))
        found.push_back(*duty);
    return found;
}

} // namespace

class TestFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyRecordHasEmptyFacts();
    void factsAreWrittenAndReadBack();
    void damagedFactsAreNotRead();
    void birthdaysAreKeptAsDays();
    void whoDiesOrLeavesIsNotOfTheFamilyAnyMore();
    void theLastAnswerOfEachPersonCounts();
    void theClocksStopWhenNobodyAgreesAnyMore();
    void theClocksStopAtNoActionNeededUntilATaf();
    void theClocksStopAtClosingAndReopeningStartsAnew();
    void theDayOfFeedbackIsThatOfTheAnswerThatCounts();
    void whoWithdrawsFromWhatIsClosedEndsNothing();
    void ofATafOnADayOnWhichItWasClosedNothingIsOwed();
    void whatWasAgreedAtATafIsOfItsDay();
    void daysOfBeforeTheReopeningAreNoLimitsUntilTheyAreSetAgain();
    void whoHasDiedOrLeftDoesNothingMore();
    void whatNobodyCanSeeNamesNobody();
    void whoSpeaksForTheFamilyIsThere();
    void whatSaysNothingIsNotWritten();
    void aCorrectedReopeningKeepsWhatCameAfterIt();
    void aTransferStartsNoClock();
    void aSignatureDoesNotTakeTheAssessmentOutOfEhm();
    void theLastTafIsTheLastByDay();
    void actionsAgreedAtOrAfterTheMeetingNeedNotBeSpokenOf();
    void actionsAreCarriedOver();
    void twoParentsInOneHomeGetOneCopy();
    void parentsInTwoHomesGetACopyEach();
    void offeredAndDeclinedIsACopy();
    void thePlanIsInEhmWhenMarkedAfterItsLastChange();
    void aPlanThatWasTakenUpCameFromEhm();
    void anAssessmentWaitsForEhmOnceItIsFinalised();
    void notesAreInEhmWhenAllAre();
    void aNoteAfterTheClosingIsNotOfTheClosedFfa();
    void aCorrectionTakesNotesOutOfEhm();
    void outcomesOfDroppedGoalsAreNotAskedFor();
    void anUnsettledConflictFulfilsNothing();
    void aChildWithSomebodyOutsideCloseFamilyIsNoticed();
    void whatIsTypedAfterReopeningOfADayBeforeClosedWithIt();
    void ofWhatWasNotWorkedOnNothingCanLast();
    void whatIsSaidOfHelpOnceItIsClosedChangesNothingOfIt();
    void aContactRestsOnTheMemberToo();
    void theSummaryOfAClosingRestsOnWhatCameAfterIt();
    void whatStatesAnEarlierDayRestsOnNothingOfLater();
    void eachTafThatIsNotInEhmIsKnown();
    void aHandoverNoteRestsOnRisks();
    void aHomeTrayRefusedByOneIsRefused();
    void overridesOfTheTimeBeforeDoNotCount();
    void overrideKeysAreFixed();
};

void TestFacts::anEmptyRecordHasEmptyFacts()
{
    QCOMPARE(factsOf(CaseRecord()), CaseFacts());
    QVERIFY(!CaseFacts().forBreak(1));
}

void TestFacts::factsAreWrittenAndReadBack()
{
    Family_ family;
    family.says(family.mother, u"help"_s, u"agreed"_s);
    family.action();
    family.taf(QDate(2019, 3, 1));
    HolidayPlan plan = family.made<HolidayPlan>();
    plan.breakId = u"summer-2019"_s;
    family.add(plan, kinds::holidayPlanned);
    const CaseFacts facts = family.facts();
    QCOMPARE(facts.people.size(), std::size_t(2));
    QCOMPARE(facts.breaks.size(), std::size_t(1));
    const auto read = CaseFacts::fromBytes(facts.toBytes());
    QVERIFY(read);
    QCOMPARE(*read, facts);
    QCOMPARE(read->toBytes(), facts.toBytes());
}

void TestFacts::damagedFactsAreNotRead()
{
    Family_ family;
    const QByteArray bytes = family.facts().toBytes();
    for (qsizetype size = 0; size < bytes.size(); ++size)
        QVERIFY(!CaseFacts::fromBytes(bytes.left(size)));
    QVERIFY(!CaseFacts::fromBytes(QByteArray(bytes + '\0')));
    QByteArray other = bytes;
    other[0] = static_cast<char>(other[0] + 1); // of another derived version
    QVERIFY(!CaseFacts::fromBytes(other));
    QVERIFY(!CaseFacts::fromBytes(QByteArray(4096, '\xff')));
}

void TestFacts::birthdaysAreKeptAsDays()
{
    const CaseFacts facts = Family_().facts();
    // Born on 29 February 2004: 16 on 29 February 2020, 18 on 1 March 2022.
    QCOMPARE(dateOf(facts.people[0].sixteen), QDate(2020, 2, 29));
    QCOMPARE(dateOf(facts.people[0].eighteen), QDate(2022, 3, 1));
    QCOMPARE(facts.people[1].sixteen, 0);
    QVERIFY(!dateOf(0).isValid());
}

void TestFacts::whoDiesOrLeavesIsNotOfTheFamilyAnyMore()
{
    Family_ family;
    family.change(
        family.record.people[1], [](Person &p) { p.leftOn = QDate(2019, 5, 1); },
        kinds::peopleChanged);
    CaseFacts facts = family.facts();
    QVERIFY(ofFamily(facts.people[1], on(4, 30)));
    QVERIFY(!ofFamily(facts.people[1], on(5, 1)));
    family.change(
        family.record.people[1], [](Person &p) { p.died = QDate(2019, 4, 1); },
        kinds::peopleChanged);
    facts = family.facts();
    QCOMPARE(facts.people[1].until, on(4, 1));
    Person unborn = family.made<Person>();
    unborn.expected = QDate(2019, 9, 1);
    family.add(unborn, kinds::peopleChanged);
    QVERIFY(!ofFamily(family.facts().people[2], on(12, 1)));
}

void TestFacts::theLastAnswerOfEachPersonCounts()
{
    Family_ family;
    family.says(family.mother, u"help"_s, u"refused"_s);
    QCOMPARE(family.facts().row.refusedPeople, 1);
    family.day = QDate(2019, 3, 5);
    family.says(family.mother, u"help"_s, u"agreed"_s);
    family.says(family.mother, u"sharing"_s, u"agreed"_s);
    const CaseFacts facts = family.facts();
    QCOMPARE(facts.row.agreedPeople, 1);
    QCOMPARE(facts.row.refusedPeople, 0);
    QCOMPARE(facts.people[1].helpDay, on(3, 5));
    QCOMPARE(facts.people[1].helpOwn, 1);
    QCOMPARE(facts.people[1].sharing, qint32(CaseFacts::Agreed));
    QCOMPARE(facts.people[0].help, qint32(CaseFacts::NoAnswer));
}

void TestFacts::theClocksStopWhenNobodyAgreesAnyMore()
{
    Family_ family;
    family.says(family.mother, u"help"_s, u"agreed"_s);
    family.says(family.child, u"help"_s, u"agreed"_s);
    family.day = QDate(2019, 4, 1);
    family.says(family.child, u"help"_s, u"withdrawn"_s);
    QVERIFY(!family.facts().row.stopped.isSet());
    family.day = QDate(2019, 4, 3);
    family.says(family.mother, u"help"_s, u"withdrawn"_s);
    QCOMPARE(family.facts().row.stopped.day, on(4, 3));
    family.day = QDate(2019, 4, 8);
    family.says(family.mother, u"help"_s, u"agreed"_s);
    QVERIFY(!family.facts().row.stopped.isSet());
}

void TestFacts::theClocksStopAtNoActionNeededUntilATaf()
{
    Family_ family;
    Assessment assessment = family.only<Assessment>();
    assessment.finalisedOn = family.day;
    assessment.noActionNeeded = true;
    family.add(assessment, kinds::assessmentFinalised);
    QCOMPARE(family.facts().row.stopped.day, on(3, 1));
    family.day = QDate(2019, 4, 1);
    family.taf(family.day);
    QVERIFY(!family.facts().row.stopped.isSet());
}

void TestFacts::theDayOfFeedbackIsThatOfTheAnswerThatCounts()
{
    Family_ family;
    const auto result = [&](QDate on, const QString &result) {
        Feedback feedback = family.made<Feedback>();
        feedback.on = family.day = on;
        feedback.result = result;
        feedback.from = {family.made<Person>().id};
        family.add(feedback, kinds::feedbackRecorded);
    };
    result(QDate(2019, 6, 3), u"notReached"_s);
    result(QDate(2019, 6, 12), u"given"_s);
    result(QDate(2019, 7, 31), u"notReached"_s);
    const CaseFacts facts = family.facts();
    QCOMPARE(facts.row.feedbackResult, qint32(CaseFacts::Given));
    QCOMPARE(facts.row.feedback.day, on(6, 12));
}

void TestFacts::whoWithdrawsFromWhatIsClosedEndsNothing()
{
    Family_ family;
    family.says(family.mother, u"help"_s, u"agreed"_s);
    family.day = QDate(2019, 6, 14);
    family.close();
    family.day = QDate(2019, 7, 10);
    family.says(family.mother, u"help"_s, u"withdrawn"_s);
    QVERIFY(!family.facts().row.withdrawn.isSet());
    QCOMPARE(family.facts().row.stopped.day, on(6, 14));
}

void TestFacts::ofATafOnADayOnWhichItWasClosedNothingIsOwed()
{
    Family_ family;
    family.says(family.mother, u"help"_s, u"agreed"_s);
    family.day = QDate(2019, 6, 21);
    family.close();
    family.day = QDate(2019, 8, 12);
    family.reopen();
    family.day = QDate(2019, 8, 14);
    family.taf(QDate(2019, 8, 9));
    family.taf(QDate(2019, 8, 13));
    const std::vector<CaseFacts::Duty> duties = dutiesOf(family.record);
    const auto since = [&](CaseFacts::DutyKind kind) {
        QList<FactDay> days;
        for (const CaseFacts::Duty &duty : duties) {
            if (duty.kind == kind)
                days << duty.began.day;
        }
        return days;
    };
    QCOMPARE(since(CaseFacts::TafRecordInEhm), QList<FactDay>{on(8, 13)});
    QCOMPARE(since(CaseFacts::FamilyCopy), QList<FactDay>{on(8, 13)});
}

void TestFacts::whatWasAgreedAtATafIsOfItsDay()
{
    Family_ family;
    family.day = QDate(2019, 5, 14);
    family.taf(QDate(2019, 5, 14));
    family.day = QDate(2019, 5, 17);
    Meeting earlier = family.made<Meeting>();
    earlier.heldOn = QDate(2019, 5, 12);
    Goal goal = family.made<Goal>();
    goal.title = u"Sleep"_s;
    family.entry(EventBuilder(kinds::tafHeld).add(earlier).add(goal));
    // The TAF of the 14th came after what was agreed on the 12th.
    QCOMPARE(family.facts().row.planSeen.day, on(5, 12));
    QVERIFY(!family.facts().row.planSeen.since(family.facts().row.lastTaf));
}

void TestFacts::theClocksStopAtClosingAndReopeningStartsAnew()
{
    Family_ family;
    Registration registration = family.only<Registration>();
    registration.completedOn = family.day;
    family.add(registration, kinds::registrationCompleted);
    family.taf(QDate(2019, 3, 1));
    Feedback feedback = family.made<Feedback>();
    feedback.on = family.day;
    feedback.result = u"declined"_s;
    family.add(feedback, kinds::feedbackRecorded);
    family.day = QDate(2019, 4, 1);
    family.close();
    CaseFacts facts = family.facts();
    QVERIFY(facts.isClosed());
    QCOMPARE(facts.row.stopped.day, on(4, 1));
    QCOMPARE(facts.row.closureReason, qint32(CaseFacts::NeedsMet));
    QCOMPARE(facts.row.closureSummary, 1);
    QCOMPARE(facts.row.lookBackOn, on(10, 1));
    LookBack early = family.made<LookBack>();
    early.on = QDate(2019, 9, 30);
    early.result = u"lasted"_s;
    Family_ other = family;
    other.add(early, kinds::lookedBack);
    QVERIFY(!other.facts().row.lookedBack.isSet());
    LookBack inTime = family.made<LookBack>();
    inTime.on = QDate(2019, 10, 1);
    other.add(inTime, kinds::lookedBack);
    QCOMPARE(other.facts().row.lookedBack.day, on(10, 1));
    QCOMPARE(facts.row.feedbackResult, qint32(CaseFacts::Declined));

    family.day = QDate(2019, 5, 7);
    family.reopen();
    facts = family.facts();
    QVERIFY(!facts.isClosed());
    QVERIFY(!facts.row.stopped.isSet());
    QCOMPARE(facts.row.reviewClock.day, on(5, 7));
    QVERIFY(!facts.row.lastTaf.isSet());
    QVERIFY(!facts.row.firstClock.isSet());
    QVERIFY(!facts.row.feedback.isSet());
    QCOMPARE(facts.row.closureSummary, 0);
    QCOMPARE(facts.row.closedTimes, 1);
    QCOMPARE(facts.row.tafCount, 1);

    const Situation situation = Shipped::all().on(QDate(2019, 6, 20));
    const QList<DueItem> due = dueItems(facts, situation);
    QCOMPARE(due.size(), 1);
    QCOMPARE(due.first().kind, DueKind::Review);
    QCOMPARE(due.first().due, QDate(2019, 6, 18));
    QCOMPARE(due.first().late, 2);
    QCOMPARE(due.first().evidence.code, u"reviewAfterReopening"_s);
}

void TestFacts::whoHasDiedOrLeftDoesNothingMore()
{
    Family_ family;
    Person father = family.made<Person>();
    father.firstName = u"Jan"_s;
    family.add(father, kinds::peopleChanged);
    TeamMember nurse = family.made<TeamMember>();
    nurse.name = u"Nell"_s;
    family.add(nurse, kinds::teamChanged);
    TeamMember asMember = family.made<TeamMember>();
    asMember.name = u"Jan"_s;
    asMember.person = father.id;
    family.add(asMember, kinds::teamChanged);
    for (int i = 0; i < 4; ++i) {
        Action action = family.made<Action>();
        action.what = u"x"_s;
        action.ongoing = true;
        if (i == 0)
            action.person = father.id;
        else if (i == 3)
            action.mine = true;
        else
            action.member = i == 1 ? nurse.id : asMember.id;
        family.add(action, kinds::planChanged);
    }
    const auto gone = [&family](QDate on) {
        const CaseFacts facts = family.facts();
        return std::count_if(facts.actions.begin(), facts.actions.end(),
            [on](const CaseFacts::OpenAction &one) { return ownerIsGone(one, factDay(on)); });
    };
    QCOMPARE(gone(family.day), 0);
    // Said now of a later day: it turns on that day, with nothing written on it.
    const QDate lastDay = family.day.addDays(10);
    family.change(
        nurse, [&](TeamMember &now) { now.until = lastDay; }, kinds::teamChanged);
    QCOMPARE(gone(family.day), 0);
    QCOMPARE(gone(lastDay), 0); // her last day is still one
    QCOMPARE(gone(lastDay.addDays(1)), 1);
    family.day = family.day.addDays(1);
    family.change(
        father, [&](Person &now) { now.died = family.day; }, kinds::peopleChanged);
    QCOMPARE(gone(family.day.addDays(-1)), 0);
    QCOMPARE(gone(family.day), 2);
    QCOMPARE(gone(lastDay.addDays(1)), 3);
}

void TestFacts::daysOfBeforeTheReopeningAreNoLimitsUntilTheyAreSetAgain()
{
    Family_ family;
    Action action = family.made<Action>();
    action.what = u"Call the GP"_s;
    action.dueOn = QDate(2019, 3, 20);
    family.add(action, kinds::planChanged);
    Meeting planned = family.made<Meeting>();
    planned.plannedFor = QDate(2019, 4, 10);
    family.add(planned, kinds::tafPlanned);
    family.day = QDate(2019, 4, 1);
    family.close();
    family.day = QDate(2019, 5, 7);
    family.reopen();
    const Situation situation = Shipped::all().on(family.day);
    CaseFacts facts = family.facts();
    QCOMPARE(facts.row.openActions, 1);
    QVERIFY(!facts.row.nextPlanned.isSet());
    QList<DueItem> due = dueItems(facts, situation);
    QCOMPARE(due.size(), 1);
    QCOMPARE(due.first().kind, DueKind::Review);

    // Spoken of at a TAF of this time, its day is of this time, too.
    Family_ spoken = family;
    ActionReview review = spoken.made<ActionReview>();
    review.action = action.id;
    review.outcome = u"goingOn"_s;
    spoken.add(review, kinds::tafHeld);
    QCOMPARE(spoken.facts().actions.at(0).due, on(3, 20));

    family.change<Action>(action, [](Action &now) { now.dueOn = QDate(2019, 5, 6); });
    facts = family.facts();
    due = dueItems(facts, situation);
    QCOMPARE(due.size(), 2);
    QCOMPARE(due.last().kind, DueKind::Action);
    QCOMPARE(due.last().late, 1);
}

void TestFacts::aCorrectedReopeningKeepsWhatCameAfterIt()
{
    Family_ family;
    family.taf(QDate(2019, 3, 1));
    family.day = QDate(2019, 4, 1);
    family.close();
    family.day = QDate(2019, 5, 7);
    const Reopening reopening = family.reopen();
    family.taf(QDate(2019, 5, 20));
    family.change<Reopening>(reopening, [](Reopening &now) { now.on = QDate(2019, 5, 8); });
    const CaseFacts facts = family.facts();
    QCOMPARE(facts.row.reopened.day, on(5, 8));
    QCOMPARE(facts.row.lastTaf.day, on(5, 20));
    QVERIFY(facts.row.isReopened);
}

void TestFacts::aTransferStartsNoClock()
{
    Family_ family;
    family.taf(QDate(2019, 3, 1));
    const Moment before = family.facts().row.reviewClock;
    family.day = QDate(2019, 3, 20);
    Transfer transfer = family.made<Transfer>();
    transfer.offeredOn = transfer.acceptedOn = family.day;
    family.add(transfer, kinds::caseHandedOver);
    const CaseFacts facts = family.facts();
    QCOMPARE(facts.row.reviewClock, before);
    QCOMPARE(facts.row.transferAccepted.day, on(3, 20));
}

void TestFacts::aSignatureDoesNotTakeTheAssessmentOutOfEhm()
{
    Family_ family;
    Assessment assessment = family.only<Assessment>();
    assessment.finalisedOn = family.day;
    family.add(assessment, kinds::assessmentFinalised);
    QCOMPARE(family.facts().row.assessment.inEhm, 0);
    family.inEhm(assessment.id);
    QCOMPARE(family.facts().row.assessment.inEhm, 1);
    family.change(
        family.record.assessment.first(), [&](Assessment &a) { a.signedOn = family.day; },
        kinds::assessmentSigned);
    QCOMPARE(family.facts().row.assessment.inEhm, 1);
    QVERIFY(family.facts().row.signedByFamily.isSet());
    family.change(
        family.record.assessment.first(), [&](Assessment &a) { a.analysis = u"More."_s; },
        kinds::assessmentWritten);
    QCOMPARE(family.facts().row.assessment.inEhm, 0);
}

void TestFacts::theLastTafIsTheLastByDay()
{
    Family_ family;
    family.day = QDate(2019, 6, 20);
    family.taf(QDate(2019, 6, 13));
    // An earlier one is written down afterwards.
    family.taf(QDate(2019, 5, 2));
    const CaseFacts facts = family.facts();
    QCOMPARE(facts.row.tafCount, 2);
    QCOMPARE(facts.row.firstTaf.day, on(5, 2));
    QCOMPARE(facts.row.lastTaf.day, on(6, 13));
    QCOMPARE(facts.row.lastTafClock.day, on(5, 2));

    Meeting planned = family.made<Meeting>();
    planned.plannedFor = QDate(2019, 7, 11);
    family.add(planned, kinds::tafPlanned);
    Meeting cancelled = family.made<Meeting>();
    cancelled.plannedFor = QDate(2019, 7, 1);
    cancelled.cancelledOn = family.day;
    family.add(cancelled, kinds::tafPlanned);
    QCOMPARE(family.facts().row.nextPlanned.day, on(7, 11));
    QCOMPARE(family.facts().planned.size(), std::size_t(1));
}

void TestFacts::actionsAgreedAtOrAfterTheMeetingNeedNotBeSpokenOf()
{
    Family_ family;
    const Action before = family.action();
    const Action dropped = family.action();
    family.change(
        family.record.actions.last(),
        [&](Action &a) {
            a.status = u"done"_s;
            a.endedOn = family.day;
        },
        kinds::planChanged);
    family.day = QDate(2019, 6, 13);
    const Meeting meeting = family.taf(family.day);
    family.action(u"Afterwards"_s);
    const auto notSpokenOf = [&family] {
        QList<qint32> found;
        for (const CaseFacts::OpenAction &open : family.facts().actions) {
            if (open.notSpokenOf != 0)
                found.append(open.index);
        }
        return found;
    };
    QCOMPARE(notSpokenOf(), QList<qint32>{0});
    family.review(meeting, before, u"goingOn"_s);
    QCOMPARE(notSpokenOf(), QList<qint32>());
    QCOMPARE(family.facts().row.openActions, 2);
    QCOMPARE(family.facts().row.doneActions, 1);
}

void TestFacts::actionsAreCarriedOver()
{
    Family_ family;
    const Action action = family.action();
    for (const int day : {1, 8, 15}) {
        const Meeting meeting = family.taf(QDate(2019, 4, day));
        family.review(meeting, action, u"goingOn"_s);
    }
    QCOMPARE(family.facts().actions[0].carriedOver, 3);
    family.review(family.taf(QDate(2019, 4, 22)), action, u"changed"_s);
    QCOMPARE(family.facts().actions[0].carriedOver, 0);
}

void TestFacts::twoParentsInOneHomeGetOneCopy()
{
    Family_ family;
    Person father = family.made<Person>();
    father.parentalResponsibility = true;
    family.add(father, kinds::peopleChanged);
    const ObjectId home = family.made<Household>().id;
    family.lives(family.mother, home);
    family.lives(father, home);
    family.says(family.mother, u"help"_s, u"agreed"_s);
    family.says(father, u"help"_s, u"agreed"_s);
    const Meeting meeting = family.taf(family.day);
    QCOMPARE(copies(family.facts()).size(), std::size_t(1));
    CopyGiven copy = family.made<CopyGiven>();
    copy.meeting = meeting.id;
    copy.person = father.id;
    copy.on = family.day;
    family.add(copy, kinds::copyGiven);
    QCOMPARE(copies(family.facts())[0].met, on(3, 1));
    // A copy of another meeting is no copy of this one.
    family.day = QDate(2019, 4, 5);
    family.taf(family.day);
    QCOMPARE(copies(family.facts())[0].met, 0);
}

void TestFacts::parentsInTwoHomesGetACopyEach()
{
    Family_ family;
    Person father = family.made<Person>();
    father.parentalResponsibility = true;
    Person refuses = family.made<Person>();
    refuses.parentalResponsibility = true;
    family.entry(EventBuilder(kinds::peopleChanged).add(father).add(refuses));
    family.lives(family.mother, family.made<Household>().id);
    family.lives(father, family.made<Household>().id);
    family.says(family.mother, u"help"_s, u"agreed"_s);
    family.says(father, u"help"_s, u"agreed"_s);
    family.says(refuses, u"help"_s, u"refused"_s);
    family.taf(family.day);
    QCOMPARE(copies(family.facts()).size(), std::size_t(2));
}

void TestFacts::offeredAndDeclinedIsACopy()
{
    Family_ family;
    family.says(family.mother, u"help"_s, u"agreed"_s);
    const Meeting meeting = family.taf(family.day);
    CopyGiven copy = family.made<CopyGiven>();
    copy.meeting = meeting.id;
    copy.person = family.mother.id;
    copy.on = family.day;
    copy.declined = true;
    family.add(copy, kinds::copyGiven);
    QCOMPARE(copies(family.facts())[0].met, on(3, 1));
    QCOMPARE(copies(family.facts())[0].declined, 1);
}

void TestFacts::thePlanIsInEhmWhenMarkedAfterItsLastChange()
{
    Family_ family;
    QVERIFY(!family.facts().row.plan.isSet());
    family.action();
    QCOMPARE(family.facts().row.plan.inEhm, 0);
    family.add(family.only<FamilyPlan>(), kinds::planChanged);
    family.inEhm(singletonId(typeInfo<FamilyPlan>().number));
    QCOMPARE(family.facts().row.plan.inEhm, 1);
    family.day = QDate(2019, 4, 1);
    PlanReview looked = family.made<PlanReview>();
    looked.on = family.day;
    looked.nothingChanged = true;
    family.add(looked, kinds::planReviewed);
    QCOMPARE(family.facts().row.plan.inEhm, 0);
    QCOMPARE(family.facts().row.plan.day, on(4, 1));
}

void TestFacts::aPlanThatWasTakenUpCameFromEhm()
{
    Family_ family;
    TakeUp takeUp = family.only<TakeUp>();
    takeUp.on = family.day;
    Action action = family.made<Action>();
    action.what = u"From EHM"_s;
    Meeting meeting = family.made<Meeting>();
    meeting.heldOn = QDate(2019, 2, 1);
    meeting.beforeMyTime = true;
    family.entry(EventBuilder(kinds::caseTakenUp).add(takeUp).add(action).add(meeting));
    QCOMPARE(family.facts().row.plan.inEhm, 1);
    QCOMPARE(family.facts().row.lastTafBeforeMyTime, 1);
    QCOMPARE(family.facts().row.writtenNotInEhm, 0 + 0);
    family.action();
    QCOMPARE(family.facts().row.plan.inEhm, 0);
}

void TestFacts::anAssessmentWaitsForEhmOnceItIsFinalised()
{
    Family_ family;
    const int before = family.facts().row.writtenNotInEhm;
    Assessment assessment = family.only<Assessment>();
    assessment.analysis = u"So far."_s;
    family.add(assessment, kinds::assessmentWritten);
    QCOMPARE(family.facts().row.writtenNotInEhm, before);
    family.change(
        family.record.assessment.first(), [&](Assessment &a) { a.finalisedOn = family.day; },
        kinds::assessmentFinalised);
    QCOMPARE(family.facts().row.writtenNotInEhm, before + 1);
    family.inEhm(assessment.id);
    QCOMPARE(family.facts().row.writtenNotInEhm, before);
}

void TestFacts::notesAreInEhmWhenAllAre()
{
    Family_ family;
    Note first = family.made<Note>();
    first.on = family.day;
    family.add(first);
    Note second = family.made<Note>();
    second.on = QDate(2019, 3, 2);
    second.significant = true;
    family.add(second);
    family.inEhm(first.id);
    QCOMPARE(family.facts().row.notes.inEhm, 0);
    QCOMPARE(family.facts().openNotes.size(), std::size_t(1));
    QCOMPARE(family.facts().openNotes[0], (CaseFacts::NotInEhm{1, on(3, 2)}));
    family.inEhm(second.id);
    QCOMPARE(family.facts().row.notes.inEhm, 1);
    QVERIFY(family.facts().openNotes.empty());
    QCOMPARE(family.facts().row.notes.day, on(3, 2));
    QCOMPARE(family.facts().row.noteCount, 2);
    QCOMPARE(family.facts().row.lastSignificantNote.day, on(3, 2));
}

void TestFacts::aNoteAfterTheClosingIsNotOfTheClosedFfa()
{
    Family_ family;
    Note before = family.made<Note>();
    before.on = QDate(2019, 3, 2);
    family.add(before);
    family.inEhm(before.id);
    family.close();
    Note after = family.made<Note>();
    after.on = family.day;
    family.add(after);
    // The list of closing stays as it was: the later note is neither asked for nor said to be in EHM.
    QCOMPARE(family.facts().row.notes.day, on(3, 2));
    QCOMPARE(family.facts().row.notes.inEhm, 1);
    QVERIFY(family.facts().openNotes.empty());
    family.reopen();
    QCOMPARE(family.facts().openNotes.size(), std::size_t(1));
}

void TestFacts::aCorrectionTakesNotesOutOfEhm()
{
    Family_ family;
    Note note = family.made<Note>();
    note.on = family.day;
    family.add(note);
    family.inEhm(note.id);
    family.change(family.record.notes.first(), [](Note &n) { n.fact = u"Corrected"_s; });
    QCOMPARE(family.facts().row.notes.inEhm, 0);
}

void TestFacts::outcomesOfDroppedGoalsAreNotAskedFor()
{
    Family_ family;
    Goal goal = family.made<Goal>();
    goal.whose = {family.child.id};
    Goal dropped = family.made<Goal>();
    dropped.status = u"dropped"_s;
    family.entry(EventBuilder(kinds::planChanged).add(goal).add(dropped));
    QCOMPARE(family.facts().row.goals, 1);
    QCOMPARE(family.facts().row.goalsNotReviewed, 1);
    QCOMPARE(family.facts().needs.size(), std::size_t(1));
    QCOMPARE(family.facts().needs[0].review, qint32(CaseFacts::NotReviewed));
    QCOMPARE(family.facts().needsOf.size(), std::size_t(1));
    QCOMPARE(family.facts().needsOf[0], (CaseFacts::NeedOf{0, 0}));
    QCOMPARE(family.facts().people[0].hasNeed, 1);
    OutcomeReview review = family.made<OutcomeReview>();
    review.goal = goal.id;
    review.on = family.day;
    review.outcome = u"partly"_s;
    family.add(review, kinds::outcomesReviewed);
    QCOMPARE(family.facts().row.goalsNotReviewed, 0);
    QCOMPARE(family.facts().row.outcomesPartly, 1);
    QCOMPARE(family.facts().row.outcomes.inEhm, 0);
    // An outcome alone does not say all a review has to say.
    QCOMPARE(family.facts().needs[0].review, qint32(CaseFacts::Incomplete));
    QCOMPARE(family.facts().needs[0].reviewed.day, on(3, 1));
    const auto last = [&family] { return family.record.outcomeReviews.last(); };
    family.change(
        last(),
        [&](OutcomeReview &more) {
            more.baseline = u"3 of 5 days"_s;
            more.latest = u"4 of 5 days"_s;
            more.evidence = u"The register"_s;
            more.evidenceOn = family.day;
            more.keyworkerView = u"Better"_s;
        },
        kinds::outcomesReviewed);
    QCOMPARE(family.facts().needs[0].review, qint32(CaseFacts::WithoutFamily));
    family.change(
        last(), [](OutcomeReview &more) { more.familyView = u"Better"_s; },
        kinds::outcomesReviewed);
    QCOMPARE(family.facts().needs[0].review, qint32(CaseFacts::Complete));
    QCOMPARE(family.facts().needs[0].inEhm, 0);
    family.inEhm(review.id);
    QCOMPARE(family.facts().needs[0].inEhm, 1);
    QCOMPARE(family.facts().needs[0].ehmDay, on(3, 1));
}

void TestFacts::anUnsettledConflictFulfilsNothing()
{
    Family_ family;
    Meeting meeting = family.made<Meeting>();
    meeting.plannedFor = QDate(2019, 3, 10);
    family.add(meeting, kinds::tafPlanned);
    const Meeting before = family.record.meetings.first();
    Meeting a = before, b = before;
    a.heldOn = QDate(2019, 3, 10);
    b.heldOn = QDate(2019, 3, 11);
    EntryStamp stamp;
    stamp.kind = QLatin1String(kinds::tafHeld);
    const auto write = [&](const Meeting &after, const Knows &knows) {
        const Event event = EventBuilder(kinds::tafHeld).change(before, after).event();
        apply(family.record, event, stamp, knows);
    };
    const auto last = static_cast<qint32>(family.record.entries.size());
    write(a, [](qint32) { return true; });
    QVERIFY(family.facts().row.lastTaf.isSet());
    write(b, [last](qint32 at) { return at != last; });
    const CaseFacts facts = family.facts();
    QCOMPARE(facts.row.conflicts, 1);
    QVERIFY(!facts.row.lastTaf.isSet());
    QVERIFY(facts.row.nextPlanned.isSet());
}

void TestFacts::aChildWithSomebodyOutsideCloseFamilyIsNoticed()
{
    Family_ family;
    const ObjectId home = family.made<Household>().id;
    const auto before = family.facts().homes;
    family.lives(family.child, home, u"grandparent"_s, QDate(2019, 1, 1));
    QCOMPARE(family.facts().homes, before);
    family.lives(family.child, home, u"friend"_s, QDate(2019, 2, 1), QDate(2019, 2, 20));
    family.lives(family.child, home, {}, QDate(2019, 2, 20));
    const auto homes = family.facts().homes;
    QCOMPARE(homes.size(), before.size() + 2);
    const CaseFacts::Home &friends = homes[homes.size() - 2];
    QCOMPARE(friends, (CaseFacts::Home{0, -1, on(2, 1), on(2, 20), CaseFacts::OutsideFamily}));
    QCOMPARE(homes.back(), (CaseFacts::Home{0, -1, on(2, 20), 0, CaseFacts::CarerNotNamed}));
    QCOMPARE(dateOf(family.facts().people[0].careLimit), QDate(2020, 2, 29));
    family.change(
        family.record.people[0], [](Person &p) { p.disabled = true; }, kinds::peopleChanged);
    QCOMPARE(dateOf(family.facts().people[0].careLimit), QDate(2022, 3, 1));
}

void TestFacts::whatIsTypedAfterReopeningOfADayBeforeClosedWithIt()
{
    for (const bool before : {true, false}) {
        Family_ family;
        family.close();
        family.day = QDate(2019, 3, 20);
        family.reopen();
        const QDate on = before ? QDate(2019, 3, 19) : QDate(2019, 3, 20);
        family.day = QDate(2019, 3, 25);
        Note note = family.made<Note>();
        note.on = on;
        family.add(note);
        Feedback feedback = family.made<Feedback>();
        feedback.on = on;
        feedback.result = u"declined"_s;
        family.add(feedback, kinds::feedbackRecorded);
        SupportRequest request = family.made<SupportRequest>();
        request.on = on;
        family.add(request, kinds::supportRequested);
        HolidayContact contact = family.made<HolidayContact>();
        contact.breakId = u"summer-2019"_s;
        contact.agreedOn = on;
        family.add(contact, kinds::holidayContactAgreed);
        const CaseFacts facts = family.facts();
        QCOMPARE(facts.row.notes.isSet(), !before);
        QCOMPARE(facts.row.feedback.isSet(), !before);
        QCOMPARE(facts.requests.size(), std::size_t(before ? 0 : 1));
        QCOMPARE(facts.contacts.size(), std::size_t(before ? 0 : 1));
    }
}

void TestFacts::ofWhatWasNotWorkedOnNothingCanLast()
{
    for (const auto &[reason, asked] : {std::pair(u"needsMet"_s, true), {u"familyWithdrew"_s, true},
             {u"merged"_s, false}, {u"openedInError"_s, false}}) {
        Family_ family;
        family.close(reason);
        QCOMPARE(family.facts().row.lookBackOn != 0, asked);
    }
}

void TestFacts::whatIsSaidOfHelpOnceItIsClosedChangesNothingOfIt()
{
    for (const bool withdrawn : {true, false}) {
        Family_ family;
        family.says(family.mother, u"help"_s, withdrawn ? u"withdrawn"_s : u"agreed"_s);
        family.day = QDate(2019, 3, 10);
        family.close();
        QCOMPARE(family.facts().row.withdrawn.isSet(), withdrawn);
        family.day = QDate(2019, 3, 12);
        family.says(family.mother, u"help"_s, withdrawn ? u"agreed"_s : u"withdrawn"_s);
        QCOMPARE(family.facts().row.withdrawn.isSet(), withdrawn);
        family.day = QDate(2019, 3, 14);
        family.says(family.mother, u"help"_s, u"withdrawn"_s);
        QCOMPARE(family.facts().row.withdrawn.isSet(), withdrawn);
    }
}

void TestFacts::aContactRestsOnTheMemberToo()
{
    Family_ family;
    TeamMember member = family.made<TeamMember>();
    member.professional = true;
    member.phone = u"1"_s;
    family.add(member, kinds::teamChanged);
    HolidayContact contact = family.made<HolidayContact>();
    contact.breakId = u"summer-2019"_s;
    contact.member = member.id;
    contact.agreedOn = family.day;
    family.add(contact, kinds::holidayContactAgreed);
    QCOMPARE(family.facts().contacts[0].hasPhone, 1);
    HolidayPlan plan = family.made<HolidayPlan>();
    plan.breakId = contact.breakId;
    plan.familyToldOn = family.day;
    plan.support = u"The nurse rings on Mondays."_s;
    plan.writtenOn = family.day;
    family.add(plan, kinds::holidayPlanned);
    const auto holiday = [&family] { return family.facts().breaks[0]; };
    QCOMPARE(holiday().told.day, on(3, 1));
    QCOMPARE(holiday().handover.day, on(3, 1));
    QVERIFY(!holiday().toldChanged.isSet());
    QVERIFY(!holiday().handoverChanged.isSet());
    family.change(
        family.record.team.first(), [](TeamMember &m) { m.role = u"Nurse"_s; }, kinds::teamChanged);
    QVERIFY(!holiday().toldChanged.isSet());
    QVERIFY(!holiday().handoverChanged.isSet());
    family.change(
        family.record.team.first(), [](TeamMember &m) { m.phone = u"2"_s; }, kinds::teamChanged);
    const auto last = static_cast<qint32>(family.record.entries.size()) - 1;
    QCOMPARE(holiday().toldChanged, (Moment{on(3, 1), last}));
    QCOMPARE(holiday().handoverChanged, (Moment{on(3, 1), last}));
    // Told again, it rests on what is there now.
    family.day = QDate(2019, 3, 2);
    family.change(
        family.record.holidayPlans.first(), [&](HolidayPlan &p) { p.familyToldOn = family.day; },
        kinds::holidayPlanned);
    QVERIFY(!holiday().toldChanged.isSet());
    QVERIFY(holiday().handoverChanged.isSet());
}

void TestFacts::theSummaryOfAClosingRestsOnWhatCameAfterIt()
{
    Family_ family;
    Note old = family.made<Note>();
    old.on = QDate(2019, 2, 1);
    old.fact = u"Late again."_s;
    family.add(old);
    family.day = QDate(2019, 3, 11);
    ClosurePreparation prepared = family.made<ClosurePreparation>();
    prepared.on = QDate(2019, 3, 11);
    prepared.summary = u"It went well."_s;
    family.add(prepared, kinds::closurePrepared);
    QCOMPARE(family.facts().row.closureSummary, 1);
    const Family_ before = family;
    const auto changedAfter = [&](const std::function<void()> &write) {
        family = before;
        write();
        return family.facts().row.closureChanged;
    };
    const auto last = static_cast<qint32>(before.record.entries.size());
    QVERIFY(!changedAfter([] {}).isSet());
    const auto note = [&](QDate on) {
        Note one = family.made<Note>();
        one.on = on;
        family.add(one);
    };
    // Later the same day, and typed late of a day before.
    QCOMPARE(changedAfter([&] { note(QDate(2019, 3, 11)); }), (Moment{on(3, 11), last}));
    QVERIFY(!changedAfter([&] { note(QDate(2019, 3, 10)); }).isSet());
    // A word of an old note corrected is written now.
    QCOMPARE(changedAfter([&] {
        family.change(family.record.notes.first(), [](Note &n) { n.fact = u"In time."_s; });
    }),
        (Moment{on(3, 11), last}));
    QVERIFY(changedAfter([&] { family.taf(QDate(2019, 3, 11)); }).isSet());
    QVERIFY(changedAfter([&] { family.action(); }).isSet());
    QVERIFY(changedAfter([&] {
        Person baby = family.made<Person>();
        baby.child = true;
        baby.born = QDate(2019, 3, 10);
        family.add(baby, kinds::peopleChanged);
    }).isSet());
    QVERIFY(changedAfter([&] {
        Concern concern = family.made<Concern>();
        concern.on = QDate(2019, 3, 11);
        family.add(concern, kinds::concernRaised);
    }).isSet());
    // Neither feedback, a mark of EHM, a cancelled TAF nor somebody's telephone number.
    QVERIFY(!changedAfter([&] {
        Feedback feedback = family.made<Feedback>();
        feedback.on = family.day;
        feedback.result = u"declined"_s;
        family.add(feedback, kinds::feedbackRecorded);
        family.inEhm(old.id);
        Meeting cancelled = family.made<Meeting>();
        cancelled.plannedFor = cancelled.cancelledOn = family.day;
        family.add(cancelled, kinds::tafPlanned);
        family.change(
            family.record.people[1], [](Person &p) { p.phone = u"1"_s; }, kinds::peopleChanged);
    }).isSet());
}

void TestFacts::whatStatesAnEarlierDayRestsOnNothingOfLater()
{
    Family_ family;
    family.day = QDate(2019, 3, 8);
    family.taf(family.day);
    TeamMember member = family.made<TeamMember>();
    member.professional = true;
    family.add(member, kinds::teamChanged);
    HolidayContact contact = family.made<HolidayContact>();
    contact.breakId = u"summer-2019"_s;
    contact.member = member.id;
    contact.agreedOn = family.day;
    family.add(contact, kinds::holidayContactAgreed);
    // Typed last, of a day before either.
    family.day = QDate(2019, 3, 11);
    const Family_ before = family;
    for (const auto &[stated, outdated] :
        {std::pair(QDate(2019, 3, 7), true), {QDate(2019, 3, 8), false},
            {QDate(2019, 3, 11), false}}) {
        family = before;
        HolidayPlan plan = family.made<HolidayPlan>();
        plan.breakId = contact.breakId;
        plan.familyToldOn = plan.writtenOn = stated;
        plan.support = u"The nurse rings."_s;
        family.add(plan, kinds::holidayPlanned);
        QCOMPARE(family.facts().breaks[0].toldChanged.isSet(), outdated);
        QCOMPARE(family.facts().breaks[0].handoverChanged.isSet(), outdated);
        ClosurePreparation prepared = family.made<ClosurePreparation>();
        prepared.on = stated;
        prepared.summary = u"It went well."_s;
        family.add(prepared, kinds::closurePrepared);
        QCOMPARE(family.facts().row.closureChanged.isSet(), outdated);
    }
}

void TestFacts::eachTafThatIsNotInEhmIsKnown()
{
    Family_ family;
    const ObjectId first = family.taf(QDate(2019, 3, 4)).id;
    const ObjectId second = family.taf(QDate(2019, 3, 11)).id;
    QCOMPARE(family.facts().openTafs,
        (std::vector<CaseFacts::NotInEhm>{{0, on(3, 4)}, {1, on(3, 11)}}));
    family.inEhm(second);
    QCOMPARE(family.facts().openTafs, (std::vector<CaseFacts::NotInEhm>{{0, on(3, 4)}}));
    family.inEhm(first);
    QVERIFY(family.facts().openTafs.empty());
}

void TestFacts::aHandoverNoteRestsOnRisks()
{
    Family_ family;
    HolidayPlan plan = family.made<HolidayPlan>();
    plan.breakId = u"summer-2019"_s;
    plan.support = u"The nurse rings."_s;
    plan.writtenOn = family.day;
    family.add(plan, kinds::holidayPlanned);
    const Family_ before = family;
    const auto facts = [&] { return family.facts().breaks[0]; };
    family.taf(family.day);
    QVERIFY(!facts().handoverTaf.isSet()); // it says nothing of risks
    family.change(
        family.record.meetings.last(), [](Meeting &m) { m.risks = u"Stairs"_s; }, kinds::tafHeld);
    QVERIFY(facts().handoverTaf.isSet());
    family = before;
    Note note = family.made<Note>();
    note.on = family.day;
    family.add(note);
    QVERIFY(!facts().handoverNote.isSet());
    // An edit that makes a note significant counts when it is written.
    family.change(family.record.notes.last(), [](Note &n) { n.significant = true; });
    QVERIFY(facts().handoverNote.isSet());
    family = before;
    Concern concern = family.made<Concern>();
    concern.on = family.day.addDays(-1);
    concern.what = u"A bruise"_s;
    family.add(concern, kinds::concernRaised);
    QVERIFY(!facts().handoverConcern.isSet()); // known to whoever wrote the note the day after
    family.change(
        family.record.concerns.last(), [](Concern &c) { c.what = u"Two"_s; }, kinds::concernRaised);
    QVERIFY(facts().handoverConcern.isSet());
}

void TestFacts::aHomeTrayRefusedByOneIsRefused()
{
    Family_ family;
    family.says(family.child, u"homeTray"_s, u"refused"_s);
    family.says(family.mother, u"homeTray"_s, u"agreed"_s);
    QVERIFY(family.facts().row.homeTrayRefused.isSet());
    QVERIFY(family.facts().row.homeTrayAgreed.isSet());
    family.day = QDate(2019, 3, 9);
    family.says(family.child, u"homeTray"_s, u"agreed"_s);
    QVERIFY(!family.facts().row.homeTrayRefused.isSet());
}

void TestFacts::overridesOfTheTimeBeforeDoNotCount()
{
    Family_ family;
    StepOverride step = family.made<StepOverride>();
    step.checklist = u"closure"_s;
    step.step = u"feedback"_s;
    step.on = family.day;
    step.heardByTelephone = true;
    family.add(step, kinds::stepOverridden);
    QCOMPARE(family.facts().overrides.size(), std::size_t(1));
    QCOMPARE(family.facts().overrides[0].key, overrideKey(u"closure", u"feedback"));
    QCOMPARE(family.facts().row.overridesUnconfirmed, 1);
    family.close();
    family.reopen();
    QVERIFY(family.facts().overrides.empty());
}

void TestFacts::overrideKeysAreFixed()
{
    QCOMPARE(overrideKey(u"closure", u"feedback"), overrideKey(u"closure", u"feedback"));
    QVERIFY(overrideKey(u"closure", u"feedback") != overrideKey(u"self-check", u"feedback"));
}

void TestFacts::whatNobodyCanSeeNamesNobody()
{
    for (const QString &owner :
        {u""_s, u" "_s, u"\u00a0"_s, u"\u200b"_s, u"-"_s, u"n/a"_s, u"Mother"_s}) {
        Action action;
        action.owner = owner;
        QCOMPARE(isOwned(action), owner == u"Mother"_s);
        QCOMPARE(ownerState(CaseRecord(), action, QDate(2019, 6, 20)) != OwnerState::None,
            owner == u"Mother"_s);
        action.mine = true;
        QVERIFY(isOwned(action));
    }
}

void TestFacts::whoSpeaksForTheFamilyIsThere()
{
    const QDate held(2019, 6, 13);
    const auto present = [held](const auto &describe) {
        Story family;
        family.day = held;
        Person person = family.made<Person>();
        describe(person);
        family.add(person, kinds::peopleChanged);
        Meeting meeting = family.made<Meeting>();
        meeting.heldOn = held;
        Attendance there = family.made<Attendance>();
        there.meeting = meeting.id;
        there.person = person.id;
        there.how = u"present"_s;
        family.entry(EventBuilder(kinds::tafHeld).add(meeting).add(there));
        return family.facts().row.lastTafFamilyPresent;
    };
    QCOMPARE(present([](Person &one) { one.relationship = u"grandparent"_s; }), 1);
    QCOMPARE(present([](Person &one) { one.relationship = u"familyFriend"_s; }), 0);
    const auto child = [](QDate born) {
        return [born](Person &one) {
            one.child = true;
            one.born = born;
        };
    };
    QCOMPARE(present(child(QDate(2003, 6, 13))), 1); // sixteen that day
    QCOMPARE(present(child(QDate(2003, 6, 14))), 0);
    QCOMPARE(present([held](Person &one) { one.leftOn = held; }), 0);
    QCOMPARE(present([held](Person &one) { one.died = held.addDays(-1); }), 0);
}

void TestFacts::whatSaysNothingIsNotWritten()
{
    for (const QString &text : {u"-"_s, u" . "_s, u"..."_s, u"?"_s, u"n/a"_s, u"N.A."_s, u""_s}) {
        QVERIFY2(saysNothing(text), qPrintable(text));
        Story family;
        ClosurePreparation preparation = family.made<ClosurePreparation>();
        family.day = preparation.on = QDate(2019, 6, 20);
        preparation.summary = text;
        family.add(preparation, kinds::closurePrepared);
        QCOMPARE(family.facts().row.closureSummary, 0);
    }
    for (const QString &text : {u"No."_s, u"Na"_s, u"7"_s, u"\U0001F642"_s, u"(none known)"_s})
        QVERIFY2(!saysNothing(text), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestFacts)
#include "tst_facts.moc"
