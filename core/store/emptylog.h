// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

namespace hometray {

/// Takes the log into the database and wipes it, as `emptyLog`, without waiting: answers false
/// while somebody reads it. To be tried again then.
[[nodiscard]] Expected<bool> tryEmptyLog(Connection &connection);

} // namespace hometray
