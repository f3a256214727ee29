// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// What may be said of people and homes, by whichever command says it. The lists are named in
/// refusals as the fields here are.
struct PeopleChanges {
    QList<Person> people;
    QList<Relationship> relationships;
    QList<Household> households;
    QList<HiddenAddress> hiddenAddresses;
    QList<Residence> residences;
    QList<Organisation> organisations;
    QList<ObjectId> remove; ///< any of these: entered by mistake
};

/// Checks the changes and adds them to two events: `hidden` gets the addresses that must not be
/// disclosed, `people` everything else. An address given with a home that must not be disclosed is
/// moved to `hidden`; what an earlier entry said of it stays in the history until it is erased.
/// Somebody's death ends where they live; a person's homes and relationships are removed with them.
///
/// Refuses days before a birth (DateBeforeBirth) or after a death, ends before beginnings
/// (DatesContradict), a child expected more than ten months ahead (FieldWrong, tooFarAhead),
/// somebody related to themselves (FieldWrong, samePerson), the same said twice (FieldWrong,
/// twice), a hidden address of a home that may be disclosed (FieldWrong, notHidden), a place in the
/// order of ringing outside 1 to 99 (OutOfRange), removing what the record rests on
/// (BuiltUponLater, what).
[[nodiscard]] std::optional<Refusal> addPeopleChanges(const CaseRecord &record,
    const PeopleChanges &changes, const Context &context, EventBuilder &people,
    EventBuilder &hidden);

} // namespace hometray
