// SPDX-License-Identifier: GPL-3.0-or-later
// What can be read as an address is found, however it is typed; ordinary sentences are not.
#include "record/placefinder.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestPlaces : public QObject {
    Q_OBJECT

    static PlaceFinder finderOf(const QString &address)
    {
        PlaceFinder finder;
        finder.add({address, u"SG1 2AB"_s, {}, {}});
        return finder;
    }
    static void row(const char16_t *address, const char16_t *text)
    {
        const QString whose = QString::fromUtf16(address);
        const QString typed = QString::fromUtf16(text);
        QTest::newRow(qPrintable(QString(whose + u": "_s + typed))) << whose << typed;
    }

private Q_SLOTS:
    void anAddressIsFound_data();
    void anAddressIsFound();
    void anOrdinarySentenceIsNot_data();
    void anOrdinarySentenceIsNot();
    void allOfItIsFound();
    void anotherHouseOfTheStreetInWordsIsNotMeant();
    void aRefugeIsToldByTheNameOfTheHomeToo();
    void anOpenPostcodeIsNoSlipOfAHiddenOne();
    void othersMayLiveInAStreetOfTheName();
};

void TestPlaces::anAddressIsFound_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("text");
    const auto *wellington = u"7 Wellington Road, Ware";
    const auto *oak = u"12 Oak Lane, Stevenage";
    const auto *saint = u"12 St Mary's Road, Ware";
    const auto *spinney = u"27 The Spinney, Ware";
    const auto *mill = u"31 Mill Lane";
    const auto *hazel = u"4 Hazel Grove";
    // A slip in what kind of street it is.
    row(wellington, u"Seen in Wellington Rod.");
    row(wellington, u"7 Wellington Raod");
    row(wellington, u"Wellington Roadd");
    row(wellington, u"Wellington Riad");
    row(oak, u"They live in Oak Lne now.");
    row(oak, u"12 Oak Lame");
    row(oak, u"oak laen");
    row(hazel, u"Hazel Gorve");
    row(hazel, u"Hazel Grive 4");
    row(u"9 Elm Crescent", u"elm cresent");
    row(u"9 Elm Avenue", u"Elm Avanue 9");
    // In a word of four letters.
    row(mill, u"the house in Mil Lane");
    row(mill, u"Mlil Ln");
    row(mill, u"31 Mell Lane");
    row(u"5 Park Street", u"prak street");
    row(saint, u"12 St Mray's Rd");
    row(saint, u"12 St Mury's Road");
    // Another letter.
    row(wellington, u"Wellingtom Road");
    row(wellington, u"7 Wellimgton");
    row(hazel, u"Hazek Grove");
    row(hazel, u"Gazel Grove");
    row(hazel, u"4 hazrel grove");
    row(u"Rosewood, Mill Lane, Ayot", u"back at Rosewoid");
    row(spinney, u"the spimney");
    // Codes of links and pages.
    row(saint, u"St%20Mary%E2%80%99s%20Road");
    row(saint, u"q=St+Mary%27s+Road");
    row(saint, u"St%20Mary%u2019s%20Road");
    row(u"7 Café Row", u"Caf%C3%A9%20Row");
    row(u"7 Café Row", u"caf%e9+row");
    row(u"7 Café Row", u"Caf&eacute; Row");
    row(oak, u"%4f%61%6b%20%4c%61%6e%65");
    // Letters of another alphabet that look alike.
    row(oak, u"О\u0430k Lane");
    row(oak, u"12 Oak L\u0430n\u0435");
    row(oak, u"\u039f\u0391\u039a LANE");
    row(wellington, u"W\u0435llingt\u043en R\u043e\u0430d");
    row(oak, u"Oak Lane"); // full width
    // Numbers in words, and behind the name.
    row(oak, u"twelve Oak Lane");
    row(oak, u"at twelve Oak, with Nan");
    row(spinney, u"Spinney 27");
    row(spinney, u"twenty-seven Spinney");
    row(spinney, u"The Spinney, twenty seven");
    row(u"112 Broadway, Ware", u"a hundred and twelve Broadway");
    row(u"12a Oak Lane", u"Oak Lane, twelve A");
    row(u"12 Broadway Stevenage", u"Broadway 12");
    // As before: whole, cut short, by the number alone, run together.
    row(oak, u"12 Oak Lane");
    row(oak, u"met her at 12 Oak");
    row(oak, u"12 Oak was cold");
    row(oak, u"She left 12 Oak. Boots were there.");
    row(oak, u"oaklane12");
    row(saint, u"met her at 12 St Marys.");
    row(saint, u"marys rd 12");
    row(wellington, u"sg12ab");
    // A postcode with a slip.
    row(oak, u"It is SG1 2AC, I think.");
    row(oak, u"SG1 3AB");
    row(oak, u"SGI 2AB");
    row(oak, u"sg1 2ba");
    row(oak, u"gs1 2ab");
    row(oak, u"SG1 2A");
    row(oak, u"SG1 22AB");
    row(oak, u"SG12A8 is theirs");
    // A refuge, by the town it is in.
    row(u"Rosewood Refuge, Stevenage", u"She is in the refuge in Stevenage.");
    row(u"Women's Refuge, 12 Oak Lane, Stevenage", u"a refuge near Stevenage");
    row(u"Stevenage Women's Refuge", u"in the Stevenage refuge");
    row(u"Refuge, 12 Oak Lane, Stevenage, Herts", u"Stevenage women's refuge");
    row(u"The Refuge\nHemel Hempstead", u"a refuge for women and children in Hemel Hempstead");
    row(u"Rosewood Refuge Stevenage", u"the refuge, over in Stevenge");
    row(u"Family hostel, Bell Street, Ware", u"taken to a hostel at Ware");
    row(u"Safe house, Ware", u"the safehouse in Ware");
    // The name only begun.
    row(u"17 Wexcombe Close, Ware", u"number 17 of Wexcombe");
    row(u"17 Wexcombe Close, Ware", u"Wexcombe 17, second door");
    row(u"17 Wexcombe Close, Ware", u"She lives in Wexcombe.");
    row(u"17 Wexcombe Close, Ware", u"off Wexcombe");
    row(u"27 Larkspur Close", u"Go past Larkspur, first left");
    row(u"27 Larkspur Close", u"mum is staying at Larkspur");
    row(u"17 Wexcombe Close, Ware", u"the seventeen in Wexcombe");
    row(u"17 Wexcombe Close, Ware", u"on the corner of Wexcombe");
    // A short name, where somebody lives in it.
    const auto *tansy = u"Flat 3, Tansy Court, Ware";
    row(tansy, u"She lives in Tansy.");
    row(tansy, u"moved to Tansy last week");
    row(tansy, u"Mum is staying at Tansy, with Nan.");
    row(tansy, u"she lives in tansy now");
    row(tansy, u"It is number 3 in Tansy.");
    row(hazel, u"Her house is just off Hazel.");
    row(hazel, u"at the top of Hazel");
    row(hazel, u"no 4 of hazel");
    row(u"9 Elm Crescent", u"They were rehoused to Elm.");
    row(u"12 St Ann's Road", u"a flat in St Anns");
    row(u"Ivy, Mill Lane, Ayot", u"back home at Ivy");
    // What people call a block.
    row(tansy, u"the Tansy flats");
    row(tansy, u"Tansy Flats, third floor");
    row(tansy, u"they moved into the tansy flats");
    row(tansy, u"seen near the Tansy block");
    row(hazel, u"on the Hazel estate");
    row(u"17 Wexcombe Close, Ware", u"round the wexcombe flats");
    row(u"14 Hazel Close, Ware", u"14 H Close");
    row(u"14 Hazel Close, Ware", u"at 14 h. close");
    row(u"14 Hazel Close, Ware", u"fourteen H Cl");
    row(u"14 Hazel Close, Ware", u"14 Haz Close");
    row(u"14 Ash Close, Ware", u"14 A Close");
    row(saint, u"12 St M Road");
    // What everyday words say, too, said as an address.
    const auto *may = u"3 May Close, Ware";
    const auto *green = u"5 The Green, Ware";
    row(may, u"Seen in May Close.");
    row(may, u"she lives in may close");
    row(may, u"3 may close");
    row(may, u"may close, ware");
    row(may, u"may cl");
    row(may, u"mayclose");
    row(green, u"round at The Green");
    row(green, u"back on the Green");
    row(green, u"she lives on the green");
    row(green, u"5 the green");
    row(green, u"5 Green");
    row(green, u"the green");
    row(u"27 The Park", u"they moved to the park");
    row(u"3 School Close", u"near school close");
}

