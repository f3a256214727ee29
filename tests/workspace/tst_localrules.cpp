// SPDX-License-Identifier: GPL-3.0-or-later
// Which policy and dates a store uses, and what happens when a file of them is faulty.
#include "testing/tostring.h"
#include "words/termdates.h"
#include "workspace/rulesinuse.h"
#include "workspace/usedates.h"
#include "workspace/waiting.h"
#include "workspace/workspace.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestLocalRules : public QObject {
    Q_OBJECT

    const QString m_passphrase = u"a kettle, a window, a dog"_s;
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;

    static Services services(QDate on = {2019, 6, 20})
    {
        Services services;
        services.keyCost = KeyCost::cheapForTests();
        services.on = on;
        return services;
    }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
            ? file.fileName()
            : QString();
    }
    static QByteArray builtIn()
    {
        return readWhole(u":/policy/hertfordshire.json"_s).value_or(QByteArray());
    }
    static QByteArray withVersion(const QByteArray &version)
    {
        return builtIn().replace(
            "\"version\": \"2026.2\"", QByteArray("\"version\": \"" + version + '"'));
    }
    /// The store as it is found at the next start.
    void startAgain(const Services &given = services())
    {
        m_workspace.reset();
        m_workspace = std::make_unique<Workspace>(m_folder.filePath(u"store"_s), given);
        QVERIFY_OK(waitFor(m_workspace->unlock(m_passphrase)));
    }

