// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/entry.h"
#include "journal/payload.h"
#include "journal/signer.h"
#include "record/access.h"
#include "record/caserecord.h"
#include "record/corrections.h"
#include "record/kinds.h"
#include "testing/tostring.h"
#include "vectors.h"

#include <QtCore/QJsonArray>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

QJsonValue toJson(const Value &value)
{
    if (const auto *truth = value.as<bool>())
        return *truth;
    if (const auto *number = value.as<qint64>())
        return double(*number);
    if (const auto *text = value.as<QString>())
        return *text;
    if (const auto *bytes = value.as<QByteArray>())
        return QJsonObject{{u"hex"_s, QString::fromLatin1(bytes->toHex())}};
    QJsonArray list;
    if (const auto *members = value.as<Value::List>()) {
        for (const Value &member : *members)
            list.append(toJson(member));
        return list;
    }
    return {};
}

Value valueOf(const QJsonValue &json)
{
    if (json.isBool())
        return json.toBool();
    if (json.isDouble())
        return qint64(json.toDouble());
    if (json.isString())
        return json.toString();
    if (json.isObject())
        return QByteArray::fromHex(json[u"hex"_s].toString().toLatin1());
    if (!json.isArray())
        return {};
    Value::List list;
    for (const QJsonValue &member : json.toArray())
        list.append(valueOf(member));
    return list;
}

QJsonArray toJson(const QList<FieldValue> &fields)
{
    QJsonArray array;
    for (const FieldValue &field : fields)
        array.append(QJsonArray{field.field, toJson(field.value)});
    return array;
}

QList<FieldValue> fieldsFrom(const QJsonValue &json)
{
    QList<FieldValue> fields;
    for (const QJsonValue &field : json.toArray())
        fields.append({field[0].toInt(), valueOf(field[1])});
    return fields;
}

QJsonObject toJson(const Event &event)
{
    QJsonArray changes;
    for (const Change &change : event.changes) {
        changes.append(QJsonObject{{u"type"_s, change.type}, {u"id"_s, change.id.hex()},
            {u"op"_s, int(change.op)}, {u"fields"_s, toJson(change.fields)}});
    }
    return {{u"kind"_s, event.kind}, {u"changes"_s, changes}};
}

Event eventFrom(const QJsonObject &json)
{
    Event event{json[u"kind"_s].toString(), {}};
    for (const QJsonValue &change : json[u"changes"_s].toArray()) {
        event.changes.append(
            {quint16(change[u"type"_s].toInt()), *ObjectId::fromHex(change[u"id"_s].toString()),
                Change::Op(quint8(change[u"op"_s].toInt())), fieldsFrom(change[u"fields"_s])});
    }
    return event;
}

/// A value of a field's kind, another one for another number.
Value sample(const FieldInfo &field)
{
    const QString text = QLatin1String(field.name) + u" Łucja 🙂"_s;
    switch (field.kind) {
    case FieldKind::Flag:
        return true;
    case FieldKind::YesNo:
        return false;
    case FieldKind::Number:
        return qint64(field.number);
    case FieldKind::Day:
        return QDate(2019, 6, 20).toJulianDay() + field.number;
    case FieldKind::Time:
        return qint64(900 + field.number);
    case FieldKind::TextList:
        return Value::List{text, u"another"_s};
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Choice:
    case FieldKind::Ref:
    case FieldKind::RefList:
    case FieldKind::Somebody:
    case FieldKind::Struct:
    case FieldKind::StructList:
        break;
    }
    return text;
}

/// Every field of the table with a value it takes. References are found by trying: their length
/// depends on what they refer to.
QList<FieldValue> samples(const TypeInfo &type, void *object)
{
    QList<FieldValue> fields;
    for (const FieldInfo &field : type.fields) {
        const QByteArray shortId(ObjectId::size, char(field.number));
        const QByteArray longId(EntryId::size, char(field.number));
        const QList<Value> candidates{sample(field), shortId, longId, Value::List{shortId, shortId},
            Value::List{longId, longId}};
        for (const Value &value : candidates) {
            if (field.set(object, value)) {
                fields.append({field.number, value});
                break;
            }
        }
    }
    return fields;
}

Change sampleChange(const RecordList &list)
{
    CaseRecord record;
    const ObjectId id = singletonId(list.type->number);
    return {list.type->number, id, Change::Op::Add, samples(*list.type, list.add(record, id))};
}

template <class T>
Change sampleDetails()
{
    T object;
    const TypeInfo &type = typeInfo<T>();
    return {type.number, singletonId(type.number), Change::Op::Add, samples(type, &object)};
}

