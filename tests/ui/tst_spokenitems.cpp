// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/widgets.h"
#include "ui/widgets/monthsquares.h"

#include <QtGui/QAccessible>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {
QAccessibleInterface *faceOf(QWidget *widget)
{
    return QAccessible::queryAccessibleInterface(widget);
}
} // namespace

/// What a screen reader finds in painted widgets.
class TestSpokenItems : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_events.reset(); }
    void aPaintedWidgetIsAListOfItsItems();
    void anItemSaysWhetherItIsTheOneWithTheKeyboard();
    void anItemIsFoundWhereItIsPainted();
    void anItemCanBePressedAndGoneTo();
    void itemsThatAreGoneAreNotReadAnyMore();
    void theDaysOfAMonthAreItems();

private:
    std::unique_ptr<TimeEvents> m_events;
};

void TestSpokenItems::init()
{
    m_events = std::make_unique<TimeEvents>();
    m_events->setEvents(samples::events(), QDate(2019, 6, 20));
    m_events->resize(600, 500);
    m_events->show();
    QVERIFY(QTest::qWaitForWindowActive(m_events.get()));
    m_events->setFocus();
}

void TestSpokenItems::aPaintedWidgetIsAListOfItsItems()
{
    QAccessibleInterface *list = faceOf(m_events.get());
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->text(QAccessible::Name), u"Chronology"_s);
    QCOMPARE(list->childCount(), m_events->itemCount());
    for (int i = 0; i < list->childCount(); ++i) {
        QAccessibleInterface *item = list->child(i);
        QVERIFY(item->isValid());
        QCOMPARE(item->role(), QAccessible::ListItem);
        QCOMPARE(item->text(QAccessible::Name), m_events->itemWords(i));
        QCOMPARE(item->parent(), list);
        QCOMPARE(list->indexOfChild(item), i);
        QCOMPARE(list->child(i), item);
    }
    QVERIFY(!list->child(list->childCount()));
}

void TestSpokenItems::anItemSaysWhetherItIsTheOneWithTheKeyboard()
{
    QAccessibleInterface *list = faceOf(m_events.get());
    QTest::keyClick(m_events.get(), Qt::Key_Down);
    for (int i = 0; i < list->childCount(); ++i) {
        const QAccessible::State state = list->child(i)->state();
        QVERIFY(state.focusable && state.selectable && !state.invisible);
        QCOMPARE(bool(state.focused), i == 1);
        QCOMPARE(bool(state.selected), i == 1);
    }
    QCOMPARE(list->focusChild(), list->child(1));
    m_events->clearFocus();
    QVERIFY(!list->child(1)->state().focused);
    QVERIFY(!list->focusChild());
}

void TestSpokenItems::anItemIsFoundWhereItIsPainted()
{
    QAccessibleInterface *list = faceOf(m_events.get());
    QAccessibleInterface *third = list->child(2);
    const QPoint middle = third->rect().center();
    QVERIFY(m_events->itemBox(2).contains(m_events->mapFromGlobal(middle)));
    QCOMPARE(list->childAt(middle.x(), middle.y()), third);
}

void TestSpokenItems::anItemCanBePressedAndGoneTo()
{
    m_events->clearFocus();
    QSignalSpy opened(m_events.get(), &PaintedItems::itemOpened);
    QAccessibleActionInterface *item = faceOf(m_events.get())->child(3)->actionInterface();
    item->doAction(QAccessibleActionInterface::setFocusAction());
    QVERIFY(m_events->hasFocus());
    QCOMPARE(m_events->current(), 3);
    QCOMPARE(opened.size(), 0);
    item->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(opened.value(0).value(0).toInt(), 3);
}

void TestSpokenItems::itemsThatAreGoneAreNotReadAnyMore()
{
    QAccessibleInterface *list = faceOf(m_events.get());
    const QAccessible::Id first = QAccessible::uniqueId(list->child(0));
    m_events->setEvents(samples::events().mid(3), QDate(2019, 6, 20));
    QVERIFY(!QAccessible::accessibleInterface(first));
    QCOMPARE(list->childCount(), 2);
    QCOMPARE(list->child(0)->text(QAccessible::Name), m_events->itemWords(0));
    m_events->setEvents({}, QDate(2019, 6, 20));
    QCOMPARE(list->childCount(), 0);
    QCOMPARE(list->text(QAccessible::Name), u"Chronology"_s);
}

void TestSpokenItems::theDaysOfAMonthAreItems()
{
    MonthSquares days;
    days.setToday(QDate(2019, 6, 20));
    days.setItems(samples::monthItems());
    days.resize(900, 600);
    days.show();
    QVERIFY(QTest::qWaitForWindowActive(&days));
    days.setFocus();
    QAccessibleInterface *list = faceOf(&days);
    QCOMPARE(list->text(QAccessible::Name), u"June 2019"_s);
    QCOMPARE(list->childCount(), 35);
    QVERIFY(list->focusChild()->text(QAccessible::Name).startsWith(u"Thursday 20 June 2019"_s));
    const QPoint middle = list->child(0)->rect().center();
    QCOMPARE(list->childAt(middle.x(), middle.y()), list->child(0));
    QVERIFY(list->child(0)->text(QAccessible::Name).startsWith(u"Monday 27 May 2019"_s));
    QTest::keyClick(&days, Qt::Key_PageDown);
    QCOMPARE(list->text(QAccessible::Name), u"July 2019"_s);
    QVERIFY(list->focusChild()->text(QAccessible::Name).startsWith(u"Saturday 20 July 2019"_s));
}

QTEST_MAIN(TestSpokenItems)
#include "tst_spokenitems.moc"
