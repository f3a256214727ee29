// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/refuse.h"

namespace hometray {

Decision eventsOf(const EventBuilder &builder)
{
    return eventsOf(QList<EventBuilder>{builder});
}

Decision eventsOf(const QList<EventBuilder> &builders)
{
    QList<Event> events;
    for (const EventBuilder &builder : builders) {
        if (!builder.isEmpty())
            events.append(builder.event());
    }
    if (events.isEmpty())
        return refuse(RefusalCode::FieldMissing);
    return events;
}

std::optional<Refusal> unlessOpen(const CaseRecord &record)
{
    if (!record.isClosed())
        return std::nullopt;
    return Refusal{RefusalCode::CaseClosed, {}, {}, QLatin1String("reopenFfa"), {}};
}

std::optional<Refusal> unlessRegistered(const CaseRecord &record)
{
    const Registration *registration = CaseRecord::only(record.registration);
    if (registration && registration->completedOn.isValid())
        return std::nullopt;
    return Refusal{
        RefusalCode::CaseNotRegistered, {}, {}, QLatin1String("completeRegistration"), {}};
}

} // namespace hometray
