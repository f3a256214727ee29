// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/owncommands.h"

#include "record/kinds.h"
#include "workflow/agreeholidaycontact.h"
#include "workflow/answerlookback.h"
#include "workflow/answersupport.h"
#include "workflow/canceltaf.h"
#include "workflow/changepeople.h"
#include "workflow/changeteam.h"
#include "workflow/closeconcern.h"
#include "workflow/closeffa.h"
#include "workflow/completeregistration.h"
#include "workflow/finaliseassessment.h"
#include "workflow/givecopy.h"
#include "workflow/given.h"
#include "workflow/handover.h"
#include "workflow/movetaf.h"
#include "workflow/overridestep.h"
#include "workflow/planchanges.h"
#include "workflow/planholiday.h"
#include "workflow/plantaf.h"
#include "workflow/prepareclosure.h"
#include "workflow/raiseconcern.h"
#include "workflow/recordconsent.h"
#include "workflow/recorddiscussion.h"
#include "workflow/recordfeedback.h"
#include "workflow/recordhelpdeskcheck.h"
#include "workflow/recordtaf.h"
#include "workflow/reopenffa.h"
#include "workflow/requestsupport.h"
#include "workflow/reviewoutcomes.h"
#include "workflow/reviewplan.h"
#include "workflow/saidchecks.h"
#include "workflow/sendregistration.h"
#include "workflow/sharetray.h"
#include "workflow/sharewithoutagreement.h"
#include "workflow/signassessment.h"
#include "workflow/stepupordown.h"
#include "workflow/tellconcern.h"
#include "workflow/writeassessment.h"
#include "workflow/writehandovernote.h"
#include "workflow/writenote.h"
#include "workflow/writereflection.h"

