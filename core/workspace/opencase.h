// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/fold.h"
#include "store/journalstore.h"
#include "workspace/leftcase.h"
#include "workspace/views.h"

#include <memory>

namespace hometray {

/// A case in memory: its journal, and the record folded from it. Never changed while more than one
/// has it; never made const, so that the last one may go on with it.
struct OpenCase {
    LiveCase live;
    CaseRecord record; ///< of `live`
    qint64 row = 0; ///< the last row of the store that is in it
};
using OpenCasePtr = std::shared_ptr<const OpenCase>;

/// The case of these entries, in the sequence they arrived. Signatures were checked when they came.
/// `erased`: ids whose texts were destroyed in this store. Error: EntryDamaged.
[[nodiscard]] Expected<OpenCasePtr> openCase(
    const QList<StoredEntry> &entries, const QSet<EntryId> &erased = {});

/// Facts and names of a case, as the lists have them, and what `me` is to it. `left`: of this case
/// as it was before, or new.
[[nodiscard]] KnownCase knownCaseOf(const OpenCase &openCase, const PersonId &me,
    const std::vector<Leaving> &wholeHolidays, LeftCase &left);
[[nodiscard]] KnownCase knownCaseOf(
    const OpenCase &openCase, const PersonId &me, const std::vector<Leaving> &wholeHolidays);

} // namespace hometray
