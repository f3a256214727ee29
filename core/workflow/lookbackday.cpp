// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/lookbackday.h"

#include <algorithm>

namespace hometray {

QList<FieldCorrection> lookBackMoved(
    const CaseRecord &record, const QList<FieldCorrection> &corrections, const Context &context)
{
    QList<FieldCorrection> follows;
    for (const FieldCorrection &correction : corrections) {
        const Closure *closure = CaseRecord::find(record.closures, correction.object);
        const QDate moved = QDate::fromString(correction.value, Qt::ISODate);
        if (!closure || correction.field != u"on" || !moved.isValid())
            continue;
        const bool reckoned = closure->lookBackOn == closure->on.addMonths(context.lookBackMonths);
        const bool saidToo =
            std::any_of(corrections.begin(), corrections.end(), [&](const FieldCorrection &other) {
                return other.object == correction.object && other.field == u"lookBackOn";
            });
        const bool answered = std::any_of(record.lookBacks.begin(), record.lookBacks.end(),
            [closure](const LookBack &answer) { return answer.addedAt > closure->addedAt; });
        if (reckoned && !saidToo && !answered)
            follows.append({correction.object, QStringLiteral("lookBackOn"),
                moved.addMonths(context.lookBackMonths).toString(Qt::ISODate), false});
    }
    return follows;
}

} // namespace hometray
