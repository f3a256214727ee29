// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "record/event.h"

#include <functional>

namespace hometray {

/// Whether the entry being applied knows an earlier one: true when the applied entry with that
/// sequence number is among its ancestors. Empty when it knows all (the usual, unbranched case).
using Knows = std::function<bool(qint32 at)>;

/// The step from one record to the next. Total: it never fails and never refuses; what does not fit
/// together is applied as far as it has a meaning and listed in `needsALook`. It evaluates no rule
/// and knows nothing of keys or access. The stamp becomes the record's last entry.
///
/// Entries must come in the order of the journal. `event` may be empty for entries whose text was
/// erased or not shared.
void apply(
    CaseRecord &record, const Event &event, const EntryStamp &stamp, const Knows &knows = {});

/// The last entry of the record has corrected or taken back the one that was applied at `corrected`:
/// it said `before` and says `after` from now on, which has been applied in its place. What differs
/// is remembered, and the marks "entered in EHM" on it are taken back.
void noteCorrection(
    CaseRecord &record, qint32 corrected, const Event &before, const Event &after);

} // namespace hometray
