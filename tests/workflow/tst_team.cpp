// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/family.h"
#include "testing/tostring.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestTeam : public QObject {
    Q_OBJECT

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
        row("nobody", "{'members':[{'role':'x'}]}", FieldMissing, u"members[0].name"_s);
        row("left before joining", "{'members':[{'id':'$nurse','until':'2019-02-13'}]}",
            DatesContradict, u"members[0].until"_s, u"from"_s);
        row("access ends before it begins",
            "{'members':[{'id':'$nurse','accessUntil':'2019-02-19'}]}", DatesContradict,
            u"members[0].accessUntil"_s, u"accessFrom"_s);
        row("access outlives membership",
            "{'members':[{'id':'$teacher','until':'2019-03-01','accessUntil':'2019-03-02'}]}",
            DatesContradict, u"members[0].accessUntil"_s, u"accessUntil"_s);
        row("access begins after membership", "{'members':[{'id':'$nurse','until':'2019-02-19'}]}",
            DatesContradict, u"members[0].accessFrom"_s, u"accessFrom"_s);
        row("access for somebody of the family",
            "{'members':[{'id':'$mumInTeam','accessFrom':'2019-02-14'}]}", FieldWrong,
            u"members[0].accessFrom"_s, u"notProfessional"_s);
        row("somebody of the family twice", "{'members':[{'name':'Ada','person':'$mum'}]}",
            FieldWrong, u"members[0].person"_s, u"twice"_s);
        row("of a school that is none", "{'members':[{'name':'x','organisation':'$mum'}]}",
            NotThere, u"members[0].organisation"_s);
        row("removing who has an action", "{'remove':['$teacher']}", BuiltUponLater, u"remove"_s,
            u"action"_s);
        row("removing who is not in the team", "{'remove':['$mum']}", NotThere, u"remove"_s,
            u"teamMember"_s);
    }
    void aChangeIsRefused()
    {
        QFETCH(QByteArray, fields);
        QFETCH(RefusalCode, code);
        QFETCH(QString, field);
        QFETCH(QString, value);
        CaseBuilder builder = registeredFamily();
        const Decision decision = builder.tryTo("changeTeam", fields.constData());
        VERIFY_REFUSED(decision, code, field);
        const QVariantMap &values = decision.error().values;
        const bool named = value.isEmpty() || values.value(u"reason"_s) == value
            || values.value(u"what"_s) == value || values.value(u"second"_s) == value;
        QVERIFY2(named, qPrintable(value));
        if (code == RefusalCode::BuiltUponLater)
            QCOMPARE(decision.error().mend, u"changeTeam"_s);
    }

    void membersJoinWithTheirOrganisationAndLeaveWithTheirAccess()
    {
        CaseBuilder builder = registeredFamily();
        VERIFY_DONE(builder.perform("changeTeam",
            "{'organisations':[{'id':'$surgery','name':'High Street Surgery','kind':'gp'}],"
            "'members':[{'id':'$doctor','name':'Dr Lee','organisation':'$surgery',"
            "'professional':true,'from':'2019-02-14','accessFrom':'2019-02-18'}]}"));
        QCOMPARE(builder.record.organisations.size(), 2);
        builder.on(QDate(2019, 3, 1));
        VERIFY_DONE(
            builder.perform("changeTeam", "{'members':[{'id':'$doctor','until':'2019-03-08'}]}"));
        const TeamMember *doctor =
            CaseRecord::find(builder.record.team, builder.idOf(u"$doctor"_s));
        QCOMPARE(doctor->accessUntil, QDate(2019, 3, 8));
        QCOMPARE(doctor->name, u"Dr Lee"_s);
    }

    void aMemberEnteredByMistakeIsRemoved()
    {
        CaseBuilder builder = registeredFamily();
        VERIFY_DONE(builder.perform("changeTeam", "{'remove':['$nurse']}"));
        QCOMPARE(builder.record.team.size(), 2);
        QVERIFY(builder.record.needsALook.isEmpty());
    }

    void whoLeftMayJoinAgain()
    {
        CaseBuilder builder = registeredFamily();
        VERIFY_DONE(builder.perform(
            "changeTeam", "{'members':[{'id':'$mumInTeam','until':'2019-02-14'}]}"));
        VERIFY_DONE(builder.perform(
            "changeTeam", "{'members':[{'name':'Ada','person':'$mum','from':'2019-02-14'}]}"));
        QCOMPARE(builder.record.team.size(), 4);
    }
};

QTEST_GUILESS_MAIN(TestTeam)
#include "tst_team.moc"
