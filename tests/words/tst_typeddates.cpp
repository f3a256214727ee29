// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/typeddates.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestTypedDates : public QObject {
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
    void whatCanBeReadTwoWaysIsAsked_data();
    void whatCanBeReadTwoWaysIsAsked();
    void whatStandsAloneInADaysFieldIsAskedWhenItLooksLikeATime();
    void aTimeWithoutMorningOrAfternoonIsAsked();
    void aYearOfTwoFiguresIsNoneOfTheFutureForWhatHappened();
    void anAnswerIsReadAsItself_data();
    void anAnswerIsReadAsItself();
};

namespace {
const QDate thursday(2019, 6, 20);
}

void TestTypedDates::daysAreUnderstoodAsTyped_data()
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

void TestTypedDates::daysAreUnderstoodAsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QDate, day);
    const auto read = parseDay(typed, thursday);
    QVERIFY(read);
    QCOMPARE(*read, day);
}

void TestTypedDates::whatIsNoDayIsNotGuessed_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"", "soon", "31/6", "30 February 2019", "13/13", "29/2/2019",
             "12 Jux", "June", "12", "+99999w", "12/6/19 extra", "\u0661\u0662/6"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void TestTypedDates::whatIsNoDayIsNotGuessed()
{
    QFETCH(QString, typed);
    QVERIFY(!parseDay(typed, thursday));
}

void TestTypedDates::theYearLeansAsAsked()
{
    QCOMPARE(parseDay(u"1/12"_s, thursday, Lean::Past), QDate(2018, 12, 1));
    QCOMPARE(parseDay(u"1/12"_s, thursday, Lean::Future), QDate(2019, 12, 1));
    QCOMPARE(parseDay(u"1/2"_s, thursday, Lean::Future), QDate(2020, 2, 1));
    QCOMPARE(parseDay(u"29 February"_s, thursday, Lean::Future), QDate(2020, 2, 29));
    QCOMPARE(parseDay(u"29 February"_s, thursday, Lean::Past), QDate(2016, 2, 29));
    QCOMPARE(parseDay(u"Friday"_s, thursday, Lean::Past), QDate(2019, 6, 14));
    QCOMPARE(parseDay(u"Friday"_s, thursday, Lean::Future), QDate(2019, 6, 21));
}

void TestTypedDates::timesAreUnderstoodAsTyped_data()
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

void TestTypedDates::timesAreUnderstoodAsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QTime, time);
    QCOMPARE(readTime(typed), time.isValid() ? QList<QTime>{time} : QList<QTime>());
}

void TestTypedDates::aMomentIsADayAndATime_data()
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

void TestTypedDates::aMomentIsADayAndATime()
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

void TestTypedDates::daysAndTimesAreSaidTheCountysWay()
{
    QCOMPARE(dayInWords(thursday), u"Thu 20 June 2019"_s);
    QCOMPARE(timeInWords({15, 15}), u"3.15pm"_s);
    QCOMPARE(timeInWords({15, 5}), u"3.05pm"_s);
    QCOMPARE(timeInWords({0, 0}), u"12am"_s);
    QCOMPARE(parseDay(dayInWords(thursday), thursday), thursday);
}

void TestTypedDates::whatCanBeReadTwoWaysIsAsked_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("question");
    const auto row = [](const char *typed, const char *question) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(question);
    };
    row("9.05", "Did you mean Thu 20 June 2019, 9.05am or Thu 9 May 2019?");
    row("3.10",
        "Did you mean Thu 20 June 2019, 3.10pm, Thu 20 June 2019, 3.10am or Wed 3 October 2018?");
    row("Tue 12 June", "Did you mean Wed 12 June 2019, Tue 11 June 2019 or Tue 12 June 2018?");
    row("Tuesday, 12/6/2019", "Did you mean Wed 12 June 2019 or Tue 11 June 2019?");
    row("Fri 12 June 2019, 3pm", "Did you mean Wed 12 June 2019, 3pm or Fri 14 June 2019, 3pm?");
    row("Sun 13 June 2019", "Did you mean Thu 13 June 2019 or Sun 16 June 2019?");
    // Not yet this year: the weekday says which.
    row("Thu 27 June", "Did you mean Wed 27 June 2018, Thu 28 June 2018 or Thu 27 June 2019?");
    row("12 June 1945", "Did you mean Wed 12 June 2019, 7.45pm or Tue 12 June 1945?");
    row("12 June 2015", "Did you mean Wed 12 June 2019, 8.15pm or Fri 12 June 2015?");
    row("24/5 3.10", "Did you mean Fri 24 May 2019, 3.10pm or Fri 24 May 2019, 3.10am?");
    row("today at 7:30", "Did you mean Thu 20 June 2019, 7.30pm or Thu 20 June 2019, 7.30am?");
    row("1/9/19", "Did you mean Sun 1 September 2019 or Mon 1 September 1919?");
    row("Wed 12 June 1945", "");
    row("Tue 12 June 1945", "");
    row("12 June 2018", "");
    row("12 June 1515", "");
    row("12/6/2015", "");
    row("9.05pm", "");
    row("12.06 15:15", "");
    row("9.05.", "");
    row("24.7", "");
    row("03:10", "");
    row("today 9.05", "");
    row("Wed 12 June", "");
    row("nonsense", "");
}

