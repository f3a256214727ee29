// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tellconcern.h"

#include "record/kinds.h"
#include "workflow/given.h"
#include "workflow/raiseconcern.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<TellConcern>()
{
    static const TypeInfo info = describe<TellConcern>(0, TellConcern::id,
        {
            required(one<&TellConcern::told>(1, "told")),
        });
    return info;
}

Decision decide(const CaseRecord &record, const TellConcern &command, const Context &context)
{
    const ConcernTold &told = command.told;
    const Concern *concern = CaseRecord::find(record.concerns, told.concern);
    if (!concern)
        return refuse(RefusalCode::FieldMissing, u"told.concern"_s, {}, RaiseConcern::id);
    if (after(concern->on, told.on))
        return datesContradict(u"told.on"_s, "concern.on", "told.on");
    if (after(told.on, concern->closedOn))
        return refuse(RefusalCode::ConcernClosed, u"told.on"_s, {}, RaiseConcern::id);
    if (const auto refusal = unlessPast(told.on, told.at, u"told.at"_s, context))
        return tl::unexpected(*refusal);
    EventBuilder event(kinds::concernTold);
    event.put(CaseRecord::find(record.concernsTold, told.id), told);
    return eventsOf(event);
}

} // namespace hometray
