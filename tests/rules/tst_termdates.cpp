// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/termdates.h"

#include "calendarsamples.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace hometray::samples;
using namespace Qt::StringLiterals;

/// Calendars and spreadsheets in the shapes schools publish, read as a person reads them.
class TestTermDates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPublishedFileIsReadAsAPersonReadsIt_data();
    void aPublishedFileIsReadAsAPersonReadsIt();
    void thereAreSixtyOfThem();
    void whatIsConfirmedIsReadBackAsItIs();
    void whatIsOnlyPlannedIsNotPublishedByBeingRead();
    void whatIsKnownStandsBesideIt();
    void aTableSaysWhoseDatesItHas();
    void aFileThatIsNoneIsRefusedInItsOwnWay();
};

namespace {
QString lineOf(const ProposedHoliday &one)
{
    return breakId(one.kind, one.first.year()).chopped(5) + u' ' + one.first.toString(Qt::ISODate)
        + u' ' + one.last.toString(Qt::ISODate);
}

// 2019/20 as the county had it.
const char *const christmas = "christmas 2019-12-23 2020-01-03";
const char *const october = "october-half-term 2019-10-28 2019-11-01";
const char *const february = "february-half-term 2020-02-17 2020-02-21";
const char *const easter = "easter 2020-04-06 2020-04-17";
const char *const may = "may-half-term 2020-05-25 2020-05-29";
const char *const summer = "summer 2020-07-22 2020-09-02";

QList<const char *> all()
{
    return {october, christmas, february, easter, may, summer};
}
} // namespace

