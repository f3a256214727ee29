// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/searchrewrite.h"
#include "workspace/session.h"

namespace hometray {

/// Brings the search file up to the journal, a case at a time, as a slice for
/// StoreThread::inBackground: after every command, and once at unlock. Then it finishes what was
/// erased: no word of it stays in the index or in a log. Answers true while there is more to do.
class IndexingSlice {
public:
    /// The cases named; all that are behind when empty.
    explicit IndexingSlice(SessionPtr session, QList<CaseId> cases = {})
        : m_session(std::move(session)), m_cases(std::move(cases)), m_all(m_cases.isEmpty())
    {
    }
    [[nodiscard]] Expected<bool> operator()(StoreAccess &access, QDeadlineTimer deadline);

private:
    [[nodiscard]] Expected<void> findThoseBehind(StoreAccess &access);
    [[nodiscard]] Expected<void> index(StoreAccess &access, const CaseId &id);

    [[nodiscard]] Expected<bool> finishErasing(StoreAccess &access, QDeadlineTimer deadline);

    SessionPtr m_session;
    QList<CaseId> m_cases;
    bool m_all;
    std::optional<SearchRewrite> m_rewrite;
};

} // namespace hometray
