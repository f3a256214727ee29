// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ownmemory.h"
#include "subcommand.h"
#include "table.h"
#include "words/translations.h"

#include <QtCore/QCoreApplication>

#include <cstdio>
#include <utility>

using namespace hometray;
using namespace hometray::ctl;
using namespace Qt::StringLiterals;

namespace {

/// What trying a passphrase, the threads of a store and their reserves take, with some to spare.
constexpr std::size_t leastMemory = std::size_t(320) * 1024 * 1024;

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
                       .arg(QLatin1String(command.name), QString::fromUtf8(command.arguments),
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

/// Who reads a record must know that it is not the whole of it, and how to see the rest.
void sayWhatIsLeftOut(Output &output)
{
    output.text += u'\n'
        + wrapped(
            SubcommandsText::tr("Addresses that must not be disclosed are left out, also where "
                                "somebody typed them. --with-hidden-addresses tells them."),
            textWidth)
        + u'\n';
    sayLeftOut(output.json);
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
    // Below that, what libraries make of too little memory is told as damage, or ends in a crash.
    if (!isThereRoomFor(leastMemory))
        return printError(Error(ErrorCode::MemoryShort), options->json);
    Session session(*options, command.ofAllFamilies);
    auto output = command.run(session, parser);
    const words::MayLeave may = session.mayTell();
    if (!output)
        return printError(output.error(), options->json, may);
    const Output whole = std::exchange(*output, without(*output, options->json, may));
    if (whole.text != output->text || whole.json != output->json || session.leftOut())
        sayWhatIsLeftOut(*output);
    return print(*output, options->json, may);
}

} // namespace

int main(int argc, char *argv[])
{
    keepMemoryToOurselves();
    endInWordsWithoutMemory(
        "There is not enough free memory for this. What was saved before is safe.\n"
        "Close other programs and try again.\n",
        int(ExitCode::CannotReach));
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
