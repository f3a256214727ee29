// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storethread.h"

#include "store/backupnames.h"
#include "store/schema.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <future>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

using OpenedConnection = Expected<std::unique_ptr<Connection>>;

OpenedConnection openDatabase(
    const StoreFolder &folder, const SharedKey &key, bool writer, LogEnd logEnd)
{
    auto connection = Connection::open(
        folder.database(), key, writer ? Connection::Access::Write : Connection::Access::Read);
    if (!connection || !writer)
        return connection;
    // Whatever fails from here on, the next opening can say it.
    (void)noteLogEnd(**connection, logEnd);
    const auto copy = [&folder, &connection] { return copyBeforeMigration(folder, **connection); };
    if (const auto migrated = migrate(**connection, storeMigrations(), copy); !migrated)
        return Unexpected(migrated.error());
    return connection;
}

/// A copy that cannot be read says that about the records, and nothing about any backup.
Error whyNotCopied(const Error &error, const QString &records)
{
    if (error.code != ErrorCode::DatabaseDamaged)
        return error;
    return Error(ErrorCode::DatabaseDamaged,
        {{u"file"_s, records}, {u"reason"_s, u"contents"_s}, {u"during"_s, u"backup"_s}});
}

} // namespace

Expected<std::unique_ptr<StoreThread>> StoreThread::open(
    const StoreFolder &folder, const SharedKey &key)
{
    auto lock = StoreLock::take(folder.path);
    if (!lock)
        return Unexpected(lock.error());
    if (const auto finished = finishRestore(folder); !finished)
        return Unexpected(finished.error());
    if (!QFileInfo::exists(folder.database()))
        return failure(ErrorCode::RecordsMissing, {{u"file"_s, folder.database()}});
    const LogEnd end = endOfLog(folder.database()); // before SQLite throws away what is wrong
    std::unique_ptr<StoreThread> store(new StoreThread);
    store->m_logEnd = end;
    store->m_lock = std::move(*lock);
    store->m_key = key;
    store->m_folder = folder;
    // One after the other: the reader needs the tables that the writer makes.
    for (const bool writer : {true, false}) {
        Worker &worker = writer ? store->m_writer : store->m_reader;
        auto opened = std::make_shared<QPromise<Expected<void>>>();
        opened->start();
        auto future = opened->future();
        worker.thread = std::thread([self = store.get(), &worker, writer, folder, key, opened] {
            self->run(worker, writer, folder, key, opened);
        });
        if (const Expected<void> result = future.takeResult(); !result) {
            store->lock();
            return Unexpected(result.error());
        }
    }
    return store;
}

StoreThread::~StoreThread()
{
    lock();
}

bool StoreThread::isLocked() const
{
    const std::scoped_lock guard(m_mutex);
    return m_locking;
}

void StoreThread::enqueue(Lane lane, Task task)
{
    std::unique_lock guard(m_mutex);
    if (m_locking) {
        guard.unlock();
        task(nullptr, Fate::Locked);
        return;
    }
    Worker &worker = lane == Lane::Reader ? m_reader : m_writer;
    (lane == Lane::Background ? worker.background : worker.person).push_back(std::move(task));
    guard.unlock(); // or it would wake only to wait for this
    worker.wake.notify_one();
}

void StoreThread::run(Worker &worker, bool writer, const StoreFolder &folder, SharedKey key,
    const std::shared_ptr<QPromise<Expected<void>>> &opened)
{
    auto database = openDatabase(folder, key, writer, m_logEnd);
    std::function<bool()> closeOthers;
    if (writer)
        closeOthers = [this] { return closeReadersSearch(); };
    const auto searchFile = std::make_shared<SearchFile>(
        folder.search(), key->derive("hometray-search"), m_search, std::move(closeOthers));
    key.reset();
    const bool ready = database.has_value();
    if (ready) {
        const std::scoped_lock guard(m_mutex);
        worker.interrupter = (*database)->interrupter();
        worker.searchFile = searchFile;
    }
    // Where there can be no search file just now, searching says so; all else goes on.
    if (ready && writer)
        (void)searchFile->connection();
    opened->addResult(ready ? Expected<void>() : Expected<void>(Unexpected(database.error())));
    opened->finish();
    if (ready) {
        StoreAccess access{**database, *searchFile};
        work(worker, access);
    }
    searchFile->close();
    const std::scoped_lock guard(m_mutex);
    worker.hasEnded = true;
    worker.ended.notify_all();
}

bool StoreThread::closeReadersSearch()
{
    auto asked = std::make_shared<std::promise<bool>>();
    auto closed = asked->get_future();
    enqueue(Lane::Reader, [asked](StoreAccess *access, Fate fate) {
        if (fate == Fate::Run)
            access->searchFile.close();
        asked->set_value(fate == Fate::Run);
        return false;
    });
    if (closed.get())
        return true;
    // The store is being locked, which ends the reader first.
    std::unique_lock guard(m_mutex);
    while (!m_reader.ended.wait_for(
        guard, std::chrono::milliseconds(5), [this] { return m_reader.hasEnded; })) { }
    return true;
}

