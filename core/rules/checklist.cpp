// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/checklist.h"

#include "rules/dutystanding.h"
#include "rules/limits.h"
#include "rules/openitems.h"
#include "rules/sentence.h"

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
/// of writing.
QList<const CaseFacts *> finishedLater(const CaseFacts &facts, const MeasureInput &then)
{
    QList<const CaseFacts *> all;
    if (&then.facts == &facts)
        return {&facts};
    for (std::size_t i = 1; i < facts.atLeaving.size(); ++i)
        all.append(&facts.atLeaving[i]);
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

/// A list of which it cannot be said applies; its steps cannot be judged.
bool isFor(const Applies &whole, const CaseFacts &facts)
{
    return whole.verdict == Verdict::Yes || whole.verdict == Verdict::Unknown
        || (facts.row.incomplete != 0 && !whole.surely);
}

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

/// Whether an answer was given while the break of a situation was going on or the next one: what was
/// agreed for one summer says nothing of the Christmas after it.
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

/// The evidence code of a judgement.
QString codeOf(const Step &step, const Judgement &judgement, const MeasureInput &input)
{
    if (judgement.overridden)
        return u"overridden"_s;
    if (judgement.says)
        return *judgement.says;
    switch (judgement.state) {
    case StepState::CannotBeJudged:
        return input.facts.row.incomplete != 0 ? u"incomplete"_s : u"unknown"_s;
    case StepState::Done:
        return step.doneCode;
    case StepState::NotNeeded:
        return step.question ? step.doneCode : u"notNeeded"_s;
    default:
        return judgement.writtenNotInEhm             ? u"notInEhm"_s
            : judgement.state == StepState::OutOfDate ? u"outOfDate"_s
                                                      : u"notDone"_s;
    }
}

/// The rows that these facts count.
QList<OpenItem> itemsOf(const QList<const FactInfo *> &facts, const MeasureInput &input)
{
    QList<OpenItem> items;
    for (const FactInfo *fact : facts) {
        const OpenItem::Kind kind = openItemKind(QLatin1String(fact->rows));
        if (kind == OpenItem::None)
            continue;
        QVariantList rows;
        (void)factNumber(*fact, input, &rows);
        for (const QVariant &row : std::as_const(rows))
            items.append({kind, row.toInt()});
    }
    return items;
}

/// What exactly is open: the rows that decided.
QList<OpenItem> itemsOf(const Step &step, const Judgement &judgement, const MeasureInput &input)
{
    return itemsOf(step.rule.factsSaying(judgement.says), input);
}

/// Whether what a step has in EHM was written after an answer and is not there: nobody agreed to that.
bool isWrittenSince(
    const Step &step, const CaseFacts::Override &answer, const MeasureInput &input)
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

/// The state of a rule that is not Yes, by its limit.
StepState openState(Verdict verdict, const Judgement &judgement)
{
    if (verdict == Verdict::Unknown)
        return StepState::CannotBeJudged;
    if (judgement.late > 0)
        return StepState::Overdue;
    return verdict == Verdict::OutOfDate ? StepState::OutOfDate : StepState::ToDo;
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
        for (const FactInfo *fact : step.doneOn) {
            const FactDay day = step.rule.asksForEhm() && fact->kind == FactKind::Written
                    && factWritten(*fact, input).inEhm
                ? factWritten(*fact, input).ehmDay
                : factNumber(*fact, input);
            judgement.doneOn = std::max(judgement.doneOn, day);
        }
        if (deadline && judgement.due != 0 && judgement.doneOn != 0)
            judgement.late = lateness(*deadline, judgement.due, judgement.doneOn, situation);
        // Of a question that does not arise nothing was done, and nothing is to be seen.
        judgement.state = incomplete ? StepState::CannotBeJudged
            : step.question          ? StepState::NotNeeded
                                     : StepState::Done;
        return judgement;
    }
    // Clocks stop at withdrawal, closure and "no action needed".
    if (facts.row.stopped.isSet())
        judgement.due = 0;
    // Whether a duty is owed at all is not known: nothing of it is late.
    if (step.duty != CaseFacts::NoDuty && verdict == Verdict::Unknown)
        judgement.due = 0;
    if (deadline && judgement.due != 0)
        judgement.late = lateness(*deadline, judgement.due, input.today, situation);
    judgement.writtenNotInEhm = verdict == Verdict::NotInEhm;
    judgement.state = openState(verdict, judgement);
    if (answer && covers(*answer, step, judgement, input)) {
        judgement.state = StepState::Done;
        judgement.overridden = true;
        judgement.writtenNotInEhm = false;
        judgement.late = 0;
        judgement.doneOn = answer->on.day;
        judgement.says = nullptr;
    }
    return judgement;
}

