// SPDX-License-Identifier: GPL-3.0-or-later
#include "storytelling.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

const char *const before = "before-break-staying";

QStringList openSteps(const ChecklistResult &list)
{
    QStringList open;
    for (const StepResult &step : list.steps) {
        if (step.isOpen())
            open << step.id;
    }
    return open;
}

} // namespace

/// Fran's family, exactly as issue 2 has it.
class TestOkafor : public QObject {
    Q_OBJECT

    Telling m_fran{u"okafor"_s};
    CaseRecord m_record;
    const QDate m_today{2019, 6, 20};

    [[nodiscard]] StepResult step(const char *list, const char *id) const
    {
        const ChecklistResult result = m_fran.rules.checklist(list, m_record, m_today);
        const StepResult *found = result.step(QString::fromLatin1(id));
        return found ? *found : StepResult();
    }
    [[nodiscard]] static Telling ready()
    {
        Telling telling(u"okafor"_s);
        telling.then("okafor-ready");
        return telling;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto told = m_fran.tell();
        QVERIFY_OK(told);
        m_record = *told;
    }

    void theAssessmentWasFinalisedOnDayFifteen()
    {
        QCOMPARE(m_record.family.first().district, u"dacorum"_s);
        QCOMPARE(m_record.registration.first().completedOn, QDate(2019, 2, 14));
        const StepResult done = step("assessment", "finalised");
        QCOMPARE(done.state, StepState::Done);
        QCOMPARE(done.doneOn, QDate(2019, 3, 1));
        QCOMPARE(QDate(2019, 2, 14).daysTo(done.doneOn), 15);
        QCOMPARE(done.late, 0);
    }

    void theFirstTafWasOnDayFortyTwoTheLastInTime()
    {
        const StepResult first = step("assessment", "first-taf");
        QCOMPARE(first.state, StepState::Done);
        QCOMPARE(first.doneOn, QDate(2019, 3, 28));
        QCOMPARE(first.due, QDate(2019, 3, 28));
        QCOMPARE(QDate(2019, 2, 14).daysTo(first.doneOn), 42);
        QCOMPARE(first.late, 0);
    }

    void theSecondTafWasThirtyFiveDaysLateAndStaysDone()
    {
        const StepResult second = step("after-taf", "taf-held");
        QCOMPARE(second.state, StepState::Done);
        QCOMPARE(second.doneOn, QDate(2019, 6, 13));
        QCOMPARE(second.due, QDate(2019, 5, 9));
        QCOMPARE(second.late, 35);
        QCOMPARE(second.unit, LateUnit::Days);
    }

    void theNextReviewIsDueInTheHolidayAndShownSo()
    {
        const auto items = dueItems(factsOf(m_record), m_fran.rules.on(m_today));
        const auto review = std::find_if(items.begin(), items.end(),
            [](const DueItem &item) { return item.kind == DueKind::Review; });
        QVERIFY(review != items.end());
        QCOMPARE(review->due, QDate(2019, 7, 25));
        QCOMPARE(review->dueInBreak, u"summer-2019"_s);
        QCOMPARE(review->late, 0);
    }

    void theRecordOfTheSecondTafIsTwoWorkingDaysLate()
    {
        const StepResult record = step("after-taf", "taf-record");
        QCOMPARE(record.state, StepState::Overdue);
        QCOMPARE(record.due, QDate(2019, 6, 18));
        QCOMPARE(record.late, 2);
        QCOMPARE(record.unit, LateUnit::WorkingDays);
        QVERIFY(record.writtenNotInEhm);
        QCOMPARE(record.mend, u"markInEhm"_s);
        QCOMPARE(step("after-taf", "taf-plan").late, 2);
    }

    void theFamilysCopyIsDueToday()
    {
        const StepResult copy = step("after-taf", "family-copy");
        QCOMPARE(copy.state, StepState::ToDo);
        QCOMPARE(copy.due, m_today);
        QCOMPARE(copy.late, 0);
        QCOMPARE(copy.mend, u"giveCopy"_s);
    }

