// SPDX-License-Identifier: GPL-3.0-or-later
#include "rulestesting.h"
#include "testing/tostring.h"

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

/// Tia's family: nine people, a father who refuses, a sixteen-year-old who decides for herself,
/// five agencies, three TAFs, an Outcomes Review with partly met needs.
class Tia : public Story {
public:
    Person mum, dad, tia, jade;
    QList<Person> others;
    QList<Goal> goals;

    Tia()
    {
        day = QDate(2019, 1, 7);
        mum = person(u"Carol"_s, QDate(1980, 5, 2), true, false);
        dad = person(u"Paul"_s, QDate(1978, 3, 9), true, false);
        tia = person(u"Tia"_s, QDate(2007, 11, 20), {}, true);
        jade = person(u"Jade"_s, QDate(2003, 6, 18), {}, true);
        for (int i = 0; i < 5; ++i)
            others << person(u"Child %1"_s.arg(i), QDate(2010 + i, 2, 3), {}, true);
        answer(mum, u"agreed"_s);
        answer(dad, u"refused"_s);
        Registration registration = only<Registration>();
        registration.sentOn = day;
        registration.completedOn = QDate(2019, 1, 9);
        day = QDate(2019, 1, 9);
        add(registration, kinds::registrationCompleted);
        for (int i = 0; i < 5; ++i) {
            TeamMember member = made<TeamMember>();
            member.name = u"Agency %1"_s.arg(i);
            member.professional = true;
            add(member, kinds::teamChanged);
        }
        for (int i = 0; i < 3; ++i) {
            Goal goal = made<Goal>();
            goal.title = u"Goal %1"_s.arg(i);
            goal.whose = {i == 0 ? tia.id : jade.id};
            goals << goal;
            add(goal, kinds::planChanged);
        }
        Assessment assessment = only<Assessment>();
        assessment.finalisedOn = day = QDate(2019, 1, 29);
        add(assessment, kinds::assessmentFinalised);
        taf(QDate(2019, 2, 19), u"stayOpen"_s);
        taf(QDate(2019, 4, 1), u"stayOpen"_s);
        considerStepUp();
        taf(QDate(2019, 5, 10), u"close"_s);
        day = QDate(2019, 5, 20);
    }
    Person person(const QString &name, QDate born, std::optional<bool> responsible, bool child)
    {
        Person person = made<Person>();
        person.firstName = name;
        person.born = born;
        person.parentalResponsibility = responsible;
        person.child = child;
        add(person, kinds::peopleChanged);
        return person;
    }
    void answer(const Person &person, const QString &answer)
    {
        Consent consent = made<Consent>();
        consent.person = person.id;
        consent.about = u"help"_s;
        consent.answer = answer;
        consent.on = day;
        add(consent, kinds::consentRecorded);
    }
    void taf(QDate on, const QString &decision)
    {
        day = on;
        Meeting meeting = made<Meeting>();
        meeting.heldOn = meeting.writtenOn = on;
        meeting.decision = decision;
        Attendance there = made<Attendance>();
        there.meeting = meeting.id;
        there.person = mum.id;
        there.how = u"present"_s;
        entry(EventBuilder(kinds::tafHeld).add(meeting).add(there));
    }
    void considerStepUp()
    {
        StepUpOrDown step = made<StepUpOrDown>();
        step.direction = u"up"_s;
        step.considered = true;
        step.on = day;
        step.reason = u"The hospital leads on health; the home can be adapted."_s;
        add(step, kinds::stepTaken);
    }
    void review(const Goal &goal, const QString &outcome)
    {
        OutcomeReview review = made<OutcomeReview>();
        review.goal = goal.id;
        review.on = day;
        review.outcome = outcome;
        review.baseline = u"At home all day"_s;
        review.latest = u"Out every week"_s;
        review.evidence = u"The school's register"_s;
        review.evidenceOn = day;
        review.keyworkerView = u"It holds."_s;
        review.familyView = u"She laughs again."_s;
        add(review, kinds::outcomesReviewed);
    }
    void override(const QString &stepId)
    {
        StepOverride step = made<StepOverride>();
        step.checklist = u"closure"_s;
        step.step = stepId;
        step.by = u"Karen Mills"_s;
        step.on = day;
        add(step, kinds::stepOverridden);
    }
    /// The checklist as it would be with the closure written, as the gate asks.
    [[nodiscard]] QStringList openAtClosing(const QString &summary) const
    {
        CaseRecord after = record;
        Closure closure;
        closure.id = singletonId(9999);
        closure.on = day;
        closure.reason = u"needsMet"_s;
        closure.summary = summary;
        closure.impact = u"Tia sleeps downstairs."_s;
        closure.whoContinues = u"The hospice"_s;
        closure.lookBackOn = day.addMonths(6);
        EntryStamp stamp;
        stamp.kind = QLatin1String(kinds::caseClosed);
        apply(after, EventBuilder(kinds::caseClosed).add(closure).event(), stamp);
        const ChecklistResult list =
            evaluate(u"closure", factsOf(after), Shipped::all().on(day)).value();
        QStringList open;
        for (const StepResult &step : list.steps) {
            if (step.isOpen())
                open << step.id;
        }
        return open;
    }
    [[nodiscard]] StepResult step(const char *list, const char *id) const
    {
        const ChecklistResult judged =
            evaluate(QString::fromLatin1(list), facts(), Shipped::all().on(day)).value();
        return *judged.step(QString::fromLatin1(id));
    }
};

} // namespace

class TestTiaRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFatherWhoRefusesWasAsked();
    void theSixteenYearOldDecidesForHerself();
    void onlyTheHomeThatAgreedGetsACopy();
    void theStepUpThatWasNotTakenIsKept();
    void closingNamesExactlyWhatIsMissing();
    void anOverrideAnswersWhatIsLeft();
    void reopeningStartsSixWeeksAndRevivesNothing();
};

void TestTiaRules::aFatherWhoRefusesWasAsked()
{
    const Tia tia;
    const StepResult consent = tia.step("assessment", "consent-help");
    QCOMPARE(consent.state, StepState::Done);
    QCOMPARE(consent.evidence.values.value(u"refusedPeople"_s).toInt(), 1);
    QCOMPARE(tia.step("assessment", "finalised").late, 0);
    QCOMPARE(tia.step("assessment", "first-taf").late, 0);
}

void TestTiaRules::theSixteenYearOldDecidesForHerself()
{
    Tia tia;
    tia.day = QDate(2019, 6, 17);
    QCOMPARE(tia.step("self-check", "sixteen").state, StepState::NotNeeded); // nobody is yet
    tia.day = QDate(2019, 6, 18);
    const StepResult asked = tia.step("self-check", "sixteen");
    QCOMPARE(asked.state, StepState::ToDo);
    QVERIFY(asked.warns);
    QCOMPARE(asked.evidence.values.value(u"people"_s).toList(), QVariantList{3});
    tia.answer(tia.jade, u"refused"_s);
    QCOMPARE(tia.step("self-check", "sixteen").state, StepState::Done);
}

void TestTiaRules::onlyTheHomeThatAgreedGetsACopy()
{
    const Tia tia;
    const CaseFacts facts = tia.facts();
    const auto copies = dutiesOfLastTaf(facts, CaseFacts::FamilyCopy);
    QCOMPARE(copies.size(), std::size_t(1));
    QCOMPARE(copies[0]->person, 0);
}

void TestTiaRules::theStepUpThatWasNotTakenIsKept()
{
    const CaseFacts facts = Tia().facts();
    QVERIFY(facts.row.stepUpConsidered.isSet());
    QVERIFY(!facts.row.steppedUp.isSet());
}

void TestTiaRules::closingNamesExactlyWhatIsMissing()
{
    Tia tia;
    QCOMPARE(tia.openAtClosing({}),
        QStringList({u"taf-decided"_s, u"taf-in-ehm"_s, u"notes"_s, u"plan"_s, u"child-needs"_s,
            u"outcomes"_s, u"summary"_s, u"feedback"_s}));
    // "Needs met" is what the last TAF has to have found.
    tia.change(
        tia.record.meetings.last(), [](Meeting &m) { m.needsMet = u"yes"_s; }, kinds::tafHeld);
    QVERIFY(!tia.openAtClosing({}).contains(u"taf-decided"_s));
    // The five others have neither a need nor a "none".
    for (const Person &child : std::as_const(tia.others)) {
        QCOMPARE(tia.step("closure", "child-needs").state, StepState::ToDo);
        tia.change(
            *CaseRecord::find(tia.record.people, child.id),
            [&](Person &now) { now.noNeedsOn = tia.day; }, kinds::peopleChanged);
    }
    QCOMPARE(tia.step("closure", "child-needs").state, StepState::Done);
    tia.review(tia.goals[0], u"partly"_s);
    tia.review(tia.goals[1], u"partly"_s);
    // One need is still without an outcome.
    QVERIFY(tia.openAtClosing(u"x"_s).contains(u"outcomes"_s));
    tia.review(tia.goals[2], u"met"_s);
    for (const OutcomeReview &review : QList<OutcomeReview>(tia.record.outcomeReviews))
        tia.inEhm(review.id);
    QCOMPARE(tia.openAtClosing(u"x"_s),
        QStringList({u"taf-in-ehm"_s, u"notes"_s, u"plan"_s, u"feedback"_s}));
}

void TestTiaRules::anOverrideAnswersWhatIsLeft()
{
    Tia tia;
    for (const char *id : {"taf-decided", "taf-in-ehm", "notes", "plan", "child-needs", "outcomes"})
        tia.override(QString::fromLatin1(id));
    QCOMPARE(tia.openAtClosing(u"x"_s), QStringList{u"feedback"_s});
    Feedback feedback = tia.made<Feedback>();
    feedback.on = tia.day;
    feedback.result = u"declined"_s;
    tia.add(feedback, kinds::feedbackRecorded);
    QCOMPARE(tia.openAtClosing(u"x"_s), QStringList());
}

void TestTiaRules::reopeningStartsSixWeeksAndRevivesNothing()
{
    Tia tia;
    Closure closure = tia.made<Closure>();
    closure.on = tia.day;
    closure.reason = u"needsMet"_s;
    closure.summary = u"x"_s;
    tia.add(closure, kinds::caseClosed);
    QCOMPARE(stageOf(tia.facts()), Stage::Closed);
    tia.day = QDate(2019, 6, 3);
    Reopening reopening = tia.made<Reopening>();
    reopening.on = tia.day;
    tia.add(reopening, kinds::caseReopened);
    const QList<DueItem> due = dueItems(tia.facts(), Shipped::all().on(tia.day));
    QCOMPARE(due.size(), 1);
    QCOMPARE(due.first().kind, DueKind::Review);
    QCOMPARE(due.first().due, QDate(2019, 7, 15));
    QCOMPARE(tia.step("after-taf", "taf-record").state, StepState::NotNeeded);
    QVERIFY(tia.openAtClosing(u"x"_s).contains(u"taf-decided"_s));
}

QTEST_GUILESS_MAIN(TestTiaRules)
#include "tst_tiarules.moc"
