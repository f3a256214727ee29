// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/peoplechanges.h"

#include "workflow/datechecks.h"
#include "workflow/references.h"
#include "workflow/refuse.h"
#include "workflow/removing.h"

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

constexpr int lastInRingOrder = 99;

using Refused = std::optional<Refusal>;

Refused wrong(const QString &field, const QString &reason)
{
    return refusal(RefusalCode::FieldWrong, field, {{u"reason"_s, reason}});
}

Refused checkRingOrder(const Person &person, qsizetype i)
{
    if (person.ringOrder && (*person.ringOrder < 1 || *person.ringOrder > lastInRingOrder))
        return refusal(RefusalCode::OutOfRange, itemField("people", i, "ringOrder"),
            {{u"from"_s, 1}, {u"to"_s, lastInRingOrder}});
    return std::nullopt;
}

/// The same person entered a second time, as far as name and birth tell.
Refused checkTwice(const CaseRecord &after, const Person &person, qsizetype i)
{
    for (const Person &other : after.people) {
        // Two newborn children without a name yet are twins.
        const bool named = !person.firstName.isEmpty() || !person.knownAs.isEmpty();
        if (named && other.id != person.id && person.born.isValid() && other.born == person.born
            && other.firstName == person.firstName && other.lastName == person.lastName)
            return wrong(itemField("people", i, "firstName"), u"twice"_s);
    }
    return std::nullopt;
}

/// A birth or a death that is put right must leave true what was said of the person before.
Refused checkPastOf(
    const CaseRecord &record, const CaseRecord &after, const Person &person, qsizetype i)
{
    const Person *before = CaseRecord::find(record.people, person.id);
    if (!before || (before->born == person.born && before->died == person.died))
        return std::nullopt;
    const QString field = itemField("people", i, before->born != person.born ? "born" : "died");
    for (const Residence &residence : after.residences) {
        if (residence.person == person.id) {
            if (const auto refused = unlessInLifeOf(&person, field, {residence.from, "from"}))
                return refused;
        }
    }
    const auto checkEach = [&](const auto &list) -> Refused {
        for (const auto &said : list) {
            if (said.person != person.id)
                continue;
            if (const auto refused = unlessInLifeOf(&person, field, {said.on, "on"}))
                return refused;
        }
        return std::nullopt;
    };
    if (const auto refused = checkEach(record.consents))
        return refused;
    if (const auto refused = checkEach(record.childVoices))
        return refused;
    return checkEach(record.parentViews);
}

Refused checkRelationships(const CaseRecord &after, const QList<Relationship> &relationships)
{
    for (qsizetype i = 0; i < relationships.size(); ++i) {
        const Relationship &mine = relationships.at(i);
        if (mine.person == mine.other)
            return wrong(itemField("relationships", i, "other"), u"samePerson"_s);
        for (const Relationship &known : after.relationships) {
            if (known.id != mine.id && known.person == mine.person && known.other == mine.other
                && known.kind == mine.kind)
                return wrong(itemField("relationships", i, "other"), u"twice"_s);
        }
    }
    return std::nullopt;
}

bool overlap(const Residence &a, const Residence &b)
{
    const bool before = a.until.isValid() && b.from.isValid() && a.until <= b.from;
    const bool behind = b.until.isValid() && a.from.isValid() && b.until <= a.from;
    return !before && !behind;
}

Refused checkResidences(const CaseRecord &after, const QList<Residence> &residences)
{
    for (qsizetype i = 0; i < residences.size(); ++i) {
        const Residence &mine = residences.at(i);
        const auto field = [i](const char *name) { return itemField("residences", i, name); };
        if (const auto refused =
                unlessSince(field("until"), {mine.until, "until"}, {mine.from, "from"}))
            return refused;
        const Person *person = CaseRecord::find(after.people, mine.person);
        if (const auto refused = unlessInLifeOf(person, field("from"), {mine.from, "from"}))
            return refused;
        if (const auto refused = unlessInLifeOf(person, field("until"), {mine.until, "until"}))
            return refused;
        for (const Residence &known : after.residences) {
            if (known.id != mine.id && known.person == mine.person
                && known.household == mine.household && overlap(known, mine))
                return wrong(field("household"), u"twice"_s);
        }
    }
    return std::nullopt;
}

void hide(const CaseRecord &record, const Household &household, QString address, QString postcode,
    EventBuilder &hidden)
{
    const ObjectId id = companionId(household.id, typeInfo<HiddenAddress>().number);
    const HiddenAddress *known = CaseRecord::find(record.hiddenAddresses, id);
    HiddenAddress mine = known ? *known : HiddenAddress();
    mine.id = id;
    mine.household = household.id;
    mine.address = std::move(address);
    mine.postcode = std::move(postcode);
    hidden.put(known, mine);
}

