// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/peoplechanges.h"

namespace hometray {

/// Takes up an FFA that was running before Hometray knew it, from EHM or a colleague's paper, in
/// one form: its dates, the people and their answers, the team, the present plan. All of it is
/// "before my time": clocks use the real dates, and nothing is overdue because its text is missing
/// here. What comes from EHM counts as entered there.
struct TakeUpFfa {
    static constexpr const char *id = "takeUpFfa";
    TakeUp takeUp;
    Family family;
    Registration registration; ///< left out: the family still waits for the Helpdesk
    Assessment assessment; ///< its dates, and its text as far as there is any
    QList<Person> people;
    QList<Relationship> relationships;
    QList<Household> households;
    QList<HiddenAddress> hiddenAddresses;
    QList<Residence> residences;
    QList<Organisation> organisations;
    QList<Consent> consents;
    QList<TeamMember> team;
    QList<Meeting> meetings; ///< past ones with `heldOn`, the next with `plannedFor`
    FamilyPlan plan;
    QList<Goal> goals;
    QList<Action> actions;
    QList<GoalScore> scores;
};

template <>
const TypeInfo &typeInfo<TakeUpFfa>();

/// Refuses contradictions alone, never what a paper does not say: registered before the form was
/// sent, or after the FFA was taken up; an assessment finalised or a TAF held before the family was
/// registered (DatesContradict) or with no day of registration (FieldMissing); signed before it was
/// finalised; a TAF held after it was taken up (DatesContradict; recordTaf), with no day at all
/// (FieldMissing) or on one day with another (FieldWrong, twice); further as addPeopleChanges,
/// checkConsents (contradictions), checkTeam and addPlanChanges.
[[nodiscard]] Decision decide(const CaseRecord &, const TakeUpFfa &, const Context &);

} // namespace hometray