QList<CalendarSample> samples::calendarSamples()
{
    const QByteArray christmasDays = days("Christmas holiday", "20191223", "20200104");
    return {
        {"plain", calendar(christmasDays), {christmas}, {}},
        {"a whole year",
            calendar(days("Autumn half term", "20191028", "20191102") + christmasDays
                + days("February half-term", "20200217", "20200222")
                + days("Easter holiday", "20200406", "20200418")
                + days("May half term", "20200525", "20200530")
                + days("Summer holiday", "20200722", "20200903")),
            all(), {}},
        {"a school called Winterbourne",
            calendar(days("Winterbourne: Summer holiday", "20200722", "20200903")), {summer}, {}},
        {"a school called Winter Hill",
            calendar(days("Winter Hill School: Summer holiday", "20200722", "20200903")), {summer},
            {}},
        {"named by the calendar",
            calendar(days("Summer Lane Primary Christmas Holiday", "20191223", "20200104"),
                "X-WR-CALNAME:Summer Lane Primary\r\n"),
            {christmas}, {}},
        {"named by the calendar, behind",
            calendar(days("Half Term Easter Road School", "20191028", "20191102"),
                "X-WR-CALNAME:Easter Road School calendar\r\n"),
            {october}, {}},
        {"a Christmas of July", calendar(days("Christmas holiday", "20200722", "20200903")), {},
            {"contradicts: Christmas holiday"}},
        {"closes for the summer",
            calendar(days("School closes for the Summer holidays", "20200721", "20200722")), {},
            {"noSchoolHoliday: School closes for the Summer holidays"}},
        {"closes and reopens",
            calendar(days("School closes for the Summer holidays", "20200721", "20200722")
                + days("School reopens", "20200903", "20200904")),
            {summer}, {}},
        {"breaks up and comes back",
            calendar(days("School breaks up for Christmas", "20191220", "20191221")
                + days("First day back", "20200106", "20200107")),
            {"christmas 2019-12-21 2020-01-05"}, {}},
        {"a holiday that begins and ends",
            calendar(days("Easter holidays begin", "20200406", "20200407")
                + days("Easter holidays end", "20200417", "20200418")),
            {easter}, {}},
        {"school holiday", calendar(days("School holiday", "20191028", "20191102")), {october}, {}},
        {"holiday and nothing else", calendar(days("Holiday", "20200217", "20200222")), {february},
            {}},
        {"closed", calendar(days("School closed", "20200406", "20200418")), {easter}, {}},
        {"midnights in UTC, in summer",
            calendar(times("Summer holiday", ":20200721T230000Z", ":20200902T230000Z")), {summer},
            {}},
        {"midnights in UTC, in winter",
            calendar(times("Christmas holiday", ":20191223T000000Z", ":20200104T000000Z")),
            {christmas}, {}},
        {"midnights that are UTC's",
            calendar(times("Summer holiday", ":20200722T000000Z", ":20200903T000000Z")), {summer},
            {}},
        {"midnights of a zone",
            calendar(times("Summer holiday", ";TZID=Europe/London:20200722T000000",
                ";TZID=Europe/London:20200903T000000")),
            {summer}, {}},
        {"until one minute to midnight",
            calendar(times("Half term", ":20191028T000000", ":20191101T235900")), {october}, {}},
        {"school hours", calendar(times("Half term", ":20191028T090000", ":20191101T153000")),
            {october}, {}},
        {"a length instead of an end",
            calendar(event("SUMMARY:Half term\r\nDTSTART;VALUE=DATE:20191028\r\nDURATION:P5D")),
            {october}, {}},
        {"cancelled",
            calendar(
                event("SUMMARY:Half term\r\nSTATUS:CANCELLED\r\nDTSTART;VALUE=DATE:20191021\r\n"
                      "DTEND;VALUE=DATE:20191026")
                + days("Half term", "20191028", "20191102")),
            {october}, {"cancelled: Half term"}},
        {"day after day",
            calendar(event("SUMMARY:Half term\r\nDTSTART;VALUE=DATE:20191028\r\n"
                           "DTEND;VALUE=DATE:20191029\r\nRRULE:FREQ=DAILY;COUNT=5")),
            {october}, {}},
        {"each weekday",
            calendar(event("SUMMARY:Christmas break\r\nDTSTART;VALUE=DATE:20191223\r\n"
                           "DTEND;VALUE=DATE:20191224\r\n"
                           "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20200103")),
            {christmas}, {}},
        {"each year",
            calendar(event("SUMMARY:Christmas holiday\r\nDTSTART;VALUE=DATE:20191223\r\n"
                           "DTEND;VALUE=DATE:20200104\r\nRRULE:FREQ=YEARLY;COUNT=2")),
            {christmas, "christmas 2020-12-23 2021-01-03"}, {}},
        {"a day left out of each day",
            calendar(event("SUMMARY:Half term\r\nDTSTART;VALUE=DATE:20191028\r\n"
                           "DTEND;VALUE=DATE:20191029\r\nRRULE:FREQ=DAILY;COUNT=6\r\n"
                           "EXDATE;VALUE=DATE:20191102")),
            {october}, {}},
        {"five events of a day",
            calendar(days("Half term", "20191028", "20191029")
                + days("Half term", "20191029", "20191030")
                + days("Half term", "20191030", "20191031")
                + days("Half term", "20191031", "20191101")
                + days("Half term", "20191101", "20191102")),
            {october}, {}},
        {"week by week",
            calendar(days("Easter holiday week 1", "20200406", "20200411")
                + days("Easter holiday week 2", "20200413", "20200418")),
            {easter}, {}},
        {"a half-day", calendar(days("Half day closure", "20191220", "20191221") + christmasDays),
            {christmas}, {"partOfADay: Half day closure"}},
        {"an afternoon",
            calendar(times("Early break", ":20191220T130000", ":20191220T153000") + christmasDays),
            {christmas}, {"partOfADay: Early break"}},
        {"clubs and fêtes",
            calendar(days("Holiday club", "20191028", "20191102")
                + days("Summer Fête", "20200704", "20200705")
                + days("Easter holiday club", "20200406", "20200411")
                + days("Christmas fair", "20191207", "20191208")
                + days("Summer reading challenge", "20200722", "20200903")),
            {},
            {"noSchoolHoliday: Holiday club", "noSchoolHoliday: Summer Fête",
                "noSchoolHoliday: Easter holiday club"}},
        {"training days", calendar(days("INSET day", "20200106", "20200107") + christmasDays),
            {christmas}, {"training: INSET day"}},
        {"one odd event",
            calendar(event("SUMMARY:Half term") + days("Summer holiday", "20200903", "20200722")
                + christmasDays),
            {christmas}, {"date: Half term", "order: Summer holiday"}},
        {"one day of holiday", calendar(days("Occasional day holiday", "20200612", "20200613")), {},
            {"oneDay: Occasional day holiday"}},
        {"a bank holiday", calendar(days("Early May bank holiday", "20200508", "20200509")), {},
            {"bankHoliday: Early May bank holiday"}},
        {"a weekend with a Monday", calendar(days("Easter break", "20200411", "20200414")), {},
            {"oneDay: Easter break"}},
        {"with weekends", calendar(days("Half Term", "20191026", "20191104")),
            {"october-half-term 2019-10-26 2019-11-03"}, {}},
        {"terms",
            calendar(days("Autumn Term 1", "20190904", "20191026")
                + days("Autumn Term 2", "20191104", "20191221")
                + days("Spring Term 1", "20200106", "20200215")),
            {"october-half-term 2019-10-26 2019-11-03", "christmas 2019-12-21 2020-01-05"}, {}},
        {"the names people write",
            calendar(days("Xmas hols", "20191223", "20200104")
                + days("Feb HT", "20200217", "20200222")
                + days("Whitsun half-term", "20200525", "20200530")
                + days("Summer hols!", "20200722", "20200903")),
            {christmas, february, may, summer}, {}},
        {"said twice", calendar(christmasDays + days("Christmas Holiday", "20191223", "20200104")),
            {christmas}, {}},
        {"said twice, differently",
            calendar(christmasDays + days("Winter break", "20191224", "20200102")), {christmas},
            {"twice: Winter break"}},
        {"a byte-order mark", QByteArray("\xEF\xBB\xBF") + calendar(christmasDays), {christmas},
            {}},
        {"UTF-16", utf16(QString::fromUtf8(calendar(christmasDays))), {christmas}, {}},
        {"spring half-term", calendar(days("Spring half term", "20200217", "20200222")), {february},
            {}},
        {"summer half-term", calendar(days("Summer half term", "20200525", "20200530")), {may}, {}},
    };
}

