// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outcomes/outcomestab.h"

#include "rules/checklist.h"
#include "ui/family/tabparts.h"
#include "ui/outcomes/outcomesview.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlabel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "workflow/changeplan.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

using namespace Qt::StringLiterals;

namespace hometray {

OutcomesTab::OutcomesTab(Frame &frame, QWidget *parent) : FamilyTab(frame, parent)
{
    setObjectName(u"outcomesTab"_s);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(em(this, 0.7));
}

void OutcomesTab::setFamily(const FamilyShown &family)
{
    m_family = family;
    clearLayout(m_column);
    const CaseRecord &record = *family.record;
    const OutcomesView view = outcomesView(record, family.situation);
    if (view.cards.isEmpty()) {
        addTeaching();
    } else {
        auto *card = new Card({}, this);
        card->setObjectName(u"thenAndNow"_s);
        FlowLayout *head = addHead(card, tr("Then and now"));
        auto *state = new QLabel(view.state, card);
        state->setTextFormat(Qt::PlainText);
        state->setProperty("kind", u"muted"_s);
        head->addWidget(state);
        if (!record.isClosed()) {
            QPushButton *button = addFormButton(head, card, m_frame,
                {u"reviewOutcomes"_s, tr("&Review the outcomes…"),
                    tr("Review the outcomes of every need"),
                    formFor(record.id, reviewToBegin(record, family.situation.today))});
            if (button)
                button->setProperty("kind", u"primary"_s);
        }
        auto *chart = new ThenNowChart(card);
        chart->setObjectName(u"thenNowChart"_s);
        chart->setRows(view.chart);
        card->body()->addWidget(chart);
        card->body()->addWidget(new WrapLabel(
            tr("The family’s scores of its goals, from 0 to 10. They are its own, and no measure "
               "of anybody else."),
            "muted", card));
        m_column->addWidget(card);
        for (const OutcomeCard &each : view.cards)
            addCard(each);
    }
    m_column->addStretch(1);
}

void OutcomesTab::clear()
{
    m_family = {};
    clearLayout(m_column);
}

void OutcomesTab::addTeaching()
{
    auto *card = new Card({}, this);
    addHead(card, tr("There is nothing to review yet"));
    card->body()->addWidget(new WrapLabel(
        tr("The Outcomes Review looks at each need of the Family Plan: how it was, how it is now, "
           "on what evidence, and what the family and you say of it. It begins with a goal."),
        "muted", card));
    auto *row = new FlowLayout(nullptr, 0.4);
    card->body()->addLayout(row);
    if (!m_family.record->isClosed())
        addFormButton(row, card, m_frame,
            {u"addFirstGoal"_s, tr("+ Add a &goal"), tr("Add a goal to the Family Plan"),
                formFor<ChangePlan>(m_family.record->id)});
    m_column->addWidget(card);
}

void OutcomesTab::addCard(const OutcomeCard &outcome)
{
    const CaseRecord &record = *m_family.record;
    auto *card = new Card({}, this);
    card->setObjectName(u"outcome."_s + outcome.goal.hex());
    card->setAccessibleName(tr("%1: %2", "need, outcome").arg(outcome.need, outcome.outcome.text));
    auto *head = new FlowLayout(nullptr, 0.6);
    head->addWidget(new FlowLabel(outcome.need, "section", card));
    if (!outcome.headline.isEmpty())
        head->addWidget(new Pill({Sign::None, outcome.headline, Tone::Neutral}, card));
    head->addWidget(new Pill(outcome.outcome, card));
    if (!record.isClosed()) {
        QPushButton *button = addFormButton(head, card, m_frame,
            {u"reviewOutcome."_s + outcome.goal.hex(),
                outcome.reviewed ? tr("Change…") : tr("Review…"),
                tr("Review the outcome of “%1”").arg(outcome.need),
                formFor(record.id, reviewToBegin(record, outcome.goal, m_family.situation.today),
                    outcome.goal.hex())});
        if (button)
            button->setProperty("kind", u"link"_s);
    }
    card->body()->addLayout(head);
    addFacts(card->body(), card, outcome.facts);
    m_column->addWidget(card);
}

void OutcomesTab::showObject(const ObjectId &object)
{
    ObjectId goal = object;
    if (!m_family.record)
        return;
    if (const OutcomeReview *review = CaseRecord::find(m_family.record->outcomeReviews, object))
        goal = review->goal;
    auto *card = findChild<Card *>(u"outcome."_s + goal.hex());
    for (QWidget *above = parentWidget(); card && above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above)) {
            area->ensureWidgetVisible(card);
            break;
        }
    }
    if (auto *button = findChild<QPushButton *>(u"reviewOutcome."_s + goal.hex()))
        button->setFocus(Qt::OtherFocusReason);
}

} // namespace hometray
