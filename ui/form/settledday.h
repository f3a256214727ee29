// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/typeddates.h"

namespace hometray {

/// Words for a day that were typed into a form on the day `on` ("yesterday", "+3w", "12/6"), as a
/// form opened on `today` is to show them: the day they were understood as. On the same day, and
/// where they are no day, they stay as they were typed. `withTime`: a time may stand beside it.
[[nodiscard]] QString settledDay(
    const QString &typed, QDate on, QDate today, Lean lean, bool withTime = false);

} // namespace hometray
