// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/measures.h"

#include "rules/policy.h"

#include <algorithm>

namespace hometray::measures {

namespace {

/// Counts the rows for which `wanted` holds and notes their index.
template <class List, class Wanted>
qint32 count(const List &list, QVariantList *rows, const Wanted &wanted)
{
    qint32 number = 0;
    for (const auto &row : list) {
        if (!wanted(row))
            continue;
        ++number;
        if (rows)
            rows->append(row.index);
    }
    return number;
}

bool isAdult(const CaseFacts::Person &person, FactDay today)
{
    return person.eighteen != 0 ? person.eighteen <= today : person.child == 0;
}

/// Whether a person decides for themselves: adults, those of 16, and younger ones found able to
/// (HCC FFA process).
bool decidesAlone(const CaseFacts::Person &person, FactDay today)
{
    return isAdult(person, today) || (person.sixteen != 0 && person.sixteen <= today)
        || (person.decidesAlone != 0 && person.decidesAlone <= today);
}

bool childOfFamily(const CaseFacts::Person &person, FactDay today)
{
    return person.child != 0 && ofFamily(person, today);
}

const BreakSituation *away(const MeasureInput &in)
{
    const auto &holiday = in.situation.holiday;
    return holiday && holiday->away ? &*holiday : nullptr;
}

/// A main contact counts on a day when they are of the team, a professional, have agreed to that
/// day, and work in the holiday (FF News July 2019).
bool fits(const CaseFacts::Contact &contact, FactDay day)
{
    return contact.member >= 0 && contact.professional != 0 && contact.termTimeOnly == 0
        && contact.memberFrom <= day && (contact.memberUntil == 0 || contact.memberUntil >= day)
        && contact.from != 0 && contact.from <= day && (contact.until == 0 || contact.until >= day);
}

bool ofBreak(const CaseFacts::Contact &contact, const MeasureInput &in)
{
    return contact.code == in.holiday.code && contact.agreed.isSet()
        && contact.agreed.day <= in.today;
}

/// Working days of the keyworker's absence for which `covered` does not hold.
struct Gap {
    qint32 days = 0;
    FactDay first = 0;
    FactDay last = 0;
};
template <class Covered>
Gap gapIn(const MeasureInput &in, const Covered &covered)
{
    Gap gap;
    const BreakSituation *situation = away(in);
    if (!situation || !in.situation.workingDays)
        return gap;
    const FactDay until = factDay(situation->awayUntil);
    for (FactDay day = factDay(situation->awayFrom); day <= until; ++day) {
        if (!in.situation.workingDays->isWorkingDay(qint64(day)) || covered(day))
            continue;
        ++gap.days;
        gap.first = gap.first == 0 ? day : gap.first;
        gap.last = day;
    }
    return gap;
}

bool hasContact(const MeasureInput &in, FactDay day)
{
    return std::any_of(
        in.facts.contacts.begin(), in.facts.contacts.end(), [&](const CaseFacts::Contact &contact) {
            return ofBreak(contact, in) && fits(contact, day);
        });
}

Gap contactGap(const MeasureInput &in)
{
    return gapIn(in, [&in](FactDay day) { return hasContact(in, day); });
}

} // namespace

qint32 childrenWithoutWords(const MeasureInput &in, QVariantList *rows)
{
    const FactDay since = in.facts.row.lastTaf.day;
    return count(in.facts.people, rows, [&](const CaseFacts::Person &person) {
        return childOfFamily(person, in.today)
            && (!person.words.isSet() || person.words.day < since);
    });
}

qint32 childrenNeverHeard(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.people, rows, [&](const CaseFacts::Person &person) {
        return childOfFamily(person, in.today) && !person.words.isSet();
    });
}

qint32 childrenWithoutNeed(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.people, rows, [&](const CaseFacts::Person &person) {
        return childOfFamily(person, in.today) && person.hasNeed == 0 && person.noNeedsOn == 0;
    });
}

qint32 parentsWithoutView(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.people, rows, [&](const CaseFacts::Person &person) {
        return person.responsible == 1 && person.help == CaseFacts::Agreed
            && ofFamily(person, in.today) && !person.view.isSet();
    });
}

