// SPDX-License-Identifier: GPL-3.0-or-later
#include "rulestesting.h"
#include "testing/tostring.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2019, 6, 20);

FactDay june(int day)
{
    return factDay(QDate(2019, 6, day));
}

Rule rule(const QString &json)
{
    const QJsonArray parsed =
        QJsonDocument::fromJson(QString(u"["_s + json + u"]"_s).toUtf8()).array();
    return Rule::fromJson(parsed.at(0), u"test"_s, {}).value();
}

/// Facts every row of the table is judged against.
CaseFacts facts()
{
    CaseFacts facts;
    facts.row.lastTaf = {june(13), 10};
    facts.row.plan = {june(2), 8, 1, june(3)};
    facts.row.assessment = {june(1), 5, 0, 0};
    facts.row.managerDiscussion = {june(13), 10};
    facts.row.lastConcern = {june(13), 11};
    facts.row.lastTafDecision = CaseFacts::StayOpen;
    facts.row.goals = 3;
    facts.row.notes = {june(25), 12, 1, june(25)}; // a plan for later
    facts.row.lookBackOn = june(28);
    facts.row.firstTaf = {factDay(QDate(2019, 4, 10)), 3};
    facts.actions = {{0, june(14), 0, 0}, {1, june(20), 0, 0}, {2, 0, 3, 0}};
    facts.planned = {{0, {june(18), 9}}};
    facts.requests = {{0, june(1), june(19)}};
    return facts;
}

} // namespace

Q_DECLARE_METATYPE(hometray::Verdict)

class TestRule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRuleIsJudgedAgainstFacts_data();
    void aRuleIsJudgedAgainstFacts();
    void thePartThatDecidedSaysWhy_data();
    void thePartThatDecidedSaysWhy();
    void anEmptyRuleIsYes();
    void aRuleKnowsItsFactsAndCodes();
    void withoutACalendarNothingIsSaidOfIt();
};

void TestRule::aRuleIsJudgedAgainstFacts_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<Verdict>("verdict");
    const auto row = [](const char *json, Verdict verdict) {
        QTest::newRow(json) << QString::fromLatin1(json).replace(u'\'', u'"') << verdict;
    };
    using enum Verdict;
    row("{'isSet': 'lastTaf'}", Yes);
    row("{'isSet': 'closed'}", No);
    row("{'isSet': 'notes'}", No); // dated after today
    row("{'isSet': 'lookBackOn'}", Yes); // a day that lies ahead by its nature
    row("{'isTrue': 'goals'}", Yes);
    row("{'isTrue': 'openConcerns'}", No);
    row("{'known': 'goals'}", Yes);
    row("{'known': 'agreedPeople'}", Unknown);
    row("{'is': ['lastTafDecision', 'close', 'stayOpen']}", Yes);
    row("{'is': ['lastTafDecision', 'close']}", No);
    row("{'atLeast': ['goals', 3]}", Yes);
    row("{'atLeast': ['goals', 4]}", No);
    row("{'since': ['lastTaf', 'plan']}", Yes);
    row("{'since': ['plan', 'lastTaf']}", OutOfDate);
    row("{'since': ['managerDiscussion', 'lastTaf']}", Yes); // the same entry
    row("{'since': ['managerDiscussion', 'lastConcern']}", OutOfDate); // same day, later entry
    row("{'since': ['closed', 'lastTaf']}", No);
    row("{'since': ['lastTaf', 'closed']}", Yes);
    row("{'since': ['notes', 'lastTaf']}", No); // planned for later
    row("{'inEhm': 'plan'}", Yes);
    row("{'inEhm': 'assessment'}", NotInEhm);
    row("{'inEhm': 'outcomes'}", No);
    row("{'inEhm': 'notes'}", No);
    row("{'withinDays': ['assessment', 12, 'lastTaf']}", Yes);
    row("{'withinDays': ['assessment', 11, 'lastTaf']}", No);
    row("{'withinDays': ['closed', 11, 'lastTaf']}", No);
    row("{'workingDaysAfter': ['plan', 9, 'lastTaf']}", Yes);
    row("{'workingDaysAfter': ['plan', 8, 'lastTaf']}", No);
    row("{'workingDaysAfter': ['plan', 8, 'closed']}", No);
    row("{'countBefore': ['actions', 'today', 1]}", Yes);
    row("{'countBefore': ['actions', 'today', 2]}", No);
    row("{'countBefore': ['planned', 'today', 1]}", Yes);
    row("{'countBefore': ['planned', 'lastTaf', 1]}", No);
    row("{'countBefore': ['requests', 'today', 1]}", Yes);
    row("{'inSchoolHoliday': 'firstTaf'}", Yes);
    row("{'inSchoolHoliday': 'lastTaf'}", No);
    row("{'inSchoolHoliday': 'closed'}", No);
    row("{'covers': 'contacts'}", Yes); // no absence, no gap
    row("{'not': {'isSet': 'closed'}}", Yes);
    row("{'not': {'isSet': 'lastTaf'}}", No);
    row("{'not': {'known': 'agreedPeople'}}", Unknown);
    row("{'allOf': [{'isSet': 'lastTaf'}, {'isTrue': 'goals'}]}", Yes);
    row("{'allOf': [{'inEhm': 'assessment'}, {'isTrue': 'goals'}]}", NotInEhm);
    row("{'allOf': [{'inEhm': 'assessment'}, {'since': ['plan', 'lastTaf']}]}", OutOfDate);
    row("{'allOf': [{'since': ['plan', 'lastTaf']}, {'isSet': 'closed'}]}", No);
    row("{'allOf': [{'known': 'agreedPeople'}, {'isSet': 'closed'}]}", No);
    row("{'allOf': [{'known': 'agreedPeople'}, {'isSet': 'lastTaf'}]}", Unknown);
    row("{'anyOf': [{'isSet': 'closed'}, {'isSet': 'lastTaf'}]}", Yes);
    row("{'anyOf': [{'isSet': 'closed'}, {'inEhm': 'assessment'}]}", NotInEhm);
    row("{'anyOf': [{'isSet': 'closed'}, {'known': 'agreedPeople'}]}", Unknown);
    row("{'anyOf': [{'isSet': 'closed'}, {'isSet': 'outcomes'}]}", No);
}

