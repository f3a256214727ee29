// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/leaving.h"
#include "rulestesting.h"
#include "testing/tostring.h"

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

QDate on(int month, int day)
{
    return QDate(2019, month, day);
}

/// A registered family whose contact for the summer is agreed on, and what is written after that.
class WrittenLate {
    SeededRandom m_random{3}; // before what is made with it

public:
    QDate day = on(3, 1);
    TeamMember nurse = made<TeamMember>();
    HolidayContact contact = made<HolidayContact>();
    HolidayPlan plan = made<HolidayPlan>();

    WrittenLate()
    {
        Registration registration;
        registration.id = singletonId(typeInfo<Registration>().number);
        registration.completedOn = day;
        entry(EventBuilder(kinds::registrationCompleted).add(registration));
        nurse.name = u"Sue Grey"_s;
        nurse.professional = true;
        nurse.phone = u"01442 1"_s;
        nurse.accessFrom = day;
        entry(EventBuilder(kinds::teamChanged).add(nurse));
        day = on(6, 20);
        agreeOnContact(contact);
        plan.breakId = u"summer-2019"_s;
    }
    template <class T>
    T made()
    {
        T object;
        object.id = m_random.objectId();
        return object;
    }
    void entry(const EventBuilder &builder) { m_entries.append({day, builder.event()}); }
    void agreeOnContact(HolidayContact agreed)
    {
        agreed.breakId = u"summer-2019"_s;
        agreed.member = nurse.id;
        agreed.from = on(7, 25);
        agreed.until = on(9, 1);
        agreed.agreedOn = day;
        entry(EventBuilder(kinds::holidayContactAgreed).add(agreed));
    }
    [[nodiscard]] StepResult step(QStringView list, QStringView id, QDate today) const
    {
        const auto atEndOf = [this](QDate until, const std::function<Event(const Event &)> &later) {
            return record(until, later);
        };
        const Shipped &shipped = Shipped::all();
        const CaseFacts facts = factsOf(record(today, {}), atEndOf,
            wholeHolidays(shipped.calendars.county(), shipped.policy, shipped.workingDays));
        const auto result = evaluate(list, facts, shipped.before("summer-2019", today));
        return *result.value().step(id);
    }

private:
    [[nodiscard]] CaseRecord record(
        QDate until, const std::function<Event(const Event &)> &later) const
    {
        CaseRecord record;
        for (const auto &[written, event] : m_entries) {
            const Event part = written <= until ? event : later ? later(event) : Event();
            if (part.changes.isEmpty())
                continue;
            EntryStamp stamp;
            stamp.kind = event.kind;
            stamp.writtenMs = utcMs(written, QTime(12, 0)) + record.entries.size();
            apply(record, part, stamp);
        }
        return record;
    }

    QList<std::pair<QDate, Event>> m_entries;
};

} // namespace

/// After the last day at work: what was open can be done late, and what was done late stays done.
class TestLeaving : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasDoneLateStaysDone();
    void closedLateItStaysClosed();
    void anAnswerOfBeforeFinishes();
    void agreedAgainItGoesOnLate();
    void noActionFoundAfterLeavingAsksForNoTaf();
    void aPlanThatIsChangedLateIsLookedAtWhoseverTheActionIs();
};

void TestLeaving::whatWasDoneLateStaysDone()
{
    WrittenLate family;
    family.day = on(7, 26);
    HolidayPlan told = family.plan;
    told.familyToldOn = family.day;
    family.entry(EventBuilder(kinds::holidayPlanned).add(told));
    QVERIFY(family.step(u"before-break-staying", u"told", on(7, 25)).isOpen());
    QVERIFY(family.step(u"before-break-staying", u"told", on(7, 26)).doneLate);
    // Another contact is agreed on during the cover.
    family.day = on(7, 30);
    family.agreeOnContact(family.made<HolidayContact>());
    const StepResult step = family.step(u"before-break-staying", u"told", on(8, 5));
    QCOMPARE(step.state, StepState::Done);
    QVERIFY(step.doneLate);
}

void TestLeaving::closedLateItStaysClosed()
{
    WrittenLate family;
    family.day = on(7, 20);
    HolidayPlan decided = family.plan;
    decided.decision = u"close"_s;
    family.entry(EventBuilder(kinds::holidayPlanned).add(decided));
    family.day = on(7, 26);
    Closure closure = family.made<Closure>();
    closure.on = family.day;
    closure.summary = u"Why, what, how."_s;
    family.entry(EventBuilder(kinds::caseClosed).add(closure));
    QVERIFY(family.step(u"before-break-closing", u"summary", on(7, 27)).doneLate);
    // A worry makes people go on as if it were open, and the plan is looked at again.
    family.day = on(9, 28);
    Concern concern = family.made<Concern>();
    concern.what = u"A bruise."_s;
    concern.on = family.day;
    family.entry(EventBuilder(kinds::concernRaised).add(concern));
    family.day = on(10, 2);
    PlanReview review = family.made<PlanReview>();
    review.on = family.day;
    family.entry(EventBuilder(kinds::planReviewed).add(review));
    QVERIFY(family.step(u"before-break-closing", u"summary", on(10, 3)).doneLate);
}

