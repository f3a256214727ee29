// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/signer.h"
#include "store/headsnote.h"
#include "store/readingcopy.h"
#include "store/storethread.h"
#include "workspace/casecache.h"
#include "workspace/casetable.h"
#include "workspace/clockdoubt.h"
#include "workspace/leftcase.h"
#include "workspace/openingnotes.h"
#include "workspace/rulesshelf.h"
#include "workspace/timekeeper.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QSet>

#include <atomic>

namespace hometray {

/// An open store, as the jobs of a workspace share it. Jobs hold it by a shared pointer; what they
/// may touch on which thread stands beside each member.
struct Session {
    // Set before the first job and never changed.
    StoreFolder folder;
    SharedKey key;
    /// Where the folder cannot be written to: `folder` is this copy's, and nothing is saved.
    std::shared_ptr<const ReadingCopy> readingCopy;
    bool testStore = false;
    bool allAtOnce = true; ///< as Services
    std::shared_ptr<RandomSource> random; ///< writer thread
    std::shared_ptr<const Timekeeper> time;
    PersonId me;
    CaseId deskId;
    std::optional<Signer> signer; ///< writer thread
    QByteArray keyChain; ///< from my first key to the one that signs

    QList<OpeningNote> notes; ///< what was found when it was opened; then the workspace's thread
    HeadsNote note; ///< writer thread
    /// The key file was put back from a backup of then, UTC, and is another one than the last that
    /// was saved; writer thread.
    std::optional<qint64> vaultPutBackMs;
    bool isNoted = false; ///< the store remembers that there is a note; writer thread
    bool noteIsBehind = false; ///< of what `note` says; writer thread
    QElapsedTimer sinceSave; ///< writer thread
    QElapsedTimer sinceRow; ///< since a row of saves began, or was settled; writer thread
    QSet<CaseId> factsBehind; ///< whose facts in the store are of an earlier save; writer thread
    QHash<CaseId, LeftCase> left; ///< of families that were saved in; writer thread
    QList<OpenCasePtr> toDerive; ///< saved, and expected in `table`; writer thread

    // Safe on any thread.
    std::shared_ptr<RulesShelf> rules; ///< has one in use
    CaseCache cache;
    CaseTable table;
    std::atomic<qint64> lastUsedMs = 0; ///< UTC; as the store has it, 0: never
    std::atomic<bool> vaultDoubtful = false; ///< something else changed the key file
    std::atomic<bool> stopping = false;
    std::atomic<qint64> copiedHereMs = 0; ///< the last in another folder of this disk; 0: none
    std::atomic<qint64> copiedElsewhereMs = 0; ///< the last backup on another disk; 0: none
    std::atomic<int> searchesMended = 0; ///< how often a search found its file damaged

    /// The record of the desk's journal; replaced whole.
    [[nodiscard]] RecordPtr deskJournal() const
    {
        const std::lock_guard guard(m_deskMutex);
        return m_desk;
    }
    [[nodiscard]] DeskPtr desk() const
    {
        const RecordPtr journal = deskJournal();
        return {journal, &journal->desk};
    }
    void setDeskJournal(RecordPtr journal)
    {
        const std::lock_guard guard(m_deskMutex);
        m_desk = std::move(journal);
    }

private:
    mutable std::mutex m_deskMutex;
    RecordPtr m_desk = std::make_shared<const CaseRecord>();
};

using SessionPtr = std::shared_ptr<Session>;

} // namespace hometray
