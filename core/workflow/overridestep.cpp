// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/overridestep.h"

#include "record/kinds.h"
#include "workflow/confirmoverride.h"
#include "workflow/gates.h"
#include "workflow/given.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<OverrideStep>()
{
    static const TypeInfo info = describe<OverrideStep>(0, OverrideStep::id,
        {
            required(one<&OverrideStep::override>(1, "override")),
        });
    return info;
}

namespace {

/// Names what exactly is open: no more than that is agreed to.
std::optional<Refusal> coverWhatIsOpen(
    const CaseRecord &record, StepOverride &override, const Context &context)
{
    if (!context.gate)
        return std::nullopt;
    const auto refused = [](RefusalCode code, const QString &what) {
        return Refusal{code, u"override.step"_s, {{u"what"_s, what}}, {}, {}};
    };
    for (const GateStep &step : context.gate(override.checklist, record)) {
        if (step.id != override.step)
            continue;
        override.why = step.why;
        override.covers = step.items;
        return step.open ? std::nullopt
                         : std::optional(refused(RefusalCode::AlreadyDone, u"step"_s));
    }
    return refused(RefusalCode::NotThere, u"step"_s);
}

} // namespace

Decision decide(const CaseRecord &record, const OverrideStep &command, const Context &context)
{
    StepOverride override = command.override;
    if (const auto refusal = unlessOpen(record))
        return tl::unexpected(*refusal);
    if (isKeyworker(context)) {
        const bool named = !context.actorName.isEmpty()
            && override.by.trimmed().compare(context.actorName.trimmed(), Qt::CaseInsensitive) == 0;
        const bool oneself =
            named || (!override.personId.isNull() && override.personId == context.actor);
        if (!override.heardByTelephone || oneself)
            return refuse(RefusalCode::OverrideByOneself,
                oneself ? u"override.by"_s : u"override.heardByTelephone"_s);
    } else {
        // Whoever writes it themselves agrees themselves, and nothing is left to confirm.
        override.heardByTelephone = false;
        override.role = context.role;
        override.personId = context.actor;
        if (!context.actorName.isEmpty())
            override.by = context.actorName;
    }
    override.confirmedOn = {};
    // What opened after an agreement needs one of its own; a step it covers is not open.
    if ((!context.gate && overrideOf(record, override.checklist, override.step))
        || CaseRecord::find(record.overrides, override.id))
        return refuse(
            RefusalCode::AlreadyDone, u"override.step"_s, {{u"what"_s, u"stepOverride"_s}});
    override.why.clear();
    override.covers.clear();
    if (const auto refusal = coverWhatIsOpen(record, override, context))
        return tl::unexpected(*refusal);
    return eventsOf(EventBuilder(kinds::stepOverridden).add(override));
}

} // namespace hometray
