// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/family.h"
#include "testing/refusals.h"
#include "workflow/correctentry.h"
#include "workflow/redoentry.h"
#include "workflow/withdrawentry.h"

using namespace hometray;
using namespace Qt::StringLiterals;

/// What a command refuses when something is written, a correction of it refuses, too.
class TestOwnCommands : public QObject {
    Q_OBJECT

    /// On Thursday 20 June 2019, with one of each in the record.
    static CaseBuilder family()
    {
        CaseBuilder builder = registeredFamily();
        const auto perform = [&builder](QDate day, const char *command, const char *fields) {
            const Decision decision = builder.on(day).perform(command, fields);
            if (!decision)
                qFatal("%s was refused: %s", command, qPrintable(decision.error().field));
        };
        perform({2019, 4, 4}, "recordTaf", "{'meeting':{'id':'$first','happened':'Much'}}");
        perform({2019, 4, 8}, "giveCopy",
            "{'copies':[{'id':'$copy','meeting':'$first','person':'$mum','on':'2019-04-08'}]}");
        perform({2019, 4, 8}, "planTaf", "{'meeting':{'id':'$next','plannedFor':'2019-06-27'}}");
        perform({2019, 5, 1}, "planTaf", "{'meeting':{'id':'$off','plannedFor':'2019-05-16'}}");
        perform({2019, 5, 10}, "cancelTaf", "{'meeting':'$off','why':'The hall was closed'}");
        perform({2019, 5, 13}, "raiseConcern",
            "{'concern':{'id':'$worry','what':'A bruise','about':['$fran']}}");
        perform({2019, 5, 14}, "tellConcern",
            "{'told':{'id':'$told','concern':'$worry','who':'The portal'}}");
        perform({2019, 5, 20}, "closeConcern",
            "{'concern':'$worry','outcome':'advice','outcomeNote':'No further action',"
            "'parentsNotToldWhy':'Safer so'}");
        perform({2019, 5, 21}, "raiseConcern",
            "{'concern':{'id':'$open','what':'Tom was out','about':['$tom']}}");
        perform({2019, 5, 22}, "requestSupport",
            "{'request':{'id':'$asked','kind':'stuck','to':'Jane','text':'Housing'}}");
        perform({2019, 5, 24}, "answerSupport",
            "{'request':'$asked','answer':'agreed','answerNote':'She comes'}");
        perform({2019, 5, 28}, "writeNote",
            "{'note':{'id':'$note','type':'homeVisit','outcome':'seen','fact':'All calm',"
            "'childrenSeen':['$tom'],'present':['$mum','$tom']}}");
        perform({2019, 5, 29}, "writeNote",
            "{'note':{'id':'$both','type':'call','fact':'Mum rang','analysis':'She copes'},"
            "'childVoices':[{'id':'$slept','person':'$tom','words':'I slept'}]}");
        perform({2019, 6, 3}, "recordFeedback",
            "{'feedback':{'id':'$said','result':'given','text':'It helped','from':['$mum']}}");
        perform({2019, 6, 3}, "overrideStep",
            "{'override':{'id':'$agreed','checklist':'closure','step':'feedback',"
            "'by':'Dee Manager','role':'manager','reason':'Moved','heardByTelephone':true}}");
        perform({2019, 6, 4}, "agreeHolidayContact",
            "{'contact':{'id':'$cover','break':'summer-2019','member':'$nurse',"
            "'from':'2019-07-25','until':'2019-08-10'}}");
        builder.on(QDate(2019, 6, 20));
        return builder;
    }
    /// The entry of that kind that speaks of the object, the last of them.
    static EntryId entryOf(const CaseBuilder &builder, const QString &kind, const ObjectId &object)
    {
        EntryId found;
        for (const EntryStamp &stamp : builder.record.entries) {
            const auto event = builder.context.eventOf(stamp.id);
            const bool speaks = event
                && std::any_of(event->changes.begin(), event->changes.end(),
                    [&](const Change &change) { return change.id == object; });
            if (speaks && stamp.kind == kind + u".1"_s)
                found = stamp.id;
        }
        return found;
    }
    static ObjectId objectOf(CaseBuilder &builder, const QString &label)
    {
        if (label == u"registration")
            return singletonId(typeInfo<Registration>().number);
        if (label == u"$helpdesk")
            return builder.record.helpdeskChecks.first().id;
        return builder.idOf(label);
    }
    static Decision tryTo(CaseBuilder &builder, const QString &kind, const QString &label,
        const QString &field, const QString &value)
    {
        const ObjectId id = objectOf(builder, label);
        return builder.tryTo(
            CorrectEntry{entryOf(builder, kind, id), u"slip"_s, {{id, field, value, false}}});
    }

