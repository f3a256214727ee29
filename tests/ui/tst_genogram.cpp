// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/widgets.h"
#include "ui/theme/theme.h"
#include "ui/widgets/genolayout.h"

#include <QtGui/QPainter>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {
/// `count` people of three generations in `homes` homes.
GenoFamily made(int count, int homes)
{
    GenoFamily family;
    for (int i = 0; i < homes; ++i)
        family.homes.append({QString::number(i), u"Home %1"_s.arg(i), {}});
    for (int i = 0; i < count; ++i) {
        GenoPerson person;
        person.id = QString::number(i);
        person.name = u"Person %1"_s.arg(i);
        person.words = person.name;
        person.generation = i % 3;
        person.home = QString::number(i % homes);
        if (i % 3 > 0)
            person.parents = {QString::number(i - 1)};
        person.lines = {u"mother · parental responsibility"_s};
        family.people.append(person);
    }
    return family;
}
} // namespace

class TestGenogram : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nobodyCoversAnybodyAndEachStandsInTheirHome_data();
    void nobodyCoversAnybodyAndEachStandsInTheirHome();
    void linesGoThroughNobody();
    void whereNobodyKnowsThereIsNoHome();
    void arrowsMoveBetweenPeopleAndEnterOpensOne();
    void everybodyCanBeReachedByArrows();
    void theOneWhoIsCurrentStaysSo();
    void itPrintsOntoASmallPage();
};

void TestGenogram::nobodyCoversAnybodyAndEachStandsInTheirHome_data()
{
    QTest::addColumn<int>("people");
    QTest::addColumn<int>("homes");
    QTest::addColumn<int>("width");
    for (const int people : {2, 5, 8, 12}) {
        for (const int homes : {1, 2, 4}) {
            for (const int width : {260, 600, 1200})
                QTest::addRow("%d in %d, %d", people, homes, width) << people << homes << width;
        }
    }
}

void TestGenogram::nobodyCoversAnybodyAndEachStandsInTheirHome()
{
    QFETCH(int, people);
    QFETCH(int, homes);
    QFETCH(int, width);
    const GenoFamily family = made(people, homes);
    const GenoLayout layout = layOut(family, width, QFont());
    QVERIFY(layout.size.width() <= width + 1);
    for (int i = 0; i < people; ++i) {
        const QRectF box = layout.people.at(i);
        QVERIFY(box.width() > 0 && box.bottom() <= layout.size.height());
        for (int other = 0; other < i; ++other)
            QVERIFY(!box.intersects(layout.people.at(other)));
        for (const GenoLayout::Home &home : layout.homes) {
            const bool theirs = family.homes.at(home.home).id == family.people.at(i).home;
            QVERIFY(theirs ? home.box.contains(box) : !home.box.intersects(box));
        }
    }
}

void TestGenogram::linesGoThroughNobody()
{
    for (const double width : {420.0, 700.0, 1300.0}) {
        const GenoLayout layout = layOut(samples::largeFamily(), width, QFont());
        QVERIFY(!layout.lines.isEmpty());
        for (const GenoLayout::Line &line : layout.lines) {
            for (const QRectF &person : layout.people) {
                const QRectF inner = person.adjusted(2, 2, -2, -2);
                for (qsizetype i = 1; i < line.points.size(); ++i) {
                    const QRectF part = QRectF(line.points[i - 1], line.points[i])
                                            .normalized()
                                            .adjusted(-0.1, -0.1, 0.1, 0.1);
                    QVERIFY(!part.intersects(inner));
                }
            }
        }
    }
}

void TestGenogram::whereNobodyKnowsThereIsNoHome()
{
    const GenoLayout layout = layOut(samples::largeFamily(), 1300, QFont());
    int without = 0;
    for (const GenoLayout::Home &home : layout.homes)
        without += home.home < 0 ? 1 : 0;
    QCOMPARE(without, 1);
}

void TestGenogram::arrowsMoveBetweenPeopleAndEnterOpensOne()
{
    Genogram tree;
    tree.setFamily(samples::smallFamily());
    tree.resize(1000, 500);
    tree.show();
    QVERIFY(QTest::qWaitForWindowActive(&tree));
    tree.setFocus();
    QVERIFY(tree.itemWords(tree.current()).startsWith(u"Joy, 34"_s));
    QTest::keyClick(&tree, Qt::Key_Right);
    QVERIFY(tree.itemWords(tree.current()).startsWith(u"Kwame"_s));
    QTest::keyClick(&tree, Qt::Key_Left);
    QTest::keyClick(&tree, Qt::Key_Down);
    QVERIFY(tree.itemWords(tree.current()).startsWith(u"Fran"_s));
    QTest::keyClick(&tree, Qt::Key_Right);
    QVERIFY(tree.itemWords(tree.current()).contains(u"due 14 September"_s));
    QSignalSpy opened(&tree, &Genogram::personOpened);
    QTest::keyClick(&tree, Qt::Key_Return);
    QCOMPARE(opened.value(0).value(0).toString(), u"u"_s);
}

void TestGenogram::everybodyCanBeReachedByArrows()
{
    for (const int width : {330, 620, 1300}) {
        Genogram tree;
        tree.setFamily(samples::largeFamily());
        tree.resize(width, 900);
        QSet<int> seen{0};
        QList<int> next{0};
        while (!next.isEmpty()) {
            const int from = next.takeLast();
            for (const int key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down}) {
                tree.setCurrent(from);
                QTest::keyClick(&tree, Qt::Key(key));
                if (!seen.contains(tree.current())) {
                    seen.insert(tree.current());
                    next.append(tree.current());
                }
            }
        }
        QCOMPARE(int(seen.size()), tree.itemCount());
    }
}

void TestGenogram::theOneWhoIsCurrentStaysSo()
{
    Genogram tree;
    GenoFamily family = samples::smallFamily();
    tree.setFamily(family);
    tree.setCurrent(3);
    family.people.removeFirst();
    tree.setFamily(family);
    QCOMPARE(tree.current(), 2);
    tree.setFamily({});
    QCOMPARE(tree.current(), -1);
    QCOMPARE(tree.focusPolicy(), Qt::NoFocus);
}

void TestGenogram::itPrintsOntoASmallPage()
{
    QImage page(200, 120, QImage::Format_RGB32);
    page.fill(Qt::white);
    const QImage empty = page;
    QPainter painter(&page);
    printGenogram(painter, page.rect(), samples::largeFamily());
    painter.end();
    QVERIFY(page != empty);
}

QTEST_MAIN(TestGenogram)
#include "tst_genogram.moc"
