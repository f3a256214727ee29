// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Ends a share of the home tray, today or on a day said.
struct EndTrayShare {
    static constexpr const char *id = "endTrayShare";
    ObjectId share; ///< TrayShare
    QDate until; ///< today when not given
};

template <>
const TypeInfo &typeInfo<EndTrayShare>();

/// Refuses an end before the beginning (DatesContradict) and a share that is over (AlreadyDone).
/// A share of a closed FFA can be ended.
[[nodiscard]] Decision decide(const CaseRecord &, const EndTrayShare &, const Context &);

} // namespace hometray
