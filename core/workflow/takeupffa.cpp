// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/takeupffa.h"

#include "record/kinds.h"
#include "workflow/changeteam.h"
#include "workflow/consentchecks.h"
#include "workflow/datechecks.h"
#include "workflow/planchanges.h"
#include "workflow/references.h"
#include "workflow/refuse.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<TakeUpFfa>()
{
    static const TypeInfo info = describe<TakeUpFfa>(0, TakeUpFfa::id,
        {
            required(one<&TakeUpFfa::takeUp>(1, "takeUp")),
            required(one<&TakeUpFfa::family>(2, "family")),
            one<&TakeUpFfa::registration>(3, "registration"),
            one<&TakeUpFfa::assessment>(4, "assessment"),
            many<&TakeUpFfa::people>(5, "people"),
            many<&TakeUpFfa::relationships>(6, "relationships"),
            many<&TakeUpFfa::households>(7, "households"),
            many<&TakeUpFfa::hiddenAddresses>(8, "hiddenAddresses"),
            many<&TakeUpFfa::residences>(9, "residences"),
            many<&TakeUpFfa::organisations>(10, "organisations"),
            many<&TakeUpFfa::consents>(11, "consents"),
            many<&TakeUpFfa::team>(12, "team"),
            many<&TakeUpFfa::meetings>(13, "meetings"),
            one<&TakeUpFfa::plan>(14, "plan"),
            many<&TakeUpFfa::goals>(15, "goals"),
            many<&TakeUpFfa::actions>(16, "actions"),
            many<&TakeUpFfa::scores>(17, "scores"),
        });
    return info;
}

namespace {

using Refused = std::optional<Refusal>;

Refused checkRegistration(const TakeUpFfa &command)
{
    const QDate completed = command.registration.completedOn;
    const QString field = u"registration.completedOn"_s;
    if (const auto refused =
            unlessSince(field, {completed, "completedOn"}, {command.registration.sentOn, "sentOn"}))
        return refused;
    if (const auto refused =
            unlessSince(field, {command.takeUp.on, "takeUp.on"}, {completed, "completedOn"}))
        return refused;
    const bool anyHeld = std::any_of(command.meetings.begin(), command.meetings.end(),
        [](const Meeting &meeting) { return meeting.isHeld(); });
    if (!completed.isValid() && (anyHeld || command.assessment.finalisedOn.isValid()))
        return refusal(RefusalCode::FieldMissing, field);
    return std::nullopt;
}

Refused checkAssessment(const TakeUpFfa &command)
{
    const Assessment &assessment = command.assessment;
    const NamedDay finalised{assessment.finalisedOn, "finalisedOn"};
    if (const auto refused = unlessSince(u"assessment.finalisedOn"_s, finalised,
            {command.registration.completedOn, "completedOn"}))
        return refused;
    if (const auto refused = unlessSince(
            u"assessment.finalisedOn"_s, finalised, {assessment.startedOn, "startedOn"}))
        return refused;
    const bool followed = assessment.signedOn.isValid() || assessment.copyGivenOn.isValid()
        || assessment.noActionNeeded;
    if (followed && !finalised.day.isValid())
        return refusal(RefusalCode::FieldMissing, u"assessment.finalisedOn"_s);
    if (const auto refused =
            unlessSince(u"assessment.signedOn"_s, {assessment.signedOn, "signedOn"}, finalised))
        return refused;
    return unlessSince(
        u"assessment.copyGivenOn"_s, {assessment.copyGivenOn, "copyGivenOn"}, finalised);
}

Refused checkMeetings(const TakeUpFfa &command)
{
    for (qsizetype i = 0; i < command.meetings.size(); ++i) {
        const Meeting &meeting = command.meetings.at(i);
        const auto field = [i](const char *name) { return itemField("meetings", i, name); };
        const NamedDay held{meeting.heldOn, "heldOn"};
        if (!meeting.isHeld() && !meeting.plannedFor.isValid())
            return refusal(RefusalCode::FieldMissing, field("heldOn"));
        if (meeting.isHeld() && meeting.isCancelled())
            return refusal(RefusalCode::MeetingCancelled, field("cancelledOn"));
        if (const auto refused = unlessSince(
                field("heldOn"), held, {command.registration.completedOn, "completedOn"}))
            return refused;
        if (const auto refused =
                unlessSince(field("heldOn"), {command.takeUp.on, "takeUp.on"}, held, "recordTaf"))
            return refused;
        if (const auto refused = unlessSince(field("nextOn"), {meeting.nextOn, "nextOn"}, held))
            return refused;
        for (const Meeting &other : command.meetings) {
            const bool same = meeting.isHeld() ? other.heldOn == meeting.heldOn
                                               : other.isPlanned() && !meeting.isCancelled()
                    && other.plannedFor == meeting.plannedFor;
            if (other.id != meeting.id && same)
                return refusal(
                    RefusalCode::FieldWrong, field("heldOn"), {{u"reason"_s, u"twice"_s}});
        }
    }
    return std::nullopt;
}

void addMeetings(const TakeUpFfa &command, EventBuilder &event)
{
    QDate first;
    for (const Meeting &meeting : command.meetings) {
        if (meeting.isHeld() && (!first.isValid() || meeting.heldOn < first))
            first = meeting.heldOn;
    }
    for (Meeting meeting : command.meetings) {
        meeting.beforeMyTime = meeting.isHeld();
        if (meeting.type.isEmpty()) {
            const bool isFirst = !first.isValid() || meeting.heldOn == first;
            meeting.type = isFirst ? u"first"_s : u"review"_s;
        }
        event.add(meeting);
    }
}

/// What was copied from EHM is in EHM.
void markInEhm(const CaseRecord &after, QDate on, EventBuilder &event)
{
    for (const RecordList &list : recordLists()) {
        for (qsizetype i = 0; list.inEhm && i < list.count(after); ++i) {
            EhmMark mark;
            mark.target = list.at(after, i)->id;
            mark.id = companionId(mark.target, typeInfo<EhmMark>().number);
            mark.on = on;
            const Meeting *meeting = CaseRecord::find(after.meetings, mark.target);
            if (!meeting || meeting->isHeld())
                event.add(mark);
        }
    }
}

} // namespace

