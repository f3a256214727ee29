// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Decides for one break how the family is looked after while the keyworker is away: whether the
/// FFA stays open, who holds a review that falls into it, that the family was told, or that they
/// want no contact and why (domain 1.5). A case has one plan for each break; what is left out stays
/// as it was.
struct PlanHoliday {
    static constexpr const char *id = "planHoliday";
    HolidayPlan plan;
};

template <>
const TypeInfo &typeInfo<PlanHoliday>();

/// Refuses a closed FFA (CaseClosed), a break that is none (FieldWrong, reason noBreak), a review
/// held by somebody without its day or on a day without somebody (FieldMissing), held earlier and
/// by somebody at once (FieldWrong, reason eitherOr), by a member who is no professional
/// (FieldWrong, reason notProfessional) or gone by then (MemberEnded), and "no contact wanted"
/// while a contact is agreed (FieldWrong, reason contactAgreed; mend agreeHolidayContact). Saying
/// again on the same day that the family was told, or who holds the review, is an entry of its own.
[[nodiscard]] Decision decide(const CaseRecord &, const PlanHoliday &, const Context &);

/// The plan for that break, made since the FFA was last re-opened, or null.
[[nodiscard]] const HolidayPlan *holidayPlan(const CaseRecord &record, const QString &breakId);
/// What `given` leads to: the plan as it is with what is given, under the id plans of that break
/// have everywhere.
[[nodiscard]] HolidayPlan mergedPlan(const CaseRecord &record, const HolidayPlan &given);

} // namespace hometray
