// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/casebuilder.h"
#include "testing/tostring.h"
#include "workflow/openffa.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {
constexpr auto opened = "{'family':{'name':'Okafor','district':'dacorum'},"
                        "'helpdeskCheck':{'result':'none','spokeTo':'Sam'},"
                        "'people':[{'id':'$mum','firstName':'Ada','relationship':'mother',"
                        "'parentalResponsibility':true},"
                        "{'id':'$fran','firstName':'Fran','born':'2010-05-01','child':true}],"
                        "'households':[{'id':'$home','name':'Home','address':'1 High Street'}],"
                        "'residences':[{'person':'$fran','household':'$home'}],"
                        "'consents':[{'person':'$mum','about':'help','answer':'agreed'},"
                        "{'person':'$fran','about':'help','answer':'agreed','decidedBy':'$mum'}]}";
} // namespace

class TestStart : public QObject {
    Q_OBJECT

    static CaseBuilder openedCase()
    {
        CaseBuilder builder(QDate(2019, 2, 11));
        builder.perform("openFfa", opened);
        return builder;
    }

private Q_SLOTS:
    void openingKeepsAllThatIsKnown()
    {
        CaseBuilder builder(QDate(2019, 2, 11));
        VERIFY_DONE(builder.perform("openFfa", opened));
        const CaseRecord &record = builder.record;
        QCOMPARE(record.family.size(), 1);
        QCOMPARE(record.family.first().id, singletonId(typeInfo<Family>().number));
        QCOMPARE(record.family.first().name, u"Okafor"_s);
        QCOMPARE(record.helpdeskChecks.first().on, QDate(2019, 2, 11));
        QCOMPARE(record.people.size(), 2);
        QCOMPARE(record.residences.first().person, builder.idOf(u"$fran"_s));
        QCOMPARE(record.consents.size(), 2);
        QVERIFY(record.registration.isEmpty());
        QVERIFY(record.needsALook.isEmpty());
        QStringList kindsWritten;
        for (const EntryStamp &entry : record.entries)
            kindsWritten.append(entry.kind);
        QCOMPARE(kindsWritten,
            QStringList({u"family.described.1"_s, u"helpdesk.checked.1"_s, u"people.changed.1"_s,
                u"consent.recorded.1"_s}));
    }

    void aNameIsEnoughToOpen()
    {
        CaseBuilder builder(QDate(2019, 2, 11));
        VERIFY_DONE(builder.perform("openFfa", "{'family':{'name':'Okafor'}}"));
        QVERIFY(builder.record.helpdeskChecks.isEmpty());
    }

