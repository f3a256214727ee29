// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/settleconflict.h"

#include "record/kinds.h"
#include "workflow/fieldchecks.h"
#include "workflow/fieldtext.h"
#include "workflow/given.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<SettleConflict>()
{
    using C = SettleConflict;
    static const TypeInfo info = describe<C>(0, C::id,
        {
            required(field<&C::object>(1, "object")),
            field<&C::field>(2, "field"),
            longText<&C::value>(3, "value"),
            field<&C::remove>(4, "remove"),
        });
    return info;
}

namespace {

/// What not everybody may read is settled by an entry that not everybody may read.
const char *kindFor(const TypeInfo &type)
{
    if (&type == &typeInfo<HiddenAddress>())
        return kinds::addressHidden;
    if (&type == &typeInfo<ManagerDiscussion>())
        return kinds::managerDiscussed;
    if (&type == &typeInfo<Reflection>())
        return kinds::reflectionWritten;
    if (&type == &typeInfo<Profile>() || &type == &typeInfo<AwayPeriod>())
        return kinds::deskChanged;
    return kinds::conflictSettled;
}

Event settling(const TypeInfo &type, const ObjectId &id, Change::Op op, QList<FieldValue> fields)
{
    return {QLatin1String(kindFor(type)), {{type.number, id, op, std::move(fields)}}};
}

} // namespace

Decision decide(const CaseRecord &record, const SettleConflict &command, const Context &context)
{
    CaseRecord changed = record;
    const RecordList *list = listHolding(record, command.object);
    Object *object = list ? list->find(changed, command.object) : nullptr;
    const QByteArray name = command.field.toUtf8();
    const FieldInfo *field = list ? list->type->field(QLatin1String(name)) : nullptr;
    const bool wholeObject = command.field.isEmpty();
    const auto conflicts = record.conflicts();
    const bool there = object && (field || wholeObject)
        && std::any_of(conflicts.begin(), conflicts.end(), [&](const Conflict &conflict) {
               return conflict.object == command.object
                   && conflict.field == (wholeObject ? 0 : field->number);
           });
    if (!there)
        return refuse(RefusalCode::NotThere, wholeObject ? u"object"_s : u"field"_s,
            {{u"what"_s, u"conflict"_s}});
    if (wholeObject && command.remove)
        return QList<Event>{settling(*list->type, command.object, Change::Op::Remove, {})};
    if (wholeObject) {
        // Whoever writes it and knows of the removal has decided that it stays.
        for (const FieldInfo &any : list->type->fields) {
            if (const Value value = any.get(object); value.isSet())
                return QList<Event>{
                    settling(*list->type, command.object, Change::Op::Set, {{any.number, value}})};
        }
        return refuse(RefusalCode::FieldMissing, u"object"_s);
    }
    const auto value = valueFromText(*field, command.value);
    if (!value || !field->set(object, *value))
        return refuse(RefusalCode::FieldWrong, u"value"_s, {{u"reason"_s, u"otherKind"_s}});
    auto refusal = checkFields(*list->type, object, changed, context);
    const bool unnamed = refusal && refusal->values.value(u"reason"_s).toString() == u"noName";
    if (refusal && (unnamed || refusal->field == command.field)) {
        refusal->field = u"value"_s;
        return tl::unexpected(*refusal);
    }
    return QList<Event>{
        settling(*list->type, command.object, Change::Op::Set, {{field->number, *value}})};
}

} // namespace hometray
