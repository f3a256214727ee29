// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/breakplan.h"

#include "rulestesting.h"
#include "testing/tostring.h"

#include <functional>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2019, 6, 20);

FactDay on(int month, int day)
{
    return factDay(QDate(2019, month, day));
}

Written entered(FactDay day, qint32 at)
{
    return {day, at, 1, day};
}

/// A copy of a TAF for the home of a person, given on a day or not yet.
void oweCopy(CaseFacts &facts, qint32 person, FactDay given)
{
    CaseFacts::Duty &copy = owe(facts, CaseFacts::FamilyCopy, facts.row.lastTaf);
    copy.person = person;
    copy.met = given;
}

void lastTafOn(CaseFacts &facts, FactDay day)
{
    facts.row.lastTaf.day = facts.row.reviewClock.day = day;
    for (CaseFacts::Duty &duty : facts.duties)
        duty.began.day = day;
}

/// A family with nothing left to do: registered 14 February, TAF on 13 June, everything in EHM.
CaseFacts wellKept()
{
    CaseFacts f;
    CaseFacts::Row &r = f.row;
    r.opened = {on(2, 11), 0};
    r.helpdeskCheck = {on(2, 11), 0};
    r.registrationSent = {on(2, 11), 1};
    r.registered = r.firstClock = {on(2, 14), 2};
    r.agreedPeople = 2;
    r.assessmentStarted = {on(2, 15), 3};
    r.assessment = entered(on(3, 1), 5);
    r.signedByFamily = {on(3, 2), 6};
    r.assessmentCopy = {on(3, 2), 6};
    r.hasAnalysis = r.hasLevel = r.hasTriedBefore = 1;
    r.domainEntries = 4;
    r.tafCount = r.tafCountNow = 3;
    r.firstTaf = {on(3, 28), 10};
    r.lastTaf = {on(6, 13), 20};
    r.lastTafClock = {on(5, 8), 15};
    r.reviewClock = r.lastTaf;
    r.lastTafRecord = entered(on(6, 14), 21);
    r.lastTafAttendances = 4;
    r.lastTafFamilyPresent = 2;
    r.lastTafDecision = CaseFacts::StayOpen;
    r.lastTafRisksReviewed = 1;
    r.nextPlanned = {on(7, 25), 20};
    r.plan = entered(on(6, 14), 22);
    r.planSeen = r.plan.moment();
    r.goals = r.goalsReviewed = 2;
    r.openActions = 1;
    r.notes = entered(on(6, 17), 30);
    r.noteCount = 12;
    r.managerDiscussion = {on(6, 3), 18};
    r.outcomes = entered(on(6, 14), 23);
    r.outcomesMet = 2;
    r.feedback = entered(on(6, 15), 24);
    r.feedbackResult = CaseFacts::Given;
    r.homeTrayAgreed = {on(6, 13), 20};

    CaseFacts::Person fran;
    fran.child = 1;
    fran.sixteen = factDay(QDate(2026, 9, 3));
    fran.eighteen = factDay(QDate(2028, 9, 3));
    fran.hasNeed = 1;
    fran.words = {on(6, 13), 20};
    CaseFacts::Person joy;
    joy.index = 1;
    joy.responsible = joy.parent = 1;
    joy.sixteen = factDay(QDate(1998, 1, 5));
    joy.eighteen = factDay(QDate(2000, 1, 5));
    joy.help = joy.sharing = CaseFacts::Agreed;
    joy.helpDay = joy.sharingDay = on(2, 11);
    joy.helpOwn = 1;
    joy.ownHelp = CaseFacts::Agreed;
    joy.ownHelpDay = joy.helpDay;
    joy.tray = joy.ownTray = CaseFacts::Agreed;
    joy.trayDay = joy.ownTrayDay = on(6, 13);
    joy.trayWith = 1;
    joy.view = {on(2, 20), 4};
    f.people = {fran, joy};
    f.row.lastTafMeeting = 2;
    oweCopy(f, 1, on(6, 18));
    owe(f, CaseFacts::NextTaf, f.row.lastTaf);
    f.actions = {{0, on(7, 1), 0, 1}};
    f.planned = {{3, {on(7, 25), 20}}};
    f.needs = {{0, CaseFacts::Complete, {on(6, 14), 23}, 1, on(6, 14)},
        {1, CaseFacts::Complete, {on(6, 14), 23}, 1, on(6, 14)}};
    f.needsOf = {{0, 0}};

    CaseFacts::Break summer;
    summer.code = breakCode(u"summer-2019");
    summer.told = {on(6, 19), 33};
    summer.servicesTold = {on(6, 19), 33};
    summer.handover = entered(on(6, 19), 34);
    summer.hasSupport = summer.hasContact = summer.hasKeyInformation = summer.hasRisks = 1;
    summer.reviewOn = on(7, 25);
    summer.reviewHolder = 1;
    summer.reviewPlanned = {on(6, 19), 33};
    summer.holder = 0;
    f.breaks = {summer};
    CaseFacts::Contact priya;
    priya.code = summer.code;
    priya.member = 0;
    priya.from = on(7, 25);
    priya.until = on(9, 1);
    priya.professional = 1;
    priya.accessFrom = on(6, 18);
    priya.hasPhone = 1;
    priya.agreed = {on(6, 18), 32};
    f.contacts = {priya};
    f.shares = {{0, {on(6, 19), 35}, 1, 0, 0, 0}};
    return f;
}

/// The same family with the last TAF's decision to close carried out.
CaseFacts closing()
{
    CaseFacts f = wellKept();
    f.row.lastTafDecision = CaseFacts::Close;
    f.row.lastTafNeedsMet = 1;
    f.row.nextPlanned = {};
    f.planned.clear();
    f.actions[0].mine = 0; // somebody else goes on with it
    f.row.closed = entered(on(6, 20), 40);
    f.row.stopped = f.row.closed.moment();
    f.row.closureReason = CaseFacts::NeedsMet;
    f.row.closureSummary = f.row.closureImpact = f.row.closureContinues = 1;
    f.row.lookBackOn = on(12, 20);
    return f;
}

/// The same on the day before, with all that is asked prepared.
CaseFacts beforeClosing()
{
    CaseFacts f = closing();
    f.row.closurePrepared = f.row.closed;
    f.row.closed = {};
    f.row.stopped = {};
    f.row.lookBackOn = {};
    return f;
}

/// The closing prepared, while the FFA is open.
void prepared(CaseFacts &f)
{
    f.row.closurePrepared = entered(on(6, 19), 38);
    f.row.closureReason = CaseFacts::NeedsMet;
    f.row.closureSummary = f.row.closureImpact = f.row.closureContinues = 1;
    f.row.continuesSince = on(6, 13);
}

using Edit = std::function<void(CaseFacts &)>;

void decidedToClose(CaseFacts &f)
{
    f.breaks[0].decision = CaseFacts::Close;
    f.breaks[0].decided = {on(6, 19), 33};
}

void withdrawn(CaseFacts &f)
{
    f.row.withdrawn = f.row.stopped = {on(6, 19), 36};
    f.people[1].help = f.people[1].ownHelp = CaseFacts::Withdrawn;
    f.people[1].helpDay = f.people[1].ownHelpDay = on(6, 19);
}

/// A baby due on a day.
Edit expecting(FactDay day)
{
    return [day](CaseFacts &f) {
        f.people.push_back({});
        f.people.back().index = 2;
        f.people.back().child = f.people.back().unborn = 1;
        f.people.back().expected = day;
    };
}

} // namespace

Q_DECLARE_METATYPE(Edit)
Q_DECLARE_METATYPE(hometray::StepState)

class TestSteps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWellKeptFamilyIsReadyForEverything();
    void aFamilyWithoutPeopleHasDoneNothingThatAsksThem();
    void whatIsReadyBeforeTheBreakWasReadyAfterIt();
    void aClosedFamilyHasDoneItsClosingSteps();
    void aStepStandsAsItsFactsSay_data();
    void aStepStandsAsItsFactsSay();
    void closingStepsDependOnTheReason_data();
    void closingStepsDependOnTheReason();
    void anIncompleteCaseIsNeverReady();
    void anOpenConcernMakesNothingReady();
    void anOverrideAnswersItsStepOnly();
    void anAgreementCoversExactlyWhatWasOpen();
    void anAgreementCoversNothingThatWasWrittenAfterIt();
    void anAgreementIsOfTheBreakItWasGivenIn();
    void whatWasPlannedEndsWithTheClosing();
    void theWeekendBesideTheTimeAwayBelongsToIt();
    void aKeyworkerWhoIsNotAwayNeedsNoSteps();
    void withoutABreakItsStepsAreNotNeeded();
    void whoeverDoesNotAgreeIsNamedAndNotWhoDoes();
    void assumedAbsenceIsProvisional();
    void aYearWithoutBankHolidaysIsProvisional();
    void anUnknownChecklistIsRefused();
    void optionalStepsDoNotHoldUpReady();
    void warningsAreTheGuardRailsThatAreNotKept();
    void aPlanTakenOverFromEhmWasNotWrittenThatDay();
    void eachChildWhoLivesElsewhereIsNamed();
    void stagesFollowTheLife_data();
    void stagesFollowTheLife();
};

void TestSteps::aWellKeptFamilyIsReadyForEverything()
{
    const CaseFacts facts = wellKept();
    const Situation situation = Shipped::all().before("summer-2019", today);
    for (const ChecklistSpec &list : situation.policy->checklists()) {
        if (list.id == u"closure"_s)
            continue;
        const ChecklistResult result = evaluate(list, facts, situation);
        QCOMPARE(result.applies, list.role != ListRole::Closing);
        if (!result.applies) {
            QVERIFY(!result.ready());
            QCOMPARE(result.openSteps(), 0);
            QCOMPARE(result.whyNot.code, u"notClosing"_s);
            continue;
        }
        for (const StepResult &step : result.steps) {
            // Held later in the day than the last day at work, the planned review is arranged.
            QVERIFY2(!step.isOpen(),
                qPrintable(QString(list.id % u'/' % step.id % u' ' % stateName(step.state) % u' '
                    % step.evidence.code)));
            QVERIFY(step.mend.isEmpty());
        }
        QVERIFY2(result.ready(), qPrintable(list.id));
        QVERIFY(!result.provisional);
        QCOMPARE(result.doneSteps(), result.neededSteps());
    }
    QVERIFY(warnings(facts, situation).isEmpty());
}

