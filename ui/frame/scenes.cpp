// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/scenes.h"

#include "ui/concern/concerncontroller.h"
#include "ui/concern/concerndialog.h"
#include "ui/family/familypage.h"
#include "ui/family/familytabs.h"
#include "ui/frame/mainwindow.h"
#include "ui/frame/pages.h"
#include "ui/frame/windowcontroller.h"
#include "ui/note/notecontroller.h"
#include "ui/note/notedialog.h"
#include "ui/taf/tafpage.h"
#include "ui/taf/tafview.h"
#include "ui/tray/traymodel.h"
#include "ui/tray/traypage.h"
#include "ui/tray/trayview.h"

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
} // namespace

QList<PictureScene> storeScenes(Workspace &workspace, MainWindow &window,
    WindowController &controller, const QString &passphrase)
{
    QList<PictureScene> scenes;
    scenes.append({u"unlock"_s, [&controller] { controller.lock(); },
        [&window]() -> QWidget * { return window.isLocked() ? &window : nullptr; }, {}});
    if (passphrase.isEmpty())
        return scenes;
    scenes.append({u"tray"_s,
        [&workspace, &window, &controller, passphrase] {
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
        scenes.append({page.id, [&controller, id = page.id] { controller.go({id, {}, {}, {}}); },
            [&controller, &window, id = page.id] { return whenSettled(controller, window, id); },
            {}});
    }
    for (const FamilyTabInfo &tab : familyTabs())
        scenes.append(tabScene(controller, window, tab.id));
    for (const TafPart part : {TafPart::WhoIsHere, TafPart::Actions, TafPart::NewActions,
             TafPart::NextMeeting, TafPart::Copies}) {
        scenes.append({u"taf-%1"_s.arg(int(part) + 1),
            [&controller, &window] {
                if (const auto id = window.find<TrayPage>()->view()->chosenCase())
                    controller.go({u"taf"_s, *id, {}, {}});
            },
            [&controller, &window, part]() -> QWidget * {
                QWidget *ready = whenSettled(controller, window, u"taf"_s);
                if (ready)
                    window.find<TafPage>()->view()->showPart(part);
                return ready;
            },
            [&controller] { controller.go({u"tray"_s, {}, {}, {}}); }});
    }
    scenes.append({u"note"_s, [&controller] { controller.openNote(); },
        [&controller]() -> QWidget * { return controller.notes()->dialog(); },
        [&controller] { controller.notes()->dialog()->reject(); }});
    scenes.append({u"concern"_s, [&controller] { controller.openConcern(); },
        [&controller]() -> QWidget * { return controller.concerns()->dialog(); },
        [&controller] { controller.concerns()->dialog()->reject(); }});
    return scenes;
}

} // namespace hometray
