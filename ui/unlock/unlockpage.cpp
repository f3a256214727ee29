// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/unlock/unlockpage.h"

#include "ui/widgets/card.h"
#include "ui/widgets/fittingstack.h"
#include "ui/widgets/labels.h"

#include <QtCore/QTimer>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int longestWait = 30; // seconds

QLineEdit *makeSecret(const char *name, const QString &accessible, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(QLatin1String(name));
    edit->setAccessibleName(accessible);
    edit->setEchoMode(QLineEdit::Password);
    edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
        | Qt::ImhNoAutoUppercase);
    return edit;
}

/// How hard a passphrase is to guess, in words: length counts, not a zoo of signs.
QString strengthOf(const QString &passphrase)
{
    if (passphrase.isEmpty())
        return UnlockPage::tr("Four or five words that only you would put together are best.");
    if (passphrase.size() < 10)
        return UnlockPage::tr("Weak: easily guessed by a computer. Add a word or two.");
    if (passphrase.size() < 18)
        return UnlockPage::tr("Fair. One more word makes it strong.");
    return UnlockPage::tr("Strong.");
}
} // namespace

UnlockPage::UnlockPage(QWidget *parent) : QWidget(parent), m_wait(new QTimer(this))
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
    m_stack->setMinimumWidth(em(this, 26));
    m_stack->addWidget(buildUnlock());
    m_stack->addWidget(buildCreate());
    m_stack->addWidget(buildRecovery());
    grid->addWidget(m_stack, 1, 1);
    scroll->setWidget(content);
    outer->addWidget(scroll);
    m_wait->setInterval(1000);
    connect(m_wait, &QTimer::timeout, this, &UnlockPage::tick);
}

QWidget *UnlockPage::buildUnlock()
{
    auto *card = new Card({}, this);
    QVBoxLayout *body = card->body();
    auto *icon = new QLabel(card);
    icon->setPixmap(
        QPixmap(u":/icons/hometray.png"_s).scaledToHeight(em(this, 3), Qt::SmoothTransformation));
    body->addWidget(icon);
    body->addWidget(new WrapLabel(u"Hometray"_s, "title", card));
    m_reason = new WrapLabel({}, "muted", card);
    m_reason->setObjectName(u"lockReason"_s);
    m_reason->hide();
    body->addWidget(m_reason);
    body->addSpacing(em(this, 0.4));
    m_caption = new WrapLabel(tr("Passphrase"), "muted", card);
    body->addWidget(m_caption);
    m_secret = makeSecret("passphrase", tr("Passphrase"), card);
    m_caption->setBuddy(m_secret);
    body->addWidget(m_secret);
    m_problem = new WrapLabel({}, "error", card);
    m_problem->setObjectName(u"unlockProblem"_s);
    m_problem->hide();
    body->addWidget(m_problem);
    auto *row = new QHBoxLayout;
    m_unlock = new QPushButton(tr("Unlock"), card);
    m_unlock->setObjectName(u"unlock"_s);
    m_unlock->setAccessibleName(tr("Unlock"));
    m_unlock->setProperty("kind", u"primary"_s);
    row->addWidget(m_unlock);
    m_other = new QPushButton(tr("Use the recovery key"), card);
    m_other->setObjectName(u"useRecoveryKey"_s);
    m_other->setAccessibleName(tr("Use the recovery key"));
    m_other->setProperty("kind", u"link"_s);
    row->addWidget(m_other);
    row->addStretch(1);
    body->addLayout(row);
    connect(m_secret, &QLineEdit::returnPressed, this, &UnlockPage::submit);
    connect(m_unlock, &QPushButton::clicked, this, &UnlockPage::submit);
    connect(m_other, &QPushButton::clicked, this, [this] {
        setRecovery(!m_recovery);
        m_secret->setFocus();
    });
    return card;
}

QWidget *UnlockPage::buildCreate()
{
    auto *card = new Card(tr("Begin with Hometray"), this);
    QVBoxLayout *body = card->body();
    body->addWidget(new WrapLabel(
        tr("Everything is kept encrypted on this computer. Your employer's data lead must approve "
           "keeping records on this laptop."),
        "muted", card));
    const auto add = [body, card](const QString &label, QWidget *editor, const char *name) {
        auto *caption = new WrapLabel(label, "muted", card);
        caption->setBuddy(editor);
        editor->setAccessibleName(label);
        editor->setObjectName(QLatin1String(name));
        body->addWidget(caption);
        body->addWidget(editor);
    };
    m_name = new QLineEdit(card);
    add(tr("Your name"), m_name, "newName");
    m_role = new QComboBox(card);
    m_role->addItem(tr("Keyworker"), u"keyworker"_s);
    m_role->addItem(tr("Team manager"), u"manager"_s);
    m_role->addItem(tr("Coordinator"), u"coordinator"_s);
    add(tr("Your role"), m_role, "newRole");
    m_organisation = new QLineEdit(card);
    add(tr("Your school or organisation"), m_organisation, "newOrganisation");
    m_passphrase = makeSecret("newPassphrase", {}, card);
    add(tr("A passphrase"), m_passphrase, "newPassphrase");
    m_strength = new WrapLabel(strengthOf({}), "muted", card);
    m_strength->setObjectName(u"passphraseStrength"_s);
    body->addWidget(m_strength);
    m_again = makeSecret("newPassphraseAgain", {}, card);
    add(tr("The passphrase again"), m_again, "newPassphraseAgain");
    m_createProblem = new WrapLabel({}, "error", card);
    m_createProblem->setObjectName(u"createProblem"_s);
    m_createProblem->hide();
    body->addWidget(m_createProblem);
    m_create = new QPushButton(tr("Make my home tray"), card);
    m_create->setObjectName(u"createStore"_s);
    m_create->setAccessibleName(tr("Make my home tray"));
    m_create->setProperty("kind", u"primary"_s);
    body->addWidget(m_create, 0, Qt::AlignLeft);
    connect(m_passphrase, &QLineEdit::textChanged, this,
        [this](const QString &text) { m_strength->setText(strengthOf(text)); });
    connect(m_again, &QLineEdit::returnPressed, this, &UnlockPage::submitCreate);
    connect(m_create, &QPushButton::clicked, this, &UnlockPage::submitCreate);
    return card;
}

