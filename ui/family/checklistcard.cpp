// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/family/checklistcard.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/keptfocus.h"
#include "ui/widgets/labels.h"
#include "words/dates.h"

using namespace Qt::StringLiterals;

namespace hometray {

ChecklistCard::ChecklistCard(QWidget *parent) : Card({}, parent)
{
    setObjectName(u"checklist"_s);
    hide();
}

void ChecklistCard::setChecklist(const ChecklistText &list)
{
    if (list.id == m_list.id && list.steps == m_list.steps && list.summary == m_list.summary)
        return;
    const KeptFocus kept(this);
    m_list = list;
    setObjectName(u"checklist."_s + list.id);
    setAccessibleName(list.title);
    fill();
    setVisible(!list.steps.isEmpty());
}

void ChecklistCard::clear()
{
    m_list = {};
    setAccessibleName({});
    clearLayout(body());
    hide();
}

void ChecklistCard::fill()
{
    clearLayout(body());
    body()->addWidget(new WrapLabel(m_list.title, "heading", this));
    auto *head = new FlowLayout(nullptr, 0.6);
    head->addWidget(
        new Pill({m_list.ready ? Sign::Done : Sign::Part, words::capitalised(m_list.summary),
                     m_list.ready ? Tone::Good : Tone::Neutral},
            this));
    if (!m_list.progress.isEmpty() && !m_list.ready) {
        auto *progress = new QLabel(m_list.progress, this);
        progress->setProperty("kind", u"muted"_s);
        head->addWidget(progress);
    }
    body()->addLayout(head);
    for (const StepText &step : m_list.steps) {
        auto *row = new StepRow(step, this);
        connect(row, &StepRow::actionChosen, this, &ChecklistCard::actionChosen);
        body()->addWidget(makeLine(this));
        body()->addWidget(row);
    }
}

ChecklistText checklistOf(const FamilyView &view, ListRole role)
{
    for (const ChecklistText &list : view.checklists) {
        if (list.role == role)
            return list;
    }
    return {};
}

} // namespace hometray
