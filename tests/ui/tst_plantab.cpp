// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/running.h"
#include "ui/family/familypage.h"
#include "ui/plan/planactions.h"
#include "ui/plan/plantab.h"
#include "ui/widgets/messagestrip.h"
#include "workspace/waiting.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace hometray;
using namespace Qt::StringLiterals;

/// The Family Plan of made-up families, by keyboard.
class TestPlanTab : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void latenessIsSaidInWords();
    void theOpenComeFirstThenTheDoneThenTheDropped();
    void dSaysAnActionIsDoneAndUndoTakesItBack();
    void whatCanBeSaidOfAnActionIsOfferedWhenTheKeyboardComes();
    void xAsksWhyAndNothingIsDroppedWithoutAReason();
    void gSaysHowItIsGoingAndOpensWhatWasDone();
    void escapeLeavesTheQuestionAndTheActionAsItWas();
    void anEndedGoalIsFoldedAwayAndFoundAgain();
    void anEmptyPlanTeaches();
    void lockingForgetsThePlan();

private:
    RecordPtr record() const
    {
        const auto found = waitFor(m_running->workspace.record(m_case));
        return found ? *found : RecordPtr();
    }
    PlanTab *tab() const { return m_running->window.find<PlanTab>(); }
    /// The table with an action whose words begin like that, with the keyboard at it.
    PlanActions *at(const QString &what) const
    {
        for (auto *table : tab()->findChildren<PlanActions *>()) {
            for (const PlanActionRow &row : table->rows()) {
                if (row.what.startsWith(what) && table->showAction(row.id))
                    return table;
            }
        }
        return nullptr;
    }
    const Action *action(const CaseRecord &of, const QString &what) const
    {
        for (const Action &each : of.actions) {
            if (each.what.startsWith(what))
                return &each;
        }
        return nullptr;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Running> m_running;
    CaseId m_case;
};

void TestPlanTab::initTestCase()
{
    QVERIFY(makeDemoStore(m_folder.path()));
    m_running = std::make_unique<Running>(m_folder.path());
    QVERIFY(m_running->enter());
}

void TestPlanTab::cleanupTestCase()
{
    m_running.reset();
}

void TestPlanTab::init()
{
    m_case = m_running->caseNamed(u"Ferris"_s);
    QVERIFY(m_running->go({u"family"_s, m_case, u"plan"_s, {}}));
}

void TestPlanTab::latenessIsSaidInWords()
{
    const RecordPtr ferris = record();
    const auto known = m_running->workspace.knownCase(m_case);
    const PlanView plan = planView(*ferris, *known->facts, m_running->workspace.situation());
    QStringList states;
    for (const PlanGoal &goal : plan.goals) {
        for (const PlanActionRow &row : goal.actions)
            states.append(row.status.text);
    }
    QVERIFY2(states.contains(u"6 days late"_s), qPrintable(states.join(u", "_s)));
    QVERIFY(states.contains(u"1 day late"_s));
    QVERIFY(plan.state.contains(u"ast changed or looked at on"_s));
}

void TestPlanTab::theOpenComeFirstThenTheDoneThenTheDropped()
{
    CaseRecord copy = *record();
    for (qsizetype i = 0; i < copy.actions.size(); ++i) {
        copy.actions[i].goal = copy.goals.first().id;
        copy.actions[i].status = i == 0 ? u"dropped"_s : i == 1 ? u"done"_s : QString();
    }
    const PlanView plan = planView(
        copy, *m_running->workspace.knownCase(m_case)->facts, m_running->workspace.situation());
    const QList<PlanActionRow> &rows = plan.goals.first().actions;
    QCOMPARE(rows.size(), copy.actions.size());
    QVERIFY(rows.first().open);
    QCOMPARE(rows.last().id, copy.actions.first().id);
    QCOMPARE(rows[rows.size() - 2].id, copy.actions[1].id);
}

void TestPlanTab::dSaysAnActionIsDoneAndUndoTakesItBack()
{
    PlanActions *table = at(u"One calendar"_s);
    QVERIFY(table);
    QVERIFY(table->itemWords(table->current()).contains(u"1 day late"_s));
    QTest::keyClick(table, Qt::Key_D);
    QTRY_COMPARE(action(*record(), u"One calendar"_s)->status, u"done"_s);
    QTRY_VERIFY(table->itemWords(table->current()).contains(u"Done 20 June"_s));
    QVERIFY2(table->hasFocus(), "the keyboard stays at the action");
    QVERIFY(m_running->window.messages()->text().contains(u" family · Done: One calendar"_s));
    Q_EMIT m_running->window.messages()->actionChosen();
    QTRY_VERIFY(action(*record(), u"One calendar"_s)->isOpen());
    QTRY_VERIFY(table->itemWords(table->current()).contains(u"1 day late"_s));
}

