// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/checklist.h"
#include "rules/duties.h"
#include "rules/dutystanding.h"
#include "rulestesting.h"
#include "testing/tostring.h"

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

QDate on(int month, int day)
{
    return QDate(2019, month, day);
}

/// Three TAFs (4 April, 16 May, 27 June), a mother with parental responsibility who has agreed, and
/// two young children.
class Family_ : public Story {
public:
    Person mother, father;
    QList<Meeting> tafs;
    Action action;

    Family_()
    {
        day = on(3, 1);
        mother = grownUp(u"mother"_s, true);
        for (const QString &name : {u"Ola"_s, u"Jan"_s}) {
            Person child = made<Person>();
            child.firstName = name;
            child.child = true;
            child.born = QDate(2012, 5, 1);
            add(child, kinds::peopleChanged);
            answers(child, u"agreed"_s, mother.id);
        }
        answers(mother, u"agreed"_s);
        Registration registration = only<Registration>();
        registration.completedOn = day;
        add(registration, kinds::registrationCompleted);
        Assessment assessment = only<Assessment>();
        assessment.finalisedOn = day = on(3, 15);
        add(assessment, kinds::assessmentFinalised);
    }
    Person grownUp(const QString &relationship, std::optional<bool> responsible)
    {
        Person person = made<Person>();
        person.firstName = relationship;
        person.relationship = relationship;
        person.parentalResponsibility = responsible;
        add(person, kinds::peopleChanged);
        return person;
    }
    Consent answers(const Person &person, const QString &answer, ObjectId decidedBy = {})
    {
        Consent consent = made<Consent>();
        consent.person = person.id;
        consent.about = u"help"_s;
        consent.answer = answer;
        consent.on = day;
        consent.decidedBy = decidedBy;
        add(consent, kinds::consentRecorded);
        return consent;
    }
    void taf(QDate heldOn, const QString &decision = u"stayOpen"_s)
    {
        Meeting meeting = made<Meeting>();
        meeting.heldOn = heldOn;
        meeting.writtenOn = day;
        meeting.decision = decision;
        action = made<Action>();
        action.what = u"Call the GP"_s;
        action.meeting = meeting.id;
        entry(EventBuilder(kinds::tafHeld).add(meeting).add(action));
        tafs << meeting;
    }
    void everythingInEhm()
    {
        inEhm(tafs.last().id);
        inEhm(singletonId(typeInfo<FamilyPlan>().number));
    }
    void copyTo(const Person &person, bool declined = false)
    {
        CopyGiven copy = made<CopyGiven>();
        copy.meeting = tafs.last().id;
        copy.person = person.id;
        copy.on = day;
        copy.declined = declined;
        add(copy, kinds::copyGiven);
    }
    /// The three TAFs, with what follows each of them done two days later.
    Family_ &threeTafs()
    {
        for (const QDate held : {on(4, 4), on(5, 16), on(6, 27)}) {
            day = held;
            taf(held);
            day = held.addDays(held == on(6, 27) ? 4 : 1);
            everythingInEhm();
            copyTo(mother);
        }
        return *this;
    }
    [[nodiscard]] StepResult step(const char *id, QDate today) const
    {
        const Situation situation = Shipped::all().on(today);
        const CaseFacts now = facts();
        for (const ChecklistSpec &list : Shipped::all().policy.checklists()) {
            for (const Step &step : list.steps) {
                if (step.id == QLatin1String(id) && !list.ofBreak)
                    return evaluate(list, step, now, situation);
            }
        }
        return {};
    }
    [[nodiscard]] std::vector<CaseFacts::Duty> duties(CaseFacts::DutyKind kind) const
    {
        std::vector<CaseFacts::Duty> found = dutiesOf(record);
        std::erase_if(found, [kind](const CaseFacts::Duty &duty) { return duty.kind != kind; });
        return found;
    }
};

} // namespace

