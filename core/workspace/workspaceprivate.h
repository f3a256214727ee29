// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keyfile.h"
#include "store/whatisthere.h"
#include "workspace/indexing.h"
#include "workspace/knowncases.h"
#include "workspace/opening.h"
#include "workspace/performing.h"
#include "workspace/vaultguard.h"
#include "workspace/whendone.h"
#include "workspace/workspace.h"

#include <QtConcurrent/QtConcurrent>
#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>

namespace hometray {

/// A future that is finished already.
template <class T>
[[nodiscard]] QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

/// The name of a store's key in the person's keyring.
[[nodiscard]] inline QString keyringName(const Vault &vault)
{
    return QLatin1String("hometray-") % vault.storeId().hex();
}

/// The keyring answers by a call; everything else here by a future.
template <class T, class Ask>
QFuture<Expected<T>> ask(Ask ask)
{
    auto promise = std::make_shared<QPromise<Expected<T>>>();
    promise->start();
    ask([promise](Expected<T> answer) {
        promise->addResult(std::move(answer));
        promise->finish();
    });
    return promise->future();
}

/// What follows a save when no other save follows it at once: many in a row are followed once, and
/// every second where they do not end.
class Afterwards {
public:
    /// Sets what is done so many milliseconds after the last of a row.
    template <class Work>
    void set(QObject *context, int ms, Work work)
    {
        m_timer.setSingleShot(true);
        m_timer.setInterval(ms);
        QObject::connect(&m_timer, &QTimer::timeout, context, std::move(work));
    }
    void saved()
    {
        if (!m_timer.isActive())
            m_row.start();
        if (!m_timer.isActive() || m_row.elapsed() < mostMs)
            m_timer.start();
    }
    void stop() { m_timer.stop(); }

private:
    static constexpr qint64 mostMs = 1000;

    QTimer m_timer;
    QElapsedTimer m_row; ///< since the first of the row
};

class Workspace::Private {
public:
    Private(QString folderPath, Services given)
        : folder{std::move(folderPath)},
          services(std::move(given)),
          time(std::make_shared<Timekeeper>(services.clock, services.on)),
          desk(std::make_shared<const CaseRecord>())
    {
    }

    using OpenedPtr = std::shared_ptr<OpenedStore>;

    StoreFolder folder;
    Services services;
    std::shared_ptr<Timekeeper> time;
    std::shared_ptr<const Rulebook> base; ///< of the services; of a store without rules of its own
    std::shared_ptr<RulesShelf> rules = std::make_shared<RulesShelf>();
    std::optional<Vault> vault;
    SessionPtr session;
    std::unique_ptr<StoreThread> thread;
    RecordPtr desk; ///< of no store: empty
    Afterwards settling; ///< a while after a save
    Afterwards indexing; ///< a moment after a save
    QList<CaseId> toIndex; ///< what was saved in since

    /// What is answered to who writes where that cannot be.
    [[nodiscard]] Unexpected onlyRead() const
    {
        return failure(ErrorCode::ReadOnly,
            {{QStringLiteral("folder"), folder.path},
                {QStringLiteral("reason"), QStringLiteral("reading")}});
    }

    /// Runs `job(StoreAccess &, Session &)` for a person on the writer thread.
    template <class Job>
    auto write(Job job) -> QFuture<std::invoke_result_t<Job, StoreAccess &, Session &>>
    {
        if (!thread)
            return ready(std::invoke_result_t<Job, StoreAccess &, Session &>(
                failure(ErrorCode::StoreLocked)));
        if (session->readingCopy)
            return ready(std::invoke_result_t<Job, StoreAccess &, Session &>(onlyRead()));
        return thread->write([shared = session, work = std::move(job)](
                                 StoreAccess &access) mutable { return work(access, *shared); },
            [shared = session](StoreAccess &access) { followAnswer(access, *shared); });
    }
    /// The same on the reader thread.
    template <class Job>
    auto read(Job job) -> QFuture<std::invoke_result_t<Job, StoreAccess &, Session &>>
    {
        if (!thread)
            return ready(std::invoke_result_t<Job, StoreAccess &, Session &>(
                failure(ErrorCode::StoreLocked)));
        return thread->read([shared = session, work = std::move(job)](
                                StoreAccess &access) mutable { return work(access, *shared); });
    }

    [[nodiscard]] QList<CaseName> names() const
    {
        return session ? session->table.names() : QList<CaseName>();
    }
    /// Has the facts of all cases in the table where the opening did not read them. Blocks.
    void readKnownCases()
    {
        if (!session->table.isComplete())
            thread->write([shared = session](StoreAccess &access) {
                return hometray::readKnownCases(access, *shared);
            }).waitForFinished();
    }

