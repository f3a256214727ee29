// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/breakplan.h"
#include "rules/due.h"
#include "rules/leaving.h"

#include "rulestesting.h"

using namespace hometray;
using namespace Qt::StringLiterals;

class TestBreakPlan : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theLastTafLeavesTimeForRecordAndCopy_data();
    void theLastTafLeavesTimeForRecordAndCopy();
    void withoutAbsenceThereIsNothingToPlan();
    void anotherPolicyPlansWithItsOwnDays();
    void aPolicyWhoseReviewIsDueAtOnceEndsTheSearchForTheLastTaf();
    void anUndecidedFamilyHasOnlyWhatComesEitherWay();
    void theEarliestOpenStepComesNext();
    void aFamilyThatClosesHasTheStepsOfClosing();
    void whatWasClosedInAnotherTermIsNoPartOfThePlan();
    void nothingIsReadyWhileAConcernIsOpen();
    void daysWithoutAContactAreNamedInRuns();
    void oneStepHasOneDayWhereverItIsShown_data();
    void oneStepHasOneDayWhereverItIsShown();
    void aLimitInWorkingDaysIsMissedInThemInEveryList_data();
    void aLimitInWorkingDaysIsMissedInThemInEveryList();
    void whatIsLeftOfAClosedFfaHasItsDay();
    void daysNotedAfterItWasClosedAreNotOfAClosedFfa();
};

namespace {

FactDay day(int month, int number)
{
    return factDay(QDate(2019, month, number));
}

/// A TAF on 8 May, undecided, nothing written for the summer.
CaseFacts family()
{
    CaseFacts facts;
    CaseFacts::Row &row = facts.row;
    row.registered = row.firstClock = {day(2, 14), 1};
    row.assessment = {day(3, 1), 5, 1, day(3, 1)};
    row.tafCount = row.tafCountNow = 2;
    row.firstTaf = {day(3, 28), 10};
    row.lastTaf = row.reviewClock = {day(6, 19), 20};
    row.lastTafRecord = {day(6, 19), 20, 1, day(6, 20)};
    row.lastTafAttendances = 3;
    row.lastTafFamilyPresent = 2;
    row.plan = {day(6, 19), 21, 1, day(6, 20)};
    row.planSeen = row.plan.moment();
    row.notes = {day(6, 18), 19, 1, day(6, 18)};
    row.noteCount = 3;
    return facts;
}

void plannedFor(CaseFacts &facts, QDate on)
{
    facts.planned = {{0, {factDay(on), 20}}};
    facts.row.nextPlanned = facts.planned[0].on;
}

} // namespace

