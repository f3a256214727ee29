// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/schoolcalendar.h"
#include "testing/tostring.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

QByteArray shippedBytes(const QString &name)
{
    QFile file(u":/policy/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

WorkingDays workingDays()
{
    return WorkingDays::fromJson(shippedBytes(u"bank-holidays.json"_s), u"b"_s).value();
}

SchoolCalendars shipped()
{
    return SchoolCalendars(workingDays())
        .withCsv(shippedBytes(u"term-dates.csv"_s), u"term-dates.csv"_s)
        .value();
}

const QByteArray header = "school_year,holiday,first_day,last_day,status,source\n";

QByteArray eventOf(const char *summary, const char *start, const char *end)
{
    return QByteArray("BEGIN:VEVENT\r\nUID:") + start + "\r\nSUMMARY:" + summary
        + "\r\nDTSTART;VALUE=DATE:" + start + "\r\nDTEND;VALUE=DATE:" + end + "\r\nEND:VEVENT\r\n";
}

QByteArray calendarOf(const QByteArray &events)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//A school//EN\r\n" + events
        + "END:VCALENDAR\r\n";
}

} // namespace

class TestSchoolCalendar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theShippedCalendarHasThePublishedHolidays_data();
    void theShippedCalendarHasThePublishedHolidays();
    void daysInHolidays_data();
    void daysInHolidays();
    void aYearNobodyPublishedIsFilledFromThePattern_data();
    void aYearNobodyPublishedIsFilledFromThePattern();
    void thePatternComesCloseToWhatWasPublished();
    void aMissingLastDayIsProvisional();
    void whatOneSchoolPublishedIsProvisionalForTheCounty();
    void namesAndNumbersOfBreaksAgree();
    void whatIsNoBreakHasNoNumber();
    void aSchoolHasItsOwnCalendar();
    void aSchoolsCalendarFileIsRead();
    void aBrokenCsvIsRefused_data();
    void aBrokenCsvIsRefused();
    void aBrokenIcsIsRefused_data();
    void aBrokenIcsIsRefused();
    void aCutOrRandomFileNeverCrashes();
    void theHashNamesTheContent();
};

void TestSchoolCalendar::theShippedCalendarHasThePublishedHolidays_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::newRow("Christmas 2018")
        << u"christmas-2018"_s << QDate(2018, 12, 22) << QDate(2019, 1, 6);
    QTest::newRow("February 2019")
        << u"february-half-term-2019"_s << QDate(2019, 2, 16) << QDate(2019, 2, 24);
    QTest::newRow("Easter 2019, over Easter Monday")
        << u"easter-2019"_s << QDate(2019, 4, 6) << QDate(2019, 4, 22);
    QTest::newRow("May 2019") << u"may-half-term-2019"_s << QDate(2019, 5, 25) << QDate(2019, 6, 2);
    QTest::newRow("summer 2019") << u"summer-2019"_s << QDate(2019, 7, 25) << QDate(2019, 9, 1);
    QTest::newRow("October 2019") << u"october-half-term-2019"_s << QDate(2019, 10, 26)
                                  << QDate(2019, 11, 3);
    QTest::newRow("Christmas 2019")
        << u"christmas-2019"_s << QDate(2019, 12, 21) << QDate(2020, 1, 5);
    QTest::newRow("Easter 2020") << u"easter-2020"_s << QDate(2020, 4, 4) << QDate(2020, 4, 19);
    QTest::newRow("summer 2020") << u"summer-2020"_s << QDate(2020, 7, 22) << QDate(2020, 9, 2);
}

void TestSchoolCalendar::theShippedCalendarHasThePublishedHolidays()
{
    QFETCH(QString, id);
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    const SchoolCalendars calendars = shipped();
    const SchoolBreak *holiday = calendars.county().breakById(id);
    QVERIFY(holiday);
    QCOMPARE(holiday->first, first);
    QCOMPARE(holiday->last, last);
    QCOMPARE(holiday->status, u"published"_s);
    QVERIFY(!holiday->provisional());
    QVERIFY(!holiday->source.isEmpty());
}

