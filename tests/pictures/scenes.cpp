// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/scenes.h"

#include "pictures/dialogscenes.h"
#include "ui/family/familypage.h"
#include "ui/frame/errorwords.h"
#include "ui/settings/sections.h"
#include "ui/taf/tafpage.h"
#include "ui/taf/tafview.h"
#include "ui/tray/traymodel.h"
#include "ui/tray/traypage.h"
#include "ui/tray/trayview.h"
#include "ui/unlock/firstrun.h"
#include "ui/unlock/unlockcard.h"
#include "ui/unlock/unlockpage.h"
#include "ui/window/mainwindow.h"
#include "ui/window/pages.h"
#include "ui/window/windowcontroller.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLineEdit>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
QWidget *whenSettled(WindowController &controller, MainWindow &window, const QString &page)
{
    const bool there = !window.isLocked() && window.page() == page && controller.isSettled();
    return there && window.find<TrayPage>()->view()->model()->rowCount() > 0 ? &window : nullptr;
}

PictureScene tabScene(WindowController &controller, MainWindow &window, const QString &tab)
{
    return {u"family-"_s + tab,
        [&controller, &window] {
            if (const auto id = window.find<TrayPage>()->view()->chosenCase())
                controller.openFamily(*id);
        },
        [&controller, &window, tab]() -> QWidget * {
            QWidget *ready = whenSettled(controller, window, u"family"_s);
            if (!ready || window.find<FamilyPage>()->caseId().isNull())
                return nullptr;
            window.find<FamilyPage>()->showTab(tab);
            return ready;
        },
        {}};
}
/// The first run, as it would be if there were no store yet.
void appendLockScreen(QList<PictureScene> &scenes, Workspace &workspace, MainWindow &window)
{
    const auto show = [&workspace, &window](int step) {
        UnlockPage *unlock = window.unlockPage();
        FirstRun *first = unlock->firstRun();
        unlock->showCard(first);
        first->start(workspace.rulebook().policy().choices(u"roles"_s), workspace.today());
        first->offerKeyring(true);
        if (step > 0) {
            unlock->findChild<QLineEdit *>(u"newName"_s)->setText(u"Asha Patel"_s);
            unlock->findChild<QAbstractButton *>(u"whoNext"_s)->click();
        }
        if (step > 1)
            first->showKey({u"7K3M-0ABC-1DEF-2GHJ-3KMN-4PQR-5STV-6WXY-7Z01"_s, u"Asha Patel"_s,
                               workspace.today()},
                {2, 6});
        if (step > 2)
            unlock->findChild<QAbstractButton *>(u"recoveryNext"_s)->click();
    };
    int step = 0;
    for (const QString &name :
        {u"lock-1-who"_s, u"lock-2-passphrase"_s, u"lock-3-key"_s, u"lock-3-typed"_s}) {
        scenes.append({name, [show, step] { show(step); },
            [&window]() -> QWidget * { return window.isLocked() ? &window : nullptr; }, {}});
        ++step;
    }
    scenes.append({u"lock-1-before"_s,
        [show, &window] {
            show(0);
            window.unlockPage()->findChild<QAbstractButton *>(u"usedBefore"_s)->click();
        },
        [&window]() -> QWidget * { return window.isLocked() ? &window : nullptr; }, {}});
    const Error damaged(ErrorCode::VaultDamaged, {{u"file"_s, Vault::fileIn(workspace.folder())}});
    scenes.append({u"lock-damaged"_s,
        [&window, damaged] {
            UnlockPage *unlock = window.unlockPage();
            unlock->showCard(unlock->unlockCard());
            unlock->unlockCard()->start(false);
            unlock->unlockCard()->showProblem(inWords(damaged));
            unlock->unlockCard()->offerKeyFile(true);
        },
        [&window]() -> QWidget * { return window.isLocked() ? &window : nullptr; }, {}});
    scenes.append({u"lock-keyfile"_s,
        [&window, &workspace] {
            UnlockPage *unlock = window.unlockPage();
            unlock->firstRun()->askForKeyFile({workspace.folder()});
            unlock->showCard(unlock->firstRun());
        },
        [&window]() -> QWidget * { return window.isLocked() ? &window : nullptr; }, {}});
    scenes.append({u"lock-restore"_s,
        [&window, &workspace] {
            UnlockPage *unlock = window.unlockPage();
            unlock->firstRun()->askForBackup({workspace.folder()});
            unlock->showCard(unlock->firstRun());
        },
        [&window]() -> QWidget * { return window.isLocked() ? &window : nullptr; }, {}});
}

