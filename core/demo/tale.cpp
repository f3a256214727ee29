// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/tale.h"

#include "workflow/changeplan.h"
#include "workflow/changeteam.h"
#include "workflow/completeregistration.h"
#include "workflow/finaliseassessment.h"
#include "workflow/givecopy.h"
#include "workflow/markinehm.h"
#include "workflow/openffa.h"
#include "workflow/plantaf.h"
#include "workflow/recordtaf.h"
#include "workflow/reviewoutcomes.h"
#include "workflow/reviewplan.h"
#include "workflow/sendregistration.h"
#include "workflow/signassessment.h"
#include "workflow/writeassessment.h"
#include "workflow/writenote.h"

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

template <class T>
QList<T> taken(QList<T> &list)
{
    return std::exchange(list, {});
}

} // namespace

Tale::Tale(const QString &name, quint64 seed, QDate today)
    : m_story{name, seed, {}}, m_random(seed), m_moved(storyShift(today))
{
}

Tale &Tale::on(int year, int month, int day, int hour, int minute)
{
    return on(date(year, month, day), hour > 0 ? QTime(hour, minute) : QTime());
}

Tale &Tale::on(QDate day, QTime time)
{
    m_day = day;
    m_time = time;
    return *this;
}

QDate Tale::date(int year, int month, int day) const
{
    return QDate(year, month, day).addDays(m_moved);
}

void Tale::written(const ObjectId &id)
{
    if (!m_notInEhm.contains(id))
        m_notInEhm.append(id);
}

// Beginning ---------------------------------------------------------------------------------------

void Tale::open(const QString &district, const QString &reason, const QStringList &agencies,
    const QString &helpdesk)
{
    OpenFfa command;
    command.family.name = m_story.name;
    command.family.district = district;
    command.family.reason = reason;
    command.family.agencies = agencies;
    command.helpdeskCheck.on = m_day;
    command.helpdeskCheck.result = helpdesk;
    for (const ObjectId &id : taken(m_newPeople)) {
        command.people.append(m_people.value(id));
        written(id);
    }
    command.households = taken(m_newHouseholds);
    command.hiddenAddresses = taken(m_newHidden);
    command.residences = taken(m_newResidences);
    command.organisations = taken(m_newOrganisations);
    command.consents = taken(m_newConsents);
    say(command);
    m_opened = true;
}

void Tale::registered(QDate sentOn, QDate completedOn, const QString &reference)
{
    if (sentOn > m_day)
        on(sentOn);
    say(SendRegistration{sentOn});
    on(completedOn);
    say(CompleteRegistration{completedOn, reference, {}});
}

// Assessment --------------------------------------------------------------------------------------

namespace {

ChildVoice voiceOf(Tale &tale, const TaleWords &said)
{
    ChildVoice voice;
    voice.id = tale.newId();
    voice.person = said.person;
    voice.words = said.words;
    voice.on = tale.day();
    return voice;
}

ParentView viewOf(Tale &tale, const TaleWords &said)
{
    ParentView view;
    view.id = tale.newId();
    view.person = said.person;
    view.view = said.words;
    view.on = tale.day();
    return view;
}

} // namespace

void Tale::assess(const TaleAssessment &assessment)
{
    WriteAssessment command;
    command.assessment.id = singletonId(typeInfo<Assessment>().number);
    command.assessment.startedOn = assessment.startedOn;
    command.assessment.triedBefore = assessment.triedBefore;
    command.assessment.analysis = assessment.analysis;
    command.assessment.level = assessment.level;
    command.assessment.othersContributed = assessment.others;
    for (const TaleDomain &domain : assessment.domains) {
        DomainEntry entry;
        entry.id = newId();
        entry.person = domain.person;
        entry.domain = domain.domain;
        entry.strengths = domain.strengths;
        entry.needs = domain.needs;
        command.domains.append(entry);
    }
    for (const TaleWords &said : assessment.children)
        command.childVoices.append(voiceOf(*this, said));
    for (const TaleWords &said : assessment.parents)
        command.parentViews.append(viewOf(*this, said));
    say(command);
}

void Tale::finalise(const QString &gaps, bool noActionNeeded)
{
    FinaliseAssessment command;
    command.finalisedOn = m_day;
    command.gaps = gaps;
    command.noActionNeeded = noActionNeeded;
    say(command);
    written(singletonId(typeInfo<Assessment>().number));
}

