// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/checklist.h"

#include "rules/judging.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray {

namespace {

const CaseFacts::Break nothingForTheBreak;

MeasureInput inputOf(
    const CaseFacts &facts, const Situation &situation, CaseFacts::Break &unwritten)
{
    const CaseFacts::Break *holiday = &nothingForTheBreak;
    if (situation.holiday) {
        holiday = facts.forBreak(situation.holiday->holiday.code);
        if (!holiday) {
            unwritten.code = situation.holiday->holiday.code;
            holiday = &unwritten;
        }
    }
    return {facts, *holiday, situation, factDay(situation.today)};
}

constexpr int daysBeforeAHoliday = 21;

/// Whether the keyworker has left for a later break already: then this one is history.
bool isLongOver(const MeasureInput &input)
{
    const Situation &situation = input.situation;
    const SchoolBreak &holiday = situation.holiday->holiday;
    if (!situation.calendar || !situation.workingDays)
        return false;
    // Days away of one's own may begin before the school holiday does.
    const QDate soon = situation.today.addDays(daysBeforeAHoliday);
    const std::vector<SchoolBreak> &breaks = situation.calendar->breaks();
    auto later = std::upper_bound(breaks.begin(), breaks.end(), holiday.last,
        [](QDate day, const SchoolBreak &one) { return day < one.first; });
    for (; later != breaks.end() && later->first <= soon; ++later) {
        if (!situation.policy->breakNeedsSteps(later->kind))
            continue;
        Situation then = situation;
        then.holiday = breakSituation(*later, {}, {}, *situation.workingDays);
        const CaseAway away = awayOf(input.facts, then);
        if (away.away && away.lastDayAtWork < input.today)
            return true;
    }
    return false;
}

/// Why nothing is asked before this break at all, or nullptr.
const QString *breakNotNeeded(const MeasureInput &input)
{
    const Situation &situation = input.situation;
    static const QString none = u"noBreak"_s;
    static const QString noSteps = u"noStepsForThisBreak"_s;
    static const QString notAway = u"notAway"_s;
    static const QString over = u"breakOver"_s;
    if (!situation.holiday)
        return &none;
    if (!situation.policy->breakNeedsSteps(situation.holiday->holiday.kind))
        return &noSteps;
    if (!input.away.away)
        return &notAway;
    static const QString later = u"openedLater"_s;
    if (input.facts.row.opened.day > input.away.lastDayAtWork && input.away.lastDayAtWork != 0)
        return &later;
    return isLongOver(input) ? &over : nullptr;
}

/// Whether a list of a break is judged by what was there when the keyworker left.
bool isOver(const ChecklistSpec &list, const MeasureInput &now)
{
    return list.ofBreak && now.away.away && now.away.lastDayAtWork != 0
        && now.today > now.away.lastDayAtWork;
}

/// The facts by which what was open when the keyworker left can have been done since, in the order
/// of writing; the last of them is how it stands.
QList<const CaseFacts *> finishedLater(
    const CaseFacts &facts, const MeasureInput &then, bool laterTafCounts)
{
    QList<const CaseFacts *> all, later;
    if (&then.facts == &facts)
        return {&facts};
    for (std::size_t i = 1; i < facts.atLeaving.size(); ++i) {
        const CaseFacts &moment = facts.atLeaving[i];
        (moment.row.withLaterTaf != 0 ? later : all).append(&moment);
    }
    if (laterTafCounts) {
        for (const CaseFacts *moment : std::as_const(later))
            all.insert(all.size() - 1, moment);
    }
    return all;
}

Applies applying(const ChecklistSpec &list, const MeasureInput &input)
{
    if (const QString *why = list.ofBreak ? breakNotNeeded(input) : nullptr)
        return {Verdict::No, why, true};
    Applies applies;
    applies.verdict = list.applies.evaluate(input, &applies.says);
    return applies;
}

/// Why a list was not for a family when the keyworker left, where that is another today.
QString asItWas(const QString &code, const CaseFacts &facts)
{
    if (code == u"ffaClosed" && !facts.isClosed())
        return u"closedThen"_s; // opened again since
    return code == u"closingUndecided" ? u"closingUndecidedThen"_s
        : code == u"notClosing"        ? u"notClosingThen"_s
                                       : code;
}

/// A list of which it cannot be said applies; its steps cannot be judged.
bool isFor(const Applies &whole, const CaseFacts &facts)
{
    return whole.verdict == Verdict::Yes || whole.verdict == Verdict::Unknown
        || (facts.row.incomplete != 0 && !whole.surely);
}

bool isOpen(StepState state)
{
    return state != StepState::Done && state != StepState::NotNeeded;
}

/// Closing is refused while its checklist is not complete: what is open there comes first.
void putFirst(const std::optional<ComesFirst> &first, StepResult &result)
{
    if (!first)
        return;
    result.mend = first->mend.command;
    result.mendAt = first->mend.at;
    result.evidence.values.insert(u"closureOpen"_s, first->steps);
}

} // namespace

