// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"
#include "ui/widgets/monthsquares.h"
#include "ui/widgets/monthview.h"

#include <QtGui/QPainter>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {
const QDate today(2019, 6, 20);

QList<MonthItem> items()
{
    return {{today, Sign::Alert, Tone::Late, u"TAF 2 · Okafor"_s,
                u"TAF 2 of the Okafor family in EHM, 2 working days late"_s, u"a"_s},
        {today, Sign::Clock, Tone::Warning, u"Copy · Okafor"_s, {}, u"b"_s},
        {QDate(2019, 7, 17), Sign::Dot, Tone::Info, u"TAF 3 · Okafor"_s, {}, u"c"_s}};
}
} // namespace

class TestMonthView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void weeksBeginOnMondayAndShowTheWholeMonth();
    void aDayIsReadOutWithEverythingOnIt();
    void arrowsMoveByDayAndPagesByMonth();
    void enterOpensTheDay();
    void aClickChoosesTheDayUnderIt();
    void theMonthShownIsNamed();
    void itPrintsAtAnySize();

private:
    std::unique_ptr<MonthView> m_view;
    MonthSquares *m_days = nullptr;
};

void TestMonthView::init()
{
    m_view = std::make_unique<MonthView>();
    m_view->resize(900, 600);
    m_view->setToday(today);
    m_view->setItems(items());
    m_days = m_view->findChild<MonthSquares *>(u"monthDays"_s);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->focusDays();
}

void TestMonthView::weeksBeginOnMondayAndShowTheWholeMonth()
{
    QCOMPARE(firstShown(QDate(2019, 6, 20)), QDate(2019, 5, 27));
    QCOMPARE(weeksShown(QDate(2019, 6, 20)), 5);
    QCOMPARE(weeksShown(QDate(2021, 2, 3)), 4);
    QCOMPARE(weeksShown(QDate(2019, 9, 1)), 6);
    const QFont font;
    const QRectF box(0, 0, 700, 500);
    QVERIFY(daySquare(box, today, QDate(2019, 7, 1), font).isEmpty());
    const QRectF square = daySquare(box, today, today, font);
    QCOMPARE(dayAt(box, today, square.center(), font), today);
}

void TestMonthView::aDayIsReadOutWithEverythingOnIt()
{
    QCOMPARE(m_days->itemWords(m_days->current()),
        u"Thursday 20 June 2019, today: TAF 2 of the Okafor family in EHM, 2 working days late; Copy · Okafor"_s);
    m_view->setNotes({{QDate(2019, 6, 21), u"Inset day"_s}});
    QTest::keyClick(m_days, Qt::Key_Right);
    QCOMPARE(m_days->itemWords(m_days->current()), u"Friday 21 June 2019, Inset day: nothing"_s);
    QVERIFY(!m_days->accessibleDescription().isEmpty());
}

void TestMonthView::arrowsMoveByDayAndPagesByMonth()
{
    QSignalSpy months(m_view.get(), &MonthView::monthChanged);
    QTest::keyClick(m_days, Qt::Key_Down);
    QCOMPARE(m_view->day(), QDate(2019, 6, 27));
    QTest::keyClick(m_days, Qt::Key_Home);
    QCOMPARE(m_view->day(), QDate(2019, 6, 24));
    QTest::keyClick(m_days, Qt::Key_End);
    QCOMPARE(m_view->day(), QDate(2019, 6, 30));
    QCOMPARE(months.size(), 0);
    QTest::keyClick(m_days, Qt::Key_Right);
    QCOMPARE(m_view->day(), QDate(2019, 7, 1));
    QCOMPARE(months.size(), 1);
    QTest::keyClick(m_days, Qt::Key_PageDown);
    QCOMPARE(m_view->day(), QDate(2019, 8, 1));
    QTest::keyClick(m_days, Qt::Key_PageUp);
    QTest::keyClick(m_days, Qt::Key_Up);
    QCOMPARE(m_view->day(), QDate(2019, 6, 24));
}

void TestMonthView::enterOpensTheDay()
{
    QSignalSpy opened(m_view.get(), &MonthView::dayOpened);
    QTest::keyClick(m_days, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].toDate(), today);
    QCOMPARE(m_view->itemsOn(today).size(), 2);
    QCOMPARE(m_view->itemsOn(today).last().id, u"b"_s);
}

void TestMonthView::aClickChoosesTheDayUnderIt()
{
    const QRectF square = daySquare(m_days->rect(), today, QDate(2019, 6, 12), m_days->font());
    QTest::mouseClick(m_days, Qt::LeftButton, {}, square.center().toPoint());
    QCOMPARE(m_view->day(), QDate(2019, 6, 12));
    QSignalSpy opened(m_view.get(), &MonthView::dayOpened);
    QTest::mouseDClick(m_days, Qt::LeftButton, {}, square.center().toPoint());
    QCOMPARE(opened.size(), 1);
}

void TestMonthView::theMonthShownIsNamed()
{
    const auto *title = m_view->findChild<QLabel *>(u"monthTitle"_s);
    QCOMPARE(title->text(), u"June 2019"_s);
    m_view->findChild<QPushButton *>(u"monthAfter"_s)->click();
    QCOMPARE(title->text(), u"July 2019"_s);
    m_view->findChild<QPushButton *>(u"monthToday"_s)->click();
    QCOMPARE(m_view->day(), today);
}

void TestMonthView::itPrintsAtAnySize()
{
    for (const QSize &size : {QSize(60, 60), QSize(300, 200), QSize(2000, 1400)}) {
        QImage page(size, QImage::Format_RGB32);
        page.fill(Qt::white);
        const QImage empty = page;
        QPainter painter(&page);
        m_view->print(painter, page.rect());
        painter.end();
        QVERIFY(page != empty);
    }
}

QTEST_MAIN(TestMonthView)
#include "tst_monthview.moc"
