// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/closeffa.h"

#include "record/apply.h"
#include "record/kinds.h"
#include "workflow/answerlookback.h"
#include "workflow/closeconcern.h"
#include "workflow/gates.h"
#include "workflow/given.h"
#include "workflow/handover.h"
#include "workflow/prepareclosure.h"
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
        return Refusal{RefusalCode::TwoKeyworkers, {}, {}, {}, {}};
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

} // namespace

void takeWhatWasPrepared(const CaseRecord &record, Closure &closure, const QList<GateStep> &steps)
{
    const ClosurePreparation *prepared = preparationOf(record);
    if (!prepared)
        return;
    const bool outOfDate = std::any_of(steps.begin(), steps.end(), [](const GateStep &step) {
        return step.mend == QLatin1String(PrepareClosure::id) && step.result == u"outOfDate";
    });
    if (outOfDate)
        return;
    const auto take = [](QString &text, const QString &from) {
        if (isBlank(text))
            text = from;
    };
    take(closure.summary, prepared->summary);
    take(closure.impact, prepared->impact);
    take(closure.whoContinues, prepared->whoContinues);
}

bool stopsClosing(const GateStep &step)
{
    return step.open && step.mend != QLatin1String(AnswerLookBack::id);
}

CaseRecord onceClosed(CaseRecord record, const Closure &closure, const PersonId &actor, QDate today)
{
    EntryStamp stamp;
    stamp.kind = QLatin1String(kinds::caseClosed);
    stamp.author = actor;
    stamp.writtenMs = utcMs(today, QTime(12, 0));
    apply(record, closing(closure), stamp);
    return record;
}

std::optional<Refusal> unlessMayClose(
    const CaseRecord &record, Closure &closure, const Context &context)
{
    if (const auto refusal = unlessSettled(record))
        return refusal;
    if (const auto refusal = unlessInOrder(record, closure))
        return refusal;

    closure.steps.clear();
    closure.overrides.clear();
    closure.policyHash = context.policyHash;
    closure.calendarHash = context.calendarHash;
    QStringList open;
    QStringList mends;
    const QString list = context.listOf ? context.listOf(ListRole::Closure) : QString();
    const CaseRecord closed = onceClosed(record, closure, context.actor, context.today);
    for (const GateStep &step : stepsOf(ListRole::Closure, closed, context)) {
        closure.steps.append(step.id + u'=' + step.result);
        const StepOverride *override = overrideOf(record, list, step.id);
        // A step that somebody else answered counts as done; the closure says by whom.
        if (override && step.result != u"notNeeded"_s)
            closure.overrides.append(step.id + u'=' + override->by);
        // An agreement covers what was open then; whether that is all, the list says.
        if (stopsClosing(step)) {
            open.append(step.id);
            mends.append(step.mend);
        }
    }
    if (open.isEmpty())
        return std::nullopt;
    return Refusal{
        RefusalCode::StepsOpen, {}, {{u"steps"_s, open}, {u"mends"_s, mends}}, mends.first(), {}};
}

Decision decide(const CaseRecord &record, const CloseFfa &command, const Context &context)
{
    Closure closure = command.closure;
    if (const auto refusal = unlessSettled(record))
        return tl::unexpected(*refusal);
    if (CaseRecord::find(record.closures, closure.id))
        return refuse(RefusalCode::AlreadyDone, u"closure"_s, {{u"what"_s, u"closure"_s}});
    takeWhatWasPrepared(record, closure, stepsOf(ListRole::Closure, record, context));
    if (!closure.lookBackOn.isValid())
        closure.lookBackOn = closure.on.addMonths(context.lookBackMonths);
    if (const auto refusal = unlessMayClose(record, closure, context))
        return tl::unexpected(*refusal);
    return QList<Event>{closing(closure)};
}

} // namespace hometray
