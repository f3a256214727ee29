// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowcontroller.h"
#include "workspace/workspace.h"

#include <QtTest/QTest>

namespace hometray {

class NoteDialog;
class TrayView;

/// The passphrase of every store of these tests, and the day they are looked at.
[[nodiscard]] QString testPassphrase();
[[nodiscard]] Services testServices(
    QDate today = QDate(2019, 6, 20), std::shared_ptr<SecretStore> keyring = {});
/// Makes a store whose person has its recovery key, which is answered.
[[nodiscard]] Expected<QString> createKept(Workspace &workspace, bool testStore = true);
/// Makes a store with the made-up families in `folder`; false when that fails. Takes seconds: once
/// for a test class.
[[nodiscard]] bool makeDemoStore(const QString &folder);

/// The window on the store in a folder, as main() puts them together.
struct Running {
    explicit Running(const QString &folder, QDate today = QDate(2019, 6, 20),
        std::shared_ptr<SecretStore> keyring = {});

    [[nodiscard]] QWidget *find(const char *name) const;
    void type(const char *name, const QString &text) const;
    /// Types the passphrase on the lock screen.
    void unlock() const;
    /// The same, and waits until the window shows what the store holds.
    [[nodiscard]] bool enter();
    /// Shows a place and waits until it is there.
    [[nodiscard]] bool go(const Place &place);
    [[nodiscard]] CaseId caseNamed(const QString &family) const;
    [[nodiscard]] TrayView *tray() const;
    [[nodiscard]] NoteDialog *note() const;

    Theme theme;
    Workspace workspace;
    MainWindow window;
    WindowController controller;
};

} // namespace hometray
