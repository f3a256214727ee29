// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/caseroles.h"

#include "journal/authority.h"

#include <algorithm>

namespace hometray {

bool RoleInCase::isTheirsOn(QDate day) const
{
    Q_UNUSED(day)
    return isKeyworker();
}

QList<PersonId> CaseRoles::keyworkers() const
{
    QList<PersonId> all;
    for (const RoleInCase &one : persons) {
        if (one.isKeyworker())
            all.append(one.person);
    }
    return all;
}

RoleInCase CaseRoles::of(const PersonId &person) const
{
    if (!known)
        return {person, {Role::Keyworker}};
    const auto it = std::find_if(persons.begin(), persons.end(),
        [&person](const RoleInCase &one) { return one.person == person; });
    return it == persons.end() ? RoleInCase{person, {}} : *it;
}

CaseRoles caseRolesOf(const Access &access)
{
    CaseRoles result;
    // Who lost every role still has a key there: then it is known that nobody has one.
    result.known = !access.keys.isEmpty() || !access.roles.isEmpty();
    for (auto it = access.roles.begin(); it != access.roles.end(); ++it) {
        if (!it->isEmpty())
            result.persons.append({it.key(), *it});
    }
    std::sort(result.persons.begin(), result.persons.end(),
        [](const RoleInCase &a, const RoleInCase &b) { return a.person < b.person; });
    return result;
}

} // namespace hometray