/// Met once, a duty stays met; stopped, it says so; and it is owed to those it was owed to on its
/// first day.
class TestDuties : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasMetInTimeStaysMetAfterALaterChange();
    void undoingTheMarkOpensItAgain();
    void whoAgreesLaterIsOwedTheNextCopy();
    void withdrawingStopsWhatWasNotMetYet();
    void whatIsWrittenDownAfterwardsTakesNothingFromWhatWasMet();
    void aTafAfterANoThatWasKnownMeetsNothing();
    void thatSomebodyHadLeftTakesNothingFromWhatWasMet();
    void whoWasAwayWhenTheTafWasWrittenDownIsOwedNoCopyOfIt();
    void whoIsFirstSpokenOfLaterIsOwedTheNextCopy();
    void oneHomesCopyDoesNotHideAnotherThatWentWithout();
    void onTheDayOfTheWithdrawalItBeginsAndStops();
    void agreeingWhileItIsClosedBeginsNothing();
    void whatWasChangedAfterItWasEnteredIsNotSaidToBeThere();
    void agreeingWhileNoActionIsNeededBeginsNothing();
    void aClosingStopsWhatBeganBeforeItWheneverThatWasTyped();
    void onADayOfSeveralTheOrderOfEntriesSaysWhetherItWasClosed();
    void whatIsWrittenAsForAnOpenOneOpensItWithoutAWorry();
    void anotherRelativeKeepsNothingGoing();
    void whoIsFoundToHaveResponsibilityKeepsItGoing();
    void agreeingAgainBeginsAnew();
    void whoRefusesAloneIsNotOwedACopyAnyMore();
    void responsibilityThatBecomesKnownIsOwedFromThatDay();
    void responsibilityNotKnownIsToBeSettled();
    void whoMovesOutIsNotOwedWhatNobodyKnewToBeOwed();
    void aDeathBeforeTheLimitTakesOneOutAndIsNoWithdrawal();
    void homesThatAreJoinedGetOneCopy();
    void aCopyForAChildFulfilsNothing();
    void nobodyIsNamedWhoseHomeWasGivenUpInTime();
    void aDeclinedCopySaysSo();
    void ofTwoHomesTheDayIsThatOfTheCopyThatWasGiven();
    void noActionNeededStopsTheFirstTafAndATafBeginsAgain();
    void closingStopsWhatWasLateAndKeepsItsLateness();
    void aTafThatDecidedToCloseIsFollowedByOneUntilItCloses();
    void aTafWrittenDownLateIsMeasuredByItsDay();
    void theDayOfATafCorrectedMovesTheLimit();
    void ofAnEarlierTafThePlanSeenSinceCounts();
    void aMarkOfBeforeSaysNothingOfATafTypedLate();
    void aCopyToSomebodyGoneStaysWorthlessWhateverIsWrittenLater();
    void aCopyOfBeforeItWasKnownToBeOwedIsOne();
    void factsKeepTheOpenOnesAndTheLast();
};

void TestDuties::whatWasMetInTimeStaysMetAfterALaterChange()
{
    Family_ family;
    family.threeTafs();
    family.day = on(7, 8);
    family.change(family.action, [](Action &a) { a.status = u"done"_s; }, kinds::planChanged);
    for (const char *id : {"taf-record", "taf-plan"}) {
        const StepResult step = family.step(id, on(7, 20));
        QCOMPARE(step.state, StepState::Done);
        QCOMPARE(step.doneOn, on(7, 1));
        QCOMPARE(step.late, 0);
    }
    QCOMPARE(family.facts().row.plan.inEhm, 0); // and that is another matter
}

void TestDuties::undoingTheMarkOpensItAgain()
{
    Family_ family;
    family.threeTafs();
    family.record.ehmMarks.removeLast(); // as a record folded without that entry is
    QCOMPARE(family.step("taf-plan", on(7, 3)).state, StepState::Overdue);
    QCOMPARE(family.step("taf-record", on(7, 3)).state, StepState::Done);
}

void TestDuties::whoAgreesLaterIsOwedTheNextCopy()
{
    Family_ family;
    family.father = family.grownUp(u"father"_s, true);
    family.threeTafs();
    family.day = on(7, 15);
    family.answers(family.father, u"agreed"_s);
    QCOMPARE(family.step("family-copy", on(7, 20)).state, StepState::Done);
    family.day = on(7, 18);
    family.taf(on(7, 18));
    family.copyTo(family.mother);
    QCOMPARE(family.step("family-copy", on(7, 19)).state, StepState::ToDo);
}

void TestDuties::withdrawingStopsWhatWasNotMetYet()
{
    Family_ family;
    family.threeTafs();
    family.day = on(7, 2);
    const Consent no = family.answers(family.mother, u"withdrawn"_s);
    QCOMPARE(family.duties(CaseFacts::NextTaf).back().stopped, factDay(on(7, 2)));
    QCOMPARE(family.step("family-copy", on(12, 1)).state, StepState::Done);
    QCOMPARE(family.step("taf-record", on(12, 1)).state, StepState::Done);
    QCOMPARE(family.facts().row.withdrawn.day, factDay(on(7, 2)));
    // Corrected away, it never stopped anything.
    family.record.consents.removeIf([&](const Consent &given) { return given.id == no.id; });
    QCOMPARE(family.duties(CaseFacts::NextTaf).back().stop, qint32(CaseFacts::NotStopped));
}

void TestDuties::whatIsWrittenDownAfterwardsTakesNothingFromWhatWasMet()
{
    Family_ family;
    family.day = on(4, 4);
    family.taf(on(4, 4));
    family.day = on(4, 9);
    family.everythingInEhm();
    family.copyTo(family.mother);
    // Written down on the 11th, that she had said no on the 2nd.
    family.day = on(4, 2);
    Consent no = family.made<Consent>();
    no.person = family.mother.id;
    no.about = u"help"_s;
    no.answer = u"withdrawn"_s;
    no.on = on(4, 2);
    family.day = on(4, 11);
    family.add(no, kinds::consentRecorded);
    const CaseFacts::Duty first = family.duties(CaseFacts::FirstTaf).back();
    QCOMPARE(first.met, factDay(on(4, 4)));
    QCOMPARE(first.stop, qint32(CaseFacts::NotStopped));
    // Before it was met it stops.
    Family_ other;
    other.day = on(4, 3);
    no.person = other.mother.id;
    other.add(no, kinds::consentRecorded);
    other.day = on(4, 4);
    other.taf(on(4, 4));
    QCOMPARE(other.duties(CaseFacts::FirstTaf).back().met, FactDay(0));
    QCOMPARE(other.duties(CaseFacts::FirstTaf).back().stopped, factDay(on(4, 2)));
}

