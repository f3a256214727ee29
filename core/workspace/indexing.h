// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/session.h"

namespace hometray {

/// Brings the search file up to the journal, a case at a time, as a slice for
/// StoreThread::inBackground: after every command, and once at unlock. A file that turns out to be
/// damaged is made anew, once. A case that cannot be read is passed over, and its error answered
/// when the others are done. Answers true while there is more to do.
class IndexingSlice {
public:
    enum class Begin {
        WithWhatIsThere,
        Anew, ///< the file was found damaged by a search
    };
    /// The cases named; all that are behind when empty, or when the file is not whole.
    explicit IndexingSlice(
        SessionPtr session, QList<CaseId> cases = {}, Begin begin = Begin::WithWhatIsThere)
        : m_session(std::move(session)),
          m_cases(std::move(cases)),
          m_all(m_cases.isEmpty()),
          m_anew(begin == Begin::Anew)
    {
    }
    [[nodiscard]] Expected<bool> operator()(StoreAccess &access, QDeadlineTimer deadline);

private:
    [[nodiscard]] Expected<bool> step(StoreAccess &access, QDeadlineTimer deadline);
    [[nodiscard]] Expected<void> findThoseBehind(StoreAccess &access);
    [[nodiscard]] Expected<void> index(StoreAccess &access, const CaseId &id);
    [[nodiscard]] Expected<bool> finish(StoreAccess &access);

    SessionPtr m_session;
    QList<CaseId> m_cases;
    bool m_all;
    bool m_anew;
    bool m_begun = false;
    bool m_renewed = false;
    std::optional<Error> m_unreadable; ///< of the first case that could not be read
};

/// Before anybody is told that a store is open, or that something is erased: a search file that may
/// hold words of what was erased goes, whole. Where it cannot go, SearchFailed.
[[nodiscard]] Expected<void> dropErasedWords(StoreAccess &access, Session &session);

} // namespace hometray
