// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/gates.h"

#include "rules/measures.h"
#include "rules/openitems.h"

#include <algorithm>

namespace hometray {

using namespace Qt::StringLiterals;

QList<GateStep> stepsOf(ListRole role, const CaseRecord &record, const Context &context)
{
    return context.gate && context.listOf ? context.gate(context.listOf(role), record)
                                          : QList<GateStep>();
}

QList<GateStep> gateSteps(const ChecklistResult &list, const CaseRecord &record)
{
    QList<GateStep> steps;
    for (const StepResult &step : list.steps) {
        GateStep seen{step.id, stateName(step.state), step.mend,
            step.required && step.isOpen() && !step.overridden, step.evidence.code, {}};
        for (const OpenItem &item : step.items + step.behind)
            seen.items.append(openItemName(record, item));
        seen.items.removeAll(QString());
        seen.items.removeDuplicates();
        steps.append(seen);
    }
    return steps;
}

std::optional<ReviewProblem> reviewProblem(
    const CaseRecord &record, const HolidayPlan &plan, const Situation &situation)
{
    CaseRecord planned = record;
    planned.holidayPlans = {plan};
    // Written now: in a family that was opened again, what is older would be of the time before.
    planned.holidayPlans.first().addedAt = static_cast<qint32>(record.entries.size());
    const CaseFacts facts = factsOf(planned);
    const CaseFacts::Break *holiday =
        situation.holiday ? facts.forBreak(situation.holiday->holiday.code) : nullptr;
    if (!holiday)
        return std::nullopt;
    const MeasureInput input{facts, *holiday, situation, factDay(situation.today)};
    const QDate limit = dateOf(measures::reviewDue(input, nullptr));
    if (measures::reviewInBreak(input, nullptr) != 0
        && measures::reviewAfterLimit(input, nullptr) != 0)
        return ReviewProblem{u"afterLimit"_s, limit};
    if (measures::reviewHolderAway(input, nullptr) != 0)
        return ReviewProblem{u"holderAway"_s, limit};
    return std::nullopt;
}

qint32 reopenedAt(const CaseRecord &record)
{
    qint32 at = -1;
    for (const Reopening &reopening : record.reopenings)
        at = std::max(at, reopening.addedAt);
    return at;
}

const StepOverride *overrideOf(const CaseRecord &record, QStringView checklist, QStringView step)
{
    const StepOverride *found = nullptr;
    for (const StepOverride &override : record.overrides) {
        if (override.checklist == checklist && override.step == step
            && override.addedAt > reopenedAt(record) && !record.inConflict(override.id)
            && (!found || override.addedAt > found->addedAt))
            found = &override;
    }
    return found;
}

} // namespace hometray
