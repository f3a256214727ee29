// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/wipedmemory.h"

#include <QtCore/QThreadPool>

#ifdef __GLIBC__
#include <array>
#include <cstdlib>
#include <cstring>
#include <malloc.h>
#endif

namespace hometray {

#ifdef __GLIBC__
namespace {
constexpr int freed = 0xA5; // any byte but 0: that turns it off
// glibc's tcache: 64 sizes, 16 bytes apart, of which these are the whole, and seven pieces of each.
constexpr std::size_t largestKept = 1032;
constexpr std::size_t apart = 16;
constexpr std::size_t keptOfEach = 7;
} // namespace
#endif

void wipeFreedMemory()
{
#ifdef __GLIBC__
    mallopt(M_PERTURB, freed);
#endif
}

void wipeSmallCaches()
{
#ifdef __GLIBC__
    for (std::size_t size = apart + 8; size <= largestKept; size += apart) {
        std::array<void *, keptOfEach> pieces{};
        for (void *&piece : pieces) {
            piece = std::malloc(size); // what was kept comes first
            if (piece)
                explicit_bzero(piece, size);
        }
        for (void *piece : pieces)
            std::free(piece);
    }
#endif
}

bool endPoolThreads()
{
    return QThreadPool::globalInstance()->waitForDone(0); // which ends them when none is at work
}

} // namespace hometray
