// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/access.h"

#include <QtCore/QString>

namespace hometray {

/// A role as a refusal and a command's context name it; empty for None.
[[nodiscard]] QString roleName(Role role);

} // namespace hometray
