// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/unlock/doorcontroller.h"

#include "ui/frame/storesettings.h"
#include "ui/unlock/newpassphrasecard.h"
#include "ui/unlock/unlockcard.h"
#include "ui/unlock/unlockpage.h"
#include "words/errors.h"
#include "workflow/setprofile.h"
#include "workspace/whendone.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
QString inWords(const Error &error)
{
    const QString next = words::nextStep(error);
    return next.isEmpty() ? words::sentence(error) : QString(words::sentence(error) + u' ' + next);
}

/// Two different ones, in order.
std::array<qsizetype, RecoveryKeyForm::asked> drawn(qsizetype groups)
{
    auto *random = QRandomGenerator::global();
    const int first = random->bounded(int(groups) - 1);
    return {first, random->bounded(first + 1, int(groups))};
}
} // namespace

DoorController::DoorController(Workspace &workspace, UnlockPage &page, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_page(page)
{
    connect(page.unlockCard(), &UnlockCard::unlockRequested, this, &DoorController::unlock);
    connect(
        page.unlockCard(), &UnlockCard::keyringRequested, this, &DoorController::unlockWithKeyring);
    connect(page.firstRun(), &FirstRun::createRequested, this, &DoorController::create);
    connect(page.firstRun(), &FirstRun::keyKept, this, &DoorController::keyKept);
    connect(page.firstRun(), &FirstRun::demoRequested, this, &DoorController::startDemo);
    connect(
        page.newPassphrase(), &NewPassphraseCard::chosen, this, &DoorController::changePassphrase);
    connect(
        page.newPassphrase(), &NewPassphraseCard::keepRequested, this, &DoorController::askForKey);
}

void DoorController::show(const QString &reason)
{
    m_firstRun = false;
    if (!m_workspace.exists()) {
        m_page.firstRun()->start(
            m_workspace.rulebook().policy().choices(u"roles"_s), m_workspace.today());
        m_page.showCard(m_page.firstRun());
        m_page.firstRun()->focusFirst();
        whenDone(m_workspace.keyringAnswers(), this,
            [this](bool answers) { m_page.firstRun()->offerKeyring(answers); });
        return;
    }
    const QList<SlotView> ways = m_workspace.slotViews();
    const bool keyring = std::any_of(ways.begin(), ways.end(),
        [](const SlotView &way) { return way.kind == SlotKind::Keychain; });
    m_page.unlockCard()->showReason(reason);
    m_page.showCard(m_page.unlockCard());
    m_page.unlockCard()->start(keyring);
}

void DoorController::unlock(const QString &secret, bool isRecoveryKey)
{
    m_page.unlockCard()->setBusy(true);
    ++m_underway;
    whenDone(isRecoveryKey ? m_workspace.unlockWithRecoveryKey(secret) : m_workspace.unlock(secret),
        this, [this, isRecoveryKey](const Expected<void> &opened) {
            --m_underway;
            entered(opened, isRecoveryKey);
        });
}

void DoorController::unlockWithKeyring()
{
    m_page.unlockCard()->setBusy(true);
    ++m_underway;
    whenDone(m_workspace.unlockWithKeyring(), this, [this](const Expected<void> &opened) {
        --m_underway;
        entered(opened, false);
    });
}

void DoorController::entered(const Expected<void> &opened, bool withRecoveryKey)
{
    UnlockCard *card = m_page.unlockCard();
    card->setBusy(false);
    if (!opened) {
        const ErrorCode code = opened.error().code;
        if (code == ErrorCode::PassphraseWrong || code == ErrorCode::RecoveryKeyWrong)
            card->showWrong(inWords(opened.error()));
        else
            card->showProblem(inWords(opened.error()));
        card->focusSecret();
        return;
    }
    card->showReason({});
    Q_EMIT this->opened();
    if (withRecoveryKey) {
        m_page.showCard(m_page.newPassphrase());
        m_page.newPassphrase()->start();
    } else {
        askForKey();
    }
}

void DoorController::changePassphrase(const QString &passphrase)
{
    ++m_underway;
    whenDone(m_workspace.changePassphrase(passphrase), this, [this](const Expected<void> &done) {
        --m_underway;
        m_page.newPassphrase()->setBusy(false);
        if (done)
            askForKey();
        else
            m_page.newPassphrase()->showProblem(inWords(done.error()));
    });
}

// A first run may have ended before the key was kept: then there is none anybody has.
void DoorController::askForKey()
{
    ++m_underway;
    whenDone(m_workspace.setting(settings::recoveryKept), this,
        [this](const Expected<std::optional<QByteArray>> &read) {
            --m_underway;
            if (!read || !*read || **read != "no") {
                Q_EMIT passed(false);
                return;
            }
            ++m_underway;
            whenDone(m_workspace.newRecoveryKey(), this, [this](const Expected<QString> &key) {
                --m_underway;
                if (key)
                    showKey(*key,
                        tr("The last time you did not get as far as keeping your recovery key. "
                           "This is a new one; no other opens your home tray."));
                else
                    Q_EMIT passed(false);
            });
        });
}

void DoorController::create(const NewStore &store)
{
    ++m_underway;
    whenDone(m_workspace.create(store.passphrase, m_testStores), this,
        [this, store](const Expected<QString> &key) {
            --m_underway;
            if (!key) {
                m_page.firstRun()->setBusy(false);
                m_page.firstRun()->showProblem(inWords(key.error()));
                return;
            }
            m_firstRun = true;
            m_name = store.who.name;
            m_workspace.setSetting(settings::recoveryKept, "no");
            keepWhoIAm(store);
            Q_EMIT opened();
            showKey(*key, {});
        });
}

void DoorController::keepWhoIAm(const NewStore &store)
{
    SetProfile profile;
    profile.profile.name = store.who.name;
    profile.profile.role = store.who.role;
    profile.profile.organisation = store.who.organisation;
    profile.profile.phone = store.who.phone;
    profile.profile.id = singletonId(typeInfo<Profile>().number);
    ++m_underway;
    whenDone(m_workspace.perform({}, Command::of(profile)), this,
        [this](const Expected<Performed> &done) {
            --m_underway;
            if (!done)
                m_page.firstRun()->showProblem(inWords(done.error()));
        });
    if (store.who.approvedOn.isValid())
        m_workspace.setSetting(
            settings::dataLeadOn, store.who.approvedOn.toString(Qt::ISODate).toLatin1());
    if (store.useKeyring)
        whenDone(m_workspace.addKeyringSlot(), this, [](const Expected<void> &) {
            // Should it fail, the passphrase opens the store; Settings says which ways there are.
        });
}

void DoorController::showKey(const QString &key, const QString &why)
{
    const RecoverySheet sheet{key, m_name, m_workspace.today()};
    m_page.showCard(m_page.firstRun());
    m_page.firstRun()->showKey(sheet, drawn(groupsOf(key).size()), why);
}

void DoorController::keyKept()
{
    m_workspace.setSetting(settings::recoveryKept, "yes");
    m_name.clear();
    Q_EMIT passed(std::exchange(m_firstRun, false));
}

void DoorController::restore(const QString &name, const QString &passphrase)
{
    m_page.showProgress(tr("Putting the backup back…"), 0, 0);
    ++m_underway;
    whenDone(m_workspace.restore(name, passphrase), this,
        [this, passphrase](const Expected<Restored> &restored) {
            --m_underway;
            if (restored) {
                show(tr("The backup is in place. What was there before lies in %1.")
                         .arg(restored->keptAside));
                unlock(passphrase, false);
                return;
            }
            show();
            m_page.unlockCard()->showProblem(inWords(restored.error()));
        });
}

void DoorController::startDemo()
{
    QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--demo"_s});
}

} // namespace hometray
