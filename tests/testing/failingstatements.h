// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlcipher/sqlite3.h>

#include <atomic>

namespace hometray {

/// Has something go wrong that is asked of the databases of this process: preparing a statement,
/// running it, or the end of a transaction. Of databases opened while it lives, on any thread; one
/// at a time.
class FailingStatements {
public:
    enum class What { Prepare, Run, Commit };

    FailingStatements()
    {
        self() = this;
        sqlite3_auto_extension(reinterpret_cast<void (*)()>(&FailingStatements::opened));
    }
    ~FailingStatements()
    {
        sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(&FailingStatements::opened));
        self() = nullptr;
    }
    FailingStatements(const FailingStatements &) = delete;
    FailingStatements &operator=(const FailingStatements &) = delete;

    /// From now on `good` of that kind go well, then one fails.
    void failAfter(What what, int good)
    {
        m_what = what;
        m_done = 0;
        m_at = good;
    }
    /// All goes well; what is asked of that kind is counted from now on.
    void count(What what) { failAfter(what, -1); }
    [[nodiscard]] int done() const { return m_done; }

private:
    static FailingStatements *&self()
    {
        static FailingStatements *statements = nullptr;
        return statements;
    }
    static int opened(sqlite3 *handle, const char **, const sqlite3_api_routines *)
    {
        sqlite3_set_authorizer(handle, prepare, nullptr);
        sqlite3_trace_v2(handle, SQLITE_TRACE_STMT, run, handle);
        sqlite3_commit_hook(handle, commit, nullptr);
        return SQLITE_OK;
    }
    static int prepare(void *, int, const char *, const char *, const char *, const char *)
    {
        return fails(What::Prepare) ? SQLITE_DENY : SQLITE_OK;
    }
    static int run(unsigned, void *handle, void *, void *)
    {
        // The statement goes as far as its first step.
        if (fails(What::Run))
            sqlite3_interrupt(static_cast<sqlite3 *>(handle));
        return 0;
    }
    static int commit(void *) { return fails(What::Commit) ? 1 : 0; }
    static bool fails(What what)
    {
        FailingStatements *statements = self();
        return statements && statements->m_what == what && statements->m_done++ == statements->m_at;
    }

    std::atomic<What> m_what = What::Run;
    std::atomic<int> m_at = -1;
    std::atomic<int> m_done = 0;
};

} // namespace hometray