void TestSteps::aFamilyWithoutPeopleHasDoneNothingThatAsksThem()
{
    CaseFacts facts = wellKept();
    facts.people.clear();
    facts.row.agreedPeople = 0;
    const QStringList askPeople = {u"consent-help"_s, u"sharing-explained"_s, u"needs"_s,
        u"voices"_s, u"parents"_s, u"sixteen"_s, u"heard-since"_s, u"child-needs"_s,
        u"absent-parent"_s, u"private-fostering"_s};
    const Situation situation = Shipped::all().before("summer-2019", today);
    QSet<QString> seen;
    for (const ChecklistSpec &list : situation.policy->checklists()) {
        for (const StepResult &step : evaluate(list, facts, situation).steps) {
            if (!askPeople.contains(step.id))
                continue;
            seen.insert(step.id);
            QVERIFY2(step.state != StepState::Done, qPrintable(step.id));
        }
    }
    QCOMPARE(seen.size(), askPeople.size());
}

void TestSteps::whatIsReadyBeforeTheBreakWasReadyAfterIt()
{
    CaseFacts facts = wellKept();
    const auto before = breakPlan(facts, Shipped::all().before("summer-2019", today));
    QVERIFY(before && before->ready() && !before->leftReady() && !before->over);
    facts.row.notes = entered(on(7, 19), 30);
    const Situation after = Shipped::all().before("summer-2019", {2019, 8, 7});
    const auto left = breakPlan(facts, after);
    QVERIFY(left);
    for (const BreakStep &step : left->steps)
        QVERIFY2(!step.result.isOpen() && !step.result.doneLate, qPrintable(step.result.id));
    QVERIFY(left->over && left->leftReady() && !left->ready());
    QCOMPARE(left->leftOpenSteps(), 0);
    // What was open then and is done since is complete, and was not ready.
    CaseFacts then = facts;
    then.row.notes = entered(on(6, 17), 30);
    facts.row.leftFor = breakCode(u"summer-2019");
    facts.atLeaving = {then, then, facts};
    const auto since = breakPlan(facts, after);
    QVERIFY(since && since->complete() && !since->leftReady() && !since->ready());
    QCOMPARE(since->leftOpenSteps(), 1);
    facts.row.openConcerns = 1;
    QVERIFY(!breakPlan(facts, after)->leftReady());
}

void TestSteps::aClosedFamilyHasDoneItsClosingSteps()
{
    const CaseFacts facts = closing();
    const Situation situation = Shipped::all().before("summer-2019", today);
    for (const char *id : {"closure", "before-break-closing"}) {
        const ChecklistResult result = evaluate(QString::fromLatin1(id), facts, situation).value();
        QVERIFY(result.ready());
        // Three steps are for another reason of closing each; two are questions that do not arise;
        // what nobody agrees to any more is asked before closing only; the look-back has a day of
        // its own.
        const QStringList notNeeded = {u"lead"_s, u"into"_s, u"helpdesk-told"_s, u"consent"_s,
            u"was-it-held"_s, u"born"_s, u"look-back"_s};
        for (const StepResult &step : result.steps) {
            QVERIFY2(step.state
                    == (notNeeded.contains(step.id) ? StepState::NotNeeded : StepState::Done),
                qPrintable(step.id));
        }
    }
    for (const char *id : {"before-break-staying", "tray-shared"}) {
        const ChecklistResult judged = evaluate(QString::fromLatin1(id), facts, situation).value();
        QVERIFY(!judged.applies && !judged.ready());
        QCOMPARE(judged.whyNot.code, u"ffaClosed"_s);
        for (const StepResult &step : judged.steps) {
            QCOMPARE(step.state, StepState::NotNeeded);
            QCOMPARE(step.evidence.code, u"ffaClosed"_s);
        }
    }
}

