// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/evidence.h"

#include "plainwords.h"
#include "words/duelines.h"
#include "words/fields.h"
#include "workflow/command.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestEvidence : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyEvidenceCodeOfThePolicyHasWords_data();
    void everyEvidenceCodeOfThePolicyHasWords();
    void everyEvidenceCodeOfTheRulesHasWords();
    void everyStepIsMendedByACommandWithATitle();
    void evidenceReadsAsItIsSpoken_data();
    void evidenceReadsAsItIsSpoken();
    void peopleAreNamedWhereTheRecordIsAtHand();
    void anActionSaysWhoseItIs();
    void everyStateAndStageHasAWord();
    void latenessIsSaidInTheLimitsOwnUnit();
    void aLimitInAHolidayIsShownSo();
    void whatSomebodyGoneWasToDoIsForSomebodyElse();
    void whatIsDueSaysItAsADeed();
    void whatWasDoneLateSaysHowLate();
    void aChecklistIsReadyOnlyWhenEverythingIs();
    void theLifecycleBarSaysHowFarEachStageIs();
    void aStageThatWasPassedOverIsNotStartedAnyMore();

private:
    Policy m_policy;
    const QDate m_today{2019, 6, 20};
};

void TestEvidence::initTestCase()
{
    QFile file(QStringLiteral(SOURCE_DIR "/resources/policy/hertfordshire.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto policy = Policy::fromJson(file.readAll(), file.fileName());
    QVERIFY(policy);
    m_policy = *policy;
}

void TestEvidence::everyEvidenceCodeOfThePolicyHasWords_data()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : m_policy.evidenceCodes())
        QTest::newRow(qPrintable(code)) << code;
}

void TestEvidence::everyEvidenceCodeOfThePolicyHasWords()
{
    QFETCH(QString, code);
    QVERIFY(words::hasEvidence(code));
    // With nothing known it is still a phrase without a hole, and with numbers it reads as one.
    for (const int number : {0, 1, 2}) {
        QVariantMap values;
        for (const FactInfo &fact : factTable())
            values.insert(QLatin1String(fact.name),
                fact.kind == FactKind::Count || fact.kind == FactKind::Flag
                    ? QVariant(number)
                    : QVariant(QDate(2019, 6, 13)));
        for (const QVariantMap &known : {QVariantMap(), values}) {
            const QString said = words::evidence(Evidence{code, known}, {m_today, nullptr});
            QVERIFY2(!said.isEmpty() && !said.contains(u'%'), qPrintable(said));
            QVERIFY2(!said.endsWith(u'.'), qPrintable(said));
            const QChar first = said.front();
            QVERIFY2(first.isUpper() || first.isDigit(), qPrintable(said));
            QVERIFY2(forbiddenWord(said).isEmpty(), qPrintable(said));
        }
    }
}

void TestEvidence::everyEvidenceCodeOfTheRulesHasWords()
{
    // Codes the rules themselves give, besides the policy's.
    for (const QString &code : {u"overridden"_s, u"incomplete"_s, u"unknown"_s, u"done"_s,
             u"notDone"_s, u"notNeeded"_s, u"notInEhm"_s, u"outOfDate"_s, u"noBreak"_s,
             u"noStepsForThisBreak"_s, u"notAway"_s, u"reviewDue"_s, u"reviewAfterReopening"_s,
             u"reviewAfterAgreeing"_s, u"reviewUnlessClosed"_s,
             u"concernNotTold"_s, u"concernTold"_s, u"concernOpen"_s, u"actionDue"_s,
             u"plannedTafPassed"_s, u"tafPlanned"_s, u"requestNotAnswered"_s, u"lookBackDue"_s,
             u"closedNotInEhm"_s, u"actionsOfOthersLate"_s, u"notKnownWhetherOwed"_s})
        QVERIFY2(words::hasEvidence(code), qPrintable(code));
}

void TestEvidence::everyStepIsMendedByACommandWithATitle()
{
    for (const ChecklistSpec &list : m_policy.checklists()) {
        for (const Step &step : list.steps) {
            QVERIFY2(commandSpec(step.mend), qPrintable(list.id + u' ' + step.id));
            QVERIFY2(!words::commandTitle(step.mend).isEmpty(), qPrintable(step.mend));
            const TypeInfo *type = commandSpec(step.mend)->type;
            for (const QString &part : step.mendAt.split(u'.', Qt::SkipEmptyParts)) {
                const FieldInfo *field =
                    type ? type->field(QLatin1String(part.toLatin1())) : nullptr;
                QVERIFY2(field, qPrintable(step.mend + u' ' + step.mendAt));
                type = field->element ? &field->element() : nullptr;
            }
        }
    }
}

