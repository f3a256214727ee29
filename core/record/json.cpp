// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/json.h"

#include "record/object.h"

#include <QtCore/QJsonArray>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

const auto idName = u"id"_s;

QJsonValue idToJson(const Value &value)
{
    const auto *bytes = value.as<QByteArray>();
    return bytes ? QJsonValue(QString::fromLatin1(bytes->toHex())) : QJsonValue();
}

/// Reads one JSON value of a field; `std::nullopt` when it is of another kind.
std::optional<Value> fromJson(
    const FieldInfo &field, const QJsonValue &json, const JsonReading &reading)
{
    const auto idOf = [&](const QJsonValue &item) -> std::optional<Value> {
        const QString text = item.toString();
        if (text.startsWith(u'$') && text.size() > 1 && reading.idOfLabel)
            return Value(reading.idOfLabel(text).bytes());
        // Ids of entries and of people who write are longer than those of objects.
        if (const auto id = ObjectId::fromHex(text))
            return Value(id->bytes());
        if (const auto id = EntryId::fromHex(text))
            return Value(id->bytes());
        return std::nullopt;
    };
    if (json.isNull())
        return Value();
    switch (field.kind) {
    case FieldKind::Flag:
    case FieldKind::YesNo:
        return json.isBool() ? std::optional(Value(json.toBool())) : std::nullopt;
    case FieldKind::Number: {
        const double number = json.toDouble(0.5);
        const auto whole = qint64(std::clamp(number, -2147483648.0, 2147483647.0));
        return json.isDouble() && double(whole) == number ? std::optional(Value(whole))
                                                          : std::nullopt;
    }
    case FieldKind::Day: {
        const QDate day = QDate::fromString(json.toString(), u"yyyy-MM-dd"_s);
        return day.isValid() ? std::optional(Value(day.toJulianDay())) : std::nullopt;
    }
    case FieldKind::Time: {
        const QTime time = QTime::fromString(json.toString(), u"HH:mm"_s);
        return time.isValid() ? std::optional(detail::toValue(time)) : std::nullopt;
    }
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Choice: {
        if (!json.isString())
            return std::nullopt;
        // Text is kept in one normal form, so that what looks alike is found and compares alike.
        return Value(json.toString().normalized(QString::NormalizationForm_C));
    }
    case FieldKind::Ref:
        return json.isString() ? idOf(json) : std::nullopt;
    case FieldKind::Somebody: {
        const auto id = PersonId::fromHex(json.toString());
        return id ? std::optional(Value(id->bytes())) : std::nullopt;
    }
    case FieldKind::RefList:
    case FieldKind::TextList: {
        if (!json.isArray())
            return std::nullopt;
        Value::List list;
        const QJsonArray items = json.toArray();
        for (const QJsonValue &item : items) {
            if (!item.isString())
                return std::nullopt;
            const auto value =
                field.kind == FieldKind::RefList ? idOf(item) : Value(item.toString());
            if (!value)
                return std::nullopt;
            list.append(*value);
        }
        return list.isEmpty() ? Value() : Value(list);
    }
    case FieldKind::Struct:
    case FieldKind::StructList:
        break;
    }
    return std::nullopt;
}

QString expected(const FieldInfo &field)
{
    switch (field.kind) {
    case FieldKind::Flag:
    case FieldKind::YesNo:
        return u"yesNo"_s;
    case FieldKind::Number:
        return u"number"_s;
    case FieldKind::Day:
        return u"day"_s;
    case FieldKind::Time:
        return u"time"_s;
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Choice:
        return u"text"_s;
    case FieldKind::Ref:
    case FieldKind::Somebody:
        return u"id"_s;
    case FieldKind::RefList:
        return u"ids"_s;
    case FieldKind::TextList:
        return u"texts"_s;
    case FieldKind::Struct:
        return u"object"_s;
    case FieldKind::StructList:
        return u"list"_s;
    }
    return {};
}

