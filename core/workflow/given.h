// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/folding.h"
#include "record/json.h"
#include "workflow/refuse.h"

namespace hometray {

/// `onto` with every field that `from` has set. For a thing a case has one of, so that a form or a
/// script can say a part of it at a time.
template <class T>
[[nodiscard]] T overlaid(T onto, const T &from)
{
    for (const FieldInfo &field : typeInfo<T>().fields) {
        if (const Value value = field.get(&from); value.isSet())
            field.set(&onto, value);
    }
    return onto;
}

/// The same id for the same parts, everywhere: for an object that is made by what it is about, so
/// that two people who do not know of each other write the same one.
[[nodiscard]] ObjectId derivedId(const QByteArrayList &parts);

/// `first` is a day that cannot come after `second`.
[[nodiscard]] tl::unexpected<Refusal> datesContradict(
    const QString &field, const char *first, const char *second);
/// Whether both days are known and the first comes after the second.
[[nodiscard]] inline bool after(QDate first, QDate second)
{
    return first.isValid() && second.isValid() && first > second;
}

/// DateInFuture when a time of today has not come yet.
[[nodiscard]] std::optional<Refusal> unlessPast(
    QDate on, QTime at, const QString &field, const Context &context);

/// Text that says nothing is no text.
[[nodiscard]] inline bool isBlank(const QString &text)
{
    return saysNothing(text);
}

/// Whether the actor is the case's keyworker: on a laptop of one's own, unless the journal knows
/// better.
[[nodiscard]] inline bool isKeyworker(const Context &context)
{
    return context.role.isEmpty() || context.role == QLatin1String("keyworker");
}

} // namespace hometray
