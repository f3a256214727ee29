// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/recordtaf.h"

#include "record/kinds.h"
#include "workflow/datechecks.h"
#include "workflow/meetingparts.h"
#include "workflow/planchanges.h"
#include "workflow/plantaf.h"
#include "workflow/removing.h"
#include "workflow/saidchecks.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<RecordTaf>()
{
    static const TypeInfo info = describe<RecordTaf>(0, RecordTaf::id,
        {
            required(one<&RecordTaf::meeting>(1, "meeting")),
            many<&RecordTaf::attendances>(2, "attendances"),
            many<&RecordTaf::actionReviews>(3, "actionReviews"),
            many<&RecordTaf::childVoices>(4, "childVoices"),
            many<&RecordTaf::parentViews>(5, "parentViews"),
            many<&RecordTaf::goals>(6, "goals"),
            many<&RecordTaf::actions>(7, "actions"),
            many<&RecordTaf::scores>(8, "scores"),
            one<&RecordTaf::next>(9, "next"),
            field<&RecordTaf::remove>(10, "remove"),
        });
    return info;
}

namespace {

/// What was said and scored at a meeting was so on its day at the latest, whenever it is written
/// up.
template <class T>
QList<T> onDayAtLatest(QList<T> list, QDate day)
{
    for (T &said : list) {
        if (said.on > day)
            said.on = day;
    }
    return list;
}

/// The meeting as it will be kept, from what the command says.
Meeting asHeld(const CaseRecord &record, const RecordTaf &command, const Context &context)
{
    Meeting meeting = command.meeting;
    meeting.heldOn = orToday(meeting.heldOn, context);
    meeting.writtenOn = orToday(meeting.writtenOn, context);
    if (meeting.type.isEmpty())
        meeting.type = usualType(record, meeting.id);
    if (!meeting.risks.trimmed().isEmpty())
        meeting.risksReviewed = true;
    if (!meeting.nextOn.isValid())
        meeting.nextOn = command.next.plannedFor;
    return meeting;
}

std::optional<Refusal> checkMeeting(const CaseRecord &record, const Meeting &meeting)
{
    const auto field = [](const char *name) {
        return QString(u"meeting."_s + QLatin1String(name));
    };
    const auto otherCommand = [&](const char *name, const char *mend) {
        return refusal(
            RefusalCode::FieldWrong, field(name), {{u"reason"_s, u"otherCommand"_s}}, mend);
    };
    const Meeting *known = CaseRecord::find(record.meetings, meeting.id);
    if (known && known->isCancelled())
        return refusal(RefusalCode::MeetingCancelled, {}, {}, "planTaf");
    if (meeting.isCancelled() || !meeting.cancelledWhy.isEmpty())
        return otherCommand("cancelledOn", "cancelTaf");
    if (meeting.beforeMyTime && !(known && known->beforeMyTime))
        return otherCommand("beforeMyTime", "takeUpFfa");
    const NamedDay held{meeting.heldOn, "heldOn"};
    if (const auto refused = unlessSinceRegistration(record, field("heldOn"), held))
        return refused;
    for (const Meeting &other : record.meetings) {
        if (other.id != meeting.id && other.isHeld() && other.heldOn == meeting.heldOn)
            return refusal(RefusalCode::AlreadyDone, field("heldOn"), {{u"what"_s, u"meeting"_s}});
    }
    for (const CopyGiven &copy : record.copiesGiven) {
        const bool ofThis = copy.meeting == meeting.id;
        const auto refused = unlessSince(field("heldOn"), {copy.on, "copies.on"}, held);
        if (ofThis && refused)
            return refused;
    }
    return unlessSince(field("writtenOn"), {meeting.writtenOn, "writtenOn"}, held);
}

/// One meeting a day: what is said of the next one belongs to the one planned for that day.
void joinInto(const Meeting &planned, Meeting &next)
{
    next.id = planned.id;
    for (const FieldInfo &field : typeInfo<Meeting>().fields) {
        if (!field.get(&next).isSet())
            field.set(&next, field.get(&planned));
    }
}

/// Plans the next meeting, when one is named and not planned yet.
std::optional<Refusal> addNext(
    const CaseRecord &record, const RecordTaf &command, const Meeting &meeting, EventBuilder &event)
{
    const QString field = isGiven(command.next) ? u"next.plannedFor"_s : u"meeting.nextOn"_s;
    if (meeting.nextOn.isValid() && meeting.nextOn <= meeting.heldOn)
        return refusal(RefusalCode::DatesContradict, field,
            {{u"first"_s, u"nextOn"_s}, {u"second"_s, u"heldOn"_s}});
    if (tooFarAhead(meeting.nextOn, meeting.heldOn))
        return refusal(RefusalCode::FieldWrong, field, {{u"reason"_s, u"tooFarAhead"_s}});
    Meeting next = command.next;
    if (isGiven(next)) {
        if (const auto refused = checkOnlyPlanned(next, u"next"_s))
            return refused;
        if (!next.plannedFor.isValid())
            next.plannedFor = meeting.nextOn;
        if (!next.plannedFor.isValid())
            return refusal(RefusalCode::FieldMissing, field);
        if (next.plannedFor != meeting.nextOn)
            return refusal(RefusalCode::DatesContradict, field,
                {{u"first"_s, u"plannedFor"_s}, {u"second"_s, u"nextOn"_s}});
    } else {
        if (!meeting.nextOn.isValid())
            return std::nullopt;
        // Who changes something else of a TAF moves no other: it may have been moved, or cancelled,
        // since.
        const Meeting *before = CaseRecord::find(record.meetings, meeting.id);
        if (before && before->isHeld() && before->nextOn == meeting.nextOn
            && meetingNamedAt(record, *before))
            return std::nullopt;
        next.id = companionId(meeting.id, typeInfo<Meeting>().number);
        if (const Meeting *planned = CaseRecord::find(record.meetings, next.id))
            next = *planned;
        next.plannedFor = meeting.nextOn;
    }
    for (const Meeting &other : record.meetings) {
        const bool planned = other.isPlanned() && other.plannedFor == next.plannedFor;
        if (planned && other.id != next.id && other.id != meeting.id)
            joinInto(other, next);
    }
    const Meeting *known = CaseRecord::find(record.meetings, next.id);
    if (known && !known->isPlanned()) {
        // A date written down again says nothing new of a meeting that came of it.
        if (!isGiven(command.next))
            return std::nullopt;
        return refusal(
            known->isHeld() ? RefusalCode::MeetingAlreadyHeld : RefusalCode::MeetingCancelled,
            u"next"_s, {}, "planTaf");
    }
    if (next.type.isEmpty())
        next.type = u"review"_s;
    event.put(known, next);
    return std::nullopt;
}

} // namespace

