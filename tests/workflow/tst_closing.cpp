// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/family.h"
#include "testing/refusals.h"
#include "workflow/closeffa.h"
#include "workflow/correctentry.h"
#include "workflow/gates.h"

using namespace hometray;
using namespace Qt::StringLiterals;

class TestClosing : public QObject {
    Q_OBJECT

    /// On Thursday 20 June 2019, after a TAF on 13 June, with a closure checklist of three steps:
    /// a summary, feedback, and one nobody can do.
    static CaseBuilder family()
    {
        CaseBuilder builder = registeredFamily();
        builder.on(QDate(2019, 6, 20));
        builder.add(EventBuilder(kinds::tafHeld).add(meeting(builder)).event());
        builder.context.policyHash = u"p"_s;
        builder.context.calendarHash = u"c"_s;
        builder.context.listOf = [](ListRole role) {
            return role == ListRole::Closure ? u"closure"_s : QString();
        };
        builder.context.whatTravels = [] {
            return QStringList{u"concerns/untold=1"_s, u"after-taf/copy=overdue"_s};
        };
        builder.context.gate = [](QStringView checklist, const CaseRecord &record) {
            if (checklist == u"after-taf")
                return QList<GateStep>{{u"copy"_s, u"overdue"_s, u"giveCopy"_s, true, {}, {}},
                    {u"record"_s, u"done"_s, u"recordTaf"_s, false, {}, {}}};
            if (checklist != u"closure")
                return QList<GateStep>{};
            const Closure *closure = record.closures.isEmpty() ? nullptr : &record.closures.last();
            const bool summary = closure && !closure->summary.isEmpty();
            const bool feedback = !record.feedback.isEmpty();
            // As the rules do: an agreement answers what it covers and nothing that opened later.
            const QStringList needs =
                record.goals.size() < 3 ? QStringList{u"a"_s} : QStringList{u"a"_s, u"b"_s};
            const StepOverride *agreement = overrideOf(record, u"closure", u"outcomes");
            const bool answered = agreement && agreement->covers == needs;
            const StepOverride *asked = overrideOf(record, u"closure", u"feedback");
            const bool told = feedback || asked;
            return QList<GateStep>{
                {u"summary"_s, summary ? u"done"_s : u"toDo"_s, u"closeFfa"_s, !summary, {}, {}},
                {u"feedback"_s, told ? u"done"_s : u"toDo"_s, u"recordFeedback"_s, !told, {}, {}},
                {u"outcomes"_s, answered ? u"done"_s : u"toDo"_s, u"reviewOutcomes"_s, !answered,
                    u"outcomesMissing"_s, needs},
                // Closing is typed late: its look-back has come when it is written.
                {u"look-back"_s, u"toDo"_s, u"answerLookBack"_s, closure != nullptr,
                    u"lookBackWaits"_s, {}}};
        };
        return builder;
    }
    static Meeting meeting(CaseBuilder &builder)
    {
        Meeting meeting = builder.made<Meeting>();
        meeting.heldOn = QDate(2019, 6, 13);
        return meeting;
    }
    static constexpr const char *closing =
        "{'closure':{'reason':'needsMet','summary':'Much is better','steps':['outcomes=done'],"
        "'overrides':['x=y'],'policyHash':'forged'}}";
    static constexpr const char *agreed =
        "{'override':{'id':'$o','checklist':'closure','step':'outcomes','by':'Dee Manager',"
        "'role':'manager','reason':'Family moved','heardByTelephone':true}}";
    static CaseBuilder closed()
    {
        CaseBuilder builder = family();
        builder.perform("recordFeedback", "{'feedback':{'result':'declined'}}");
        builder.perform("overrideStep", agreed);
        builder.perform("closeFfa", closing);
        return builder;
    }

private Q_SLOTS:
    void closingNamesEveryOpenStepAndWhatMendsIt()
    {
        CaseBuilder builder = family();
        const Decision decision =
            builder.tryTo("closeFfa", "{'closure':{'reason':'needsMet','on':'2019-06-19'}}");
        VERIFY_REFUSED(decision, RefusalCode::StepsOpen, QString());
        const QVariantMap values = decision.error().values;
        QCOMPARE(values.value(u"steps"_s).toStringList(),
            (QStringList{u"summary"_s, u"feedback"_s, u"outcomes"_s}));
        QCOMPARE(values.value(u"mends"_s).toStringList(),
            (QStringList{u"closeFfa"_s, u"recordFeedback"_s, u"reviewOutcomes"_s}));
        // Its own changes count.
        VERIFY_DONE(builder.perform("recordFeedback", "{'feedback':{'result':'declined'}}"));
        const Decision again = builder.tryTo("closeFfa", closing);
        VERIFY_REFUSED(again, RefusalCode::StepsOpen, QString());
        QCOMPARE(again.error().values.value(u"steps"_s).toStringList(), QStringList{u"outcomes"_s});
    }

