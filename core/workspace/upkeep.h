// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/searchrewrite.h"
#include "workspace/progress.h"
#include "workspace/session.h"

namespace hometray {

/// Checks the journals of a store, some cases a slice, and collects what it finds in `report`.
class VerifySlice {
public:
    VerifySlice(SessionPtr session, std::shared_ptr<VerifyReport> report, Progress progress)
        : m_session(std::move(session)),
          m_report(std::move(report)),
          m_progress(std::move(progress))
    {
    }
    [[nodiscard]] Expected<bool> operator()(StoreAccess &access, QDeadlineTimer deadline);

private:
    void noteBackups();
    [[nodiscard]] Expected<void> verify(StoreAccess &access, const StoredCase &stored);

    SessionPtr m_session;
    std::shared_ptr<VerifyReport> m_report;
    Progress m_progress;
    std::optional<QList<StoredCase>> m_cases;
    QHash<CaseId, QList<EntryId>> m_noted;
    qsizetype m_next = 0;
};

/// Derives facts and names of all cases anew; the search file is cleared and follows.
class RebuildSlice {
public:
    RebuildSlice(SessionPtr session, Progress progress)
        : m_session(std::move(session)), m_progress(std::move(progress))
    {
    }
    [[nodiscard]] Expected<bool> operator()(StoreAccess &access, QDeadlineTimer deadline);

private:
    [[nodiscard]] Expected<void> begin(StoreAccess &access);

    SessionPtr m_session;
    Progress m_progress;
    std::optional<QList<StoredCase>> m_cases;
    qsizetype m_next = 0;
    SearchRewrite m_clearing{SearchRewrite::Keep::Nothing};
    bool m_cleared = false;
};

} // namespace hometray
