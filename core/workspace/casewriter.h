// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/session.h"

namespace hometray {

/// Writes entries at the end of one case: signs them, folds them into the record and collects them
/// for the store. Works on a copy, or on a case that nobody else has, which leaves the cache then:
/// nothing happened until they are committed.
class CaseWriter {
public:
    /// Goes on with a case.
    CaseWriter(Session &session, OpenCasePtr openCase);
    /// A case that the next entries open.
    explicit CaseWriter(Session &session) : m_session(&session) { }

    /// The opening entry, by which the session's person becomes the keyworker.
    [[nodiscard]] Expected<void> open();
    /// Error: Refused (NotAllowed), FieldTooLong; the writer is of no use after one.
    [[nodiscard]] Expected<void> write(const QList<Event> &events);

    [[nodiscard]] CaseId id() const { return now().live.journal().caseId(); }
    [[nodiscard]] const CaseRecord &record() const { return now().record; }
    [[nodiscard]] const CaseJournal &journal() const { return now().live.journal(); }
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    /// Facts and names of the case as it is now; `left`: as it was before.
    [[nodiscard]] KnownCase known(LeftCase &left) const;
    /// When the last of them was signed, UTC milliseconds.
    [[nodiscard]] qint64 signedMs() const { return m_lastMs; }
    /// The case as it is now; `row` is the last one in the store.
    [[nodiscard]] OpenCasePtr finished(qint64 row) &&;

private:
    [[nodiscard]] const OpenCase &now() const { return m_before ? *m_before : m_case; }
    void beginWriting();

    Session *m_session;
    OpenCasePtr m_before; ///< the case as it was found, until something is written
    OpenCase m_case;
    QList<Entry> m_entries;
    qint64 m_lastMs = 0;
};

} // namespace hometray
