// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/familytext.h"
#include "words/leaving.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {
ObjectId idOf(char c)
{
    return *ObjectId::fromBytes(QByteArray(16, c));
}

CaseRecord hiding(const QString &address, const QString &postcode, const QString &name = u"Mum’s"_s)
{
    CaseRecord record;
    Household home;
    home.id = idOf('h');
    home.name = name;
    home.doNotDisclose = true;
    record.households = {home};
    HiddenAddress hidden;
    hidden.id = idOf('H');
    hidden.household = home.id;
    hidden.address = address;
    hidden.postcode = postcode;
    record.hiddenAddresses = {hidden};
    return record;
}
} // namespace

class TestLeaving : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aHiddenAddressIsFoundHoweverItIsTyped_data();
    void aHiddenAddressIsFoundHoweverItIsTyped();
    void otherWordsAreLeftAlone_data();
    void otherWordsAreLeftAlone();
    void itIsLeftOutWithTheNumberOfTheHouse();
    void aHomeIsCalledByANameThatTellsNothing();
    void whoseAHomeIsTellsNothing();
    void anAddressStaysHiddenWhenTheFamilyMovesOn();
    void whatAnotherFamilyHidesStaysHiddenHere();
    void whatTheFamilyIsWorriedAboutIsLeftOutUntilItIsTicked();
    void whatIsNotHiddenIsNotLookedFor();
    void aHiddenAddressStaysOutOfAFamilysCopyUntilItIsTicked();
    void anotherFamilysNameStaysOutOfAFamilysCopy();
    void aRecordWithoutItTellsItNowhere();
};

