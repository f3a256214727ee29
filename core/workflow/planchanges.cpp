// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/planchanges.h"

#include "rules/owners.h"
#include "workflow/datechecks.h"
#include "workflow/given.h"
#include "workflow/references.h"
#include "workflow/refuse.h"

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

constexpr int lowestScore = 0;
constexpr int highestScore = 10;

bool isOpenGoal(const Goal &goal)
{
    return goal.status.isEmpty() || goal.status == u"open";
}

/// Sets the end that follows from the status; true when an end is given for what is open.
bool endContradicts(bool open, QDate &endedOn, QDate endedBefore, QDate day)
{
    if (!open) {
        if (!endedOn.isValid())
            endedOn = day;
        return false;
    }
    if (endedOn == endedBefore)
        endedOn = {};
    return endedOn.isValid();
}

bool sameWork(const Action &a, const Action &b)
{
    return a.what == b.what && a.goal == b.goal && a.member == b.member && a.person == b.person
        && a.mine == b.mine && a.owner == b.owner && a.dueOn == b.dueOn && a.ongoing == b.ongoing;
}

class Planning {
public:
    Planning(const CaseRecord &record, const PlanChanges &changes, EventBuilder &event)
        : m_record(record), m_changes(changes), m_event(event)
    {
    }

    void addPlan()
    {
        const FamilyPlan *known = CaseRecord::only(m_record.familyPlan);
        const bool planned = !m_changes.goals.isEmpty() || !m_changes.actions.isEmpty();
        if (isGiven(m_changes.plan))
            m_event.put(known, asSingle(m_changes.plan));
        else if (!known && planned)
            m_event.add(asSingle(FamilyPlan()));
    }

    std::optional<Refusal> addGoals()
    {
        for (qsizetype i = 0; i < m_changes.goals.size(); ++i) {
            Goal goal = m_changes.goals.at(i);
            const Goal *known = CaseRecord::find(m_record.goals, goal.id);
            if (endContradicts(isOpenGoal(goal), goal.endedOn, known ? known->endedOn : QDate(),
                    m_changes.day))
                return wrong(itemField("goals", i, "endedOn"), u"stillOpen"_s);
            m_event.put(known, goal);
        }
        return std::nullopt;
    }

    std::optional<Refusal> addActions()
    {
        for (qsizetype i = 0; i < m_changes.actions.size(); ++i) {
            Action action = m_changes.actions.at(i);
            const Action *known = CaseRecord::find(m_record.actions, action.id);
            const auto field = [i](const char *name) { return itemField("actions", i, name); };
            if (known && !known->isOpen() && !action.isOpen() && !sameWork(*known, action))
                return refusal(RefusalCode::ActionClosed, field("what"), {}, "changePlan");
            const QDate before = known ? known->endedOn : QDate();
            if (endContradicts(action.isOpen(), action.endedOn, before, m_changes.day))
                return wrong(field("endedOn"), u"stillOpen"_s);
            if (action.status == u"dropped" && isBlank(action.droppedWhy))
                return refusal(RefusalCode::ReasonMissing, field("droppedWhy"));
            if (action.ongoing && action.dueOn.isValid())
                return wrong(field("dueOn"), u"ongoing"_s);
            if (const auto refused = checkOwner(action, known, i))
                return refused;
            if (const auto refused = checkGoal(action, known, i))
                return refused;
            if (!known && action.meeting.isNull())
                action.meeting = m_changes.meeting;
            m_event.put(known, action);
        }
        return std::nullopt;
    }

    std::optional<Refusal> addScores()
    {
        for (qsizetype i = 0; i < m_changes.scores.size(); ++i) {
            const GoalScore &score = m_changes.scores.at(i);
            if (score.score && (*score.score < lowestScore || *score.score > highestScore))
                return refusal(RefusalCode::OutOfRange, itemField("scores", i, "score"),
                    {{u"from"_s, lowestScore}, {u"to"_s, highestScore}});
            for (const ObjectId &id : score.by) {
                if (const auto refused = unlessInLifeOf(CaseRecord::find(m_record.people, id),
                        itemField("scores", i, "on"), {score.on, "on"}))
                    return refused;
            }
            m_event.put(CaseRecord::find(m_record.goalScores, score.id), score);
        }
        return std::nullopt;
    }

private:
    static std::optional<Refusal> wrong(const QString &field, const QString &reason)
    {
        return refusal(RefusalCode::FieldWrong, field, {{u"reason"_s, reason}});
    }

    [[nodiscard]] std::optional<Refusal> checkOwner(
        const Action &action, const Action *known, qsizetype i) const
    {
        const int owners = int(!action.member.isNull()) + int(!action.person.isNull())
            + int(action.mine) + int(!action.owner.isEmpty());
        if (owners > 1)
            return wrong(itemField("actions", i, "owner"), u"oneOwner"_s);
        if (!action.isOpen())
            return std::nullopt;
        // What is one's own is a field, so that it is found and named as one's own.
        if (meansMyself(action.owner))
            return wrong(itemField("actions", i, "owner"), u"sayItIsMine"_s);
        const TeamMember *member = CaseRecord::find(m_record.team, action.member);
        const bool newMember = !known || known->member != action.member || !known->isOpen();
        if (member && newMember && member->until.isValid() && member->until < m_changes.day)
            return refusal(
                RefusalCode::MemberEnded, itemField("actions", i, "member"), {}, "changeTeam");
        const bool newPerson = !known || known->person != action.person || !known->isOpen();
        if (newPerson && !action.person.isNull())
            return unlessInLifeOf(CaseRecord::find(m_record.people, action.person),
                itemField("actions", i, "person"), {m_changes.day, "on"});
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Refusal> checkGoal(
        const Action &action, const Action *known, qsizetype i) const
    {
        if (known || !action.isOpen())
            return std::nullopt;
        const Goal *goal = CaseRecord::find(m_changes.goals, action.goal);
        if (!goal)
            goal = CaseRecord::find(m_record.goals, action.goal);
        if (goal && !isOpenGoal(*goal))
            return wrong(itemField("actions", i, "goal"), u"goalEnded"_s);
        return std::nullopt;
    }

    const CaseRecord &m_record;
    const PlanChanges &m_changes;
    EventBuilder &m_event;
};

} // namespace

std::optional<Refusal> addPlanChanges(
    const CaseRecord &record, const PlanChanges &changes, EventBuilder &event)
{
    Planning planning(record, changes, event);
    planning.addPlan();
    if (const auto refused = planning.addGoals())
        return refused;
    if (const auto refused = planning.addActions())
        return refused;
    return planning.addScores();
}

} // namespace hometray
