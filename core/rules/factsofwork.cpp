// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/deriving.h"
#include "rules/ehmbacklog.h"
#include "rules/schoolcalendar.h"

using namespace Qt::StringLiterals;

namespace hometray {

namespace {

bool cameOrRang(const QString &how)
{
    return how == u"present"_s || how == u"late"_s || how == u"telephone"_s;
}

CaseFacts::Decision decisionNamed(const QString &code)
{
    if (code.isEmpty())
        return CaseFacts::Undecided;
    if (code == u"stayOpen"_s)
        return CaseFacts::StayOpen;
    return code == u"close"_s ? CaseFacts::Close : CaseFacts::OtherDecision;
}

} // namespace

void Deriving::meetings()
{
    const QList<const Meeting *> held = r.meetingsHeld();
    f.row.tafCount = static_cast<qint32>(held.size());
    const Meeting *last = nullptr;
    for (const Meeting *meeting : held) {
        const Moment on = stated(*meeting, "heldOn", meeting->heldOn);
        // A TAF held before the FFA was opened again belongs to the time before.
        if (f.row.reopened.isSet() && !on.since(f.row.reopened))
            continue;
        ++f.row.tafCountNow;
        if (!f.row.firstTaf.isSet())
            f.row.firstTaf = on;
        if (!meeting->beforeMyTime && !meeting->inEhm())
            ++f.row.tafsNotInEhm;
        if (!last || on.day >= f.row.lastTaf.day) {
            last = meeting;
            f.row.lastTafClock = f.row.lastTaf.isSet() ? f.row.lastTaf
                : f.row.reopened.isSet()               ? f.row.reopened
                                                       : f.row.registered;
            f.row.lastTaf = on;
        }
    }
    for (qsizetype i = 0; i < r.meetings.size(); ++i) {
        const Meeting &meeting = r.meetings.at(i);
        if (!meeting.isPlanned() || !meeting.plannedFor.isValid())
            continue;
        const Moment on = stated(meeting, "plannedFor", meeting.plannedFor);
        if (isOldLimit(meeting, meeting.plannedFor))
            continue;
        f.planned.push_back({static_cast<qint32>(i), on});
        if (!f.row.nextPlanned.isSet() || on.day < f.row.nextPlanned.day)
            f.row.nextPlanned = on;
    }
    if (last)
        lastMeeting(*last);
}

void Deriving::lastMeeting(const Meeting &meeting)
{
    // What stands in EHM was written, whether or not anybody said when.
    f.row.lastTafRecord = writtenIn(meeting,
        meeting.writtenOn.isValid() || !meeting.inEhm() ? meeting.writtenOn : meeting.ehmOn);
    f.row.lastTafBeforeMyTime = meeting.beforeMyTime ? 1 : 0;
    f.row.lastTafDecision = decisionNamed(meeting.decision);
    f.row.lastTafRisksReviewed = meeting.risksReviewed ? 1 : 0;
    for (const Attendance &attendance : r.attendances) {
        if (attendance.meeting != meeting.id)
            continue;
        ++f.row.lastTafAttendances;
        const TeamMember *member = CaseRecord::find(r.team, attendance.member);
        const bool family = !attendance.person.isNull() || (member && !member->person.isNull());
        if (cameOrRang(attendance.how)) {
            f.row.lastTafFamilyPresent += family ? 1 : 0;
        } else if (!family && attendance.contribution.trimmed().isEmpty()) {
            ++f.row.lastTafContributionsMissing;
        }
    }
    for (const Action &action : r.actions) {
        // What was agreed at the meeting or later could not be reviewed there.
        const bool before = action.addedAt < f.row.lastTaf.at && action.meeting != meeting.id;
        const bool endedBefore =
            !action.isOpen() && action.endedOn.isValid() && action.endedOn <= meeting.heldOn;
        if (!before || endedBefore)
            continue;
        const bool spokenOf =
            std::any_of(r.actionReviews.begin(), r.actionReviews.end(), [&](const ActionReview &v) {
                return v.meeting == meeting.id && v.action == action.id;
            });
        f.row.lastTafNotSpokenOf += spokenOf ? 0 : 1;
    }
    homes(meeting);
}

void Deriving::homes(const Meeting &meeting)
{
    // Two parents in one home get one copy; somebody without a known home is a home of their own.
    QList<ObjectId> households;
    const auto homeOf = [this](const ObjectId &person) {
        ObjectId found = person;
        for (const Residence &residence : r.residences) {
            if (residence.person == person && !residence.until.isValid()
                && !residence.household.isNull())
                found = residence.household;
        }
        return found;
    };
    for (const CaseFacts::Person &person : f.people) {
        if (person.responsible != 1 || person.help != CaseFacts::Agreed || person.until != 0)
            continue;
        const ObjectId home = homeOf(r.people.at(person.index).id);
        if (households.contains(home))
            continue;
        households << home;
        CaseFacts::Home facts;
        facts.person = person.index;
        for (const CopyGiven &copy : r.copiesGiven) {
            if (copy.meeting != meeting.id || homeOf(copy.person) != home)
                continue;
            const Moment on = stated(copy, "on", copy.on);
            if (!on.isSet() || (facts.copy.isSet() && facts.copy.day <= on.day))
                continue;
            facts.copy = on;
            facts.declined = copy.declined ? 1 : 0;
        }
        f.homes.push_back(facts);
    }
}

qint32 Deriving::carriedOver(const Action &action) const
{
    qint32 times = 0;
    const QList<const Meeting *> held = r.meetingsHeld();
    for (const Meeting *meeting : held) {
        for (const ActionReview &review : r.actionReviews) {
            if (review.meeting != meeting->id || review.action != action.id)
                continue;
            times = review.outcome == u"goingOn"_s ? times + 1 : 0;
        }
    }
    return times;
}

void Deriving::plan()
{
    Moment updated;
    const auto changed = [this, &updated](const Object &object) {
        if (touchedThisTime(object))
            latest(updated, {factDay(dayOfEntry(object.changedAt)), object.changedAt});
    };
    for (const Goal &goal : r.goals) {
        changed(goal);
        if (goal.status == u"dropped"_s)
            continue;
        ++f.row.goals;
        f.row.goalsWithoutDifference += goal.difference.trimmed().isEmpty() ? 1 : 0;
    }
    for (qsizetype i = 0; i < r.actions.size(); ++i) {
        const Action &action = r.actions.at(i);
        changed(action);
        if (!action.isOpen()) {
            f.row.doneActions += action.status == u"done"_s ? 1 : 0;
            continue;
        }
        ++f.row.openActions;
        f.row.actionsWithoutOwner += action.hasOwner() ? 0 : 1;
        f.row.actionsWithoutDate += action.dueOn.isValid() || action.ongoing ? 0 : 1;
        const QDate due = isOldLimit(action, action.dueOn) ? QDate() : action.dueOn;
        f.actions.push_back(
            {static_cast<qint32>(i), factDay(due), carriedOver(action), action.mine ? 1 : 0});
    }
    for (const PlanReview &review : r.planReviews) {
        if (thisTime(review))
            latest(updated, stated(review, "on", review.on));
    }
    if (!updated.isSet())
        return;
    const FamilyPlan *plan = CaseRecord::only(r.familyPlan);
    // A plan that was taken up came from EHM.
    const bool fromEhm = f.row.takenUp.isSet() && updated.at <= f.row.takenUp.at;
    const bool marked = plan && plan->ehmAt >= updated.at;
    const FactDay on = marked ? factDay(plan->ehmOn) : f.row.takenUp.day;
    const bool inEhm = marked || fromEhm;
    f.row.plan = {updated.day, updated.at, inEhm ? 1 : 0, inEhm ? on : 0};
}

void Deriving::notesAndConcerns()
{
    for (const Note &note : r.notes) {
        const Written on = writtenIn(note, note.on);
        if (thisTime(note))
            join(f.row.notes, on);
        ++f.row.noteCount;
        f.row.notesNotInEhm += on.inEhm ? 0 : 1;
        if (note.significant)
            latest(f.row.lastSignificantNote, {on.day, note.addedAt});
    }
    for (const ManagerDiscussion &talk : r.managerDiscussions)
        latest(f.row.managerDiscussion, stated(talk, "on", talk.on));
    for (const Concern &concern : r.concerns) {
        const Moment on = stated(concern, "on", concern.on);
        latest(f.row.lastConcern, on);
        if (!concern.isOpen())
            continue;
        ++f.row.openConcerns;
        if (!f.row.openConcern.isSet() || on.day < f.row.openConcern.day)
            f.row.openConcern = on;
        const bool told = std::any_of(r.concernsTold.begin(), r.concernsTold.end(),
            [&](const ConcernTold &t) { return t.concern == concern.id; });
        f.row.concernsNotTold += told ? 0 : 1;
    }
}

void Deriving::outcomes()
{
    QList<ObjectId> childrenLeft;
    for (const Goal &goal : r.goals) {
        if (goal.status == u"dropped"_s)
            continue;
        const OutcomeReview *last = nullptr;
        for (const OutcomeReview &review : r.outcomeReviews) {
            if (review.goal == goal.id && !review.outcome.isEmpty() && review.on.isValid()
                && thisTime(review) && (!last || review.on >= last->on))
                last = &review;
        }
        if (!last) {
            ++f.row.goalsNotReviewed;
            for (const ObjectId &person : goal.whose) {
                if (!childrenLeft.contains(person))
                    childrenLeft << person;
            }
            continue;
        }
        ++f.row.goalsReviewed;
        join(f.row.outcomes, writtenIn(*last, last->on));
        f.row.outcomesMet += last->outcome == u"met"_s ? 1 : 0;
        f.row.outcomesPartly += last->outcome == u"partly"_s ? 1 : 0;
        f.row.outcomesNotMet += last->outcome == u"notMet"_s ? 1 : 0;
    }
    for (const ObjectId &person : std::as_const(childrenLeft)) {
        const Person *found = CaseRecord::find(r.people, person);
        f.row.childrenNotReviewed += found && found->child ? 1 : 0;
    }
    for (const Feedback &feedback : r.feedback) {
        const Written on = writtenIn(feedback, feedback.on);
        if (!thisTime(feedback) || !on.isSet())
            continue;
        const CaseFacts::FeedbackResult result = feedback.result == u"given"_s ? CaseFacts::Given
            : feedback.result == u"declined"_s                                 ? CaseFacts::Declined
            : feedback.result == u"notReached"_s ? CaseFacts::NotReached
                                                 : CaseFacts::NoFeedback;
        if (result == CaseFacts::NoFeedback)
            continue;
        join(f.row.feedback, on);
        // One who answered outweighs the others.
        if (f.row.feedbackResult == CaseFacts::NoFeedback || result < f.row.feedbackResult)
            f.row.feedbackResult = result;
    }
}

void Deriving::goingOn()
{
    for (const Transfer &transfer : r.transfers) {
        latest(f.row.transferOffered, stated(transfer, "offeredOn", transfer.offeredOn));
        latest(f.row.transferAccepted, stated(transfer, "acceptedOn", transfer.acceptedOn));
    }
    for (const StepUpOrDown &step : r.stepsUpOrDown) {
        const Moment on = stated(step, "on", step.on);
        if (step.direction == u"up"_s)
            latest(step.considered ? f.row.stepUpConsidered : f.row.steppedUp, on);
    }
    for (const StepOverride &step : r.overrides) {
        if (!thisTime(step))
            continue;
        const bool unconfirmed = step.heardByTelephone && !step.confirmedOn.isValid();
        f.row.overridesUnconfirmed += unconfirmed ? 1 : 0;
        f.overrides.push_back({overrideKey(step.checklist, step.step), stated(step, "on", step.on),
            unconfirmed ? 1 : 0});
    }
}

void Deriving::clocks()
{
    // A TAF after "no action needed" starts them again, so does an agreement after a withdrawal.
    if (f.row.lastTaf.isSet() && f.row.lastTaf.since(f.row.noActionNeeded))
        f.row.noActionNeeded = {};
    if (f.row.reopened.isSet() && f.row.reopened.since(f.row.noActionNeeded))
        f.row.noActionNeeded = {};
    if (f.row.reopened.isSet() && f.row.reopened.since(f.row.withdrawn))
        f.row.withdrawn = {};
    f.row.reviewClock = f.row.lastTaf.isSet() ? f.row.lastTaf : f.row.reopened;
    for (const Moment &stop : {f.row.closed.moment(), f.row.withdrawn, f.row.noActionNeeded}) {
        if (stop.isSet() && (!f.row.stopped.isSet() || stop.day < f.row.stopped.day))
            f.row.stopped = stop;
    }
}

void Deriving::notInEhm()
{
    f.row.writtenNotInEhm = static_cast<qint32>(writtenNotInEhm(r, f).size());
}

} // namespace hometray
