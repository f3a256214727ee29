// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/planview.h"

#include "rules/due.h"
#include "rules/policy.h"
#include "ui/family/scores.h"
#include "words/called.h"
#include "words/dates.h"
#include "words/duelines.h"
#include "words/summary.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
class Plan {
    Q_DECLARE_TR_FUNCTIONS(FamilyPlan)
public:
    Plan(const CaseRecord &record, const CaseFacts &facts, const Situation &situation,
        bool keyworker)
        : m_record(record),
          m_facts(facts),
          m_situation(situation),
          m_today(situation.today),
          m_keyworker(keyworker)
    {
        for (const DueItem &item : dueItems(facts, situation)) {
            if (item.kind == DueKind::Action)
                m_due.insert(item.index, item);
        }
        for (const CaseFacts::OpenAction &action : facts.actions)
            m_carriedOver.insert(action.index, action.carriedOver);
    }

    PlanView tell()
    {
        PlanView view;
        view.state = state();
        QSet<ObjectId> known;
        for (const Goal &goal : m_record.goals) {
            known.insert(goal.id);
            const bool open = goal.status.isEmpty() || goal.status == u"open"_s;
            (open ? view.goals : view.ended).append(goalOf(goal, open));
        }
        PlanGoal rest;
        rest.title = tr("Actions without a goal");
        rest.actions = actionsOf([&known](const Action &a) { return !known.contains(a.goal); });
        if (!rest.actions.isEmpty())
            view.goals.append(rest);
        return view;
    }

private:
    [[nodiscard]] QString state() const
    {
        QStringList parts;
        if (const QDate looked = dateOf(m_facts.row.plan.day); looked.isValid())
            parts.append(tr("last changed or looked at on %1").arg(words::date(looked, m_today)));
        const FamilyPlan *plan = CaseRecord::only(m_record.familyPlan);
        if (plan && plan->signedOn.isValid())
            parts.append(
                tr("signed by the family on %1").arg(words::date(plan->signedOn, m_today)));
        if (m_facts.row.plan.isSet())
            parts.append(m_facts.row.plan.inEhm ? tr("in EHM") : tr("not yet in EHM"));
        return words::capitalised(parts.join(u" · "_s));
    }

    [[nodiscard]] PlanGoal goalOf(const Goal &goal, bool open)
    {
        PlanGoal view;
        view.id = goal.id;
        view.title = goal.title;
        if (!goal.outcome.isEmpty())
            view.outcome = m_situation.policy->choiceWords(u"headlineOutcomes"_s, goal.outcome);
        QStringList whose;
        for (const ObjectId &id : goal.whose) {
            if (const Person *person = CaseRecord::find(m_record.people, id))
                whose.append(words::nameAmong(m_record, *person));
        }
        QStringList about;
        if (!goal.need.isEmpty())
            about.append(whose.isEmpty()
                    ? tr("Need: %1").arg(goal.need)
                    : tr("Need of %1: %2").arg(words::listed(whose), goal.need));
        else if (!whose.isEmpty())
            about.append(tr("For %1").arg(words::listed(whose)));
        if (!goal.difference.isEmpty())
            about.append(tr("What will be different: %1").arg(goal.difference));
        view.about = about.join(u'\n');
        view.scores = scoresOf(m_record, goal.id);
        view.actions = actionsOf([&goal](const Action &a) { return a.goal == goal.id; });
        if (!open) {
            const QString words = m_situation.policy->choiceWords(u"goalStatuses"_s, goal.status);
            view.ended = goal.endedOn.isValid()
                ? tr("%1 on %2", "reached or dropped, day")
                      .arg(words, words::date(goal.endedOn, m_today))
                : words;
        }
        return view;
    }

    template <class Belongs>
    [[nodiscard]] QList<PlanActionRow> actionsOf(Belongs belongs)
    {
        QList<qsizetype> indexes;
        for (qsizetype i = 0; i < m_record.actions.size(); ++i) {
            if (belongs(m_record.actions.at(i)))
                indexes.append(i);
        }
        const auto rank = [this](qsizetype i) {
            const Action &action = m_record.actions.at(i);
            const int group = action.isOpen() ? 0 : action.status == u"done"_s ? 1 : 2;
            const QDate day = action.isOpen() ? action.dueOn : action.endedOn;
            return std::pair(group, day.isValid() ? day.toJulianDay() : INT_MAX);
        };
        std::stable_sort(indexes.begin(), indexes.end(),
            [&rank](qsizetype a, qsizetype b) { return rank(a) < rank(b); });
        QList<PlanActionRow> rows;
        for (const qsizetype i : std::as_const(indexes))
            rows.append(rowOf(int(i)));
        return rows;
    }

    [[nodiscard]] PlanActionRow rowOf(int index)
    {
        const Action &action = m_record.actions.at(index);
        PlanActionRow row;
        row.id = action.id;
        row.what = action.what;
        row.open = action.isOpen();
        row.who =
            action.mine && m_keyworker ? tr("You") : words::actionOwner(m_record, action, m_today);
        row.when = action.dueOn.isValid() ? words::shortDate(action.dueOn, m_today)
            : action.ongoing              ? tr("ongoing")
                                          : tr("no date yet");
        QStringList notes{action.status == u"dropped"_s ? action.droppedWhy : action.progress};
        if (const int times = m_carriedOver.value(index); times > 1)
            notes.append(tr("carried over %n times", nullptr, times));
        notes.removeAll(QString());
        row.note = notes.join(u" · "_s);
        row.status = statusOf(action, index);
        return row;
    }

    [[nodiscard]] PillText statusOf(const Action &action, int index)
    {
        const QString ended =
            action.endedOn.isValid() ? words::date(action.endedOn, m_today) : QString();
        if (action.status == u"done"_s)
            return {Sign::Done, tr("Done %1").arg(ended).trimmed(), Tone::Good};
        if (action.status == u"dropped"_s)
            return {Sign::Dash, tr("Dropped %1").arg(ended).trimmed(), Tone::Neutral};
        const auto due = m_due.constFind(index);
        if (due != m_due.cend() && due->isOverdue())
            return {Sign::Alert, words::capitalised(words::dueWhen(*due, m_today)), Tone::Late};
        if (due != m_due.cend() && due->due == m_today)
            return {Sign::Clock, tr("Due today"), Tone::Warning};
        if (!action.progress.isEmpty() || action.ongoing)
            return {Sign::Part, tr("Going on"), Tone::Info};
        return {Sign::ToDo, tr("To do"), Tone::Neutral};
    }

    const CaseRecord &m_record;
    const CaseFacts &m_facts;
    const Situation &m_situation;
    QDate m_today;
    bool m_keyworker;
    QHash<int, DueItem> m_due;
    QHash<int, int> m_carriedOver;
};
} // namespace

PlanView planView(
    const CaseRecord &record, const CaseFacts &facts, const Situation &situation, bool keyworker)
{
    return Plan(record, facts, situation, keyworker).tell();
}

} // namespace hometray