Expected<void> readNested(void *object, const FieldInfo &field, const QJsonValue &json,
    const JsonReading &reading, const QString &path)
{
    const auto wrong = [&] {
        return failure(
            ErrorCode::FieldInvalid, {{u"field"_s, path}, {u"expected"_s, expected(field)}});
    };
    if (field.kind == FieldKind::Struct) {
        if (!json.isObject())
            return wrong();
        return fromJson(field.element(), field.append(object), json.toObject(), reading, path);
    }
    if (!json.isArray())
        return wrong();
    const QJsonArray items = json.toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString itemPath = path % u'[' % QString::number(i) % u']';
        if (!items.at(i).isObject())
            return failure(
                ErrorCode::FieldInvalid, {{u"field"_s, itemPath}, {u"expected"_s, u"object"_s}});
        const auto read = fromJson(
            field.element(), field.append(object), items.at(i).toObject(), reading, itemPath);
        if (!read)
            return read;
    }
    return {};
}

} // namespace

std::optional<Value> valueFromJson(const FieldInfo &field, const QJsonValue &json)
{
    return fromJson(field, json, JsonReading());
}

QJsonValue toJson(const FieldInfo &field, const Value &value)
{
    switch (field.kind) {
    case FieldKind::Flag:
    case FieldKind::YesNo:
        return value.isSet() ? QJsonValue(*value.as<bool>()) : QJsonValue();
    case FieldKind::Number:
        return value.isSet() ? QJsonValue(*value.as<qint64>()) : QJsonValue();
    case FieldKind::Day: {
        QDate day;
        detail::fromValue(value, day);
        return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
    }
    case FieldKind::Time: {
        QTime time;
        detail::fromValue(value, time);
        return time.isValid() ? QJsonValue(time.toString(u"HH:mm"_s)) : QJsonValue();
    }
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Choice:
        return value.isSet() ? QJsonValue(*value.as<QString>()) : QJsonValue();
    case FieldKind::Ref:
    case FieldKind::Somebody:
        return idToJson(value);
    case FieldKind::RefList:
    case FieldKind::TextList: {
        QJsonArray array;
        if (const auto *list = value.as<Value::List>()) {
            for (const Value &item : *list) {
                const auto *text = item.as<QString>();
                array.append(text ? QJsonValue(*text) : idToJson(item));
            }
        }
        return array;
    }
    case FieldKind::Struct:
    case FieldKind::StructList:
        break;
    }
    return {};
}

QJsonObject toJson(const TypeInfo &type, const void *object)
{
    QJsonObject json;
    if (type.asObject) {
        const Object *base = type.asObject(const_cast<void *>(object));
        if (!base->id.isNull())
            json.insert(idName, base->id.hex());
    }
    for (const FieldInfo &field : type.fields) {
        const auto name = QLatin1String(field.name);
        if (field.kind == FieldKind::Struct) {
            const QJsonObject inner = toJson(field.element(), field.at(object, 0));
            if (!inner.isEmpty())
                json.insert(name, inner);
        } else if (field.kind == FieldKind::StructList) {
            QJsonArray array;
            for (qsizetype i = 0; i < field.count(object); ++i)
                array.append(toJson(field.element(), field.at(object, i)));
            if (!array.isEmpty())
                json.insert(name, array);
        } else if (const Value value = field.get(object); value.isSet()) {
            json.insert(name, toJson(field, value));
        }
    }
    return json;
}

