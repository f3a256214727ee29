// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/reopenffa.h"

#include "record/kinds.h"
#include "workflow/closeffa.h"
#include "workflow/given.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<ReopenFfa>()
{
    static const TypeInfo info = describe<ReopenFfa>(0, ReopenFfa::id,
        {
            required(one<&ReopenFfa::reopening>(1, "reopening")),
        });
    return info;
}

Decision decide(const CaseRecord &record, const ReopenFfa &command, const Context &)
{
    const Closure *closure = record.currentClosure();
    if (!closure)
        return refuse(RefusalCode::CaseNotClosed, {}, {}, CloseFfa::id);
    if (after(closure->on, command.reopening.on))
        return datesContradict(u"reopening.on"_s, "closure.on", "reopening.on");
    if (isBlank(command.reopening.reason))
        return refuse(RefusalCode::FieldMissing, u"reopening.reason"_s);
    return eventsOf(EventBuilder(kinds::caseReopened).add(command.reopening));
}

} // namespace hometray
