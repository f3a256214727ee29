// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/searcherror.h"

#include <atomic>
#include <functional>

namespace hometray {

/// A thread's way to the search file. The file is derived from the journal: one that is missing,
/// damaged or of another version is made anew, and where that is not possible (a full disk) there
/// is none for a while, and everything else goes on. All errors are SearchFailed (reason, and
/// `anew`: whether making it anew would mend it), Interrupted or StoreLocked.
///
/// Used and closed on one thread; `interrupt` may be called on any.
class SearchFile {
public:
    /// What the threads of a store know of their search file together.
    class Shared {
    public:
        /// Whether everything saved is in it; why not, when it is not.
        [[nodiscard]] Expected<void> whole() const;
        void setWhole(Expected<void> whole);

    private:
        friend class SearchFile;
        std::atomic<bool> m_away = false; ///< being replaced: nobody opens it
        mutable std::mutex m_mutex;
        Expected<void> m_whole = Unexpected(searchBeingMade());
    };
    /// `closeOthers` closes the other threads' connections and answers whether it did; the one
    /// thread that has it may make the file anew.
    SearchFile(QString file, SharedKey key, std::shared_ptr<Shared> shared,
        std::function<bool()> closeOthers = {});

    /// The connection, opened when it is not; it stays this object's.
    [[nodiscard]] Expected<Connection *> connection();
    /// Removes the file with every word in it and makes an empty one. Nothing is whole afterwards
    /// until all cases are indexed again.
    [[nodiscard]] Expected<void> renew();
    void close();
    void interrupt();

    [[nodiscard]] Shared &shared() const { return *m_shared; }

private:
    [[nodiscard]] bool mayRenew() const { return bool(m_closeOthers); }
    [[nodiscard]] Expected<void> open();
    [[nodiscard]] Expected<void> make();
    [[nodiscard]] Expected<void> take(Expected<std::unique_ptr<Connection>> opened);
    [[nodiscard]] Expected<void> removeFiles() const;

    const QString m_file;
    const SharedKey m_key;
    const std::shared_ptr<Shared> m_shared;
    const std::function<bool()> m_closeOthers;
    std::unique_ptr<Connection> m_connection;
    std::mutex m_mutex; ///< m_interrupter
    std::shared_ptr<Interrupter> m_interrupter;
};

} // namespace hometray
