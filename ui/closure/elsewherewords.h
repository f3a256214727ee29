// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/family/formcard.h"

namespace hometray {

struct FamilyShown;

/// Where the work goes on with somebody else: up to Children's Services and down from them, thought
/// about or taken, and handing the FFA over. With `closed` what was done alone, without buttons.
[[nodiscard]] FormCardText elsewhereCard(const FamilyShown &family, bool closed);

} // namespace hometray