void TestBreakPlan::theLastTafLeavesTimeForRecordAndCopy_data()
{
    QTest::addColumn<QString>("holiday");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QDate>("clock"); // of the review: six weeks later it is due
    QTest::addColumn<QDate>("planned");
    QTest::addColumn<QDate>("holdBy");
    QTest::addColumn<QString>("says");

    const auto row = [](const char *name, const char *holiday, QDate today, QDate clock,
                         QDate planned, QDate holdBy, const char *says) {
        QTest::newRow(name) << QString::fromLatin1(holiday) << today << clock << planned << holdBy
                            << QString::fromLatin1(says);
    };
    const QDate none;
    row("five working days before the last day at work", "summer-2019", {2019, 6, 20},
        {2019, 6, 13}, none, {2019, 7, 17}, "");
    row("the review is due before", "summer-2019", {2019, 6, 20}, {2019, 5, 31}, none,
        {2019, 7, 12}, "review");
    row("the review is due on the same day", "summer-2019", {2019, 6, 20}, {2019, 6, 5}, none,
        {2019, 7, 17}, "");
    row("the review is late already", "summer-2019", {2019, 6, 20}, {2019, 5, 1}, none,
        {2019, 7, 17}, "late");
    row("no TAF yet", "summer-2019", {2019, 6, 20}, none, none, {2019, 7, 17}, "");
    row("planned in time", "summer-2019", {2019, 6, 20}, {2019, 6, 13}, {2019, 7, 16},
        {2019, 7, 17}, "planned");
    row("planned on the last of the days", "summer-2019", {2019, 6, 20}, {2019, 6, 13},
        {2019, 7, 17}, {2019, 7, 17}, "planned");
    row("planned too late", "summer-2019", {2019, 6, 20}, {2019, 6, 13}, {2019, 7, 18},
        {2019, 7, 17}, "planned tooLate");
    row("planned in the break", "summer-2019", {2019, 6, 20}, {2019, 6, 13}, {2019, 7, 25},
        {2019, 7, 17}, "");
    row("planned on a day that has passed", "summer-2019", {2019, 6, 20}, {2019, 6, 13},
        {2019, 6, 19}, {2019, 7, 17}, "");
    row("today is the last of the days", "summer-2019", {2019, 7, 17}, {2019, 6, 13}, none,
        {2019, 7, 17}, "");
    row("no time is left for what follows", "summer-2019", {2019, 7, 18}, {2019, 6, 13}, none,
        {2019, 7, 24}, "short");
    row("another is due after the next, and before leaving", "summer-2019", {2019, 5, 20},
        {2019, 4, 16}, none, {2019, 7, 9}, "review");
    row("the next is planned, and another is due before leaving", "summer-2019", {2019, 5, 20},
        {2019, 4, 16}, {2019, 5, 24}, {2019, 7, 5}, "review");
    row("another is due after the next on the last day at work", "summer-2019", {2019, 5, 20},
        {2019, 5, 1}, none, {2019, 7, 17}, "");
    row("across Good Friday and Easter Monday", "easter-2019", {2019, 3, 20}, {2019, 3, 1}, none,
        {2019, 3, 29}, "");
    row("before Christmas", "christmas-2019", {2019, 11, 20}, {2019, 11, 15}, none, {2019, 12, 13},
        "");
}

void TestBreakPlan::theLastTafLeavesTimeForRecordAndCopy()
{
    QFETCH(QString, holiday);
    QFETCH(QDate, today);
    QFETCH(QDate, clock);
    QFETCH(QDate, planned);
    QFETCH(QDate, holdBy);
    QFETCH(QString, says);

    CaseFacts facts;
    facts.row.lastTaf = facts.row.reviewClock = {factDay(clock), clock.isValid() ? 3 : -1};
    if (clock.isValid())
        owe(facts, CaseFacts::NextTaf, facts.row.lastTaf);
    if (planned.isValid())
        plannedFor(facts, planned);
    const Situation situation = Shipped::all().before(qPrintable(holiday), today);
    const auto taf = lastTafBefore(facts, situation);
    QVERIFY(taf);
    QCOMPARE(taf->holdBy, holdBy);
    QCOMPARE(taf->reviewDecides, says.contains(u"review"_s));
    QCOMPARE(taf->reviewLate, says.contains(u"late"_s));
    QCOMPARE(taf->shortOfTime, says.contains(u"short"_s));
    QCOMPARE(taf->planned.isValid(), says.contains(u"planned"_s));
    QCOMPARE(taf->plannedTooLate(), says.contains(u"tooLate"_s));
}

void TestBreakPlan::withoutAbsenceThereIsNothingToPlan()
{
    const Shipped &shipped = Shipped::all();
    const QDate today(2019, 6, 20);
    QVERIFY(!lastTafBefore(family(), shipped.on(today)));
    QVERIFY(!breakPlan(family(), shipped.on(today)));
    Situation through = shipped.before("summer-2019", today);
    through.holiday = workingThrough(through.holiday->holiday, shipped.workingDays);
    QVERIFY(!lastTafBefore(family(), through));
    QVERIFY(!breakPlan(family(), through));
    QVERIFY(
        !breakPlan(family(), shipped.before("october-half-term-2019", today))); // no steps for it
}