/// One person of each home that waits for the same copy.
QVariantList peopleOwed(const CaseFacts::Duty &duty, const MeasureInput &input)
{
    QVariantList people;
    for (const CaseFacts::Duty &other : input.facts.duties) {
        const bool gone = other.lost != 0 && other.lost <= input.today;
        const bool same = other.kind == duty.kind && other.meeting == duty.meeting && other.met == 0
            && other.stop == duty.stop && other.toSettle == duty.toSettle && !gone;
        if (same)
            people.append(other.person);
    }
    return people;
}

void addValue(Evidence &evidence, const FactInfo &fact, const MeasureInput &input)
{
    const QVariant value = factValue(fact, input);
    if (value.isValid())
        evidence.values.insert(QString::fromLatin1(fact.name), value);
    if (fact.scope != FactScope::Measure || *fact.rows == '\0')
        return;
    QVariantList rows;
    (void)factNumber(fact, input, &rows);
    if (!rows.isEmpty())
        evidence.values.insert(QString::fromLatin1(fact.rows), rows);
}

/// The policy's own sentence for the code, with the facts it names.
void addSentence(
    Evidence &evidence, const QHash<QString, QString> &sentences, const MeasureInput &input)
{
    evidence.sentence = sentences.value(evidence.code);
    if (evidence.sentence.isEmpty())
        return;
    const auto parts = sentenceParts(evidence.sentence);
    const QList<const FactInfo *> facts = parts ? factsOf(*parts) : QList<const FactInfo *>();
    for (const FactInfo *fact : facts)
        addValue(evidence, *fact, input);
}

