// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/facttable.h"

namespace hometray::words {

/// What a fact is called in plain English: a flag as a clause ("the FFA was re-opened"), what is
/// counted without its number ("open actions"), everything else as a thing ("the last TAF").
[[nodiscard]] QString factName(const FactInfo &fact);
/// That a fact is there, true or not nothing, or that it is not, as a clause: "each child has a
/// need or a “none”". Empty where nobody has said it so.
[[nodiscard]] QString factSentence(const FactInfo &fact, bool so);

} // namespace hometray::words
