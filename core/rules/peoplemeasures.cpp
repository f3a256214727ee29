// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/measuring.h"
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
    // For a child who does not decide alone somebody with parental responsibility answers; as long
    // as anybody else is to be asked, they are asked first.
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

} // namespace hometray::measures
