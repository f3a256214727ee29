// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/checklist.h"

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

/// Why the steps of a break are not needed at all, or nullptr.
const QString *breakNotNeeded(const Situation &situation)
{
    static const QString none = u"noBreak"_s;
    static const QString noSteps = u"noStepsForThisBreak"_s;
    static const QString notAway = u"notAway"_s;
    if (!situation.holiday)
        return &none;
    if (!situation.policy->breakNeedsSteps(situation.holiday->holiday.kind))
        return &noSteps;
    if (!situation.holiday->away)
        return &notAway;
    return nullptr;
}

/// By how much `day` is late; 0 when it is not.
qint32 lateness(const Deadline &deadline, FactDay due, FactDay day, const Situation &situation)
{
    if (day <= due)
        return 0;
    if (deadline.unit == LateUnit::Days || !situation.workingDays)
        return day - due;
    return situation.workingDays->between(dateOf(due), dateOf(day)).count;
}

/// The limit of a step: the day, and whether the calendar for it is known.
void findDue(const Deadline &deadline, const MeasureInput &input, Judgement &judgement)
{
    judgement.unit = deadline.unit;
    const FactDay start = factNumber(*deadline.after, input);
    if (start == 0)
        return;
    if (deadline.unit == LateUnit::WorkingDays && input.situation.workingDays) {
        const WorkedOutDay due = input.situation.workingDays->add(dateOf(start), deadline.count);
        judgement.due = factDay(due.day);
        judgement.provisional = due.provisional;
    } else {
        judgement.due = start + deadline.count;
    }
}

const CaseFacts::Override *overrideOf(const Step &step, const CaseFacts &facts)
{
    const CaseFacts::Override *last = nullptr;
    for (const CaseFacts::Override &answer : facts.overrides) {
        if (answer.key == step.override && (!last || answer.on.since(last->on)))
            last = &answer;
    }
    return last;
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

Judgement judgeWith(const ChecklistSpec &list, const Step &step, const MeasureInput &input)
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
    if (list.ofBreak) {
        if (const QString *why = breakNotNeeded(situation))
            return notNeeded(why);
        judgement.provisional = situation.holiday->provisional();
    }
    const QString *says = nullptr;
    const Verdict when = step.when.evaluate(input, &says);
    if (when == Verdict::Unknown) {
        judgement.state = StepState::CannotBeJudged;
        judgement.says = says;
        return judgement;
    }
    if (when != Verdict::Yes)
        return notNeeded(says);

    const Deadline *deadline =
        step.deadline >= 0 ? &situation.policy->deadlines().at(step.deadline) : nullptr;
    if (deadline) {
        const bool provisional = judgement.provisional;
        findDue(*deadline, input, judgement);
        judgement.provisional = judgement.provisional || provisional;
    }
    if (const CaseFacts::Override *answer = overrideOf(step, facts)) {
        judgement.state = StepState::Done;
        judgement.overridden = true;
        judgement.doneOn = answer->on.day;
        return judgement;
    }

    const Verdict verdict = step.rule.evaluate(input, &says);
    judgement.says = says;
    if (verdict == Verdict::Yes) {
        for (const FactInfo *fact : step.doneOn) {
            const FactDay day = step.rule.asksForEhm() && fact->kind == FactKind::Written
                    && factWritten(*fact, input).inEhm
                ? factWritten(*fact, input).ehmDay
                : factNumber(*fact, input);
            judgement.doneOn = std::max(judgement.doneOn, day);
        }
        if (deadline && judgement.due != 0 && judgement.doneOn != 0)
            judgement.late = lateness(*deadline, judgement.due, judgement.doneOn, situation);
        judgement.state = incomplete ? StepState::CannotBeJudged : StepState::Done;
        return judgement;
    }
    // Clocks stop at withdrawal, closure and "no action needed".
    if (facts.row.stopped.isSet())
        judgement.due = 0;
    if (deadline && judgement.due != 0)
        judgement.late = lateness(*deadline, judgement.due, input.today, situation);
    judgement.writtenNotInEhm = verdict == Verdict::NotInEhm;
    judgement.state = openState(verdict, judgement);
    return judgement;
}

Evidence evidenceOf(const Step &step, const Judgement &judgement, const MeasureInput &input)
{
    Evidence evidence;
    if (judgement.overridden)
        evidence.code = u"overridden"_s;
    else if (judgement.says)
        evidence.code = *judgement.says;
    else if (judgement.state == StepState::CannotBeJudged)
        evidence.code = input.facts.row.incomplete != 0 ? u"incomplete"_s : u"unknown"_s;
    else if (judgement.state == StepState::Done)
        evidence.code = step.doneCode;
    else if (judgement.state == StepState::NotNeeded)
        evidence.code = u"notNeeded"_s;
    else if (judgement.writtenNotInEhm)
        evidence.code = u"notInEhm"_s;
    else
        evidence.code = judgement.state == StepState::OutOfDate ? u"outOfDate"_s : u"notDone"_s;

    const auto add = [&](const FactInfo &fact) {
        const QVariant value = factValue(fact, input);
        if (value.isValid())
            evidence.values.insert(QString::fromLatin1(fact.name), value);
        if (fact.scope != FactScope::Measure || *fact.rows == '\0')
            return;
        QVariantList rows;
        (void)factNumber(fact, input, &rows);
        if (!rows.isEmpty())
            evidence.values.insert(QString::fromLatin1(fact.rows), rows);
    };
    for (const FactInfo *fact : step.values)
        add(*fact);
    return evidence;
}

