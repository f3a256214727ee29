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

bool parentOfFamily(const CaseFacts::Person &person, FactDay today)
{
    return person.responsible == 1 && ofFamily(person, today);
}

bool refusesHelp(const CaseFacts::Person &person)
{
    return person.help == CaseFacts::Refused || person.help == CaseFacts::Withdrawn;
}

bool isToBeTold(const CaseFacts::Person &person, FactDay today)
{
    return ofFamily(person, today) && decidesAlone(person, today)
        && person.help != CaseFacts::Refused;
}

bool isYoungDecider(const CaseFacts::Person &person, FactDay today)
{
    return person.sixteen != 0 && person.sixteen <= today && !isAdult(person, today)
        && ofFamily(person, today);
}

const CaseAway *away(const MeasureInput &in)
{
    return in.away.away ? &in.away : nullptr;
}

/// A main contact counts on a day when they are a professional of the team and not of the family,
/// have agreed to that day, and are at work then (FF News July 2019).
bool fits(const CaseFacts::Contact &contact, FactDay day, const MeasureInput &in)
{
    const AtWork work{contact.member, contact.termTimeOnly, contact.memberFrom,
        contact.memberUntil, contact.worksOn};
    return contact.member >= 0 && contact.professional != 0 && contact.ofFamily == 0
        && contact.from != 0 && contact.from <= day && (contact.until == 0 || contact.until >= day)
        && work.on(day, in.facts, in.situation);
}

bool ofBreak(const CaseFacts::Contact &contact, const MeasureInput &in)
{
    return contact.code == in.holiday.code && contact.agreed.isSet()
        && contact.agreed.day <= in.today && contact.ofFamily == 0;
}

bool hasContact(const MeasureInput &in, FactDay day)
{
    return std::any_of(
        in.facts.contacts.begin(), in.facts.contacts.end(), [&](const CaseFacts::Contact &contact) {
            return ofBreak(contact, in) && fits(contact, day, in);
        });
}

Gap contactGap(const MeasureInput &in, QVariantList *rows = nullptr)
{
    return gapIn(in, rows, [&in](FactDay day) { return hasContact(in, day); });
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

qint32 childrenKnown(const MeasureInput &in, QVariantList *rows)
{
    return count(
        in.facts.people, rows, [](const CaseFacts::Person &person) { return person.child != 0; });
}

qint32 childrenNow(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.people, rows,
        [&](const CaseFacts::Person &person) { return childOfFamily(person, in.today); });
}

qint32 parentsKnown(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.people, rows,
        [&](const CaseFacts::Person &person) { return parentOfFamily(person, in.today); });
}

qint32 parentsToHear(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.people, rows, [&](const CaseFacts::Person &person) {
        return parentOfFamily(person, in.today) && !refusesHelp(person);
    });
}

qint32 parentsAgreed(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.people, rows, [&](const CaseFacts::Person &person) {
        return parentOfFamily(person, in.today) && person.help == CaseFacts::Agreed;
    });
}

qint32 peopleToTell(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.people, rows,
        [&](const CaseFacts::Person &person) { return isToBeTold(person, in.today); });
}

qint32 youngDeciders(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.people, rows,
        [&](const CaseFacts::Person &person) { return isYoungDecider(person, in.today); });
}

qint32 childrenWithoutWords(const MeasureInput &in, QVariantList *rows)
{
    const FactDay since = in.facts.row.lastTaf.day;
    return count(in.facts.people, rows, [&](const CaseFacts::Person &person) {
        const FactDay asked = std::max(person.words.day, person.askedForWords.day);
        return childAsked(person, in.about()) && (asked == 0 || asked < since);
    });
}

qint32 childrenNeverHeard(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.people, rows, [&](const CaseFacts::Person &person) {
        return childAsked(person, in.about()) && !person.words.isSet()
            && !person.askedForWords.isSet();
    });
}

qint32 childrenWithoutNeed(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.people, rows, [&](const CaseFacts::Person &person) {
        return childAsked(person, in.about()) && person.hasNeed == 0 && person.noNeedsOn == 0;
    });
}

qint32 parentsWithoutView(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.people, rows, [&](const CaseFacts::Person &person) {
        return parentOfFamily(person, in.today) && person.help == CaseFacts::Agreed
            && !person.view.isSet();
    });
}