/// What the kinds that speak of entries and access say.
QHash<QString, Change> details()
{
    return {
        {QLatin1String(kinds::caseOpened), sampleDetails<CaseOpening>()},
        {QLatin1String(kinds::accessGranted), sampleDetails<AccessGrant>()},
        {QLatin1String(kinds::accessAccepted), sampleDetails<AccessAcceptance>()},
        {QLatin1String(kinds::accessEnded), sampleDetails<AccessEnding>()},
        {QLatin1String(kinds::transferOffered), sampleDetails<TransferOffer>()},
        {QLatin1String(kinds::transferAccepted), sampleDetails<TransferAcceptance>()},
        {QLatin1String(kinds::keyAdded), sampleDetails<KeyAddition>()},
        {QLatin1String(kinds::keyEnded), sampleDetails<KeyEnding>()},
        {QLatin1String(kinds::rootsNamed), sampleDetails<NamedRoots>()},
        {QLatin1String(kinds::entryAdmitted), sampleDetails<Admission>()},
        {QLatin1String(kinds::entryCorrected), sampleDetails<Correction>()},
        {QLatin1String(kinds::entryErased), sampleDetails<Erasure>()},
        {QLatin1String(kinds::clockConfirmed), sampleDetails<ClockConfirmation>()},
    };
}

/// The entry that the event makes with a fixed key, salt, case and time.
Entry entryOf(const Event &event)
{
    std::array<unsigned char, Signer::seedSize> seed;
    seed.fill(9);
    Header header;
    header.kind = event.kind;
    header.claimedMs = 1561032000000;
    if (event.kind != QLatin1String(kinds::caseOpened)) {
        header.caseId = *CaseId::fromBytes(QByteArray(CaseId::size, 'c'));
        header.parents = {header.caseId};
        header.depth = 1;
    }
    header.audience = kindOf(event.kind)->audience;
    const QByteArray payload = encodePayload(event, QByteArray(saltSize, 's'));
    return *makeEntry(header, payload, Signer::fromSeed(seed));
}

QJsonObject vectorOf(const Event &event)
{
    const Entry entry = entryOf(event);
    QJsonObject json = toJson(event);
    json.insert(u"payload"_s, QString::fromLatin1(entry.payload->toHex()));
    json.insert(u"header"_s, QString::fromLatin1(entry.headerBytes.toHex()));
    json.insert(u"id"_s, entry.id.hex());
    json.insert(u"signature"_s, QString::fromLatin1(entry.signature.toHex()));
    return json;
}

} // namespace

