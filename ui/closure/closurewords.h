// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/family/familytab.h"
#include "ui/family/formstab.h"

namespace hometray {

/// The closing of an FFA in words: what is left, what somebody agreed to leave open, feedback, and
/// once it is closed what the steps were then. Any thread, while the situation lives.
[[nodiscard]] FormsTabText closureText(const FamilyShown &family);

} // namespace hometray