namespace hometray {

namespace {

// One for each type: the object as it would be, put to its own command. `record` is theirs to
// change: it holds the object as it was, and must not hold what its command would call done.

Decision unless(const std::optional<Refusal> &refusal)
{
    if (refusal)
        return tl::unexpected(*refusal);
    return QList<Event>();
}

std::optional<Refusal> refusalOf(const Decision &decision)
{
    return decision ? std::nullopt : std::optional(decision.error());
}

/// A refusal but the one that nothing would change.
std::optional<Refusal> unlessNothingNew(const Decision &decision)
{
    const auto refusal = refusalOf(decision);
    const bool nothingNew =
        refusal && refusal->code == RefusalCode::FieldMissing && refusal->field.isEmpty();
    return nothingNew ? std::nullopt : refusal;
}

/// Through the one gate, as from a form.
template <class T>
Decision put(const CaseRecord &record, T command, const Context &context)
{
    Decision decision = decide(record, Command::of(std::move(command)), context);
    if (!decision) // its fields are that command's
        decision.error().values.insert(QStringLiteral("command"), QLatin1String(T::id));
    return decision;
}

template <class T>
void takeOut(QList<T> &list, const T &object)
{
    list.removeIf([&](const T &one) { return one.id == object.id; });
}

template <class T>
void putBack(QList<T> &list, const T &object)
{
    for (T &one : list) {
        if (one.id == object.id)
            one = object;
    }
}

Decision anew(CaseRecord &record, const HelpdeskCheck &it, const Context &context)
{
    return put(record, RecordHelpdeskCheck{it}, context);
}

Decision anew(CaseRecord &record, const Registration &it, const Context &context)
{
    takeOut(record.registration, it);
    const auto sent = refusalOf(put(record, SendRegistration{it.sentOn}, context));
    if (sent || !it.completedOn.isValid())
        return unless(sent);
    return unless(
        refusalOf(put(record, CompleteRegistration{it.completedOn, {}, it.sentOn}, context)));
}

Decision anew(CaseRecord &record, const Person &it, const Context &context)
{
    ChangePeople command;
    command.people = {it};
    return put(record, command, context);
}

Decision anew(CaseRecord &record, const Relationship &it, const Context &context)
{
    ChangePeople command;
    command.relationships = {it};
    return put(record, command, context);
}

Decision anew(CaseRecord &record, const Residence &it, const Context &context)
{
    ChangePeople command;
    command.residences = {it};
    return put(record, command, context);
}

Decision anew(CaseRecord &record, const Consent &it, const Context &context)
{
    return put(record, RecordConsent{{it}}, context);
}

Decision anew(CaseRecord &record, const SharedWithoutAgreement &it, const Context &context)
{
    return put(record, ShareWithoutAgreement{it}, context);
}

Decision anew(CaseRecord &record, const Assessment &it, const Context &context)
{
    const bool followed = it.signedOn.isValid() || !it.signedBy.isEmpty()
        || it.copyGivenOn.isValid() || !it.copyHow.isEmpty() || it.signatureDeclinedOn.isValid()
        || it.copyDeclinedOn.isValid();
    if (!it.finalisedOn.isValid())
        return followed ? Decision(refuse(RefusalCode::FieldMissing, QStringLiteral("finalisedOn")))
                        : Decision(QList<Event>());
    Assessment open = it;
    open.finalisedOn = {};
    open.signedOn = {};
    open.copyGivenOn = {};
    open.signatureDeclinedOn = {};
    open.copyDeclinedOn = {};
    putBack(record.assessment, open);
    const auto refusal = refusalOf(put(
        record, FinaliseAssessment{it.finalisedOn, it.level, it.noActionNeeded, it.gaps}, context));
    if (refusal || !followed)
        return unless(refusal);
    open.finalisedOn = it.finalisedOn;
    putBack(record.assessment, open);
    return unless(refusalOf(put(record,
        SignAssessment{it.signedOn, it.signedBy, it.copyGivenOn, it.copyHow, it.signatureDeclinedOn,
            it.signatureAskedBy, it.copyDeclinedOn},
        context)));
}

Decision anew(CaseRecord &record, const DomainEntry &it, const Context &)
{
    return unless(checkDomains(record, {it}));
}

Decision anew(CaseRecord &record, const ChildVoice &it, const Context &)
{
    return unless(checkSaid(record, {it}, {}));
}

Decision anew(CaseRecord &record, const ParentView &it, const Context &)
{
    return unless(checkSaid(record, {}, {it}));
}

Decision anew(CaseRecord &record, const TeamMember &it, const Context &context)
{
    ChangeTeam command;
    command.members = {it};
    return put(record, command, context);
}

Decision anew(CaseRecord &record, const Meeting &it, const Context &context)
{
    const Meeting *before = CaseRecord::find(record.meetings, it.id);
    if (it.isCancelled()) {
        Meeting planned = it;
        planned.cancelledOn = {};
        planned.heldOn = {};
        putBack(record.meetings, planned);
        return unless(
            refusalOf(put(record, CancelTaf{it.id, it.cancelledOn, it.cancelledWhy}, context)));
    }
    if (it.isHeld()) {
        RecordTaf command;
        command.meeting = it;
        return put(record, command, context);
    }
    if (before && before->plannedFor != it.plannedFor)
        return put(record, MoveTaf{it.id, it.plannedFor, it.time, it.place}, context);
    return put(record, PlanTaf{it}, context);
}

/// What is said of somebody or something at a TAF that was held.
template <class T>
Decision atTaf(
    const CaseRecord &record, QList<T> RecordTaf::*list, const T &it, const Context &context)
{
    const Meeting *meeting = CaseRecord::find(record.meetings, it.meeting);
    if (!meeting || !meeting->isHeld())
        return QList<Event>();
    RecordTaf command;
    command.meeting = *meeting;
    command.*list = {it};
    return unless(refusalOf(put(record, command, context)));
}

Decision anew(CaseRecord &record, const Attendance &it, const Context &context)
{
    return atTaf(record, &RecordTaf::attendances, it, context);
}

Decision anew(CaseRecord &record, const ActionReview &it, const Context &context)
{
    return atTaf(record, &RecordTaf::actionReviews, it, context);
}

Decision anew(CaseRecord &record, const CopyGiven &it, const Context &context)
{
    return put(record, GiveCopy{{it}}, context);
}

template <class T>
Decision planned(
    const CaseRecord &record, QList<T> PlanChanges::*list, const T &it, const Context &context)
{
    PlanChanges changes;
    changes.*list = {it};
    changes.day = context.today;
    EventBuilder event(kinds::planChanged);
    if (const auto refusal = addPlanChanges(record, changes, event))
        return tl::unexpected(*refusal);
    return QList<Event>{event.event()};
}

Decision anew(CaseRecord &record, const Goal &it, const Context &context)
{
    return planned(record, &PlanChanges::goals, it, context);
}

Decision anew(CaseRecord &record, const Action &it, const Context &context)
{
    // How it is worded is put right after it ended, too.
    if (const Action *known = CaseRecord::find(record.actions, it.id)) {
        Action open = *known;
        open.status.clear();
        open.endedOn = {};
        open.droppedWhy.clear();
        putBack(record.actions, open);
    }
    return planned(record, &PlanChanges::actions, it, context);
}

Decision anew(CaseRecord &record, const GoalScore &it, const Context &context)
{
    return planned(record, &PlanChanges::scores, it, context);
}

Decision anew(CaseRecord &record, const PlanReview &it, const Context &context)
{
    return put(record, ReviewPlan{it}, context);
}

Decision anew(CaseRecord &record, const Note &it, const Context &context)
{
    WriteNote command;
    command.note = it;
    for (const ChildVoice &voice : record.childVoices) {
        if (voice.about == it.id)
            command.childVoices.append(voice);
    }
    return put(record, command, context);
}

Decision anew(CaseRecord &record, const Reflection &it, const Context &context)
{
    return put(record, WriteReflection{it}, context);
}

Decision anew(CaseRecord &record, const ManagerDiscussion &it, const Context &context)
{
    return put(record, RecordDiscussion{it}, context);
}

Decision anew(CaseRecord &record, const Concern &it, const Context &context)
{
    Concern open = it;
    open.closedOn = {};
    open.outcome.clear();
    open.outcomeNote.clear();
    putBack(record.concerns, open);
    RaiseConcern raise;
    raise.concern = open;
    if (const auto refusal = unlessNothingNew(put(record, raise, context)))
        return tl::unexpected(*refusal);
    if (it.isOpen())
        return it.outcome.isEmpty() && it.outcomeNote.isEmpty()
            ? Decision(QList<Event>())
            : Decision(refuse(RefusalCode::FieldMissing, QStringLiteral("closedOn")));
    return unless(refusalOf(put(record,
        CloseConcern{
            it.id, it.outcome, it.outcomeNote, it.parentsTold, it.parentsNotToldWhy, it.closedOn},
        context)));
}

Decision anew(CaseRecord &record, const ConcernTold &it, const Context &context)
{
    return put(record, TellConcern{it}, context);
}

Decision anew(CaseRecord &record, const OutcomeReview &it, const Context &context)
{
    return put(record, ReviewOutcomes{{it}}, context);
}

Decision anew(CaseRecord &record, const HolidayPlan &it, const Context &context)
{
    const auto planning = unlessNothingNew(put(record, PlanHoliday{it}, context));
    if (planning || !it.writtenOn.isValid())
        return unless(planning);
    return unless(refusalOf(put(record, WriteHandoverNote{it}, context)));
}

Decision anew(CaseRecord &record, const HolidayContact &it, const Context &context)
{
    return unless(refusalOf(put(record, AgreeHolidayContact{it, false}, context)));
}

Decision anew(CaseRecord &record, const TrayShare &it, const Context &context)
{
    return put(record, ShareTray{it}, context);
}

Decision anew(CaseRecord &record, const SupportRequest &it, const Context &context)
{
    SupportRequest asked = it;
    asked.answeredOn = {};
    asked.answer.clear();
    asked.answerNote.clear();
    takeOut(record.supportRequests, it);
    const auto asking = refusalOf(put(record, RequestSupport{asked}, context));
    const bool answered = it.answeredOn.isValid() || !it.answer.isEmpty();
    if (asking || !answered)
        return unless(asking);
    if (!it.answeredOn.isValid())
        return refuse(RefusalCode::FieldMissing, QStringLiteral("answeredOn"));
    if (it.answer.isEmpty())
        return refuse(RefusalCode::FieldMissing, QStringLiteral("answer"));
    record.supportRequests.append(asked);
    return unless(refusalOf(
        put(record, AnswerSupport{it.id, it.answer, it.answeredOn, it.answerNote}, context)));
}

Decision anew(CaseRecord &record, const Closure &it, const Context &context)
{
    takeOut(record.closures, it);
    if (!it.lookBackOn.isValid())
        return refuse(RefusalCode::FieldMissing, QStringLiteral("closure.lookBackOn"));
    Closure closure = it;
    return unless(unlessMayClose(record, closure, context));
}

Decision anew(CaseRecord &record, const ClosurePreparation &it, const Context &context)
{
    return put(record, PrepareClosure{it}, context);
}

Decision anew(CaseRecord &record, const LookBack &it, const Context &context)
{
    return put(record, AnswerLookBack{it}, context);
}

Decision anew(CaseRecord &record, const Feedback &it, const Context &context)
{
    return put(record, RecordFeedback{it}, context);
}

Decision anew(CaseRecord &record, const Reopening &it, const Context &context)
{
    takeOut(record.reopenings, it);
    return put(record, ReopenFfa{it}, context);
}

Decision anew(CaseRecord &record, const StepUpOrDown &it, const Context &context)
{
    if (it.considered)
        return put(record, ConsiderStepUp{it}, context);
    return it.direction == QLatin1String("down") ? put(record, StepDown{it}, context)
                                                 : put(record, StepUp{it}, context);
}

Decision anew(CaseRecord &record, const Transfer &it, const Context &context)
{
    takeOut(record.transfers, it);
    return unless(refusalOf(put(record, HandOver{it}, context)));
}

Decision anew(CaseRecord &record, const StepOverride &it, const Context &context)
{
    takeOut(record.overrides, it);
    return unless(refusalOf(put(record, OverrideStep{it}, context)));
}

struct Own {
    quint16 type;
    Decision (*anew)(CaseRecord &record, const Object &object, const Context &context);
};

template <class T>
Own own()
{
    return {
        typeInfo<T>().number, [](CaseRecord &record, const Object &object, const Context &context) {
            return anew(record, static_cast<const T &>(object), context);
        }};
}

const Own *ownOf(quint16 type)
{
    static const QList<Own> all{own<HelpdeskCheck>(), own<Registration>(), own<Person>(),
        own<Relationship>(), own<Residence>(), own<Consent>(), own<SharedWithoutAgreement>(),
        own<Assessment>(), own<DomainEntry>(), own<ChildVoice>(), own<ParentView>(),
        own<TeamMember>(), own<Meeting>(), own<Attendance>(), own<ActionReview>(), own<CopyGiven>(),
        own<Goal>(), own<Action>(), own<GoalScore>(), own<PlanReview>(), own<Note>(),
        own<Reflection>(), own<ManagerDiscussion>(), own<Concern>(), own<ConcernTold>(),
        own<OutcomeReview>(), own<HolidayPlan>(), own<HolidayContact>(), own<TrayShare>(),
        own<SupportRequest>(), own<Closure>(), own<ClosurePreparation>(), own<LookBack>(),
        own<Feedback>(), own<Reopening>(), own<StepUpOrDown>(), own<Transfer>(),
        own<StepOverride>()};
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Own &one) { return one.type == type; });
    return found == all.end() ? nullptr : &*found;
}