Evidence evidenceOf(const Step &step, const Judgement &judgement, const MeasureInput &input)
{
    Evidence evidence;
    evidence.code = codeOf(step, judgement, input);
    for (const FactInfo *fact : step.values)
        addValue(evidence, *fact, input);
    if (const CaseFacts::Duty *duty = judgement.duty) {
        evidence.values.insert(u"dutyBegan"_s, dateOf(duty->began.day));
        if (duty->stopped != 0)
            evidence.values.insert(u"dutyStopped"_s, dateOf(duty->stopped));
        if (duty->meeting >= 0)
            evidence.values.insert(u"meetings"_s, QVariantList{duty->meeting});
        if (duty->person >= 0 && judgement.state != StepState::Done)
            evidence.values.insert(u"people"_s, peopleOwed(*duty, input));
    }
    // The rows that decided, before any other.
    if (judgement.says && !judgement.duty) {
        const Rule &decided = judgement.state == StepState::NotNeeded ? step.when : step.rule;
        const QList<const FactInfo *> deciding = decided.factsSaying(judgement.says);
        for (const FactInfo *fact : deciding)
            addValue(evidence, *fact, input);
    }
    addSentence(evidence, step.sentences, input);
    // The number the rule rests on, for sentences that name it.
    const QList<const FactInfo *> asked = step.rule.facts();
    for (const FactInfo *fact : asked) {
        const QString name = QLatin1String(fact->limit);
        if (const DatedNumber *limit = input.situation.policy->limits().named(name))
            evidence.values.insert(u"limit."_s + name, limit->on(input.today));
    }
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
    if (result.isOpen()) {
        result.items = itemsOf(step, judgement, input);
        result.behind = itemsOf(step.rule.factsOpen(input), input);
    }
    const auto other = step.mends.constFind(result.evidence.code);
    if (result.isOpen() && other != step.mends.constEnd()) {
        result.mend = other->command;
        result.mendAt = other->at;
    } else if (result.isOpen() && result.writtenNotInEhm) {
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

std::optional<StepState> stateNamed(QStringView name)
{
    for (const StepState state : {StepState::Done, StepState::NotNeeded, StepState::ToDo,
             StepState::OutOfDate, StepState::Overdue, StepState::CannotBeJudged}) {
        if (stateName(state) == name)
            return state;
    }
    return std::nullopt;
}

const QString &titleOf(const Step &step, const StepResult &result)
{
    return result.isOpen() && !step.toDo.isEmpty() ? step.toDo : step.title;
}

bool ChecklistResult::complete() const
{
    const bool concern = over ? concernThen : concernOpen;
    return applies && !concern && neededSteps() > 0 && openSteps() == 0;
}

bool ChecklistResult::leftReady() const
{
    return over && complete() && leftOpenSteps() == 0;
}

int ChecklistResult::leftOpenSteps() const
{
    return static_cast<int>(
        std::count_if(steps.begin(), steps.end(), [](const StepResult &step) {
            return step.required && (step.isOpen() || step.doneLate);
        }));
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

ListForCase::ListForCase(
    const ChecklistSpec &list, const CaseFacts &facts, const Situation &situation)
    : m_list(list)
    , m_facts(facts)
    , m_situation(situation)
    , m_now(inputOf(facts, situation, m_unwritten))
    , m_whole(applying(list, m_now))
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
/// done by the last day at work stays done, what was open then can be done late, and what belongs to
/// the cover makes nothing open.
template <class Use>
void ListForCase::judgeWith(const Step &step, const Use &use) const
{
    const MeasureInput &input = m_then ? *m_then : m_now;
    const Judgement judgement = judgeBy(m_list, m_whole, step, input);
    const bool open =
        judgement.state != StepState::Done && judgement.state != StepState::NotNeeded;
    if (!m_then || !open) {
        use(judgement, input);
        return;
    }
    const QList<const CaseFacts *> moments = finishedLater(m_facts, input);
    for (const CaseFacts *moment : moments) {
        CaseFacts::Break none;
        // What was so by then was done in time, whenever it was typed.
        const bool wasSo = moments.size() > 1 && moment == moments.first();
        MeasureInput now = inputOf(*moment, wasSo ? m_leaving : m_situation, none);
        now.over = true;
        Judgement late = judgeBy(m_list, m_whole, step, now);
        // Left while nobody agreed to help, nothing of it is late, also once they agree again.
        if (input.facts.row.stopped.isSet()) {
            late.due = late.late = 0;
            if (late.state == StepState::Overdue)
                late.state = StepState::ToDo;
        }
        // What was done late stays done.
        if (late.state == StepState::Done || late.state == StepState::NotNeeded
            || moment == moments.last()) {
            use(late, now);
            return;
        }
    }
}

Judgement ListForCase::judge(const Step &step) const
{
    Judgement result;
    judgeWith(step,
        [&](const Judgement &judgement, const MeasureInput &) { result = judgement; });
    return result;
}

StepResult ListForCase::evaluate(const Step &step) const
{
    StepResult result;
    judgeWith(step, [&](const Judgement &judgement, const MeasureInput &input) {
        result = resultOf(step, judgement, input);
        result.doneLate =
            input.over && input.today > input.away.lastDayAtWork && !result.isOpen();
    });
    return result;
}

StepResult ListForCase::evaluateToday(const Step &step) const
{
    return resultOf(step, judgeBy(m_list, m_whole, step, m_now), m_now);
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
        const QList<const FactInfo *> restsOn = m_list.applies.facts();
        for (const FactInfo *fact : restsOn)
            addValue(result.whyNot, *fact, input);
        addSentence(result.whyNot, m_list.sentences, input);
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

bool isPassedOver(Stage stage, const CaseFacts &facts)
{
    const CaseFacts::Row &row = facts.row;
    if (stageOf(facts) <= stage)
        return false;
    switch (stage) {
    case Stage::Opened:
        return !row.registered.isSet();
    case Stage::Assessment:
        return !row.assessment.isSet();
    case Stage::Taf:
        return row.tafCount == 0;
    case Stage::Plan:
        return row.goals == 0 && row.doneActions + row.openActions == 0;
    case Stage::Outcomes:
        return row.goalsReviewed == 0;
    default:
        return false;
    }
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
