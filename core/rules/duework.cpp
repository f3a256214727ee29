// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/duework.h"

using namespace Qt::StringLiterals;

namespace hometray::duework {

namespace {

void setLateness(DueItem &item, const Situation &situation)
{
    if (situation.today > item.due)
        item.late = static_cast<int>(item.due.daysTo(situation.today));
}

} // namespace

void setHoliday(DueItem &item, const Situation &situation)
{
    if (!situation.calendar || !item.due.isValid())
        return;
    if (const SchoolBreak *holiday = situation.calendar->breakContaining(item.due))
        item.dueInBreak = holiday->id;
}

DueItem dated(
    DueKind kind, const char *id, FactDay due, const char *mend, const Situation &situation)
{
    DueItem item;
    item.kind = kind;
    item.id = QLatin1String(id);
    item.due = dateOf(due);
    item.mend = QLatin1String(mend);
    setLateness(item, situation);
    setHoliday(item, situation);
    return item;
}

DueItem waiting(DueKind kind, const char *id, FactDay since, const char *mend, QDate today)
{
    DueItem item;
    item.kind = kind;
    item.id = QLatin1String(id);
    item.due = since != 0 ? dateOf(since) : today;
    item.mend = QLatin1String(mend);
    return item;
}

DueItem ofStep(
    const ChecklistSpec &list, const Step &step, StepResult result, const Situation &situation)
{
    DueItem item;
    item.kind = DueKind::Step;
    item.checklist = list.id;
    item.id = step.id;
    item.due = result.due;
    item.late = result.late;
    item.unit = result.unit;
    item.dueInBreak = result.dueInBreak;
    item.provisional = result.provisional;
    item.writtenNotInEhm = result.writtenNotInEhm;
    item.evidence = std::move(result.evidence);
    item.mend = result.mend;
    item.mendAt = result.mendAt;
    if (step.deadline < 0 || !item.due.isValid())
        return item;
    const Deadline &deadline = situation.policy->deadlines().at(step.deadline);
    if (deadline.warn == 0)
        return item;
    const int before = deadline.warn - deadline.count(factDay(situation.today));
    item.pressingFrom = deadline.unit == LateUnit::WorkingDays && situation.workingDays
        ? situation.workingDays->add(item.due, before).day
        : item.due.addDays(before);
    return item;
}

bool isHistory(const CaseFacts &facts, const Situation &situation)
{
    const CaseAway away = awayOf(facts, situation);
    const FactDay today = factDay(situation.today);
    const bool back = away.until != 0 && today > away.until;
    const bool again = facts.row.reopened.day > away.lastDayAtWork && today > away.lastDayAtWork;
    return away.away && (back || again);
}

} // namespace hometray::duework
