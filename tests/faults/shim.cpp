// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded before the C library (LD_PRELOAD): counts every call that changes a file below FAULT_ROOT,
// and at call FAULT_AT does what FAULT_HOW says. Where FAULT_RECORD names a file, every change and
// every sync is written there, so that a power cut can be played afterwards (powercut.py reads it).
//
//   kill   ends the process before the call
//   half   lets a write go half way (anything else whole), then ends the process
//   eio, enospc              this call and all after it fail; a full disk still renames and removes
//   once-eio, once-enospc    only this call fails
//
// Nothing here allocates or takes a lock but the recording, whose writes are one call each.
#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <mutex>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

enum class How { Count, Kill, Half, Fail, Once };

/// What a call does to the disk: a full one refuses only what needs room.
enum class Kind { NeedsRoom, Other };

struct Settings {
    char root[PATH_MAX] = "";
    std::size_t rootLength = 0;
    long at = 0;
    How how = How::Count;
    int error = EIO;
    int log = -1;
    int record = -1;
};

template <class Function>
Function next(const char *name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

int openOutside(const char *name)
{
    const char *file = std::getenv(name);
    return file ? static_cast<int>(::syscall(SYS_openat, AT_FDCWD, file,
                      O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600))
                : -1;
}

Settings readSettings()
{
    Settings settings;
    const char *root = std::getenv("FAULT_ROOT");
    if (!root || !::realpath(root, settings.root))
        return settings;
    settings.rootLength = std::strlen(settings.root);
    if (const char *at = std::getenv("FAULT_AT"))
        settings.at = std::atol(at);
    const char *how = std::getenv("FAULT_HOW");
    if (how && std::strcmp(how, "kill") == 0)
        settings.how = How::Kill;
    else if (how && std::strcmp(how, "half") == 0)
        settings.how = How::Half;
    else if (how && std::strncmp(how, "once-", 5) == 0)
        settings.how = How::Once;
    else if (how && *how)
        settings.how = How::Fail;
    if (how && std::strstr(how, "enospc"))
        settings.error = ENOSPC;
    settings.log = openOutside("FAULT_LOG");
    settings.record = openOutside("FAULT_RECORD");
    return settings;
}

const Settings &settings()
{
    static const Settings all = readSettings();
    return all;
}

std::atomic<long> calls{0};

bool isBelowRoot(const char *path)
{
    const Settings &all = settings();
    return all.rootLength > 0 && std::strncmp(path, all.root, all.rootLength) == 0
        && (path[all.rootLength] == '/' || path[all.rootLength] == '\0');
}

/// The absolute path a call means; false when it is none of ours.
bool pathOf(int folder, const char *path, char *absolute)
{
    char start[PATH_MAX] = "";
    if (path[0] != '/') {
        if (folder == AT_FDCWD) {
            if (!::getcwd(start, sizeof start))
                return false;
        } else {
            char link[64];
            std::snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
            const ssize_t length = ::readlink(link, start, sizeof start - 1);
            if (length < 0)
                return false;
            start[length] = '\0';
        }
    }
    if (std::snprintf(absolute, PATH_MAX, "%s%s%s", start, *start ? "/" : "", path) >= PATH_MAX)
        return false;
    return isBelowRoot(absolute);
}

bool fileOf(int file, char *absolute)
{
    char link[64];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const ssize_t length = ::readlink(link, absolute, PATH_MAX - 1);
    if (length < 0)
        return false;
    absolute[length] = '\0';
    return isBelowRoot(absolute);
}

[[noreturn]] void die()
{
    ::kill(::getpid(), SIGKILL);
    for (;;)
        ::pause();
}

/// What the caller has to do with the call it is about to make.
enum class Do { Call, Half, Fail };

Do point(const char *call, Kind kind, const char *path, long size)
{
    const Settings &all = settings();
    const long number = ++calls;
    if (all.log >= 0) {
        char line[PATH_MAX + 100];
        const int length = std::snprintf(line, sizeof line, "%ld %s %s %ld\n", number, call,
            path + (std::strlen(path) > all.rootLength ? all.rootLength + 1 : 0), size);
        ::syscall(SYS_write, all.log, line, static_cast<std::size_t>(length));
    }
    if (all.at <= 0 || number < all.at)
        return Do::Call;
    const bool fails = all.error != ENOSPC || kind == Kind::NeedsRoom;
    switch (all.how) {
    case How::Count:
        break;
    case How::Kill:
        die();
    case How::Half:
        return Do::Half;
    case How::Fail:
        return fails ? Do::Fail : Do::Call;
    case How::Once:
        return fails && number == all.at ? Do::Fail : Do::Call;
    }
    return Do::Call;
}

/// "W path\n<offset> <length>\n" and the bytes, and so on: what powercut.py reads.
void record(const char *what, const char *path, const char *second, long long offset,
    const void *bytes, std::size_t length)
{
    const int file = settings().record;
    if (file < 0)
        return;
    char head[2 * PATH_MAX + 100];
    const int size = std::snprintf(head, sizeof head, "%s\t%s\t%s\t%lld\t%zu\n", what, path,
        second, offset, length);
    const iovec parts[] = {{head, static_cast<std::size_t>(size)},
        {const_cast<void *>(bytes), length}, {const_cast<char *>("\n"), 1}};
    static std::mutex mutex;
    const std::lock_guard guard(mutex);
    ::syscall(SYS_writev, file, parts, 3);
}

/// Runs a call that is no write: `call()` answers -1 with errno.
template <class Call>
auto guarded(const char *name, Kind kind, const char *path, const char *second, long long size,
    const char *what, Call call) -> decltype(call())
{
    switch (point(name, kind, path, static_cast<long>(size))) {
    case Do::Call:
        break;
    case Do::Half:
        (void)call();
        die();
    case Do::Fail:
        errno = settings().error;
        return -1;
    }
    const auto answer = call();
    const int error = errno;
    if (answer >= 0)
        record(what, path, second, size, nullptr, 0);
    errno = error;
    return answer;
}

/// Runs a write; `call(length)` writes so many of the bytes, at `offset`, or where the file stands
/// when that is negative.
template <class Call>
ssize_t guardedWrite(const char *name, int file, const void *bytes, std::size_t length,
    long long offset, Call call)
{
    char path[PATH_MAX];
    if (!fileOf(file, path))
        return call(length);
    if (offset < 0) {
        offset = (::fcntl(file, F_GETFL) & O_APPEND) ? ::lseek(file, 0, SEEK_END)
                                                     : ::lseek(file, 0, SEEK_CUR);
    }
    switch (point(name, Kind::NeedsRoom, path, static_cast<long>(length))) {
    case Do::Call:
        break;
    case Do::Half:
        (void)call(length / 2);
        die();
    case Do::Fail:
        errno = settings().error;
        return -1;
    }
    const ssize_t answer = call(length);
    const int error = errno;
    if (answer > 0)
        record("write", path, "", offset, bytes, static_cast<std::size_t>(answer));
    errno = error;
    return answer;
}

using Open = int (*)(const char *, int, ...);
using OpenAt = int (*)(int, const char *, int, ...);

int guardedOpen(int folder, const char *path, int flags, mode_t mode, bool plain, const char *name)
{
    const auto call = [&] {
        return plain ? next<Open>(name)(path, flags, mode)
                     : next<OpenAt>(name)(folder, path, flags, mode);
    };
    char absolute[PATH_MAX];
    if (!(flags & (O_CREAT | O_TRUNC)) || !pathOf(folder, path, absolute))
        return call();
    struct stat there;
    const bool exists = ::stat(absolute, &there) == 0;
    const bool temporary = (flags & O_TMPFILE) == O_TMPFILE;
    if (!temporary && exists && !((flags & O_TRUNC) && there.st_size > 0))
        return call(); // changes nothing
    return guarded(name, Kind::NeedsRoom, absolute, "", 0, exists ? "truncate" : "create", call);
}

mode_t modeIn(int flags, va_list rest)
{
    return (flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE
        ? static_cast<mode_t>(va_arg(rest, int))
        : 0;
}

} // namespace

// The names are the C library's; GCC knows what it declares of them.
#pragma GCC visibility push(default)
extern "C" {

#define FAULTS_OPEN(name)                                                                          \
    int name(const char *path, int flags, ...)                                                     \
    {                                                                                              \
        va_list rest;                                                                              \
        va_start(rest, flags);                                                                     \
        const mode_t mode = modeIn(flags, rest);                                                   \
        va_end(rest);                                                                              \
        return guardedOpen(AT_FDCWD, path, flags, mode, true, #name);                              \
    }
FAULTS_OPEN(open)
FAULTS_OPEN(open64)

#define FAULTS_OPENAT(name)                                                                        \
    int name(int folder, const char *path, int flags, ...)                                         \
    {                                                                                              \
        va_list rest;                                                                              \
        va_start(rest, flags);                                                                     \
        const mode_t mode = modeIn(flags, rest);                                                   \
        va_end(rest);                                                                              \
        return guardedOpen(folder, path, flags, mode, false, #name);                               \
    }
FAULTS_OPENAT(openat)
FAULTS_OPENAT(openat64)

#define FAULTS_CREAT(name)                                                                         \
    int name(const char *path, mode_t mode)                                                        \
    {                                                                                              \
        return guardedOpen(                                                                        \
            AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, mode, true, "open64");                   \
    }
FAULTS_CREAT(creat)
FAULTS_CREAT(creat64)

ssize_t write(int file, const void *bytes, size_t length)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t)>("write");
    return guardedWrite("write", file, bytes, length, -1,
        [&](std::size_t some) { return real(file, bytes, some); });
}

#define FAULTS_PWRITE(name, Offset)                                                                \
    ssize_t name(int file, const void *bytes, size_t length, Offset offset)                        \
    {                                                                                              \
        static const auto real =                                                                   \
            next<ssize_t (*)(int, const void *, size_t, Offset)>(#name);                           \
        return guardedWrite("pwrite", file, bytes, length, offset,                                 \
            [&](std::size_t some) { return real(file, bytes, some, offset); });                    \
    }
FAULTS_PWRITE(pwrite, off_t)
FAULTS_PWRITE(pwrite64, off64_t)

ssize_t writev(int file, const iovec *parts, int count)
{
    // As single writes, so that each is a point of its own.
    char path[PATH_MAX];
    if (!fileOf(file, path))
        return ::syscall(SYS_writev, file, parts, count);
    ssize_t sum = 0;
    for (int i = 0; i < count; ++i) {
        if (parts[i].iov_len == 0)
            continue;
        const ssize_t done = write(file, parts[i].iov_base, parts[i].iov_len);
        if (done < 0)
            return sum > 0 ? sum : done;
        sum += done;
    }
    return sum;
}

// Qt copies files with these; without them it reads and writes, which is what is to be seen.
ssize_t sendfile(int, int, off_t *, size_t)
{
    errno = ENOSYS;
    return -1;
}
ssize_t sendfile64(int, int, off64_t *, size_t)
{
    errno = ENOSYS;
    return -1;
}
ssize_t copy_file_range(int, off64_t *, int, off64_t *, size_t, unsigned)
{
    errno = ENOSYS;
    return -1;
}

int fsync(int file)
{
    static const auto real = next<int (*)(int)>("fsync");
    char path[PATH_MAX];
    if (!fileOf(file, path))
        return real(file);
    return guarded("fsync", Kind::Other, path, "", 0, "sync", [&] { return real(file); });
}
int fdatasync(int file)
{
    static const auto real = next<int (*)(int)>("fdatasync");
    char path[PATH_MAX];
    if (!fileOf(file, path))
        return real(file);
    return guarded("fdatasync", Kind::Other, path, "", 0, "sync", [&] { return real(file); });
}

#define FAULTS_FTRUNCATE(name, Offset)                                                             \
    int name(int file, Offset size)                                                                \
    {                                                                                              \
        static const auto real = next<int (*)(int, Offset)>(#name);                                \
        char path[PATH_MAX];                                                                       \
        if (!fileOf(file, path))                                                                   \
            return real(file, size);                                                               \
        return guarded("ftruncate", Kind::Other, path, "", size, "resize",                         \
            [&] { return real(file, size); });                                                     \
    }
FAULTS_FTRUNCATE(ftruncate, off_t)
FAULTS_FTRUNCATE(ftruncate64, off64_t)

int fchmod(int file, mode_t mode)
{
    static const auto real = next<int (*)(int, mode_t)>("fchmod");
    char path[PATH_MAX];
    if (!fileOf(file, path))
        return real(file, mode);
    return guarded("fchmod", Kind::Other, path, "", 0, "mode", [&] { return real(file, mode); });
}
int chmod(const char *path, mode_t mode)
{
    static const auto real = next<int (*)(const char *, mode_t)>("chmod");
    char absolute[PATH_MAX];
    if (!pathOf(AT_FDCWD, path, absolute))
        return real(path, mode);
    return guarded("chmod", Kind::Other, absolute, "", 0, "mode", [&] { return real(path, mode); });
}

int mkdir(const char *path, mode_t mode)
{
    static const auto real = next<int (*)(const char *, mode_t)>("mkdir");
    char absolute[PATH_MAX];
    struct stat there;
    if (!pathOf(AT_FDCWD, path, absolute) || ::stat(absolute, &there) == 0)
        return real(path, mode);
    return guarded(
        "mkdir", Kind::NeedsRoom, absolute, "", 0, "mkdir", [&] { return real(path, mode); });
}

int unlink(const char *path)
{
    static const auto real = next<int (*)(const char *)>("unlink");
    char absolute[PATH_MAX];
    struct stat there;
    if (!pathOf(AT_FDCWD, path, absolute) || ::lstat(absolute, &there) != 0)
        return real(path);
    return guarded("unlink", Kind::Other, absolute, "", 0, "remove", [&] { return real(path); });
}
int rmdir(const char *path)
{
    static const auto real = next<int (*)(const char *)>("rmdir");
    char absolute[PATH_MAX];
    struct stat there;
    if (!pathOf(AT_FDCWD, path, absolute) || ::lstat(absolute, &there) != 0)
        return real(path);
    return guarded("rmdir", Kind::Other, absolute, "", 0, "remove", [&] { return real(path); });
}
int remove(const char *path)
{
    struct stat there;
    const bool folder = ::lstat(path, &there) == 0 && S_ISDIR(there.st_mode);
    return folder ? rmdir(path) : unlink(path);
}
int unlinkat(int folder, const char *path, int flags)
{
    static const auto real = next<int (*)(int, const char *, int)>("unlinkat");
    char absolute[PATH_MAX];
    struct stat there;
    if (!pathOf(folder, path, absolute) || ::lstat(absolute, &there) != 0)
        return real(folder, path, flags);
    return guarded("unlinkat", Kind::Other, absolute, "", 0, "remove",
        [&] { return real(folder, path, flags); });
}

int rename(const char *from, const char *to)
{
    static const auto real = next<int (*)(const char *, const char *)>("rename");
    char a[PATH_MAX], b[PATH_MAX];
    const bool ours = pathOf(AT_FDCWD, from, a);
    if (!pathOf(AT_FDCWD, to, b) && !ours)
        return real(from, to);
    return guarded("rename", Kind::Other, a, b, 0, "rename", [&] { return real(from, to); });
}
int renameat(int fromFolder, const char *from, int toFolder, const char *to)
{
    static const auto real = next<int (*)(int, const char *, int, const char *)>("renameat");
    char a[PATH_MAX], b[PATH_MAX];
    const bool ours = pathOf(fromFolder, from, a);
    if (!pathOf(toFolder, to, b) && !ours)
        return real(fromFolder, from, toFolder, to);
    return guarded("renameat", Kind::Other, a, b, 0, "rename",
        [&] { return real(fromFolder, from, toFolder, to); });
}
int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags)
{
    static const auto real =
        next<int (*)(int, const char *, int, const char *, unsigned)>("renameat2");
    char a[PATH_MAX], b[PATH_MAX];
    const bool ours = pathOf(fromFolder, from, a);
    if (!pathOf(toFolder, to, b) && !ours)
        return real(fromFolder, from, toFolder, to, flags);
    return guarded("renameat2", Kind::Other, a, b, 0, "rename",
        [&] { return real(fromFolder, from, toFolder, to, flags); });
}

int link(const char *from, const char *to)
{
    static const auto real = next<int (*)(const char *, const char *)>("link");
    char a[PATH_MAX], b[PATH_MAX];
    if (!pathOf(AT_FDCWD, to, b))
        return real(from, to);
    if (!pathOf(AT_FDCWD, from, a))
        a[0] = '\0';
    return guarded("link", Kind::NeedsRoom, b, a, 0, "link", [&] { return real(from, to); });
}
int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags)
{
    static const auto real = next<int (*)(int, const char *, int, const char *, int)>("linkat");
    char a[PATH_MAX] = "", b[PATH_MAX];
    if (!pathOf(toFolder, to, b))
        return real(fromFolder, from, toFolder, to, flags);
    // Qt links a file without a name by its handle.
    const ssize_t length = ::readlink(from, a, sizeof a - 1);
    a[length < 0 ? 0 : length] = '\0';
    return guarded("linkat", Kind::NeedsRoom, b, a, 0, "link",
        [&] { return real(fromFolder, from, toFolder, to, flags); });
}

} // extern "C"
#pragma GCC visibility pop
