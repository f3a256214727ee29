// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/family/tabparts.h"

#include "ui/frame/frame.h"
#include "ui/frame/stepwords.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {

FlowLayout *addHead(Card *card, const QString &heading, QBoxLayout *into)
{
    auto *flow = new FlowLayout(nullptr, 0.6);
    auto *label = new QLabel(heading, card);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("kind", u"heading"_s);
    flow->addWidget(label);
    (into ? into : card->body())->addLayout(flow);
    card->setAccessibleName(heading);
    return flow;
}

QPushButton *addFormButton(QLayout *into, QWidget *parent, Frame &frame, const FormButton &button)
{
    if (!frame.hasForm(button.request.command))
        return nullptr;
    auto *made = new QPushButton(button.text, parent);
    made->setObjectName(button.name);
    made->setAccessibleName(button.spoken);
    QObject::connect(made, &QPushButton::clicked, parent,
        [&frame, request = button.request] { frame.openForm(request); });
    into->addWidget(made);
    return made;
}

void addSteps(Card *card, Frame &frame, const CaseId &caseId, QList<StepText> steps)
{
    for (StepText &step : steps) {
        step.actions.removeIf([&frame, &caseId](const StepAction &action) {
            return !frame.hasForm(requestOf(action.id, caseId).command);
        });
        auto *row = new StepRow(step, card);
        QObject::connect(row, &StepRow::actionChosen, card,
            [&frame, caseId](const QString &, const QString &action) {
                frame.openForm(requestOf(action, caseId));
            });
        card->body()->addWidget(row);
    }
}

void addSaid(QBoxLayout *into, QWidget *parent, Sign sign, Tone tone, const QString &text)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(em(parent, 0.5));
    row->addWidget(new SignDisc(sign, tone, parent), 0, Qt::AlignTop);
    row->addWidget(new WrapLabel(text, nullptr, parent), 1);
    into->addLayout(row);
}

} // namespace hometray
