// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Writes the handover note of a break: the support in place, the holiday contact, what somebody
/// who steps in must know, and the risks. Written again without a change it says "looked at today,
/// all still true".
struct WriteHandoverNote {
    static constexpr const char *id = "writeHandoverNote";
    HolidayPlan plan; ///< its break, and the fields of the note
};

template <>
const TypeInfo &typeInfo<WriteHandoverNote>();

/// Refuses a closed FFA (CaseClosed), a break that is none (FieldWrong, reason noBreak), a note
/// without its support, contact (unless the family wants none), key information, or risks or "none
/// known" (FieldMissing), and risks beside "none known" (FieldWrong, reason eitherOr).
[[nodiscard]] Decision decide(const CaseRecord &, const WriteHandoverNote &, const Context &);

} // namespace hometray
