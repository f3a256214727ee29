// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/called.h"
#include "words/duelines.h"
#include "words/values.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestCalled : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSchoolHolidayIsCalledAsPeopleCallIt();
    void nobodyIsCalledLikeAnother_data();
    void nobodyIsCalledLikeAnother();
    void equalNamesAreToldApartByTheHome();
    void aNameWithAnotherApostropheIsTheSame();
    void someoneOfTheTeamIsToldApartByTheirRole();
    void whereNothingTellsThemApartTheyAreCounted();
};

namespace {
const QDate today(2019, 6, 20);

ObjectId idOf(int number)
{
    return ObjectId::fromBytes(QByteArray(ObjectId::size, char(number))).value_or(ObjectId());
}

Person person(const QString &first, const QString &last, QDate born = {})
{
    static int count = 0;
    Person one;
    one.id = idOf(++count % 100 + 1);
    one.firstName = first;
    one.lastName = last;
    one.born = born;
    return one;
}

QString relationship(const QString &, const QString &code)
{
    return code;
}
} // namespace

void TestCalled::nobodyIsCalledLikeAnother_data()
{
    QTest::addColumn<QList<Person>>("people");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("alone") << QList<Person>{person(u"Ola"_s, u"Nowak"_s)} << QStringList{u"Ola"_s};
    QTest::newRow("another family name") << QList<Person>{person(u"Jan"_s, u"Nowak"_s),
        person(u"Jan"_s, u"Kowalski"_s)} << QStringList{u"Jan Nowak"_s, u"Jan Kowalski"_s};
    QTest::newRow("father and son") << QList<Person>{person(u"Jan"_s, u"Nowak"_s, {1975, 2, 1}),
        person(u"Jan"_s, u"Nowak"_s, {2007, 5, 4})}
                                    << QStringList{u"Jan Nowak (44)"_s, u"Jan Nowak (12)"_s};
    Person uncle = person(u"Jan"_s, u"Nowak"_s), grandfather = person(u"Jan"_s, u"Nowak"_s);
    uncle.relationship = u"uncle"_s;
    grandfather.relationship = u"grandparent"_s;
    QTest::newRow("relationship") << QList<Person>{
        uncle, grandfather} << QStringList{u"Jan Nowak (uncle)"_s, u"Jan Nowak (grandparent)"_s};
    Person dead = person(u"Jan"_s, u"Nowak"_s, {1975, 2, 1});
    dead.died = QDate(2018, 3, 1);
    QTest::newRow("one has died") << QList<Person>{dead, person(u"Jan"_s, u"Nowak"_s)}
                                  << QStringList{u"Jan Nowak (died 2018)"_s, u"Jan Nowak (2)"_s};
    Person first, second;
    first.id = idOf(201);
    second.id = idOf(202);
    first.child = second.child = true;
    first.expected = second.expected = QDate(2019, 9, 1);
    QTest::newRow("unborn twins") << QList<Person>{first, second}
                                  << QStringList{u"Baby due 1 September (1)"_s,
                                         u"Baby due 1 September (2)"_s};
    QTest::newRow("an unborn child") << QList<Person>{first} << QStringList{u"Baby due 1 September"_s};
    QTest::newRow("family name only")
        << QList<Person>{person({}, u"Mr Kowalski"_s)} << QStringList{u"Mr Kowalski"_s};
}

void TestCalled::nobodyIsCalledLikeAnother()
{
    QFETCH(QList<Person>, people);
    QFETCH(QStringList, names);
    CaseRecord record;
    record.people = people;
    QStringList called;
    for (const Person &one : people)
        called.append(words::nameAmong(record, one, {relationship, today}));
    QCOMPARE(called, names);
    called.clear();
    for (const Person &one : people)
        called.append(words::objectName(record, one.id));
    called.removeDuplicates();
    QCOMPARE(called.size(), people.size());
}

void TestCalled::equalNamesAreToldApartByTheHome()
{
    CaseRecord record;
    record.people = {person(u"Ann"_s, u"Lee"_s), person(u"Ann"_s, u"Lee"_s)};
    Household home;
    home.id = idOf(210);
    home.name = u"Nan's"_s;
    record.households = {home};
    Residence residence;
    residence.id = idOf(211);
    residence.person = record.people[0].id;
    residence.household = home.id;
    record.residences = {residence};
    QCOMPARE(words::nameAmong(record, record.people[0]), u"Ann Lee (at Nan's)"_s);
    QCOMPARE(words::nameAmong(record, record.people[1]), u"Ann Lee (2)"_s);
}

void TestCalled::aNameWithAnotherApostropheIsTheSame()
{
    CaseRecord record;
    record.people = {
        person(u"Ann"_s, u"O’Brien"_s, {1980, 1, 1}), person(u"Ann"_s, u"O'Brien"_s, {2010, 1, 1})};
    QCOMPARE(words::nameAmong(record, record.people[1], {{}, today}), u"Ann O'Brien (9)"_s);
}

void TestCalled::someoneOfTheTeamIsToldApartByTheirRole()
{
    CaseRecord record;
    record.people = {person(u"Ann"_s, u"Lee"_s)};
    TeamMember nurse;
    nurse.id = idOf(220);
    nurse.name = u"Ann Lee"_s;
    nurse.role = u"School nurse"_s;
    TeamMember teacher = nurse;
    teacher.id = idOf(221);
    teacher.role = u"Teacher"_s;
    record.team = {nurse, teacher};
    QCOMPARE(words::objectName(record, nurse.id), u"Ann Lee (School nurse)"_s);
    QCOMPARE(words::objectName(record, teacher.id), u"Ann Lee (Teacher)"_s);
    record.team = {nurse}; // as one of the family
    QCOMPARE(words::objectName(record, nurse.id), u"Ann Lee (School nurse)"_s);
    record.people.clear();
    QCOMPARE(words::objectName(record, nurse.id), u"Ann Lee"_s);
}

void TestCalled::whereNothingTellsThemApartTheyAreCounted()
{
    CaseRecord record;
    record.people = {person(u"Ann"_s, u"Lee"_s), person(u"Ann"_s, u"Lee"_s)};
    QCOMPARE(words::nameAmong(record, record.people[0]), u"Ann Lee (1)"_s);
    QCOMPARE(words::nameAmong(record, record.people[1]), u"Ann Lee (2)"_s);
}

void TestCalled::aSchoolHolidayIsCalledAsPeopleCallIt()
{
    CaseRecord record;
    HolidayPlan plan;
    plan.id.data()[0] = 4;
    plan.breakId = u"october-half-term-2019"_s;
    record.holidayPlans = {plan};
    QCOMPARE(words::objectName(record, plan.id), words::breakName(plan.breakId));
    QVERIFY(!words::objectName(record, plan.id).contains(u"-2019"_s));
    DaysAway days;
    days.breakId = u"summer-2019"_s;
    QCOMPARE(words::fieldText(typeInfo<DaysAway>(), &days, QLatin1String("break"), record, {}),
        u"summer holiday 2019"_s);
}

QTEST_GUILESS_MAIN(TestCalled)
#include "tst_called.moc"
