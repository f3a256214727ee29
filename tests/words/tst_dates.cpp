// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/dates.h"

#include <QtTest/QTest>

using namespace hometray::words;
using namespace Qt::StringLiterals;

class TestDates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDateIsWrittenTheWayPeopleWriteIt();
    void theYearIsLeftOutWhileItIsThisYear();
    void timesAreWrittenWithADot_data();
    void timesAreWrittenWithADot();
    void daysNearTodayHaveNames_data();
    void daysNearTodayHaveNames();
    void latenessNamesItsUnit_data();
    void latenessNamesItsUnit();
    void listsReadAsSentencesDo();
    void shorteningKeepsCharactersWhole();
    void nothingIsSaidOfNoDate();
};

void TestDates::aDateIsWrittenTheWayPeopleWriteIt()
{
    QCOMPARE(longDate(QDate(2025, 7, 14)), u"14 July 2025"_s);
    QCOMPARE(longDate(QDate(2020, 2, 29)), u"29 February 2020"_s);
}

void TestDates::theYearIsLeftOutWhileItIsThisYear()
{
    const QDate today(2019, 6, 20);
    QCOMPARE(date(QDate(2019, 7, 25), today), u"25 July"_s);
    QCOMPARE(date(QDate(2020, 1, 6), today), u"6 January 2020"_s);
    QCOMPARE(weekdayDate(QDate(2019, 7, 25), today), u"Thursday 25 July"_s);
    QCOMPARE(shortDate(QDate(2019, 7, 25), today), u"Thu 25 Jul"_s);
    QCOMPARE(shortDate(QDate(2020, 1, 6), today), u"Mon 6 Jan 2020"_s);
    QCOMPARE(monthAndYear(QDate(2019, 7, 25)), u"July 2019"_s);
    QCOMPARE(monthAndYear(QDate()), QString());
    QCOMPARE(shortWeekday(1), u"Mon"_s);
    QCOMPARE(span(QDate(2019, 7, 25), QDate(2019, 9, 1), today), u"25 July to 1 September"_s);
    QCOMPARE(span(QDate(2019, 7, 25), QDate(2019, 7, 25), today), u"25 July"_s);
}

void TestDates::timesAreWrittenWithADot_data()
{
    QTest::addColumn<QTime>("at");
    QTest::addColumn<QString>("words");
    QTest::newRow("afternoon") << QTime(15, 30) << u"3.30pm"_s;
    QTest::newRow("full hour") << QTime(9, 0) << u"9am"_s;
    QTest::newRow("five past") << QTime(9, 5) << u"9.05am"_s;
    QTest::newRow("noon") << QTime(12, 0) << u"12 noon"_s;
    QTest::newRow("a moment after noon") << QTime(12, 0, 0, 1) << u"12 noon"_s;
    QTest::newRow("midnight") << QTime(0, 0) << u"12 midnight"_s;
    QTest::newRow("after midnight") << QTime(0, 15) << u"12.15am"_s;
    QTest::newRow("after noon") << QTime(12, 15) << u"12.15pm"_s;
}

void TestDates::timesAreWrittenWithADot()
{
    QFETCH(QTime, at);
    QTEST(timeOfDay(at), "words");
}

void TestDates::daysNearTodayHaveNames_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("words");
    QTest::newRow("today") << 0 << u"today"_s;
    QTest::newRow("tomorrow") << 1 << u"tomorrow"_s;
    QTest::newRow("yesterday") << -1 << u"yesterday"_s;
    QTest::newRow("ahead") << 5 << u"in 5 days"_s;
    QTest::newRow("ago") << -5 << u"5 days ago"_s;
}

void TestDates::daysNearTodayHaveNames()
{
    QFETCH(int, days);
    const QDate today(2019, 12, 30);
    QTEST(relative(today.addDays(days), today), "words");
}

void TestDates::latenessNamesItsUnit_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<bool>("working");
    QTest::addColumn<QString>("words");
    QTest::newRow("days") << 15 << false << u"15 days late"_s;
    QTest::newRow("one day") << 1 << false << u"1 day late"_s;
    QTest::newRow("working days") << 2 << true << u"2 working days late"_s;
    QTest::newRow("one working day") << 1 << true << u"1 working day late"_s;
}

void TestDates::latenessNamesItsUnit()
{
    QFETCH(int, number);
    QFETCH(bool, working);
    QTEST(late(number, working ? Unit::WorkingDays : Unit::Days), "words");
}

void TestDates::listsReadAsSentencesDo()
{
    QCOMPARE(listed({}), QString());
    QCOMPARE(listed({u"Fran"_s}), u"Fran"_s);
    QCOMPARE(listed({u"Fran"_s, u"Tia"_s}), u"Fran and Tia"_s);
    QCOMPARE(listed({u"Fran"_s, u"Tia"_s, u"Mum"_s}), u"Fran, Tia and Mum"_s);
    QCOMPARE(listedTitles({u"Was it held?"_s, u"Share it"_s}), u"“Was it held?” and “Share it”"_s);
    QCOMPARE(listedTitles({u"Write a “none” for each"_s}), u"“Write a ‘none’ for each”"_s);
    QCOMPARE(labelled(u"Date of birth"_s, u"12 June"_s), u"Date of birth: 12 June"_s);
    QCOMPARE(labelled(u"Has it lasted?"_s, u"yes"_s), u"Has it lasted? – yes"_s);
    QCOMPARE(capitalised(u"date of birth"_s), u"Date of birth"_s);
    QCOMPARE(capitalised(QString()), QString());
}

void TestDates::shorteningKeepsCharactersWhole()
{
    QCOMPARE(shortened(u"a short note"_s, 40), u"a short note"_s);
    QCOMPARE(shortened(u"two\n  lines"_s, 40), u"two lines"_s);
    QCOMPARE(shortened(u"rang the school today"_s, 8), u"rang the…"_s);
    QCOMPARE(shortened(u"he says it was the car door"_s, 24), u"he says it was the car…"_s);
    QCOMPARE(shortened(u"a Donaudampfschifffahrt"_s, 12), u"a Donaudampf…"_s);
    // One family of four people is one character on the screen and eleven code units in memory.
    const QString family = u"👨‍👩‍👧‍👦"_s;
    QCOMPARE(shortened(family + family, 12), QString(family + u'…'));
    QVERIFY(shortened(QString(1'000'000, u'ж'), 60).size() <= 61);
}

void TestDates::nothingIsSaidOfNoDate()
{
    QVERIFY(longDate({}).isEmpty());
    QVERIFY(date({}, QDate(2019, 6, 20)).isEmpty());
    QVERIFY(timeOfDay({}).isEmpty());
    QVERIFY(relative({}, QDate(2019, 6, 20)).isEmpty());
}

QTEST_GUILESS_MAIN(TestDates)
#include "tst_dates.moc"
