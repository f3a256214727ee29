// SPDX-License-Identifier: GPL-3.0-or-later
// The store as a whole: verify, rebuild, backups, the ways in.
#include "workspace/workspaceprivate.h"

#include "workspace/indexing.h"
#include "workspace/upkeep.h"

namespace hometray {

namespace {

/// How much room backups may take beside the store.
constexpr qint64 backupBytesLimit = 2LL * 1024 * 1024 * 1024;

/// What `last` answers, as a future that shows how far `work` is, and that ends it when it is
/// cancelled: `stop` is called then, and `undo` with what was done before it could be stopped. When
/// `context` is gone by then the answer is Interrupted.
template <class Work, class Result>
QFuture<Result> stoppable(
    QFuture<Work> work, QFuture<Result> last, QObject *context, std::function<void()> stop = [] {},
    std::function<void(const Result &)> undo = [](const Result &) {})
{
    auto promise = std::make_shared<detail::KeptPromise<Result>>();
    auto *asked = new QFutureWatcher<Result>(context);
    auto *working = new QFutureWatcher<Work>(asked);
    auto *ending = new QFutureWatcher<Result>(asked);
    QObject::connect(asked, &QFutureWatcherBase::canceled, asked, [work, stop]() mutable {
        work.cancel();
        stop();
    });
    QObject::connect(working, &QFutureWatcherBase::progressValueChanged, asked,
        [promise](int value) { promise->setProgress(value); });
    QObject::connect(ending, &QFutureWatcherBase::finished, asked, [promise, asked, ending, undo] {
        if (ending->future().resultCount() > 0) {
            if (asked->isCanceled())
                undo(ending->result());
            promise->give(ending->result());
        }
        asked->deleteLater();
    });
    asked->setFuture(promise->future());
    working->setFuture(work);
    ending->setFuture(last);
    return promise->future();
}

} // namespace

QFuture<Expected<VerifyReport>> Workspace::verify(Progress progress)
{
    if (!d->thread)
        return ready(Expected<VerifyReport>(failure(ErrorCode::StoreLocked)));
    auto report = std::make_shared<VerifyReport>();
    auto work = d->thread->inBackground(VerifySlice(d->session, report, std::move(progress)));
    auto last = work.then([report](const Expected<void> &done) -> Expected<VerifyReport> {
        if (!done)
            return Unexpected(done.error());
        return *report;
    });
    return stoppable(work, last, this);
}

QFuture<Expected<void>> Workspace::rebuild(Progress progress)
{
    if (!d->thread)
        return ready(Expected<void>(failure(ErrorCode::StoreLocked)));
    return andThen(d->thread->inBackground(RebuildSlice(d->session, std::move(progress))), this,
        [this](Expected<void> done) { return done ? finishIndexing() : ready(std::move(done)); });
}

QFuture<Expected<BackupInfo>> Workspace::backup(const QString &into)
{
    if (!d->thread)
        return ready(Expected<BackupInfo>(failure(ErrorCode::StoreLocked)));
    const QString folder = into.isEmpty() ? d->folder.backups() : into;
    const auto thinOut = [session = d->session, folder](
                             const Expected<BackupInfo> &made) -> Expected<BackupInfo> {
        if (!made)
            return made;
        const QStringList old =
            backupsToThinOut(backupsIn(folder), session->time->today(), backupBytesLimit);
        for (const QString &name : old) {
            const auto backup = findBackup(folder, name);
            if (!backup)
                continue;
            if (auto removed = removeBackup(*backup); !removed)
                return Unexpected(removed.error());
        }
        return made;
    };
    auto work = d->thread->backUp(folder, d->time->nowMs());
    auto last = work.then(QtFuture::Launch::Async, thinOut);
    const auto stop = [this] {
        if (d->thread)
            d->thread->stopChecking();
    };
    const auto undo = [](const Expected<BackupInfo> &made) {
        if (made)
            (void)removeBackup(*made); // one that cannot be removed is a good backup all the same
    };
    return stoppable<Expected<BackupInfo>, Expected<BackupInfo>>(work, last, this, stop, undo);
}

QList<BackupInfo> Workspace::backups(const QString &from) const
{
    return backupsIn(from.isEmpty() ? d->folder.backups() : from);
}

QFuture<Expected<Restored>> Workspace::restore(
    const QString &name, const QString &passphrase, const QString &from)
{
    const QString folder = from.isEmpty() ? d->folder.backups() : from;
    auto secret = std::make_shared<SecretBytes>(SecretBytes::fromText(passphrase));
    return QtConcurrent::run([store = d->folder, folder, name, secret,
                                 now = d->time->nowMs()]() -> Expected<Restored> {
        const auto backup = findBackup(folder, name);
        if (!backup)
            return Unexpected(backup.error());
        // The passphrase of the store as it is; of the backup when that does not open.
        auto vault = Vault::load(store.path);
        auto key = vault ? vault->unlock(*secret) : Expected<SharedKey>(Unexpected(vault.error()));
        if (!key) {
            vault = Vault::load(backup->path);
            if (!vault)
                return Unexpected(vault.error());
            key = vault->unlock(*secret);
        }
        if (!key)
            return Unexpected(key.error());
        return restoreBackup(*backup, *key, store, now);
    });
}

QList<SlotView> Workspace::slotViews() const
{
    QList<SlotView> views;
    if (const auto vault = d->knownVault()) {
        for (const Vault::Slot &slot : vault->slotList())
            views.append({slot.kind, slot.cost.memoryBytes, slot.cost.passes});
    }
    return views;
}

template <class Change>
auto Workspace::changeVault(Change change)
{
    using Result = std::invoke_result_t<Change, Vault &>;
    if (!d->vault)
        return ready(Result(failure(ErrorCode::StoreLocked)));
    using Changed = std::shared_ptr<std::pair<Vault, Result>>;
    auto changed = QtConcurrent::run([vault = *d->vault, folder = d->folder.path,
                                         work = std::move(change)]() mutable -> Changed {
        Result result = work(vault);
        if (result) {
            if (auto saved = vault.save(folder); !saved)
                result = Unexpected(saved.error());
        }
        return std::make_shared<std::pair<Vault, Result>>(std::move(vault), std::move(result));
    });
    return andThen(changed, this, [this](const Changed &done) {
        if (done->second && d->vault)
            d->vault = done->first;
        return done->second;
    });
}

QFuture<Expected<void>> Workspace::changePassphrase(const QString &passphrase)
{
    auto secret = std::make_shared<SecretBytes>(SecretBytes::fromText(passphrase));
    const SharedKey key = d->session ? d->session->key : nullptr;
    return changeVault([secret, key, cost = d->services.keyCost](
                           Vault &vault) { return vault.setPassphrase(key, *secret, cost); });
}

QFuture<Expected<QString>> Workspace::newRecoveryKey()
{
    const SharedKey key = d->session ? d->session->key : nullptr;
    return changeVault([key, cost = d->services.keyCost](Vault &vault) -> Expected<QString> {
        const RecoveryKey recovery = RecoveryKey::random();
        if (auto set = vault.setRecoveryKey(key, recovery, cost); !set)
            return Unexpected(set.error());
        return recovery.text();
    });
}

QFuture<Expected<void>> Workspace::addKeyringSlot()
{
    if (!d->session)
        return ready(Expected<void>(failure(ErrorCode::StoreLocked)));
    if (!d->services.keyring)
        return ready(Expected<void>(failure(ErrorCode::KeychainUnavailable)));
    Vault vault = *d->vault;
    const auto secret = std::make_shared<SecretBytes>(vault.setKeychain(d->session->key));
    // The keyring first: a slot whose key nobody holds would be a promise nobody keeps.
    auto written = ask<void>([this, secret, name = keyringName(vault)](auto answer) {
        d->services.keyring->write(name, *secret, answer);
    });
    return andThen(written, this, [this, vault](const Expected<void> &done) -> Expected<void> {
        if (!done)
            return done;
        if (auto saved = vault.save(d->folder.path); !saved)
            return saved;
        d->vault = vault;
        return {};
    });
}

QFuture<Expected<void>> Workspace::removeSlot(SlotKind kind)
{
    if (kind == SlotKind::Keychain && d->vault && d->services.keyring)
        d->services.keyring->remove(keyringName(*d->vault), [](const Expected<void> &) {});
    return changeVault([kind](Vault &vault) { return vault.remove(kind); });
}

} // namespace hometray
