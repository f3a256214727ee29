// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/event.h"

namespace hometray {

ObjectId singletonId(quint16 typeNumber)
{
    ObjectId id;
    id.data()[ObjectId::size - 2] = static_cast<unsigned char>(typeNumber >> 8);
    id.data()[ObjectId::size - 1] = static_cast<unsigned char>(typeNumber & 0xff);
    return id;
}

Change additionOf(const TypeInfo &type, const void *object, const ObjectId &id)
{
    Change change{type.number, id, Change::Op::Add, {}};
    for (const FieldInfo &field : type.fields) {
        const Value value = field.get(object);
        if (value.isSet())
            change.fields.append({field.number, value});
    }
    return change;
}

std::optional<Change> differenceOf(
    const TypeInfo &type, const void *before, const void *after, const ObjectId &id)
{
    Change change{type.number, id, Change::Op::Set, {}};
    for (const FieldInfo &field : type.fields) {
        const Value value = field.get(after);
        if (value != field.get(before))
            change.fields.append({field.number, value});
    }
    return change.fields.isEmpty() ? std::nullopt : std::optional(change);
}

bool setFields(const TypeInfo &type, void *object, const QList<FieldValue> &fields)
{
    for (const FieldValue &value : fields) {
        const FieldInfo *info = type.field(value.field);
        if (!info || !info->set(object, value.value))
            return false;
    }
    return std::none_of(type.fields.begin(), type.fields.end(),
        [&](const FieldInfo &info) { return info.required && !info.get(object).isSet(); });
}

} // namespace hometray
