// SPDX-License-Identifier: GPL-3.0-or-later
#include "rulestesting.h"
#include "testing/tostring.h"

#include <QtCore/QElapsedTimer>

using namespace hometray;
using namespace Qt::StringLiterals;

/// All checklists over a county. The figures are those of a release build; here the work is checked
/// to be complete and the time is printed.
class TestRulesSpeed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allChecklistsOverTwentyThousandCases();
    void factsAreReadBackQuickly();

private:
    static std::vector<CaseFacts> county();
};

std::vector<CaseFacts> TestRulesSpeed::county()
{
    std::vector<CaseFacts> cases;
    cases.reserve(20000);
    const FactDay start = factDay(QDate(2018, 6, 1));
    for (int i = 0; i < 20000; ++i) {
        CaseFacts facts;
        CaseFacts::Row &row = facts.row;
        const FactDay day = start + i % 370;
        row.registered = row.firstClock = {day, 3};
        row.agreedPeople = 2;
        row.assessment = {day + 18, 6, i % 3 ? 1 : 0, day + 19};
        row.hasAnalysis = 1;
        if (i % 5) {
            row.lastTaf = row.firstTaf = row.reviewClock = {day + 40, 9};
            row.lastTafClock = row.registered;
            row.tafCount = row.tafCountNow = 1;
            row.lastTafFamilyPresent = 1;
            row.lastTafDecision = i % 4 ? CaseFacts::StayOpen : CaseFacts::Close;
            row.lastTafRecord = {day + 42, 10, i % 2, day + 43};
            row.plan = {day + 41, 11, 1, day + 43};
        }
        for (int person = 0; person < 5; ++person) {
            CaseFacts::Person facts_;
            facts_.index = person;
            facts_.child = person > 1 ? 1 : 0;
            facts_.responsible = person > 1 ? 2 : 1;
            facts_.sixteen = day + 1000 * person;
            facts_.eighteen = facts_.sixteen + 730;
            facts_.help = CaseFacts::Agreed;
            facts_.words = {day + 40, 9};
            facts.people.push_back(facts_);
        }
        facts.row.lastTafMeeting = 0;
        for (qint32 kind = CaseFacts::FinaliseAssessment; kind <= CaseFacts::FamilyCopy; ++kind) {
            CaseFacts::Duty duty;
            duty.kind = kind;
            duty.meeting = kind > CaseFacts::NextTaf ? 0 : -1;
            duty.began = {day + 40, 9};
            duty.met = (i + kind) % 3 ? day + 44 : 0;
            facts.duties.push_back(duty);
        }
        for (int action = 0; action < 7; ++action)
            facts.actions.push_back({action, day + 60 + action, 1, 0});
        facts.breaks.resize(1);
        facts.breaks[0].code = breakCode(u"summer-2019");
        facts.contacts.resize(1);
        facts.contacts[0].code = facts.breaks[0].code;
        facts.contacts[0].professional = 1;
        facts.contacts[0].member = 0;
        facts.contacts[0].from = factDay(QDate(2019, 7, 20));
        facts.contacts[0].agreed = {day + 41, 13};
        cases.push_back(std::move(facts));
    }
    return cases;
}

void TestRulesSpeed::allChecklistsOverTwentyThousandCases()
{
    const std::vector<CaseFacts> cases = county();
    const Situation situation = Shipped::all().before("summer-2019", QDate(2019, 6, 20));
    qint64 steps = 0, open = 0;
    QElapsedTimer timer;
    timer.start();
    for (const CaseFacts &facts : cases) {
        for (const ChecklistSpec &list : situation.policy->checklists()) {
            const ListForCase here(list, facts, situation);
            for (const Step &step : list.steps) {
                const Judgement judgement = here.judge(step);
                ++steps;
                open +=
                    judgement.state != StepState::Done && judgement.state != StepState::NotNeeded
                    ? 1
                    : 0;
            }
        }
    }
    const qint64 took = timer.elapsed();
    qInfo("%lld steps of 20000 cases in %lld ms (%.0f ns each), %lld open", steps, took,
        double(took) * 1e6 / double(steps), open);
    QVERIFY(steps > 20000 * 60);
    QVERIFY(open > 0 && open < steps);
}

void TestRulesSpeed::factsAreReadBackQuickly()
{
    const std::vector<CaseFacts> cases = county();
    QList<QByteArray> stored;
    qint64 bytes = 0;
    for (const CaseFacts &facts : cases) {
        stored << facts.toBytes();
        bytes += stored.last().size();
    }
    QElapsedTimer timer;
    timer.start();
    std::size_t read = 0;
    for (const QByteArray &one : stored)
        read += CaseFacts::fromBytes(one).has_value() ? 1 : 0;
    qInfo("20000 facts, %lld kB, read in %lld ms", bytes / 1024, timer.elapsed());
    QCOMPARE(read, cases.size());
    QCOMPARE(CaseFacts::fromBytes(stored.first()).value(), cases.front());
}

QTEST_GUILESS_MAIN(TestRulesSpeed)
#include "tst_rulesspeed.moc"
