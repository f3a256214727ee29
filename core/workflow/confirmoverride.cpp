// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/confirmoverride.h"

#include "record/kinds.h"
#include "workflow/given.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<ConfirmOverride>()
{
    using C = ConfirmOverride;
    static const TypeInfo info = describe<C>(0, C::id,
        {
            required(field<&C::override>(1, "override", "stepOverride")),
            required(past(field<&C::confirmedOn>(2, "confirmedOn"))),
        });
    return info;
}

Decision decide(const CaseRecord &record, const ConfirmOverride &command, const Context &context)
{
    const StepOverride *override = CaseRecord::find(record.overrides, command.override);
    if (!override)
        return refuse(RefusalCode::NotThere, u"override"_s, {{u"what"_s, u"stepOverride"_s}});
    if (isKeyworker(context))
        return refuse(RefusalCode::OverrideByOneself, u"override"_s);
    if (!override->heardByTelephone || override->confirmedOn.isValid())
        return refuse(RefusalCode::AlreadyDone, u"override"_s, {{u"what"_s, u"stepOverride"_s}});
    if (after(override->on, command.confirmedOn))
        return datesContradict(u"confirmedOn"_s, "stepOverride.on", "confirmedOn");
    StepOverride confirmed = *override;
    confirmed.confirmedOn = command.confirmedOn;
    return eventsOf(EventBuilder(kinds::stepOverridden).change(*override, confirmed));
}

} // namespace hometray
