// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/breakplan.h"
#include "rules/openconcerns.h"
#include "rulestesting.h"
#include "testing/tostring.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

FactDay on(QDate day)
{
    return factDay(day);
}

/// Registered, assessed, and a TAF on a day; nothing after it.
CaseFacts afterTaf(QDate taf)
{
    CaseFacts facts;
    CaseFacts::Row &row = facts.row;
    row.registered = row.firstClock = {on(taf) - 40, 1};
    row.agreedPeople = 1;
    row.assessment = {on(taf) - 30, 2, 1, on(taf) - 30};
    row.firstTaf = row.lastTaf = row.reviewClock = {on(taf), 5};
    row.lastTafClock = row.registered;
    row.lastTafDecision = CaseFacts::StayOpen;
    row.tafCount = row.tafCountNow = 1;
    row.lastTafMeeting = 0;
    CaseFacts::Person mother;
    mother.responsible = mother.parent = 1;
    mother.help = CaseFacts::Agreed;
    mother.helpDay = on(taf) - 40;
    facts.people = {mother};
    for (const auto kind : {CaseFacts::NextTaf, CaseFacts::TafRecordInEhm, CaseFacts::PlanInEhm,
             CaseFacts::FamilyCopy})
        owe(facts, kind, row.lastTaf).person = 0;
    return facts;
}

/// Everything of the TAF is in EHM, and then nobody agrees any more.
void withdraw(CaseFacts &facts, QDate day)
{
    facts.row.withdrawn = facts.row.stopped = {on(day), 9};
    for (CaseFacts::Duty &duty : facts.duties) {
        const bool inEhm =
            duty.kind == CaseFacts::TafRecordInEhm || duty.kind == CaseFacts::PlanInEhm;
        (inEhm ? duty.met : duty.stopped) = on(day);
        duty.stop = inEhm ? CaseFacts::NotStopped : CaseFacts::StoppedByWithdrawal;
    }
}

const DueItem *item(const QList<DueItem> &items, const QString &id)
{
    for (const DueItem &candidate : items) {
        if (candidate.id == id)
            return &candidate;
    }
    return nullptr;
}

} // namespace

class TestDue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void limitsAfterATaf_data();
    void limitsAfterATaf();
    void whatATafOfBeforeTheReopeningOwesIsDueStill();
    void latenessIsInTheLimitsOwnUnit();
    void theSecondWorkingDayPresses();
    void aLimitInASchoolHolidayIsShownAndNotMoved();
    void aFamilyToBeClosedIsToldToCloseOrToMeet();
    void whatIsNextComesByWeightAndThenByDate();
    void lateActionsOfOthersAreOneThingToDo();
    void stepsBeforeABreakComeForwardInItsLastWeeks();
    void whatIsNotKnownIsToBeSettled();
    void aBabysDayAsksWhenItHasCome();
    void aClosingIsDueUntilEhmKnowsOfIt();
    void notesWrittenSinceClosingAreDueUntilEhmHasThem();
    void whatIsToBeSettledIsAsLateAsTheListBeforeTheBreakSays();
    void anOpenConcernComesBeforeEverything();
    void eachOpenConcernIsDueOnItsOwn();
    void whenTheClocksStandStillItIsClosedOrGoesOn();
    void whatIsSaidToGoOnIsNotAskedAgain();
    void backAtWorkTheBreakIsHistory();
    void whatWasLeftOpenStaysLate();
    void aPlanThatWasEnteredSinceIsNotWhatWasLeft();
    void aPolicyWithoutThatStepAsksTheSame();
    void aBabysDayDoesNotWaitForTheBreak();
    void noCopyIsLateWhereNobodyIsOwedOne();
    void aClosedFamilyHasOnlyItsLookBack();
    void aPlannedTafWhoseDayHasPassedAsks();
    void registeringComesBeforeATafThatIsPlanned();
    void aRequestIsDueWhenItIsNeeded();
    void whatSomebodyGoneWasToDoIsDueOnTheDay();
    void onePieceOfWorkIsDueOnce();
    void withoutADateTheFirstOpenStepIsNext_data();
    void withoutADateTheFirstOpenStepIsNext();
};