void TestBreakPlan::anotherPolicyPlansWithItsOwnDays()
{
    QByteArray json = Shipped::bytes("hertfordshire.json");
    QVERIFY(json.contains("\"workingDays\": 5,\n      \"warn\": 4"));
    json.replace("\"workingDays\": 5,\n      \"warn\": 4", "\"days\": 14");
    const auto policy = Policy::fromJson(json, u"other"_s);
    QVERIFY(policy);
    Situation situation = Shipped::all().before("summer-2019", {2019, 6, 20});
    situation.policy = &*policy;
    QCOMPARE(lastTafBefore({}, situation)->holdBy, QDate(2019, 7, 10));
}

void TestBreakPlan::aPolicyWhoseReviewIsDueAtOnceEndsTheSearchForTheLastTaf()
{
    QByteArray json = Shipped::bytes("hertfordshire.json");
    QVERIFY(json.contains("\"days\": 42,\n      \"warn\": 35"));
    json.replace("\"days\": 42,\n      \"warn\": 35", "\"days\": 0,\n      \"warn\": 0");
    const auto policy = Policy::fromJson(json, u"other"_s);
    QVERIFY(policy);
    Situation situation = Shipped::all().before("summer-2019", {2019, 6, 20});
    situation.policy = &*policy;
    CaseFacts facts;
    facts.row.lastTaf = facts.row.reviewClock = {factDay(QDate(2019, 6, 20)), 3};
    owe(facts, CaseFacts::NextTaf, facts.row.lastTaf);
    QCOMPARE(lastTafBefore(facts, situation)->holdBy, QDate(2019, 7, 17));
}

void TestBreakPlan::anUndecidedFamilyHasOnlyWhatComesEitherWay()
{
    const auto plan = breakPlan(family(), Shipped::all().before("summer-2019", {2019, 6, 20}));
    QVERIFY(plan);
    QCOMPARE(plan->decision, CaseFacts::Undecided);
    for (const BreakStep &step : plan->steps)
        QVERIFY2(
            step.role == ListRole::Tray || comesEitherWay(Shipped::all().policy, step.result.id),
            qPrintable(step.result.id));
    QVERIFY(plan->step(u"review"));
    QVERIFY(!plan->step(u"contact"));
    QVERIFY(plan->taf);
    QCOMPARE(plan->next()->result.id, u"review"_s);
    QCOMPARE(plan->next()->by, QDate(2019, 7, 17));
    QVERIFY(!plan->ready());
}

void TestBreakPlan::theEarliestOpenStepComesNext()
{
    CaseFacts facts = family();
    facts.row.lastTafDecision = CaseFacts::StayOpen;
    facts.row.lastTafRecord.inEhm = 0; // due three working days after 19 June
    const auto plan = breakPlan(facts, Shipped::all().before("summer-2019", {2019, 6, 20}));
    QVERIFY(plan);
    QVERIFY(plan->step(u"contact"));
    QCOMPARE(plan->step(u"contact")->by, QDate(2019, 7, 24));
    QCOMPARE(plan->next()->result.id, u"taf-in-ehm"_s);
    QCOMPARE(plan->next()->by, QDate(2019, 6, 24));
}

void TestBreakPlan::aFamilyThatClosesHasTheStepsOfClosing()
{
    CaseFacts facts = family();
    facts.row.lastTafDecision = CaseFacts::Close;
    const auto plan = breakPlan(facts, Shipped::all().before("summer-2019", {2019, 6, 20}));
    QVERIFY(plan);
    QCOMPARE(plan->decision, CaseFacts::Close);
    QVERIFY(plan->step(u"feedback"));
    QVERIFY(!plan->step(u"contact"));
}

void TestBreakPlan::whatWasClosedInAnotherTermIsNoPartOfThePlan()
{
    CaseFacts facts = family();
    facts.row.closed = {day(3, 20), 30, 1, day(3, 20)};
    const Situation situation = Shipped::all().before("summer-2019", {2019, 6, 20});
    QVERIFY(!breakPlan(facts, situation));
    facts.row.closed = {day(6, 19), 30, 1, day(6, 19)};
    QVERIFY(breakPlan(facts, situation));
}

