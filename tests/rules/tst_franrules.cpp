// SPDX-License-Identifier: GPL-3.0-or-later
#include "rulestesting.h"
#include "testing/tostring.h"

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

/// Fran's family after a public case study: registered 14 February 2019, TAF 1 on 28 March, TAF 2
/// on 13 June; the keyworker is away from 25 July to 1 September.
class Fran : public Story {
public:
    Person fran, joy;
    TeamMember priya;
    Goal goal;
    Action action;
    Meeting taf1, taf2;

    Fran() { untilSecondTaf(); }

    void untilSecondTaf()
    {
        day = QDate(2019, 2, 11);
        fran = made<Person>();
        fran.firstName = u"Fran"_s;
        fran.born = QDate(2010, 9, 3);
        fran.child = true;
        joy = made<Person>();
        joy.firstName = u"Joy"_s;
        joy.parentalResponsibility = true;
        joy.born = QDate(1982, 1, 5);
        entry(EventBuilder(kinds::peopleChanged).add(fran).add(joy));
        consent(joy, u"help"_s);
        consent(joy, u"sharing"_s);
        Registration registration = only<Registration>();
        registration.sentOn = day;
        add(registration, kinds::registrationSent);
        day = QDate(2019, 2, 14);
        change(
            record.registration.first(), [this](Registration &r) { r.completedOn = day; },
            kinds::registrationCompleted);
        day = QDate(2019, 3, 1);
        Assessment assessment = only<Assessment>();
        assessment.analysis = u"Fran worries."_s;
        assessment.finalisedOn = day;
        add(assessment, kinds::assessmentFinalised);
        priya = made<TeamMember>();
        priya.name = u"Priya Nair"_s;
        priya.professional = true;
        priya.from = day;
        add(priya, kinds::teamChanged);
        goal = made<Goal>();
        goal.title = u"Evenings at home are calm"_s;
        goal.whose = {fran.id};
        action = made<Action>();
        action.goal = goal.id;
        action.what = u"Weekly keywork"_s;
        action.member = priya.id;
        action.ongoing = true;
        entry(EventBuilder(kinds::planChanged).add(goal).add(action));
        taf1 = hold(QDate(2019, 3, 28));
        taf2 = hold(QDate(2019, 6, 13));
        day = QDate(2019, 6, 20);
    }
    void consent(const Person &person, const QString &about)
    {
        Consent consent = made<Consent>();
        consent.person = person.id;
        consent.about = about;
        consent.answer = u"agreed"_s;
        consent.on = day;
        add(consent, kinds::consentRecorded);
    }
    Meeting hold(QDate on, const QString &risks = {})
    {
        day = on;
        Meeting meeting = made<Meeting>();
        meeting.heldOn = on;
        meeting.decision = u"stayOpen"_s;
        meeting.risks = risks;
        Attendance there = made<Attendance>();
        there.meeting = meeting.id;
        there.person = joy.id;
        there.how = u"present"_s;
        ActionReview review = made<ActionReview>();
        review.meeting = meeting.id;
        review.action = action.id;
        review.outcome = u"goingOn"_s;
        entry(EventBuilder(kinds::tafHeld).add(meeting).add(there).add(review));
        return meeting;
    }
    [[nodiscard]] ChecklistResult list(const char *id) const
    {
        return evaluate(QString::fromLatin1(id), facts(), Shipped::all().before("summer-2019", day))
            .value();
    }
    [[nodiscard]] StepResult step(const char *list_, const char *id) const
    {
        return *list(list_).step(QString::fromLatin1(id));
    }
    template <class Change>
    void holiday(const Change &edit)
    {
        if (record.holidayPlans.isEmpty()) {
            HolidayPlan plan = made<HolidayPlan>();
            plan.breakId = u"summer-2019"_s;
            edit(plan);
            add(plan, kinds::holidayPlanned);
        } else {
            change(record.holidayPlans.first(), edit, kinds::holidayPlanned);
        }
    }
    /// All steps before the break, one by one, with their marks in EHM.
    void doEverything()
    {
        change(
            record.meetings.last(), [this](Meeting &m) { m.writtenOn = day; }, kinds::tafHeld);
        inEhm(taf1.id);
        inEhm(taf2.id);
        Note note = made<Note>();
        note.on = day;
        note.fact = u"Home visit."_s;
        add(note);
        inEhm(note.id);
        PlanReview looked = made<PlanReview>();
        looked.on = day;
        looked.nothingChanged = true;
        add(looked, kinds::planReviewed);
        add(only<FamilyPlan>(), kinds::planChanged);
        inEhm(singletonId(typeInfo<FamilyPlan>().number));
        HolidayContact contact = made<HolidayContact>();
        contact.breakId = u"summer-2019"_s;
        contact.member = priya.id;
        contact.from = QDate(2019, 7, 25);
        contact.until = QDate(2019, 9, 1);
        contact.phone = u"01442 000000"_s;
        contact.agreedOn = day;
        add(contact, kinds::holidayContactAgreed);
        change(
            record.team.first(), [this](TeamMember &m) { m.accessFrom = day; }, kinds::teamChanged);
        holiday([this](HolidayPlan &plan) {
            plan.familyToldOn = day;
            plan.servicesToldOn = day;
            plan.support = u"Keywork"_s;
            plan.contact = u"Priya"_s;
            plan.keyInformation = u"Nan helps"_s;
            plan.noRisksKnown = true;
            plan.writtenOn = day;
            plan.reviewHolder = priya.id;
            plan.reviewHeldBy = QDate(2019, 7, 25);
        });
        inEhm(record.holidayPlans.first().id);
    }
};