void StoreThread::work(Worker &worker, StoreAccess &access)
{
    const bool isReader = &worker == &m_reader;
    std::unique_lock guard(m_mutex);
    for (;;) {
        worker.wake.wait(guard,
            [&] { return worker.ending || !worker.person.empty() || !worker.background.empty(); });
        const bool person = !worker.person.empty();
        auto &lane = person ? worker.person : worker.background;
        if (lane.empty())
            return;
        Task task = std::move(lane.front());
        lane.pop_front();
        // A lock waits for what a person saves, and for nothing else.
        const bool interruptible = isReader || !person;
        const Fate fate = m_locking && interruptible ? Fate::Interrupted : Fate::Run;
        worker.interruptible = interruptible;
        guard.unlock();
        const bool again = task(&access, fate);
        if (!again)
            task = nullptr;
        guard.lock();
        worker.interruptible = false;
        if (again)
            worker.background.push_front(std::move(task));
    }
}

void StoreThread::lock()
{
    {
        const std::scoped_lock guard(m_mutex);
        m_locking = true;
        m_stop = true;
    }
    // The reader first, and only then the writer: the last connection takes the log into the
    // database, and of two that close at the same moment neither is the last.
    for (Worker *worker : {&m_reader, &m_writer})
        end(*worker);
    if (m_checker.joinable())
        m_checker.join();
    m_key.reset();
    m_lock.reset();
}

void StoreThread::end(Worker &worker)
{
    if (!worker.thread.joinable())
        return;
    std::unique_lock guard(m_mutex);
    worker.ending = true;
    worker.wake.notify_one();
    // Again and again: a job may be between two statements just when it is interrupted.
    while (!worker.ended.wait_for(
        guard, std::chrono::milliseconds(5), [&worker] { return worker.hasEnded; })) {
        if (worker.interruptible) {
            worker.interrupter->interrupt();
            worker.searchFile->interrupt();
        }
    }
    guard.unlock();
    worker.thread.join();
}

QFuture<Expected<BackupInfo>> StoreThread::backUp(const QString &intoFolder, qint64 nowMs)
{
    using Result = Expected<BackupInfo>;
    auto promise = std::make_shared<QPromise<Result>>();
    promise->start();
    auto future = promise->future();
    auto copy = std::make_shared<BackupCopy>(m_folder, m_key, intoFolder);
    enqueue(Lane::Background,
        [this, promise, copy, nowMs, key = m_key, started = false](
            StoreAccess *access, Fate fate) mutable {
            const auto stop = [&promise, &copy](const Error &error) {
                copy.reset(); // what was copied so far goes before anybody hears of it
                promise->addResult(Unexpected(error));
                promise->finish();
                return false;
            };
            if (fate != Fate::Run || promise->isCanceled())
                return stop(
                    Error(fate == Fate::Locked ? ErrorCode::StoreLocked : ErrorCode::Interrupted));
            if (!started) {
                if (const auto begun = copy->start(access->database, nowMs); !begun)
                    return stop(begun.error());
                started = true;
                return true;
            }
            const auto more = copy->step(QDeadlineTimer(sliceMs));
            if (!more)
                return stop(more.error());
            promise->setProgressValue(copy->percent());
            if (*more)
                return true;
            const auto finished = copy->finish();
            if (!finished)
                return stop(finished.error());
            check(*finished, key, promise);
            return false;
        });
    return future;
}

void StoreThread::check(const BackupInfo &backup, const SharedKey &key,
    const std::shared_ptr<QPromise<Expected<BackupInfo>>> &promise)
{
    // On the writer's thread; lock() joins the checker only after it has joined the writer.
    if (m_checker.joinable())
        m_checker.join();
    {
        const std::scoped_lock guard(m_mutex);
        m_stop = m_locking;
    }
    m_checker = std::thread([this, backup, key, promise, records = m_folder.database()] {
        auto checked = checkBackup(backup, key, &m_stop);
        // It is a copy of what was just there: what is damaged in it is damaged in the records, and
        // may be no more than an index.
        if (!checked && checked.error().code == ErrorCode::BackupDamaged) {
            if (const auto anew = rewriteBackup(backup, key))
                checked = checkBackup(backup, key, &m_stop);
            else
                checked = Unexpected(whyNotCopied(anew.error(), records));
        }
        // Only what was proved is ever called a backup.
        Expected<BackupInfo> answer = checked ? Expected<BackupInfo>(backup)
                                              : Expected<BackupInfo>(Unexpected(checked.error()));
        if (checked && !promise->isCanceled())
            answer = acceptBackup(backup);
        if (promise->isCanceled() || !answer)
            removeUnfinished(backup);
        // An answer that nobody gets, since it was cancelled just now, is of a backup nobody wants.
        if (!promise->addResult(answer) && answer)
            (void)removeBackup(*answer, key);
        promise->finish();
    });
}

} // namespace hometray