    /// The vault of the open store, or what its file says while it is locked.
    [[nodiscard]] std::optional<Vault> knownVault() const
    {
        if (vault)
            return vault;
        auto loaded = Vault::load(folder.path);
        return loaded ? std::optional<Vault>(std::move(*loaded)) : std::nullopt;
    }

    /// What trying a new passphrase or key is to cost: records for tests stay quick to try.
    [[nodiscard]] KeyCost keyCost() const
    {
        return session && session->testStore ? KeyCost::cheapForTests() : services.keyCost;
    }

    /// Saves a changed vault of the open store; `vault` is the caller's to change then.
    QFuture<Expected<void>> keepVault(const Vault &changed)
    {
        if (!vault)
            return ready(Expected<void>(failure(ErrorCode::StoreLocked)));
        return write([before = *vault, changed](StoreAccess &access, Session &open) {
            return saveVault(access, open, before, changed);
        });
    }

    /// `ready` is called when something can be found that could not be found before.
    template <class Ready>
    void indexInBackground(IndexingSlice slice, QObject *context, Ready ready)
    {
        if (!thread)
            return;
        whenDone(thread->inBackground(std::move(slice)), context,
            [this, ready](const Expected<void> &done) {
                // A case that cannot be read leaves the others found.
                if (done || (session && thread && done.error().code != ErrorCode::SearchFailed))
                    ready();
            });
    }

    /// After a search that failed: tries to index again what is behind, and makes the file anew
    /// where that mends it. Not for ever: a disk may break what is written to it.
    template <class Ready>
    void mendSearch(const Error &error, QObject *context, Ready ready)
    {
        const bool beingMade = error.values == searchBeingMade().values;
        if (!session || beingMade || session->searchesMended >= mostSearchesMended)
            return;
        const bool anew = isMendedAnew(error);
        session->searchesMended += anew;
        indexInBackground(IndexingSlice(session, {},
                              anew ? IndexingSlice::Begin::Anew
                                   : IndexingSlice::Begin::WithWhatIsThere),
            context, std::move(ready));
    }
    static constexpr int mostSearchesMended = 5;

    [[nodiscard]] Expected<std::shared_ptr<const Rulebook>> loadRules()
    {
        if (base)
            return base;
        auto loaded = Rulebook::load(services);
        if (!loaded)
            return Unexpected(loaded.error());
        base = std::make_shared<const Rulebook>(std::move(*loaded));
        if (!rules->inUse())
            rules->use(base);
        return base;
    }

    /// Says of a wrong passphrase or recovery key where it does open something.
    [[nodiscard]] static Error whyWrong(Error error, const StoreFolder &where, const Vault &vault,
        const std::function<Expected<SharedKey>(const Vault &)> &find)
    {
        if (!isWrongSecret(error.code))
            return error;
        if (const auto only = opensOnlyBackup(where, vault, find)) {
            error.values = {{QStringLiteral("name"), only->backup.name},
                {QStringLiteral("made"), londonDay(only->backup.madeMs)},
                {QStringLiteral("backups"), where.backups()}};
            if (only->presentIsWhole)
                error.values.insert(QStringLiteral("changed"), true);
        }
        return error;
    }

    /// Opens the store with the key that `keyOf` finds in the vault, on a pool thread.
    template <class KeyOf>
    QFuture<Expected<OpenedPtr>> open(KeyOf keyOf)
    {
        const auto book = loadRules();
        if (!book)
            return ready(Expected<OpenedPtr>(Unexpected(book.error())));
        return QtConcurrent::run(
            [where = folder, rulebook = *book, shelf = rules, random = services.random,
                clock = time, all = services.allAtOnce,
                find = std::move(keyOf)]() -> Expected<OpenedPtr> {
                auto loaded = Vault::load(where.path);
                if (!loaded)
                    return Unexpected(withWhatIsThere(loaded.error(), where.path));
                const Expected<SharedKey> key = find(*loaded);
                if (!key)
                    return Unexpected(whyWrong(key.error(), where, *loaded, find));
                auto store = openStore(
                    where, *loaded, *key, rulebook, shelf, random, clock, all);
                if (!store)
                    return Unexpected(withWhatIsThere(
                        whyRecordsDoNotOpen(store.error(), where, *loaded, *key), where.path));
                return std::make_shared<OpenedStore>(std::move(*store));
            });
    }
};

} // namespace hometray
