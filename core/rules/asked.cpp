// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/asked.h"

#include "rules/deriving.h"

using namespace Qt::StringLiterals;

namespace hometray::asked {

namespace {

/// From when a young person decides alone; not valid when that is not known.
QDate decidesSince(const CaseRecord &record, const Person &person)
{
    const QDate sixteen = person.born.isValid() ? birthday(person.born, 16) : QDate();
    if (!person.decidesAlone)
        return sixteen;
    const qint32 at = writerOf(person, "decidesAlone");
    const QDate since = person.decidesAloneSince.isValid() ? person.decidesAloneSince
        : at >= 0 && at < record.entries.size()            ? record.entries.at(at).writtenOn()
                                                           : QDate();
    return !sixteen.isValid() || (since.isValid() && since < sixteen) ? since : sixteen;
}

} // namespace

bool ofFamily(const Person &person, QDate day)
{
    const bool unborn = !person.born.isValid() && person.expected.isValid();
    const auto lies = [day](QDate limit) { return limit.isValid() && limit > day; };
    const auto past = [day](QDate limit) { return limit.isValid() && limit <= day; };
    return !unborn && !lies(person.born) && !lies(person.joinedOn) && !past(person.leftOn)
        && !past(person.died);
}

bool isAdult(const Person &person, QDate day)
{
    return person.born.isValid() ? birthday(person.born, 18) <= day : !person.child;
}

bool decidesAlone(const CaseRecord &record, const Person &person, QDate day)
{
    if (isAdult(person, day) || (person.born.isValid() && birthday(person.born, 16) <= day))
        return true;
    const QDate since = person.decidesAlone ? decidesSince(record, person) : QDate();
    return since.isValid() && since <= day;
}

Responsibility responsibility(const Person &person)
{
    if (person.parentalResponsibility)
        return *person.parentalResponsibility ? Responsibility::Yes : Responsibility::None;
    return isParent(person) ? Responsibility::ToSettle : Responsibility::None;
}

Person personAt(const CaseRecord &record, const Person &person, qint32 at)
{
    Person then = person;
    const QHash<int, QList<FieldWrite>> said = record.said.value(person.id);
    for (auto field = said.begin(); field != said.end(); ++field) {
        Value known;
        for (const FieldWrite &write : field.value()) {
            if (write.at > at)
                break;
            known = write.value;
        }
        const FieldInfo *info = typeInfo<Person>().field(field.key());
        if (info)
            info->set(&then, known);
    }
    return then;
}

Responsibility responsibilityAt(const CaseRecord &record, const Person &person, qint32 at)
{
    return responsibility(personAt(record, person, at));
}

bool isParent(const Person &person)
{
    static const QStringList parents = {u""_s, u"mother"_s, u"father"_s, u"guardian"_s};
    return parents.contains(person.relationship);
}

bool helpRestsOn(const CaseRecord &record, const Person &person, QDate day, qint32 at)
{
    if (person.child)
        return decidesAlone(record, person, day);
    return isAdult(person, day)
        && responsibilityAt(record, person, at) != Responsibility::None;
}

bool speaksForFamily(const CaseRecord &record, const Person &person, QDate day)
{
    return ofFamily(person, day) && decidesAlone(record, person, day)
        && person.relationship != u"familyFriend"_s;
}

const Consent *answerOn(
    const CaseRecord &record, const ObjectId &person, QStringView about, QDate day)
{
    const Consent *last = nullptr;
    for (const Consent &given : record.consents) {
        if (given.person != person || given.about != about || !given.on.isValid()
            || given.on > day)
            continue;
        if (!last || std::pair(given.on, given.addedAt) >= std::pair(last->on, last->addedAt))
            last = &given;
    }
    return last;
}

QString helpAnswerOn(const CaseRecord &record, const Person &person, QDate day)
{
    const QDate since = person.child ? decidesSince(record, person) : QDate();
    const bool decides = since.isValid() && since <= day;
    const auto own = [](const Consent &given) {
        return given.decidedBy.isNull() || given.decidedBy == given.person;
    };
    const Consent *last = nullptr;
    for (const Consent &given : record.consents) {
        const bool counts = given.person == person.id && given.about == u"help"_s
            && given.on.isValid() && given.on <= day
            && (!decides || (own(given) && given.on >= since));
        if (counts
            && (!last || std::pair(given.on, given.addedAt) >= std::pair(last->on, last->addedAt)))
            last = &given;
    }
    if (!last)
        return {};
    if (!own(*last) && last->answer == u"agreed"_s) {
        const Consent *through = answerOn(record, last->decidedBy, u"help", day);
        if (through && through->answer != u"agreed"_s)
            return u"withdrawn"_s;
    }
    return last->answer;
}

ObjectId homeOn(const CaseRecord &record, const ObjectId &person, QDate day)
{
    const Residence *home = nullptr;
    for (const Residence &residence : record.residences) {
        const bool there = residence.person == person && !residence.household.isNull()
            && (!residence.from.isValid() || residence.from <= day)
            && (!residence.until.isValid() || residence.until >= day);
        if (there && (!home || residence.from >= home->from))
            home = &residence;
    }
    return home ? home->household : person;
}

} // namespace hometray::asked