void TestBreakPlan::nothingIsReadyWhileAConcernIsOpen()
{
    CaseFacts facts = family();
    facts.row.openConcerns = 1;
    const auto plan = breakPlan(facts, Shipped::all().before("summer-2019", {2019, 6, 20}));
    QVERIFY(plan && plan->concernOpen && !plan->ready());
}

void TestBreakPlan::daysWithoutAContactAreNamedInRuns()
{
    CaseFacts facts = family();
    const Situation situation = Shipped::all().before("summer-2019", {2019, 6, 20});
    const QList<DaySpan> all = {{QDate(2019, 7, 25), QDate(2019, 8, 30)}};
    QCOMPARE(daysWithoutContact(facts, situation), all);

    CaseFacts::Contact priya;
    priya.code = situation.holiday->holiday.code;
    priya.member = 0;
    priya.professional = 1;
    priya.agreed = {day(6, 20), 22};
    priya.from = day(7, 25);
    priya.until = day(8, 9);
    CaseFacts::Contact later = priya;
    later.from = day(8, 19);
    later.until = day(8, 27);
    facts.breaks = {{}}; // stands beside every contact
    facts.breaks[0].code = priya.code;
    facts.contacts = {priya, later};
    // 26 August is a bank holiday, and weekends are no gap.
    const QList<DaySpan> gaps = {
        {QDate(2019, 8, 12), QDate(2019, 8, 16)}, {QDate(2019, 8, 28), QDate(2019, 8, 30)}};
    QCOMPARE(daysWithoutContact(facts, situation), gaps);

    facts.contacts[0].termTimeOnly = 1;
    QCOMPARE(daysWithoutContact(facts, situation).first().first, QDate(2019, 7, 25));
}

void TestBreakPlan::oneStepHasOneDayWhereverItIsShown_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QDate>("planned");
    QTest::addColumn<bool>("decided");
    for (const QDate today : {QDate(2019, 6, 20), QDate(2019, 7, 10), QDate(2019, 7, 19)}) {
        for (const bool decided : {false, true}) {
            const auto row = [&](const char *name, QDate planned) {
                QTest::addRow("%s, %s, %s", name, qPrintable(today.toString(Qt::ISODate)),
                    decided ? "decided" : "undecided")
                    << today << planned << decided;
            };
            row("none planned", {});
            row("planned in time", {2019, 7, 16});
            row("planned too late", {2019, 7, 23});
            row("its day has passed", {2019, 6, 18});
        }
    }
}

void TestBreakPlan::oneStepHasOneDayWhereverItIsShown()
{
    QFETCH(const QDate, today);
    QFETCH(const QDate, planned);
    QFETCH(const bool, decided);
    CaseFacts facts = family();
    if (decided)
        facts.row.lastTafDecision = CaseFacts::StayOpen;
    if (planned.isValid())
        plannedFor(facts, planned);
    const Situation situation = Shipped::all().before("summer-2019", today);
    const auto plan = breakPlan(facts, situation);
    QVERIFY(plan);
    int compared = 0;
    for (const DueItem &item : dueItems(facts, situation)) {
        const BreakStep *step = item.kind == DueKind::Step ? plan->step(item.id) : nullptr;
        if (step && step->checklist == item.checklist) {
            ++compared;
            QCOMPARE(item.due, step->by);
        }
        if (item.kind == DueKind::WasItHeld && plan->step(u"was-it-held"))
            QCOMPARE(plan->step(u"was-it-held")->by, item.due);
    }
    QVERIFY(compared > 0);
    for (const ChecklistSpec &list : situation.policy->checklists()) {
        for (const StepResult &shown :
            onTheirDays(list, evaluate(list, facts, situation), facts, situation).steps) {
            const BreakStep *step = plan->step(shown.id);
            if (step && step->checklist == list.id && shown.isOpen() && shown.due.isValid())
                QCOMPARE(shown.due, step->by);
        }
    }
    for (const BreakStep &step : plan->steps) {
        if (step.result.isOpen())
            QVERIFY2(step.by.isValid(), qPrintable(step.result.id));
    }
}