    void beforeTheBreakOnlyTheReviewIsDone()
    {
        const ChecklistResult list = m_fran.rules.checklist(before, m_record, m_today);
        QCOMPARE(list.breakId, u"summer-2019"_s);
        QCOMPARE(step(before, "review").state, StepState::Done);
        QCOMPARE(openSteps(list),
            QStringList({u"taf-in-ehm"_s, u"notes"_s, u"plan"_s, u"contact"_s, u"access"_s,
                u"told"_s, u"handover"_s, u"services"_s, u"review-in-break"_s}));
        QVERIFY(!list.ready());
        QVERIFY(step(before, "taf-in-ehm").writtenNotInEhm);
        for (const StepResult &open : list.steps) {
            if (!open.isOpen())
                continue;
            QVERIFY2(!open.evidence.code.isEmpty(), qPrintable(open.id));
            QVERIFY2(commandSpec(open.mend), qPrintable(open.id));
            QCOMPARE(open.due, QDate(2019, 7, 24));
        }
    }

    void theStepsOneByOneEndReady()
    {
        Telling all = ready();
        QStringList after;
        const int told = m_fran.steps();
        const auto record = all.tell([&](const CaseRecord &now, int done) {
            if (done <= told)
                return;
            const ChecklistResult list = all.rules.checklist(before, now, QDate(2019, 6, 26));
            after << openSteps(list).join(u' ') + (list.ready() ? u"ready"_s : QString());
        });
        QVERIFY_OK(record);
        const QString rest = u"contact access told handover services review-in-break"_s;
        QCOMPARE(after,
            QStringList({u"taf-in-ehm notes plan "_s + rest, u"taf-in-ehm notes plan "_s + rest,
                rest, u"access told handover services review-in-break"_s,
                u"told handover services review-in-break"_s, u"told handover services"_s,
                u"told handover"_s, u"handover"_s, u"handover"_s, u"ready"_s}));
        const ChecklistResult afterTaf =
            all.rules.checklist("after-taf", *record, QDate(2019, 6, 26));
        const StepResult *late = afterTaf.step(u"taf-record");
        QCOMPARE(late->state, StepState::Done);
        QCOMPARE(afterTaf.step(u"family-copy")->state, StepState::Done);
        QCOMPARE(afterTaf.step(u"family-copy")->late, 0);
    }

