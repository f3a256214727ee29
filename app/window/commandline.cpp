// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include "demo/story.h"
#include "madeup.h"
#include "store/passphrasefile.h"
#include "store/storefolder.h"
#include "words/errors.h"
#include "words/translations.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QTextStream>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(main)
};

void declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Say::tr("The window of Hometray: families with a Families First Assessment."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"store"_s, Say::tr("The folder of the store."), u"folder"_s, usualStoreFolder()},
        {u"on"_s, Say::tr("Today, as YYYY-MM-DD; for stores made for tests."), u"date"_s},
        {u"passphrase-file"_s, Say::tr("Open the store with the first line of a file."), u"file"_s},
        {u"timings"_s,
            Say::tr("At the end, write into a file how long the window was busy at most at one "
                    "time."),
            u"file"_s},
        {u"demo"_s,
            Say::tr("Look around with made-up families: in a store of their own, on a day of "
                    "their own.")},
    });
}

} // namespace

int fail(const Error &error)
{
    QTextStream(stderr) << words::sentence(error) << ' ' << words::nextStep(error) << '\n';
    return int(exitCode(error.code));
}

bool answeredWithoutWindow(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    installTranslations(app);
    QCommandLineParser parser;
    declare(parser);
    (void)parser.parse(QCoreApplication::arguments()); // those of Qt, such as -style, are unknown
    if (parser.isSet(u"version"_s))
        QTextStream(stdout) << u"hometray "_s << QCoreApplication::applicationVersion() << '\n';
    else if (parser.isSet(u"help"_s))
        QTextStream(stdout) << parser.helpText();
    else
        return false;
    return true;
}

std::optional<Options> readOptions(int *result)
{
    QCommandLineParser parser;
    declare(parser);
    const auto usage = [result](const QString &what) {
        *result = fail(Error(ErrorCode::UsageInvalid, {{u"what"_s, what}}));
        return std::nullopt;
    };
    if (!parser.parse(QCoreApplication::arguments()))
        return usage(parser.errorText());

    Options options;
    options.demo = parser.isSet(u"demo"_s);
    options.store = options.demo ? madeUpFolder() : parser.value(u"store"_s);
    options.timings = parser.value(u"timings"_s);
    if (parser.isSet(u"on"_s)) {
        options.on = QDate::fromString(parser.value(u"on"_s), Qt::ISODate);
        if (!options.on.isValid())
            return usage(u"--on"_s);
    }
    if (parser.isSet(u"passphrase-file"_s)) {
        const auto read = passphraseIn(parser.value(u"passphrase-file"_s));
        if (!read) {
            *result = fail(read.error());
            return std::nullopt;
        }
        options.passphrase = *read;
    }
    if (options.demo) {
        options.passphrase = madeUpPassphrase();
        options.on = storyDay();
    }
    return options;
}

} // namespace hometray