void TestDue::limitsAfterATaf_data()
{
    QTest::addColumn<QDate>("taf");
    QTest::addColumn<QDate>("record");
    QTest::addColumn<QDate>("copy");
    QTest::addColumn<QDate>("review");
    const auto row = [](const char *name, QDate taf, QDate record, QDate copy, QDate review) {
        QTest::newRow(name) << taf << record << copy << review;
    };
    row("before Easter 2019", {2019, 4, 18}, {2019, 4, 25}, {2019, 4, 29}, {2019, 5, 30});
    row("Fran's second", {2019, 6, 13}, {2019, 6, 18}, {2019, 6, 20}, {2019, 7, 25});
    row("leap year", {2024, 2, 27}, {2024, 3, 1}, {2024, 3, 5}, {2024, 4, 9});
    row("the leap day itself", {2024, 2, 29}, {2024, 3, 5}, {2024, 3, 7}, {2024, 4, 11});
    row("Christmas Eve 2020", {2020, 12, 24}, {2020, 12, 31}, {2021, 1, 5}, {2021, 2, 4});
    row("before the Jubilee", {2022, 5, 31}, {2022, 6, 7}, {2022, 6, 9}, {2022, 7, 12});
    row("before the state funeral", {2022, 9, 15}, {2022, 9, 21}, {2022, 9, 23}, {2022, 10, 27});
    row("before the coronation", {2023, 5, 4}, {2023, 5, 10}, {2023, 5, 12}, {2023, 6, 15});
    row("on a Saturday", {2019, 6, 15}, {2019, 6, 19}, {2019, 6, 21}, {2019, 7, 27});
    row("VE day 2020", {2020, 5, 6}, {2020, 5, 12}, {2020, 5, 14}, {2020, 6, 17});
}

void TestDue::limitsAfterATaf()
{
    QFETCH(QDate, taf);
    QFETCH(QDate, record);
    QFETCH(QDate, copy);
    QFETCH(QDate, review);
    CaseFacts facts = afterTaf(taf);
    facts.row.opened = {on(taf), 0}; // since the break before it
    const QList<DueItem> items = dueItems(facts, Shipped::all().on(taf));
    QCOMPARE(item(items, u"taf-record"_s)->due, record);
    QCOMPARE(item(items, u"taf-plan"_s)->due, record);
    QCOMPARE(item(items, u"family-copy"_s)->due, copy);
    QCOMPARE(item(items, u"review"_s)->due, review);
    for (const DueItem &one : items) {
        QCOMPARE(one.late, 0);
        QVERIFY(!one.provisional);
        QVERIFY(!one.mend.isEmpty());
    }
}

void TestDue::whatATafOfBeforeTheReopeningOwesIsDueStill()
{
    const QDate taf(2019, 6, 13);
    CaseFacts facts = afterTaf(taf);
    facts.row.reopened = facts.row.reviewClock = {on(taf.addDays(1)), 9};
    facts.row.lastTaf = {};
    facts.row.lastTafMeeting = -1;
    facts.row.tafCountNow = 0;
    const Situation situation = Shipped::all().on(QDate(2019, 6, 20));
    QList<DueItem> items = dueItems(facts, situation);
    for (const char *step : {"taf-record", "taf-plan", "family-copy"}) {
        const DueItem *owed = item(items, QLatin1String(step));
        QVERIFY2(owed, step);
        QCOMPARE(owed->index, 0);
        QCOMPARE(owed->evidence.code, u"ofEarlierTaf"_s);
    }
    QVERIFY(item(items, u"taf-record"_s)->isOverdue());
    // Stopped by the closing, it is not.
    for (CaseFacts::Duty &duty : facts.duties) {
        duty.stop = CaseFacts::StoppedByClosure;
        duty.stopped = on(taf);
    }
    items = dueItems(facts, situation);
    QVERIFY(!item(items, u"taf-record"_s) && !item(items, u"family-copy"_s));
}

void TestDue::latenessIsInTheLimitsOwnUnit()
{
    const QList<DueItem> items =
        dueItems(afterTaf(QDate(2019, 4, 18)), Shipped::all().on(QDate(2019, 6, 14)));
    QCOMPARE(item(items, u"taf-record"_s)->unit, LateUnit::WorkingDays);
    QCOMPARE(item(items, u"taf-record"_s)->late, 34);
    QCOMPARE(item(items, u"review"_s)->unit, LateUnit::Days);
    QCOMPARE(item(items, u"review"_s)->late, 15);
    QVERIFY(item(items, u"review"_s)->isOverdue());
}

void TestDue::theSecondWorkingDayPresses()
{
    const QList<DueItem> items =
        dueItems(afterTaf(QDate(2019, 4, 18)), Shipped::all().on(QDate(2019, 4, 18)));
    QCOMPARE(item(items, u"taf-record"_s)->pressingFrom, QDate(2019, 4, 24));
    QCOMPARE(item(items, u"review"_s)->pressingFrom, QDate(2019, 5, 23));
}

void TestDue::aLimitInASchoolHolidayIsShownAndNotMoved()
{
    const QList<DueItem> items =
        dueItems(afterTaf(QDate(2019, 6, 13)), Shipped::all().on(QDate(2019, 6, 13)));
    QCOMPARE(item(items, u"review"_s)->due, QDate(2019, 7, 25));
    QCOMPARE(item(items, u"review"_s)->dueInBreak, u"summer-2019"_s);
    QVERIFY(item(items, u"taf-record"_s)->dueInBreak.isEmpty());
}

