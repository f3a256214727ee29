// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/running.h"

#include "demo/demostore.h"
#include "ui/note/notecontroller.h"
#include "ui/note/notedialog.h"
#include "ui/tray/traypage.h"
#include "ui/tray/trayview.h"
#include "ui/unlock/unlockpage.h"
#include "workspace/waiting.h"

#include <QtWidgets/QApplication>

using namespace Qt::StringLiterals;

namespace hometray {

QString testPassphrase()
{
    return u"a kettle, a window, a dog"_s;
}

Services testServices(QDate today, std::shared_ptr<SecretStore> keyring)
{
    Services services;
    services.keyring = std::move(keyring);
    services.keyCost = KeyCost::cheapForTests();
    services.on = today;
    return services;
}

bool makeDemoStore(const QString &folder)
{
    Workspace workspace(folder, testServices());
    if (!waitFor(workspace.create(testPassphrase(), true)))
        return false;
    const bool told = tellFamilies(workspace, storyDay()).has_value()
        && waitFor(workspace.finishIndexing()).has_value();
    workspace.lock();
    return told;
}

Running::Running(const QString &folder, QDate today, std::shared_ptr<SecretStore> keyring)
    : theme(*qApp),
      workspace(folder, testServices(today, std::move(keyring))),
      window(theme),
      controller(workspace, window)
{
    controller.start();
    window.resize(1280, 720);
    window.show();
}

QWidget *Running::find(const char *name) const
{
    // The door and the settings ask for some of the same things.
    const QWidget *door = window.isLocked() ? window.unlockPage() : nullptr;
    if (auto *found = door ? door->findChild<QWidget *>(QLatin1String(name)) : nullptr)
        return found;
    return window.findChild<QWidget *>(QLatin1String(name));
}

void Running::type(const char *name, const QString &text) const
{
    QTest::keyClicks(find(name), text);
}

void Running::unlock() const
{
    type("passphrase", testPassphrase());
    QTest::keyClick(find("passphrase"), Qt::Key_Return);
}

bool Running::enter()
{
    if (!QTest::qWaitForWindowActive(&window))
        return false;
    unlock();
    return QTest::qWaitFor([this] { return !window.isLocked() && controller.isSettled(); }, 20'000);
}

bool Running::go(const Place &place)
{
    controller.go(place);
    return QTest::qWaitFor([this] { return controller.isSettled(); }, 20'000);
}

CaseId Running::caseNamed(const QString &family) const
{
    const QList<CaseId> ids = workspace.casesNamed(family);
    return ids.isEmpty() ? CaseId() : ids.first();
}

TrayView *Running::tray() const
{
    return window.find<TrayPage>()->view();
}

NoteDialog *Running::note() const
{
    return controller.notes()->dialog();
}

} // namespace hometray
