// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/specs/known.h"

#include "rules/aftertaf.h"
#include "rules/asked.h"
#include "rules/breakplan.h"
#include "rules/facts.h"
#include "rules/measures.h"
#include "words/history.h"
#include "words/meetingday.h"

using namespace Qt::StringLiterals;

namespace hometray::specs {
namespace {

QList<Choice> plannedMeetings(const FormContext &context)
{
    return choicesFrom<Meeting>(
        context.record->meetings, [](const Meeting &meeting) { return meeting.isPlanned(); },
        [&context](
            const Meeting &meeting) { return words::meetingName(*context.record, meeting); });
}

/// By when a TAF is to be held before the break to come.
std::optional<LastTaf> beforeBreak(const FormContext &context)
{
    return lastTafBefore(factsOf(*context.record), context.situation);
}

QString aboutDay(const FormContext &context, QDate day)
{
    return words::aboutMeetingDay(day, context.situation, beforeBreak(context));
}

QList<Choice> heldMeetings(const FormContext &context)
{
    QList<Choice> choices;
    const auto held = context.record->meetingsHeld();
    for (auto it = held.crbegin(); it != held.crend(); ++it)
        choices.append({(*it)->id.hex(), words::meetingName(*context.record, **it)});
    return choices;
}

/// The last day by which the first TAF is due, or the last working day before the school holiday it
/// falls into.
QDate firstTafBy(const FormContext &context)
{
    const CaseFacts facts = factsOf(*context.record);
    const CaseFacts::Break none;
    const QDate due = dateOf(measures::reviewDue(
        {facts, none, context.situation, factDay(context.situation.today)}, nullptr));
    const SchoolBreak *holiday =
        due.isValid() ? context.situation.calendar->breakContaining(due) : nullptr;
    return holiday ? context.situation.workingDays->add(holiday->first, -1).day : due;
}

/// The day that is offered for the next TAF: as it was said at the last one, else the last by which
/// it is due; earlier where that leaves no time before the break. Not valid when it has passed.
QDate dayOffered(const FormContext &context)
{
    const QDate today = context.situation.today;
    const auto taf = beforeBreak(context);
    const auto inTime = [&](QDate day) {
        const QDate offered = taf ? taf->offered(day) : day;
        return offered >= today ? offered : QDate();
    };
    const Meeting *last = lastHeld(context);
    const QDate said = last ? inTime(last->nextOn) : QDate();
    if (said.isValid())
        return said;
    return inTime(last ? afterTafHeldOn(*context.record, last->id, last->heldOn, context.situation)
                             .nextSuggested
                       : firstTafBy(context));
}

FormSpec planTaf()
{
    FormSpec spec;
    spec.command = u"planTaf"_s;
    spec.sections = {
        {{},
            {u"meeting.plannedFor"_s, u"meeting.time"_s, u"meeting.place"_s, u"meeting.online"_s,
                u"meeting.type"_s}},
        {{}, {u"meeting.purpose"_s, u"meeting.agenda"_s}},
    };
    spec.labels = {
        {u"meeting.plannedFor"_s, Forms::tr("Date")}, {u"meeting.online"_s, Forms::tr("Online")}};
    spec.hints = {{u"meeting.plannedFor"_s, Forms::tr("12/7, +5w")},
        {u"meeting.time"_s, Forms::tr("3.30pm")},
        {u"meeting.agenda"_s, Forms::tr("one point a line")}};
    spec.prefill = [](const FormContext &context) {
        QJsonObject meeting;
        if (const Meeting *known = CaseRecord::find(context.record->meetings, subjectOf(context)))
            return under(u"meeting"_s, toJson(*known));
        const Meeting *last = lastHeld(context);
        const QDate day = context.record->nextPlanned() ? QDate() : dayOffered(context);
        if (day.isValid())
            meeting.insert(u"plannedFor"_s, dayText(day));
        if (last) {
            set(meeting, "place", last->place);
            if (last->time.isValid())
                meeting.insert(u"time"_s, last->time.toString(u"HH:mm"_s));
        }
        meeting.insert(u"type"_s, last ? u"review"_s : u"first"_s);
        return under(u"meeting"_s, meeting);
    };
    spec.aboutDays = {{u"meeting.plannedFor"_s, aboutDay}};
    spec.tells = [](const FormContext &context, const QJsonObject &) {
        return words::plannedAlready(*context.record, subjectOf(context));
    };
    spec.leadsTo = u"moveTaf"_s;
    spec.saved = Forms::tr("The TAF is planned.");
    return spec;
}

FormSpec moveTaf()
{
    FormSpec spec;
    spec.command = u"moveTaf"_s;
    spec.sections = {{{}, {u"meeting"_s, u"plannedFor"_s, u"time"_s, u"place"_s}}};
    spec.labels = {{u"meeting"_s, Forms::tr("Which TAF")}, {u"plannedFor"_s, Forms::tr("New date")},
        {u"time"_s, Forms::tr("Time")}, {u"place"_s, Forms::tr("Place")}};
    spec.hints = {{u"plannedFor"_s, Forms::tr("12/7, +1w")}};
    spec.aboutDays = {{u"plannedFor"_s, aboutDay}};
    spec.choices = {{u"meeting"_s, plannedMeetings}};
    spec.prefill = [](const FormContext &context) {
        QJsonObject fields;
        if (const Meeting *meeting = meetingMeant(context)) {
            fields.insert(u"meeting"_s, meeting->id.hex());
            if (meeting->time.isValid())
                fields.insert(u"time"_s, meeting->time.toString(u"HH:mm"_s));
            set(fields, "place", meeting->place);
        }
        return fields;
    };
    spec.saved = Forms::tr("The TAF is moved.");
    return spec;
}

FormSpec cancelTaf()
{
    FormSpec spec;
    spec.command = u"cancelTaf"_s;
    spec.sections = {{{}, {u"meeting"_s, u"cancelledOn"_s, u"why"_s}}};
    spec.labels = {{u"meeting"_s, Forms::tr("Which TAF")},
        {u"cancelledOn"_s, Forms::tr("Date it was cancelled")},
        {u"why"_s, Forms::tr("Why it was cancelled")}};
    spec.wide = {u"why"_s};
    spec.choices = {{u"meeting"_s, plannedMeetings}};
    spec.prefill = [](const FormContext &context) {
        QJsonObject fields{{u"cancelledOn"_s, today(context)}};
        if (const Meeting *meeting = meetingMeant(context))
            fields.insert(u"meeting"_s, meeting->id.hex());
        return fields;
    };
    spec.saved = Forms::tr("The TAF is cancelled.");
    return spec;
}

/// The TAF whose copy is given: the one the form is about, else the last one.
const Meeting *copiedMeeting(const FormContext &context)
{
    const Meeting *subject = CaseRecord::find(context.record->meetings, subjectOf(context));
    return subject ? subject : lastHeld(context);
}

FormSpec giveCopy()
{
    FormSpec spec;
    spec.command = u"giveCopy"_s;
    spec.intro = Forms::tr("The outcomes of the TAF and the plan, given to the family on paper or "
                           "offered to them.");
    spec.sections = {{{}, {u"copies"_s}}};
    spec.rows = {{u"copies"_s,
        {{u"person"_s, u"on"_s, u"meeting"_s, u"how"_s, u"declined"_s}, Forms::tr("Add somebody"),
            false, 1, {u"askedBy"_s}}}};
    spec.rows[u"copies"_s].begin = [](const FormContext &context) {
        QJsonObject row{{u"on"_s, today(context)}};
        if (const Meeting *meeting = copiedMeeting(context))
            row.insert(u"meeting"_s, meeting->id.hex());
        return row;
    };
    spec.labels = {{u"copies.person"_s, Forms::tr("Who was given the copy")},
        {u"copies.on"_s, Forms::tr("When")}, {u"copies.meeting"_s, Forms::tr("Of which TAF")},
        {u"copies.how"_s, Forms::tr("How")},
        {u"copies.declined"_s, Forms::tr("It was offered, and declined")},
        {u"copies.askedBy"_s, Forms::tr("Who offered it")}};
    spec.hints = {{u"copies.how"_s, Forms::tr("by hand, by post")}};
    spec.choices = {{u"copies.meeting"_s, heldMeetings}};
    spec.prefill = [](const FormContext &context) {
        const Meeting *meeting = copiedMeeting(context);
        QJsonArray rows;
        if (meeting) {
            for (const Person *person : parents(context)) {
                const bool given = std::any_of(context.record->copiesGiven.begin(),
                    context.record->copiesGiven.end(), [&](const CopyGiven &copy) {
                        return copy.meeting == meeting->id && copy.person == person->id
                            && !copy.declined;
                    });
                // Who refused is owed none: whoever gives them one all the same says so themselves.
                const QString answer =
                    asked::helpAnswerOn(*context.record, *person, context.situation.today);
                if (!given && answer != u"refused" && answer != u"withdrawn")
                    rows.append(QJsonObject{{u"meeting"_s, meeting->id.hex()},
                        {u"person"_s, person->id.hex()}, {u"on"_s, today(context)}});
            }
        }
        return QJsonObject{{u"copies"_s, rows}};
    };
    spec.saved = Forms::tr("Written down that the family has its copy.");
    return spec;
}

/// Live recording has a page of its own; this is the whole of it as a plain form.
FormSpec recordTaf()
{
    FormSpec spec;
    spec.command = u"recordTaf"_s;
    spec.sections = {
        {{}, {u"meeting.heldOn"_s, u"meeting.time"_s, u"meeting.place"_s, u"meeting.type"_s}},
        {Forms::tr("Who came"), {u"attendances"_s}},
        {Forms::tr("What was agreed before"), {u"actionReviews"_s}},
        {Forms::tr("What was said"),
            {u"meeting.happened"_s, u"childVoices"_s, u"parentViews"_s, u"meeting.worriedAbout"_s,
                u"meeting.mustChange"_s, u"meeting.risks"_s, u"meeting.risksReviewed"_s,
                u"meeting.disagreements"_s}},
        {Forms::tr("New actions"), {u"actions"_s, u"goals"_s, u"scores"_s}},
        {Forms::tr("Stay open or close"),
            {u"meeting.needsMet"_s, u"meeting.decision"_s, u"meeting.decisionWhy"_s,
                u"meeting.nextOn"_s}},
    };
    spec.rows = {
        {u"attendances"_s,
            {{u"member"_s, u"person"_s, u"how"_s}, Forms::tr("Add somebody"), false, 0,
                {u"name"_s, u"contribution"_s, u"contributionSource"_s}}},
        {u"actionReviews"_s,
            {{u"action"_s, u"outcome"_s, u"note"_s}, Forms::tr("Add an action"), false, 0, {}}},
        {u"childVoices"_s,
            {{u"person"_s, u"on"_s, u"words"_s}, Forms::tr("Add a child’s words"), false, 0,
                {u"source"_s}}},
        {u"parentViews"_s,
            {{u"person"_s, u"on"_s, u"view"_s}, Forms::tr("Add a parent’s view"), false, 0, {}}},
        {u"actions"_s,
            {{u"what"_s, u"member"_s, u"person"_s, u"owner"_s, u"mine"_s, u"dueOn"_s, u"goal"_s},
                Forms::tr("Add an action"), false, 0, {u"ongoing"_s}}},
        {u"goals"_s,
            {{u"title"_s, u"whose"_s, u"outcome"_s}, Forms::tr("Add a goal"), false, 0,
                {u"need"_s}}},
        {u"scores"_s,
            {{u"goal"_s, u"score"_s, u"on"_s, u"by"_s}, Forms::tr("Add a score"), false, 0, {}}},
    };
    spec.wide = {u"actionReviews.action"_s, u"actions.goal"_s, u"scores.goal"_s};
    spec.prefill = [](const FormContext &context) {
        QJsonObject meeting;
        const Meeting *planned = meetingMeant(context);
        if (planned)
            meeting = toJson(*planned);
        if (!planned || !planned->isHeld()) {
            const bool due = planned && planned->plannedFor <= context.situation.today;
            meeting.insert(u"heldOn"_s, due ? dayText(planned->plannedFor) : today(context));
        }
        QJsonArray reviews;
        for (const Action &action : context.record->actions) {
            if (action.isOpen())
                reviews.append(QJsonObject{{u"action"_s, action.id.hex()}});
        }
        return QJsonObject{{u"meeting"_s, meeting}, {u"actionReviews"_s, reviews}};
    };
    spec.saved = Forms::tr("The TAF is recorded.");
    return spec;
}

FormSpec changeTeam()
{
    FormSpec spec;
    spec.command = u"changeTeam"_s;
    spec.sections = {
        {{}, {u"members"_s}},
        {Forms::tr("Schools and organisations they belong to"), {u"organisations"_s}, true},
    };
    spec.rows = {
        {u"members"_s,
            {{u"name"_s, u"role"_s, u"professional"_s, u"organisationName"_s, u"phone"_s,
                 u"termTimeOnly"_s, u"accessFrom"_s},
                Forms::tr("Add a member of the team"), true, 0,
                {u"organisation"_s, u"email"_s, u"person"_s, u"worksOn"_s, u"worksDays"_s,
                    u"from"_s, u"until"_s, u"accessUntil"_s}}},
        {u"organisations"_s,
            {{u"name"_s, u"kind"_s, u"place"_s, u"phone"_s},
                Forms::tr("Add a school or organisation"), true, 0, {u"number"_s}}},
    };
    spec.labels = {{u"members.professional"_s, Forms::tr("A professional")},
        {u"members.organisation"_s, Forms::tr("Organisation on record")},
        {u"members.organisationName"_s, Forms::tr("Organisation")},
        {u"members.worksOn"_s, Forms::tr("At work on")},
        {u"members.worksDays"_s, Forms::tr("About their days, in words")},
        {u"members.person"_s, Forms::tr("Is somebody of the family")}};
    spec.hints = {{u"members.role"_s, Forms::tr("school nurse")},
        {u"members.worksDays"_s, Forms::tr("mornings only")},
        {u"members.accessFrom"_s, Forms::tr("the day access was given")}};
    spec.saved = Forms::tr("The team is saved.");
    return spec;
}

} // namespace

QList<FormSpec> meetings()
{
    return {planTaf(), moveTaf(), cancelTaf(), recordTaf(), giveCopy(), changeTeam()};
}

} // namespace hometray::specs