void TestDuties::aTafAfterANoThatWasKnownMeetsNothing()
{
    // Typed later, that she had said so a day before already: that changes the day alone.
    for (const bool again : {false, true}) {
        Family_ family;
        family.day = on(4, 3);
        family.answers(family.mother, u"withdrawn"_s);
        family.day = on(4, 4);
        family.taf(on(4, 4));
        family.day = on(4, 2);
        if (again)
            family.answers(family.mother, u"withdrawn"_s);
        const CaseFacts::Duty first = family.duties(CaseFacts::FirstTaf).back();
        QCOMPARE(first.met, FactDay(0));
        QCOMPARE(first.stopped, factDay(again ? on(4, 2) : on(4, 3)));
    }
}

void TestDuties::whoWasAwayWhenTheTafWasWrittenDownIsOwedNoCopyOfIt()
{
    Family_ family;
    family.day = on(3, 20);
    family.father = family.grownUp(u"father"_s, true);
    family.answers(family.father, u"agreed"_s);
    const auto leaves = [&](QDate day) {
        family.change(
            *CaseRecord::find(family.record.people, family.father.id),
            [day](Person &person) { person.leftOn = day; }, kinds::peopleChanged);
    };
    leaves(on(3, 25));
    family.day = on(4, 4);
    family.taf(on(4, 4));
    QCOMPARE(family.duties(CaseFacts::FamilyCopy).size(), std::size_t(1));
    // He came back, or left on a later day: he was not there, as far as anybody knew.
    for (const QDate day : {QDate(), on(4, 20)}) {
        leaves(day);
        QCOMPARE(family.duties(CaseFacts::FamilyCopy).size(), std::size_t(1));
    }
    // Of the next TAF he is owed one.
    leaves({});
    family.day = on(5, 16);
    family.taf(on(5, 16));
    QCOMPARE(family.duties(CaseFacts::FamilyCopy).size(), std::size_t(3));
    // And he is owed none of one of before he is now known to have left.
    leaves(on(5, 1));
    QCOMPARE(family.duties(CaseFacts::FamilyCopy).size(), std::size_t(2));
}

void TestDuties::oneHomesCopyDoesNotHideAnotherThatWentWithout()
{
    for (const bool late : {false, true}) {
        Family_ family;
        family.day = on(3, 20);
        family.father = family.grownUp(u"father"_s, true); // each in a home of their own
        family.answers(family.father, u"agreed"_s);
        family.day = on(4, 4);
        family.taf(on(4, 4));
        family.copyTo(family.mother);
        family.day = late ? on(4, 16) : on(4, 8); // due on the 11th
        family.answers(family.father, u"withdrawn"_s);
        const StepResult copies = family.step("family-copy", on(4, 18));
        QCOMPARE(copies.state, late ? StepState::NotNeeded : StepState::Done);
        QCOMPARE(copies.late, late ? 3 : 0);
        QCOMPARE(copies.evidence.code, late ? u"stoppedByWithdrawal"_s : u"copyGiven"_s);
    }
}

void TestDuties::whoIsFirstSpokenOfLaterIsOwedTheNextCopy()
{
    for (const std::optional<bool> responsible : {std::optional(true), std::optional<bool>()}) {
        Family_ family;
        family.day = on(4, 4);
        family.taf(on(4, 4));
        family.father = family.grownUp(u"father"_s, responsible);
        family.day = on(3, 20); // said in March, and typed now
        family.answers(family.father, u"agreed"_s);
        family.day = on(4, 5);
        QCOMPARE(family.duties(CaseFacts::FamilyCopy).size(), std::size_t(1));
        family.taf(on(4, 5));
        QCOMPARE(family.duties(CaseFacts::FamilyCopy).size(), std::size_t(3));
    }
}

void TestDuties::thatSomebodyHadLeftTakesNothingFromWhatWasMet()
{
    for (const bool known : {false, true}) {
        Family_ family;
        family.day = on(3, 20);
        family.father = family.grownUp(u"father"_s, true);
        family.answers(family.father, u"agreed"_s);
        const auto leaves = [&] {
            family.change(family.father,
                [](Person &person) { person.leftOn = on(3, 25); }, kinds::peopleChanged);
        };
        if (known)
            leaves();
        family.day = on(4, 1);
        family.answers(family.mother, u"withdrawn"_s);
        family.day = on(4, 4);
        family.taf(on(4, 4));
        // As was known that day the father agreed.
        family.day = on(4, 11);
        if (!known)
            leaves();
        const CaseFacts::Duty first = family.duties(CaseFacts::FirstTaf).back();
        QCOMPARE(first.met, known ? FactDay(0) : factDay(on(4, 4)));
    }
}

