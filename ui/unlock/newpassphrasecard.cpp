// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/unlock/newpassphrasecard.h"

#include "ui/keys/passphrasefields.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/problemlabel.h"

#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {

NewPassphraseCard::NewPassphraseCard(QWidget *parent)
    : Card({}, parent),
      m_fields(new PassphraseFields(this)),
      m_problem(new ProblemLabel(u"newPassphraseProblem"_s, this)),
      m_save(new QPushButton(this)),
      m_keep(new QPushButton(tr("I remember the old one: keep it"), this))
{
    body()->addWidget(new WrapLabel(tr("Choose a new passphrase"), "title", this));
    body()->addWidget(new WrapLabel(
        tr("The recovery key has opened your home tray. It opens it again: put the sheet back "
           "where you keep it."),
        "muted", this));
    body()->addWidget(m_fields);
    body()->addWidget(m_problem);
    m_problem->goesWithChangesIn(m_fields);
    auto *row = new FlowLayout(nullptr, 0.4);
    body()->addLayout(row);
    m_save->setObjectName(u"saveNewPassphrase"_s);
    m_save->setProperty("kind", u"primary"_s);
    row->addWidget(m_save);
    m_keep->setObjectName(u"keepOldPassphrase"_s);
    m_keep->setAccessibleName(m_keep->text());
    m_keep->setProperty("kind", u"link"_s);
    row->addWidget(m_keep);
    connect(m_fields, &PassphraseFields::submitted, this, &NewPassphraseCard::submit);
    connect(m_save, &QPushButton::clicked, this, &NewPassphraseCard::submit);
    connect(m_keep, &QPushButton::clicked, this, &NewPassphraseCard::keepRequested);
    setBusy(false);
}

void NewPassphraseCard::start()
{
    m_fields->clear();
    setBusy(false);
    showProblem({});
    m_fields->setFocus();
}

void NewPassphraseCard::setBusy(bool busy)
{
    m_save->setEnabled(!busy);
    m_keep->setEnabled(!busy);
    m_save->setText(busy ? tr("Saving…") : tr("Save the new passphrase"));
    m_save->setAccessibleName(m_save->text());
}

void NewPassphraseCard::showProblem(const QString &sentence)
{
    m_problem->say(sentence);
}

void NewPassphraseCard::submit()
{
    if (!m_save->isEnabled() || !m_fields->check())
        return;
    setBusy(true);
    Q_EMIT chosen(m_fields->take());
}

} // namespace hometray
