// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/meetingparts.h"

#include "workflow/datechecks.h"
#include "workflow/refuse.h"

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

bool wasThere(const Attendance &attendance)
{
    return attendance.how != u"apologies" && attendance.how != u"absent";
}

/// Who is meant, in one value: a family member may be there as such or as a member of the team.
QString whoOf(const CaseRecord &record, const Attendance &attendance)
{
    const TeamMember *member = CaseRecord::find(record.team, attendance.member);
    if (member && !member->person.isNull())
        return member->person.hex();
    if (!attendance.member.isNull())
        return attendance.member.hex();
    if (!attendance.person.isNull())
        return attendance.person.hex();
    return attendance.name.trimmed().toCaseFolded();
}

std::optional<Refusal> checkAttendance(
    const CaseRecord &record, const Attendance &attendance, const NamedDay &held, qsizetype i)
{
    const auto field = [i](const char *name) { return itemField("attendances", i, name); };
    const int named = int(!attendance.member.isNull()) + int(!attendance.person.isNull())
        + int(!attendance.name.trimmed().isEmpty());
    if (named == 0)
        return refusal(RefusalCode::FieldMissing, field("name"));
    if (named > 1)
        return refusal(RefusalCode::FieldWrong, field("name"), {{u"reason"_s, u"oneOf"_s}});
    if (const auto refused = unlessInLifeOf(
            CaseRecord::find(record.people, attendance.person), field("person"), held))
        return refused;
    const TeamMember *member = CaseRecord::find(record.team, attendance.member);
    if (member && member->until.isValid() && member->until < held.day)
        return refusal(RefusalCode::MemberEnded, field("member"), {}, "changeTeam");
    const bool sent = !attendance.contribution.trimmed().isEmpty();
    if (sent && !wasThere(attendance) && attendance.contributionSource.trimmed().isEmpty())
        return refusal(RefusalCode::FieldMissing, field("contributionSource"));
    return std::nullopt;
}

/// Ends an action, or opens it again.
void setOutcome(Action &action, const QString &outcome, QDate day, const QString &note)
{
    const bool ends = !outcome.isEmpty();
    action.status = outcome;
    action.endedOn = ends ? day : QDate();
    action.droppedWhy = outcome == u"dropped" ? note : QString();
}

bool endsAction(const QString &outcome)
{
    return outcome == u"done" || outcome == u"dropped";
}

const ActionReview *reviewOf(
    const CaseRecord &record, const ObjectId &meeting, const ObjectId &action)
{
    for (const ActionReview &review : record.actionReviews) {
        if (review.meeting == meeting && review.action == action)
            return &review;
    }
    return nullptr;
}

/// The command's version of an action, or the record's, made the command's.
Action &versionOf(const CaseRecord &record, QList<Action> &actions, const ObjectId &id)
{
    for (Action &action : actions) {
        if (action.id == id)
            return action;
    }
    const Action *known = CaseRecord::find(record.actions, id);
    actions.append(known ? *known : Action());
    actions.last().id = id;
    return actions.last();
}

} // namespace

std::optional<Refusal> addAttendances(const CaseRecord &record, const Meeting &meeting,
    const QList<Attendance> &attendances, const QList<ObjectId> &removed, EventBuilder &event)
{
    QSet<QString> listed;
    for (qsizetype i = 0; i < attendances.size(); ++i) {
        Attendance mine = attendances.at(i);
        mine.meeting = meeting.id;
        if (const auto refused = checkAttendance(record, mine, {meeting.heldOn, "heldOn"}, i))
            return refused;
        const QString who = whoOf(record, mine);
        if (listed.contains(who))
            return refusal(RefusalCode::FieldWrong, itemField("attendances", i, "name"),
                {{u"reason"_s, u"twice"_s}});
        listed.insert(who);
        for (const Attendance &known : record.attendances) {
            const bool kept = known.meeting == meeting.id && !removed.contains(known.id)
                && !CaseRecord::find(attendances, known.id);
            if (kept && whoOf(record, known) == who)
                mine.id = known.id;
        }
        event.put(CaseRecord::find(record.attendances, mine.id), mine);
    }
    return std::nullopt;
}

std::optional<Refusal> addActionReviews(const CaseRecord &record, const Meeting &meeting,
    const QList<ActionReview> &reviews, const QList<ObjectId> &removed, QList<Action> &actions,
    EventBuilder &event)
{
    const Meeting *knownMeeting = CaseRecord::find(record.meetings, meeting.id);
    const QDate heldBefore = knownMeeting ? knownMeeting->heldOn : QDate();
    QSet<ObjectId> spokenOf;
    for (qsizetype i = 0; i < reviews.size(); ++i) {
        ActionReview mine = reviews.at(i);
        mine.meeting = meeting.id;
        const auto field = [i](const char *name) { return itemField("actionReviews", i, name); };
        if (spokenOf.contains(mine.action))
            return refusal(RefusalCode::FieldWrong, field("action"), {{u"reason"_s, u"twice"_s}});
        spokenOf.insert(mine.action);
        const ActionReview *before = reviewOf(record, meeting.id, mine.action);
        if (before && !removed.contains(before->id) && !CaseRecord::find(reviews, before->id))
            mine.id = before->id;
        const bool worded = CaseRecord::find(actions, mine.action) != nullptr;
        const Action *known = CaseRecord::find(record.actions, mine.action);
        if (known && !before && !known->isOpen() && known->endedOn < meeting.heldOn)
            return refusal(RefusalCode::ActionClosed, field("action"), {}, "changePlan");
        if (mine.outcome == u"dropped" && mine.note.trimmed().isEmpty())
            return refusal(RefusalCode::ReasonMissing, field("note"));
        if (mine.outcome == u"changed" && mine.note.trimmed().isEmpty() && !worded)
            return refusal(RefusalCode::FieldMissing, field("note"));
        event.put(CaseRecord::find(record.actionReviews, mine.id), mine);
        const bool endedHere =
            before && known && endsAction(before->outcome) && known->endedOn == heldBefore;
        const bool ends = endsAction(mine.outcome);
        const bool endedElsewhere = known && !known->isOpen() && !endedHere;
        if (endedHere || (ends && !endedElsewhere))
            setOutcome(versionOf(record, actions, mine.action), ends ? mine.outcome : QString(),
                meeting.heldOn, mine.note);
    }
    // What an earlier writing of this meeting ended goes with it.
    for (const ActionReview &before : record.actionReviews) {
        const Action *known = CaseRecord::find(record.actions, before.action);
        const bool endedHere = before.meeting == meeting.id && known && endsAction(before.outcome)
            && known->endedOn == heldBefore;
        if (!endedHere || spokenOf.contains(before.action))
            continue;
        const bool withdrawn = removed.contains(before.id);
        if (withdrawn || heldBefore != meeting.heldOn)
            setOutcome(versionOf(record, actions, before.action),
                withdrawn ? QString() : before.outcome, meeting.heldOn, before.note);
    }
    return std::nullopt;
}

} // namespace hometray