QList<CalendarSample> samples::tableSamples()
{
    return {
        {"from and to",
            "Holiday,Start,End\nOctober half term,28/10/2019,01/11/2019\n"
            "Christmas,23/12/2019,03/01/2020\n",
            {october, christmas}, {}},
        {"semicolons",
            "Holiday;Start;End\r\nHalf term;28/10/2019;01/11/2019\r\n;;\r\n"
            "Christmas;23/12/2019;03/01/2020\r\n",
            {october, christmas}, {}},
        {"tabs", "Holiday\tFrom\tTo\nEaster\t06/04/2020\t17/04/2020\n", {easter}, {}},
        {"Excel's own line", "sep=;\r\nHoliday;Start;End\r\nEaster;6/4/2020;17/4/2020\r\n",
            {easter}, {}},
        {"UTF-16 with tabs", utf16(u"Holiday\tFrom\tTo\r\nEaster\t06/04/2020\t17/04/2020\r\n"_s),
            {easter}, {}},
        {"Windows' letters", "Holidays 2019/20\nHalf term,28 October \x96 1 November\n", {october},
            {}},
        {"a byte-order mark",
            "\xEF\xBB\xBF\"Holiday\",\"Start\",\"End\"\n\"Easter\",\"06/04/2020\",\"17/04/2020\"\n",
            {easter}, {}},
        {"quotes with commas",
            "Holiday,Dates\n\"Easter, both weeks\",\"Monday 6 April 2020, to Friday 17 April "
            "2020\"\n",
            {easter}, {}},
        {"empty rows and a title",
            ",,\nSchool term and holiday dates 2019-2020,,\n,,\nAutumn half term,28 October,1 "
            "November\n,,\n"
            "Christmas,23 December,3 January\n",
            {october, christmas}, {}},
        {"one cell for both days",
            "Half term,28 October to 1 November 2019\n"
            "Christmas holiday,23 December 2019 - 3 January 2020\n",
            {october, christmas}, {}},
        {"one month for both",
            "February half term,17\xE2\x80\x93"
            "21 February 2020\n"
            "Half term,Mon 25 to Fri 29 May 2020\n",
            {february, may}, {}},
        {"American", "Break,First,Last\nSummer,07/22/2020,09/02/2020\n", {summer}, {}},
        {"Excel's days", "Holiday,Start,End\nEaster,43927,43938\n", {easter}, {}},
        {"month names with dashes", "Holiday,Start,End\nEaster,06-Apr-20,17-Apr-20\n", {easter},
            {}},
        {"closes and reopens",
            "Holiday,School closes,School reopens\nEaster,3 April 2020,20 April 2020\n",
            {"easter 2020-04-04 2020-04-19"}, {}},
        {"terms and half-terms in one row",
            "Term,Start,Half term start,Half term end,End\n"
            "Autumn,4/9/2019,28/10/2019,1/11/2019,20/12/2019\n"
            "Spring,6/1/2020,17/2/2020,21/2/2020,3/4/2020\n",
            {october, "christmas 2019-12-21 2020-01-05", february}, {}},
        {"terms under headings",
            "Autumn Term 2019\nStarts: Wednesday 4 September 2019\n"
            "Half term: Monday 28 October 2019 to Friday 1 November 2019\n"
            "Ends: Friday 20 December 2019\n\nSpring Term 2020\nStarts: Monday 6 January 2020\n",
            {october, "christmas 2019-12-21 2020-01-05"}, {}},
        {"terms only",
            "Autumn 1,4 Sep 2019,25 Oct 2019\nAutumn 2,4 Nov 2019,20 Dec 2019\n"
            "Spring 1,6 Jan 2020,14 Feb 2020\n",
            {"october-half-term 2019-10-26 2019-11-03", "christmas 2019-12-21 2020-01-05"}, {}},
        {"training days beside",
            "Holiday,Start,End,INSET\nEaster,06/04/2020,17/04/2020,20/04/2020\n", {easter}, {}},
        {"a weekday that is wrong",
            "Half term,Tuesday 28 October 2019,1 November 2019\n"
            "Easter,06/04/2020,17/04/2020\n",
            {easter}, {"weekday: Half term"}},
        {"a day of no calendar", "Half term,31/09/2019,01/11/2019\nEaster,06/04/2020,17/04/2020\n",
            {easter}, {"date: Half term"}},
        {"a day without any year", "Half term,28 October,1 November\n", {}, {"date: Half term"}},
        {"ISO days with times",
            "Holiday,Start,End\nEaster,2020-04-06 00:00:00,2020-04-17 00:00:00\n", {easter}, {}},
        {"ordinals",
            "Summer holidays: Wednesday 22nd July 2020 \xE2\x80\x93 Wednesday 2nd September 2020\n",
            {summer}, {}},
        {"other lines of the sheet",
            "Holiday,Start,End\nSummer fair,4/7/2020,4/7/2020\n"
            "Holiday club,6/4/2020,9/4/2020\nEaster,6/4/2020,17/4/2020\n",
            {easter}, {"noSchoolHoliday: Summer fair", "noSchoolHoliday: Holiday club"}},
        {"Hometray's own",
            "school,school_year,holiday,first_day,last_day,status,source\n"
            "919/2042,2019/20,easter,2020-04-06,2020-04-17,published,x\n"
            "919/2042,2019/20,may-half-term,2020-05-25,2020-05-29,published,x\n",
            {easter, may}, {}},
        {"a season as long as a term",
            "Holiday,Start,End\nSpring,2/3/2020,3/4/2020\nEaster,6/4/2020,17/4/2020\n", {easter},
            {"noSchoolHoliday: Spring"}},
        {"a half without a word", "Holiday,Start,End\n\xC2\xBD term,28/10/2019,1/11/2019\n",
            {october}, {}},
    };
}

