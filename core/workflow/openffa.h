// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/peoplechanges.h"

namespace hometray {

/// Opens a case: the family, what the Helpdesk said, and whom and what is known so far. All but the
/// family's name may come later.
struct OpenFfa {
    static constexpr const char *id = "openFfa";
    Family family;
    HelpdeskCheck helpdeskCheck; ///< may be left out: not asked yet
    QList<Person> people;
    QList<Relationship> relationships;
    QList<Household> households;
    QList<HiddenAddress> hiddenAddresses;
    QList<Residence> residences;
    QList<Organisation> organisations;
    QList<Consent> consents;
};

template <>
const TypeInfo &typeInfo<OpenFfa>();

/// Refuses a second FFA beside one the Helpdesk says is open: a new worry is worked through that
/// one (AlreadyDone, ffaOpen; takeUpFfa when it is to be one's own). Further as addPeopleChanges
/// and checkConsents.
[[nodiscard]] Decision decide(const CaseRecord &, const OpenFfa &, const Context &);

} // namespace hometray