void TestRule::aRuleIsJudgedAgainstFacts()
{
    QFETCH(QString, json);
    QFETCH(Verdict, verdict);
    const CaseFacts row = facts();
    const CaseFacts::Break none;
    const Situation situation = Shipped::all().on(today);
    const MeasureInput input{row, none, situation, factDay(today)};
    QCOMPARE(int(rule(json).evaluate(input)), int(verdict));
}

void TestRule::thePartThatDecidedSaysWhy_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *json, const char *says) {
        QTest::newRow(json) << QString::fromLatin1(json).replace(u'\'', u'"')
                            << QString::fromLatin1(says);
    };
    row("{'isSet': 'closed', 'says': 'a'}", "a");
    row("{'isSet': 'lastTaf', 'says': 'a'}", "");
    row("{'not': {'isSet': 'lastTaf'}, 'says': 'a'}", "a");
    row("{'not': {'isSet': 'closed'}, 'says': 'a'}", "");
    row("{'allOf': [{'isSet': 'closed', 'says': 'a'}, {'isSet': 'outcomes', 'says': 'b'}]}", "a");
    row("{'allOf': [{'isSet': 'closed'}], 'says': 'c'}", "c");
    row("{'allOf': [{'isSet': 'closed', 'says': 'a'}], 'says': 'c'}", "a");
    row("{'allOf': [{'inEhm': 'assessment', 'says': 'a'}, {'isSet': 'closed', 'says': 'b'}]}", "b");
    row("{'anyOf': [{'isSet': 'closed', 'says': 'a'}, {'isSet': 'outcomes', 'says': 'b'}]}", "a");
    row("{'anyOf': [{'isSet': 'closed'}, {'isSet': 'outcomes', 'says': 'b'}]}", "b");
    row("{'anyOf': [{'isSet': 'closed', 'says': 'a'}], 'says': 'c'}", "c");
    row("{'anyOf': [{'isSet': 'closed', 'says': 'a'}, {'isSet': 'lastTaf'}]}", "");
}

void TestRule::thePartThatDecidedSaysWhy()
{
    QFETCH(QString, json);
    QFETCH(QString, says);
    const CaseFacts row = facts();
    const CaseFacts::Break none;
    const Situation situation = Shipped::all().on(today);
    const MeasureInput input{row, none, situation, factDay(today)};
    const Rule read = rule(json);
    const QString *said = nullptr;
    (void)read.evaluate(input, &said);
    QCOMPARE(said ? *said : QString(), says);
}

void TestRule::anEmptyRuleIsYes()
{
    const CaseFacts row;
    const CaseFacts::Break none;
    const Situation situation = Shipped::all().on(today);
    QCOMPARE(int(Rule().evaluate({row, none, situation, factDay(today)})), int(Verdict::Yes));
    QVERIFY(Rule().isEmpty());
}

void TestRule::aRuleKnowsItsFactsAndCodes()
{
    const Rule read = rule(u"{\"allOf\": [{\"since\": [\"plan\", \"lastTaf\"], \"says\": \"x\"},"
                           " {\"isSet\": \"lastTaf\", \"says\": \"y\"}]}"_s);
    QCOMPARE(read.codes(), QStringList({u"x"_s, u"y"_s}));
    QCOMPARE(read.facts(), (QList<const FactInfo *>{factNamed(u"plan"), factNamed(u"lastTaf")}));
}

void TestRule::withoutACalendarNothingIsSaidOfIt()
{
    const CaseFacts row = facts();
    const CaseFacts::Break none;
    Situation situation = Shipped::all().on(today);
    situation.calendar = nullptr;
    situation.workingDays = nullptr;
    const MeasureInput input{row, none, situation, factDay(today)};
    QCOMPARE(int(rule(u"{\"inSchoolHoliday\": \"firstTaf\"}"_s).evaluate(input)), int(Verdict::No));
    QCOMPARE(int(rule(u"{\"workingDaysAfter\": [\"plan\", 9, \"lastTaf\"]}"_s).evaluate(input)),
        int(Verdict::No));
}

QTEST_GUILESS_MAIN(TestRule)
#include "tst_rule.moc"
