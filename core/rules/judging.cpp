// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/judging.h"

#include "rules/dutystanding.h"
#include "rules/limits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray::judging {

namespace {

/// The limit of a step: the day, and whether the calendar for it is known.
void findDue(const Deadline &deadline, const MeasureInput &input, Judgement &judgement)
{
    judgement.unit = deadline.unit;
    const FactDay start = factNumber(*deadline.after, input);
    if (start == 0)
        return;
    const Limit limit = limitAfter(deadline, start, input.situation);
    judgement.due = limit.due;
    judgement.provisional = judgement.provisional || limit.provisional;
}

/// Whether an answer was given while the break of a situation was going on or the next one: what
/// was agreed for one summer says nothing of the Christmas after it.
bool isOfThisBreak(const CaseFacts::Override &answer, const Situation &situation)
{
    if (!situation.calendar || !situation.holiday)
        return true;
    const QDate on = dateOf(answer.on.day);
    for (const SchoolBreak &holiday : situation.calendar->breaks()) {
        if (holiday.last >= on && situation.policy->breakNeedsSteps(holiday.kind))
            return holiday.code == situation.holiday->holiday.code;
    }
    return true;
}

const CaseFacts::Override *overrideOf(
    const ChecklistSpec &list, const Step &step, const MeasureInput &input)
{
    const CaseFacts::Override *last = nullptr;
    for (const CaseFacts::Override &answer : input.facts.overrides) {
        if (step.overrides.contains(answer.key) && (!last || answer.on.since(last->on))
            && (!list.ofBreak || isOfThisBreak(answer, input.situation)))
            last = &answer;
    }
    return last;
}

/// Whether what a step has in EHM was written after an answer and is not there: nobody agreed to
/// that.
bool isWrittenSince(const Step &step, const CaseFacts::Override &answer, const MeasureInput &input)
{
    const QList<const FactInfo *> asked = step.rule.facts();
    return std::any_of(asked.begin(), asked.end(), [&](const FactInfo *fact) {
        if (fact->kind != FactKind::Written)
            return false;
        const Written written = factWritten(*fact, input);
        return written.isSet() && written.inEhm == 0 && written.at > answer.on.at;
    });
}

/// Whether an answer covers what is open: exactly what was open when it was given, and nothing that
/// opened later, also where that stands behind another reason.
bool covers(const CaseFacts::Override &answer, const Step &step, const Judgement &judgement,
    const MeasureInput &input)
{
    if (answer.why == 0)
        return true;
    if (answer.why != codeKey(codeOf(step, judgement, input)))
        return false;
    const auto number = qint32(&answer - input.facts.overrides.data());
    const std::vector<CaseFacts::Covered> &covered = input.facts.covered;
    const QList<OpenItem> items =
        itemsOf(step, judgement, input) + itemsOf(step.rule.factsOpen(input), input);
    if (items.isEmpty() && step.rule.asksForEhm() && isWrittenSince(step, answer, input))
        return false;
    return std::all_of(items.begin(), items.end(), [&](const OpenItem &item) {
        return std::any_of(covered.begin(), covered.end(), [&](const CaseFacts::Covered &one) {
            return one.override == number && one.kind == item.kind && one.at == item.at;
        });
    });
}

/// Whether a step that a closing rested on can be mended no more: once an FFA is closed and written
/// to again, commands that open it anew are refused. What was changed since is entered in EHM.
bool isPastMending(const ChecklistSpec &list, const Step &step, const Judgement &judgement,
    const MeasureInput &input)
{
    static const QStringList afterClosing = {u""_s, u"markInEhm"_s, u"answerLookBack"_s,
        u"closeConcern"_s, u"recordFeedback"_s, u"settleConflict"_s, u"withdrawEntry"_s};
    const CaseFacts::Row &row = input.facts.row;
    if (!input.facts.isClosed() || row.writtenSinceClosing == 0
        || (list.role != ListRole::Closure && list.role != ListRole::Closing))
        return false;
    const ChecklistSpec *closure = input.situation.policy->checklist(ListRole::Closure);
    return closure && closure->step(step.id)
        && !afterClosing.contains(
            mendOf(step, codeOf(step, judgement, input), judgement.writtenNotInEhm).command);
}

/// The state of a rule that is not Yes, by its limit.
StepState openState(Verdict verdict, const Judgement &judgement)
{
    if (verdict == Verdict::Unknown)
        return StepState::CannotBeJudged;
    if (judgement.late > 0)
        return StepState::Overdue;
    return verdict == Verdict::OutOfDate ? StepState::OutOfDate : StepState::ToDo;
}

/// A step whose rule holds: since when, and by how much that was late.
void judgeDone(
    const Step &step, const Deadline *deadline, const MeasureInput &input, Judgement &judgement)
{
    for (const FactInfo *fact : step.doneOn) {
        const FactDay day = step.rule.asksForEhm() && fact->kind == FactKind::Written
                && factWritten(*fact, input).inEhm
            ? factWritten(*fact, input).ehmDay
            : factNumber(*fact, input);
        judgement.doneOn = std::max(judgement.doneOn, day);
    }
    if (deadline && judgement.due != 0 && judgement.doneOn != 0)
        judgement.late = lateness(*deadline, judgement.due, judgement.doneOn, input.situation);
    // Of a question that does not arise nothing was done, and nothing is to be seen.
    judgement.state = input.facts.row.incomplete != 0 ? StepState::CannotBeJudged
        : step.question                               ? StepState::NotNeeded
                                                      : StepState::Done;
}

} // namespace

