// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Says who the keyworker is and how to reach them and their manager: what stands on what is
/// printed, and what letters are signed with. On the desk journal.
struct SetProfile {
    static constexpr const char *id = "setProfile";
    Profile profile;
};

template <>
const TypeInfo &typeInfo<SetProfile>();

/// Refuses only what no field may hold.
[[nodiscard]] Decision decide(const DeskRecord &, const SetProfile &, const Context &);

} // namespace hometray
