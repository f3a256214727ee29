// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/whattravels.h"
#include "rulestesting.h"
#include "testing/tostring.h"

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

FactDay day(int month, int number)
{
    return factDay(QDate(2019, month, number));
}

/// Registered in February; its TAF of 19 June is in EHM, and nothing is written for the summer.
CaseFacts family()
{
    CaseFacts facts;
    CaseFacts::Row &row = facts.row;
    row.opened = {day(2, 11), 0};
    row.registered = row.firstClock = {day(2, 14), 1};
    row.lastTaf = row.firstTaf = row.reviewClock = {day(6, 19), 20};
    row.lastTafDecision = CaseFacts::StayOpen;
    row.lastTafMeeting = 1;
    row.tafCount = row.tafCountNow = 2;
    return facts;
}

QStringList travels(const CaseFacts &facts, QDate today)
{
    return whatTravels(facts, Shipped::all().before("summer-2019", today));
}

bool isBefore(const QString &one)
{
    return one.startsWith(u"before-break") || one.startsWith(u"tray-shared");
}

} // namespace

/// What goes along with a handover, a step-up or a step-down: judgement, section 2.
class TestWhatTravels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theBreakTravelsAsLongAsItsListAsks_data();
    void theBreakTravelsAsLongAsItsListAsks();
    void theWorryAndTheBreakComeFirst();
    void eachStepTravelsOnce();
    void whatAnEarlierTafStillAsksForTravelsToo_data();
    void whatAnEarlierTafStillAsksForTravelsToo();
};

void TestWhatTravels::theBreakTravelsAsLongAsItsListAsks_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<bool>("asks");
    QTest::newRow("before the list begins") << QDate(2019, 5, 24) << false;
    QTest::newRow("in the holiday before") << QDate(2019, 5, 31) << false;
    QTest::newRow("from the day after it") << QDate(2019, 6, 3) << true;
    QTest::newRow("on the last day at work") << QDate(2019, 7, 24) << true;
    QTest::newRow("while away") << QDate(2019, 8, 7) << true;
    QTest::newRow("back at work") << QDate(2019, 9, 3) << false;
}

void TestWhatTravels::theBreakTravelsAsLongAsItsListAsks()
{
    QFETCH(QDate, today);
    const QStringList open = travels(family(), today);
    QTEST(open.contains(u"before-break-staying/contact=toDo"_s)
            || open.contains(u"before-break-staying/contact=overdue"_s),
        "asks");
    QTEST(std::any_of(open.begin(), open.end(), isBefore), "asks");
}

void TestWhatTravels::theWorryAndTheBreakComeFirst()
{
    CaseFacts facts = family();
    facts.row.openConcerns = 3;
    facts.row.concernsNotTold = 1;
    const QStringList open = travels(facts, QDate(2019, 7, 24));
    QCOMPARE(open.first(2), (QStringList{u"concerns/untold=1"_s, u"concerns/told=2"_s}));
    QVERIFY(isBefore(open.at(2)));
    QVERIFY(std::is_partitioned(open.begin() + 2, open.end(), isBefore));
    QVERIFY(!isBefore(open.last()));
}

void TestWhatTravels::eachStepTravelsOnce()
{
    // Whether a planned TAF was held is asked in two of the lists.
    CaseFacts facts = family();
    facts.planned = {{0, {day(7, 15), 21}}};
    facts.row.nextPlanned = facts.planned[0].on;
    const QStringList open = travels(facts, QDate(2019, 7, 24));
    QCOMPARE(open.filter(u"/was-it-held="_s).size(), 1);
}

void TestWhatTravels::whatAnEarlierTafStillAsksForTravelsToo_data()
{
    QTest::addColumn<int>("meeting");
    QTest::addColumn<FactDay>("met");
    QTest::addColumn<int>("toSettle");
    QTest::addColumn<QString>("state");
    QTest::newRow("late") << 0 << FactDay(0) << 0 << u"overdue"_s;
    QTest::newRow("given") << 0 << day(5, 10) << 0 << QString();
    QTest::newRow("nobody knows whether") << 0 << FactDay(0) << 1 << u"cannotBeJudged"_s;
    QTest::newRow("of the last TAF") << 1 << FactDay(0) << 0 << u"overdue"_s;
}

void TestWhatTravels::whatAnEarlierTafStillAsksForTravelsToo()
{
    QFETCH(int, meeting);
    QFETCH(FactDay, met);
    QFETCH(int, toSettle);
    CaseFacts facts = family();
    facts.people.push_back({});
    CaseFacts::Duty &copy = owe(facts, CaseFacts::FamilyCopy, {day(5, 8), 10});
    copy.meeting = meeting;
    copy.person = 0;
    copy.met = met;
    copy.toSettle = toSettle;
    const QStringList found =
        travels(facts, QDate(2019, 6, 20)).filter(u"after-taf/family-copy="_s);
    QTEST(found.isEmpty() ? QString() : found.first().section(u'=', 1), "state");
}

QTEST_GUILESS_MAIN(TestWhatTravels)
#include "tst_whattravels.moc"
