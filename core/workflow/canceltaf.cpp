// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/canceltaf.h"

#include "record/kinds.h"
#include "workflow/given.h"
#include "workflow/refuse.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<CancelTaf>()
{
    static const TypeInfo info = describe<CancelTaf>(0, CancelTaf::id,
        {
            required(field<&CancelTaf::meeting>(1, "meeting", "meeting")),
            required(past(field<&CancelTaf::cancelledOn>(2, "cancelledOn"))),
            field<&CancelTaf::why>(3, "why"),
        });
    return info;
}

Decision decide(const CaseRecord &record, const CancelTaf &command, const Context &)
{
    const Meeting *known = CaseRecord::find(record.meetings, command.meeting);
    if (!known)
        return refuse(RefusalCode::NotThere, u"meeting"_s, {{u"what"_s, u"meeting"_s}}, "planTaf");
    if (known->isHeld())
        return refuse(RefusalCode::MeetingAlreadyHeld, u"meeting"_s);
    if (known->isCancelled())
        return refuse(RefusalCode::MeetingCancelled, u"meeting"_s);
    if (isBlank(command.why))
        return refuse(RefusalCode::ReasonMissing, u"why"_s);
    Meeting cancelled = *known;
    cancelled.cancelledOn = command.cancelledOn;
    cancelled.cancelledWhy = command.why;
    EventBuilder event(kinds::tafCancelled);
    event.change(*known, cancelled);
    return eventsOf(event);
}

} // namespace hometray
