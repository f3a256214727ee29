// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/opening.h"
#include "workspace/whendone.h"
#include "workspace/workspace.h"

#include <QtConcurrent/QtConcurrent>

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

class Workspace::Private {
public:
    Private(QString folderPath, Services given)
        : folder{std::move(folderPath)},
          services(std::move(given)),
          time(std::make_shared<Timekeeper>(services.clock, services.on)),
          desk(std::make_shared<const CaseRecord>())
    {
    }

    using OpenedPtr = std::shared_ptr<std::pair<Vault, OpenedStore>>;

    StoreFolder folder;
    Services services;
    std::shared_ptr<Timekeeper> time;
    std::shared_ptr<const Rulebook> base; ///< of the services; of a store without rules of its own
    std::shared_ptr<RulesShelf> rules = std::make_shared<RulesShelf>();
    std::optional<Vault> vault;
    SessionPtr session;
    std::unique_ptr<StoreThread> thread;
    RecordPtr desk; ///< of no store: empty

    /// Runs `job(StoreAccess &, Session &)` for a person on the writer thread.
    template <class Job>
    auto write(Job job) -> QFuture<std::invoke_result_t<Job, StoreAccess &, Session &>>
    {
        if (!thread)
            return ready(std::invoke_result_t<Job, StoreAccess &, Session &>(
                failure(ErrorCode::StoreLocked)));
        return thread->write([shared = session, work = std::move(job)](
                                 StoreAccess &access) mutable { return work(access, *shared); });
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

    /// The vault of the open store, or what its file says while it is locked.
    [[nodiscard]] std::optional<Vault> knownVault() const
    {
        if (vault)
            return vault;
        auto loaded = Vault::load(folder.path);
        return loaded ? std::optional<Vault>(std::move(*loaded)) : std::nullopt;
    }

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

    /// Opens the store with the key that `keyOf` finds in the vault, on a pool thread.
    template <class KeyOf>
    QFuture<Expected<OpenedPtr>> open(KeyOf keyOf)
    {
        const auto book = loadRules();
        if (!book)
            return ready(Expected<OpenedPtr>(Unexpected(book.error())));
        return QtConcurrent::run(
            [where = folder, rulebook = *book, shelf = rules, random = services.random,
                clock = time, find = std::move(keyOf)]() -> Expected<OpenedPtr> {
                auto loaded = Vault::load(where.path);
                if (!loaded)
                    return Unexpected(loaded.error());
                auto key = find(*loaded);
                if (!key)
                    return Unexpected(key.error());
                auto store = openStore(where, *loaded, *key, rulebook, shelf, random, clock);
                if (!store)
                    return Unexpected(store.error());
                return std::make_shared<std::pair<Vault, OpenedStore>>(
                    std::move(*loaded), std::move(*store));
            });
    }
};

} // namespace hometray
