// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/verify.h"
#include "store/pagecheck.h"
#include "workspace/progress.h"
#include "workspace/session.h"

#include <deque>

namespace hometray {

/// Checks every page of the store and its search file (which is made anew where it is damaged), how
/// its tables fit together, and the journals, a little in each slice, and collects what it finds in
/// `report`: "page", "tables" and "search" beside the findings of journal/verify.h. The slices read;
/// signatures, nearly all of the work, are checked on all processors.
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
    [[nodiscard]] Expected<void> begin(StoreAccess &access);
    [[nodiscard]] Expected<bool> checkFiles(StoreAccess &access, QDeadlineTimer deadline);
    [[nodiscard]] bool foundDamage() const;
    [[nodiscard]] Expected<void> noteBackups(StoreAccess &access);
    [[nodiscard]] Expected<void> verify(StoreAccess &access, const StoredCase &stored);
    void takeFindings(qsizetype mostLeft);

    /// A case that was read, on its way through the pool.
    struct Reading {
        CaseId caseId;
        QFuture<QList<VerifyFinding>> findings;
    };

    SessionPtr m_session;
    std::shared_ptr<VerifyReport> m_report;
    Progress m_progress;
    std::unique_ptr<PageCheck> m_pages; ///< of the database, then of the search file
    enum class Part { Begin, Pages, SearchPages, Journals } m_part = Part::Begin;
    std::optional<QList<StoredCase>> m_cases;
    QHash<CaseId, QList<EntryId>> m_noted;
    qsizetype m_next = 0;
    std::deque<Reading> m_readings; ///< in the order they were read, in which they are told
};

/// After the slices, and not among them, as it cannot be interrupted to save something: whether the
/// tables fit together; where pages are damaged, whether all that was written can be read all the
/// same. On the reader's thread. Error: Interrupted.
[[nodiscard]] Expected<void> verifyTables(
    StoreAccess &access, const Session &session, VerifyReport &report);

/// Reads every byte of the backups of this store beside it, and says which of them cannot be relied
/// on. On any thread. Error: Interrupted when `stop` was set or the store is being locked.
[[nodiscard]] Expected<void> verifyBackups(
    const Session &session, const std::atomic<bool> &stop, VerifyReport &report);

/// Derives facts and names of all cases anew; the search file is removed, not read, and
/// follows.
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
};

} // namespace hometray
