// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"
#include "record/typeinfo.h"

#include <QtCore/QJsonObject>

#include <functional>

namespace hometray {

/// A described value as JSON: fields at their default are left out, an object's "id" comes first,
/// days are "2019-06-20", times "15:30", ids hexadecimal.
[[nodiscard]] QJsonObject toJson(const TypeInfo &type, const void *object);

template <class T>
[[nodiscard]] QJsonObject toJson(const T &object)
{
    return toJson(typeInfo<T>(), &object);
}

/// How JSON is read into a described value.
struct JsonReading {
    /// The id that a label stands for ("$mum"), given out on first use; ids are otherwise 32
    /// hexadecimal digits. Empty: labels are refused.
    std::function<ObjectId(const QString &label)> idOfLabel;
    /// Called before the fields of an object with an id are read, so that fields the JSON leaves
    /// out can keep what the object holds now. May be empty.
    std::function<void(const TypeInfo &type, const ObjectId &id, void *object)> fill;
};

/// Reads the fields that `json` names into `object` and leaves the others; null sets the default.
/// Errors: FieldUnknown (field), FieldInvalid (field, expected); `field` is a path such as
/// "people[2].born".
[[nodiscard]] Expected<void> fromJson(const TypeInfo &type, void *object, const QJsonObject &json,
    const JsonReading &reading = {}, const QString &path = {});

/// The JSON Schema of a described value. `choices` answers the codes of a choice list.
[[nodiscard]] QJsonObject schemaOf(
    const TypeInfo &type, const std::function<QStringList(const QString &list)> &choices);

/// A field's value read from JSON; nothing when it is of another kind.
[[nodiscard]] std::optional<Value> valueFromJson(const FieldInfo &field, const QJsonValue &json);

/// A field's value as JSON; as `toJson` writes it.
[[nodiscard]] QJsonValue toJson(const FieldInfo &field, const Value &value);

} // namespace hometray
