// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/opening.h"

#include "journal/certificates.h"
#include "record/access.h"
#include "record/kinds.h"
#include "store/anew.h"
#include "store/backup.h"
#include "store/copyplace.h"
#include "store/otherpast.h"
#include "store/spareroom.h"
#include "store/tidying.h"
#include "workspace/casewriter.h"
#include "workspace/clockcheck.h"
#include "workspace/erasingtexts.h"
#include "workspace/heldcopies.h"
#include "workspace/indexing.h"
#include "workspace/knowncases.h"
#include "workspace/performing.h"
#include "workspace/rulesinuse.h"
#include "workspace/savedtail.h"
#include "workspace/vaultguard.h"

#include <QtCore/QFileInfo>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

const auto keyChainSetting = u"keyChain"_s;

Expected<Signer> signerOf(const Identity &identity)
{
    if (identity.seed.size() != Signer::seedSize)
        return failure(ErrorCode::DatabaseDamaged, {{u"reason"_s, u"identity"_s}});
    return Signer::fromSeed(identity.seed.span().first<Signer::seedSize>());
}

/// A first opening that was cut off at the worst moment had a key added twice; such a chain gives
/// nobody the right to open an FFA.
QByteArray withoutRepeats(const QByteArray &chain)
{
    constexpr qsizetype link = SigningKey::size + signatureSize;
    QByteArray once = chain.left(SigningKey::size);
    QByteArray last = once;
    for (qsizetype at = SigningKey::size; at < chain.size(); at += link) {
        const QByteArray key = chain.mid(at, SigningKey::size);
        if (key != last)
            once += chain.mid(at, link);
        last = key;
    }
    return once;
}

/// Who signs in this store: made on first use.
Expected<void> prepareSigner(StoreAccess &access, Session &session)
{
    LocalState local = access.local();
    const auto identities = local.identities();
    if (!identities)
        return Unexpected(identities.error());
    if (identities->empty()) {
        const SecretBytes seed = SecretBytes::random(Signer::seedSize);
        Signer signer = Signer::fromSeed(seed.span().first<Signer::seedSize>());
        if (auto added = local.addIdentity(signer.key(), seed, session.time->nowMs()); !added)
            return added;
        session.me = personOf(signer.key());
        session.signer = std::move(signer);
    } else {
        session.me = personOf(identities->front().key);
    }
    for (const Identity &identity : *identities) {
        if (identity.state != Identity::State::Current)
            continue;
        auto signer = signerOf(identity);
        if (!signer)
            return Unexpected(signer.error());
        session.signer = std::move(*signer);
    }
    if (!session.signer)
        return failure(ErrorCode::DatabaseDamaged, {{u"reason"_s, u"identity"_s}});
    const auto chain = local.setting(keyChainSetting);
    if (!chain)
        return Unexpected(chain.error());
    session.keyChain = withoutRepeats(chain->value_or(QByteArray()));
    // Until now the chain was begun without its first key when a backup was restored, and such a
    // chain gives nobody the right to open an FFA.
    if (!session.keyChain.isEmpty() && !readKeyChain(session.keyChain))
        session.keyChain.prepend(identities->front().key.bytes());
    return {};
}

/// A restored store goes on under a new key, so that two stores never sign with one. There is one
/// from the restore until it is announced, and only then: it is what tells that this is a store
/// just restored.
Expected<std::optional<SigningKey>> keyAfterRestore(StoreAccess &access)
{
    const auto identities = access.local().identities();
    if (!identities)
        return Unexpected(identities.error());
    for (const Identity &identity : *identities) {
        if (identity.state == Identity::State::Pending)
            return identity.key;
    }
    return std::nullopt;
}