qint32 peopleNotAsked(const MeasureInput &in, QVariantList *rows)
{
    const bool parentAgreed = std::any_of(
        in.facts.people.begin(), in.facts.people.end(), [&](const CaseFacts::Person &person) {
            return parentOfFamily(person, in.about()) && person.help == CaseFacts::Agreed;
        });
    return count(in.facts.people, rows, [&](const CaseFacts::Person &person) {
        if (!ofFamily(person, in.about()) || helpOf(person, in.about()) != CaseFacts::NoAnswer)
            return false;
        // For younger children the answer of a parent serves.
        return decidesAlone(person, in.about()) || !parentAgreed;
    });
}

qint32 nobodyMayAnswerFor(const MeasureInput &in, QVariantList *rows)
{
    // For a child who does not decide alone somebody with parental responsibility answers; as long as
    // anybody else is to be asked, they are asked first.
    const bool known = std::any_of(
        in.facts.people.begin(), in.facts.people.end(), [&](const CaseFacts::Person &person) {
            return person.child == 0 && parentOfFamily(person, in.about());
        });
    const auto isUnanswered = [&](const CaseFacts::Person &person) {
        return ofFamily(person, in.about()) && helpOf(person, in.about()) == CaseFacts::NoAnswer;
    };
    const bool another = std::any_of(
        in.facts.people.begin(), in.facts.people.end(), [&](const CaseFacts::Person &person) {
            return isUnanswered(person) && decidesAlone(person, in.about());
        });
    return known || another ? 0 : count(in.facts.people, rows, isUnanswered);
}

qint32 peopleNotTold(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.people, rows, [&](const CaseFacts::Person &person) {
        return ofFamily(person, in.about()) && decidesAlone(person, in.about())
            && helpOf(person, in.about()) != CaseFacts::Refused
            && person.sharing == CaseFacts::NoAnswer;
    });
}

qint32 turnedSixteen(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.people, rows, [&](const CaseFacts::Person &person) {
        const bool young =
            person.sixteen != 0 && person.sixteen <= in.today && !isAdult(person, in.today);
        return young && ofFamily(person, in.today)
            && helpOf(person, in.today) == CaseFacts::NoAnswer;
    });
}

namespace {

bool isSixteenSoon(const CaseFacts::Person &person, const MeasureInput &in)
{
    const FactDay ahead = in.situation.policy->limits().sixteenAheadDays.on(in.today);
    return childOfFamily(person, in.today) && person.sixteen > in.today
        && person.sixteen - ahead <= in.today && !decidesAlone(person, in.today);
}

} // namespace

qint32 turnsSixteenSoon(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.people, rows,
        [&](const CaseFacts::Person &person) { return isSixteenSoon(person, in); });
}

qint32 nextSixteen(const MeasureInput &in, QVariantList *)
{
    FactDay next = 0;
    for (const CaseFacts::Person &person : in.facts.people) {
        if (isSixteenSoon(person, in) && (next == 0 || person.sixteen < next))
            next = person.sixteen;
    }
    return next;
}

namespace {

bool livesThere(const CaseFacts::Home &home, FactDay day)
{
    return home.from <= day && (home.until == 0 || home.until >= day);
}

/// Whether somebody with parental responsibility lives in a household today.
bool isWithParent(const CaseFacts::Home &home, const MeasureInput &in)
{
    return home.household >= 0
        && std::any_of(in.facts.homes.begin(), in.facts.homes.end(), [&](const auto &other) {
               const CaseFacts::Person &person = in.facts.people[std::size_t(other.person)];
               return other.household == home.household && person.child == 0
                   && ofFamily(person, in.today) && livesThere(other, in.today);
           });
}

/// A child who lives elsewhere now, for long enough to be privately fostered.
struct Elsewhere {
    FactDay reached = 0; ///< the first such day, of those with somebody outside close family
    bool notKnown = false; ///< who looks after the child there is not
};

Elsewhere elsewhere(const CaseFacts::Person &person, const MeasureInput &in)
{
    Elsewhere found;
    const bool asked = childOfFamily(person, in.today)
        && (person.careLimit == 0 || person.careLimit > in.today);
    for (const CaseFacts::Home &home : in.facts.homes) {
        if (!asked || home.person != person.index || !livesThere(home, in.today))
            continue;
        const FactDay reached =
            home.from + in.situation.policy->limits().privateFosteringDays.on(home.from);
        if (home.until != 0 && home.until < reached)
            continue;
        if (home.carer != CaseFacts::CarerNotNamed)
            found.reached = found.reached == 0 ? reached : std::min(found.reached, reached);
        else
            found.notKnown = found.notKnown || !isWithParent(home, in);
    }
    return found;
}

} // namespace

