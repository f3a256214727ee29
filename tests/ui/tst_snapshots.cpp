// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/running.h"
#include "testing/golden.h"
#include "testing/tostring.h"
#include "ui/family/familywords.h"
#include "ui/tray/previewpane.h"
#include "ui/tray/trayfilter.h"
#include "ui/tray/traymodel.h"
#include "ui/tray/traytable.h"
#include "ui/tray/trayview.h"
#include "ui/tray/traywords.h"
#include "workspace/waiting.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QPushButton>

using namespace hometray;
using namespace Qt::StringLiterals;

/// What the tray and the steps of every made-up family say on fixed days, word by word. Due and the
/// planner have theirs beside their own tests.
class TestSnapshots : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theTrayReadsAsItAlwaysDid_data();
    void theTrayReadsAsItAlwaysDid();
    void theStepsReadAsTheyAlwaysDid_data();
    void theStepsReadAsTheyAlwaysDid();
    void nothingBesideTheTrayIsCut_data();
    void nothingBesideTheTrayIsCut();

private:
    void days();
    bool open(QDate today);
    [[nodiscard]] QList<KnownCase> families() const;

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

void TestSnapshots::initTestCase()
{
    QVERIFY(makeDemoStore(m_folder.filePath(u"store"_s)));
}

void TestSnapshots::days()
{
    QTest::addColumn<QDate>("today");
    QTest::newRow("a Thursday in June") << QDate(2019, 6, 20);
    QTest::newRow("the last day at work") << QDate(2019, 7, 24);
}

bool TestSnapshots::open(QDate today)
{
    m_workspace.reset();
    m_workspace = std::make_unique<Workspace>(m_folder.filePath(u"store"_s), testServices(today));
    return waitFor(m_workspace->unlock(testPassphrase())).has_value();
}

QList<KnownCase> TestSnapshots::families() const
{
    QList<KnownCase> cases = m_workspace->cases();
    std::ranges::sort(cases, {}, [](const KnownCase &known) { return known.line->family; });
    return cases;
}

void TestSnapshots::theTrayReadsAsItAlwaysDid_data()
{
    days();
}

void TestSnapshots::theTrayReadsAsItAlwaysDid()
{
    QFETCH(QDate, today);
    QVERIFY(open(today));
    TrayModel model;
    model.setRows(TrayFilter::summed(trayRows(families(), m_workspace->situation()), {}));
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data(Qt::AccessibleTextRole).toString());
        lines.append(cells.join(u" | "_s));
    }
    QVERIFY(isGolden(QStringLiteral(SOURCE_DIR "/tests/ui/golden"),
        u"tray-%1.txt"_s.arg(today.toString(Qt::ISODate)), lines.join(u'\n') + u'\n'));
}

void TestSnapshots::theStepsReadAsTheyAlwaysDid_data()
{
    days();
}

void TestSnapshots::theStepsReadAsTheyAlwaysDid()
{
    QFETCH(QDate, today);
    QVERIFY(open(today));
    QStringList lines;
    const auto add = [&lines](const QList<StepText> &steps) {
        for (const StepText &step : steps)
            lines.append(u"  %1: %2 | %3"_s.arg(step.title, step.state, step.evidence));
    };
    for (const KnownCase &known : families()) {
        const auto record = waitFor(m_workspace->record(known.id));
        QVERIFY_OK(record);
        const FamilyView view = familyView(known, **record, m_workspace->situation());
        lines.append(view.name);
        add(view.steps);
        for (const ChecklistText &list : view.checklists) {
            lines.append(u" "_s + list.title + u": "_s + list.summary);
            add(list.steps);
        }
    }
    QVERIFY(isGolden(QStringLiteral(SOURCE_DIR "/tests/ui/golden"),
        u"steps-%1.txt"_s.arg(today.toString(Qt::ISODate)), lines.join(u'\n') + u'\n'));
}

void TestSnapshots::nothingBesideTheTrayIsCut_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("text");
    for (const QSize size : {QSize(1280, 720), QSize(1360, 850)}) {
        for (const int text : {100, 150, 200})
            QTest::addRow("%d, %d %%", size.width(), text) << size << text;
    }
}

void TestSnapshots::nothingBesideTheTrayIsCut()
{
    QFETCH(const QSize, size);
    QFETCH(const int, text);
    m_workspace.reset();
    Running r(m_folder.filePath(u"store"_s));
    QVERIFY(r.enter());
    r.theme.setTextSize(text);
    r.window.resize(size);
    const auto *pane = r.window.find<PreviewPane>();
    auto *table = r.tray()->findChild<TrayTable *>();
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        table->setCurrentIndex(table->model()->index(row, 0));
        QTRY_VERIFY(r.controller.isSettled());
        QCoreApplication::processEvents();
        if (!pane->isVisible())
            continue; // the table needs the width
        QVERIFY(pane->widget()->width() <= pane->viewport()->width());
        for (const auto *button : pane->findChildren<QPushButton *>()) {
            if (!button->isVisible())
                continue;
            const int right = button->mapTo(pane->viewport(), QPoint(button->width(), 0)).x();
            QVERIFY2(right <= pane->viewport()->width(), qPrintable(button->text()));
            QVERIFY2(!button->text().contains(u"……"_s), qPrintable(button->text()));
            for (const QString &line : button->text().split(u'\n'))
                QVERIFY2(button->fontMetrics().horizontalAdvance(line) <= button->width(),
                    qPrintable(line));
        }
    }
    r.theme.setTextSize(100);
}

QTEST_MAIN(TestSnapshots)
#include "tst_snapshots.moc"
