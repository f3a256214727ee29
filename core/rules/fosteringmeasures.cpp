// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/measuring.h"
#include "rules/policy.h"

#include <algorithm>

namespace hometray::measures {

using namespace measuring;

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
    const bool asked =
        childOfFamily(person, in.today) && (person.careLimit == 0 || person.careLimit > in.today);
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
    return count(in.facts.people, rows,
        [&](const CaseFacts::Person &person) { return elsewhere(person, in).reached > in.today; });
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

} // namespace hometray::measures
