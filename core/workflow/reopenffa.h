// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Takes a closed FFA up again. Six weeks start with that day, and no old limit, feedback or
/// summary counts.
struct ReopenFfa {
    static constexpr const char *id = "reopenFfa";
    Reopening reopening;
};

template <>
const TypeInfo &typeInfo<ReopenFfa>();

/// Refuses an FFA that was not closed (CaseNotClosed) and a day before it was (DatesContradict).
/// One that counts as open again only because something was written for it can be re-opened.
[[nodiscard]] Decision decide(const CaseRecord &, const ReopenFfa &, const Context &);

} // namespace hometray
