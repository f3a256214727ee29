// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/steprow.h"

#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {

StepRow::StepRow(const StepText &step, QWidget *parent) : QWidget(parent), m_step(step)
{
    setObjectName(u"step."_s + step.id);
    setAccessibleName(step.state.isEmpty() ? step.title : step.title + u": "_s + step.state);
    setAccessibleDescription(step.evidence);
    if (!step.help.isEmpty())
        setWhatsThis(step.help);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, em(this, 0.3), 0, em(this, 0.3));
    row->setSpacing(em(this, 0.5));
    auto *sign = new SignDisc(step.sign, step.tone, this);
    sign->setAccessibleName(step.state);
    sign->setToolTip(step.state);
    row->addWidget(sign, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(em(this, 0.12));
    row->addLayout(words, 1);
    auto *title = new WrapLabel(step.title, nullptr, this);
    title->setToolTip(step.help);
    words->addWidget(title);
    if (!step.evidence.isEmpty())
        words->addWidget(new WrapLabel(step.evidence, "muted", this));
    if (step.actions.isEmpty())
        return;
    auto *buttons = new FlowLayout(nullptr, 0.3);
    words->addSpacing(em(this, 0.2));
    words->addLayout(buttons);
    for (const StepAction &action : step.actions) {
        auto *button = new QPushButton(action.text, this);
        button->setObjectName(u"step."_s + step.id + u'.' + action.id);
        button->setAccessibleName(action.text + u" – "_s + step.title);
        button->setAccessibleDescription(step.evidence);
        connect(button, &QPushButton::clicked, this,
            [this, id = action.id] { Q_EMIT actionChosen(m_step.id, id); });
        buttons->addWidget(button);
    }
}

} // namespace hometray