void TestDuties::onTheDayOfTheWithdrawalItBeginsAndStops()
{
    Family_ family;
    family.day = on(4, 4);
    family.taf(on(4, 4));
    family.answers(family.mother, u"withdrawn"_s);
    QCOMPARE(family.duties(CaseFacts::NextTaf).size(), std::size_t(1));
    QCOMPARE(family.duties(CaseFacts::NextTaf).back().stopped, factDay(on(4, 4)));
    // Agreed to again, what is held on that day after it is the next one.
    family.day = on(4, 20);
    family.answers(family.mother, u"agreed"_s);
    family.taf(on(4, 20));
    const auto duties = family.duties(CaseFacts::NextTaf);
    QCOMPARE(duties[1].began.day, factDay(on(4, 20)));
    QCOMPARE(duties[1].met, factDay(on(4, 20)));
}

void TestDuties::agreeingWhileItIsClosedBeginsNothing()
{
    Family_ family;
    family.threeTafs();
    family.day = on(7, 2);
    Closure closure = family.made<Closure>();
    closure.on = on(7, 2);
    family.add(closure, kinds::caseClosed);
    family.day = on(8, 8);
    family.answers(family.mother, u"withdrawn"_s);
    family.day = on(8, 23);
    family.answers(family.mother, u"agreed"_s);
    const auto duties = family.duties(CaseFacts::NextTaf);
    QCOMPARE(duties.back().began.day, factDay(on(6, 27)));
    QCOMPARE(duties.back().stopped, factDay(on(7, 2)));
}

void TestDuties::aClosingStopsWhatBeganBeforeItWheneverThatWasTyped()
{
    for (const QDate agreed : {on(6, 30), on(7, 2), on(7, 3)}) {
        Family_ family;
        family.threeTafs();
        family.day = on(6, 28);
        family.answers(family.mother, u"withdrawn"_s);
        family.day = on(7, 2);
        Closure closure = family.made<Closure>();
        closure.on = on(7, 2);
        family.add(closure, kinds::caseClosed);
        family.day = agreed;
        family.answers(family.mother, u"agreed"_s);
        const auto duties = family.duties(CaseFacts::NextTaf);
        const bool begins = agreed < on(7, 2);
        QCOMPARE(duties.back().began.day, factDay(begins ? agreed : on(6, 27)));
        QCOMPARE(duties.back().stopped, factDay(begins ? on(7, 2) : on(6, 28)));
    }
}

void TestDuties::whatWasChangedAfterItWasEnteredIsNotSaidToBeThere()
{
    Family_ family;
    family.day = on(4, 4);
    family.taf(on(4, 4));
    family.everythingInEhm();
    QCOMPARE(family.step("taf-record", on(4, 8)).state, StepState::Done);
    QVERIFY(!family.step("taf-record", on(4, 8)).evidence.values.contains(u"changedSince"_s));
    family.day = on(4, 8);
    family.change(
        *CaseRecord::find(family.record.meetings, family.tafs.last().id),
        [](Meeting &meeting) { meeting.happened = u"Another word."_s; }, kinds::tafHeld);
    // Met in time it stays met, and what is changed is another thing to do.
    const StepResult changed = family.step("taf-record", on(4, 8));
    QCOMPARE(changed.state, StepState::Done);
    QCOMPARE(changed.evidence.values.value(u"dutyMet"_s).toDate(), on(4, 4));
    QVERIFY(changed.evidence.values.value(u"changedSince"_s).toBool());
}

void TestDuties::agreeingWhileNoActionIsNeededBeginsNothing()
{
    // A TAF that is held after all, or opening again, ends that.
    enum class Meanwhile { Nothing, Taf, OpenedAgain };
    for (const auto meanwhile : {Meanwhile::Nothing, Meanwhile::Taf, Meanwhile::OpenedAgain}) {
        Family_ family;
        family.day = on(3, 20);
        family.change(family.record.assessment.first(),
            [](Assessment &assessment) { assessment.noActionNeeded = true; },
            kinds::assessmentFinalised);
        family.day = on(4, 4);
        if (meanwhile == Meanwhile::Taf)
            family.taf(on(4, 4));
        family.answers(family.mother, u"withdrawn"_s);
        family.day = on(4, 10);
        Closure closure = family.made<Closure>();
        closure.on = family.day;
        Reopening again = family.made<Reopening>();
        again.on = on(4, 12);
        if (meanwhile == Meanwhile::OpenedAgain) {
            family.add(closure, kinds::caseClosed);
            family.add(again, kinds::caseReopened);
        }
        family.day = on(4, 20);
        family.answers(family.mother, u"agreed"_s);
        const bool begins = meanwhile != Meanwhile::Nothing;
        const auto reviews = family.duties(CaseFacts::NextTaf);
        QCOMPARE(!reviews.empty() && reviews.back().began.day == factDay(on(4, 20)), begins);
        const auto first = family.duties(CaseFacts::FirstTaf);
        QVERIFY(first.empty() || first.back().began.day != factDay(on(4, 20)));
    }
}

