// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/widgets.h"
#include "ui/widgets/scoreline.h"
#include "ui/widgets/thennowchart.h"

#include <QtGui/QPainter>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestScores : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void scoresAreSaidInFiguresAndWords();
    void aLineNeedsRoomForItsWords();
    void needsSayWhetherTheyAreBetter_data();
    void needsSayWhetherTheyAreBetter();
    void theChartSaysAllItShows();
    void theChartGrowsWithItsWords();
    void aWrongScoreStaysOnTheScale();
};

void TestScores::scoresAreSaidInFiguresAndWords()
{
    const QDate today(2019, 6, 20);
    QCOMPARE(scoresShort(samples::scores()), u"3 → 6"_s);
    QCOMPARE(scoresShort({{today, 4}}), u"4"_s);
    QCOMPARE(scoresShort({}), QString());
    QCOMPARE(scoresInWords(samples::scores(), today),
        u"Family’s score, from 0 to 10: 3 on 4 March, 4 on 18 April, 6 on 13 June"_s);
    ScoreLine line;
    QCOMPARE(line.accessibleName(), u"Not scored yet"_s);
}

void TestScores::aLineNeedsRoomForItsWords()
{
    ScoreLine line;
    const int without = line.sizeHint().width();
    line.setScores(samples::scores(), QDate(2019, 6, 20));
    QVERIFY(line.sizeHint().width() > without);
    QVERIFY(line.minimumSizeHint().width()
        > line.fontMetrics().horizontalAdvance(u"Family’s score 3 → 6"_s));
}

void TestScores::needsSayWhetherTheyAreBetter_data()
{
    QTest::addColumn<int>("then");
    QTest::addColumn<int>("now");
    QTest::addColumn<QString>("words");
    QTest::newRow("better") << 3 << 6 << u"Sleep: 3 then, 6 now, 3 better, Met"_s;
    QTest::newRow("worse") << 6 << 5 << u"Sleep: 6 then, 5 now, 1 worse, Met"_s;
    QTest::newRow("same") << 6 << 6 << u"Sleep: 6 then, 6 now, the same, Met"_s;
    QTest::newRow("no now") << 6 << -1 << u"Sleep: 6 then, Met"_s;
    QTest::newRow("no then") << -1 << 6 << u"Sleep: 6 now, Met"_s;
    QTest::newRow("none") << -1 << -1 << u"Sleep: not scored, Met"_s;
}

void TestScores::needsSayWhetherTheyAreBetter()
{
    QFETCH(int, then);
    QFETCH(int, now);
    ThenNow row{u"Sleep"_s, {}, {}, {Sign::Done, u"Met"_s, Tone::Good}, {}};
    if (then >= 0)
        row.then = then;
    if (now >= 0)
        row.now = now;
    QTEST(thenNowWords(row), "words");
}

void TestScores::theChartSaysAllItShows()
{
    ThenNowChart chart;
    chart.setRows(samples::needs());
    QCOMPARE(chart.accessibleDescription().split(u'\n').size(), samples::needs().size());
    QVERIFY(!chart.accessibleName().isEmpty());
}

void TestScores::theChartGrowsWithItsWords()
{
    ThenNowChart chart;
    chart.setRows(samples::needs());
    QVERIFY(chart.heightForWidth(200) > chart.heightForWidth(1200));
    QFont large = chart.font();
    large.setPointSizeF(large.pointSizeF() * 2);
    const int before = chart.heightForWidth(1200);
    chart.setFont(large);
    QVERIFY(chart.heightForWidth(1200) > before);
}

void TestScores::aWrongScoreStaysOnTheScale()
{
    QImage page(300, 100, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    const QRectF inside(100, 40, 100, 20);
    paintScores(painter, inside, {{QDate(2019, 1, 1), 99}, {QDate(2019, 1, 1), -3}}, QFont(),
        tokens(ThemeKind::Light));
    painter.end();
    for (int x = 0; x < page.width(); ++x) {
        for (int y = 0; y < page.height(); ++y) {
            if (!inside.adjusted(-3, -3, 3, 3).contains(x, y))
                QCOMPARE(page.pixelColor(x, y), QColor(Qt::white));
        }
    }
}

QTEST_MAIN(TestScores)
#include "tst_scores.moc"