/// The key of before says in every case whose the new one is, and then goes.
Expected<void> announceNewKey(
    StoreAccess &access, Session &session, const QList<StoredCase> &cases, const SigningKey &newKey)
{
    LocalState local = access.local();
    for (const StoredCase &stored : cases) {
        const auto loaded = loadCase(access, session, stored.id);
        if (!loaded)
            return Unexpected(loaded.error());
        CaseWriter writer(session, *loaded);
        KeyAddition addition;
        addition.id = session.random->objectId();
        addition.person = session.me;
        addition.key = newKey;
        if (auto written = writer.write({EventBuilder(kinds::keyAdded).add(addition).event()});
            !written)
            return written;
        Commit commit;
        commit.entries = writer.entries();
        commit.arrivedMs = session.time->nowMs();
        // Not by `commit`: that notes a day of use, and nobody has asked about this one yet.
        auto transaction = Transaction::begin(access.database);
        if (!transaction)
            return Unexpected(transaction.error());
        if (const auto appended = access.journal().append(commit); !appended)
            return Unexpected(appended.error());
        if (auto done = transaction->commit(); !done)
            return done;
        session.cache.remove(stored.id);
    }
    const QByteArray known =
        session.keyChain.isEmpty() ? session.signer->key().bytes() : session.keyChain;
    // It may have been cut off after this, the last time.
    const auto keys = readKeyChain(known);
    if (!keys || keys->keys.last() != newKey) {
        const QByteArray chain = extendKeyChain(known, session.me, *session.signer, newKey);
        if (auto kept = local.setSetting(keyChainSetting, chain); !kept)
            return kept;
    }
    if (auto promoted = local.promotePending(); !promoted)
        return promoted;
    return prepareSigner(access, session);
}

Expected<void> prepareDesk(StoreAccess &access, Session &session, QList<StoredCase> &cases)
{
    const auto desk = std::find_if(
        cases.begin(), cases.end(), [](const StoredCase &stored) { return stored.desk; });
    if (desk != cases.end()) {
        session.deskId = desk->id;
        cases.erase(desk);
    } else {
        const auto opened = openDesk(access, session);
        if (!opened)
            return Unexpected(opened.error());
        session.deskId = *opened;
    }
    const auto loaded = loadCase(access, session, session.deskId);
    if (!loaded)
        return Unexpected(loaded.error());
    session.setDeskJournal(RecordPtr(*loaded, &(*loaded)->record));
    return {};
}

Expected<void> prepare(StoreAccess &access, Session &session, const Vault &vault,
    const Rulebook &base, LogEnd logEnd)
{
    const auto newKey = keyAfterRestore(access);
    if (!newKey)
        return Unexpected(newKey.error());
    const bool restored = newKey->has_value();
    if (auto looked = lookAtVault(access, session, vault, restored); !looked)
        return looked;
    if (restored) {
        if (auto noted =
                noteBackupsOfAnotherPast(access.database, session.folder.backups(), session.key);
            !noted)
            return noted;
    }
    auto signer = prepareSigner(access, session);
    if (!signer)
        return signer;
    const auto copied = access.local().setting(copiedElsewhereSetting);
    if (!copied)
        return Unexpected(copied.error());
    session.copiedElsewhereMs = copied->value_or(QByteArray()).toLongLong();
    const auto copiedHere = access.local().setting(copiedHereSetting);
    if (!copiedHere)
        return Unexpected(copiedHere.error());
    session.copiedHereMs = copiedHere->value_or(QByteArray()).toLongLong();
    const auto kept = access.local().setting(recoveryKeptSetting);
    if (!kept)
        return Unexpected(kept.error());
    if (*kept == QByteArray("no") && vault.hasSlot(SlotKind::Recovery))
        session.notes.append({OpeningNote::Kind::RecoveryKeyNotKept, session.folder.path});
    auto cases = access.journal().cases();
    if (!cases)
        return Unexpected(cases.error());
    if (restored) {
        if (auto announced = announceNewKey(access, session, *cases, **newKey); !announced)
            return announced;
    }
    if (auto compared = compareWithNote(access, session, restored, logEnd); !compared)
        return compared;
    if (auto desk = prepareDesk(access, session, *cases); !desk)
        return desk;
    (void)clearCutOff(access, session);
    // Where it cannot be ended (a full disk), the records are there all the same.
    (void)endErasingAtOpening(access, session);
    if (auto names = readNames(access, session); !names)
        return names;
    if (session.allAtOnce) {
        if (auto known = readKnownCases(access, session); !known)
            return known;
    }
    // Without a search file that can be used, or that can go, the store opens all the same.
    (void)dropErasedWords(access, session);
    auto rules = rulesOfStore(access, session, base);
    if (!rules)
        return Unexpected(rules.error());
    session.rules->use(std::move(*rules));
    auto opened = noteOpening(access, session);
    // They may be those of another program, or their change was cut off before the cases followed.
    if (opened && !session.readingCopy) {
        if (const auto followed = followRules(access, session))
            noteSaved(session, *followed);
    }
    if (opened)
        endWasSaid(access, session);
    return opened;
}