void TestSteps::aStepStandsAsItsFactsSay_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("step");
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<StepState>("state");
    QTest::addColumn<QString>("code");
    QString list;
    const auto row = [&list](const char *step, const char *name, const Edit &edit, StepState state,
                         const char *code) {
        QTest::addRow("%s/%s: %s", qPrintable(list), step, name)
            << list << QString::fromLatin1(step) << edit << state << QString::fromLatin1(code);
    };
    using enum StepState;
    using F = CaseFacts;

    list = u"assessment"_s;
    row(
        "helpdesk-check", "done", [](F &) {}, Done, "helpdeskAsked");
    row(
        "helpdesk-check", "not asked", [](F &f) { f.row.helpdeskCheck = f.row.registered = {}; },
        ToDo, "helpdeskNotAsked");
    row(
        "helpdesk-check", "taken up",
        [](F &f) {
            f.row.takenUp = {on(6, 1), 0};
        },
        NotNeeded, "beforeMyTime");
    row(
        "registration-sent", "not sent",
        [](F &f) { f.row.registrationSent = f.row.registered = {}; }, ToDo, "registrationNotSent");
    row(
        "registered", "waiting", [](F &f) { f.row.registered = {}; }, ToDo, "waitingForHelpdesk");
    row(
        "registered", "nothing sent", [](F &f) { f.row.registrationSent = f.row.registered = {}; },
        ToDo, "registrationNotSent");
    row(
        "consent-help", "nobody agreed", [](F &f) { f.row.agreedPeople = 0; }, ToDo,
        "nobodyAgreed");
    row(
        "consent-help", "a father not asked",
        [](F &f) {
            f.people.push_back(f.people[1]);
            f.people[2].index = 2;
            f.people[2].help = F::NoAnswer;
        },
        ToDo, "peopleNotAsked");
    row(
        "consent-help", "a child, and nobody known who may answer",
        [](F &f) {
            f.people[0].help = F::NoAnswer;
            f.people[1].responsible = 2;
        },
        ToDo, "nobodyMayAnswerFor");
    row(
        "consent-help", "a father refused",
        [](F &f) {
            f.people.push_back(f.people[1]);
            f.people[2].help = F::Refused;
            f.row.refusedPeople = 1;
        },
        Done, "everyoneAsked");
    row(
        "consent-help", "one who moved away counts no more",
        [](F &f) {
            f.people.push_back(f.people[1]);
            f.people[2].help = F::NoAnswer;
            f.people[2].until = on(5, 1);
        },
        Done, "everyoneAsked");
    row(
        "consent-help", "a young person of 16 not asked",
        [](F &f) { f.people[0].sixteen = on(6, 20); }, ToDo, "peopleNotAsked");
    row(
        "consent-help", "the day before 16", [](F &f) { f.people[0].sixteen = on(6, 21); }, Done,
        "everyoneAsked");
    row(
        "consent-help", "younger, able to decide",
        [](F &f) { f.people[0].decidesAlone = on(6, 1); }, ToDo, "peopleNotAsked");
    row(
        "consent-help", "withdrawn",
        [](F &f) {
            f.row.stopped = {on(6, 1), 19};
        },
        NotNeeded, "clocksStopped");
    row(
        "sharing-explained", "not told", [](F &f) { f.people[1].sharing = F::NoAnswer; }, ToDo,
        "peopleNotTold");
    row(
        "needs", "nothing written", [](F &f) { f.row.domainEntries = 0; }, ToDo,
        "noStrengthsOrNeeds");
    row(
        "needs", "a child without", [](F &f) { f.people[0].hasNeed = 0; }, ToDo,
        "childrenWithoutNeed");
    row(
        "needs", "found to have none",
        [](F &f) {
            f.people[0].hasNeed = 0;
            f.people[0].noNeedsOn = on(3, 1);
        },
        Done, "needsWritten");
    row(
        "needs", "taken up",
        [](F &f) {
            f.row.takenUp = {on(6, 1), 0};
        },
        NotNeeded, "beforeMyTime");
    row(
        "needs", "finalised with gaps",
        [](F &f) {
            f.people[0].hasNeed = 0;
            f.row.assessmentGaps = 1;
        },
        NotNeeded, "finalisedWithGaps");
    row(
        "voices", "a child not heard", [](F &f) { f.people[0].words = {}; }, ToDo,
        "childrenNeverHeard");
    row(
        "voices", "an unborn child",
        [](F &f) {
            f.people.push_back(f.people[0]);
            f.people[2].words = {};
            f.people[2].unborn = 1;
        },
        Done, "childrenHeard");
    row(
        "parents", "a view is missing", [](F &f) { f.people[1].view = {}; }, ToDo,
        "parentsWithoutView");
    row(
        "parents", "a view and no agreement", [](F &f) { f.people[1].help = F::NoAnswer; }, ToDo,
        "noParentAgreed");
    row(
        "parents", "responsibility is not known", [](F &f) { f.people[1].responsible = 0; }, ToDo,
        "noParentKnown");
    row(
        "parents", "the only one has died", [](F &f) { f.people[1].until = on(6, 1); }, ToDo,
        "noParentKnown");
    row(
        "parents", "the only one refuses", [](F &f) { f.people[1].help = F::Refused; }, NotNeeded,
        "parentsRefused");
    row(
        "parents", "one refuses, the other's view is there",
        [](F &f) {
            f.people.push_back(f.people[1]);
            f.people[2].help = F::Refused;
            f.people[2].view = {};
        },
        Done, "parentsHeard");
    row(
        "needs", "no child", [](F &f) { f.people.erase(f.people.begin()); }, ToDo, "noChildKnown");
    row(
        "voices", "no child", [](F &f) { f.people.erase(f.people.begin()); }, ToDo, "noChildKnown");
    row(
        "voices", "only an unborn child", [](F &f) { f.people[0].unborn = 1; }, NotNeeded,
        "noChildNow");
    row(
        "voices", "the only child has left", [](F &f) { f.people[0].until = on(6, 1); }, NotNeeded,
        "noChildNow");
    row(
        "sharing-explained", "nobody to tell", [](F &f) { f.people.pop_back(); }, ToDo,
        "nobodyToTell");
    row(
        "tried-before", "missing", [](F &f) { f.row.hasTriedBefore = 0; }, ToDo,
        "triedBeforeMissing");
    row(
        "analysis", "missing", [](F &f) { f.row.hasAnalysis = 0; }, ToDo, "analysisMissing");
    row(
        "level", "missing", [](F &f) { f.row.hasLevel = 0; }, ToDo, "levelMissing");
    row(
        "finalised", "in time", [](F &) {}, Done, "finalised");
    row(
        "finalised", "overdue", [](F &f) { f.row.assessment = {}; }, Overdue, "notFinalised");
    row(
        "finalised", "in good time",
        [](F &f) {
            f.row.assessment = {};
            f.row.firstClock = {on(6, 10), 2};
        },
        ToDo, "notFinalised");
    row(
        "finalised", "family withdrew first",
        [](F &f) {
            f.row.assessment = {};
            f.row.stopped = {on(2, 20), 4};
        },
        NotNeeded, "clocksStopped");
    row(
        "finalised", "re-opened",
        [](F &f) {
            f.row.assessment = {};
            f.row.isReopened = 1;
            f.row.firstClock = {};
        },
        NotNeeded, "reopened");
    row(
        "finalised", "taken up with TAFs, its text not here",
        [](F &f) {
            f.row.assessment = {};
            f.row.takenUp = {on(6, 1), 0};
        },
        NotNeeded, "beforeMyTime");
    row(
        "finalised", "dated later than today: a plan for later",
        [](F &f) { f.row.assessment.day = on(6, 21); }, Overdue, "notFinalised");
    row(
        "assessment-in-ehm", "not yet", [](F &f) { f.row.assessment.inEhm = 0; }, ToDo, "notInEhm");
    row(
        "assessment-in-ehm", "not finalised", [](F &f) { f.row.assessment = {}; }, NotNeeded,
        "notFinalised");
    row(
        "signed", "not signed", [](F &f) { f.row.signedByFamily = {}; }, ToDo, "notSigned");
    row(
        "assessment-copy", "not given", [](F &f) { f.row.assessmentCopy = {}; }, ToDo,
        "copyNotGiven");
    row(
        "first-taf", "overdue", [](F &f) { f.row.firstTaf = {}; }, Overdue, "noTaf");
    row(
        "first-taf", "re-opened", [](F &f) { f.row.isReopened = 1; }, NotNeeded, "reopened");

    row(
        "finalised", "not registered yet",
        [](F &f) {
            f.row.registered = f.row.firstClock = {};
            f.row.assessment = {};
        },
        ToDo, "notRegistered");
    row(
        "finalised", "nothing is written yet",
        [](F &f) {
            f.row.assessment = {};
            f.row.assessmentStarted = {};
            f.row.hasAnalysis = f.row.hasLevel = f.row.hasTriedBefore = 0;
        },
        Overdue, "assessmentNotStarted");
    row(
        "first-taf", "not registered yet",
        [](F &f) { f.row.registered = f.row.firstClock = f.row.firstTaf = {}; }, ToDo, "notRegistered");

    list = u"after-taf"_s;
    row(
        "was-it-held", "a planned day has passed", [](F &f) { f.planned[0].on.day = on(6, 19); },
        ToDo, "plannedTafPassed");
    row(
        "was-it-held", "planned for today", [](F &f) { f.planned[0].on.day = on(6, 20); },
        NotNeeded, "nothingWaiting");
    row(
        "taf-held", "none yet", [](F &f) { f.row.lastTaf = {}; }, NotNeeded, "noTaf");
    row(
        "taf-record", "in EHM", [](F &) {}, Done, "inEhm");
    row(
        "taf-record", "not written", [](F &f) { f.row.lastTafRecord = {}; }, Overdue,
        "tafNotWritten");
    row(
        "taf-record", "written, not in EHM", [](F &f) { f.row.lastTafRecord.inEhm = 0; }, Overdue,
        "notInEhm");
    row(
        "taf-record", "on the third working day",
        [](F &f) {
            f.row.lastTaf = {on(6, 17), 20};
            f.row.lastTafRecord = {};
        },
        ToDo, "tafNotWritten");
    row(
        "taf-record", "clocks stopped: to do without a limit",
        [](F &f) {
            f.row.lastTafRecord = {};
            f.row.stopped = {on(6, 14), 22};
        },
        ToDo, "tafNotWritten");
    row(
        "taf-record", "before my time", [](F &f) { f.row.lastTafBeforeMyTime = 1; }, NotNeeded,
        "beforeMyTime");
    row(
        "taf-plan", "looked at before the TAF",
        [](F &f) {
            f.row.lastTaf.day = on(6, 19);
            f.row.plan.day = f.row.planSeen.day = on(6, 2);
        },
        OutOfDate, "planBeforeTaf");
    row(
        "taf-plan", "looked at before the TAF, and late",
        [](F &f) { f.row.plan.day = f.row.planSeen.day = on(6, 2); }, Overdue, "planBeforeTaf");
    row(
        "taf-plan", "on the same day, in an earlier entry",
        [](F &f) {
            f.row.lastTaf = {on(6, 19), 30};
            f.row.plan = entered(on(6, 19), 29);
            f.row.planSeen = f.row.plan.moment();
        },
        OutOfDate, "planBeforeTaf");
    row(
        "taf-plan", "never looked at", [](F &f) { f.row.plan = {}; }, Overdue, "planNotLookedAt");
    row(
        "taf-plan", "not in EHM", [](F &f) { f.row.plan.inEhm = 0; }, Overdue, "notInEhm");
    row(
        "family-copy", "given", [](F &) {}, Done, "copyGiven");
    row(
        "family-copy", "due today", [](F &f) { f.duties[0].met = 0; }, ToDo, "copyMissing");
    row(
        "family-copy", "late",
        [](F &f) {
            f.duties[0].met = 0;
            f.duties[0].began.day = f.row.lastTaf.day = on(6, 12);
        },
        Overdue, "copyMissing");
    row(
        "family-copy", "offered, declined", [](F &f) { f.duties[0].declined = 1; }, Done,
        "copyDeclined");
    row(
        "family-copy", "a second home", [](F &f) { oweCopy(f, 2, 0); }, ToDo, "copyMissing");
    row(
        "family-copy", "nobody responsible agreed", [](F &f) { f.duties.clear(); }, NotNeeded,
        "nobodyResponsibleAgreed");
    row(
        "actions-spoken-of", "one was not", [](F &f) { f.actions[0].notSpokenOf = 1; }, ToDo,
        "actionsNotSpokenOf");
    row(
        "decision", "none", [](F &f) { f.row.lastTafDecision = F::Undecided; }, ToDo, "undecided");
    row(
        "actions-clear", "no person",
        [](F &f) {
            f.actions.push_back({9, 0, 0, 0, 1, 0});
        },
        ToDo, "actionsUnclear");
    row(
        "actions-clear", "a person who has left",
        [](F &f) {
            f.actions.push_back({9, 0, 0, 0, 0, on(6, 1)});
        },
        ToDo, "actionsUnclear");
    row(
        "actions-clear", "a person who leaves later",
        [](F &f) {
            f.actions.push_back({9, 0, 0, 0, 0, on(12, 1)});
        },
        Done, "actionsClear");
    row(
        "actions-clear", "no date", [](F &f) { f.row.actionsWithoutDate = 1; }, ToDo,
        "actionsUnclear");
    row(
        "actions-clear", "no action",
        [](F &f) {
            f.row.openActions = 0;
            f.actions.clear();
        },
        NotNeeded, "noActionOpen");
    row(
        "contributions", "missing", [](F &f) { f.row.lastTafContributionsMissing = 1; }, ToDo,
        "contributionsMissing");
    row(
        "next-taf", "none planned", [](F &f) { f.planned.clear(); }, ToDo, "noNextTaf");
    row(
        "next-taf", "planned, and its day has passed",
        [](F &f) { f.planned[0].on.day = on(6, 19); }, ToDo, "noNextTaf");
    row(
        "next-taf", "planned, and another's day has passed",
        [](F &f) { f.planned.push_back({4, {on(6, 19), 21}}); }, Done, "nextTafPlanned");
    row(
        "next-taf", "too late", [](F &f) { f.planned[0].on.day = on(7, 26); }, ToDo,
        "nextTafTooLate");
    row(
        "next-taf", "decided to close", [](F &f) { f.row.lastTafDecision = F::Close; }, NotNeeded,
        "decidedToClose");

    list = u"before-break-staying"_s;
    row(
        "review", "held and decided", [](F &) {}, Done, "reviewHeld");
    row(
        "review", "no TAF", [](F &f) { f.row.lastTaf = {}; }, ToDo, "noTaf");
    row(
        "review", "nobody of the family", [](F &f) { f.row.lastTafFamilyPresent = 0; }, ToDo,
        "familyNotThere");
    row(
        "review", "before my time, nobody knows who came",
        [](F &f) {
            f.row.lastTafFamilyPresent = f.row.lastTafAttendances = 0;
            f.row.lastTafBeforeMyTime = 1;
        },
        CannotBeJudged, "attendanceNotKnown");
    row(
        "review", "an action not spoken of", [](F &f) { f.actions[0].notSpokenOf = 1; }, ToDo,
        "actionsNotSpokenOf");
    row(
        "review", "undecided", [](F &f) { f.row.lastTafDecision = F::Undecided; }, ToDo,
        "undecided");
    row(
        "review", "another TAF planned before leaving",
        [](F &f) { f.planned[0].on.day = on(7, 24); }, ToDo, "furtherTafPlanned");
    row(
        "review", "six weeks end before leaving", [](F &f) { lastTafOn(f, on(6, 12)); }, ToDo,
        "reviewDueBeforeLeaving");
    row(
        "taf-in-ehm", "an earlier one is not", [](F &f) { f.openTafs = {{0, on(4, 4)}}; }, ToDo,
        "earlierTafsNotInEhm");
    row(
        "taf-in-ehm", "written only", [](F &f) { f.row.lastTafRecord.inEhm = 0; }, ToDo,
        "notInEhm");
    row(
        "notes", "none", [](F &f) { f.row.notes = {}; }, ToDo, "noNotes");
    row(
        "notes", "old", [](F &f) { f.row.notes.day = on(5, 20); }, ToDo, "notesOld");
    row(
        "notes", "one not in EHM",
        [](F &f) {
            f.openNotes = {{11, on(6, 17)}};
        },
        ToDo, "notInEhm");
    row(
        "contact", "agreed", [](F &) {}, Done, "contactAgreed");
    row(
        "contact", "none", [](F &f) { f.contacts.clear(); }, ToDo, "noContact");
    row(
        "contact", "not agreed", [](F &f) { f.contacts[0].agreed = {}; }, ToDo, "noContact");
    row(
        "contact", "of another break", [](F &f) { f.contacts[0].code = breakCode(u"easter-2019"); },
        ToDo, "noContact");
    row(
        "contact", "a neighbour", [](F &f) { f.contacts[0].professional = 0; }, ToDo,
        "contactUnfit");
    row(
        "contact", "not of the team", [](F &f) { f.contacts[0].member = -1; }, ToDo,
        "contactUnfit");
    row(
        "contact", "works in term time only", [](F &f) { f.contacts[0].termTimeOnly = 1; }, ToDo,
        "contactUnfit");
    row(
        "contact", "leaves the team", [](F &f) { f.contacts[0].memberUntil = on(8, 9); }, ToDo,
        "daysWithoutContact");
    row(
        "contact", "a week without", [](F &f) { f.contacts[0].until = on(8, 23); }, ToDo,
        "daysWithoutContact");
    row(
        "contact", "a weekend without", [](F &f) { f.contacts[0].until = on(8, 30); }, Done,
        "contactAgreed");
    row(
        "contact", "two share the days",
        [](F &f) {
            f.contacts.push_back(f.contacts[0]);
            f.contacts[0].until = on(8, 9);
            f.contacts[1].from = on(8, 12);
        },
        Done, "contactAgreed");
    row(
        "contact", "the family wants none",
        [](F &f) {
            f.contacts.clear();
            f.breaks[0].noContactWanted = {on(6, 19), 33};
        },
        Done, "contactAgreed");
    row(
        "access", "none", [](F &f) { f.contacts[0].accessFrom = 0; }, ToDo, "noAccess");
    row(
        "access", "too late", [](F &f) { f.contacts[0].accessFrom = on(7, 26); }, ToDo, "noAccess");
    row(
        "access", "ends too early", [](F &f) { f.contacts[0].accessUntil = on(8, 1); }, ToDo,
        "noAccess");
    row(
        "access", "no contact wanted",
        [](F &f) {
            f.breaks[0].noContactWanted = {on(6, 19), 33};
        },
        NotNeeded, "noContactWanted");
    row(
        "told", "not told", [](F &f) { f.breaks[0].told = {}; }, ToDo, "familyNotTold");
    row(
        "told", "no number", [](F &f) { f.contacts[0].hasPhone = 0; }, ToDo, "noNumber");
    row(
        "told", "another contact since",
        [](F &f) {
            f.breaks[0].toldChanged = {on(6, 20), 36};
        },
        OutOfDate, "contactChangedSince");
    row(
        "handover", "none", [](F &f) { f.breaks[0].handover = {}; }, ToDo, "noHandover");
    row(
        "handover", "no support", [](F &f) { f.breaks[0].hasSupport = 0; }, ToDo,
        "handoverSupport");
    row(
        "handover", "no contact", [](F &f) { f.breaks[0].hasContact = 0; }, ToDo,
        "handoverContact");
    row(
        "handover", "no key information", [](F &f) { f.breaks[0].hasKeyInformation = 0; }, ToDo,
        "handoverKeyInformation");
    row(
        "handover", "neither risks nor none known", [](F &f) { f.breaks[0].hasRisks = 0; }, ToDo,
        "handoverRisks");
    row(
        "handover", "another contact since",
        [](F &f) {
            f.breaks[0].handoverChanged = {on(6, 20), 36};
        },
        OutOfDate, "contactChangedAfterNote");
    row(
        "handover", "a TAF that speaks of risks since",
        [](F &f) {
            f.breaks[0].handoverTaf = {on(6, 20), 41};
        },
        OutOfDate, "risksSince");
    row(
        "handover", "a TAF since that says nothing of risks",
        [](F &f) {
            f.row.lastTaf = {on(6, 20), 41};
        },
        Done, "handoverWritten");
    row(
        "handover", "a concern since",
        [](F &f) {
            f.breaks[0].handoverConcern = {on(6, 19), 36};
        },
        OutOfDate, "concernSince");
    row(
        "handover", "a significant note since",
        [](F &f) {
            f.breaks[0].handoverNote = {on(6, 20), 36};
        },
        OutOfDate, "significantNoteSince");
    row(
        "handover", "not in EHM", [](F &f) { f.breaks[0].handover.inEhm = 0; }, ToDo, "notInEhm");
    row(
        "services", "not told", [](F &f) { f.breaks[0].servicesTold = {}; }, ToDo,
        "servicesNotTold");
    row(
        "review-in-break", "arranged", [](F &) {}, Done, "reviewArranged");
    row(
        "review-in-break", "nobody holds it", [](F &f) { f.breaks[0].reviewHolder = 0; }, ToDo,
        "reviewFallsInBreak");
    row(
        "review-in-break", "no day", [](F &f) { f.breaks[0].reviewOn = 0; }, ToDo,
        "reviewFallsInBreak");
    row(
        "review-in-break", "earlier, and not planned",
        [](F &f) {
            f.breaks[0].reviewHolder = 0;
            f.breaks[0].reviewEarlier = 1;
        },
        ToDo, "reviewEarlierNotPlanned");
    row(
        "review-in-break", "after its limit", [](F &f) { f.breaks[0].reviewOn = on(7, 26); }, ToDo,
        "reviewAfterLimit");
    row(
        "review-in-break", "held by somebody who works in term time only",
        [](F &f) { f.breaks[0].holderTermTimeOnly = 1; }, ToDo, "reviewHolderAway");
    row(
        "review-in-break", "on a day its holder does not work",
        [](F &f) { f.breaks[0].holderWorksOn = 0b10111; }, ToDo, "reviewHolderAway"); // a Thursday
    row(
        "review-in-break", "on a day its holder works",
        [](F &f) { f.breaks[0].holderWorksOn = 0b01000; }, Done, "reviewArranged");
    row(
        "review-in-break", "earlier, and planned",
        [](F &f) {
            f.breaks[0].reviewHolder = 0;
            f.breaks[0].reviewEarlier = 1;
            f.planned[0].on.day = on(7, 20);
        },
        Done, "reviewArranged");
    row(
        "review-in-break", "a day of before the last TAF",
        [](F &f) {
            f.breaks[0].reviewOn = on(6, 13);
            f.breaks[0].reviewPlanned = {on(6, 12), 19};
        },
        ToDo, "reviewAfterLimit");
    row(
        "review-in-break", "six weeks end after it", [](F &f) { lastTafOn(f, on(7, 22)); },
        NotNeeded, "noReviewInBreak");
    row("plan", "decided to close", decidedToClose, NotNeeded, "decidedToClose");
    row(
        "plan", "decided to close, and a later TAF decided otherwise",
        [](F &f) {
            decidedToClose(f);
            f.row.lastTafDecided = {on(6, 20), 41};
        },
        Done, "inEhm");
    row(
        "contact", "there on some days of the week", [](F &f) { f.contacts[0].worksOn = 0b11110; },
        ToDo, "daysWithoutContact");
    row(
        "contact", "of the family", [](F &f) { f.contacts[0].ofFamily = 1; }, ToDo, "noContact");

    list = u"before-break-closing"_s;
    row(
        "outcomes", "staying open", [](F &) {}, NotNeeded, "notClosing");
    row(
        "outcomes", "missing",
        [](F &f) {
            decidedToClose(f);
            f.needs[1].review = F::NotReviewed;
        },
        ToDo, "outcomesMissing");
    row(
        "outcomes", "one says too little",
        [](F &f) {
            decidedToClose(f);
            f.needs[1].review = F::Incomplete;
        },
        ToDo, "outcomesMissing");
    row(
        "outcomes", "the family's view is missing",
        [](F &f) {
            decidedToClose(f);
            f.needs[1].review = F::WithoutFamily;
        },
        ToDo, "outcomesMissing");
    row(
        "outcomes", "the family's view is missing, and the family is gone",
        [](F &f) {
            decidedToClose(f);
            f.needs[1].review = F::WithoutFamily;
            f.row.closureReason = F::MovedAway;
        },
        Done, "inEhm");
    row(
        "outcomes", "missing for a child who has died",
        [](F &f) {
            decidedToClose(f);
            f.needs[0].review = F::NotReviewed;
            f.people[0].until = on(6, 1);
        },
        Done, "inEhm");
    row(
        "outcomes", "a need was found not to be met, and it closes because needs are met",
        [](F &f) {
            decidedToClose(f);
            f.needs[1].notMet = 1;
        },
        ToDo, "needNotMet");
    row(
        "outcomes", "a need was found not to be met, and one agency goes on",
        [](F &f) {
            decidedToClose(f);
            f.needs[1].notMet = 1;
            f.row.closureReason = F::OneAgency;
        },
        Done, "inEhm");
    row(
        "outcomes", "of before the last TAF",
        [](F &f) {
            decidedToClose(f);
            f.needs[0].reviewed = {on(6, 12), 19};
        },
        OutOfDate, "outcomesBeforeTaf");
    row(
        "outcomes", "not in EHM",
        [](F &f) {
            decidedToClose(f);
            f.needs[0].inEhm = 0;
        },
        ToDo, "notInEhm");
    row(
        "feedback", "missing",
        [](F &f) {
            decidedToClose(f);
            f.row.feedback = {};
        },
        ToDo, "feedbackMissing");
    row("closed", "not prepared", decidedToClose, ToDo, "closureNotPrepared");
    row(
        "closed", "not yet",
        [](F &f) {
            decidedToClose(f);
            f.row.closurePrepared = entered(on(6, 19), 38);
        },
        ToDo, "notClosed");
    row(
        "closed", "not in EHM",
        [](F &f) {
            f.row.closed = {on(6, 20), 40, 0, 0};
        },
        ToDo, "notInEhm");

    list = u"tray-shared"_s;
    row(
        "tray-consent", "not asked",
        [](F &f) { f.people[1].tray = f.people[1].ownTray = F::NoAnswer; }, ToDo, "trayNotAsked");
    row(
        "tray-consent", "a young person of 16 not asked",
        [](F &f) {
            f.people[0].sixteen = on(6, 20);
            f.people[0].tray = F::Agreed; // by a parent, before
        },
        ToDo, "trayNotAsked");
    row(
        "tray-consent", "refused",
        [](F &f) {
            f.people[1].tray = f.people[1].ownTray = F::Refused;
            f.people[1].trayRefused = {on(6, 14), 22};
        },
        NotNeeded, "trayRefused");
    row(
        "tray-consent", "a grandmother alone agreed",
        [](F &f) { f.people[1].responsible = f.people[1].parent = 0; }, CannotBeJudged,
        "nobodyDecides");
    row(
        "tray-consent", "a father whose responsibility is not known",
        [](F &f) {
            f.people.push_back(f.people[1]);
            f.people[2].index = 2;
            f.people[2].responsible = 0;
            f.people[2].tray = f.people[2].ownTray = F::NoAnswer;
        },
        CannotBeJudged, "trayToSettle");
    row(
        "tray-shared", "shared", [](F &) {}, Done, "trayShared");
    row(
        "tray-shared", "shared, and refused since",
        [](F &f) {
            f.people[1].tray = f.people[1].ownTray = F::Withdrawn;
            f.people[1].trayRefused = {on(6, 20), 40};
        },
        NotNeeded, "trayRefused");
    row(
        "share-ended", "shared, and refused since",
        [](F &f) {
            f.people[1].tray = f.people[1].ownTray = F::Withdrawn;
            f.people[1].trayRefused = {on(6, 20), 40};
        },
        ToDo, "endTheShare");
    row(
        "share-ended", "shared as agreed", [](F &) {}, Done, "sharedAsAgreed");
    row(
        "share-ended", "not shared", [](F &f) { f.shares.clear(); }, NotNeeded, "nothingShared");
    row(
        "tray-shared", "refused since and agreed again",
        [](F &f) {
            f.people[1].trayRefused = {on(6, 20), 40};
        },
        ToDo, "shareAgain");
    row(
        "tray-shared", "with another than was agreed", [](F &f) { f.shares[0].with = 2; }, ToDo,
        "shareAgain");
    row(
        "tray-shared", "not shared", [](F &f) { f.shares.clear(); }, ToDo, "trayNotShared");
    row(
        "tray-covered", "the manager is away too",
        [](F &f) {
            f.shares[0].awayFrom = on(7, 20);
            f.shares[0].awayUntil = on(8, 20);
        },
        ToDo, "managerAway");
    row(
        "tray-covered", "away, and a second one there",
        [](F &f) {
            f.shares.push_back(f.shares[0]);
            f.shares[0].awayFrom = on(7, 20);
            f.shares[0].awayUntil = on(8, 20);
        },
        Done, "trayCovered");
    row(
        "tray-covered", "ends before", [](F &f) { f.shares[0].until = on(8, 1); }, ToDo,
        "managerAway");

    row(
        "tray-covered", "not shared, and she is not asked yet",
        [](F &f) {
            f.shares.clear();
            f.people[1].tray = f.people[1].ownTray = CaseFacts::NoAnswer;
        },
        ToDo, "trayNotAsked");
    for (const char *step : {"tray-shared", "tray-covered"})
        row(
            step, "who decides refuses help",
            [](F &f) {
                f.shares.clear();
                f.people[1].help = f.people[1].ownHelp = CaseFacts::Refused;
            },
            ToDo, "decidersRefuseHelp");
    row(
        "tray-consent", "who decides refuses help",
        [](F &f) { f.people[1].help = f.people[1].ownHelp = CaseFacts::Refused; }, CannotBeJudged,
        "decidersRefuseHelp");

    list = u"closure"_s;
    row(
        "taf-decided", "stay open", [](F &) {}, ToDo, "notDecidedToClose");
    row(
        "summary", "not prepared", [](F &) {}, ToDo, "summaryMissing");
    row("summary", "prepared", prepared, Done, "summaryWritten");
    row(
        "summary", "prepared, not in EHM",
        [](F &f) {
            prepared(f);
            f.row.closurePrepared.inEhm = 0;
        },
        ToDo, "notInEhm");
    for (const auto &[step, done] : {std::pair("summary", "summaryWritten"),
             std::pair("impact", "impactWritten"), std::pair("continues", "continuesWritten")}) {
        row(
            step, "prepared, and something came after it",
            [](F &f) {
                prepared(f);
                f.row.closureChanged = {on(6, 20), 41};
            },
            OutOfDate, "changedSincePrepared");
        row(
            step, "something came after it, and closed",
            [](F &f) {
                f = closing();
                f.row.closureChanged = {on(6, 20), 41};
            },
            Done, done);
    }
    row(
        "impact", "not prepared", [](F &) {}, ToDo, "impactMissing");
    row(
        "continues", "not prepared", [](F &) {}, ToDo, "continuesMissing");
    row(
        "continues", "nobody says since when",
        [](F &f) {
            prepared(f);
            f.row.continuesSince = 0;
        },
        ToDo, "continuesSinceMissing");
    row(
        "taf-decided", "needs met, and the TAF did not find so",
        [](F &f) {
            f = closing();
            f.row.lastTafNeedsMet = 0;
        },
        ToDo, "needsNotMet");
    const auto planned = [](F &f, std::initializer_list<std::pair<F::Decision, int>> decided) {
        f = beforeClosing();
        f.row.lastTafDecided = f.row.lastTaf;
        f.breaks.clear();
        for (const auto &[decision, day] : decided) {
            F::Break plan;
            plan.code = qint32(f.breaks.size()) + 1;
            plan.decision = decision;
            plan.decided = {on(6, day), 60 + day};
            f.breaks.push_back(plan);
        }
    };
    row(
        "taf-decided", "the plan for a break decides since that it stays open",
        [planned](F &f) {
            planned(f, {{F::StayOpen, 18}});
        },
        ToDo, "decidedToStay");
    row(
        "taf-decided", "a plan of before the TAF stays open",
        [planned](F &f) {
            planned(f, {{F::StayOpen, 3}});
        },
        Done, "decidedToClose");
    row(
        "taf-decided", "stays open, and then closes after all",
        [planned](F &f) {
            planned(f, {{F::StayOpen, 16}, {F::Close, 18}});
        },
        Done, "decidedToClose");
    row(
        "outcomes", "not met, and closed",
        [](F &f) {
            f = closing();
            f.row.closed = {on(6, 19), 70, 1, on(6, 19)};
            f.row.writtenSinceClosing = 1;
            f.needs[0].notMet = 1;
        },
        NotNeeded, "ffaClosed");
    row(
        "consent", "a mother agrees", [](F &f) { f = beforeClosing(); }, Done, "helpAgreed");
    row(
        "consent", "nobody whom help rests on ever did",
        [](F &f) {
            f = beforeClosing();
            f.people[1].help = F::NoAnswer;
        },
        CannotBeJudged, "nobodyAgrees");
    row(
        "consent", "nobody whom help rests on ever did, and it is closed",
        [](F &f) {
            f = closing();
            f.people[1].help = F::NoAnswer;
        },
        NotNeeded, "ffaClosed");
    row(
        "consent", "she withdrew",
        [](F &f) {
            f = beforeClosing();
            f.people[1].help = F::Withdrawn;
            f.row.withdrawn = f.row.stopped = {on(6, 18), 40};
        },
        NotNeeded, "helpWithdrawn");
    row(
        "consent", "the family could not be engaged",
        [](F &f) {
            f = beforeClosing();
            f.people[1].help = F::NoAnswer;
            f.row.closureReason = F::NotEngaged;
        },
        NotNeeded, "notEngaged");
    row(
        "taf-decided", "no action needed",
        [](F &f) {
            f.row.noActionNeeded = {on(6, 14), 25};
        },
        NotNeeded, "noActionNeeded");
    row(
        "was-it-held", "a planned day has passed", [](F &f) { f.planned[0].on.day = on(6, 19); },
        ToDo, "plannedTafPassed");
    row("born", "the day has come", expecting(on(6, 20)), ToDo, "wasBabyBorn");
    row("born", "the day lies ahead", expecting(on(6, 21)), NotNeeded, "noBirthWaiting");
    row(
        "born", "nobody is expected", [](F &) {}, NotNeeded, "noBirthWaiting");
    row(
        "actions-ended", "one of my own", [](F &) {}, ToDo, "actionsOpen");
    row(
        "actions-ended", "another's", [](F &f) { f.actions[0].mine = 0; }, Done, "actionsEnded");
    row(
        "actions-ended", "nobody's",
        [](F &f) {
            f.actions[0].mine = 0;
            f.actions[0].noOwner = 1;
        },
        ToDo, "actionsOpen");
    row(
        "actions-ended", "of somebody who has left",
        [](F &f) {
            f.actions[0].mine = 0;
            f.actions[0].ownerGone = on(6, 1);
        },
        ToDo, "actionsOpen");
    row(
        "child-needs", "a child with neither a need nor none",
        [](F &f) { f.people[0].hasNeed = 0; }, ToDo, "childrenWithoutNeed");
    row(
        "lead", "another reason", [](F &) {}, NotNeeded, "notStatutory");
    row(
        "lead", "only considered",
        [](F &f) {
            f.row.closureReason = F::Statutory;
            f.row.stepUpConsidered = {on(6, 14), 25};
        },
        ToDo, "onlyConsidered");
    row(
        "lead", "no step up", [](F &f) { f.row.closureReason = F::Statutory; }, ToDo,
        "notSteppedUp");
    row(
        "lead", "stepped up, nobody says to whom",
        [](F &f) {
            f.row.closureReason = F::Statutory;
            f.row.steppedUp = {on(6, 14), 25};
            f.row.leadNamed = 1;
        },
        ToDo, "leadNotNamed");
    row(
        "lead", "who, and since when",
        [](F &f) {
            f.row.closureReason = F::Statutory;
            f.row.steppedUp = {on(6, 14), 25};
            f.row.leadNamed = 1;
            f.row.leadSince = on(6, 14);
        },
        Done, "leadKnown");
    row(
        "into", "another reason", [](F &) {}, NotNeeded, "notMerged");
    row(
        "into", "nobody says", [](F &f) { f.row.closureReason = F::Merged; }, ToDo, "intoMissing");
    row(
        "into", "said",
        [](F &f) {
            f.row.closureReason = F::Merged;
            f.row.mergedInto = 1;
        },
        Done, "intoKnown");
    row(
        "helpdesk-told", "another reason", [](F &) {}, NotNeeded, "notOpenedInError");
    row(
        "helpdesk-told", "not told", [](F &f) { f.row.closureReason = F::OpenedInError; }, ToDo,
        "helpdeskNotTold");
    row(
        "helpdesk-told", "told",
        [](F &f) {
            f.row.closureReason = F::OpenedInError;
            f.row.helpdeskTold = on(6, 19);
        },
        Done, "helpdeskKnows");
    row(
        "feedback", "nobody says from whom",
        [](F &f) {
            f.row.feedback = {};
            f.row.feedbackUnnamed = 1;
        },
        ToDo, "feedbackFromWhom");
    row(
        "look-back", "not closed", [](F &) {}, NotNeeded, "lookBackWhenClosed");
    row(
        "look-back", "its day has come",
        [](F &f) {
            f = closing();
            f.row.lookBackOn = on(6, 20);
        },
        ToDo, "lookBackWaits");
    row(
        "look-back", "its day lies ahead",
        [](F &f) {
            f = closing();
            f.row.lookBackOn = on(6, 21);
        },
        NotNeeded, "lookBackAhead");
    row(
        "look-back", "answered",
        [](F &f) {
            f = closing();
            f.row.lookBackOn = on(6, 20);
            f.row.lookedBack = {on(6, 20), 42};
        },
        Done, "lookBackSet");
    row(
        "no-concern", "one is open", [](F &f) { f.row.openConcerns = 1; }, ToDo, "concernOpen");
    row(
        "notes", "none", [](F &f) { f.row.notes = {}; }, ToDo, "noNotes");
    row(
        "plan", "none was made", [](F &f) { f.row.plan = {}; }, ToDo, "planNotLookedAt");
    row(
        "plan", "neither a TAF nor a plan",
        [](F &f) {
            f.row.lastTaf = {};
            f.row.plan = {};
        },
        NotNeeded, "noPlan");
    row(
        "outcomes", "no goals", [](F &f) { f.needs.clear(); }, NotNeeded, "noGoals");
    row(
        "settled", "two versions", [](F &f) { f.row.conflicts = 1; }, ToDo, "conflict");
    row(
        "settled", "set aside", [](F &f) { f.row.setAside = 1; }, ToDo, "setAside");
    row(
        "settled", "needs a look", [](F &f) { f.row.needsALook = 1; }, ToDo, "needsALook");
    row(
        "settled", "two keyworkers", [](F &f) { f.row.twoKeyworkers = 1; }, ToDo, "twoKeyworkers");

    for (const char16_t *asks : {u"before-break-staying", u"self-check"}) {
        list = QString::fromUtf16(asks);
        row(
            "goes-on", "somebody agrees", [](F &) {}, NotNeeded, "goesOn");
        row("goes-on", "nobody agrees any more", withdrawn, ToDo, "helpWithdrawn");
        row(
            "goes-on", "and the closing is prepared",
            [](F &f) {
                withdrawn(f);
                prepared(f);
            },
            ToDo, "closingPrepared");
        row(
            "goes-on", "the only parent has died", [](F &f) { f.people[1].until = on(6, 20); },
            ToDo, "helpersGone");
        row(
            "goes-on", "she dies tomorrow", [](F &f) { f.people[1].until = on(6, 21); }, NotNeeded,
            "goesOn");
        row(
            "goes-on", "opened again since",
            [](F &f) {
                f.people[1].until = on(6, 18);
                f.row.reopened = {on(6, 18), 33};
            },
            NotNeeded, "goesOn");
        row(
            "goes-on", "an aunt agrees as well",
            [](F &f) {
                f.people.push_back(f.people[1]);
                f.people[2].index = 2;
                f.people[2].responsible = f.people[2].parent = 0;
                f.people[1].until = on(6, 18);
            },
            ToDo, "helpersGone");
        row(
            "goes-on", "a young person agrees herself",
            [](F &f) {
                f.people[1].until = on(6, 18);
                f.people[0].sixteen = on(6, 1);
                f.people[0].help = f.people[0].ownHelp = CaseFacts::Agreed;
                f.people[0].helpDay = f.people[0].ownHelpDay = on(6, 2);
                f.people[0].helpOwn = 1;
            },
            NotNeeded, "goesOn");
        row(
            "goes-on", "no action needed",
            [](F &f) {
                f.row.noActionNeeded = {on(6, 14), 25};
            },
            ToDo, "noActionNeeded");
        row(
            "goes-on", "the only child has left", [](F &f) { f.people[0].until = on(6, 18); },
            ToDo, "childrenGone");
        row(
            "goes-on", "and a baby is expected",
            [](F &f) {
                f.people[0].until = on(6, 18);
                expecting(on(7, 20))(f);
            },
            NotNeeded, "goesOn");
        row(
            "goes-on", "nobody was asked",
            [](F &f) { f.people[1].help = f.people[1].ownHelp = CaseFacts::NoAnswer; },
            CannotBeJudged, "nobodyAgrees");
    }

    list = u"self-check"_s;
    row(
        "sixteen", "turned 16 and not asked", [](F &f) { f.people[0].sixteen = on(6, 20); }, ToDo,
        "turnedSixteen");
    row(
        "sixteen", "asked on the birthday",
        [](F &f) {
            f.people[0].sixteen = on(6, 19);
            f.people[0].help = F::Refused;
            f.people[0].helpOwn = 1;
            f.people[0].ownHelp = F::Refused;
            f.people[0].helpDay = f.people[0].ownHelpDay = on(6, 19);
        },
        Done, "sixteenAsked");
    row(
        "sixteen", "a parent answered before",
        [](F &f) {
            f.people[0].sixteen = on(6, 19);
            f.people[0].help = F::Agreed;
            f.people[0].helpDay = on(2, 11);
        },
        ToDo, "turnedSixteen");
    row(
        "sixteen", "died",
        [](F &f) {
            f.people[0].sixteen = on(6, 19);
            f.people[0].until = on(6, 1);
        },
        NotNeeded, "nobodySixteen");
    row(
        "sixteen", "nobody of 16", [](F &) {}, NotNeeded, "nobodySixteen");
    row(
        "heard-since", "not heard since", [](F &f) { f.people[0].words.day = on(6, 12); }, ToDo,
        "childrenWithoutWords");
    for (const char *step : {"heard-since", "child-needs", "private-fostering"}) {
        row(
            step, "no child", [](F &f) { f.people.erase(f.people.begin()); }, ToDo, "noChildKnown");
    }
    for (const char *step : {"fostering-ahead", "carer-named"})
        row(
            step, "no child", [](F &f) { f.people.erase(f.people.begin()); }, NotNeeded,
            "noChildKnown");
    for (const char *step : {"heard-since", "child-needs"}) {
        row(
            step, "only an unborn child", [](F &f) { f.people[0].unborn = 1; }, NotNeeded,
            "noChildNow");
    }
    row(
        "absent-parent", "a view is missing, and the assessment is finalised",
        [](F &f) { f.people[1].view = {}; }, ToDo, "viewAtTaf");
    row(
        "risks", "closed without them",
        [](F &f) {
            f = closing();
            f.row.lastTafRisksReviewed = 0;
        },
        NotNeeded, "ffaClosed");
    row(
        "absent-parent", "responsibility is not known", [](F &f) { f.people[1].responsible = 0; },
        ToDo, "noParentKnown");
    row(
        "difference", "no goal", [](F &f) { f.row.goals = 0; }, NotNeeded, "noGoals");
    row(
        "plan-length", "eight", [](F &f) { f.row.openActions = 8; }, Done, "planShort");
    row(
        "plan-length", "nine", [](F &f) { f.row.openActions = 9; }, ToDo, "tooManyActions");
    row(
        "carried-over", "twice", [](F &f) { f.actions[0].carriedOver = 2; }, Done,
        "noneCarriedOver");
    row(
        "carried-over", "three times", [](F &f) { f.actions[0].carriedOver = 3; }, ToDo,
        "actionsCarriedOver");
    row(
        "actions-late", "one", [](F &f) { f.actions[0].due = on(6, 19); }, ToDo, "actionsLate");
    row(
        "difference", "one goal without", [](F &f) { f.row.goalsWithoutDifference = 1; }, ToDo,
        "goalsWithoutDifference");
    row(
        "review-in-time", "late", [](F &f) { lastTafOn(f, on(5, 8)); }, ToDo, "reviewOverdue");
    row(
        "review-in-time", "on the last day", [](F &f) { lastTafOn(f, on(5, 9)); }, Done,
        "reviewInTime");
    row(
        "risks", "not reviewed", [](F &f) { f.row.lastTafRisksReviewed = 0; }, ToDo,
        "risksNotReviewed");
    row(
        "manager", "no talk", [](F &f) { f.row.managerDiscussion = {}; }, ToDo,
        "noManagerDiscussion");
    const auto lives = [](F &f, FactDay from, FactDay until, CaseFacts::Carer carer, int who = 0) {
        f.homes.push_back({who, 0, from, until, carer});
    };
    const auto fostered = [&](const char *state, FactDay from, FactDay until, StepState expected,
                              const char *code) {
        const bool ahead = QLatin1String(code).endsWith(QLatin1String("Ahead"));
        row(
            ahead ? "fostering-ahead" : "private-fostering", state,
            [=](F &f) { lives(f, from, until, CaseFacts::OutsideFamily); }, expected, code);
    };
    const FactDay now = factDay(today), notSaid = 0;
    fostered("27 days", now - 27, notSaid, Done, "noPrivateFostering");
    fostered("28 days are not ahead", now - 28, notSaid, Done, "noFosteringAhead");
    fostered("not to be there so long", now, now + 27, Done, "noFosteringAhead");
    fostered("27 days: warned ahead", now - 27, notSaid, ToDo, "privateFosteringAhead");
    fostered("planned for 28 days, on the first", now, now + 28, ToDo,
        "privateFosteringAhead");
    fostered("planned for 27 days", now, now + 27, Done, "noPrivateFostering");
    fostered("not there yet", now + 1, notSaid, Done, "noPrivateFostering");
    fostered("28 days", now - 28, notSaid, ToDo, "privateFostering");
    fostered("the last of many days", now - 58, now, ToDo, "privateFostering");
    fostered("came home", now - 58, now - 1, Done, "noPrivateFostering");
    row(
        "private-fostering", "is 16",
        [=](F &f) {
            f.people[0].careLimit = now;
            lives(f, on(4, 23), notSaid, CaseFacts::OutsideFamily);
        },
        Done, "noPrivateFostering");
    row(
        "fostering-ahead", "of two stays the one that goes on",
        [=](F &f) {
            lives(f, on(3, 1), on(4, 20), CaseFacts::OutsideFamily);
            lives(f, on(6, 1), notSaid, CaseFacts::OutsideFamily);
        },
        ToDo, "privateFosteringAhead");
    row(
        "carer-named", "nobody says who looks after the child",
        [=](F &f) { lives(f, on(6, 19), notSaid, CaseFacts::CarerNotNamed); }, ToDo,
        "carerNotNamed");
    row(
        "carer-named", "nobody says so, and it is for 27 days",
        [=](F &f) { lives(f, on(6, 19), on(7, 16), CaseFacts::CarerNotNamed); }, Done,
        "carersNamed");
    row(
        "carer-named", "nobody has to: the mother lives there",
        [=](F &f) {
            lives(f, on(1, 1), notSaid, CaseFacts::CarerNotNamed);
            lives(f, on(1, 1), notSaid, CaseFacts::CarerNotNamed, 1);
        },
        Done, "carersNamed");
    row(
        "carer-named", "the mother has moved out",
        [=](F &f) {
            lives(f, on(1, 1), notSaid, CaseFacts::CarerNotNamed);
            lives(f, on(1, 1), on(6, 19), CaseFacts::CarerNotNamed, 1);
        },
        ToDo, "carerNotNamed");
    row(
        "carer-named", "the mother has died",
        [=](F &f) {
            f.people[1].until = now;
            lives(f, on(1, 1), notSaid, CaseFacts::CarerNotNamed);
            lives(f, on(1, 1), notSaid, CaseFacts::CarerNotNamed, 1);
        },
        ToDo, "carerNotNamed");
    row(
        "twelve-months", "twelve months to the day",
        [](F &f) { f.row.registered.day = factDay(QDate(2018, 6, 20)); }, Done, "notTooLong");
    row(
        "twelve-months", "a day more",
        [](F &f) { f.row.registered.day = factDay(QDate(2018, 6, 19)); }, ToDo, "openTooLong");
    row(
        "in-ehm", "something is not", [](F &f) { f.row.writtenNotInEhm = 2; }, ToDo,
        "somethingNotInEhm");
}

