// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/evidence.h"

namespace hometray::words {

/// The sentence a policy brings along, with its facts spoken: days as dates, people, members and
/// actions by their names where there is a record, counts as numbers. Without a full stop.
[[nodiscard]] QString ownSentence(const Evidence &evidence, const Telling &telling);

} // namespace hometray::words
