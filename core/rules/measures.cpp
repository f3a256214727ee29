// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/measures.h"

#include "rules/dutystanding.h"
#include "rules/measuring.h"
#include "rules/planned.h"
#include "rules/policy.h"

#include <algorithm>

namespace hometray::measures {

using namespace measuring;

namespace {

const CaseAway *away(const MeasureInput &in)
{
    return in.away.away ? &in.away : nullptr;
}

/// Whether a day lies in the time away, with the weekends and bank holidays beside it.
bool isAway(const MeasureInput &in, FactDay day)
{
    bool inside = false;
    const WorkingDays *workingDays = in.situation.workingDays;
    if (day == 0 || !in.away.away)
        return false;
    forEachSpell(in.facts, in.away, [&](FactDay from, FactDay until) {
        const FactDay before =
            workingDays ? factDay(workingDays->add(dateOf(from), -1).day) : from - 1;
        const FactDay after =
            workingDays ? factDay(workingDays->add(dateOf(until), 1).day) : until + 1;
        inside = inside || (before < day && day < after);
    });
    return inside;
}

} // namespace

qint32 actionsCarriedOver(const MeasureInput &in, QVariantList *rows)
{
    const int limit = in.situation.policy->limits().carriedOver.on(in.today);
    return count(in.facts.actions, rows,
        [&](const CaseFacts::OpenAction &action) { return action.carriedOver >= limit; });
}

qint32 actionsLate(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.actions, rows, [&](const CaseFacts::OpenAction &action) {
        return action.due != 0 && action.due < in.today;
    });
}

qint32 actionsWithoutOwner(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.actions, rows, [&](const CaseFacts::OpenAction &action) {
        // Whoever has died or left does nothing more: somebody else has to.
        return action.noOwner != 0 || ownerIsGone(action, in.today);
    });
}

qint32 actionsOwnerGone(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.actions, rows,
        [&](const CaseFacts::OpenAction &action) { return ownerIsGone(action, in.today); });
}

qint32 actionsUnclear(const MeasureInput &in, QVariantList *)
{
    return actionsWithoutOwner(in, nullptr) + in.facts.row.actionsWithoutDate;
}

qint32 tooManyActions(const MeasureInput &in, QVariantList *)
{
    return in.facts.row.openActions > in.situation.policy->limits().openActions.on(in.today) ? 1
                                                                                             : 0;
}

qint32 plannedPast(const MeasureInput &in, QVariantList *rows)
{
    // At the end of the last day at work that day is over, too.
    const bool dayToo = in.over && !in.facts.isClosed();
    const FactDay until = in.about();
    return count(in.facts.planned, rows, [&](const CaseFacts::Planned &planned) {
        return planned.on.day < until || (dayToo && planned.on.day == until);
    });
}

qint32 registrationWaits(const MeasureInput &in, QVariantList *rows)
{
    const CaseFacts::Row &row = in.facts.row;
    const FactDay sent = row.registrationSent.day;
    if (sent == 0 || sent > in.today || row.registered.isSet() || row.closed.isSet()
        || !in.situation.workingDays)
        return 0;
    const int waited = in.situation.workingDays->between(dateOf(sent), in.situation.today).count;
    if (waited <= in.situation.policy->limits().registrationWorkingDays.on(sent))
        return 0;
    if (rows)
        rows->append(sent);
    return waited;
}

qint32 openTooLong(const MeasureInput &in, QVariantList *)
{
    const Moment &start =
        in.facts.row.reopened.isSet() ? in.facts.row.reopened : in.facts.row.registered;
    const QDate limit =
        dateOf(start.day).addMonths(in.situation.policy->limits().openMonths.on(start.day));
    return start.isSet() && in.facts.row.closed.day == 0 && limit < in.situation.today ? 1 : 0;
}

qint32 notesTooOld(const MeasureInput &in, QVariantList *)
{
    const int limit = in.situation.policy->limits().noteDays.on(in.facts.row.notes.day);
    return in.facts.row.notes.day + limit < in.about() ? 1 : 0;
}

qint32 notesNotInEhm(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.openNotes, rows, [](const CaseFacts::NotInEhm &) { return true; });
}

qint32 earlierTafsNotInEhm(const MeasureInput &in, QVariantList *rows)
{
    const auto &open = in.facts.openTafs;
    const bool onlyTheLast = open.size() == 1 && open[0].index == in.facts.row.lastTafMeeting;
    return count(open, rows, [=](const CaseFacts::NotInEhm &) { return !onlyTheLast; });
}

qint32 lastTafNotSpokenOf(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.actions, rows,
        [](const CaseFacts::OpenAction &action) { return action.notSpokenOf != 0; });
}

qint32 homes(const MeasureInput &in, QVariantList *)
{
    return qint32(dutiesOfLastTaf(in.facts, CaseFacts::FamilyCopy).size());
}

qint32 homesWithoutCopy(const MeasureInput &in, QVariantList *rows)
{
    qint32 number = 0;
    for (const CaseFacts::Duty *copy : dutiesOfLastTaf(in.facts, CaseFacts::FamilyCopy)) {
        if (copy->stop != CaseFacts::NotStopped || (copy->met != 0 && copy->met <= in.today)
            || (copy->met == 0 && copy->lost != 0 && copy->lost <= in.today))
            continue;
        ++number;
        if (rows)
            rows->append(copy->person);
    }
    return number;
}

qint32 lastCopy(const MeasureInput &in, QVariantList *)
{
    // Of what was given; the day of an offer only where all of them were declined.
    FactDay given = 0, declined = 0;
    for (const CaseFacts::Duty *copy : dutiesOfLastTaf(in.facts, CaseFacts::FamilyCopy)) {
        FactDay &last = copy->declined != 0 ? declined : given;
        last = std::max(last, copy->met);
    }
    return given != 0 ? given : declined;
}