void TestBreakPlan::aLimitInWorkingDaysIsMissedInThemInEveryList_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<int>("late");
    QTest::newRow("on the Friday it is due") << QDate(2019, 6, 21) << 0;
    QTest::newRow("on the Saturday after") << QDate(2019, 6, 22) << 0;
    QTest::newRow("on the Sunday") << QDate(2019, 6, 23) << 0;
    QTest::newRow("on the Monday") << QDate(2019, 6, 24) << 1;
    QTest::newRow("a week later") << QDate(2019, 7, 1) << 6;
}

void TestBreakPlan::aLimitInWorkingDaysIsMissedInThemInEveryList()
{
    QFETCH(QDate, today);
    QFETCH(int, late);
    CaseFacts facts = family();
    facts.row.lastTaf = facts.row.reviewClock = {day(6, 18), 20};
    facts.row.lastTafRecord = {day(6, 18), 20, 0, 0}; // not in EHM: due three working days later
    facts.row.lastTafDecision = CaseFacts::StayOpen;
    const Situation situation = Shipped::all().before("summer-2019", today);
    const QDate limit(2019, 6, 21);
    const auto shown = [&](ListRole role, const QString &id) {
        const ChecklistSpec &list = *situation.policy->checklist(role);
        const ChecklistResult result =
            onTheirDays(list, evaluate(list, facts, situation), facts, situation);
        const StepResult *step = result.step(id);
        return step ? *step : StepResult();
    };
    const StepResult before = shown(ListRole::Staying, u"taf-in-ehm"_s);
    QCOMPARE(before.due, limit);
    QCOMPARE(before.late, late);
    QCOMPARE(before.unit, LateUnit::WorkingDays);
    QCOMPARE(before.state == StepState::Overdue, late > 0);
    const auto plan = breakPlan(facts, situation);
    QVERIFY(plan && plan->step(u"taf-in-ehm"));
    QCOMPARE(plan->step(u"taf-in-ehm")->by, limit);
    QCOMPARE(plan->step(u"taf-in-ehm")->late, late > 0);
    for (const DueItem &item : dueItems(facts, situation)) {
        if (item.id != u"taf-record")
            continue;
        QCOMPARE(item.due, limit);
        QCOMPARE(item.late, late);
        QCOMPARE(item.unit, LateUnit::WorkingDays);
    }
}

void TestBreakPlan::whatIsLeftOfAClosedFfaHasItsDay()
{
    CaseFacts facts = family();
    facts.row.lastTafDecision = CaseFacts::Close;
    facts.row.closed = facts.row.closurePrepared = {day(6, 19), 30, 0, 0}; // not in EHM
    facts.row.stopped = {day(6, 19), 30};
    const auto plan = breakPlan(facts, Shipped::all().before("summer-2019", {2019, 6, 20}));
    QVERIFY(plan);
    QVERIFY(plan->step(u"closed")->result.isOpen());
    QCOMPARE(plan->step(u"closed")->by, QDate(2019, 7, 24));
    QVERIFY(plan->next()->by.isValid());
}

void TestBreakPlan::daysNotedAfterItWasClosedAreNotOfAClosedFfa()
{
    // The desk's days, as long as the case has none of its own.
    Situation situation = Shipped::all().before("summer-2019", QDate(2019, 7, 1));
    situation.holiday = breakSituation(situation.holiday->holiday, QDate(2019, 7, 29),
        QDate(2019, 8, 30), *situation.workingDays);
    CaseFacts facts = family();
    QCOMPARE(awayOf(facts, situation).lastDayAtWork, day(7, 26));
    facts.row.closed = {day(6, 19), 30, 1, day(6, 19)};
    QCOMPARE(awayOf(facts, situation).lastDayAtWork, day(7, 24));
    // Those it had when it was closed stay its own.
    facts.daysAway = {
        {situation.holiday->holiday.code, -1, day(7, 29), day(8, 30), day(7, 26)}};
    QCOMPARE(awayOf(facts, situation).lastDayAtWork, day(7, 26));
}

QTEST_GUILESS_MAIN(TestBreakPlan)
#include "tst_breakplan.moc"