void TestLeaving::aHiddenAddressIsFoundHoweverItIsTyped_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("text");
    const QString usual = u"Flat 2, 12 Oak Lane, Stevenage"_s;
    QTest::newRow("whole") << usual << u"She is at Flat 2, 12 Oak Lane, Stevenage."_s;
    QTest::newRow("street") << usual << u"Seen in oak lane on Monday"_s;
    QTest::newRow("short") << usual << u"meet at 12 Oak Ln."_s;
    QTest::newRow("capitals") << usual << u"OAK LANE"_s;
    QTest::newRow("line break") << usual << u"lives in Oak\nLane"_s;
    QTest::newRow("hyphen") << usual << u"the Oak-Lane flat"_s;
    QTest::newRow("postcode") << usual << u"sg12ab"_s;
    QTest::newRow("postcode apart") << usual << u"It is SG1 2AB."_s;
    QTest::newRow("apostrophe") << u"4 St Mary's Rd"_s << u"near Saint Mary’s Road"_s;
    QTest::newRow("accent") << u"7 Café Row"_s << u"cafe row"_s;
    QTest::newRow("no number") << u"Rosewood Cottage"_s << u"the garden of Rosewood cottage"_s;
    QTest::newRow("one word") << u"Rosewood"_s << u"back at rosewood"_s;
    const QString saint = u"12 St Mary's Road, Ware"_s;
    QTest::newRow("number behind") << saint << u"It is marys rd 12"_s;
    QTest::newRow("saint and road cut short") << saint << u"12 St Mary's Rd"_s;
    QTest::newRow("no saint") << saint << u"Mary's Road 12"_s;
    QTest::newRow("saint spelled out") << saint << u"saint mary road"_s;
    QTest::newRow("no kind of street") << saint << u"met her at 12 St Marys."_s;
    QTest::newRow("run together") << saint << u"12stmarysroad"_s;
    QTest::newRow("as a name in code") << saint << u"StMarysRoad"_s;
    QTest::newRow("of the street") << saint << u"St Mary’s Road’s shops"_s;
    QTest::newRow("house without street")
        << u"Rose Cottage, Mill Lane, Ayot"_s << u"the garden of rose cott."_s;
    QTest::newRow("house with a name of one word")
        << u"Rosewood, Mill Lane, Ayot"_s << u"back at Rosewood's"_s;
    QTest::newRow("house with “the”") << u"The Old Forge, 3 Mill Lane"_s << u"in old forge"_s;
    QTest::newRow("a place without a street")
        << u"Caravan 12, Barley Mow site, Ayot"_s << u"barley mow site"_s;
    QTest::newRow("house with a number") << u"1 Rose Cottages, Ayot"_s << u"Rose Cottage"_s;
    QTest::newRow("house before its street, no comma")
        << u"Rosewood Mill Lane"_s << u"in Mill Lane"_s;
    QTest::newRow("no commas") << u"12 Oak Lane Stevenage SG1 2AB"_s << u"oak lane"_s;
    QTest::newRow("street and postcode run together") << usual << u"oaklaneSG12AB"_s;
    QTest::newRow("within a word") << usual << u"oaklanestevenage"_s;
    QTest::newRow("a street of one word") << u"12 Broadway, Ware"_s << u"on the Broadway"_s;
    QTest::newRow("a letter with a stroke") << u"5 Łódź Road"_s << u"lodz rd"_s;
    QTest::newRow("an accent of its own") << u"7 Cafe\u0301 Row"_s << u"Café Row"_s;
    QTest::newRow("points of the compass") << u"8 Great North Road"_s << u"gt. nth rd"_s;
    QTest::newRow("cut short in one's own way") << u"3 North Crescent"_s << u"in North Cresc"_s;
    QTest::newRow("hidden cut short") << u"3 North Cresc"_s << u"in North Crescent"_s;
    QTest::newRow("without its article") << u"3 The Spinney, Ware"_s << u"at 3 Spinney"_s;
    QTest::newRow("a number as a name") << u"12 5th Avenue"_s << u"near Fifth Ave"_s;
    QTest::newRow("a name as a number") << u"12 Fifth Avenue"_s << u"near 5th Avenue"_s;
    QTest::newRow("in a link") << usual << u"maps?q=Oak%20Lane"_s;
    QTest::newRow("in a page") << saint << u"St Mary&#39;s Road"_s;
    QTest::newRow("in a page, by name") << saint << u"St&nbsp;Mary&rsquo;s&nbsp;Road"_s;
    QTest::newRow("letters changed round") << u"4 Hazel Grove"_s << u"Hazle Grove"_s;
    QTest::newRow("a letter left out") << u"4 Hazel Grove"_s << u"hazl grove"_s;
    QTest::newRow("a letter twice") << u"4 Hazel Grove"_s << u"Hazzel Grove"_s;
    QTest::newRow("a block without its number")
        << u"Flat 3, Tansy Court"_s << u"They are in the Tansy flats."_s;
    QTest::newRow("a short name alone") << usual << u"They moved to Oak in June."_s;
    QTest::newRow("lines") << u"12 Oak Lane\nStevenage\nSG1 2AB"_s << u"Oak Lane"_s;
}

void TestLeaving::aHiddenAddressIsFoundHoweverItIsTyped()
{
    QFETCH(const QString, address);
    QFETCH(const QString, text);
    const words::MayLeave may(hiding(address, u"SG1 2AB"_s));
    QVERIFY(may.tells(text));
    const QString left = may.without(text);
    QVERIFY2(!may.tells(left), qPrintable(left));
}

void TestLeaving::otherWordsAreLeftAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("town") << u"The school in Stevenage rang."_s;
    QTest::newRow("another lane") << u"They walked down the lane."_s;
    QTest::newRow("part of a word") << u"Soak Laneway"_s;
    QTest::newRow("another house") << u"12 Elm Lane"_s;
    QTest::newRow("another kind of street") << u"12 Oak Close"_s;
    QTest::newRow("a floor") << u"on the first floor of 12 Elm Lane, 5th of June"_s;
    QTest::newRow("a share of all") << u"50% of 12 came & went; the oak"_s;
    QTest::newRow("a tree") << u"They planted an oak, 12 of them."_s;
    QTest::newRow("a tree to live in") << u"The owl lives in an oak by the flats."_s;
    QTest::newRow("nothing") << QString();
}

void TestLeaving::otherWordsAreLeftAlone()
{
    QFETCH(const QString, text);
    const words::MayLeave may(hiding(u"12 Oak Lane, Stevenage"_s, u"SG1 2AB"_s));
    QVERIFY(!may.tells(text));
    QCOMPARE(may.without(text), text);
}

