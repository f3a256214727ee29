// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/family.h"
#include "testing/tostring.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {
constexpr auto running =
    "{'takeUp':{'on':'2019-06-03','from':'ehm'},"
    "'family':{'name':'Okafor','reference':'EHM 12','district':'dacorum'},"
    "'registration':{'completedOn':'2019-01-10'},"
    "'assessment':{'finalisedOn':'2019-01-30','level':'additional','signedOn':'2019-02-04',"
    "'signedBy':['$mum']},"
    "'people':[{'id':'$mum','firstName':'Ada','parentalResponsibility':true},"
    "{'id':'$fran','firstName':'Fran','born':'2010-05-01','child':true}],"
    "'households':[{'id':'$refuge','name':'Refuge','address':'2 Hidden Lane',"
    "'doNotDisclose':true}],"
    "'residences':[{'person':'$fran','household':'$refuge'}],"
    "'consents':[{'person':'$mum','about':'help','answer':'agreed','on':'2019-01-08'},"
    "{'person':'$fran','about':'help','answer':'agreed','on':'2019-01-08'}],"
    "'team':[{'id':'$teacher','name':'Mr Shah','professional':true,'accessFrom':'2019-02-01'}],"
    "'meetings':[{'id':'$taf1','heldOn':'2019-02-14','decision':'stayOpen'},"
    "{'id':'$taf2','heldOn':'2019-03-28'},{'id':'$taf3','plannedFor':'2019-06-13'}],"
    "'goals':[{'id':'$calm','title':'Evenings are calm','whose':['$fran']}],"
    "'actions':[{'id':'$ring','goal':'$calm','what':'Ring','member':'$teacher',"
    "'dueOn':'2019-05-01','meeting':'$taf2'}],"
    "'scores':[{'goal':'$calm','score':4,'on':'2019-03-28'}]}";
} // namespace

class TestTakeUp : public QObject {
    Q_OBJECT

    /// The form above with some of its fields changed.
    static QByteArray with(const QByteArray &changes)
    {
        const auto object = [](QByteArray text) {
            return QJsonDocument::fromJson(text.replace('\'', '"')).object();
        };
        QJsonObject fields = object(running);
        const QJsonObject more = object(changes);
        for (auto it = more.begin(); it != more.end(); ++it)
            fields.insert(it.key(), it.value());
        return QJsonDocument(fields).toJson();
    }

private Q_SLOTS:
    void anFfaAlreadyRunningIsTakenUpInOneEntry()
    {
        CaseBuilder builder(QDate(2019, 6, 4));
        const Decision decision = builder.perform("takeUpFfa", running);
        VERIFY_DONE(decision);
        QCOMPARE(decision->size(), 2);
        QCOMPARE(decision->first().kind, QLatin1String(kinds::caseTakenUp));
        QCOMPARE(decision->last().kind, QLatin1String(kinds::addressHidden));
        const CaseRecord &record = builder.record;
        QCOMPARE(record.takeUps.first().on, QDate(2019, 6, 3));
        QCOMPARE(record.registration.first().completedOn, QDate(2019, 1, 10));
        QCOMPARE(record.assessment.first().finalisedOn, QDate(2019, 1, 30));
        QCOMPARE(record.meetingsHeld().size(), 2);
        QVERIFY(record.meetingsHeld().first()->beforeMyTime);
        QCOMPARE(record.meetingsHeld().first()->type, u"first"_s);
        QCOMPARE(record.meetingsHeld().last()->type, u"review"_s);
        QVERIFY(!record.nextPlanned()->beforeMyTime);
        QCOMPARE(record.nextPlanned()->type, u"review"_s);
        QCOMPARE(record.familyPlan.size(), 1);
        QVERIFY(record.households.first().address.isEmpty());
        QCOMPARE(record.hiddenAddresses.first().address, u"2 Hidden Lane"_s);
        QVERIFY(record.needsALook.isEmpty());
    }

