// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"

namespace hometray {

/// Whether a path is that of a store's search file (StoreFolder::search): its errors are not the
/// records'.
[[nodiscard]] bool isSearchFile(const QString &file);

/// What an error means when it is one of the search file: SearchFailed with `reason`, and with
/// `anew` when making the file anew mends it. What is no failure of the file (Interrupted,
/// StoreLocked) stays as it is.
[[nodiscard]] Error searchError(const Error &error);
/// While the file is being made anew.
[[nodiscard]] Error searchBeingMade();
[[nodiscard]] bool isMendedAnew(const Error &error);

} // namespace hometray
