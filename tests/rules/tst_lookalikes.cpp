// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/lookalikes.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestLookAlikes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesThatAreEasilyMixedUpAreFound_data();
    void namesThatAreEasilyMixedUpAreFound();
    void threeOfOneNameStandTogether();
};

void TestLookAlikes::namesThatAreEasilyMixedUpAreFound_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<bool>("alike");
    QTest::newRow("same name") << u"The Grange Academy"_s << u"The Grange Academy"_s << true;
    QTest::newRow("kind of school") << u"Oak Lane Primary"_s << u"Oak Lane School"_s << true;
    QTest::newRow("capitals") << u"oak lane primary"_s << u"Oak Lane"_s << true;
    QTest::newRow("points") << u"St. Mary's"_s << u"St Marys"_s << true;
    QTest::newRow("apostrophes") << u"St Mary’s"_s << u"St. Mary's"_s << true;
    QTest::newRow("accents") << u"École Élan"_s << u"Ecole Elan"_s << true;
    QTest::newRow("hyphen") << u"Oak-Lane School"_s << u"Oak Lane School"_s << true;
    QTest::newRow("other street") << u"Oak Lane Primary"_s << u"Oak Road Primary"_s << false;
    QTest::newRow("only such words") << u"The Academy"_s << u"The College"_s << false;
    QTest::newRow("no name") << QString() << QString() << false;
}

void TestLookAlikes::namesThatAreEasilyMixedUpAreFound()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(bool, alike);
    Organisation one;
    one.name = first;
    Organisation other;
    other.name = second;
    QCOMPARE(!lookAlikes({one, other}).isEmpty(), alike);
}

void TestLookAlikes::threeOfOneNameStandTogether()
{
    QList<Organisation> all(4);
    all[0].name = u"Hillside"_s;
    all[1].name = u"Riverbank"_s;
    all[2].name = u"Hillside Academy"_s;
    all[3].name = u"The Hillside School"_s;
    const auto found = lookAlikes(all);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first(), (QList<int>{0, 2, 3}));
}

QTEST_GUILESS_MAIN(TestLookAlikes)
#include "tst_lookalikes.moc"
