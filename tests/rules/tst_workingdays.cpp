// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/workingdays.h"
#include "testing/tostring.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

QByteArray shippedBytes()
{
    QFile file(u":/policy/bank-holidays.json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

WorkingDays shipped()
{
    return WorkingDays::fromJson(shippedBytes(), u"bank-holidays.json"_s).value();
}

QByteArray fileOf(const QString &events)
{
    return u"{\"england-and-wales\":{\"division\":\"england-and-wales\",\"events\":[%1]}}"_s
        .arg(events)
        .toUtf8();
}

QString dayOf(const QString &date)
{
    return u"{\"title\":\"A day\",\"date\":\"%1\",\"notes\":\"\",\"bunting\":true}"_s.arg(date);
}

QByteArray yearOf(int year, int from = 1)
{
    QStringList events;
    for (int i = 0; i < 8; ++i)
        events << dayOf(QDate(year, 3, from + i).toString(Qt::ISODate));
    return fileOf(events.join(u','));
}

} // namespace

class TestWorkingDays : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theShippedFileCovers2015To2030();
    void bankHolidaysAreThoseOfEnglandAndWales_data();
    void bankHolidaysAreThoseOfEnglandAndWales();
    void weekendsAreNoWorkingDays();
    void workingDaysAreAdded_data();
    void workingDaysAreAdded();
    void latenessIsCountedInWorkingDays_data();
    void latenessIsCountedInWorkingDays();
    void addingAndCountingAgree();
    void countingBackIsTheReverse();
    void aYearWithoutDataIsProvisional();
    void aNewerFileReplacesItsYears();
    void aYearThatIsOnlyBegunStaysProvisional();
    void farAwayYearsAreCountedDayByDay();
    void aBrokenFileIsRefused_data();
    void aBrokenFileIsRefused();
    void aCutFileIsRefusedWhereverItIsCut();
};

void TestWorkingDays::theShippedFileCovers2015To2030()
{
    const auto days = WorkingDays::fromJson(shippedBytes(), u"bank-holidays.json"_s);
    QVERIFY_OK(days);
    QCOMPARE(days->firstYear(), 2015);
    QCOMPARE(days->lastYear(), 2030);
    for (int year = 2015; year <= 2030; ++year)
        QVERIFY(days->knows(year));
    QCOMPARE(days->hash().size(), 32);
}

void TestWorkingDays::bankHolidaysAreThoseOfEnglandAndWales_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("holiday");
    const auto row = [](int y, int m, int d, bool holiday) {
        const QDate day(y, m, d);
        QTest::addRow("%s", qPrintable(day.toString(Qt::ISODate))) << day << holiday;
    };
    row(2019, 4, 19, true); // Good Friday
    row(2019, 4, 22, true); // Easter Monday
    row(2020, 5, 4, false); // moved to the anniversary of VE day
    row(2020, 5, 8, true);
    row(2020, 12, 28, true); // for Boxing Day on a Saturday
    row(2021, 12, 27, true); // for Christmas Day on a Saturday
    row(2021, 12, 28, true); // for Boxing Day on a Sunday
    row(2022, 1, 3, true); // for New Year's Day on a Saturday
    row(2022, 5, 30, false); // the spring bank holiday moved to the Jubilee
    row(2022, 6, 2, true);
    row(2022, 6, 3, true);
    row(2022, 9, 19, true); // state funeral
    row(2022, 12, 26, true);
    row(2022, 12, 27, true); // for Christmas Day on a Sunday
    row(2023, 1, 2, true);
    row(2023, 5, 1, true);
    row(2023, 5, 8, true); // coronation
    row(2024, 2, 29, false);
    row(2026, 12, 28, true);
    row(2027, 3, 26, true);
    row(2027, 12, 27, true);
    row(2027, 12, 28, true);
    row(2028, 1, 3, true);
    row(2029, 3, 30, true);
    row(2029, 4, 2, true);
    row(2030, 4, 19, true);
    row(2030, 12, 25, true);
    row(2030, 12, 26, true);
    // Scotland and Northern Ireland alone
    row(2019, 1, 2, false);
    row(2019, 3, 18, false);
    row(2019, 7, 12, false);
    row(2019, 8, 5, false);
    row(2020, 11, 30, false);
}

void TestWorkingDays::bankHolidaysAreThoseOfEnglandAndWales()
{
    QFETCH(QDate, day);
    QFETCH(bool, holiday);
    const WorkingDays days = shipped();
    QCOMPARE(!days.bankHoliday(day).isEmpty(), holiday);
    QCOMPARE(days.isWorkingDay(day), !holiday);
}

void TestWorkingDays::weekendsAreNoWorkingDays()
{
    const WorkingDays days = shipped();
    for (QDate day(2019, 6, 17); day < QDate(2019, 6, 24); day = day.addDays(1))
        QCOMPARE(days.isWorkingDay(day), day.dayOfWeek() <= 5);
}

