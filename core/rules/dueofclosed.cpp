// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/breakplan.h"
#include "rules/duework.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray::duework {

namespace {

/// Closing on EHM before a break, where the keyworker left with it open: how late it is.
StepResult closingLate(const CaseFacts &facts, const Situation &situation)
{
    static const FactInfo *closed = factNamed(u"closed");
    const auto isClosing = [](const Step &step) {
        return step.rule.asksForEhm() && step.doneOn.contains(closed);
    };
    for (const LeftOpen &left : leftOpen(facts, situation)) {
        if (isClosing(*left.step))
            return left.result;
    }
    const ChecklistSpec *list = situation.policy->checklist(ListRole::Closing);
    if (!list)
        return {};
    const ListForCase here(*list, facts, situation);
    const auto step = std::find_if(list->steps.begin(), list->steps.end(), isClosing);
    if (step == list->steps.end() || !here.applies())
        return {};
    const StepResult result = here.evaluate(*step);
    return result.isOpen() ? result : StepResult();
}

/// What of a closed FFA is not in EHM: that it is closed, and what was changed of it since.
void addClosedInEhm(QList<DueItem> &items, const CaseFacts &facts, const Situation &situation)
{
    const FactDay closed = facts.row.closed.day;
    if (facts.row.closed.inEhm == 0) {
        DueItem item =
            waiting(DueKind::ClosedInEhm, "closedInEhm", closed, "markInEhm", situation.today);
        item.writtenNotInEhm = true;
        item.evidence = {u"closedNotInEhm"_s, {{u"closed"_s, dateOf(closed)}}};
        if (const StepResult late = closingLate(facts, situation); late.late > 0) {
            item.due = late.due;
            item.late = late.late;
        }
        items << item;
    }
    const ChecklistSpec *list = situation.policy->checklist(ListRole::Closure);
    if (!list)
        return;
    const ListForCase here(*list, facts, situation);
    for (const Step &step : list->steps) {
        if (!step.rule.asksForEhm() || !here.applies())
            continue;
        const StepResult result = here.evaluate(step);
        if (!result.isOpen() || result.mend != u"markInEhm")
            continue;
        DueItem item = ofStep(*list, step, result, situation);
        item.due = situation.today;
        items << item;
    }
}

} // namespace

void addOfClosed(QList<DueItem> &items, const CaseFacts &facts, const Situation &situation)
{
    addClosedInEhm(items, facts, situation);
    if (facts.row.lookBackOn == 0 || facts.row.lookedBack.isSet())
        return;
    DueItem item =
        dated(DueKind::LookBack, "lookBack", facts.row.lookBackOn, "answerLookBack", situation);
    item.evidence = {u"lookBackDue"_s, {{u"closed"_s, dateOf(facts.row.closed.day)}}};
    items << item;
}

} // namespace hometray::duework