std::optional<ComesFirst> beforeClosing(const CaseFacts &facts, const Situation &situation)
{
    const ChecklistSpec *closure = situation.policy->checklist(ListRole::Closure);
    if (!closure)
        return std::nullopt;
    const ListForCase here(*closure, facts, situation);
    std::optional<ComesFirst> first;
    for (const Step &step : closure->steps) {
        if (!step.required || !isOpen(here.judge(step).state))
            continue;
        if (!first) {
            const StepResult open = here.evaluate(step);
            first = ComesFirst{{open.mend, open.mendAt}, 0};
        }
        ++first->steps;
    }
    return first;
}

ListForCase::ListForCase(
    const ChecklistSpec &list, const CaseFacts &facts, const Situation &situation)
    : m_list(list),
      m_facts(facts),
      m_situation(situation),
      m_now(inputOf(facts, situation, m_unwritten)),
      m_whole(applying(list, m_now))
{
    if (m_whole.surely || !isOver(list, m_now))
        return;
    // A list of a break is about the end of the last day at work.
    const bool written = !facts.atLeaving.empty() && facts.row.leftFor == m_now.away.code;
    m_leaving = situation;
    m_leaving.today = dateOf(m_now.away.lastDayAtWork);
    m_then.emplace(inputOf(written ? facts.atLeaving.front() : facts, m_leaving, m_unwrittenThen));
    m_then->over = true;
    m_whole = applying(list, *m_then);
}

bool ListForCase::applies() const
{
    return isFor(m_whole, m_facts);
}

/// Judges at the moment the list is for, and hands over what it was judged by. Of a break: what was
/// done by the last day at work stays done, what was open then can be done late, and what belongs
/// to the cover makes nothing open.
template <class Use>
void ListForCase::judgeWith(const Step &step, const Use &use) const
{
    const MeasureInput &input = m_then ? *m_then : m_now;
    const Judgement judgement = judging::judgeBy(m_list, m_whole, step, input);
    const bool open = judgement.state != StepState::Done && judgement.state != StepState::NotNeeded;
    if (!m_then || !open) {
        use(judgement, input);
        return;
    }
    const QList<const CaseFacts *> moments = finishedLater(m_facts, input, step.laterTafCounts);
    for (const CaseFacts *moment : moments) {
        CaseFacts::Break none;
        // What was so by then was done in time, whenever it was typed.
        const bool wasSo = moments.size() > 1 && moment == moments.first();
        MeasureInput now = inputOf(*moment, wasSo ? m_leaving : m_situation, none);
        now.over = true;
        Judgement late = judging::judgeBy(m_list, m_whole, step, now);
        // Left while nobody agreed to help, nothing of it is late, also once they agree again; nor
        // is it from the day on which nobody agrees any more.
        // Nor does agreeing again revive what stopped then: it is late no more.
        const bool agreedAgain = input.facts.row.stopped.isSet() && !m_facts.row.stopped.isSet();
        const bool stoppedSince = m_facts.row.lastWithdrawn > input.away.lastDayAtWork
            && (m_list.role != ListRole::Closing || !m_facts.row.stopped.isSet());
        if (agreedAgain || stoppedSince || judging::clockStands(m_list, input.facts)
            || judging::clockStands(m_list, m_facts)) {
            late.due = late.late = 0;
            if (late.state == StepState::Overdue)
                late.state = StepState::ToDo;
        }
        // What was done late stays done; of a TAF held later, what it did.
        const bool notNeeded = late.state == StepState::NotNeeded && moment->row.withLaterTaf == 0;
        if (late.state == StepState::Done || notNeeded || moment == moments.last()) {
            use(late, now);
            return;
        }
    }
}

