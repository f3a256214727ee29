// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/casewriter.h"

#include "record/access.h"
#include "record/event.h"
#include "record/kinds.h"

namespace hometray {

CaseWriter::CaseWriter(Session &session, OpenCasePtr openCase)
    : m_session(&session), m_before(std::move(openCase))
{
    for (const EntryStamp &stamp : m_before->record.entries)
        m_lastMs = std::max(m_lastMs, stamp.writtenMs);
}

void CaseWriter::beginWriting()
{
    if (!m_before)
        return;
    // Copying a long case takes longer than writing what is added to it.
    if (m_session->cache.handOver(id(), m_before))
        m_case = std::move(const_cast<OpenCase &>(*m_before));
    else
        m_case = *m_before;
    m_before.reset();
}

Expected<void> CaseWriter::open()
{
    CaseOpening opening;
    opening.id = m_session->random->objectId();
    opening.keys = m_session->keyChain;
    return write({EventBuilder(kinds::caseOpened).add(opening).event()});
}

Expected<void> CaseWriter::write(const QList<Event> &events)
{
    beginWriting();
    const qint64 ms = m_session->time->signedMs(m_session->testStore, m_lastMs);
    const auto entries = m_case.live.append(
        events, *m_session->signer, *m_session->random, ms, m_session->time->nowMs());
    if (!entries)
        return Unexpected(entries.error());
    m_entries.append(*entries);
    m_lastMs = ms;
    // Let go of first: a list that is shared is copied whole for the one thing added to it.
    m_case.record = {};
    m_case.record = m_case.live.record();
    return {};
}

KnownCase CaseWriter::known(LeftCase &left) const
{
    return knownCaseOf(now(), m_session->me, m_session->rules->inUse()->holidays(), left);
}

OpenCasePtr CaseWriter::finished(qint64 row) &&
{
    beginWriting();
    m_case.row = row;
    return std::make_shared<OpenCase>(std::move(m_case));
}

} // namespace hometray
