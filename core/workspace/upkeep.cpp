// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/upkeep.h"

#include "journal/verify.h"
#include "store/schema.h"
#include "workspace/performing.h"

namespace hometray {

using namespace Qt::StringLiterals;

Expected<bool> VerifySlice::operator()(StoreAccess &access, QDeadlineTimer deadline)
{
    if (!m_cases) {
        auto cases = access.journal().cases();
        const auto noted = access.local().notedHeads();
        if (!cases)
            return Unexpected(cases.error());
        if (!noted)
            return Unexpected(noted.error());
        for (const NotedHeads &heads : *noted)
            m_noted[heads.caseId] += heads.heads;
        m_cases = std::move(*cases);
        noteBackups();
    }
    while (m_next < m_cases->size()) {
        if (auto verified = verify(access, m_cases->at(m_next++)); !verified)
            return Unexpected(verified.error());
        if (m_progress)
            m_progress(int(m_next), int(m_cases->size()));
        if (deadline.hasExpired())
            break;
    }
    return m_next < m_cases->size();
}

/// A backup remembers where each journal had come to. One that cannot be read says nothing here; it
/// is checked when it is made and before it is restored.
void VerifySlice::noteBackups()
{
    QSet<CaseId> here;
    for (const StoredCase &stored : *m_cases)
        here.insert(stored.id);
    QSet<CaseId> lost;
    for (const BackupInfo &backup : backupsIn(m_session->folder.backups())) {
        const auto cases = headsIn(backup, m_session->key);
        if (!cases)
            continue;
        for (const StoredCase &stored : *cases) {
            m_noted[stored.id] += stored.heads;
            if (!here.contains(stored.id))
                lost.insert(stored.id);
        }
    }
    for (const CaseId &id : lost)
        m_report->problems.append({id, {}, nameOf(VerifyFinding::What::Empty)});
}

Expected<void> VerifySlice::verify(StoreAccess &access, const StoredCase &stored)
{
    const auto entries = access.journal().entries(stored.id);
    ++m_report->cases;
    if (!entries) {
        // A damaged row is a finding, and the other cases are looked at all the same.
        const Error &error = entries.error();
        if (error.code != ErrorCode::EntryDamaged)
            return Unexpected(error);
        const auto id = EntryId::fromHex(error.values.value(u"id"_s).toString());
        m_report->problems.append(
            {stored.id, id.value_or(EntryId()), error.values.value(u"reason"_s).toString()});
        return {};
    }
    const auto erased = access.journal().erasedIds();
    if (!erased)
        return Unexpected(erased.error());
    m_report->entries += int(entries->size());
    VerifyInput input;
    input.caseId = stored.id;
    input.notedHeads = m_noted.value(stored.id) + stored.heads;
    input.erased = QSet<EntryId>(erased->begin(), erased->end());
    for (const StoredEntry &known : *entries)
        input.entries.append({known.entry.id, known.entry.headerBytes, known.entry.signature,
            known.entry.payload, known.arrivedMs});
    for (const VerifyFinding &finding : verifyCase(input))
        m_report->problems.append({stored.id, finding.id, nameOf(finding.what)});
    return {};
}

Expected<void> RebuildSlice::begin(StoreAccess &access)
{
    auto cases = access.journal().cases();
    if (!cases)
        return Unexpected(cases.error());
    cases->removeIf([](const StoredCase &stored) { return stored.desk; });
    m_cases = std::move(*cases);
    m_session->cache.clear();
    return dropDerived(access.database);
}

Expected<bool> RebuildSlice::operator()(StoreAccess &access, QDeadlineTimer deadline)
{
    if (!m_cases) {
        if (auto begun = begin(access); !begun)
            return Unexpected(begun.error());
    }
    if (!m_cleared) {
        const auto more = m_clearing.step(access.searchFile, deadline);
        if (!more)
            return more;
        m_cleared = !*more;
        return true;
    }
    auto transaction = Transaction::begin(access.database);
    if (!transaction)
        return Unexpected(transaction.error());
    while (m_next < m_cases->size()) {
        const auto loaded = loadCase(access, *m_session, m_cases->at(m_next++).id);
        if (!loaded)
            return Unexpected(loaded.error());
        const KnownCase known = knownCaseOf((*loaded)->record);
        if (auto put = access.journal().putFacts(factsRowOf(known, (*loaded)->row)); !put)
            return Unexpected(put.error());
        m_session->table.put(known);
        if (m_progress)
            m_progress(int(m_next), int(m_cases->size()));
        if (deadline.hasExpired())
            break;
    }
    if (auto committed = transaction->commit(); !committed)
        return Unexpected(committed.error());
    return m_next < m_cases->size();
}

} // namespace hometray