void TestDue::aFamilyToBeClosedIsToldToCloseOrToMeet()
{
    // The six weeks go on until it is closed; closing asks for no other TAF.
    CaseFacts facts = afterTaf(QDate(2019, 6, 13));
    const Situation situation = Shipped::all().before("summer-2019", QDate(2019, 6, 20));
    const auto review = [&] { return *item(dueItems(facts, situation), u"review"_s); };
    QCOMPARE(review().evidence.code, u"reviewDue"_s);
    facts.row.lastTafDecision = CaseFacts::Close;
    QCOMPARE(review().due, QDate(2019, 7, 25));
    QCOMPARE(review().evidence.code, u"reviewUnlessClosed"_s);
    QCOMPARE(review().mend, u"prepareClosure"_s);
    facts.row.closurePrepared = {on(QDate(2019, 6, 19)), 9};
    // Closing is refused while its checklist is not complete: what is open there comes first.
    const auto first = beforeClosing(facts, situation);
    QVERIFY(first && first->mend.command != u"closeFfa"_s);
    QCOMPARE(review().mend, first->mend.command);
    QCOMPARE(review().evidence.values.value(u"closureOpen"_s).toInt(), first->steps);
    // A TAF is planned all the same, and the plan for the holiday says otherwise later.
    CaseFacts planned = facts;
    facts.row.nextPlanned = {on(QDate(2019, 7, 4)), 9};
    facts.planned = {{2, facts.row.nextPlanned}};
    QCOMPARE(review().evidence.code, u"reviewDue"_s);
    facts = planned;
    CaseFacts::Break holiday;
    holiday.code = situation.holiday->holiday.code;
    holiday.decision = CaseFacts::StayOpen;
    holiday.decided = {on(QDate(2019, 6, 18)), 9};
    facts.breaks.push_back(holiday);
    QCOMPARE(review().evidence.code, u"reviewDue"_s);
}

void TestDue::whatIsNextComesByWeightAndThenByDate()
{
    // TAF 2 is 13 June. Each line of judgement 1.14 in its place, on Thursday 20 June.
    CaseFacts facts = afterTaf(QDate(2019, 6, 13));
    const QDate today(2019, 6, 20);
    facts.row.openConcerns = 1;
    facts.row.openConcern = {on(today), 9};
    facts.row.conflicts = 1;
    CaseFacts::Planned passed{2, {on(QDate(2019, 6, 19)), 6}};
    facts.planned = {passed, {3, {on(QDate(2019, 6, 21)), 7}}};
    facts.row.nextPlanned = passed.on;
    facts.actions = {{4, on(QDate(2019, 5, 1)), 0, 1}, {5, on(QDate(2019, 4, 1)), 0, 0},
        {6, on(QDate(2019, 6, 30)), 0, 1}};
    QStringList ids;
    for (const DueItem &one : dueItems(facts, Shipped::all().on(today)))
        ids.append(one.index < 0 ? one.id : one.id + QString::number(one.index));
    QCOMPARE(ids,
        (QStringList{u"concern"_s, u"settled"_s, u"taf-record"_s, u"taf-plan"_s, u"wasItHeld2"_s,
            u"family-copy"_s, u"plannedTaf3"_s, u"action4"_s, u"review"_s, u"action5"_s,
            u"action6"_s}));
}

void TestDue::lateActionsOfOthersAreOneThingToDo()
{
    CaseFacts facts = afterTaf(QDate(2019, 6, 13));
    withdraw(facts, QDate(2019, 6, 14));
    facts.row.withdrawn = {}; // the clocks stand still, and nothing else is asked
    const Situation situation = Shipped::all().on(QDate(2019, 6, 20));
    facts.actions = {{4, on(QDate(2019, 5, 1)), 0, 0}, {5, on(QDate(2019, 6, 1)), 0, 0},
        {6, on(QDate(2019, 7, 1)), 0, 0}};
    const std::optional<DueItem> next = nextToDo(facts, situation);
    QVERIFY(next);
    QCOMPARE(next->kind, DueKind::LateActions);
    QCOMPARE(next->evidence.values.value(u"count"_s).toInt(), 2);
    QCOMPARE(next->evidence.values.value(u"actions"_s).toList(), (QVariantList{4, 5}));
    // Each has its own line in a list of all that is due.
    QCOMPARE(dueItems(facts, situation).size(), 3);
    facts.actions.erase(facts.actions.begin());
    QCOMPARE(nextToDo(facts, situation)->kind, DueKind::Action);
    // One's own comes before them.
    facts.actions.push_back({7, on(QDate(2019, 6, 18)), 0, 1});
    QCOMPARE(nextToDo(facts, situation)->index, 7);
}