void TestWorkingDays::workingDaysAreAdded_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<int>("count");
    QTest::addColumn<QDate>("expected");
    QTest::newRow("record after the TAF before Easter 2019")
        << QDate(2019, 4, 18) << 3 << QDate(2019, 4, 25);
    QTest::newRow("copy after the TAF before Easter 2019")
        << QDate(2019, 4, 18) << 5 << QDate(2019, 4, 29);
    QTest::newRow("record after Fran's TAF 2") << QDate(2019, 6, 13) << 3 << QDate(2019, 6, 18);
    QTest::newRow("copy after Fran's TAF 2") << QDate(2019, 6, 13) << 5 << QDate(2019, 6, 20);
    QTest::newRow("record after a TAF on Christmas Eve 2020")
        << QDate(2020, 12, 24) << 3 << QDate(2020, 12, 31);
    QTest::newRow("copy after a TAF on Christmas Eve 2020")
        << QDate(2020, 12, 24) << 5 << QDate(2021, 1, 5);
    QTest::newRow("leap day") << QDate(2024, 2, 28) << 1 << QDate(2024, 2, 29);
    QTest::newRow("over the leap day") << QDate(2024, 2, 28) << 3 << QDate(2024, 3, 4);
    QTest::newRow("no leap day") << QDate(2023, 2, 28) << 1 << QDate(2023, 3, 1);
    QTest::newRow("over the Jubilee") << QDate(2022, 6, 1) << 1 << QDate(2022, 6, 6);
    QTest::newRow("over the state funeral") << QDate(2022, 9, 16) << 1 << QDate(2022, 9, 20);
    QTest::newRow("two long weekends in 2023") << QDate(2023, 4, 28) << 5 << QDate(2023, 5, 9);
    QTest::newRow("from a Saturday") << QDate(2019, 6, 15) << 1 << QDate(2019, 6, 17);
    QTest::newRow("none") << QDate(2019, 6, 15) << 0 << QDate(2019, 6, 15);
    QTest::newRow("back over Easter") << QDate(2019, 4, 23) << -1 << QDate(2019, 4, 18);
    QTest::newRow("back from a Sunday") << QDate(2019, 6, 16) << -1 << QDate(2019, 6, 14);
}

void TestWorkingDays::workingDaysAreAdded()
{
    QFETCH(QDate, from);
    QFETCH(int, count);
    QFETCH(QDate, expected);
    const WorkedOutDay answer = shipped().add(from, count);
    QCOMPARE(answer.day, expected);
    QVERIFY(!answer.provisional);
}

void TestWorkingDays::latenessIsCountedInWorkingDays_data()
{
    QTest::addColumn<QDate>("due");
    QTest::addColumn<QDate>("done");
    QTest::addColumn<int>("late");
    QTest::newRow("in time") << QDate(2019, 6, 18) << QDate(2019, 6, 18) << 0;
    QTest::newRow("before") << QDate(2019, 6, 18) << QDate(2019, 6, 10) << 0;
    QTest::newRow("two") << QDate(2019, 6, 18) << QDate(2019, 6, 20) << 2;
    QTest::newRow("the Saturday after") << QDate(2019, 6, 14) << QDate(2019, 6, 15) << 0;
    QTest::newRow("the Monday after") << QDate(2019, 6, 14) << QDate(2019, 6, 17) << 1;
    QTest::newRow("over Easter") << QDate(2019, 4, 18) << QDate(2019, 4, 23) << 1;
    QTest::newRow("over the New Year") << QDate(2020, 12, 31) << QDate(2021, 1, 4) << 1;
}

void TestWorkingDays::latenessIsCountedInWorkingDays()
{
    QFETCH(QDate, due);
    QFETCH(QDate, done);
    QFETCH(int, late);
    QCOMPARE(shipped().between(due, done), (WorkedOutCount{late, false}));
}

void TestWorkingDays::addingAndCountingAgree()
{
    const WorkingDays days = shipped();
    for (QDate day(2018, 12, 1); day < QDate(2023, 2, 1); day = day.addDays(1)) {
        for (const int count : {1, 2, 3, 5, 20}) {
            const QDate later = days.add(day, count).day;
            QVERIFY(days.isWorkingDay(later));
            QCOMPARE(days.between(day, later).count, count);
        }
    }
}

void TestWorkingDays::countingBackIsTheReverse()
{
    const WorkingDays days = shipped();
    for (QDate day(2018, 12, 1); day < QDate(2021, 2, 1); day = day.addDays(1)) {
        if (days.isWorkingDay(day))
            QCOMPARE(days.add(days.add(day, 7).day, -7).day, day);
    }
}

