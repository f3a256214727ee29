// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/running.h"

#include "demo/demostore.h"
#include "ui/note/notecontroller.h"
#include "ui/note/notedialog.h"
#include "ui/tray/traypage.h"
#include "ui/tray/trayview.h"
#include "ui/unlock/lockscreencontroller.h"
#include "ui/unlock/unlockpage.h"
#include "workspace/openingnotes.h"
#include "workspace/waiting.h"

#include <QtWidgets/QApplication>

#include <algorithm>

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

Expected<QString> createKept(Workspace &workspace, bool testStore)
{
    auto key = waitFor(workspace.create(testPassphrase(), testStore));
    if (key) {
        if (const auto kept = waitFor(OpeningNotes::recoveryKeyIsKept(workspace)); !kept)
            return Unexpected(kept.error());
    }
    return key;
}

bool makeDemoStore(const QString &folder)
{
    Workspace workspace(folder, testServices());
    if (!createKept(workspace))
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
    controller.lockScreen()->makeTestStores(); // only these may have a day of their own
    controller.start();
    window.resize(1280, 720);
    window.show();
}

QWidget *Running::find(const char *name) const
{
    // The lock screen's cards and the settings ask for some of the same things: on the lock screen,
    // what is shown there is meant.
    if (window.isLocked()) {
        const auto all = window.unlockPage()->findChildren<QWidget *>(QLatin1String(name));
        const auto shown = std::find_if(
            all.begin(), all.end(), [](const QWidget *widget) { return widget->isVisible(); });
        if (!all.isEmpty())
            return shown == all.end() ? all.first() : *shown;
    }
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
