// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.h"

#include "workspace/indexing.h"
#include "workspace/opening.h"
#include "workspace/performing.h"
#include "workspace/reading.h"
#include "workspace/situations.h"
#include "workspace/upkeep.h"

#include <QtConcurrent/QtConcurrent>

#include <QtCore/QJsonDocument>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

/// A future that is finished already.
template <class T>
QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

Draft toStored(const FormDraft &draft)
{
    return {draft.id, draft.caseId, draft.command, draft.basis,
        QJsonDocument(draft.fields).toJson(QJsonDocument::Compact), draft.changedMs};
}

FormDraft fromStored(const Draft &draft)
{
    return {draft.id, draft.caseId, draft.form, draft.basis,
        QJsonDocument::fromJson(draft.fields).object(), draft.changedMs};
}

/// How much room backups may take beside the store.
constexpr qint64 backupBytesLimit = 2LL * 1024 * 1024 * 1024;

} // namespace

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
    std::shared_ptr<const Rulebook> rules;
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

    [[nodiscard]] Expected<std::shared_ptr<const Rulebook>> loadRules()
    {
        if (rules)
            return rules;
        auto loaded = Rulebook::load(services);
        if (!loaded)
            return Unexpected(loaded.error());
        rules = std::make_shared<const Rulebook>(std::move(*loaded));
        return rules;
    }

    /// Opens the store with the key that `keyOf` finds in the vault, on a pool thread.
    template <class KeyOf>
    QFuture<Expected<OpenedPtr>> open(KeyOf keyOf)
    {
        const auto book = loadRules();
        if (!book)
            return ready(Expected<OpenedPtr>(Unexpected(book.error())));
        return QtConcurrent::run(
            [where = folder, rulebook = *book, random = services.random, clock = time,
                find = std::move(keyOf)]() -> Expected<OpenedPtr> {
                auto loaded = Vault::load(where.path);
                if (!loaded)
                    return Unexpected(loaded.error());
                auto key = find(*loaded);
                if (!key)
                    return Unexpected(key.error());
                auto store = openStore(where, *loaded, *key, rulebook, random, clock);
                if (!store)
                    return Unexpected(store.error());
                return std::make_shared<std::pair<Vault, OpenedStore>>(
                    std::move(*loaded), std::move(*store));
            });
    }
};

Workspace::Workspace(QString folder, Services services, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(std::move(folder), std::move(services)))
{
}

Workspace::~Workspace()
{
    lock();
}

const QString &Workspace::folder() const
{
    return d->folder.path;
}

bool Workspace::exists() const
{
    return QFile::exists(Vault::fileIn(d->folder.path));
}

// Open and lock ----------------------------------------------------------------------------------

template <class KeyOf>
QFuture<Expected<void>> Workspace::unlockWith(KeyOf keyOf)
{
    if (isUnlocked())
        return ready(Expected<void>());
    return d->open(std::move(keyOf)).then(this, [this](Expected<Private::OpenedPtr> opened) {
        if (!opened)
            return Expected<void>(Unexpected(opened.error()));
        d->vault = std::move((*opened)->first);
        d->session = std::move((*opened)->second.session);
        d->thread = std::move((*opened)->second.thread);
        catchUpSearch({});
        Q_EMIT unlocked();
        return Expected<void>();
    });
}

QFuture<Expected<QString>> Workspace::create(const QString &passphrase, bool testStore)
{
    const auto rules = d->loadRules();
    if (!rules)
        return ready(Expected<QString>(Unexpected(rules.error())));
    auto secret = std::make_shared<SecretBytes>(SecretBytes::fromText(passphrase));
    return QtConcurrent::run(
        [folder = d->folder, secret, testStore, cost = d->services.keyCost]() -> Expected<QString> {
            auto created = createStore(folder, *secret, testStore, cost);
            if (!created)
                return Unexpected(created.error());
            return created->recoveryKey.text();
        })
        .then(this,
            [this, passphrase](Expected<QString> recoveryKey) {
                if (!recoveryKey)
                    return ready(std::move(recoveryKey));
                return unlock(passphrase).then(this, [key = *recoveryKey](Expected<void> done) {
                    return done ? Expected<QString>(key)
                                : Expected<QString>(Unexpected(done.error()));
                });
            })
        .unwrap();
}

