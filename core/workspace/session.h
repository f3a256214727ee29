// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/signer.h"
#include "store/storethread.h"
#include "workspace/casecache.h"
#include "workspace/casetable.h"
#include "workspace/rulesshelf.h"
#include "workspace/timekeeper.h"

#include <atomic>

namespace hometray {

/// An open store, as the jobs of a workspace share it. Jobs hold it by a shared pointer; what they
/// may touch on which thread stands beside each member.
struct Session {
    // Set before the first job and never changed.
    StoreFolder folder;
    SharedKey key;
    bool testStore = false;
    std::shared_ptr<RandomSource> random; ///< writer thread
    std::shared_ptr<const Timekeeper> time;
    PersonId me;
    CaseId deskId;
    std::optional<Signer> signer; ///< writer thread
    QByteArray keyChain; ///< from my first key to the one that signs

    // Safe on any thread.
    std::shared_ptr<RulesShelf> rules; ///< has one in use
    CaseCache cache;
    CaseTable table;
    std::atomic<bool> clockConfirmed = false;
    std::atomic<bool> stopping = false;

    /// The desk's record; replaced whole.
    [[nodiscard]] RecordPtr desk() const
    {
        const std::lock_guard guard(m_deskMutex);
        return m_desk;
    }
    void setDesk(RecordPtr desk)
    {
        const std::lock_guard guard(m_deskMutex);
        m_desk = std::move(desk);
    }

private:
    mutable std::mutex m_deskMutex;
    RecordPtr m_desk = std::make_shared<const CaseRecord>();
};

using SessionPtr = std::shared_ptr<Session>;

} // namespace hometray