qint32 reviewDue(const MeasureInput &in, QVariantList *)
{
    // D4 after the last TAF, D3 before the first.
    qint32 due = 0;
    const std::pair<CaseFacts::DutyKind, const Deadline *> kinds[] = {
        {CaseFacts::FirstTaf, in.situation.policy->firstTafDeadline()},
        {CaseFacts::NextTaf, in.situation.policy->reviewDeadline()},
    };
    for (const auto &[kind, deadline] : kinds) {
        for (const DutyStanding &standing : standings(kind, *deadline, in)) {
            // As it stood on the day in question.
            const CaseFacts::Duty &duty = *standing.duty;
            if ((duty.met == 0 || duty.met > in.about())
                && (duty.stop == CaseFacts::NotStopped || duty.stopped > in.about()))
                due = standing.due;
        }
    }
    return due;
}

qint32 plannedAhead(const MeasureInput &in, QVariantList *)
{
    // At the end of the last day at work that day is over, too.
    const bool dayToo = in.over && !in.facts.isClosed();
    return plannedFrom(in.facts, in.about() + (dayToo ? 1 : 0));
}

qint32 nextPlannedTooLate(const MeasureInput &in, QVariantList *)
{
    const FactDay due = reviewDue(in, nullptr);
    return due != 0 && plannedAhead(in, nullptr) > due ? 1 : 0;
}

qint32 planTakenOver(const MeasureInput &in, QVariantList *)
{
    const CaseFacts::Row &row = in.facts.row;
    return row.takenUp.isSet() && row.plan.isSet() && row.plan.at <= row.takenUp.at ? 1 : 0;
}

qint32 reviewOverdue(const MeasureInput &in, QVariantList *)
{
    const FactDay due = reviewDue(in, nullptr);
    return due != 0 && due < in.today ? 1 : 0;
}

namespace {

/// The plan for a break that decided last, since the last TAF; nullptr when none did.
const CaseFacts::Break *decidingPlan(const MeasureInput &in)
{
    const CaseFacts::Break *last = nullptr;
    Moment since = in.facts.row.lastTafDecided;
    for (const CaseFacts::Break &plan : in.facts.breaks) {
        if (plan.decision == CaseFacts::Undecided || !plan.decided.since(since))
            continue;
        last = &plan;
        since = plan.decided;
    }
    return last;
}

} // namespace

qint32 decision(const MeasureInput &in, QVariantList *)
{
    // What was decided last: by the TAF, or later by the plan for the break, or for one of before.
    const CaseFacts::Row &row = in.facts.row;
    if (in.holiday.decision != CaseFacts::Undecided && in.holiday.decided.since(row.lastTafDecided))
        return in.holiday.decision;
    const CaseFacts::Break *plan = decidingPlan(in);
    return plan ? plan->decision : row.lastTafDecision;
}

qint32 decidedToStay(const MeasureInput &in, QVariantList *)
{
    const CaseFacts::Break *plan = decidingPlan(in);
    return plan && plan->decision == CaseFacts::StayOpen ? plan->decided.day : 0;
}

qint32 lastDayAtWork(const MeasureInput &in, QVariantList *)
{
    return away(in) ? away(in)->lastDayAtWork : 0;
}

qint32 awayNow(const MeasureInput &in, QVariantList *)
{
    const CaseAway *days = away(in);
    return days && days->lastDayAtWork != 0 && in.today > days->lastDayAtWork
            && in.today <= days->until
        ? 1
        : 0;
}

qint32 awayFrom(const MeasureInput &in, QVariantList *)
{
    return away(in) ? away(in)->from : 0;
}

qint32 awayUntil(const MeasureInput &in, QVariantList *)
{
    return away(in) ? away(in)->until : 0;
}

qint32 reviewBeforeLeaving(const MeasureInput &in, QVariantList *)
{
    // After a TAF held since leaving none is due before it any more.
    const FactDay due = in.facts.row.withLaterTaf != 0 ? 0 : reviewDue(in, nullptr);
    return due != 0 && due <= lastDayAtWork(in, nullptr)
            && in.facts.row.lastTafDecision != CaseFacts::Close
        ? 1
        : 0;
}

qint32 reviewInBreak(const MeasureInput &in, QVariantList *)
{
    return isAway(in, reviewDue(in, nullptr)) ? 1 : 0;
}

qint32 reviewAfterLimit(const MeasureInput &in, QVariantList *)
{
    const FactDay due = reviewDue(in, nullptr), on = in.holiday.reviewOn;
    return on != 0 && ((due != 0 && on > due) || on <= in.facts.row.lastTaf.day) ? 1 : 0;
}

qint32 reviewHolderAway(const MeasureInput &in, QVariantList *rows)
{
    const CaseFacts::Break &plan = in.holiday;
    const AtWork work{plan.holder, plan.holderTermTimeOnly, plan.holderFrom, plan.holderUntil,
        plan.holderWorksOn};
    if (plan.holder < 0 || plan.reviewOn == 0 || work.on(plan.reviewOn, in.facts, in.situation))
        return 0;
    if (rows)
        rows->append(plan.holder);
    return 1;
}

qint32 plannedBeforeLeaving(const MeasureInput &in, QVariantList *rows)
{
    // Once the last day is over nothing of it lies ahead, and with the closing what was planned ended.
    if (in.facts.isClosed())
        return 0;
    const FactDay last = lastDayAtWork(in, nullptr);
    return count(in.facts.planned, rows, [&](const CaseFacts::Planned &planned) {
        return !in.over && planned.on.day <= last && planned.on.day >= in.today;
    });
}

} // namespace hometray::measures
