// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/family.h"
#include "testing/tostring.h"
#include "workflow/references.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {
constexpr auto held =
    "{'meeting':{'id':'$taf1','heldOn':'2019-03-28','happened':'School: Tom is on time.',"
    "'worriedAbout':'Evenings','mustChange':'Somebody is at home at six','risks':'None new',"
    "'disagreements':'Dad thinks it is too much','needsMet':'partly','decision':'stayOpen',"
    "'nextOn':'2019-05-09'},"
    "'attendances':[{'id':'$teacherThere','member':'$teacher','how':'present'},"
    "{'member':'$nurse','how':'apologies','contribution':'Weight is fine',"
    "'contributionSource':'Email, 27 March'},"
    "{'person':'$mum','how':'late'},{'person':'$tom','how':'telephone'},"
    "{'name':'Housing officer','how':'absent'}],"
    "'actionReviews':[{'id':'$ringReviewed','action':'$ring','outcome':'done','note':'Rang twice'},"
    "{'action':'$club','outcome':'dropped','note':'Club has closed'}],"
    "'childVoices':[{'id':'$franSays','person':'$fran','words':'I like Wednesdays.'}],"
    "'parentViews':[{'person':'$mum','view':'Better than in winter.'}],"
    "'actions':[{'id':'$lift','goal':'$school10','what':'Lift on Mondays','member':'$teacher',"
    "'dueOn':'2019-04-30'}],"
    "'scores':[{'goal':'$calm','score':6,'by':['$mum','$fran']}]}";
} // namespace

class TestTaf : public QObject {
    Q_OBJECT

    /// On Monday 1 April 2019, the day after the weekend after the TAF of 28 March.
    static CaseBuilder family()
    {
        CaseBuilder builder = registeredFamily();
        builder.on(QDate(2019, 3, 4));
        builder.perform("planTaf",
            "{'meeting':{'id':'$taf1','plannedFor':'2019-03-28','time':'15:30','place':'School'}}");
        builder.on(QDate(2019, 4, 1));
        return builder;
    }
    static CaseBuilder afterTheTaf()
    {
        CaseBuilder builder = family();
        builder.perform("recordTaf", held);
        return builder;
    }
    template <class T>
    static const T &object(CaseBuilder &builder, const QList<T> &list, const char *label)
    {
        return *CaseRecord::find(list, builder.idOf(QString::fromLatin1(label)));
    }
    static void checkRefused(CaseBuilder &builder, const QByteArray &command)
    {
        QFETCH(QByteArray, fields);
        QFETCH(RefusalCode, code);
        QFETCH(QString, field);
        QFETCH(QString, mend);
        fields.replace("%1", QByteArray(longTextLimit, 'x'));
        const Decision decision = builder.tryTo(command.constData(), fields.constData());
        VERIFY_REFUSED(decision, code, field);
        QCOMPARE(decision.error().mend, mend);
    }
    static void columns()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<RefusalCode>("code");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("mend");
    }
    static void row(const char *name, const char *fields, RefusalCode code, const QString &field,
        const QString &mend = {})
    {
        QTest::newRow(name) << QByteArray(fields) << code << field << mend;
    }

