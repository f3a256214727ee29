// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/entries.h"

#include "record/kinds.h"
#include "workflow/given.h"
#include "workflow/references.h"

namespace hometray {

qint32 entryAt(const CaseRecord &record, const EntryId &id)
{
    for (qsizetype i = record.entries.size() - 1; i >= 0; --i) {
        if (record.entries.at(i).id == id)
            return qint32(i);
    }
    return -1;
}

bool speaksOfFamily(const QString &kind)
{
    const Kind *known = kindOf(kind);
    if (!known || known->authority)
        return false;
    for (const char *other : {kinds::entryCorrected, kinds::entryErased, kinds::entryAdmitted,
             kinds::clockConfirmed, kinds::absencesNoted}) {
        if (kind == QLatin1String(other))
            return false;
    }
    return true;
}

std::optional<Event> saidNow(const EntryId &id, const Context &context)
{
    auto said = context.eventOf ? context.eventOf(id) : std::nullopt;
    if (said)
        said->changes.removeIf(
            [](const Change &change) { return change.type >= firstJournalType; });
    return said;
}

Correction newCorrection(const char *purpose, const EntryId &target, const QString &reason,
    const CaseRecord &record, const Context &context)
{
    Correction correction;
    correction.id = derivedId({purpose, target.bytes(), context.actor.bytes(),
        QByteArray::number(record.entries.size())});
    correction.target = target;
    correction.reason = reason;
    return correction;
}

Event correctedEvent(const Correction &correction, const QList<Change> &changes)
{
    Event event = EventBuilder(kinds::entryCorrected).add(correction).event();
    event.changes += changes;
    return event;
}

qint32 writerOf(const TypeInfo &type, const Object &object, int field)
{
    for (qsizetype i = 0; i < type.fields.size() && i < object.writers.size(); ++i) {
        if (type.fields.at(i).number == field)
            return object.writers.at(i);
    }
    return -1;
}

bool refersTo(const FieldInfo &field, const Object &object, const ObjectId &to)
{
    if (field.kind != FieldKind::Ref && field.kind != FieldKind::RefList)
        return false;
    const QByteArray id = to.bytes();
    const Value value = field.get(&object);
    if (const auto *one = value.as<QByteArray>())
        return *one == id;
    const auto *list = value.as<Value::List>();
    return list && list->contains(Value(id));
}

namespace {

/// A thing that later entries made refer to that object, or null.
const TypeInfo *referrer(const CaseRecord &record, const ObjectId &id, qint32 at)
{
    for (const RecordList &list : recordLists()) {
        if (followsByItself(*list.type))
            continue;
        for (qsizetype i = 0; i < list.count(record); ++i) {
            const Object &object = *list.at(record, i);
            if (object.changedAt <= at)
                continue;
            for (const FieldInfo &field : list.type->fields) {
                if (writerOf(*list.type, object, field.number) > at && refersTo(field, object, id))
                    return list.type;
            }
        }
    }
    return nullptr;
}

} // namespace

QString builtUpon(const CaseRecord &record, const Change &change, qint32 at)
{
    const RecordList *list = recordList(change.type);
    if (!list)
        return {};
    QString name = QLatin1String(list->type->name);
    const auto removed = record.removed.constFind(change.id);
    const bool isRemoved = removed != record.removed.constEnd();
    if (change.op == Change::Op::Remove)
        return isRemoved && removed->at == at ? QString() : name;
    if (isRemoved)
        return name;
    if (const Object *object = list->find(record, change.id)) {
        for (const FieldInfo &field : list->type->fields) {
            const bool said = std::any_of(change.fields.begin(), change.fields.end(),
                [&](const FieldValue &value) { return value.field == field.number; });
            if ((said || change.op == Change::Op::Add)
                && writerOf(*list->type, *object, field.number) > at)
                return name;
        }
    }
    if (change.op != Change::Op::Add)
        return {};
    const TypeInfo *type = referrer(record, change.id, at);
    return type ? QString(QLatin1String(type->name)) : QString();
}

} // namespace hometray
