// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/prepareclosure.h"

#include "record/kinds.h"
#include "rules/facts.h"
#include "workflow/gates.h"
#include "workflow/given.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<PrepareClosure>()
{
    static const TypeInfo info = describe<PrepareClosure>(
        0, PrepareClosure::id, {required(one<&PrepareClosure::preparation>(1, "preparation"))});
    return info;
}

const ClosurePreparation *preparationOf(const CaseRecord &record)
{
    const ClosurePreparation *last = nullptr;
    for (const ClosurePreparation &one : record.closurePreparations) {
        if (one.addedAt > reopenedAt(record))
            last = &one;
    }
    return last;
}

namespace {

/// What was prepared, looked at again and found right: it is of today then.
Event lookedAtAgain(const ClosurePreparation &prepared, const Context &context)
{
    const FieldInfo *on = typeInfo<ClosurePreparation>().field(QLatin1String("on"));
    ClosurePreparation again = prepared;
    again.on = context.today;
    return {QLatin1String(kinds::closurePrepared),
        {Change{typeInfo<ClosurePreparation>().number, prepared.id, Change::Op::Set,
            {{on->number, on->get(&again)}}}}};
}

} // namespace

Decision decide(const CaseRecord &record, const PrepareClosure &command, const Context &context)
{
    if (const auto refused = unlessOpen(record))
        return tl::unexpected(*refused);
    const ClosurePreparation *before = preparationOf(record);
    ClosurePreparation after = command.preparation;
    if (before) {
        if (after.id != before->id)
            after = overlaid(*before, command.preparation);
        after.id = before->id;
    }
    const Registration *registration = CaseRecord::only(record.registration);
    if (registration && hometray::after(registration->completedOn, after.on))
        return datesContradict(u"preparation.on"_s, "registration.completedOn", "preparation.on");
    EventBuilder event(kinds::closurePrepared);
    event.put(before, after);
    // Of what it speaks of something came since, and it is right as it stands.
    if (event.isEmpty() && before && factsOf(record).row.closureChanged.isSet())
        return QList<Event>{lookedAtAgain(*before, context)};
    return eventsOf(event);
}

} // namespace hometray