void TestPlaces::anAddressIsFound()
{
    QFETCH(const QString, address);
    QFETCH(const QString, text);
    QVERIFY(finderOf(address).tells(text));
}

void TestPlaces::anOrdinarySentenceIsNot_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("text");
    const auto *wellington = u"7 Wellington Road, Ware";
    const auto *oak = u"12 Oak Lane, Stevenage";
    const auto *spinney = u"27 The Spinney, Ware";
    const auto *mill = u"31 Mill Lane";
    const auto *hazel = u"4 Hazel Grove";
    const auto *rose = u"1 Rose Lane";
    row(wellington, u"7 Wellington boots");
    row(wellington, u"seven Wellington boots stood in the hall");
    row(wellington, u"Wellington was a duke.");
    row(wellington, u"The Wellington, 7 pm");
    row(wellington, u"8 Wellington Square");
    row(oak, u"12 oak trees");
    row(oak, u"twelve oak trees");
    row(oak, u"12 oaks");
    row(oak, u"They planted an oak, 12 of them.");
    row(oak, u"an oak land");
    row(oak, u"the oak line");
    row(oak, u"Ash Lane");
    row(oak, u"12 Elm Lane");
    row(oak, u"12 Oak Close");
    row(oak, u"Soak Laneway");
    row(oak, u"50% of 12 came & went; the oak");
    row(oak, u"We walked down the lane for twelve minutes.");
    row(mill, u"31 mile walk");
    row(mill, u"He ran a mile, and lamented.");
    row(mill, u"31 mills closed");
    row(mill, u"She will lend it.");
    row(u"3 Long Lane", u"a long line of cars");
    row(u"3 Long Lane", u"a long lake");
    row(u"5 Farm Lane", u"the farm land");
    row(u"5 Green Lane", u"the green line of the bus");
    row(u"5 Church Close", u"Church clothes");
    row(u"9 Park Place", u"a park plate");
    row(u"9 Park Place", u"She parks in places she should not.");
    row(hazel, u"4 hazel eyes"); // nobody has
    row(hazel, u"Hazel gave 4");
    row(hazel, u"hazelnuts");
    row(hazel, u"Hazel drove home");
    row(hazel, u"Hazel 4, her sister 6");
    row(u"17 Wexcombe Close, Ware", u"17 of them came to Wexcombe school");
    row(u"17 Wexcombe Close, Ware", u"Mrs Wexcombe, 17 years a teacher");
    row(u"4 Florence Road, Ware", u"a letter to Florence and from Florence");
    row(u"12 Stevenage Road, Ware", u"She lives in Stevenage.");
    row(u"12 Stevenage Road, Ware", u"the school in Stevenage, 12 pupils");
    row(hazel, u"She lives with Hazel.");
    row(hazel, u"The house Hazel lives in is cold.");
    row(hazel, u"They went home to Hazel.");
    row(hazel, u"He stayed at Hazel's.");
    row(hazel, u"Staying at Hazel Brown's for now.");
    row(hazel, u"We see a change in Hazel.");
    row(hazel, u"He took the phone off Hazel.");
    row(hazel, u"Hazel blocks his number, and Hazel flat out refused.");
    row(hazel, u"They saw Hazel block the door.");
    row(hazel, u"The flat Hazel had, and the building.");
    row(oak, u"Goes to the club at Oak School.");
    row(oak, u"He is staying at Oak School until six.");
    row(u"3 Hope Close", u"She lives in hope.");
    row(u"3 Hope Close", u"Hope stays in bed.");
    row(u"5 Spring Road", u"They moved in Spring.");
    row(u"12 Ware Road, Hertford", u"She lives in Ware, in the Ware flats.");
    row(u"3 School Close", u"He stayed at School all day.");
    row(u"3 Hall Close", u"she lives in halls, in hall four");
    row(u"12 New Road", u"the new flats, the New Estate");
    row(u"12 High Street", u"the high block");
    row(u"12 Tower Road", u"the tower block");
    row(u"12 Station Road", u"They waited in the station building.");
    row(u"The Old Forge, 3 Mill Lane", u"the old force");
    row(u"Holly, Mill Lane, Ayot", u"He was jolly today.");
    row(u"Birch, Mill Lane, Ayot", u"a batch of buns");
    row(spinney, u"He was spinning");
    row(spinney, u"page 27 of it");
    row(rose, u"No one Rose likes was there");
    row(rose, u"The one Rose wanted");
    row(rose, u"1 roses");
    row(rose, u"Her nose ran; she was alone.");
    row(u"12 May Road", u"It is on 12 May");
    row(u"12 May Road", u"twelve may come");
    row(u"2 North Crescent", u"two went north");
    row(u"12 St Mary's Road", u"St Mary's school has 12 rooms");
    row(u"12 St Mary's Road", u"Mary rode a bike");
    row(u"8 High Street", u"It was high time, and she was stressed at 8.");
    row(u"Flat 2, 12 Oak Lane", u"Two of the twelve came by the lane.");
    row(u"12 5th Avenue", u"the fifth of May");
    row(oak, u"Он был дома, у окна.");
    row(oak, u"100%");
    // Other postcodes, times, numbers.
    row(oak, u"SG1 3CD");
    row(oak, u"SG12 0AB");
    row(oak, u"AL1 2AB");
    row(oak, u"at 11am or 12 ab");
    row(u"12 Oak Lane, AL1 1AM", u"at 11am");
    // Refuges and towns of which nothing is said together.
    const auto *refuge = u"Rosewood Refuge, 12 Oak Lane, Stevenage, Hertfordshire";
    row(refuge, u"The school in Stevenage rang.");
    row(refuge, u"The refuge rang. Stevenage school did not.");
    row(refuge, u"The school in Stevenage asked the refuge to ring.");
    row(refuge, u"a refuge in Hertfordshire");
    row(refuge, u"the refuge in Luton");
    row(oak, u"the refuge in Stevenage");
    // Everyday words.
    const auto *may = u"3 May Close, Ware";
    const auto *green = u"5 The Green, Ware";
    row(may, u"we may close the case");
    row(may, u"The FFA may close early.");
    row(may, u"It may close in May, close to half-term.");
    row(green, u"the green coat");
    row(green, u"sat on the green chair");
    row(green, u"They played on the green.");
    row(green, u"5 green bottles");
    row(green, u"at 5 the bus came");
    row(u"27 The Park", u"They went to the park.");
    row(u"9 The Close", u"the close friend of hers");
    row(u"3 School Close", u"School closes at three.");
    row(u"3 School Close", u"before school closes");
    row(u"6 Long Walk", u"a long walk home");
    row(u"6 Long Drive", u"after a long drive");
    row(u"2 North End", u"the north end of town");
    row(u"14 Ash Close", u"14 a close friend");
    row(u"14 Heath Close", u"At 14 he closes the door.");
    row(u"14 Heath Close", u"14 he close");
    row(oak, u"");
}

