// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/unlock/unlockpage.h"

#include "ui/unlock/firstrun.h"
#include "ui/unlock/newpassphrasecard.h"
#include "ui/unlock/unlockcard.h"
#include "ui/widgets/fittingstack.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/progressmeter.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QScrollArea>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double cardWidth = 28; // shares of a line
} // namespace

UnlockPage::UnlockPage(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"unlockPage"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(scroll);
    content->setObjectName(u"plain"_s);
    auto *grid = new QGridLayout(content);
    grid->setRowStretch(0, 2);
    grid->setRowStretch(2, 3);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 1);
    m_stack = new FittingStack(content);
    m_stack->setMinimumWidth(em(this, cardWidth));
    m_stack->setMaximumWidth(em(this, cardWidth));
    m_unlock = new UnlockCard(m_stack);
    m_firstRun = new FirstRun(m_stack);
    m_newPassphrase = new NewPassphraseCard(m_stack);
    auto *working = new Card({}, m_stack);
    m_working = working;
    m_workingWords = new WrapLabel({}, "heading", working);
    working->body()->addWidget(m_workingWords);
    m_meter = new ProgressMeter(working);
    working->body()->addWidget(m_meter);
    m_cards = {m_unlock, m_firstRun, m_newPassphrase, m_working};
    for (QWidget *card : std::as_const(m_cards))
        m_stack->addWidget(card);
    grid->addWidget(m_stack, 1, 1);
    scroll->setWidget(content);
    outer->addWidget(scroll);
}

void UnlockPage::showCard(QWidget *card)
{
    m_stack->setCurrentIndex(int(m_cards.indexOf(card)));
}

void UnlockPage::showProgress(const QString &words, int done, int total)
{
    m_workingWords->setText(words);
    m_meter->setProgress(done, total, tr("%1 of %2").arg(done).arg(total));
    m_meter->setVisible(total > 0);
    showCard(m_working);
}

} // namespace hometray