void TestPlanTab::whatCanBeSaidOfAnActionIsOfferedWhenTheKeyboardComes()
{
    // Another family than before: none of its actions was gone to.
    m_case = m_running->caseNamed(u"Okafor"_s);
    QVERIFY(m_running->go({u"family"_s, m_case, u"plan"_s, {}}));
    QTRY_VERIFY(tab()->findChild<PlanActions *>()->isVisible());
    m_running->window.find<FamilyPage>()->focusFirst();
    PlanActions *table = nullptr;
    for (int i = 0; i < 60 && !table; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        table = qobject_cast<PlanActions *>(QApplication::focusWidget());
    }
    QVERIFY(table);
    QCOMPARE(table->current(), 0);
    const auto *done = table->parentWidget()->findChild<QPushButton *>(
        table->objectName().replace(u"actions."_s, u"done."_s));
    QVERIFY(done->isVisible());
    const QString what = table->rows().first().what;
    QTest::keyClick(table, Qt::Key_D);
    QTRY_COMPARE(action(*record(), what)->status, u"done"_s);
    QTRY_VERIFY(m_running->window.messages()->text().contains(u" · Done: "_s));
    Q_EMIT m_running->window.messages()->actionChosen();
    QTRY_VERIFY(action(*record(), what)->isOpen());
}

void TestPlanTab::xAsksWhyAndNothingIsDroppedWithoutAReason()
{
    PlanActions *table = at(u"Both to the parents"_s);
    QVERIFY(table);
    QTest::keyClick(table, Qt::Key_X);
    auto *why = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(why);
    QTest::keyClick(why, Qt::Key_Return);
    QVERIFY2(why->hasFocus(), "asks again");
    QVERIFY(action(*record(), u"Both to the parents"_s)->isOpen());
    QTest::keyClicks(why, u"No places left until autumn"_s);
    QTest::keyClick(why, Qt::Key_Return);
    QTRY_COMPARE(action(*record(), u"Both to the parents"_s)->status, u"dropped"_s);
    QCOMPARE(
        action(*record(), u"Both to the parents"_s)->droppedWhy, u"No places left until autumn"_s);
    QTRY_VERIFY(table->itemWords(table->current()).contains(u"No places left"_s));
    QVERIFY(table->hasFocus());
}

void TestPlanTab::gSaysHowItIsGoingAndOpensWhatWasDone()
{
    PlanActions *table = at(u"Handover at school"_s);
    QVERIFY(table);
    QTest::keyClick(table, Qt::Key_D);
    QTRY_COMPARE(action(*record(), u"Handover at school"_s)->status, u"done"_s);
    QTRY_VERIFY(table->itemWords(table->current()).contains(u"Done"_s));
    QTest::keyClick(table, Qt::Key_G);
    auto *how = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(how);
    QTest::keyClicks(how, u"Two Fridays of three"_s);
    QTest::keyClick(how, Qt::Key_Return);
    QTRY_VERIFY(action(*record(), u"Handover at school"_s)->isOpen());
    QCOMPARE(action(*record(), u"Handover at school"_s)->progress, u"Two Fridays of three"_s);
}

void TestPlanTab::escapeLeavesTheQuestionAndTheActionAsItWas()
{
    PlanActions *table = at(u"Handover at school"_s);
    QVERIFY(table);
    const QString before = action(*record(), u"Handover at school"_s)->progress;
    QTest::keyClick(table, Qt::Key_G);
    QWidget *how = QApplication::focusWidget();
    QTest::keyClicks(how, u"nothing"_s);
    QTest::keyClick(how, Qt::Key_Escape);
    QVERIFY(table->hasFocus());
    QCOMPARE(action(*record(), u"Handover at school"_s)->progress, before);
}

void TestPlanTab::anEndedGoalIsFoldedAwayAndFoundAgain()
{
    PlanTab plan(m_running->controller, nullptr);
    FamilyShown shown{
        *m_running->workspace.knownCase(m_case), {}, m_running->workspace.situation(), {}};
    auto copy = std::make_shared<CaseRecord>(*record());
    copy->goals.first().status = u"reached"_s;
    copy->goals.first().endedOn = QDate(2019, 6, 4);
    const ObjectId ended = copy->goals.first().id;
    shown.record = copy;
    plan.setFamily(shown);
    plan.show();
    auto *card = plan.findChild<GoalCard *>(u"goal."_s + ended.hex());
    auto *fold = plan.findChild<QPushButton *>(u"endedGoals"_s);
    QVERIFY(card && fold);
    QVERIFY(!card->isVisible());
    QCOMPARE(fold->text(), u"Show 1 goal that was reached or dropped"_s);
    QCOMPARE(card->goal().ended, u"Reached on 4 June"_s);
    fold->click();
    QVERIFY(card->isVisible());
    fold->click();
    plan.showObject(ended);
    QVERIFY(card->isVisible());
}

void TestPlanTab::anEmptyPlanTeaches()
{
    PlanTab plan(m_running->controller, nullptr);
    FamilyShown shown{*m_running->workspace.knownCase(m_case), std::make_shared<CaseRecord>(),
        m_running->workspace.situation(), {}};
    plan.setFamily(shown);
    bool teaches = false;
    for (const QLabel *label : plan.findChildren<QLabel *>())
        teaches = teaches || label->text() == u"There is no Family Plan yet"_s;
    QVERIFY(teaches);
}

void TestPlanTab::lockingForgetsThePlan()
{
    QVERIFY(at(u"Handover"_s));
    tab()->clear();
    QTRY_VERIFY(tab()->findChildren<PlanActions *>().isEmpty());
}

QTEST_MAIN(TestPlanTab)
#include "tst_plantab.moc"
