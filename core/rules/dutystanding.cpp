// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/dutystanding.h"

#include "rules/limits.h"

using namespace Qt::StringLiterals;

namespace hometray {

namespace {

/// In the order of CaseFacts::StopReason, then what else may be said of a duty.
enum : int { NotKnownWhetherOwed = 5, Declined, NobodyLeft };

} // namespace

std::vector<DutyStanding> standings(
    CaseFacts::DutyKind kind, const Deadline &deadline, const MeasureInput &input)
{
    std::vector<DutyStanding> found;
    for (const CaseFacts::Duty &duty : input.facts.duties) {
        if (duty.kind != kind || duty.began.day > input.today)
            continue;
        DutyStanding standing{&duty};
        const Limit limit = limitAfter(deadline, duty.began.day, input.situation);
        standing.due = limit.due;
        standing.provisional = limit.provisional;
        // Of what nobody knows to be owed there is no limit it could be too late for.
        standing.lost = duty.met == 0 && duty.lost != 0 && duty.lost <= input.today
            && (duty.lost <= standing.due || duty.toSettle != 0);
        if (duty.met == 0 && !standing.lost && duty.lost != 0 && duty.lost <= input.today
            && (duty.stopped == 0 || duty.lost < duty.stopped))
            standing.ended = duty.lost;
        const FactDay until = standing.isMet() ? duty.met
            : standing.ended != 0              ? standing.ended
            : standing.isStopped()             ? duty.stopped
                                               : input.today;
        // Whether it is owed at all is not known: nothing of it is late.
        if (duty.toSettle == 0)
            standing.late = lateness(deadline, standing.due, until, input.situation);
        found.push_back(standing);
    }
    return found;
}

std::optional<Judgement> judgeDuty(
    const Step &step, const Deadline &deadline, const MeasureInput &input)
{
    auto all = standings(step.duty, deadline, input);
    // A list is about the last TAF; what is still open of earlier ones is due beside it.
    std::erase_if(all, [&](const DutyStanding &one) { return isOfEarlierTaf(one, input.facts); });
    if (all.empty())
        return std::nullopt;
    Judgement judgement;
    judgement.unit = deadline.unit;
    const CaseFacts::Duty *gone = all.back().duty;
    std::erase_if(all, [](const DutyStanding &one) { return one.lost; });
    if (all.empty()) {
        judgement.duty = gone;
        judgement.state = StepState::NotNeeded;
        judgement.says = &dutyCodes().at(NobodyLeft);
        return judgement;
    }
    // The most pressing that is open, one that is owed for certain first.
    const DutyStanding *open = nullptr;
    const auto before = [](const DutyStanding &a, const DutyStanding &b) {
        return std::pair(a.duty->toSettle, a.due) < std::pair(b.duty->toSettle, b.due);
    };
    for (const DutyStanding &one : all) {
        if (one.isOpen() && (!open || before(one, *open)))
            open = &one;
    }
    if (open) {
        judgement.duty = open->duty;
        judgement.provisional = open->provisional;
        if (open->duty->toSettle != 0) {
            judgement.state = StepState::CannotBeJudged;
            judgement.says = &dutyCodes().at(NotKnownWhetherOwed);
            return judgement;
        }
        judgement.due = open->due;
        judgement.late = open->late;
        judgement.state = open->late > 0 ? StepState::Overdue : StepState::ToDo;
        judgement.writtenNotInEhm = open->duty->written != 0;
        if (!judgement.writtenNotInEhm
            && step.rule.evaluate(input, &judgement.says) == Verdict::OutOfDate
            && judgement.state == StepState::ToDo)
            judgement.state = StepState::OutOfDate;
        return judgement;
    }
    // What the last of them came to; of several homes, all of that TAF. One that had its copy does
    // not hide another that went without when it was owed.
    const DutyStanding *last = &all.back();
    const auto wentWithout = std::find_if(all.begin(), all.end(), [last](const DutyStanding &one) {
        return one.duty->meeting == last->duty->meeting && !one.isMet() && one.late > 0;
    });
    if (wentWithout != all.end())
        last = &*wentWithout;
    bool declined = true;
    for (const DutyStanding &one : all) {
        if (one.duty->meeting != last->duty->meeting || !one.isMet() || wentWithout != all.end())
            continue;
        judgement.doneOn = std::max(judgement.doneOn, one.duty->met);
        judgement.late = std::max(judgement.late, one.late);
        declined = declined && one.duty->declined != 0;
        last = &one;
    }
    judgement.duty = last->duty;
    judgement.due = last->due;
    judgement.provisional = last->provisional;
    if (last->isMet()) {
        judgement.state = StepState::Done;
        if (declined)
            judgement.says = &dutyCodes().at(Declined);
    } else {
        judgement.state = StepState::NotNeeded;
        judgement.late = last->late;
        judgement.says = last->ended != 0 ? &dutyCodes().at(NobodyLeft)
                                          : &stopCode(last->duty->stop);
    }
    return judgement;
}

bool isOfEarlierTaf(const DutyStanding &standing, const CaseFacts &facts)
{
    return standing.duty->kind > CaseFacts::NextTaf
        && standing.duty->meeting != facts.row.lastTafMeeting;
}

const QStringList &dutyCodes()
{
    static const QStringList codes = {QString(), u"stoppedByWithdrawal"_s, u"stoppedByNoAction"_s,
        u"stoppedByClosure"_s, u"ofEarlierTaf"_s, u"notKnownWhetherOwed"_s,
        u"copyDeclined"_s, u"nobodyLeftToHaveIt"_s};
    return codes;
}

const QString &stopCode(qint32 reason)
{
    return dutyCodes().at(reason);
}

} // namespace hometray
