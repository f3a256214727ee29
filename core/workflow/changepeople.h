// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/peoplechanges.h"

namespace hometray {

/// People, how they are related, where they live, their schools: added, changed, removed. Births,
/// deaths, moves and leaving are changes with a date; `remove` is for what was never so.
struct ChangePeople {
    static constexpr const char *id = "changePeople";
    QList<Person> people;
    QList<Relationship> relationships;
    QList<Household> households;
    QList<HiddenAddress> hiddenAddresses;
    QList<Residence> residences;
    QList<Organisation> organisations;
    QList<ObjectId> remove;
};

template <>
const TypeInfo &typeInfo<ChangePeople>();

/// CaseClosed; otherwise as addPeopleChanges.
[[nodiscard]] Decision decide(const CaseRecord &, const ChangePeople &, const Context &);

} // namespace hometray