void TestDuties::onADayOfSeveralTheOrderOfEntriesSaysWhetherItWasClosed()
{
    // What is written for a closed FFA as if it were open opens it: what is agreed to after it
    // begins anew.
    for (const bool agreedFirst : {true, false}) {
        Family_ family;
        family.threeTafs();
        family.day = on(7, 2);
        Closure closure = family.made<Closure>();
        closure.on = on(7, 2);
        family.add(closure, kinds::caseClosed);
        family.day = on(8, 8);
        family.answers(family.mother, u"withdrawn"_s);
        family.day = on(8, 23);
        if (agreedFirst)
            family.answers(family.mother, u"agreed"_s);
        family.add(family.made<Goal>(), kinds::planChanged);
        if (!agreedFirst)
            family.answers(family.mother, u"agreed"_s);
        const auto duties = family.duties(CaseFacts::NextTaf);
        QCOMPARE(duties.back().began.day, factDay(agreedFirst ? on(6, 27) : on(8, 23)));
        QCOMPARE(duties.back().stopped, factDay(agreedFirst ? on(7, 2) : QDate()));
    }
}

void TestDuties::whatIsWrittenAsForAnOpenOneOpensItWithoutAWorry()
{
    // The worry was taken back; what was written after it stands, and the FFA counts as open.
    Family_ family;
    family.threeTafs();
    family.day = on(7, 2);
    Closure closure = family.made<Closure>();
    closure.on = on(7, 2);
    family.add(closure, kinds::caseClosed);
    family.day = on(7, 10);
    family.taf(on(7, 10));
    QVERIFY(!family.record.isClosed());
    const CaseFacts::Duty next = family.duties(CaseFacts::NextTaf).back();
    QCOMPARE(next.began.day, factDay(on(7, 10)));
    QCOMPARE(next.stop, qint32(CaseFacts::NotStopped));
}

void TestDuties::anotherRelativeKeepsNothingGoing()
{
    Family_ family;
    const Person nan = family.grownUp(u"grandparent"_s, std::nullopt);
    family.answers(nan, u"agreed"_s);
    family.threeTafs();
    family.day = on(7, 2);
    family.answers(family.mother, u"withdrawn"_s);
    QVERIFY(family.facts().row.withdrawn.isSet());
    // A father whose responsibility nobody has spoken of does, until that is settled.
    const Person father = family.grownUp(u"father"_s, std::nullopt);
    family.day = on(7, 3);
    family.answers(father, u"agreed"_s);
    QVERIFY(!family.facts().row.withdrawn.isSet());
}

void TestDuties::whoIsFoundToHaveResponsibilityKeepsItGoing()
{
    Family_ family;
    const Person nan = family.grownUp(u"grandparent"_s, false);
    family.answers(nan, u"agreed"_s);
    family.threeTafs();
    family.day = on(7, 2);
    family.answers(family.mother, u"withdrawn"_s);
    QVERIFY(family.facts().row.withdrawn.isSet());
    family.day = on(7, 10);
    family.change(
        nan, [](Person &person) { person.parentalResponsibility = true; }, kinds::peopleChanged);
    QVERIFY(!family.facts().row.withdrawn.isSet());
    const auto duties = family.duties(CaseFacts::NextTaf);
    QCOMPARE(duties.back().began.day, factDay(on(7, 10)));
    QCOMPARE(duties[duties.size() - 2].stopped, factDay(on(7, 2)));
    // That she has none is no withdrawal.
    family.day = on(7, 12);
    family.change(*CaseRecord::find(family.record.people, nan.id),
        [](Person &person) { person.parentalResponsibility = false; }, kinds::peopleChanged);
    QVERIFY(!family.facts().row.withdrawn.isSet());
}

void TestDuties::agreeingAgainBeginsAnew()
{
    Family_ family;
    family.threeTafs();
    family.day = on(7, 2);
    family.answers(family.mother, u"withdrawn"_s);
    family.day = on(9, 2);
    family.answers(family.mother, u"agreed"_s);
    const auto duties = family.duties(CaseFacts::NextTaf);
    QCOMPARE(duties.back().began.day, factDay(on(9, 2)));
    QCOMPARE(duties.back().stop, qint32(CaseFacts::NotStopped));
    QCOMPARE(duties[duties.size() - 2].stopped, factDay(on(7, 2)));
    // Before any TAF the assessment and the first TAF begin again, where they were not met.
    Family_ early;
    early.day = on(3, 20);
    early.answers(early.mother, u"withdrawn"_s);
    early.day = on(4, 1);
    early.answers(early.mother, u"agreed"_s);
    QCOMPARE(early.duties(CaseFacts::FirstTaf).back().began.day, factDay(on(4, 1)));
    QCOMPARE(early.duties(CaseFacts::FinaliseAssessment).size(), std::size_t(1));
    QVERIFY(early.duties(CaseFacts::NextTaf).empty());
}

void TestDuties::whoRefusesAloneIsNotOwedACopyAnyMore()
{
    Family_ family;
    family.father = family.grownUp(u"father"_s, true);
    family.answers(family.father, u"agreed"_s);
    family.day = on(4, 4);
    family.taf(on(4, 4));
    family.copyTo(family.mother);
    QCOMPARE(family.step("family-copy", on(4, 5)).state, StepState::ToDo);
    family.day = on(4, 5);
    family.answers(family.father, u"withdrawn"_s);
    QCOMPARE(family.step("family-copy", on(4, 20)).state, StepState::Done);
    QVERIFY(!family.facts().row.withdrawn.isSet());
    QCOMPARE(
        family.duties(CaseFacts::NextTaf).back().stop, qint32(CaseFacts::NotStopped));
}

