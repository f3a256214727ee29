// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/opening.h"

#include "journal/certificates.h"
#include "record/access.h"
#include "record/kinds.h"
#include "workspace/casewriter.h"
#include "workspace/performing.h"
#include "workspace/rulesinuse.h"

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
    session.keyChain = chain->value_or(QByteArray());
    return {};
}

/// A restored store goes on under a new key, so that two stores never sign with one: the key of
/// before says in every case whose the new one is, and then goes.
Expected<void> announceNewKey(StoreAccess &access, Session &session, const QList<StoredCase> &cases)
{
    LocalState local = access.local();
    const auto identities = local.identities();
    if (!identities)
        return Unexpected(identities.error());
    const Identity *pending = nullptr;
    for (const Identity &identity : *identities) {
        if (identity.state == Identity::State::Pending)
            pending = &identity;
    }
    if (!pending)
        return {};
    for (const StoredCase &stored : cases) {
        const auto loaded = loadCase(access, session, stored.id);
        if (!loaded)
            return Unexpected(loaded.error());
        CaseWriter writer(session, *loaded);
        KeyAddition addition;
        addition.id = session.random->objectId();
        addition.person = session.me;
        addition.key = pending->key;
        if (auto written = writer.write({EventBuilder(kinds::keyAdded).add(addition).event()});
            !written)
            return written;
        Commit commit;
        commit.entries = writer.entries();
        commit.arrivedMs = session.time->nowMs();
        if (const auto done = access.journal().commit(commit); !done)
            return Unexpected(done.error());
        session.cache.remove(stored.id);
    }
    const QByteArray chain =
        extendKeyChain(session.keyChain, session.me, *session.signer, pending->key);
    if (auto kept = local.setSetting(keyChainSetting, chain); !kept)
        return kept;
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
    session.setDesk(RecordPtr(*loaded, &(*loaded)->record));
    return {};
}

Expected<void> loadFacts(StoreAccess &access, Session &session, const QList<StoredCase> &cases)
{
    const auto rows = access.journal().facts();
    const auto lastRows = access.journal().lastRows();
    if (!rows)
        return Unexpected(rows.error());
    if (!lastRows)
        return Unexpected(lastRows.error());
    QSet<CaseId> current;
    for (const FactsRow &row : *rows) {
        auto facts = CaseFacts::fromBytes(row.facts);
        auto line = CaseLine::fromBytes(row.tray);
        if (!facts || !line || row.derivedVersion != CaseFacts::derivedVersion
            || row.row != lastRows->value(row.caseId))
            continue;
        current.insert(row.caseId);
        session.table.put({row.caseId, std::make_shared<const CaseLine>(std::move(*line)),
            std::make_shared<const CaseFacts>(std::move(*facts))});
    }
    auto transaction = Transaction::begin(access.database);
    if (!transaction)
        return Unexpected(transaction.error());
    for (const StoredCase &stored : cases) {
        if (current.contains(stored.id))
            continue;
        const auto loaded = loadCase(access, session, stored.id);
        if (!loaded)
            return Unexpected(loaded.error());
        const KnownCase known = knownCaseOf((*loaded)->record);
        session.table.put(known);
        if (auto put = access.journal().putFacts(factsRowOf(known, (*loaded)->row)); !put)
            return put;
    }
    (void)session.table.all(); // sorted here, not when the window first asks
    return transaction->commit();
}

Expected<void> prepare(StoreAccess &access, Session &session, const Rulebook &base)
{
    auto signer = prepareSigner(access, session);
    if (!signer)
        return signer;
    auto cases = access.journal().cases();
    if (!cases)
        return Unexpected(cases.error());
    if (auto announced = announceNewKey(access, session, *cases); !announced)
        return announced;
    if (auto desk = prepareDesk(access, session, *cases); !desk)
        return desk;
    if (auto facts = loadFacts(access, session, *cases); !facts)
        return facts;
    auto rules = rulesOfStore(access, session, base);
    if (!rules)
        return Unexpected(rules.error());
    session.rules->use(std::move(*rules));
    return {};
}

} // namespace

Expected<OpenedStore> openStore(const StoreFolder &folder, const Vault &vault, const SharedKey &key,
    std::shared_ptr<const Rulebook> base, std::shared_ptr<RulesShelf> rules,
    std::shared_ptr<RandomSource> random, std::shared_ptr<const Timekeeper> time)
{
    auto thread = StoreThread::open(folder, key);
    if (!thread)
        return Unexpected(thread.error());
    OpenedStore opened{std::make_shared<Session>(), std::move(*thread)};
    Session &session = *opened.session;
    session.folder = folder;
    session.key = key;
    session.testStore = vault.isTestStore();
    session.rules = std::move(rules);
    session.random = std::move(random);
    session.time = std::move(time);
    auto prepared = opened.thread->write([shared = opened.session, base](StoreAccess &access) {
        return prepare(access, *shared, *base);
    });
    if (auto result = prepared.takeResult(); !result) {
        opened.thread->lock();
        return Unexpected(result.error());
    }
    return opened;
}

} // namespace hometray
