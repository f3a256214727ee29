// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/family/checkliststab.h"

#include "ui/family/checklistcard.h"
#include "ui/widgets/labels.h"

namespace hometray {

ChecklistsTab::ChecklistsTab(Frame &frame, QWidget *parent) : FamilyTab(frame, parent)
{
    setObjectName(QStringLiteral("checklistsTab"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(em(this, 0.7));
}

void ChecklistsTab::setFamily(const FamilyShown &family)
{
    m_caseId = family.known.id;
    setView(family.view);
}

void ChecklistsTab::clear()
{
    m_caseId = {};
    setView({});
}

void ChecklistsTab::setView(const FamilyView &view)
{
    clearLayout(m_column);
    if (view.checklists.isEmpty()) {
        auto *card = new Card(tr("No checklist applies now"), this);
        card->body()->addWidget(new WrapLabel(
            tr("Before a school holiday, after a TAF and before closing, what has to be done is "
               "listed here."),
            nullptr, card));
        m_column->addWidget(card);
    }
    for (const ChecklistText &list : view.checklists) {
        auto *card = new ChecklistCard(this);
        card->setChecklist(list);
        connect(card, &ChecklistCard::actionChosen, this,
            [this](const QString &, const QString &action) {
                m_frame.openForm({action, m_caseId, {}, {}});
            });
        m_column->addWidget(card);
    }
    m_column->addStretch(1);
}

} // namespace hometray
