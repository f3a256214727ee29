// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Says when the keyworker is away, changes it, or takes it away. Pre-holiday steps go by these
/// days. On the desk journal.
struct RecordAway {
    static constexpr const char *id = "recordAway";
    AwayPeriod away;
    bool remove = false;
};

template <>
const TypeInfo &typeInfo<RecordAway>();

/// Refuses days in the wrong order (DatesContradict), more than a year (FieldWrong, reason
/// tooLong), a break that is none (FieldWrong, reason noBreak), days that overlap with others
/// (FieldWrong, reason overlaps), and taking away what is not there (NotThere).
[[nodiscard]] Decision decide(const DeskRecord &, const RecordAway &, const Context &);

} // namespace hometray