private Q_SLOTS:
    void init()
    {
        m_workspace.reset();
        QVERIFY(QDir(m_folder.filePath(u"store"_s)).removeRecursively());
        m_workspace = std::make_unique<Workspace>(m_folder.filePath(u"store"_s), services());
        QVERIFY_OK(waitFor(m_workspace->create(m_passphrase, true)));
    }

    void aNewStoreUsesTheRulesThatCameWithTheProgram()
    {
        const PolicyInfo info = m_workspace->policyInfo();
        QCOMPARE(info.title, u"Hertfordshire"_s);
        QCOMPARE(info.version, u"2026.2"_s);
        QVERIFY(!info.sources.isEmpty());
        QCOMPARE(info.hash, m_workspace->rulebook().policy().hash());
        QCOMPARE(info.origin, RulesOrigin::BuiltIn);
        QVERIFY(info.file.isEmpty());
        QCOMPARE(londonDay(info.sinceMs), QDate(2019, 6, 20));
        QCOMPARE(m_workspace->calendarInfos().size(), 2);
        // Later it is still since then.
        startAgain(services({2019, 7, 1}));
        QCOMPARE(londonDay(m_workspace->policyInfo().sinceMs), QDate(2019, 6, 20));
    }

    void aGoodPolicyIsTakenIntoUseAndStaysAfterTheNextUnlock()
    {
        const Rulebook &before = m_workspace->rulebook();
        QSignalSpy changed(m_workspace.get(), &Workspace::rulesChanged);
        m_workspace->setToday(QDate(2019, 6, 24));
        const QString file = write(u"county.json"_s, withVersion("2019.7"));
        QVERIFY_OK(waitFor(m_workspace->usePolicy(file)));
        QTRY_COMPARE(changed.size(), 1);
        const auto check = [&] {
            const PolicyInfo info = m_workspace->policyInfo();
            QCOMPARE(info.version, u"2019.7"_s);
            QCOMPARE(info.origin, RulesOrigin::Chosen);
            QCOMPARE(info.file, file);
            QCOMPARE(londonDay(info.sinceMs), QDate(2019, 6, 24));
            QCOMPARE(m_workspace->rulebook().policy().version(), u"2019.7"_s);
        };
        check();
        // What was given out before is still there to finish with.
        QCOMPARE(before.policy().version(), u"2026.2"_s);
        // The bytes are in the store; the file is not needed again.
        QVERIFY(QFile::remove(file));
        startAgain();
        check();
        // Nor are earlier ones overwritten: back, and to this one again without a file.
        QVERIFY_OK(waitFor(m_workspace->useBuiltInPolicy()));
        QCOMPARE(m_workspace->policyInfo().version, u"2026.2"_s);
        startAgain();
        QCOMPARE(m_workspace->policyInfo().origin, RulesOrigin::BuiltIn);
        const auto kept = waitFor(m_workspace->setting(u"policy/"_s
            % QString::fromLatin1(
                RulesFile{{}, {}, {}, {}, withVersion("2019.7"), 0}.hash().toHex())));
        QVERIFY_OK(kept);
        QCOMPARE(kept->value_or(QByteArray()), withVersion("2019.7"));
    }

    void aFaultyPolicyIsRefusedAndTheOneBeforeStays_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << QByteArray() << QString() << u"empty"_s;
        QTest::newRow("cut") << builtIn().left(300) << u"line 8"_s << u"json"_s;
        QTest::newRow("random bytes")
            << QByteArray::fromHex("fe0011aa") << u"line 1"_s << u"json"_s;
        QTest::newRow("of a newer format")
            << builtIn().replace("\"format\": 2", "\"format\": 3") << u"/format"_s << u"newer"_s;
        QTest::newRow("a fact there is none of")
            << builtIn().replace("\"after\": \"firstClock\"", "\"after\": \"fullMoon\"")
            << u"/deadlines/0/after"_s << u"fact"_s;
        QTest::newRow("enormous") << QByteArray(20 * 1024 * 1024, 'x') << QString()
                                  << u"tooLarge"_s;
    }

    void aFaultyPolicyIsRefusedAndTheOneBeforeStays()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, place);
        QFETCH(QString, reason);
        QVERIFY_OK(waitFor(m_workspace->usePolicy(write(u"good.json"_s, withVersion("2019.7")))));
        QTRY_COMPARE(m_workspace->policyInfo().version, u"2019.7"_s);
        QSignalSpy changed(m_workspace.get(), &Workspace::rulesChanged);
        QCoreApplication::processEvents();
        changed.clear();
        const QString file = write(u"faulty.json"_s, bytes);
        const auto refused = waitFor(m_workspace->usePolicy(file));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::PolicyInvalid);
        QCOMPARE(refused.error().values.value(u"file"_s).toString(), file);
        QCOMPARE(refused.error().values.value(u"reason"_s).toString(), reason);
        QCOMPARE(refused.error().values.value(u"place"_s).toString(), place);
        QCOMPARE(m_workspace->policyInfo().version, u"2019.7"_s);
        QCoreApplication::processEvents();
        QVERIFY(changed.isEmpty());
        startAgain();
        QCOMPARE(m_workspace->policyInfo().version, u"2019.7"_s);
    }

    void aPolicyThatCanNoLongerBeReadGivesWayToTheOneBefore()
    {
        QVERIFY_OK(waitFor(m_workspace->usePolicy(write(u"a.json"_s, withVersion("2019.7")))));
        QVERIFY_OK(waitFor(m_workspace->usePolicy(write(u"b.json"_s, withVersion("2019.8")))));
        const QString place =
            u"policy/"_s % QString::fromLatin1(m_workspace->policyInfo().hash.toHex());
        QVERIFY_OK(waitFor(m_workspace->setSetting(place, "{}")));
        startAgain();
        QCOMPARE(m_workspace->policyInfo().version, u"2019.7"_s);
    }

    void rulesNamedForThisRunAreNotTakenIntoUse()
    {
        Services given = services();
        given.policyFile = write(u"try.json"_s, withVersion("trial"));
        startAgain(given);
        QCOMPARE(m_workspace->policyInfo().version, u"trial"_s);
        QCOMPARE(m_workspace->policyInfo().origin, RulesOrigin::ThisRun);
        startAgain();
        QCOMPARE(m_workspace->policyInfo().version, u"2026.2"_s);
    }

    void datesAreTakenIntoUseBesideThoseThereAreAndLeftOutAgain()
    {
        const auto summer = [this] {
            return m_workspace->rulebook().calendars().county().breakById(u"summer-2019")->first;
        };
        const QDate usual = summer();
        const QString file = write(u"newer.csv"_s,
            "school_year,holiday,first_day,last_day,status,source\n"
            "2018/19,summer,2019-07-29,2019-09-03,published,a letter\n");
        QVERIFY_OK(waitFor(m_workspace->useCalendar(file)));
        QCOMPARE(m_workspace->calendarInfos().size(), 3);
        const CalendarInfo info = m_workspace->calendarInfos().last();
        QCOMPARE(info.kind, RulesKind::TermDates);
        QCOMPARE(info.origin, RulesOrigin::Chosen);
        QCOMPARE(summer(), QDate(2019, 7, 27));
        // What the file does not name stays known.
        QVERIFY(!m_workspace->rulebook()
                     .calendars()
                     .county()
                     .breakById(u"christmas-2019")
                     ->provisionalFirst);
        startAgain();
        QCOMPARE(summer(), QDate(2019, 7, 27));
        QVERIFY_OK(waitFor(m_workspace->useCalendar(file)));
        QCOMPARE(m_workspace->calendarInfos().size(), 3);
        QVERIFY_OK(waitFor(m_workspace->leaveOutCalendar(info.hash)));
        QCOMPARE(summer(), usual);
        startAgain();
        QCOMPARE(summer(), usual);
    }

    void bankHolidaysAreToldFromTermDates()
    {
        QByteArrayList days{R"({"title": "A wedding", "date": "2031-06-20"})"};
        for (int month = 1; month <= 8; ++month)
            days.append(R"({"title": "A day off", "date": "2031-0)" + QByteArray::number(month)
                + R"(-02"})");
        const QString file = write(u"bank-holidays.json"_s,
            R"({"england-and-wales": {"events": [)" + days.join(", ") + "]}}");
        QVERIFY_OK(waitFor(m_workspace->useCalendar(file)));
        QCOMPARE(m_workspace->calendarInfos().last().kind, RulesKind::BankHolidays);
        QCOMPARE(
            m_workspace->rulebook().workingDays().bankHoliday(QDate(2031, 6, 20)), u"A wedding"_s);
        QCOMPARE(m_workspace->rulebook().workingDays().firstYear(), 2015);
    }

    void anOlderListOfBankHolidaysBringsNothingBack()
    {
        // In 2020 the bank holiday of 4 May was moved to the 8th; the older list does not know it.
        const auto day = [](const char *title, int year, const QByteArray &rest) {
            return QByteArray("{\"title\": \"" + QByteArray(title) + "\", \"date\": \""
                + QByteArray::number(year) + rest + "\"}");
        };
        const auto list = [&day](const QByteArray &may, int until) {
            QByteArrayList days;
            for (int year = 2030; year <= until; ++year) {
                days.append(day("May", year, may));
                for (int month = 1; month <= 8; ++month)
                    days.append(day("A day off", year, "-0" + QByteArray::number(month) + "-02"));
            }
            return QByteArray(R"({"england-and-wales": {"events": [)" + days.join(", ") + "]}}");
        };
        const QString newer = write(u"newer.json"_s, list("-05-08", 2032));
        const QString older = write(u"older.json"_s, list("-05-06", 2031));
        QVERIFY_OK(waitFor(m_workspace->useCalendar(newer)));
        const QByteArray olderBytes = readWhole(older).value_or(QByteArray());
        const WorkingDays now = m_workspace->rulebook().workingDays();
        const auto with = bankHolidaysWith(m_workspace->rulebook(), olderBytes, older);
        QVERIFY_OK(with);
        QCOMPARE(words::bankHolidayChanges(now, *with, QDate(2019, 6, 20)), QStringList());
        QVERIFY_OK(waitFor(m_workspace->useCalendar(older)));
        const WorkingDays &days = m_workspace->rulebook().workingDays();
        QCOMPARE(days.bankHoliday(QDate(2031, 5, 8)), u"May"_s);
        QVERIFY(days.bankHoliday(QDate(2031, 5, 6)).isEmpty());
        startAgain();
        QVERIFY(m_workspace->rulebook().workingDays().bankHoliday(QDate(2031, 5, 6)).isEmpty());
        // A newer one says what it moves before it counts.
        const auto later =
            bankHolidaysWith(m_workspace->rulebook(), list("-05-09", 2033), u"later.json"_s);
        QVERIFY_OK(later);
        const QStringList changes = words::bankHolidayChanges(
            m_workspace->rulebook().workingDays(), *later, QDate(2019, 6, 20));
        QVERIFY(changes.contains(u"Taken away: Thursday 8 May 2031, May"_s));
        QVERIFY(changes.contains(u"New: Friday 9 May 2031, May"_s));
    }

    void faultyDatesAreRefusedAndThoseBeforeStay()
    {
        const auto refused =
            waitFor(m_workspace->useCalendar(write(u"faulty.csv"_s, "school_year,holiday\n")));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::CalendarInvalid);
        QCOMPARE(waitFor(m_workspace->useCalendar(m_folder.filePath(u"none.ics"_s))).error().code,
            ErrorCode::FileNotFound);
        QCOMPARE(m_workspace->calendarInfos().size(), 2);
    }

    void nothingIsTakenIntoUseWhileLocked()
    {
        m_workspace->lock();
        QCOMPARE(
            waitFor(m_workspace->usePolicy(u"any.json"_s)).error().code, ErrorCode::StoreLocked);
    }
};

QTEST_GUILESS_MAIN(TestLocalRules)
#include "tst_localrules.moc"