void TestSteps::aStepStandsAsItsFactsSay()
{
    QFETCH(QString, list);
    QFETCH(QString, step);
    QFETCH(Edit, edit);
    QFETCH(StepState, state);
    QFETCH(QString, code);
    CaseFacts facts = wellKept();
    edit(facts);
    const ChecklistResult result =
        evaluate(list, facts, Shipped::all().before("summer-2019", today)).value();
    const StepResult *found = result.step(step);
    QVERIFY(found);
    QCOMPARE(stateName(found->state), stateName(state));
    QCOMPARE(found->evidence.code, code);
    QCOMPARE(found->writtenNotInEhm, code == u"notInEhm"_s);
    // Entries kept aside, and two keyworkers, wait for somebody else, and say so.
    const bool waits = code == u"setAside"_s || code == u"twoKeyworkers"_s;
    QCOMPARE(found->mend.isEmpty(), waits || !found->isOpen());
    if (found->writtenNotInEhm)
        QCOMPARE(found->mend, u"markInEhm"_s);
    QCOMPARE(found->late > 0, state == StepState::Overdue);
    QVERIFY(Shipped::all().policy.evidenceCodes().contains(code));
}

void TestSteps::closingStepsDependOnTheReason_data()
{
    QTest::addColumn<int>("reason");
    QTest::addColumn<QStringList>("needed");
    const QStringList always = {u"no-concern"_s, u"summary"_s, u"settled"_s};
    const QStringList worked = always
        + QStringList{u"taf-in-ehm"_s, u"notes"_s, u"plan"_s, u"actions-ended"_s, u"child-needs"_s,
            u"outcomes"_s, u"impact"_s, u"continues"_s, u"feedback"_s};
    const QStringList planned = worked + QStringList{u"consent"_s, u"taf-decided"_s};
    QTest::newRow("needs met") << int(CaseFacts::NeedsMet) << planned;
    QTest::newRow("one agency") << int(CaseFacts::OneAgency) << planned;
    QTest::newRow("statutory") << int(CaseFacts::Statutory)
                               << QStringList(worked + QStringList{u"lead"_s});
    QTest::newRow("withdrew") << int(CaseFacts::FamilyWithdrew) << worked;
    QTest::newRow("not engaged") << int(CaseFacts::NotEngaged) << worked;
    QTest::newRow("moved away") << int(CaseFacts::MovedAway) << worked;
    QTest::newRow("merged") << int(CaseFacts::Merged)
                            << QStringList(always + QStringList{u"into"_s});
    QTest::newRow("in error") << int(CaseFacts::OpenedInError)
                              << QStringList(always + QStringList{u"helpdesk-told"_s});
    QTest::newRow("another reason") << int(CaseFacts::OtherReason) << planned;
}

