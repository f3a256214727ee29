// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/breakplan.h"

namespace hometray {

/// What follows a TAF that is being recorded, as the list of that role has it.
struct AfterTaf {
    QDate ehmBy; ///< notes and plan in EHM (D5)
    int ehmDays = 0; ///< in working days
    QDate copyBy; ///< the family's copy given (D6)
    QList<ObjectId> copiesFor; ///< one person of each home that gets a copy
    QDate nextBy; ///< the next TAF at the latest (D4); not valid when the clocks stand still
    /// A day to offer for the next TAF: the latest possible, or the last working day before the
    /// school holiday that day falls into; before the keyworker leaves for a break never later than
    /// `beforeBreak` has it.
    QDate nextSuggested;
    std::optional<LastTaf> beforeBreak; ///< of the break to come
    QString nextByInBreak; ///< id of the school holiday `nextBy` falls into, or empty

    friend bool operator==(const AfterTaf &, const AfterTaf &) = default;
};

/// The clocks of a meeting as if it had been held on `heldOn` and were the last one. `meeting` need
/// not be in the record yet. Pure.
[[nodiscard]] AfterTaf afterTafHeldOn(
    const CaseRecord &record, const ObjectId &meeting, QDate heldOn, const Situation &situation);

} // namespace hometray
