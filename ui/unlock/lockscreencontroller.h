// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/unlock/firstrun.h"
#include "workspace/workspace.h"

namespace hometray {

class ClockQuestion;
class UnlockPage;

/// What happens on the lock screen: the first run, the passphrase, the recovery key, the keyring.
/// GUI thread; nothing here waits.
class LockScreenController : public QObject {
    Q_OBJECT
public:
    LockScreenController(
        Workspace &workspace, UnlockPage &page, ClockQuestion &clock, QObject *parent = nullptr);

    /// What is made at the first run is marked as made for tests or for looking around.
    void makeTestStores() { m_testStores = true; }
    /// Shows the lock screen: of the store in the folder, or to make the first one. `reason`: why
    /// it is closed, or nothing.
    void show(const QString &reason = {});
    void unlock(const QString &secret, bool isRecoveryKey);
    void unlockWithKeyring();
    /// Puts a backup in the place of the store, which is locked, and opens it. Where that fails the
    /// choice stands on the lock screen, with the reason. `from`: as at Workspace::restore.
    void restore(const QString &name, const QString &passphrase, const QString &from = {});
    /// Which backup, or key file, has just been put back and where the former one lies, once; empty
    /// when none was.
    [[nodiscard]] QString takeRestored() { return std::exchange(m_restored, {}); }
    [[nodiscard]] bool isBusy() const { return m_underway > 0; }

Q_SIGNALS:
    /// The store is open, and something is still asked on the lock screen.
    void opened();
    /// The way in is free. `firstRun`: there is nothing in the store yet.
    void passed(bool firstRun);

private:
    void beginFirstRun();
    void create(const NewStore &store);
    void keepWhoIAm(const NewStore &store);
    void entered(const Expected<void> &opened, bool withRecoveryKey);
    void askAboutClock(const std::function<void()> &then);
    void changePassphrase(const QString &passphrase);
    void askForKey();
    void showKey(const QString &key, const QString &why);
    void keyKept();
    void askForBackup(const QString &from = {}, const QString &name = {});
    void restoreAsked(const QString &from, const QString &name, const QString &passphrase);
    void restoreChosen(const QString &from, const QString &name, const QString &passphrase);
    void askForKeyFile();
    void putKeyFileBack(const QString &from, const QString &name, const QString &passphrase);
    void startDemo();

    Workspace &m_workspace;
    UnlockPage &m_page;
    ClockQuestion &m_clock;
    QString m_restored;
    QString m_name; ///< for the sheet of a first run
    int m_underway = 0;
    bool m_firstRun = false;
    bool m_testStores = false;
};

} // namespace hometray