void TestSteps::closingStepsDependOnTheReason()
{
    QFETCH(int, reason);
    QFETCH(QStringList, needed);
    CaseFacts facts = beforeClosing();
    facts.row.closureReason = reason;
    QStringList found;
    const ChecklistResult judged = evaluate(u"closure", facts, Shipped::all().on(today)).value();
    for (const StepResult &step : judged.steps) {
        if (step.state != StepState::NotNeeded)
            found << step.id;
    }
    found.sort();
    needed.sort();
    QCOMPARE(found, needed);
}

void TestSteps::anIncompleteCaseIsNeverReady()
{
    CaseFacts facts = wellKept();
    facts.row.incomplete = 1;
    facts.row.lastTafRecord = {};
    const ChecklistResult list = evaluate(u"after-taf", facts, Shipped::all().on(today)).value();
    QVERIFY(!list.ready());
    for (const StepResult &step : list.steps) {
        if (step.id == u"taf-record"_s)
            QCOMPARE(step.state, StepState::Overdue);
        else
            QCOMPARE(step.state, StepState::CannotBeJudged);
    }
}

void TestSteps::anOpenConcernMakesNothingReady()
{
    CaseFacts facts = wellKept();
    facts.row.openConcerns = 1;
    facts.row.openConcern = {on(6, 1), 19};
    const Situation situation = Shipped::all().before("summer-2019", today);
    for (const ChecklistSpec &list : situation.policy->checklists())
        QVERIFY(!evaluate(list, facts, situation).ready());
    const std::optional<DueItem> next = nextToDo(facts, situation);
    QVERIFY(next);
    QCOMPARE(next->kind, DueKind::Concern);
    // What happened next is written down before it is closed.
    QCOMPARE(next->mend, u"tellConcern"_s);
}

