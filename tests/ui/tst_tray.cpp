// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/samples.h"
#include "ui/tray/trayfilter.h"
#include "ui/tray/traymodel.h"
#include "ui/tray/trayview.h"
#include "ui/tray/traywords.h"
#include "ui/widgets/card.h"
#include "ui/widgets/painting.h"
#include "workspace/storyplayer.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QTableView>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestTray : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theModelKeepsTheRulesOfModels();
    void everyCellSaysItselfInWords();
    void aChangedRowIsToldWithoutAReset();
    void filtersCountAndShowTheirFamilies();
    void theEarliestLimitComesFirstAndAConcernBeforeIt();
    void noLimitIsShortened();
    void noWordIsCutInASmallWindow();
    void lateActionsOfOthersAreOneLineHereToo();
    void aTafWhoseDayHasPassedIsNotTheNext();
    void aFamilyToBeClosedHasNoNextTaf();
    void whatIsHiddenDoesNotStandBesideTheTray();
    void anActionIsNamedByItsWords();
    void enterOpensTheChosenFamily();
    void thePreviewOfAnotherFamilyIsNotShown();
    void whatIsNotReadYetIsNotSaid();
    void twentyThousandFamiliesAreShownAtOnce();
};

void TestTray::theModelKeepsTheRulesOfModels()
{
    TrayModel model;
    TrayFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester filtered(
        &filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(TrayFilter::summed(samples::trayRows(), {}));
    filter.setFilter(u"late"_s);
    filter.sort(TrayModel::NextToDo);
    model.setRows(TrayFilter::summed(samples::trayRows().mid(2), model.rows()));
    model.setRows(TrayFilter::summed({}, model.rows()));
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), int(TrayModel::ColumnCount));
}

void TestTray::everyCellSaysItselfInWords()
{
    TrayModel model;
    model.setRows(TrayFilter::summed(samples::trayRows(), {}));
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < TrayModel::ColumnCount; ++column) {
            const QModelIndex index = model.index(row, column);
            QVERIFY(!index.data(Qt::DisplayRole).toString().isEmpty());
            QVERIFY(!index.data(Qt::AccessibleTextRole).toString().isEmpty());
        }
    }
    QCOMPARE(model.index(0, TrayModel::NextToDo).data(Qt::AccessibleTextRole).toString(),
        u"TAF notes in EHM · written, 2 working days late"_s);
    for (int column = 0; column < TrayModel::ColumnCount; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

void TestTray::aChangedRowIsToldWithoutAReset()
{
    TrayModel model;
    QList<TrayRow> rows = samples::trayRows();
    model.setRows(TrayFilter::summed(rows, model.rows()));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    rows[1].planDone = 4;
    model.setRows(TrayFilter::summed(rows, model.rows()));
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
}

void TestTray::filtersCountAndShowTheirFamilies()
{
    TrayModel model;
    model.setRows(TrayFilter::summed(samples::trayRows(), {}));
    TrayFilter filter;
    filter.setSourceModel(&model);
    filter.setFilter(u"late"_s);
    QCOMPARE(filter.rowCount(), 2);
    filter.setFilter(u"closing"_s);
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(filter.index(0, 0).data().toString(), u"Begum"_s);
    filter.setFilter(u"all"_s);
    QCOMPARE(filter.rowCount(), 8);
    QList<TrayRow> rows = samples::trayRows();
    rows[0].closed = true;
    model.setRows(TrayFilter::summed(rows, model.rows()));
    filter.setFilter(u"all"_s);
    QCOMPARE(filter.rowCount(), 7);
    filter.setFilter(u"closed"_s);
    QCOMPARE(filter.rowCount(), 1);
    // A worry is open whatever became of the FFA; it is no open FFA all the same.
    rows[0].worried = true;
    const TrayRows summed = TrayFilter::summed(rows, model.rows());
    QCOMPARE(summed.open, 7);
    model.setRows(summed);
    QCOMPARE(filter.rowCount(), 1);
    filter.setFilter(u"all"_s);
    QCOMPARE(filter.rowCount(), 8);
}

void TestTray::theEarliestLimitComesFirstAndAConcernBeforeIt()
{
    TrayModel model;
    QList<TrayRow> rows = samples::trayRows();
    rows[7].worried = true;
    model.setRows(TrayFilter::summed(rows, model.rows()));
    TrayFilter filter;
    filter.setSourceModel(&model);
    filter.sort(TrayModel::NextToDo);
    QCOMPARE(filter.index(0, 0).data().toString(), u"Dhillon"_s);
    QCOMPARE(filter.index(1, 0).data().toString(), u"Turner"_s);
    QCOMPARE(filter.index(2, 0).data().toString(), u"Okafor"_s);
}

void TestTray::noLimitIsShortened()
{
    QList<TrayRow> rows = samples::trayRows();
    rows[0].next = u"Record of the TAF and the plan in EHM · written"_s;
    rows[0].nextWhen.text = u"21 working days late"_s;
    rows[1].holidayContact = {Sign::Clock, u"At the next TAF"_s, Tone::Info};
    TrayView page;
    page.resize(1163, 790); // beside the sidebar of a window of 1360
    page.setRows(TrayFilter::summed(rows, {}));
    page.show();
    const auto *table = page.findChild<QTableView *>(u"trayTable"_s);
    const auto shortened = [table] {
        QStringList found;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            for (const int column : {TrayModel::NextToDo, TrayModel::HolidayContact}) {
                const QModelIndex index = table->model()->index(row, column);
                const auto pill = index.data(TrayModel::PillRole).value<PillText>();
                if (pillSize(pill, table->font()).width() >= table->columnWidth(column))
                    found.append(pill.text);
            }
        }
        return found;
    };
    QTRY_COMPARE(shortened(), QStringList()); // columns are measured after the rows came
}