void TestEvidence::evidenceReadsAsItIsSpoken_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QVariantMap>("values");
    QTest::addColumn<QString>("words");
    const QVariantMap taf{{u"lastTaf"_s, QDate(2019, 6, 13)}, {u"tafCount"_s, 2}};
    auto with = [&taf](QVariantMap more) {
        more.insert(taf);
        return more;
    };
    QTest::newRow("plan before the TAF")
        << u"planBeforeTaf"_s << with({{u"plan"_s, QDate(2019, 6, 2)}})
        << u"TAF 2 was on 13 June; the plan was last looked at on 2 June"_s;
    QTest::newRow("written, not in EHM")
        << u"notInEhm"_s << with({{u"lastTafRecord"_s, QDate(2019, 6, 14)}})
        << u"Written 14 June, not yet in EHM"_s;
    QTest::newRow("notes not in EHM") << u"notInEhm"_s << QVariantMap{{u"notesNotInEhm"_s, 3}}
                                      << u"3 case notes not yet in EHM"_s;
    QTest::newRow("one note") << u"notInEhm"_s << QVariantMap{{u"notesNotInEhm"_s, 1}}
                              << u"1 case note not yet in EHM"_s;
    QTest::newRow("review held") << u"reviewHeld"_s << with({{u"decision"_s, u"stayOpen"_s}})
                                 << u"TAF 2 was on 13 June; decided: stay open"_s;
    QTest::newRow("days without a contact")
        << u"daysWithoutContact"_s
        << QVariantMap{{u"daysWithoutContact"_s, 5},
               {u"firstDayWithoutContact"_s, QDate(2019, 8, 12)},
               {u"lastDayWithoutContact"_s, QDate(2019, 8, 16)}}
        << u"5 working days have no contact (12 August to 16 August)"_s;
    QTest::newRow("days without a contact, with others between")
        << u"daysStillWithoutContact"_s
        << QVariantMap{{u"daysStillWithoutContact"_s, 3},
               {u"firstDayStillWithoutContact"_s, QDate(2019, 8, 12)},
               {u"lastDayStillWithoutContact"_s, QDate(2019, 8, 16)}}
        << u"3 working days still to come have no contact (the first on 12 August, the last on 16 August)"_s;
    QTest::newRow("not closed, and two steps come first")
        << u"notClosed"_s
        << QVariantMap{{u"lastDayAtWork"_s, QDate(2019, 7, 24)}, {u"closureOpen"_s, 2}}
        << u"Not closed yet; your last day is 24 July; 2 steps of closing come first"_s;
    QTest::newRow("left open with an agreement")
        << u"overridden"_s << QVariantMap{{u"agreedOn"_s, QDate(2019, 6, 18)}}
        << u"Left open with the agreement of somebody else, on 18 June"_s;
    QTest::newRow("in EHM, and changed since")
        << u"notInEhm"_s << with({{u"enteredOn"_s, QDate(2019, 6, 17)}})
        << u"Entered in EHM on 17 June, and changed since"_s;
    QTest::newRow("no notes when the keyworker left")
        << u"noNotes"_s << QVariantMap{{u"whenLeft"_s, true}}
        << u"There were no case notes when you left"_s;
    QTest::newRow("the plan stays open after a TAF that closes")
        << u"decidedToStay"_s << with({{u"decidedToStay"_s, QDate(2019, 6, 20)}})
        << u"TAF 2 was on 13 June; the plan for the holiday decided on 20 June that it stays open"_s;
    QTest::newRow("review in the break")
        << u"reviewFallsInBreak"_s << QVariantMap{{u"reviewDue"_s, QDate(2019, 7, 25)}}
        << u"The next TAF is due by 25 July, while you are away: hold it earlier, or say who holds it when"_s;
    QTest::newRow("a review that was due")
        << u"reviewFallsInBreak"_s << QVariantMap{{u"reviewDue"_s, QDate(2019, 6, 19)}}
        << u"The next TAF was due by 19 June, and nobody was said to hold it"_s;
    QTest::newRow("a review that was due before leaving")
        << u"reviewDueBeforeLeaving"_s << QVariantMap{{u"reviewDue"_s, QDate(2019, 6, 19)}}
        << u"The next TAF was due by 19 June, before you leave"_s;
    QTest::newRow("changed after it was entered")
        << u"inEhm"_s
        << QVariantMap{{u"lastTafRecord"_s, QDate(2019, 6, 13)}, {u"changedSince"_s, true},
               {u"dutyMet"_s, QDate(2019, 6, 14)}}
        << u"Entered in EHM on 14 June, and changed since"_s;
    QTest::newRow("feedback declined")
        << u"feedbackRecorded"_s
        << QVariantMap{{u"feedback"_s, QDate(2019, 6, 18)}, {u"feedbackResult"_s, u"declined"_s}}
        << u"Asked on 18 June, and declined"_s;
    QTest::newRow("no TAF since it was opened again")
        << u"noTaf"_s << QVariantMap{{u"tafCount"_s, 3}}
        << u"No TAF held since it was opened again"_s;
    QTest::newRow("no case note since it was opened again")
        << u"noNotes"_s << QVariantMap{{u"noteCount"_s, 4}, {u"isReopened"_s, 1}}
        << u"No case note since it was opened again"_s;
    QTest::newRow("heard at no time, where no TAF was held")
        << u"childrenWithoutWords"_s << QVariantMap{{u"childrenWithoutWords"_s, 2}}
        << u"2 children were not heard yet"_s;
    QTest::newRow("a plan of before one's own time")
        << u"inEhm"_s
        << QVariantMap{{u"plan"_s, QDate(2019, 6, 3)}, {u"planTakenOver"_s, true}}
        << u"As it was in EHM when you took the FFA up"_s;
    QTest::newRow("a TAF that lies ahead")
        << u"reviewDue"_s
        << QVariantMap{{u"reviewClock"_s, QDate(2019, 6, 13)}, {u"plannedAhead"_s, QDate(2019, 7, 25)}}
        << u"Last TAF on 13 June; the next is planned for 25 July"_s;
    QTest::newRow("another year") << u"registered"_s
                                  << QVariantMap{{u"registered"_s, QDate(2018, 12, 3)}}
                                  << u"Registered on 3 December 2018"_s;
}

