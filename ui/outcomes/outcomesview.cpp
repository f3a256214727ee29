// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outcomes/outcomesview.h"

#include "rules/policy.h"
#include "ui/family/scores.h"
#include "words/dates.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
class Outcomes {
    Q_DECLARE_TR_FUNCTIONS(Outcomes)
public:
    Outcomes(const CaseRecord &record, const Situation &situation)
        : m_record(record), m_situation(situation), m_today(situation.today)
    {
    }

    OutcomesView tell()
    {
        OutcomesView view;
        int reviewed = 0;
        for (const Goal &goal : m_record.goals) {
            if (goal.status == u"dropped"_s)
                continue;
            view.cards.append(cardOf(goal));
            view.chart.append(rowOf(goal));
            reviewed += view.cards.last().reviewed ? 1 : 0;
        }
        if (!view.cards.isEmpty())
            view.state = tr("%1 of %2 needs reviewed").arg(reviewed).arg(view.cards.size());
        std::stable_sort(view.cards.begin(), view.cards.end(),
            [](const OutcomeCard &a, const OutcomeCard &b) { return !a.reviewed && b.reviewed; });
        return view;
    }

    static QString scoreText(const ScorePoint &score, QDate today)
    {
        return tr("The family’s score: %1 of 10 on %2")
            .arg(score.score)
            .arg(words::date(score.on, today));
    }

private:
    [[nodiscard]] PillText pillOf(const OutcomeReview *review) const
    {
        if (!review || review->outcome.isEmpty())
            return {Sign::ToDo, tr("Not reviewed yet"), Tone::Neutral};
        const QString words = m_situation.policy->choiceWords(u"outcomes"_s, review->outcome);
        if (review->outcome == u"met"_s)
            return {Sign::Done, words, Tone::Good};
        if (review->outcome == u"partly"_s)
            return {Sign::Part, words, Tone::Info};
        return {Sign::Dash, words, Tone::Warning};
    }

    [[nodiscard]] OutcomeCard cardOf(const Goal &goal) const
    {
        OutcomeCard card;
        card.goal = goal.id;
        card.need = goal.title;
        if (!goal.outcome.isEmpty())
            card.headline = m_situation.policy->choiceWords(u"headlineOutcomes"_s, goal.outcome);
        const OutcomeReview *review = reviewOf(m_record, goal.id);
        card.reviewed = review && !review->outcome.isEmpty();
        card.outcome = pillOf(review);
        const auto add = [&card](const QString &label, const QString &value) {
            if (!value.isEmpty())
                card.facts.append({label, value});
        };
        if (!review) {
            add(tr("Need"), goal.need);
            add(tr("What was to be different"), goal.difference);
            return card;
        }
        add(tr("At the beginning"), review->baseline);
        add(tr("Now"), review->latest);
        add(tr("Evidence"), evidenceOf(*review));
        add(tr("The family says"), review->familyView);
        add(tr("The keyworker says"), review->keyworkerView);
        add(tr("Reviewed on"), words::longDate(review->on));
        return card;
    }

    [[nodiscard]] QString evidenceOf(const OutcomeReview &review) const
    {
        const QString day = words::date(review.evidenceOn, m_today);
        if (review.evidence.isEmpty() || day.isEmpty())
            return review.evidence.isEmpty() ? tr("none written yet") : review.evidence;
        return tr("%1 (of %2)", "evidence, its day").arg(review.evidence, day);
    }

    [[nodiscard]] ThenNow rowOf(const Goal &goal) const
    {
        ThenNow row;
        row.need = goal.title;
        const QList<ScorePoint> scores = scoresOf(m_record, goal.id);
        if (!scores.isEmpty())
            row.then = scores.first().score;
        if (scores.size() > 1)
            row.now = scores.last().score;
        row.outcome = pillOf(reviewOf(m_record, goal.id));
        if (scores.size() > 1)
            row.words = tr("%1 on %2, %3 on %4", "score, day, score, day")
                            .arg(QString::number(scores.first().score),
                                words::date(scores.first().on, m_today),
                                QString::number(scores.last().score),
                                words::date(scores.last().on, m_today));
        else if (scores.size() == 1)
            row.words = tr("scored once, on %1").arg(words::date(scores.first().on, m_today));
        return row;
    }

    const CaseRecord &m_record;
    const Situation &m_situation;
    QDate m_today;
};

OutcomeReview begun(const CaseRecord &record, const Goal &goal, QDate today)
{
    if (const OutcomeReview *review = reviewOf(record, goal.id))
        return *review;
    OutcomeReview review;
    review.goal = goal.id;
    review.on = today;
    review.baseline = goal.need;
    const QList<ScorePoint> scores = scoresOf(record, goal.id);
    if (!scores.isEmpty()) {
        review.evidence = Outcomes::scoreText(scores.last(), today);
        review.evidenceOn = scores.last().on;
    }
    return review;
}
} // namespace

OutcomesView outcomesView(const CaseRecord &record, const Situation &situation)
{
    return Outcomes(record, situation).tell();
}

const OutcomeReview *reviewOf(const CaseRecord &record, const ObjectId &goal)
{
    const OutcomeReview *last = nullptr;
    for (const OutcomeReview &review : record.outcomeReviews) {
        if (review.goal == goal && (!last || review.on >= last->on))
            last = &review;
    }
    return last;
}

ReviewOutcomes reviewToBegin(const CaseRecord &record, QDate today)
{
    ReviewOutcomes missing;
    ReviewOutcomes all;
    for (const Goal &goal : record.goals) {
        if (goal.status == u"dropped"_s)
            continue;
        const OutcomeReview *known = reviewOf(record, goal.id);
        all.reviews.append(begun(record, goal, today));
        if (!known || known->outcome.isEmpty())
            missing.reviews.append(all.reviews.last());
    }
    return missing.reviews.isEmpty() ? all : missing;
}

ReviewOutcomes reviewToBegin(const CaseRecord &record, const ObjectId &goal, QDate today)
{
    ReviewOutcomes one;
    if (const Goal *known = CaseRecord::find(record.goals, goal))
        one.reviews.append(begun(record, *known, today));
    return one;
}

} // namespace hometray
