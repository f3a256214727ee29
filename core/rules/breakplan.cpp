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
        const int count = deadline.count(factDay(leaving));
        if (QLatin1String(deadline.after->name) != QLatin1String("lastTaf") || count == 0)
            continue;
        WorkedOutDay day = deadline.unit == LateUnit::WorkingDays
            ? situation.workingDays->add(leaving, -count)
            : WorkedOutDay{leaving.addDays(-count), false};
        if (!situation.workingDays->isWorkingDay(day.day))
            day = situation.workingDays->add(day.day, -1);
        if (day.day < latest.day)
            latest = day;
    }
    return latest;
}

/// The limit of the step that has to be done for it anyway: the record of a TAF is due three
/// working days after it, wherever the break is.
QDate limitElsewhere(const Step &step, const CaseFacts &facts, const Situation &situation)
{
    for (const ChecklistSpec &list : situation.policy->checklists()) {
        const Step *other = step.limitOf.isEmpty() ? nullptr : list.step(step.limitOf);
        if (!other || !appliesTo(list, facts, situation))
            continue;
        const Judgement there = judge(list, *other, facts, situation);
        const bool open = there.state != StepState::Done && there.state != StepState::NotNeeded;
        return open ? dateOf(there.due) : QDate();
    }
    return {};
}

void addSteps(BreakPlan &plan, const ChecklistSpec &list, const CaseFacts &facts,
    const Situation &situation, bool undecided)
{
    for (const Step &step : list.steps) {
        if (undecided && !comesEitherWay(*situation.policy, step.id))
            continue;
        BreakStep added{list.id, list.role, evaluate(list, step, facts, situation), {}, false};
        added.by = added.result.due;
        if (added.result.isOpen()) {
            const QDate elsewhere = limitElsewhere(step, facts, situation);
            if (elsewhere.isValid() && (!added.by.isValid() || elsewhere < added.by))
                added.by = elsewhere;
        }
        plan.steps << added;
    }
}

/// The first step that a TAF mends: it waits for the last one before the break, whatever else would
/// mend it as it stands today.
void planTaf(BreakPlan &plan, const CaseFacts &facts, const Situation &situation)
{
    for (BreakStep &step : plan.steps) {
        const ChecklistSpec *list = situation.policy->checklist(step.role);
        const Step *definition = list ? list->step(step.result.id) : nullptr;
        if (!definition || definition->mend != u"recordTaf")
            continue;
        if (!step.result.isOpen())
            return;
        step.isLastTaf = true;
        plan.taf = lastTafBefore(facts, situation);
        step.by = plan.taf->planned.isValid() && !plan.taf->plannedTooLate() ? plan.taf->planned
                                                                             : plan.taf->holdBy;
        return;
    }
}

} // namespace

std::optional<LastTaf> lastTafBefore(const CaseFacts &facts, const Situation &situation)
{
    const CaseAway away = awayOf(facts, situation);
    if (!situation.holiday || !away.away || !situation.workingDays)
        return std::nullopt;
    const QDate leaving = dateOf(away.lastDayAtWork);
    const WorkedOutDay back = backFrom(leaving, situation);
    LastTaf taf;
    taf.holdBy = back.day;
    taf.provisional = back.provisional || away.assumed || situation.holiday->holiday.provisional();
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

const BreakStep *BreakPlan::step(QStringView id) const
{
    for (const BreakStep &step : steps) {
        if (step.result.id == id)
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

bool BreakPlan::ready() const
{
    const bool asked = std::any_of(steps.begin(), steps.end(),
        [](const BreakStep &step) { return step.result.state != StepState::NotNeeded; });
    return asked && !concernOpen && openSteps() == 0;
}

bool comesEitherWay(const Policy &policy, QStringView stepId)
{
    const ChecklistSpec *closing = policy.checklist(ListRole::Closing);
    return closing && closing->step(stepId);
}

std::optional<BreakPlan> breakPlan(const CaseFacts &facts, const Situation &situation)
{
    const auto ifFor = [&](ListRole role) {
        const ChecklistSpec *list = situation.policy->checklist(role);
        return list && appliesTo(*list, facts, situation) ? list : nullptr;
    };
    const ChecklistSpec *closing = ifFor(ListRole::Closing);
    const ChecklistSpec *staying = ifFor(ListRole::Staying);
    if (!situation.holiday || (!closing && !staying))
        return std::nullopt;
    BreakPlan plan;
    plan.decision = CaseFacts::Decision(measures::decision(inputOf(facts, situation), nullptr));
    plan.concernOpen = facts.row.openConcerns > 0;
    if (facts.isClosed())
        plan.decision = CaseFacts::Close;
    const bool closes = closing && plan.decision == CaseFacts::Close;
    if (closes || !staying)
        addSteps(plan, *closing, facts, situation, false);
    else
        addSteps(plan, *staying, facts, situation, plan.decision != CaseFacts::StayOpen);
    if (const ChecklistSpec *tray = ifFor(ListRole::Tray))
        addSteps(plan, *tray, facts, situation, false);
    planTaf(plan, facts, situation);
    return plan;
}

} // namespace hometray