void TestEvidence::evidenceReadsAsItIsSpoken()
{
    QFETCH(QString, code);
    QFETCH(QVariantMap, values);
    QTEST(words::evidence(Evidence{code, values}, {m_today, nullptr}), "words");
}

void TestEvidence::peopleAreNamedWhereTheRecordIsAtHand()
{
    CaseRecord record;
    for (const QString &name : {u"Fran"_s, u"Tom"_s, u"Joy"_s}) {
        Person person;
        person.firstName = name;
        record.people.append(person);
    }
    const Evidence evidence{
        u"childrenNeverHeard"_s, {{u"childrenNeverHeard"_s, 2}, {u"people"_s, QVariantList{0, 1}}}};
    QCOMPARE(words::evidence(evidence, {m_today, &record}), u"Own words missing: Fran and Tom"_s);
    QCOMPARE(
        words::evidence(evidence, {m_today, nullptr}), u"The words of 2 children are missing"_s);
    // Of several the day is that of the first.
    const Evidence sixteen{u"turnsSixteenSoon"_s,
        {{u"turnsSixteenSoon"_s, 2}, {u"nextSixteen"_s, QDate(2019, 6, 27)},
            {u"people"_s, QVariantList{0, 1}}}};
    QCOMPARE(words::evidence(sixteen, {m_today, &record}),
        u"Turn 16 soon, the first on 27 June, and are asked then: Fran and Tom"_s);
    // An index of another version of the record names nobody.
    const Evidence stale{
        u"childrenNeverHeard"_s, {{u"childrenNeverHeard"_s, 1}, {u"people"_s, QVariantList{7}}}};
    QCOMPARE(words::evidence(stale, {m_today, &record}), u"The words of 1 child are missing"_s);
}