bool clockStands(const ChecklistSpec &list, const CaseFacts &facts)
{
    return facts.row.stopped.isSet() && list.role != ListRole::Closing;
}

Judgement judgeBy(
    const ChecklistSpec &list, const Applies &whole, const Step &step, const MeasureInput &input)
{
    Judgement judgement;
    const CaseFacts &facts = input.facts;
    const Situation &situation = input.situation;
    const bool incomplete = facts.row.incomplete != 0;
    const auto notNeeded = [&](const QString *says) {
        judgement.state = incomplete ? StepState::CannotBeJudged : StepState::NotNeeded;
        judgement.says = says;
        return judgement;
    };
    if (whole.verdict == Verdict::No && whole.surely) {
        judgement.state = StepState::NotNeeded;
        judgement.says = whole.says;
        return judgement;
    }
    judgement.provisional =
        list.ofBreak && (input.away.assumed || situation.holiday->holiday.provisional());
    const Deadline *deadline =
        step.deadline >= 0 ? &situation.policy->deadlines().at(step.deadline) : nullptr;
    const CaseFacts::Override *answer = overrideOf(list, step, input);
    if (step.duty != CaseFacts::NoDuty && deadline && !answer && whole.verdict == Verdict::Yes) {
        const QString *notAsked = nullptr;
        auto judged = judgeDuty(step, *deadline, input);
        // What was met before the FFA was opened again is not asked for this time.
        if (judged && judged->state == StepState::Done
            && step.when.evaluate(input, &notAsked) != Verdict::Yes)
            judged.reset();
        if (judged) {
            if (incomplete
                && (judged->state == StepState::Done || judged->state == StepState::NotNeeded)) {
                judged->state = StepState::CannotBeJudged;
                judged->says = nullptr;
            }
            return *judged;
        }
    }
    const QString *says = whole.says;
    const Verdict when =
        whole.verdict == Verdict::Yes ? step.when.evaluate(input, &says) : whole.verdict;
    if (when == Verdict::Unknown) {
        judgement.state = StepState::CannotBeJudged;
        judgement.says = says;
        return judgement;
    }
    if (when != Verdict::Yes)
        return notNeeded(says);

    if (deadline)
        findDue(*deadline, input, judgement);
    const Verdict verdict = step.rule.evaluate(input, &says);
    judgement.says = says;
    if (verdict == Verdict::Yes) {
        judgeDone(step, deadline, input, judgement);
        return judgement;
    }
    if (clockStands(list, facts))
        judgement.due = 0;
    // Whether a duty is owed at all is not known: nothing of it is late.
    if (step.duty != CaseFacts::NoDuty && verdict == Verdict::Unknown)
        judgement.due = 0;
    if (deadline && judgement.due != 0)
        judgement.late = lateness(*deadline, judgement.due, input.today, situation);
    judgement.writtenNotInEhm = verdict == Verdict::NotInEhm;
    judgement.state = openState(verdict, judgement);
    const bool covered = answer && covers(*answer, step, judgement, input);
    if (!covered && isPastMending(list, step, judgement, input)) {
        static const QString closed = u"ffaClosed"_s;
        if (step.rule.evaluateEhmAlone(input) == Verdict::Yes)
            return notNeeded(&closed);
        judgement.writtenNotInEhm = true;
        judgement.state = openState(Verdict::NotInEhm, judgement);
        judgement.says = nullptr;
    }
    if (covered) {
        judgement.state = StepState::Done;
        judgement.overridden = true;
        judgement.answer = answer;
        judgement.writtenNotInEhm = false;
        judgement.late = 0;
        judgement.doneOn = answer->on.day;
        judgement.says = nullptr;
    }
    return judgement;
}

} // namespace hometray::judging
