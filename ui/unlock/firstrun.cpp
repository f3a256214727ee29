// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/unlock/firstrun.h"

#include "ui/keys/passphrasefields.h"
#include "ui/keys/restoreform.h"
#include "ui/widgets/fittingstack.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/problemlabel.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
enum Step { Who, Passphrase, Key, StepCount, Before = StepCount };
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
    m_stack->addWidget(buildBefore());
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
    auto *before = new QPushButton(tr("I have &used Hometray before"), page);
    before->setObjectName(u"usedBefore"_s);
    before->setAccessibleName(tr("I have used Hometray before"));
    before->setAccessibleDescription(tr("Restores a backup from a stick or folder."));
    buttons->addWidget(before);
    connect(before, &QPushButton::clicked, this, [this] {
        m_before->clear();
        m_before->setStore({});
        m_records = false;
        m_keyFile = false;
        setBusy(false); // names the button
        showStep(Before);
    });
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
    m_problem->goesWithChangesIn(page);
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

QWidget *FirstRun::buildBefore()
{
    auto *page = new QWidget(m_stack);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.5));
    m_before = new RestoreForm(u"before"_s, {}, page);
    column->addWidget(m_before);
    auto *buttons = new FlowLayout(nullptr, 0.4);
    column->addLayout(buttons);
    m_restore = new QPushButton(page);
    m_restore->setObjectName(u"beforeRestore"_s);
    m_restore->setProperty("kind", u"primary"_s);
    buttons->addWidget(m_restore);
    m_beforeBack = new QPushButton(tr("&Back"), page);
    m_beforeBack->setObjectName(u"beforeBack"_s);
    buttons->addWidget(m_beforeBack);
    connect(m_restore, &QPushButton::clicked, m_before, &RestoreForm::submit);
    connect(m_beforeBack, &QPushButton::clicked, this, [this] {
        m_before->clear();
        if (m_records)
            Q_EMIT backupLeft();
        else
            showStep(Who);
    });
    connect(m_before, &RestoreForm::submitted, this,
        [this](const QString &from, const QString &name, const QString &passphrase) {
            if (!m_restore->isEnabled())
                return;
            setBusy(true);
            if (m_keyFile)
                Q_EMIT keyFileRequested(from, m_before->isLatest() ? QString() : name, passphrase);
            else
                Q_EMIT restoreRequested(from, name, passphrase);
        });
    connect(m_before, &RestoreForm::confirmed, this,
        [this](const QString &from, const QString &name, const QString &passphrase) {
            setBusy(true);
            Q_EMIT restoreConfirmed(from, name, passphrase);
        });
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
    const QStringList titles = {
        tr("Who you are"), tr("A passphrase"), tr("The recovery key"),
        m_keyFile ? tr("The key file") : tr("Your backup")};
    const QStringList why = {
        tr("Everything you write is kept encrypted on this computer. Three steps, then your home "
           "tray is there."),
        tr("It opens your home tray each time. Nobody can look it up or reset it for you."), {},
        m_keyFile ? tr("Only the key file comes from the backup. Your records stay as they are, "
                       "with everything you wrote since. They then open with the passphrase and "
                       "the recovery key of that day.")
            : m_records
            ? tr("It takes the place of the records as they are now. Nothing is deleted: they are "
                 "kept aside in a folder beside it, and texts that were erased stay erased.")
            : tr("Your records come from the stick or folder you copied them to. It is only read, "
                 "so it may be write-protected.")};
    m_beforeBack->setAccessibleName(m_records ? tr("Back") : tr("Back to who you are"));
    m_step->setText(tr("%1 of %2").arg(step + 1).arg(int(StepCount)));
    m_step->setVisible(step < StepCount);
    m_title->setText(titles[step]);
    m_why->setText(why[step]);
    m_why->setVisible(!why[step].isEmpty());
    setAccessibleName(
        step < StepCount ? QString(m_step->text() + u": "_s + m_title->text()) : m_title->text());
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
    case Before:
        m_before->focusFirst();
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

void FirstRun::showBefore(const StoreFolder &store, bool keyFile)
{
    m_records = true;
    m_keyFile = keyFile;
    m_before->setStore(store);
    setBusy(false);
    showStep(Before);
}

void FirstRun::askForKeyFile(const StoreFolder &store)
{
    showBefore(store, true);
    m_before->showOwn();
}

void FirstRun::askForBackup(const StoreFolder &store, const QString &from, const QString &name)
{
    showBefore(store, false);
    if (from.isEmpty())
        m_before->showOwn(name);
    else
        m_before->setPlace(from, name);
}

void FirstRun::restoreFailed(const QString &sentence)
{
    setBusy(false);
    m_before->fail(sentence);
}

void FirstRun::askAbout(const BackupMeant &meant, const QString &passphrase)
{
    setBusy(false);
    m_before->askAbout(meant, passphrase);
}

void FirstRun::setBusy(bool busy)
{
    m_create->setEnabled(!busy);
    m_back->setEnabled(!busy);
    m_create->setText(busy ? tr("Making it…") : tr("Make my home tray"));
    m_create->setAccessibleName(m_create->text());
    m_before->setBusy(busy);
    m_restore->setEnabled(!busy);
    m_beforeBack->setEnabled(!busy);
    m_restore->setText(busy ? (m_keyFile ? tr("Putting it back…") : tr("Restoring…"))
            : m_keyFile     ? tr("Put it back and open")
                            : tr("Restore and open"));
    m_restore->setAccessibleName(m_restore->text());
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