void TestPlaces::anOrdinarySentenceIsNot()
{
    QFETCH(const QString, address);
    QFETCH(const QString, text);
    QStringList told;
    for (const PlaceFinder::Range &range : finderOf(address).find(text))
        told << text.sliced(range.from, range.to - range.from);
    QCOMPARE(told, QStringList());
}

void TestPlaces::allOfItIsFound()
{
    const PlaceFinder finder = finderOf(u"27 The Spinney, Ware"_s);
    const auto left = [&finder](QString text) {
        const auto found = finder.find(text);
        for (auto range = found.crbegin(); range != found.crend(); ++range)
            text.replace(range->from, range->to - range->from, u"_"_s);
        return text;
    };
    QCOMPARE(left(u"She is at Spinney 27 now."_s), u"She is at _ now."_s);
    QCOMPARE(left(u"She is at twenty-seven, The Spinmey now."_s), u"She is at _ now."_s);
    QCOMPARE(left(u"She is at 27%20The%20Spinn%65y now."_s), u"She is at _ now."_s);
}

void TestPlaces::anotherHouseOfTheStreetInWordsIsNotMeant()
{
    PlaceFinder finder;
    finder.addOfOthers({u"12 Oak Lane"_s, {}, {}, {}}, {u"3 Oak Lane"_s});
    QVERIFY(finder.tells(u"twelve Oak Lane"_s));
    QVERIFY(!finder.tells(u"three Oak Lane"_s));
    PlaceFinder unknown;
    unknown.addOfOthers({u"12 Oak Lane"_s, {}, {}, {}}, {});
    QVERIFY(unknown.tells(u"Oak Lane"_s));
    QVERIFY(!unknown.tells(u"three Oak Lane"_s));
}

