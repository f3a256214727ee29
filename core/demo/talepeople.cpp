// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/tale.h"

#include "workflow/changepeople.h"
#include "workflow/recordconsent.h"

#include <utility>

namespace hometray {

using namespace Qt::StringLiterals;

ObjectId Tale::school(const QString &name, const QString &number, const QString &place)
{
    Organisation school;
    school.id = newId();
    school.name = name;
    school.kind = u"school"_s;
    school.number = number;
    school.place = place;
    m_newOrganisations.append(school);
    return school.id;
}

ObjectId Tale::home(const QString &name, const QString &address, const QString &postcode)
{
    Household home;
    home.id = newId();
    home.name = name;
    home.address = address;
    home.postcode = postcode;
    m_newHouseholds.append(home);
    return home.id;
}

ObjectId Tale::hiddenHome(const QString &name, const QString &address, const QString &postcode)
{
    const ObjectId id = home(name, {}, {});
    m_newHouseholds.last().doNotDisclose = true;
    HiddenAddress hidden;
    hidden.id = newId();
    hidden.household = id;
    hidden.address = address;
    hidden.postcode = postcode;
    m_newHidden.append(hidden);
    return id;
}

ObjectId Tale::adult(const QString &first, const QString &last, QDate born,
    const QString &relationship, const ObjectId &home, const QString &phone)
{
    Person person;
    person.id = newId();
    person.firstName = first;
    person.lastName = last;
    person.born = born.isValid() ? born.addDays(m_moved) : born;
    person.relationship = relationship;
    person.parentalResponsibility = relationship == u"mother"_s || relationship == u"father"_s;
    person.phone = phone;
    m_people.insert(person.id, person);
    m_newPeople.append(person.id);
    if (!home.isNull())
        lives(person.id, home, {});
    return person.id;
}

ObjectId Tale::child(const QString &first, const QString &last, QDate born, const ObjectId &home,
    const ObjectId &school, const QString &year)
{
    Person person;
    person.id = newId();
    person.firstName = first;
    person.lastName = last;
    person.born = born.isValid() ? born.addDays(m_moved) : born;
    person.child = true;
    person.relationship = u"child"_s;
    person.school = school;
    person.schoolYear = year;
    m_people.insert(person.id, person);
    m_newPeople.append(person.id);
    if (!home.isNull())
        lives(person.id, home, u"parent"_s);
    return person.id;
}

void Tale::lives(
    const ObjectId &person, const ObjectId &home, const QString &carer, QDate from, QDate until)
{
    Residence residence;
    residence.id = newId();
    residence.person = person;
    residence.household = home;
    residence.carer = carer;
    residence.from = from;
    residence.until = until;
    m_newResidences.append(residence);
}

void Tale::agrees(const QList<ObjectId> &people, const QString &how, const ObjectId &decidedBy)
{
    for (const ObjectId &person : people) {
        for (const QString &about : {u"help"_s, u"sharing"_s}) {
            Consent consent;
            consent.id = newId();
            consent.person = person;
            consent.about = about;
            consent.answer = u"agreed"_s;
            consent.on = m_day;
            consent.how = how;
            consent.decidedBy = decidedBy;
            m_newConsents.append(consent);
            written(consent.id);
        }
    }
    if (m_opened)
        say(RecordConsent{std::exchange(m_newConsents, {})});
}

void Tale::answers(const ObjectId &person, const QString &about, const QString &answer,
    const QString &note, const QString &with)
{
    Consent consent;
    consent.id = newId();
    consent.person = person;
    consent.about = about;
    consent.answer = answer;
    consent.on = m_day;
    consent.how = u"inPerson"_s;
    consent.note = note;
    consent.with = with;
    m_newConsents.append(consent);
    written(consent.id);
    if (m_opened)
        say(RecordConsent{std::exchange(m_newConsents, {})});
}

void Tale::changePeople(const QList<ObjectId> &people)
{
    ChangePeople command;
    for (const ObjectId &id : people) {
        command.people.append(m_people.value(id));
        written(id);
    }
    command.households = std::exchange(m_newHouseholds, {});
    command.hiddenAddresses = std::exchange(m_newHidden, {});
    command.residences = std::exchange(m_newResidences, {});
    command.organisations = std::exchange(m_newOrganisations, {});
    m_newPeople.clear();
    say(command);
}

} // namespace hometray
