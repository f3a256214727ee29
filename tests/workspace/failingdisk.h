// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlcipher/sqlite3.h>

#include <atomic>
#include <functional>
#include <limits>

namespace hometray {

/// The disk under every database of this process, as long as it lives: it does what the real one
/// does, and fails when it is told to. One at a time; databases opened under it are to be closed
/// before it goes.
class FailingDisk {
public:
    FailingDisk()
    {
        self() = this;
        m_real = sqlite3_vfs_find(nullptr);
        m_vfs = *m_real;
        m_vfs.zName = "failing";
        m_vfs.szOsFile = int(sizeof(File)) + m_real->szOsFile;
        m_vfs.xOpen = open;
        m_vfs.xDelete = [](sqlite3_vfs *, const char *name, int sync) {
            return self()->fails() ? SQLITE_IOERR_DELETE
                                   : self()->m_real->xDelete(self()->m_real, name, sync);
        };
        sqlite3_vfs_register(&m_vfs, 1);
    }
    ~FailingDisk()
    {
        sqlite3_vfs_unregister(&m_vfs);
        sqlite3_vfs_register(m_real, 1);
        self() = nullptr;
    }
    FailingDisk(const FailingDisk &) = delete;
    FailingDisk &operator=(const FailingDisk &) = delete;

    /// From now on `good` things are done, then `failures` in a row fail.
    void failAfter(int good, int failures = std::numeric_limits<int>::max() / 2)
    {
        m_first = m_done + good;
        m_last = m_first + failures;
    }
    /// There is no room for anything new as long as this says so.
    void setFullWhile(std::function<bool()> isFull) { m_isFull = std::move(isFull); }
    void mend() { m_first = m_last = std::numeric_limits<int>::max(); }
    /// How much was read, written, made, cut, measured, deleted or synchronised so far.
    [[nodiscard]] int done() const { return m_done; }

private:
    struct File {
        sqlite3_file base;
        sqlite3_file *real;
    };

    static FailingDisk *&self()
    {
        static FailingDisk *disk = nullptr;
        return disk;
    }
    static sqlite3_file *real(sqlite3_file *file) { return reinterpret_cast<File *>(file)->real; }
    bool fails()
    {
        const int at = m_done++;
        return at >= m_first && at < m_last;
    }
    template <class Work>
    static int tried(int failure, Work work)
    {
        return self()->fails() ? failure : work();
    }

    static int open(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
    {
        auto *mine = reinterpret_cast<File *>(file);
        mine->base.pMethods = nullptr;
        mine->real = reinterpret_cast<sqlite3_file *>(mine + 1);
        if (self()->fails())
            return SQLITE_CANTOPEN;
        const int code = self()->m_real->xOpen(self()->m_real, name, mine->real, flags, outFlags);
        if (mine->real->pMethods)
            mine->base.pMethods = methods();
        return code;
    }
    static const sqlite3_io_methods *methods()
    {
        static const sqlite3_io_methods all = [] {
            sqlite3_io_methods m{};
            m.iVersion = 2; // with shared memory, for the write-ahead log; no memory mapping
            m.xClose = [](sqlite3_file *f) { return real(f)->pMethods->xClose(real(f)); };
            m.xRead = [](sqlite3_file *f, void *to, int size, sqlite3_int64 at) {
                return tried(SQLITE_IOERR_READ,
                    [=] { return real(f)->pMethods->xRead(real(f), to, size, at); });
            };
            m.xWrite = [](sqlite3_file *f, const void *from, int size, sqlite3_int64 at) {
                return tried(SQLITE_IOERR_WRITE,
                    [=] { return real(f)->pMethods->xWrite(real(f), from, size, at); });
            };
            m.xTruncate = [](sqlite3_file *f, sqlite3_int64 size) {
                return tried(SQLITE_IOERR_TRUNCATE,
                    [=] { return real(f)->pMethods->xTruncate(real(f), size); });
            };
            m.xSync = [](sqlite3_file *f, int flags) {
                return tried(
                    SQLITE_IOERR_FSYNC, [=] { return real(f)->pMethods->xSync(real(f), flags); });
            };
            m.xFileSize = [](sqlite3_file *f, sqlite3_int64 *size) {
                return tried(SQLITE_IOERR_FSTAT,
                    [=] { return real(f)->pMethods->xFileSize(real(f), size); });
            };
            m.xLock = [](sqlite3_file *f, int l) { return real(f)->pMethods->xLock(real(f), l); };
            m.xUnlock = [](sqlite3_file *f, int l) {
                return real(f)->pMethods->xUnlock(real(f), l);
            };
            m.xCheckReservedLock = [](sqlite3_file *f, int *out) {
                return real(f)->pMethods->xCheckReservedLock(real(f), out);
            };
            m.xFileControl = [](sqlite3_file *f, int op, void *arg) {
                return real(f)->pMethods->xFileControl(real(f), op, arg);
            };
            m.xSectorSize = [](sqlite3_file *f) { return real(f)->pMethods->xSectorSize(real(f)); };
            m.xDeviceCharacteristics = [](sqlite3_file *f) {
                return real(f)->pMethods->xDeviceCharacteristics(real(f));
            };
            m.xShmMap = [](sqlite3_file *f, int page, int size, int extend, void volatile **out) {
                if (self()->m_isFull && self()->m_isFull())
                    return SQLITE_FULL;
                return real(f)->pMethods->xShmMap(real(f), page, size, extend, out);
            };
            m.xShmLock = [](sqlite3_file *f, int offset, int count, int flags) {
                return real(f)->pMethods->xShmLock(real(f), offset, count, flags);
            };
            m.xShmBarrier = [](sqlite3_file *f) { real(f)->pMethods->xShmBarrier(real(f)); };
            m.xShmUnmap = [](sqlite3_file *f, int remove) {
                return real(f)->pMethods->xShmUnmap(real(f), remove);
            };
            return m;
        }();
        return &all;
    }

    std::function<bool()> m_isFull;
    sqlite3_vfs *m_real = nullptr;
    sqlite3_vfs m_vfs{};
    std::atomic<int> m_done = 0;
    std::atomic<int> m_first = std::numeric_limits<int>::max();
    std::atomic<int> m_last = std::numeric_limits<int>::max();
};

} // namespace hometray
