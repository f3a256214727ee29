// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"
#include "record/value.h"

#include <QtCore/QDate>
#include <QtCore/QList>
#include <QtCore/QStringList>
#include <QtCore/QTime>

#include <optional>

namespace hometray {

struct Object;
struct TypeInfo;

/// What a field may hold. It decides how it is written to JSON and to an entry, and what its schema
/// says.
enum class FieldKind {
    Flag, ///< yes, or nothing said
    YesNo, ///< yes, no, or nothing said
    Number,
    Day, ///< a date; "2019-06-20" in JSON, the Julian day number in an entry
    Time, ///< London time of day; "15:30" in JSON, minutes since midnight in an entry
    Text, ///< one line
    LongText, ///< as many lines as a person writes
    Choice, ///< a code of the policy's choice list `names`
    Ref, ///< the id of an object of the type `names`, or of any when empty
    RefList,
    Somebody, ///< the id of a person with Hometray, who need not be in the record
    TextList, ///< of codes of the choice list `names`, when there is one
    Struct, ///< commands only: one value of another type
    StructList, ///< commands only: a list of them
};

/// One field of a type: its number in an entry (never given away twice), its name in JSON, and how
/// to reach it. The table of a type is the only place that lists its fields.
struct FieldInfo {
    int number = 0;
    const char *name = nullptr;
    FieldKind kind = FieldKind::Text;
    const char *names = ""; ///< choice list, or type referred to
    bool required = false; ///< a command without it is refused
    /// A day that cannot lie in the future; when it is required and not given, it is today.
    bool past = false;
    /// What only entries of these kinds say ("closed on" is said by closing); empty: any that write
    /// the object.
    QList<QLatin1String> saidIn;
    /// Worked out by its command, or what the thing is about: no correction changes it.
    bool fixed = false;
    /// What was said of it before still counts, too: kept in CaseRecord::said.
    bool keepsAll = false;

    /// The field's value; nothing when it has its default.
    Value (*get)(const void *object) = nullptr;
    /// False when the value is of another kind; the field is then left as it was. Nothing sets the
    /// default.
    bool (*set)(void *object, const Value &value) = nullptr;

    /// For Struct and StructList.
    const TypeInfo &(*element)() = nullptr;
    qsizetype (*count)(const void *object) = nullptr;
    const void *(*at)(const void *object, qsizetype index) = nullptr;
    void *(*append)(void *object) = nullptr;
};

/// What the program knows of a type at run time: codec, JSON, schema, comparison and `apply` walk
/// this table, so that none of them lists a field.
struct TypeInfo {
    quint16 number = 0; ///< of an object type, in entries; 0 for the fields of a command
    const char *name = nullptr;
    QList<FieldInfo> fields;
    Object *(*asObject)(void *) = nullptr; ///< null when it has no id of its own

