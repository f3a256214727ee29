// SPDX-License-Identifier: GPL-3.0-or-later
// hometray-pictures --store S --passphrase-file P --on DATE [--scenes PATTERN] DIR: a picture of
// each page and dialog of the window on a store of made-up families, in three themes and two text
// sizes.
#include "pictures/scenes.h"
#include "store/passphrasefile.h"
#include "ui/theme/theme.h"
#include "ui/unlock/lockscreencontroller.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowcontroller.h"
#include "words/errors.h"
#include "words/translations.h"
#include "workspace/workspace.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QRegularExpression>
#include <QtCore/QTextStream>
#include <QtWidgets/QApplication>

using namespace Qt::StringLiterals;
using namespace hometray;

namespace {
int fail(const QString &why)
{
    QTextStream(stderr) << why << '\n';
    return 2;
}

/// Those whose names match. The lock screen and the tray always come: they open the store.
QList<PictureScene> wanted(QList<PictureScene> scenes, const QString &pattern)
{
    const QRegularExpression names(pattern);
    scenes.removeIf([&names](const PictureScene &scene) {
        return scene.name != u"unlock" && scene.name != u"tray"
            && !names.match(scene.name).hasMatch();
    });
    return scenes;
}
} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    // Not the settings of whoever sits here.
    QCoreApplication::setOrganizationName(u"hometray-pictures"_s);
    QApplication::setApplicationDisplayName(u"Hometray"_s);
    installTranslations(app);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"store"_s, u"A store of made-up families."_s, u"folder"_s},
        {u"passphrase-file"_s, u"Its passphrase; without, only the lock screen."_s, u"file"_s},
        {u"on"_s, u"Today, as YYYY-MM-DD."_s, u"date"_s},
        {u"scenes"_s, u"Only the pictures whose names match."_s, u"pattern"_s}});
    parser.addPositionalArgument(u"folder"_s, u"Where they are written."_s);
    parser.process(app);
    if (parser.positionalArguments().size() != 1 || !parser.isSet(u"store"_s))
        return fail(parser.helpText());
    const QDir folder(parser.positionalArguments().constFirst());
    if (!folder.mkpath(u"."_s))
        return fail(u"Cannot write into "_s + folder.path());
    QString passphrase;
    if (parser.isSet(u"passphrase-file"_s)) {
        const auto read = passphraseIn(parser.value(u"passphrase-file"_s));
        if (!read)
            return fail(words::sentence(read.error()));
        passphrase = *read;
    }
    Services services;
    if (parser.isSet(u"on"_s))
        services.on = QDate::fromString(parser.value(u"on"_s), Qt::ISODate);

    Theme theme(app);
    Workspace workspace(parser.value(u"store"_s), services);
    if (workspace.exists() && !workspace.isTestStore())
        return fail(u"These are real records: no pictures of them."_s);
    MainWindow window(theme);
    WindowController controller(workspace, window);
    controller.lockScreen()->makeTestStores(); // only these may have a day of their own
    controller.start();
    window.show();
    PictureTaker taker(theme, folder,
        wanted(storeScenes(workspace, window, controller, passphrase),
            parser.value(u"scenes"_s)));
    QObject::connect(
        &taker, &PictureTaker::finished, &app, [&app](bool ok) { app.exit(ok ? 0 : 1); });
    taker.start();
    const int result = QApplication::exec();
    controller.lock();
    return result;
}
