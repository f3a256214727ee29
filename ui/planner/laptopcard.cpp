// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/laptopcard.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/keptfocus.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {

LaptopCard::LaptopCard(QWidget *parent) : Card(tr("This laptop"), parent)
{
    setObjectName(u"laptopCard"_s);
    setAccessibleName(tr("This laptop"));
    m_flow = new FlowLayout(nullptr, 0.9);
    body()->addLayout(m_flow);
}

void LaptopCard::setSteps(const QList<StepText> &steps)
{
    if (steps == m_steps)
        return;
    const KeptFocus kept(this);
    m_steps = steps;
    clearLayout(m_flow);
    for (const StepText &step : steps)
        addStep(step);
}

void LaptopCard::addStep(const StepText &step)
{
    auto *item = new QWidget(this);
    item->setObjectName(u"laptop."_s + step.id);
    item->setAccessibleName(step.title + u": "_s + step.state);
    item->setToolTip(step.help);
    auto *row = new QHBoxLayout(item);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(em(this, 0.4));
    auto *sign = new SignDisc(step.sign, step.tone, item);
    sign->setAccessibleName(step.state);
    sign->setToolTip(step.state);
    row->addWidget(sign, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(em(this, 0.1));
    row->addLayout(words, 1);
    words->addWidget(new QLabel(step.title, item));
    auto *evidence = new WrapLabel(step.evidence, "muted", item);
    words->addWidget(evidence);
    for (const StepAction &action : step.actions) {
        auto *button = new QPushButton(action.text, item);
        button->setObjectName(u"laptop."_s + step.id + u'.' + action.id);
        button->setProperty("kind", u"link"_s);
        button->setAccessibleName(action.text + u" – "_s + step.title);
        button->setAccessibleDescription(step.evidence);
        connect(button, &QPushButton::clicked, this,
            [this, id = action.id] { Q_EMIT actionChosen(id); });
        words->addWidget(button, 0, Qt::AlignLeft);
    }
    words->addStretch(1);
    item->setFixedWidth(em(this, 11));
    m_flow->addWidget(item);
    m_flow->setAlignment(item, Qt::AlignTop);
}

} // namespace hometray
