// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/breakplan.h"

#include "rules/measures.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray {

namespace {

const CaseFacts::Break &breakOf(const CaseFacts &facts, const Situation &situation)
{
    static const CaseFacts::Break nothing;
    const CaseFacts::Break *written = facts.forBreak(situation.holiday->holiday.code);
    return written ? *written : nothing;
}

MeasureInput inputOf(const CaseFacts &facts, const Situation &situation)
{
    return {facts, breakOf(facts, situation), situation, factDay(situation.today)};
}

/// The last day on which what follows a TAF can still be done in time.
WorkedOutDay backFrom(QDate leaving, const Situation &situation)
{
    WorkedOutDay latest{leaving, false};
    for (const Deadline &deadline : situation.policy->deadlines()) {
        if (QLatin1String(deadline.after->name) != QLatin1String("lastTaf") || deadline.count == 0)
            continue;
        WorkedOutDay day = deadline.unit == LateUnit::WorkingDays
            ? situation.workingDays->add(leaving, -deadline.count)
            : WorkedOutDay{leaving.addDays(-deadline.count), false};
        if (!situation.workingDays->isWorkingDay(day.day))
            day = situation.workingDays->add(day.day, -1);
        if (day.day < latest.day)
            latest = day;
    }
    return latest;
}

/// The earliest limit of the same thing in a checklist that belongs to no break: the record of a
/// TAF is due three working days after it, wherever the break is.
QDate limitElsewhere(const Step &step, const CaseFacts &facts, const Situation &situation)
{
    QDate earliest;
    for (const ChecklistSpec &list : situation.policy->checklists()) {
        if (list.ofBreak)
            continue;
        for (const Step &other : list.steps) {
            if (other.title != step.title || other.deadline < 0)
                continue;
            const Judgement there = judge(list, other, facts, situation);
            const bool open = there.state != StepState::Done && there.state != StepState::NotNeeded;
            const QDate due = dateOf(there.due);
            if (open && due.isValid() && (!earliest.isValid() || due < earliest))
                earliest = due;
        }
    }
    return earliest;
}

void addSteps(BreakPlan &plan, const QString &listId, const CaseFacts &facts,
    const Situation &situation, bool undecided)
{
    const ChecklistSpec *list = situation.policy->checklist(listId);
    if (!list)
        return;
    for (const Step &step : list->steps) {
        if (undecided && !comesEitherWay(*situation.policy, step.id))
            continue;
        BreakStep added{list->id, evaluate(*list, step, facts, situation), {}};
        added.by = added.result.due;
        if (added.result.isOpen()) {
            const QDate elsewhere = limitElsewhere(step, facts, situation);
            if (elsewhere.isValid() && (!added.by.isValid() || elsewhere < added.by))
                added.by = elsewhere;
        }
        plan.steps << added;
    }
}

/// The step whose mend is the record of a TAF: it waits for the last one before the break.
void planTaf(BreakPlan &plan, const CaseFacts &facts, const Situation &situation)
{
    for (BreakStep &step : plan.steps) {
        if (step.result.mend != u"recordTaf" || !step.result.isOpen())
            continue;
        plan.taf = lastTafBefore(facts, situation);
        step.by = plan.taf->planned.isValid() && !plan.taf->plannedTooLate() ? plan.taf->planned
                                                                             : plan.taf->holdBy;
        return;
    }
}

/// Closed for this break, or since the school holiday before it. What was closed earlier is no part
/// of the plan.
bool closedForBreak(const CaseFacts &facts, const Situation &situation)
{
    if (breakOf(facts, situation).decision == CaseFacts::Close)
        return true;
    QDate before;
    for (const SchoolBreak &other : situation.calendar->breaks()) {
        if (other.last < situation.holiday->holiday.first)
            before = other.last;
    }
    return before.isValid() && dateOf(facts.row.closed.day) > before;
}

} // namespace

std::optional<LastTaf> lastTafBefore(const CaseFacts &facts, const Situation &situation)
{
    if (!situation.holiday || !situation.holiday->away || !situation.workingDays)
        return std::nullopt;
    const QDate leaving = situation.holiday->lastDayAtWork;
    const WorkedOutDay back = backFrom(leaving, situation);
    LastTaf taf;
    taf.holdBy = back.day;
    taf.provisional = back.provisional || situation.holiday->provisional();
    if (taf.holdBy < situation.today) {
        taf.shortOfTime = true;
        taf.holdBy = leaving;
    }
    const QDate due = dateOf(measures::reviewDue(inputOf(facts, situation), nullptr));
    taf.reviewLate = due.isValid() && due < situation.today;
    taf.reviewDecides = due.isValid() && due >= situation.today && due < taf.holdBy;
    if (taf.reviewDecides)
        taf.holdBy = due;
    for (const CaseFacts::Planned &planned : facts.planned) {
        const QDate day = dateOf(planned.on.day);
        if (day >= situation.today && day <= leaving
            && (!taf.planned.isValid() || day < taf.planned))
            taf.planned = day;
    }
    return taf;
}

QList<DaySpan> daysWithoutContact(const CaseFacts &facts, const Situation &situation)
{
    QList<DaySpan> spans;
    if (!situation.holiday)
        return spans;
    for (const auto &[first, last] : measures::spansWithoutContact(inputOf(facts, situation)))
        spans.append({dateOf(first), dateOf(last)});
    return spans;
}

const BreakStep *BreakPlan::step(QStringView checklist, QStringView id) const
{
    for (const BreakStep &step : steps) {
        if (step.checklist == checklist && step.result.id == id)
            return &step;
    }
    return nullptr;
}

const BreakStep *BreakPlan::next() const
{
    const BreakStep *first = nullptr;
    for (const BreakStep &step : steps) {
        if (step.result.isOpen() && step.result.required
            && (!first || (step.by.isValid() && step.by < first->by)))
            first = &step;
    }
    return first;
}

int BreakPlan::openSteps() const
{
    return int(std::count_if(steps.begin(), steps.end(),
        [](const BreakStep &step) { return step.result.isOpen() && step.result.required; }));
}

QString stayingChecklist()
{
    return u"before-break-staying"_s;
}

QString closingChecklist()
{
    return u"before-break-closing"_s;
}

QString sharingChecklist()
{
    return u"tray-shared"_s;
}

bool comesEitherWay(const Policy &policy, QStringView stepId)
{
    const ChecklistSpec *closing = policy.checklist(closingChecklist());
    return closing
        && std::any_of(closing->steps.begin(), closing->steps.end(),
            [stepId](const Step &step) { return step.id == stepId; });
}

std::optional<BreakPlan> breakPlan(const CaseFacts &facts, const Situation &situation)
{
    if (!situation.holiday || !situation.holiday->away
        || !situation.policy->breakNeedsSteps(situation.holiday->holiday.kind))
        return std::nullopt;
    BreakPlan plan;
    plan.decision = CaseFacts::Decision(measures::decision(inputOf(facts, situation), nullptr));
    plan.concernOpen = facts.row.openConcerns > 0;
    if (facts.isClosed() || plan.decision == CaseFacts::Close) {
        plan.decision = CaseFacts::Close;
        if (facts.isClosed() && !closedForBreak(facts, situation))
            return std::nullopt;
        addSteps(plan, closingChecklist(), facts, situation, false);
    } else {
        addSteps(plan, stayingChecklist(), facts, situation, plan.decision != CaseFacts::StayOpen);
    }
    addSteps(plan, sharingChecklist(), facts, situation, false);
    planTaf(plan, facts, situation);
    return plan;
}

} // namespace hometray