Expected<void> fromJson(const TypeInfo &type, void *object, const QJsonObject &json,
    const JsonReading &reading, const QString &path)
{
    const auto pathOf = [&](const QString &name) {
        return path.isEmpty() ? name : QString(path % u'.' % name);
    };
    if (type.asObject && json.contains(idName)) {
        FieldInfo idField;
        idField.kind = FieldKind::Ref;
        const auto value = fromJson(idField, json.value(idName), reading);
        ObjectId id;
        if (!value || !detail::fromValue(*value, id))
            return failure(
                ErrorCode::FieldInvalid, {{u"field"_s, pathOf(idName)}, {u"expected"_s, u"id"_s}});
        if (reading.fill)
            reading.fill(type, id, object);
        type.asObject(object)->id = id;
    }
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (type.asObject && it.key() == idName)
            continue;
        const QByteArray name = it.key().toUtf8();
        const FieldInfo *field = type.field(QLatin1String(name));
        if (!field)
            return failure(ErrorCode::FieldUnknown, {{u"field"_s, pathOf(it.key())}});
        if (field->kind == FieldKind::Struct || field->kind == FieldKind::StructList) {
            const auto read = readNested(object, *field, it.value(), reading, pathOf(it.key()));
            if (!read)
                return read;
            continue;
        }
        const auto value = fromJson(*field, it.value(), reading);
        if (!value || !field->set(object, *value))
            return failure(ErrorCode::FieldInvalid,
                {{u"field"_s, pathOf(it.key())}, {u"expected"_s, expected(*field)}});
    }
    return {};
}

QJsonObject schemaOf(
    const TypeInfo &type, const std::function<QStringList(const QString &list)> &choices)
{
    const auto string = [](const QString &pattern = {}) {
        QJsonObject schema{{u"type"_s, u"string"_s}};
        if (!pattern.isEmpty())
            schema.insert(u"pattern"_s, pattern);
        return schema;
    };
    const QString idPattern = u"^([0-9a-fA-F]{32}|[0-9a-fA-F]{64}|\\$.+)$"_s;
    const FieldInfo *about = nullptr;
    const auto oneOf = [&choices, &about] {
        return QJsonObject{{u"type"_s, u"string"_s},
            {u"enum"_s, QJsonArray::fromStringList(choices(QString::fromLatin1(about->names)))}};
    };
    QJsonObject properties;
    QJsonArray required;
    if (type.asObject)
        properties.insert(idName, string(u"^([0-9a-fA-F]{32}|\\$.+)$"_s));
    for (const FieldInfo &field : type.fields) {
        about = &field;
        QJsonObject schema;
        switch (field.kind) {
        case FieldKind::Flag:
        case FieldKind::YesNo:
            schema = {{u"type"_s, u"boolean"_s}};
            break;
        case FieldKind::Number:
            schema = {{u"type"_s, u"integer"_s}};
            break;
        case FieldKind::Day:
            schema = {{u"type"_s, u"string"_s}, {u"format"_s, u"date"_s}};
            break;
        case FieldKind::Time:
            schema = string(u"^([01][0-9]|2[0-3]):[0-5][0-9]$"_s);
            break;
        case FieldKind::Text:
        case FieldKind::LongText:
            schema = string();
            break;
        case FieldKind::Choice:
            schema = oneOf();
            break;
        case FieldKind::Ref:
            schema = string(idPattern);
            break;
        case FieldKind::Somebody:
            schema = string(u"^[0-9a-fA-F]{64}$"_s);
            break;
        case FieldKind::RefList:
            schema = {{u"type"_s, u"array"_s}, {u"items"_s, string(idPattern)}};
            break;
        case FieldKind::TextList:
            schema = {{u"type"_s, u"array"_s},
                {u"items"_s, *field.names == '\0' ? string() : oneOf()}};
            break;
        case FieldKind::Struct:
            schema = schemaOf(field.element(), choices);
            break;
        case FieldKind::StructList:
            schema = {{u"type"_s, u"array"_s}, {u"items"_s, schemaOf(field.element(), choices)}};
            break;
        }
        properties.insert(QLatin1String(field.name), schema);
        // A day on which something was done is today when nothing is said.
        if (field.required && !field.past)
            required.append(QLatin1String(field.name));
    }
    QJsonObject schema{{u"type"_s, u"object"_s}, {u"properties"_s, properties},
        {u"additionalProperties"_s, false}};
    if (!required.isEmpty())
        schema.insert(u"required"_s, required);
    return schema;
}

} // namespace hometray
