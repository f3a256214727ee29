// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/unlock/lockscreencontroller.h"

#include "store/localstate.h"
#include "store/typedsecret.h"
#include "store/whatisthere.h"
#include "ui/frame/clockquestion.h"
#include "ui/frame/errorwords.h"
#include "ui/frame/storesettings.h"
#include "ui/keys/restoreform.h"
#include "ui/unlock/newpassphrasecard.h"
#include "ui/unlock/unlockcard.h"
#include "ui/unlock/unlockpage.h"
#include "words/errors.h"
#include "workflow/setprofile.h"
#include "workspace/clockkeeper.h"
#include "workspace/openbackup.h"
#include "workspace/openingnotes.h"
#include "workspace/whendone.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
/// Two different ones, in order.
std::array<qsizetype, RecoveryKeyForm::asked> drawn(qsizetype groups)
{
    auto *random = QRandomGenerator::global();
    const int first = random->bounded(int(groups) - 1);
    return {first, random->bounded(first + 1, int(groups))};
}

} // namespace

LockScreenController::LockScreenController(
    Workspace &workspace, UnlockPage &page, ClockQuestion &clock, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_page(page), m_clock(clock)
{
    connect(page.unlockCard(), &UnlockCard::unlockRequested, this, &LockScreenController::unlock);
    connect(page.unlockCard(), &UnlockCard::keyringRequested, this,
        &LockScreenController::unlockWithKeyring);
    connect(page.firstRun(), &FirstRun::createRequested, this, &LockScreenController::create);
    connect(page.unlockCard(), &UnlockCard::restoreRequested, this, [this] { askForBackup(); });
    connect(page.unlockCard(), &UnlockCard::keyFileRequested, this,
        &LockScreenController::askForKeyFile);
    connect(
        page.firstRun(), &FirstRun::keyFileRequested, this, &LockScreenController::putKeyFileBack);
    connect(
        page.firstRun(), &FirstRun::restoreRequested, this, &LockScreenController::restoreAsked);
    connect(
        page.firstRun(), &FirstRun::restoreConfirmed, this, &LockScreenController::restoreChosen);
    connect(page.firstRun(), &FirstRun::backupLeft, this, [this] {
        // Nothing new can be begun in a folder with somebody's records.
        if (m_workspace.exists() || !recordsFilesIn(m_workspace.folder()).isEmpty())
            show();
        else
            beginFirstRun();
    });
    connect(page.firstRun(), &FirstRun::keyKept, this, &LockScreenController::keyKept);
    connect(page.firstRun(), &FirstRun::demoRequested, this, &LockScreenController::startDemo);
    connect(page.newPassphrase(), &NewPassphraseCard::chosen, this,
        &LockScreenController::changePassphrase);
    connect(page.newPassphrase(), &NewPassphraseCard::keepRequested, this,
        &LockScreenController::askForKey);
}

void LockScreenController::show(const QString &reason)
{
    m_firstRun = false;
    if (!m_workspace.exists()) {
        const Error why = whyNoStore(m_workspace.folder());
        const bool hasBackups = why.values.contains(u"backups"_s);
        if (why.code == ErrorCode::KeyFileMissing) {
            askForKeyFile();
            m_page.firstRun()->restoreFailed(hasBackups ? words::sentence(why)
                                                        : words::sentence(why) + u' '
                        + tr("Choose the stick or folder with a backup of them."));
        } else if (hasBackups) {
            // Not somebody new: there were records here.
            askForBackup();
            m_page.firstRun()->restoreFailed(words::sentence(why));
        } else {
            beginFirstRun();
        }
        return;
    }
    const QList<SlotView> ways = m_workspace.slotViews();
    const bool keyring = std::any_of(ways.begin(), ways.end(),
        [](const SlotView &way) { return way.kind == SlotKind::Keychain; });
    m_page.unlockCard()->showReason(reason);
    m_page.showCard(m_page.unlockCard());
    m_page.unlockCard()->start(keyring);
}

void LockScreenController::beginFirstRun()
{
    m_page.firstRun()->start(
        m_workspace.rulebook().policy().choices(u"roles"_s), m_workspace.today());
    m_page.showCard(m_page.firstRun());
    m_page.firstRun()->focusFirst();
    whenDone(m_workspace.keyringAnswers(), this,
        [this](bool answers) { m_page.firstRun()->offerKeyring(answers); });
}

void LockScreenController::unlock(const QString &secret, bool isRecoveryKey)
{
    m_page.unlockCard()->setBusy(true);
    ++m_underway;
    // Whoever types the one where the other is asked for gets in all the same.
    const bool withKey = isRecoveryKey || TypedSecret(secret).isRecoveryKey();
    whenDone(isRecoveryKey ? m_workspace.unlockWithRecoveryKey(secret) : m_workspace.unlock(secret),
        this, [this, withKey](const Expected<void> &opened) {
            --m_underway;
            entered(opened, withKey);
        });
}

void LockScreenController::unlockWithKeyring()
{
    m_page.unlockCard()->setBusy(true);
    ++m_underway;
    whenDone(m_workspace.unlockWithKeyring(), this, [this](const Expected<void> &opened) {
        --m_underway;
        entered(opened, false);
    });
}

void LockScreenController::entered(const Expected<void> &opened, bool withRecoveryKey)
{
    UnlockCard *card = m_page.unlockCard();
    card->setBusy(false);
    if (!opened) {
        const ErrorCode code = opened.error().code;
        if (code == ErrorCode::PassphraseWrong || code == ErrorCode::RecoveryKeyWrong)
            card->showWrong(inWords(opened.error()));
        else
            card->showProblem(inWords(opened.error()));
        card->offerRestore(isMendedByRestoring(opened.error()));
        card->offerKeyFile(isMendedByKeyFile(opened.error()));
        card->focusSecret();
        return;
    }
    card->showReason({});
    Q_EMIT this->opened();
    askAboutClock([this, withRecoveryKey] {
        if (!withRecoveryKey) {
            askForKey();
            return;
        }
        m_page.showCard(m_page.newPassphrase());
        m_page.newPassphrase()->start();
    });
}

// Whether or not the date is right, the records can be read: the way in is free.
void LockScreenController::askAboutClock(const std::function<void()> &then)
{
    const auto doubt = ClockKeeper::of(m_workspace).doubt();
    if (!doubt) {
        then();
        return;
    }
    whenDone(m_clock.ask(*doubt), this, [this, then](bool isRight) {
        if (!m_workspace.isUnlocked())
            return; // it locked by itself meanwhile
        if (!isRight) {
            then();
            return;
        }
        ++m_underway;
        whenDone(
            ClockKeeper::of(m_workspace).confirm(), this, [this, then](const Expected<void> &) {
                --m_underway; // what could not be noted is asked again with the first save
                if (m_workspace.isUnlocked())
                    then();
            });
    });
}

void LockScreenController::changePassphrase(const QString &passphrase)
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
void LockScreenController::askForKey()
{
    ++m_underway;
    whenDone(m_workspace.setting(recoveryKeptSetting), this,
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

void LockScreenController::create(const NewStore &store)
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
            keepWhoIAm(store);
            Q_EMIT opened();
            showKey(*key, {});
        });
}

