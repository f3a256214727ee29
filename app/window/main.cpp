// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"
#include "demo/story.h"
#include "keychain/keychainsecretstore.h"
#include "madeup.h"
#include "store/selftest.h"
#include "store/storefolder.h"
#include "ui/frame/mainwindow.h"
#include "ui/frame/scenes.h"
#include "ui/frame/windowcontroller.h"
#include "ui/settings/languages.h"
#include "ui/theme/theme.h"
#include "ui/unlock/doorcontroller.h"
#include "ui/unlock/unlockpage.h"
#include "words/errors.h"
#include "words/translations.h"
#include "workspace/workspace.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QTextStream>
#include <QtCore/QTimer>
#include <QtCore/QTranslator>
#include <QtWidgets/QApplication>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using namespace hometray;

namespace {

/// No core dump, and no other process of this person may look into this one: keys are in it.
void keepMemoryToOurselves()
{
#ifdef Q_OS_LINUX
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
#endif
}

int fail(ErrorCode code, const QVariantMap &values = {})
{
    const Error error(code, values);
    QTextStream(stderr) << words::sentence(error) << ' ' << words::nextStep(error) << '\n';
    return int(exitCode(code));
}

struct Options {
    QString store;
    QDate on;
    QString pictures;
    QString scenes; ///< which of them, as a regular expression; empty: all
    QString passphrase;
    QString timings;
    bool demo = false;
};

/// Nothing when the program is to end with `*result`.
std::optional<Options> readOptions(const QCoreApplication &app, int *result)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "main", "The window of Hometray: families with a Families First Assessment."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption store(u"store"_s,
        QCoreApplication::translate("main", "The folder of the store."), u"folder"_s,
        usualStoreFolder());
    const QCommandLineOption on(u"on"_s,
        QCoreApplication::translate("main", "Today, as YYYY-MM-DD; for stores made for tests."),
        u"date"_s);
    const QCommandLineOption pictures(u"pictures"_s,
        QCoreApplication::translate("main", "Write a picture of each page into a folder, and end."),
        u"folder"_s);
    const QCommandLineOption scenes(u"scenes"_s,
        QCoreApplication::translate("main", "Only the pictures whose names match."), u"pattern"_s);
    const QCommandLineOption passphrase(u"passphrase-file"_s,
        QCoreApplication::translate("main", "Open the store with the first line of a file."),
        u"file"_s);
    const QCommandLineOption timings(u"timings"_s,
        QCoreApplication::translate("main",
            "At the end, write into a file how long the window was busy at most at one time."),
        u"file"_s);
    const QCommandLineOption demo(u"demo"_s,
        QCoreApplication::translate("main",
            "Look around with made-up families: in a store of their own, on a day of their own."));
    parser.addOptions({store, on, pictures, scenes, passphrase, timings, demo});
    parser.process(app);

    Options options;
    options.demo = parser.isSet(demo);
    options.store = options.demo ? madeUpFolder() : parser.value(store);
    options.pictures = parser.value(pictures);
    options.timings = parser.value(timings);
    options.scenes = parser.value(scenes);
    if (parser.isSet(on)) {
        options.on = QDate::fromString(parser.value(on), Qt::ISODate);
        if (!options.on.isValid()) {
            *result = fail(ErrorCode::UsageInvalid, {{u"what"_s, u"--on"_s}});
            return std::nullopt;
        }
    }
    if (parser.isSet(passphrase)) {
        QFile file(parser.value(passphrase));
        if (!file.open(QIODevice::ReadOnly)) {
            *result = fail(ErrorCode::FileUnreadable,
                {{u"file"_s, parser.value(passphrase)}, {u"reason"_s, file.errorString()}});
            return std::nullopt;
        }
        options.passphrase = QString::fromUtf8(file.readLine());
        while (options.passphrase.endsWith(u'\n') || options.passphrase.endsWith(u'\r'))
            options.passphrase.chop(1);
    }
    if (options.demo) {
        options.passphrase = madeUpPassphrase();
        options.on = storyDay();
    }
    return options;
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
    window.showDoor();
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
    Application app(argc, argv);
    installTranslations(app);
    QApplication::setApplicationName(u"hometray"_s);
    QApplication::setApplicationDisplayName(u"Hometray"_s);
    QApplication::setDesktopFileName(u"hometray"_s);
    QTranslator translator;
    if (translator.load(u":/translations/hometray_"_s + chosenLanguage()))
        QCoreApplication::installTranslator(&translator);
    int result = 0;
    const auto options = readOptions(app, &result);
    if (!options)
        return result;
    if (const auto tested = selfTest(); !tested)
        return fail(tested.error().code, tested.error().values);

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
        controller.door()->makeTestStores(); // only these may have a day of their own
    if (options->demo) {
        lookAround(window, controller, workspace);
    } else {
        controller.start();
        if (!options->passphrase.isEmpty() && options->pictures.isEmpty() && workspace.exists())
            controller.unlock(options->passphrase);
    }
    window.show();

    std::unique_ptr<PictureTaker> taker;
    if (!options->pictures.isEmpty()) {
        const QDir folder(options->pictures);
        if (!folder.mkpath(u"."_s))
            return fail(ErrorCode::FileUnwritable, {{u"file"_s, options->pictures}});
        QList<PictureScene> scenes =
            storeScenes(workspace, window, controller, options->passphrase);
        // The door and the tray always come: they open the store.
        const QRegularExpression wanted(options->scenes);
        scenes.removeIf([&wanted](const PictureScene &scene) {
            return scene.name != u"unlock" && scene.name != u"tray"
                && !wanted.match(scene.name).hasMatch();
        });
        taker = std::make_unique<PictureTaker>(theme, folder, scenes);
        QObject::connect(
            taker.get(), &PictureTaker::finished, &app, [&app](bool ok) { app.exit(ok ? 0 : 1); });
        taker->start();
    }
    app.setMeasuring(!options->timings.isEmpty());
    result = QApplication::exec();
    controller.lock();
    if (!options->timings.isEmpty() && !app.writeTimings(options->timings))
        return fail(ErrorCode::FileUnwritable, {{u"file"_s, options->timings}});
    return result;
}
