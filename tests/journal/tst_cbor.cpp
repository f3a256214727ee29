// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/cbor.h"
#include "testing/tostring.h"

#include <QtTest/QTest>

#include <limits>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const Value &value)
{
    CborWriter writer;
    writer.value(value);
    return writer.result();
}

/// What is wrong with bytes that should be a map of values, or empty.
QString faultOfMap(const QByteArray &bytes)
{
    CborReader reader(bytes);
    reader.enterMap(100);
    while (reader.hasNext()) {
        if (reader.nextKey())
            reader.value();
    }
    reader.leave();
    reader.finish();
    return reader.reason();
}

QString faultOfValue(const QByteArray &bytes)
{
    CborReader reader(bytes);
    reader.value();
    reader.finish();
    return reader.reason();
}

} // namespace

class TestCbor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aValueIsWrittenShortestAndReadBack_data()
    {
        QTest::addColumn<Value>("value");
        QTest::addColumn<QByteArray>("hex");
        const auto row = [](const char *name, const Value &value, const char *hex) {
            QTest::newRow(name) << value << QByteArray(hex);
        };
        row("nothing", Value(), "f6");
        row("yes", Value(true), "f5");
        row("no", Value(false), "f4");
        row("0", Value(qint64(0)), "00");
        row("23", Value(qint64(23)), "17");
        row("24", Value(qint64(24)), "1818");
        row("255", Value(qint64(255)), "18ff");
        row("256", Value(qint64(256)), "190100");
        row("65536", Value(qint64(65536)), "1a00010000");
        row("2^32", Value(qint64(4294967296)), "1b0000000100000000");
        row("largest", Value(std::numeric_limits<qint64>::max()), "1b7fffffffffffffff");
        row("-1", Value(qint64(-1)), "20");
        row("-24", Value(qint64(-24)), "37");
        row("-25", Value(qint64(-25)), "3818");
        row("smallest", Value(std::numeric_limits<qint64>::min()), "3b7fffffffffffffff");
        row("no text", Value(QString(u""_s)), "60");
        row("text", Value(u"Fran"_s), "644672616e");
        row("letters beyond ASCII", Value(u"Łucja 🙂"_s), "6bc58175636a6120f09f9982");
        row("no bytes", Value(QByteArray("")), "40");
        row("bytes", Value(QByteArray("\0\xff", 2)), "4200ff");
        row("no list", Value(Value::List{}), "80");
        row("list", Value(Value::List{Value(qint64(1)), Value(), Value(Value::List{Value(true)})}),
            "8301f681f5");
    }
    void aValueIsWrittenShortestAndReadBack()
    {
        QFETCH(Value, value);
        QFETCH(QByteArray, hex);
        const QByteArray bytes = encoded(value);
        QCOMPARE(bytes.toHex(), hex);
        CborReader reader(bytes);
        QVERIFY(reader.value() == value);
        QVERIFY(reader.finish());
    }

    void whatIsNotTheOneFormIsRefused_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const char *hex, const QString &reason) {
            QTest::newRow(name) << QByteArray(hex) << reason;
        };
        row("well formed", "a200010162", u"notCbor"_s);
        row("empty", "", u"notCbor"_s);
        row("not a map", "80", u"notAMap"_s);
        row("key twice", "a200010002", u"keysUnordered"_s);
        row("keys in disorder", "a201010002", u"keysUnordered"_s);
        row("negative key", "a12001", u"keyWrong"_s);
        row("large key", "a11a0001000001", u"keyWrong"_s);
        row("text key", "a1616101", u"notAnInteger"_s);
        row("long key", "a1180001", u"notShortest"_s);
        row("long number", "a100180a", u"notShortest"_s);
        row("long number of 2", "a10019000a", u"notShortest"_s);
        row("long number of 4", "a1001a0000000a", u"notShortest"_s);
        row("long number of 8", "a1001b000000000000000a", u"notShortest"_s);
        row("long negative number", "a100380a", u"notShortest"_s);
        row("number beyond 63 bits", "a1001bffffffffffffffff", u"integerTooLarge"_s);
        row("negative beyond 63 bits", "a1003b8000000000000000", u"integerTooLarge"_s);
        row("smallest negative", "a1003bffffffffffffffff", u"integerTooLarge"_s);
        row("long map", "b8010001", u"notShortest"_s);
        row("long list", "a100980101", u"notShortest"_s);
        row("long text", "a100780161", u"notShortest"_s);
        row("long bytes", "a100580161", u"notShortest"_s);
        row("map without end", "bf0001ff", u"lengthUnknown"_s);
        row("list without end", "a1009f01ff", u"lengthUnknown"_s);
        row("text without end", "a1007f6161ff", u"lengthUnknown"_s);
        row("bytes without end", "a1005f4161ff", u"lengthUnknown"_s);
        row("half float", "a100f93c00", u"typeUnknown"_s);
        row("float", "a100fa3f800000", u"typeUnknown"_s);
        row("double", "a100fb3ff0000000000000", u"typeUnknown"_s);
        row("undefined", "a100f7", u"typeUnknown"_s);
        row("simple", "a100e0", u"typeUnknown"_s);
        row("tag", "a100c001", u"typeUnknown"_s);
        row("map in a value", "a100a0", u"typeUnknown"_s);
        row("more than said", "a1000101", u"trailing"_s);
        row("another after it", "a0a0", u"trailing"_s);
        row("less than said", "a20001", u"notCbor"_s);
        row("key without value", "a100", u"notCbor"_s);
        row("cut number", "a10019ff", u"notCbor"_s);
        row("cut text", "a1006261", u"textInvalid"_s);
        row("cut bytes", "a1004261", u"notCbor"_s);
        row("text longer than memory", "a1007b7fffffffffffffff61", u"notCbor"_s);
        row("list longer than memory", "a1009b7fffffffffffffff", u"tooMany"_s);
        row("map longer than it may be", "b8650001", u"tooMany"_s);
        row("text that is no UTF-8", "a10061ff", u"textInvalid"_s);
        row("text with half a surrogate pair", "a10063eda080", u"textInvalid"_s);
        row("text overlong", "a10062c080", u"textInvalid"_s);
        row("reserved", "a1001c", u"notCbor"_s);
        row("break alone", "ff", u"notCbor"_s);
    }
    void whatIsNotTheOneFormIsRefused()
    {
        QFETCH(QByteArray, hex);
        QFETCH(QString, reason);
        QCOMPARE(faultOfMap(QByteArray::fromHex(hex)), reason);
    }

    void listsMayLieOnlySoDeep()
    {
        const auto nested = [](int levels) -> QByteArray {
            return QByteArray(levels, '\x81') + '\x00';
        };
        QCOMPARE(faultOfValue(nested(cborDepthLimit)), QString());
        QCOMPARE(faultOfValue(nested(cborDepthLimit + 1)), u"tooDeep"_s);
        QCOMPARE(faultOfValue(nested(100000)), u"tooDeep"_s);
    }

    void moreThanAMegabyteIsRefused()
    {
        const QByteArray most = encoded(Value(QByteArray(cborSizeLimit - 5, 'x')));
        QCOMPARE(most.size(), cborSizeLimit);
        QCOMPARE(faultOfValue(most), QString());
        QCOMPARE(faultOfValue(encoded(Value(QByteArray(cborSizeLimit - 4, 'x')))), u"tooLarge"_s);
    }

    void anyUnicodeSurvives()
    {
        const QString text =
            (u"Grüße, مرحبا, 👩‍👧, \u0000 and \uFFFD"_s).repeated(5000);
        CborReader reader(encoded(Value(text)));
        QCOMPARE(reader.text(), std::optional(text));
        QVERIFY(reader.finish());
        // Half a surrogate pair is no character: it is written as a question mark.
        CborReader half(encoded(Value(QString(QChar(0xd83d)))));
        QCOMPARE(half.text(), std::optional(u"?"_s));
    }

    void theFirstFaultStays()
    {
        CborReader reader(QByteArray::fromHex("a0"));
        reader.fail(QLatin1String("first"));
        reader.fail(QLatin1String("second"));
        QVERIFY(!reader.enterMap(1));
        QVERIFY(!reader.enterList(1));
        QVERIFY(!reader.text());
        QVERIFY(!reader.bytes());
        QVERIFY(!reader.value().isSet());
        QVERIFY(!reader.finish());
        QCOMPARE(reader.reason(), u"first"_s);
    }
};

QTEST_GUILESS_MAIN(TestCbor)
#include "tst_cbor.moc"
