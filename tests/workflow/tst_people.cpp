// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/family.h"
#include "testing/tostring.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestPeople : public QObject {
    Q_OBJECT

    static const Person &person(CaseBuilder &builder, const char *label)
    {
        return *CaseRecord::find(builder.record.people, builder.idOf(QString::fromLatin1(label)));
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
        row("nothing at all", "{}", FieldMissing, {});
        row("nobody's name", "{'people':[{'child':true,'born':'2010-01-02'}]}", FieldWrong,
            u"people[0].firstName"_s, u"noName"_s);
        row("only blanks for a name", "{'people':[{'firstName':' ','lastName':' '}]}", FieldWrong,
            u"people[0].firstName"_s, u"noName"_s);
        row("a name nobody sees", "{'people':[{'firstName':'\\u200b\\u2060'}]}", FieldWrong,
            u"people[0].firstName"_s, u"invisible"_s);
        row("a name of fillers", "{'people':[{'lastName':'\\u3164','expected':'2019-06-01'}]}",
            FieldWrong, u"people[0].lastName"_s, u"invisible"_s);
        row("a dash for a name", "{'people':[{'firstName':'-'}]}", FieldWrong,
            u"people[0].firstName"_s, u"saysNothing"_s);
        row("a child of nine who is not marked", "{'people':[{'firstName':'x','born':'2010-01-02'}]}",
            FieldWrong, u"people[0].child"_s, u"markAsChild"_s);
        row("called a child and not marked", "{'people':[{'firstName':'x','relationship':'child'}]}",
            FieldWrong, u"people[0].child"_s, u"markAsChild"_s);
        row("a baby on the way that is not marked", "{'people':[{'expected':'2019-06-01'}]}",
            FieldWrong, u"people[0].child"_s, u"markAsChild"_s);
        row("half a letter", "{'people':[{'firstName':'A\\ud83db'}]}", FieldWrong,
            u"people[0].firstName"_s, u"halfLetter"_s);
        row("half a letter in a long text",
            "{'people':[{'firstName':'x','contactNote':'\\udc00'}]}", FieldWrong,
            u"people[0].contactNote"_s, u"halfLetter"_s);
        row("a name taken away", "{'people':[{'id':'$tom','firstName':''}]}", FieldWrong,
            u"people[0].firstName"_s, u"noName"_s);
        row("born tomorrow", "{'people':[{'firstName':'x','born':'2019-02-15'}]}", DateInFuture,
            u"people[0].born"_s);
        row("died before birth",
            "{'people':[{'firstName':'x','born':'2010-01-02','died':'2010-01-01'}]}",
            DatesContradict, u"people[0].died"_s, u"born"_s);
        row("joined before birth",
            "{'people':[{'firstName':'x','born':'2010-01-02','joinedOn':'2010-01-01'}]}",
            DateBeforeBirth, u"people[0].joinedOn"_s);
        row("joined after death",
            "{'people':[{'firstName':'x','died':'2010-01-02','joinedOn':'2010-01-03'}]}",
            DatesContradict, u"people[0].joinedOn"_s, u"died"_s);
        row("left before joining",
            "{'people':[{'firstName':'x','joinedOn':'2010-01-02','leftOn':'2010-01-01'}]}",
            DatesContradict, u"people[0].leftOn"_s, u"joinedOn"_s);
        row("decides before birth",
            "{'people':[{'firstName':'x','born':'2010-01-02','decidesAlone':true,"
            "'decidesAloneSince':'2009-01-01'}]}",
            DateBeforeBirth, u"people[0].decidesAloneSince"_s);
        row("no needs before birth",
            "{'people':[{'firstName':'x','born':'2010-01-02','noNeedsOn':'2009-01-01'}]}",
            DateBeforeBirth, u"people[0].noNeedsOn"_s);
        row("expected in two years", "{'people':[{'firstName':'x','expected':'2021-02-01'}]}",
            FieldWrong, u"people[0].expected"_s, u"dueTooFarAhead"_s);
        row("expected in eleven months",
            "{'people':[{'child':true,'expected':'2020-01-14'}]}", FieldWrong,
            u"people[0].expected"_s, u"dueTooFarAhead"_s);
        row("expected two months ago", "{'people':[{'child':true,'expected':'2018-12-14'}]}",
            FieldWrong, u"people[0].expected"_s, u"duePast"_s);
        row("born a year before the due day",
            "{'people':[{'firstName':'x','expected':'2019-02-01','born':'2018-02-01'}]}",
            DatesContradict, u"people[0].born"_s, u"expected"_s);
        row("born, and expected in five months",
            "{'people':[{'firstName':'x','expected':'2019-07-14','born':'2019-02-14'}]}",
            DatesContradict, u"people[0].born"_s, u"expected"_s);
        row("born two months after the due day",
            "{'people':[{'firstName':'x','expected':'2018-12-01','born':'2019-02-01'}]}",
            DatesContradict, u"people[0].born"_s, u"expected"_s);
        row("a grown-up with a due day",
            "{'people':[{'id':'$mum','born':'1990-01-05','expected':'2019-05-01'}]}",
            DatesContradict, u"people[0].born"_s, u"expected"_s);
        row("rung in place 0", "{'people':[{'firstName':'x','ringOrder':0}]}", OutOfRange,
            u"people[0].ringOrder"_s);
        row("rung in place 100", "{'people':[{'firstName':'x','ringOrder':100}]}", OutOfRange,
            u"people[0].ringOrder"_s);
        row("a birth after a home", "{'people':[{'id':'$fran','born':'2013-01-01'}]}",
            DateBeforeBirth, u"people[0].born"_s);
        row("a death before an agreement", "{'people':[{'id':'$mum','died':'2019-02-01'}]}",
            DatesContradict, u"people[0].died"_s, u"died"_s);
        row("her own mother",
            "{'relationships':[{'person':'$mum','other':'$mum','kind':'parent'}]}", FieldWrong,
            u"relationships[0].other"_s, u"samePerson"_s);
        row("related twice",
            "{'relationships':[{'person':'$nan','other':'$fran','kind':'grandparent'}]}",
            FieldWrong, u"relationships[0].other"_s, u"twice"_s);
        row("a home before birth",
            "{'residences':[{'person':'$fran','household':'$refuge','from':'2010-04-30'}]}",
            DateBeforeBirth, u"residences[0].from"_s);
        row("moved out before moving in",
            "{'residences':[{'person':'$tom','household':'$home','from':'2019-02-02',"
            "'until':'2019-02-01'}]}",
            DatesContradict, u"residences[0].until"_s, u"from"_s);
        row("in one home twice",
            "{'residences':[{'person':'$fran','household':'$home','from':'2019-01-01'}]}",
            FieldWrong, u"residences[0].household"_s, u"twice"_s);
        row("an address hidden in an open home",
            "{'hiddenAddresses':[{'household':'$home','address':'x'}]}", FieldWrong,
            u"hiddenAddresses[0].household"_s, u"notHidden"_s);
        row("a school that is a person", "{'people':[{'id':'$fran','school':'$mum'}]}", NotThere,
            u"people[0].school"_s);
        row("a person under the id of a home", "{'people':[{'id':'$home','firstName':'x'}]}",
            FieldWrong, u"people[0].id"_s, u"twice"_s);
        row("removing somebody who agreed", "{'remove':['$mum']}", BuiltUponLater, u"remove"_s,
            u"consent"_s);
        row("removing a school that is attended", "{'remove':['$school']}", BuiltUponLater,
            u"remove"_s, u"person"_s);
        row("removing a goal", "{'remove':['$calm']}", NotThere, u"remove"_s, u"person"_s);
        row("removing what is not there", "{'remove':['$nobody']}", NotThere, u"remove"_s);
        row("a kinship on no list",
            "{'relationships':[{'person':'$nan','other':'$tom','kind':'nonsense'}]}", ChoiceUnknown,
            u"relationships[0].kind"_s);
    }
    void aChangeIsRefused()
    {
        QFETCH(QByteArray, fields);
        QFETCH(RefusalCode, code);
        QFETCH(QString, field);
        QFETCH(QString, value);
        CaseBuilder builder = registeredFamily();
        const Decision decision = builder.tryTo("changePeople", fields.constData());
        VERIFY_REFUSED(decision, code, field);
        const QVariantMap &values = decision.error().values;
        const bool named = value.isEmpty() || values.value(u"reason"_s) == value
            || values.value(u"what"_s) == value || values.value(u"second"_s) == value;
        QVERIFY2(named, qPrintable(value));
    }

    void oneNameIsEnoughAndTheUnbornNeedNone_data()
    {
        QTest::addColumn<QByteArray>("person");
        QTest::addColumn<QString>("called");
        QTest::newRow("first") << QByteArray("'firstName':'Sukarno'") << u"Sukarno"_s;
        QTest::newRow("last") << QByteArray("'lastName':'Mr Kowalski'") << u"Mr Kowalski"_s;
        QTest::newRow("known as") << QByteArray("'knownAs':'Nan'") << u"Nan"_s;
        QTest::newRow("known as, and last")
            << QByteArray("'knownAs':'Bob','lastName':'Lee'") << u"Bob Lee"_s;
        QTest::newRow("unborn") << QByteArray("'expected':'2019-06-01','child':true") << QString();
        QTest::newRow("born, and not named yet")
            << QByteArray("'expected':'2019-02-14','born':'2019-02-13','child':true") << QString();
    }
    void oneNameIsEnoughAndTheUnbornNeedNone()
    {
        QFETCH(QByteArray, person);
        QFETCH(QString, called);
        const QByteArray people = "'people':[{'id':'$one'," + person + "}]}";
        const QByteArray changed = '{' + people;
        const QByteArray opened = "{'family':{'name':'x'}," + people;
        const QByteArray taken = "{'takeUp':{'from':'ehm'},'family':{'name':'x'}," + people;
        CaseBuilder known = registeredFamily();
        VERIFY_DONE(known.perform("changePeople", changed.constData()));
        QCOMPARE(TestPeople::person(known, "$one").fullName(), called);
        CaseBuilder builder(QDate(2019, 2, 14));
        VERIFY_DONE(builder.tryTo("openFfa", opened.constData()));
        VERIFY_DONE(builder.tryTo("takeUpFfa", taken.constData()));
    }

    void somebodyWithoutAnyNameIsNotTakenIn()
    {
        const char *nobody = "{'family':{'name':'x'},'people':[{'phone':'1'}]}";
        CaseBuilder builder(QDate(2019, 2, 14));
        VERIFY_REFUSED(
            builder.tryTo("openFfa", nobody), RefusalCode::FieldWrong, u"people[0].firstName"_s);
        VERIFY_REFUSED(
            builder.tryTo("takeUpFfa",
                "{'takeUp':{'from':'ehm'},'family':{'name':'x'},'people':[{'phone':'1'}]}"),
            RefusalCode::FieldWrong, u"people[0].firstName"_s);
    }

    void aBirthIsAChangeOfTheChildThatWasExpected()
    {
        CaseBuilder builder = registeredFamily();
        builder.on(QDate(2019, 5, 14));
        const Decision decision = builder.perform(
            "changePeople", "{'people':[{'id':'$baby','firstName':'May','born':'2019-05-12'}]}");
        VERIFY_DONE(decision);
        QCOMPARE(decision->first().changes.size(), 1);
        QCOMPARE(person(builder, "$baby").born, QDate(2019, 5, 12));
        QCOMPARE(person(builder, "$baby").expected, QDate(2019, 5, 10));
    }

    void aBabyBornEarlyOrLateOrNeverIsTakenIn_data()
    {
        QTest::addColumn<QByteArray>("person");
        QTest::newRow("sixteen weeks early") << QByteArray("'expected':'2019-06-05','born':'2019-02-13'");
        QTest::newRow("three weeks late") << QByteArray("'expected':'2019-01-20','born':'2019-02-10'");
        QTest::newRow("due three weeks ago") << QByteArray("'expected':'2019-01-24'");
        QTest::newRow("lost before it was born")
            << QByteArray("'expected':'2018-11-24','died':'2018-10-02'");
        QTest::newRow("in nine months") << QByteArray("'expected':'2019-11-14'");
    }
    void aBabyBornEarlyOrLateOrNeverIsTakenIn()
    {
        QFETCH(QByteArray, person);
        CaseBuilder builder = registeredFamily();
        const QByteArray fields = "{'people':[{'child':true," + person + "}]}";
        VERIFY_DONE(builder.perform("changePeople", fields.constData()));
    }

    void aDueDayLongOverStandsInNobodysWay()
    {
        CaseBuilder builder = registeredFamily();
        builder.on(QDate(2019, 9, 14)); // due on 10 May, and nobody has said what became of it
        VERIFY_DONE(
            builder.perform("changePeople", "{'people':[{'id':'$baby','lastName':'Miller'}]}"));
        VERIFY_REFUSED(builder.perform("changePeople",
                           "{'people':[{'id':'$baby','expected':'2019-06-10'}]}"),
            RefusalCode::FieldWrong, u"people[0].expected"_s);
        VERIFY_DONE(
            builder.perform("changePeople", "{'people':[{'id':'$baby','born':'2019-05-12'}]}"));
    }

    void aDeathEndsWhereSomebodyLives()
    {
        CaseBuilder builder = registeredFamily();
        builder.on(QDate(2019, 3, 20));
        VERIFY_DONE(
            builder.perform("changePeople", "{'people':[{'id':'$mum','died':'2019-03-19'}]}"));
        const Residence *residence =
            CaseRecord::find(builder.record.residences, builder.idOf(u"$mumAtRefuge"_s));
        QCOMPARE(residence->until, QDate(2019, 3, 19));
        QVERIFY(!person(builder, "$mum").partOfFamily(builder.context.today));
    }

    void aMoveIsAnEndAndABeginning()
    {
        CaseBuilder builder = registeredFamily();
        VERIFY_DONE(builder.perform("changePeople",
            "{'residences':[{'id':'$franAtHome','until':'2019-02-13'},"
            "{'person':'$fran','household':'$refuge','from':'2019-02-13','carer':'parent'}]}"));
        QCOMPARE(builder.record.residences.size(), 3);
        // And back again later: the two stays do not overlap.
        VERIFY_DONE(builder.perform("changePeople",
            "{'residences':[{'person':'$fran','household':'$home','from':'2019-02-14'}]}"));
    }

    void whoDecidesAloneDoesSinceToday()
    {
        CaseBuilder builder = registeredFamily();
        VERIFY_DONE(
            builder.perform("changePeople", "{'people':[{'id':'$fran','decidesAlone':true}]}"));
        QCOMPARE(person(builder, "$fran").decidesAloneSince, QDate(2019, 2, 14));
    }

    void anAddressThatMustNotBeDisclosedIsForOversightOnly()
    {
        CaseBuilder builder(QDate(2019, 2, 11));
        const Decision opened = builder.perform("openFfa",
            "{'family':{'name':'Okafor'},'households':[{'id':'$refuge','name':'Refuge',"
            "'address':'2 Hidden Lane','postcode':'AL9 9ZZ','doNotDisclose':true}]}");
        VERIFY_DONE(opened);
        for (const Event &event : *opened) {
            const bool hidden = event.kind == QLatin1String(kinds::addressHidden);
            for (const Change &change : event.changes) {
                QCOMPARE(change.type == typeInfo<HiddenAddress>().number, hidden);
                for (const FieldValue &field : change.fields) {
                    const QString *text = field.value.as<QString>();
                    const bool told =
                        text && (text->contains(u"Hidden"_s) || *text == u"AL9 9ZZ"_s);
                    QCOMPARE(told, hidden && text);
                }
            }
        }
        QVERIFY(builder.record.households.first().address.isEmpty());
        QCOMPARE(builder.record.hiddenAddresses.first().address, u"2 Hidden Lane"_s);
        QCOMPARE(kindOf(opened->last().kind)->audience, Audience::Oversight);

        // The name of the home changes; its address is not asked for again and stays.
        VERIFY_DONE(builder.perform(
            "changePeople", "{'households':[{'id':'$refuge','name':'Safe home'}]}"));
        QCOMPARE(builder.record.hiddenAddresses.size(), 1);
        // A new address changes the hidden one.
        VERIFY_DONE(builder.perform("changePeople",
            "{'hiddenAddresses':[{'household':'$refuge','address':'3 Other Lane'}]}"));
        QCOMPARE(builder.record.hiddenAddresses.size(), 1);
        QCOMPARE(builder.record.hiddenAddresses.first().address, u"3 Other Lane"_s);
        // It may be known again.
        VERIFY_DONE(builder.perform("changePeople",
            "{'households':[{'id':'$refuge','address':'4 Open Road','doNotDisclose':false}]}"));
        QVERIFY(builder.record.hiddenAddresses.isEmpty());
        QCOMPARE(builder.record.households.first().address, u"4 Open Road"_s);
    }

    void aHomeThatBecomesHiddenLosesItsAddress()
    {
        CaseBuilder builder = registeredFamily();
        VERIFY_DONE(builder.perform(
            "changePeople", "{'households':[{'id':'$home','doNotDisclose':true}]}"));
        const Household *home =
            CaseRecord::find(builder.record.households, builder.idOf(u"$home"_s));
        QVERIFY(home->address.isEmpty());
        QVERIFY(home->postcode.isEmpty());
        QCOMPARE(builder.record.hiddenAddresses.last().address, u"1 High Street"_s);
        QCOMPARE(builder.record.hiddenAddresses.last().postcode, u"AL1 1AA"_s);
    }

    void somebodyEnteredByMistakeGoesWithTheirHomesAndRelationships()
    {
        CaseBuilder builder = registeredFamily();
        VERIFY_DONE(builder.perform("changePeople",
            "{'people':[{'id':'$slip','firstName':'Slip'}],"
            "'residences':[{'person':'$slip','household':'$home'}],"
            "'relationships':[{'person':'$slip','other':'$tom','kind':'auntOrUncle'}]}"));
        const qsizetype people = builder.record.people.size();
        VERIFY_DONE(builder.perform("changePeople", "{'remove':['$slip']}"));
        QCOMPARE(builder.record.people.size(), people - 1);
        QCOMPARE(builder.record.residences.size(), 2);
        QCOMPARE(builder.record.relationships.size(), 1);
        QVERIFY(builder.record.needsALook.isEmpty());
    }

    void removingAHiddenHomeRemovesItsAddress()
    {
        CaseBuilder builder = registeredFamily();
        VERIFY_DONE(builder.perform("changePeople", "{'remove':['$refuge']}"));
        QVERIFY(builder.record.hiddenAddresses.isEmpty());
        QCOMPARE(builder.record.residences.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestPeople)
#include "tst_people.moc"