/// SQLite does not always say why it cannot make what it needs beside a database.
bool cannotBeWritten(const Error &error, const StoreFolder &folder)
{
    return error.code == ErrorCode::ReadOnly
        || (error.code == ErrorCode::FileUnreadable && !QFileInfo(folder.path).isWritable());
}

Expected<OpenedStore> openAsItIs(const StoreFolder &folder, const Vault &vault,
    const SharedKey &key, std::shared_ptr<const Rulebook> base, std::shared_ptr<RulesShelf> rules,
    std::shared_ptr<RandomSource> random, std::shared_ptr<const Timekeeper> time, bool allAtOnce)
{
    std::shared_ptr<const ReadingCopy> copy;
    auto thread = StoreThread::open(folder, key);
    if (!thread && cannotBeWritten(thread.error(), folder)) {
        // What there is can be read all the same.
        if (const auto made = ReadingCopy::of(folder)) {
            copy = *made;
            thread = StoreThread::open(copy->folder(), key);
        } else if (made.error().code == ErrorCode::StoreInUse) {
            return Unexpected(made.error());
        }
    }
    // Who has no room left is to read what there is, and to save a little.
    const bool full = !thread && thread.error().code == ErrorCode::DiskFull;
    if (full && giveUpSpareRoom(folder.path))
        thread = StoreThread::open(folder, key);
    if (!thread)
        return Unexpected(thread.error());
    if (!full && !copy)
        keepSpareRoom(folder.path);
    OpenedStore opened{vault, std::make_shared<Session>(), std::move(*thread)};
    Session &session = *opened.session;
    session.folder = copy ? copy->folder() : folder;
    session.readingCopy = copy;
    session.key = key;
    session.testStore = vault.isTestStore();
    session.allAtOnce = allAtOnce;
    session.rules = std::move(rules);
    session.random = std::move(random);
    session.time = std::move(time);
    removeLeftovers(session.folder.path);
    // A backup that was cut off holds what may be erased since, and no list names it.
    if (!copy)
        removeLeftovers(session.folder.backups(), key, vault.storeId());
    takeInLogsPutAside(session.folder, key);
    if (copy)
        session.notes.append({OpeningNote::Kind::OnlyToRead, folder.path});
    else if (!keepToOwner(folder.path).isEmpty())
        session.notes.append({OpeningNote::Kind::OthersCanReach, folder.path});
    auto prepared =
        opened.thread->write([shared = opened.session, base, vault,
                                 end = opened.thread->logEnd()](StoreAccess &access) {
            return prepare(access, *shared, vault, *base, end);
        });
    if (auto result = prepared.takeResult(); !result) {
        opened.thread->lock();
        return Unexpected(result.error());
    }
    if (session.vaultDoubtful)
        session.notes.append({OpeningNote::Kind::KeyFileChanged, Vault::fileIn(folder.path)});
    if (session.vaultPutBackMs)
        session.notes.append({OpeningNote::Kind::KeyFileOlder, Vault::fileIn(folder.path),
            londonDay(*session.vaultPutBackMs)});
    if (!vault.hasSlot(SlotKind::Recovery))
        session.notes.append({OpeningNote::Kind::NoRecoveryKey, folder.path});
    return opened;
}

} // namespace

Expected<OpenedStore> openStore(const StoreFolder &folder, const Vault &vault, const SharedKey &key,
    std::shared_ptr<const Rulebook> base, std::shared_ptr<RulesShelf> rules,
    std::shared_ptr<RandomSource> random, std::shared_ptr<const Timekeeper> time, bool allAtOnce)
{
    auto opened = openAsItIs(folder, vault, key, base, rules, random, time, allAtOnce);
    if (opened || opened.error().code != ErrorCode::DatabaseDamaged)
        return opened;
    // Where every record can be read nothing has to be restored.
    const auto anew = writeRecordsAnew(folder, key, time->nowMs());
    if (!anew)
        return opened;
    auto again = openAsItIs(folder, anew->vault, key, base, rules, random, time, allAtOnce);
    if (again) {
        OpeningNote note{OpeningNote::Kind::RecordsWrittenAnew, anew->keptAside};
        if (anew->settingsOfMs)
            note.day = londonDay(*anew->settingsOfMs);
        if (anew->halfWrittenLost)
            note.kind = OpeningNote::Kind::HalfWrittenLost;
        again->session->notes.append(note);
    }
    return again;
}

} // namespace hometray