void TestSteps::anOverrideAnswersItsStepOnly()
{
    CaseFacts facts = closing();
    facts.row.feedback = {};
    facts.row.lastTafDecision = CaseFacts::StayOpen;
    facts.overrides = {{overrideKey(u"closure", u"feedback"), {on(6, 19), 39}, 1}};
    const ChecklistResult list = evaluate(u"closure", facts, Shipped::all().on(today)).value();
    QCOMPARE(list.step(u"feedback")->state, StepState::Done);
    QVERIFY(list.step(u"feedback")->overridden);
    QCOMPARE(list.step(u"feedback")->evidence.code, u"overridden"_s);
    QCOMPARE(list.step(u"feedback")->doneOn, QDate(2019, 6, 19));
    QCOMPARE(list.step(u"taf-decided")->state, StepState::ToDo);
}

void TestSteps::anAgreementCoversExactlyWhatWasOpen()
{
    CaseFacts facts = closing();
    facts.needs[1].review = CaseFacts::NotReviewed;
    facts.overrides = {
        {overrideKey(u"closure", u"outcomes"), {on(6, 19), 39}, 0, codeKey(u"outcomesMissing")}};
    facts.covered = {{0, OpenItem::Needs, 1}};
    const auto outcomes = [&facts] {
        return *evaluate(u"closure", facts, Shipped::all().on(today)).value().step(u"outcomes");
    };
    QCOMPARE(outcomes().state, StepState::Done);
    QVERIFY(outcomes().overridden);
    // Another need that is not reviewed was not agreed to.
    facts.needs[0].review = CaseFacts::NotReviewed;
    QCOMPARE(outcomes().state, StepState::ToDo);
    QCOMPARE(outcomes().items, (QList<OpenItem>{{OpenItem::Needs, 0}, {OpenItem::Needs, 1}}));
    // Nor that another is open for a reason that is not said first: its review is of before the TAF.
    facts.needs[0].review = CaseFacts::Complete;
    QCOMPARE(outcomes().state, StepState::Done);
    const Moment reviewed = std::exchange(facts.needs[0].reviewed, Moment{on(2, 1), 1});
    QCOMPARE(outcomes().state, StepState::ToDo);
    QCOMPARE(outcomes().items, (QList<OpenItem>{{OpenItem::Needs, 1}}));
    QVERIFY(outcomes().behind.contains(OpenItem{OpenItem::Needs, 0}));
    facts.needs[0].reviewed = reviewed;
    // Nor that it is open for another reason.
    facts.needs[0].review = facts.needs[1].review = CaseFacts::Complete;
    facts.needs[1].inEhm = 0;
    QCOMPARE(outcomes().state, StepState::ToDo);
    QCOMPARE(outcomes().evidence.code, u"notInEhm"_s);
}

