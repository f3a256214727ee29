// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/keyssection.h"

#include "ui/keys/passphrasefields.h"
#include "ui/keys/recoverykeyform.h"
#include "ui/widgets/fittingstack.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "words/dates.h"
#include "workspace/openingnotes.h"
#include "workspace/whendone.h"

#include <QtCore/QRandomGenerator>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
enum Part { Overview, NewPassphrase, NewKey };

bool has(const Workspace &workspace, SlotKind kind)
{
    const QList<SlotView> ways = workspace.slotViews();
    return std::any_of(
        ways.begin(), ways.end(), [kind](const SlotView &way) { return way.kind == kind; });
}
} // namespace

KeysSection::KeysSection(Frame &frame, QWidget *parent)
    : SettingsSection(frame, tr("Keys and recovery"), parent),
      m_overview(new QWidget(this)),
      m_stack(new FittingStack(this)),
      m_ways(new WrapLabel({}, nullptr, m_overview)),
      m_keyring(new QCheckBox(tr("Open &without the passphrase on this computer"), m_overview)),
      m_keyringWords(new WrapLabel({}, "muted", m_overview))
{
    auto *overview = new QVBoxLayout(m_overview);
    overview->setContentsMargins(0, 0, 0, 0);
    buildOverview(overview);
    m_stack->addWidget(m_overview);
    auto *passphrase = new QWidget(m_stack);
    auto *column = new QVBoxLayout(passphrase);
    column->setContentsMargins(0, 0, 0, 0);
    m_passphrase = new PassphraseFields(passphrase);
    buildPassphrase(column);
    m_stack->addWidget(passphrase);
    m_key = new RecoveryKeyForm(m_stack);
    m_stack->addWidget(m_key);
    body()->addWidget(m_stack);
    connect(m_key, &RecoveryKeyForm::kept, this, [this] {
        OpeningNotes::recoveryKeyIsKept(m_frame.workspace());
        m_stack->setCurrentIndex(Overview);
        say(tr("The new recovery key is the one that counts. Destroy the old sheet."));
    });
}

void KeysSection::buildOverview(QVBoxLayout *column)
{
    m_ways->setObjectName(u"ways"_s);
    column->addWidget(m_ways);
    auto *row = new FlowLayout(nullptr, 0.4);
    column->addLayout(row);
    QPushButton *change = button(tr("Change the &passphrase…"), u"changePassphrase"_s);
    QPushButton *fresh = button(tr("Make a new &recovery key…"), u"newRecoveryKey"_s);
    fresh->setAccessibleDescription(tr("The old one opens nothing any more."));
    row->addWidget(change);
    row->addWidget(fresh);
    column->addSpacing(em(this, 0.4));
    m_keyring->setObjectName(u"keyringSlot"_s);
    m_keyring->setAccessibleName(tr("Open without the passphrase on this computer"));
    column->addWidget(m_keyring);
    column->addWidget(m_keyringWords);
    connect(change, &QPushButton::clicked, this, [this] {
        say({});
        const DeskPtr desk = m_frame.workspace().desk();
        const Profile *me = desk->me();
        m_passphrase->setKnown(
            me ? QStringList{me->name, me->organisation, me->phone} : QStringList());
        m_stack->setCurrentIndex(NewPassphrase);
        m_passphrase->setFocus();
    });
    connect(fresh, &QPushButton::clicked, this, &KeysSection::makeKey);
    connect(m_keyring, &QCheckBox::clicked, this, &KeysSection::setKeyring);
}

void KeysSection::buildPassphrase(QVBoxLayout *column)
{
    column->addWidget(m_passphrase);
    auto *row = new FlowLayout(nullptr, 0.4);
    column->addLayout(row);
    QPushButton *save = button(tr("Save the new passphrase"), u"savePassphrase"_s, "primary");
    QPushButton *leave = button(tr("Leave it as it is"), u"keepPassphrase"_s, "link");
    row->addWidget(save);
    row->addWidget(leave);
    connect(m_passphrase, &PassphraseFields::submitted, this, &KeysSection::changePassphrase);
    connect(save, &QPushButton::clicked, this, &KeysSection::changePassphrase);
    connect(leave, &QPushButton::clicked, this, [this] {
        m_passphrase->clear();
        m_stack->setCurrentIndex(Overview);
    });
}

template <class T, class Then>
void KeysSection::run(const QFuture<Expected<T>> &future, Then then)
{
    ++m_underway;
    m_stack->setEnabled(false);
    say(tr("This takes a moment…"));
    whenDone(future, this, [this, then](const Expected<T> &result) {
        --m_underway;
        m_stack->setEnabled(true);
        say({});
        if (!result)
            sayError(result.error());
        then(result);
        showWays();
    });
}

void KeysSection::refresh()
{
    showWays();
    ++m_underway;
    whenDone(m_frame.workspace().keyringAnswers(), this, [this](bool answers) {
        --m_underway;
        m_answers = answers;
        showWays();
    });
}

void KeysSection::showWays()
{
    const Workspace &workspace = m_frame.workspace();
    QStringList ways;
    if (has(workspace, SlotKind::Passphrase))
        ways.append(tr("your passphrase"));
    if (has(workspace, SlotKind::Recovery))
        ways.append(tr("the recovery key"));
    const bool keyring = has(workspace, SlotKind::Keychain);
    if (keyring)
        ways.append(tr("this computer's keyring"));
    m_ways->setText(tr("Your home tray can be opened with %1.").arg(words::listed(ways)));
    m_keyring->setChecked(keyring);
    m_keyring->setVisible(m_answers || keyring);
    m_keyringWords->setText(m_answers || keyring
            ? tr("Whoever is logged in to this computer as you can then open your home tray. Not "
                 "on a computer you share.")
            : tr("No keyring answers on this computer, so that the passphrase is always asked."));
}

void KeysSection::changePassphrase()
{
    if (!m_passphrase->check())
        return;
    run(m_frame.workspace().changePassphrase(m_passphrase->take()),
        [this](const Expected<void> &done) {
            if (!done)
                return;
            m_stack->setCurrentIndex(Overview);
            say(tr("The new passphrase opens your home tray from now on."));
        });
}

void KeysSection::makeKey()
{
    run(m_frame.workspace().newRecoveryKey(), [this](const Expected<QString> &key) {
        if (!key)
            return;
        // Until it was typed back nobody is known to have it: asked again at the next start.
        const DeskPtr desk = m_frame.workspace().desk();
        const Profile *me = desk->me();
        auto *random = QRandomGenerator::global();
        const int groups = int(groupsOf(*key).size());
        const int first = random->bounded(groups - 1);
        m_stack->setCurrentIndex(NewKey);
        m_key->showKey({*key, me ? me->name : QString(), m_frame.workspace().today()},
            {first, random->bounded(first + 1, groups)});
    });
}

void KeysSection::setKeyring(bool on)
{
    run(on ? m_frame.workspace().addKeyringSlot()
           : m_frame.workspace().removeSlot(SlotKind::Keychain),
        [this, on](const Expected<void> &done) {
            if (done)
                say(on ? tr("This computer's keyring opens your home tray, too.")
                       : tr("The passphrase is asked each time."));
        });
}

void KeysSection::clear()
{
    m_passphrase->clear();
    m_key->clear();
    m_stack->setCurrentIndex(Overview);
    say({});
}

} // namespace hometray
