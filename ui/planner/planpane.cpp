// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/planpane.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "words/dates.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
PlanPane::PlanPane(QWidget *parent) : Card({}, parent)
{
    setObjectName(u"planPane"_s);
    setAccessibleName(tr("The open step"));
    auto *head = new QHBoxLayout;
    m_who = new WrapLabel({}, "muted", this);
    m_who->setObjectName(u"planPaneWho"_s);
    head->addWidget(m_who, 1);
    auto *close = addButton(head, "planPaneClose", tr("Close"), "link");
    close->setAccessibleName(tr("Close the step and go back to the plan"));
    close->setToolTip(tr("Esc"));
    connect(close, &QPushButton::clicked, this, &PlanPane::closeRequested);
    body()->addLayout(head);
    auto *step = new QHBoxLayout;
    step->setSpacing(em(this, 0.5));
    m_sign = new SignDisc(Sign::ToDo, Tone::Neutral, this);
    step->addWidget(m_sign, 0, Qt::AlignTop);
    m_title = new WrapLabel({}, "heading", this);
    m_title->setObjectName(u"planPaneTitle"_s);
    step->addWidget(m_title, 1);
    body()->addLayout(step);
    m_state = new WrapLabel({}, "strong", this);
    body()->addWidget(m_state);
    m_evidence = new WrapLabel({}, nullptr, this);
    m_evidence->setObjectName(u"planPaneEvidence"_s);
    body()->addWidget(m_evidence);
    m_place = new QVBoxLayout;
    body()->addLayout(m_place);
    auto *buttons = m_buttons = new FlowLayout(nullptr, 0.4);
    m_mend = addButton(buttons, "planPaneMend", {}, "primary");
    connect(m_mend, &QPushButton::clicked, this, &PlanPane::mendRequested);
    m_next = addButton(buttons, "planPaneNext", tr("Ne&xt step ▸"), nullptr);
    m_next->setAccessibleName(tr("Next open step"));
    connect(m_next, &QPushButton::clicked, this, &PlanPane::nextRequested);
    body()->addLayout(buttons);
    m_stillOpen = new WrapLabel({}, "muted", this);
    m_stillOpen->setObjectName(u"planPaneStillOpen"_s);
    body()->addWidget(m_stillOpen);
    body()->addWidget(makeLine(this));
    m_why = new WrapLabel({}, "muted", this);
    body()->addWidget(m_why);
    auto *links = new FlowLayout(nullptr, 0.3);
    auto *family = addButton(links, "planPaneFamily", tr("Open the family"), "link");
    connect(family, &QPushButton::clicked, this, &PlanPane::familyRequested);
    auto *ask = addButton(links, "planPaneAsk", tr("Stuck? Ask the coordinator…"), "link");
    connect(ask, &QPushButton::clicked, this, &PlanPane::coordinatorRequested);
    body()->addLayout(links);
    body()->addStretch(1);
}

QPushButton *PlanPane::addButton(
    QLayout *to, const char *name, const QString &text, const char *kind)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    if (kind)
        button->setProperty("kind", QString::fromLatin1(kind));
    to->addWidget(button);
    return button;
}

void PlanPane::setStep(const PlanRow &row, const PlanColumn &column, const PlanCell &cell)
{
    if (row.caseId != m_caseId || cell.step != m_cell.step)
        setForm(nullptr);
    m_caseId = row.caseId;
    m_cell = cell;
    if (cell.mend.isEmpty())
        setMend({});
    m_who->setText(tr("%1 family · %2", "name, decision").arg(row.family, row.decision.text));
    m_sign->setSign(cell.sign, cell.tone);
    m_sign->setVisible(cell.sign != Sign::None);
    m_title->setText(cell.open ? cell.title : column.title);
    m_state->setText(words::capitalised(cell.text));
    m_state->setVisible(!cell.text.isEmpty());
    m_evidence->setText(cell.evidence);
    m_evidence->setVisible(!cell.evidence.isEmpty());
    m_why->setText(column.help);
    m_why->setVisible(!column.help.isEmpty());
    showStillOpen(row, cell);
}

void PlanPane::showStillOpen(const PlanRow &row, const PlanCell &cell)
{
    QStringList open;
    for (const PlanCell &other : row.cells) {
        if (other.open && (other.step != cell.step || other.checklist != cell.checklist))
            open.append(other.title);
    }
    if (row.ready)
        m_stillOpen->setText(row.over ? tr("This family was ready when you left.")
                                      : tr("This family is ready for the break."));
    else if (open.isEmpty())
        m_stillOpen->setText(cell.open ? tr("The last open step of this family.")
                                       : tr("%n left for this family.", nullptr, row.open));
    else
        m_stillOpen->setText(tr("Still open after this: %1").arg(open.join(u" · "_s)));
}

void PlanPane::setForm(QWidget *form)
{
    if (m_form == form)
        return;
    if (m_form) {
        m_form->hide();
        m_form->deleteLater();
    }
    m_form = form;
    if (form) {
        m_place->addWidget(form);
        form->show(); // a layout would do it by an event, and the keyboard goes to nothing hidden
    }
    m_mend->setVisible(!form && !m_mend->text().isEmpty());
}

void PlanPane::setMend(const QString &title)
{
    m_mend->setText(title);
    m_mend->setVisible(!m_form && !title.isEmpty());
}

void PlanPane::setOtherWays(const QList<StepAction> &ways)
{
    if (ways == m_ways)
        return;
    m_ways = ways;
    for (QPushButton *button : std::exchange(m_wayButtons, {})) {
        m_buttons->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
    for (const StepAction &way : ways) {
        QPushButton *button = addButton(m_buttons, "planPaneWay", way.text, nullptr);
        button->setObjectName(u"planPaneWay."_s + way.id);
        connect(button, &QPushButton::clicked, this,
            [this, id = way.id] { Q_EMIT otherWayChosen(id); });
        button->show();
        m_wayButtons.append(button);
    }
}

void PlanPane::clear()
{
    setForm(nullptr);
    m_caseId = {};
    m_cell = {};
    for (QLabel *label : {m_who, m_title, m_state, m_evidence, m_stillOpen, m_why})
        label->clear();
    setMend({});
    setOtherWays({});
}

void PlanPane::focusFirst()
{
    QWidget *first = m_mend->isVisibleTo(this) ? m_mend : m_next;
    first->setFocus(Qt::TabFocusReason);
}

void PlanPane::focusNext()
{
    m_next->setFocus(Qt::OtherFocusReason);
}

void PlanPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        Card::keyPressEvent(event);
}

} // namespace hometray