Judgement ListForCase::judge(const Step &step) const
{
    Judgement result;
    judgeWith(step, [&](const Judgement &judgement, const MeasureInput &) { result = judgement; });
    return result;
}

StepResult ListForCase::evaluate(const Step &step) const
{
    StepResult result;
    judgeWith(step, [&](const Judgement &judgement, const MeasureInput &input) {
        result = judging::resultOf(step, judgement, input);
        result.doneLate = input.over && input.today > input.away.lastDayAtWork && !result.isOpen();
        if (input.over && result.isOpen())
            result.evidence.values.insert(u"whenLeft"_s, true);
    });
    if (result.mend == u"closeFfa" && m_list.role != ListRole::Closure)
        putFirst(beforeClosing(m_facts, m_situation), result);
    return result;
}

StepResult ListForCase::evaluateToday(const Step &step) const
{
    return judging::resultOf(step, judging::judgeBy(m_list, m_whole, step, m_now), m_now);
}

ChecklistResult ListForCase::evaluate() const
{
    const MeasureInput &input = m_then ? *m_then : m_now;
    ChecklistResult result;
    result.id = m_list.id;
    if (m_list.ofBreak && m_situation.holiday)
        result.breakId = m_situation.holiday->holiday.id;
    result.applies = applies();
    result.over = input.over;
    result.concernOpen = m_facts.row.openConcerns > 0;
    result.concernThen = input.facts.row.openConcerns > 0;
    if (!result.applies) {
        result.whyNot.code = m_whole.says ? *m_whole.says : u"notNeeded"_s;
        if (m_then)
            result.whyNot.code = asItWas(result.whyNot.code, m_facts);
        const QList<const FactInfo *> restsOn = m_list.applies.facts();
        for (const FactInfo *fact : restsOn)
            judging::addValue(result.whyNot, *fact, input);
        judging::addSentence(result.whyNot, m_list.sentences, input);
    }
    for (const Step &step : m_list.steps) {
        result.steps << evaluate(step);
        result.provisional = result.provisional || result.steps.last().provisional;
    }
    return result;
}

bool appliesTo(const ChecklistSpec &list, const CaseFacts &facts, const Situation &situation)
{
    return ListForCase(list, facts, situation).applies();
}

Judgement judge(
    const ChecklistSpec &list, const Step &step, const CaseFacts &facts, const Situation &situation)
{
    return ListForCase(list, facts, situation).judge(step);
}

StepResult evaluate(
    const ChecklistSpec &list, const Step &step, const CaseFacts &facts, const Situation &situation)
{
    return ListForCase(list, facts, situation).evaluate(step);
}

ChecklistResult evaluate(
    const ChecklistSpec &list, const CaseFacts &facts, const Situation &situation)
{
    return ListForCase(list, facts, situation).evaluate();
}

ChecklistResult evaluate(ListRole role, const CaseFacts &facts, const Situation &situation)
{
    if (const ChecklistSpec *list = situation.policy->checklist(role))
        return evaluate(*list, facts, situation);
    ChecklistResult none;
    none.applies = false;
    return none;
}

Expected<ChecklistResult> evaluate(
    QStringView id, const CaseFacts &facts, const Situation &situation)
{
    const ChecklistSpec *list = situation.policy->checklist(id);
    if (!list)
        return failure(ErrorCode::ChecklistUnknown, {{u"checklist"_s, id.toString()}});
    return evaluate(*list, facts, situation);
}

QList<StepResult> warnings(const CaseFacts &facts, const Situation &situation)
{
    QList<StepResult> result;
    QStringList asked;
    for (const ChecklistSpec &list : situation.policy->checklists()) {
        const ListForCase here(list, facts, situation);
        if (!here.applies())
            continue;
        for (const Step &step : list.steps) {
            if (!step.warns || asked.contains(step.id))
                continue;
            asked << step.id;
            const StepResult stands = here.evaluate(step);
            if (stands.warns)
                result << stands;
        }
    }
    return result;
}

} // namespace hometray
