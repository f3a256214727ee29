// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/due.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray {

namespace {

void setLateness(DueItem &item, const Situation &situation)
{
    if (situation.today > item.due)
        item.late = static_cast<int>(item.due.daysTo(situation.today));
}

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

DueItem ofStep(const ChecklistSpec &list, const Step &step, const StepResult &result,
    const Situation &situation)
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
    item.evidence = result.evidence;
    item.mend = result.mend;
    item.mendAt = result.mendAt;
    if (step.deadline < 0 || !item.due.isValid())
        return item;
    const Deadline &deadline = situation.policy->deadlines().at(step.deadline);
    if (deadline.warn == 0)
        return item;
    const int before = deadline.warn - deadline.count;
    item.pressingFrom = deadline.unit == LateUnit::WorkingDays && situation.workingDays
        ? situation.workingDays->add(item.due, before).day
        : item.due.addDays(before);
    return item;
}

/// The next TAF: D4 after the last, D3 before the first. The first TAF is a step of its own.
void addReview(QList<DueItem> &items, const CaseFacts &facts, const Situation &situation)
{
    const Deadline *deadline = situation.policy->reviewDeadline();
    const CaseFacts::Row &row = facts.row;
    if (!row.reviewClock.isSet() || row.stopped.isSet() || !deadline
        || row.lastTafDecision == CaseFacts::Close)
        return;
    DueItem item = dated(DueKind::Review, "review", row.reviewClock.day + deadline->count,
        row.nextPlanned.isSet() ? "recordTaf" : "planTaf", situation);
    item.pressingFrom = item.due.addDays(deadline->warn - deadline->count);
    item.evidence.code = row.lastTaf.isSet() ? u"reviewDue"_s : u"reviewAfterReopening"_s;
    item.evidence.values = {
        {u"reviewClock"_s, dateOf(row.reviewClock.day)}, {u"tafCount"_s, row.tafCount}};
    if (row.nextPlanned.isSet())
        item.evidence.values.insert(u"nextPlanned"_s, dateOf(row.nextPlanned.day));
    items << item;
}

void addConcern(QList<DueItem> &items, const CaseFacts &facts, const Situation &situation)
{
    const CaseFacts::Row &row = facts.row;
    if (row.openConcerns == 0)
        return;
    DueItem item = dated(DueKind::Concern, "concern", row.openConcern.day,
        row.concernsNotTold > 0 ? "tellConcern" : "closeConcern", situation);
    // A concern has no limit that could be missed: it is due at once, and first.
    item.due = situation.today;
    item.late = 0;
    item.evidence.code = row.concernsNotTold > 0 ? u"concernNotTold"_s : u"concernOpen"_s;
    item.evidence.values = {
        {u"openConcerns"_s, row.openConcerns}, {u"openConcern"_s, dateOf(row.openConcern.day)}};
    items << item;
}

void addLists(QList<DueItem> &items, const CaseFacts &facts, const Situation &situation)
{
    const FactDay today = factDay(situation.today);
    for (const CaseFacts::OpenAction &action : facts.actions) {
        if (action.due == 0)
            continue;
        DueItem item = dated(DueKind::Action, "action", action.due, "changePlan", situation);
        item.index = action.index;
        item.mine = action.mine != 0;
        item.evidence = {u"actionDue"_s, {{u"actions"_s, QVariantList{action.index}}}};
        items << item;
    }
    for (const CaseFacts::Planned &planned : facts.planned) {
        const bool passed = planned.on.day < today;
        DueItem item = dated(passed ? DueKind::WasItHeld : DueKind::PlannedTaf,
            passed ? "wasItHeld" : "plannedTaf", planned.on.day, "recordTaf", situation);
        item.index = planned.index;
        item.evidence = {passed ? u"plannedTafPassed"_s : u"tafPlanned"_s,
            {{u"meetings"_s, QVariantList{planned.index}},
                {u"nextPlanned"_s, dateOf(planned.on.day)}}};
        items << item;
    }
    for (const CaseFacts::Request &request : facts.requests) {
        if (request.neededBy == 0)
            continue;
        DueItem item =
            dated(DueKind::Request, "request", request.neededBy, "answerSupport", situation);
        item.index = request.index;
        item.evidence = {u"requestNotAnswered"_s,
            {{u"requests"_s, QVariantList{request.index}}, {u"on"_s, dateOf(request.on)}}};
        items << item;
    }
}

/// An open concern, then limits that press or have passed, then all the rest by date. The day of an
/// action was agreed in the plan and is no limit: an old one must not hide what the county counts.
int rankOf(const DueItem &item, QDate today)
{
    if (item.kind == DueKind::Concern)
        return 0;
    const bool presses =
        item.due <= today || (item.pressingFrom.isValid() && item.pressingFrom <= today);
    return presses && item.kind != DueKind::Action ? 1 : 2;
}

const char *listOfStage(Stage stage)
{
    switch (stage) {
    case Stage::Opened:
    case Stage::Assessment:
    case Stage::Taf:
        return "assessment";
    case Stage::Plan:
        return "after-taf";
    case Stage::Outcomes:
    case Stage::Closure:
        return "closure";
    case Stage::Closed:
        break;
    }
    return "";
}

} // namespace

QList<DueItem> dueItems(const CaseFacts &facts, const Situation &situation)
{
    QList<DueItem> items;
    addConcern(items, facts, situation);
    if (facts.isClosed()) {
        if (facts.row.lookBackOn != 0) {
            DueItem item =
                dated(DueKind::LookBack, "lookBack", facts.row.lookBackOn, "writeNote", situation);
            item.evidence = {u"lookBackDue"_s, {{u"closed"_s, dateOf(facts.row.closed.day)}}};
            items << item;
        }
        return items;
    }
    // One and the same thing may stand in two lists; the earlier limit is that of the first.
    QStringList titles;
    for (const ChecklistSpec &list : situation.policy->checklists()) {
        if (list.ofBreak && !situation.holiday)
            continue;
        for (const Step &step : list.steps) {
            if (step.deadline < 0)
                continue;
            const Judgement judgement = judge(list, step, facts, situation);
            const bool open =
                judgement.state != StepState::Done && judgement.state != StepState::NotNeeded;
            if (open && judgement.due != 0 && !titles.contains(step.title)) {
                titles << step.title;
                items << ofStep(list, step, evaluate(list, step, facts, situation), situation);
            }
        }
    }
    addReview(items, facts, situation);
    addLists(items, facts, situation);
    std::stable_sort(
        items.begin(), items.end(), [today = situation.today](const DueItem &a, const DueItem &b) {
            const int rankA = rankOf(a, today), rankB = rankOf(b, today);
            return rankA != rankB ? rankA < rankB : a.due < b.due;
        });
    return items;
}

std::optional<DueItem> nextToDo(const CaseFacts &facts, const Situation &situation)
{
    const QList<DueItem> items = dueItems(facts, situation);
    if (!items.isEmpty())
        return items.first();
    const ChecklistSpec *list =
        situation.policy->checklist(QString::fromLatin1(listOfStage(stageOf(facts))));
    if (!list)
        return std::nullopt;
    for (const Step &step : list->steps) {
        const StepResult result = evaluate(*list, step, facts, situation);
        if (result.isOpen() && result.required)
            return ofStep(*list, step, result, situation);
    }
    return std::nullopt;
}

} // namespace hometray