    void whatComesFromEhmIsInEhm()
    {
        CaseBuilder builder(QDate(2019, 6, 4));
        VERIFY_DONE(builder.perform("takeUpFfa", running));
        const CaseRecord &record = builder.record;
        QVERIFY(record.meetingsHeld().last()->inEhm());
        QCOMPARE(record.meetingsHeld().last()->ehmOn, QDate(2019, 6, 3));
        QVERIFY(record.assessment.first().inEhm());
        QVERIFY(record.familyPlan.first().inEhm());
        QVERIFY(record.consents.first().inEhm());
        QVERIFY(!record.nextPlanned()->inEhm());
        // Written since, it is not.
        VERIFY_DONE(builder.perform("changePlan", "{'plan':{'note':'New'}}"));
        QVERIFY(!builder.record.familyPlan.first().inEhm());

        CaseBuilder paper(QDate(2019, 6, 4));
        VERIFY_DONE(
            paper.perform("takeUpFfa", with("{'takeUp':{'from':'colleague'}}").constData()));
        QVERIFY(paper.record.ehmMarks.isEmpty());
        QVERIFY(paper.record.meetingsHeld().last()->beforeMyTime);
    }

    void aNameIsEnoughToTakeUp()
    {
        CaseBuilder builder(QDate(2019, 6, 4));
        VERIFY_DONE(builder.perform(
            "takeUpFfa", "{'takeUp':{'from':'colleague'},'family':{'name':'Okafor'}}"));
        QCOMPARE(builder.record.takeUps.first().on, QDate(2019, 6, 4));
        QVERIFY(builder.record.registration.isEmpty());
    }

    void theTextOfAnAssessmentTakenUpMayFollow()
    {
        CaseBuilder builder(QDate(2019, 6, 4));
        VERIFY_DONE(builder.perform("takeUpFfa", running));
        VERIFY_DONE(builder.perform(
            "writeAssessment", "{'assessment':{'analysis':'As it stands on EHM'}}"));
        VERIFY_REFUSED(builder.tryTo("finaliseAssessment", "{'gaps':'x'}"),
            RefusalCode::AssessmentFinalised, QString());
        QCOMPARE(builder.record.assessment.first().finalisedOn, QDate(2019, 1, 30));
    }

    void aTafBeforeMyTimeMayBeWrittenUp()
    {
        CaseBuilder builder(QDate(2019, 6, 4));
        VERIFY_DONE(builder.perform("takeUpFfa", running));
        VERIFY_DONE(
            builder.perform("recordTaf", "{'meeting':{'id':'$taf2','happened':'From the paper'}}"));
        QVERIFY(builder.record.meetingsHeld().last()->beforeMyTime);
        QCOMPARE(builder.record.meetingsHeld().last()->heldOn, QDate(2019, 3, 28));
    }

