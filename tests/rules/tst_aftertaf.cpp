// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/aftertaf.h"
#include "rulestesting.h"

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {
/// Registered on 14 February 2019; a mother who agreed to help, a child, and one TAF held.
class OkaforFamily : public Story {
public:
    Person joy;
    Meeting first;

    OkaforFamily()
    {
        day = QDate(2019, 2, 14);
        joy = made<Person>();
        joy.firstName = u"Joy"_s;
        joy.parentalResponsibility = true;
        joy.born = QDate(1982, 1, 5);
        add(joy, kinds::peopleChanged);
        Consent consent = made<Consent>();
        consent.person = joy.id;
        consent.about = u"help"_s;
        consent.answer = u"agreed"_s;
        consent.on = day;
        add(consent, kinds::consentRecorded);
        Registration registration = only<Registration>();
        registration.completedOn = day;
        add(registration, kinds::registrationCompleted);
        day = QDate(2019, 6, 6);
        first = made<Meeting>();
        first.heldOn = day;
        first.writtenOn = day;
        add(first, kinds::tafHeld);
    }
};
} // namespace

/// What is said of the clocks while a TAF is still being typed.
class TestAfterTaf : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theClocksStartOnTheDayItWasHeld();
    void aMeetingThatWasOnlyPlannedIsTakenAsHeld();
    void aLimitInTheHolidayIsNamedAndAnEarlierDayOffered();
    void theDayOfferedBeforeABreakIsTheOneItsPlanAsksFor();
    void whoGetsACopyIsNamedAlsoWhenItWasGivenBefore();
    void nothingIsSaidWithoutADay();
};

void TestAfterTaf::theClocksStartOnTheDayItWasHeld()
{
    const OkaforFamily family;
    const AfterTaf after = afterTafHeldOn(family.record, OkaforFamily().made<Meeting>().id,
        QDate(2019, 7, 17), Shipped::all().on(QDate(2019, 7, 17)));
    QCOMPARE(after.ehmBy, QDate(2019, 7, 22)); // three working days over a weekend
    QCOMPARE(after.ehmDays, 3);
    QCOMPARE(after.copyBy, QDate(2019, 7, 24));
    QCOMPARE(after.nextBy, QDate(2019, 8, 28));
}

void TestAfterTaf::aMeetingThatWasOnlyPlannedIsTakenAsHeld()
{
    OkaforFamily family;
    Meeting planned = family.made<Meeting>();
    planned.plannedFor = QDate(2019, 6, 20);
    family.add(planned, kinds::tafPlanned);
    const AfterTaf after = afterTafHeldOn(family.record, planned.id, QDate(2019, 6, 20),
        Shipped::all().on(QDate(2019, 6, 20)));
    QCOMPARE(after.ehmBy, QDate(2019, 6, 25));
    QCOMPARE(after.nextBy, QDate(2019, 8, 1));
}

void TestAfterTaf::aLimitInTheHolidayIsNamedAndAnEarlierDayOffered()
{
    const OkaforFamily family;
    const AfterTaf after = afterTafHeldOn(family.record, OkaforFamily().made<Meeting>().id,
        QDate(2019, 6, 20), Shipped::all().on(QDate(2019, 6, 20)));
    QCOMPARE(after.nextByInBreak, u"summer-2019"_s);
    const SchoolBreak *summer = Shipped::all().calendars.county().breakById(u"summer-2019");
    QVERIFY(summer);
    QVERIFY(after.nextSuggested < summer->first);
    QVERIFY(Shipped::all().workingDays.isWorkingDay(after.nextSuggested));
}

void TestAfterTaf::theDayOfferedBeforeABreakIsTheOneItsPlanAsksFor()
{
    const OkaforFamily family;
    const auto offered = [&](QDate heldOn, QDate awayFrom = {}) {
        Situation situation = Shipped::all().before("summer-2019", heldOn);
        if (awayFrom.isValid())
            situation.holiday = breakSituation(situation.holiday->holiday, awayFrom,
                situation.holiday->holiday.last, Shipped::all().workingDays);
        const AfterTaf after =
            afterTafHeldOn(family.record, OkaforFamily().made<Meeting>().id, heldOn, situation);
        return after.nextSuggested;
    };
    QCOMPARE(offered({2019, 6, 20}), QDate(2019, 7, 17)); // not the 24th, the last day at work
    QCOMPARE(offered({2019, 6, 11}), QDate(2019, 7, 17)); // due on the 23rd, before the holiday
    QCOMPARE(offered({2019, 6, 4}), QDate(2019, 7, 16)); // due before that
    QCOMPARE(offered({2019, 6, 20}, {2019, 7, 20}), QDate(2019, 7, 12)); // who leaves earlier
    // Held on the last day that leaves time: there is no later one to offer before the holiday.
    QCOMPARE(offered({2019, 7, 17}), QDate(2019, 7, 24));
}

void TestAfterTaf::whoGetsACopyIsNamedAlsoWhenItWasGivenBefore()
{
    OkaforFamily family;
    CopyGiven copy = family.made<CopyGiven>();
    copy.meeting = family.first.id;
    copy.person = family.joy.id;
    copy.on = QDate(2019, 6, 7);
    family.add(copy, kinds::copyGiven);
    const AfterTaf after = afterTafHeldOn(family.record, family.first.id, family.first.heldOn,
        Shipped::all().on(QDate(2019, 6, 20)));
    QCOMPARE(after.copiesFor, QList<ObjectId>{family.joy.id});
    QCOMPARE(after.copyBy, QDate(2019, 6, 13));
}

void TestAfterTaf::nothingIsSaidWithoutADay()
{
    const OkaforFamily family;
    QCOMPARE(afterTafHeldOn(family.record, family.first.id, {},
                 Shipped::all().on(QDate(2019, 6, 20))),
        AfterTaf());
}

QTEST_GUILESS_MAIN(TestAfterTaf)
#include "tst_aftertaf.moc"
