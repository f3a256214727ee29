// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/family.h"
#include "testing/tostring.h"
#include "workflow/consentchecks.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestConsent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAnswerIsRefused_data()
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
        row("no answer", "{}", FieldMissing, u"consents"_s);
        row("of nobody", "{'consents':[{'about':'help','answer':'agreed'}]}", FieldMissing,
            u"consents[0].person"_s);
        row("tomorrow",
            "{'consents':[{'person':'$mum','about':'help','answer':'agreed','on':'2019-02-15'}]}",
            DateInFuture, u"consents[0].on"_s);
        row("before birth",
            "{'consents':[{'person':'$tom','about':'help','answer':'agreed','on':'2003-01-04'}]}",
            DateBeforeBirth, u"consents[0].on"_s);
        row("another decides for somebody of 16",
            "{'consents':[{'person':'$tom','about':'sharing','answer':'agreed',"
            "'decidedBy':'$mum'}]}",
            FieldWrong, u"consents[0].decidedBy"_s, u"decidesAlone"_s);
        row("another decides for an adult",
            "{'consents':[{'person':'$dad','about':'help','answer':'agreed','decidedBy':'$mum'}]}",
            FieldWrong, u"consents[0].decidedBy"_s, u"decidesAlone"_s);
        row("somebody of 8 decides alone",
            "{'consents':[{'person':'$fran','about':'sharing','answer':'agreed'}]}", NeedsCapacity,
            u"consents[0].decidedBy"_s);
        row("somebody of 8 decides herself",
            "{'consents':[{'person':'$fran','about':'sharing','answer':'agreed',"
            "'decidedBy':'$fran'}]}",
            NeedsCapacity, u"consents[0].decidedBy"_s);
        row("Tom, when he was 15",
            "{'consents':[{'person':'$tom','about':'help','answer':'agreed','on':'2019-01-04'}]}",
            NeedsCapacity, u"consents[0].decidedBy"_s);
        row("a child not born",
            "{'consents':[{'person':'$baby','about':'help','answer':'agreed'}]}", NeedsCapacity,
            u"consents[0].decidedBy"_s);
        row("decided by somebody without parental responsibility",
            "{'consents':[{'person':'$fran','about':'sharing','answer':'agreed',"
            "'decidedBy':'$nan'}]}",
            FieldWrong, u"consents[0].decidedBy"_s, u"noParentalResponsibility"_s);
        row("withdrawn and never given",
            "{'consents':[{'person':'$mum','about':'sharing','answer':'withdrawn'}]}",
            NothingToWithdraw, u"consents[0].answer"_s);
        row("withdrawn by somebody who refused",
            "{'consents':[{'person':'$dad','about':'help','answer':'withdrawn'}]}",
            NothingToWithdraw, u"consents[0].answer"_s);
        row("withdrawn before it was given",
            "{'consents':[{'person':'$mum','about':'help','answer':'withdrawn',"
            "'on':'2019-02-10'}]}",
            NothingToWithdraw, u"consents[0].answer"_s);
        row("the home tray shared with nobody",
            "{'consents':[{'person':'$mum','about':'homeTray','answer':'agreed','with':' '}]}",
            FieldMissing, u"consents[0].with"_s);
        row("a question on no list",
            "{'consents':[{'person':'$mum','about':'nonsense','answer':'agreed'}]}", ChoiceUnknown,
            u"consents[0].about"_s);
    }
    void anAnswerIsRefused()
    {
        QFETCH(QByteArray, fields);
        QFETCH(RefusalCode, code);
        QFETCH(QString, field);
        QFETCH(QString, value);
        CaseBuilder builder = registeredFamily();
        const Decision decision = builder.tryTo("recordConsent", fields.constData());
        VERIFY_REFUSED(decision, code, field);
        QCOMPARE(decision.error().values.value(u"reason"_s).toString(), value);
        if (code == RefusalCode::NeedsCapacity)
            QCOMPARE(decision.error().mend, u"changePeople"_s);
    }

    void nobodyDecidesAfterTheirDeath()
    {
        CaseBuilder builder = registeredFamily();
        builder.on(QDate(2019, 3, 20));
        VERIFY_DONE(
            builder.perform("changePeople", "{'people':[{'id':'$mum','died':'2019-03-10'}]}"));
        VERIFY_REFUSED(builder.tryTo("recordConsent",
                           "{'consents':[{'person':'$mum','about':'help','answer':'withdrawn'}]}"),
            RefusalCode::DatesContradict, u"consents[0].on"_s);
        VERIFY_REFUSED(builder.tryTo("recordConsent",
                           "{'consents':[{'person':'$fran','about':'sharing','answer':'agreed',"
                           "'decidedBy':'$mum'}]}"),
            RefusalCode::DatesContradict, u"consents[0].decidedBy"_s);
    }

    void aYoungerPersonAbleToDecideDecidesAlone()
    {
        CaseBuilder builder = registeredFamily();
        VERIFY_DONE(builder.perform("changePeople",
            "{'people':[{'id':'$fran','decidesAlone':true,'decidesAloneSince':'2019-02-13'}]}"));
        VERIFY_DONE(builder.perform("recordConsent",
            "{'consents':[{'person':'$fran','about':'help','answer':'withdrawn'}]}"));
        VERIFY_REFUSED(builder.tryTo("recordConsent",
                           "{'consents':[{'person':'$fran','about':'help','answer':'agreed',"
                           "'decidedBy':'$mum'}]}"),
            RefusalCode::FieldWrong, u"consents[0].decidedBy"_s);
        // Before it was found out, a parent decided.
        VERIFY_DONE(builder.perform("recordConsent",
            "{'consents':[{'person':'$fran','about':'sharing','answer':'agreed',"
            "'on':'2019-02-12','decidedBy':'$dad'}]}"));
    }

    void theLastAnswerCounts()
    {
        CaseBuilder builder = registeredFamily();
        const ObjectId mum = builder.idOf(u"$mum"_s);
        const QDate today(2019, 2, 14);
        QVERIFY(agreedOn(builder.record, mum, u"help", today));
        QVERIFY(!agreedOn(builder.record, mum, u"help", QDate(2019, 2, 10)));
        QVERIFY(!refusedOn(builder.record, mum, u"help", QDate(2019, 2, 10)));
        VERIFY_DONE(builder.perform("recordConsent",
            "{'consents':[{'person':'$mum','about':'help','answer':'withdrawn','how':'telephone'},"
            "{'person':'$mum','about':'sharing','answer':'agreed'}]}"));
        QVERIFY(refusedOn(builder.record, mum, u"help", today));
        QVERIFY(agreedOn(builder.record, mum, u"sharing", today));
        VERIFY_REFUSED(builder.tryTo("recordConsent",
                           "{'consents':[{'person':'$mum','about':'help','answer':'withdrawn'}]}"),
            RefusalCode::NothingToWithdraw, u"consents[0].answer"_s);
    }

    void oneFormMayAgreeAndWithdraw()
    {
        CaseBuilder builder = registeredFamily();
        VERIFY_DONE(builder.perform("recordConsent",
            "{'consents':[{'person':'$dad','about':'help','answer':'agreed','on':'2019-02-12'},"
            "{'person':'$dad','about':'help','answer':'withdrawn','on':'2019-02-13'}]}"));
        QVERIFY(refusedOn(builder.record, builder.idOf(u"$dad"_s), u"help", QDate(2019, 2, 14)));
    }

    void anAnswerIsKeptAfterClosing()
    {
        CaseBuilder builder = registeredFamily();
        builder.add(EventBuilder(kinds::caseClosed).add(builder.made<Closure>()).event());
        VERIFY_DONE(builder.perform("recordConsent",
            "{'consents':[{'person':'$mum','about':'help','answer':'withdrawn'}]}"));
        VERIFY_DONE(builder.perform("shareWithoutAgreement",
            "{'shared':{'with':'Police','what':'The address','because':'A child was at risk'}}"));
        QVERIFY(builder.record.isClosed());
    }

    void sharingWithoutAgreementNeedsItsReasons_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("field");
        QTest::addColumn<RefusalCode>("code");
        const auto row = [](const char *name, const char *fields, const QString &field,
                             RefusalCode code) {
            QTest::newRow(name) << QByteArray(fields) << field << code;
        };
        row("with nobody", "{'shared':{'what':'x','because':'y'}}", u"shared.with"_s,
            RefusalCode::FieldMissing);
        row("nothing", "{'shared':{'with':'x','because':'y'}}", u"shared.what"_s,
            RefusalCode::FieldMissing);
        row("without a because", "{'shared':{'with':'x','what':'y'}}", u"shared.because"_s,
            RefusalCode::FieldMissing);
        row("not told, and not why",
            "{'shared':{'with':'x','what':'y','because':'z','familyTold':false}}",
            u"shared.familyToldNote"_s, RefusalCode::ReasonMissing);
        row("tomorrow", "{'shared':{'with':'x','what':'y','because':'z','on':'2019-02-15'}}",
            u"shared.on"_s, RefusalCode::DateInFuture);
    }
    void sharingWithoutAgreementNeedsItsReasons()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QString, field);
        QFETCH(RefusalCode, code);
        CaseBuilder builder = registeredFamily();
        VERIFY_REFUSED(builder.tryTo("shareWithoutAgreement", fields.constData()), code, field);
    }

    void sharingWithoutAgreementIsAnEntryOfItsOwn()
    {
        CaseBuilder builder = registeredFamily();
        const Decision decision = builder.perform("shareWithoutAgreement",
            "{'shared':{'with':'Customer Service Centre','what':'What Fran said',"
            "'because':'She was at risk that night','familyTold':false,"
            "'familyToldNote':'Telling them would have added to the risk','about':['$fran']}}");
        VERIFY_DONE(decision);
        QCOMPARE(decision->first().kind, QLatin1String(kinds::sharedWithoutAgreement));
        QCOMPARE(builder.record.sharedWithoutAgreement.first().on, QDate(2019, 2, 14));
    }
};

QTEST_GUILESS_MAIN(TestConsent)
#include "tst_consent.moc"
