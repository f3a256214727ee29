// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/references.h"

#include "record/apply.h"

namespace hometray {

namespace {

bool names(const Value &value, const QByteArray &bytes)
{
    if (const auto *single = value.as<QByteArray>())
        return *single == bytes;
    const auto *list = value.as<Value::List>();
    return list && list->contains(Value(bytes));
}

bool isReference(const FieldInfo &field)
{
    return field.kind == FieldKind::Ref || field.kind == FieldKind::RefList;
}

} // namespace

bool followsByItself(const TypeInfo &type)
{
    return &type == &typeInfo<DaysAway>();
}

std::optional<QString> referredToBy(
    const CaseRecord &record, const ObjectId &id, const QList<ObjectId> &except)
{
    const QByteArray bytes = id.bytes();
    for (const RecordList &list : recordLists()) {
        if (list.type == &typeInfo<EhmMark>() || followsByItself(*list.type))
            continue;
        for (qsizetype i = 0; i < list.count(record); ++i) {
            const Object *object = list.at(record, i);
            if (object->id == id || except.contains(object->id))
                continue;
            for (const FieldInfo &field : list.type->fields) {
                if (isReference(field) && names(field.get(object), bytes))
                    return QString(QLatin1String(list.type->name));
            }
        }
    }
    return std::nullopt;
}

ObjectId companionId(const ObjectId &of, quint16 typeNumber)
{
    ObjectId id = of;
    id.data()[0] ^= 0xa5;
    id.data()[1] ^= static_cast<unsigned char>(typeNumber);
    return id;
}

const Meeting *meetingNamedAt(const CaseRecord &record, const Meeting &meeting)
{
    if (!meeting.nextOn.isValid())
        return nullptr;
    const ObjectId own = companionId(meeting.id, typeInfo<Meeting>().number);
    if (const Meeting *named = CaseRecord::find(record.meetings, own))
        return named;
    // It was planned before, or with a time and a place.
    const Meeting *found = nullptr;
    for (const Meeting &other : record.meetings) {
        const bool onThatDay = other.plannedFor == meeting.nextOn && other.id != meeting.id;
        if (onThatDay && (!found || found->isCancelled()))
            found = &other;
    }
    return found;
}

QDate nextMeetingOn(const CaseRecord &record, const Meeting &meeting)
{
    const Meeting *named = meetingNamedAt(record, meeting);
    if (!named)
        return meeting.nextOn;
    return named->isCancelled() ? QDate() : named->isHeld() ? named->heldOn : named->plannedFor;
}

CaseRecord foldedWith(const CaseRecord &record, const QList<EventBuilder> &events, QDate today)
{
    CaseRecord after = record;
    for (const EventBuilder &builder : events) {
        const Event event = builder.event();
        EntryStamp stamp;
        stamp.kind = event.kind;
        stamp.writtenMs = utcMs(today, QTime(12, 0));
        apply(after, event, stamp);
    }
    return after;
}

} // namespace hometray
