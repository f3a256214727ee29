// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/reach.h"
#include "samples/running.h"
#include "testing/golden.h"
#include "testing/otherdisk.h"
#include "testing/tostring.h"
#include "ui/planner/planmodel.h"
#include "ui/planner/plannerpage.h"
#include "ui/planner/plannerview.h"
#include "ui/planner/planpane.h"
#include "ui/planner/planprint.h"
#include "ui/planner/plantable.h"
#include "ui/planner/planwords.h"
#include "ui/widgets/sidebar.h"
#include "words/fields.h"
#include "workflow/writenote.h"
#include "workspace/waiting.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QPainter>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>

using namespace hometray;
using namespace Qt::StringLiterals;

/// Before the break on the made-up families, on 20 June 2019.
class TestPlanner : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theModelKeepsTheRulesOfModels();
    void onceTheLastDayIsOverNothingIsReadyAnyMore();
    void thePlanReadsAsItAlwaysDid();
    void aQuestionHasAColumnWhereSomebodyIsAsked();
    void whatEndedAnFfaHasAColumnWhereItDid();
    void everyCellSaysItselfInWords();
    void arrowsMoveAndEnterOpensTheStep();
    void nextGoesToTheNextOpenStepAcrossFamilies();
    void theButtonOfAStepFollowsWhatMendsIt();
    void whetherATafWasHeldIsAnsweredInThreeWays();
    void aFormTakesTheKeyboardAsSoonAsItStands();
    void aFormStandsUntilItSaysThatItIsSaved();
    void tabGoesThroughTheFormOfAStepToSave();
    void escGoesBackToThePlan();
    void thePlanDoesNotTurnWhenAStepOpens();
    void theFamiliesStayInSightWhenThePlanIsScrolled();
    void theLastStepIsNotCutWhereALittleIsMissing();
    void noFamilyOfTheTurnedPlanIsCut();
    void nothingOfAStepIsCutInASmallWindow();
    void theTurnedPlanKeepsItsPlace();
    void largeTextIsTurned();
    void thePrintedPlanNamesOnlyTheFamily();
    void theLaptopCanBeBackedUpAndTheSheetBeFound();
    void lockingLeavesNothing();

private:
    [[nodiscard]] PlannerView *view() const
    {
        return m_running->window.find<PlannerPage>()->view();
    }
    [[nodiscard]] PlanShown plan(
        QDate today = {2019, 6, 20}, const QList<KnownCase> &cases = {}) const;

    QTemporaryDir m_folder;
    std::unique_ptr<Running> m_running;
};

void TestPlanner::initTestCase()
{
    QVERIFY(makeDemoStore(m_folder.filePath(u"store"_s)));
    m_running = std::make_unique<Running>(m_folder.filePath(u"store"_s));
    QVERIFY(m_running->enter());
    QVERIFY(m_running->go({u"planner"_s, {}, {}, {}}));
}

void TestPlanner::cleanupTestCase()
{
    m_running.reset();
}

PlanShown TestPlanner::plan(QDate today, const QList<KnownCase> &cases) const
{
    Situation situation = m_running->workspace.situation();
    situation.today = today;
    return planShown(cases.isEmpty() ? m_running->workspace.cases() : cases, situation,
        {QDate(2019, 6, 19), QDate(2019, 6, 19), {}});
}

void TestPlanner::onceTheLastDayIsOverNothingIsReadyAnyMore()
{
    QVERIFY(plan().progress.endsWith(u"families ready"_s));
    const PlanShown over = plan(QDate(2019, 8, 7));
    QVERIFY2(over.progress.endsWith(u"were left ready"_s), qPrintable(over.progress));
    QVERIFY(!over.rows.isEmpty());
    QVERIFY2(over.backwards.isEmpty(), qPrintable(over.backwards));
    for (const PlanRow &row : over.rows) {
        QVERIFY(row.over);
        QVERIFY2(row.by != u"ready"_s, qPrintable(row.family));
        QVERIFY2(!row.byHelp.contains(u"is ready for the break"_s), qPrintable(row.family));
        // One step, one name, whether the family stays or closes.
        QVERIFY2(!row.by.startsWith(u"Case notes"_s), qPrintable(row.by));
    }
}