/// The closing that ended the time an object was written in stands in nobody's way; what was
/// written of a closed FFA was written of a closed one.
void openAgain(CaseRecord &record, const Object &object)
{
    const Closure *closure = record.currentClosure();
    if (closure && closure->addedAt > object.addedAt)
        takeOut(record.closures, Closure(*closure));
}

bool isHeld(const RecordList &list, const Object &object)
{
    return list.type == &typeInfo<Meeting>() && static_cast<const Meeting &>(object).isHeld();
}

} // namespace

std::optional<Decision> OwnCommand::decides(const RecordList &list, const ObjectId &id) const
{
    const Own *own = ownOf(list.type->number);
    const Object *object = list.find(record, id);
    if (!own || !object)
        return std::nullopt;
    CaseRecord asked = record;
    Object *was = list.find(asked, id);
    if (const Object *old = list.find(before, id)) {
        for (const FieldInfo &field : list.type->fields)
            field.set(was, field.get(old));
    }
    openAgain(asked, *object);
    // What was planned was planned on its day; what happened may be told at any later one.
    Context then = context;
    const bool plans = list.type == &typeInfo<Meeting>() || list.type == &typeInfo<HolidayPlan>();
    if (plans && !isHeld(list, *object) && writtenOn.isValid() && writtenOn < then.today) {
        then.today = writtenOn;
        then.now = {};
    }
    return own->anew(asked, *object, then);
}

} // namespace hometray
