// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hometray {

/// From now on memory is overwritten when it is given back, so that what a family was does not stay
/// in what the program no longer uses. Once, at the start of main, before any other thread. Does
/// nothing where the C library cannot (it is glibc's M_PERTURB).
void wipeFreedMemory();

/// Overwrites what the allocator has kept of this thread's small pieces without overwriting them
/// (glibc's cache of up to seven of each size). At the lock, when all else has been given back. Takes
/// less than a millisecond.
void wipeSmallCaches();

/// Ends the threads of Qt's common pool, which puts families into words for lists: what a thread
/// has kept goes when it ends. They are made again when there is work. False, and nothing is done,
/// while one is at work; waits for none.
[[nodiscard]] bool endPoolThreads();

} // namespace hometray
