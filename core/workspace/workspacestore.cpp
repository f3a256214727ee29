// SPDX-License-Identifier: GPL-3.0-or-later
// The store as a whole: verify, rebuild, backups, the ways in.
#include "workspace/workspaceprivate.h"

#include "store/copyplace.h"
#include "workspace/heldcopies.h"
#include "workspace/indexing.h"
#include "workspace/openbackup.h"
#include "workspace/upkeep.h"

#include <QtCore/QFileInfo>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

/// What `last` answers, as a future that shows how far `work` is, and that ends it when it is
/// cancelled: `stop` is called then, and `undo` with what was done before it could be stopped; else
/// `kept` with the answer. When `context` is gone by then the answer is Interrupted.
template <class Work, class Result>
QFuture<Result> stoppable(
    QFuture<Work> work, QFuture<Result> last, QObject *context, std::function<void()> stop = [] {},
    std::function<void(const Result &)> undo = [](const Result &) {},
    std::function<void(const Result &)> kept = [](const Result &) {})
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
    QObject::connect(
        ending, &QFutureWatcherBase::finished, asked, [promise, asked, work, ending, undo, kept] {
            // Cancelled after its work was done, `last` is told nothing of it.
            if constexpr (std::is_same_v<Work, Result>) {
                if (asked->isCanceled() && ending->future().resultCount() == 0
                    && work.resultCount() > 0)
                    undo(work.result());
            }
            if (ending->future().resultCount() > 0) {
                if (asked->isCanceled())
                    undo(ending->result());
                else
                    kept(ending->result());
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
    auto stopped = std::make_shared<std::atomic<bool>>(false);
    auto work = d->thread->inBackground(VerifySlice(d->session, report, std::move(progress)));
    // A search file that was found damaged is empty now.
    whenDone(work, this, [this](const Expected<void> &) { catchUpSearch({}); });
    const auto tables = andThen(work, this, [this, report](const Expected<void> &done) {
        if (!done)
            return ready(done);
        return d->read([report](StoreAccess &access, Session &session) {
            return verifyTables(access, session, *report);
        });
    });
    // Beside the writer: nobody waits for a backup to be read.
    auto last = QFuture(tables).then(QtFuture::Launch::Async,
        [report, stopped, session = d->session](
            const Expected<void> &done) -> Expected<VerifyReport> {
            if (!done)
                return Unexpected(done.error());
            if (const auto checked = verifyBackups(*session, *stopped, *report); !checked)
                return Unexpected(checked.error());
            return *report;
        });
    return stoppable(work, last, this, [stopped] { *stopped = true; });
}

QFuture<Expected<void>> Workspace::rebuild(Progress progress)
{
    if (!d->thread)
        return ready(Expected<void>(failure(ErrorCode::StoreLocked)));
    if (d->session->readingCopy)
        return ready(Expected<void>(d->onlyRead()));
    return andThen(d->thread->inBackground(RebuildSlice(d->session, std::move(progress))), this,
        [this](Expected<void> done) { return done ? finishIndexing() : ready(std::move(done)); });
}

QFuture<Expected<BackupInfo>> Workspace::backup(const QString &into)
{
    if (!d->thread)
        return ready(Expected<BackupInfo>(failure(ErrorCode::StoreLocked)));
    // A folder that is not there is a stick that is not plugged in, or a slip of the finger: made by
    // itself it would lie on this laptop.
    if (!into.isEmpty() && !QFileInfo(into).isDir())
        return ready(
            Expected<BackupInfo>(failure(ErrorCode::FolderNotFound, {{u"folder"_s, into}})));
    const QString folder = into.isEmpty() ? d->folder.backups() : into;
    const auto thin = [key = d->session->key, folder](const Expected<BackupInfo> &made) {
        if (made)
            thinOut(folder, key);
        return made;
    };
    auto work = d->thread->backUp(folder, d->time->nowMs());
    auto last = work.then(QtFuture::Launch::Async, thin);
    const auto stop = [this] {
        if (d->thread)
            d->thread->stopChecking();
    };
    const auto ended = [this, into] {
        if (d->session && !into.isEmpty() && !d->session->readingCopy)
            (void)d->write([into](StoreAccess &access, Session &session) {
                return noteEnded(access, session, into);
            });
    };
    const auto undo = [key = d->session->key, ended](const Expected<BackupInfo> &made) {
        if (made)
            (void)removeBackup(*made, key); // one that cannot be is a good backup all the same
        ended();
    };
    const auto kept = [this, into, ended](const Expected<BackupInfo> &made) {
        ended();
        if (!made || !d->session)
            return;
        if (!into.isEmpty())
            (void)d->write([into](StoreAccess &access, Session &) {
                return noteCopyPlace(access.database, into);
            });
        if (liesElsewhere(d->folder, made->path)) {
            d->session->copiedElsewhereMs = made->madeMs;
            setSetting(elsewherePlaceSetting, into.toUtf8());
            setSetting(copiedElsewhereSetting, QByteArray::number(made->madeMs));
        } else if (!into.isEmpty()) {
            d->session->copiedHereMs = made->madeMs;
            setSetting(copiedHereSetting, QByteArray::number(made->madeMs));
        }
        Q_EMIT backedUp();
    };
    return stoppable<Expected<BackupInfo>, Expected<BackupInfo>>(
        work, last, this, stop, undo, kept);
}

QList<BackupInfo> Workspace::backups(const QString &from) const
{
    return backupsIn(from.isEmpty() ? d->folder.backups() : from);
}

QList<BackupInfo> Workspace::asides() const
{
    return asidesIn(d->folder);
}

BackupState Workspace::backupState() const
{
    BackupState state;
    const auto vault = d->knownVault();
    if (!d->session || !vault)
        return state;
    state.elsewhereMs = d->session->copiedElsewhereMs;
    state.hereMs = d->session->copiedHereMs;
    state.lastMs = qMax(state.elsewhereMs, state.hereMs);
    for (const BackupInfo &backup : backups()) {
        if (backup.store == vault->storeId())
            state.lastMs = qMax(state.lastMs, backup.madeMs);
    }
    return state;
}

QFuture<Expected<Restored>> Workspace::restore(
    const QString &name, const QString &passphrase, const QString &from)
{
    const QString folder = from.isEmpty() ? d->folder.backups() : from;
    auto secret = std::make_shared<TypedSecret>(passphrase);
    return QtConcurrent::run(
        [store = d->folder, folder, name, secret, now = d->time->nowMs()]() -> Expected<Restored> {
            const auto opened = openBackup(store, folder, name, *secret);
            if (!opened)
                return Unexpected(opened.error());
            return restoreBackup(opened->backup, opened->key, store, now, opened->ways);
        });
}

QFuture<Expected<KeyFilePutBack>> Workspace::putKeyFileBack(
    const QString &name, const QString &passphrase, const QString &from)
{
    if (isUnlocked())
        return ready(Expected<KeyFilePutBack>(
            failure(ErrorCode::KeyFileWhole, {{u"file"_s, Vault::fileIn(d->folder.path)}})));
    const QString folder = from.isEmpty() ? d->folder.backups() : from;
    auto secret = std::make_shared<TypedSecret>(passphrase);
    return QtConcurrent::run(
        [store = d->folder, folder, name, secret]() -> Expected<KeyFilePutBack> {
            const auto found = findKeyFile(store, folder, name, *secret);
            if (!found)
                return Unexpected(found.error());
            const auto kept = hometray::putKeyFileBack(*found, store);
            if (!kept)
                return Unexpected(kept.error());
            return KeyFilePutBack{found->backup, *kept};
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
    auto changed =
        QtConcurrent::run([vault = *d->vault, work = std::move(change)]() mutable -> Changed {
            Result result = work(vault);
            return std::make_shared<std::pair<Vault, Result>>(std::move(vault), std::move(result));
        });
    return andThen(changed, this, [this](const Changed &done) {
        if (!done->second)
            return ready(done->second);
        return andThen(d->keepVault(done->first), this, [this, done](const Expected<void> &saved) {
            if (!saved)
                return Result(Unexpected(saved.error()));
            if (d->vault)
                d->vault = done->first;
            return done->second;
        });
    });
}

QFuture<Expected<void>> Workspace::changePassphrase(const QString &passphrase)
{
    auto secret = std::make_shared<SecretBytes>(SecretBytes::fromText(passphrase));
    const SharedKey key = d->session ? d->session->key : nullptr;
    return changeVault([secret, key, cost = d->keyCost()](
                           Vault &vault) { return vault.setPassphrase(key, *secret, cost); });
}

QFuture<Expected<QString>> Workspace::newRecoveryKey()
{
    const SharedKey key = d->session ? d->session->key : nullptr;
    return changeVault([key, cost = d->keyCost()](Vault &vault) -> Expected<QString> {
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
    return andThen(written, this, [this, vault](const Expected<void> &done) {
        if (!done)
            return ready(done);
        return andThen(d->keepVault(vault), this, [this, vault](const Expected<void> &saved) {
            if (saved && d->vault)
                d->vault = vault;
            return saved;
        });
    });
}

QFuture<Expected<void>> Workspace::removeSlot(SlotKind kind)
{
    // What is left then may open nothing, or nobody may have it.
    if (kind == SlotKind::Passphrase && d->session) {
        return andThen(setting(recoveryKeptSetting), this,
            [this, doubtful = d->session->vaultDoubtful.load()](
                const Expected<std::optional<QByteArray>> &kept) {
                if (!kept)
                    return ready(Expected<void>(Unexpected(kept.error())));
                if (doubtful || *kept == QByteArray("no"))
                    return ready(Expected<void>(
                        failure(ErrorCode::SlotLast, {{u"reason"_s, u"doubtful"_s}})));
                return changeVault(
                    [](Vault &vault) { return vault.remove(SlotKind::Passphrase); });
            });
    }
    if (kind == SlotKind::Keychain && d->vault && d->services.keyring)
        d->services.keyring->remove(keyringName(*d->vault), [](const Expected<void> &) {});
    return changeVault([kind](Vault &vault) { return vault.remove(kind); });
}

} // namespace hometray
