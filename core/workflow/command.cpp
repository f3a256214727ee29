// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/command.h"

#include "workflow/fieldchecks.h"
#include "workflow/refuse.h"

#include <QtCore/QJsonArray>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

void giveIdsTo(const TypeInfo &type, void *body, RandomSource &random)
{
    if (type.asObject) {
        Object *object = type.asObject(body);
        if (object->id.isNull())
            object->id = isSingle(type.number) ? singletonId(type.number) : random.objectId();
    }
    for (const FieldInfo &field : type.fields) {
        if (!field.element)
            continue;
        // A single value that nobody filled in is "not given" and stays so.
        if (field.kind == FieldKind::Struct && !field.required
            && toJson(field.element(), field.at(body, 0)).isEmpty())
            continue;
        for (qsizetype i = 0; i < field.count(body); ++i)
            giveIdsTo(field.element(), const_cast<void *>(field.at(body, i)), random);
    }
}

qsizetype sizeOf(const Value &value)
{
    if (const auto *text = value.as<QString>())
        return text->toUtf8().size();
    qsizetype size = 1;
    if (const auto *list = value.as<Value::List>()) {
        for (const Value &item : *list)
            size += sizeOf(item);
    }
    return size + (value.as<QByteArray>() ? value.as<QByteArray>()->size() : 0);
}

qsizetype sizeOf(const Event &event)
{
    qsizetype size = 0;
    for (const Change &change : event.changes) {
        size += ObjectId::size;
        for (const FieldValue &field : change.fields)
            size += sizeOf(field.value);
    }
    return size;
}

/// What a case has only one of need not be named by its id.
QJsonObject withSingletonIds(const TypeInfo &type, QJsonObject fields)
{
    for (const FieldInfo &field : type.fields) {
        const QString name = QLatin1String(field.name);
        if (field.kind != FieldKind::Struct || !isSingle(field.element().number))
            continue;
        QJsonObject inner = fields.value(name).toObject();
        if (inner.isEmpty() || inner.contains(u"id"_s))
            continue;
        inner.insert(u"id"_s, singletonId(field.element().number).hex());
        fields.insert(name, inner);
    }
    return fields;
}

} // namespace

const CommandSpec *commandSpec(QStringView id)
{
    for (const CommandSpec &spec : commandSpecs()) {
        if (QLatin1String(spec.id) == id)
            return &spec;
    }
    return nullptr;
}

const CommandSpec *Command::spec() const
{
    return commandSpec(m_id);
}

Expected<Command> Command::fromJson(
    const QJsonObject &json, const CaseRecord &record, const JsonReading &reading)
{
    const QString id = json.value(u"command"_s).toString();
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (it.key() != u"command"_s && it.key() != u"fields"_s)
            return failure(ErrorCode::FieldUnknown, {{u"command"_s, id}, {u"field"_s, it.key()}});
    }
    const QJsonValue fields = json.value(u"fields"_s);
    if (!fields.isObject() && !fields.isUndefined())
        return failure(ErrorCode::FieldInvalid,
            {{u"command"_s, id}, {u"field"_s, u"fields"_s}, {u"expected"_s, u"object"_s}});
    return fromFields(id, fields.toObject(), record, reading);
}

Expected<Command> Command::fromFields(const QString &id, const QJsonObject &fields,
    const CaseRecord &record, const JsonReading &reading)
{
    const CommandSpec *spec = commandSpec(id);
    if (!spec)
        return failure(ErrorCode::CommandUnknown, {{u"command"_s, id.left(100)}});
    JsonReading filling = reading;
    filling.fill = [&record](const TypeInfo &type, const ObjectId &objectId, void *object) {
        const RecordList *list = recordList(type.number);
        const Object *known = list && list->type == &type ? list->find(record, objectId) : nullptr;
        if (!known)
            return;
        for (const FieldInfo &field : type.fields)
            field.set(object, field.get(known));
    };
    Command command;
    command.m_id = id;
    command.m_body = spec->make();
    const auto read = hometray::fromJson(
        *spec->type, spec->body(command.m_body), withSingletonIds(*spec->type, fields), filling);
    if (!read) {
        Error error = read.error();
        error.values.insert(u"command"_s, id);
        return Unexpected(error);
    }
    return command;
}

QJsonObject Command::fields() const
{
    const CommandSpec *known = spec();
    return known ? toJson(*known->type, known->constBody(m_body)) : QJsonObject();
}

void Command::giveIds(RandomSource &random)
{
    if (const CommandSpec *known = spec())
        giveIdsTo(*known->type, known->body(m_body), random);
}

QJsonObject commandSchema(
    const CommandSpec &spec, const std::function<QStringList(const QString &list)> &choices)
{
    return {{u"type"_s, u"object"_s}, {u"additionalProperties"_s, false},
        {u"required"_s, QJsonArray{u"command"_s}},
        {u"properties"_s,
            QJsonObject{{u"command"_s, QJsonObject{{u"const"_s, QLatin1String(spec.id)}}},
                {u"fields"_s, schemaOf(*spec.type, choices)}}}};
}

Decision decide(const CaseRecord &record, const Command &command, const Context &context)
{
    const CommandSpec *spec = command.spec();
    if (!spec)
        return refuse(RefusalCode::NotThere);
    std::any body = command.m_body;
    void *fields = spec->body(body);
    if (context.atBasis) {
        const auto clashes = bringUpToDate(*spec->type, fields, *context.atBasis, record);
        if (!clashes.isEmpty()) {
            Refusal refusal{RefusalCode::ChangedMeanwhile, clashes.first().field, {}, {}, clashes};
            return tl::unexpected(refusal);
        }
    }
    fillDays(*spec->type, fields, context.today);
    if (const auto refusal = checkFields(*spec->type, fields, record, context))
        return tl::unexpected(*refusal);
    Decision decision = spec->decide(record, fields, context);
    if (!decision)
        return decision;
    if (context.atBasis) {
        const auto clashes = clashesOf(*decision, *context.atBasis, record);
        if (!clashes.isEmpty())
            return tl::unexpected(
                Refusal{RefusalCode::ChangedMeanwhile, clashes.first().field, {}, {}, clashes});
    }
    for (const Event &event : *decision) {
        if (sizeOf(event) > eventLimit)
            return refuse(RefusalCode::TextTooLong, {}, {{u"limit"_s, qlonglong(eventLimit)}});
    }
    return decision;
}

} // namespace hometray
