// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace hometray {

/// No core dump, and no other process of this person may look into this one: keys are in it. What
/// is given back is overwritten (wipeFreedMemory). To be called first of all in `main`.
void keepMemoryToOurselves();

/// Ends the program with `exitCode` and one sentence on standard error where there is not enough
/// memory (or not enough for another thread), instead of being aborted. `sentence` ends in a line
/// feed and lives as long as the program.
void endInWordsWithoutMemory(const char *sentence, int exitCode);

/// Whether the system would give this process so much more memory.
[[nodiscard]] bool isThereRoomFor(std::size_t bytes);

} // namespace hometray
