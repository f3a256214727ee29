// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/casewriter.h"

#include "record/access.h"
#include "record/event.h"
#include "record/kinds.h"

namespace hometray {

CaseWriter::CaseWriter(Session &session, const OpenCasePtr &openCase)
    : m_session(&session), m_case(*openCase)
{
    for (const EntryStamp &stamp : m_case.record.entries)
        m_lastMs = std::max(m_lastMs, stamp.writtenMs);
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
    const qint64 ms = m_session->time->signedMs(m_session->testStore, m_lastMs);
    const auto entries = journal().write(events, *m_session->signer, *m_session->random, ms);
    if (!entries)
        return Unexpected(entries.error());
    for (const Entry &entry : *entries) {
        if (auto added = m_case.live.add(entry, ms); !added)
            return Unexpected(added.error());
        m_entries.append(entry);
    }
    m_lastMs = ms;
    m_case.record = m_case.live.record();
    return {};
}

OpenCasePtr CaseWriter::finished(qint64 row) &&
{
    m_case.row = row;
    return std::make_shared<const OpenCase>(std::move(m_case));
}

} // namespace hometray