void TestLeaving::itIsLeftOutWithTheNumberOfTheHouse()
{
    const words::MayLeave may(hiding(u"Flat 2, 12 Oak Lane"_s, u"SG1 2AB"_s));
    QCOMPARE(may.without(u"Fran stays at 12 Oak Ln, SG12AB, with Nan."_s),
        u"Fran stays at [address not to be disclosed], [address not to be disclosed], with Nan."_s);
    QCOMPARE(may.mentions(u"12 Oak Lane or oak lane; so 12 Oak Lane"_s),
        QStringList({u"12 Oak Lane"_s, u"oak lane"_s}));
}

void TestLeaving::aHomeIsCalledByANameThatTellsNothing()
{
    CaseRecord record = hiding(u"12 Oak Lane"_s, {}, u"12 Oak Lane"_s);
    QVERIFY(!words::MayLeave(record).homeName(record.households[0]).contains(u"Oak"_s));
    record.hiddenAddresses.clear(); // only the name tells it
    QVERIFY(!words::MayLeave(record).homeName(record.households[0]).contains(u"Oak"_s));
    record.households[0].name = u"Nan’s"_s;
    QCOMPARE(words::MayLeave(record).homeName(record.households[0]), u"Nan’s"_s);
}

void TestLeaving::whoseAHomeIsTellsNothing()
{
    CaseRecord record = hiding(u"12 May Road"_s, {}, u"Mum's house"_s);
    const words::MayLeave may(record);
    QCOMPARE(may.homeName(record.households[0]), u"Mum's house"_s);
    QVERIFY(!may.tells(u"Seen at Mum's house on 12 May"_s));
    QVERIFY(may.tells(u"Seen in May Rd"_s));
}

void TestLeaving::anAddressStaysHiddenWhenTheFamilyMovesOn()
{
    CaseRecord record = hiding(u"9 Tansy Way"_s, {});
    record.onceHidden = {{u"12 Oak Lane"_s, u"SG1 2AB"_s, {}, {}}};
    QVERIFY(words::MayLeave(record).tells(u"Oak Ln"_s));
    QVERIFY(words::MayLeave(record).tells(u"SG12AB"_s));
    record.hiddenAddresses.clear();
    QVERIFY(words::MayLeave(record).tells(u"Oak Ln"_s));
    // They live there openly again: somebody said so.
    record.households[0].doNotDisclose = false;
    record.households[0].address = u"12, oak lane"_s;
    record.households[0].postcode = u"SG1 2AB"_s;
    QVERIFY(!words::MayLeave(record).tells(u"Oak Ln"_s));
}

void TestLeaving::whatAnotherFamilyHidesStaysHiddenHere()
{
    CaseRecord record;
    Household home;
    home.id = idOf('h');
    home.address = u"3 Oak Lane"_s;
    const QList<HiddenPlace> elsewhere = {{u"12 Oak Lane"_s, u"SG1 2AB"_s, {}, {}}};
    QVERIFY(words::MayLeave(record, elsewhere).tells(u"They ran into Jo in Oak Lane."_s));
    record.households = {home}; // a neighbour: the street is no news here, the house is
    const words::MayLeave may(record, elsewhere);
    QVERIFY(!may.tells(u"3 Oak Lane"_s));
    QCOMPARE(may.without(u"Jo is at 12 Oak Ln now."_s),
        u"Jo is at [address not to be disclosed] now."_s);
    QVERIFY(may.tells(u"sg12ab"_s));
}

void TestLeaving::whatIsNotHiddenIsNotLookedFor()
{
    CaseRecord record;
    Household home;
    home.id = idOf('h');
    home.address = u"12 Oak Lane"_s;
    record.households = {home};
    QVERIFY(words::MayLeave(record).hidesNothing());
    QVERIFY(!words::MayLeave(record).tells(u"12 Oak Lane"_s));
}