void TestDue::stepsBeforeABreakComeForwardInItsLastWeeks()
{
    const auto contactBeforeReview = [](QDate today) {
        const QList<DueItem> items =
            dueItems(afterTaf(QDate(2019, 6, 13)), Shipped::all().before("summer-2019", today));
        const auto isNextTaf = [](const DueItem &one) { return one.kind == DueKind::Review; };
        return item(items, u"contact"_s) < &*std::find_if(items.begin(), items.end(), isNextTaf);
    };
    // The last day at work is Wednesday 24 July, the next TAF is due on the 25th. On 26 June 20
    // working days are left, on the 27th 19.
    QVERIFY(!contactBeforeReview(QDate(2019, 6, 26)));
    QVERIFY(contactBeforeReview(QDate(2019, 6, 27)));
}

void TestDue::whatIsNotKnownIsToBeSettled()
{
    CaseFacts facts = afterTaf(QDate(2019, 6, 13));
    facts.duties.back().toSettle = 1;
    facts.duties.back().person = 2;
    const QList<DueItem> items = dueItems(facts, Shipped::all().on(QDate(2019, 6, 14)));
    QCOMPARE(items.first().kind, DueKind::ToSettle);
    QCOMPARE(items.first().mend, u"changePeople"_s);
    QCOMPARE(items.first().evidence.values.value(u"people"_s).toList(), (QVariantList{2}));
    QVERIFY(!items.first().isOverdue());
    QCOMPARE(items.first().due, QDate(2019, 6, 13)); // since when it waits
}

void TestDue::aBabysDayAsksWhenItHasCome()
{
    CaseFacts facts = afterTaf(QDate(2019, 6, 13));
    CaseFacts::Person baby;
    baby.child = baby.unborn = 1;
    baby.expected = on(QDate(2019, 6, 18));
    facts.people = {baby};
    QVERIFY(!item(dueItems(facts, Shipped::all().on(QDate(2019, 6, 17))), u"born"_s));
    const QList<DueItem> items = dueItems(facts, Shipped::all().on(QDate(2019, 6, 18)));
    const DueItem *born = item(items, u"born"_s);
    QVERIFY(born);
    QVERIFY(born->question);
    QCOMPARE(born->mend, u"changePeople"_s);
    QCOMPARE(born->evidence.code, u"wasBabyBorn"_s);
    const QList<DueItem> later = dueItems(facts, Shipped::all().on(QDate(2019, 6, 25)));
    QCOMPARE(item(later, u"born"_s)->due, QDate(2019, 6, 18));
    QVERIFY(!item(later, u"born"_s)->isOverdue());
}

void TestDue::aClosingIsDueUntilEhmKnowsOfIt()
{
    CaseFacts facts = afterTaf(QDate(2019, 4, 18));
    facts.row.closed = {on(QDate(2019, 5, 1)), 9, 0, 0};
    facts.row.stopped = facts.row.closed.moment();
    const QList<DueItem> items = dueItems(facts, Shipped::all().on(QDate(2019, 6, 14)));
    QCOMPARE(items.size(), 1);
    QCOMPARE(items.first().kind, DueKind::ClosedInEhm);
    QCOMPARE(items.first().mend, u"markInEhm"_s);
    QCOMPARE(items.first().due, QDate(2019, 5, 1));
    facts.row.closed.inEhm = 1;
    QVERIFY(dueItems(facts, Shipped::all().on(QDate(2019, 6, 14))).isEmpty());
}

void TestDue::notesWrittenSinceClosingAreDueUntilEhmHasThem()
{
    CaseFacts facts = afterTaf(QDate(2019, 4, 18));
    facts.row.closed = {on(QDate(2019, 5, 1)), 9, 1, on(QDate(2019, 5, 1))};
    facts.row.stopped = facts.row.closed.moment();
    facts.row.notesSinceClosing = 2;
    const QList<DueItem> items = dueItems(facts, Shipped::all().on(QDate(2019, 6, 14)));
    QCOMPARE(items.size(), 1);
    QCOMPARE(items.first().evidence.code, u"notesSinceClosing"_s);
    QCOMPARE(items.first().mend, u"markInEhm"_s);
    QVERIFY(items.first().waits());
}

void TestDue::whatIsToBeSettledIsAsLateAsTheListBeforeTheBreakSays()
{
    CaseFacts facts = afterTaf(QDate(2019, 6, 13));
    CaseFacts::Person mother;
    mother.responsible = 1;
    mother.help = mother.ownHelp = CaseFacts::Agreed;
    mother.helpOwn = 1;
    mother.tray = mother.ownTray = CaseFacts::Withdrawn;
    mother.trayRefused = {on(QDate(2019, 6, 20)), 30};
    facts.people = {mother};
    facts.shares = {{}};
    facts.shares[0].on = {on(QDate(2019, 6, 14)), 20};
    Situation situation = Shipped::all().on(QDate(2019, 7, 26));
    situation.holiday = breakSituation(*situation.calendar->breakById(u"summer-2019"_s),
        QDate(2019, 7, 25), QDate(2019, 9, 1), *situation.workingDays);
    const QList<DueItem> items = dueItems(facts, situation);
    const DueItem *share = item(items, u"share-ended"_s);
    QVERIFY(share);
    QCOMPARE(share->kind, DueKind::ToSettle);
    QCOMPARE(share->due, QDate(2019, 7, 24));
    QCOMPARE(share->late, 2);
    // Back at work, it is to be settled all the same, and the break is history.
    situation.holiday->awayUntil = QDate(2019, 7, 25);
    QCOMPARE(item(dueItems(facts, situation), u"share-ended"_s)->late, 0);
}