void TestSchoolCalendar::daysInHolidays_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("id");
    QTest::newRow("the Wednesday before") << QDate(2019, 7, 24) << QString();
    QTest::newRow("first day") << QDate(2019, 7, 25) << u"summer-2019"_s;
    QTest::newRow("last day") << QDate(2019, 9, 1) << u"summer-2019"_s;
    QTest::newRow("the Monday after") << QDate(2019, 9, 2) << QString();
    QTest::newRow("the weekend before") << QDate(2019, 4, 6) << u"easter-2019"_s;
    QTest::newRow("Easter Monday") << QDate(2019, 4, 22) << u"easter-2019"_s;
    QTest::newRow("the day after Easter Monday") << QDate(2019, 4, 23) << QString();
    QTest::newRow("New Year") << QDate(2020, 1, 1) << u"christmas-2019"_s;
    QTest::newRow("long ago") << QDate(1999, 7, 30) << QString();
}

void TestSchoolCalendar::daysInHolidays()
{
    QFETCH(QDate, day);
    QFETCH(QString, id);
    const SchoolCalendars calendars = shipped();
    const SchoolBreak *holiday = calendars.county().breakContaining(day);
    QCOMPARE(holiday ? holiday->id : QString(), id);
    QCOMPARE(calendars.county().inSchoolHoliday(day), !id.isEmpty());
}

void TestSchoolCalendar::aYearNobodyPublishedIsFilledFromThePattern_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::newRow("October 2021") << u"october-half-term-2021"_s << QDate(2021, 10, 23)
                                  << QDate(2021, 10, 31);
    QTest::newRow("Christmas 2021, with the substitute day")
        << u"christmas-2021"_s << QDate(2021, 12, 18) << QDate(2022, 1, 3);
    QTest::newRow("February 2022")
        << u"february-half-term-2022"_s << QDate(2022, 2, 12) << QDate(2022, 2, 20);
    QTest::newRow("Easter 2022") << u"easter-2022"_s << QDate(2022, 4, 2) << QDate(2022, 4, 18);
    QTest::newRow("May 2022, the Jubilee in it")
        << u"may-half-term-2022"_s << QDate(2022, 5, 28) << QDate(2022, 6, 5);
    QTest::newRow("summer 2027, over the bank holiday")
        << u"summer-2027"_s << QDate(2027, 7, 22) << QDate(2027, 8, 30);
    QTest::newRow("Easter 2024, Good Friday in March beside it")
        << u"easter-2024"_s << QDate(2024, 3, 29) << QDate(2024, 4, 14);
}

void TestSchoolCalendar::aYearNobodyPublishedIsFilledFromThePattern()
{
    QFETCH(QString, id);
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    const SchoolCalendars calendars = shipped();
    const SchoolBreak *holiday = calendars.county().breakById(id);
    QVERIFY(holiday);
    QCOMPARE(holiday->first, first);
    QCOMPARE(holiday->last, last);
    QVERIFY(holiday->provisionalFirst && holiday->provisionalLast);
    QCOMPARE(holiday->status, u"pattern"_s);
}

void TestSchoolCalendar::thePatternComesCloseToWhatWasPublished()
{
    const SchoolCalendar pattern(workingDays());
    const SchoolCalendars calendars = shipped();
    for (const SchoolBreak &holiday : calendars.county().breaks()) {
        if (holiday.provisional())
            continue;
        const SchoolBreak *guess = pattern.breakById(holiday.id);
        QVERIFY(guess);
        QVERIFY2(qAbs(guess->statedFirst.daysTo(holiday.statedFirst)) <= 5, qPrintable(holiday.id));
        QVERIFY2(qAbs(guess->statedLast.daysTo(holiday.statedLast)) <= 5, qPrintable(holiday.id));
    }
}