    [[nodiscard]] const FieldInfo *field(int fieldNumber) const;
    [[nodiscard]] const FieldInfo *field(QLatin1String fieldName) const;
};

/// The table of T; specialised beside each type.
template <class T>
const TypeInfo &typeInfo();

namespace detail {

template <class>
struct MemberOf;
template <class C, class M>
struct MemberOf<M C::*> {
    using Class = C;
    using Type = M;
};

Value toValue(bool v);
Value toValue(const std::optional<bool> &v);
Value toValue(const std::optional<int> &v);
Value toValue(QDate v);
Value toValue(QTime v);
Value toValue(const QString &v);
Value toValue(const QStringList &v);
template <class Tag, std::size_t Size>
Value toValue(const Id<Tag, Size> &v)
{
    return v.isNull() ? Value() : Value(v.bytes());
}
Value toValue(const std::optional<qint64> &v);
Value toValue(const QByteArray &v);
template <class Tag, std::size_t Size>
Value toValue(const QList<Id<Tag, Size>> &v)
{
    Value::List list;
    for (const auto &id : v)
        list.append(Value(id.bytes()));
    return v.isEmpty() ? Value() : Value(list);
}

bool fromValue(const Value &value, bool &to);
bool fromValue(const Value &value, std::optional<bool> &to);
bool fromValue(const Value &value, std::optional<int> &to);
bool fromValue(const Value &value, QDate &to);
bool fromValue(const Value &value, QTime &to);
bool fromValue(const Value &value, QString &to);
bool fromValue(const Value &value, QStringList &to);
template <class Tag, std::size_t Size>
bool fromValue(const Value &value, Id<Tag, Size> &to)
{
    if (!value.isSet()) {
        to = {};
        return true;
    }
    const auto *bytes = value.as<QByteArray>();
    const auto id = bytes ? Id<Tag, Size>::fromBytes(*bytes) : std::nullopt;
    if (id)
        to = *id;
    return id.has_value();
}
bool fromValue(const Value &value, std::optional<qint64> &to);
bool fromValue(const Value &value, QByteArray &to);
template <class Tag, std::size_t Size>
bool fromValue(const Value &value, QList<Id<Tag, Size>> &to)
{
    QList<Id<Tag, Size>> ids;
    if (value.isSet()) {
        const auto *list = value.as<Value::List>();
        if (!list)
            return false;
        for (const Value &item : *list) {
            const auto *bytes = item.as<QByteArray>();
            const auto id = bytes ? Id<Tag, Size>::fromBytes(*bytes) : std::nullopt;
            if (!id)
                return false;
            ids.append(*id);
        }
    }
    to = ids;
    return true;
}

template <class T>
constexpr FieldKind kindOf()
{
    if constexpr (std::is_same_v<T, bool>)
        return FieldKind::Flag;
    else if constexpr (std::is_same_v<T, std::optional<bool>>)
        return FieldKind::YesNo;
    else if constexpr (std::is_same_v<T,
                           std::optional<int>> || std::is_same_v<T, std::optional<qint64>>)
        return FieldKind::Number;
    else if constexpr (std::is_same_v<T, QDate>)
        return FieldKind::Day;
    else if constexpr (std::is_same_v<T, QTime>)
        return FieldKind::Time;
    else if constexpr (std::is_same_v<T, QStringList>)
        return FieldKind::TextList;
    else if constexpr (std::is_same_v<T, QList<ObjectId>> || std::is_same_v<T, QList<EntryId>>)
        return FieldKind::RefList;
    else if constexpr (std::is_same_v<T, PersonId>)
        return FieldKind::Somebody;
    else if constexpr (std::is_same_v<T, QString>)
        return FieldKind::Text;
    else
        return FieldKind::Ref;
}

} // namespace detail

/// A field that is one value. `names` as in FieldInfo.
template <auto Member>
FieldInfo field(int number, const char *name, const char *names = "")
{
    using Class = typename detail::MemberOf<decltype(Member)>::Class;
    using Type = typename detail::MemberOf<decltype(Member)>::Type;
    FieldInfo info;
    info.number = number;
    info.name = name;
    info.kind = detail::kindOf<Type>();
    info.names = names;
    info.get = [](const void *object) {
        return detail::toValue(static_cast<const Class *>(object)->*Member);
    };
    info.set = [](void *object, const Value &value) {
        return detail::fromValue(value, static_cast<Class *>(object)->*Member);
    };
    return info;
}

/// A text field that may be long.
template <auto Member>
FieldInfo longText(int number, const char *name)
{
    FieldInfo info = field<Member>(number, name);
    info.kind = FieldKind::LongText;
    return info;
}

/// A text field that holds a code of a choice list of the policy.
template <auto Member>
FieldInfo choice(int number, const char *name, const char *list)
{
    FieldInfo info = field<Member>(number, name, list);
    info.kind = FieldKind::Choice;
    return info;
}

/// A field of a command that is a value of another described type.
template <auto Member>
FieldInfo one(int number, const char *name)
{
    using Class = typename detail::MemberOf<decltype(Member)>::Class;
    using Type = typename detail::MemberOf<decltype(Member)>::Type;
    FieldInfo info;
    info.number = number;
    info.name = name;
    info.kind = FieldKind::Struct;
    info.element = &typeInfo<Type>;
    info.count = [](const void *) { return qsizetype(1); };
    info.at = [](const void *object, qsizetype) -> const void * {
        return &(static_cast<const Class *>(object)->*Member);
    };
    info.append = [](void *object) -> void * { return &(static_cast<Class *>(object)->*Member); };
    return info;
}

/// A field of a command that is a list of values of another described type.
template <auto Member>
FieldInfo many(int number, const char *name)
{
    using Class = typename detail::MemberOf<decltype(Member)>::Class;
    using Type = typename detail::MemberOf<decltype(Member)>::Type::value_type;
    FieldInfo info;
    info.number = number;
    info.name = name;
    info.kind = FieldKind::StructList;
    info.element = &typeInfo<Type>;
    info.count = [](const void *object) {
        return (static_cast<const Class *>(object)->*Member).size();
    };
    info.at = [](const void *object, qsizetype index) -> const void * {
        return &(static_cast<const Class *>(object)->*Member)[index];
    };
    info.append = [](void *object) -> void * {
        auto &list = static_cast<Class *>(object)->*Member;
        list.append(Type());
        return &list.last();
    };
    return info;
}

/// A field without which the command is refused.
inline FieldInfo required(FieldInfo info)
{
    info.required = true;
    return info;
}

/// A day on which something did happen: a command that says it lies in the future is refused.
inline FieldInfo past(FieldInfo info)
{
    info.past = true;
    return info;
}

/// A field of which everything that was ever said is kept.
inline FieldInfo keepsAll(FieldInfo info)
{
    info.keepsAll = true;
    return info;
}

/// A field that no correction changes.
inline FieldInfo fixed(FieldInfo info)
{
    info.fixed = true;
    return info;
}

/// A field that only entries of these kinds say.
inline FieldInfo saidIn(QList<QLatin1String> kinds, FieldInfo info)
{
    info.saidIn = std::move(kinds);
    return info;
}

/// The table of a type. `number` is 0 for what is no object of a record.
template <class T>
TypeInfo describe(quint16 number, const char *name, QList<FieldInfo> fields)
{
    TypeInfo info{number, name, std::move(fields), nullptr};
    if constexpr (std::is_base_of_v<Object, T>)
        info.asObject = [](void *object) -> Object * { return static_cast<T *>(object); };
    return info;
}

} // namespace hometray
