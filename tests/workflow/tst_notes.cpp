// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/family.h"
#include "testing/refusals.h"
#include "workflow/correctentry.h"

using namespace hometray;
using namespace Qt::StringLiterals;

class TestNotes : public QObject {
    Q_OBJECT

    /// On Thursday 20 June 2019 at three, with a concern of the day before.
    static CaseBuilder family()
    {
        CaseBuilder builder = registeredFamily();
        builder.on(QDate(2019, 6, 20));
        builder.context.now = QTime(15, 0);
        return builder;
    }
    static CaseBuilder withConcern()
    {
        CaseBuilder builder = family();
        builder.perform("raiseConcern",
            "{'concern':{'id':'$concern','what':'Bruise','about':['$fran'],'on':'2019-06-19'}}");
        return builder;
    }
    static void close(CaseBuilder &builder)
    {
        Closure closure = builder.made<Closure>();
        closure.on = builder.context.today;
        builder.add(EventBuilder(kinds::caseClosed).add(closure).event());
        QVERIFY(builder.record.isClosed());
    }

private Q_SLOTS:
    void aVisitIsWrittenWithWhoWasSeenAndWhatTheySaid()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("writeNote",
            "{'note':{'type':'homeVisit','on':'2019-06-18','at':'16:30','outcome':'seen',"
            "'fact':'Tea together.','childrenSeenAlone':['$fran'],'significant':true},"
            "'childVoices':[{'person':'$fran','words':'I like it.'}],"
            "'action':{'what':'Ring school','mine':true,'dueOn':'2019-06-25'}}"));
        const Note &note = builder.record.notes.first();
        QCOMPARE(note.childrenSeen, QList{builder.idOf(u"$fran"_s)});
        QCOMPARE(note.present, QList{builder.idOf(u"$fran"_s)});
        const ChildVoice &voice = builder.record.childVoices.first();
        QCOMPARE(voice.about, note.id);
        QCOMPARE(voice.on, QDate(2019, 6, 18));
        QCOMPARE(builder.record.actions.last().what, u"Ring school"_s);
        QCOMPARE(builder.record.entries.last().kind, QLatin1String(kinds::planChanged));
    }

    void aVisitThatDidNotComeAboutNeedsNoWords()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(
            builder.perform("writeNote", "{'note':{'type':'homeVisit','outcome':'notIn'}}"));
        VERIFY_DONE(builder.perform("writeNote",
            "{'note':{'type':'homeVisit','outcome':'cancelled','cancelledBy':'Mum'}}"));
        close(builder);
        VERIFY_DONE(builder.perform("writeNote", "{'note':{'type':'call','fact':'Mum rang.'}}"));
        QVERIFY(builder.record.isClosed());
    }

    void privateThingsAreForTheirReaders()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("writeReflection",
            "{'reflection':{'prompt':'patterns','text':'Always the same excuse.'}}"));
        QVERIFY(kindOf(builder.record.entries.last().kind)->audience == Audience::Mine);
        VERIFY_DONE(builder.perform("recordDiscussion",
            "{'discussion':{'with':'Dee','about':'Drift','decided':'Visit unannounced'}}"));
        QVERIFY(kindOf(builder.record.entries.last().kind)->audience == Audience::Oversight);
    }

    void aConcernIsRaisedToldAndClosed()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("raiseConcern",
            "{'concern':{'id':'$c','what':'Bruise','about':['$fran'],'at':'14:00'},"
            "'told':[{'who':'Designated lead','advice':'Ring the centre'}]}"));
        QVERIFY(builder.record.hasOpenConcern());
        QCOMPARE(builder.record.concernsTold.first().concern, builder.idOf(u"$c"_s));
        VERIFY_DONE(builder.perform("tellConcern",
            "{'told':{'concern':'$c','who':'Customer Service Centre','reference':'123'}}"));
        builder.on(QDate(2019, 6, 24));
        VERIFY_DONE(builder.perform("closeConcern",
            "{'concern':'$c','outcome':'noFurtherAction','parentsNotToldWhy':'Danger'}"));
        QVERIFY(!builder.record.hasOpenConcern());
        QCOMPARE(builder.record.concerns.first().closedOn, QDate(2019, 6, 24));
        QCOMPARE(builder.record.concernsTold.size(), 2);
    }

    void aConcernOfWhichNobodyKnowsWhomItIsAboutSaysSo()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("raiseConcern",
            "{'concern':{'id':'$c','what':'Somebody shouts'},'aboutUnknown':true}"));
        QVERIFY(builder.record.hasOpenConcern());
        // What else is put right of it is not held up by that.
        const ObjectId id = builder.idOf(u"$c"_s);
        VERIFY_DONE(builder.tryTo(CorrectEntry{
            builder.lastEntry(), {}, {{id, u"what"_s, u"Somebody shouts at night"_s, false}}}));
    }

    void aCorrectionLeavesAConcernAndFeedbackSomebody()
    {
        CaseBuilder builder = withConcern();
        const auto emptied = [&builder](const char *label, const char *field) {
            const ObjectId id = builder.idOf(QLatin1String(label));
            return builder.tryTo(CorrectEntry{
                builder.lastEntry(), u"slip"_s, {{id, QLatin1String(field), {}, false}}});
        };
        VERIFY_REFUSED(
            emptied("$concern", "about"), RefusalCode::FieldWrong, u"corrections[0].value"_s);
        VERIFY_DONE(builder.perform("recordFeedback",
            "{'feedback':{'id':'$said','result':'given','text':'It helped.','from':['$mum']}}"));
        VERIFY_REFUSED(
            emptied("$said", "from"), RefusalCode::FieldMissing, u"corrections[0].value"_s);
    }

    void aConcernForAClosedFfaLeavesItClosed()
    {
        CaseBuilder builder = family();
        close(builder);
        VERIFY_DONE(builder.perform(
            "raiseConcern", "{'concern':{'what':'Seen at the station','about':['$tom']}}"));
        QVERIFY(builder.record.isClosed());
        QVERIFY(builder.record.hasOpenConcern());
    }

    void outcomesAreReviewedAndFeedbackIsRecorded()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("reviewOutcomes",
            "{'reviews':[{'goal':'$calm','outcome':'partly','evidence':'Score 6'},"
            "{'goal':'$school10','outcome':'met','evidenceOn':'2019-06-01'}]}"));
        QCOMPARE(builder.record.outcomeReviews.size(), 2);
        VERIFY_DONE(builder.perform("recordFeedback", "{'feedback':{'result':'notReached'}}"));
        close(builder);
        VERIFY_DONE(builder.perform("recordFeedback",
            "{'feedback':{'result':'given','text':'It helped.','from':['$mum']}}"));
        QVERIFY(builder.record.isClosed());
        QCOMPARE(builder.record.feedback.size(), 2);
    }

    void thisIsRefused_data()
    {
        using namespace refusals;
        using enum RefusalCode;
        columns();
        row("seen where nobody was", "writeNote",
            "{'note':{'type':'homeVisit','outcome':'notIn','childrenSeen':['$fran']}}", FieldWrong,
            "note.childrenSeen");
        row("seen alone where nobody was", "writeNote",
            "{'note':{'type':'homeVisit','outcome':'notIn','childrenSeenAlone':['$fran']}}",
            FieldWrong, "note.childrenSeen");
        row("cancelled by somebody and seen", "writeNote",
            "{'note':{'type':'homeVisit','outcome':'seen','cancelledBy':'Mum','fact':'x'}}",
            FieldWrong, "note.cancelledBy");
        row("a note that says nothing", "writeNote", "{'note':{'type':'call','fact':' '}}",
            FieldMissing, "note.fact");
        row("a call later today", "writeNote", "{'note':{'type':'call','fact':'x','at':'15:01'}}",
            DateInFuture, "note.at");
        row("somebody not born then", "writeNote",
            "{'note':{'type':'call','fact':'x','on':'2009-01-01','present':['$fran']}}",
            DateBeforeBirth, "note.present", "changePeople");
        row("words of somebody not born then", "writeNote",
            "{'note':{'type':'call','fact':'x','on':'2009-01-01'},"
            "'childVoices':[{'person':'$fran','words':'y'}]}",
            DateBeforeBirth, "childVoices[0].person", "changePeople");
        row("a reflection without words", "writeReflection", "{'reflection':{'text':'  '}}",
            FieldMissing, "reflection.text");
        row("a talk about nothing", "recordDiscussion", "{'discussion':{'with':'Dee','about':' '}}",
            FieldMissing, "discussion.about");
        row("a talk with nobody", "recordDiscussion", "{'discussion':{'with':' ','about':'x'}}",
            FieldMissing, "discussion.with");
        row("a concern of nothing", "raiseConcern", "{'concern':{'what':' '}}", FieldMissing,
            "concern.what");
        row("a concern about nobody", "raiseConcern", "{'concern':{'what':'x'}}", FieldWrong,
            "concern.about");
        row("a concern about nobody any more", "raiseConcern",
            "{'concern':{'id':'$concern','what':'x','about':[]}}", FieldWrong, "concern.about");
        row("a concern later today", "raiseConcern",
            "{'concern':{'what':'x','about':['$fran'],'at':'23:00'}}", DateInFuture, "concern.at");
        row("a concern with its end", "raiseConcern",
            "{'concern':{'what':'x','closedOn':'2019-06-20'}}", FieldWrong, "concern.closedOn",
            "closeConcern");
        row("a concern with its outcome", "raiseConcern", "{'concern':{'what':'x','outcome':'y'}}",
            FieldWrong, "concern.outcome", "closeConcern");
        row("told before it was seen", "raiseConcern",
            "{'concern':{'what':'x','about':['$fran']},'told':[{'who':'y','on':'2019-06-19'}]}",
            DatesContradict, "told[0].on");
        row("told later today", "raiseConcern",
            "{'concern':{'what':'x','about':['$fran']},'told':[{'who':'y','at':'16:00'}]}",
            DateInFuture, "told[0].at");
        row("told of nothing", "tellConcern", "{'told':{'who':'y'}}", FieldMissing, "told.concern",
            "raiseConcern");
        row("told the day before", "tellConcern",
            "{'told':{'concern':'$concern','who':'y','on':'2019-06-18'}}", DatesContradict,
            "told.on");
        row("told this evening", "tellConcern",
            "{'told':{'concern':'$concern','who':'y','at':'20:00'}}", DateInFuture, "told.at");
        row("closed before it was seen", "closeConcern",
            "{'concern':'$concern','outcome':'x','closedOn':'2019-06-18'}", DatesContradict,
            "closedOn");
        row("parents neither told nor why not", "closeConcern",
            "{'concern':'$concern','outcome':'x','outcomeNote':'y'}", ReasonMissing,
            "parentsNotToldWhy");
        row("parents not told without why", "closeConcern",
            "{'concern':'$concern','outcome':'x','outcomeNote':'y','parentsTold':false}",
            ReasonMissing, "parentsNotToldWhy");
        row("nobody told, and no word on it", "closeConcern",
            "{'concern':'$concern','outcome':'x','parentsTold':true}", ReasonMissing, "outcomeNote",
            "tellConcern");
        row("no outcome", "closeConcern", "{'concern':'$concern'}", FieldMissing, "outcome");
        row("one need twice", "reviewOutcomes",
            "{'reviews':[{'goal':'$calm','outcome':'met'},{'goal':'$calm','outcome':'partly'}]}",
            FieldWrong, "reviews[1].goal");
        row("evidence from after the review", "reviewOutcomes",
            "{'reviews':[{'goal':'$calm','outcome':'met','on':'2019-06-01',"
            "'evidenceOn':'2019-06-02'}]}",
            DatesContradict, "reviews[0].evidenceOn");
        row("no need", "reviewOutcomes", "{}", FieldMissing, "reviews");
        row("feedback without words", "recordFeedback", "{'feedback':{'result':'given'}}",
            FieldMissing, "feedback.text");
        row("feedback from nobody", "recordFeedback",
            "{'feedback':{'result':'given','text':'It helped.'}}", FieldMissing, "feedback.from");
    }
    void thisIsRefused()
    {
        CaseBuilder builder = withConcern();
        refusals::check(builder);
    }

    void aClosedConcernIsRefused_data()
    {
        using namespace refusals;
        using enum RefusalCode;
        columns();
        row("closed again", "closeConcern", "{'concern':'$concern','outcome':'x'}", ConcernClosed,
            "concern");
        row("told afterwards", "tellConcern", "{'told':{'concern':'$concern','who':'y'}}",
            ConcernClosed, "told.on", "raiseConcern");
        row("raised again", "raiseConcern", "{'concern':{'id':'$concern','what':'z'}}",
            ConcernClosed, "", "correctEntry");
    }
    void aClosedConcernIsRefused()
    {
        CaseBuilder builder = withConcern();
        VERIFY_DONE(builder.perform("closeConcern",
            "{'concern':'$concern','outcome':'x','outcomeNote':'y','parentsTold':true,"
            "'closedOn':'2019-06-19'}"));
        refusals::check(builder);
    }

    void whileTheFfaIsClosedThisIsRefused_data()
    {
        using namespace refusals;
        columns();
        row("an action of a note", "writeNote",
            "{'note':{'type':'call','fact':'x'},'action':{'what':'y'}}", RefusalCode::CaseClosed,
            "", "reopenFfa");
        row("reviewing outcomes", "reviewOutcomes",
            "{'reviews':[{'goal':'$calm','outcome':'met'}]}", RefusalCode::CaseClosed, "",
            "reopenFfa");
    }
    void whileTheFfaIsClosedThisIsRefused()
    {
        CaseBuilder builder = family();
        close(builder);
        refusals::check(builder);
    }
};

QTEST_GUILESS_MAIN(TestNotes)
#include "tst_notes.moc"
