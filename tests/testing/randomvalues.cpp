// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/randomvalues.h"

#include "record/object.h"

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

QString randomText(RandomSource &random)
{
    static const QStringList pieces{u"Mum"_s, u" "_s, u"\n"_s, u"\"quoted\""_s, u"é"_s, u"ł"_s,
        u"😀"_s, u"مرحبا"_s, u"\u200f"_s, u"<b>"_s, u"%1"_s, u"\\"_s, u"日本"_s, u"'"_s, u"\t"_s};
    QString text = u"x"_s;
    for (int i = randomBelow(random, 12); i > 0; --i)
        text += pieces.at(randomBelow(random, int(pieces.size())));
    return text;
}

} // namespace

int randomBelow(RandomSource &random, int limit)
{
    quint32 word = 0;
    random.fill({reinterpret_cast<unsigned char *>(&word), sizeof(word)});
    return int(word % quint32(limit));
}

Value randomValue(const FieldInfo &field, RandomSource &random)
{
    if (randomBelow(random, 4) == 0)
        return {};
    Value::List list;
    switch (field.kind) {
    case FieldKind::Flag:
        return Value(true);
    case FieldKind::YesNo:
        return Value(randomBelow(random, 2) == 1);
    case FieldKind::Number:
        return Value(qint64(randomBelow(random, 2000) - 1000));
    case FieldKind::Day:
        return Value(qint64(2'450'000 + randomBelow(random, 20'000)));
    case FieldKind::Time:
        return Value(qint64(randomBelow(random, 24 * 60)));
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Choice:
        return Value(randomText(random));
    case FieldKind::Ref:
        return Value(random.bytes(ObjectId::size));
    case FieldKind::Somebody:
        return Value(random.bytes(PersonId::size));
    case FieldKind::RefList:
        for (int i = randomBelow(random, 3); i >= 0; --i)
            list.append(Value(random.bytes(ObjectId::size)));
        return list;
    case FieldKind::TextList:
        for (int i = randomBelow(random, 3); i >= 0; --i)
            list.append(Value(randomText(random)));
        return list;
    case FieldKind::Struct:
    case FieldKind::StructList:
        break;
    }
    return {};
}

void fillRandomly(const TypeInfo &type, void *object, RandomSource &random)
{
    if (type.asObject)
        type.asObject(object)->id = random.objectId();
    for (const FieldInfo &field : type.fields) {
        if (!field.element) {
            // Ids of entries are longer than those of objects and do not take these.
            field.set(object, randomValue(field, random));
        } else if (field.kind == FieldKind::Struct) {
            fillRandomly(field.element(), field.append(object), random);
        } else {
            for (int i = randomBelow(random, 4); i > 0; --i)
                fillRandomly(field.element(), field.append(object), random);
        }
    }
}

} // namespace hometray
