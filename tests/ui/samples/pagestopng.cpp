// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/samples.h"
#include "ui/family/familypage.h"
#include "ui/frame/helpdialog.h"
#include "ui/frame/mainwindow.h"
#include "ui/frame/pictures.h"
#include "ui/theme/theme.h"
#include "ui/tray/traypage.h"
#include "ui/unlock/unlockpage.h"
#include "ui/widgets/draftindicator.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/sidebar.h"

#include <QtCore/QPointer>
#include <QtWidgets/QApplication>

using namespace Qt::StringLiterals;
using namespace hometray;

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QDir folder(app.arguments().value(1, u"pictures"_s));
    if (!folder.mkpath(u"."_s))
        return 1;
    Theme theme(app);
    QPointer<MainWindow> window;
    QPointer<QDialog> dialog;
    // A window is made for each picture, as a person does who starts the program with that look.
    const auto open = [&](const QString &page) {
        delete window;
        window = new MainWindow(theme);
        window->resize(theme.textSize() == 100 ? QSize(1360, 850) : QSize(1280, 720));
        window->sidebar()->setPerson(u"Asha Patel"_s, u"Keyworker · Oak Lane Primary"_s);
        window->sidebar()->setLockText(u"Locks in 10 min"_s);
        window->sidebar()->setBackupText(u"Backed up today, 8.12am"_s, false);
        window->sidebar()->setCount(u"tray"_s, u"14"_s, u"14 open FFAs"_s);
        window->trayPage()->setDay(u"Thursday 20 June 2019"_s,
            {Sign::Sun, u"24 working days until your last day, Wed 24 July"_s, Tone::Warning});
        window->trayPage()->setRows(samples::trayRows());
        window->familyPage()->setView(samples::family());
        window->show();
        if (!page.isEmpty())
            window->showPage(page);
        window->trayPage()->choose(samples::caseId(1));
        window->trayPage()->setPreview(samples::preview());
    };
    const auto ready = [&]() -> QWidget * { return window; };
    const auto dialogReady = [&]() -> QWidget * { return dialog; };
    const auto close = [&] { delete dialog; };
    const auto tab = [&](const QString &id) {
        open(u"family"_s);
        window->familyPage()->showTab(id);
    };
    QList<PictureScene> scenes = {{u"unlock"_s, [&] { open({}); }, ready, {}},
        {u"create"_s,
            [&] {
                open({});
                window->unlockPage()->showCreate();
            },
            ready, {}},
        {u"recovery"_s,
            [&] {
                open({});
                window->unlockPage()->showRecoveryKey(u"ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345-6789"_s);
            },
            ready, {}},
        {u"tray"_s,
            [&] {
                open(u"tray"_s);
                window->trayPage()->focusTable();
            },
            ready, {}},
        {u"empty"_s,
            [&] {
                open(u"tray"_s);
                window->trayPage()->setRows({});
            },
            ready, {}},
        {u"family"_s, [&] { tab(u"overview"_s); }, ready, {}},
        {u"checklists"_s, [&] { tab(u"checklists"_s); }, ready, {}},
        {u"notes"_s,
            [&] {
                tab(u"notes"_s);
                window->messages()->showMessage(Sign::Done, Tone::Good, u"Saved."_s, u"Undo"_s);
            },
            ready, {}},
        {u"note"_s,
            [&] {
                open(u"tray"_s);
                auto *note = new NoteDialog(samples::noteSetup(), window);
                note->setFamily(samples::noteFamily());
                note->setDraft(samples::noteDraft());
                note->draftState()->setKept(QTime(16, 12));
                note->show();
                dialog = note;
            },
            dialogReady, close},
        {u"concern"_s,
            [&] {
                open(u"tray"_s);
                dialog = new ConcernDialog(samples::concernSetup(), window);
                dialog->show();
            },
            dialogReady, close},
        {u"help"_s,
            [&] {
                open(u"tray"_s);
                dialog = new HelpDialog(u"tray"_s, window);
                dialog->show();
            },
            dialogReady, close}};
    PictureTaker taker(theme, folder, scenes);
    QObject::connect(
        &taker, &PictureTaker::finished, &app, [&app](bool ok) { app.exit(ok ? 0 : 1); });
    taker.start();
    const int result = QApplication::exec();
    delete window;
    return result;
}
