// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/measuring.h"

#include <algorithm>

namespace hometray::measures {

using namespace measuring;

namespace {

/// Help rests on parents and others with parental responsibility, and on young people who decide
/// for themselves; on a parent of whom responsibility is not known, too.
bool restsOn(const CaseFacts::Person &person, FactDay day)
{
    if (person.child != 0)
        return decidesAlone(person, day);
    return isAdult(person, day) && (person.responsible == 1 || person.parent != 0);
}

bool agreesToHelp(const CaseFacts::Person &person, FactDay day)
{
    return restsOn(person, day) && helpOf(person, day) == CaseFacts::Agreed;
}

bool isGone(const CaseFacts::Person &person, FactDay day)
{
    return person.until != 0 && person.until <= day;
}

/// A child is one that is there, and a baby that is expected.
bool isChildThere(const CaseFacts::Person &person, FactDay day)
{
    const bool expected = person.unborn != 0 && person.from <= day && !isGone(person, day);
    return person.child != 0 && (expected || ofFamily(person, day));
}

/// Whoever opened the FFA again after that day decided that it goes on.
bool decidedSince(FactDay day, const MeasureInput &in)
{
    return in.facts.row.reopened.isSet() && in.facts.row.reopened.day >= day;
}

/// The last day on which one of those went that are counted; 0 when none did, or it goes on by a
/// decision of later.
template <class Counted>
FactDay lastGone(const MeasureInput &in, QVariantList *rows, const Counted &counted)
{
    FactDay last = 0;
    for (const CaseFacts::Person &person : in.facts.people) {
        if (isGone(person, in.about()) && counted(person))
            last = std::max(last, person.until);
    }
    if (last == 0 || decidedSince(last, in))
        return 0;
    (void)count(in.facts.people, rows, [&](const CaseFacts::Person &person) {
        return isGone(person, in.about()) && counted(person);
    });
    return last;
}

FactDay withdrawnOn(const MeasureInput &in)
{
    const Moment &withdrawn = in.facts.row.withdrawn;
    return withdrawn.day <= in.today ? withdrawn.day : 0;
}

/// The day since when nobody is left who agreed, without anybody having withdrawn last.
FactDay helpersGoneOn(const MeasureInput &in, QVariantList *rows)
{
    if (withdrawnOn(in) != 0 || helpAgreed(in, nullptr) != 0)
        return 0;
    // What somebody had said when they went.
    return lastGone(in, rows, [](const CaseFacts::Person &person) {
        return agreesToHelp(person, person.until);
    });
}

FactDay childrenGoneOn(const MeasureInput &in, QVariantList *rows)
{
    const bool left = std::any_of(in.facts.people.begin(), in.facts.people.end(),
        [&](const CaseFacts::Person &person) { return isChildThere(person, in.about()); });
    return left ? 0 : lastGone(in, rows, [](const CaseFacts::Person &person) {
        return person.child != 0;
    });
}

} // namespace

qint32 helpAgreed(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.people, rows, [&](const CaseFacts::Person &person) {
        return ofFamily(person, in.about()) && agreesToHelp(person, in.about());
    });
}

qint32 helpRestsOnUnknown(const MeasureInput &in, QVariantList *rows)
{
    const auto agrees = [&](const CaseFacts::Person &person) {
        return ofFamily(person, in.about()) && agreesToHelp(person, in.about());
    };
    const auto isKnown = [&](const CaseFacts::Person &person) {
        return person.child != 0 || person.responsible == 1;
    };
    const std::vector<CaseFacts::Person> &people = in.facts.people;
    const bool known = std::any_of(people.begin(), people.end(),
        [&](const CaseFacts::Person &person) { return agrees(person) && isKnown(person); });
    return known ? 0 : count(people, rows, agrees);
}

qint32 helpersGone(const MeasureInput &in, QVariantList *rows)
{
    return helpersGoneOn(in, rows) != 0 ? 1 : 0;
}

qint32 childrenGone(const MeasureInput &in, QVariantList *rows)
{
    return childrenGoneOn(in, rows) != 0 ? 1 : 0;
}

qint32 endings(const MeasureInput &in, QVariantList *rows)
{
    const Moment &none = in.facts.row.noActionNeeded;
    qint32 number = 0;
    for (const FactDay day : {withdrawnOn(in), helpersGoneOn(in, nullptr),
             none.day <= in.today ? none.day : 0, childrenGoneOn(in, nullptr)}) {
        if (day == 0)
            continue;
        ++number;
        if (rows && !rows->contains(day))
            rows->append(day);
    }
    return number;
}

} // namespace hometray::measures