void TestEvidence::anActionSaysWhoseItIs()
{
    CaseRecord record;
    TeamMember nurse;
    nurse.id = *ObjectId::fromBytes(QByteArray(16, 'n'));
    nurse.name = u"Nell"_s;
    record.team = {nurse};
    record.actions.resize(4);
    record.actions[0].mine = true;
    record.actions[1].member = nurse.id;
    record.actions[2].owner = u"Grandma"_s;
    const auto says = [&](int action) {
        return words::evidence(
            {u"actionDue"_s, {{u"actions"_s, QVariantList{action}}}}, {m_today, &record});
    };
    QCOMPARE(says(0), u"For you to do"_s);
    QCOMPARE(says(1), u"For Nell to do"_s);
    QCOMPARE(says(2), u"For Grandma to do"_s);
    QCOMPARE(says(3), u"Nobody has taken it on yet"_s);
    record.team[0].until = QDate(2019, 6, 14);
    QCOMPARE(says(1), u"With Nell, who has left: give it to somebody"_s);
    QCOMPARE(
        words::evidence({u"actionDue"_s, {{u"actions"_s, QVariantList{0}}}}, {m_today, nullptr}),
        u"An action of the plan"_s);
}

void TestEvidence::everyStateAndStageHasAWord()
{
    for (const StepState state : {StepState::Done, StepState::NotNeeded, StepState::ToDo,
             StepState::OutOfDate, StepState::Overdue, StepState::CannotBeJudged})
        QVERIFY(!words::stateWord(state).isEmpty());
    for (const Stage stage : {Stage::Opened, Stage::Assessment, Stage::Taf, Stage::Plan,
             Stage::Outcomes, Stage::Closure, Stage::Closed}) {
        QVERIFY(!words::stageName(stage).isEmpty());
        QVERIFY(!words::stageShort(stage).isEmpty());
    }
}

void TestEvidence::latenessIsSaidInTheLimitsOwnUnit()
{
    DueItem item;
    item.kind = DueKind::Step;
    item.due = QDate(2019, 6, 18);
    item.late = 2;
    item.unit = LateUnit::WorkingDays;
    QCOMPARE(words::dueWhen(item, m_today), u"2 working days late"_s);
    item.unit = LateUnit::Days;
    item.late = 15;
    QCOMPARE(words::dueWhen(item, m_today), u"15 days late"_s);
    item.late = 0;
    item.due = m_today;
    QCOMPARE(words::dueWhen(item, m_today), u"due today"_s);
    item.due = m_today.addDays(1);
    QCOMPARE(words::dueWhen(item, m_today), u"due tomorrow"_s);
    QCOMPARE(
        words::nextLine(std::nullopt, m_policy, {m_today, nullptr}), u"Nothing to do just now"_s);
}

void TestEvidence::aLimitInAHolidayIsShownSo()
{
    DueItem item;
    item.kind = DueKind::Review;
    item.due = QDate(2019, 7, 25);
    item.dueInBreak = u"summer-2019"_s;
    item.evidence.values = {{u"tafCount"_s, 2}};
    QCOMPARE(words::dueWhen(item, m_today), u"by Thu 25 Jul, in the summer holiday"_s);
    item.provisional = true;
    QCOMPARE(words::nextLine(item, m_policy, {m_today, nullptr}),
        u"TAF 3: by Thu 25 Jul, in the summer holiday, provisional"_s);
    item.provisional = false;
    item.evidence.code = u"reviewUnlessClosed"_s;
    item.evidence.values.insert(u"reviewClock"_s, QDate(2019, 6, 13));
    QCOMPARE(words::nextLine(item, m_policy, {m_today, nullptr}),
        u"Close the FFA, or hold TAF 3: by Thu 25 Jul, in the summer holiday"_s);
    QCOMPARE(words::evidence(item.evidence, {m_today, nullptr}),
        u"Last TAF on 13 June; decided: close"_s);
    QCOMPARE(words::breakName(u"october-half-term-2019"_s), u"October half-term 2019"_s);
    QCOMPARE(words::breakName(u"whitsun-2019"_s), u"whitsun-2019"_s);
}