void putHouseholds(const CaseRecord &record, const PeopleChanges &changes, EventBuilder &people,
    EventBuilder &hidden)
{
    for (Household household : changes.households) {
        const bool given = !household.address.isEmpty() || !household.postcode.isEmpty();
        if (household.doNotDisclose && given)
            hide(record, household, std::exchange(household.address, {}),
                std::exchange(household.postcode, {}), hidden);
        people.put(CaseRecord::find(record.households, household.id), household);
        const HiddenAddress *known = CaseRecord::find(
            record.hiddenAddresses, companionId(household.id, typeInfo<HiddenAddress>().number));
        if (known && !household.doNotDisclose)
            hidden.remove(*known);
    }
}

Refused putHiddenAddresses(const CaseRecord &record, const PeopleChanges &changes,
    const CaseRecord &after, EventBuilder &hidden)
{
    for (qsizetype i = 0; i < changes.hiddenAddresses.size(); ++i) {
        const HiddenAddress &mine = changes.hiddenAddresses.at(i);
        const Household *household = CaseRecord::find(after.households, mine.household);
        if (!household || !household->doNotDisclose)
            return wrong(itemField("hiddenAddresses", i, "household"), u"notHidden"_s);
        hide(record, *household, mine.address, mine.postcode, hidden);
    }
    return std::nullopt;
}

/// Somebody who died no longer lives anywhere.
void endResidences(const CaseRecord &record, const PeopleChanges &changes, EventBuilder &people)
{
    for (const Person &person : changes.people) {
        if (!person.died.isValid())
            continue;
        for (const Residence &residence : record.residences) {
            const bool said = CaseRecord::find(changes.residences, residence.id) != nullptr;
            if (said || residence.person != person.id || residence.until.isValid())
                continue;
            Residence ended = residence;
            ended.until = person.died;
            people.change(residence, ended);
        }
    }
}

/// What goes with the people and homes that are taken out: who lives where, who is whose.
QList<ObjectId> withWhatBelongs(const CaseRecord &record, const QList<ObjectId> &asked)
{
    QList<ObjectId> ids = asked;
    const auto takeAlong = [&](const ObjectId &id, const ObjectId &one, const ObjectId &other) {
        if ((asked.contains(one) || asked.contains(other)) && !ids.contains(id))
            ids.append(id);
    };
    for (const Residence &residence : record.residences)
        takeAlong(residence.id, residence.person, residence.household);
    for (const Relationship &relationship : record.relationships)
        takeAlong(relationship.id, relationship.person, relationship.other);
    for (const HiddenAddress &address : record.hiddenAddresses)
        takeAlong(address.id, address.household, address.household);
    return ids;
}

} // namespace

std::optional<Refusal> addPeopleChanges(const CaseRecord &record, const PeopleChanges &changes,
    const Context &context, EventBuilder &people, EventBuilder &hidden)
{
    for (const Organisation &organisation : changes.organisations)
        people.put(CaseRecord::find(record.organisations, organisation.id), organisation);
    for (Person person : changes.people) {
        if (person.decidesAlone && !person.decidesAloneSince.isValid())
            person.decidesAloneSince = context.today;
        people.put(CaseRecord::find(record.people, person.id), person);
    }
    putHouseholds(record, changes, people, hidden);
    for (const Residence &residence : changes.residences)
        people.put(CaseRecord::find(record.residences, residence.id), residence);
    for (const Relationship &relationship : changes.relationships)
        people.put(CaseRecord::find(record.relationships, relationship.id), relationship);
    endResidences(record, changes, people);

    const CaseRecord after = foldedWith(record, {people, hidden}, context.today);
    for (qsizetype i = 0; i < changes.people.size(); ++i) {
        const Person &person = changes.people.at(i);
        if (const auto refused = checkRingOrder(person, i))
            return refused;
        if (const auto refused = checkTwice(after, person, i))
            return refused;
        if (const auto refused = checkPastOf(record, after, person, i))
            return refused;
    }
    if (const auto refused = checkRelationships(after, changes.relationships))
        return refused;
    if (const auto refused = checkResidences(after, changes.residences))
        return refused;
    if (const auto refused = putHiddenAddresses(record, changes, after, hidden))
        return refused;
    Removal removal(after, withWhatBelongs(record, changes.remove));
    removal.from(record.people, people);
    removal.from(record.relationships, people);
    removal.from(record.households, people);
    removal.from(record.residences, people);
    removal.from(record.organisations, people);
    removal.from(record.hiddenAddresses, hidden);
    return removal.result("person");
}

} // namespace hometray
