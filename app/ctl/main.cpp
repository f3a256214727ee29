// SPDX-License-Identifier: GPL-3.0-or-later
#include "subcommand.h"
#include "table.h"
#include "words/translations.h"

#include <QtCore/QCoreApplication>

#include <cstdio>

using namespace hometray;
using namespace hometray::ctl;
using namespace Qt::StringLiterals;

namespace {

class SubcommandsText {
    Q_DECLARE_TR_FUNCTIONS(Subcommands)
};

int say(const QString &text)
{
    Output output = Output::of(text);
    return print(output, false);
}

QString generalHelp()
{
    QString text = SubcommandsText::tr("Usage: hometrayctl [options] command …\n\n"
                                       "Does everything Hometray does, from the command line.\n\n");
    Table table({}, 2);
    for (const Subcommand &command : subcommands())
        table.add({QLatin1String(command.name), SubcommandsText::tr(command.summary)});
    return text + table.text() + u'\n'
        + SubcommandsText::tr(
            "“hometrayctl COMMAND --help” says more on each, with the options.\n");
}

QString helpFor(const Subcommand &command, const QCommandLineParser &parser)
{
    // The parser knows the options; its first lines do not know the command.
    QString options = parser.helpText();
    const auto from = options.indexOf(u"Options:"_s);
    options = from < 0 ? QString() : options.mid(from);
    const auto arguments = options.indexOf(u"\nArguments:"_s);
    if (arguments >= 0)
        options = options.left(arguments) + u'\n';
    QString text = SubcommandsText::tr("Usage: hometrayctl [options] %1 %2\n\n%3\n\n")
                       .arg(QLatin1String(command.name), QLatin1String(command.arguments),
                           SubcommandsText::tr(command.summary))
                       .replace(u" \n"_s, u"\n"_s);
    if (*command.help != '\0')
        text += wrapped(SubcommandsText::tr(command.help), textWidth) + u"\n\n"_s;
    return text + options;
}

const Subcommand *subcommandNamed(const QString &name)
{
    for (const Subcommand &command : subcommands()) {
        if (QLatin1String(command.name) == name)
            return &command;
    }
    return nullptr;
}

int runCommand(const Subcommand &command, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(SubcommandsText::tr(command.summary));
    addCommonOptions(parser);
    command.declare(parser);
    const bool understood = parser.parse(arguments);
    if (parser.isSet(u"help"_s))
        return say(helpFor(command, parser));
    const bool json = arguments.contains(u"--json"_s);
    if (!understood)
        return printError(usage(parser.errorText()).value(), json);
    const auto options = commonOptions(parser);
    if (!options)
        return printError(options.error(), json);
    Session session(*options);
    const auto output = command.run(session, parser);
    return output ? print(*output, options->json) : printError(output.error(), options->json);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"hometrayctl"_s);
    installTranslations(app);
    QCoreApplication::setApplicationVersion(QStringLiteral(HOMETRAY_VERSION));
    const QStringList arguments = QCoreApplication::arguments();

    // The options before the command's name, to find the name.
    QCommandLineParser before;
    before.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    addCommonOptions(before);
    const bool understood = before.parse(arguments);
    const bool json = arguments.contains(u"--json"_s);
    const QString name = before.positionalArguments().value(0);
    if (before.isSet(u"version"_s))
        return say(u"hometrayctl "_s + QCoreApplication::applicationVersion() + u'\n');
    if (before.isSet(u"help"_s) && name.isEmpty())
        return say(generalHelp());
    if (!understood)
        return printError(usage(before.errorText()).value(), json);
    if (name == u"help") {
        const Subcommand *wanted = subcommandNamed(before.positionalArguments().value(1));
        return wanted
            ? runCommand(*wanted, {arguments.first(), QLatin1String(wanted->name), u"--help"_s})
            : say(generalHelp());
    }
    if (name.isEmpty())
        return printError(usage(SubcommandsText::tr("no command was given.")).value(), json);
    if (const Subcommand *command = subcommandNamed(name))
        return runCommand(*command, arguments);
    return printError(
        usage(SubcommandsText::tr("there is no command “%1”.").arg(name)).value(), json);
}
