// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/wellknown.h"

#include "record/caserecord.h"
#include "workflow/planholiday.h"

namespace hometray {

using namespace Qt::StringLiterals;

std::optional<ObjectId> wellKnownId(const QString &label)
{
    const QString plan = u"$holidayPlan/"_s;
    if (label.startsWith(plan)) {
        HolidayPlan given;
        given.breakId = label.mid(plan.size());
        return mergedPlan({}, given).id;
    }
    if (!label.startsWith(u'$'))
        return std::nullopt;
    const QByteArray name = label.mid(1).toLatin1();
    const RecordList *list = recordList(QLatin1String(name));
    if (!list || !isSingle(list->type->number))
        return std::nullopt;
    return singletonId(list->type->number);
}

} // namespace hometray
