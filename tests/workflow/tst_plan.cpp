// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/family.h"
#include "testing/tostring.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestPlan : public QObject {
    Q_OBJECT

    /// On 4 March 2019, with a TAF on 1 March that spoke of $visit, and $done and $reached.
    static CaseBuilder family()
    {
        CaseBuilder builder = registeredFamily();
        builder.on(QDate(2019, 3, 4));
        builder.perform("changePlan",
            "{'goals':[{'id':'$reached','title':'x','status':'reached'}],"
            "'actions':[{'id':'$done','what':'y','status':'done','endedOn':'2019-02-20'}]}");
        builder.perform("recordTaf",
            "{'meeting':{'id':'$taf1','heldOn':'2019-03-01'},"
            "'actionReviews':[{'action':'$visit','outcome':'goingOn'}]}");
        builder.perform("planTaf", "{'meeting':{'id':'$taf2','plannedFor':'2019-04-10'}}");
        builder.perform("changeTeam", "{'members':[{'id':'$nurse','until':'2019-03-02'}]}");
        return builder;
    }
    static const Action &action(CaseBuilder &builder, const char *label)
    {
        return *CaseRecord::find(builder.record.actions, builder.idOf(QString::fromLatin1(label)));
    }

private Q_SLOTS:
    void aChangeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<RefusalCode>("code");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *name, const char *fields, RefusalCode code,
                             const QString &field, const QString &value = {}) {
            QTest::newRow(name) << QByteArray(fields) << code << field << value;
        };
        using enum RefusalCode;
        row("nothing", "{}", FieldMissing, {});
        row("a goal without a title", "{'goals':[{'need':'x'}]}", FieldMissing,
            u"goals[0].title"_s);
        row("an outcome on no list", "{'goals':[{'title':'x','outcome':'nonsense'}]}",
            ChoiceUnknown, u"goals[0].outcome"_s);
        row("the goal of nobody there", "{'goals':[{'title':'x','whose':['$school']}]}", NotThere,
            u"goals[0].whose"_s);
        row("an end of an open goal", "{'goals':[{'title':'x','endedOn':'2019-03-01'}]}",
            FieldWrong, u"goals[0].endedOn"_s, u"stillOpen"_s);
        row("an action of nothing", "{'actions':[{'mine':true}]}", FieldMissing,
            u"actions[0].what"_s);
        row("two owners", "{'actions':[{'what':'x','person':'$mum','member':'$teacher'}]}",
            FieldWrong, u"actions[0].owner"_s, u"oneOwner"_s);
        row("the keyworker in words", "{'actions':[{'what':'x','owner':'Me'}]}", FieldWrong,
            u"actions[0].owner"_s, u"sayItIsMine"_s);
        row("a dash for what is to be done", "{'actions':[{'what':'-','mine':true}]}", FieldMissing,
            u"actions[0].what"_s);
        row("n/a for whose it is", "{'actions':[{'what':'x','owner':'n/a'}]}", FieldWrong,
            u"actions[0].owner"_s, u"saysNothing"_s);
        row("a due date of what is ongoing",
            "{'actions':[{'what':'x','ongoing':true,'dueOn':'2019-04-01'}]}", FieldWrong,
            u"actions[0].dueOn"_s, u"ongoing"_s);
        row("an end of an open action", "{'actions':[{'what':'x','endedOn':'2019-03-01'}]}",
            FieldWrong, u"actions[0].endedOn"_s, u"stillOpen"_s);
        row("done tomorrow", "{'actions':[{'what':'x','status':'done','endedOn':'2019-03-05'}]}",
            DateInFuture, u"actions[0].endedOn"_s);
        row("dropped without why", "{'actions':[{'id':'$ring','status':'dropped'}]}", ReasonMissing,
            u"actions[0].droppedWhy"_s);
        row("other words for what is done", "{'actions':[{'id':'$done','what':'z'}]}", ActionClosed,
            u"actions[0].what"_s);
        row("for a goal that ended", "{'actions':[{'what':'x','goal':'$reached'}]}", FieldWrong,
            u"actions[0].goal"_s, u"goalEnded"_s);
        row("for a goal that is none", "{'actions':[{'what':'x','goal':'$mum'}]}", NotThere,
            u"actions[0].goal"_s);
        row("owned by who left the team", "{'actions':[{'what':'x','member':'$nurse'}]}",
            MemberEnded, u"actions[0].member"_s);
        row("a score of -1", "{'scores':[{'goal':'$calm','score':-1}]}", OutOfRange,
            u"scores[0].score"_s);
        row("a score of 11", "{'scores':[{'goal':'$calm','score':11}]}", OutOfRange,
            u"scores[0].score"_s);
        row("a score of no number", "{'scores':[{'goal':'$calm'}]}", FieldMissing,
            u"scores[0].score"_s);
        row("a score before birth",
            "{'scores':[{'goal':'$calm','score':5,'by':['$fran'],'on':'2010-04-30'}]}",
            DateBeforeBirth, u"scores[0].on"_s);
        row("signed tomorrow", "{'plan':{'signedOn':'2019-03-05'}}", DateInFuture,
            u"plan.signedOn"_s);
        row("removing a goal with actions", "{'remove':['$calm']}", BuiltUponLater, u"remove"_s,
            u"action"_s);
        row("removing what a TAF spoke of", "{'remove':['$visit']}", BuiltUponLater, u"remove"_s,
            u"actionReview"_s);
        row("removing what is not of the plan", "{'remove':['$mum']}", NotThere, u"remove"_s,
            u"goal"_s);
        row("an enormous list of owners", "{'actions':[{'what':'x','owner':'%1'}]}", TextTooLong,
            u"actions[0].owner"_s);
    }
    void aChangeIsRefused()
    {
        QFETCH(QByteArray, fields);
        QFETCH(RefusalCode, code);
        QFETCH(QString, field);
        QFETCH(QString, value);
        CaseBuilder builder = family();
        fields.replace("%1", QByteArray(textLimit + 1, 'x'));
        const Decision decision = builder.tryTo("changePlan", fields.constData());
        VERIFY_REFUSED(decision, code, field);
        const QVariantMap &values = decision.error().values;
        const bool named = value.isEmpty() || values.value(u"reason"_s) == value
            || values.value(u"what"_s) == value;
        QVERIFY2(named, qPrintable(value));
        if (code == RefusalCode::ActionClosed)
            QCOMPARE(decision.error().mend, u"changePlan"_s);
        if (code == RefusalCode::MemberEnded)
            QCOMPARE(decision.error().mend, u"changeTeam"_s);
    }

    void thePlanAsAWholeIsThereAsSoonAsAnythingIsPlanned()
    {
        CaseBuilder builder = registeredFamily();
        QCOMPARE(builder.record.familyPlan.size(), 1);
        VERIFY_DONE(builder.perform("changePlan", "{'plan':{'signedOn':'2019-02-14'}}"));
        QCOMPARE(builder.record.familyPlan.size(), 1);
        QCOMPARE(builder.record.familyPlan.first().signedOn, QDate(2019, 2, 14));
        VERIFY_DONE(builder.perform("changePlan", "{'plan':{'note':'On the fridge'}}"));
        QCOMPARE(builder.record.familyPlan.first().signedOn, QDate(2019, 2, 14));
    }

    void whatIsDoneEndedTodayAndMayBeOpenedAgain()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("changePlan", "{'actions':[{'id':'$ring','status':'done'}]}"));
        QCOMPARE(action(builder, "$ring").endedOn, QDate(2019, 3, 4));
        VERIFY_DONE(builder.perform(
            "changePlan", "{'actions':[{'id':'$ring','progress':'She rang twice.'}]}"));
        VERIFY_DONE(builder.perform("changePlan", "{'actions':[{'id':'$ring','status':'open'}]}"));
        QVERIFY(action(builder, "$ring").isOpen());
        QVERIFY(!action(builder, "$ring").endedOn.isValid());
        QCOMPARE(action(builder, "$ring").progress, u"She rang twice."_s);
        VERIFY_DONE(builder.perform("changePlan",
            "{'actions':[{'id':'$ring','status':'dropped','droppedWhy':'Not needed now'}]}"));
        QCOMPARE(action(builder, "$ring").droppedWhy, u"Not needed now"_s);
    }

    void aGoalMayBeReachedAndOpenedAgain()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("changePlan", "{'goals':[{'id':'$calm','status':'reached'}]}"));
        const ObjectId calm = builder.idOf(u"$calm"_s);
        QCOMPARE(CaseRecord::find(builder.record.goals, calm)->endedOn, QDate(2019, 3, 4));
        // Its actions are still done and may still be changed.
        VERIFY_DONE(
            builder.perform("changePlan", "{'actions':[{'id':'$ring','dueOn':'2019-03-20'}]}"));
        VERIFY_DONE(builder.perform("changePlan",
            "{'goals':[{'id':'$calm','status':'open'}],"
            "'actions':[{'what':'A walk','goal':'$calm'}]}"));
        QVERIFY(!CaseRecord::find(builder.record.goals, calm)->endedOn.isValid());
    }

    void whoLeftKeepsTheActionsTheyHad()
    {
        CaseBuilder builder = registeredFamily();
        builder.on(QDate(2019, 3, 4));
        VERIFY_DONE(
            builder.perform("changeTeam", "{'members':[{'id':'$teacher','until':'2019-03-01'}]}"));
        VERIFY_DONE(
            builder.perform("changePlan", "{'actions':[{'id':'$club','dueOn':'2019-05-01'}]}"));
    }

    void theDeadTakeOnNoActions()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(
            builder.perform("changePeople", "{'people':[{'id':'$nan','died':'2019-03-02'}]}"));
        VERIFY_REFUSED(builder.tryTo("changePlan", "{'actions':[{'what':'x','person':'$nan'}]}"),
            RefusalCode::DatesContradict, u"actions[0].person"_s);
    }

    void goalAndActionsEnteredByMistakeGoTogether()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("changePlan",
            "{'goals':[{'id':'$slip','title':'x'}],'actions':[{'id':'$slips','what':'y',"
            "'goal':'$slip'}],'scores':[{'id':'$scored','goal':'$slip','score':0}]}"));
        VERIFY_REFUSED(builder.tryTo("changePlan", "{'remove':['$slip','$slips']}"),
            RefusalCode::BuiltUponLater, u"remove"_s);
        const qsizetype goals = builder.record.goals.size();
        VERIFY_DONE(builder.perform("changePlan", "{'remove':['$slip','$slips','$scored']}"));
        QCOMPARE(builder.record.goals.size(), goals - 1);
        QVERIFY(builder.record.goalScores.isEmpty());
    }

    void thePlanIsLookedAtAndNothingChanged()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(
            builder.perform("reviewPlan", "{'review':{'nothingChanged':true,'meeting':'$taf1'}}"));
        QCOMPARE(builder.record.planReviews.first().on, QDate(2019, 3, 4));
        QVERIFY(builder.record.planReviews.first().nothingChanged);
    }

    void lookingIsRefused_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<RefusalCode>("code");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("mend");
        QTest::newRow("tomorrow") << QByteArray("{'review':{'on':'2019-03-05'}}")
                                  << RefusalCode::DateInFuture << u"review.on"_s << QString();
        QTest::newRow("before the family was registered")
            << QByteArray("{'review':{'on':'2019-02-13'}}") << RefusalCode::DatesContradict
            << u"review.on"_s << u"completeRegistration"_s;
        QTest::newRow("at a TAF to come")
            << QByteArray("{'review':{'meeting':'$taf2'}}") << RefusalCode::MeetingNotHeld
            << u"review.meeting"_s << u"recordTaf"_s;
        QTest::newRow("at no TAF") << QByteArray("{'review':{'meeting':'$mum'}}")
                                   << RefusalCode::NotThere << u"review.meeting"_s << QString();
    }
    void lookingIsRefused()
    {
        QFETCH(QByteArray, fields);
        QFETCH(RefusalCode, code);
        QFETCH(QString, field);
        QFETCH(QString, mend);
        CaseBuilder builder = family();
        const Decision decision = builder.tryTo("reviewPlan", fields.constData());
        VERIFY_REFUSED(decision, code, field);
        QCOMPARE(decision.error().mend, mend);
    }

    void aPlanThatIsNotThereCannotBeLookedAt()
    {
        CaseBuilder builder(QDate(2019, 2, 11));
        VERIFY_DONE(builder.perform("openFfa", "{'family':{'name':'x'}}"));
        VERIFY_REFUSED(
            builder.tryTo("reviewPlan", "{}"), RefusalCode::CaseNotRegistered, QString());
        VERIFY_DONE(builder.perform("completeRegistration", "{'sentOn':'2019-02-11'}"));
        const Decision decision = builder.tryTo("reviewPlan", "{}");
        VERIFY_REFUSED(decision, RefusalCode::NotThere, QString());
        QCOMPARE(decision.error().mend, u"changePlan"_s);
    }

    void nothingIsPlannedWhileClosed_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::newRow("changePlan") << QByteArray("{'goals':[{'title':'x'}]}");
        QTest::newRow("reviewPlan") << QByteArray("{}");
        QTest::newRow("changeTeam") << QByteArray("{'members':[{'name':'x'}]}");
    }
    void nothingIsPlannedWhileClosed()
    {
        QFETCH(QByteArray, fields);
        CaseBuilder builder = family();
        builder.add(EventBuilder(kinds::caseClosed).add(builder.made<Closure>()).event());
        VERIFY_REFUSED(builder.tryTo(QTest::currentDataTag(), fields.constData()),
            RefusalCode::CaseClosed, QString());
    }
};

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
