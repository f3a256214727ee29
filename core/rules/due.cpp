// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/due.h"

#include "rules/duework.h"
#include "rules/leaving.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace hometray {

namespace {

void addConcerns(QList<DueItem> &items, const CaseFacts &facts, const Situation &situation)
{
    const CaseFacts::Row &row = facts.row;
    for (int i = 0; i < row.openConcerns; ++i) {
        // What happened next is written down first; closing it follows from that.
        DueItem item = duework::dated(
            DueKind::Concern, "concern", row.openConcern.day, "tellConcern", situation);
        // A concern has no limit that could be missed: it is due at once, and first.
        item.due = situation.today;
        item.late = 0;
        item.evidence.code = i < row.concernsNotTold ? u"concernNotTold"_s : u"concernTold"_s;
        // Which of several this day is of, the record knows.
        if (row.openConcerns == 1)
            item.evidence.values = {{u"openConcern"_s, dateOf(row.openConcern.day)}};
        items << item;
    }
}

/// Whether the last day at work before `situation.holiday`, of the case, is near enough
/// (`limits.breakAheadWorkingDays`) that the steps before it are counted with the county's limits.
bool isBreakNear(const CaseFacts &facts, const Situation &situation)
{
    const CaseAway away = awayOf(facts, situation);
    if (!situation.holiday || !situation.workingDays || away.lastDayAtWork == 0)
        return false;
    const int left =
        situation.workingDays->between(situation.today, dateOf(away.lastDayAtWork)).count;
    return left < situation.policy->limits().breakAheadWorkingDays.on(factDay(situation.today));
}

/// See dueItems.
enum Weight {
    OfConcern,
    OfSettling,
    OfLateDuty,
    OfQuestion,
    OfTodayOrTomorrow,
    OfMyLateAction,
    OfDuty,
    OfOthersLateAction,
    OfTheRest,
};

bool isBeforeABreak(const DueItem &item, const Situation &situation)
{
    const ChecklistSpec *list = situation.policy->checklist(item.checklist);
    return list && list->ofBreak;
}

Weight weightOf(const DueItem &item, const Situation &situation, bool breakNear)
{
    const bool late = item.due < situation.today;
    switch (item.kind) {
    case DueKind::Concern:
        return OfConcern;
    case DueKind::ToSettle:
        return OfSettling;
    case DueKind::WasItHeld:
        return OfQuestion;
    case DueKind::Request:
    case DueKind::LookBack:
        if (late)
            return OfQuestion;
        break;
    case DueKind::Action:
    case DueKind::LateActions:
        if (late)
            return item.mine ? OfMyLateAction : OfOthersLateAction;
        break;
    case DueKind::Step:
    case DueKind::Review:
        if (item.question)
            return OfQuestion;
        if (item.isOverdue())
            return OfLateDuty;
        break;
    case DueKind::ClosedInEhm:
        if (item.isOverdue())
            return OfLateDuty;
        break;
    case DueKind::PlannedTaf:
    case DueKind::OwnerGone:
        break;
    }
    if (item.due <= situation.today.addDays(1))
        return OfTodayOrTomorrow;
    const bool limit = item.kind == DueKind::Step || item.kind == DueKind::Review;
    return limit && (!isBeforeABreak(item, situation) || breakNear) ? OfDuty : OfTheRest;
}

/// "3 actions of others are late": one line of those at the top of `items`.
DueItem lateActionsOfOthers(const QList<DueItem> &items, const Situation &situation)
{
    DueItem all = items.first();
    QVariantList indexes;
    for (const DueItem &item : items) {
        if (weightOf(item, situation, false) == OfOthersLateAction) // no step of a break
            indexes.append(item.index);
    }
    if (indexes.size() == 1)
        return all;
    all.kind = DueKind::LateActions;
    all.id = u"lateActions"_s;
    all.index = -1;
    all.evidence = {u"actionsOfOthersLate"_s,
        {{u"actions"_s, indexes}, {u"count"_s, static_cast<int>(indexes.size())}}};
    return all;
}

ListRole listOfStage(Stage stage)
{
    switch (stage) {
    case Stage::Opened:
    case Stage::Assessment:
    case Stage::Taf:
        return ListRole::Assessment;
    case Stage::Plan:
        return ListRole::AfterTaf;
    case Stage::Outcomes:
    case Stage::Closure:
        return ListRole::Closure;
    case Stage::Closed:
        break;
    }
    return ListRole::None;
}

} // namespace

DueGroup groupOf(const DueItem &item, QDate today)
{
    if (item.kind == DueKind::Concern)
        return DueGroup::First;
    if (item.isOverdue())
        return DueGroup::Overdue;
    if (item.waits() || item.due <= today)
        return DueGroup::Today;
    return item.due <= today.addDays(7 - today.dayOfWeek()) ? DueGroup::ThisWeek : DueGroup::Later;
}

bool isPressing(const DueItem &item, QDate today)
{
    constexpr int pressingDays = 2;
    return item.pressingFrom.isValid()
        ? today >= item.pressingFrom
        : item.due.isValid() && today.daysTo(item.due) <= pressingDays;
}

QList<DueItem> dueItems(const CaseFacts &facts, const Situation &situation)
{
    QList<DueItem> items;
    items.reserve(32); // seldom more: growing would move them all
    addConcerns(items, facts, situation);
    if (facts.isClosed())
        duework::addOfClosed(items, facts, situation);
    else
        duework::addOfOpen(items, facts, situation);
    // Of one day, the meeting comes before the step it is for.
    const bool breakNear = isBreakNear(facts, situation);
    std::vector<std::tuple<Weight, QDate, bool, qsizetype>> places;
    places.reserve(std::size_t(items.size()));
    for (const DueItem &item : std::as_const(items))
        places.emplace_back(weightOf(item, situation, breakNear), item.due,
            item.kind != DueKind::PlannedTaf, qsizetype(places.size()));
    std::sort(places.begin(), places.end());
    QList<DueItem> sorted;
    sorted.reserve(items.size());
    for (const auto &place : places)
        sorted.append(std::move(items[std::get<qsizetype>(place)]));
    return sorted;
}

std::optional<DueItem> nextToDo(const CaseFacts &facts, const Situation &situation)
{
    return nextToDo(dueItems(facts, situation), facts, situation);
}

std::optional<DueItem> nextToDo(
    const QList<DueItem> &items, const CaseFacts &facts, const Situation &situation)
{
    // A TAF that is planned is recorded once the family is registered: that comes first.
    const bool waits = !items.isEmpty() && !facts.row.registered.isSet() && !facts.isClosed()
        && (items.first().kind == DueKind::PlannedTaf || items.first().kind == DueKind::WasItHeld);
    if (!items.isEmpty() && !waits)
        return weightOf(items.first(), situation, false) == OfOthersLateAction
            ? lateActionsOfOthers(items, situation)
            : items.first();
    const ChecklistSpec *list = situation.policy->checklist(listOfStage(stageOf(facts)));
    if (!list)
        return std::nullopt;
    const ListForCase here(*list, facts, situation);
    for (const Step &step : list->steps) {
        const StepResult result = here.evaluate(step);
        if (result.isOpen() && result.required)
            return duework::ofStep(*list, step, result, situation);
    }
    return items.isEmpty() ? std::nullopt : std::optional(items.first());
}

} // namespace hometray