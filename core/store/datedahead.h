// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"
#include "store/connection.h"

namespace hometray {

/// What was written for a case, or one's own details, while this computer's date lay ahead. Entries
/// keep the time they were signed with; the days they state can be corrected.
struct DatedAhead {
    CaseId caseId;
    int entries = 0;
    qint64 firstMs = 0; ///< UTC
    qint64 lastMs = 0;
    friend bool operator==(const DatedAhead &, const DatedAhead &) = default;
};

/// A day on is still no doubt: the computer may have been in another zone.
[[nodiscard]] inline bool isDatedAhead(qint64 arrivedMs, qint64 nowMs)
{
    return arrivedMs > nowMs + qint64(24) * 3600 * 1000;
}

/// By case, in the order they were opened. Once that date has come nothing tells them any more.
[[nodiscard]] Expected<QList<DatedAhead>> datedAhead(Connection &connection, qint64 nowMs);

} // namespace hometray