qint32 peopleNotAsked(const MeasureInput &in, QVariantList *rows)
{
    const bool parentAgreed = std::any_of(
        in.facts.people.begin(), in.facts.people.end(), [&](const CaseFacts::Person &person) {
            return person.responsible == 1 && person.help == CaseFacts::Agreed
                && ofFamily(person, in.today);
        });
    return count(in.facts.people, rows, [&](const CaseFacts::Person &person) {
        if (!ofFamily(person, in.today) || person.help != CaseFacts::NoAnswer)
            return false;
        // For younger children the answer of a parent serves.
        return decidesAlone(person, in.today) || !parentAgreed;
    });
}

qint32 peopleNotTold(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.people, rows, [&](const CaseFacts::Person &person) {
        return ofFamily(person, in.today) && decidesAlone(person, in.today)
            && person.help != CaseFacts::Refused && person.sharing == CaseFacts::NoAnswer;
    });
}

qint32 turnedSixteen(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.people, rows, [&](const CaseFacts::Person &person) {
        const bool young =
            person.sixteen != 0 && person.sixteen <= in.today && !isAdult(person, in.today);
        const bool answered = person.help != CaseFacts::NoAnswer && person.helpOwn != 0
            && person.helpDay >= person.sixteen;
        return young && ofFamily(person, in.today) && !answered;
    });
}

qint32 privateFostering(const MeasureInput &in, QVariantList *rows)
{
    const int limit = in.situation.policy->limits().privateFosteringDays;
    return count(in.facts.people, rows, [&](const CaseFacts::Person &person) {
        return childOfFamily(person, in.today) && person.careFrom != 0
            && person.careFrom + limit <= in.today
            && (person.careUntil == 0 || person.careUntil > in.today)
            && (person.careLimit == 0 || person.careLimit > in.today);
    });
}

qint32 actionsCarriedOver(const MeasureInput &in, QVariantList *rows)
{
    const int limit = in.situation.policy->limits().carriedOver;
    return count(in.facts.actions, rows,
        [&](const CaseFacts::OpenAction &action) { return action.carriedOver >= limit; });
}

qint32 actionsLate(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.actions, rows, [&](const CaseFacts::OpenAction &action) {
        return action.due != 0 && action.due < in.today;
    });
}

qint32 actionsUnclear(const MeasureInput &in, QVariantList *)
{
    return in.facts.row.actionsWithoutOwner + in.facts.row.actionsWithoutDate;
}

qint32 tooManyActions(const MeasureInput &in, QVariantList *)
{
    return in.facts.row.openActions > in.situation.policy->limits().openActions ? 1 : 0;
}

qint32 plannedPast(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.planned, rows,
        [&](const CaseFacts::Planned &planned) { return planned.on.day < in.today; });
}

qint32 openTooLong(const MeasureInput &in, QVariantList *)
{
    const Moment &start =
        in.facts.row.reopened.isSet() ? in.facts.row.reopened : in.facts.row.registered;
    const QDate limit = dateOf(start.day).addMonths(in.situation.policy->limits().openMonths);
    return start.isSet() && in.facts.row.closed.day == 0 && limit < in.situation.today ? 1 : 0;
}

qint32 notesTooOld(const MeasureInput &in, QVariantList *)
{
    const int limit = in.situation.policy->limits().noteDays;
    return in.facts.row.notes.day + limit < in.today ? 1 : 0;
}

qint32 homes(const MeasureInput &in, QVariantList *)
{
    return static_cast<qint32>(in.facts.homes.size());
}

qint32 homesWithoutCopy(const MeasureInput &in, QVariantList *rows)
{
    qint32 number = 0;
    for (const CaseFacts::Home &home : in.facts.homes) {
        if (home.copy.isSet() && home.copy.day <= in.today)
            continue;
        ++number;
        if (rows)
            rows->append(home.person);
    }
    return number;
}

qint32 lastCopy(const MeasureInput &in, QVariantList *)
{
    qint32 last = 0;
    for (const CaseFacts::Home &home : in.facts.homes)
        last = std::max(last, home.copy.day);
    return last;
}

