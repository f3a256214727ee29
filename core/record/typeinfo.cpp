// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/typeinfo.h"

namespace hometray {

const FieldInfo *TypeInfo::field(int fieldNumber) const
{
    for (const FieldInfo &info : fields) {
        if (info.number == fieldNumber)
            return &info;
    }
    return nullptr;
}

const FieldInfo *TypeInfo::field(QLatin1String fieldName) const
{
    for (const FieldInfo &info : fields) {
        if (QLatin1String(info.name) == fieldName)
            return &info;
    }
    return nullptr;
}

namespace detail {

Value toValue(bool v)
{
    return v ? Value(true) : Value();
}
Value toValue(const std::optional<bool> &v)
{
    return v ? Value(*v) : Value();
}
Value toValue(const std::optional<int> &v)
{
    return v ? Value(qint64(*v)) : Value();
}
Value toValue(QDate v)
{
    return v.isValid() ? Value(v.toJulianDay()) : Value();
}
Value toValue(QTime v)
{
    return v.isValid() ? Value(qint64(v.hour() * 60 + v.minute())) : Value();
}
Value toValue(const QString &v)
{
    return v.isEmpty() ? Value() : Value(v);
}
Value toValue(const QStringList &v)
{
    if (v.isEmpty())
        return {};
    Value::List list;
    for (const QString &text : v)
        list.append(Value(text));
    return list;
}
Value toValue(const std::optional<qint64> &v)
{
    return v ? Value(*v) : Value();
}
Value toValue(const QByteArray &v)
{
    return v.isEmpty() ? Value() : Value(v);
}

namespace {
/// `to` becomes what `value` holds, or T() when it holds nothing.
template <class Held, class T>
bool take(const Value &value, T &to)
{
    if (!value.isSet()) {
        to = T();
        return true;
    }
    const auto *held = value.as<Held>();
    if (held)
        to = *held;
    return held != nullptr;
}
} // namespace

bool fromValue(const Value &value, bool &to)
{
    return take<bool>(value, to);
}
bool fromValue(const Value &value, std::optional<bool> &to)
{
    return take<bool>(value, to);
}
bool fromValue(const Value &value, std::optional<int> &to)
{
    qint64 number = 0;
    if (!take<qint64>(value, number) || number != qint64(int(number)))
        return false;
    to = value.isSet() ? std::optional(int(number)) : std::nullopt;
    return true;
}
bool fromValue(const Value &value, QDate &to)
{
    qint64 day = 0;
    if (!take<qint64>(value, day))
        return false;
    const QDate date = QDate::fromJulianDay(day);
    // A calendar of years with four digits is all that a person can read or type.
    if (value.isSet() && (!date.isValid() || date.year() < 1 || date.year() > 9999))
        return false;
    to = value.isSet() ? date : QDate();
    return true;
}
bool fromValue(const Value &value, QTime &to)
{
    qint64 minutes = 0;
    if (!take<qint64>(value, minutes) || minutes < 0 || minutes >= 24 * 60)
        return false;
    to = value.isSet() ? QTime(int(minutes / 60), int(minutes % 60)) : QTime();
    return true;
}
bool fromValue(const Value &value, QString &to)
{
    return take<QString>(value, to);
}
bool fromValue(const Value &value, QStringList &to)
{
    Value::List list;
    if (!take<Value::List>(value, list))
        return false;
    QStringList texts;
    for (const Value &item : list) {
        const auto *text = item.as<QString>();
        if (!text)
            return false;
        texts.append(*text);
    }
    to = texts;
    return true;
}
bool fromValue(const Value &value, std::optional<qint64> &to)
{
    return take<qint64>(value, to);
}
bool fromValue(const Value &value, QByteArray &to)
{
    return take<QByteArray>(value, to);
}

} // namespace detail

} // namespace hometray
