// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/fold.h"
#include "store/journalstore.h"

#include <memory>

namespace hometray {

/// A case in memory: its journal, and the record folded from it. Shared, and never changed then.
struct OpenCase {
    LiveCase live;
    CaseRecord record; ///< of `live`
    qint64 row = 0; ///< the last row of the store that is in it
};
using OpenCasePtr = std::shared_ptr<const OpenCase>;

/// The case of these entries, in the sequence they arrived. Signatures were checked when they came.
/// Error: EntryDamaged.
[[nodiscard]] Expected<OpenCasePtr> openCase(const QList<StoredEntry> &entries);

} // namespace hometray
