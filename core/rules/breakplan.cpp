// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/breakplan.h"

#include "rules/measures.h"
#include "rules/openitems.h"

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
/// working days after it, wherever the break is, and late in those.
Limited limitElsewhere(const Step &step, const CaseFacts &facts, const Situation &situation)
{
    for (const ChecklistSpec &list : situation.policy->checklists()) {
        const Step *other = step.limitOf.isEmpty() ? nullptr : list.step(step.limitOf);
        if (!other)
            continue;
        const ListForCase here(list, facts, situation);
        if (!here.applies())
            continue;
        const Judgement there = here.judge(*other);
        const bool open = there.state != StepState::Done && there.state != StepState::NotNeeded;
        return open ? Limited{dateOf(there.due), there.late, there.unit} : Limited();
    }
    return {};
}

/// The break that is over and was left for last; nothing when there is none, or the FFA was opened
/// again since.
std::optional<Situation> lastBreakLeft(const CaseFacts &facts, const Situation &situation)
{
    if (!situation.calendar || !situation.workingDays)
        return std::nullopt;
    const FactDay today = factDay(situation.today);
    const std::vector<SchoolBreak> &breaks = situation.calendar->breaks();
    auto next = std::upper_bound(breaks.begin(), breaks.end(), situation.today,
        [](QDate day, const SchoolBreak &one) { return day < one.first; });
    while (next != breaks.begin()) {
        const SchoolBreak &holiday = *--next;
        if (!situation.policy->breakNeedsSteps(holiday.kind))
            continue;
        Situation then = situation;
        then.holiday = breakSituation(holiday, {}, {}, *situation.workingDays);
        const CaseAway away = awayOf(facts, then);
        const Moment &again = facts.row.reopened;
        // Of an earlier one than was left for last, or than a closed FFA was, nobody knows how it
        // was left.
        const bool leftLater =
            std::any_of(breaks.begin(), breaks.end(), [&](const SchoolBreak &other) {
                return other.code == facts.row.leftFor && other.first > holiday.first;
            });
        const bool known = !leftLater && (!facts.isClosed() || facts.row.leftFor == away.code);
        const bool left = away.away && away.until < today && known
            && (!again.isSet() || again.day <= away.lastDayAtWork);
        return left ? std::optional(then) : std::nullopt;
    }
    return std::nullopt;
}

/// Whether what is open today was open then: one of the things it names, of a step that can name
/// them (that no note was recent was of that break alone), and of another what was not entered in
/// EHM since (a plan that was, and was changed again, is another matter). A note of before that is
/// not in EHM was open then, whatever reason stands first.
bool isOpenStill(const Step &step, const StepResult &then, const StepResult &today,
    const MeasureInput &input, FactDay leaving)
{
    const auto wasOpen = [&](const OpenItem &item) {
        const auto isOld = [&](const CaseFacts::NotInEhm &note) {
            return note.index == item.at && note.on <= leaving;
        };
        return then.items.contains(item)
            || (item.kind == OpenItem::Notes
                && std::any_of(input.facts.openNotes.begin(), input.facts.openNotes.end(), isOld));
    };
    bool names = false, still = false;
    const QList<const FactInfo *> asked = step.rule.facts();
    for (const FactInfo *fact : asked) {
        const OpenItem::Kind kind = openItemKind(QLatin1String(fact->rows));
        names = names || kind != OpenItem::None;
        QVariantList rows;
        if (kind != OpenItem::None)
            (void)factNumber(*fact, input, &rows);
        still = still || std::any_of(rows.begin(), rows.end(), [&](const QVariant &row) {
            return wasOpen({kind, row.toInt()});
        });
    }
    const bool entered = std::any_of(step.doneOn.begin(), step.doneOn.end(),
        [&](const FactInfo *fact) { return factWritten(*fact, input).ehmDay > leaving; });
    return today.isOpen() && (names ? still : !entered);
}

/// The first step of a list that a TAF mends waits for the last one before the break, whatever else
/// would mend it as it stands today.
bool waitsForLastTaf(const ChecklistSpec &list, const Step &step)
{
    const auto first = std::find_if(list.steps.begin(), list.steps.end(),
        [](const Step &other) { return other.mend == u"recordTaf"; });
    return (list.role == ListRole::Staying || list.role == ListRole::Closing)
        && first != list.steps.end() && first->id == step.id;
}

