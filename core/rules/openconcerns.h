// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/due.h"

namespace hometray {

/// An open concern of a record.
struct OpenConcern {
    qsizetype index = 0; ///< in CaseRecord::concerns
    QDate on;
    bool told = false; ///< somebody was told of it
};

/// First those nobody was told of, the oldest first.
[[nodiscard]] QList<OpenConcern> openConcerns(const CaseRecord &record);

/// `dueItems`, in which each open concern is known: `index` is its place in CaseRecord::concerns,
/// and the evidence holds its own day. Facts alone count them.
[[nodiscard]] QList<DueItem> dueItems(
    const CaseFacts &facts, const Situation &situation, const CaseRecord &record);

/// Of an open concern: nobody has been told of it.
[[nodiscard]] bool isUntold(const DueItem &item);

} // namespace hometray