void TestDuties::responsibilityThatBecomesKnownIsOwedFromThatDay()
{
    Family_ family;
    family.father = family.grownUp(u"father"_s, std::nullopt);
    family.answers(family.father, u"agreed"_s);
    family.day = on(4, 4);
    family.taf(on(4, 4));
    family.copyTo(family.mother);
    family.day = on(4, 23);
    family.change(family.father, [](Person &p) { p.parentalResponsibility = true; },
        kinds::peopleChanged);
    const StepResult step = family.step("family-copy", on(4, 24));
    QCOMPARE(step.state, StepState::ToDo);
    QCOMPARE(step.due, on(4, 30)); // five working days after it was written
}

void TestDuties::responsibilityNotKnownIsToBeSettled()
{
    Family_ family;
    family.father = family.grownUp(u"father"_s, std::nullopt);
    family.answers(family.father, u"agreed"_s);
    family.day = on(4, 4);
    family.taf(on(4, 4));
    QCOMPARE(family.step("family-copy", on(5, 4)).state, StepState::Overdue); // the mother's
    family.copyTo(family.mother);
    const StepResult step = family.step("family-copy", on(5, 4));
    QCOMPARE(step.state, StepState::CannotBeJudged);
    QCOMPARE(step.evidence.code, u"notKnownWhetherOwed"_s);
    QCOMPARE(step.late, 0);
}

void TestDuties::whoMovesOutIsNotOwedWhatNobodyKnewToBeOwed()
{
    Family_ family;
    family.father = family.grownUp(u"father"_s, std::nullopt);
    family.answers(family.father, u"agreed"_s);
    Residence his = family.made<Residence>();
    his.person = family.father.id;
    his.household = family.made<Household>().id;
    family.add(his, kinds::peopleChanged);
    family.day = on(4, 4);
    family.taf(on(4, 4));
    family.copyTo(family.mother);
    QCOMPARE(family.step("family-copy", on(5, 4)).state, StepState::CannotBeJudged);
    family.day = on(6, 20); // long after a limit it might have had
    family.change(
        his, [](Residence &home) { home.until = on(6, 20); }, kinds::peopleChanged);
    const CaseFacts facts = family.facts();
    const Situation today = Shipped::all().on(on(6, 25));
    const CaseFacts::Break none;
    const auto all = standings(CaseFacts::FamilyCopy, *today.policy->deadline(u"D6"),
        {facts, none, today, factDay(today.today)});
    QCOMPARE(std::count_if(all.begin(), all.end(),
                 [](const DutyStanding &one) { return one.lost && one.late == 0; }),
        1);
    QVERIFY(std::none_of(all.begin(), all.end(), [](const DutyStanding &one) { return one.isOpen(); }));
}

void TestDuties::aDeathBeforeTheLimitTakesOneOutAndIsNoWithdrawal()
{
    Family_ family;
    family.day = on(4, 4);
    family.taf(on(4, 4));
    family.day = on(4, 8);
    family.change(family.mother, [](Person &p) { p.died = on(4, 7); }, kinds::peopleChanged);
    QVERIFY(family.step("family-copy", on(5, 1)).state != StepState::Overdue);
    QVERIFY(!family.facts().row.withdrawn.isSet());
    QCOMPARE(family.duties(CaseFacts::NextTaf).back().stop, qint32(CaseFacts::NotStopped));
}

void TestDuties::homesThatAreJoinedGetOneCopy()
{
    Family_ family;
    family.father = family.grownUp(u"father"_s, true);
    family.answers(family.father, u"agreed"_s);
    const ObjectId hers = family.made<Household>().id, his = family.made<Household>().id;
    const auto lives = [&](const Person &person, const ObjectId &home, QDate from, QDate until) {
        Residence residence = family.made<Residence>();
        residence.person = person.id;
        residence.household = home;
        residence.from = from;
        residence.until = until;
        family.add(residence, kinds::peopleChanged);
    };
    lives(family.mother, hers, on(1, 1), {});
    lives(family.father, his, on(1, 1), on(4, 5));
    family.day = on(4, 4);
    family.taf(on(4, 4));
    QCOMPARE(family.duties(CaseFacts::FamilyCopy).size(), std::size_t(2));
    lives(family.father, hers, on(4, 6), {});
    family.copyTo(family.mother);
    QCOMPARE(family.step("family-copy", on(5, 1)).state, StepState::Done);
}

void TestDuties::aCopyForAChildFulfilsNothing()
{
    Family_ family;
    family.day = on(4, 4);
    family.taf(on(4, 4));
    family.copyTo(family.record.people.at(1));
    QCOMPARE(family.step("family-copy", on(5, 1)).state, StepState::Overdue);
}

