// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/session.h"

namespace hometray {

/// The doubt about the computer's date as it is now. A store for tests has none: its day is set.
[[nodiscard]] std::optional<ClockDoubt> clockDoubt(const Session &session);

/// ClockImplausible (today, lastUsed) while there is a doubt; DayNotToday (on, today) in a real store
/// whose day was set to another than the clock's. On any thread.
[[nodiscard]] Expected<void> checkClock(const Session &session);

/// Reads when the store was last used, and notes today as the last use when it is plausible. Where
/// nothing can be written (a disk that is full) the store is opened all the same. Writer thread.
[[nodiscard]] Expected<void> noteOpening(StoreAccess &access, Session &session);

/// A person says that the computer's date is right. Writer thread.
[[nodiscard]] Expected<void> confirmDate(StoreAccess &access, Session &session);

} // namespace hometray