void TestDue::anOpenConcernComesBeforeEverything()
{
    CaseFacts facts = afterTaf(QDate(2019, 4, 18));
    facts.row.openConcerns = 1;
    facts.row.openConcern = {on(QDate(2019, 6, 1)), 9};
    const QList<DueItem> items = dueItems(facts, Shipped::all().on(QDate(2019, 6, 14)));
    QCOMPARE(items.first().kind, DueKind::Concern);
    QCOMPARE(items.first().due, QDate(2019, 6, 14));
    QCOMPARE(items.first().evidence.values.value(u"openConcern"_s).toDate(), QDate(2019, 6, 1));
}

void TestDue::eachOpenConcernIsDueOnItsOwn()
{
    CaseFacts facts = afterTaf(QDate(2019, 4, 18));
    facts.row.openConcerns = 2;
    facts.row.concernsNotTold = 1;
    facts.row.openConcern = {on(QDate(2019, 6, 1)), 9};
    const Situation situation = Shipped::all().on(QDate(2019, 6, 14));
    QList<DueItem> items = dueItems(facts, situation);
    QVERIFY(isUntold(items[0]));
    QVERIFY(items[1].kind == DueKind::Concern && !isUntold(items[1]));
    QVERIFY(items[2].kind != DueKind::Concern);
    // Of which of them the oldest day is, the facts do not say: nor is it said.
    QVERIFY(items[0].evidence.values.isEmpty() && items[1].evidence.values.isEmpty());

    CaseRecord record;
    for (int i = 0; i < 3; ++i) {
        Concern concern;
        concern.id.data()[0] = static_cast<unsigned char>(i + 1);
        concern.on = QDate(2019, 6, 1).addDays(i);
        record.concerns.append(concern);
    }
    record.concerns[0].closedOn = QDate(2019, 6, 10);
    ConcernTold told;
    told.concern = record.concerns[1].id;
    record.concernsTold.append(told);
    items = dueItems(facts, situation, record);
    // Nobody has been told of the one it is said of, though the other is older.
    QVERIFY(isUntold(items[0]));
    QCOMPARE(items[0].index, 2);
    QCOMPARE(items[0].evidence.values.value(u"openConcern"_s).toDate(), QDate(2019, 6, 3));
    QVERIFY(!isUntold(items[1]));
    QCOMPARE(items[1].index, 1);
    QCOMPARE(items[1].evidence.values.value(u"openConcern"_s).toDate(), QDate(2019, 6, 2));
    QVERIFY(items[2].kind != DueKind::Concern);
}

void TestDue::whenTheClocksStandStillItIsClosedOrGoesOn()
{
    CaseFacts facts = afterTaf(QDate(2019, 4, 18));
    withdraw(facts, QDate(2019, 4, 20));
    const Situation situation = Shipped::all().on(QDate(2019, 6, 14));
    const QList<DueItem> items = dueItems(facts, situation);
    QCOMPARE(items.size(), 1);
    QCOMPARE(items[0].kind, DueKind::ToSettle);
    QCOMPARE(items[0].id, u"goes-on"_s);
    QCOMPARE(items[0].evidence.code, u"helpWithdrawn"_s);
    QCOMPARE(items[0].mend, u"prepareClosure"_s);
    QVERIFY(!items[0].isOverdue());
    QCOMPARE(items[0].due, QDate(2019, 4, 20));
    facts.row.closurePrepared = {on(QDate(2019, 6, 10)), 40, 0, 0};
    QCOMPARE(dueItems(facts, situation)[0].mend, beforeClosing(facts, situation)->mend.command);
    // The mother agrees again.
    facts.row.withdrawn = {};
    QVERIFY(dueItems(facts, situation).isEmpty());
}

void TestDue::whatIsSaidToGoOnIsNotAskedAgain()
{
    CaseFacts facts = afterTaf(QDate(2019, 4, 18));
    withdraw(facts, QDate(2019, 4, 20));
    const Situation situation = Shipped::all().before("summer-2019", QDate(2019, 6, 14));
    CaseFacts::Override why{overrideKey(u"before-break-staying", u"goes-on"),
        {on(QDate(2019, 5, 2)), 30}, 0, codeKey(u"helpWithdrawn")};
    facts.overrides = {why};
    facts.covered = {{0, OpenItem::Days, on(QDate(2019, 4, 20))}};
    QVERIFY(!item(dueItems(facts, situation), u"goes-on"_s));
    // It was said of that withdrawal, and of no later one.
    withdraw(facts, QDate(2019, 6, 3));
    QVERIFY(item(dueItems(facts, situation), u"goes-on"_s));
}

