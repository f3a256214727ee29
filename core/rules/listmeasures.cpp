// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/listmeasures.h"

namespace hometray::measures {

qint32 closedEarlier(const MeasureInput &in, QVariantList *)
{
    const auto &holiday = in.situation.holiday;
    if (!in.facts.isClosed() || !holiday || !in.situation.calendar
        || in.holiday.decision == CaseFacts::Close)
        return 0;
    const SchoolBreak *before = in.situation.calendar->breakBefore(holiday->holiday);
    return before && dateOf(in.facts.row.closed.day) > before->last ? 0 : 1;
}

} // namespace hometray::measures
