// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/whattravels.h"

#include "rules/dutystanding.h"
#include "rules/leaving.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray {

namespace {

bool isBreakAsked(const CaseFacts &facts, const Situation &situation)
{
    const CaseAway away = awayOf(facts, situation);
    if (!away.away || factDay(situation.today) > away.until)
        return false;
    const SchoolBreak *before =
        situation.calendar ? situation.calendar->breakBefore(situation.holiday->holiday) : nullptr;
    return !before || situation.today > before->last
        || factDay(before->last) >= away.lastDayAtWork;
}

/// What a TAF that another has followed still asks for in a step; nothing when it asks for nothing.
std::optional<StepState> ofEarlierTaf(
    const Step &step, const CaseFacts &facts, const Situation &situation)
{
    if (step.duty <= CaseFacts::NextTaf)
        return std::nullopt;
    static const CaseFacts::Break nothing;
    const Deadline &deadline = situation.policy->deadlines().at(step.deadline);
    std::optional<StepState> state;
    for (const DutyStanding &one :
        standings(step.duty, deadline, {facts, nothing, situation, factDay(situation.today)})) {
        if (!one.isOpen() || !isOfEarlierTaf(one, facts))
            continue;
        if (one.late > 0)
            return StepState::Overdue;
        state = one.duty->toSettle != 0 ? StepState::CannotBeJudged : StepState::ToDo;
    }
    return state;
}

} // namespace

QStringList whatTravels(const CaseFacts &facts, const Situation &situation)
{
    QStringList open;
    const int untold = facts.row.concernsNotTold, told = facts.row.openConcerns - untold;
    for (const auto &[name, count] : {std::pair(u"untold"_s, untold), std::pair(u"told"_s, told)}) {
        if (count > 0)
            open.append(u"concerns/"_s % name % u'=' % QString::number(count));
    }
    QList<ListRole> roles = {ListRole::Assessment, ListRole::AfterTaf, ListRole::SelfCheck};
    if (isBreakAsked(facts, situation))
        roles = QList<ListRole>{ListRole::Staying, ListRole::Closing, ListRole::Tray} + roles;
    QStringList named;
    for (const ListRole role : std::as_const(roles)) {
        const ChecklistSpec *list = situation.policy->checklist(role);
        if (!list)
            continue;
        const ListForCase here(*list, facts, situation);
        for (const Step &step : list->steps) {
            // One thing has one answer, in whichever lists it stands.
            if (!step.required || named.contains(step.id))
                continue;
            auto state = ofEarlierTaf(step, facts, situation);
            if (here.applies()) {
                const StepResult result = here.evaluate(step);
                state = result.isOpen() ? result.state : state;
            }
            if (!state)
                continue;
            named.append(step.id);
            open.append(list->id % u'/' % step.id % u'=' % stateName(*state));
        }
    }
    return open;
}

} // namespace hometray
