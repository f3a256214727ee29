// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/unlock/firstrun.h"

#include "ui/unlock/passphrasefields.h"
#include "ui/widgets/fittingstack.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/problemlabel.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
enum Step { Who, Passphrase, Key, StepCount };
} // namespace

FirstRun::FirstRun(QWidget *parent)
    : Card({}, parent),
      m_step(new WrapLabel({}, "muted", this)),
      m_title(new WrapLabel({}, "title", this)),
      m_why(new WrapLabel({}, "muted", this)),
      m_stack(new FittingStack(this)),
      m_key(new RecoveryKeyForm(this))
{
    m_step->setObjectName(u"firstRunStep"_s);
    body()->addWidget(m_step);
    body()->addWidget(m_title);
    body()->addWidget(m_why);
    m_stack->addWidget(buildWho());
    m_stack->addWidget(buildPassphrase());
    m_stack->addWidget(m_key);
    body()->addWidget(m_stack);
    connect(m_key, &RecoveryKeyForm::kept, this, &FirstRun::keyKept);
}

QWidget *FirstRun::buildWho()
{
    auto *page = new QWidget(m_stack);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.5));
    m_whoColumn = new QVBoxLayout;
    column->addLayout(m_whoColumn);
    auto *buttons = new FlowLayout(nullptr, 0.4);
    column->addLayout(buttons);
    auto *next = new QPushButton(tr("Go on"), page);
    next->setObjectName(u"whoNext"_s);
    next->setAccessibleName(tr("Go on to the passphrase"));
    next->setProperty("kind", u"primary"_s);
    buttons->addWidget(next);
    auto *demo = new QPushButton(tr("&Look around with made-up families"), page);
    demo->setObjectName(u"lookAround"_s);
    demo->setAccessibleName(tr("Look around with made-up families"));
    demo->setAccessibleDescription(tr("Opens another window. Nothing there is real."));
    buttons->addWidget(demo);
    connect(next, &QPushButton::clicked, this, &FirstRun::next);
    connect(demo, &QPushButton::clicked, this, &FirstRun::demoRequested);
    return page;
}

QWidget *FirstRun::buildPassphrase()
{
    auto *page = new QWidget(m_stack);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.5));
    m_passphrase = new PassphraseFields(page);
    column->addWidget(m_passphrase);
    m_keyringPart = new QWidget(page);
    auto *keyring = new QVBoxLayout(m_keyringPart);
    keyring->setContentsMargins(0, 0, 0, 0);
    keyring->setSpacing(em(this, 0.15));
    m_keyring = new QCheckBox(tr("Open &without the passphrase on this computer"), m_keyringPart);
    m_keyring->setObjectName(u"useKeyring"_s);
    m_keyring->setAccessibleName(tr("Open without the passphrase on this computer"));
    keyring->addWidget(m_keyring);
    auto *meaning = new WrapLabel(
        tr("Whoever is logged in to this computer as you can then open your home tray. Not on a "
           "computer you share. You can change this later under Settings."),
        "muted", m_keyringPart);
    m_keyring->setAccessibleDescription(meaning->text());
    keyring->addWidget(meaning);
    m_keyringPart->hide();
    column->addWidget(m_keyringPart);
    m_problem = new ProblemLabel(u"createProblem"_s, page);
    column->addWidget(m_problem);
    auto *buttons = new FlowLayout(nullptr, 0.4);
    column->addLayout(buttons);
    m_create = new QPushButton(page);
    m_create->setObjectName(u"createStore"_s);
    m_create->setProperty("kind", u"primary"_s);
    buttons->addWidget(m_create);
    m_back = new QPushButton(tr("&Back"), page);
    m_back->setObjectName(u"passphraseBack"_s);
    m_back->setAccessibleName(tr("Back to who you are"));
    buttons->addWidget(m_back);
    connect(m_passphrase, &PassphraseFields::submitted, this, &FirstRun::submit);
    connect(m_create, &QPushButton::clicked, this, &FirstRun::submit);
    connect(m_back, &QPushButton::clicked, this, [this] { showStep(Who); });
    return page;
}

void FirstRun::start(const QList<Choice> &roles, QDate today)
{
    delete m_who;
    m_who = new WhoIAmForm(roles, today, this);
    m_whoColumn->addWidget(m_who);
    connect(m_who, &WhoIAmForm::submitted, this, &FirstRun::next);
    m_passphrase->clear();
    setBusy(false);
    showProblem({});
    showStep(Who);
}

void FirstRun::showStep(int step)
{
    const QStringList titles = {tr("Who you are"), tr("A passphrase"), tr("The recovery key")};
    const QStringList why = {
        tr("Everything you write is kept encrypted on this computer. Three steps, then your home "
           "tray is there."),
        tr("It opens your home tray each time. Nobody can look it up or reset it for you."), {}};
    m_step->setText(tr("%1 of %2").arg(step + 1).arg(int(StepCount)));
    m_step->show();
    m_title->setText(titles[step]);
    m_why->setText(why[step]);
    m_why->setVisible(!why[step].isEmpty());
    setAccessibleName(m_step->text() + u": "_s + m_title->text());
    m_stack->setCurrentIndex(step);
    focusFirst();
}

void FirstRun::focusFirst()
{
    switch (m_stack->currentIndex()) {
    case Who:
        if (m_who)
            m_who->setFocus();
        break;
    case Passphrase:
        m_passphrase->setFocus();
        break;
    default:
        m_key->focusFirst();
        break;
    }
}

void FirstRun::next()
{
    if (!m_who->check())
        return;
    const WhoIAm who = m_who->whoIAm();
    m_passphrase->setKnown({who.name, who.organisation, who.phone, u"hometray"_s});
    showStep(Passphrase);
}

void FirstRun::submit()
{
    if (!m_create->isEnabled() || !m_passphrase->check())
        return;
    showProblem({});
    setBusy(true);
    Q_EMIT createRequested({m_who->whoIAm(), m_passphrase->take(),
        m_keyringPart->isVisibleTo(this) && m_keyring->isChecked()});
}

void FirstRun::showProblem(const QString &sentence)
{
    m_problem->say(sentence);
}

void FirstRun::setBusy(bool busy)
{
    m_create->setEnabled(!busy);
    m_back->setEnabled(!busy);
    m_create->setText(busy ? tr("Making it…") : tr("Make my home tray"));
    m_create->setAccessibleName(m_create->text());
}

void FirstRun::offerKeyring(bool offer)
{
    m_keyringPart->setVisible(offer);
}

void FirstRun::showKey(const RecoverySheet &sheet,
    std::array<qsizetype, RecoveryKeyForm::asked> groups, const QString &why)
{
    setBusy(false);
    showStep(Key);
    if (!why.isEmpty()) {
        m_step->hide(); // it comes on its own
        m_why->setText(why);
        m_why->show();
    }
    m_key->showKey(sheet, groups);
}

} // namespace hometray