class TestPayload : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatAKindSaysIsKnownByteByByte_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QJsonObject>("made");
        const auto row = [](const QString &name, const Event &event) {
            QTest::newRow(qPrintable(name)) << name << vectorOf(event);
        };
        qsizetype at = 0;
        for (const Kind &kind : allKinds()) {
            const QString name = QLatin1String(kind.name);
            Event event{name, {}};
            if (details().contains(name))
                event.changes.append(details().value(name));
            const auto &lists = recordLists();
            Change change = sampleChange(lists.at(at++ % lists.size()));
            change.op = Change::Op(quint8(at % 3));
            if (change.op == Change::Op::Remove)
                change.fields.clear();
            if (!kind.authority)
                event.changes.append(change);
            row(u"kinds/"_s + name, event);
        }
        for (const RecordList &list : recordLists()) {
            row(u"types/"_s + QLatin1String(list.type->name),
                {QLatin1String(kinds::familyDescribed), {sampleChange(list)}});
        }
    }
    void whatAKindSaysIsKnownByteByByte()
    {
        QFETCH(QString, name);
        QFETCH(QJsonObject, made);
        const QJsonObject known = knownVector(name, made);
        QVERIFY2(!known.isEmpty(), "no such file: add it with HOMETRAY_ADD_VECTORS=1");
        const Event event = eventFrom(known);
        QCOMPARE(vectorOf(event), known);
        const auto read = decodePayload(
            event.kind, QByteArray::fromHex(known[u"payload"_s].toString().toLatin1()));
        QVERIFY_OK(read);
        QVERIFY(*read == event);
    }

    /// A field that came later has a file of its own beside those of its type: what they say is
    /// never changed.
    void everyFieldOfEveryTypeIsInAFile()
    {
        for (const RecordList &list : recordLists()) {
            const QString name = u"types/"_s + QLatin1String(list.type->name);
            QSet<int> held;
            int files = 0;
            for (QString file = name; QFile::exists(vectorPath(file));
                 file = name + u'-' + QString::number(files + 1)) {
                for (const Change &change : eventFrom(knownVector(file, {})).changes) {
                    for (const FieldValue &field : change.fields)
                        held.insert(field.field);
                }
                ++files;
            }
            Change change = sampleChange(list);
            change.fields.removeIf(
                [&held](const FieldValue &field) { return held.contains(field.field); });
            if (change.fields.isEmpty())
                continue;
            const QString later = name + u'-' + QString::number(files + 1);
            const Event event{QLatin1String(kinds::familyDescribed), {change}};
            QVERIFY2(!knownVector(later, vectorOf(event)).isEmpty(),
                qPrintable(later + u": no such file: add it with HOMETRAY_ADD_VECTORS=1"_s));
        }
    }
    /// The later files, too, are known byte by byte.
    void whatALaterFieldSaysIsKnownByteByByte()
    {
        const QDir dir(QLatin1String(SOURCE_DIR "/tests/journal/vectors/types"));
        const QStringList later = dir.entryList({u"*-*.json"_s});
        QVERIFY(!later.isEmpty());
        for (const QString &file : later) {
            const QJsonObject known = knownVector(u"types/"_s + file.chopped(5), {});
            QCOMPARE(vectorOf(eventFrom(known)), known);
        }
    }

    void aSpoiledPayloadIsNotUnderstoodOrSaysSomethingElse_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("bytes");
        for (const auto *folder : {"kinds", "types"}) {
            const QDir dir(
                QLatin1String(SOURCE_DIR "/tests/journal/vectors/") + QLatin1String(folder));
            const QStringList names = dir.entryList({u"*.json"_s});
            for (const QString &name : names) {
                const QJsonObject known =
                    knownVector(QLatin1String(folder) + u'/' + name.chopped(5), {});
                QTest::newRow(qPrintable(name))
                    << known[u"kind"_s].toString()
                    << QByteArray::fromHex(known[u"payload"_s].toString().toLatin1());
            }
        }
    }
    void aSpoiledPayloadIsNotUnderstoodOrSaysSomethingElse()
    {
        QFETCH(QString, kind);
        QFETCH(QByteArray, bytes);
        QVERIFY(!bytes.isEmpty());
        const auto whole = decodePayload(kind, bytes);
        QVERIFY_OK(whole);
        for (qsizetype at = 0; at < bytes.size(); ++at) {
            QVERIFY(!decodePayload(kind, bytes.left(at)));
            for (const int flip : {0x01, 0x20, 0x80, 0xff}) {
                QByteArray spoiled = bytes;
                spoiled[at] = char(uchar(spoiled[at]) ^ flip);
                const auto read = decodePayload(kind, spoiled);
                // What does read is written back as the very same bytes: there is one form.
                const bool saltOnly = at >= 3 && at < 3 + saltSize;
                QVERIFY(!read || saltOnly || *read != *whole);
                if (read)
                    QCOMPARE(encodePayload(*read, spoiled.mid(3, saltSize)), spoiled);
            }
        }
        QVERIFY(!decodePayload(kind, bytes + 'x'));
    }

    void whatThisProgramDoesNotKnowIsSaidToBeSo_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<Event>("event");
        QTest::addColumn<QString>("reason");
        const QString note = QLatin1String(kinds::noteWritten);
        const auto change = [](quint16 type, QList<FieldValue> fields) {
            return Change{type, singletonId(1), Change::Op::Set, std::move(fields)};
        };
        QTest::newRow("kind") << u"note.written.2"_s << Event{note, {}} << u"kindUnknown"_s;
        QTest::newRow("type") << note << Event{note, {change(9999, {})}} << u"typeUnknown"_s;
        QTest::newRow("no type") << note << Event{note, {change(0, {})}} << u"typeUnknown"_s;
        QTest::newRow("field") << note << Event{note, {change(1, {{999, Value(true)}})}}
                               << u"fieldUnknown"_s;
        QTest::newRow("operation")
            << note << Event{note, {Change{1, singletonId(1), Change::Op(quint8(3)), {}}}}
            << u"operationUnknown"_s;
        QTest::newRow("type between the record's and the journal's")
            << note << Event{note, {change(99, {})}} << u"typeUnknown"_s;
        QTest::newRow("type after the journal's")
            << note << Event{note, {change(113, {})}} << u"typeUnknown"_s;
    }
    void whatThisProgramDoesNotKnowIsSaidToBeSo()
    {
        QFETCH(QString, kind);
        QFETCH(Event, event);
        QFETCH(QString, reason);
        const auto read = decodePayload(kind, encodePayload(event, QByteArray(saltSize, 's')));
        QVERIFY(!read);
        QCOMPARE(read.error().values.value(u"reason"_s).toString(), reason);
    }

    void detailsComeBack()
    {
        Erasure erasure;
        erasure.id = singletonId(1);
        erasure.target = *EntryId::fromBytes(QByteArray(32, 'e'));
        erasure.reason = u"mistake"_s;
        const Event event = EventBuilder(kinds::entryErased).add(erasure).event();
        const auto read =
            decodePayload(event.kind, encodePayload(event, QByteArray(saltSize, 's')));
        QVERIFY_OK(read);
        const auto back = detailsOf<Erasure>(*read);
        QVERIFY(back);
        QCOMPARE(back->target, erasure.target);
        QCOMPARE(back->reason, erasure.reason);
        QVERIFY(!detailsOf<Correction>(*read));
        Event without = event;
        without.changes[0].fields.removeFirst();
        QVERIFY(!detailsOf<Erasure>(without));
        Event wrong = event;
        wrong.changes[0].fields[0].value = true;
        QVERIFY(!detailsOf<Erasure>(wrong));
    }
};

QTEST_GUILESS_MAIN(TestPayload)
#include "tst_payload.moc"
