// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/payload.h"

#include "journal/cbor.h"
#include "record/caserecord.h"
#include "record/corrections.h"
#include "record/kinds.h"

#include <algorithm>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

enum PayloadKey { Salt, Changes, PayloadKeyCount };
enum ChangeKey { Type, ObjectIdKey, Op, Fields, ChangeKeyCount };

void writeFields(CborWriter &writer, QList<FieldValue> fields)
{
    std::sort(fields.begin(), fields.end(),
        [](const FieldValue &a, const FieldValue &b) { return a.field < b.field; });
    writer.beginMap(fields.size());
    for (const FieldValue &field : fields) {
        writer.key(field.field);
        writer.value(field.value);
    }
    writer.endMap();
}

void writeChange(CborWriter &writer, const Change &change)
{
    writer.beginMap(change.fields.isEmpty() ? Fields : ChangeKeyCount);
    writer.key(Type);
    writer.integer(change.type);
    writer.key(ObjectIdKey);
    writer.bytes(change.id.view());
    writer.key(Op);
    writer.integer(qint64(change.op));
    if (!change.fields.isEmpty()) {
        writer.key(Fields);
        writeFields(writer, change.fields);
    }
    writer.endMap();
}

/// The next key is this one.
bool expectKey(CborReader &reader, int key)
{
    const auto read = reader.nextKey();
    if (read && *read != key)
        reader.fail(QLatin1String("keyUnknown"));
    return reader.ok();
}

void readFields(CborReader &reader, const TypeInfo &type, QList<FieldValue> &fields)
{
    const auto count = reader.enterMap(type.fields.size());
    if (count && *count == 0)
        reader.fail(QLatin1String("notShortest"));
    fields.reserve(count.value_or(0));
    while (reader.hasNext()) {
        const auto number = reader.nextKey();
        if (!number)
            return;
        if (!type.field(*number))
            reader.fail(QLatin1String("fieldUnknown"));
        fields.append({*number, reader.value()});
    }
    reader.leave();
}

const TypeInfo *typeOf(quint16 number)
{
    if (number >= firstJournalType)
        return journalType(number);
    const RecordList *list = recordList(number);
    return list ? list->type : nullptr;
}

void readChange(CborReader &reader, Change &change)
{
    const auto count = reader.enterMap(ChangeKeyCount);
    if (count && *count < Fields)
        reader.fail(QLatin1String("fieldMissing"));
    if (!expectKey(reader, Type))
        return;
    const auto type = reader.integer();
    const TypeInfo *info = type && *type > 0 && *type <= 0xffff ? typeOf(quint16(*type)) : nullptr;
    if (!info) {
        reader.fail(QLatin1String("typeUnknown"));
        return;
    }
    change.type = info->number;
    if (!expectKey(reader, ObjectIdKey))
        return;
    if (const auto id = reader.bytes(ObjectId::size))
        change.id = *ObjectId::fromBytes(*id);
    if (!expectKey(reader, Op))
        return;
    if (const auto op = reader.integer()) {
        if (*op < qint64(Change::Op::Add) || *op > qint64(Change::Op::Remove))
            reader.fail(QLatin1String("operationUnknown"));
        change.op = Change::Op(quint8(*op));
    }
    if (reader.hasNext() && expectKey(reader, Fields))
        readFields(reader, *info, change.fields);
    reader.leave();
}

void readEvent(CborReader &reader, Event &event)
{
    const auto count = reader.enterMap(PayloadKeyCount);
    if (count && *count < PayloadKeyCount)
        reader.fail(QLatin1String("fieldMissing"));
    if (!expectKey(reader, Salt) || !reader.bytes(saltSize) || !expectKey(reader, Changes))
        return;
    event.changes.reserve(reader.enterList(cborSizeLimit).value_or(0) > 0 ? 4 : 0);
    while (reader.hasNext()) {
        event.changes.append(Change());
        readChange(reader, event.changes.last());
    }
    reader.leave();
    reader.leave();
}

Unexpected notUnderstood(const QString &reason)
{
    return failure(ErrorCode::EntryDamaged, {{u"reason"_s, reason}});
}

} // namespace

QByteArray encodePayload(const Event &event, QByteArrayView salt)
{
    Q_ASSERT(salt.size() == saltSize);
    CborWriter writer;
    writer.beginMap(PayloadKeyCount);
    writer.key(Salt);
    writer.bytes(salt);
    writer.key(Changes);
    writer.beginList(event.changes.size());
    for (const Change &change : event.changes)
        writeChange(writer, change);
    writer.endList();
    writer.endMap();
    return writer.result();
}

Expected<Event> decodePayload(const QString &kindName, const QByteArray &bytes)
{
    if (!kindOf(kindName))
        return notUnderstood(u"kindUnknown"_s);
    Event event;
    event.kind = kindName;
    CborReader reader(bytes);
    readEvent(reader, event);
    if (!reader.finish())
        return notUnderstood(reader.reason());
    return event;
}

} // namespace hometray