    void contradictionsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("changes");
        QTest::addColumn<RefusalCode>("code");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("mend");
        const auto row = [](const char *name, const char *changes, RefusalCode code,
                             const QString &field, const QString &mend = {}) {
            QTest::newRow(name) << QByteArray(changes) << code << field << mend;
        };
        using enum RefusalCode;
        row("from nowhere", "{'takeUp':{'on':'2019-06-03'}}", FieldMissing, u"takeUp.from"_s);
        row("nobody's", "{'family':{'reference':'x'}}", FieldMissing, u"family.name"_s);
        row("taken up tomorrow", "{'takeUp':{'on':'2019-06-05','from':'ehm'}}", DateInFuture,
            u"takeUp.on"_s);
        row("registered before the form was sent",
            "{'registration':{'sentOn':'2019-01-11','completedOn':'2019-01-10'}}", DatesContradict,
            u"registration.completedOn"_s);
        row("registered after it was taken up", "{'registration':{'completedOn':'2019-06-04'}}",
            DatesContradict, u"registration.completedOn"_s);
        row("an assessment without a registration",
            "{'meetings':[],'actions':[],'registration':{'sentOn':'2019-01-10'}}", FieldMissing,
            u"registration.completedOn"_s);
        row("a TAF without a registration",
            "{'assessment':{},'registration':{'sentOn':'2019-01-10'}}", FieldMissing,
            u"registration.completedOn"_s);
        row("finalised before registered", "{'assessment':{'finalisedOn':'2019-01-09'}}",
            DatesContradict, u"assessment.finalisedOn"_s);
        row("finalised before begun",
            "{'assessment':{'startedOn':'2019-01-20','finalisedOn':'2019-01-19'}}", DatesContradict,
            u"assessment.finalisedOn"_s);
        row("signed and never finalised", "{'assessment':{'signedOn':'2019-01-19'}}", FieldMissing,
            u"assessment.finalisedOn"_s);
        row("no action and never finalised", "{'assessment':{'noActionNeeded':true}}", FieldMissing,
            u"assessment.finalisedOn"_s);
        row("signed before finalised",
            "{'assessment':{'finalisedOn':'2019-01-20','signedOn':'2019-01-19'}}", DatesContradict,
            u"assessment.signedOn"_s);
        row("copied before finalised",
            "{'assessment':{'finalisedOn':'2019-01-20','copyGivenOn':'2019-01-19'}}",
            DatesContradict, u"assessment.copyGivenOn"_s);
        row("a TAF before it was registered", "{'actions':[],'meetings':[{'heldOn':'2019-01-09'}]}",
            DatesContradict, u"meetings[0].heldOn"_s);
        row("a TAF in my time", "{'actions':[],'meetings':[{'heldOn':'2019-06-04'}]}",
            DatesContradict, u"meetings[0].heldOn"_s, u"recordTaf"_s);
        row("a TAF in the future", "{'actions':[],'meetings':[{'heldOn':'2019-06-05'}]}",
            DateInFuture, u"meetings[0].heldOn"_s);
        row("a TAF of no day", "{'actions':[],'meetings':[{'place':'x'}]}", FieldMissing,
            u"meetings[0].heldOn"_s);
        row("a TAF held and cancelled",
            "{'actions':[],'meetings':[{'heldOn':'2019-02-01','cancelledOn':'2019-01-31'}]}",
            MeetingCancelled, u"meetings[0].cancelledOn"_s);
        row("a TAF followed by an earlier one",
            "{'actions':[],'meetings':[{'heldOn':'2019-02-01','nextOn':'2019-01-31'}]}",
            DatesContradict, u"meetings[0].nextOn"_s);
        row("two TAFs on a day",
            "{'actions':[],'meetings':[{'heldOn':'2019-02-01'},{'heldOn':'2019-02-01'}]}",
            FieldWrong, u"meetings[0].heldOn"_s);
        row("two TAFs planned for a day",
            "{'actions':[],'meetings':[{'plannedFor':'2019-07-01'},{'plannedFor':'2019-07-01'}]}",
            FieldWrong, u"meetings[0].heldOn"_s);
        row("agreed before birth",
            "{'consents':[{'person':'$fran','about':'help','answer':'agreed','on':'2010-01-08'}]}",
            DateBeforeBirth, u"consents[0].on"_s, u"changePeople"_s);
        row("a member who left before joining",
            "{'team':[{'id':'$teacher','name':'x','from':'2019-02-02','until':'2019-02-01'}]}",
            DatesContradict, u"team[0].until"_s);
        row("an action with two owners", "{'actions':[{'what':'x','mine':true,'owner':'y'}]}",
            FieldWrong, u"actions[0].owner"_s);
        row("a home before birth",
            "{'residences':[{'person':'$fran','household':'$refuge','from':'2010-01-01'}]}",
            DateBeforeBirth, u"residences[0].from"_s, u"changePeople"_s);
    }
    void contradictionsAreRefused()
    {
        QFETCH(QByteArray, changes);
        QFETCH(RefusalCode, code);
        QFETCH(QString, field);
        QFETCH(QString, mend);
        CaseBuilder builder(QDate(2019, 6, 4));
        const Decision decision = builder.tryTo("takeUpFfa", with(changes).constData());
        VERIFY_REFUSED(decision, code, field);
        QCOMPARE(decision.error().mend, mend);
    }
};

QTEST_GUILESS_MAIN(TestTakeUp)
#include "tst_takeup.moc"