void TestLeaving::aHiddenAddressStaysOutOfAFamilysCopyUntilItIsTicked()
{
    CaseRecord record = hiding(u"12 Oak Lane"_s, u"SG1 2AB"_s);
    Meeting taf;
    taf.id = idOf('T');
    taf.heldOn = QDate(2019, 3, 28);
    taf.place = u"12 Oak Lane"_s;
    taf.happened = u"Dad rang."_s;
    record.meetings = {taf};
    int told = 0;
    for (const words::EhmText &text : words::familyTexts(record, taf.id)) {
        for (const words::EhmHeading &heading : text.headings) {
            QCOMPARE(heading.careful, heading.text.contains(u"Oak"_s));
            QCOMPARE(!heading.tells.isEmpty(), heading.text.contains(u"Oak"_s));
            told += !heading.tells.isEmpty();
        }
    }
    QCOMPARE(told, 1);
}

void TestLeaving::whatTheFamilyIsWorriedAboutIsLeftOutUntilItIsTicked()
{
    CaseRecord record;
    Meeting taf;
    taf.id = idOf('T');
    taf.heldOn = QDate(2019, 3, 28);
    taf.happened = u"went"_s;
    taf.worriedAbout = u"worries"_s;
    taf.risks = u"risks"_s;
    record.meetings = {taf};
    int careful = 0;
    const QList<words::EhmText> texts = words::familyTexts(record, taf.id);
    for (const words::EhmHeading &heading : texts.first().headings) {
        const bool risk = heading.text == u"worries" || heading.text == u"risks";
        QCOMPARE(heading.careful, risk);
        careful += risk;
    }
    QCOMPARE(careful, 2);
}

void TestLeaving::anotherFamilysNameStaysOutOfAFamilysCopy()
{
    CaseRecord record;
    Family family;
    family.name = u"Okafor"_s;
    record.family = {family};
    Person mum;
    mum.id = idOf('m');
    mum.firstName = u"Jo"_s;
    mum.lastName = u"Green"_s;
    record.people = {mum};
    Meeting taf;
    taf.id = idOf('T');
    taf.heldOn = QDate(2019, 3, 28);
    taf.happened = u"Rows with the Begum children."_s;
    taf.decisionWhy = u"The green coat and Jo Green."_s;
    taf.mustChange = u"Mr Brown helps; the brown bag."_s;
    record.meetings = {taf};
    const QStringList others = {u"Begum"_s, u"Green"_s, u"Brown"_s, u"Coat"_s};
    QStringList told;
    for (const words::EhmText &text : words::familyTexts(record, taf.id, {}, others)) {
        for (const words::EhmHeading &heading : text.headings) {
            QCOMPARE(heading.careful, !heading.tells.isEmpty());
            told += heading.tells;
        }
    }
    QCOMPARE(told, QStringList({u"Begum"_s, u"Brown"_s}));
}

void TestLeaving::aRecordWithoutItTellsItNowhere()
{
    CaseRecord record = hiding(u"12 Oak Lane"_s, u"SG1 2AB"_s, u"12 Oak Lane"_s);
    record.hiddenAddresses.first().postcode =
        u"x"_s; // too short to be looked for, and gone as well
    Family family;
    family.id = idOf('f');
    family.agencies = {u"School"_s, u"Refuge, Oak Lane"_s};
    record.family = {family};
    Note note;
    note.id = idOf('n');
    note.fact = u"Seen in Oak Ln."_s;
    note.type = u"call"_s;
    record.notes = {note};
    const int fact = typeInfo<Note>().field(QLatin1String("fact"))->number;
    record.frontiers[note.id][fact] = {{1, u"Seen in Oak Ln."_s}, {2, u"Seen at 12 Oak Lane."_s}};
    const words::MayLeave may(record);
    const CaseRecord left = words::withoutHidden(record, may);
    QVERIFY(left.hiddenAddresses.isEmpty());
    QVERIFY(!may.tells(left.households.first().name));
    QCOMPARE(left.family.first().agencies.first(), u"School"_s);
    QVERIFY(!may.tells(left.family.first().agencies.last()));
    QVERIFY(!may.tells(left.notes.first().fact));
    QCOMPARE(left.notes.first().type, u"call"_s);
    for (const FieldWrite &write : left.conflicts().first().writes)
        QVERIFY(!may.tells(*write.value.as<QString>()));
}

QTEST_APPLESS_MAIN(TestLeaving)
#include "tst_leaving.moc"
