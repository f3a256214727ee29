// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/breakplan.h"
#include "rules/duework.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray::duework {

namespace {

bool isClosing(const Step &step)
{
    static const FactInfo *closed = factNamed(u"closed");
    return step.rule.asksForEhm() && step.doneOn.contains(closed);
}

/// Closing on EHM before a break, where the keyworker left with it open: how late it is.
StepResult closingLate(const CaseFacts &facts, const Situation &situation)
{
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

/// That it is closed, where EHM does not know.
void addClosing(QList<DueItem> &items, const CaseFacts &facts, const Situation &situation)
{
    const FactDay closed = facts.row.closed.day;
    if (facts.row.closed.inEhm != 0)
        return;
    DueItem item =
        waiting(DueKind::ClosedInEhm, "closedInEhm", closed, "markInEhm", situation.today);
    item.writtenNotInEhm = true;
    item.evidence = {u"closedNotInEhm"_s, {{u"closed"_s, dateOf(closed)}}};
    if (const FactDay entered = facts.row.closed.ehmDay; entered != 0)
        item.evidence.values.insert(u"enteredOn"_s, dateOf(entered));
    if (const StepResult late = closingLate(facts, situation); late.late > 0) {
        item.due = late.due;
        item.late = late.late;
    }
    items << item;
}

/// What was changed of it since and is not in EHM, each once: by the limit of the list before the
/// break it was closed for, or by none.
void addChangedSince(QList<DueItem> &items, const CaseFacts &facts, const Situation &situation)
{
    QStringList said;
    for (const ListRole role : {ListRole::Closing, ListRole::Closure}) {
        const ChecklistSpec *list = situation.policy->checklist(role);
        if (!list || !appliesTo(*list, facts, situation)
            || (list->ofBreak && isHistory(facts, situation)))
            continue;
        const ListForCase here(*list, facts, situation);
        for (const Step &step : list->steps) {
            if (!step.rule.asksForEhm() || isClosing(step) || said.contains(step.id))
                continue;
            const StepResult result = onItsDay(*list, step, here.evaluate(step), facts, situation);
            if (!result.isOpen() || result.mend != u"markInEhm")
                continue;
            said << step.id;
            DueItem item = ofStep(*list, step, result, situation);
            item.hasNoLimit = !result.due.isValid();
            if (item.hasNoLimit)
                item.due = situation.today;
            items << item;
        }
    }
}

/// Case notes written for it since.
void addNotesSince(QList<DueItem> &items, const CaseFacts &facts, const Situation &situation)
{
    if (facts.row.notesSinceClosing == 0)
        return;
    DueItem item = waiting(DueKind::ClosedInEhm, "notesInEhm", 0, "markInEhm", situation.today);
    item.writtenNotInEhm = true;
    item.evidence = {
        u"notesSinceClosing"_s, {{u"notesSinceClosing"_s, facts.row.notesSinceClosing}}};
    items << item;
}

} // namespace

void addOfClosed(QList<DueItem> &items, const CaseFacts &facts, const Situation &situation)
{
    addClosing(items, facts, situation);
    addChangedSince(items, facts, situation);
    addNotesSince(items, facts, situation);
    if (facts.row.lookBackOn == 0 || facts.row.lookedBack.isSet())
        return;
    DueItem item =
        dated(DueKind::LookBack, "lookBack", facts.row.lookBackOn, "answerLookBack", situation);
    item.evidence = {u"lookBackDue"_s, {{u"closed"_s, dateOf(facts.row.closed.day)}}};
    items << item;
}

} // namespace hometray::duework