void TestWorkingDays::aYearWithoutDataIsProvisional()
{
    const WorkingDays days = shipped();
    QVERIFY(!days.knows(2031));
    QVERIFY(!days.knows(2014));
    QVERIFY(days.add(QDate(2030, 12, 30), 5).provisional);
    QVERIFY(!days.add(QDate(2030, 12, 20), 3).provisional);
    QVERIFY(days.between(QDate(2030, 12, 30), QDate(2031, 1, 6)).provisional);
    QVERIFY(WorkingDays().add(QDate(2019, 6, 13), 3).provisional);
    QCOMPARE(WorkingDays().firstYear(), 0);
    QCOMPARE(WorkingDays().lastYear(), 0);
}

void TestWorkingDays::aNewerFileReplacesItsYears()
{
    const auto newer = WorkingDays::fromJson(yearOf(2019), u"newer.json"_s);
    QVERIFY_OK(newer);
    const WorkingDays merged = shipped().mergedWith(*newer);
    QVERIFY(merged.isWorkingDay(QDate(2019, 4, 19)));
    QVERIFY(!merged.isWorkingDay(QDate(2019, 3, 4)));
    QVERIFY(!merged.isWorkingDay(QDate(2020, 5, 8)));
    QVERIFY(merged.hash() != shipped().hash());

    const auto later = WorkingDays::fromJson(yearOf(2031), u"later.json"_s);
    QVERIFY_OK(later);
    QVERIFY(shipped().mergedWith(*later).knows(2031));
}

void TestWorkingDays::aYearThatIsOnlyBegunStaysProvisional()
{
    QByteArray bytes = yearOf(2031);
    bytes.replace("]", QByteArray("," + dayOf(u"2032-01-01"_s).toUtf8() + "]"));
    const auto later = WorkingDays::fromJson(bytes, u"later.json"_s);
    QVERIFY_OK(later);
    const WorkingDays merged = shipped().mergedWith(*later);
    QVERIFY(!merged.knows(2032));
    QVERIFY(!merged.isWorkingDay(QDate(2032, 1, 1)));
    QVERIFY(merged.add(QDate(2031, 12, 30), 3).provisional);
}

void TestWorkingDays::farAwayYearsAreCountedDayByDay()
{
    const WorkingDays days = shipped();
    QCOMPARE(days.add(QDate(2100, 1, 1), 5), (WorkedOutDay{QDate(2100, 1, 8), true}));
    QCOMPARE(days.add(QDate(1980, 1, 4), -5), (WorkedOutDay{QDate(1979, 12, 28), true}));
    QCOMPARE(days.between(QDate(2100, 1, 1), QDate(2100, 1, 8)), (WorkedOutCount{5, true}));
}

void TestWorkingDays::aBrokenFileIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<qlonglong>("line");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &reason,
                         qlonglong line) { QTest::newRow(name) << bytes << reason << line; };
    row("empty", {}, u"empty"_s, 0);
    row("only spaces", " \n ", u"empty"_s, 0);
    row("no JSON", "\n\x01\x02garbage", u"json"_s, 2);
    row("another structure", "{\"events\":[]}", u"structure"_s, 0);
    row("a list", "[]", u"structure"_s, 0);
    row("only Scotland", "{\"scotland\":{\"events\":[]}}", u"structure"_s, 0);
    row("no event", fileOf({}), u"none"_s, 0);
    row("no such day", fileOf(u"\n"_s + dayOf(u"2019-02-29"_s)), u"date"_s, 2);
    row("another form", fileOf(dayOf(u"19/04/2019"_s)), u"date"_s, 1);
    row("twice", fileOf(dayOf(u"2019-04-19"_s) + u","_s + dayOf(u"2019-04-19"_s)), u"duplicate"_s,
        1);
    row("enormous", QByteArray(5 * 1024 * 1024, ' ') + "{}", u"tooLarge"_s, 0);
    row("far future", fileOf(dayOf(u"9999-04-19"_s)), u"date"_s, 1);
}

void TestWorkingDays::aBrokenFileIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    QFETCH(qlonglong, line);
    const auto days = WorkingDays::fromJson(bytes, u"mine.json"_s);
    QVERIFY(!days);
    QCOMPARE(days.error().code, ErrorCode::CalendarInvalid);
    QCOMPARE(days.error().values.value(u"file"_s).toString(), u"mine.json"_s);
    QCOMPARE(days.error().values.value(u"reason"_s).toString(), reason);
    QCOMPARE(days.error().values.value(u"line"_s).toLongLong(), line);
}

void TestWorkingDays::aCutFileIsRefusedWhereverItIsCut()
{
    const QByteArray whole = shippedBytes().trimmed();
    for (qsizetype size = 0; size < whole.size(); size += 997)
        QVERIFY(!WorkingDays::fromJson(whole.left(size), u"cut.json"_s));
    QVERIFY(!WorkingDays::fromJson(whole.chopped(1), u"cut.json"_s));
}

QTEST_GUILESS_MAIN(TestWorkingDays)
#include "tst_workingdays.moc"