QStringList openSteps(const ChecklistResult &list)
{
    QStringList open;
    for (const StepResult &step : list.steps) {
        if (step.isOpen())
            open << step.id % u':' % stateName(step.state) % u':' % step.evidence.code;
    }
    return open;
}

} // namespace

class TestFranRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theAssessmentWasInTimeAndTheFirstTafOnTheLastDay();
    void theSecondTafWasThirtyFiveDaysLate();
    void onThursday20JuneTheLimitsAreThoseOfTheCounty();
    void beforeTheBreakOnlyTheReviewIsDone();
    void doingTheStepsOneByOneEndsWithReady();
    void aTafAConcernOrAChangeOfContactTakesItBack_data();
    void aTafAConcernOrAChangeOfContactTakesItBack();
    void writtenAndNotYetInEhmIsAStateOfItsOwn();
    void nothingRecordedForAnotherBreakCounts();
};

void TestFranRules::theAssessmentWasInTimeAndTheFirstTafOnTheLastDay()
{
    const Fran fran;
    const StepResult finalised = fran.step("assessment", "finalised");
    QCOMPARE(finalised.state, StepState::Done);
    QCOMPARE(finalised.due, QDate(2019, 3, 7));
    QCOMPARE(finalised.doneOn, QDate(2019, 3, 1));
    QCOMPARE(finalised.late, 0);
    const StepResult first = fran.step("assessment", "first-taf");
    QCOMPARE(first.state, StepState::Done);
    QCOMPARE(first.due, QDate(2019, 3, 28));
    QCOMPARE(first.late, 0);
}

void TestFranRules::theSecondTafWasThirtyFiveDaysLate()
{
    const StepResult held = Fran().step("after-taf", "taf-held");
    QCOMPARE(held.state, StepState::Done);
    QCOMPARE(held.due, QDate(2019, 5, 9));
    QCOMPARE(held.late, 35);
    QCOMPARE(held.unit, LateUnit::Days);
}

void TestFranRules::onThursday20JuneTheLimitsAreThoseOfTheCounty()
{
    const Fran fran;
    const StepResult record = fran.step("after-taf", "taf-record");
    QCOMPARE(record.state, StepState::Overdue);
    QCOMPARE(record.due, QDate(2019, 6, 18));
    QCOMPARE(record.late, 2);
    QCOMPARE(record.unit, LateUnit::WorkingDays);
    QCOMPARE(record.evidence.code, u"tafNotWritten"_s);
    const StepResult copy = fran.step("after-taf", "family-copy");
    QCOMPARE(copy.state, StepState::ToDo);
    QCOMPARE(copy.due, QDate(2019, 6, 20));
    QCOMPARE(copy.late, 0);

    const QList<DueItem> due = dueItems(fran.facts(), Shipped::all().on(QDate(2019, 6, 20)));
    QVERIFY(!due.isEmpty());
    QCOMPARE(due.first().id, u"taf-record"_s);
    const auto review = std::find_if(
        due.begin(), due.end(), [](const DueItem &item) { return item.kind == DueKind::Review; });
    QVERIFY(review != due.end());
    QCOMPARE(review->due, QDate(2019, 7, 25));
    QCOMPARE(review->dueInBreak, u"summer-2019"_s);
    QCOMPARE(stageOf(fran.facts()), Stage::Plan);
}

void TestFranRules::beforeTheBreakOnlyTheReviewIsDone()
{
    const ChecklistResult list = Fran().list("before-break-staying");
    QCOMPARE(list.steps.first().id, u"review"_s);
    QCOMPARE(list.steps.first().state, StepState::Done);
    QCOMPARE(openSteps(list),
        QStringList({u"taf-in-ehm:toDo:tafNotWritten"_s, u"notes:toDo:noNotes"_s,
            u"plan:outOfDate:planBeforeTaf"_s, u"contact:toDo:noContact"_s,
            u"access:toDo:noContact"_s, u"told:toDo:noContact"_s, u"handover:toDo:noHandover"_s,
            u"services:toDo:servicesNotTold"_s, u"review-in-break:toDo:reviewFallsInBreak"_s}));
    for (const StepResult &step : list.steps) {
        if (step.isOpen()) {
            QVERIFY2(!step.mend.isEmpty(), qPrintable(step.id));
            QCOMPARE(step.due, QDate(2019, 7, 24));
        }
    }
    QVERIFY(!list.ready());
    QVERIFY(!list.provisional);
}