void TestSchoolCalendar::aMissingLastDayIsProvisional()
{
    const SchoolCalendars calendars = shipped();
    const SchoolBreak *summer = calendars.county().breakById(u"summer-2023");
    QVERIFY(summer);
    QCOMPARE(summer->first, QDate(2023, 7, 22));
    QVERIFY(!summer->provisionalFirst);
    QVERIFY(summer->provisionalLast);
    QCOMPARE(summer->last, QDate(2023, 9, 3));
    QVERIFY(summer->status.startsWith(u"published"_s));

    const auto first = SchoolCalendars(workingDays())
                           .withCsv(header + "2023/24,summer,,2024-09-01,published,x\n", u"f"_s);
    QVERIFY(!first); // 1 September belongs to the next school year
    const auto other = SchoolCalendars(workingDays())
                           .withCsv(header + "2023/24,summer,,2024-08-31,published,x\n", u"f"_s);
    QVERIFY_OK(other);
    const SchoolBreak *begins = other->county().breakById(u"summer-2024");
    QVERIFY(begins->provisionalFirst && !begins->provisionalLast);
    QCOMPARE(begins->first, QDate(2024, 7, 25));
}

void TestSchoolCalendar::whatOneSchoolPublishedIsProvisionalForTheCounty()
{
    const SchoolCalendars calendars = shipped();
    const SchoolBreak *holiday = calendars.county().breakById(u"october-half-term-2025");
    QVERIFY(holiday);
    QCOMPARE(holiday->statedFirst, QDate(2025, 10, 27));
    QVERIFY(holiday->provisional());
    QCOMPARE(holiday->status, u"one school"_s);
}

void TestSchoolCalendar::namesAndNumbersOfBreaksAgree()
{
    const SchoolCalendar calendar(workingDays());
    for (const SchoolBreak &holiday : calendar.breaks()) {
        QCOMPARE(breakCode(holiday.id), holiday.code);
        QCOMPARE(breakId(holiday.code), holiday.id);
        QCOMPARE(calendar.breakByCode(holiday.code)->id, holiday.id);
    }
}

void TestSchoolCalendar::whatIsNoBreakHasNoNumber()
{
    for (const QString &id : {u""_s, u"summer"_s, u"summer-"_s, u"summer-19"_s, u"autumn-2019"_s,
             u"-2019"_s, u"summer-20190"_s, u"Summer-2019"_s, u"summer--201"_s})
        QCOMPARE(breakCode(id), 0);
    QVERIFY(breakId(BreakCode(0)).isEmpty());
    QVERIFY(breakId(BreakCode(-3)).isEmpty());
    QVERIFY(breakId(BreakCode(2019 * 8 + 7)).isEmpty());
    QCOMPARE(SchoolCalendar().breakById(u"summer-2999"), nullptr);
}

void TestSchoolCalendar::aSchoolHasItsOwnCalendar()
{
    const auto calendars = shipped().withCsv(
        "school,school_year,holiday,first_day,last_day,status,source\n"
        "919/2042,2018/19,summer,2019-07-20,2019-09-03,one school,\"leaflet, page 2\"\n",
        u"mine.csv"_s);
    QVERIFY_OK(calendars);
    const SchoolBreak *own = calendars->forSchool(u"919/2042"_s).breakById(u"summer-2019");
    QCOMPARE(own->first, QDate(2019, 7, 20));
    QCOMPARE(own->source, u"leaflet, page 2"_s);
    QVERIFY(!own->provisional());
    // What the school does not say is as the county has it.
    QCOMPARE(
        calendars->forSchool(u"919/2042"_s).breakById(u"easter-2019")->first, QDate(2019, 4, 6));
    QCOMPARE(
        calendars->forSchool(u"another"_s).breakById(u"summer-2019")->first, QDate(2019, 7, 25));
    QCOMPARE(calendars->schools(), QStringList{u"919/2042"_s});
    QCOMPARE(calendars->forSchool(u"9192042"_s).breakById(u"summer-2019")->first, own->first);
}

