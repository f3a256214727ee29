// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/others.h"

#include "journal/casejournal.h"
#include "journal/fold.h"
#include "journal/signer.h"
#include "record/access.h"
#include "record/event.h"
#include "record/kinds.h"
#include "samples/running.h"
#include "store/connection.h"
#include "store/journalstore.h"
#include "store/localstate.h"
#include "store/storefolder.h"
#include "store/vault.h"
#include "workspace/waiting.h"

using namespace Qt::StringLiterals;

namespace hometray {
namespace {

/// The records of a closed store, and who has it.
class Opened {
public:
    explicit Opened(const QString &folder)
    {
        const auto vault = Vault::load(folder);
        if (!vault)
            return;
        const auto key = vault->unlock(SecretBytes::fromText(testPassphrase()));
        if (!key)
            return;
        auto connection = Connection::open(StoreFolder{folder}.database(), *key);
        if (connection)
            m_connection = std::move(*connection);
    }
    [[nodiscard]] explicit operator bool() const { return m_connection != nullptr; }
    [[nodiscard]] JournalStore journals() const { return JournalStore(*m_connection); }

    [[nodiscard]] std::optional<Signer> me() const
    {
        const auto identities = LocalState(*m_connection).identities();
        if (!identities)
            return std::nullopt;
        for (auto it = identities->rbegin(); it != identities->rend(); ++it) {
            if (it->state == Identity::State::Current)
                return Signer::fromSeed(std::span<const unsigned char, Signer::seedSize>(
                    it->seed.data(), Signer::seedSize));
        }
        return std::nullopt;
    }
    [[nodiscard]] std::optional<CaseJournal> journalOf(const CaseId &id) const
    {
        const auto entries = journals().entries(id);
        if (!entries)
            return std::nullopt;
        CaseJournal journal;
        for (const StoredEntry &stored : *entries) {
            if (!journal.add(stored.entry, stored.arrivedMs))
                return std::nullopt;
        }
        return journal;
    }
    [[nodiscard]] bool take(const QList<Entry> &entries) const
    {
        Commit commit;
        commit.entries = entries;
        commit.arrivedMs = arrived;
        return journals().commit(commit).has_value();
    }

    static constexpr qint64 arrived = 1561021200000; // 20 June 2019, 10am in London

private:
    std::unique_ptr<Connection> m_connection;
};

Event moved(const Meeting &planned, QDate day)
{
    Meeting other = planned;
    other.plannedFor = day;
    return EventBuilder(kinds::tafMoved).change(planned, other).event();
}

/// What is read of a family before its store is closed again.
std::optional<std::pair<CaseId, RecordPtr>> readFamily(const QString &folder, const QString &family)
{
    Running running(folder);
    if (!running.enter())
        return std::nullopt;
    const CaseId id = running.caseNamed(family);
    const auto read = waitFor(running.workspace.record(id));
    running.controller.lock();
    return read ? std::optional(std::pair(id, *read)) : std::nullopt;
}

template <class T>
Event saying(const char *kind, T details, RandomSource &random)
{
    details.id = random.objectId();
    return EventBuilder(kind).add(details).event();
}

} // namespace

bool writeTwoVersions(const QString &folder, const QString &family)
{
    const auto read = readFamily(folder, family);
    if (!read || !read->second->nextPlanned())
        return false;
    const auto &[id, record] = *read;
    const Opened store(folder);
    const auto me = store ? store.me() : std::nullopt;
    const auto journal = me ? store.journalOf(id) : std::nullopt;
    if (!journal)
        return false;
    SeededRandom random(7);
    const Meeting &planned = *record->nextPlanned();
    const auto one = journal->write(
        {moved(planned, planned.plannedFor.addDays(1))}, *me, random, Opened::arrived);
    const auto other = journal->write(
        {moved(planned, planned.plannedFor.addDays(5))}, *me, random, Opened::arrived + 60'000);
    return one && other && store.take(*one + *other);
}

bool writeAgreementHeard(const QString &folder, const QString &family, const QString &manager)
{
    const Opened store(folder);
    const auto me = store ? store.me() : std::nullopt;
    if (!me)
        return false;
    SeededRandom random(8);
    const Signer keyworker = Signer::generate(random);
    CaseJournal journal;
    QList<Entry> entries;
    qint64 ms = Opened::arrived - 86'400'000;
    const auto write = [&](const Event &event) {
        ms += 60'000;
        const auto written = journal.append({event}, keyworker, random, ms, ms);
        if (written)
            entries += *written;
        return written.has_value();
    };
    const auto with = [&random](auto object) {
        object.id = random.objectId();
        return object;
    };
    AccessGrant grant;
    grant.person = personOf(me->key());
    grant.keys = me->key().bytes();
    grant.role = int(Role::Manager);
    Family named;
    named.name = family;
    StepOverride agreed;
    agreed.checklist = u"closure"_s;
    agreed.step = u"feedback"_s;
    agreed.by = manager;
    agreed.on = QDate(2019, 6, 18);
    agreed.reason = u"Nobody answers."_s;
    agreed.heardByTelephone = true;
    named.id = singletonId(typeInfo<Family>().number);
    return write(EventBuilder(kinds::familyDescribed).add(named).event())
        && write(EventBuilder(kinds::accessGranted).add(with(grant)).event())
        && write(EventBuilder(kinds::stepOverridden).add(with(agreed)).event())
        && store.take(entries);
}

bool writeHandedOver(const QString &folder, const QString &family)
{
    const auto read = readFamily(folder, family);
    const Opened store(folder);
    const auto me = read && store ? store.me() : std::nullopt;
    auto journal = me ? store.journalOf(read->first) : std::nullopt;
    if (!journal)
        return false;
    SeededRandom random(9);
    const Signer other = Signer::generate(random);
    TransferOffer offer;
    offer.person = personOf(other.key());
    offer.keys = other.key().bytes();
    const qint64 ms = Opened::arrived;
    const auto offered =
        journal->append({saying(kinds::transferOffered, offer, random)}, *me, random, ms, ms);
    if (!offered)
        return false;
    TransferAcceptance acceptance;
    acceptance.offer = offered->last().id;
    const auto accepted = journal->append(
        {saying(kinds::transferAccepted, acceptance, random)}, other, random, ms, ms);
    return accepted && store.take(*offered + *accepted);
}

} // namespace hometray