void TestLeaving::anAnswerOfBeforeFinishes()
{
    WrittenLate family;
    Person mother = family.made<Person>();
    mother.firstName = u"Ann"_s;
    mother.relationship = u"mother"_s;
    mother.parentalResponsibility = true;
    family.entry(EventBuilder(kinds::peopleChanged).add(mother));
    QVERIFY(family.step(u"before-break-staying", u"review", on(7, 25)).isOpen());
    // She had said no on the last day at work: no TAF was to be held any more.
    family.day = on(7, 26);
    Consent no = family.made<Consent>();
    no.person = mother.id;
    no.about = u"help"_s;
    no.answer = u"withdrawn"_s;
    no.on = on(7, 24);
    family.entry(EventBuilder(kinds::consentRecorded).add(no));
    QCOMPARE(family.step(u"before-break-staying", u"review", on(7, 27)).state, StepState::NotNeeded);
}

void TestLeaving::agreedAgainItGoesOnLate()
{
    WrittenLate family;
    Person mother = family.made<Person>();
    mother.firstName = u"Ann"_s;
    mother.relationship = u"mother"_s;
    mother.parentalResponsibility = true;
    family.entry(EventBuilder(kinds::peopleChanged).add(mother));
    const auto says = [&](const QString &answer) {
        Consent consent = family.made<Consent>();
        consent.person = mother.id;
        consent.about = u"help"_s;
        consent.answer = answer;
        consent.on = family.day;
        family.entry(EventBuilder(kinds::consentRecorded).add(consent));
    };
    family.day = on(7, 10);
    says(u"withdrawn"_s);
    const StepResult open = family.step(u"before-break-staying", u"goes-on", on(7, 24));
    QCOMPARE(open.state, StepState::ToDo);
    QCOMPARE(open.evidence.code, u"helpWithdrawn"_s);
    family.day = on(7, 30);
    says(u"agreed"_s);
    QVERIFY(family.step(u"before-break-staying", u"goes-on", on(7, 29)).isOpen());
    const StepResult late = family.step(u"before-break-staying", u"goes-on", on(7, 30));
    QVERIFY(!late.isOpen() && late.doneLate);
    // Left while nobody agreed, nothing of it was late.
    const StepResult contact = family.step(u"before-break-staying", u"told", on(8, 5));
    QCOMPARE(contact.state, StepState::ToDo);
    QCOMPARE(contact.late, 0);
    // Who withdraws after leaving opens nothing.
    family.day = on(8, 6);
    says(u"withdrawn"_s);
    QVERIFY(!family.step(u"before-break-staying", u"goes-on", on(8, 7)).isOpen());
}

void TestLeaving::noActionFoundAfterLeavingAsksForNoTaf()
{
    WrittenLate family;
    QVERIFY(family.step(u"before-break-staying", u"review", on(7, 25)).isOpen());
    family.day = on(7, 26);
    Assessment assessment;
    assessment.id = singletonId(typeInfo<Assessment>().number);
    assessment.analysis = u"All is well."_s;
    family.entry(EventBuilder(kinds::assessmentWritten).add(assessment));
    family.day = on(7, 29);
    Assessment finalised = assessment;
    finalised.noActionNeeded = true;
    finalised.finalisedOn = family.day;
    family.entry(EventBuilder(kinds::assessmentFinalised).change(assessment, finalised));
    QCOMPARE(family.step(u"before-break-staying", u"review", on(7, 30)).state, StepState::NotNeeded);
}

void TestLeaving::aPlanThatIsChangedLateIsLookedAtWhoseverTheActionIs()
{
    WrittenLate family;
    family.day = on(7, 10);
    FamilyPlan familyPlan;
    familyPlan.id = singletonId(typeInfo<FamilyPlan>().number);
    Meeting taf = family.made<Meeting>();
    taf.heldOn = taf.writtenOn = family.day;
    taf.decision = u"stayOpen"_s;
    family.entry(EventBuilder(kinds::tafHeld).add(taf).add(familyPlan));
    const auto enteredOn = [&](QDate day) {
        family.day = day;
        EhmMark mark = family.made<EhmMark>();
        mark.target = familyPlan.id;
        mark.on = day;
        family.entry(EventBuilder(kinds::ehmEntered).add(mark));
    };
    const auto plan = [&](QDate today) {
        return family.step(u"before-break-staying", u"plan", today);
    };
    // A TAF of the cover, with its actions, finishes nothing.
    family.day = on(8, 16);
    Meeting covers = family.made<Meeting>();
    covers.heldOn = covers.writtenOn = family.day;
    Action action = family.made<Action>();
    action.what = u"Ring the clinic"_s;
    action.meeting = covers.id;
    family.entry(EventBuilder(kinds::tafHeld).add(covers).add(action));
    enteredOn(on(8, 17));
    QVERIFY(plan(on(8, 18)).isOpen());
    // What the plan is changed in afterwards is a look at it; then it has to be in EHM.
    family.day = on(9, 10);
    Action dropped = action;
    dropped.status = u"dropped"_s;
    family.entry(EventBuilder(kinds::planChanged).change(action, dropped));
    QVERIFY(plan(on(9, 11)).isOpen());
    enteredOn(on(9, 16));
    QVERIFY(!plan(on(9, 17)).isOpen() && plan(on(9, 17)).doneLate);
}

QTEST_GUILESS_MAIN(TestLeaving)
#include "tst_leaving.moc"