    void openingIsRefused_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<RefusalCode>("code");
        QTest::addColumn<QString>("field");
        QTest::newRow("without a name") << QByteArray("{'family':{'reason':'x'}}")
                                        << RefusalCode::FieldMissing << u"family.name"_s;
        QTest::newRow("with nothing")
            << QByteArray("{}") << RefusalCode::FieldMissing << u"family.name"_s;
        QTest::newRow("beside an open FFA")
            << QByteArray("{'family':{'name':'x'},"
                          "'helpdeskCheck':{'result':'ffaOpen','keyworker':'Jo, 01992 555555'}}")
            << RefusalCode::AlreadyDone << u"helpdeskCheck.result"_s;
        QTest::newRow("a check in the future")
            << QByteArray("{'family':{'name':'x'},"
                          "'helpdeskCheck':{'result':'none','on':'2019-02-12'}}")
            << RefusalCode::DateInFuture << u"helpdeskCheck.on"_s;
        QTest::newRow("somebody who agrees before birth")
            << QByteArray("{'family':{'name':'x'},"
                          "'people':[{'id':'$a','firstName':'A','born':'2000-01-01'}],"
                          "'consents':[{'person':'$a','about':'help','answer':'agreed',"
                          "'on':'1999-12-31'}]}")
            << RefusalCode::DateBeforeBirth << u"consents[0].on"_s;
        QTest::newRow("two objects with one id")
            << QByteArray("{'family':{'name':'x'},'people':[{'id':'$a','firstName':'A'},"
                          "{'id':'$a','firstName':'B'}]}")
            << RefusalCode::FieldWrong << u"people[0].id"_s;
    }
    void openingIsRefused()
    {
        QFETCH(QByteArray, fields);
        QFETCH(RefusalCode, code);
        QFETCH(QString, field);
        CaseBuilder builder(QDate(2019, 2, 11));
        const Decision decision = builder.tryTo("openFfa", fields.constData());
        VERIFY_REFUSED(decision, code, field);
        if (code == RefusalCode::AlreadyDone)
            QCOMPARE(decision.error().mend, u"takeUpFfa"_s);
    }

    void sentAndRegisteredAreTwoDates()
    {
        CaseBuilder builder = openedCase();
        VERIFY_DONE(builder.perform("sendRegistration", "{}"));
        QCOMPARE(builder.record.registration.first().sentOn, QDate(2019, 2, 11));
        QVERIFY(!builder.record.registration.first().completedOn.isValid());
        builder.on(QDate(2019, 2, 14));
        VERIFY_DONE(builder.perform("completeRegistration", "{'reference':'EHM 4711'}"));
        QCOMPARE(builder.record.registration.size(), 1);
        QCOMPARE(builder.record.registration.first().completedOn, QDate(2019, 2, 14));
        QCOMPARE(builder.record.family.first().reference, u"EHM 4711"_s);
        QCOMPARE(builder.record.family.first().name, u"Okafor"_s);
    }

    void bothDatesMayBeSaidAtOnce()
    {
        CaseBuilder builder = openedCase();
        builder.on(QDate(2019, 2, 14));
        VERIFY_DONE(builder.perform("completeRegistration", "{'sentOn':'2019-02-12'}"));
        QCOMPARE(builder.record.registration.first().sentOn, QDate(2019, 2, 12));
    }

    void registeringIsRefused_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<RefusalCode>("code");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("mend");
        const auto row = [](const char *name, const char *before, const char *command,
                             const char *fields, RefusalCode code, const QString &field,
                             const QString &mend) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(command) << QByteArray(fields)
                                << code << field << mend;
        };
        row("sent twice", "sendRegistration", "sendRegistration", "{}", RefusalCode::AlreadyDone,
            {}, u"completeRegistration"_s);
        row("sent when registered", "completeRegistration", "sendRegistration", "{}",
            RefusalCode::AlreadyDone, {}, {});
        row("registered twice", "completeRegistration", "completeRegistration", "{}",
            RefusalCode::AlreadyDone, {}, {});
        row("registered before it was sent", "sendRegistration", "completeRegistration",
            "{'completedOn':'2019-02-10'}", RefusalCode::DatesContradict, u"completedOn"_s, {});
        row("registered and never sent", "", "completeRegistration", "{}",
            RefusalCode::FieldMissing, u"sentOn"_s, u"sendRegistration"_s);
        row("sent tomorrow", "", "sendRegistration", "{'sentOn':'2019-02-12'}",
            RefusalCode::DateInFuture, u"sentOn"_s, {});
    }
    void registeringIsRefused()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, command);
        QFETCH(QByteArray, fields);
        QFETCH(RefusalCode, code);
        QFETCH(QString, field);
        QFETCH(QString, mend);
        CaseBuilder builder = openedCase();
        if (before == "sendRegistration")
            VERIFY_DONE(builder.perform("sendRegistration", "{}"));
        if (before == "completeRegistration")
            VERIFY_DONE(builder.perform("completeRegistration", "{'sentOn':'2019-02-11'}"));
        const Decision decision = builder.tryTo(command.constData(), fields.constData());
        VERIFY_REFUSED(decision, code, field);
        QCOMPARE(decision.error().mend, mend);
    }

    void theHelpdeskIsAskedBeforeTheFormIsSent()
    {
        CaseBuilder builder(QDate(2019, 2, 11));
        VERIFY_DONE(builder.perform("openFfa", "{'family':{'name':'Okafor'}}"));
        Decision decision = builder.tryTo("sendRegistration", "{}");
        VERIFY_REFUSED(decision, RefusalCode::NotThere, QString());
        QCOMPARE(decision.error().mend, u"recordHelpdeskCheck"_s);
        VERIFY_REFUSED(builder.tryTo("recordHelpdeskCheck", "{'check':{'result':'ffaOpen'}}"),
            RefusalCode::FieldMissing, u"check.keyworker"_s);
        VERIFY_DONE(builder.perform("recordHelpdeskCheck", "{'check':{'result':'shortTermWork'}}"));
        decision = builder.tryTo("sendRegistration", "{}");
        VERIFY_REFUSED(decision, RefusalCode::NotThere, QString());
        QCOMPARE(decision.error().mend, u"changePeople"_s);
        VERIFY_DONE(builder.perform("changePeople", "{'people':[{'firstName':'Ada'}]}"));
        VERIFY_DONE(builder.perform(
            "recordHelpdeskCheck", "{'check':{'result':'ffaOpen','keyworker':'Jo'}}"));
        decision = builder.tryTo("sendRegistration", "{}");
        VERIFY_REFUSED(decision, RefusalCode::AlreadyDone, QString());
        VERIFY_DONE(builder.perform("recordHelpdeskCheck", "{'check':{'result':'none'}}"));
        VERIFY_DONE(builder.perform("sendRegistration", "{}"));
    }

    void theFamilyIsDescribedByWhatChanges()
    {
        CaseBuilder builder = openedCase();
        const Decision decision =
            builder.perform("describeFamily", "{'family':{'reason':'Worries about drinking'}}");
        VERIFY_DONE(decision);
        QCOMPARE(decision->first().changes.first().fields.size(), 1);
        QCOMPARE(builder.record.family.first().name, u"Okafor"_s);
        QCOMPARE(builder.record.family.first().reason, u"Worries about drinking"_s);
        VERIFY_REFUSED(builder.tryTo("describeFamily", "{'family':{'name':'Okafor'}}"),
            RefusalCode::FieldMissing, QString());
        VERIFY_REFUSED(builder.tryTo("describeFamily", "{'family':{'name':null}}"),
            RefusalCode::FieldMissing, u"family.name"_s);
    }

    void nothingOfTheStartChangesWhileClosed_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::newRow("describeFamily") << QByteArray("{'family':{'name':'x'}}");
        QTest::newRow("recordHelpdeskCheck") << QByteArray("{'check':{'result':'none'}}");
        QTest::newRow("sendRegistration") << QByteArray("{}");
        QTest::newRow("completeRegistration") << QByteArray("{}");
        QTest::newRow("changePeople") << QByteArray("{'people':[{'firstName':'x'}]}");
    }
    void nothingOfTheStartChangesWhileClosed()
    {
        QFETCH(QByteArray, fields);
        CaseBuilder builder = openedCase();
        builder.add(EventBuilder(kinds::caseClosed).add(builder.made<Closure>()).event());
        QVERIFY(builder.record.isClosed());
        const Decision decision = builder.tryTo(QTest::currentDataTag(), fields.constData());
        VERIFY_REFUSED(decision, RefusalCode::CaseClosed, QString());
        QCOMPARE(decision.error().mend, u"reopenFfa"_s);
    }
};

QTEST_GUILESS_MAIN(TestStart)
#include "tst_start.moc"
