// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/folding.h"
#include "record/kinds.h"
#include "rules/asked.h"
#include "rules/duties.h"
#include "rules/ehmbacklog.h"
#include "rules/owners.h"
#include "rules/restingon.h"
#include "rules/schoolcalendar.h"

#include <cstring>

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
            f.openTafs.push_back({qint32(meeting - r.meetings.constData()), on.day});
        if (!last || on.day >= f.row.lastTaf.day) {
            last = meeting;
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
    f.row.lastTafMeeting = qint32(&meeting - r.meetings.constData());
    // What stands in EHM was written, whether or not anybody said when.
    f.row.lastTafRecord = writtenIn(meeting,
        meeting.writtenOn.isValid() || !meeting.inEhm() ? meeting.writtenOn : meeting.ehmOn);
    f.row.lastTafBeforeMyTime = meeting.beforeMyTime ? 1 : 0;
    f.row.lastTafDecision = decisionNamed(meeting.decision);
    if (f.row.lastTafDecision != CaseFacts::Undecided)
        f.row.lastTafDecided = {f.row.lastTaf.day, writerOf(meeting, "decision")};
    f.row.lastTafNeedsMet = meeting.needsMet == u"yes"_s ? 1 : 0;
    f.row.lastTafRisksReviewed = meeting.risksReviewed ? 1 : 0;
    for (const Attendance &attendance : r.attendances) {
        if (attendance.meeting != meeting.id)
            continue;
        ++f.row.lastTafAttendances;
        const TeamMember *member = CaseRecord::find(r.team, attendance.member);
        const bool family = !attendance.person.isNull() || (member && !member->person.isNull());
        if (cameOrRang(attendance.how)) {
            const Person *person = CaseRecord::find(
                r.people, attendance.person.isNull() && member ? member->person : attendance.person);
            if (person && asked::speaksForFamily(r, *person, meeting.heldOn))
                ++f.row.lastTafFamilyPresent;
        } else if (!family && saysNothing(attendance.contribution)) {
            ++f.row.lastTafContributionsMissing;
        }
    }
}

/// Whether an open action was there at the last TAF and nothing was said of it. What was agreed or
/// changed at that meeting was spoken of; what was agreed later, for the people, could not be.
bool Deriving::notSpokenOf(const Action &action) const
{
    if (f.row.lastTafMeeting < 0)
        return false;
    const Meeting &meeting = r.meetings.at(f.row.lastTafMeeting);
    const Moment &held = f.row.lastTaf;
    const Meeting *agreedAt = CaseRecord::find(r.meetings, action.meeting);
    const QDate since = agreedAt && agreedAt->isHeld() && writerOf(action, "meeting") == action.addedAt
        ? agreedAt->heldOn
        : dayOfEntry(action.addedAt);
    const bool there = std::pair(factDay(since), action.addedAt) < std::pair(held.day, held.at);
    if (!there || action.meeting == meeting.id || action.writers.contains(held.at))
        return false;
    return std::none_of(r.actionReviews.begin(), r.actionReviews.end(),
        [&](const ActionReview &review) {
            return review.meeting == meeting.id && review.action == action.id;
        });
}