qint32 reviewDue(const MeasureInput &in, QVariantList *)
{
    const CaseFacts::Row &row = in.facts.row;
    const bool first = !row.reviewClock.isSet();
    const Deadline *deadline =
        first ? in.situation.policy->firstTafDeadline() : in.situation.policy->reviewDeadline();
    const FactDay start = first ? row.firstClock.day : row.reviewClock.day;
    return deadline && start != 0 && !row.stopped.isSet() ? start + deadline->count : 0;
}

qint32 reviewOverdue(const MeasureInput &in, QVariantList *)
{
    const FactDay due = reviewDue(in, nullptr);
    return due != 0 && due < in.today ? 1 : 0;
}

qint32 decision(const MeasureInput &in, QVariantList *)
{
    return in.holiday.decision != CaseFacts::Undecided ? in.holiday.decision
                                                       : in.facts.row.lastTafDecision;
}

qint32 lastDayAtWork(const MeasureInput &in, QVariantList *)
{
    return away(in) ? factDay(away(in)->lastDayAtWork) : 0;
}

qint32 awayFrom(const MeasureInput &in, QVariantList *)
{
    return away(in) ? factDay(away(in)->awayFrom) : 0;
}

qint32 awayUntil(const MeasureInput &in, QVariantList *)
{
    return away(in) ? factDay(away(in)->awayUntil) : 0;
}

qint32 reviewBeforeLeaving(const MeasureInput &in, QVariantList *)
{
    const FactDay due = reviewDue(in, nullptr);
    return due != 0 && due <= lastDayAtWork(in, nullptr) ? 1 : 0;
}

qint32 reviewInBreak(const MeasureInput &in, QVariantList *)
{
    const FactDay due = reviewDue(in, nullptr);
    return due > lastDayAtWork(in, nullptr) && due <= awayUntil(in, nullptr) ? 1 : 0;
}

qint32 plannedBeforeLeaving(const MeasureInput &in, QVariantList *rows)
{
    const FactDay last = lastDayAtWork(in, nullptr);
    return count(in.facts.planned, rows, [&](const CaseFacts::Planned &planned) {
        return planned.on.day <= last && planned.on.day >= in.today;
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
        const bool unfit =
            contact.member < 0 || contact.professional == 0 || contact.termTimeOnly != 0;
        if (!ofBreak(contact, in) || !unfit)
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
    const BreakSituation *situation = away(in);
    qint32 number = 0;
    for (const CaseFacts::Contact &contact : in.facts.contacts) {
        if (!situation || !ofBreak(contact, in))
            continue;
        // Access must be there on every day the contact stands in for the keyworker.
        const FactDay from = std::max(contact.from, factDay(situation->awayFrom));
        const FactDay until = contact.until == 0
            ? factDay(situation->awayUntil)
            : std::min(contact.until, factDay(situation->awayUntil));
        const bool access = contact.accessFrom != 0 && contact.accessFrom <= from
            && (contact.accessUntil == 0 || contact.accessUntil >= until);
        if (access)
            continue;
        ++number;
        if (rows)
            rows->append(contact.member);
    }
    return number;
}

qint32 daysWithoutContact(const MeasureInput &in, QVariantList *)
{
    return contactGap(in).days;
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
    gapIn(in, [&](FactDay day) {
        const bool before = std::exchange(covered, hasContact(in, day));
        if (!covered && before)
            spans.append({day, day});
        else if (!covered)
            spans.last().second = day;
        return covered;
    });
    return spans;
}

qint32 daysWithoutShare(const MeasureInput &in, QVariantList *)
{
    // A manager who is away too cannot reach the case.
    return gapIn(in, [&in](FactDay day) {
        return std::any_of(
            in.facts.shares.begin(), in.facts.shares.end(), [&](const CaseFacts::Share &share) {
                const bool awayToo = share.awayFrom != 0 && share.awayFrom <= day
                    && (share.awayUntil == 0 || share.awayUntil >= day);
                return share.on.day <= day && share.on.day <= in.today
                    && (share.until == 0 || share.until >= day) && !awayToo;
            });
    }).days;
}

qint32 shares(const MeasureInput &in, QVariantList *)
{
    return static_cast<qint32>(in.facts.shares.size());
}

} // namespace hometray::measures
