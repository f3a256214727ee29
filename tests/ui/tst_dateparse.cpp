// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dateparse.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestDateParse : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void daysAreUnderstoodAsTyped_data();
    void daysAreUnderstoodAsTyped();
    void whatIsNoDayIsNotGuessed_data();
    void whatIsNoDayIsNotGuessed();
    void theYearLeansAsAsked();
    void timesAreUnderstoodAsTyped_data();
    void timesAreUnderstoodAsTyped();
    void aMomentIsADayAndATime_data();
    void aMomentIsADayAndATime();
    void daysAndTimesAreSaidTheCountysWay();
};

namespace {
const QDate thursday(2019, 6, 20);
}

void TestDateParse::daysAreUnderstoodAsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("day");
    const auto row = [](const char *typed, QDate day) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << day;
    };
    row("today", thursday);
    row("  Today ", thursday);
    row("yesterday", thursday.addDays(-1));
    row("tomorrow", thursday.addDays(1));
    row("12/6", {2019, 6, 12});
    row("12.6.", {2019, 6, 12});
    row("12-6", {2019, 6, 12});
    row("12/6/18", {2018, 6, 12});
    row("12/6/2018", {2018, 6, 12});
    row("1/2/98", {1998, 2, 1});
    row("2019-06-12", {2019, 6, 12});
    row("12 June", {2019, 6, 12});
    row("12th of June 2018", {2018, 6, 12});
    row("12 jun", {2019, 6, 12});
    row("3 Sept", {2019, 9, 3});
    row("June 12", {2019, 6, 12});
    row("June 12, 2018", {2018, 6, 12});
    row("Wed 12 June 2019", {2019, 6, 12});
    row("+3w", thursday.addDays(21));
    row("+3 weeks", thursday.addDays(21));
    row("-2d", thursday.addDays(-2));
    row("+5", thursday.addDays(5));
    row("+1m", {2019, 7, 20});
    row("Monday", {2019, 6, 17});
    row("sat", {2019, 6, 22});
    row("29/2/2020", {2020, 2, 29});
    row("15 January", {2019, 1, 15});
}

void TestDateParse::daysAreUnderstoodAsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QDate, day);
    const auto read = parseDay(typed, thursday);
    QVERIFY(read);
    QCOMPARE(*read, day);
}

void TestDateParse::whatIsNoDayIsNotGuessed_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"", "soon", "31/6", "30 February 2019", "13/13", "29/2/2019",
             "12 Jux", "June", "12", "+99999w", "12/6/19 extra", "\u0661\u0662/6"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void TestDateParse::whatIsNoDayIsNotGuessed()
{
    QFETCH(QString, typed);
    QVERIFY(!parseDay(typed, thursday));
}

void TestDateParse::theYearLeansAsAsked()
{
    QCOMPARE(parseDay(u"1/12"_s, thursday, Lean::Past), QDate(2018, 12, 1));
    QCOMPARE(parseDay(u"1/12"_s, thursday, Lean::Future), QDate(2019, 12, 1));
    QCOMPARE(parseDay(u"1/2"_s, thursday, Lean::Future), QDate(2020, 2, 1));
    QCOMPARE(parseDay(u"29 February"_s, thursday, Lean::Future), QDate(2020, 2, 29));
    QCOMPARE(parseDay(u"29 February"_s, thursday, Lean::Past), QDate(2016, 2, 29));
    QCOMPARE(parseDay(u"Friday"_s, thursday, Lean::Past), QDate(2019, 6, 14));
    QCOMPARE(parseDay(u"Friday"_s, thursday, Lean::Future), QDate(2019, 6, 21));
}

void TestDateParse::timesAreUnderstoodAsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QTime>("time");
    const auto row = [](const char *typed, QTime time) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << time;
    };
    row("3.15pm", {15, 15});
    row("3:15 PM", {15, 15});
    row("3pm", {15, 0});
    row("12am", {0, 0});
    row("12pm", {12, 0});
    row("15:15", {15, 15});
    row("15.15", {15, 15});
    row("1515", {15, 15});
    row("9.05", {9, 5});
    row("3", {});
    row("13pm", {});
    row("25:00", {});
    row("3.75pm", {});
}

void TestDateParse::timesAreUnderstoodAsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QTime, time);
    QCOMPARE(parseTime(typed).value_or(QTime()), time);
}

void TestDateParse::aMomentIsADayAndATime_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QTime>("time");
    const auto row = [](const char *typed, QDate day, QTime time) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << day << time;
    };
    row("today, 3.15pm", thursday, {15, 15});
    row("today 3.15pm", thursday, {15, 15});
    row("today at 3pm", thursday, {15, 0});
    row("12/6 15:15", {2019, 6, 12}, {15, 15});
    row("12 June 2019, 9am", {2019, 6, 12}, {9, 0});
    row("Thu 13 June 2019, 3.15pm", {2019, 6, 13}, {15, 15});
    row("3.15 pm", thursday, {15, 15});
    row("yesterday", thursday.addDays(-1), {});
    row("nonsense, 3pm", {}, {});
}

void TestDateParse::aMomentIsADayAndATime()
{
    QFETCH(QString, typed);
    QFETCH(QDate, day);
    QFETCH(QTime, time);
    const auto read = parseMoment(typed, thursday);
    QCOMPARE(read.has_value(), day.isValid());
    if (read) {
        QCOMPARE(read->day, day);
        QCOMPARE(read->time.value_or(QTime()), time);
    }
}

void TestDateParse::daysAndTimesAreSaidTheCountysWay()
{
    QCOMPARE(dayInWords(thursday), u"Thu 20 June 2019"_s);
    QCOMPARE(timeInWords({15, 15}), u"3.15pm"_s);
    QCOMPARE(timeInWords({15, 5}), u"3.05pm"_s);
    QCOMPARE(timeInWords({0, 0}), u"12am"_s);
    QCOMPARE(parseDay(dayInWords(thursday), thursday), thursday);
}

QTEST_GUILESS_MAIN(TestDateParse)
#include "tst_dateparse.moc"