void TestPlaces::aRefugeIsToldByTheNameOfTheHomeToo()
{
    PlaceFinder finder;
    finder.add({u"12 Oak Lane, Stevenage"_s, {}, u"The refuge"_s, {}});
    QVERIFY(finder.tells(u"They are in the refuge in Stevenage."_s));
    QVERIFY(!finder.tells(u"They are in the refuge."_s));
    QVERIFY(!finder.tells(u"School in Stevenage rang."_s));
}

void TestPlaces::anOpenPostcodeIsNoSlipOfAHiddenOne()
{
    PlaceFinder finder = finderOf(u"12 Oak Lane"_s);
    QVERIFY(finder.tells(u"Dad is at SG1 2AC."_s));
    finder.addOpen({u"3 Elm Row, SG1 2AC"_s});
    QVERIFY(!finder.tells(u"Dad is at SG1 2AC."_s));
    QVERIFY(finder.tells(u"Mum is at SG1 2AB."_s));
    QVERIFY(finder.tells(u"Mum is at SG1 2AD."_s));
}

void TestPlaces::othersMayLiveInAStreetOfTheName()
{
    PlaceFinder finder;
    finder.addOfOthers({u"3 Tansy Court"_s, {}, {}, {}}, {});
    QVERIFY(finder.tells(u"She is in Tansy Court."_s));
    QVERIFY(!finder.tells(u"She lives in Tansy, in the Tansy flats."_s));
}

QTEST_APPLESS_MAIN(TestPlaces)
#include "tst_places.moc"
