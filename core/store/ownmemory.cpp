// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ownmemory.h"

#include "store/wipedmemory.h"

#include <QtCore/qsystemdetection.h>

#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>
#include <system_error>
#include <unistd.h>

#ifdef Q_OS_LINUX
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#endif

namespace hometray {

namespace {

const char *lastSentence = "";
int lastExitCode = EXIT_FAILURE;

/// Asks for no memory itself.
[[noreturn]] void end()
{
    (void)!::write(STDERR_FILENO, lastSentence, std::strlen(lastSentence));
    ::_exit(lastExitCode);
}

/// Qt throws where it has no memory for a text or a list; a thread that cannot be made is a
/// system_error. Whatever else comes here is a mistake of ours.
[[noreturn]] void terminated()
{
    if (const std::exception_ptr why = std::current_exception()) {
        try {
            std::rethrow_exception(why);
        } catch (const std::bad_alloc &) {
            end();
        } catch (const std::system_error &) {
            end();
        } catch (...) {
            std::abort();
        }
    }
    std::abort();
}

} // namespace

void keepMemoryToOurselves()
{
#ifdef Q_OS_LINUX
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
#endif
    wipeFreedMemory();
}

bool isThereRoomFor(std::size_t bytes)
{
#ifdef Q_OS_LINUX
    void *room = ::mmap(nullptr, bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return room != MAP_FAILED && ::munmap(room, bytes) == 0;
#else
    return bytes > 0;
#endif
}

void endInWordsWithoutMemory(const char *sentence, int exitCode)
{
    lastSentence = sentence;
    lastExitCode = exitCode;
    std::set_new_handler(end);
    std::set_terminate(terminated);
}

} // namespace hometray
