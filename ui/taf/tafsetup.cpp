// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taf/tafsetup.h"

#include "rules/leaving.h"
#include "ui/taf/tafpage.h"
#include "words/called.h"
#include "words/dates.h"
#include "words/duelines.h"
#include "words/history.h"
#include "words/naming.h"
#include "words/summary.h"
#include "words/typeddates.h"
#include "workflow/references.h"

using namespace Qt::StringLiterals;

namespace hometray {
namespace {

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

TafPerson familyMember(const CaseRecord &record, const Person &person, const Situation &situation)
{
    const QString relationship =
        situation.policy->choiceWords(u"relationships"_s, person.relationship).toLower();
    const auto age = person.ageOn(situation.today);
    return {person.id, {},
        words::nameAmong(record, person, {words::choicesOf(*situation.policy), situation.today}),
        person.child && age ? QString::number(*age) : relationship};
}

TafPerson teamMember(const CaseRecord &record, const TeamMember &member)
{
    return {{}, member.id, words::nameAmong(record, member),
        joined({member.role, member.organisationName})};
}

/// Whether an action is looked at: open, or ended at this meeting when it was recorded before.
bool isLookedAt(const CaseRecord &record, const Action &action, const ObjectId &meeting)
{
    if (action.meeting == meeting && !meeting.isNull())
        return false; // agreed here
    if (action.isOpen())
        return true;
    return std::any_of(
        record.actionReviews.begin(), record.actionReviews.end(), [&](const ActionReview &review) {
            return review.meeting == meeting && review.action == action.id;
        });
}

QString carried(int times)
{
    if (times < 1)
        return {};
    return times == 1 ? TafPage::tr("carried over once")
                      : TafPage::tr("carried over %n times", nullptr, times);
}

/// An action as the fields of the form show it.
TafWork workOf(const Action &action, const QList<TafOwner> &owners)
{
    TafWork work{action.what, action.owner, {}, action.ongoing, action.goal};
    if (action.dueOn.isValid())
        work.due = dayInWords(action.dueOn);
    for (const TafOwner &owner : owners) {
        const bool same = (action.mine && owner.mine)
            || (!action.member.isNull() && owner.member == action.member)
            || (!action.person.isNull() && owner.person == action.person);
        if (same) {
            work.owner = owner.name;
            work.ownerId = owner.id();
        }
    }
    return work;
}

TafAction actionInWords(const CaseRecord &record, qsizetype index, const CaseFacts &facts,
    const Situation &situation, const QList<TafOwner> &owners)
{
    const Action &action = record.actions.at(index);
    QString when;
    if (action.ongoing)
        when = TafPage::tr("ongoing");
    else if (action.dueOn.isValid())
        when = TafPage::tr("by %1").arg(words::date(action.dueOn, situation.today));
    int times = 0;
    for (const CaseFacts::OpenAction &open : facts.actions) {
        if (open.index == index)
            times = open.carriedOver;
    }
    return {action.id, action.what,
        joined({words::capitalised(words::actionOwner(record, action, situation.today)), when,
            carried(times)}),
        workOf(action, owners)};
}

void addPeople(TafSetup &setup, const CaseRecord &record, const Situation &situation)
{
    for (const Person &person : record.people) {
        if (!person.partOfFamily(situation.today))
            continue;
        const TafPerson one = familyMember(record, person, situation);
        const bool unborn = person.expected.isValid() && !person.born.isValid();
        if (unborn)
            continue;
        setup.guests.append(one);
        (person.child ? setup.children : setup.parents).append(one);
        if (!person.child || person.ageOn(situation.today).value_or(1) > 0)
            setup.owners.append({one.name, person.id, {}, false, words::namesOf(person)});
    }
    // Those with parental responsibility first.
    std::stable_partition(setup.parents.begin(), setup.parents.end(), [&](const TafPerson &parent) {
        const Person *person = CaseRecord::find(record.people, parent.person);
        return person && person->parentalResponsibility.value_or(false);
    });
    for (const TeamMember &member : record.team) {
        const bool left = member.until.isValid() && member.until < situation.today;
        if (left || !member.person.isNull())
            continue;
        setup.guests.append(teamMember(record, member));
        setup.owners.append(
            {words::nameAmong(record, member), {}, member.id, false, {member.name}});
    }
}

const Meeting *lastHeldBefore(const CaseRecord &record, const ObjectId &meeting)
{
    const Meeting *last = nullptr;
    for (const Meeting *held : record.meetingsHeld()) {
        if (held->id == meeting)
            break;
        last = held;
    }
    return last;
}

/// How a guest came to a meeting, there or by telephone; empty where they did not.
QString cameTo(const CaseRecord &record, const Meeting &meeting, const TafPerson &guest)
{
    for (const Attendance &attendance : record.attendances) {
        const bool same = (!guest.person.isNull() && attendance.person == guest.person)
            || (!guest.member.isNull() && attendance.member == guest.member);
        if (attendance.meeting == meeting.id && same && attendance.how != u"apologies"
            && attendance.how != u"absent")
            return attendance.how == u"telephone" ? attendance.how : u"present"_s;
    }
    return {};
}

/// Puts what was recorded before into the form.
void addRecorded(TafDraft &draft, const CaseRecord &record, const Meeting &meeting)
{
    draft.happened = meeting.happened;
    draft.worriedAbout = meeting.worriedAbout;
    draft.mustChange = meeting.mustChange;
    draft.risks = meeting.risks;
    draft.risksReviewed = meeting.risksReviewed;
    draft.disagreements = meeting.disagreements;
    draft.needsMet = meeting.needsMet;
    draft.decision = meeting.decision;
    draft.decisionWhy = meeting.decisionWhy;
    if (const QDate next = nextMeetingOn(record, meeting); next.isValid()) {
        const Meeting *named = meetingNamedAt(record, meeting);
        draft.next = dayInWords(next);
        if (named && named->isPlanned() && named->time.isValid()) {
            draft.next += u", "_s + timeInWords(named->time);
            draft.nextPlace = named->place;
        }
    } else if (meeting.nextOn.isValid()) {
        draft.next = dayInWords(meeting.nextOn); // cancelled since: what was said stays as it was
    }
    for (const Attendance &attendance : record.attendances) {
        if (attendance.meeting != meeting.id)
            continue;
        auto known =
            std::find_if(draft.guests.begin(), draft.guests.end(), [&](const TafGuest &guest) {
                return guest.person == attendance.person && guest.member == attendance.member
                    && guest.name == attendance.name;
            });
        if (known == draft.guests.end()) {
            draft.guests.append(
                {attendance.person, attendance.member, attendance.name, {}, {}, {}});
            known = draft.guests.end() - 1;
        }
        known->how = attendance.how;
        known->contribution = attendance.contribution;
        known->source = attendance.contributionSource;
    }
    for (const ActionReview &review : record.actionReviews) {
        for (TafReview &mine : draft.reviews) {
            if (review.meeting == meeting.id && mine.action == review.action) {
                mine.outcome = review.outcome;
                mine.said = review.note;
            }
        }
    }
    for (const ChildVoice &voice : record.childVoices) {
        if (voice.about == meeting.id)
            draft.words.insert(voice.person, voice.words);
    }
    for (const ParentView &view : record.parentViews) {
        if (view.about == meeting.id)
            draft.views.insert(view.person, view.view);
    }
}

/// The TAF that is planned nearest to a day, within half the time from one TAF to the next: it may
/// be the one that was held then.
std::optional<TafPlanned> plannedNear(
    const CaseRecord &record, QDate day, const Situation &situation)
{
    const Deadline *between = situation.policy->reviewDeadline();
    const int near = between ? between->count(factDay(day)) / 2 : 0;
    const auto apart = [&](const Meeting &meeting) {
        return std::abs(day.daysTo(meeting.plannedFor));
    };
    const Meeting *nearest = nullptr;
    for (const Meeting &meeting : record.meetings) {
        if (meeting.isPlanned() && meeting.plannedFor.isValid() && apart(meeting) <= near
            && (!nearest || apart(meeting) < apart(*nearest)))
            nearest = &meeting;
    }
    if (!nearest)
        return std::nullopt;
    return TafPlanned{
        nearest->id, nearest->plannedFor, words::weekdayDate(nearest->plannedFor, situation.today)};
}

QString whenText(QDate day, QTime time, QDate today)
{
    QString text = day == today ? TafPage::tr("today") : dayInWords(day);
    if (time.isValid())
        text += u", "_s + timeInWords(time);
    return text;
}

} // namespace

ObjectId meetingToRecord(const CaseRecord &record, QDate today)
{
    const Meeting *chosen = nullptr;
    for (const Meeting &meeting : record.meetings) {
        const bool come =
            meeting.isPlanned() && meeting.plannedFor.isValid() && meeting.plannedFor <= today;
        if (come && (!chosen || meeting.plannedFor > chosen->plannedFor))
            chosen = &meeting;
    }
    return chosen ? chosen->id : ObjectId();
}

TafSetup tafSetup(const CaseRecord &record, const CaseFacts &facts, const Situation &situation,
    const ObjectId &meeting, const QString &myName)
{
    const Policy &policy = *situation.policy;
    TafSetup setup;
    setup.meeting = meeting;
    setup.today = situation.today;
    const Meeting *known = CaseRecord::find(record.meetings, meeting);
    setup.again = known && known->isHeld();
    setup.may = words::MayLeave(record);
    const Family *family = CaseRecord::only(record.family);
    const int number =
        setup.again ? words::tafNumber(record, meeting) : int(record.meetingsHeld().size()) + 1;
    setup.title =
        TafPage::tr("TAF %1 · %2 family").arg(number).arg(family ? family->name : QString());
    if (!known)
        setup.planned = plannedNear(record, situation.today, situation);
    if (const Meeting *last = lastHeldBefore(record, meeting)) {
        setup.lastTime = TafPage::tr("TAF %1, %2")
                             .arg(words::tafNumber(record, last->id))
                             .arg(words::date(last->heldOn, situation.today));
        setup.lastSaid = setup.may.without(last->mustChange);
    }
    setup.owners.append({TafPage::tr("Me, the keyworker"), {}, {}, true, words::namesOfMe(myName)});
    addPeople(setup, record, situation);
    if (const Meeting *last = lastHeldBefore(record, meeting); last && !setup.again)
        setup.asLastTime = std::any_of(setup.guests.begin(), setup.guests.end(),
            [&](const TafPerson &guest) { return !cameTo(record, *last, guest).isEmpty(); });
    for (qsizetype i = 0; i < record.actions.size(); ++i) {
        if (!isLookedAt(record, record.actions.at(i), meeting))
            continue;
        setup.actions.append(actionInWords(record, i, facts, situation, setup.owners));
        setup.actions.last().what = setup.may.without(setup.actions.last().what);
    }
    for (const Goal &goal : record.goals) {
        if (goal.status.isEmpty() || goal.status == u"open")
            setup.goals.append({goal.id, setup.may.without(goal.title)});
    }
    setup.attendances = policy.choices(u"attendances"_s);
    setup.outcomes = policy.choices(u"actionReviews"_s);
    setup.needsMet = policy.choices(u"needsMet"_s);
    setup.decisions = policy.choices(u"meetingDecisions"_s);
    return setup;
}

TafDraft tafBeginning(const CaseRecord &record, const Situation &situation, const TafSetup &setup)
{
    TafDraft draft;
    draft.meeting = setup.meeting;
    const Meeting *meeting = CaseRecord::find(record.meetings, setup.meeting);
    const Meeting *last = lastHeldBefore(record, setup.meeting);
    QDate day = situation.today;
    if (meeting && meeting->isHeld())
        day = meeting->heldOn;
    else if (meeting && meeting->plannedFor.isValid() && meeting->plannedFor <= situation.today)
        day = meeting->plannedFor;
    draft.when = whenText(day, meeting ? meeting->time : QTime(), situation.today);
    draft.place = meeting ? meeting->place : last ? last->place : QString();
    for (const TafPerson &guest : setup.guests) {
        const QString how =
            last && !setup.again ? cameTo(record, *last, guest) : QString();
        draft.guests.append({guest.person, guest.member, {}, how, {}, {}});
    }
    for (const TafAction &action : setup.actions)
        draft.reviews.append({action.id, {}, {}, {}});
    if (meeting && meeting->isHeld())
        addRecorded(draft, record, *meeting);
    return draft;
}

void keepLeavers(
    TafSetup &setup, const TafDraft &draft, const CaseRecord &record, const Situation &situation)
{
    const auto has = [](const QList<TafPerson> &list, const ObjectId &person,
                         const ObjectId &member) {
        return std::any_of(list.begin(), list.end(),
            [&](const TafPerson &one) { return one.person == person && one.member == member; });
    };
    const auto leaver = [&](const ObjectId &person) {
        const Person *known = CaseRecord::find(record.people, person);
        if (!known)
            return TafPerson{person, {}, TafPage::tr("Somebody no longer recorded"), {},
                TafPage::tr("They are no longer in the record. What you typed is kept.")};
        TafPerson one = familyMember(record, *known, situation);
        const QDate day = known->died.isValid() ? known->died : known->leftOn;
        one.left = !day.isValid() ? QString()
            : known->died.isValid()
            ? TafPage::tr("%1 died on %2.").arg(one.name, words::date(day, situation.today))
            : TafPage::tr("%1 left the family on %2. What you typed before is kept.")
                  .arg(one.name, words::date(day, situation.today));
        one.detail = joined({one.detail, TafPage::tr("has left")});
        return one;
    };
    const auto add = [&](QList<TafPerson> &list, const QMap<ObjectId, QString> &texts) {
        for (auto it = texts.begin(); it != texts.end(); ++it) {
            if (!it.value().trimmed().isEmpty() && !has(list, it.key(), {}))
                list.append(leaver(it.key()));
        }
    };
    add(setup.children, draft.words);
    add(setup.parents, draft.views);
    for (const TafGuest &guest : draft.guests) {
        if (!guest.name.isEmpty() || has(setup.guests, guest.person, guest.member))
            continue;
        const TeamMember *member = CaseRecord::find(record.team, guest.member);
        if (!guest.person.isNull())
            setup.guests.append(leaver(guest.person));
        else if (member)
            setup.guests.append(teamMember(record, *member));
    }
}

TafClocks tafClocks(
    const CaseRecord &record, const ObjectId &meeting, QDate heldOn, const Situation &situation)
{
    TafClocks clocks;
    const AfterTaf after = afterTafHeldOn(record, meeting, heldOn, situation);
    const QDate lastDay = dateOf(awayOf(factsOf(record), situation).lastDayAtWork);
    const auto said = [&](QDate day) {
        QString text = words::shortDate(day, situation.today);
        if (day == lastDay)
            text += TafPage::tr(", your last day at work");
        else if (lastDay.isValid() && day > lastDay && heldOn <= lastDay)
            text +=
                TafPage::tr("; you leave on %1").arg(words::shortDate(lastDay, situation.today));
        return text;
    };
    if (after.ehmBy.isValid()) {
        clocks.ehm =
            TafPage::tr("In EHM by %1 (%2)")
                .arg(said(after.ehmBy), words::count(after.ehmDays, words::Unit::WorkingDays));
    }
    QStringList names;
    for (const ObjectId &id : after.copiesFor) {
        const Person *person = CaseRecord::find(record.people, id);
        if (!person)
            continue;
        clocks.homes.append(familyMember(record, *person, situation));
        names.append(words::nameAmong(record, *person, {{}, situation.today}));
    }
    if (after.copyBy.isValid() && !names.isEmpty()) {
        clocks.copies = (names.size() == 1 ? TafPage::tr("%1's copy by %2")
                                           : TafPage::tr("Copies for %1 by %2"))
                            .arg(words::listed(names), said(after.copyBy));
    }
    clocks.nextSuggested = after.nextSuggested;
    clocks.beforeBreak = after.beforeBreak;
    if (after.nextBy.isValid()) {
        const QString day = words::weekdayDate(after.nextBy, situation.today);
        clocks.next = after.nextByInBreak.isEmpty()
            ? TafPage::tr("At the latest on %1.").arg(day)
            : TafPage::tr("At the latest on %1, which is in the %2.")
                  .arg(day, words::breakName(after.nextByInBreak, false));
        const auto &taf = after.beforeBreak;
        if (taf && after.nextSuggested == taf->holdBy && !taf->shortOfTime && !taf->reviewDecides)
            clocks.next += u' '
                + TafPage::tr("One by %1 leaves time for record and copy before you leave.")
                      .arg(words::weekdayDate(taf->holdBy, situation.today));
    }
    return clocks;
}

} // namespace hometray