StepResult resultOf(const Step &step, const Judgement &judgement, const MeasureInput &input)
{
    StepResult result;
    result.id = step.id;
    result.state = judgement.state;
    result.due = dateOf(judgement.due);
    result.late = judgement.late;
    result.unit = judgement.unit;
    result.writtenNotInEhm = judgement.writtenNotInEhm;
    result.overridden = judgement.overridden;
    result.provisional = judgement.provisional;
    result.doneOn = dateOf(judgement.doneOn);
    result.required = step.required;
    result.warns = step.warns && result.isOpen();
    result.evidence = evidenceOf(step, judgement, input);
    // What is written already only has to be entered.
    if (result.isOpen() && result.writtenNotInEhm) {
        result.mend = u"markInEhm"_s;
    } else if (result.isOpen()) {
        result.mend = step.mend;
        result.mendAt = step.mendAt;
    }
    if (result.due.isValid() && input.situation.calendar) {
        if (const SchoolBreak *holiday = input.situation.calendar->breakContaining(result.due))
            result.dueInBreak = holiday->id;
    }
    return result;
}

} // namespace

QString stateName(StepState state)
{
    switch (state) {
    case StepState::Done:
        return u"done"_s;
    case StepState::NotNeeded:
        return u"notNeeded"_s;
    case StepState::ToDo:
        return u"toDo"_s;
    case StepState::OutOfDate:
        return u"outOfDate"_s;
    case StepState::Overdue:
        return u"overdue"_s;
    case StepState::CannotBeJudged:
        return u"cannotBeJudged"_s;
    }
    Q_UNREACHABLE();
}

bool ChecklistResult::ready() const
{
    return !concernOpen && openSteps() == 0;
}

int ChecklistResult::openSteps() const
{
    return static_cast<int>(std::count_if(steps.begin(), steps.end(),
        [](const StepResult &step) { return step.isOpen() && step.required; }));
}

int ChecklistResult::doneSteps() const
{
    return static_cast<int>(std::count_if(steps.begin(), steps.end(),
        [](const StepResult &step) { return step.state == StepState::Done; }));
}

int ChecklistResult::neededSteps() const
{
    return openSteps() + doneSteps();
}

const StepResult *ChecklistResult::step(QStringView stepId) const
{
    for (const StepResult &candidate : steps) {
        if (candidate.id == stepId)
            return &candidate;
    }
    return nullptr;
}

Judgement judge(
    const ChecklistSpec &list, const Step &step, const CaseFacts &facts, const Situation &situation)
{
    CaseFacts::Break unwritten;
    return judgeWith(list, step, inputOf(facts, situation, unwritten));
}

StepResult evaluate(
    const ChecklistSpec &list, const Step &step, const CaseFacts &facts, const Situation &situation)
{
    CaseFacts::Break unwritten;
    const MeasureInput input = inputOf(facts, situation, unwritten);
    return resultOf(step, judgeWith(list, step, input), input);
}

ChecklistResult evaluate(
    const ChecklistSpec &list, const CaseFacts &facts, const Situation &situation)
{
    ChecklistResult result;
    result.id = list.id;
    if (list.ofBreak && situation.holiday)
        result.breakId = situation.holiday->holiday.id;
    result.concernOpen = facts.row.openConcerns > 0;
    for (const Step &step : list.steps) {
        result.steps << evaluate(list, step, facts, situation);
        result.provisional = result.provisional || result.steps.last().provisional;
    }
    return result;
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
    for (const ChecklistSpec &list : situation.policy->checklists()) {
        for (const Step &step : list.steps) {
            if (!step.warns)
                continue;
            const StepResult stands = evaluate(list, step, facts, situation);
            if (stands.warns)
                result << stands;
        }
    }
    return result;
}

Stage stageOf(const CaseFacts &facts)
{
    const CaseFacts::Row &row = facts.row;
    if (facts.isClosed())
        return Stage::Closed;
    if (!row.registered.isSet())
        return Stage::Opened;
    if (row.withdrawn.isSet() || row.noActionNeeded.isSet())
        return Stage::Closure;
    if (!row.assessment.isSet() && !row.lastTaf.isSet())
        return Stage::Assessment;
    if (!row.lastTaf.isSet())
        return Stage::Taf;
    if (row.lastTafDecision == CaseFacts::Close)
        return row.goals > 0 && row.goalsNotReviewed > 0 ? Stage::Outcomes : Stage::Closure;
    return row.goalsReviewed > 0 ? Stage::Outcomes : Stage::Plan;
}

BreakSituation breakSituation(
    const SchoolBreak &holiday, QDate awayFrom, QDate awayUntil, const WorkingDays &workingDays)
{
    BreakSituation result;
    result.holiday = holiday;
    result.assumed = !awayFrom.isValid() || !awayUntil.isValid() || awayUntil < awayFrom;
    result.awayFrom = result.assumed ? holiday.first : awayFrom;
    result.awayUntil = result.assumed ? holiday.last : awayUntil;
    result.lastDayAtWork = workingDays.add(result.awayFrom, -1).day;
    return result;
}

BreakSituation workingThrough(const SchoolBreak &holiday, const WorkingDays &workingDays)
{
    BreakSituation result = breakSituation(holiday, {}, {}, workingDays);
    result.away = false;
    result.assumed = false;
    return result;
}

} // namespace hometray