void TestDue::backAtWorkTheBreakIsHistory()
{
    CaseFacts facts = afterTaf(QDate(2019, 6, 13));
    const auto asks = [&facts](QDate today) {
        return item(dueItems(facts, Shipped::all().before("summer-2019", today)), u"contact"_s);
    };
    const qint32 summer = breakCode(u"summer-2019");
    facts.daysAway = {{summer, -1, on(QDate(2019, 7, 25)), on(QDate(2019, 8, 9)),
        on(QDate(2019, 7, 24))}};
    QVERIFY(asks(QDate(2019, 8, 9)));
    QVERIFY(!asks(QDate(2019, 8, 10)));
}

void TestDue::whatWasLeftOpenStaysLate()
{
    CaseFacts facts = afterTaf(QDate(2019, 6, 13));
    facts.row.notes = {on(QDate(2019, 7, 1)), 20, 0, 0};
    facts.openNotes = {{4, on(QDate(2019, 6, 20))}};
    const QDate today(2019, 9, 3);
    const Situation autumn = Shipped::all().before("christmas-2019", today);
    const auto notes = [&] {
        const DueItem *due = item(dueItems(facts, autumn), u"notes"_s);
        return due ? std::optional(*due) : std::nullopt;
    };
    // What the break itself was for is history, the notes of June are not.
    QCOMPARE(notes()->due, QDate(2019, 7, 24));
    QCOMPARE(notes()->late, int(QDate(2019, 7, 24).daysTo(today)));
    QCOMPARE(notes()->leftFor, u"summer-2019"_s);
    const QList<DueItem> items = dueItems(facts, autumn);
    QCOMPARE(item(items, u"contact"_s)->late, 0);
    QVERIFY(item(items, u"contact"_s)->due > today);
    // It is so without a break ahead, and on every page.
    QCOMPARE(item(dueItems(facts, Shipped::all().on(today)), u"notes"_s)->due, notes()->due);
    const ChecklistSpec &list = *Shipped::all().policy.checklist(ListRole::Staying);
    const ChecklistResult shown =
        onTheirDays(list, evaluate(list, facts, autumn), facts, autumn);
    QCOMPARE(shown.step(u"notes")->due, notes()->due);
    QCOMPARE(shown.step(u"notes")->late, notes()->late);
    QCOMPARE(shown.step(u"notes")->state, StepState::Overdue);
    // A note of September is of this time alone.
    facts.atLeaving = {facts, facts, facts};
    facts.row.leftFor = breakCode(u"summer-2019");
    facts.openNotes = {{7, on(today)}};
    facts.row.notes = {on(today), 40, 0, 0};
    QVERIFY(notes()->due > today);
    // Entered late it is done, and until the keyworker leaves again it is asked of the last break.
    facts.openNotes = {};
    facts.row.notes.inEhm = 1;
    facts.atLeaving.back() = facts;
    QVERIFY(!notes());
}

void TestDue::aPlanThatWasEnteredSinceIsNotWhatWasLeft()
{
    const QDate left(2019, 7, 24);
    CaseFacts facts = afterTaf(QDate(2019, 6, 13));
    facts.row.plan = {on(QDate(2019, 7, 1)), 20, 0, 0};
    facts.row.planSeen = facts.row.plan.moment();
    const Situation autumn = Shipped::all().before("christmas-2019", QDate(2019, 9, 9));
    const auto wasLeft = [&] {
        const QList<LeftOpen> all = leftOpen(facts, autumn);
        return std::any_of(
            all.begin(), all.end(), [](const LeftOpen &one) { return one.step->id == u"plan"_s; });
    };
    QVERIFY(wasLeft());
    // As before the break, and changed in September without having been entered in between.
    facts.atLeaving = {facts, facts, facts};
    facts.row.leftFor = breakCode(u"summer-2019");
    facts.row.plan = {on(QDate(2019, 9, 6)), 40, 0, on(left.addDays(-30))};
    facts.row.planSeen = facts.row.plan.moment();
    QVERIFY(wasLeft());
    // Entered in September and changed again: of this time alone.
    facts.row.plan.ehmDay = on(QDate(2019, 9, 4));
    QVERIFY(!wasLeft());
}

