// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/caserecord.h"
#include "testing/tostring.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestCaseRecord : public QObject {
    Q_OBJECT

    SeededRandom m_random{3};

    Meeting meeting(QDate planned, QDate held = {}, QDate cancelled = {})
    {
        Meeting m;
        m.id = m_random.objectId();
        m.plannedFor = planned;
        m.heldOn = held;
        m.cancelledOn = cancelled;
        return m;
    }

private Q_SLOTS:
    void agesAreInFullYears_data()
    {
        QTest::addColumn<QDate>("born");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("age");
        QTest::newRow("the day before a birthday") << QDate(2011, 3, 2) << QDate(2019, 3, 1) << 7;
        QTest::newRow("a birthday") << QDate(2011, 3, 2) << QDate(2019, 3, 2) << 8;
        QTest::newRow("born on 29 February, the day before 1 March")
            << QDate(2004, 2, 29) << QDate(2020, 2, 28) << 15;
        QTest::newRow("born on 29 February, on it")
            << QDate(2004, 2, 29) << QDate(2020, 2, 29) << 16;
        QTest::newRow("born on 29 February, in another year")
            << QDate(2003, 2, 28).addDays(1) << QDate(2019, 2, 28) << 15;
        QTest::newRow("the day of birth") << QDate(2019, 1, 1) << QDate(2019, 1, 1) << 0;
        QTest::newRow("not born yet") << QDate(2019, 1, 2) << QDate(2019, 1, 1) << -1;
    }
    void agesAreInFullYears()
    {
        QFETCH(QDate, born);
        QFETCH(QDate, day);
        QFETCH(int, age);
        Person person;
        person.born = born;
        QCOMPARE(person.ageOn(day).value_or(-1), age);
    }

    void peopleAreOfTheFamilyFromWhenUntilWhen()
    {
        Person person;
        const QDate day(2019, 6, 20);
        QVERIFY(person.partOfFamily(day));
        person.joinedOn = day;
        QVERIFY(person.partOfFamily(day));
        QVERIFY(!person.partOfFamily(day.addDays(-1)));
        person.leftOn = day.addDays(2);
        QVERIFY(person.partOfFamily(day.addDays(1)));
        QVERIFY(!person.partOfFamily(day.addDays(2)));
        person.leftOn = {};
        person.died = day.addDays(1);
        QVERIFY(!person.partOfFamily(day.addDays(1)));
    }

    void theNextMeetingIsTheEarliestNeitherHeldNorCancelled()
    {
        CaseRecord record;
        QVERIFY(!record.nextPlanned());
        record.meetings = {meeting(QDate(2019, 7, 20)), meeting(QDate(2019, 7, 4)),
            meeting(QDate(2019, 6, 1), QDate(2019, 6, 2)),
            meeting(QDate(2019, 5, 1), {}, QDate(2019, 4, 30)), meeting({}, QDate(2019, 3, 28))};
        QCOMPARE(record.nextPlanned()->plannedFor, QDate(2019, 7, 4));
        const auto held = record.meetingsHeld();
        QCOMPARE(held.size(), 2);
        QCOMPARE(held.first()->heldOn, QDate(2019, 3, 28));
    }

    void reopeningEndsAClosureAndClosingAgainCounts()
    {
        CaseRecord record;
        Closure closure;
        closure.addedAt = 5;
        record.closures = {closure};
        QVERIFY(record.isClosed());
        Reopening reopening;
        reopening.addedAt = 9;
        record.reopenings = {reopening};
        QVERIFY(!record.isClosed());
        QVERIFY(!record.currentClosure());
        Closure again;
        again.addedAt = 12;
        record.closures.append(again);
        QCOMPARE(record.currentClosure()->addedAt, 12);
        record.needsALook = {{NeedsALook::Why::AfterClosing, 13, 0, {}}};
        QVERIFY2(!record.isClosed(), "written to after it was closed");
        record.needsALook = {{NeedsALook::Why::AfterClosing, 8, 0, {}}};
        QVERIFY(record.isClosed());
    }

    void theLastAnswerToAQuestionCounts()
    {
        const ObjectId mum = m_random.objectId();
        const auto consent = [&](const QString &about, const QString &answer, QDate on, int at) {
            Consent c;
            c.person = mum;
            c.about = about;
            c.answer = answer;
            c.on = on;
            c.addedAt = at;
            return c;
        };
        CaseRecord record;
        record.consents = {consent(u"help"_s, u"withdrawn"_s, QDate(2019, 3, 1), 3),
            consent(u"help"_s, u"agreed"_s, QDate(2019, 2, 1), 4),
            consent(u"sharing"_s, u"refused"_s, QDate(2019, 2, 1), 5),
            consent(u"sharing"_s, u"agreed"_s, QDate(2019, 2, 1), 6)};
        QCOMPARE(record.consentOf(mum, u"help")->answer, u"withdrawn"_s);
        QCOMPARE(record.consentOf(mum, u"sharing")->answer, u"agreed"_s);
        QVERIFY(!record.consentOf(mum, u"homeTray"));
        QVERIFY(!record.consentOf(m_random.objectId(), u"help"));
    }

    void namesAreWhatPeopleAreCalled()
    {
        Person person;
        person.firstName = u"Francesca"_s;
        QCOMPARE(person.fullName(), u"Francesca"_s);
        person.lastName = u"Okafor"_s;
        person.knownAs = u"Fran"_s;
        QCOMPARE(person.name(), u"Fran"_s);
        QCOMPARE(person.fullName(), u"Fran Okafor"_s);
    }
};

QTEST_GUILESS_MAIN(TestCaseRecord)
#include "tst_caserecord.moc"
