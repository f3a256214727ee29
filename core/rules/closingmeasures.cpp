// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/measuring.h"

#include "rules/policy.h"

namespace hometray::measures {

using namespace measuring;

namespace {

/// Reasons for which the family is not there to be asked.
bool familyIsGone(const MeasureInput &in)
{
    const qint32 reason = in.facts.row.closureReason;
    return reason == CaseFacts::FamilyWithdrew || reason == CaseFacts::NotEngaged
        || reason == CaseFacts::MovedAway;
}

/// Whether somebody refuses, as far as a closing is concerned: what they said since is not of it.
bool refusedThen(const CaseFacts::Person &person, const MeasureInput &in)
{
    const bool since = in.facts.isClosed() && person.helpDay > in.facts.row.closed.day;
    return refuses(person, in.about()) && !since;
}

/// Whether a need is reviewed: not one of people who are all not asked any more. A need that names
/// nobody is the family's.
bool isAsked(const CaseFacts::Need &need, const MeasureInput &in)
{
    bool named = false, there = false;
    for (const CaseFacts::NeedOf &of : in.facts.needsOf) {
        if (of.need != need.index)
            continue;
        named = true;
        const CaseFacts::Person &person = in.facts.people[std::size_t(of.person)];
        there = there
            || (ofFamily(person, in.about()) && (familyIsGone(in) || !refusedThen(person, in)));
    }
    return !named || there;
}

bool isReviewed(const CaseFacts::Need &need, const MeasureInput &in)
{
    return need.review == CaseFacts::Complete
        || (need.review == CaseFacts::WithoutFamily && familyIsGone(in));
}

} // namespace

qint32 birthsToAsk(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.people, rows, [&](const CaseFacts::Person &person) {
        return person.expected != 0 && person.expected <= in.about()
            && (person.until == 0 || person.until > in.about());
    });
}

qint32 familyLeft(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.people, rows,
        [&](const CaseFacts::Person &person) { return ofFamily(person, in.about()); });
}

qint32 actionsNotHandedOn(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.actions, rows, [&](const CaseFacts::OpenAction &action) {
        return action.mine != 0 || action.noOwner != 0 || ownerIsGone(action, in.about());
    });
}

qint32 needsAsked(const MeasureInput &in, QVariantList *rows)
{
    return count(
        in.facts.needs, rows, [&](const CaseFacts::Need &need) { return isAsked(need, in); });
}

qint32 needsNotReviewed(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.needs, rows, [&](const CaseFacts::Need &need) {
        return isAsked(need, in) && !isReviewed(need, in);
    });
}

qint32 needsNotMet(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.needs, rows,
        [&](const CaseFacts::Need &need) { return isAsked(need, in) && need.notMet != 0; });
}

qint32 needsReviewedBefore(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.needs, rows, [&](const CaseFacts::Need &need) {
        return isAsked(need, in) && isReviewed(need, in)
            && !need.reviewed.since(in.facts.row.lastTaf);
    });
}

qint32 needsNotInEhm(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.needs, rows, [&](const CaseFacts::Need &need) {
        return isAsked(need, in) && isReviewed(need, in) && need.inEhm == 0;
    });
}

qint32 lookBackWaits(const MeasureInput &in, QVariantList *)
{
    const CaseFacts::Row &row = in.facts.row;
    return row.closed.isSet() && row.lookBackOn != 0 && row.lookBackOn <= in.today
            && !row.lookedBack.isSet()
        ? 1
        : 0;
}

} // namespace hometray::measures