void TestDue::aPolicyWithoutThatStepAsksTheSame()
{
    QJsonObject json =
        QJsonDocument::fromJson(Shipped::bytes("hertfordshire.json")).object();
    json.remove(u"examples"_s);
    QJsonObject steps = json.value(u"steps"_s).toObject();
    steps.remove(u"goes-on"_s);
    json.insert(u"steps"_s, steps);
    QJsonArray lists = json.value(u"lists"_s).toArray();
    for (QJsonValueRef list : lists) {
        QJsonObject one = list.toObject();
        QJsonArray named;
        const QJsonArray all = one.value(u"steps"_s).toArray();
        for (const QJsonValue &step : all) {
            if (step != u"goes-on"_s)
                named.append(step);
        }
        one.insert(u"steps"_s, named);
        list = one;
    }
    json.insert(u"lists"_s, lists);
    QJsonObject choices = json.value(u"choices"_s).toObject();
    QJsonArray titles = choices.value(u"shortTitles"_s).toArray();
    for (qsizetype i = titles.size() - 1; i >= 0; --i) {
        if (titles.at(i)[u"code"_s].toString().endsWith(u"goes-on"))
            titles.removeAt(i);
    }
    choices.insert(u"shortTitles"_s, titles);
    json.insert(u"choices"_s, choices);
    const auto policy = Policy::fromJson(QJsonDocument(json).toJson(), u"before"_s);
    QVERIFY_OK(policy);
    Situation situation = Shipped::all().on(QDate(2019, 6, 14));
    situation.policy = &*policy;
    CaseFacts facts = afterTaf(QDate(2019, 4, 18));
    withdraw(facts, QDate(2019, 4, 20));
    const QList<DueItem> items = dueItems(facts, situation);
    QCOMPARE(items.size(), 1);
    QCOMPARE(items[0].evidence.code, u"helpWithdrawn"_s);
}

void TestDue::aBabysDayDoesNotWaitForTheBreak()
{
    CaseFacts facts = afterTaf(QDate(2019, 6, 13));
    facts.row.lastTafDecision = CaseFacts::Close;
    CaseFacts::Person baby;
    baby.child = baby.unborn = 1;
    baby.expected = on(QDate(2019, 6, 18));
    facts.people.push_back(baby);
    const QList<DueItem> items =
        dueItems(facts, Shipped::all().before("summer-2019", QDate(2019, 6, 20)));
    const DueItem *born = item(items, u"born"_s);
    QVERIFY(born);
    QVERIFY(born->question);
    QCOMPARE(born->due, QDate(2019, 6, 20));
}

void TestDue::noCopyIsLateWhereNobodyIsOwedOne()
{
    CaseFacts facts = afterTaf(QDate(2019, 6, 13));
    std::erase_if(facts.duties,
        [](const CaseFacts::Duty &duty) { return duty.kind == CaseFacts::FamilyCopy; });
    QVERIFY(!item(dueItems(facts, Shipped::all().on(QDate(2019, 7, 20))), u"family-copy"_s));
}

void TestDue::aClosedFamilyHasOnlyItsLookBack()
{
    CaseFacts facts = afterTaf(QDate(2019, 4, 18));
    facts.row.closed = {on(QDate(2019, 5, 1)), 9, 1, on(QDate(2019, 5, 1))};
    facts.row.stopped = facts.row.closed.moment();
    QVERIFY(dueItems(facts, Shipped::all().on(QDate(2019, 6, 14))).isEmpty());
    facts.row.lookBackOn = on(QDate(2019, 11, 1));
    const QList<DueItem> items = dueItems(facts, Shipped::all().on(QDate(2019, 11, 3)));
    QCOMPARE(items.size(), 1);
    QCOMPARE(items.first().kind, DueKind::LookBack);
    QCOMPARE(items.first().late, 2);
    facts.row.lookBackOn = 0;
    QVERIFY(!nextToDo(facts, Shipped::all().on(QDate(2019, 11, 3))));
}

void TestDue::aPlannedTafWhoseDayHasPassedAsks()
{
    CaseFacts facts = afterTaf(QDate(2019, 6, 13));
    facts.row.nextPlanned = {on(QDate(2019, 7, 4)), 6};
    facts.planned = {{2, facts.row.nextPlanned}};
    const QList<DueItem> before = dueItems(facts, Shipped::all().on(QDate(2019, 7, 4)));
    QCOMPARE(item(before, u"plannedTaf"_s)->kind, DueKind::PlannedTaf);
    QCOMPARE(item(before, u"plannedTaf"_s)->index, 2);
    const QList<DueItem> after = dueItems(facts, Shipped::all().on(QDate(2019, 7, 5)));
    QCOMPARE(item(after, u"wasItHeld"_s)->kind, DueKind::WasItHeld);
    QCOMPARE(item(after, u"wasItHeld"_s)->mend, u"recordTaf"_s);
    // It is not said to be the next one any more.
    QVERIFY(item(before, u"review"_s)->evidence.values.contains(u"plannedAhead"_s));
    QVERIFY(!item(after, u"review"_s)->evidence.values.contains(u"plannedAhead"_s));
}

