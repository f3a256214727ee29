// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/caseroles.h"

#include "journal/authority.h"
#include "record/caserecord.h"

#include <algorithm>

namespace hometray {

namespace {

QList<ContactDays> contactDaysOf(const PersonId &person, const CaseRecord &record)
{
    QList<ContactDays> days;
    for (const HolidayContact &contact : record.holidayContacts) {
        const TeamMember *member = CaseRecord::find(record.team, contact.member);
        if (member && member->personId == person)
            days.append({contact.from, contact.until});
    }
    return days;
}

} // namespace

bool RoleInCase::isTheirsOn(QDate day) const
{
    return isKeyworker()
        || std::any_of(contactDays.begin(), contactDays.end(), [day](const ContactDays &days) {
               return (!days.from.isValid() || days.from <= day)
                   && (!days.until.isValid() || day <= days.until);
           });
}

RoleInCase CaseRoles::of(const PersonId &person) const
{
    if (!known)
        return {person, {Role::Keyworker}, {}};
    const auto it = std::find_if(persons.begin(), persons.end(),
        [&person](const RoleInCase &one) { return one.person == person; });
    return it == persons.end() ? RoleInCase{person, {}, {}} : *it;
}

CaseRoles caseRolesOf(const Access &access, const CaseRecord &record)
{
    CaseRoles result;
    // Who lost every role still has a key there: then it is known that nobody has one.
    result.known = !access.keys.isEmpty() || !access.roles.isEmpty();
    for (auto it = access.roles.begin(); it != access.roles.end(); ++it) {
        if (it->isEmpty())
            continue;
        RoleInCase one{it.key(), *it, {}};
        if (one.roles.contains(Role::Contact))
            one.contactDays = contactDaysOf(one.person, record);
        result.persons.append(one);
    }
    std::sort(result.persons.begin(), result.persons.end(),
        [](const RoleInCase &a, const RoleInCase &b) { return a.person < b.person; });
    return result;
}

} // namespace hometray