void TestEvidence::whatSomebodyGoneWasToDoIsForSomebodyElse()
{
    DueItem item;
    item.kind = DueKind::OwnerGone;
    item.due = m_today;
    item.evidence = {
        u"ownerGone"_s, {{u"actionsOwnerGone"_s, 2}, {u"actions"_s, QVariantList{0, 1}}}};
    QCOMPARE(words::nextLine(item, m_policy, {m_today, nullptr}),
        u"2 actions are with somebody who has died or left: give them to somebody"_s);
    item.due = QDate(2019, 6, 13);
    QCOMPARE(words::dueWhen(item, m_today), u"since Thu 13 Jun"_s);
    CaseRecord record;
    record.actions.resize(2);
    record.actions[0].what = u"Ring the GP"_s;
    record.actions[1].what = u"Visit"_s;
    QCOMPARE(words::evidence(item.evidence, {m_today, &record}),
        u"Nobody does this now: Ring the GP and Visit"_s);
    // In a checklist they are told from those that nobody was given.
    const Evidence unclear{
        u"actionsUnclear"_s, {{u"actionsWithoutOwner"_s, 3}, {u"actionsOwnerGone"_s, 1}}};
    QCOMPARE(words::evidence(unclear, {m_today, nullptr}),
        u"2 actions need somebody to do them and 1 action is with somebody who has died or left: "
        "give it to somebody"_s);
}

void TestEvidence::whatIsDueSaysItAsADeed()
{
    DueItem others;
    others.kind = DueKind::LateActions;
    others.due = QDate(2019, 6, 13);
    others.late = 7;
    others.evidence = {u"actionsOfOthersLate"_s,
        {{u"count"_s, 3}, {u"actions"_s, QVariantList{0, 1, 2}}}};
    QCOMPARE(words::nextLine(others, m_policy, {m_today, nullptr}),
        u"3 actions of others are late: ask at the next TAF: 7 days late"_s);
    DueItem closed;
    closed.kind = DueKind::ClosedInEhm;
    closed.due = m_today;
    closed.evidence = {u"closedNotInEhm"_s, {{u"closed"_s, QDate(2019, 6, 18)}}};
    QCOMPARE(words::nextLine(closed, m_policy, {m_today, nullptr}),
        u"Close the FFA on EHM"_s);
    QCOMPARE(words::evidence(closed.evidence, {m_today, nullptr}),
        u"Closed on 18 June; EHM does not know of it"_s);
    DueItem settle;
    settle.kind = DueKind::ToSettle;
    settle.due = m_today;
    QCOMPARE(words::dueTitle(settle, m_policy, {m_today, nullptr}), u"Something to settle"_s);
    settle.checklist = u"self-check"_s;
    settle.id = u"goes-on"_s;
    settle.mend = u"prepareClosure"_s;
    QCOMPARE(words::dueTitle(settle, m_policy, {m_today, nullptr}),
        u"Close, or say why it goes on"_s);
    settle.mend = u"changePeople"_s;
    QCOMPARE(words::dueTitle(settle, m_policy, {m_today, nullptr}),
        u"Who has parental responsibility?"_s);
    settle.mend = u"recordConsent"_s;
    QCOMPARE(
        words::dueTitle(settle, m_policy, {m_today, nullptr}), u"Who agrees to be helped?"_s);
}

void TestEvidence::whatWasDoneLateSaysHowLate()
{
    StepResult step;
    step.state = StepState::Done;
    step.late = 35;
    step.evidence = {u"tafHeld"_s, {{u"lastTaf"_s, QDate(2019, 6, 13)}, {u"tafCount"_s, 2}}};
    QCOMPARE(words::evidence(step, {m_today, nullptr}), u"TAF 2 was on 13 June, 35 days late"_s);
    QCOMPARE(words::stateWord(step), u"done late"_s);
    step.evidence.code = u"a code of a newer policy"_s;
    QCOMPARE(words::evidence(step, {m_today, nullptr}), u"Done late, 35 days late"_s);
}

void TestEvidence::aChecklistIsReadyOnlyWhenEverythingIs()
{
    ChecklistResult result;
    result.steps = {StepResult(), StepResult()};
    result.steps[0].state = StepState::Done;
    result.steps[1].state = StepState::ToDo;
    QCOMPARE(words::checklistLine(result), u"1 step left"_s);
    result.steps[1].state = StepState::Done;
    QCOMPARE(words::checklistLine(result), u"ready"_s);
    result.provisional = true;
    QCOMPARE(words::checklistLine(result), u"ready, provisional"_s);
    result.concernOpen = true;
    QCOMPARE(words::checklistLine(result), u"not ready: a concern is open, provisional"_s);
}