void TestDuties::nobodyIsNamedWhoseHomeWasGivenUpInTime()
{
    Family_ family;
    family.father = family.grownUp(u"father"_s, true);
    family.answers(family.father, u"agreed"_s);
    const ObjectId hers = family.made<Household>().id, his = family.made<Household>().id;
    const auto lives = [&](const Person &person, const ObjectId &home, QDate until) {
        Residence residence = family.made<Residence>();
        residence.person = person.id;
        residence.household = home;
        residence.from = on(1, 1);
        residence.until = until;
        family.add(residence, kinds::peopleChanged);
    };
    lives(family.mother, hers, on(4, 5));
    lives(family.father, his, {});
    family.day = on(4, 4);
    family.taf(on(4, 4));
    const StepResult step = family.step("family-copy", on(5, 1));
    QCOMPARE(step.state, StepState::Overdue);
    const auto people = step.evidence.values.value(u"people"_s).toList();
    QCOMPARE(people.size(), 1);
    QCOMPARE(family.record.people.at(people.first().toInt()).id, family.father.id);
    QCOMPARE(step.evidence.values.value(u"homesWithoutCopy"_s).toInt(), 1);
}

void TestDuties::aDeclinedCopySaysSo()
{
    Family_ family;
    family.day = on(6, 13);
    family.taf(on(6, 13));
    family.day = on(6, 19);
    family.copyTo(family.mother, true);
    const StepResult step = family.step("family-copy", on(6, 20));
    QCOMPARE(step.state, StepState::Done);
    QCOMPARE(step.evidence.code, u"copyDeclined"_s);
}

void TestDuties::ofTwoHomesTheDayIsThatOfTheCopyThatWasGiven()
{
    for (const bool declinedLast : {false, true}) {
        Family_ family;
        family.father = family.grownUp(u"father"_s, true);
        family.answers(family.father, u"agreed"_s);
        family.day = on(6, 13);
        family.taf(on(6, 13));
        family.day = on(6, 17);
        family.copyTo(declinedLast ? family.mother : family.father, !declinedLast);
        family.day = on(6, 19);
        family.copyTo(declinedLast ? family.father : family.mother, declinedLast);
        const StepResult step = family.step("family-copy", on(6, 20));
        QCOMPARE(step.state, StepState::Done);
        QCOMPARE(step.evidence.code, u"copyGiven"_s);
        QCOMPARE(step.evidence.values.value(u"lastCopy"_s).toDate(),
            declinedLast ? on(6, 17) : on(6, 19));
    }
}

void TestDuties::noActionNeededStopsTheFirstTafAndATafBeginsAgain()
{
    Family_ family;
    family.change(family.record.assessment.first(),
        [](Assessment &a) { a.noActionNeeded = true; }, kinds::assessmentFinalised);
    const StepResult step = family.step("first-taf", on(6, 1));
    QCOMPARE(step.state, StepState::NotNeeded);
    QCOMPARE(step.evidence.code, u"stoppedByNoAction"_s);
    family.day = on(4, 4);
    family.taf(on(4, 4));
    // It revives nothing: what follows a TAF begins with it.
    QCOMPARE(family.step("first-taf", on(6, 1)).state, StepState::NotNeeded);
    QCOMPARE(family.duties(CaseFacts::NextTaf).back().stop, qint32(CaseFacts::NotStopped));
}

void TestDuties::closingStopsWhatWasLateAndKeepsItsLateness()
{
    Family_ family;
    family.day = on(4, 4);
    family.taf(on(4, 4));
    Closure closure = family.made<Closure>();
    closure.on = family.day = on(4, 16);
    family.add(closure, kinds::caseClosed);
    const StepResult step = family.step("taf-record", on(6, 1));
    QCOMPARE(step.state, StepState::NotNeeded);
    QCOMPARE(step.evidence.code, u"stoppedByClosure"_s);
    QCOMPARE(step.late, 5); // due on the 9th
    QCOMPARE(step.evidence.values.value(u"dutyStopped"_s).toDate(), on(4, 16));
}

void TestDuties::aTafThatDecidedToCloseIsFollowedByOneUntilItCloses()
{
    Family_ family;
    family.day = on(4, 4);
    family.taf(on(4, 4), u"close"_s);
    QCOMPARE(family.duties(CaseFacts::NextTaf).back().stop, qint32(CaseFacts::NotStopped));
    family.day = on(5, 2);
    family.taf(on(5, 2));
    QCOMPARE(family.duties(CaseFacts::NextTaf).front().met, factDay(on(5, 2)));
}

void TestDuties::aTafWrittenDownLateIsMeasuredByItsDay()
{
    Family_ family;
    // The plan was looked at on the 14th; the TAF of the 13th was written down on the 17th.
    PlanReview review = family.made<PlanReview>();
    review.on = family.day = on(6, 14);
    review.nothingChanged = true;
    family.add(review, kinds::planReviewed);
    family.day = on(6, 17);
    Meeting meeting = family.made<Meeting>();
    meeting.heldOn = on(6, 13);
    family.add(meeting, kinds::tafHeld);
    family.tafs << meeting;
    family.everythingInEhm();
    const StepResult step = family.step("taf-plan", on(6, 20));
    QCOMPARE(step.state, StepState::Done);
    QCOMPARE(step.due, on(6, 18));
}

