// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/family.h"
#include "testing/tostring.h"
#include "workflow/finaliseassessment.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {
constexpr auto written =
    "{'assessment':{'startedOn':'2019-02-15','analysis':'Evenings are hard.','level':'additional',"
    "'othersContributed':'School: Tom is late twice a week.'},"
    "'domains':[{'id':'$franSafety','person':'$fran','domain':'safety','needs':'Calm evenings'},"
    "{'person':'$tom','domain':'education','strengths':'Reads a lot','needs':'Is late','score':3},"
    "{'person':'$baby','domain':'health','needs':'A cot'}],"
    "'childVoices':[{'id':'$franSays','person':'$fran','words':'I want Mum to smile.'},"
    "{'person':'$tom','words':'Leave me alone.','on':'2019-02-20'}],"
    "'parentViews':[{'person':'$mum','view':'I am tired.'}]}";
} // namespace

class TestAssessment : public QObject {
    Q_OBJECT

    static CaseBuilder writtenOne()
    {
        CaseBuilder builder = registeredFamily();
        builder.on(QDate(2019, 2, 25));
        builder.perform("writeAssessment", written);
        builder.on(QDate(2019, 3, 1));
        return builder;
    }

private Q_SLOTS:
    void theTextIsWrittenInSittings()
    {
        CaseBuilder builder = registeredFamily();
        builder.on(QDate(2019, 2, 25));
        VERIFY_DONE(builder.perform("writeAssessment", written));
        VERIFY_DONE(builder.perform(
            "writeAssessment", "{'assessment':{'triedBefore':'A parenting course in 2017'}}"));
        const CaseRecord &record = builder.record;
        QCOMPARE(record.assessment.size(), 1);
        QCOMPARE(record.assessment.first().analysis, u"Evenings are hard."_s);
        QCOMPARE(record.assessment.first().triedBefore, u"A parenting course in 2017"_s);
        QCOMPARE(record.domainEntries.size(), 3);
        QCOMPARE(record.childVoices.first().about, record.assessment.first().id);
        QCOMPARE(record.childVoices.first().on, QDate(2019, 2, 25));
        QCOMPARE(record.parentViews.first().about, record.assessment.first().id);
        VERIFY_DONE(builder.perform("writeAssessment",
            "{'remove':['$franSafety'],'domains':[{'person':'$fran','domain':'safety',"
            "'needs':'A safe way home'}]}"));
        QCOMPARE(builder.record.domainEntries.size(), 3);
        QVERIFY(builder.record.needsALook.isEmpty());
    }