void TestPlanner::theModelKeepsTheRulesOfModels()
{
    PlanModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    PlanShown shown = plan();
    model.setPlan(shown);
    QCOMPARE(model.rowCount(), 13); // one of the 14 is not registered yet
    shown.rows[3].by = u"another"_s;
    shown.changed = {{3}};
    const QSignalSpy changed(&model, &PlanModel::dataChanged);
    model.setPlan(shown);
    QCOMPARE(changed.size(), 1);
    shown.rows.removeFirst();
    shown.changed.reset();
    model.setPlan(shown);
    model.setPlan({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 0);
}

void TestPlanner::thePlanReadsAsItAlwaysDid()
{
    const PlanShown shown = plan();
    QStringList lines = {shown.title, shown.days, shown.progress, shown.left, shown.backwards};
    for (const PlanRow &row : shown.rows) {
        lines.append(u""_s);
        lines.append(row.family + u" | "_s + row.decision.text + u" | "_s + row.by);
        lines.append(u"  "_s + row.byHelp);
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            const PlanCell &cell = row.cells[i];
            lines.append(u"  %1: %2 | %3"_s.arg(shown.columns[i].title,
                cell.text.isEmpty() ? u"(empty)"_s : cell.text, cell.evidence));
        }
    }
    lines.append(u""_s);
    for (const StepText &step : shown.laptop)
        lines.append(step.title + u": "_s + step.state + u" | "_s + step.evidence);
    QVERIFY(isGolden(QStringLiteral(SOURCE_DIR "/tests/ui/golden"), u"planner.txt"_s,
        lines.join(u'\n') + u'\n'));
}

// One family's planned TAF has passed; no baby is expected anywhere.
void TestPlanner::aQuestionHasAColumnWhereSomebodyIsAsked()
{
    const PlanShown shown = plan();
    QStringList ids;
    for (const PlanColumn &column : shown.columns)
        ids << column.id;
    QVERIFY(ids.contains(u"was-it-held"));
    QVERIFY(!ids.contains(u"born"));
    int columns = 0;
    for (const PlanGroup &group : shown.groups)
        columns += group.count;
    QCOMPARE(columns, int(shown.columns.size()));
    for (const PlanRow &row : shown.rows)
        QCOMPARE(row.cells.size(), shown.columns.size());
}

/// So has the question whether an FFA goes on, of a family in which nobody agrees any more.
void TestPlanner::whatEndedAnFfaHasAColumnWhereItDid()
{
    const auto asked = [](const PlanShown &shown) {
        return std::any_of(shown.columns.begin(), shown.columns.end(),
            [](const PlanColumn &column) { return column.id == u"goes-on"; });
    };
    QVERIFY(!asked(plan()));
    QList<KnownCase> cases = m_running->workspace.cases();
    const auto first = std::find_if(cases.begin(), cases.end(), [](const KnownCase &known) {
        return known.facts->row.lastTafDecision == CaseFacts::StayOpen
            && !known.facts->isClosed();
    });
    QVERIFY(first != cases.end());
    CaseFacts facts = *first->facts;
    const QDate today(2019, 6, 20);
    facts.row.withdrawn = facts.row.stopped = {factDay(today), facts.row.entryCount};
    first->facts = std::make_shared<const CaseFacts>(facts);
    QVERIFY(asked(plan(today, cases)));
}

void TestPlanner::everyCellSaysItselfInWords()
{
    PlanModel model;
    model.setPlan(plan());
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex index = model.index(row, column);
            QVERIFY(!index.data(Qt::AccessibleTextRole).toString().isEmpty());
            QCOMPARE(index.data(Qt::ToolTipRole), index.data(Qt::AccessibleTextRole));
        }
    }
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

void TestPlanner::arrowsMoveAndEnterOpensTheStep()
{
    m_running->window.resize(1360, 850);
    view()->setTurning(PlannerView::Turning::Never);
    PlanTable *table = view()->table();
    view()->closePane();
    table->setFocus();
    table->setCurrentCell(0, PlanModel::FirstStep);
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Right);
    QCOMPARE(table->currentRow(), 1);
    QCOMPARE(table->currentColumn(), int(PlanModel::FirstStep) + 1);
    QVERIFY(!view()->pane()->isVisible());
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(view()->pane()->isVisible());
    QCOMPARE(view()->pane()->caseId(), view()->model()->plan().rows[1].caseId);
}

void TestPlanner::nextGoesToTheNextOpenStepAcrossFamilies()
{
    view()->closePane();
    const PlanModel *model = view()->model();
    const int last = model->columnCount() - 1;
    view()->openCell(0, last);
    QSet<QPair<int, int>> seen;
    for (int i = 0; i < 12; ++i) {
        QTest::mouseClick(
            view()->pane()->findChild<QAbstractButton *>(u"planPaneNext"_s), Qt::LeftButton);
        const QPair<int, int> at{view()->table()->currentRow(), view()->table()->currentColumn()};
        QVERIFY(model->cell(at.first, at.second)->open);
        QVERIFY(!seen.contains(at));
        seen.insert(at);
    }
    QVERIFY(view()->table()->currentRow() > 0);
}

