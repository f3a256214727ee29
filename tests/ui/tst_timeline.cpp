// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/widgets.h"
#include "ui/widgets/timeline.h"

#include <QtGui/QPainter>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestTimeLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theLatestComesFirstAndIsReadOut();
    void aSignificantEventSaysSo();
    void filtersShowOneKind();
    void enterOpensTheEvent();
    void aFilteredEventIsFoundAgain();
    void longChronologiesBeginWithTheLatest();
    void everythingFitsAtEveryWidth();
    void itPrintsOldestFirst();

private:
    std::unique_ptr<TimeLine> m_line;
    TimeEvents *m_events = nullptr;
};

void TestTimeLine::init()
{
    m_line = std::make_unique<TimeLine>();
    m_line->setKinds({{u"meeting"_s, u"TAF meetings"_s}, {u"note"_s, u"Notes"_s}});
    QList<TimeEvent> events = samples::events();
    std::reverse(events.begin(), events.end());
    m_line->setEvents(events, QDate(2019, 6, 20));
    m_events = m_line->findChild<TimeEvents *>(u"timeEvents"_s);
    m_line->resize(800, 600);
    m_line->show();
    QVERIFY(QTest::qWaitForWindowActive(m_line.get()));
    m_events->setFocus();
}

void TestTimeLine::theLatestComesFirstAndIsReadOut()
{
    QVERIFY(m_events->itemWords(m_events->current())
                .startsWith(u"Thursday 13 June 2019: Home visit. Joy opened the door"_s));
    QTest::keyClick(m_events, Qt::Key_Down);
    QVERIFY(m_events->itemWords(m_events->current()).startsWith(u"Tuesday 4 June 2019: TAF 2."_s));
    QTest::keyClick(m_events, Qt::Key_End);
    QCOMPARE(m_events->itemWords(m_events->current()), u"Thursday 20 December 2018: FFA opened"_s);
}

void TestTimeLine::aSignificantEventSaysSo()
{
    m_line->showEvent(u"3"_s);
    QVERIFY(m_events->itemWords(m_events->current())
                .startsWith(u"Tuesday 21 May 2019, significant: "_s));
}

void TestTimeLine::filtersShowOneKind()
{
    auto *notes = m_line->findChild<QPushButton *>(u"filter.note"_s);
    QCOMPARE(notes->text(), u"Notes 1"_s);
    QCOMPARE(notes->accessibleName(), u"Notes, 1 event"_s);
    notes->click();
    QCOMPARE(m_events->itemCount(), 1);
    m_line->findChild<QPushButton *>(u"filter.significant"_s)->click();
    QCOMPARE(m_events->events().first().id, u"3"_s);
    m_line->findChild<QPushButton *>(u"filter.all"_s)->click();
    QCOMPARE(m_events->itemCount(), 5);
}

void TestTimeLine::enterOpensTheEvent()
{
    QSignalSpy opened(m_line.get(), &TimeLine::eventOpened);
    QTest::keyClick(m_events, Qt::Key_Down);
    QTest::keyClick(m_events, Qt::Key_Return);
    QCOMPARE(opened.value(0).value(0).toString(), u"4"_s);
}

void TestTimeLine::aFilteredEventIsFoundAgain()
{
    m_line->findChild<QPushButton *>(u"filter.note"_s)->click();
    QVERIFY(m_line->showEvent(u"1"_s));
    QCOMPARE(m_events->events().at(m_events->current()).id, u"1"_s);
    QVERIFY(!m_line->showEvent(u"nothing"_s));
}

void TestTimeLine::longChronologiesBeginWithTheLatest()
{
    QList<TimeEvent> many;
    for (int i = 0; i < 200; ++i)
        many.append({QString::number(i), QDate(2018, 1, 1).addDays(i), u"note"_s, Sign::Dot,
            Tone::Info, u"Call"_s, {}, false});
    m_line->setEvents(many, QDate(2019, 6, 20));
    auto *more = m_line->findChild<QPushButton *>(u"timeMore"_s);
    QVERIFY(more->isVisible());
    QCOMPARE(more->text(), u"175 earlier…"_s);
    QCOMPARE(m_events->events().first().id, u"199"_s);
    more->click();
    QCOMPARE(m_events->itemCount(), 200);
    QVERIFY(!more->isVisible());
}

void TestTimeLine::everythingFitsAtEveryWidth()
{
    for (const int width : {180, 400, 900}) {
        const auto boxes = timeBoxes(samples::events(), QDate(2019, 6, 20), width, QFont());
        QCOMPARE(boxes.size(), 5);
        for (qsizetype i = 1; i < boxes.size(); ++i)
            QVERIFY(boxes[i].top() >= boxes[i - 1].bottom());
    }
}

void TestTimeLine::itPrintsOldestFirst()
{
    QImage page(600, 400, QImage::Format_RGB32);
    page.fill(Qt::white);
    const QImage empty = page;
    QPainter painter(&page);
    QVERIFY(m_line->print(painter, page.rect()) > 0);
    painter.end();
    QVERIFY(page != empty);
}

QTEST_MAIN(TestTimeLine)
#include "tst_timeline.moc"
