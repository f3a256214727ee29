// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/facttable.h"

namespace hometray::words {

/// What a fact is called in plain English: a flag as a clause ("the FFA was re-opened"), what is
/// counted without its number ("open actions"), everything else as a thing ("the last TAF").
[[nodiscard]] QString factName(const FactInfo &fact);

} // namespace hometray::words
