// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/passphrasefields.h"

#include "record/folding.h"
#include "ui/keys/strength.h"
#include "ui/widgets/captioned.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/problemlabel.h"
#include "ui/widgets/progressmeter.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hometray {

QLineEdit *makeSecretEdit(QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setEchoMode(QLineEdit::Password);
    edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
        | Qt::ImhNoAutoUppercase);
    return edit;
}

PassphraseFields::PassphraseFields(QWidget *parent)
    : QWidget(parent),
      m_passphrase(makeSecretEdit(this)),
      m_show(new QPushButton(this)),
      m_meter(new ProgressMeter(this)),
      m_advice(new WrapLabel({}, "muted", this)),
      m_again(makeSecretEdit(this)),
      m_problem(new ProblemLabel(u"passphraseProblem"_s, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.3));
    addCaptioned(column, tr("A &passphrase"), m_passphrase, u"newPassphrase"_s);
    auto *row = new QHBoxLayout;
    column->removeWidget(m_passphrase);
    row->setSpacing(em(this, 0.4));
    row->addWidget(m_passphrase, 1);
    m_show->setObjectName(u"showPassphrase"_s);
    m_show->setCheckable(true);
    row->addWidget(m_show);
    column->addLayout(row);
    m_meter->setObjectName(u"passphraseMeter"_s);
    column->addWidget(m_meter);
    m_advice->setObjectName(u"passphraseAdvice"_s);
    column->addWidget(m_advice);
    m_againCaption =
        addCaptioned(column, tr("The passphrase &again"), m_again, u"newPassphraseAgain"_s);
    column->addWidget(m_problem);
    m_problem->goesWithChangesIn(this);
    setFocusProxy(m_passphrase);
    connect(m_passphrase, &QLineEdit::textChanged, this, &PassphraseFields::judge);
    connect(m_passphrase, &QLineEdit::returnPressed, this, [this] {
        if (m_show->isChecked())
            Q_EMIT submitted();
        else
            m_again->setFocus(Qt::TabFocusReason);
    });
    connect(m_again, &QLineEdit::returnPressed, this, &PassphraseFields::submitted);
    connect(m_show, &QPushButton::toggled, this, &PassphraseFields::setShown);
    setShown(false);
    judge();
}

void PassphraseFields::setKnown(const QStringList &known)
{
    m_known = known;
    judge();
}

void PassphraseFields::judge()
{
    const Strength strength = strengthOf(m_passphrase->text(), m_known);
    m_meter->setProgress(m_passphrase->text().isEmpty() ? 0 : qMax(1, strength.level),
        Strength::best, strength.words);
    m_meter->setVisible(!strength.words.isEmpty());
    m_advice->setText(strength.advice);
    m_advice->setVisible(!strength.advice.isEmpty());
    m_passphrase->setAccessibleDescription(strength.words + u' ' + strength.advice);
}

void PassphraseFields::setShown(bool shown)
{
    m_show->setText(shown ? tr("Hide") : tr("Show"));
    m_show->setAccessibleName(shown ? tr("Hide the passphrase") : tr("Show the passphrase"));
    m_passphrase->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    // What can be read need not be typed twice.
    m_again->setVisible(!shown);
    m_againCaption->setVisible(!shown);
}

bool PassphraseFields::check()
{
    const auto wrong = [this](QLineEdit *field, const QString &sentence) {
        m_problem->say(sentence, field);
        field->setFocus();
        return false;
    };
    if (m_passphrase->text().isEmpty())
        return wrong(m_passphrase, tr("Choose a passphrase."));
    if (isInvisible(m_passphrase->text()))
        return wrong(m_passphrase, tr("Blanks alone protect nothing. Choose a passphrase."));
    if (!m_show->isChecked() && m_passphrase->text() != m_again->text())
        return wrong(m_again, tr("The two passphrases are not the same."));
    m_problem->say({});
    return true;
}

QString PassphraseFields::take()
{
    const QString passphrase = m_passphrase->text();
    clear();
    return passphrase;
}

void PassphraseFields::clear()
{
    m_show->setChecked(false);
    m_passphrase->clear();
    m_again->clear();
}

} // namespace hometray
