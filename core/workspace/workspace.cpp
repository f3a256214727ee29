// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspaceprivate.h"

#include "workspace/indexing.h"
#include "workspace/performing.h"
#include "workspace/reading.h"
#include "workspace/rulesinuse.h"
#include "workspace/situations.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

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
    return andThen(d->open(std::move(keyOf)), this, [this](Expected<Private::OpenedPtr> opened) {
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

QFuture<Expected<void>> Workspace::unlockWithKeyring()
{
    const auto vault = Vault::load(d->folder.path);
    if (!vault)
        return ready(Expected<void>(Unexpected(vault.error())));
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
    const auto vault = d->knownVault();
    return vault && vault->isTestStore();
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
    if (!d->rules->inUse() && !d->loadRules())
        return none;
    return *d->rules->inUse();
}

PolicyInfo Workspace::policyInfo() const
{
    const Policy &policy = rulebook().policy();
    const RulesFile &file = rulebook().policyFile();
    return {policy.name(), policy.version(), policy.sources(), policy.hash(), file.sinceMs,
        file.origin, file.origin == RulesOrigin::BuiltIn ? QString() : file.file};
}

QList<CalendarInfo> Workspace::calendarInfos() const
{
    QList<CalendarInfo> infos;
    for (const RulesFile &file : rulebook().files()) {
        if (file.kind != RulesKind::Policy)
            infos.append({file.kind, file.hash(), file.sinceMs, file.origin,
                file.origin == RulesOrigin::BuiltIn ? QString() : file.file, file.school});
    }
    return infos;
}

template <class Change>
QFuture<Expected<void>> Workspace::changeRules(Change change)
{
    return d->write([this, work = std::move(change)](StoreAccess &access, Session &session) {
        Expected<void> done = work(access, session);
        if (done)
            QMetaObject::invokeMethod(this, &Workspace::rulesChanged, Qt::QueuedConnection);
        return done;
    });
}

QFuture<Expected<void>> Workspace::usePolicy(const QString &file)
{
    return changeRules([file](StoreAccess &access, Session &session) -> Expected<void> {
        auto bytes = readWhole(file);
        if (!bytes)
            return Unexpected(bytes.error());
        return takeIntoUse(access, session,
            {RulesKind::Policy, RulesOrigin::Chosen, file, {}, std::move(*bytes), 0});
    });
}

QFuture<Expected<void>> Workspace::useBuiltInPolicy()
{
    return changeRules([](StoreAccess &access, Session &session) -> Expected<void> {
        auto own = builtInPolicy();
        if (!own)
            return Unexpected(own.error());
        return takeIntoUse(access, session, std::move(*own));
    });
}

QFuture<Expected<void>> Workspace::useCalendar(const QString &file, const QString &school)
{
    return changeRules([file, school](StoreAccess &access, Session &session) -> Expected<void> {
        auto bytes = readWhole(file);
        if (!bytes)
            return Unexpected(bytes.error());
        const bool isJson =
            file.endsWith(u".json"_s, Qt::CaseInsensitive) || bytes->trimmed().startsWith('{');
        return takeIntoUse(access, session,
            {isJson ? RulesKind::BankHolidays : RulesKind::TermDates, RulesOrigin::Chosen, file,
                school, std::move(*bytes), 0});
    });
}

QFuture<Expected<void>> Workspace::leaveOutCalendar(const QByteArray &hash)
{
    return changeRules(
        [hash](StoreAccess &access, Session &session) { return leaveOut(access, session, hash); });
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
    return d->session ? d->session->table.all() : QList<KnownCase>();
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
    static const QRegularExpression hex(u"^[0-9a-fA-F]{4,}$"_s);
    const bool mayBeId = hex.match(wanted).hasMatch();
    for (const KnownCase &known : cases()) {
        const auto is = [&](const QString &text) {
            return text.compare(wanted, Qt::CaseInsensitive) == 0;
        };
        if (is(known.line->reference) || is(known.line->family))
            exact.append(known.id);
        else if (mayBeId && known.id.hex().startsWith(wanted, Qt::CaseInsensitive))
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

QFuture<Expected<Performed>> Workspace::perform(
    const CaseId &id, Command command, std::optional<ObjectId> draft)
{
    return performAll(id, {std::move(command)}, draft)
        .then([](Expected<QList<Performed>> done) -> Expected<Performed> {
            if (!done)
                return Unexpected(done.error());
            return done->first();
        });
}

QFuture<Expected<QList<Performed>>> Workspace::performAll(
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
    whenDone(d->thread->inBackground(IndexingSlice(d->session, cases)), this,
        [this](const Expected<void> &done) {
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
