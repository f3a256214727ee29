// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/closeffa.h"

#include "record/apply.h"
#include "record/kinds.h"
#include "workflow/closeconcern.h"
#include "workflow/gates.h"
#include "workflow/given.h"
#include "workflow/handover.h"
#include "workflow/settleconflict.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<CloseFfa>()
{
    static const TypeInfo info = describe<CloseFfa>(0, CloseFfa::id,
        {
            required(one<&CloseFfa::closure>(1, "closure")),
        });
    return info;
}

namespace {

/// After closing, the difference the help made is looked at once more (domain 5.2).
constexpr int lookBackMonths = 6;

std::optional<Refusal> unlessSettled(const CaseRecord &record)
{
    if (const auto refusal = unlessOpen(record))
        return refusal;
    if (record.hasOpenConcern())
        return Refusal{RefusalCode::ConcernOpen, {}, {}, QLatin1String(CloseConcern::id), {}};
    if (const auto conflicts = record.conflicts(); !conflicts.isEmpty())
        return Refusal{RefusalCode::Conflict, {},
            {{u"object"_s, conflicts.first().object.hex()},
                {u"count"_s, qlonglong(conflicts.size())}},
            QLatin1String(SettleConflict::id), {}};
    if (record.incomplete)
        return Refusal{RefusalCode::CaseIncomplete, {}, {}, {}, {}};
    if (record.twoKeyworkers)
        return Refusal{RefusalCode::TwoKeyworkers, {}, {}, QLatin1String(HandOver::id), {}};
    return std::nullopt;
}

std::optional<Refusal> unlessInOrder(const CaseRecord &record, const Closure &closure)
{
    const auto contradicts = [](const char *field, const char *other) {
        return datesContradict(QLatin1String(field), other, field).value();
    };
    const auto held = record.meetingsHeld();
    if (!held.isEmpty() && after(held.last()->heldOn, closure.on))
        return contradicts("closure.on", "meeting.heldOn");
    const Registration *registration = CaseRecord::only(record.registration);
    if (registration && after(registration->completedOn, closure.on))
        return contradicts("closure.on", "registration.completedOn");
    for (const Reopening &reopening : record.reopenings) {
        if (after(reopening.on, closure.on))
            return contradicts("closure.on", "reopening.on");
    }
    if (after(closure.on, closure.lookBackOn))
        return contradicts("closure.lookBackOn", "closure.on");
    return std::nullopt;
}

Event closing(const Closure &closure)
{
    return EventBuilder(kinds::caseClosed).add(closure).event();
}

/// The checklist as it is once the closure is written.
QList<GateStep> stepsAfter(CaseRecord record, const Closure &closure, const Context &context)
{
    if (!context.gate)
        return {};
    EntryStamp stamp;
    stamp.kind = QLatin1String(kinds::caseClosed);
    stamp.author = context.actor;
    stamp.writtenMs = utcMs(context.today, QTime(12, 0));
    apply(record, closing(closure), stamp);
    return context.gate(u"closure", record);
}

} // namespace

Decision decide(const CaseRecord &record, const CloseFfa &command, const Context &context)
{
    Closure closure = command.closure;
    if (const auto refusal = unlessSettled(record))
        return tl::unexpected(*refusal);
    if (const auto refusal = unlessInOrder(record, closure))
        return tl::unexpected(*refusal);
    if (CaseRecord::find(record.closures, closure.id))
        return refuse(RefusalCode::AlreadyDone, u"closure"_s, {{u"what"_s, u"closure"_s}});
    if (!closure.lookBackOn.isValid())
        closure.lookBackOn = closure.on.addMonths(lookBackMonths);

    closure.steps.clear();
    closure.overrides.clear();
    closure.policyHash = context.policyHash;
    closure.calendarHash = context.calendarHash;
    QStringList open;
    QStringList mends;
    for (const GateStep &step : stepsAfter(record, closure, context)) {
        closure.steps.append(step.id + u'=' + step.result);
        const StepOverride *override = overrideOf(record, u"closure", step.id);
        // A step that somebody else answered counts as done; the closure says by whom.
        if (override && step.result != u"notNeeded"_s)
            closure.overrides.append(step.id + u'=' + override->by);
        if (step.open && !override) {
            open.append(step.id);
            mends.append(step.mend);
        }
    }
    if (!open.isEmpty()) {
        Refusal refusal{RefusalCode::StepsOpen, {}, {{u"steps"_s, open}, {u"mends"_s, mends}},
            mends.first(), {}};
        return tl::unexpected(refusal);
    }
    return QList<Event>{closing(closure)};
}

} // namespace hometray