void TestTermDates::aPublishedFileIsReadAsAPersonReadsIt_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("holidays");
    QTest::addColumn<QStringList>("passedOver");
    const auto texts = [](const QList<const char *> &list) {
        QStringList result;
        for (const char *one : list)
            result.append(QString::fromUtf8(one));
        return result;
    };
    for (const CalendarSample &one : calendarSamples())
        QTest::addRow("calendar: %s", one.name)
            << one.bytes << texts(one.holidays) << texts(one.passedOver);
    for (const CalendarSample &one : tableSamples())
        QTest::addRow("table: %s", one.name)
            << one.bytes << texts(one.holidays) << texts(one.passedOver);
}

void TestTermDates::aPublishedFileIsReadAsAPersonReadsIt()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, holidays);
    QFETCH(QStringList, passedOver);
    const auto proposal = proposeTermDates(bytes, u"file"_s);
    QVERIFY(proposal);
    QStringList read, passed;
    for (const ProposedHoliday &one : proposal->holidays)
        read.append(lineOf(one));
    for (const PassedOver &one : proposal->passedOver)
        passed.append(one.reason + u": "_s + one.name);
    QCOMPARE(read, holidays);
    for (const QString &one : std::as_const(passedOver))
        QVERIFY2(passed.contains(one), qPrintable(one + u" not in "_s + passed.join(u" | "_s)));
}