QDate dayOfLastTaf(const LastTaf &taf)
{
    return taf.planned.isValid() && !taf.plannedTooLate() ? taf.planned : taf.holdBy;
}

/// The day by which an open step of a list of a break is to be done, the same for the planner, the
/// tray and what is due: its limit, or an earlier one of Step::limitOf, or by which it was left
/// open before; of the one that waits for the last TAF the day of that; of the question whether a
/// TAF was held, the day it was planned for.
Limited limitBefore(const ChecklistSpec &list, const Step &step, const StepResult &result,
    const CaseFacts &facts, const Situation &situation)
{
    // What moves to no earlier day is as late as it was.
    const auto on = [&](QDate day) {
        return result.due.isValid() && day < result.due
            ? Limited{day, std::max(0, static_cast<int>(day.daysTo(situation.today)))}
            : Limited{day, result.late, result.unit};
    };
    // Whether a planned TAF was held is asked from its own day on.
    const QDate asked = result.evidence.code == u"plannedTafPassed"
        ? result.evidence.values.value(u"nextPlanned"_s).toDate()
        : QDate();
    if (asked.isValid())
        return on(asked);
    if (waitsForLastTaf(list, step)) {
        if (const auto taf = lastTafBefore(facts, situation))
            return on(dayOfLastTaf(*taf));
    }
    QDate by = result.due;
    // Its clock may stand still, when the FFA is closed: it is still to be done before leaving.
    if (!by.isValid() && list.ofBreak)
        by = dateOf(awayOf(facts, situation).lastDayAtWork);
    if (step.outlivesBreak) {
        for (const LeftOpen &left : leftOpen(facts, situation)) {
            if (left.step->id == step.id && left.result.due < by)
                by = left.result.due;
        }
    }
    const Limited elsewhere = limitElsewhere(step, facts, situation);
    const bool isEarlier = elsewhere.due.isValid() && (!by.isValid() || elsewhere.due <= by);
    return isEarlier ? elsewhere : on(by);
}

void addSteps(BreakPlan &plan, const ChecklistSpec &list, const CaseFacts &facts,
    const Situation &situation, bool undecided)
{
    const ListForCase here(list, facts, situation);
    for (const Step &step : list.steps) {
        if (undecided && !comesEitherWay(*situation.policy, step.id))
            continue;
        BreakStep added{list.id, list.role, here.evaluate(step), {}};
        added.by = added.result.due;
        if (added.result.isOpen()) {
            const Limited limit = limitBefore(list, step, added.result, facts, situation);
            added.by = limit.due;
            added.late = limit.late > 0;
            added.isLastTaf = waitsForLastTaf(list, step);
        }
        if (added.isLastTaf)
            plan.taf = lastTafBefore(facts, situation);
        plan.steps << added;
    }
}

} // namespace

QList<LeftOpen> leftOpen(const CaseFacts &facts, const Situation &situation)
{
    QList<LeftOpen> all;
    const auto then = lastBreakLeft(facts, situation);
    for (const ChecklistSpec &list : situation.policy->checklists()) {
        if (!then || !list.ofBreak)
            continue;
        const ListForCase here(list, facts, *then);
        if (!here.applies())
            continue;
        for (const Step &step : list.steps) {
            if (!step.outlivesBreak)
                continue;
            // Where its clock stands still, nothing of it is late.
            const Judgement judged = here.judge(step);
            if (judged.state == StepState::Done || judged.state == StepState::NotNeeded
                || judged.state == StepState::CannotBeJudged || judged.due == 0)
                continue;
            const StepResult result = here.evaluate(step);
            if (isOpenStill(step, result, here.evaluateToday(step), inputOf(facts, *then),
                    factDay(result.due)))
                all.append({&list, &step, result, then->holiday->holiday.id});
        }
    }
    return all;
}