    void writingIsRefused_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<RefusalCode>("code");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("mend");
        const auto row = [](const char *name, const char *fields, RefusalCode code,
                             const QString &field, const QString &mend = {}) {
            QTest::newRow(name) << QByteArray(fields) << code << field << mend;
        };
        using enum RefusalCode;
        row("nothing", "{}", FieldMissing, {});
        row("finalised by the way", "{'assessment':{'finalisedOn':'2019-02-20'}}", FieldWrong,
            u"assessment.finalisedOn"_s, u"finaliseAssessment"_s);
        row("no action by the way", "{'assessment':{'noActionNeeded':true}}", FieldWrong,
            u"assessment.noActionNeeded"_s, u"finaliseAssessment"_s);
        row("gaps by the way", "{'assessment':{'gaps':'x'}}", FieldWrong, u"assessment.gaps"_s,
            u"finaliseAssessment"_s);
        row("signed by the way", "{'assessment':{'signedOn':'2019-02-20'}}", FieldWrong,
            u"assessment.signedOn"_s, u"signAssessment"_s);
        row("signed by somebody by the way", "{'assessment':{'signedBy':['$mum']}}", FieldWrong,
            u"assessment.signedBy"_s, u"signAssessment"_s);
        row("copied by the way", "{'assessment':{'copyGivenOn':'2019-02-20'}}", FieldWrong,
            u"assessment.copyGivenOn"_s, u"signAssessment"_s);
        row("copied somehow by the way", "{'assessment':{'copyHow':'x'}}", FieldWrong,
            u"assessment.copyHow"_s, u"signAssessment"_s);
        row("begun tomorrow", "{'assessment':{'startedOn':'2019-03-02'}}", DateInFuture,
            u"assessment.startedOn"_s);
        row("a level on no list", "{'assessment':{'level':'nonsense'}}", ChoiceUnknown,
            u"assessment.level"_s);
        row("an empty domain", "{'domains':[{'person':'$mum','domain':'health'}]}", FieldMissing,
            u"domains[0].strengths"_s);
        row("a domain twice", "{'domains':[{'person':'$fran','domain':'safety','needs':'x'}]}",
            AlreadyDone, u"domains[0].domain"_s);
        row("an aid of 0", "{'domains':[{'person':'$mum','domain':'health','score':0}]}",
            OutOfRange, u"domains[0].score"_s);
        row("an aid of 6", "{'domains':[{'person':'$mum','domain':'health','score':6}]}",
            OutOfRange, u"domains[0].score"_s);
        row("needs of a father who refused",
            "{'domains':[{'person':'$dad','domain':'health','needs':'x'}]}", ConsentMissing,
            u"domains[0].person"_s, u"recordConsent"_s);
        row("words without a child", "{'childVoices':[{'words':'x'}]}", FieldMissing,
            u"childVoices[0].person"_s);
        row("a child without words", "{'childVoices':[{'person':'$fran'}]}", FieldMissing,
            u"childVoices[0].words"_s);
        row("words before birth",
            "{'childVoices':[{'person':'$fran','words':'x','on':'2010-04-30'}]}", DateBeforeBirth,
            u"childVoices[0].on"_s);
        row("words of an adult", "{'childVoices':[{'person':'$nan','words':'x'}]}", FieldWrong,
            u"childVoices[0].person"_s, u"changePeople"_s);
        row("a view before birth",
            "{'parentViews':[{'person':'$mum','view':'x','on':'1985-03-01'}]}", DateBeforeBirth,
            u"parentViews[0].on"_s, u"changePeople"_s);
        row("removing what is not of the assessment", "{'remove':['$mum']}", NotThere, u"remove"_s);
    }
    void writingIsRefused()
    {
        QFETCH(QByteArray, fields);
        QFETCH(RefusalCode, code);
        QFETCH(QString, field);
        QFETCH(QString, mend);
        CaseBuilder builder = writtenOne();
        const Decision decision = builder.tryTo("writeAssessment", fields.constData());
        VERIFY_REFUSED(decision, code, field);
        if (!mend.isEmpty())
            QCOMPARE(decision.error().mend, mend);
    }

    void aCompleteOneIsFinalisedAndLocked()
    {
        CaseBuilder builder = writtenOne();
        VERIFY_DONE(builder.perform("finaliseAssessment", "{'level':'intensive'}"));
        const Assessment &assessment = builder.record.assessment.first();
        QCOMPARE(assessment.finalisedOn, QDate(2019, 3, 1));
        QCOMPARE(assessment.level, u"intensive"_s);
        QVERIFY(!assessment.noActionNeeded);
        VERIFY_REFUSED(builder.tryTo("writeAssessment", "{'assessment':{'analysis':'x'}}"),
            RefusalCode::AssessmentFinalised, QString());
        const Decision again = builder.tryTo("finaliseAssessment", "{}");
        VERIFY_REFUSED(again, RefusalCode::AssessmentFinalised, QString());
        QCOMPARE(again.error().mend, u"correctEntry"_s);
    }

    void whatIsMissingIsNamed()
    {
        CaseBuilder builder = registeredFamily();
        VERIFY_DONE(builder.perform("writeAssessment", "{'assessment':{'triedBefore':'x'}}"));
        const Decision decision = builder.tryTo("finaliseAssessment", "{}");
        VERIFY_REFUSED(decision, RefusalCode::AssessmentGaps, u"gaps"_s);
        const QString fran = builder.idOf(u"$fran"_s).hex();
        const QString tom = builder.idOf(u"$tom"_s).hex();
        QCOMPARE(decision.error().mend, u"writeAssessment"_s);
        QCOMPARE(decision.error().values.value(u"missing"_s).toStringList(),
            QStringList({u"analysis"_s, u"level"_s, u"childVoice="_s + tom, u"childVoice="_s + fran,
                u"childNeeds="_s + builder.idOf(u"$baby"_s).hex(), u"parentViews"_s,
                u"othersContributed"_s}));
        // With a reason it may be finalised all the same.
        VERIFY_DONE(builder.perform(
            "finaliseAssessment", "{'gaps':'The family moved away for two weeks.'}"));
        QCOMPARE(builder.record.assessment.first().gaps, u"The family moved away for two weeks."_s);
    }

    void aGapIsFilledBy_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("gap");
        const auto row = [](const char *name, const char *command, const char *fields,
                             const QString &gap) {
            QTest::newRow(name) << QByteArray(command) << QByteArray(fields) << gap;
        };
        row("finding a child to have no needs", "changePeople",
            "{'people':[{'id':'$baby','noNeedsOn':'2019-02-14'}]}", u"childNeeds=$baby"_s);
        row("a goal of the child", "changePlan", "{'goals':[{'title':'A cot','whose':['$baby']}]}",
            u"childNeeds=$baby"_s);
        row("a child's words", "writeAssessment",
            "{'childVoices':[{'person':'$fran','words':'x'}]}", u"childVoice=$fran"_s);
        row("a child leaving", "changePeople", "{'people':[{'id':'$tom','leftOn':'2019-02-14'}]}",
            u"childVoice=$tom"_s);
        row("the analysis", "writeAssessment", "{'assessment':{'analysis':'x'}}", u"analysis"_s);
        row("the level", "writeAssessment", "{'assessment':{'level':'additional'}}", u"level"_s);
        row("a parent's view", "writeAssessment", "{'parentViews':[{'person':'$dad','view':'x'}]}",
            u"parentViews"_s);
        row("others", "writeAssessment", "{'assessment':{'othersContributed':'x'}}",
            u"othersContributed"_s);
    }
    void aGapIsFilledBy()
    {
        QFETCH(QByteArray, command);
        QFETCH(QByteArray, fields);
        QFETCH(QString, gap);
        CaseBuilder builder = registeredFamily();
        const qsizetype at = gap.indexOf(u'$');
        if (at >= 0)
            gap = gap.left(at) + builder.idOf(gap.mid(at)).hex();
        QVERIFY(assessmentGaps(builder.record, builder.context.today).contains(gap));
        VERIFY_DONE(builder.perform(command.constData(), fields.constData()));
        QVERIFY(!assessmentGaps(builder.record, builder.context.today).contains(gap));
    }

    void withNobodyAgreeingHelpIsAGap()
    {
        CaseBuilder builder = writtenOne();
        QVERIFY(assessmentGaps(builder.record, builder.context.today).isEmpty());
        VERIFY_DONE(builder.perform("recordConsent",
            "{'consents':[{'person':'$mum','about':'help','answer':'withdrawn'},"
            "{'person':'$tom','about':'help','answer':'withdrawn'},"
            "{'person':'$fran','about':'help','answer':'withdrawn','decidedBy':'$mum'}]}"));
        QCOMPARE(assessmentGaps(builder.record, builder.context.today), QStringList(u"help"_s));
    }

    void finalisingIsRefused_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<RefusalCode>("code");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const char *fields, RefusalCode code,
                             const QString &field) {
            QTest::newRow(name) << QByteArray(fields) << code << field;
        };
        row("tomorrow", "{'finalisedOn':'2019-03-02'}", RefusalCode::DateInFuture,
            u"finalisedOn"_s);
        row("before the family was registered", "{'finalisedOn':'2019-02-13'}",
            RefusalCode::DatesContradict, u"finalisedOn"_s);
        row("before it was begun", "{'finalisedOn':'2019-02-14'}", RefusalCode::DatesContradict,
            u"finalisedOn"_s);
        row("an enormous reason", "{'gaps':'%1'}", RefusalCode::TextTooLong, u"gaps"_s);
    }
    void finalisingIsRefused()
    {
        QFETCH(QByteArray, fields);
        QFETCH(RefusalCode, code);
        QFETCH(QString, field);
        CaseBuilder builder = writtenOne();
        fields.replace("%1", QByteArray(longTextLimit + 1, 'x'));
        VERIFY_REFUSED(builder.tryTo("finaliseAssessment", fields.constData()), code, field);
    }

    void finalisingWaitsForTheHelpdeskAndTheText()
    {
        CaseBuilder builder(QDate(2019, 2, 11));
        VERIFY_DONE(builder.perform("openFfa", "{'family':{'name':'x'}}"));
        const Decision waiting = builder.tryTo("finaliseAssessment", "{}");
        VERIFY_REFUSED(waiting, RefusalCode::CaseNotRegistered, QString());
        QCOMPARE(waiting.error().mend, u"completeRegistration"_s);
        VERIFY_DONE(builder.perform("completeRegistration", "{'sentOn':'2019-02-11'}"));
        const Decision empty = builder.tryTo("finaliseAssessment", "{}");
        VERIFY_REFUSED(empty, RefusalCode::NotThere, QString());
        QCOMPARE(empty.error().mend, u"writeAssessment"_s);
    }

    void aConflictIsSettledBeforeItIsFinalised()
    {
        CaseBuilder builder = writtenOne();
        const Assessment &assessment = builder.record.assessment.first();
        builder.record.frontiers[assessment.id][3] = {{1, Value(u"one"_s)}, {2, Value(u"two"_s)}};
        VERIFY_REFUSED(builder.tryTo("finaliseAssessment", "{}"), RefusalCode::Conflict, QString());
    }

    void theFamilySignsAndGetsACopy()
    {
        CaseBuilder builder = writtenOne();
        const Decision early = builder.tryTo("signAssessment", "{'signedBy':['$mum']}");
        VERIFY_REFUSED(early, RefusalCode::NotFinalised, QString());
        QCOMPARE(early.error().mend, u"finaliseAssessment"_s);
        VERIFY_DONE(builder.perform("finaliseAssessment", "{}"));
        builder.on(QDate(2019, 3, 5));
        VERIFY_REFUSED(
            builder.tryTo("signAssessment", "{}"), RefusalCode::FieldMissing, u"signedOn"_s);
        // Who declined has not signed, nor has a copy.
        VERIFY_REFUSED(builder.tryTo("signAssessment",
                           "{'signedBy':['$mum'],'signatureDeclinedOn':'2019-03-05'}"),
            RefusalCode::FieldWrong, u"signatureDeclinedOn"_s);
        VERIFY_REFUSED(builder.tryTo("signAssessment",
                           "{'copyGivenOn':'2019-03-05','copyDeclinedOn':'2019-03-05'}"),
            RefusalCode::FieldWrong, u"copyDeclinedOn"_s);
        VERIFY_DONE(builder.tryTo(
            "signAssessment", "{'signedBy':['$mum'],'copyDeclinedOn':'2019-03-05'}"));
        VERIFY_REFUSED(builder.tryTo("signAssessment", "{'signedOn':'2019-03-05'}"),
            RefusalCode::FieldMissing, u"signedBy"_s);
        VERIFY_REFUSED(
            builder.tryTo("signAssessment", "{'signedOn':'2019-02-28','signedBy':['$mum']}"),
            RefusalCode::DatesContradict, u"signedOn"_s);
        VERIFY_REFUSED(builder.tryTo("signAssessment", "{'copyGivenOn':'2019-02-28'}"),
            RefusalCode::DatesContradict, u"copyGivenOn"_s);
        VERIFY_REFUSED(builder.tryTo("signAssessment", "{'copyGivenOn':'2019-03-06'}"),
            RefusalCode::DateInFuture, u"copyGivenOn"_s);
        VERIFY_DONE(builder.perform("signAssessment", "{'signedBy':['$mum','$tom']}"));
        QCOMPARE(builder.record.assessment.first().signedOn, QDate(2019, 3, 5));
        QVERIFY(!builder.record.assessment.first().copyGivenOn.isValid());
        builder.on(QDate(2019, 3, 7));
        VERIFY_DONE(builder.perform("signAssessment", "{'copyHow':'by hand'}"));
        QCOMPARE(builder.record.assessment.first().copyGivenOn, QDate(2019, 3, 7));
        QCOMPARE(builder.record.assessment.first().signedOn, QDate(2019, 3, 5));
    }

    void nobodySignsAfterTheirDeath()
    {
        CaseBuilder builder = writtenOne();
        VERIFY_DONE(builder.perform("finaliseAssessment", "{}"));
        builder.on(QDate(2019, 3, 5));
        VERIFY_DONE(
            builder.perform("changePeople", "{'people':[{'id':'$mum','died':'2019-03-02'}]}"));
        VERIFY_REFUSED(builder.tryTo("signAssessment", "{'signedBy':['$mum']}"),
            RefusalCode::DatesContradict, u"signedBy"_s);
    }

    void nothingIsWrittenWhileClosed_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::newRow("writeAssessment") << QByteArray("{'assessment':{'analysis':'x'}}");
        QTest::newRow("finaliseAssessment") << QByteArray("{}");
        QTest::newRow("signAssessment") << QByteArray("{'signedBy':['$mum']}");
    }
    void nothingIsWrittenWhileClosed()
    {
        QFETCH(QByteArray, fields);
        CaseBuilder builder = writtenOne();
        builder.add(EventBuilder(kinds::caseClosed).add(builder.made<Closure>()).event());
        VERIFY_REFUSED(builder.tryTo(QTest::currentDataTag(), fields.constData()),
            RefusalCode::CaseClosed, QString());
    }
};

QTEST_GUILESS_MAIN(TestAssessment)
#include "tst_assessment.moc"
