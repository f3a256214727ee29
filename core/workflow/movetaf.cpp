// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/movetaf.h"

#include "record/kinds.h"
#include "workflow/plantaf.h"
#include "workflow/refuse.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<MoveTaf>()
{
    static const TypeInfo info = describe<MoveTaf>(0, MoveTaf::id,
        {
            required(field<&MoveTaf::meeting>(1, "meeting", "meeting")),
            required(field<&MoveTaf::plannedFor>(2, "plannedFor")),
            field<&MoveTaf::time>(3, "time"),
            field<&MoveTaf::place>(4, "place"),
        });
    return info;
}

Decision decide(const CaseRecord &record, const MoveTaf &command, const Context &context)
{
    if (const auto refused = unlessOpen(record))
        return tl::unexpected(*refused);
    const Meeting *known = CaseRecord::find(record.meetings, command.meeting);
    if (!known)
        return refuse(RefusalCode::NotThere, u"meeting"_s, {{u"what"_s, u"meeting"_s}}, "planTaf");
    if (known->isHeld())
        return refuse(RefusalCode::MeetingAlreadyHeld, u"meeting"_s, {}, "recordTaf");
    if (known->isCancelled())
        return refuse(RefusalCode::MeetingCancelled, u"meeting"_s, {}, "planTaf");
    if (command.plannedFor < context.today)
        return refuse(
            RefusalCode::FieldWrong, u"plannedFor"_s, {{u"reason"_s, u"inPast"_s}}, "recordTaf");
    if (tooFarAhead(command.plannedFor, context.today))
        return refuse(RefusalCode::FieldWrong, u"plannedFor"_s, {{u"reason"_s, u"tooFarAhead"_s}});
    for (const Meeting &other : record.meetings) {
        if (&other != known && other.isPlanned() && other.plannedFor == command.plannedFor)
            return refuse(RefusalCode::AlreadyDone, u"plannedFor"_s, {{u"what"_s, u"meeting"_s}});
    }
    Meeting moved = *known;
    moved.plannedFor = command.plannedFor;
    if (command.time.isValid())
        moved.time = command.time;
    if (!command.place.isEmpty())
        moved.place = command.place;
    EventBuilder event(kinds::tafMoved);
    event.change(*known, moved);
    return eventsOf(event);
}

} // namespace hometray
