// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/unlock/unlockcard.h"

#include "ui/keys/passphrasefields.h"
#include "ui/widgets/captioned.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/problemlabel.h"
#include "ui/widgets/spokenrole.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int longestWait = 30; // seconds
constexpr int lastDoubling = 5;
} // namespace

UnlockCard::UnlockCard(QWidget *parent)
    : Card({}, parent),
      m_reason(new WrapLabel({}, "muted", this)),
      m_secret(makeSecretEdit(this)),
      m_show(new QPushButton(this)),
      m_problem(new ProblemLabel(u"unlockProblem"_s, this)),
      m_unlock(new QPushButton(this)),
      m_keyring(new QPushButton(tr("Open with this computer's &keyring"), this)),
      m_other(new QPushButton(this)),
      m_restore(new QPushButton(tr("&Restore a backup…"), this)),
      m_keyFile(new QPushButton(tr("&Put the key file back…"), this))
{
    auto *icon = new QLabel(this);
    icon->setPixmap(
        QPixmap(u":/icons/hometray.png"_s).scaledToHeight(em(this, 3), Qt::SmoothTransformation));
    body()->addWidget(icon);
    body()->addWidget(new WrapLabel(u"Hometray"_s, "title", this));
    m_reason->setObjectName(u"lockReason"_s);
    setSpokenRole(m_reason, QAccessible::Notification); // the lock came by itself
    m_reason->hide();
    body()->addWidget(m_reason);
    m_caption = addCaptioned(body(), tr("Passphrase"), m_secret, u"passphrase"_s);
    body()->removeWidget(m_secret);
    auto *line = new QHBoxLayout;
    line->setSpacing(em(this, 0.4));
    line->addWidget(m_secret, 1);
    m_show->setObjectName(u"showSecret"_s);
    m_show->setCheckable(true);
    line->addWidget(m_show);
    body()->addLayout(line);
    body()->addWidget(m_problem);
    auto *row = new FlowLayout(nullptr, 0.4);
    body()->addLayout(row);
    m_unlock->setObjectName(u"unlock"_s);
    m_unlock->setProperty("kind", u"primary"_s);
    m_keyring->setObjectName(u"useKeyringNow"_s);
    m_keyring->setAccessibleName(tr("Open with this computer's keyring"));
    m_other->setObjectName(u"useRecoveryKey"_s);
    m_other->setProperty("kind", u"link"_s);
    m_restore->setObjectName(u"restoreOnLockScreen"_s);
    m_restore->setAccessibleName(tr("Restore a backup"));
    m_keyFile->setObjectName(u"keyFileOnLockScreen"_s);
    m_keyFile->setAccessibleName(tr("Put the key file back"));
    m_keyFile->setAccessibleDescription(tr("From a backup; your records stay as they are."));
    for (QPushButton *button : {m_unlock, m_keyring, m_other, m_keyFile, m_restore})
        row->addWidget(button);
    connect(m_keyFile, &QPushButton::clicked, this, &UnlockCard::keyFileRequested);
    connect(m_restore, &QPushButton::clicked, this, &UnlockCard::restoreRequested);
    m_wait.setInterval(1000);
    connect(&m_wait, &QTimer::timeout, this, &UnlockCard::tick);
    m_problem->goesWithChangesIn(this);
    connect(m_secret, &QLineEdit::returnPressed, this, &UnlockCard::submit);
    connect(m_unlock, &QPushButton::clicked, this, &UnlockCard::submit);
    connect(m_keyring, &QPushButton::clicked, this, [this] {
        showProblem({});
        setBusy(true);
        Q_EMIT keyringRequested();
    });
    connect(m_other, &QPushButton::clicked, this, [this] {
        setRecovery(!m_recovery);
        m_secret->setFocus();
    });
    connect(m_show, &QPushButton::toggled, this, [this](bool shown) {
        m_secret->setEchoMode(shown || m_recovery ? QLineEdit::Normal : QLineEdit::Password);
        showButtons();
    });
    setRecovery(false);
}

void UnlockCard::start(bool keyring)
{
    m_keyring->setVisible(keyring);
    m_wrong = 0;
    m_busy = false;
    setRecovery(false);
    showProblem({});
    offerRestore(false);
    offerKeyFile(false);
    m_secret->setFocus();
}

void UnlockCard::setBusy(bool busy)
{
    m_busy = busy;
    showButtons();
}

void UnlockCard::focusSecret()
{
    m_secret->setFocus();
}

void UnlockCard::showButtons()
{
    const bool waiting = m_secondsLeft > 0;
    m_secret->setEnabled(!m_busy);
    m_unlock->setEnabled(!m_busy && !waiting);
    m_keyring->setEnabled(!m_busy);
    m_other->setEnabled(!m_busy);
    m_restore->setEnabled(!m_busy);
    m_keyFile->setEnabled(!m_busy);
    m_unlock->setText(m_busy ? tr("Opening…")
            : waiting        ? tr("Wait %1 s").arg(m_secondsLeft)
                             : tr("Unlock"));
    m_unlock->setAccessibleName(m_unlock->text());
    m_show->setVisible(!m_recovery);
    m_show->setText(m_show->isChecked() ? tr("Hide") : tr("Show"));
    m_show->setAccessibleName(
        m_show->isChecked() ? tr("Hide the passphrase") : tr("Show the passphrase"));
    m_other->setText(m_recovery ? tr("Use the passphrase") : tr("Use the recovery key"));
    m_other->setAccessibleName(m_other->text());
}

void UnlockCard::setRecovery(bool recovery)
{
    m_recovery = recovery;
    m_secret->clear();
    m_show->setChecked(false);
    const QString label = recovery ? tr("Recovery key, from the sheet of paper") : tr("Passphrase");
    m_caption->setText(label);
    m_secret->setAccessibleName(label);
    m_secret->setEchoMode(recovery ? QLineEdit::Normal : QLineEdit::Password);
    m_secret->setPlaceholderText(recovery ? tr("nine groups of four") : QString());
    showButtons();
}

void UnlockCard::showWrong(const QString &sentence)
{
    ++m_wrong;
    m_secondsLeft = qMin(longestWait, 1 << qMin(m_wrong - 1, lastDoubling));
    setBusy(false);
    m_secret->setFocus();
    showProblem(sentence);
    m_wait.start();
}

void UnlockCard::tick()
{
    if (--m_secondsLeft <= 0)
        m_wait.stop();
    showButtons();
}

void UnlockCard::showProblem(const QString &sentence)
{
    m_problem->say(sentence, m_secret);
}

void UnlockCard::showReason(const QString &sentence)
{
    m_reason->setText(sentence);
    m_reason->setAccessibleName(sentence);
    m_reason->setVisible(!sentence.isEmpty());
}

void UnlockCard::offerRestore(bool offer)
{
    m_restore->setVisible(offer);
}

void UnlockCard::offerKeyFile(bool offer)
{
    m_keyFile->setVisible(offer);
}

void UnlockCard::submit()
{
    if (m_busy || m_secondsLeft > 0)
        return;
    if (m_secret->text().isEmpty()) {
        showProblem(
            m_recovery ? tr("Type the recovery key first.") : tr("Type your passphrase first."));
        m_secret->setFocus();
        return;
    }
    showProblem({});
    const QString secret = m_secret->text();
    if (!m_recovery)
        m_secret->clear(); // the key from paper stays: one letter may be wrong
    m_show->setChecked(false);
    setBusy(true);
    Q_EMIT unlockRequested(secret, m_recovery);
}

} // namespace hometray