    void aClosureCarriesItsChecklistAndWhoAgreed()
    {
        CaseBuilder builder = closed();
        QVERIFY(builder.record.isClosed());
        const Closure &closure = builder.record.closures.first();
        QCOMPARE(closure.steps,
            (QStringList{
                u"summary=done"_s, u"feedback=done"_s, u"outcomes=done"_s, u"look-back=toDo"_s}));
        QCOMPARE(closure.overrides, QStringList{u"outcomes=Dee Manager"_s});
        QCOMPARE(closure.policyHash, u"p"_s);
        QCOMPARE(closure.calendarHash, u"c"_s);
        QCOMPARE(closure.lookBackOn, QDate(2019, 12, 20));
    }

    void theLookBackMovesWithTheDayOfClosing()
    {
        const auto corrected = [](CaseBuilder &builder, QList<FieldCorrection> corrections) {
            const ObjectId id = builder.record.closures.first().id;
            for (FieldCorrection &one : corrections)
                one.object = id;
            const EntryId entry =
                builder.record.entries.at(builder.record.closures.first().addedAt).id;
            VERIFY_DONE(builder.perform(CorrectEntry{entry, {}, corrections}));
        };
        const FieldCorrection earlier{{}, u"on"_s, u"2019-06-18"_s, false};
        const FieldCorrection said{{}, u"lookBackOn"_s, u"2020-03-20"_s, false};
        CaseBuilder builder = closed();
        corrected(builder, {earlier});
        QCOMPARE(builder.record.closures.first().on, QDate(2019, 6, 18));
        QCOMPARE(builder.record.closures.first().lookBackOn, QDate(2019, 12, 18));
        // One that is said stays.
        builder = closed();
        corrected(builder, {earlier, said});
        QCOMPARE(builder.record.closures.first().lookBackOn, QDate(2020, 3, 20));
    }