/// Whether a TAF since the FFA was last opened again spoke of it: then its day is of this time.
bool Deriving::spokenOfThisTime(const Action &action) const
{
    return std::any_of(r.actionReviews.begin(), r.actionReviews.end(),
        [&](const ActionReview &review) { return review.action == action.id && thisTime(review); });
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

std::vector<Moment> planChanges(const CaseRecord &record)
{
    // Asked of each entry at each save: Qt 6.4 compares strings of one length letter by letter.
    static const QString wanted = QLatin1String(kinds::planChanged);
    const auto isWanted = [](const QString &kind) {
        return kind.size() == wanted.size()
            && std::memcmp(kind.constData(), wanted.constData(),
                   std::size_t(wanted.size()) * sizeof(QChar))
            == 0;
    };
    std::vector<Moment> changes;
    for (qint32 at = 0; at < record.entries.size(); ++at) {
        if (isWanted(record.entries.at(at).kind))
            changes.push_back({factDay(record.entries.at(at).writtenOn()), at});
    }
    return changes;
}

void Deriving::plan()
{
    Moment updated;
    // The last by the order of entries: what is typed late states an earlier day than the day a
    // change before it was written on.
    const auto seen = [this, &updated](const Moment &moment) {
        latest(f.row.planSeen, moment);
        if (moment.isSet() && moment.at >= updated.at)
            updated = moment;
    };
    FactDay written = 0;
    const QList<const Meeting *> held = r.meetingsHeld();
    const auto changed = [&](const Object &object) {
        const FactDay day = factDay(dayOfEntry(object.changedAt));
        written = std::max(written, day);
        // What was agreed at a TAF is of its day, whenever that was written down.
        for (const Meeting *meeting : held) {
            if (!meeting->beforeMyTime && writerOf(*meeting, "heldOn") == object.changedAt)
                return seen({factDay(meeting->heldOn), object.changedAt});
        }
        seen({day, object.changedAt});
    };
    for (const Goal &goal : r.goals) {
        changed(goal);
        if (goal.status == u"dropped"_s)
            continue;
        ++f.row.goals;
        f.row.goalsWithoutDifference += saysNothing(goal.difference) ? 1 : 0;
    }
    for (qsizetype i = 0; i < r.actions.size(); ++i) {
        const Action &action = r.actions.at(i);
        changed(action);
        if (!action.isOpen()) {
            f.row.doneActions += action.status == u"done"_s ? 1 : 0;
            continue;
        }
        ++f.row.openActions;
        f.row.actionsWithoutDate += action.dueOn.isValid() || action.ongoing ? 0 : 1;
        const bool old = isOldLimit(action, action.dueOn) && !spokenOfThisTime(action);
        const QDate due = old ? QDate() : action.dueOn;
        f.actions.push_back({static_cast<qint32>(i), factDay(due), carriedOver(action),
            action.mine || meansMyself(action.owner) ? 1 : 0, isOwned(action) ? 0 : 1,
            factDay(ownerGoneFrom(r, action)),
            notSpokenOf(action) ? 1 : 0});
    }
    // Who changed it looked at it, also where what was changed belongs to the cover.
    for (const Moment &change : planChanges(r)) {
        written = std::max(written, change.day);
        seen(change);
    }
    for (const PlanReview &review : r.planReviews) {
        seen(stated(review, "on", review.on));
        written = std::max(written, factDay(review.on));
    }
    if (!updated.isSet())
        return;
    const FamilyPlan *plan = CaseRecord::only(r.familyPlan);
    // What was taken back stands in EHM until that is told, too.
    if (plan && plan->ehmAt >= 0) {
        RestingOn marked(r, {factDay(plan->ehmOn), plan->ehmAt});
        marked.lookAtTakenBack({typeInfo<Goal>().number, typeInfo<Action>().number,
            typeInfo<PlanReview>().number});
        updated.at = std::max(updated.at, marked.first().at);
    }
    // A plan that was taken up came from EHM.
    const bool fromEhm = f.row.takenUp.isSet() && updated.at <= f.row.takenUp.at;
    const bool everMarked = plan && plan->ehmAt >= 0;
    const bool marked = everMarked && plan->ehmAt >= updated.at;
    const FactDay on = everMarked ? factDay(plan->ehmOn) : fromEhm ? f.row.takenUp.day : 0;
    f.row.plan = {written, updated.at, marked || fromEhm ? 1 : 0, on};
}

void Deriving::notesAndConcerns()
{
    f.openNotes.reserve(std::size_t(r.notes.size()));
    for (qsizetype i = 0; i < r.notes.size(); ++i) {
        const Note &note = r.notes.at(i);
        const Written on = writtenIn(note, note.on);
        // What is written after the closing is not the closing's.
        const bool ofClosed = !f.row.closed.isSet() || note.addedAt < f.row.closed.at;
        if (ofClosed && thisTime(note, note.on))
            join(f.row.notes, on);
        ++f.row.noteCount;
        if (ofClosed && on.inEhm == 0)
            f.openNotes.push_back({static_cast<qint32>(i), on.day});
        f.row.notesSinceClosing += !ofClosed && on.inEhm == 0 ? 1 : 0;
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

void Deriving::duties()
{
    const std::vector<CaseFacts::Duty> all = dutiesOf(r);
    // The last TAF was due after whatever it met began; where the clocks stood still, after nothing.
    f.row.lastTafClock = {};
    for (const CaseFacts::Duty &duty : all) {
        const bool taf = duty.kind == CaseFacts::FirstTaf || duty.kind == CaseFacts::NextTaf;
        if (taf && duty.met != 0 && duty.met == f.row.lastTaf.day)
            latest(f.row.lastTafClock, duty.began);
        if (duty.kind == CaseFacts::NextTaf && duty.met == 0 && duty.stop == CaseFacts::NotStopped)
            latest(f.row.reviewClock, duty.began);
    }
    f.duties = openAndLast(all);
}

void Deriving::notInEhm()
{
    f.row.writtenNotInEhm = countNotInEhm(r, f);
}

} // namespace hometray
