// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/family/formstab.h"

#include "ui/family/checklistcard.h"
#include "ui/frame/secretclipboard.h"
#include "ui/frame/stepwords.h"
#include "ui/print/letout.h"
#include "ui/print/preview.h"
#include "ui/widgets/keptfocus.h"

#include <QtWidgets/QHBoxLayout>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double roomBeside = 44; // shares of a line: below it the checklist comes first, above
constexpr double sideWidth = 21.5;
} // namespace

FormsTab::FormsTab(Frame &frame, QWidget *parent) : FamilyTab(frame, parent)
{
    m_columns = new QHBoxLayout(this);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(em(this, 0.9));
    m_cards = new QVBoxLayout;
    m_cards->setSpacing(em(this, 0.7));
    m_columns->addLayout(m_cards, 1);
    m_side = new QWidget(this);
    m_lists = new QVBoxLayout(m_side);
    m_lists->setContentsMargins(0, 0, 0, 0);
    m_lists->setSpacing(em(this, 0.7));
    m_columns->addWidget(m_side, 0, Qt::AlignTop);
}

FormRequest FormsTab::formFor(const QString &action) const
{
    return requestOf(action, m_caseId);
}

void FormsTab::setFamily(const FamilyShown &family)
{
    m_caseId = family.known.id;
    m_may = words::MayLeave(*family.record, family.hiddenElsewhere);
    // What goes to others by its reference goes on without the family's name.
    m_whose = family.known.line->reference.isEmpty()
        ? QString()
        : tr("FFA %1").arg(family.known.line->reference);
    const FormsTabText text = textOf(family);
    if (text.cards != m_text.cards || m_cards->isEmpty()) {
        const KeptFocus kept(this);
        m_text.cards = text.cards;
        fill();
    }
    m_text.checklists = text.checklists;
    while (m_checklists.size() < text.checklists.size()) {
        auto *card = new ChecklistCard(m_side);
        connect(card, &ChecklistCard::actionChosen, this,
            [this](const QString &, const QString &action) { m_frame.openForm(formFor(action)); });
        m_checklists.append(card);
        m_lists->addWidget(card);
    }
    for (qsizetype i = 0; i < m_checklists.size(); ++i) {
        if (i < text.checklists.size())
            m_checklists[i]->setChecklist(text.checklists[i]);
        else
            m_checklists[i]->clear();
    }
    m_side->setVisible(!text.checklists.isEmpty());
}

void FormsTab::fill()
{
    clearLayout(m_cards);
    for (const FormCardText &text : std::as_const(m_text.cards)) {
        auto *card = new FormCard(text, this);
        connect(card, &FormCard::chosen, this, &FormsTab::start);
        m_cards->addWidget(card);
    }
    m_cards->addStretch(1);
}

void FormsTab::start(const CardButton &button)
{
    if (!button.print.isEmpty()) {
        letOut(this, m_may, button.print, [this](const QString &out) {
            showPreview(window(), textJob(out, m_whose));
        });
        return;
    }
    if (button.copy.isEmpty()) {
        m_frame.openForm(button.form);
        return;
    }
    letOut(this, m_may, button.copy, [this](const QString &out) {
        SecretClipboard::instance().copy(out);
        m_frame.say(Sign::Copy, Tone::Info, tr("Copied for a minute. Paste it where it belongs."));
    });
}

void FormsTab::clear()
{
    m_caseId = {};
    m_may = {};
    m_whose.clear();
    m_text = {};
    clearLayout(m_cards);
    for (ChecklistCard *card : std::as_const(m_checklists))
        card->clear();
}

void FormsTab::resizeEvent(QResizeEvent *event)
{
    FamilyTab::resizeEvent(event);
    const bool beside = width() >= em(this, roomBeside);
    m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::BottomToTop);
    m_side->setMinimumWidth(beside ? em(this, sideWidth) : 0);
    m_side->setMaximumWidth(beside ? em(this, sideWidth) : QWIDGETSIZE_MAX);
    m_columns->setAlignment(m_side, beside ? Qt::AlignTop : Qt::Alignment());
}

} // namespace hometray
