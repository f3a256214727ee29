// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>

#include <optional>

namespace hometray {

/// This computer's date does not go with the day the store was last used: one of them is wrong, and
/// only a person knows which.
struct ClockDoubt {
    QDate today; ///< what the computer says, in London
    QDate lastUsed;
    friend bool operator==(const ClockDoubt &, const ClockDoubt &) = default;
};

/// The doubt about a moment, if there is one; both in UTC milliseconds, `lastUsedMs` 0 for never.
/// The clock may be a day behind the last use (a zone, midnight) and sixty days ahead of it.
[[nodiscard]] std::optional<ClockDoubt> clockDoubt(qint64 lastUsedMs, qint64 nowMs);

} // namespace hometray