void TestSteps::anAgreementCoversNothingThatWasWrittenAfterIt()
{
    CaseFacts facts = wellKept();
    facts.row.plan.inEhm = facts.row.plan.ehmDay = 0;
    facts.overrides = {
        {overrideKey(u"before-break-staying", u"plan"), {on(6, 19), 390}, 0, codeKey(u"notInEhm")}};
    const Situation situation = Shipped::all().before("summer-2019", today);
    const auto plan = [&] {
        return evaluate(u"before-break-staying", facts, situation).value().step(u"plan")->state;
    };
    QCOMPARE(plan(), StepState::Done);
    facts.row.plan.at = 391; // an action was added since, and is not in EHM
    QVERIFY(plan() != StepState::Done);
}

void TestSteps::anAgreementIsOfTheBreakItWasGivenIn()
{
    CaseFacts facts = wellKept();
    facts.contacts.clear();
    const Situation before = Shipped::all().before("summer-2019", today);
    const ChecklistResult open = evaluate(u"before-break-staying", facts, before).value();
    for (const OpenItem &item : open.step(u"contact")->behind)
        facts.covered.push_back({0, item.kind, item.at});
    facts.overrides = {{overrideKey(u"before-break-staying", u"contact"), {on(6, 19), 39}, 0,
        codeKey(u"noContact")}};
    const auto contact = [&facts](const char *holiday, QDate day) {
        const Situation situation = Shipped::all().before(holiday, day);
        return evaluate(u"before-break-staying", facts, situation).value().step(u"contact")->state;
    };
    QCOMPARE(contact("summer-2019", today), StepState::Done);
    QCOMPARE(contact("christmas-2019", QDate(2019, 12, 2)), StepState::ToDo);
}