void TestPlanner::theButtonOfAStepFollowsWhatMendsIt()
{
    view()->closePane();
    const PlanModel *model = view()->model();
    const int column = model->columnOf(u"notes"_s);
    int row = 0;
    while (row < model->rowCount() && model->cell(row, column)->mend != u"writeNote")
        ++row;
    QVERIFY(row < model->rowCount());
    view()->openCell(row, column);
    const auto *mend = view()->pane()->findChild<QPushButton *>(u"planPaneMend"_s);
    QCOMPARE(mend->text(), QString(words::commandTitle(u"writeNote"_s) + u'…'));
    WriteNote write;
    write.note.type = u"call"_s;
    write.note.on = QDate(2019, 6, 20);
    write.note.fact = u"Mum rang."_s;
    QVERIFY_OK(
        waitFor(m_running->workspace.perform(model->plan().rows[row].caseId, Command::of(write))));
    QTRY_COMPARE(mend->text(), QString(words::commandTitle(u"markInEhm"_s) + u'…'));
}

void TestPlanner::whetherATafWasHeldIsAnsweredInThreeWays()
{
    const PlanShown &shown = view()->model()->plan();
    int column = -1;
    for (qsizetype i = 0; i < shown.columns.size(); ++i) {
        if (shown.columns[i].id == u"was-it-held")
            column = int(i) + PlanModel::FirstStep;
    }
    const int row = view()->model()->rowOf(m_running->caseNamed(u"Bright"_s));
    QVERIFY(column >= 0 && row >= 0);
    view()->openCell(row, column);
    const auto button = [this](const QString &text) -> QPushButton * {
        for (auto *one : view()->pane()->findChildren<QPushButton *>()) {
            if (one->text() == text && one->isVisible())
                return one;
        }
        return nullptr;
    };
    QTRY_VERIFY(button(u"Record it…"_s));
    QVERIFY(button(u"It was cancelled…"_s));
    QVERIFY(button(u"It was moved…"_s));
    button(u"It was cancelled…"_s)->click();
    const auto form = [this] {
        const auto all = m_running->window.findChildren<QDialog *>(u"formDialog"_s);
        return all.isEmpty() || !all.last()->isVisible() ? nullptr : all.last();
    };
    QTRY_VERIFY(form());
    // It is about that TAF, and can be sent.
    QTRY_VERIFY(form()->findChild<QComboBox *>(u"edit.meeting"_s));
    QVERIFY(form()->findChild<QComboBox *>(u"edit.meeting"_s)->currentText().contains(u"18 June"_s));
    form()->close();
    QTRY_VERIFY(!form());
    view()->closePane();
    m_running->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_running->window));
}

void TestPlanner::aFormTakesTheKeyboardAsSoonAsItStands()
{
    view()->closePane();
    view()->openCell(0, PlanModel::FirstStep);
    auto *form = new QWidget;
    auto *field = new QLineEdit(form);
    view()->pane()->setForm(form);
    // Not by an event later: what is still on its way (the guard of the keyboard, the plan made
    // anew) would find nobody at work and take it to the plan.
    field->setFocus();
    QCOMPARE(QApplication::focusWidget(), field);
    view()->closePane();
}

void TestPlanner::aFormStandsUntilItSaysThatItIsSaved()
{
    const int column = PlanModel::FirstStep;
    const auto saveAfter = [&](const PlanShown &changed) {
        view()->setPlan(plan());
        view()->openCell(0, column);
        auto *form = new QWidget;
        view()->pane()->setForm(form);
        // What was saved changes the plan, and that may be there before the answer.
        view()->setPlan(changed);
        QCOMPARE(view()->pane()->form(), form);
        QVERIFY(view()->pane()->isVisible());
        view()->stepSaved();
        QCOMPARE(view()->pane()->form(), nullptr);
    };
    PlanShown other = plan();
    other.rows[0].cells[0].step = u"another"_s;
    saveAfter(other);
    QCOMPARE(view()->pane()->cell().step, u"another"_s);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"planPaneNext"_s);
    PlanShown without = plan();
    without.rows.removeFirst();
    without.changed.reset();
    saveAfter(without);
    QVERIFY(!view()->pane()->isVisible());
    QCOMPARE(QApplication::focusWidget(), view()->table());
    view()->setPlan(plan());
}