QWidget *UnlockPage::buildRecovery()
{
    auto *card = new Card(tr("Your recovery key"), this);
    QVBoxLayout *body = card->body();
    body->addWidget(new WrapLabel(
        tr("If you forget your passphrase, only this key opens your home tray. Write it on paper "
           "and "
           "keep it where you keep what must not be lost, not with the laptop. It is shown once."),
        nullptr, card));
    m_recoveryKey = new QLineEdit(card);
    m_recoveryKey->setObjectName(u"recoveryKey"_s);
    m_recoveryKey->setAccessibleName(tr("Recovery key"));
    m_recoveryKey->setReadOnly(true);
    QFont fixed = font();
    fixed.setFamilies({u"DejaVu Sans Mono"_s, u"monospace"_s});
    fixed.setStyleHint(QFont::Monospace);
    m_recoveryKey->setFont(fixed);
    body->addWidget(m_recoveryKey);
    auto *kept = new QPushButton(tr("I have written it down"), card);
    kept->setObjectName(u"recoveryKept"_s);
    kept->setAccessibleName(tr("I have written it down"));
    kept->setProperty("kind", u"primary"_s);
    body->addWidget(kept, 0, Qt::AlignLeft);
    connect(kept, &QPushButton::clicked, this, [this] {
        m_recoveryKey->clear();
        Q_EMIT recoveryKeyKept();
    });
    return card;
}

void UnlockPage::showUnlock()
{
    m_stack->setCurrentIndex(0);
    m_secret->clear();
    setRecovery(false);
    setBusy(false);
    showProblem({});
    m_wrong = 0;
    m_secret->setFocus();
}

void UnlockPage::showCreate()
{
    m_stack->setCurrentIndex(1);
    setBusy(false);
    m_name->setFocus();
}

void UnlockPage::showRecoveryKey(const QString &key)
{
    m_recoveryKey->setText(key);
    m_recoveryKey->setCursorPosition(0);
    m_stack->setCurrentIndex(2);
    m_recoveryKey->setFocus();
}

void UnlockPage::setBusy(bool busy)
{
    m_busy = busy;
    const bool waiting = m_secondsLeft > 0;
    m_secret->setEnabled(!busy);
    m_unlock->setEnabled(!busy && !waiting);
    m_other->setEnabled(!busy);
    m_unlock->setText(busy ? tr("Opening…") : tr("Unlock"));
    m_create->setEnabled(!busy);
    m_create->setText(busy ? tr("Making it…") : tr("Make my home tray"));
}

void UnlockPage::showWrong(const QString &sentence)
{
    ++m_wrong;
    m_secondsLeft = qMin(longestWait, 1 << qMin(m_wrong - 1, 5));
    setBusy(false);
    m_secret->selectAll();
    m_secret->setFocus();
    m_problem->setText(sentence);
    m_problem->show();
    m_unlock->setText(tr("Wait %1 s").arg(m_secondsLeft));
    m_wait->start();
}

void UnlockPage::tick()
{
    --m_secondsLeft;
    if (m_secondsLeft > 0) {
        m_unlock->setText(tr("Wait %1 s").arg(m_secondsLeft));
        return;
    }
    m_wait->stop();
    setBusy(m_busy);
}

void UnlockPage::showProblem(const QString &sentence)
{
    for (QLabel *label : {m_problem, m_createProblem}) {
        label->setText(sentence);
        label->setVisible(!sentence.isEmpty());
    }
}

void UnlockPage::showReason(const QString &sentence)
{
    m_reason->setText(sentence);
    m_reason->setVisible(!sentence.isEmpty());
}

void UnlockPage::setRecovery(bool recovery)
{
    m_recovery = recovery;
    m_secret->clear();
    const QString label = recovery ? tr("Recovery key, from the sheet of paper") : tr("Passphrase");
    m_caption->setText(label);
    m_secret->setAccessibleName(label);
    m_secret->setEchoMode(recovery ? QLineEdit::Normal : QLineEdit::Password);
    m_other->setText(recovery ? tr("Use the passphrase") : tr("Use the recovery key"));
    m_other->setAccessibleName(m_other->text());
}

void UnlockPage::submit()
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
    m_secret->clear();
    setBusy(true);
    Q_EMIT unlockRequested(secret, m_recovery);
}

void UnlockPage::submitCreate()
{
    if (m_busy)
        return;
    const auto wrong = [this](QWidget *field, const QString &sentence) {
        showProblem(sentence);
        field->setFocus();
    };
    if (m_name->text().trimmed().isEmpty())
        return wrong(m_name, tr("What is your name? It stands beside what you write."));
    if (m_passphrase->text().isEmpty())
        return wrong(m_passphrase, tr("Choose a passphrase."));
    if (m_passphrase->text() != m_again->text())
        return wrong(m_again, tr("The two passphrases are not the same."));
    showProblem({});
    const NewStore store{m_name->text().trimmed(), m_role->currentData().toString(),
        m_organisation->text().trimmed(), m_passphrase->text()};
    m_passphrase->clear();
    m_again->clear();
    setBusy(true);
    Q_EMIT createRequested(store);
}

} // namespace hometray