void TestEvidence::theLifecycleBarSaysHowFarEachStageIs()
{
    CaseFacts facts;
    const auto caption = [&](Stage stage) { return words::stageCaption(stage, facts, 6, m_today); };
    QCOMPARE(caption(Stage::Opened), u"not registered yet"_s);
    QCOMPARE(caption(Stage::Assessment), u"not started"_s);
    QCOMPARE(caption(Stage::Taf), u"none held"_s);
    QCOMPARE(caption(Stage::Plan), u"no actions yet"_s);
    QCOMPARE(caption(Stage::Outcomes), u"not started"_s);
    QCOMPARE(caption(Stage::Closure), u"6 steps to go"_s);
    facts.row.registrationSent.day = factDay(QDate(2019, 2, 11));
    QCOMPARE(caption(Stage::Opened), u"waiting for the Helpdesk"_s);
    facts.row.registered.day = factDay(QDate(2019, 2, 14));
    facts.row.assessment.day = factDay(QDate(2019, 3, 1));
    facts.row.tafCount = 2;
    facts.planned = {{0, {factDay(QDate(2019, 6, 19)), 5}}, {1, {factDay(QDate(2019, 7, 25)), 6}}};
    facts.row.doneActions = 2;
    facts.row.openActions = 5;
    QCOMPARE(caption(Stage::Opened), u"14 February"_s);
    QCOMPARE(caption(Stage::Assessment), u"1 March · 15 days"_s);
    QCOMPARE(caption(Stage::Taf), u"2 held · next 25 July"_s);
    QCOMPARE(caption(Stage::Plan), u"2 of 7 actions done"_s);
}

void TestEvidence::aStageThatWasPassedOverIsNotStartedAnyMore()
{
    CaseFacts facts;
    const auto caption = [&](Stage stage) { return words::stageCaption(stage, facts, 6, m_today); };
    const auto passedOver = [&] {
        QList<int> stages;
        for (int stage = int(Stage::Opened); stage <= int(Stage::Closure); ++stage) {
            if (isPassedOver(Stage(stage), facts))
                stages << stage;
        }
        return stages;
    };
    facts.row.registered.day = factDay(QDate(2019, 2, 14));
    QCOMPARE(passedOver(), QList<int>()); // all that is open lies ahead
    // Help was refused before anything was done.
    facts.row.withdrawn.day = factDay(QDate(2019, 2, 20));
    QCOMPARE(stageOf(facts), Stage::Closure);
    QCOMPARE(passedOver(),
        QList<int>({int(Stage::Assessment), int(Stage::Taf), int(Stage::Plan),
            int(Stage::Outcomes)}));
    QCOMPARE(caption(Stage::Assessment), u"not finalised"_s);
    QCOMPARE(caption(Stage::Taf), u"none held"_s);
    QCOMPARE(caption(Stage::Plan), u"no plan"_s);
    QCOMPARE(caption(Stage::Outcomes), u"none reviewed"_s);
    // What was done before that is done.
    facts.row.assessment.day = factDay(QDate(2019, 3, 1));
    facts.row.tafCount = 1;
    facts.row.lastTaf.day = factDay(QDate(2019, 3, 20));
    facts.row.openActions = 1;
    QCOMPARE(passedOver(), QList<int>({int(Stage::Outcomes)}));
    QCOMPARE(caption(Stage::Assessment), u"1 March · 15 days"_s);
    // One that somebody else began.
    facts = {};
    facts.row.registered.day = factDay(QDate(2019, 2, 14));
    facts.row.takenUp.day = factDay(QDate(2019, 3, 1));
    facts.row.lastTaf.day = factDay(QDate(2019, 3, 20));
    facts.row.tafCount = 1;
    QCOMPARE(passedOver(), QList<int>({int(Stage::Assessment)}));
    QCOMPARE(caption(Stage::Assessment), u"before your time"_s);
    // Opened by mistake and closed again.
    facts = {};
    facts.row.closed.day = factDay(QDate(2019, 3, 1));
    QVERIFY(passedOver().contains(int(Stage::Opened)));
    QCOMPARE(caption(Stage::Opened), u"not registered"_s);
}

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
