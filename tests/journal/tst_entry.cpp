// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/cbor.h"
#include "journal/entry.h"
#include "journal/signer.h"
#include "testing/tostring.h"
#include "vectors.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

Signer signerOf(unsigned char seed)
{
    std::array<unsigned char, Signer::seedSize> bytes;
    bytes.fill(seed);
    return Signer::fromSeed(bytes);
}

EntryId idOf(char byte)
{
    return *EntryId::fromBytes(QByteArray(EntryId::size, byte));
}

/// Headers that between them use every field's every form.
struct Case {
    QString name;
    Header header;
    QByteArray payload;
};

QList<Case> cases()
{
    Header opening;
    opening.kind = u"case.opened.1"_s;
    opening.claimedMs = 1550145600000;

    Header later;
    later.caseId = idOf(1);
    later.kind = u"taf.held.1"_s;
    later.depth = 1;
    later.claimedMs = 1553774400123;
    later.parents = {idOf(1)};
    later.audience = Audience::Oversight;

    Header merging;
    merging.caseId = idOf(2);
    merging.kind = u"note.added.1"_s;
    merging.depth = 70000;
    merging.claimedMs = 0;
    merging.audience = Audience::Mine;
    for (char byte = 16; byte > 0; --byte)
        merging.parents.append(idOf(byte));

    return {
        {u"header-opening"_s, opening, QByteArray::fromHex("a1")},
        {u"header-later"_s, later, QByteArray(300, 'p')},
        {u"header-merging"_s, merging, QByteArray()},
    };
}

QJsonObject toJson(const Entry &entry)
{
    const auto hex = [](const QByteArray &bytes) { return QString::fromLatin1(bytes.toHex()); };
    return {{u"header"_s, hex(entry.headerBytes)}, {u"id"_s, entry.id.hex()},
        {u"signature"_s, hex(entry.signature)}, {u"payload"_s, hex(*entry.payload)},
        {u"author"_s, entry.header.author.hex()},
        {u"person"_s, personOf(entry.header.author).hex()}};
}

/// A header as a list of key and value, to be spoiled one field at a time.
using Fields = QList<std::pair<qint64, Value>>;

Fields fieldsOf(const Header &header)
{
    Value::List parents;
    for (const EntryId &parent : header.parents)
        parents.append(parent.bytes());
    return {{0, qint64(1)}, {1, header.caseId.bytes()}, {2, header.kind},
        {3, header.author.bytes()}, {4, qint64(header.depth)}, {5, header.claimedMs}, {6, parents},
        {7, header.payloadHash.bytes()}, {8, header.payloadSize}, {9, qint64(0)}};
}

QByteArray encoded(const Fields &fields)
{
    CborWriter writer;
    writer.beginMap(fields.size());
    for (const auto &[key, value] : fields) {
        writer.key(key);
        writer.value(value);
    }
    writer.endMap();
    return writer.result();
}

} // namespace