void TestPlanner::tabGoesThroughTheFormOfAStepToSave()
{
    view()->closePane();
    const PlanModel *model = view()->model();
    const int column = model->columnOf(u"contact"_s);
    int row = 0;
    while (row < model->rowCount() && !model->cell(row, column)->open)
        ++row;
    view()->openCell(row, column);
    PlanPane *pane = view()->pane();
    QTRY_VERIFY(pane->form() && pane->form()->isVisible());
    const QWidget *form = pane->form();
    QTRY_VERIFY(form->isAncestorOf(QApplication::focusWidget()));
    const QList<QWidget *> order = reach::tabOrder();
    const qsizetype save = order.indexOf(form->findChild<QWidget *>(u"formSave"_s));
    QVERIFY(save > 0);
    for (qsizetype i = 0; i < save; ++i)
        QVERIFY2(form->isAncestorOf(order[i]), qPrintable(order[i]->objectName()));
    view()->closePane();
}

void TestPlanner::escGoesBackToThePlan()
{
    view()->openCell(2, PlanModel::FirstStep);
    QVERIFY(view()->pane()->isVisible());
    QTest::keyClick(view()->pane(), Qt::Key_Escape);
    QVERIFY(!view()->pane()->isVisible());
    QTRY_COMPARE(QApplication::focusWidget(), view()->table());
    QCOMPARE(view()->table()->currentRow(), 2);
}

void TestPlanner::thePlanDoesNotTurnWhenAStepOpens()
{
    m_running->window.resize(1360, 850);
    view()->setTurning(PlannerView::Turning::ByRoom);
    view()->closePane();
    QTRY_VERIFY(!view()->table()->isTurned());
    view()->openCell(1, PlanModel::FirstStep);
    QTRY_VERIFY(view()->pane()->isVisible());
    QVERIFY(!view()->table()->isTurned());
    view()->closePane();
}

void TestPlanner::theFamiliesStayInSightWhenThePlanIsScrolled()
{
    PlanModel model;
    PlanTable table(&model);
    model.setPlan(plan());
    table.setTurned(false);
    table.resize(table.wantedWidth() / 2, 400);
    table.show();
    QVERIFY(QTest::qWaitForWindowActive(&table));
    QVERIFY(!table.families()); // their own column is there
    table.setCurrentCell(2, model.columnCount() - 1);
    QVERIFY(table.families());
    QVERIFY(table.families()->isVisible());
    QCOMPARE(table.families()->geometry().left(), table.frameWidth());
    QCOMPARE(table.families()->indexAt(QPoint(3, 3)).data().toString(),
        model.index(0, PlanModel::Family).data().toString());
    // Whichever cell is gone to, it stands beside them and not under them.
    for (int column = model.columnCount() - 1; column > PlanModel::Family; --column) {
        table.setCurrentCell(2, column);
        if (table.families() && !table.isColumnHidden(column))
            QVERIFY(table.visualRect(table.currentIndex()).left()
                >= table.families()->width() - 1);
    }
    table.verticalScrollBar()->setValue(table.verticalScrollBar()->maximum());
    table.setCurrentCell(model.rowCount() - 1, model.columnCount() - 1);
    QVERIFY(table.families());
    QCOMPARE(table.families()->verticalScrollBar()->value(), table.verticalScrollBar()->value());
    QCOMPARE(table.families()->rowViewportPosition(5), table.rowViewportPosition(5));
    table.horizontalScrollBar()->setValue(0);
    QVERIFY(!table.families());
}

void TestPlanner::theLastStepIsNotCutWhereALittleIsMissing()
{
    const QSize before = m_running->window.size();
    const PlanTable *table = view()->table();
    for (const int width : {1340, 1360, 1400}) {
        m_running->window.resize(width, 850);
        QTRY_COMPARE(m_running->window.width(), width);
        QCoreApplication::processEvents();
        if (table->isTurned())
            continue;
        QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
        const int last = view()->model()->columnCount() - 1;
        QVERIFY(table->columnViewportPosition(last) + table->columnWidth(last)
            <= table->viewport()->width());
    }
    m_running->window.resize(before);
}

void TestPlanner::noFamilyOfTheTurnedPlanIsCut()
{
    PlanModel model;
    PlanTable table(&model);
    model.setPlan(plan());
    table.setTurned(true);
    table.show();
    for (const int width : {700, 900, 1100, 1360}) {
        table.resize(width, 500);
        QTRY_COMPARE(table.width(), width);
        const int last = table.columnAt(table.viewport()->width() - 1);
        QVERIFY(last >= 0);
        QVERIFY2(table.columnViewportPosition(last) + table.columnWidth(last)
                <= table.viewport()->width() + 1,
            qPrintable(QString::number(width)));
    }
}