QFuture<Expected<void>> Workspace::unlock(const QString &passphrase)
{
    auto secret = std::make_shared<SecretBytes>(SecretBytes::fromText(passphrase));
    return unlockWith([secret](const Vault &vault) { return vault.unlock(*secret); });
}

QFuture<Expected<void>> Workspace::unlockWithRecoveryKey(const QString &typed)
{
    auto key = RecoveryKey::fromText(typed);
    if (!key)
        return ready(Expected<void>(Unexpected(key.error())));
    auto shared = std::make_shared<RecoveryKey>(std::move(*key));
    return unlockWith([shared](const Vault &vault) { return vault.unlock(*shared); });
}

namespace {
/// The name of a store's key in the person's keyring.
QString keyringName(const Vault &vault)
{
    return u"hometray-"_s % vault.storeId().hex();
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
} // namespace

QFuture<Expected<void>> Workspace::unlockWithKeyring()
{
    const auto vault = Vault::load(d->folder.path);
    if (!vault)
        return ready(Expected<void>(Unexpected(vault.error())));
    if (!d->services.keyring || !vault->hasSlot(SlotKind::Keychain))
        return ready(Expected<void>(failure(ErrorCode::KeychainSlotMissing)));
    using Secret = std::shared_ptr<SecretBytes>;
    return ask<Secret>([this, name = keyringName(*vault)](auto answer) {
        d->services.keyring->read(name, [answer](Expected<SecretBytes> secret) {
            if (secret)
                answer(std::make_shared<SecretBytes>(std::move(*secret)));
            else
                answer(Unexpected(secret.error()));
        });
    })
        .then(this,
            [this](Expected<Secret> secret) {
                if (!secret)
                    return ready(Expected<void>(Unexpected(secret.error())));
                return unlockWith([held = *secret](const Vault &opened) {
                    return opened.unlockWithKeychain(*held);
                });
            })
        .unwrap();
}

void Workspace::lock()
{
    if (!d->thread)
        return;
    d->session->stopping = true;
    d->thread->lock();
    d->thread.reset();
    d->session.reset();
    d->vault.reset();
    Q_EMIT locked();
}

bool Workspace::isUnlocked() const
{
    return d->thread != nullptr;
}

bool Workspace::isTestStore() const
{
    return d->vault && d->vault->isTestStore();
}

// Today and the rules ----------------------------------------------------------------------------

QDate Workspace::today() const
{
    return d->time->today();
}

void Workspace::setToday(std::optional<QDate> on)
{
    d->time->setOn(on);
}

const Rulebook &Workspace::rulebook() const
{
    static const Rulebook none;
    return d->rules ? *d->rules : none;
}

Situation Workspace::situation(BreakCode holiday) const
{
    return situationFor(rulebook(), *desk(), today(), holiday);
}

std::optional<BreakSituation> Workspace::breakOf(BreakCode holiday) const
{
    return breakFor(rulebook(), *desk(), today(), holiday);
}

// What is in memory ------------------------------------------------------------------------------

QList<KnownCase> Workspace::cases() const
{
    if (!d->session)
        return {};
    QList<KnownCase> all = d->session->table.all();
    std::sort(all.begin(), all.end(), [](const KnownCase &a, const KnownCase &b) {
        const int byName = QString::localeAwareCompare(a.line->family, b.line->family);
        return byName != 0 ? byName < 0 : a.id < b.id;
    });
    return all;
}

std::optional<KnownCase> Workspace::knownCase(const CaseId &id) const
{
    return d->session ? d->session->table.find(id) : std::nullopt;
}

QList<CaseId> Workspace::casesNamed(const QString &typed) const
{
    const QString wanted = typed.trimmed();
    QList<CaseId> exact, beginnings;
    if (wanted.isEmpty() || !d->session)
        return exact;
    for (const KnownCase &known : cases()) {
        const auto is = [&](const QString &text) {
            return text.compare(wanted, Qt::CaseInsensitive) == 0;
        };
        if (is(known.line->reference) || is(known.line->family) || is(known.id.hex()))
            exact.append(known.id);
        else if (wanted.size() >= 4 && known.id.hex().startsWith(wanted, Qt::CaseInsensitive))
            beginnings.append(known.id);
    }
    return exact.isEmpty() ? beginnings : exact;
}

RecordPtr Workspace::desk() const
{
    return d->session ? d->session->desk() : d->desk;
}

// Read -------------------------------------------------------------------------------------------

QFuture<Expected<RecordPtr>> Workspace::record(const CaseId &id, QDate at)
{
    return d->read([id, at](StoreAccess &access, Session &session) {
        return readRecord(access, session, id, at);
    });
}

QFuture<Expected<QList<HistoryRow>>> Workspace::history(const CaseId &id)
{
    return d->read(
        [id](StoreAccess &access, Session &session) { return readHistory(access, session, id); });
}

QFuture<Expected<QList<Found>>> Workspace::search(const QString &typed, int limit)
{
    return d->read([typed, limit](StoreAccess &access, Session &session) {
        return findText(access, session, typed, limit);
    });
}

// Change -----------------------------------------------------------------------------------------

QFuture<Expected<QList<Performed>>> Workspace::performAll(const CaseId &id, QList<Command> commands)
{
    return performWith(id, std::move(commands), std::nullopt);
}

QFuture<Expected<Performed>> Workspace::perform(
    const CaseId &id, Command command, std::optional<ObjectId> draft)
{
    return performWith(id, {std::move(command)}, draft)
        .then([](Expected<QList<Performed>> done) -> Expected<Performed> {
            if (!done)
                return Unexpected(done.error());
            return done->first();
        });
}

QFuture<Expected<QList<Performed>>> Workspace::performWith(
    const CaseId &id, QList<Command> commands, std::optional<ObjectId> draft)
{
    const auto tell = [this](const QList<Performed> &done, const CaseId &deskId) {
        QList<CaseId> changed;
        for (const Performed &performed : done) {
            if (!changed.contains(performed.caseId))
                changed.append(performed.caseId);
        }
        for (const CaseId &caseId : changed) {
            if (caseId == deskId)
                Q_EMIT deskChanged();
            else
                Q_EMIT caseChanged(caseId);
        }
        changed.removeAll(deskId);
        if (!changed.isEmpty())
            catchUpSearch(changed);
    };
    return d->write(
        [this, id, tell, work = std::move(commands), draft](StoreAccess &access, Session &session) {
            auto done = performCommands(access, session, id, work, draft);
            if (done) {
                // The window hears of it on its own thread, and only while it is there.
                QMetaObject::invokeMethod(
                    this, [tell, result = *done, desk = session.deskId] { tell(result, desk); },
                    Qt::QueuedConnection);
            }
            return done;
        });
}

void Workspace::catchUpSearch(const QList<CaseId> &cases)
{
    if (!d->thread)
        return;
    d->thread->inBackground(IndexingSlice(d->session, cases))
        .then(this, [this](const Expected<void> &done) {
            if (done)
                Q_EMIT searchReady();
        });
}

QFuture<Expected<void>> Workspace::finishIndexing()
{
    if (!d->thread)
        return ready(Expected<void>(failure(ErrorCode::StoreLocked)));
    return d->thread->inBackground(IndexingSlice(d->session));
}

void Workspace::confirmClock()
{
    if (d->session)
        d->session->clockConfirmed = true;
}

ObjectId Workspace::newId()
{
    return SystemRandom().objectId();
}

// Drafts -----------------------------------------------------------------------------------------

QFuture<Expected<void>> Workspace::keepDraft(const FormDraft &draft)
{
    return d->write([stored = toStored(draft)](StoreAccess &access, Session &session) mutable {
        stored.changedMs = session.time->nowMs();
        return access.drafts().put(stored);
    });
}

QFuture<Expected<void>> Workspace::dropDraft(const ObjectId &id)
{
    return d->write([id](StoreAccess &access, Session &) { return access.drafts().remove(id); });
}

QFuture<Expected<QList<FormDraft>>> Workspace::drafts()
{
    return d->read([](StoreAccess &access, Session &) -> Expected<QList<FormDraft>> {
        const auto stored = access.drafts().all();
        if (!stored)
            return Unexpected(stored.error());
        QList<FormDraft> drafts;
        for (const Draft &draft : *stored)
            drafts.append(fromStored(draft));
        return drafts;
    });
}

// The store --------------------------------------------------------------------------------------

QFuture<Expected<VerifyReport>> Workspace::verify(Progress progress)
{
    if (!d->thread)
        return ready(Expected<VerifyReport>(failure(ErrorCode::StoreLocked)));
    auto report = std::make_shared<VerifyReport>();
    return d->thread->inBackground(VerifySlice(d->session, report, std::move(progress)))
        .then([report](const Expected<void> &done) -> Expected<VerifyReport> {
            if (!done)
                return Unexpected(done.error());
            return *report;
        });
}

QFuture<Expected<void>> Workspace::rebuild(Progress progress)
{
    if (!d->thread)
        return ready(Expected<void>(failure(ErrorCode::StoreLocked)));
    return d->thread->inBackground(RebuildSlice(d->session, std::move(progress)))
        .then(this,
            [this](
                Expected<void> done) { return done ? finishIndexing() : ready(std::move(done)); })
        .unwrap();
}

QFuture<Expected<BackupInfo>> Workspace::backup(const QString &into)
{
    if (!d->thread)
        return ready(Expected<BackupInfo>(failure(ErrorCode::StoreLocked)));
    const QString folder = into.isEmpty() ? d->folder.backups() : into;
    auto made = std::make_shared<BackupInfo>();
    const auto check = [made, session = d->session, folder](
                           const Expected<void> &done) -> Expected<BackupInfo> {
        if (!done)
            return Unexpected(done.error());
        const auto heads = checkBackup(*made, session->key, &session->stopping);
        if (!heads)
            return Unexpected(heads.error());
        const QStringList old =
            backupsToThinOut(backupsIn(folder), session->time->today(), backupBytesLimit);
        for (const QString &name : old) {
            if (const auto backup = findBackup(folder, name)) {
                if (auto removed = removeBackup(*backup); !removed)
                    return Unexpected(removed.error());
            }
        }
        return *made;
    };
    return d->thread->inBackground(BackupSlice(d->session, folder, made))
        .then(QtFuture::Launch::Async, check);
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
    if (d->vault) {
        for (const Vault::Slot &slot : d->vault->slotList())
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
    return QtConcurrent::run([vault = *d->vault, folder = d->folder.path,
                                 work = std::move(change)]() mutable -> Changed {
        Result result = work(vault);
        if (result) {
            if (auto saved = vault.save(folder); !saved)
                result = Unexpected(saved.error());
        }
        return std::make_shared<std::pair<Vault, Result>>(std::move(vault), std::move(result));
    }).then(this, [this](const Changed &changed) {
        if (changed->second && d->vault)
            d->vault = changed->first;
        return changed->second;
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
    return ask<void>([this, secret, name = keyringName(vault)](auto answer) {
        d->services.keyring->write(name, *secret, answer);
    }).then(this, [this, vault](Expected<void> written) -> Expected<void> {
        if (!written)
            return written;
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

QFuture<Expected<std::optional<QByteArray>>> Workspace::setting(const QString &name)
{
    return d->read([name](StoreAccess &access, Session &) { return access.local().setting(name); });
}

QFuture<Expected<void>> Workspace::setSetting(const QString &name, const QByteArray &value)
{
    return d->write([name, value](StoreAccess &access, Session &) {
        return access.local().setSetting(name, value);
    });
}

} // namespace hometray