class TestEntry : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bytesIdAndSignatureAreTheKnownOnes_data()
    {
        QTest::addColumn<int>("at");
        for (int at = 0; at < cases().size(); ++at)
            QTest::newRow(qPrintable(cases().at(at).name)) << at;
    }
    void bytesIdAndSignatureAreTheKnownOnes()
    {
        QFETCH(int, at);
        const Case known = cases().at(at);
        const auto entry = makeEntry(known.header, known.payload, signerOf(uchar(at + 1)));
        QVERIFY_OK(entry);
        const QJsonObject made = toJson(*entry);
        QCOMPARE(made, knownVector(known.name, made));

        const auto read = readEntry(entry->headerBytes, entry->signature, known.payload);
        QVERIFY_OK(read);
        QVERIFY(*read == *entry);
        QVERIFY(signatureHolds(*read));
        QCOMPARE(encodeHeader(read->header), entry->headerBytes);
    }

    void everyFlippedBitIsRefusedOrMakesAnotherEntry_data()
    {
        bytesIdAndSignatureAreTheKnownOnes_data();
    }
    void everyFlippedBitIsRefusedOrMakesAnotherEntry()
    {
        QFETCH(int, at);
        const Case known = cases().at(at);
        const Entry entry = *makeEntry(known.header, known.payload, signerOf(uchar(at + 1)));
        const auto flipped = [](QByteArray bytes, qsizetype bit) {
            bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << (bit % 8)));
            return bytes;
        };
        for (qsizetype bit = 0; bit < entry.headerBytes.size() * 8; ++bit) {
            const auto read =
                readEntry(flipped(entry.headerBytes, bit), entry.signature, entry.payload);
            QVERIFY(!read || (read->id != entry.id && !signatureHolds(*read)));
        }
        for (qsizetype bit = 0; bit < entry.signature.size() * 8; ++bit) {
            const auto read =
                readEntry(entry.headerBytes, flipped(entry.signature, bit), entry.payload);
            QVERIFY(read && !signatureHolds(*read));
        }
        for (qsizetype bit = 0; bit < entry.payload->size() * 8; ++bit)
            QVERIFY(!readEntry(entry.headerBytes, entry.signature, flipped(*entry.payload, bit)));
        for (qsizetype size = 0; size < entry.headerBytes.size(); ++size)
            QVERIFY(!readEntry(entry.headerBytes.left(size), entry.signature, entry.payload));
    }

    void aHeaderThatBreaksARuleIsRefused_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<Value>("value");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, int field, const Value &value,
                             const QString &reason) {
            QTest::newRow(name) << field << value << reason;
        };
        const auto ids = [](const QByteArray &bytes) {
            Value::List list;
            for (const char byte : bytes)
                list.append(idOf(byte).bytes());
            return Value(list);
        };
        row("newer format", 0, qint64(2), u"formatUnknown"_s);
        row("format as text", 0, u"1"_s, u"notAnInteger"_s);
        row("case of zeros", 1, CaseId().bytes(), u"caseWrong"_s);
        row("short case", 1, QByteArray(31, '1'), u"caseWrong"_s);
        row("no case but parents", 1, QByteArray(), u"depthWrong"_s);
        row("no kind", 2, QString(u""_s), u"kindWrong"_s);
        row("kind with a space", 2, u"taf held"_s, u"kindWrong"_s);
        row("kind with a letter beyond ASCII", 2, u"täf.1"_s, u"kindWrong"_s);
        row("long kind", 2, QString(65, u'k'), u"kindWrong"_s);
        row("short author", 3, QByteArray(31, '1'), u"lengthWrong"_s);
        row("negative depth", 4, qint64(-1), u"depthWrong"_s);
        row("depth beyond measure", 4, qint64(1) << 31, u"depthWrong"_s);
        row("depth of an opening", 4, qint64(0), u"depthWrong"_s);
        row("time before 1970", 5, qint64(-1), u"timeWrong"_s);
        row("time after 9999", 5, qint64(253402300800000), u"timeWrong"_s);
        row("no parents", 6, Value::List{}, u"depthWrong"_s);
        row("parents in disorder", 6, ids("\2\1"), u"parentsUnordered"_s);
        row("a parent twice", 6, ids("\2\2"), u"parentsUnordered"_s);
        row("seventeen parents", 6, ids("abcdefghijklmnopq"), u"tooMany"_s);
        row("a short parent", 6, Value::List{QByteArray(31, '1')}, u"lengthWrong"_s);
        row("short hash", 7, QByteArray(31, '1'), u"lengthWrong"_s);
        row("negative size", 8, qint64(-1), u"payloadTooLarge"_s);
        row("large payload", 8, payloadSizeLimit + 1, u"payloadTooLarge"_s);
        row("audience not known", 9, qint64(3), u"audienceUnknown"_s);
        row("audience below all", 9, qint64(-1), u"audienceUnknown"_s);
        row("nothing where a number is", 9, Value(), u"notAnInteger"_s);
    }
    void aHeaderThatBreaksARuleIsRefused()
    {
        QFETCH(int, field);
        QFETCH(Value, value);
        QFETCH(QString, reason);
        Fields fields = fieldsOf(cases().at(1).header);
        QVERIFY_OK(decodeHeader(encoded(fields)));
        fields[field].second = value;
        const auto header = decodeHeader(encoded(fields));
        QVERIFY(!header);
        QCOMPARE(header.error().code, ErrorCode::EntryDamaged);
        QCOMPARE(header.error().values.value(u"reason"_s).toString(), reason);
    }

    void aHeaderHasExactlyItsFields()
    {
        for (int missing = 0; missing < 10; ++missing) {
            Fields fields = fieldsOf(cases().at(1).header);
            fields.removeAt(missing);
            QVERIFY(!decodeHeader(encoded(fields)));
        }
        Fields more = fieldsOf(cases().at(1).header);
        more.append({10, qint64(0)});
        QVERIFY(!decodeHeader(encoded(more)));
        QVERIFY(!decodeHeader(QByteArray(headerSizeLimit + 1, '\xa0')));
    }

    void anErasedPayloadLeavesAnEntryThatIsStillSigned()
    {
        const Case known = cases().at(1);
        const Entry entry = *makeEntry(known.header, known.payload, signerOf(1));
        const auto read = readEntry(entry.headerBytes, entry.signature, std::nullopt);
        QVERIFY_OK(read);
        QVERIFY(signatureHolds(*read));
        QCOMPARE(read->id, entry.id);
        QCOMPARE(read->header.payloadSize, qint64(300));
    }

    void whatBreaksALimitIsNeverMade()
    {
        Header header = cases().at(1).header;
        header.depth = 0;
        QVERIFY(!makeEntry(header, {}, signerOf(1)));
        header = cases().at(1).header;
        QVERIFY(!makeEntry(header, QByteArray(payloadSizeLimit + 1, 'x'), signerOf(1)));
        header.parents = {idOf(1), idOf(1)};
        QVERIFY(!makeEntry(header, {}, signerOf(1)));
        QVERIFY(!readEntry(QByteArray("x"), QByteArray(signatureSize, 'x'), std::nullopt));
        QVERIFY(!readEntry(encodeHeader(cases().at(1).header), QByteArray(63, 'x'), std::nullopt));
    }

    void theCaseIsNamedAfterTheEntryThatOpensIt()
    {
        const Entry opening = *makeEntry(cases().at(0).header, "x", signerOf(1));
        QVERIFY(opening.opens());
        QCOMPARE(opening.caseId(), opening.id);
        const Entry later = *makeEntry(cases().at(1).header, "x", signerOf(1));
        QVERIFY(!later.opens());
        QCOMPARE(later.caseId(), idOf(1));
    }

    void aKeyComesBackFromItsSeed()
    {
        SeededRandom random(3);
        Signer signer = Signer::generate(random);
        std::array<unsigned char, Signer::seedSize> seed;
        signer.copySeed(seed);
        const Signer again = Signer::fromSeed(seed);
        QCOMPARE(again.key(), signer.key());
        const Signer moved = std::move(signer);
        QCOMPARE(moved.sign("label", "message"), again.sign("label", "message"));
        QVERIFY(signedBy(moved.key(), "label", "message", again.sign("label", "message")));
        QVERIFY(!signedBy(moved.key(), "labe", "message", again.sign("label", "message")));
        QVERIFY(!signedBy(signerOf(1).key(), "label", "message", again.sign("label", "message")));
        QVERIFY(!signedBy(moved.key(), "label", "message", QByteArray(63, 'x')));
        QVERIFY(!signedBy(SigningKey(), "label", "message", QByteArray(64, '\0')));
    }
};

QTEST_GUILESS_MAIN(TestEntry)
#include "tst_entry.moc"