void TestDue::registeringComesBeforeATafThatIsPlanned()
{
    CaseFacts facts;
    facts.row.nextPlanned = {on(QDate(2019, 6, 28)), 6};
    facts.planned = {{0, facts.row.nextPlanned}};
    for (const QDate day : {QDate(2019, 6, 20), QDate(2019, 7, 15)}) {
        const auto next = nextToDo(facts, Shipped::all().on(day));
        QVERIFY(next);
        QCOMPARE(next->kind, DueKind::Step);
        QCOMPARE(next->mend, u"recordHelpdeskCheck"_s);
    }
    facts.row.registered = {on(QDate(2019, 6, 20)), 7};
    QVERIFY(nextToDo(facts, Shipped::all().on(QDate(2019, 7, 15)))->mend != u"recordHelpdeskCheck"_s);
}

void TestDue::aRequestIsDueWhenItIsNeeded()
{
    CaseFacts facts = afterTaf(QDate(2019, 6, 13));
    facts.requests = {
        {0, on(QDate(2019, 6, 14)), on(QDate(2019, 7, 5))}, {1, on(QDate(2019, 6, 14)), 0}};
    const QList<DueItem> items = dueItems(facts, Shipped::all().on(QDate(2019, 6, 20)));
    QCOMPARE(item(items, u"request"_s)->due, QDate(2019, 7, 5));
    QCOMPARE(std::count_if(items.begin(), items.end(),
                 [](const DueItem &one) { return one.kind == DueKind::Request; }),
        1);
}

void TestDue::whatSomebodyGoneWasToDoIsDueOnTheDay()
{
    CaseFacts facts = afterTaf(QDate(2019, 6, 13));
    const FactDay gone = on(QDate(2019, 6, 20));
    facts.actions = {{3, 0, 0, 0, 0, 0}, {4, 0, 0, 0, 0, gone}, {6, 0, 0, 0, 0, gone + 1}};
    QVERIFY(!item(dueItems(facts, Shipped::all().on(QDate(2019, 6, 19))), u"ownerGone"_s));
    const QList<DueItem> items = dueItems(facts, Shipped::all().on(QDate(2019, 6, 20)));
    const DueItem *one = item(items, u"ownerGone"_s);
    QVERIFY(one);
    QCOMPARE(one->kind, DueKind::OwnerGone);
    QCOMPARE(one->due, QDate(2019, 6, 20));
    QVERIFY(!one->isOverdue());
    QCOMPARE(one->index, 4);
    QCOMPARE(one->mend, u"changePlan"_s);
    const QList<DueItem> both = dueItems(facts, Shipped::all().on(QDate(2019, 6, 21)));
    QCOMPARE(item(both, u"ownerGone"_s)->evidence.values.value(u"actions"_s).toList(),
        (QVariantList{4, 6}));
    QCOMPARE(item(both, u"ownerGone"_s)->index, -1);
    QCOMPARE(item(both, u"ownerGone"_s)->due, QDate(2019, 6, 20));
}

void TestDue::onePieceOfWorkIsDueOnce()
{
    const QList<DueItem> items = dueItems(
        afterTaf(QDate(2019, 6, 13)), Shipped::all().before("summer-2019", QDate(2019, 6, 20)));
    QVERIFY(item(items, u"taf-record"_s));
    QVERIFY(!item(items, u"taf-in-ehm"_s));
    QVERIFY(!item(items, u"plan"_s)); // that it is in EHM in time is the same piece of work
    QVERIFY(item(items, u"contact"_s));
    QCOMPARE(item(items, u"contact"_s)->due, QDate(2019, 7, 24));
}

void TestDue::withoutADateTheFirstOpenStepIsNext_data()
{
    QTest::addColumn<int>("stage");
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("step");
    QTest::newRow("opened") << int(Stage::Opened) << u"assessment"_s << u"helpdesk-check"_s;
    QTest::newRow("closing") << int(Stage::Closure) << u"closure"_s << u"taf-decided"_s;
}

void TestDue::withoutADateTheFirstOpenStepIsNext()
{
    QFETCH(int, stage);
    QFETCH(QString, list);
    QFETCH(QString, step);
    CaseFacts facts;
    if (stage == int(Stage::Closure)) {
        facts = afterTaf(QDate(2019, 6, 13));
        withdraw(facts, QDate(2019, 6, 14));
        facts.row.withdrawn = {};
        facts.row.lastTafDecision = CaseFacts::Close;
    }
    QCOMPARE(int(stageOf(facts)), stage);
    const std::optional<DueItem> next = nextToDo(facts, Shipped::all().on(QDate(2019, 6, 20)));
    QVERIFY(next);
    QCOMPARE(next->checklist, list);
    QCOMPARE(next->id, step);
    QVERIFY(!next->due.isValid());
    QVERIFY(!next->mend.isEmpty());
}

QTEST_GUILESS_MAIN(TestDue)
#include "tst_due.moc"
