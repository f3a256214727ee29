// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/object.h"

namespace hometray {

/// A field of an object and what it holds from now on; nothing clears it.
struct FieldValue {
    int field = 0; ///< FieldInfo::number
    Value value;
    friend bool operator==(const FieldValue &, const FieldValue &) = default;
};

/// What an entry says of one object.
struct Change {
    enum class Op : quint8 {
        Add = 0, ///< the object is new; fields not named have their defaults
        Set = 1, ///< only the named fields change
        Remove = 2, ///< it was a mistake, or is over; no fields
    };
    quint16 type = 0; ///< TypeInfo::number
    ObjectId id;
    Op op = Op::Set;
    QList<FieldValue> fields; ///< by ascending number, each at most once
    friend bool operator==(const Change &, const Change &) = default;
};

/// What did happen: a kind (see kinds.h) and what it changed. A kind never changes its meaning.
struct Event {
    QString kind;
    QList<Change> changes;
    friend bool operator==(const Event &, const Event &) = default;
};

/// What the event says by its first change of T, one of the types of corrections.h and access.h;
/// nothing when it has none, a value is of the wrong kind or a required one is missing.
template <class T>
[[nodiscard]] std::optional<T> detailsOf(const Event &event);
/// All of them; what cannot be read is left out.
template <class T>
[[nodiscard]] QList<T> allDetailsOf(const Event &event);

/// The change that adds `object` with every field that is not at its default.
[[nodiscard]] Change additionOf(const TypeInfo &type, const void *object, const ObjectId &id);
/// The change from `before` to `after`, or nothing when no field differs.
[[nodiscard]] std::optional<Change> differenceOf(
    const TypeInfo &type, const void *before, const void *after, const ObjectId &id);

/// Writes the fields; false when one is not of the type, has a value of another kind, or a required
/// one is missing.
[[nodiscard]] bool setFields(const TypeInfo &type, void *object, const QList<FieldValue> &fields);

template <class T>
QList<T> allDetailsOf(const Event &event)
{
    QList<T> all;
    for (const Change &change : event.changes) {
        T details;
        details.id = change.id;
        if (change.type == typeInfo<T>().number
            && setFields(typeInfo<T>(), &details, change.fields)) {
            all.append(details);
        }
    }
    return all;
}

template <class T>
std::optional<T> detailsOf(const Event &event)
{
    const QList<T> all = allDetailsOf<T>(event);
    return all.isEmpty() ? std::nullopt : std::optional(all.first());
}

/// Puts an event together, field by field only where something changed.
class EventBuilder {
public:
    explicit EventBuilder(const char *kind) { m_event.kind = QLatin1String(kind); }

    /// A new object; its id must be set.
    template <class T>
    EventBuilder &add(const T &object)
    {
        m_event.changes.append(additionOf(typeInfo<T>(), &object, object.id));
        return *this;
    }
    /// From the object as it is to what it shall be; nothing when they are alike.
    template <class T>
    EventBuilder &change(const T &before, const T &after)
    {
        if (const auto change = differenceOf(typeInfo<T>(), &before, &after, before.id))
            m_event.changes.append(*change);
        return *this;
    }
    /// `change` when there is such an object, otherwise `add`.
    template <class T>
    EventBuilder &put(const T *before, const T &after)
    {
        return before ? change(*before, after) : add(after);
    }
    template <class T>
    EventBuilder &remove(const T &object)
    {
        m_event.changes.append(Change{typeInfo<T>().number, object.id, Change::Op::Remove, {}});
        return *this;
    }
    [[nodiscard]] bool isEmpty() const { return m_event.changes.isEmpty(); }
    [[nodiscard]] Event event() const { return m_event; }

private:
    Event m_event;
};

} // namespace hometray
