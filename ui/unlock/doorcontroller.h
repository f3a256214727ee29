// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/unlock/firstrun.h"
#include "workspace/workspace.h"

namespace hometray {

class UnlockPage;

/// What happens at the door: the first run, the passphrase, the recovery key, the keyring. GUI
/// thread; nothing here waits.
class DoorController : public QObject {
    Q_OBJECT
public:
    DoorController(Workspace &workspace, UnlockPage &page, QObject *parent = nullptr);

    /// What is made at the first run is marked as made for tests or for looking around.
    void makeTestStores() { m_testStores = true; }
    /// Shows the door: of the store in the folder, or to make the first one. `reason`: why it is
    /// closed, or nothing.
    void show(const QString &reason = {});
    void unlock(const QString &secret, bool isRecoveryKey);
    void unlockWithKeyring();
    /// Puts a backup in the place of the store, which is locked, and opens it.
    void restore(const QString &name, const QString &passphrase);
    [[nodiscard]] bool isBusy() const { return m_underway > 0; }

Q_SIGNALS:
    /// The store is open, and something is still asked at the door.
    void opened();
    /// The way in is free. `firstRun`: there is nothing in the store yet.
    void passed(bool firstRun);

private:
    void create(const NewStore &store);
    void keepWhoIAm(const NewStore &store);
    void entered(const Expected<void> &opened, bool withRecoveryKey);
    void changePassphrase(const QString &passphrase);
    void askForKey();
    void showKey(const QString &key, const QString &why);
    void keyKept();
    void startDemo();

    Workspace &m_workspace;
    UnlockPage &m_page;
    QString m_name; ///< for the sheet of a first run
    int m_underway = 0;
    bool m_firstRun = false;
    bool m_testStores = false;
};

} // namespace hometray
