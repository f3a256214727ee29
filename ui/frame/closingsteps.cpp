// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/closingsteps.h"

#include "record/caserecord.h"
#include "words/evidence.h"
#include "workflow/answerlookback.h"
#include "workflow/closeffa.h"
#include "workflow/prepareclosure.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
struct Lines {
    Q_DECLARE_TR_FUNCTIONS(Closing)
};
} // namespace

QList<ClosingStep> closingSteps(
    const CaseRecord &record, const Closure &closure, const Situation &situation)
{
    const ChecklistSpec *list = situation.policy->checklist(ListRole::Closure);
    if (!list)
        return {};
    Closure tried = closure;
    tried.id = singletonId(typeInfo<Closure>().number);
    const ChecklistResult now = evaluate(*list, factsOf(record), situation);
    const ChecklistResult then =
        evaluate(*list, factsOf(onceClosed(record, tried, {}, situation.today)), situation);
    QList<ClosingStep> stopping;
    QList<ClosingStep> staying;
    for (qsizetype i = 0; i < list->steps.size(); ++i) {
        const StepResult &before = now.steps.at(i);
        const StepResult &after = then.steps.at(i);
        const bool asked = after.mend != QLatin1String(AnswerLookBack::id);
        if (asked && after.required && after.isOpen() && !after.overridden)
            stopping.append({list->steps.at(i).title, after, true});
        else if (before.required && before.isOpen() && !before.overridden)
            staying.append({list->steps.at(i).title, before, false});
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
    closure.summary = prepared->summary;
    closure.impact = prepared->impact;
    closure.whoContinues = prepared->whoContinues;
    return closure;
}

QStringList closingLines(const QList<ClosingStep> &steps, const CaseRecord &record, QDate today)
{
    QStringList stopping;
    QStringList staying;
    for (const ClosingStep &step : steps) {
        const QString why = words::evidence(step.result, {today, &record});
        //: A line of a list: a step, and how it stands
        const QString line = Lines::tr("· %1: %2", "step, how it stands").arg(step.title, why);
        (step.stops ? stopping : staying).append(line);
    }
    if (stopping.isEmpty())
        stopping.append(Lines::tr("Nothing stops closing."));
    else
        stopping.prepend(Lines::tr("This stops closing, until it is done or somebody else agrees:"));
    if (!staying.isEmpty())
        staying.prepend(Lines::tr("This stays to be done and does not stop closing:"));
    return stopping + staying;
}

} // namespace hometray
