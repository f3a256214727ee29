// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/listmeasures.h"

namespace hometray::measures {

qint32 closedEarlier(const MeasureInput &in, QVariantList *)
{
    const auto &holiday = in.situation.holiday;
    if (!in.facts.isClosed() || !holiday || !in.situation.calendar
        || in.holiday.decision == CaseFacts::Close)
        return 0;
    QDate before;
    for (const SchoolBreak &other : in.situation.calendar->breaks()) {
        if (other.last < holiday->holiday.first)
            before = other.last;
    }
    return before.isValid() && dateOf(in.facts.row.closed.day) > before ? 0 : 1;
}

} // namespace hometray::measures
