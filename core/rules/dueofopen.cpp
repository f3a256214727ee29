// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/breakplan.h"
#include "rules/duework.h"
#include "rules/dutystanding.h"
#include "rules/measures.h"
#include "rules/planned.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray::duework {

namespace {

/// Whether the TAF that a duty began with decided to close, as it stands. Closing asks for no other
/// TAF and ends the duty; while the FFA is open, the six weeks go on.
bool isToBeClosed(const CaseFacts::Duty &owed, const CaseFacts &facts, const Situation &situation)
{
    static const CaseFacts::Break nothing;
    const CaseFacts::Break *holiday =
        situation.holiday ? facts.forBreak(situation.holiday->holiday.code) : nullptr;
    const MeasureInput input{
        facts, holiday ? *holiday : nothing, situation, factDay(situation.today)};
    return owed.meeting >= 0 && owed.meeting == facts.row.lastTafMeeting
        && facts.row.lastTafDecision == CaseFacts::Close
        && measures::decision(input, nullptr) == CaseFacts::Close;
}

/// The next TAF: D4 after the last, D3 before the first. The first TAF is a step of its own.
void addReview(QList<DueItem> &items, const CaseFacts &facts, const Situation &situation)
{
    const Deadline *deadline = situation.policy->reviewDeadline();
    const CaseFacts::Row &row = facts.row;
    const auto owed =
        std::find_if(facts.duties.begin(), facts.duties.end(), [&](const CaseFacts::Duty &duty) {
            return duty.kind == CaseFacts::NextTaf && duty.met == 0
                && duty.stop == CaseFacts::NotStopped && duty.began.day <= factDay(situation.today);
        });
    if (owed == facts.duties.end())
        return;
    const int count = deadline->count(row.reviewClock.day);
    DueItem item = dated(DueKind::Review, "review", row.reviewClock.day + count,
        row.nextPlanned.isSet() ? "recordTaf" : "planTaf", situation);
    item.pressingFrom = item.due.addDays(deadline->warn - count);
    item.evidence.code = owed->meeting >= 0       ? u"reviewDue"_s
        : row.reopened.day == row.reviewClock.day ? u"reviewAfterReopening"_s
                                                  : u"reviewAfterAgreeing"_s;
    item.evidence.values = {
        {u"reviewClock"_s, dateOf(row.reviewClock.day)}, {u"tafCount"_s, row.tafCount}};
    if (const FactDay planned = plannedFrom(facts, factDay(situation.today)); planned != 0)
        item.evidence.values.insert(u"plannedAhead"_s, dateOf(planned));
    if (!row.nextPlanned.isSet() && isToBeClosed(*owed, facts, situation)) {
        item.evidence.code = u"reviewUnlessClosed"_s;
        item.mend = row.closurePrepared.isSet() ? u"closeFfa"_s : u"prepareClosure"_s;
        const auto first = beforeClosing(facts, situation);
        if (first && row.closurePrepared.isSet()) {
            item.mend = first->mend.command;
            item.mendAt = first->mend.at;
            item.evidence.values.insert(u"closureOpen"_s, first->steps);
        }
    }
    items << item;
}

/// What is still owed of a TAF that another has followed, a line for each TAF.
void addEarlierTafs(QList<DueItem> &items, const ChecklistSpec &list, const Step &step,
    const CaseFacts &facts, const Situation &situation)
{
    static const CaseFacts::Break nothing;
    const Deadline &deadline = situation.policy->deadlines().at(step.deadline);
    qint32 last = -1;
    for (const DutyStanding &one :
        standings(step.duty, deadline, {facts, nothing, situation, factDay(situation.today)})) {
        const CaseFacts::Duty &duty = *one.duty;
        if (!one.isOpen() || duty.toSettle != 0 || !isOfEarlierTaf(one, facts)
            || duty.meeting == std::exchange(last, duty.meeting))
            continue;
        DueItem item;
        item.checklist = list.id;
        item.id = step.id;
        item.due = dateOf(one.due);
        item.late = one.late;
        item.unit = deadline.unit;
        item.provisional = one.provisional;
        item.writtenNotInEhm = duty.written != 0;
        item.index = duty.meeting;
        item.evidence = {u"ofEarlierTaf"_s,
            {{u"dutyBegan"_s, dateOf(duty.began.day)},
                {u"meetings"_s, QVariantList{duty.meeting}}}};
        item.mend = item.writtenNotInEhm ? u"markInEhm"_s : step.mend;
        item.mendAt = item.writtenNotInEhm ? QString() : step.mendAt;
        setHoliday(item, situation);
        items << item;
    }
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
    QVariantList left;
    FactDay since = 0;
    for (const CaseFacts::OpenAction &action : facts.actions) {
        if (!ownerIsGone(action, today))
            continue;
        left.append(action.index);
        since = since == 0 ? action.ownerGone : std::min(since, action.ownerGone);
    }
    if (!left.isEmpty()) {
        DueItem item =
            waiting(DueKind::OwnerGone, "ownerGone", since, "changePlan", situation.today);
        item.index = left.size() == 1 ? left.first().toInt() : -1;
        item.evidence = {
            u"ownerGone"_s, {{u"actions"_s, left}, {u"actionsOwnerGone"_s, int(left.size())}}};
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

/// Whether a passed date is asked after, or something is to be settled, in a list that belongs to
/// no break: there it is asked at once, and has not to wait for one.
bool isAskedAnyway(const Step &step, const Policy &policy)
{
    return (step.question || step.settles)
        && std::any_of(policy.checklists().begin(), policy.checklists().end(),
            [&step](const ChecklistSpec &list) {
                return !list.ofBreak
                    && std::any_of(list.steps.begin(), list.steps.end(),
                        [&step](const Step &other) { return other.id == step.id; });
            });
}

/// Adds a piece of work, in the place of one with a later limit.
void addWork(
    QList<DueItem> &items, QHash<QString, qsizetype> &known, const Step &step, DueItem item)
{
    const QString &work = step.limitOf.isEmpty() ? step.id : step.limitOf;
    const auto at = known.constFind(work);
    if (at == known.cend()) {
        known.insert(work, items.size());
        items.append(std::move(item));
    } else if (item.due < items.at(*at).due) {
        items[*at] = std::move(item);
    }
}

/// One piece of work is due once, by the earlier limit: a step that stands in two lists, and one
/// that has the limit of another.
void addSteps(QList<DueItem> &items, const CaseFacts &facts, const Situation &situation)
{
    QHash<QString, qsizetype> known;
    for (const LeftOpen &left : leftOpen(facts, situation)) {
        DueItem item = ofStep(*left.list, *left.step, left.result, situation);
        item.leftFor = left.breakId;
        addWork(items, known, *left.step, std::move(item));
    }
    const bool history = isHistory(facts, situation);
    for (const ChecklistSpec &list : situation.policy->checklists()) {
        if (list.ofBreak && history)
            continue;
        const ListForCase here(list, facts, situation);
        for (const Step &step : list.steps) {
            if (step.deadline < 0 || isAskedAnyway(step, *situation.policy))
                continue;
            // Also where there is none that the list would be about: of before it was opened again.
            if (step.duty > CaseFacts::NextTaf)
                addEarlierTafs(items, list, step, facts, situation);
            if (!here.applies())
                continue;
            const Judgement judgement = here.judge(step);
            const bool open =
                judgement.state != StepState::Done && judgement.state != StepState::NotNeeded;
            if (!open || judgement.due == 0)
                continue;
            addWork(items, known, step,
                ofStep(list, step, onItsDay(list, step, here.evaluate(step), facts, situation),
                    situation));
        }
    }
}

/// Whether somebody is owed a copy is not known: said before any limit is spoken of.
void addResponsibility(QList<DueItem> &items, const CaseFacts &facts, const Situation &situation)
{
    QVariantList people;
    FactDay since = 0;
    for (const CaseFacts::Duty &duty : facts.duties) {
        if (duty.toSettle == 0 || duty.met != 0 || duty.stop != CaseFacts::NotStopped
            || duty.lost != 0)
            continue;
        if (!people.contains(duty.person))
            people.append(duty.person);
        since = since == 0 ? duty.began.day : std::min(since, duty.began.day);
    }
    if (people.isEmpty())
        return;
    DueItem item =
        waiting(DueKind::ToSettle, "responsibility", since, "changePeople", situation.today);
    item.mendAt = u"people.parentalResponsibility"_s;
    item.evidence = {u"notKnownWhetherOwed"_s, {{u"people"_s, people}}};
    items << item;
}

/// Whether a policy itself asks what becomes of an FFA that something ended; one of before that was
/// asked does not.
bool asksAfterEndings(const Policy &policy)
{
    static const FactInfo *endings = factNamed(u"endings");
    const auto asks = [](const Step &step) {
        return step.settles && step.when.facts().contains(endings);
    };
    return std::any_of(
        policy.checklists().begin(), policy.checklists().end(), [&asks](const ChecklistSpec &list) {
            return !list.ofBreak && std::any_of(list.steps.begin(), list.steps.end(), asks);
        });
}

/// Nobody agrees to help any more, or no action was found to be needed: it is closed, or somebody
/// says why it goes on. Said here for policies that have no step for it.
void addEnding(QList<DueItem> &items, const CaseFacts &facts, const Situation &situation)
{
    const CaseFacts::Row &row = facts.row;
    if ((!row.withdrawn.isSet() && !row.noActionNeeded.isSet())
        || asksAfterEndings(*situation.policy))
        return;
    DueItem item = waiting(DueKind::ToSettle, "ending",
        row.withdrawn.isSet() ? row.withdrawn.day : row.noActionNeeded.day,
        row.closurePrepared.isSet() ? "closeFfa" : "prepareClosure", situation.today);
    item.evidence.code = row.withdrawn.isSet() ? u"helpWithdrawn"_s : u"noActionNeeded"_s;
    items << item;
}

/// The day of the first thing a step names that nobody has answered; today where it names no day.
QDate waitsSince(const StepResult &result, const CaseFacts &facts, QDate today)
{
    QDate since = today;
    for (const OpenItem &open : result.items) {
        const FactDay day = open.kind == OpenItem::Days ? open.at
            : open.kind == OpenItem::People ? facts.people.at(std::size_t(open.at)).expected
                                            : 0;
        since = day != 0 ? std::min(since, dateOf(day)) : since;
    }
    return since;
}

/// By how much a step is late in a list of a break that asks for it, too.
Limited lateBefore(const Step &step, const CaseFacts &facts, const Situation &situation)
{
    if (isHistory(facts, situation))
        return {};
    for (const ChecklistSpec &list : situation.policy->checklists()) {
        const Step *same = list.ofBreak ? list.step(step.id) : nullptr;
        if (!same)
            continue;
        const ListForCase here(list, facts, situation);
        const Judgement judged = here.applies() ? here.judge(*same) : Judgement();
        const bool open = judged.state != StepState::Done && judged.state != StepState::NotNeeded;
        if (open && judged.late > 0)
            return {dateOf(judged.due), judged.late, judged.unit};
    }
    return {};
}

/// What the policy wants settled first, and what a passed date asks (of each planned TAF there is a
/// line already), from the lists that belong to no break; each once.
void addQuestions(QList<DueItem> &items, const CaseFacts &facts, const Situation &situation)
{
    const auto asks = [](const Step &step) { return step.settles || step.question; };
    for (const ChecklistSpec &list : situation.policy->checklists()) {
        if (list.ofBreak || std::none_of(list.steps.begin(), list.steps.end(), asks))
            continue;
        const ListForCase here(list, facts, situation);
        if (!here.applies())
            continue;
        for (const Step &step : list.steps) {
            if (!asks(step))
                continue;
            const bool known =
                std::any_of(items.begin(), items.end(), [&step](const DueItem &item) {
                    return item.id == step.id
                        || (!step.limitOf.isEmpty() && item.id == step.limitOf)
                        || (item.kind == DueKind::WasItHeld && item.mend == step.mend);
                });
            if (known)
                continue;
            const StepResult result = here.evaluate(step);
            if (!result.isOpen())
                continue;
            DueItem item = ofStep(list, step, result, situation);
            item.kind = step.settles ? DueKind::ToSettle : DueKind::Step;
            item.due = waitsSince(result, facts, situation.today);
            item.question = step.question;
            if (const Limited late = lateBefore(step, facts, situation); late.late > 0) {
                item.due = late.due;
                item.late = late.late;
                item.unit = late.unit;
            }
            items << item;
        }
    }
}

} // namespace

void addOfOpen(QList<DueItem> &items, const CaseFacts &facts, const Situation &situation)
{
    addSteps(items, facts, situation);
    addReview(items, facts, situation);
    addLists(items, facts, situation);
    addResponsibility(items, facts, situation);
    addEnding(items, facts, situation);
    addQuestions(items, facts, situation);
}

} // namespace hometray::duework