void Tale::sign(const QList<ObjectId> &by)
{
    SignAssessment command;
    command.signedOn = m_day;
    command.signedBy = by;
    command.copyGivenOn = m_day;
    command.copyHow = u"By hand"_s;
    say(command);
}

// Team and TAF ------------------------------------------------------------------------------------

ObjectId Tale::member(const QString &name, const QString &role, const QString &organisation,
    const QString &phone, bool access, bool termTimeOnly)
{
    TeamMember member;
    member.id = newId();
    member.name = name;
    member.role = role;
    member.organisationName = organisation;
    member.phone = phone;
    member.professional = true;
    member.from = m_day;
    member.termTimeOnly = termTimeOnly;
    if (access)
        member.accessFrom = m_day;
    m_newMembers.append(member);
    return member.id;
}

void Tale::changeTeam()
{
    ChangeTeam command;
    command.members = taken(m_newMembers);
    for (const TeamMember &member : command.members)
        written(member.id);
    say(command);
}

ObjectId Tale::planTaf(QDate day, const QString &place, const QString &type)
{
    Meeting meeting;
    meeting.id = newId();
    meeting.type = !type.isEmpty() ? type : m_meetings.isEmpty() ? u"first"_s : u"review"_s;
    meeting.plannedFor = day;
    meeting.time = QTime(14, 0);
    meeting.place = place;
    say(PlanTaf{meeting});
    m_allMeetings.insert(meeting.id, meeting);
    m_planned = meeting.id;
    return meeting.id;
}

ObjectId Tale::holdTaf(const TaleTaf &taf)
{
    RecordTaf command;
    Meeting &meeting = command.meeting;
    if (m_planned.isNull()) {
        meeting.id = newId();
        meeting.type = m_meetings.isEmpty() ? u"first"_s : u"review"_s;
    } else {
        meeting = m_allMeetings.value(m_planned);
        m_planned = {};
    }
    meeting.heldOn = taf.heldOn.isValid() ? taf.heldOn : m_day;
    meeting.happened = taf.happened;
    meeting.worriedAbout = taf.worriedAbout;
    meeting.mustChange = taf.mustChange;
    meeting.risks = taf.risks;
    meeting.risksReviewed = taf.risksReviewed;
    meeting.needsMet = taf.needsMet;
    meeting.decision = taf.decision;
    meeting.decisionWhy = taf.decisionWhy;
    meeting.writtenOn = m_day;
    const auto attended = [&](const ObjectId &person, const ObjectId &member, const QString &how) {
        Attendance attendance;
        attendance.id = newId();
        attendance.meeting = meeting.id;
        attendance.person = person;
        attendance.member = member;
        attendance.how = how;
        if (taf.sent.contains(member)) {
            attendance.how = u"apologies"_s;
            attendance.contribution = taf.sent.value(member);
            attendance.contributionSource = u"By email"_s;
        }
        command.attendances.append(attendance);
    };
    for (const ObjectId &person : taf.people)
        attended(person, {}, u"present"_s);
    for (const ObjectId &member : taf.members)
        attended({}, member, taf.silent.contains(member) ? u"absent"_s : u"present"_s);
    for (const ObjectId &id : m_actionOrder) {
        Action &action = m_actions[id];
        if (!action.isOpen() || taf.notSpokenOf.contains(id))
            continue;
        ActionReview review;
        review.id = newId();
        review.meeting = meeting.id;
        review.action = id;
        review.outcome = taf.reviews.value(id, u"goingOn"_s);
        if (review.outcome == u"done"_s || review.outcome == u"dropped"_s) {
            action.status = review.outcome;
            action.endedOn = meeting.heldOn;
        }
        command.actionReviews.append(review);
    }
    for (const TaleWords &said : taf.children)
        command.childVoices.append(voiceOf(*this, said));
    for (const TaleWords &said : taf.parents)
        command.parentViews.append(viewOf(*this, said));
    say(command);
    m_allMeetings.insert(meeting.id, meeting);
    m_meetings.append(meeting.id);
    written(meeting.id);
    written(singletonId(typeInfo<FamilyPlan>().number));
    return meeting.id;
}

