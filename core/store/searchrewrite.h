// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/search.h"

#include <QtCore/QDeadlineTimer>

namespace hometray {

/// Makes the search file anew in slices, as work of StoreThread's second lane: a new index beside
/// the old one, then one in the place of the other, then the old one away, a little at a time.
/// Stopped anywhere it leaves a file that can be searched, and the next one clears up behind it.
/// Nothing else may write to the file between its slices.
class SearchRewrite {
public:
    enum class Keep {
        Documents, ///< as Search::optimize: the index without words of removed documents
        Nothing, ///< as Search::clear
    };
    explicit SearchRewrite(Keep keep) : m_keep(keep) { }

    /// Works until about the deadline; answers true while there is more to do. With the last one
    /// the log is emptied, and the wish for it (Search::wantRewrite) is gone.
    [[nodiscard]] Expected<bool> step(Connection &file, QDeadlineTimer deadline);

private:
    enum class Stage { Begin, Copy, Swap, ClearAway, Finish, Done };

    [[nodiscard]] Expected<void> oneStep(Connection &file, QDeadlineTimer deadline);
    [[nodiscard]] Expected<void> begin(Connection &file);
    [[nodiscard]] Expected<void> copy(Connection &file, QDeadlineTimer deadline);
    [[nodiscard]] Expected<void> swap(Connection &file);
    [[nodiscard]] Expected<void> clearAway(Connection &file, QDeadlineTimer deadline);
    [[nodiscard]] Expected<void> finish(Connection &file);

    Keep m_keep;
    Stage m_stage = Stage::Begin;
    bool m_swapped = false;
    qint64 m_copied = 0; ///< docid of the last document that is in the new index
};

} // namespace hometray