void TestSchoolCalendar::aSchoolsCalendarFileIsRead()
{
    const auto calendars =
        shipped().withIcs(calendarOf(eventOf("INSET day", "20190902", "20190903")
                              + eventOf("Autumn half term", "20191021", "20191102")
                              + eventOf("Christmas concert", "20191210", "20191211")
                              + eventOf("Christmas holiday", "20191221", "20200106")
                              + eventOf("February half-term", "20200217", "20200222")
                              + eventOf("Easter break", "20200404", "20200420")
                              + eventOf("May half term", "20200525", "20200530")
                              + eventOf("Summer holidays", "20200722", "20200902")),
            u"school.ics"_s, u"919/1"_s);
    QVERIFY_OK(calendars);
    const SchoolCalendar &own = calendars->forSchool(u"919/1"_s);
    const SchoolBreak *october = own.breakById(u"october-half-term-2019");
    QCOMPARE(october->statedFirst, QDate(2019, 10, 21));
    QCOMPARE(october->statedLast, QDate(2019, 11, 1));
    QCOMPARE(october->last, QDate(2019, 11, 3));
    QVERIFY(!october->provisional());
    for (const QString &id : {u"christmas-2019"_s, u"february-half-term-2020"_s, u"easter-2020"_s,
             u"may-half-term-2020"_s, u"summer-2020"_s})
        QCOMPARE(own.breakById(id)->status, u"published"_s);
    QCOMPARE(
        calendars->county().breakById(u"october-half-term-2019")->statedFirst, QDate(2019, 10, 28));
    const auto county = shipped().withIcs(
        calendarOf(eventOf("Summer holiday", "20270722", "20270901")), u"c.ics"_s);
    QVERIFY_OK(county);
    QVERIFY(!county->county().breakById(u"summer-2027")->provisional());
}

void TestSchoolCalendar::aBrokenCsvIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<qlonglong>("line");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &reason,
                         qlonglong line) { QTest::newRow(name) << bytes << reason << line; };
    row("empty", {}, u"empty"_s, 0);
    row("nothing behind its mark", "\xff\xfe", u"empty"_s, 0);
    row("no letters", "\x01\x02garbage", u"encoding"_s, 0);
    row("another header", "a,b,c\n1,2,3\n", u"none"_s, 0);
    row("half a header", "holiday,first_day\n1,2\n", u"header"_s, 1);
    row("only the header", header, u"none"_s, 0);
    row("a column too few", header + "2018/19,summer,2019-07-25,2019-09-01,published\n",
        u"columns"_s, 2);
    row("open quotes", header + "2018/19,summer,2019-07-25,2019-08-31,\"published,x\n", u"quotes"_s,
        2);
    row("no such holiday", header + "\n2018/19,autumn,2019-07-25,2019-08-31,published,x\n",
        u"holiday"_s, 3);
    row("no such day", header + "2018/19,summer,2019-07-32,2019-08-31,published,x\n", u"date"_s, 2);
    row("neither day", header + "2018/19,summer,,,published,x\n", u"missing"_s, 2);
    row("the wrong way round", header + "2018/19,summer,2019-08-31,2019-07-25,published,x\n",
        u"order"_s, 2);
    row("half a year", header + "2018/19,easter,2019-04-01,2019-10-01,published,x\n", u"length"_s,
        2);
    row("another school year", header + "2019/20,summer,2019-07-25,2019-08-31,published,x\n",
        u"schoolYear"_s, 2);
    row("no school year", header + "19,summer,2019-07-25,2019-08-31,published,x\n", u"schoolYear"_s,
        2);
    row("twice",
        header + "2018/19,summer,2019-07-25,2019-08-31,published,x\n"
            + "2018/19,summer,2019-07-26,2019-08-31,published,x\n",
        u"duplicate"_s, 3);
    row("two at a time",
        header + "2018/19,easter,2019-04-08,2019-05-28,published,x\n"
            + "2018/19,may-half-term,2019-05-27,2019-05-31,published,x\n",
        u"overlap"_s, 3);
    row("enormous", header + QByteArray(2 * 1024 * 1024, 'x'), u"tooLarge"_s, 0);
}