void Tale::giveCopy(const ObjectId &meeting, const ObjectId &person, bool declined)
{
    CopyGiven copy;
    copy.id = newId();
    copy.meeting = meeting;
    copy.person = person;
    copy.on = m_day;
    copy.declined = declined;
    copy.how = u"By hand"_s;
    say(GiveCopy{{copy}});
}

// Plan --------------------------------------------------------------------------------------------

ObjectId Tale::goal(const QString &title, const QString &outcome, const QList<ObjectId> &whose,
    const QString &need, const QString &difference)
{
    Goal goal;
    goal.id = newId();
    goal.title = title;
    goal.outcome = outcome;
    goal.whose = whose;
    goal.need = need;
    goal.difference = difference;
    m_newGoals.append(goal);
    return goal.id;
}

ObjectId Tale::action(const ObjectId &goal, const QString &what, const ObjectId &who, QDate due)
{
    Action action;
    action.id = newId();
    action.goal = goal;
    action.what = what;
    action.dueOn = due;
    action.ongoing = !due.isValid();
    if (who.isNull())
        action.mine = true;
    else if (m_people.contains(who))
        action.person = who;
    else
        action.member = who;
    if (!m_meetings.isEmpty())
        action.meeting = m_meetings.last();
    m_actions.insert(action.id, action);
    m_actionOrder.append(action.id);
    m_changedActions.append(action.id);
    return action.id;
}

void Tale::ended(const ObjectId &id, const QString &progress)
{
    Action &action = m_actions[id];
    action.status = u"done"_s;
    action.endedOn = m_day;
    action.progress = progress;
    if (!m_changedActions.contains(id))
        m_changedActions.append(id);
}

void Tale::changePlan()
{
    ChangePlan command;
    command.goals = taken(m_newGoals);
    for (const ObjectId &id : taken(m_changedActions))
        command.actions.append(m_actions.value(id));
    say(command);
    written(singletonId(typeInfo<FamilyPlan>().number));
}

void Tale::reviewPlan(const QString &note)
{
    PlanReview review;
    review.id = newId();
    review.on = m_day;
    review.nothingChanged = true;
    review.note = note;
    say(ReviewPlan{review});
    written(singletonId(typeInfo<FamilyPlan>().number));
}

// Notes, outcomes, EHM ----------------------------------------------------------------------------

ObjectId Tale::note(const TaleNote &note)
{
    WriteNote command;
    Note &result = command.note;
    result.id = newId();
    result.type = note.type;
    result.on = m_day;
    result.at = m_time;
    result.outcome = !note.outcome.isEmpty() ? note.outcome
        : note.type == u"homeVisit"_s        ? u"seen"_s
                                             : QString();
    result.fact = note.fact;
    result.analysis = note.analysis;
    result.followUp = note.followUp;
    result.present = note.present;
    result.childrenSeen = note.seen;
    result.childrenSeenAlone = note.alone;
    result.significant = note.significant;
    result.sensitive = note.sensitive;
    for (const TaleWords &said : note.children)
        command.childVoices.append(voiceOf(*this, said));
    // It is written down an hour after it happened.
    if (m_time.isValid())
        m_time = m_time.addSecs(3600);
    say(command);
    written(result.id);
    return result.id;
}

ObjectId Tale::review(const ObjectId &goal, const QString &baseline, const QString &latest,
    const QString &evidence, const QString &outcome, const QString &family,
    const QString &keyworker)
{
    OutcomeReview review;
    review.id = newId();
    review.goal = goal;
    review.on = m_day;
    review.baseline = baseline;
    review.latest = latest;
    review.evidence = evidence;
    review.evidenceOn = m_day;
    review.outcome = outcome;
    review.familyView = family;
    review.keyworkerView = keyworker;
    m_reviews.append(review);
    return review.id;
}

void Tale::reviewOutcomes()
{
    ReviewOutcomes command;
    command.reviews = taken(m_reviews);
    for (const OutcomeReview &review : command.reviews)
        written(review.id);
    say(command);
}

void Tale::markAll(const QList<ObjectId> &but)
{
    MarkInEhm command;
    QList<ObjectId> waiting;
    for (const ObjectId &id : taken(m_notInEhm))
        (but.contains(id) ? waiting : command.targets).append(id);
    m_notInEhm = waiting;
    command.on = m_day;
    if (!command.targets.isEmpty())
        say(command);
}

} // namespace hometray
