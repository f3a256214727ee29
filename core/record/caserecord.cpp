// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/caserecord.h"

namespace hometray {

namespace {
bool differ(const QList<FieldWrite> &writes)
{
    return std::any_of(writes.begin(), writes.end(),
        [&](const FieldWrite &write) { return write.value != writes.first().value; });
}
} // namespace

QList<Conflict> CaseRecord::conflicts() const
{
    QList<Conflict> result;
    for (auto object = frontiers.begin(); object != frontiers.end(); ++object) {
        const RecordList *list = listHolding(*this, object.key());
        for (auto field = object->begin(); field != object->end(); ++field) {
            if (list && differ(*field))
                result.append({list->type->number, object.key(), field.key(), *field});
        }
    }
    std::sort(result.begin(), result.end(), [](const Conflict &a, const Conflict &b) {
        return std::tie(a.type, a.object, a.field) < std::tie(b.type, b.object, b.field);
    });
    return result;
}

bool CaseRecord::inConflict(const ObjectId &object, int field) const
{
    const auto it = frontiers.find(object);
    if (it == frontiers.end())
        return false;
    if (field != 0)
        return differ(it->value(field));
    return std::any_of(it->begin(), it->end(), differ);
}

QList<const Meeting *> CaseRecord::meetingsHeld() const
{
    QList<const Meeting *> held;
    for (const Meeting &meeting : meetings) {
        if (meeting.isHeld())
            held.append(&meeting);
    }
    std::stable_sort(held.begin(), held.end(),
        [](const Meeting *a, const Meeting *b) { return a->heldOn < b->heldOn; });
    return held;
}

const Meeting *CaseRecord::nextPlanned() const
{
    const Meeting *next = nullptr;
    for (const Meeting &meeting : meetings) {
        if (meeting.isPlanned() && meeting.plannedFor.isValid()
            && (!next || meeting.plannedFor < next->plannedFor))
            next = &meeting;
    }
    return next;
}

const Closure *CaseRecord::currentClosure() const
{
    if (closures.isEmpty())
        return nullptr;
    const Closure *last = &closures.last();
    for (const Closure &closure : closures) {
        if (closure.addedAt > last->addedAt)
            last = &closure;
    }
    for (const Reopening &reopening : reopenings) {
        if (reopening.addedAt > last->addedAt)
            return nullptr;
    }
    return last;
}

bool CaseRecord::isClosed() const
{
    const Closure *closure = currentClosure();
    if (!closure)
        return false;
    // A closed case with something written for an open one counts as open.
    return std::none_of(needsALook.begin(), needsALook.end(), [&](const NeedsALook &look) {
        return look.why == NeedsALook::Why::AfterClosing && look.at > closure->addedAt;
    });
}

bool CaseRecord::hasOpenConcern() const
{
    return std::any_of(
        concerns.begin(), concerns.end(), [](const Concern &concern) { return concern.isOpen(); });
}

const Consent *CaseRecord::consentOf(const ObjectId &person, QStringView about) const
{
    const Consent *latest = nullptr;
    for (const Consent &consent : consents) {
        if (consent.person == person && consent.about == about
            && (!latest || consent.on > latest->on
                || (consent.on == latest->on && consent.addedAt >= latest->addedAt)))
            latest = &consent;
    }
    return latest;
}

} // namespace hometray