void TestPlanner::nothingOfAStepIsCutInASmallWindow()
{
    const QSize before = m_running->window.size();
    m_running->window.resize(1280, 720);
    const PlanModel *model = view()->model();
    const auto *scroll = m_running->window.findChild<QScrollArea *>(u"planPaneScroll"_s);
    QStringList cut;
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = PlanModel::FirstStep; column < model->columnCount(); ++column) {
            if (!model->cell(row, column))
                continue;
            view()->openCell(row, column);
            QTRY_COMPARE(scroll->horizontalScrollBar()->maximum(), 0);
            // Nor of the form in it, which comes once the family was read.
            QTRY_VERIFY(m_running->controller.isSettled());
            QCoreApplication::processEvents();
            const QString mend = model->cell(row, column)->mend;
            // One thing scrolls, and what is chosen is read whole.
            for (const auto *form : scroll->findChildren<QScrollArea *>()) {
                if (form->isVisible())
                    cut.append(mend + u" scrolls in itself"_s);
            }
            for (const auto *box : scroll->findChildren<QComboBox *>()) {
                const int room = box->width() - 2 * box->fontMetrics().height();
                if (box->isVisible()
                    && box->fontMetrics().horizontalAdvance(box->currentText()) > room)
                    cut.append(mend + u' ' + box->currentText());
            }
        }
    }
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u", "_s)));
    view()->closePane();
    m_running->window.resize(before);
}

void TestPlanner::theTurnedPlanKeepsItsPlace()
{
    PlanTable *table = view()->table();
    table->setCurrentCell(3, PlanModel::FirstStep + 2);
    view()->setTurning(PlannerView::Turning::Always);
    QVERIFY(table->isTurned());
    QCOMPARE(table->currentRow(), 3);
    QCOMPARE(table->currentColumn(), int(PlanModel::FirstStep) + 2);
    QTest::keyClick(table, Qt::Key_Right); // the next family
    QCOMPARE(table->currentRow(), 4);
    view()->setTurning(PlannerView::Turning::ByRoom);
}

void TestPlanner::largeTextIsTurned()
{
    m_running->window.resize(1280, 720);
    m_running->theme.setTextSize(200);
    QTRY_VERIFY(view()->table()->isTurned());
    m_running->theme.setTextSize(100);
}

void TestPlanner::thePrintedPlanNamesOnlyTheFamily()
{
    QImage page(2000, 1400, QImage::Format_RGB32);
    QPainter painter(&page);
    QVERIFY(planBlocks(painter, 1900, plan()).size() > plan().rows.size());
    // Nothing but the family name of a family is in the plan at all.
    for (const KnownCase &known : m_running->workspace.cases()) {
        for (const PlanRow &row : plan().rows) {
            for (const auto &child : known.line->children)
                QVERIFY(!row.by.contains(child.name) && !row.family.contains(child.name));
        }
    }
}

void TestPlanner::theLaptopCanBeBackedUpAndTheSheetBeFound()
{
    const auto press = [this](const char *name) {
        auto *button = qobject_cast<QAbstractButton *>(m_running->find(name));
        QVERIFY(button);
        button->click();
    };
    const auto laptop = [this](const char *id) {
        for (const StepText &step : view()->model()->plan().laptop) {
            if (step.id == QLatin1String(id))
                return step.sign;
        }
        return Sign::None;
    };
    QCOMPARE(laptop("recovery"), Sign::ToDo);
    press("laptop.recovery.recoveryFound");
    QTRY_COMPARE(laptop("recovery"), Sign::Done);
    press("laptop.backup.backUp");
    QTRY_VERIFY_WITH_TIMEOUT(!m_running->workspace.backups().isEmpty(), 20'000);
    QTRY_VERIFY(m_running->controller.isSettled());
    // What lies on this disk goes with it: no green for it.
    QTRY_VERIFY(m_running->find("laptop.backup.toBackups"));
    QCOMPARE(laptop("backup"), Sign::ToDo);
    OtherDisk stick;
    QVERIFY2(stick.isValid(), stick.missing());
    QVERIFY_OK(waitFor(m_running->workspace.backup(stick.path())));
    QTRY_COMPARE(laptop("backup"), Sign::Done);
    QTRY_VERIFY(m_running->controller.isSettled());
}

void TestPlanner::lockingLeavesNothing()
{
    view()->openCell(0, PlanModel::FirstStep);
    QTRY_VERIFY(m_running->controller.isSettled());
    m_running->controller.lock();
    QCOMPARE(view()->model()->rowCount(), 0);
    QVERIFY(!view()->pane()->form());
}

QTEST_MAIN(TestPlanner)
#include "tst_planner.moc"
