// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/plantaf.h"

#include "record/kinds.h"
#include "workflow/refuse.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<PlanTaf>()
{
    static const TypeInfo info =
        describe<PlanTaf>(0, PlanTaf::id, {required(one<&PlanTaf::meeting>(1, "meeting"))});
    return info;
}

std::optional<Refusal> checkOnlyPlanned(const Meeting &meeting, const QString &path)
{
    Meeting planned;
    planned.type = meeting.type;
    planned.plannedFor = meeting.plannedFor;
    planned.time = meeting.time;
    planned.place = meeting.place;
    planned.online = meeting.online;
    planned.purpose = meeting.purpose;
    planned.agenda = meeting.agenda;
    const TypeInfo &type = typeInfo<Meeting>();
    for (const FieldInfo &field : type.fields) {
        if (field.get(&meeting) == field.get(&planned))
            continue;
        const bool cancels = !meeting.heldOn.isValid() && meeting.isCancelled();
        return refusal(RefusalCode::FieldWrong, path + u'.' + QLatin1String(field.name),
            {{u"reason"_s, u"otherCommand"_s}}, cancels ? "cancelTaf" : "recordTaf");
    }
    return std::nullopt;
}

bool tooFarAhead(QDate day, QDate from)
{
    constexpr int years = 2;
    return day.isValid() && day > from.addYears(years);
}

QString usualType(const CaseRecord &record, const ObjectId &meeting)
{
    const bool another = std::any_of(record.meetings.begin(), record.meetings.end(),
        [&](const Meeting &other) { return other.isHeld() && other.id != meeting; });
    return another ? u"review"_s : u"first"_s;
}

Decision decide(const CaseRecord &record, const PlanTaf &command, const Context &context)
{
    if (const auto refused = unlessOpen(record))
        return tl::unexpected(*refused);
    Meeting meeting = command.meeting;
    const Meeting *known = CaseRecord::find(record.meetings, meeting.id);
    if (known && known->isHeld())
        return refuse(RefusalCode::MeetingAlreadyHeld, {}, {}, "recordTaf");
    if (known && known->isCancelled())
        return refuse(RefusalCode::MeetingCancelled, {}, {}, PlanTaf::id);
    if (const auto refused = checkOnlyPlanned(meeting, u"meeting"_s))
        return tl::unexpected(*refused);
    const QString field = u"meeting.plannedFor"_s;
    if (!meeting.plannedFor.isValid())
        return refuse(RefusalCode::FieldMissing, field);
    if (known && known->plannedFor != meeting.plannedFor)
        return refuse(
            RefusalCode::FieldWrong, field, {{u"reason"_s, u"otherCommand"_s}}, "moveTaf");
    if (!known && meeting.plannedFor < context.today)
        return refuse(RefusalCode::FieldWrong, field, {{u"reason"_s, u"inPast"_s}}, "recordTaf");
    if (tooFarAhead(meeting.plannedFor, context.today))
        return refuse(RefusalCode::FieldWrong, field, {{u"reason"_s, u"tooFarAhead"_s}});
    for (const Meeting &other : record.meetings) {
        if (other.id != meeting.id && other.isPlanned() && other.plannedFor == meeting.plannedFor)
            return refuse(RefusalCode::AlreadyDone, field, {{u"what"_s, u"meeting"_s}});
    }
    if (meeting.type.isEmpty())
        meeting.type = usualType(record, meeting.id);
    EventBuilder event(kinds::tafPlanned);
    event.put(known, meeting);
    return eventsOf(event);
}

} // namespace hometray
