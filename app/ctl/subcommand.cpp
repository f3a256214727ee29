// SPDX-License-Identifier: GPL-3.0-or-later
#include "subcommand.h"

#include <QtCore/QCoreApplication>

namespace hometray::ctl {

const QList<Subcommand> &subcommands()
{
    static const QList<Subcommand> all{initCommand(), demoCommand(), commandsCommand(), doCommand(),
        recordCommand(), trayCommand(), dueCommand(), checklistCommand(), searchCommand(),
        historyCommand(), policyCommand(), calendarCommand(), verifyCommand(), rebuildCommand(),
        passphraseCommand(), unlockSlotsCommand(), backupCommand(), backupsCommand(),
        restoreCommand()};
    return all;
}

QStringList argumentsOf(const QCommandLineParser &parser)
{
    return parser.positionalArguments().mid(1);
}

Expected<QStringList> argumentsOf(const QCommandLineParser &parser, int least, int most)
{
    const QStringList given = argumentsOf(parser);
    if (given.size() < least)
        return usage(QCoreApplication::translate("Options", "something is missing after “%1”.")
                         .arg(parser.positionalArguments().value(0)));
    if (given.size() > most)
        return usage(QCoreApplication::translate("Options", "“%1” is one word too many.")
                         .arg(given.at(most)));
    return given;
}

} // namespace hometray::ctl
