// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/ehmbacklog.h"
#include "rulestesting.h"

using namespace hometray;
using namespace Qt::StringLiterals;

class TestEhmBacklog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingWrittenIsThereUntilItIsMarked();
    void whatIsNotFinishedDoesNotBelongThereYet();
    void goalsAndActionsMakeAPlan();
    void limitsAreThoseOfTheTafOrOfTheBreak();
    void whatCameAfterTheTafWasEnteredIsNotLateForIt();
};

namespace {
QList<NotInEhm> missing(const Story &story)
{
    return writtenNotInEhm(story.record, factsOf(story.record));
}
} // namespace

void TestEhmBacklog::everythingWrittenIsThereUntilItIsMarked()
{
    Story story;
    story.day = QDate(2019, 6, 3);
    Note note = story.made<Note>();
    note.on = QDate(2019, 6, 1);
    note.fact = u"Seen"_s;
    story.add(note);
    Reflection reflection = story.made<Reflection>();
    reflection.text = u"Never there"_s;
    story.add(reflection);
    const QList<NotInEhm> wanted = {{note.id, typeInfo<Note>().number, note.on}};
    QCOMPARE(missing(story), wanted);
    QCOMPARE(factsOf(story.record).row.writtenNotInEhm, 1);
    EhmMark mark = story.made<EhmMark>();
    mark.target = note.id;
    mark.on = story.day;
    story.add(mark, kinds::ehmEntered);
    QVERIFY(missing(story).isEmpty());
}

void TestEhmBacklog::whatIsNotFinishedDoesNotBelongThereYet()
{
    Story story;
    story.day = QDate(2019, 6, 3);
    Meeting meeting = story.made<Meeting>();
    meeting.plannedFor = QDate(2019, 6, 20);
    story.add(meeting, kinds::tafPlanned);
    Assessment assessment;
    assessment.id = singletonId(typeInfo<Assessment>().number);
    assessment.startedOn = story.day;
    assessment.analysis = u"Begun"_s;
    story.add(assessment, kinds::assessmentWritten);
    QVERIFY(missing(story).isEmpty());
    story.change(
        assessment, [](Assessment &a) { a.finalisedOn = QDate(2019, 6, 3); },
        kinds::assessmentFinalised);
    QCOMPARE(missing(story).size(), 1);
    QCOMPARE(missing(story).first().on, QDate(2019, 6, 3));
}

void TestEhmBacklog::goalsAndActionsMakeAPlan()
{
    Story story;
    story.day = QDate(2019, 6, 3);
    Action action = story.made<Action>();
    action.what = u"Ring the school"_s;
    story.add(action, kinds::planChanged);
    const QList<NotInEhm> found = missing(story);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().object, singletonId(typeInfo<FamilyPlan>().number));
    QCOMPARE(found.first().on, story.day);
}

void TestEhmBacklog::limitsAreThoseOfTheTafOrOfTheBreak()
{
    CaseFacts facts;
    facts.row.lastTaf = {factDay(QDate(2019, 6, 13)), 4};
    CaseFacts::Duty owed;
    owed.meeting = 0;
    owed.began = facts.row.lastTaf;
    for (const CaseFacts::DutyKind kind : {CaseFacts::TafRecordInEhm, CaseFacts::PlanInEhm}) {
        owed.kind = kind;
        facts.duties.push_back(owed);
    }
    const quint16 meeting = typeInfo<Meeting>().number;
    const Situation plain = Shipped::all().on({2019, 6, 20});
    const EhmLimit taf = ehmLimit({{}, meeting, {2019, 6, 13}}, facts, plain);
    QCOMPARE(taf.due, QDate(2019, 6, 18));
    QCOMPARE(taf.late, 2);
    QVERIFY(taf.unit == LateUnit::WorkingDays);
    QCOMPARE(ehmLimit({{}, typeInfo<FamilyPlan>().number, {2019, 6, 19}}, facts, plain).due,
        QDate(2019, 6, 18));
    const NotInEhm note{{}, typeInfo<Note>().number, {2019, 6, 1}};
    QVERIFY(!ehmLimit(note, facts, plain).due.isValid());
    const Situation before = Shipped::all().before("summer-2019", {2019, 6, 20});
    QCOMPARE(ehmLimit(note, facts, before).due, before.holiday->lastDayAtWork);
}

void TestEhmBacklog::whatCameAfterTheTafWasEnteredIsNotLateForIt()
{
    CaseFacts facts;
    facts.row.lastTaf = {factDay(QDate(2019, 6, 13)), 4};
    const NotInEhm plan{{}, typeInfo<FamilyPlan>().number, {2019, 6, 24}};
    const Situation plain = Shipped::all().on({2019, 6, 24});
    const Situation before = Shipped::all().before("summer-2019", {2019, 6, 24});
    // A TAF of before one's own time owes nothing.
    QVERIFY(!ehmLimit(plan, facts, plain).due.isValid());
    QCOMPARE(ehmLimit(plan, facts, before).due, before.holiday->lastDayAtWork);
    QCOMPARE(ehmLimit(plan, facts, before).late, 0);
    // Nor does one whose plan is in EHM; an earlier one whose plan is not, does.
    CaseFacts::Duty duty;
    duty.kind = CaseFacts::PlanInEhm;
    duty.began = {factDay(QDate(2019, 5, 2)), 3};
    facts.duties.push_back(duty);
    duty.began = facts.row.lastTaf;
    duty.met = factDay(QDate(2019, 6, 17));
    facts.duties.push_back(duty);
    QCOMPARE(ehmLimit(plan, facts, plain).due, QDate(2019, 5, 8));
    facts.duties.front().met = factDay(QDate(2019, 5, 7));
    QVERIFY(!ehmLimit(plan, facts, plain).due.isValid());
}

QTEST_GUILESS_MAIN(TestEhmBacklog)
#include "tst_ehmbacklog.moc"