    void anAgreementCoversWhatWasOpenAndNothingThatOpensLater()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("recordFeedback", "{'feedback':{'result':'declined'}}"));
        VERIFY_DONE(builder.perform("overrideStep", agreed));
        QCOMPARE(builder.record.overrides.first().why, u"outcomesMissing"_s);
        QCOMPARE(builder.record.overrides.first().covers, QStringList{u"a"_s});
        VERIFY_DONE(builder.tryTo("closeFfa", closing));
        VERIFY_DONE(builder.perform("changePlan", "{'goals':[{'title':'Sleep'}]}"));
        const Decision refused = builder.tryTo("closeFfa", closing);
        VERIFY_REFUSED(refused, RefusalCode::StepsOpen, QString());
        QCOMPARE(
            refused.error().values.value(u"steps"_s).toStringList(), QStringList{u"outcomes"_s});
        // It is agreed to anew, and once.
        const char *again =
            "{'override':{'id':'$p','checklist':'closure','step':'outcomes','by':'Dee Manager',"
            "'role':'manager','reason':'Both','heardByTelephone':true}}";
        VERIFY_DONE(builder.perform("overrideStep", again));
        VERIFY_DONE(builder.tryTo("closeFfa", closing));
        VERIFY_REFUSED(
            builder.tryTo("overrideStep",
                "{'override':{'checklist':'closure','step':'outcomes','by':'Dee Manager',"
                "'role':'manager','reason':'Both','heardByTelephone':true}}"),
            RefusalCode::AlreadyDone, u"override.step"_s);
    }

    void aClosingIsNotCorrectedPastItsChecklist()
    {
        CaseBuilder builder = closed();
        const ObjectId id = builder.record.closures.first().id;
        const auto corrected = [&](const char *field, const QString &value) {
            return builder.tryTo(
                CorrectEntry{builder.lastEntry(), {}, {{id, QLatin1String(field), value, false}}});
        };
        VERIFY_REFUSED(corrected("summary", {}), RefusalCode::StepsOpen, u"corrections[0].value"_s);
        VERIFY_REFUSED(corrected("on", u"2019-02-13"_s), RefusalCode::DatesContradict,
            u"corrections[0].value"_s);
        VERIFY_REFUSED(
            corrected("lookBackOn", {}), RefusalCode::FieldMissing, u"corrections[0].value"_s);
        VERIFY_REFUSED(corrected("lookBackOn", u"2019-06-01"_s), RefusalCode::DatesContradict,
            u"corrections[0].value"_s);
        for (const char *worked : {"steps", "overrides", "policyHash", "calendarHash"})
            VERIFY_REFUSED(
                corrected(worked, {}), RefusalCode::FieldWrong, u"corrections[0].field"_s);
        VERIFY_DONE(corrected("summary", u"Much is better now"_s));
        // What was written of the closed FFA since is no reason against a typing slip.
        VERIFY_DONE(
            builder.perform("writeNote", "{'note':{'type':'call','fact':'Mum rang from Leeds'}}"));
        VERIFY_DONE(builder.tryTo(
            CorrectEntry{builder.record.entries.at(builder.record.closures.first().addedAt).id, {},
                {{id, u"summary"_s, u"Better by far"_s, false}}}));
    }

    void aClosingIsPreparedPartByPartAndTakenOver()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("prepareClosure",
            "{'preparation':{'reason':'needsMet','summary':'Much is better','on':'2019-06-19'}}"));
        VERIFY_DONE(builder.perform("prepareClosure",
            "{'preparation':{'reason':'needsMet','impact':'Fran sleeps','whoContinues':'School',"
            "'continuesSince':'2019-06-17'}}"));
        QCOMPARE(builder.record.closurePreparations.size(), 1);
        const ClosurePreparation &prepared = builder.record.closurePreparations.first();
        QCOMPARE(prepared.reason, u"needsMet"_s);
        QCOMPARE(prepared.summary, u"Much is better"_s);
        QCOMPARE(prepared.continuesSince, QDate(2019, 6, 17));
        VERIFY_REFUSED(builder.tryTo("prepareClosure",
                           "{'preparation':{'reason':'needsMet','on':'2019-02-13'}}"),
            RefusalCode::DatesContradict, u"preparation.on"_s);
        VERIFY_DONE(builder.perform("recordFeedback", "{'feedback':{'result':'declined'}}"));
        VERIFY_DONE(builder.perform("overrideStep", agreed));
        VERIFY_DONE(builder.perform(
            "closeFfa", "{'closure':{'reason':'needsMet','whoContinues':'The school nurse'}}"));
        const Closure &closure = builder.record.closures.first();
        QCOMPARE(closure.summary, u"Much is better"_s);
        QCOMPARE(closure.impact, u"Fran sleeps"_s);
        QCOMPARE(closure.whoContinues, u"The school nurse"_s); // what is typed again counts
        VERIFY_REFUSED(
            builder.tryTo("prepareClosure", "{'preparation':{'reason':'needsMet','summary':'x'}}"),
            RefusalCode::CaseClosed, QString());
        // Opened again, it is prepared anew.
        VERIFY_DONE(builder.perform("reopenFfa", "{'reopening':{'reason':'Arrears again'}}"));
        VERIFY_DONE(builder.perform(
            "prepareClosure", "{'preparation':{'reason':'needsMet','summary':'Once more'}}"));
        QCOMPARE(builder.record.closurePreparations.size(), 2);
        QVERIFY(builder.record.closurePreparations.last().impact.isEmpty());
    }

    void whatWasPreparedAndIsStillRightIsSaidSoBySavingItAgain()
    {
        CaseBuilder builder = family();
        const char *prepared =
            "{'preparation':{'reason':'needsMet','summary':'Much is better','on':'2019-06-18'}}";
        VERIFY_DONE(builder.perform("prepareClosure", prepared));
        QVERIFY(!factsOf(builder.record).row.closureChanged.isSet());
        QVERIFY(!builder.tryTo("prepareClosure", prepared));
        VERIFY_DONE(builder.perform("writeNote", "{'note':{'type':'call','fact':'All well'}}"));
        QVERIFY(factsOf(builder.record).row.closureChanged.isSet());
        VERIFY_DONE(builder.perform("prepareClosure", prepared));
        QVERIFY(!factsOf(builder.record).row.closureChanged.isSet());
        QCOMPARE(builder.record.closurePreparations.last().summary, u"Much is better"_s);
        QCOMPARE(builder.record.closurePreparations.last().on, QDate(2019, 6, 20));
    }

    void aLookBackIsAnsweredOnceItIsClosed()
    {
        CaseBuilder builder = family();
        const char *answer = "{'lookBack':{'id':'$l','result':'lasted'}}";
        VERIFY_REFUSED(
            builder.tryTo("answerLookBack", answer), RefusalCode::CaseNotClosed, QString());
        builder = closed();
        VERIFY_REFUSED(
            builder.tryTo("answerLookBack", "{'lookBack':{'result':'lasted','on':'2019-06-19'}}"),
            RefusalCode::DatesContradict, u"lookBack.on"_s);
        // Before it is due it would silence what asks for it.
        const QDate due = builder.record.closures.first().lookBackOn;
        for (const QDate &early : {QDate(2019, 6, 20), due.addDays(-1)}) {
            builder.on(early);
            VERIFY_REFUSED(builder.tryTo("answerLookBack", answer), RefusalCode::DatesContradict,
                u"lookBack.on"_s);
        }
        builder.on(due.addDays(3));
        VERIFY_REFUSED(
            builder.tryTo("answerLookBack", "{'lookBack':{'result':'lasted','on':'2019-12-19'}}"),
            RefusalCode::DatesContradict, u"lookBack.on"_s);
        QVERIFY(builder.record.lookBacks.isEmpty());
        builder.on(QDate(2019, 12, 20));
        VERIFY_DONE(builder.perform("answerLookBack", answer));
        QCOMPARE(builder.record.lookBacks.first().on, QDate(2019, 12, 20));
        QVERIFY(builder.record.isClosed());
        VERIFY_DONE(
            builder.perform("answerLookBack", "{'lookBack':{'id':'$l','note':'Both well'}}"));
        QCOMPARE(builder.record.lookBacks.size(), 1);
        QCOMPARE(builder.record.lookBacks.first().result, u"lasted"_s);
        // Its day is put right all the same, and the answer is asked for again.
        const Closure &was = builder.record.closures.first();
        const EntryId entry = builder.record.entries.at(was.addedAt).id;
        VERIFY_DONE(builder.tryTo(
            CorrectEntry{entry, {}, {{was.id, u"lookBackOn"_s, u"2020-03-20"_s, false}}}));
    }

    void nobodyIsHeardWhoHasDied()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(
            builder.perform("changePeople", "{'people':[{'id':'$nan','died':'2019-06-01'}]}"));
        VERIFY_REFUSED(builder.tryTo("recordFeedback",
                           "{'feedback':{'result':'given','text':'Thank you','from':['$nan']}}"),
            RefusalCode::DatesContradict, u"feedback.from"_s);
        VERIFY_DONE(builder.perform("recordFeedback",
            "{'feedback':{'result':'given','text':'Thank "
            "you','from':['$nan'],'on':'2019-05-31'}}"));
    }

    void reopeningStartsAnew()
    {
        CaseBuilder builder = closed();
        builder.on(QDate(2019, 9, 2));
        VERIFY_DONE(builder.perform("reopenFfa", "{'reopening':{'reason':'Arrears again'}}"));
        QVERIFY(!builder.record.isClosed());
        // What was agreed then does not count now.
        VERIFY_REFUSED(builder.tryTo("closeFfa", closing), RefusalCode::StepsOpen, QString());
        VERIFY_REFUSED(builder.tryTo("reopenFfa", "{'reopening':{'reason':'x'}}"),
            RefusalCode::CaseNotClosed, QString());
    }

    void whatIsOpenTravelsAtTheTop()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("considerStepUp",
            "{'step':{'id':'$considered','reason':'Mum agreed to help','direction':'down'}}"));
        VERIFY_DONE(builder.perform("stepUp", "{'step':{'reason':'Risk','to':'Dacorum team'}}"));
        VERIFY_DONE(builder.perform("stepDown",
            "{'step':{'reason':'Plan ended','lastMeeting':'3 June, 2pm, County Hall'}}"));
        const auto &steps = builder.record.stepsUpOrDown;
        QVERIFY(steps.at(0).considered && !steps.at(1).considered);
        QCOMPARE(steps.at(0).direction, u"up"_s);
        QCOMPARE(steps.at(2).direction, u"down"_s);
        const QStringList open{u"concerns/untold=1"_s, u"after-taf/copy=overdue"_s};
        QCOMPARE(steps.at(1).openSteps, open);
        // A change of words later is of the same moment.
        builder.context.whatTravels = nullptr;
        VERIFY_DONE(builder.perform(
            "considerStepUp", "{'step':{'id':'$considered','reason':'Mum agreed in the end'}}"));
        QCOMPARE(steps.at(0).openSteps, open);
    }

    void anFfaIsHandedOverAndTaken()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("handOver",
            "{'transfer':{'id':'$t','to':'Lee','reason':'newSchool',"
            "'consentReviewedOn':'2019-06-18'}}"));
        QCOMPARE(builder.record.transfers.first().openSteps, builder.context.whatTravels());
        VERIFY_REFUSED(builder.tryTo("handOver",
                           "{'transfer':{'to':'lee','reason':'newSchool',"
                           "'consentReviewedOn':'2019-06-18'}}"),
            RefusalCode::AlreadyDone, u"transfer.to"_s);
        builder.on(QDate(2019, 6, 25));
        VERIFY_DONE(
            builder.perform("handOver", "{'transfer':{'id':'$t','acceptedOn':'2019-06-24'}}"));
        VERIFY_REFUSED(builder.tryTo("handOver", "{'transfer':{'id':'$t','note':'x'}}"),
            RefusalCode::AlreadyDone, u"transfer"_s);
    }

    void somebodyElseAgreesAndConfirms()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("overrideStep", agreed));
        const char *confirm = "{'override':'$o'}";
        VERIFY_REFUSED(builder.tryTo("confirmOverride", confirm), RefusalCode::OverrideByOneself,
            u"override"_s);
        builder.context.role = u"manager"_s;
        builder.context.actorName = u"Dee Manager"_s;
        VERIFY_REFUSED(
            builder.tryTo("confirmOverride", "{'override':'$o','confirmedOn':'2019-06-19'}"),
            RefusalCode::DatesContradict, u"confirmedOn"_s);
        VERIFY_DONE(builder.perform("confirmOverride", confirm));
        QCOMPARE(builder.record.overrides.first().confirmedOn, QDate(2019, 6, 20));
        VERIFY_REFUSED(
            builder.tryTo("confirmOverride", confirm), RefusalCode::AlreadyDone, u"override"_s);
        // A manager who writes it agrees in their own name, and nothing is left to confirm.
        VERIFY_DONE(builder.perform("overrideStep",
            "{'override':{'checklist':'closure','step':'feedback','by':'Somebody',"
            "'reason':'x','heardByTelephone':true}}"));
        QCOMPARE(builder.record.overrides.last().by, u"Dee Manager"_s);
        QVERIFY(!builder.record.overrides.last().heardByTelephone);
        QCOMPARE(builder.record.overrides.last().personId, builder.context.actor);
    }

    void thisIsRefused_data()
    {
        using namespace refusals;
        using enum RefusalCode;
        columns();
        row("closing without a reason", "closeFfa", "{'closure':{'summary':'x'}}", FieldMissing,
            "closure.reason");
        row("closing before the last TAF", "closeFfa",
            "{'closure':{'reason':'needsMet','on':'2019-06-12'}}", DatesContradict, "closure.on");
        row("closing tomorrow", "closeFfa", "{'closure':{'reason':'needsMet','on':'2019-06-21'}}",
            DateInFuture, "closure.on");
        row("looking back before closing", "closeFfa",
            "{'closure':{'reason':'needsMet','lookBackOn':'2019-06-19'}}", DatesContradict,
            "closure.lookBackOn");
        row("agreeing alone", "overrideStep",
            "{'override':{'checklist':'closure','step':'outcomes','by':'Dee','reason':'x'}}",
            OverrideByOneself, "override.heardByTelephone");
        row("agreeing with oneself", "overrideStep",
            "{'override':{'checklist':'closure','step':'outcomes','by':'kim keyworker',"
            "'reason':'x','heardByTelephone':true}}",
            OverrideByOneself, "override.by");
        row("agreeing with oneself under another name", "overrideStep",
            "{'override':{'checklist':'closure','step':'outcomes','by':'Dee','reason':'x',"
            "'heardByTelephone':true,'personId':'0100000000000000000000000000000000000000"
            "000000000000000000000000'}}",
            OverrideByOneself, "override.by");
        row("agreeing to no step", "overrideStep",
            "{'override':{'checklist':'closure','step':'x','by':'Dee','reason':'x',"
            "'heardByTelephone':true}}",
            NotThere, "override.step");
        row("agreeing to a step that is done", "overrideStep",
            "{'override':{'checklist':'after-taf','step':'record','by':'Dee','reason':'x',"
            "'heardByTelephone':true}}",
            AlreadyDone, "override.step");
        row("agreeing twice", "overrideStep",
            "{'override':{'checklist':'closure','step':'feedback','by':'Dee','reason':'x',"
            "'heardByTelephone':true}}",
            AlreadyDone, "override.step");
        row("agreeing without a reason", "overrideStep",
            "{'override':{'checklist':'closure','step':'outcomes','by':'Dee',"
            "'heardByTelephone':true}}",
            FieldMissing, "override.reason");
        row("stepping up without a reason", "stepUp", "{'step':{'to':'x'}}", FieldMissing,
            "step.reason");
        row("considering without a reason", "considerStepUp", "{'step':{'reason':' '}}",
            FieldMissing, "step.reason");
        row("stepping down without a reason", "stepDown", "{'step':{'reason':' '}}", FieldMissing,
            "step.reason");
        row("handing over without consent", "handOver",
            "{'transfer':{'to':'Lee','reason':'newSchool'}}", ConsentNotReviewed,
            "transfer.consentReviewedOn", "recordConsent");
        row("consent afterwards", "handOver",
            "{'transfer':{'to':'Lee','reason':'newSchool','offeredOn':'2019-06-18',"
            "'consentReviewedOn':'2019-06-19'}}",
            DatesContradict, "transfer.consentReviewedOn");
        row("accepted before it was offered", "handOver",
            "{'transfer':{'to':'Lee','reason':'newSchool','consentReviewedOn':'2019-06-19',"
            "'acceptedOn':'2019-06-19'}}",
            DatesContradict, "transfer.acceptedOn");
        row("re-opening what is open", "reopenFfa", "{'reopening':{'reason':'x'}}", CaseNotClosed,
            "", "closeFfa");
    }
    void thisIsRefused()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("overrideStep",
            "{'override':{'checklist':'closure','step':'feedback','by':'Dee','reason':'x',"
            "'heardByTelephone':true}}"));
        refusals::check(builder);
    }

    void whatStandsInTheWayOfClosingComesFirst()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("recordFeedback", "{'feedback':{'result':'declined'}}"));
        VERIFY_DONE(builder.perform("overrideStep", agreed));
        CaseBuilder two = builder;
        two.record.twoKeyworkers = true;
        VERIFY_REFUSED(two.tryTo("closeFfa", closing), RefusalCode::TwoKeyworkers, QString());
        CaseBuilder partial = builder;
        partial.record.incomplete = true;
        VERIFY_REFUSED(partial.tryTo("closeFfa", closing), RefusalCode::CaseIncomplete, QString());
        CaseBuilder conflict = builder;
        conflict.record.frontiers[builder.idOf(u"$mum"_s)][1] = {
            {0, Value(u"a"_s)}, {1, Value(u"b"_s)}};
        const Decision refused = conflict.tryTo("closeFfa", closing);
        VERIFY_REFUSED(refused, RefusalCode::Conflict, QString());
        QCOMPARE(refused.error().mend, u"settleConflict"_s);
        CaseBuilder worried = builder;
        VERIFY_DONE(worried.perform("raiseConcern", "{'concern':{'what':'x','about':['$fran']}}"));
        const Decision concern = worried.tryTo("closeFfa", closing);
        VERIFY_REFUSED(concern, RefusalCode::ConcernOpen, QString());
        QCOMPARE(concern.error().mend, u"closeConcern"_s);
        VERIFY_DONE(builder.tryTo("closeFfa", closing));
    }

    void aClosedFfaIsNotClosedAgain()
    {
        CaseBuilder builder = closed();
        VERIFY_REFUSED(builder.tryTo("closeFfa", closing), RefusalCode::CaseClosed, QString());
        VERIFY_REFUSED(builder.tryTo("overrideStep", agreed), RefusalCode::CaseClosed, QString());
        VERIFY_REFUSED(builder.tryTo("reopenFfa", "{'reopening':{'reason':'x','on':'2019-06-19'}}"),
            RefusalCode::DatesContradict, u"reopening.on"_s);
        VERIFY_REFUSED(builder.tryTo("reopenFfa", "{'reopening':{'reason':' '}}"),
            RefusalCode::FieldMissing, u"reopening.reason"_s);
        VERIFY_DONE(builder.tryTo("stepUp", "{'step':{'reason':'x'}}"));
    }
};

QTEST_GUILESS_MAIN(TestClosing)
#include "tst_closing.moc"
