// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taf/plannedquestion.h"

#include "ui/widgets/answerstrip.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/longtext.h"

using namespace Qt::StringLiterals;

namespace hometray {

PlannedQuestion::PlannedQuestion(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card({}, this);
    card->body()->setSpacing(em(this, 0.5));
    column->addWidget(card);
    m_said = new WrapLabel({}, nullptr, card);
    m_said->setObjectName(u"taf.plannedSaid"_s);
    m_said->setTextFormat(Qt::PlainText);
    card->body()->addWidget(m_said);
    m_answers = new AnswerStrip(
        {{TafDraft::isThis, tr("It is this one")}, {TafDraft::isToCome, tr("It is still to come")},
            {TafDraft::isCancelled, tr("It is cancelled")}},
        tr("The TAF that is planned"), card);
    m_answers->setObjectName(u"taf.planned"_s);
    card->body()->addWidget(new FieldBox({}, m_answers, card));
    m_why = new LongText(2, card);
    m_why->setObjectName(u"taf.plannedWhy"_s);
    m_whyBox = new FieldBox(tr("Why it is cancelled"), m_why, card);
    card->body()->addWidget(m_whyBox);
    connect(m_answers, &AnswerStrip::answered, this, [this] {
        showWhy();
        Q_EMIT edited();
    });
    connect(m_why, &QPlainTextEdit::textChanged, this, &PlannedQuestion::edited);
}

void PlannedQuestion::fill(const TafSetup &setup, const TafDraft &draft)
{
    setVisible(setup.planned.has_value());
    m_said->setText(setup.planned
            ? tr("A TAF is planned for %1. What becomes of it?").arg(setup.planned->day)
            : QString());
    m_answers->setAnswer(draft.planned);
    setTextQuietly(m_why, draft.plannedWhy);
    showWhy();
}

void PlannedQuestion::read(TafDraft &draft) const
{
    draft.planned = m_answers->answer();
    draft.plannedWhy = m_why->toPlainText();
}

void PlannedQuestion::showWhy()
{
    m_whyBox->setVisible(m_answers->answer() == TafDraft::isCancelled);
}

} // namespace hometray
