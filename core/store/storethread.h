// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/backup.h"
#include "store/drafts.h"
#include "store/journalstore.h"
#include "store/localstate.h"
#include "store/logreader.h"
#include "store/search.h"
#include "store/searchfile.h"
#include "store/storelock.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QFuture>
#include <QtCore/QPromise>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <thread>

namespace hometray {

/// What a job may use while it runs, on the thread it runs on.
struct StoreAccess {
    Connection &database;
    SearchFile &searchFile;

    [[nodiscard]] JournalStore journal() const { return JournalStore(database); }
    [[nodiscard]] LocalState local() const { return LocalState(database); }
    [[nodiscard]] Drafts drafts() const { return Drafts(database); }
    [[nodiscard]] Search search() const { return Search(searchFile.connection()); }
};

/// An open store: a writer thread with the only writing connections and two lanes, and a reader
/// thread. Jobs are functions of StoreAccess that answer an Expected; they run one after the other
/// in their lane. Values cross threads, connections never: a job must not keep what it was given.
///
/// Made, used and locked from one thread. All functions return at once but `open` and `lock`.
class StoreThread {
public:
    /// How long a slice of background work may take.
    static constexpr int sliceMs = 20;

    /// Takes the store's lock, opens and migrates the database, and the search file, if there can be
    /// one (SearchFile). Blocks. Errors: StoreInUse, NetworkFileSystem,
    /// DatabaseDamaged, DatabaseTooNew, …
    [[nodiscard]] static Expected<std::unique_ptr<StoreThread>> open(
        const StoreFolder &folder, const SharedKey &key);
    ~StoreThread();
    Q_DISABLE_COPY_MOVE(StoreThread)

    /// Something a person waits for: before all background work.
    template <class Job>
    [[nodiscard]] auto write(Job job)
    {
        return post(Lane::Person, std::move(job), [](StoreAccess &) { });
    }
    /// The same; `then(access)` is run when the job was and its answer is given, before any other.
    template <class Job, class Then>
    [[nodiscard]] auto write(Job job, Then then)
    {
        return post(Lane::Person, std::move(job), std::move(then));
    }
    /// A look at the database, beside what is being written.
    template <class Job>
    [[nodiscard]] auto read(Job job)
    {
        return post(Lane::Reader, std::move(job), [](StoreAccess &) { });
    }
    /// Work nobody waits for. `slice(access, deadline)` answers Expected<bool>: true when there is
    /// more to do; it is called again after everything a person asked for meanwhile. It must stop
    /// near the deadline. Cancelling the future ends the work between two slices.
    template <class Slice>
    [[nodiscard]] QFuture<Expected<void>> inBackground(Slice slice);

    /// Makes a backup in a folder (StoreFolder::backups, or on another disk) beside other work, and
    /// checks it on a thread of its own. The future's progress goes to 100. Note the heads with
    /// LocalState::noteHeads if they are to guard against a journal cut short. Cancelling the
    /// future ends the work and leaves no backup; while the copy is checked, with `stopChecking`.
    [[nodiscard]] QFuture<Expected<BackupInfo>> backUp(const QString &intoFolder, qint64 nowMs);
    void stopChecking() { m_stop = true; }

    /// Finishes what a person asked for (drafts first of all, if they were posted), answers
    /// Interrupted to the rest and StoreLocked to what comes later, closes the connections and lets
    /// go of the key and the lock. Blocks until done. Twice does no harm.
    void lock();
    [[nodiscard]] bool isLocked() const;

    /// What the log said of its own end before the database was opened.
    [[nodiscard]] LogEnd logEnd() const { return m_logEnd; }

private:
    enum class Lane { Person, Background, Reader };
    enum class Fate { Run, Interrupted, Locked };
    /// Answers whether it wants to run again.
    using Task = std::function<bool(StoreAccess *access, Fate fate)>;

    struct Worker {
        std::thread thread;
        std::deque<Task> person; ///< for the reader: all its jobs
        std::deque<Task> background;
        std::condition_variable wake;
        std::condition_variable ended;
        bool ending = false; ///< to end when nothing is left to do
        bool hasEnded = false;
        std::shared_ptr<Interrupter> interrupter;
        std::shared_ptr<SearchFile> searchFile;
        bool interruptible = false; ///< what runs just now may be stopped by a lock
    };

    StoreThread() = default;
    template <class Job, class Then>
    [[nodiscard]] auto post(Lane lane, Job job, Then then)
        -> QFuture<std::invoke_result_t<Job, StoreAccess &>>;
    void enqueue(Lane lane, Task task);
    /// The body of a thread. The promise is told how opening went.
    void run(Worker &worker, bool writer, const StoreFolder &folder, SharedKey key,
        const std::shared_ptr<QPromise<Expected<void>>> &opened);
    void work(Worker &worker, StoreAccess &access);
    /// On the writer's thread: has the reader close its connection to the search file.
    [[nodiscard]] bool closeReadersSearch();
    void end(Worker &worker);
    void check(const BackupInfo &backup, const SharedKey &key,
        const std::shared_ptr<QPromise<Expected<BackupInfo>>> &promise);

    mutable std::mutex m_mutex;
    bool m_locking = false;
    Worker m_writer;
    Worker m_reader;
    std::thread m_checker;
    std::atomic<bool> m_stop = false;
    StoreFolder m_folder;
    SharedKey m_key;
    std::shared_ptr<SearchFile::Shared> m_search = std::make_shared<SearchFile::Shared>();
    std::optional<StoreLock> m_lock;
    LogEnd m_logEnd = LogEnd::AsWritten;
};

template <class Job, class Then>
auto StoreThread::post(Lane lane, Job job, Then then)
    -> QFuture<std::invoke_result_t<Job, StoreAccess &>>
{
    using Result = std::invoke_result_t<Job, StoreAccess &>;
    auto promise = std::make_shared<QPromise<Result>>();
    promise->start();
    QFuture<Result> future = promise->future();
    auto shared = std::make_shared<Job>(std::move(job));
    enqueue(lane, [promise, shared, then = std::move(then)](StoreAccess *access, Fate fate) {
        if (fate == Fate::Run)
            promise->addResult((*shared)(*access));
        else
            promise->addResult(Result(
                failure(fate == Fate::Locked ? ErrorCode::StoreLocked : ErrorCode::Interrupted)));
        promise->finish();
        if (fate == Fate::Run)
            then(*access);
        return false;
    });
    return future;
}

template <class Slice>
QFuture<Expected<void>> StoreThread::inBackground(Slice slice)
{
    using Result = Expected<void>;
    auto promise = std::make_shared<QPromise<Result>>();
    promise->start();
    QFuture<Result> future = promise->future();
    auto shared = std::make_shared<Slice>(std::move(slice));
    enqueue(Lane::Background, [promise, shared](StoreAccess *access, Fate fate) {
        Result result;
        if (promise->isCanceled()) {
            promise->finish();
            return false;
        }
        if (fate == Fate::Run) {
            const Expected<bool> more = (*shared)(*access, QDeadlineTimer(sliceMs));
            if (more && *more)
                return true;
            if (!more)
                result = Unexpected(more.error());
        } else {
            result =
                failure(fate == Fate::Locked ? ErrorCode::StoreLocked : ErrorCode::Interrupted);
        }
        promise->addResult(std::move(result));
        promise->finish();
        return false;
    });
    return future;
}

} // namespace hometray
