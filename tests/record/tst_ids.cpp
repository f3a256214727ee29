// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/ids.h"
#include "record/sources.h"
#include "testing/tostring.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestIds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anIdSurvivesItsHexadecimalForm()
    {
        SeededRandom random(7);
        const ObjectId id = random.objectId();
        QCOMPARE(ObjectId::fromHex(id.hex()), std::optional(id));
        QCOMPARE(ObjectId::fromHex(id.hex().toUpper()), std::optional(id));
        QVERIFY(!id.isNull());
    }
    void whatIsNoIdIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("short") << u"00ff"_s;
        QTest::newRow("long") << QString(33, u'0');
        QTest::newRow("not hexadecimal") << QString(31, u'0') + u'g';
    }
    void whatIsNoIdIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!ObjectId::fromHex(text));
    }
    void aSeedGivesTheSameBytesEachTime()
    {
        SeededRandom a(1), b(1), c(2);
        const QByteArray first = a.bytes(13);
        QCOMPARE(b.bytes(13), first);
        QVERIFY(c.bytes(13) != first);
    }
    void daysAreLondonDays()
    {
        // Half past eleven at night in UTC is half past midnight in a London summer.
        QCOMPARE(londonDay(1561073400000), QDate(2019, 6, 21));
        QCOMPARE(FixedClock(QDate(2019, 12, 31)).today(), QDate(2019, 12, 31));
        QCOMPARE(londonTime(utcMs(QDate(2019, 6, 20), QTime(9, 0))).time(), QTime(9, 0));
    }
};

QTEST_GUILESS_MAIN(TestIds)
#include "tst_ids.moc"
