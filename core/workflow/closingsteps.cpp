// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/closingsteps.h"

#include "workflow/closeffa.h"
#include "workflow/gates.h"
#include "workflow/prepareclosure.h"

namespace hometray {

QList<ClosingStep> closingSteps(
    const CaseRecord &record, const Closure &closure, const Situation &situation)
{
    const ChecklistSpec *list = situation.policy->checklist(ListRole::Closure);
    if (!list)
        return {};
    const ChecklistResult now = evaluate(*list, factsOf(record), situation);
    Closure tried = closure;
    tried.id = singletonId(typeInfo<Closure>().number);
    takeWhatWasPrepared(record, tried, gateSteps(now, record));
    const CaseRecord closed = onceClosed(record, tried, {}, situation.today);
    const ChecklistResult then = evaluate(*list, factsOf(closed), situation);
    const QList<GateStep> gate = gateSteps(then, closed);
    QList<ClosingStep> stopping;
    QList<ClosingStep> staying;
    for (qsizetype i = 0; i < list->steps.size(); ++i) {
        // What was prepared and is out of date is not taken over; it is written all the same.
        const bool prepared = now.steps.at(i).state == StepState::OutOfDate;
        const StepResult &shown = prepared ? now.steps.at(i) : then.steps.at(i);
        if (stopsClosing(gate.at(i)))
            stopping.append({titleOf(list->steps.at(i), shown), shown, true});
        else if (now.steps.at(i).writtenNotInEhm && now.steps.at(i).isOpen())
            staying.append({titleOf(list->steps.at(i), now.steps.at(i)), now.steps.at(i), false});
    }
    return stopping + staying;
}

std::optional<Closure> preparedClosure(const CaseRecord &record, QDate today)
{
    const ClosurePreparation *prepared = preparationOf(record);
    if (!prepared)
        return std::nullopt;
    Closure closure;
    closure.on = today;
    closure.reason = prepared->reason;
    return closure;
}

} // namespace hometray
