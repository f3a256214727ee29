// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/stepupordown.h"

#include "record/kinds.h"
#include "workflow/gates.h"
#include "workflow/given.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<StepUp>()
{
    static const TypeInfo info =
        describe<StepUp>(0, StepUp::id, {required(one<&StepUp::step>(1, "step"))});
    return info;
}

template <>
const TypeInfo &typeInfo<StepDown>()
{
    static const TypeInfo info =
        describe<StepDown>(0, StepDown::id, {required(one<&StepDown::step>(1, "step"))});
    return info;
}

template <>
const TypeInfo &typeInfo<ConsiderStepUp>()
{
    static const TypeInfo info = describe<ConsiderStepUp>(
        0, ConsiderStepUp::id, {required(one<&ConsiderStepUp::step>(1, "step"))});
    return info;
}

namespace {

Decision take(
    StepUpOrDown step, bool up, bool considered, const CaseRecord &record, const Context &context)
{
    if (isBlank(step.reason))
        return refuse(RefusalCode::FieldMissing, u"step.reason"_s);
    const StepUpOrDown *before = CaseRecord::find(record.stepsUpOrDown, step.id);
    step.direction = up ? u"up"_s : u"down"_s;
    step.considered = considered;
    // What was open is of the moment it was taken; a change of words later does not touch it.
    step.openSteps = before ? before->openSteps
        : context.whatTravels ? context.whatTravels() : QStringList();
    EventBuilder event(kinds::stepTaken);
    event.put(before, step);
    return eventsOf(event);
}

} // namespace

Decision decide(const CaseRecord &record, const StepUp &command, const Context &context)
{
    return take(command.step, true, false, record, context);
}

Decision decide(const CaseRecord &record, const StepDown &command, const Context &context)
{
    return take(command.step, false, false, record, context);
}

Decision decide(const CaseRecord &record, const ConsiderStepUp &command, const Context &context)
{
    return take(command.step, true, true, record, context);
}

} // namespace hometray