void TestSchoolCalendar::aBrokenCsvIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    QFETCH(qlonglong, line);
    const auto calendars = shipped().withCsv(bytes, u"mine.csv"_s);
    QVERIFY(!calendars);
    QCOMPARE(calendars.error().code, ErrorCode::CalendarInvalid);
    QCOMPARE(calendars.error().values.value(u"reason"_s).toString(), reason);
    QCOMPARE(calendars.error().values.value(u"line"_s).toLongLong(), line);
    QCOMPARE(calendars.error().values.value(u"file"_s).toString(), u"mine.csv"_s);
}

void TestSchoolCalendar::aBrokenIcsIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<qlonglong>("line");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &reason,
                         qlonglong line) { QTest::newRow(name) << bytes << reason << line; };
    row("empty", " ", u"empty"_s, 0);
    row("random", "\x01\x02random", u"encoding"_s, 0);
    row("cut", calendarOf(eventOf("Summer holiday", "20190725", "20190901")).left(120),
        u"calendar"_s, 0);
    row("a contact", "BEGIN:VCARD\r\nFN:x\r\nEND:VCARD\r\n", u"calendar"_s, 0);
    row("nothing in it", calendarOf({}), u"none"_s, 0);
    row("no holiday in it", calendarOf(eventOf("Sports day", "20190701", "20190702")), u"none"_s,
        0);
    row("no day", calendarOf("BEGIN:VEVENT\r\nSUMMARY:Summer holiday\r\nEND:VEVENT\r\n"), u"none"_s,
        0);
    row("ends before it begins", calendarOf(eventOf("Summer holiday", "20190901", "20190725")),
        u"none"_s, 0);
    row("a zero byte", QByteArray("BEGIN:VCALENDAR\0", 16), u"encoding"_s, 0);
    row("enormous", QByteArray(2 * 1024 * 1024, 'x'), u"tooLarge"_s, 0);
}

void TestSchoolCalendar::aBrokenIcsIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    QFETCH(qlonglong, line);
    const auto calendars = shipped().withIcs(bytes, u"mine.ics"_s);
    QVERIFY(!calendars);
    QCOMPARE(calendars.error().code, ErrorCode::CalendarInvalid);
    QCOMPARE(calendars.error().values.value(u"reason"_s).toString(), reason);
    QCOMPARE(calendars.error().values.value(u"line"_s).toLongLong(), line);
}

void TestSchoolCalendar::aCutOrRandomFileNeverCrashes()
{
    const SchoolCalendars calendars = shipped();
    const QByteArray csv = shippedBytes(u"term-dates.csv"_s);
    const QByteArray ics = calendarOf(eventOf("Summer holiday", "20190725", "20190901"));
    for (qsizetype size = 0; size < csv.size(); size += 13)
        (void)calendars.withCsv(csv.left(size), u"f"_s);
    for (qsizetype size = 0; size < ics.size(); ++size)
        QVERIFY(!calendars.withIcs(ics.left(size).trimmed().chopped(size > 2 ? 2 : 0), u"f"_s));
    quint32 state = 1;
    for (int round = 0; round < 200; ++round) {
        QByteArray bytes(round, '\0');
        for (char &byte : bytes) {
            state = state * 1664525u + 1013904223u;
            byte = static_cast<char>(state >> 24);
        }
        QVERIFY(!calendars.withCsv(bytes, u"f"_s));
        QVERIFY(!calendars.withIcs(bytes, u"f"_s));
    }
}

void TestSchoolCalendar::theHashNamesTheContent()
{
    QCOMPARE(shipped().hash(), shipped().hash());
    QCOMPARE(shipped().hash().size(), 32);
    const auto other =
        shipped().withCsv(header + "2023/24,summer,2024-07-24,2024-08-31,published,x\n", u"f"_s);
    QVERIFY_OK(other);
    QVERIFY(other->hash() != shipped().hash());
}

QTEST_GUILESS_MAIN(TestSchoolCalendar)
#include "tst_schoolcalendar.moc"