Decision decide(const CaseRecord &record, const TakeUpFfa &command, const Context &context)
{
    for (const auto check : {checkRegistration, checkAssessment, checkMeetings}) {
        if (const auto refused = check(command))
            return tl::unexpected(*refused);
    }
    EventBuilder event(kinds::caseTakenUp);
    EventBuilder hidden(kinds::addressHidden);
    event.add(command.takeUp);
    event.put(CaseRecord::only(record.family), asSingle(command.family));
    if (isGiven(command.registration))
        event.put(CaseRecord::only(record.registration), asSingle(command.registration));
    if (isGiven(command.assessment))
        event.put(CaseRecord::only(record.assessment), asSingle(command.assessment));
    const PeopleChanges people{command.people, command.relationships, command.households,
        command.hiddenAddresses, command.residences, command.organisations, {}};
    if (const auto refused = addPeopleChanges(record, people, context, event, hidden))
        return tl::unexpected(*refused);
    const CaseRecord withPeople = foldedWith(record, {event}, context.today);
    if (const auto refused =
            checkConsents(withPeople, command.consents, "consents", ConsentChecks::Contradictions))
        return tl::unexpected(*refused);
    for (const Consent &consent : command.consents)
        event.add(consent);
    if (const auto refused = checkTeam(withPeople, command.team, "team"))
        return tl::unexpected(*refused);
    addTeam(record, command.team, event);
    addMeetings(command, event);
    const CaseRecord withTeam = foldedWith(record, {event}, context.today);
    const PlanChanges plan{command.plan, command.goals, command.actions, command.scores,
        command.takeUp.on, ObjectId()};
    if (const auto refused = addPlanChanges(withTeam, plan, event))
        return tl::unexpected(*refused);
    if (command.takeUp.from == u"ehm")
        markInEhm(foldedWith(record, {event}, context.today), command.takeUp.on, event);
    return eventsOf({event, hidden});
}

} // namespace hometray