std::optional<LastTaf> lastTafBefore(const CaseFacts &facts, const Situation &situation)
{
    const CaseAway away = awayOf(facts, situation);
    if (!situation.holiday || !away.away || !situation.workingDays)
        return std::nullopt;
    const QDate leaving = dateOf(away.lastDayAtWork);
    const WorkedOutDay back = backFrom(leaving, situation);
    LastTaf taf;
    taf.leaving = leaving;
    forEachSpell(facts, away, [&](FactDay first, FactDay last) {
        taf.until = first == away.from ? dateOf(last) : taf.until;
    });
    taf.holdBy = back.day;
    taf.provisional = back.provisional || away.assumed || situation.holiday->holiday.provisional();
    if (taf.holdBy < situation.today) {
        taf.shortOfTime = true;
        taf.holdBy = leaving;
    }
    QDate due = dateOf(measures::reviewDue(inputOf(facts, situation), nullptr));
    taf.reviewLate = due.isValid() && due < situation.today;
    const auto next = [&](QDate held) { // always later, also by a policy that says no days
        const int count = situation.policy->reviewDeadline()->count(factDay(held));
        return held.addDays(std::max(count, 1));
    };
    for (const CaseFacts::Planned &planned : facts.planned) {
        const QDate day = dateOf(planned.on.day);
        if (day >= situation.today && day <= leaving && day > taf.planned)
            taf.planned = day;
    }
    // One after which another is due before leaving is not the last.
    if (taf.planned.isValid() && next(taf.planned) <= leaving) {
        due = next(taf.planned);
        taf.planned = {};
    }
    while (due.isValid() && due >= situation.today && next(due) <= leaving)
        due = next(due);
    taf.reviewDecides = due.isValid() && due >= situation.today && due < taf.holdBy;
    if (taf.reviewDecides)
        taf.holdBy = due;
    return taf;
}

StepResult onItsDay(const ChecklistSpec &list, const Step &step, StepResult result,
    const CaseFacts &facts, const Situation &situation)
{
    if (!list.ofBreak || !result.isOpen() || !result.due.isValid())
        return result;
    const Limited limit = limitBefore(list, step, result, facts, situation);
    if (!limit.due.isValid() || limit.due >= result.due)
        return result;
    result.due = limit.due;
    result.unit = limit.unit;
    result.late = limit.late;
    const bool asks = result.evidence.code == u"plannedTafPassed"_s;
    if (result.late > 0 && result.state == StepState::ToDo && !asks)
        result.state = StepState::Overdue;
    const SchoolBreak *holiday =
        situation.calendar ? situation.calendar->breakContaining(limit.due) : nullptr;
    result.dueInBreak = holiday ? holiday->id : QString();
    return result;
}

ChecklistResult onTheirDays(const ChecklistSpec &list, ChecklistResult result,
    const CaseFacts &facts, const Situation &situation)
{
    for (qsizetype i = 0; i < result.steps.size() && i < list.steps.size(); ++i)
        result.steps[i] = onItsDay(list, list.steps.at(i), result.steps.at(i), facts, situation);
    return result;
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

QList<qsizetype> contactsWithoutAccess(const CaseFacts &facts, const Situation &situation)
{
    QList<qsizetype> members;
    if (!situation.holiday)
        return members;
    QVariantList rows;
    (void)measures::contactsWithoutAccess(inputOf(facts, situation), &rows);
    for (const QVariant &row : std::as_const(rows))
        members.append(row.toInt());
    return members;
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

int BreakPlan::leftOpenSteps() const
{
    return int(std::count_if(steps.begin(), steps.end(), [](const BreakStep &step) {
        return step.result.required && (step.result.isOpen() || step.result.doneLate);
    }));
}

bool BreakPlan::complete() const
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
    const CaseAway away = awayOf(facts, situation);
    plan.over = away.lastDayAtWork != 0 && away.lastDayAtWork < factDay(situation.today);
    if (facts.isClosed())
        plan.decision = CaseFacts::Close;
    const bool closes = closing && plan.decision == CaseFacts::Close;
    if (closes || !staying)
        addSteps(plan, *closing, facts, situation, false);
    else
        addSteps(plan, *staying, facts, situation, plan.decision != CaseFacts::StayOpen);
    if (const ChecklistSpec *tray = ifFor(ListRole::Tray))
        addSteps(plan, *tray, facts, situation, false);
    return plan;
}

} // namespace hometray