void TestTray::noWordIsCutInASmallWindow()
{
    QList<TrayRow> rows = samples::trayRows();
    rows[0].children = u"Megan 15, Callum 13 · Welwyn Hatfield"_s;
    rows[1].next = u"Summer chess camp: find out what it costs and who takes him"_s;
    TrayView page;
    page.resize(1080, 670); // beside the sidebar of a window of 1280 × 720
    page.setRows(TrayFilter::summed(rows, {}));
    page.show();
    const auto *table = page.findChild<QTableView *>(u"trayTable"_s);
    const auto cut = [table] {
        QStringList found;
        QFont small = table->font();
        small.setPointSizeF(small.pointSizeF() * 0.94);
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            for (const int column : {TrayModel::Family, TrayModel::NextToDo}) {
                const QModelIndex index = table->model()->index(row, column);
                const double room = table->columnWidth(column) - lineHeight(table->font());
                const bool pill = !index.data(TrayModel::PillRole).value<PillText>().text.isEmpty();
                const QString second =
                    pill ? QString() : index.data(TrayModel::SecondLineRole).toString();
                if (wrappedHeight(index.data().toString(), table->font(), room)
                        + wrappedHeight(second, small, room)
                    > table->rowHeight(row) - (pill ? lineHeight(small) : 0))
                    found.append(index.data(Qt::AccessibleTextRole).toString());
            }
        }
        return found;
    };
    QTRY_COMPARE(cut(), QStringList());
}

namespace {
TrayRow rowOf(const CaseFacts &facts)
{
    static const Rulebook rules = Rulebook::load({}).value();
    return trayRow({{}, std::make_shared<const CaseLine>(), std::make_shared<const CaseFacts>(facts)},
        storySituation(rules, QDate(2019, 6, 20)));
}
} // namespace

void TestTray::lateActionsOfOthersAreOneLineHereToo()
{
    CaseFacts facts;
    facts.actions = {{4, factDay(QDate(2019, 5, 1)), 0, 0}, {5, factDay(QDate(2019, 6, 1)), 0, 0}};
    const TrayRow row = rowOf(facts);
    QVERIFY2(row.next.startsWith(u"2 actions of others are late"_s), qPrintable(row.next));
}

void TestTray::aTafWhoseDayHasPassedIsNotTheNext()
{
    CaseFacts facts;
    facts.planned = {{0, {factDay(QDate(2019, 6, 5)), 7}}, {1, {factDay(QDate(2019, 7, 4)), 8}}};
    facts.row.nextPlanned = facts.planned[0].on;
    QCOMPARE(rowOf(facts).nextTafDay, QDate(2019, 7, 4));
    facts.planned.resize(1);
    QCOMPARE(rowOf(facts).nextTafDay, QDate(2019, 6, 5));
    QCOMPARE(rowOf(facts).nextTafNote, u"was it held?"_s);
}

void TestTray::aFamilyToBeClosedHasNoNextTaf()
{
    CaseFacts facts;
    facts.row.registered = {factDay(QDate(2019, 3, 1)), 1};
    facts.row.lastTaf = facts.row.reviewClock = {factDay(QDate(2019, 6, 11)), 5};
    facts.row.lastTafMeeting = 0;
    facts.row.tafCount = 6;
    facts.row.lastTafDecision = CaseFacts::StayOpen;
    CaseFacts::Duty owed;
    owed.kind = CaseFacts::NextTaf;
    owed.meeting = 0;
    owed.began = facts.row.lastTaf;
    facts.duties = {owed};
    QCOMPARE(rowOf(facts).nextTafDay, QDate(2019, 7, 23));
    facts.row.lastTafDecision = CaseFacts::Close;
    QVERIFY(!rowOf(facts).nextTafDay);
    QCOMPARE(rowOf(facts).nextTafNote, u"decided to close"_s);
}

