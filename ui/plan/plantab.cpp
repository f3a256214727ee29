// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plantab.h"

#include "rules/checklist.h"
#include "rules/policy.h"
#include "ui/family/tabparts.h"
#include "ui/frame/draftbook.h"
#include "ui/frame/stepwords.h"
#include "ui/plan/planactions.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "words/dates.h"
#include "workflow/changeplan.h"
#include "workflow/reviewplan.h"

#include <QtWidgets/QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
/// What the checklists say of the plan itself: whether it was looked at after the last TAF, and
/// whether it can be carried out.
QList<StepText> planSteps(const FamilyShown &family)
{
    const QString changes = QLatin1String(ChangePlan::id);
    QList<StepText> steps;
    for (const ChecklistSpec &list : family.situation.policy->checklists()) {
        const bool afterTaf = list.role == ListRole::AfterTaf;
        if ((!afterTaf && list.role != ListRole::SelfCheck)
            || !appliesTo(list, *family.known.facts, family.situation))
            continue;
        for (const Step &step : list.steps) {
            if (afterTaf ? step.mend != QLatin1String(ReviewPlan::id) : step.mend != changes)
                continue;
            const StepResult result = evaluate(list, step, *family.known.facts, family.situation);
            if (result.isOpen())
                steps.append(stepText(result, step, *family.record, family.situation));
        }
    }
    return steps;
}
} // namespace

PlanTab::PlanTab(Frame &frame, QWidget *parent) : FamilyTab(frame, parent)
{
    setObjectName(u"planTab"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.7));
    const auto part = [this, column] {
        auto *layout = new QVBoxLayout;
        layout->setSpacing(em(this, 0.7));
        column->addLayout(layout);
        return layout;
    };
    m_head = part();
    m_open = part();
    m_foot = part();
    m_fold = new QPushButton(this);
    m_fold->setObjectName(u"endedGoals"_s);
    m_fold->setProperty("kind", u"link"_s);
    column->addWidget(m_fold, 0, Qt::AlignLeft);
    m_endedBox = new QWidget(this);
    m_ended = new QVBoxLayout(m_endedBox);
    m_ended->setContentsMargins(0, 0, 0, 0);
    m_ended->setSpacing(em(this, 0.7));
    column->addWidget(m_endedBox);
    column->addStretch(1);
    connect(m_fold, &QPushButton::clicked, this, [this] { fold(!m_endedBox->isHidden()); });
    m_fold->hide();
    m_endedBox->hide();
}

void PlanTab::setFamily(const FamilyShown &family)
{
    const bool other = !m_family.record || m_family.record->id != family.record->id;
    m_family = family;
    const PlanView plan = planView(
        *family.record, *family.known.facts, family.situation, family.known.me.isKeyworker());
    fillHead(plan);
    fillGoals(m_openCards, m_open, plan.goals);
    fillGoals(m_endedCards, m_ended, plan.ended);
    m_fold->setVisible(!plan.ended.isEmpty());
    fold(other || m_endedBox->isHidden());
}

void PlanTab::clear()
{
    for (GoalCard *card : m_openCards + m_endedCards)
        card->closeQuestion();
    m_family = {};
    m_active = nullptr;
    clearLayout(m_head);
    clearLayout(m_foot);
    clearLayout(m_open);
    clearLayout(m_ended);
    m_openCards.clear();
    m_endedCards.clear();
    m_fold->hide();
    m_endedBox->hide();
}

void PlanTab::showObject(const ObjectId &object)
{
    for (GoalCard *card : m_openCards + m_endedCards) {
        const bool here = card->goal().id == object
            || std::any_of(card->goal().actions.begin(), card->goal().actions.end(),
                [&object](const PlanActionRow &row) { return row.id == object; });
        if (!here)
            continue;
        if (m_endedCards.contains(card))
            fold(false);
        if (!card->actions()->showAction(object))
            card->actions()->setFocus(Qt::OtherFocusReason);
        return;
    }
}

void PlanTab::fillHead(const PlanView &plan)
{
    clearLayout(m_head);
    clearLayout(m_foot);
    const CaseId id = m_family.record->id;
    const bool changeable = !m_family.record->isClosed();
    const bool empty = plan.goals.isEmpty() && plan.ended.isEmpty();
    if (!plan.state.isEmpty())
        m_head->addWidget(new WrapLabel(plan.state, "muted", this));
    const QList<StepText> steps = empty || !changeable ? QList<StepText>() : planSteps(m_family);
    if (!steps.isEmpty()) {
        auto *card = new Card({}, this);
        card->setObjectName(u"planNeeds"_s);
        addHead(card, tr("What the plan needs"));
        addSteps(card, m_frame, id, steps);
        m_head->addWidget(card);
    }
    if (empty) {
        auto *card = new Card({}, this);
        addHead(card, tr("There is no Family Plan yet"));
        card->body()->addWidget(new WrapLabel(
            tr("A goal says what shall be different and whose need it is. Its actions say who does "
               "what by when; members of the family do things too. The family scores each goal "
               "from "
               "0 to 10, so that all see whether it gets better."),
            "muted", card));
        m_head->addWidget(card);
    }
    if (!changeable)
        return;
    auto *row = new FlowLayout(nullptr, 0.4);
    m_foot->addLayout(row);
    addFormButton(row, this, m_frame,
        {u"addGoal"_s, tr("+ Add a &goal"), tr("Add a goal to the Family Plan"),
            formFor(id,
                ChangePlan{
                    .plan = {}, .goals = {Goal()}, .actions = {}, .scores = {}, .remove = {}},
                u"goal"_s)});
    if (!plan.goals.isEmpty())
        addFormButton(row, this, m_frame,
            {u"addAction"_s, tr("+ &Add an action"), tr("Add an action to the Family Plan"),
                formFor(id,
                    ChangePlan{
                        .plan = {}, .goals = {}, .actions = {Action()}, .scores = {}, .remove = {}},
                    u"action"_s)});
    if (!empty)
        addFormButton(row, this, m_frame,
            {u"reviewPlan"_s, tr("&Look at the plan again…"),
                tr("Say that the Family Plan was looked at"), formFor<ReviewPlan>(id)});
}