private Q_SLOTS:
    void aTafIsPlannedAndItsAgendaChanged()
    {
        CaseBuilder builder = registeredFamily();
        VERIFY_DONE(builder.perform(
            "planTaf", "{'meeting':{'id':'$taf','plannedFor':'2019-03-28','time':'15:30'}}"));
        const Meeting &meeting = object(builder, builder.record.meetings, "$taf");
        QVERIFY(meeting.isPlanned());
        QCOMPARE(meeting.type, u"first"_s);
        VERIFY_DONE(builder.perform("planTaf", "{'meeting':{'id':'$taf','agenda':'Evenings'}}"));
        QCOMPARE(builder.record.meetings.size(), 1);
        QCOMPARE(builder.record.meetings.first().agenda, u"Evenings"_s);
        QCOMPARE(builder.record.meetings.first().time, QTime(15, 30));
    }

    void planningIsRefused_data()
    {
        columns();
        using enum RefusalCode;
        row("without a day", "{'meeting':{'place':'School'}}", FieldMissing,
            u"meeting.plannedFor"_s);
        row("for yesterday", "{'meeting':{'plannedFor':'2019-03-31'}}", FieldWrong,
            u"meeting.plannedFor"_s, u"recordTaf"_s);
        row("for a year that is a slip", "{'meeting':{'plannedFor':'2091-05-08'}}", FieldWrong,
            u"meeting.plannedFor"_s);
        row("on another day than before", "{'meeting':{'id':'$taf2','plannedFor':'2019-05-08'}}",
            FieldWrong, u"meeting.plannedFor"_s, u"moveTaf"_s);
        row("twice on a day", "{'meeting':{'plannedFor':'2019-05-07'}}", AlreadyDone,
            u"meeting.plannedFor"_s);
        row("when it was held", "{'meeting':{'id':'$taf1','agenda':'x'}}", MeetingAlreadyHeld, {},
            u"recordTaf"_s);
        row("when it was cancelled", "{'meeting':{'id':'$cancelled','agenda':'x'}}",
            MeetingCancelled, {}, u"planTaf"_s);
        row("and held at once", "{'meeting':{'plannedFor':'2019-05-08','heldOn':'2019-03-01'}}",
            FieldWrong, u"meeting.heldOn"_s, u"recordTaf"_s);
        row("and cancelled at once",
            "{'meeting':{'plannedFor':'2019-05-08','cancelledOn':'2019-03-01'}}", FieldWrong,
            u"meeting.cancelledOn"_s, u"cancelTaf"_s);
        row("of a type on no list", "{'meeting':{'plannedFor':'2019-05-08','type':'nonsense'}}",
            ChoiceUnknown, u"meeting.type"_s);
    }
    void planningIsRefused()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("recordTaf", "{'meeting':{'id':'$taf1'}}"));
        VERIFY_DONE(
            builder.perform("planTaf", "{'meeting':{'id':'$taf2','plannedFor':'2019-05-07'}}"));
        VERIFY_DONE(builder.perform(
            "planTaf", "{'meeting':{'id':'$cancelled','plannedFor':'2019-05-10'}}"));
        VERIFY_DONE(builder.perform("cancelTaf", "{'meeting':'$cancelled','why':'Holiday'}"));
        checkRefused(builder, "planTaf");
    }

    void aPlannedTafIsMovedOrCancelled()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("moveTaf", "{'meeting':'$taf1','plannedFor':'2019-04-03'}"));
        QCOMPARE(builder.record.meetings.first().plannedFor, QDate(2019, 4, 3));
        QCOMPARE(builder.record.meetings.first().time, QTime(15, 30));
        VERIFY_DONE(builder.perform("moveTaf",
            "{'meeting':'$taf1','plannedFor':'2019-04-03','time':'16:00','place':'Home'}"));
        QCOMPARE(builder.record.meetings.first().time, QTime(16, 0));
        QCOMPARE(builder.record.meetings.first().place, u"Home"_s);
        VERIFY_DONE(builder.perform("cancelTaf", "{'meeting':'$taf1','why':'Mum is ill'}"));
        QVERIFY(builder.record.meetings.first().isCancelled());
        QCOMPARE(builder.record.meetings.first().cancelledOn, QDate(2019, 4, 1));
        QVERIFY(!builder.record.nextPlanned());
    }

    void movingIsRefused_data()
    {
        columns();
        using enum RefusalCode;
        row("of what is none", "{'meeting':'$mum','plannedFor':'2019-05-01'}", NotThere,
            u"meeting"_s);
        row("without a day", "{'meeting':'$taf2'}", FieldMissing, u"plannedFor"_s);
        row("to yesterday", "{'meeting':'$taf2','plannedFor':'2019-03-31'}", FieldWrong,
            u"plannedFor"_s, u"recordTaf"_s);
        row("to a year that is a slip", "{'meeting':'$taf2','plannedFor':'2091-03-31'}", FieldWrong,
            u"plannedFor"_s);
        row("to where it is", "{'meeting':'$taf2','plannedFor':'2019-05-07'}", FieldMissing, {});
        row("onto another", "{'meeting':'$taf2','plannedFor':'2019-05-21'}", AlreadyDone,
            u"plannedFor"_s);
        row("of one that was held", "{'meeting':'$taf1','plannedFor':'2019-05-01'}",
            MeetingAlreadyHeld, u"meeting"_s, u"recordTaf"_s);
        row("of a cancelled one", "{'meeting':'$cancelled','plannedFor':'2019-05-01'}",
            MeetingCancelled, u"meeting"_s, u"planTaf"_s);
    }
    void movingIsRefused()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("recordTaf", "{'meeting':{'id':'$taf1'}}"));
        for (const char *plan : {"{'meeting':{'id':'$taf2','plannedFor':'2019-05-07'}}",
                 "{'meeting':{'id':'$taf3','plannedFor':'2019-05-21'}}",
                 "{'meeting':{'id':'$cancelled','plannedFor':'2019-05-10'}}"})
            VERIFY_DONE(builder.perform("planTaf", plan));
        VERIFY_DONE(builder.perform("cancelTaf", "{'meeting':'$cancelled','why':'Holiday'}"));
        checkRefused(builder, "moveTaf");
    }

    void cancellingIsRefused_data()
    {
        columns();
        using enum RefusalCode;
        row("without why", "{'meeting':'$taf2','why':' '}", ReasonMissing, u"why"_s);
        row("tomorrow", "{'meeting':'$taf2','why':'x','cancelledOn':'2019-04-02'}", DateInFuture,
            u"cancelledOn"_s);
        row("of one that was held", "{'meeting':'$taf1','why':'x'}", MeetingAlreadyHeld,
            u"meeting"_s);
        row("twice", "{'meeting':'$cancelled','why':'x'}", MeetingCancelled, u"meeting"_s);
        row("of none", "{'why':'x'}", FieldMissing, u"meeting"_s);
    }
    void cancellingIsRefused()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("recordTaf", "{'meeting':{'id':'$taf1'}}"));
        for (const char *plan : {"{'meeting':{'id':'$taf2','plannedFor':'2019-05-07'}}",
                 "{'meeting':{'id':'$cancelled','plannedFor':'2019-05-10'}}"})
            VERIFY_DONE(builder.perform("planTaf", plan));
        VERIFY_DONE(builder.perform("cancelTaf", "{'meeting':'$cancelled','why':'Holiday'}"));
        checkRefused(builder, "cancelTaf");
    }

    void recordingKeepsEverythingInOneEntry()
    {
        CaseBuilder builder = family();
        const Decision decision = builder.perform("recordTaf", held);
        VERIFY_DONE(decision);
        QCOMPARE(decision->size(), 1);
        const CaseRecord &record = builder.record;
        const Meeting &meeting = object(builder, record.meetings, "$taf1");
        QVERIFY(meeting.isHeld());
        QCOMPARE(meeting.type, u"first"_s);
        QCOMPARE(meeting.place, u"School"_s);
        QCOMPARE(meeting.writtenOn, QDate(2019, 4, 1));
        QVERIFY(meeting.risksReviewed);
        QCOMPARE(record.attendances.size(), 5);
        QCOMPARE(record.attendances.first().meeting, meeting.id);
        QCOMPARE(record.actionReviews.first().meeting, meeting.id);
        const Action &ring = object(builder, record.actions, "$ring");
        QCOMPARE(ring.status, u"done"_s);
        QCOMPARE(ring.endedOn, QDate(2019, 3, 28));
        const Action &club = object(builder, record.actions, "$club");
        QCOMPARE(club.status, u"dropped"_s);
        QCOMPARE(club.droppedWhy, u"Club has closed"_s);
        QVERIFY(object(builder, record.actions, "$visit").isOpen());
        QCOMPARE(object(builder, record.actions, "$lift").meeting, meeting.id);
        QCOMPARE(record.goalScores.first().on, meeting.heldOn);
        QCOMPARE(record.childVoices.first().about, meeting.id);
        QCOMPARE(record.childVoices.first().on, meeting.heldOn);
        QCOMPARE(record.parentViews.first().on, meeting.heldOn);
        QCOMPARE(record.meetings.size(), 2);
        QCOMPARE(record.nextPlanned()->plannedFor, QDate(2019, 5, 9));
        QCOMPARE(record.nextPlanned()->type, u"review"_s);
        QVERIFY(record.needsALook.isEmpty());
    }

    void recordingAgainChangesWhatWasWritten()
    {
        CaseBuilder builder = afterTheTaf();
        builder.on(QDate(2019, 4, 3));
        VERIFY_DONE(builder.perform("recordTaf",
            "{'meeting':{'id':'$taf1','nextOn':'2019-05-02','happened':'More'},"
            "'attendances':[{'person':'$mum','how':'present'},{'person':'$fran','how':'present'}],"
            "'actionReviews':[{'action':'$ring','outcome':'goingOn'}],'remove':['$franSays']}"));
        const CaseRecord &record = builder.record;
        QCOMPARE(record.attendances.size(), 6);
        QCOMPARE(record.actionReviews.size(), 2);
        QVERIFY(record.childVoices.isEmpty());
        QVERIFY(object(builder, record.actions, "$ring").isOpen());
        QVERIFY(!object(builder, record.actions, "$ring").endedOn.isValid());
        QVERIFY(!object(builder, record.actions, "$club").isOpen());
        const Meeting &meeting = object(builder, record.meetings, "$taf1");
        QCOMPARE(meeting.writtenOn, QDate(2019, 4, 1));
        QCOMPARE(meeting.worriedAbout, u"Evenings"_s);
        QCOMPARE(record.meetings.size(), 2);
        QCOMPARE(record.nextPlanned()->plannedFor, QDate(2019, 5, 2));
        QVERIFY(record.needsALook.isEmpty());
    }

    void takingAReviewBackOpensTheActionAgain()
    {
        CaseBuilder builder = afterTheTaf();
        VERIFY_DONE(
            builder.perform("recordTaf", "{'meeting':{'id':'$taf1'},'remove':['$ringReviewed']}"));
        QVERIFY(object(builder, builder.record.actions, "$ring").isOpen());
        QVERIFY(!object(builder, builder.record.actions, "$club").isOpen());
    }

    void anotherDayForTheMeetingMovesWhatItEnded()
    {
        CaseBuilder builder = afterTheTaf();
        VERIFY_DONE(
            builder.perform("recordTaf", "{'meeting':{'id':'$taf1','heldOn':'2019-03-27'}}"));
        QCOMPARE(object(builder, builder.record.actions, "$ring").endedOn, QDate(2019, 3, 27));
        QCOMPARE(object(builder, builder.record.actions, "$club").droppedWhy, u"Club has closed"_s);
        VERIFY_DONE(builder.perform(
            "giveCopy", "{'copies':[{'meeting':'$taf1','person':'$mum','on':'2019-03-28'}]}"));
        VERIFY_REFUSED(
            builder.tryTo("recordTaf", "{'meeting':{'id':'$taf1','heldOn':'2019-03-29'}}"),
            RefusalCode::DatesContradict, u"meeting.heldOn"_s);
    }

    void aMoveSomebodyElseMadeMeanwhileIsShown()
    {
        CaseBuilder builder = family();
        const CaseRecord base = builder.record;
        VERIFY_DONE(builder.perform("moveTaf", "{'meeting':'$taf1','plannedFor':'2019-04-03'}"));
        builder.context.atBasis = &base;
        const Decision decision =
            builder.tryTo("moveTaf", "{'meeting':'$taf1','plannedFor':'2019-04-05'}");
        VERIFY_REFUSED(decision, RefusalCode::ChangedMeanwhile, u"plannedFor"_s);
        QCOMPARE(decision.error().clashes.first().theirs.toString(), u"2019-04-03"_s);
        QCOMPARE(decision.error().clashes.first().mine.toString(), u"2019-04-05"_s);
        VERIFY_REFUSED(builder.tryTo("moveTaf", "{'meeting':'$taf1','plannedFor':'2019-04-03'}"),
            RefusalCode::FieldMissing, QString());
        builder.context.atBasis = nullptr;
    }

    void aTafNobodyPlannedIsHeldToday()
    {
        CaseBuilder builder = afterTheTaf();
        VERIFY_DONE(builder.perform("recordTaf", "{'meeting':{'id':'$extra','place':'Home'}}"));
        const Meeting &meeting = object(builder, builder.record.meetings, "$extra");
        QCOMPARE(meeting.heldOn, QDate(2019, 4, 1));
        QCOMPARE(meeting.type, u"review"_s);
        QVERIFY(!meeting.risksReviewed);
    }

    void whoChangesATafMovesNoOther()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("recordTaf",
            "{'meeting':{'id':'$taf1','heldOn':'2019-03-28','nextOn':'2019-05-05'}}"));
        const ObjectId next =
            companionId(builder.idOf(u"$taf1"_s), typeInfo<Meeting>().number);
        const auto planned = [&] { return *CaseRecord::find(builder.record.meetings, next); };
        QCOMPARE(planned().plannedFor, QDate(2019, 5, 5));
        const Meeting &taf = builder.record.meetings.first();
        QCOMPARE(nextMeetingOn(builder.record, taf), QDate(2019, 5, 5));
        const QByteArray which = "{'meeting':'" + next.hex().toLatin1() + '\'';
        VERIFY_DONE(builder.perform("moveTaf",
            QByteArray(which + ",'plannedFor':'2019-05-09','time':'15:30'}").constData()));
        // As a form gives it back: with the day of then.
        VERIFY_DONE(builder.perform("recordTaf",
            "{'meeting':{'id':'$taf1','nextOn':'2019-05-05','decision':'stayOpen'}}"));
        QCOMPARE(planned().plannedFor, QDate(2019, 5, 9));
        QCOMPARE(planned().time, QTime(15, 30));
        QCOMPARE(nextMeetingOn(builder.record, builder.record.meetings.first()), QDate(2019, 5, 9));
        VERIFY_DONE(builder.perform(
            "cancelTaf", QByteArray(which + ",'why':'Mum is ill.'}").constData()));
        VERIFY_DONE(builder.perform("recordTaf",
            "{'meeting':{'id':'$taf1','nextOn':'2019-05-05','happened':'More was said.'}}"));
        QVERIFY(planned().isCancelled());
        QVERIFY(!nextMeetingOn(builder.record, builder.record.meetings.first()).isValid());
    }

    void theNextOneMayBeSaidInFull()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("recordTaf",
            "{'meeting':{'id':'$taf1','heldOn':'2019-03-28'},"
            "'next':{'id':'$taf2','plannedFor':'2019-05-07','time':'10:00','place':'Home'}}"));
        QCOMPARE(object(builder, builder.record.meetings, "$taf1").nextOn, QDate(2019, 5, 7));
        QCOMPARE(object(builder, builder.record.meetings, "$taf2").time, QTime(10, 0));
        // Said once more without its id it is the same meeting.
        VERIFY_DONE(builder.perform("recordTaf",
            "{'meeting':{'id':'$taf1'},'next':{'plannedFor':'2019-05-07','agenda':'Money'}}"));
        QCOMPARE(builder.record.meetings.size(), 2);
        QCOMPARE(object(builder, builder.record.meetings, "$taf2").agenda, u"Money"_s);
        QCOMPARE(object(builder, builder.record.meetings, "$taf2").place, u"Home"_s);
        // Held itself, it is not planned again when the first is written once more.
        builder.on(QDate(2019, 5, 8));
        VERIFY_DONE(
            builder.perform("recordTaf", "{'meeting':{'id':'$taf2','heldOn':'2019-05-07'}}"));
        VERIFY_REFUSED(
            builder.tryTo("recordTaf", "{'meeting':{'id':'$taf1'},'next':{'id':'$taf2'}}"),
            RefusalCode::FieldWrong, u"next.heldOn"_s);
        VERIFY_DONE(
            builder.perform("recordTaf", "{'meeting':{'id':'$taf1','risks':'None known'}}"));
    }

    void aChangedActionGetsItsNewWords()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("recordTaf",
            "{'meeting':{'id':'$taf1','heldOn':'2019-03-28'},"
            "'actionReviews':[{'action':'$club','outcome':'changed'}],"
            "'actions':[{'id':'$club','what':'Breakfast club on Mondays','dueOn':'2019-05-01'}]}"));
        const Action &club = object(builder, builder.record.actions, "$club");
        QCOMPARE(club.what, u"Breakfast club on Mondays"_s);
        QVERIFY(club.isOpen());
        QCOMPARE(club.member, builder.idOf(u"$teacher"_s));
    }

    void whatEndedOnItsOwnAfterTheMeetingStaysAsItIs()
    {
        CaseBuilder builder = family();
        builder.on(QDate(2019, 3, 30));
        VERIFY_DONE(builder.perform("changePlan", "{'actions':[{'id':'$ring','status':'done'}]}"));
        VERIFY_DONE(builder.perform("recordTaf",
            "{'meeting':{'id':'$taf1','heldOn':'2019-03-28'},"
            "'actionReviews':[{'action':'$ring','outcome':'goingOn'}]}"));
        QCOMPARE(object(builder, builder.record.actions, "$ring").endedOn, QDate(2019, 3, 30));
        VERIFY_DONE(builder.perform("recordTaf",
            "{'meeting':{'id':'$taf1'},'actionReviews':[{'action':'$ring','outcome':'done'}]}"));
        QCOMPARE(object(builder, builder.record.actions, "$ring").endedOn, QDate(2019, 3, 30));
    }

    void recordingIsRefused_data()
    {
        columns();
        using enum RefusalCode;
        row("in the future", "{'meeting':{'id':'$taf1','heldOn':'2019-04-02'}}", DateInFuture,
            u"meeting.heldOn"_s);
        row("before the family was registered", "{'meeting':{'heldOn':'2019-02-13'}}",
            DatesContradict, u"meeting.heldOn"_s, u"completeRegistration"_s);
        row("of a cancelled one", "{'meeting':{'id':'$cancelled'}}", MeetingCancelled, {},
            u"planTaf"_s);
        row("and cancelled at once", "{'meeting':{'id':'$taf1','cancelledOn':'2019-03-28'}}",
            FieldWrong, u"meeting.cancelledOn"_s, u"cancelTaf"_s);
        row("as before my time", "{'meeting':{'id':'$taf1','beforeMyTime':true}}", FieldWrong,
            u"meeting.beforeMyTime"_s, u"takeUpFfa"_s);
        row("on the day of another", "{'meeting':{'heldOn':'2019-03-07'}}", AlreadyDone,
            u"meeting.heldOn"_s);
        row("written up before it was held",
            "{'meeting':{'heldOn':'2019-03-28','writtenOn':'2019-03-27'}}", DatesContradict,
            u"meeting.writtenOn"_s);
        row("with a decision on no list", "{'meeting':{'decision':'nonsense'}}", ChoiceUnknown,
            u"meeting.decision"_s);
        row("with nobody's attendance", "{'meeting':{'id':'$taf1'},'attendances':[{'how':'late'}]}",
            FieldMissing, u"attendances[0].name"_s);
        row("with two in one attendance",
            "{'meeting':{'id':'$taf1'},"
            "'attendances':[{'how':'late','person':'$mum','name':'Ada'}]}",
            FieldWrong, u"attendances[0].name"_s);
        row("with somebody twice",
            "{'meeting':{'id':'$taf1'},'attendances':[{'how':'late','person':'$mum'},"
            "{'how':'present','person':'$mum'}]}",
            FieldWrong, u"attendances[1].name"_s);
        row("with somebody twice, once as a member",
            "{'meeting':{'id':'$taf1'},'attendances':[{'how':'late','person':'$mum'},"
            "{'how':'present','member':'$mumInTeam'}]}",
            FieldWrong, u"attendances[1].name"_s);
        row("with a child not yet born",
            "{'meeting':{'id':'$taf1','heldOn':'2019-03-28'},"
            "'attendances':[{'how':'present','person':'$late'}]}",
            DateBeforeBirth, u"attendances[0].person"_s, u"changePeople"_s);
        row("with a member who had left",
            "{'meeting':{'id':'$taf1'},'attendances':[{'how':'present','member':'$left'}]}",
            MemberEnded, u"attendances[0].member"_s, u"changeTeam"_s);
        row("with a contribution from nowhere",
            "{'meeting':{'id':'$taf1'},'attendances':[{'how':'apologies','member':'$nurse',"
            "'contribution':'x'}]}",
            FieldMissing, u"attendances[0].contributionSource"_s);
        row("attended in a way on no list",
            "{'meeting':{'id':'$taf1'},'attendances':[{'how':'nonsense','name':'x'}]}",
            ChoiceUnknown, u"attendances[0].how"_s);
        row("speaking of an action twice",
            "{'meeting':{'id':'$taf1'},'actionReviews':[{'action':'$ring','outcome':'done'},"
            "{'action':'$ring','outcome':'goingOn'}]}",
            FieldWrong, u"actionReviews[1].action"_s);
        row("speaking of an action that ended before",
            "{'meeting':{'id':'$taf1'},'actionReviews':[{'action':'$old','outcome':'done'}]}",
            ActionClosed, u"actionReviews[0].action"_s, u"changePlan"_s);
        row("speaking of no action",
            "{'meeting':{'id':'$taf1'},'actionReviews':[{'outcome':'done'}]}", FieldMissing,
            u"actionReviews[0].action"_s);
        row("dropping without why",
            "{'meeting':{'id':'$taf1'},'actionReviews':[{'action':'$ring','outcome':'dropped'}]}",
            ReasonMissing, u"actionReviews[0].note"_s);
        row("changing without how",
            "{'meeting':{'id':'$taf1'},'actionReviews':[{'action':'$ring','outcome':'changed'}]}",
            FieldMissing, u"actionReviews[0].note"_s);
        row("words before birth",
            "{'meeting':{'id':'$taf1','heldOn':'2019-03-28'},"
            "'childVoices':[{'person':'$late','words':'x'}]}",
            DateBeforeBirth, u"childVoices[0].on"_s, u"changePeople"_s);
        row("a score of 11", "{'meeting':{'id':'$taf1'},'scores':[{'goal':'$calm','score':11}]}",
            OutOfRange, u"scores[0].score"_s);
        row("an action with two owners",
            "{'meeting':{'id':'$taf1'},'actions':[{'what':'x','mine':true,'owner':'y'}]}",
            FieldWrong, u"actions[0].owner"_s);
        row("the next on the same day", "{'meeting':{'heldOn':'2019-03-28','nextOn':'2019-03-28'}}",
            DatesContradict, u"meeting.nextOn"_s);
        row("the next in a year that is a slip",
            "{'meeting':{'heldOn':'2019-03-28','nextOn':'2091-03-28'}}", FieldWrong,
            u"meeting.nextOn"_s);
        row("more than fits an entry",
            "{'meeting':{'id':'$taf1','happened':'%1','worriedAbout':'%1','mustChange':'%1',"
            "'risks':'%1'}}",
            TextTooLong, {});
        row("two days for the next",
            "{'meeting':{'id':'$taf1','nextOn':'2019-05-01'},"
            "'next':{'plannedFor':'2019-05-02'}}",
            DatesContradict, u"next.plannedFor"_s);
        row("the next without a day", "{'meeting':{'id':'$taf1'},'next':{'place':'x'}}",
            FieldMissing, u"next.plannedFor"_s);
        row("the next held already",
            "{'meeting':{'id':'$taf1'},'next':{'plannedFor':'2019-05-02','heldOn':'2019-04-01'}}",
            FieldWrong, u"next.heldOn"_s, u"recordTaf"_s);
        row("removing what is not of a meeting", "{'meeting':{'id':'$taf1'},'remove':['$mum']}",
            NotThere, u"remove"_s);
    }
    void recordingIsRefused()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("changePeople",
            "{'people':[{'id':'$late','firstName':'Late','born':'2019-03-30','child':true}]}"));
        VERIFY_DONE(builder.perform("changeTeam",
            "{'members':[{'id':'$left','name':'Lee','professional':true,'from':'2019-02-14',"
            "'until':'2019-03-01'}]}"));
        VERIFY_DONE(
            builder.perform("recordTaf", "{'meeting':{'id':'$early','heldOn':'2019-03-07'}}"));
        VERIFY_DONE(builder.perform("changePlan",
            "{'actions':[{'id':'$old','what':'x','status':'done','endedOn':'2019-03-01'}]}"));
        VERIFY_DONE(builder.perform(
            "planTaf", "{'meeting':{'id':'$cancelled','plannedFor':'2019-05-10'}}"));
        VERIFY_DONE(builder.perform("cancelTaf", "{'meeting':'$cancelled','why':'Holiday'}"));
        checkRefused(builder, "recordTaf");
    }

    void noTafIsRecordedWhileTheFamilyWaits()
    {
        CaseBuilder builder(QDate(2019, 2, 11));
        VERIFY_DONE(builder.perform("openFfa", "{'family':{'name':'x'}}"));
        VERIFY_DONE(builder.perform("planTaf", "{'meeting':{'plannedFor':'2019-03-11'}}"));
        const Decision decision = builder.tryTo("recordTaf", "{'meeting':{'place':'x'}}");
        VERIFY_REFUSED(decision, RefusalCode::CaseNotRegistered, QString());
        QCOMPARE(decision.error().mend, u"completeRegistration"_s);
    }

    void copiesAreGivenOrDeclined()
    {
        CaseBuilder builder = afterTheTaf();
        VERIFY_DONE(builder.perform("giveCopy",
            "{'copies':[{'meeting':'$taf1','person':'$mum','how':'by hand'},"
            "{'id':'$dadsCopy','meeting':'$taf1','person':'$dad','declined':true}]}"));
        QCOMPARE(builder.record.copiesGiven.size(), 2);
        QCOMPARE(builder.record.copiesGiven.first().on, QDate(2019, 4, 1));
        // Who declined asks for it after all.
        VERIFY_DONE(
            builder.perform("giveCopy", "{'copies':[{'meeting':'$taf1','person':'$dad'}]}"));
        builder.add(EventBuilder(kinds::caseClosed).add(builder.made<Closure>()).event());
        VERIFY_DONE(
            builder.perform("giveCopy", "{'copies':[{'meeting':'$taf1','person':'$tom'}]}"));
    }

    void givingACopyIsRefused_data()
    {
        columns();
        using enum RefusalCode;
        row("nothing", "{}", FieldMissing, u"copies"_s);
        row("to nobody", "{'copies':[{'meeting':'$taf1'}]}", FieldMissing, u"copies[0].person"_s);
        row("of a TAF to come", "{'copies':[{'meeting':'$taf2','person':'$mum'}]}", MeetingNotHeld,
            u"copies[0].meeting"_s, u"recordTaf"_s);
        row("before it was held",
            "{'copies':[{'meeting':'$taf1','person':'$mum','on':'2019-03-27'}]}", DatesContradict,
            u"copies[0].on"_s);
        row("tomorrow", "{'copies':[{'meeting':'$taf1','person':'$mum','on':'2019-04-02'}]}",
            DateInFuture, u"copies[0].on"_s);
        row("twice at once",
            "{'copies':[{'meeting':'$taf1','person':'$mum'},{'meeting':'$taf1','person':'$mum'}]}",
            FieldWrong, u"copies[0].person"_s);
        row("a second time", "{'copies':[{'meeting':'$taf1','person':'$tom'}]}", AlreadyDone,
            u"copies[0].person"_s);
        row("to somebody not yet born",
            "{'copies':[{'meeting':'$taf1','person':'$late','on':'2019-03-29'}]}", DateBeforeBirth,
            u"copies[0].on"_s, u"changePeople"_s);
    }
    void givingACopyIsRefused()
    {
        CaseBuilder builder = afterTheTaf();
        VERIFY_DONE(builder.perform("changePeople",
            "{'people':[{'id':'$late','firstName':'Late','born':'2019-03-30','child':true}]}"));
        VERIFY_DONE(
            builder.perform("planTaf", "{'meeting':{'id':'$taf2','plannedFor':'2019-05-10'}}"));
        VERIFY_DONE(
            builder.perform("giveCopy", "{'copies':[{'meeting':'$taf1','person':'$tom'}]}"));
        checkRefused(builder, "giveCopy");
    }

    void noTafIsPlannedOrRecordedWhileClosed_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::newRow("planTaf") << QByteArray("{'meeting':{'plannedFor':'2019-05-07'}}");
        QTest::newRow("moveTaf") << QByteArray("{'meeting':'$taf1','plannedFor':'2019-05-07'}");
        QTest::newRow("recordTaf") << QByteArray("{'meeting':{'id':'$taf1'}}");
    }
    void noTafIsPlannedOrRecordedWhileClosed()
    {
        QFETCH(QByteArray, fields);
        CaseBuilder builder = family();
        builder.add(EventBuilder(kinds::caseClosed).add(builder.made<Closure>()).event());
        const Decision decision = builder.tryTo(QTest::currentDataTag(), fields.constData());
        VERIFY_REFUSED(decision, RefusalCode::CaseClosed, QString());
        // What was planned can still be taken off the calendar.
        VERIFY_DONE(builder.perform("cancelTaf", "{'meeting':'$taf1','why':'Closed'}"));
    }
};

QTEST_GUILESS_MAIN(TestTaf)
#include "tst_taf.moc"