void appendSettings(QList<PictureScene> &scenes, MainWindow &window, WindowController &controller)
{
    for (const SectionInfo &section : settingsSections()) {
        scenes.append({u"settings-"_s + section.id,
            [&controller, id = section.id] {
                controller.go({u"settings"_s, {}, id, {}});
            },
            [&controller, &window] { return whenSettled(controller, window, u"settings"_s); }, {}});
    }
    for (const auto &[name, pressed] :
        {std::pair(u"copy"_s, u"copyBackup"_s), {u"restore"_s, u"showRestore"_s}}) {
        scenes.append({u"settings-backups-"_s + name,
            [&controller, &window, button = pressed] {
                controller.go({u"settings"_s, {}, u"backups"_s, {}});
                window.findChild<QAbstractButton *>(button)->click();
            },
            [&controller, &window] { return whenSettled(controller, window, u"settings"_s); }, {}});
    }
}
} // namespace

QList<PictureScene> storeScenes(Workspace &workspace, MainWindow &window,
    WindowController &controller, const QString &passphrase)
{
    QList<PictureScene> scenes;
    scenes.append({u"unlock"_s, [&controller] { controller.lock(); },
        [&window]() -> QWidget * { return window.isLocked() ? &window : nullptr; }, {}});
    appendLockScreen(scenes, workspace, window);
    if (passphrase.isEmpty())
        return scenes;
    scenes.append({u"tray"_s,
        [&workspace, &controller, passphrase] {
            if (workspace.isUnlocked())
                controller.go({u"tray"_s, {}, {}, {}});
            else
                controller.unlock(passphrase);
        },
        [&controller, &window]() -> QWidget * {
            // The window goes back to where it was left; the picture is of the tray.
            if (!window.isLocked() && controller.isSettled() && window.page() != u"tray"_s)
                controller.go({u"tray"_s, {}, {}, {}});
            return whenSettled(controller, window, u"tray"_s);
        },
        {}});
    for (const PageInfo &page : pages()) {
        if (page.id == u"tray"_s)
            continue;
        if (page.id == u"settings"_s) {
            appendSettings(scenes, window, controller);
            continue;
        }
        scenes.append({page.id,
            [&controller, id = page.id] {
                controller.go({id, {}, {}, {}});
            },
            [&controller, &window, id = page.id] { return whenSettled(controller, window, id); },
            {}});
    }
    for (const FamilyTabInfo &tab : familyTabs())
        scenes.append(tabScene(controller, window, tab.id));
    for (int part = 0; part < tafParts; ++part) {
        scenes.append({u"taf-%1"_s.arg(part + 1),
            [&controller, &window] {
                if (const auto id = window.find<TrayPage>()->view()->chosenCase())
                    controller.go({u"taf"_s, *id, {}, {}});
            },
            [&controller, &window, part]() -> QWidget * {
                QWidget *ready = whenSettled(controller, window, u"taf"_s);
                if (ready)
                    window.find<TafPage>()->view()->showPart(TafPart(part));
                return ready;
            },
            [&controller] {
                controller.go({u"tray"_s, {}, {}, {}});
            }});
    }
    appendDialogs(scenes, window, controller);
    return scenes;
}

} // namespace hometray