void PlanTab::fillGoals(QList<GoalCard *> &cards, QVBoxLayout *into, const QList<PlanGoal> &goals)
{
    // Cards stay where they can, so that the keyboard stays where it is.
    while (cards.size() > goals.size()) {
        GoalCard *card = cards.takeLast();
        if (card == m_active)
            m_active = nullptr;
        card->closeQuestion();
        into->removeWidget(card);
        card->hide();
        card->deleteLater();
    }
    const bool changeable = !m_family.record->isClosed();
    for (qsizetype i = 0; i < goals.size(); ++i) {
        if (i == cards.size()) {
            cards.append(makeCard());
            into->addWidget(cards.last());
        }
        cards[i]->setGoal(m_family.record->id, goals[i], m_family.situation.today, changeable);
        cards[i]->setActive(cards[i] == m_active);
    }
}

GoalCard *PlanTab::makeCard()
{
    auto *card = new GoalCard(m_frame, this);
    connect(card, &GoalCard::activated, this, [this, card] { setActive(card); });
    connect(card, &GoalCard::wished, this, &PlanTab::fulfil);
    connect(card, &GoalCard::actionOpened, this, [this](const ObjectId &id) {
        const Action *action = CaseRecord::find(m_family.record->actions, id);
        if (action && m_frame.hasForm(QLatin1String(ChangePlan::id))) {
            ChangePlan change;
            change.actions = {*action};
            m_frame.openForm(formFor(m_family.record->id, change, id.hex()));
        }
    });
    connect(card, &GoalCard::goalOpened, this, [this](const ObjectId &id) {
        if (const Goal *goal = CaseRecord::find(m_family.record->goals, id)) {
            ChangePlan change;
            change.goals = {*goal};
            m_frame.openForm(formFor(m_family.record->id, change, id.hex()));
        }
    });
    connect(card, &GoalCard::scoreWished, this, [this](const ObjectId &id) {
        ChangePlan change;
        GoalScore score;
        score.goal = id;
        score.on = m_family.situation.today;
        change.scores = {score};
        m_frame.openForm(formFor(m_family.record->id, change, u"score "_s + id.hex()));
    });
    return card;
}

void PlanTab::setActive(GoalCard *card)
{
    m_active = card;
    for (GoalCard *each : m_openCards + m_endedCards)
        each->setActive(each == card);
}

void PlanTab::fulfil(const ActionWish &wish)
{
    const Action *known = CaseRecord::find(m_family.record->actions, wish.action);
    if (!known)
        return;
    Action action = *known;
    QString saved;
    if (wish.status == u"done"_s) {
        if (known->status == u"done"_s)
            return;
        saved = tr("Done: %1.").arg(words::shortened(action.what, 60));
    } else if (wish.status == u"dropped"_s) {
        action.droppedWhy = wish.said;
        saved = tr("Dropped: %1.").arg(words::shortened(action.what, 60));
    } else {
        action.progress = wish.said.isEmpty()
            ? tr("Going on, %1").arg(words::longDate(m_family.situation.today))
            : wish.said;
        saved = tr("Going on: %1.").arg(words::shortened(action.what, 60));
    }
    action.status = wish.status;
    // The day it ended follows from what is said now.
    action.endedOn = {};
    ChangePlan change;
    change.actions = {action};
    const CaseId caseId = m_family.record->id;
    m_frame.perform(caseId, {Command::of(change, m_family.record->heads)}, saved,
        [this, caseId, id = wish.action.hex()](const QList<Performed> &) {
            const auto draft = m_frame.drafts().find(QLatin1String(GoalCard::saidId), caseId, id);
            if (draft)
                m_frame.drafts().drop(draft->id);
        });
}

void PlanTab::fold(bool folded)
{
    m_endedBox->setVisible(!folded && !m_endedCards.isEmpty());
    const auto count = int(m_endedCards.size());
    m_fold->setText(!folded ? tr("Hide what was reached or dropped")
            : count == 1    ? tr("Show 1 goal that was reached or dropped")
                            : tr("Show %n goals that were reached or dropped", nullptr, count));
}

} // namespace hometray