void TestSteps::whatWasPlannedEndsWithTheClosing()
{
    CaseFacts facts = closing();
    facts.planned = {{3, {on(7, 10), 20}}};
    const Situation situation = Shipped::all().before("summer-2019", today);
    const auto review = [&] {
        return *evaluate(u"before-break-closing", facts, situation).value().step(u"review");
    };
    QVERIFY(!review().isOpen());
    facts.row.closed = {};
    facts.row.stopped = {};
    QCOMPARE(review().evidence.code, u"furtherTafPlanned"_s);
}

void TestSteps::theWeekendBesideTheTimeAwayBelongsToIt()
{
    CaseFacts facts = wellKept();
    facts.breaks[0].reviewHolder = 0;
    facts.breaks[0].reviewOn = 0;
    Situation situation = Shipped::all().before("summer-2019", today);
    const QDate monday(2019, 7, 29);
    situation.holiday =
        breakSituation(situation.holiday->holiday, monday, QDate(2019, 9, 1), *situation.workingDays);
    CaseFacts::Duty &next = dutyIn(facts, CaseFacts::NextTaf);
    next.began.day = factDay(monday.addDays(-1 - 42)); // due on the Sunday before
    const auto review = [&] {
        return evaluate(u"before-break-staying", facts, situation).value().step(u"review-in-break");
    };
    QCOMPARE(review()->state, StepState::ToDo);
    next.began.day = factDay(monday.addDays(-3 - 42)); // on the last day at work
    QCOMPARE(review()->state, StepState::NotNeeded);
}

void TestSteps::aKeyworkerWhoIsNotAwayNeedsNoSteps()
{
    Situation situation = Shipped::all().before("summer-2019", today);
    situation.holiday = workingThrough(situation.holiday->holiday, *situation.workingDays);
    const ChecklistResult list = evaluate(u"before-break-staying", wellKept(), situation).value();
    QVERIFY(!list.applies);
    QVERIFY(!list.ready());
    QCOMPARE(list.openSteps(), 0);
    QCOMPARE(list.whyNot.code, u"notAway"_s);
    for (const StepResult &step : list.steps)
        QCOMPARE(step.evidence.code, u"notAway"_s);
}

void TestSteps::withoutABreakItsStepsAreNotNeeded()
{
    const ChecklistResult list =
        evaluate(u"before-break-staying", wellKept(), Shipped::all().on(today)).value();
    QVERIFY(list.breakId.isEmpty());
    QVERIFY(!list.applies && !list.ready());
    QCOMPARE(list.whyNot.code, u"noBreak"_s);
    for (const StepResult &step : list.steps)
        QCOMPARE(step.evidence.code, u"noBreak"_s);
}

void TestSteps::whoeverDoesNotAgreeIsNamedAndNotWhoDoes()
{
    CaseFacts facts = wellKept();
    CaseFacts::Person father = facts.people[1];
    father.index = 2;
    father.tray = father.ownTray = CaseFacts::Withdrawn;
    father.trayRefused = {on(6, 18), 36};
    facts.people.push_back(father);
    const ChecklistResult list =
        evaluate(ListRole::Tray, facts, Shipped::all().before("summer-2019", today));
    const StepResult step = *list.step(u"tray-consent");
    QCOMPARE(step.evidence.code, u"trayRefused"_s);
    QCOMPARE(step.evidence.values.value(u"people"_s).toList(), (QVariantList{2}));
}

void TestSteps::assumedAbsenceIsProvisional()
{
    Situation situation = Shipped::all().before("summer-2019", today);
    situation.holiday = breakSituation(situation.holiday->holiday, {}, {}, *situation.workingDays);
    QVERIFY(situation.holiday->assumed);
    QCOMPARE(situation.holiday->lastDayAtWork, QDate(2019, 7, 24));
    const ChecklistResult list = evaluate(u"before-break-staying", wellKept(), situation).value();
    QVERIFY(list.ready());
    QVERIFY(list.provisional);

    // Their own dates count, not the school's.
    situation.holiday = breakSituation(
        situation.holiday->holiday, QDate(2019, 7, 29), QDate(2019, 8, 9), *situation.workingDays);
    QCOMPARE(situation.holiday->lastDayAtWork, QDate(2019, 7, 26));
    QVERIFY(!situation.holiday->provisional());

    const Situation unpublished = Shipped::all().before("summer-2021", QDate(2021, 6, 20));
    QVERIFY(evaluate(u"before-break-staying", CaseFacts(), unpublished).value().provisional);
}

void TestSteps::aYearWithoutBankHolidaysIsProvisional()
{
    CaseFacts facts = wellKept();
    facts.row.lastTaf.day = factDay(QDate(2031, 4, 9));
    facts.row.lastTafRecord = {};
    const StepResult step = *evaluate(u"after-taf", facts, Shipped::all().on(QDate(2031, 4, 16)))
                                 .value()
                                 .step(u"taf-record");
    QVERIFY(step.provisional);
    QCOMPARE(step.due, QDate(2031, 4, 14));
    QCOMPARE(step.late, 2);
}

void TestSteps::anUnknownChecklistIsRefused()
{
    const auto list = evaluate(u"nonsense", CaseFacts(), Shipped::all().on(today));
    QVERIFY(!list);
    QCOMPARE(list.error().code, ErrorCode::ChecklistUnknown);
    QCOMPARE(list.error().values.value(u"checklist"_s).toString(), u"nonsense"_s);
}

void TestSteps::optionalStepsDoNotHoldUpReady()
{
    CaseFacts facts = wellKept();
    facts.row.lastTafContributionsMissing = 2;
    const ChecklistResult list = evaluate(u"after-taf", facts, Shipped::all().on(today)).value();
    QVERIFY(list.step(u"contributions")->isOpen());
    QVERIFY(list.ready());
}

void TestSteps::warningsAreTheGuardRailsThatAreNotKept()
{
    CaseFacts facts = wellKept();
    facts.row.openActions = 9;
    facts.homes.push_back({0, 0, on(5, 1), 0, CaseFacts::OutsideFamily});
    const QList<StepResult> found = warnings(facts, Shipped::all().on(today));
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).id, u"plan-length"_s);
    QCOMPARE(found.at(0).evidence.values.value(u"openActions"_s).toInt(), 9);
    QCOMPARE(found.at(1).id, u"private-fostering"_s);
    QCOMPARE(found.at(1).evidence.values.value(u"people"_s).toList(), QVariantList{0});
    QCOMPARE(found.at(1).mend, u"raiseConcern"_s);
}

void TestSteps::aPlanTakenOverFromEhmWasNotWrittenThatDay()
{
    CaseFacts facts = wellKept();
    facts.row.takenUp = {factDay(today) - 60, facts.row.plan.at};
    const auto takenOver = [&facts] {
        return evaluate(u"closure", facts, Shipped::all().on(today))
            .value()
            .step(u"plan")
            ->evidence.values.value(u"planTakenOver"_s)
            .toBool();
    };
    QVERIFY(takenOver());
    ++facts.row.plan.at; // changed since, and entered
    QVERIFY(!takenOver());
    --facts.row.plan.at;
    facts.row.takenUp = {};
    QVERIFY(!takenOver());
}

void TestSteps::eachChildWhoLivesElsewhereIsNamed()
{
    CaseFacts facts = wellKept();
    const FactDay now = factDay(today);
    CaseFacts::Person child = facts.people[0];
    facts.homes.push_back({0, 0, now - 40, 0, CaseFacts::OutsideFamily});
    const std::pair<FactDay, CaseFacts::Carer> others[] = {
        {now - 3, CaseFacts::OutsideFamily}, {now - 3, CaseFacts::CarerNotNamed}};
    for (const auto &[from, carer] : others) {
        child.index = qint32(facts.people.size());
        facts.people.push_back(child);
        facts.homes.push_back({child.index, 0, from, 0, carer});
    }
    QMap<QString, QVariantList> named;
    for (const StepResult &found : warnings(facts, Shipped::all().on(today)))
        named.insert(found.id, found.evidence.values.value(u"people"_s).toList());
    const auto last = child.index;
    QCOMPARE(named.value(u"private-fostering"_s), QVariantList{0});
    QCOMPARE(named.value(u"fostering-ahead"_s), QVariantList{last - 1});
    QCOMPARE(named.value(u"carer-named"_s), QVariantList{last});
}

void TestSteps::stagesFollowTheLife_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<int>("stage");
    using F = CaseFacts;
    QTest::newRow("nothing yet") << Edit([](F &f) { f = {}; }) << int(Stage::Opened);
    QTest::newRow("waiting") << Edit([](F &f) { f.row.registered = {}; }) << int(Stage::Opened);
    QTest::newRow("assessment") << Edit([](F &f) {
        f.row.assessment = {};
        f.row.lastTaf = {};
    }) << int(Stage::Assessment);
    QTest::newRow("first TAF") << Edit([](F &f) { f.row.lastTaf = {}; }) << int(Stage::Taf);
    QTest::newRow("no action needed") << Edit([](F &f) {
        f.row.lastTaf = {};
        f.row.noActionNeeded = {on(3, 1), 5};
    }) << int(Stage::Closure);
    QTest::newRow("plan") << Edit([](F &f) { f.row.goalsReviewed = 0; }) << int(Stage::Plan);
    QTest::newRow("outcomes") << Edit([](F &) {}) << int(Stage::Outcomes);
    QTest::newRow("decided to close, outcomes missing") << Edit([](F &f) {
        f.row.lastTafDecision = F::Close;
        f.row.goalsNotReviewed = 1;
    }) << int(Stage::Outcomes);
    QTest::newRow("closing") << Edit([](F &f) { f.row.lastTafDecision = F::Close; })
                             << int(Stage::Closure);
    QTest::newRow("withdrawn") << Edit([](F &f) {
        f.row.withdrawn = {on(6, 1), 19};
    }) << int(Stage::Closure);
    QTest::newRow("closed") << Edit([](F &f) { f = closing(); }) << int(Stage::Closed);
}

void TestSteps::stagesFollowTheLife()
{
    QFETCH(Edit, edit);
    QFETCH(int, stage);
    CaseFacts facts = wellKept();
    edit(facts);
    QCOMPARE(int(stageOf(facts)), stage);
}

QTEST_GUILESS_MAIN(TestSteps)
#include "tst_steps.moc"