    void whatWasReadyIsLeftReady()
    {
        Telling all = ready();
        const auto record = all.thenSteps(R"([
            {"on": "2019-07-10", "command": "writeNote", "fields": {"note": {"id": "$last", "type": "homeVisit",
              "on": "2019-07-10", "outcome": "seen", "present": ["$mum"], "childrenSeen": ["$fran"], "fact": "All in."}}},
            {"on": "2019-07-11", "command": "markInEhm", "fields": {"targets": ["$last"], "on": "2019-07-11"}}])")
                                .tell();
        QVERIFY_OK(record);
        const auto on = [&](int month, int day) {
            return all.rules.checklist(before, *record, QDate(2019, month, day));
        };
        QVERIFY(on(7, 11).ready() && !on(7, 11).over && !on(7, 11).leftReady());
        QVERIFY(on(7, 24).ready()); // the last day at work
        // From the next day on it is said in the past tense, and no note grows too old.
        for (const ChecklistResult &list : {on(7, 25), on(8, 7), on(8, 30)}) {
            QVERIFY(list.over);
            QVERIFY2(list.leftReady(), qPrintable(openSteps(list).join(u' ')));
            QVERIFY(!list.ready());
            QCOMPARE(list.leftOpenSteps(), 0);
        }
        // What was open then stays open, and is late.
        const auto without = ready().tell();
        QVERIFY_OK(without);
        const ChecklistResult left = all.rules.checklist(before, *without, QDate(2019, 8, 7));
        QVERIFY(left.over && !left.leftReady());
        QCOMPARE(openSteps(left), QStringList{u"notes"_s});
        QCOMPARE(left.step(u"notes")->state, StepState::Overdue);
    }

    void aReviewNobodyCanHoldIsRefused_data()
    {
        QTest::addColumn<QByteArray>("plan");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("reason");
        QTest::newRow("after its limit")
            << QByteArray(R"("reviewHeldBy": "2019-07-26", "reviewHolder": "$shah")")
            << u"plan.reviewHeldBy"_s << u"reviewAfterLimit"_s;
        QTest::newRow("by a term-time teacher")
            << QByteArray(R"("reviewHeldBy": "2019-07-25", "reviewHolder": "$ellis")")
            << u"plan.reviewHolder"_s << u"notThereThatDay"_s;
        QTest::newRow("before today")
            << QByteArray(R"("reviewHeldBy": "2019-06-27", "reviewHolder": "$shah")")
            << u"plan.reviewHeldBy"_s << u"planBeforeToday"_s;
    }

    void aReviewNobodyCanHoldIsRefused()
    {
        QFETCH(QByteArray, plan);
        QFETCH(QString, field);
        QFETCH(QString, reason);
        const auto told = ready()
                              .thenSteps(R"([{"on": "2019-06-28", "command": "planHoliday",
                                  "fields": {"plan": {"break": "summer-2019", )"
                                  + plan + "}}}]")
                              .tell();
        QVERIFY(!told && told.error().refusal);
        QCOMPARE(told.error().refusal->code, RefusalCode::FieldWrong);
        QCOMPARE(told.error().refusal->field, field);
        QCOMPARE(told.error().refusal->values.value(u"reason"_s).toString(), reason);
    }

    void whatComesAfterwardsTakesItBack_data()
    {
        QTest::addColumn<QByteArray>("steps");
        QTest::addColumn<QStringList>("open");
        const QByteArray taf =
            R"([{"on": "2019-06-28", "command": "recordTaf", "fields": {
            "meeting": {"heldOn": "2019-06-28", "decision": "stayOpen", "happened": "A short one.", RISKS"writtenOn": "2019-06-28"},
            "attendances": [{"person": "$mum", "how": "present"}],
            "actionReviews": [{"action": "$a1", "outcome": "goingOn"}, {"action": "$a2", "outcome": "goingOn"},
              {"action": "$a5", "outcome": "goingOn"}, {"action": "$a6", "outcome": "goingOn"}, {"action": "$a7", "outcome": "goingOn"}]}}])";
        // The note rests on what is known of risks, and the planned review is within the new limit.
        QTest::newRow("a TAF") << QByteArray(taf).replace("RISKS", "")
                               << QStringList({u"taf-in-ehm"_s, u"plan"_s});
        QTest::newRow("a TAF that speaks of risks")
            << QByteArray(taf).replace("RISKS", "\"risks\": \"Mum's new job ends late.\", ")
            << QStringList({u"taf-in-ehm"_s, u"plan"_s, u"handover"_s});
        QTest::newRow("a concern")
            << QByteArray(R"([{"on": "2019-06-28", "command": "raiseConcern", "fields": {
            "concern": {"what": "Fran was alone at home until ten.", "about": ["$fran"], "on": "2019-06-28"}}}])")
            << QStringList({u"handover"_s});
        QTest::newRow("another number")
            << QByteArray(R"([{"on": "2019-06-28", "command": "agreeHolidayContact", "fields": {
            "contact": {"id": "$contact", "phone": "01632 960999"}}}])")
            << QStringList({u"told"_s, u"handover"_s});
    }

    void whatComesAfterwardsTakesItBack()
    {
        QFETCH(QByteArray, steps);
        QFETCH(QStringList, open);
        const QDate today(2019, 6, 28);
        Telling all = ready();
        const auto record = all.thenSteps(steps).tell();
        QVERIFY_OK(record);
        const ChecklistResult list = all.rules.checklist(before, *record, today);
        QVERIFY(!list.ready());
        QCOMPARE(openSteps(list), open);
        QCOMPARE(list.step(open.last())->state, StepState::OutOfDate);
        QCOMPARE(list.concernOpen, record->hasOpenConcern());
    }
};

QTEST_GUILESS_MAIN(TestOkafor)
#include "tst_okafor.moc"
