// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/breakplan.h"

namespace hometray::words {

/// "Hold it by Wed 17 July, so that record and copy fall before you leave."
[[nodiscard]] QString lastTafSentence(const LastTaf &taf, QDate today);

} // namespace hometray::words