void TestDuties::theDayOfATafCorrectedMovesTheLimit()
{
    Family_ family;
    family.day = on(4, 11);
    family.taf(on(4, 4));
    family.everythingInEhm();
    QCOMPARE(family.step("taf-record", on(5, 1)).late, 2);
    family.change(
        family.tafs.last(), [](Meeting &m) { m.heldOn = on(4, 8); }, kinds::tafHeld);
    const StepResult step = family.step("taf-record", on(5, 1));
    QCOMPARE(step.state, StepState::Done);
    QCOMPARE(step.late, 0);
}

void TestDuties::ofAnEarlierTafThePlanSeenSinceCounts()
{
    Family_ family;
    family.day = on(4, 4);
    family.taf(on(4, 4));
    family.day = on(5, 16);
    family.taf(on(5, 16));
    family.inEhm(singletonId(typeInfo<FamilyPlan>().number));
    const auto plans = family.duties(CaseFacts::PlanInEhm);
    QCOMPARE(plans.size(), std::size_t(2));
    QCOMPARE(plans[0].met, factDay(on(5, 16)));
    QCOMPARE(plans[1].met, factDay(on(5, 16)));
    const auto records = family.duties(CaseFacts::TafRecordInEhm);
    QCOMPARE(records[0].met, 0);
    QCOMPARE(records[0].written, 1);
}

void TestDuties::aMarkOfBeforeSaysNothingOfATafTypedLate()
{
    Family_ family;
    family.day = on(4, 10);
    family.taf(on(4, 10));
    family.everythingInEhm();
    // What was agreed on the 4th is typed afterwards: EHM does not have it.
    family.taf(on(4, 4));
    QCOMPARE(family.duties(CaseFacts::PlanInEhm).front().met, FactDay(0));
    QCOMPARE(family.duties(CaseFacts::PlanInEhm).back().met, factDay(on(4, 10)));
    family.day = on(4, 12);
    family.everythingInEhm();
    QCOMPARE(family.duties(CaseFacts::PlanInEhm).front().met, factDay(on(4, 12)));
}

void TestDuties::aCopyToSomebodyGoneStaysWorthlessWhateverIsWrittenLater()
{
    Family_ family;
    family.day = on(4, 4);
    family.taf(on(4, 4));
    family.day = on(4, 6);
    family.change(
        family.mother, [](Person &person) { person.leftOn = on(4, 6); }, kinds::peopleChanged);
    family.day = on(4, 8);
    family.copyTo(family.mother);
    QCOMPARE(family.duties(CaseFacts::FamilyCopy).back().met, FactDay(0));
    // Written after the copy, that she had withdrawn the day before she left.
    Consent no = family.made<Consent>();
    no.person = family.mother.id;
    no.about = u"help"_s;
    no.answer = u"withdrawn"_s;
    no.on = on(4, 5);
    family.add(no, kinds::consentRecorded);
    QCOMPARE(family.duties(CaseFacts::FamilyCopy).back().met, FactDay(0));
    QCOMPARE(family.duties(CaseFacts::FamilyCopy).back().stopped, factDay(on(4, 5)));
}

void TestDuties::aCopyOfBeforeItWasKnownToBeOwedIsOne()
{
    Family_ family;
    family.father = family.grownUp(u"father"_s, std::nullopt);
    family.answers(family.father, u"agreed"_s);
    family.day = on(4, 4);
    family.taf(on(4, 4));
    family.copyTo(family.father);
    family.copyTo(family.mother);
    family.day = on(4, 20);
    family.answers(family.mother, u"withdrawn"_s);
    family.answers(family.father, u"withdrawn"_s);
    // Found out while nobody agrees: he had his copy all the same.
    family.day = on(5, 2);
    family.change(family.father, [](Person &person) { person.parentalResponsibility = true; },
        kinds::peopleChanged);
    const auto copies = family.duties(CaseFacts::FamilyCopy);
    QCOMPARE(copies.size(), std::size_t(2));
    for (const CaseFacts::Duty &copy : copies)
        QCOMPARE(copy.met, factDay(on(4, 4)));
}

void TestDuties::factsKeepTheOpenOnesAndTheLast()
{
    Family_ family;
    family.threeTafs();
    QCOMPARE(family.duties(CaseFacts::TafRecordInEhm).size(), std::size_t(3));
    const CaseFacts facts = family.facts();
    const auto count = [&](CaseFacts::DutyKind kind) {
        return std::count_if(facts.duties.begin(), facts.duties.end(),
            [kind](const CaseFacts::Duty &duty) { return duty.kind == kind; });
    };
    QCOMPARE(count(CaseFacts::TafRecordInEhm), 1);
    QCOMPARE(count(CaseFacts::FamilyCopy), 1);
    QCOMPARE(count(CaseFacts::NextTaf), 2);
    QCOMPARE(count(CaseFacts::FirstTaf), 1);
}

QTEST_GUILESS_MAIN(TestDuties)
#include "tst_duties.moc"