Decision decide(const CaseRecord &record, const RecordTaf &command, const Context &context)
{
    if (const auto refused = unlessOpen(record))
        return tl::unexpected(*refused);
    const Meeting meeting = asHeld(record, command, context);
    if (const auto refused = checkMeeting(record, meeting))
        return tl::unexpected(*refused);
    EventBuilder event(kinds::tafHeld);
    event.put(CaseRecord::find(record.meetings, meeting.id), meeting);
    if (const auto refused =
            addAttendances(record, meeting, command.attendances, command.remove, event))
        return tl::unexpected(*refused);

    PlanChanges plan{{}, command.goals, command.actions,
        onDayAtLatest(command.scores, meeting.heldOn), meeting.heldOn, meeting.id};
    if (const auto refused = addActionReviews(
            record, meeting, command.actionReviews, command.remove, plan.actions, event))
        return tl::unexpected(*refused);
    if (const auto refused = addPlanChanges(record, plan, event))
        return tl::unexpected(*refused);

    const auto voices = onDayAtLatest(command.childVoices, meeting.heldOn);
    const auto views = onDayAtLatest(command.parentViews, meeting.heldOn);
    if (const auto refused = checkSaid(record, voices, views))
        return tl::unexpected(*refused);
    addSaid(record, voices, views, meeting.id, event);
    if (const auto refused = addNext(record, command, meeting, event))
        return tl::unexpected(*refused);

    Removal removal(record, command.remove);
    removal.from(record.attendances, event);
    removal.from(record.actionReviews, event);
    removal.from(record.childVoices, event);
    removal.from(record.parentViews, event);
    if (const auto refused = removal.result("attendance"))
        return tl::unexpected(*refused);
    return eventsOf(event);
}

} // namespace hometray
