// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hometray::words {

/// Who reads it: what to do is said in the terms of where they are.
enum class Reader { CommandLine, Window };

} // namespace hometray::words
