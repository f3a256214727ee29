// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/session.h"

namespace hometray {

/// Writes entries at the end of one case: signs them, folds them into the record and collects them
/// for the store. Works on a copy: nothing happened until they are committed.
class CaseWriter {
public:
    /// Goes on with a case.
    CaseWriter(Session &session, const OpenCasePtr &openCase);
    /// A case that the next entries open.
    explicit CaseWriter(Session &session) : m_session(&session) { }

    /// The opening entry, by which the session's person becomes the keyworker.
    [[nodiscard]] Expected<void> open();
    /// Error: Refused (NotAllowed), FieldTooLong.
    [[nodiscard]] Expected<void> write(const QList<Event> &events);

    [[nodiscard]] CaseId id() const { return m_case.live.journal().caseId(); }
    [[nodiscard]] const CaseRecord &record() const { return m_case.record; }
    [[nodiscard]] const CaseJournal &journal() const { return m_case.live.journal(); }
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    /// When the last of them was signed, UTC milliseconds.
    [[nodiscard]] qint64 signedMs() const { return m_lastMs; }
    /// The case as it is now; `row` is the last one in the store.
    [[nodiscard]] OpenCasePtr finished(qint64 row) &&;

private:
    Session *m_session;
    OpenCase m_case;
    QList<Entry> m_entries;
    qint64 m_lastMs = 0;
};

} // namespace hometray
