// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Agrees a main contact for the holiday: a professional of the team, on some days of a break.
/// Several may share the days. Changes one, and takes one away.
struct AgreeHolidayContact {
    static constexpr const char *id = "agreeHolidayContact";
    HolidayContact contact;
    bool remove = false; ///< it came to nothing, or was a mistake
};

template <>
const TypeInfo &typeInfo<AgreeHolidayContact>();

/// Refuses a closed FFA (CaseClosed), a break that is none (FieldWrong, reason noBreak), days in
/// the wrong order (DatesContradict) or more than a break has (FieldWrong, reason tooLong), a
/// member who is no professional (FieldWrong, reason notProfessional) or gone before the last of
/// the days (MemberEnded; mend changeTeam), the same member on the same days twice (AlreadyDone),
/// and taking away what is not there (NotThere). A number not given is the member's own; a family
/// that agrees to a contact no longer wants none.
[[nodiscard]] Decision decide(const CaseRecord &, const AgreeHolidayContact &, const Context &);

} // namespace hometray
