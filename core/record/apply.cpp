// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/apply.h"

#include "record/corrections.h"
#include "record/kinds.h"

#include <QtCore/QSet>

namespace hometray {

namespace {

using Why = NeedsALook::Why;

class Applying {
public:
    Applying(CaseRecord &record, const Knows &knows)
        : m_record(record), m_knows(knows), m_at(qint32(record.entries.size() - 1))
    {
    }

    void apply(const Change &change)
    {
        if (change.type >= firstJournalType)
            return;
        const RecordList *list = recordList(change.type);
        if (!list) {
            look(Why::NothingThere, change);
            return;
        }
        switch (change.op) {
        case Change::Op::Add:
        case Change::Op::Set:
            write(*list, change);
            break;
        case Change::Op::Remove:
            remove(*list, change);
            break;
        }
    }

    void look(Why why, const Change &change = {})
    {
        m_record.needsALook.append({why, m_at, change.type, change.id});
    }

private:
    [[nodiscard]] bool knows(qint32 at) const { return at < 0 || !m_knows || m_knows(at); }

    void write(const RecordList &list, const Change &change)
    {
        Object *object = list.find(m_record, change.id);
        if (!object)
            object = bringBack(list, change);
        if (!object) {
            if (change.op != Change::Op::Add) {
                look(Why::NothingThere, change);
                return;
            }
            object = list.add(m_record, change.id);
            object->addedAt = m_at;
        }
        if (change.type == typeInfo<Meeting>().number)
            checkHeldOnce(change, *static_cast<Meeting *>(object));
        object->changedAt = m_at;
        object->writers.resize(list.type->fields.size(), -1);
        for (const FieldValue &field : change.fields)
            writeField(*list.type, *object, field, change);
        if (change.type == typeInfo<EhmMark>().number)
            mark(*static_cast<EhmMark *>(object));
    }

    /// What another entry removed without knowing of this one stays visible.
    Object *bringBack(const RecordList &list, const Change &change)
    {
        const auto it = m_record.removed.find(change.id);
        if (it == m_record.removed.end() || knows(it->at))
            return nullptr;
        Object *object = list.restore(m_record, it->object);
        if (object) {
            m_record.frontiers[change.id][0] = {{it->at, Value()}, {m_at, Value(true)}};
            m_record.removed.erase(it);
        }
        return object;
    }

    void remove(const RecordList &list, const Change &change)
    {
        const Object *object = list.find(m_record, change.id);
        if (!object) {
            if (!m_record.removed.contains(change.id))
                look(Why::NothingThere, change);
            return;
        }
        for (const qint32 writer : object->writers) {
            if (!knows(writer)) {
                m_record.frontiers[change.id][0] = {{writer, Value(true)}, {m_at, Value()}};
                return;
            }
        }
        m_record.frontiers.remove(change.id);
        const qint32 addedAt = object->addedAt;
        m_record.removed.insert(
            change.id, {change.type, addedAt, m_at, list.take(m_record, change.id)});
    }

    void writeField(
        const TypeInfo &type, Object &object, const FieldValue &field, const Change &change)
    {
        const FieldInfo *info = type.field(field.field);
        if (!info) {
            look(Why::NotAField, change);
            return;
        }
        const qsizetype index = info - type.fields.constData();
        const Value before = info->get(&object);
        if (!info->set(&object, field.value)) {
            look(Why::NotAField, change);
            return;
        }
        settle(object.id, *info, {object.writers.at(index), before}, field.value);
        object.writers[index] = m_at;
        if (info->keepsAll)
            m_record.said[object.id][info->number].append({m_at, field.value});
    }

    /// Keeps the writings of a field that this one does not know, and forgets the others.
    void settle(const ObjectId &id, const FieldInfo &field, FieldWrite before, const Value &value)
    {
        if (!m_knows)
            return;
        auto object = m_record.frontiers.find(id);
        QList<FieldWrite> writes;
        if (object != m_record.frontiers.end())
            writes = object->take(field.number);
        if (writes.isEmpty() && before.at >= 0)
            writes = {before};
        writes.removeIf([this](const FieldWrite &write) { return knows(write.at); });
        if (writes.isEmpty()) {
            if (object != m_record.frontiers.end() && object->isEmpty())
                m_record.frontiers.erase(object);
        } else {
            writes.append({m_at, value});
            m_record.frontiers[id].insert(field.number, writes);
        }
        // Whoever knows a removal and writes all the same has decided that the thing stays.
        object = m_record.frontiers.find(id);
        if (object != m_record.frontiers.end() && object->contains(0)) {
            const auto removal = object->value(0);
            if (std::all_of(removal.begin(), removal.end(),
                    [this](const FieldWrite &write) { return knows(write.at); }))
                object->remove(0);
        }
    }

