// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Members of the Team Around the Family: who joins, who leaves, who has access on EHM from when
/// until when.
struct ChangeTeam {
    static constexpr const char *id = "changeTeam";
    QList<TeamMember> members;
    QList<Organisation> organisations; ///< new ones that members belong to
    QList<ObjectId> remove; ///< members entered by mistake; leaving is a change of `until`
};

template <>
const TypeInfo &typeInfo<ChangeTeam>();

/// CaseClosed; removing somebody the record names (BuiltUponLater; changeTeam, to end instead);
/// further as checkTeam.
[[nodiscard]] Decision decide(const CaseRecord &, const ChangeTeam &, const Context &);

/// Ends before beginnings, access outliving membership (DatesContradict); access on EHM for
/// somebody who is no professional (FieldWrong, notProfessional); the same person twice
/// (FieldWrong, twice). The list is named "members".
[[nodiscard]] std::optional<Refusal> checkTeam(
    const CaseRecord &record, const QList<TeamMember> &members, const char *list);
/// Adds them to an event. The access of somebody who leaves ends on that day.
void addTeam(const CaseRecord &record, const QList<TeamMember> &members, EventBuilder &event);

} // namespace hometray
