// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace hometray {

/// How much of how much is done of something long. Called on a thread of the store.
using Progress = std::function<void(int done, int of)>;

} // namespace hometray