    void checkHeldOnce(const Change &change, const Meeting &meeting)
    {
        if (!meeting.isHeld() || m_record.entries.last().kind != QLatin1String(kinds::tafHeld))
            return;
        const qint32 before = meeting.changedAt;
        if (before >= 0 && before != m_at && !knows(before))
            look(Why::HeldTwice, change);
    }

    void mark(const EhmMark &mark)
    {
        for (const RecordList &list : recordLists()) {
            if (!list.inEhm)
                continue;
            if (Object *target = list.find(m_record, mark.target)) {
                target->ehmAt = m_at;
                target->ehmOn = mark.on;
                return;
            }
        }
        // What was marked was erased, withdrawn or removed since, or is not shared with this
        // person: nothing is left to be done about the mark.
    }

    CaseRecord &m_record;
    const Knows &m_knows;
    qint32 m_at;
};

} // namespace

void apply(CaseRecord &record, const Event &event, const EntryStamp &stamp, const Knows &knows)
{
    const bool closed = record.isClosed();
    record.entries.append(stamp);
    Applying step(record, knows);
    const Kind *kind = kindOf(stamp.kind);
    if (closed && kind && stamp.kind == QLatin1String(kinds::caseClosed))
        step.look(Why::ClosedTwice);
    else if (closed && kind && !kind->afterClosing)
        step.look(Why::AfterClosing);
    for (const Change &change : event.changes)
        step.apply(change);
    for (const Erasure &erasure : allDetailsOf<Erasure>(event)) {
        for (EntryStamp &erased : record.entries)
            erased.erased = erased.erased || erased.id == erasure.target;
    }
}

namespace {

/// The first change of an object in an event, or null.
const Change *changeOf(const Event &event, const Change &wanted)
{
    for (const Change &change : event.changes) {
        if (change.type == wanted.type && change.id == wanted.id)
            return &change;
    }
    return nullptr;
}

Value valueOf(const Change *change, int field)
{
    for (const FieldValue &value : change ? change->fields : QList<FieldValue>()) {
        if (value.field == field)
            return value.value;
    }
    return {};
}

/// The meeting an attendance or a review of an action is part of: it stands in EHM with them.
ObjectId meetingOf(const CaseRecord &record, const ObjectId &id)
{
    if (const Attendance *attendance = CaseRecord::find(record.attendances, id))
        return attendance->meeting;
    const ActionReview *review = CaseRecord::find(record.actionReviews, id);
    return review ? review->meeting : ObjectId();
}

/// The last mark "entered in EHM" that speaks of an object: goals and actions stand in the plan.
qint32 markedAt(const CaseRecord &record, const RecordList &list, const Object &object)
{
    const quint16 type = list.type->number;
    const FamilyPlan *plan = CaseRecord::only(record.familyPlan);
    const bool ofPlan = type == typeInfo<Goal>().number || type == typeInfo<Action>().number
        || type == typeInfo<PlanReview>().number;
    return ofPlan ? (plan ? plan->ehmAt : -1) : object.ehmAt;
}

} // namespace

void noteCorrection(CaseRecord &record, qint32 corrected, const Event &before, const Event &after)
{
    const auto at = qint32(record.entries.size() - 1);
    // What was written after the mark is not what the mark speaks of.
    const auto changed = [&record, at, corrected](const Change &change) {
        for (const ObjectId &id : {change.id, meetingOf(record, change.id)}) {
            const RecordList *list = id.isNull() ? nullptr : listHolding(record, id);
            Object *object = list ? list->find(record, id) : nullptr;
            if (object && markedAt(record, *list, *object) >= corrected)
                object->changedAt = at;
        }
    };
    for (const Change &was : before.changes) {
        if (was.type < firstJournalType && !changeOf(after, was)) {
            record.takenBack.append({was, corrected, at});
            changed(was);
        }
    }
    for (const Change &is : after.changes) {
        if (is.type >= firstJournalType)
            continue;
        const Change *was = changeOf(before, is);
        if (!was) // taken back once, and said again
            record.takenBack.removeIf([&](const CaseRecord::TakenBack &back) {
                return back.written == corrected && back.said.id == is.id;
            });
        QSet<int> fields;
        for (const Change *change : {was, &is}) {
            for (const FieldValue &value : change ? change->fields : QList<FieldValue>())
                fields.insert(value.field);
        }
        bool differs = false;
        for (const int field : std::as_const(fields)) {
            if (!was || valueOf(was, field) == valueOf(&is, field))
                continue;
            differs = true;
            record.corrected[is.id].insert(field, at);
        }
        if (differs)
            changed(is);
    }
}

} // namespace hometray