void LockScreenController::keepWhoIAm(const NewStore &store)
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

void LockScreenController::showKey(const QString &key, const QString &why)
{
    const RecoverySheet sheet{key, m_name, m_workspace.today()};
    m_page.showCard(m_page.firstRun());
    m_page.firstRun()->showKey(sheet, drawn(groupsOf(key).size()), why);
}

void LockScreenController::keyKept()
{
    OpeningNotes::recoveryKeyIsKept(m_workspace);
    m_name.clear();
    Q_EMIT passed(std::exchange(m_firstRun, false));
}

void LockScreenController::restore(
    const QString &name, const QString &passphrase, const QString &from)
{
    askForBackup(from, name);
    m_page.firstRun()->setBusy(true);
    restoreChosen(from, name, passphrase);
}

void LockScreenController::askForBackup(const QString &from, const QString &name)
{
    m_page.firstRun()->askForBackup({m_workspace.folder()}, from, name);
    m_page.showCard(m_page.firstRun());
    m_page.firstRun()->focusFirst();
}

// Before anything is put in the place of anything: one that is not of these records, or holds much
// less, is asked about.
void LockScreenController::restoreAsked(
    const QString &from, const QString &name, const QString &passphrase)
{
    ++m_underway;
    whenDone(opensBackup(m_workspace.folder(), name, passphrase, from), this,
        [this, from, name, passphrase](const Expected<BackupMeant> &opens) {
            --m_underway;
            if (!opens)
                m_page.firstRun()->restoreFailed(inWords(opens.error()));
            else if (opens->isToBeAsked())
                m_page.firstRun()->askAbout(*opens, passphrase);
            else
                restoreChosen(from, name, passphrase);
        });
}

void LockScreenController::restoreChosen(
    const QString &from, const QString &name, const QString &passphrase)
{
    ++m_underway;
    whenDone(m_workspace.restore(name, passphrase, from), this,
        [this, passphrase](const Expected<Restored> &restored) {
            --m_underway;
            if (!restored) {
                m_page.firstRun()->restoreFailed(inWords(restored.error()));
                return;
            }
            m_restored = restored->keptAside.isEmpty()
                ? tr("The backup of %1 is back.").arg(whenMade(restored->backup))
                : tr("The backup of %1 is back. What was there before is kept in %2.")
                      .arg(whenMade(restored->backup), restored->keptAside);
            show(m_restored);
            unlock(passphrase, false);
        });
}

void LockScreenController::askForKeyFile()
{
    m_page.firstRun()->askForKeyFile({m_workspace.folder()});
    m_page.showCard(m_page.firstRun());
    m_page.firstRun()->focusFirst();
}

void LockScreenController::putKeyFileBack(
    const QString &from, const QString &name, const QString &passphrase)
{
    ++m_underway;
    whenDone(m_workspace.putKeyFileBack(name, passphrase, from), this,
        [this, passphrase](const Expected<KeyFilePutBack> &back) {
            --m_underway;
            if (!back) {
                m_page.firstRun()->restoreFailed(inWords(back.error()));
                return;
            }
            m_restored = back->backup.name.isEmpty()
                ? tr("The key file is put right. Your records are as they were.")
                : tr("The key file of the backup of %1 is back. Your records are as they were.")
                      .arg(whenMade(back->backup));
            if (!back->keptAside.isEmpty())
                m_restored += u' ' + tr("The damaged one is kept as %1.").arg(back->keptAside);
            show(m_restored);
            unlock(passphrase, false);
        });
}

void LockScreenController::startDemo()
{
    QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--demo"_s});
}

} // namespace hometray