    static void correctionColumns()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
    }
    static QTestData &row(const char *title, const char *kind, const char *label, const char *field,
        const char *value)
    {
        return QTest::newRow(title) << QString::fromLatin1(kind) << QString::fromLatin1(label)
                                    << QString::fromLatin1(field) << QString::fromLatin1(value);
    }

private Q_SLOTS:
    void whatTheCommandRefusesIsNotCorrectedIn_data()
    {
        correctionColumns();
        QTest::addColumn<RefusalCode>("code");
        using enum RefusalCode;
        row("closed by the raising", "concern.raised", "$open", "closedOn", "2019-06-01")
            << FieldWrong;
        row("an outcome by the raising", "concern.raised", "$open", "outcome", "advice")
            << FieldWrong;
        row("raised after it was told", "concern.raised", "$worry", "on", "2019-05-15")
            << DatesContradict;
        row("told before it was raised", "concern.told", "$told", "on", "2019-05-12")
            << DatesContradict;
        row("told after it was closed", "concern.told", "$told", "on", "2019-05-21")
            << ConcernClosed;
        row("closed before it was raised", "concern.closed", "$worry", "closedOn", "2019-05-12")
            << DatesContradict;
        row("closed without an outcome", "concern.closed", "$worry", "outcome", "") << FieldMissing;
        row("an outcome without its day", "concern.closed", "$worry", "closedOn", "")
            << FieldMissing;
        row("parents not told, and no why", "concern.closed", "$worry", "parentsNotToldWhy", "")
            << ReasonMissing;
        row("agreed by oneself", "step.overridden", "$agreed", "by", "Kim Keyworker")
            << OverrideByOneself;
        row("agreed in one's own hand", "step.overridden", "$agreed", "heardByTelephone", "")
            << OverrideByOneself;
        row("confirmed by oneself", "step.overridden", "$agreed", "confirmedOn", "2019-06-05")
            << FieldWrong;
        row("agreed for another step", "step.overridden", "$agreed", "step", "summary")
            << FieldWrong;
        row("agreed for more", "step.overridden", "$agreed", "covers", "[\"x\"]") << FieldWrong;
        row("held by planning", "taf.planned", "$next", "heldOn", "2019-06-19") << FieldWrong;
        row("cancelled by planning", "taf.planned", "$next", "cancelledOn", "2019-06-19")
            << FieldWrong;
        row("held before registration", "taf.held", "$first", "heldOn", "2019-02-13")
            << DatesContradict;
        row("held after its copy", "taf.held", "$first", "heldOn", "2019-04-09") << DatesContradict;
        row("cancelled for no reason", "taf.cancelled", "$off", "cancelledWhy", "")
            << ReasonMissing;
        row("registered after a TAF", "registration.completed", "registration", "completedOn",
            "2019-04-05")
            << DatesContradict;
        row("registered before it was sent", "registration.completed", "registration",
            "completedOn", "2019-02-11")
            << DatesContradict;
        row("answered by asking", "support.requested", "$asked", "answeredOn", "2019-05-23")
            << FieldWrong;
        row("answered before it was asked", "support.answered", "$asked", "answeredOn",
            "2019-05-21")
            << DatesContradict;
        row("an answer that says nothing", "support.answered", "$asked", "answer", "")
            << FieldMissing;
        row("nothing happened", "note.written", "$note", "fact", "") << FieldMissing;
        row("only what was made of it", "note.written", "$both", "fact", "") << FieldMissing;
        row("not in, and seen", "note.written", "$note", "outcome", "notIn") << FieldWrong;
        row("feedback without words", "feedback.recorded", "$said", "text", "") << FieldMissing;
        row("a contact who ends first", "holiday.contactAgreed", "$cover", "until", "2019-07-24")
            << DatesContradict;
        row("no such holiday", "holiday.contactAgreed", "$cover", "break", "soon") << FieldWrong;
        row("the Helpdesk knew of an FFA", "helpdesk.checked", "$helpdesk", "result", "ffaOpen")
            << FieldMissing;
        row("a copy before the TAF", "copy.given", "$copy", "on", "2019-04-03") << DatesContradict;
    }
    void whatTheCommandRefusesIsNotCorrectedIn()
    {
        QFETCH(QString, kind);
        QFETCH(QString, label);
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(RefusalCode, code);
        CaseBuilder builder = family();
        const Decision decision = tryTo(builder, kind, label, field, value);
        QVERIFY2(!decision, "was not refused");
        QCOMPARE(decision.error().code, code);
        QVERIFY(decision.error().field.startsWith(u"corrections[0]."_s));
        // The sentence names the field, not "the first corrected text".
        QCOMPARE(decision.error().values.value(u"ofField"_s).toString(), field);
    }

    void whatStandsInAnotherFieldIsMoved()
    {
        CaseBuilder builder = family();
        const ObjectId both = builder.idOf(u"$both"_s);
        const EntryId entry = entryOf(builder, u"note.written"_s, both);
        VERIFY_DONE(builder.tryTo(CorrectEntry{entry, {},
            {{both, u"fact"_s, {}, false}, {both, u"analysis"_s, u"Mum rang; she copes"_s, false}}}));
        // What nobody asks for is taken away by itself.
        VERIFY_DONE(builder.tryTo(CorrectEntry{entry, {}, {{both, u"analysis"_s, {}, false}}}));
    }

    void aSlipIsPutRight_data()
    {
        correctionColumns();
        row("words of a concern", "concern.raised", "$worry", "what", "A bruise on the arm");
        row("its day", "concern.raised", "$worry", "on", "2019-05-12");
        row("its outcome", "concern.closed", "$worry", "outcomeNote", "No action");
        row("the day it was closed", "concern.closed", "$worry", "closedOn", "2019-05-17");
        row("why it was agreed", "step.overridden", "$agreed", "reason", "They moved away");
        row("who agreed", "step.overridden", "$agreed", "by", "Deirdre Manager");
        row("the day of a TAF", "taf.held", "$first", "heldOn", "2019-04-03");
        row("the day it is planned for", "taf.planned", "$next", "plannedFor", "2019-06-10");
        row("why it was cancelled", "taf.cancelled", "$off", "cancelledWhy", "No heating");
        row("registered a day earlier", "registration.completed", "registration", "completedOn",
            "2019-02-13");
        row("the day of an answer", "support.answered", "$asked", "answeredOn", "2019-05-23");
        row("a note's words", "note.written", "$note", "fact", "All was calm");
        row("a contact's last day", "holiday.contactAgreed", "$cover", "until", "2019-08-12");
        row("a person's telephone", "people.changed", "$mum", "phone", "01727 000000");
        row("a member's role", "team.changed", "$nurse", "role", "health visitor");
        row("an action's words", "plan.changed", "$ring", "what", "Ring the night line");
    }
    void aSlipIsPutRight()
    {
        QFETCH(QString, kind);
        QFETCH(QString, label);
        QFETCH(QString, field);
        QFETCH(QString, value);
        CaseBuilder builder = family();
        VERIFY_DONE(tryTo(builder, kind, label, field, value));
    }

    void whatFollowsIsWrittenAlong()
    {
        CaseBuilder builder = family();
        const ObjectId fran = builder.idOf(u"$fran"_s);
        const Decision decision = tryTo(builder, u"note.written"_s, u"$note"_s,
            u"childrenSeenAlone"_s, u"[\""_s + fran.hex() + u"\"]"_s);
        VERIFY_DONE(decision);
        CaseRecord anew;
        apply(anew, decision->first(), {});
        QVERIFY(anew.notes.first().childrenSeen.contains(fran));
        QVERIFY(anew.notes.first().present.contains(fran));
    }

    void whatIsLeftMeansNothingThatIsGone()
    {
        CaseBuilder builder = family();
        const auto removed = [&](const char *kind, const QString &label) {
            const ObjectId id = objectOf(builder, label);
            return builder.tryTo(
                CorrectEntry{entryOf(builder, QLatin1String(kind), id), {}, {{id, {}, {}, true}}});
        };
        VERIFY_REFUSED(removed("people.changed", u"$home"_s), RefusalCode::BuiltUponLater,
            u"corrections[0].object"_s);
        VERIFY_REFUSED(removed("people.changed", u"$fran"_s), RefusalCode::BuiltUponLater,
            u"corrections[0].object"_s);
        VERIFY_DONE(removed("people.changed", u"$franAtHome"_s));
        // What was registered rested on the Helpdesk's word.
        VERIFY_REFUSED(removed("helpdesk.checked", u"$helpdesk"_s), RefusalCode::NotThere,
            u"corrections[0].value"_s);
    }

    void aChildsWordsAreOfTheDayOfTheirNote()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("writeNote",
            "{'note':{'id':'$visit2','type':'homeVisit','on':'2019-06-20','fact':'Calm'},"
            "'childVoices':[{'id':'$words','person':'$fran','words':'I slept'}]}"));
        const ObjectId note = builder.idOf(u"$visit2"_s);
        const Decision decision = builder.tryTo(
            CorrectEntry{builder.lastEntry(), {}, {{note, u"on"_s, u"2019-06-19"_s, false}}});
        VERIFY_DONE(decision);
        CaseRecord anew;
        apply(anew, decision->first(), {});
        QCOMPARE(anew.childVoices.first().on, QDate(2019, 6, 19));
    }

    void anAssessmentStaysWhatItWasFinalisedAs()
    {
        CaseBuilder builder = family();
        const ObjectId words = builder.idOf(u"$voice"_s);
        VERIFY_DONE(builder.perform("writeAssessment",
            "{'assessment':{'startedOn':'2019-02-20','analysis':'It helps','level':'targeted',"
            "'othersContributed':'School'},'childVoices':["
            "{'id':'$voice','person':'$fran','words':'I sleep','on':'2019-02-20'},"
            "{'person':'$tom','words':'School is far','on':'2019-02-20'}],'parentViews':["
            "{'person':'$mum','view':'Better','on':'2019-02-20'}],'domains':["
            "{'person':'$baby','domain':'health','needs':'Born soon'}]}"));
        const EntryId written = builder.lastEntry();
        VERIFY_DONE(builder.perform("finaliseAssessment", "{'finalisedOn':'2019-06-20'}"));
        const EntryId finalised = builder.lastEntry();
        const CorrectEntry without{written, {}, {{words, {}, {}, true}}};
        VERIFY_REFUSED(
            builder.tryTo(without), RefusalCode::AssessmentGaps, u"corrections[0].value"_s);
        // Undone, it is not done again over gaps that came since.
        CaseBuilder undone = builder;
        undone.record.entries.last().kind.clear();
        undone.record.assessment.first().finalisedOn = {};
        VERIFY_DONE(undone.tryTo(RedoEntry{finalised, {}}));
        undone.record.childVoices.removeIf(
            [&words](const ChildVoice &voice) { return voice.id == words; });
        const Decision again = undone.tryTo(RedoEntry{finalised, {}});
        QVERIFY(!again);
        QCOMPARE(again.error().code, RefusalCode::AssessmentGaps);
        VERIFY_DONE(
            builder.perform("signAssessment", "{'signedOn':'2019-06-20','signedBy':['$mum']}"));
        const ObjectId whole = singletonId(typeInfo<Assessment>().number);
        VERIFY_REFUSED(builder.tryTo(CorrectEntry{
                           finalised, {}, {{whole, u"finalisedOn"_s, QString(), false}}}),
            RefusalCode::FieldMissing, u"corrections[0].value"_s);
    }

    void twoDaysMoveTogether()
    {
        CaseBuilder builder = family();
        const ObjectId cover = builder.idOf(u"$cover"_s);
        const FieldCorrection from{cover, u"from"_s, u"2019-08-12"_s, false};
        const FieldCorrection until{cover, u"until"_s, u"2019-09-01"_s, false};
        const EntryId entry = entryOf(builder, u"holiday.contactAgreed"_s, cover);
        const Decision one = builder.tryTo(CorrectEntry{entry, {}, {from}});
        VERIFY_REFUSED(one, RefusalCode::DatesContradict, u"corrections[0].value"_s);
        VERIFY_DONE(builder.tryTo(CorrectEntry{entry, {}, {from, until}}));
        VERIFY_DONE(builder.tryTo(CorrectEntry{entry, {}, {until, from}}));
    }

    void whatDidNotGoTogetherBeforeIsNoNews()
    {
        CaseBuilder builder = family();
        for (ConcernTold &told : builder.record.concernsTold)
            told.on = QDate(2019, 5, 1);
        VERIFY_DONE(tryTo(builder, u"concern.told"_s, u"$told"_s, u"reference"_s, u"A 17"_s));
    }

    void aClosedFamilyIsPutRightAsAnOpenOne()
    {
        CaseBuilder builder = family();
        Closure closure = builder.made<Closure>();
        closure.on = builder.context.today;
        closure.reason = u"needsMet"_s;
        closure.lookBackOn = QDate(2019, 12, 20);
        builder.add(EventBuilder(kinds::caseClosed).add(closure).event());
        QVERIFY(builder.record.isClosed());
        VERIFY_DONE(tryTo(builder, u"taf.held"_s, u"$first"_s, u"heldOn"_s, u"2019-04-03"_s));
        VERIFY_REFUSED(tryTo(builder, u"taf.held"_s, u"$first"_s, u"heldOn"_s, u"2019-02-13"_s),
            RefusalCode::DatesContradict, u"corrections[0].value"_s);
    }

    void daysAwayFollowTheCalendarAlone()
    {
        CaseBuilder builder = family();
        DaysAway away = builder.made<DaysAway>();
        away.from = QDate(2019, 7, 25);
        away.until = QDate(2019, 9, 1);
        builder.add(EventBuilder(kinds::absencesNoted).add(away).event());
        VERIFY_REFUSED(builder.tryTo(CorrectEntry{builder.lastEntry(), {},
                           {{away.id, u"until"_s, u"2019-07-26"_s, false}}}),
            RefusalCode::FieldWrong, u"target"_s);
        VERIFY_REFUSED(builder.tryTo(WithdrawEntry{builder.lastEntry(), {}}),
            RefusalCode::NothingToWithdraw, u"target"_s);
    }
};

QTEST_GUILESS_MAIN(TestOwnCommands)
#include "tst_owncommands.moc"
