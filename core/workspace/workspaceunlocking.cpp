// SPDX-License-Identifier: GPL-3.0-or-later
// Making records, opening them each way, and locking.
#include "workspace/workspaceprivate.h"

#include "workspace/savedtail.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <class KeyOf>
QFuture<Expected<void>> Workspace::unlockWith(KeyOf keyOf)
{
    if (isUnlocked())
        return ready(Expected<void>());
    return andThen(d->open(std::move(keyOf)), this, [this](Expected<Private::OpenedPtr> opened) {
        if (!opened)
            return Expected<void>(Unexpected(opened.error()));
        d->vault = std::move((*opened)->vault);
        d->session = std::move((*opened)->session);
        d->thread = std::move((*opened)->thread);
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
    auto created = QtConcurrent::run(
        [folder = d->folder, secret, testStore, cost = d->services.keyCost]() -> Expected<QString> {
            auto store = createStore(folder, *secret, testStore, cost);
            if (!store)
                return Unexpected(store.error());
            return store->recoveryKey.text();
        });
    return andThen(created, this, [this, passphrase](Expected<QString> recoveryKey) {
        if (!recoveryKey)
            return ready(std::move(recoveryKey));
        return unlock(passphrase)
            .then([key = *recoveryKey, folder = d->folder](const Expected<void> &done) {
                if (done)
                    return Expected<QString>(key);
                takeBackStore(folder);
                return Expected<QString>(Unexpected(done.error()));
            });
    });
}

QFuture<Expected<void>> Workspace::unlock(const QString &passphrase)
{
    auto secret = std::make_shared<TypedSecret>(passphrase);
    return unlockWith([secret](const Vault &vault) -> Expected<SharedKey> {
        auto opened = secret->open(vault);
        if (!opened)
            return Unexpected(opened.error());
        return opened->key;
    });
}

QFuture<Expected<void>> Workspace::unlockWithRecoveryKey(const QString &typed)
{
    auto key = RecoveryKey::fromText(typed);
    if (!key)
        return ready(Expected<void>(Unexpected(key.error())));
    auto shared = std::make_shared<RecoveryKey>(std::move(*key));
    return unlockWith([shared](const Vault &vault) { return vault.unlock(*shared); });
}

QFuture<Expected<void>> Workspace::unlockWithKeyring()
{
    const auto vault = Vault::load(d->folder.path);
    if (!vault)
        return ready(Expected<void>(Unexpected(withWhatIsThere(vault.error(), d->folder.path))));
    if (!d->services.keyring || !vault->hasSlot(SlotKind::Keychain))
        return ready(Expected<void>(failure(ErrorCode::KeychainSlotMissing)));
    using Secret = std::shared_ptr<SecretBytes>;
    auto secret = ask<Secret>([this, name = keyringName(*vault)](auto answer) {
        d->services.keyring->read(name, [answer](Expected<SecretBytes> read) {
            if (read)
                answer(std::make_shared<SecretBytes>(std::move(*read)));
            else
                answer(Unexpected(read.error()));
        });
    });
    return andThen(secret, this, [this](const Expected<Secret> &read) {
        if (!read)
            return ready(Expected<void>(Unexpected(read.error())));
        return unlockWith(
            [held = *read](const Vault &opened) { return opened.unlockWithKeychain(*held); });
    });
}

QFuture<bool> Workspace::keyringAnswers()
{
    if (!d->services.keyring)
        return ready(false);
    // A name nobody writes to: a keyring that says it is missing is there.
    return ask<bool>([this](auto answer) {
        d->services.keyring->read(u"hometray/probe"_s, [answer](const Expected<SecretBytes> &read) {
            answer(read || read.error().code == ErrorCode::KeychainSlotMissing);
        });
    }).then(this, [](const Expected<bool> &answered) { return answered.value_or(false); });
}

void Workspace::lock()
{
    if (!d->thread)
        return;
    d->settling.stop();
    d->indexing.stop();
    d->toIndex.clear(); // behind, and found so at the next opening
    d->session->stopping = true;
    // With the last saves, which a lock waits for.
    (void)d->write([](StoreAccess &access, Session &session) -> Expected<void> {
        writeWhatIsBehind(access, session);
        return {};
    });
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
    const auto vault = d->knownVault();
    return vault && vault->isTestStore();
}

} // namespace hometray