void TestTermDates::thereAreSixtyOfThem()
{
    QVERIFY(calendarSamples().size() + tableSamples().size() >= 60);
}

void TestTermDates::whatIsConfirmedIsReadBackAsItIs()
{
    for (const CalendarSample &one : calendarSamples() + tableSamples()) {
        const auto proposal = proposeTermDates(one.bytes, u"file"_s);
        QVERIFY(proposal);
        if (proposal->holidays.isEmpty())
            continue;
        const auto calendars =
            SchoolCalendars(WorkingDays())
                .withCsv(proposal->toCsv(u"919/1"_s, u"the school's page, \"dates\""_s), u"f"_s);
        QVERIFY2(calendars, one.name);
        for (const ProposedHoliday &holiday : proposal->holidays) {
            const SchoolBreak *known = calendars->forSchool(u"919/1"_s)
                                           .breakById(breakId(holiday.kind, holiday.first.year()));
            QVERIFY(known);
            QCOMPARE(known->statedFirst, holiday.first);
            QCOMPARE(known->statedLast, holiday.last);
        }
    }
}

void TestTermDates::whatIsOnlyPlannedIsNotPublishedByBeingRead()
{
    const auto proposal = proposeTermDates(
        "school_year,holiday,first_day,last_day,status,source\n"
        "2027/28,christmas,2027-12-20,2027-12-31,published,x\n"
        "2027/28,easter,2028-04-03,2028-04-14,\"planned, not agreed\",x\n",
        u"file"_s);
    QVERIFY(proposal);
    const auto calendars = SchoolCalendars(WorkingDays()).withCsv(proposal->toCsv({}, {}), u"f"_s);
    QVERIFY(calendars);
    const auto known = [&](const char *id) {
        return calendars->county().breakById(QString::fromLatin1(id));
    };
    QVERIFY(known("christmas-2027") && known("easter-2028"));
    QVERIFY(!known("christmas-2027")->provisionalFirst);
    QCOMPARE(known("easter-2028")->status, u"planned, not agreed"_s);
    QVERIFY(known("easter-2028")->provisionalFirst);
    // In anybody else's table the word stands for something else.
    const auto others = proposeTermDates(
        "Holiday,From,To,Status\nChristmas,23/12/2019,03/01/2020,planned\n", u"file"_s);
    QVERIFY(others);
    QVERIFY(others->toCsv({}, {}).contains(",published,"));
}

