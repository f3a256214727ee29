// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"
#include "commandline.h"
#include "demo/story.h"
#include "keychain/keychainsecretstore.h"
#include "madeup.h"
#include "store/ownmemory.h"
#include "store/selftest.h"
#include "ui/settings/languages.h"
#include "ui/theme/theme.h"
#include "ui/unlock/lockscreencontroller.h"
#include "ui/unlock/unlockpage.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowcontroller.h"
#include "words/errors.h"
#include "words/translations.h"
#include "workspace/workspace.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSettings>
#include <QtCore/QTextStream>
#include <QtCore/QTimer>
#include <QtCore/QTranslator>
#include <QtWidgets/QApplication>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace hometray;

namespace {

/// Qt ends a program that finds no display with abort(): nobody is told what to do then.
void sayThatThereIsNoDisplay(QtMsgType type, const QMessageLogContext &, const QString &)
{
    if (type != QtFatalMsg)
        return; // why each way to a display failed: not for people
    std::fputs("Hometray has no display here to open its window on. Nothing was opened.\n"
               "“hometrayctl” does everything without one: “hometrayctl --help” shows how.\n",
        stderr);
    std::_Exit(int(ExitCode::CannotReach));
}

/// What an older Hometray kept under no organisation's name.
void takeOverSettings()
{
    QSettings settings;
    if (!settings.allKeys().isEmpty())
        return;
    const QSettings before(u"Unknown Organization"_s, QCoreApplication::applicationName());
    for (const QString &key : before.allKeys())
        settings.setValue(key, before.value(key));
}

/// Opens the made-up families, which are made first when there are none.
void lookAround(MainWindow &window, WindowController &controller, Workspace &workspace)
{
    window.setMadeUp(QCoreApplication::translate("main", "made-up families"),
        QCoreApplication::translate("main",
            "These families are made up, and today is Thursday 20 June 2019. Look around and try "
            "everything: nobody here is real."));
    if (workspace.exists()) {
        controller.unlock(madeUpPassphrase());
        return;
    }
    const auto show = [&window](int done, int all) {
        window.unlockPage()->showProgress(
            QCoreApplication::translate("main", "Making up some families…"), done, all);
    };
    window.showLockScreen();
    show(0, 0);
    auto *maker = new MadeUpMaker(&window);
    QObject::connect(maker, &MadeUpMaker::progressed, &window, show);
    QObject::connect(maker, &QThread::finished, &window, [maker, &window, &controller] {
        if (maker->problem())
            window.unlockPage()->showProgress(words::sentence(*maker->problem()), 0, 0);
        else
            controller.unlock(madeUpPassphrase());
    });
    maker->start();
}

} // namespace

int main(int argc, char **argv)
{
    keepMemoryToOurselves();
    QCoreApplication::setApplicationName(u"hometray"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(HOMETRAY_VERSION));
    QCoreApplication::setOrganizationName(u"hometray"_s); // where its settings lie
    if (answeredWithoutWindow(argc, argv))
        return 0;
    const QtMessageHandler usual = qInstallMessageHandler(sayThatThereIsNoDisplay);
    Application app(argc, argv);
    qInstallMessageHandler(usual);
    installTranslations(app);
    takeOverSettings();
    QApplication::setApplicationDisplayName(u"Hometray"_s);
    QApplication::setDesktopFileName(u"hometray"_s);
    QTranslator translator;
    if (translator.load(u":/translations/hometray_"_s + chosenLanguage()))
        QCoreApplication::installTranslator(&translator);
    int result = 0;
    const auto options = readOptions(&result);
    if (!options)
        return result;
    if (const auto tested = selfTest(); !tested)
        return fail(tested.error());

    // What somebody else wrote is not written over; said before there is anything to measure.
    if (!options->timings.isEmpty() && QFileInfo::exists(options->timings))
        return fail(Error(
            ErrorCode::FileUnwritable, {{u"file"_s, options->timings}, {u"reason"_s, u"there"_s}}));

    Services services;
    services.keyring = std::make_shared<KeychainSecretStore>(u"hometray"_s);
    if (options->on.isValid())
        services.on = options->on;
    Theme theme(app);
    Workspace workspace(options->store, services);
    if (options->on.isValid() && workspace.exists() && !workspace.isTestStore()) {
        QTextStream(stderr) << QCoreApplication::translate("main",
            "These are real records: their day cannot be set with --on. Leave it out, or look "
            "around with --demo.")
                            << '\n';
        return int(exitCode(ErrorCode::UsageInvalid));
    }
    MainWindow window(theme);
    WindowController controller(workspace, window);
    if (options->on.isValid())
        controller.lockScreen()->makeTestStores(); // only these may have a day of their own
    if (options->demo) {
        lookAround(window, controller, workspace);
    } else {
        controller.start();
        if (!options->passphrase.isEmpty() && workspace.exists())
            controller.unlock(options->passphrase);
    }
    window.show();

    app.setMeasuring(!options->timings.isEmpty());
    result = QApplication::exec();
    controller.lock();
    if (!options->timings.isEmpty() && !app.writeTimings(options->timings))
        return fail(Error(ErrorCode::FileUnwritable, {{u"file"_s, options->timings}}));
    return result;
}