/// A family that hides where it lives, which stands in an action.
static CaseRecord withAHiddenAddress()
{
    CaseRecord record;
    Household home;
    home.id = *ObjectId::fromHex(QString(32, u'a'));
    home.doNotDisclose = true;
    record.households = {home};
    HiddenAddress hidden;
    hidden.household = home.id;
    hidden.address = u"12 Quillfeather Lane"_s;
    record.hiddenAddresses = {hidden};
    Action action;
    action.what = u"Fetch the bags from 12 Quillfeather Lane"_s;
    action.dueOn = QDate(2019, 6, 24);
    record.actions = {action};
    return record;
}

void TestTray::whatIsHiddenDoesNotStandBesideTheTray()
{
    static const Rulebook rules = Rulebook::load({}).value();
    const CaseRecord record = withAHiddenAddress();
    const KnownCase known{{}, std::make_shared<const CaseLine>(),
        std::make_shared<const CaseFacts>(factsOf(record))};
    const FamilyPreview preview =
        familyPreview(known, record, storySituation(rules, QDate(2019, 6, 20)));
    QStringList titles;
    for (const StepText &step : preview.steps)
        titles.append(step.title);
    QCOMPARE(titles.filter(u"Fetch the bags"_s).size(), 1);
    QVERIFY2(titles.filter(u"Quillfeather"_s).isEmpty(), qPrintable(titles.join(u'\n')));
}

void TestTray::anActionIsNamedByItsWords()
{
    static const Rulebook rules = Rulebook::load({}).value();
    CaseRecord record = withAHiddenAddress();
    record.actions.first().mine = true;
    const KnownCase known{{}, std::make_shared<const CaseLine>(caseLineOf(record)),
        std::make_shared<const CaseFacts>(factsOf(record))};
    const TrayRow row = trayRow(known, storySituation(rules, QDate(2019, 6, 20)));
    QVERIFY2(row.next.startsWith(u"Fetch the bags"_s), qPrintable(row.next));
    QVERIFY2(!row.next.contains(u"Quillfeather"_s), qPrintable(row.next));
}

void TestTray::enterOpensTheChosenFamily()
{
    TrayView page;
    page.resize(1100, 700);
    page.setRows(TrayFilter::summed(samples::trayRows(), {}));
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QSignalSpy opened(&page, &TrayView::caseOpened);
    page.choose(samples::caseId(3));
    page.focusFirst();
    QTest::keyClick(page.findChild<QTableView *>(u"trayTable"_s), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QVERIFY(opened[0][0].value<CaseId>() == samples::caseId(3));
}

void TestTray::thePreviewOfAnotherFamilyIsNotShown()
{
    TrayView page;
    page.setRows(TrayFilter::summed(samples::trayRows(), {}));
    page.choose(samples::caseId(2));
    page.setPreview(samples::preview()); // of family 1: came too late
    QVERIFY(!page.findChild<QWidget *>(u"openFamily"_s));
    page.choose(samples::caseId(1));
    page.setPreview(samples::preview());
    QVERIFY(page.findChild<QWidget *>(u"openFamily"_s));
}

void TestTray::whatIsNotReadYetIsNotSaid()
{
    TrayView page;
    page.resize(1100, 700);
    page.setDay(u"Thursday 20 June 2019"_s, {});
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    const auto *all = page.findChild<QPushButton *>(u"filter.all"_s);
    const auto *subtitle = page.findChild<QLabel *>(u"traySubtitle"_s);
    const auto *table = page.findChild<QTableView *>(u"trayTable"_s);
    const auto *takeUp = page.findChild<QPushButton *>(u"trayTakeUp"_s);
    page.focusFirst();
    QVERIFY(table->hasFocus());
    QCOMPARE(all->accessibleName(), all->text());
    QCOMPARE(subtitle->text(), u"Thursday 20 June 2019"_s);

    page.setRows(TrayFilter::summed(samples::trayRows(), {}));
    QVERIFY(table->hasFocus());
    QVERIFY2(all->accessibleName().contains(u"families"), qPrintable(all->accessibleName()));
    QVERIFY2(subtitle->text().contains(u"open FFAs"), qPrintable(subtitle->text()));

    // Once it is read, that there is none is so; and there is something to do.
    page.setRows(TrayFilter::summed({}, {}));
    QVERIFY(takeUp->isVisible());
    page.focusFirst();
    QVERIFY(takeUp->hasFocus());
    page.clear();
    QVERIFY(table->isVisible());
    QCOMPARE(all->accessibleName(), all->text());
}

void TestTray::twentyThousandFamiliesAreShownAtOnce()
{
    QList<TrayRow> rows;
    for (int i = 0; i < 20'000; ++i) {
        TrayRow row = samples::trayRows()[i % 8];
        row.caseId.data()[1] = static_cast<unsigned char>(i & 0xff);
        row.caseId.data()[2] = static_cast<unsigned char>(i >> 8);
        rows.append(row);
    }
    TrayView page;
    page.resize(1100, 700);
    page.show();
    page.setRows(TrayFilter::summed(rows, {}));
    QCOMPARE(page.findChild<QTableView *>(u"trayTable"_s)->model()->rowCount(), 20'000);
}

QTEST_MAIN(TestTray)
#include "tst_tray.moc"