void TestTermDates::whatIsKnownStandsBesideIt()
{
    const auto known = SchoolCalendars(WorkingDays())
                           .withCsv("school_year,holiday,first_day,last_day,status,source\n"
                                    "2019/20,christmas,2019-12-21,2020-01-03,published,x\n",
                               u"f"_s);
    QVERIFY(known);
    const auto proposal = proposeTermDates(
        "Christmas,23/12/2019,03/01/2020\nEaster,06/04/2020,17/04/2020\n", u"file"_s);
    QVERIFY(proposal);
    const TermDatesProposal beside = besideKnown(*proposal, known->county());
    QCOMPARE(beside.holidays.size(), 2);
    QVERIFY(beside.holidays[0].isOther());
    QCOMPARE(beside.holidays[0].firstBefore, QDate(2019, 12, 21));
    QVERIFY(beside.holidays[1].isNew());
}

void TestTermDates::aTableSaysWhoseDatesItHas()
{
    const QByteArray table = "school,school_year,holiday,first_day,last_day,status,source\n"
                             "919/1,2018/19,summer,2019-07-22,2019-08-30,published,x\n";
    const auto of = [](const QByteArray &bytes, const QString &said) -> Expected<QString> {
        const auto proposal = proposeTermDates(bytes, u"f"_s);
        return proposal ? schoolOf(*proposal, said, u"f"_s)
                        : Expected<QString>(Unexpected(proposal.error()));
    };
    // As it was written, and as a spreadsheet saves it.
    QByteArray semicolons = QByteArray(table).replace(',', ';').replace('\n', "\r\n");
    QByteArray quoted = QByteArray(table).replace("919/1", "\"919/1\"");
    for (const QByteArray &bytes : {table, semicolons, quoted}) {
        QCOMPARE(of(bytes, {}), u"919/1"_s);
        QCOMPARE(of(bytes, u"919/1"_s), u"919/1"_s);
        QCOMPARE(of(bytes, u"919/2"_s).error().values.value(u"reason"_s), u"otherSchool"_s);
    }
    const QByteArray two = table + "919/2,2018/19,summer,2019-07-22,2019-08-30,published,x\n";
    QCOMPARE(of(two, {}).error().values.value(u"reason"_s), u"schools"_s);
    const QByteArray mixed = table + ",2019/20,christmas,2019-12-23,2020-01-03,published,x\n";
    QCOMPARE(of(mixed, u"919/1"_s).error().values.value(u"reason"_s), u"schools"_s);
    // One number, however it is written; and what is none is not taken for one.
    QCOMPARE(of(table, u"919-1"_s), u"919-1"_s);
    for (const QString &none : {u"zzz"_s, u"School 919"_s, u"-"_s})
        QCOMPARE(of(table, none).error().values.value(u"reason"_s), u"schoolNumber"_s);
    // Any other table is whose it is said to be.
    const QByteArray plain = "Holiday,Start,End\nSummer,20/07/2019,03/09/2019\n";
    QCOMPARE(of(plain, {}), QString());
    QCOMPARE(of(plain, u"919/1"_s), u"919/1"_s);
}

void TestTermDates::aFileThatIsNoneIsRefusedInItsOwnWay()
{
    const auto reason = [](const QByteArray &bytes) {
        const auto proposal = proposeTermDates(bytes, u"f"_s);
        return proposal ? QString() : proposal.error().values.value(u"reason"_s).toString();
    };
    QCOMPARE(reason(" "), u"empty"_s);
    QCOMPARE(reason("PK\x03\x04rest"), u"workbook"_s);
    QCOMPARE(reason(QByteArray("\x01\x02random")), u"encoding"_s);
    QCOMPARE(reason(QByteArray(2 * 1024 * 1024, 'x')), u"tooLarge"_s);
    QCOMPARE(reason(calendar({}).left(40)), u"calendar"_s);
    // Cut or random bytes are read as far as they go, and never more.
    const QByteArray whole = calendarSamples()[1].bytes;
    for (qsizetype size = 0; size < whole.size(); size += 7)
        (void)proposeTermDates(whole.left(size), u"f"_s);
}

QTEST_GUILESS_MAIN(TestTermDates)
#include "tst_termdates.moc"