void TestTypedDates::whatCanBeReadTwoWaysIsAsked()
{
    QFETCH(QString, typed);
    QFETCH(QString, question);
    QCOMPARE(questionOf(readMoment(typed, thursday)), question);
    if (!question.isEmpty())
        QVERIFY(!parseMoment(typed, thursday));
}

void TestTypedDates::whatStandsAloneInADaysFieldIsAskedWhenItLooksLikeATime()
{
    QCOMPARE(questionOf(readDay(u"9.05"_s, thursday)), u"Did you mean Thu 9 May 2019?"_s);
    QVERIFY(!parseDay(u"9.05"_s, thursday));
    QCOMPARE(parseDay(u"9.05.2019"_s, thursday), QDate(2019, 5, 9));
    QCOMPARE(parseDay(u"12 June 1945"_s, thursday, Lean::Past), QDate(1945, 6, 12));
    QVERIFY(readDay(u"Tue 12 June"_s, thursday).asks());
}

void TestTypedDates::aTimeWithoutMorningOrAfternoonIsAsked()
{
    QCOMPARE(readTime(u"3.10"_s), QList<QTime>({QTime(15, 10), QTime(3, 10)}));
    QCOMPARE(questionOf(readTime(u"3.10"_s)), u"Did you mean 3.10pm or 3.10am?"_s);
    QCOMPARE(readTime(u"03:10"_s), QList<QTime>{QTime(3, 10)});
    QCOMPARE(
        parseMoment(u"12 June 1515"_s, thursday), (TypedMoment{QDate(2019, 6, 12), QTime(15, 15)}));
    QCOMPARE(parseMoment(u"Wed 12 June 1945"_s, thursday),
        (TypedMoment{QDate(2019, 6, 12), QTime(19, 45)}));
    QCOMPARE(parseMoment(u"Tue 12 June 1945"_s, thursday),
        (TypedMoment{QDate(1945, 6, 12), std::nullopt}));
}

void TestTypedDates::aYearOfTwoFiguresIsNoneOfTheFutureForWhatHappened()
{
    QCOMPARE(parseDay(u"1/2/39"_s, thursday, Lean::Past), QDate(1939, 2, 1));
    QCOMPARE(parseDay(u"1/2/19"_s, thursday, Lean::Past), QDate(2019, 2, 1));
    QCOMPARE(parseDay(u"1/2/98"_s, thursday, Lean::Past), QDate(1998, 2, 1));
    QVERIFY(readDay(u"1/9/19"_s, thursday, Lean::Past).asks());
    QVERIFY(readDay(u"1/2/39"_s, thursday, Lean::Nearest).asks());
    QVERIFY(readDay(u"1/2/39"_s, thursday, Lean::Future).asks());
    QCOMPARE(parseDay(u"1/2/24"_s, thursday, Lean::Future), QDate(2024, 2, 1));
    QVERIFY(!parseDay(u"1/2/310"_s, thursday));
    QVERIFY(!parseDay(u"1/2/0310"_s, thursday));
}

void TestTypedDates::anAnswerIsReadAsItself_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed :
        {"9.05", "3.10", "Tue 12 June", "12 June 1945", "12 June 2013", "24/5 3.10", "1/9/19"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

/// Whoever answers the question is not asked again.
void TestTypedDates::anAnswerIsReadAsItself()
{
    QFETCH(QString, typed);
    const DateReading reading = readMoment(typed, thursday);
    QVERIFY(reading.asks());
    for (const TypedMoment &one : reading.meanings) {
        const QString text = momentTyped(one, thursday, Lean::Past);
        QVERIFY2(parseMoment(text, thursday) == one, qPrintable(text));
        if (!one.time)
            QCOMPARE(parseDay(text, thursday, Lean::Past), one.day);
    }
}

QTEST_GUILESS_MAIN(TestTypedDates)
#include "tst_typeddates.moc"