qint32 privateFostering(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.people, rows, [&](const CaseFacts::Person &person) {
        const FactDay reached = elsewhere(person, in).reached;
        return reached != 0 && reached <= in.today;
    });
}

qint32 privateFosteringAhead(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.people, rows, [&](const CaseFacts::Person &person) {
        return elsewhere(person, in).reached > in.today;
    });
}

qint32 carerNotNamed(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.people, rows,
        [&](const CaseFacts::Person &person) { return elsewhere(person, in).notKnown; });
}

qint32 fosteringReached(const MeasureInput &in, QVariantList *)
{
    FactDay next = 0;
    for (const CaseFacts::Person &person : in.facts.people) {
        const FactDay reached = elsewhere(person, in).reached;
        if (reached > in.today && (next == 0 || reached < next))
            next = reached;
    }
    return next;
}

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

qint32 decision(const MeasureInput &in, QVariantList *)
{
    // What was decided last: by the TAF, or later by the plan for the break.
    const Moment &taf = in.facts.row.lastTafDecided;
    return in.holiday.decision != CaseFacts::Undecided && in.holiday.decided.since(taf)
        ? in.holiday.decision
        : in.facts.row.lastTafDecision;
}

qint32 lastDayAtWork(const MeasureInput &in, QVariantList *)
{
    return away(in) ? away(in)->lastDayAtWork : 0;
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
    const FactDay due = reviewDue(in, nullptr);
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

qint32 contactsAgreed(const MeasureInput &in, QVariantList *)
{
    return static_cast<qint32>(std::count_if(in.facts.contacts.begin(), in.facts.contacts.end(),
        [&](const CaseFacts::Contact &contact) { return ofBreak(contact, in); }));
}

qint32 contactsUnfit(const MeasureInput &in, QVariantList *rows)
{
    qint32 number = 0;
    for (const CaseFacts::Contact &contact : in.facts.contacts) {
        // Who can be it on some of the days they agreed to is fit; the others are days without one.
        bool theirs = false, fit = false;
        forEachDayAway(in, [&](FactDay day) {
            theirs =
                theirs || (contact.from <= day && (contact.until == 0 || contact.until >= day));
            fit = fit || fits(contact, day, in);
        });
        if (!ofBreak(contact, in) || !theirs || fit)
            continue;
        ++number;
        if (rows)
            rows->append(contact.member);
    }
    return number;
}

qint32 contactsWithoutPhone(const MeasureInput &in, QVariantList *rows)
{
    qint32 number = 0;
    for (const CaseFacts::Contact &contact : in.facts.contacts) {
        if (!ofBreak(contact, in) || contact.hasPhone != 0)
            continue;
        ++number;
        if (rows)
            rows->append(contact.member);
    }
    return number;
}

qint32 contactsWithoutAccess(const MeasureInput &in, QVariantList *rows)
{
    const CaseAway *situation = away(in);
    qint32 number = 0;
    for (const CaseFacts::Contact &contact : in.facts.contacts) {
        if (!situation || !ofBreak(contact, in))
            continue;
        // Access must be there on every day the contact stands in for the keyworker.
        bool access = true;
        forEachDayAway(in, [&](FactDay day) {
            const bool theirs = contact.from <= day && (contact.until == 0 || contact.until >= day);
            access = access
                && (!theirs
                    || (contact.accessFrom != 0 && contact.accessFrom <= day
                        && (contact.accessUntil == 0 || contact.accessUntil >= day)));
        });
        if (access)
            continue;
        ++number;
        if (rows)
            rows->append(contact.member);
    }
    return number;
}

qint32 daysWithoutContact(const MeasureInput &in, QVariantList *rows)
{
    return contactGap(in, rows).days;
}

qint32 firstDayWithoutContact(const MeasureInput &in, QVariantList *)
{
    return contactGap(in).first;
}

qint32 lastDayWithoutContact(const MeasureInput &in, QVariantList *)
{
    return contactGap(in).last;
}

QList<std::pair<FactDay, FactDay>> spansWithoutContact(const MeasureInput &in)
{
    QList<std::pair<FactDay, FactDay>> spans;
    bool covered = true;
    gapIn(in, nullptr, [&](FactDay day) {
        const bool before = std::exchange(covered, hasContact(in, day));
        if (!covered && before)
            spans.append({day, day});
        else if (!covered)
            spans.last().second = day;
        return covered;
    });
    return spans;
}

} // namespace hometray::measures