void TestFranRules::doingTheStepsOneByOneEndsWithReady()
{
    Fran fran;
    fran.doEverything();
    const ChecklistResult list = fran.list("before-break-staying");
    QCOMPARE(openSteps(list), QStringList());
    QVERIFY(list.ready());
}

void TestFranRules::aTafAConcernOrAChangeOfContactTakesItBack_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QStringList>("open");
    QTest::newRow("another TAF") << u"taf"_s
                                 << QStringList({u"taf-in-ehm:toDo:tafNotWritten"_s,
                                        u"plan:outOfDate:planBeforeTaf"_s});
    QTest::newRow("another TAF that speaks of risks")
        << u"risks"_s
        << QStringList({u"taf-in-ehm:toDo:tafNotWritten"_s, u"plan:outOfDate:planBeforeTaf"_s,
               u"handover:outOfDate:risksSince"_s});
    QTest::newRow("a concern") << u"concern"_s
                               << QStringList({u"handover:outOfDate:concernSince"_s});
    QTest::newRow("another number") << u"number"_s
                                    << QStringList({u"told:outOfDate:contactChangedSince"_s,
                                           u"handover:outOfDate:contactChangedAfterNote"_s});
    // Neither what the family was told nor the note rests on the contact's access to EHM.
    QTest::newRow("access ended") << u"access"_s << QStringList({u"access:toDo:noAccess"_s});
    QTest::newRow("contact taken away")
        << u"away"_s
        << QStringList({u"contact:toDo:noContact"_s, u"access:toDo:noContact"_s,
               u"told:toDo:noContact"_s, u"handover:outOfDate:contactChangedAfterNote"_s});
    QTest::newRow("a significant note")
        << u"note"_s
        << QStringList({u"notes:toDo:notInEhm"_s, u"handover:outOfDate:significantNoteSince"_s});
}

void TestFranRules::aTafAConcernOrAChangeOfContactTakesItBack()
{
    QFETCH(QString, what);
    QFETCH(QStringList, open);
    Fran fran;
    fran.doEverything();
    // Even on the same day: the order of entries tells.
    if (what == u"taf"_s) {
        fran.hold(fran.day);
    } else if (what == u"risks"_s) {
        fran.hold(fran.day, u"Dad is out of prison."_s);
    } else if (what == u"concern"_s) {
        Concern concern = fran.made<Concern>();
        concern.on = fran.day;
        concern.what = u"Smell of alcohol"_s;
        fran.add(concern, kinds::concernRaised);
    } else if (what == u"number"_s) {
        fran.change(
            fran.record.holidayContacts.first(),
            [](HolidayContact &c) { c.phone = u"01442 111111"_s; }, kinds::holidayContactAgreed);
    } else if (what == u"access"_s) {
        fran.change(
            fran.record.team.first(), [](TeamMember &m) { m.accessUntil = QDate(2019, 8, 1); },
            kinds::teamChanged);
    } else if (what == u"away"_s) {
        fran.entry(
            EventBuilder(kinds::holidayContactAgreed).remove(fran.record.holidayContacts.first()));
    } else {
        Note note = fran.made<Note>();
        note.on = fran.day;
        note.significant = true;
        fran.add(note);
    }
    const ChecklistResult list = fran.list("before-break-staying");
    QCOMPARE(openSteps(list), open);
    QVERIFY(!list.ready());
    QCOMPARE(list.concernOpen, what == u"concern"_s);
}

void TestFranRules::writtenAndNotYetInEhmIsAStateOfItsOwn()
{
    Fran fran;
    fran.change(
        fran.record.meetings.last(), [&](Meeting &m) { m.writtenOn = fran.day; }, kinds::tafHeld);
    const StepResult record = fran.step("after-taf", "taf-record");
    QCOMPARE(record.state, StepState::Overdue);
    QVERIFY(record.writtenNotInEhm);
    QCOMPARE(record.evidence.code, u"notInEhm"_s);
    fran.inEhm(fran.taf2.id);
    const StepResult entered = fran.step("after-taf", "taf-record");
    QCOMPARE(entered.state, StepState::Done);
    QCOMPARE(entered.late, 2);
    QCOMPARE(entered.doneOn, QDate(2019, 6, 20));
}

void TestFranRules::nothingRecordedForAnotherBreakCounts()
{
    Fran fran;
    fran.doEverything();
    const Situation autumn = Shipped::all().before("christmas-2019", QDate(2019, 6, 20));
    const ChecklistResult list = evaluate(u"before-break-staying", fran.facts(), autumn).value();
    for (const char *id : {"review", "contact", "access", "told", "handover", "services"})
        QCOMPARE(list.step(QString::fromLatin1(id))->state, StepState::ToDo);
    const Situation halfTerm = Shipped::all().before("october-half-term-2019", fran.day);
    const ChecklistResult judged =
        evaluate(u"before-break-staying", fran.facts(), halfTerm).value();
    for (const StepResult &step : judged.steps) {
        QCOMPARE(step.state, StepState::NotNeeded);
        QCOMPARE(step.evidence.code, u"noStepsForThisBreak"_s);
    }
}

QTEST_GUILESS_MAIN(TestFranRules)
#include "tst_franrules.moc"
