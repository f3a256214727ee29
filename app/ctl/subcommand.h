// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "output.h"
#include "session.h"

namespace hometray::ctl {

/// One of the things hometrayctl does. A file each declares its options and runs it.
struct Subcommand {
    const char *name;
    const char *summary; ///< one line, context "Subcommands"
    const char *help; ///< what else there is to know, same context
    void (*declare)(QCommandLineParser &parser);
    Expected<Output> (*run)(Session &session, const QCommandLineParser &parser);
    const char *arguments = ""; ///< as the first line of its help shows them
    bool ofAllFamilies = false; ///< asks for the facts of all of them
};

/// All of them, in the order of the help.
[[nodiscard]] const QList<Subcommand> &subcommands();

/// What was given after the command's name.
[[nodiscard]] QStringList argumentsOf(const QCommandLineParser &parser);
/// The first of them, or nothing. Error: UsageInvalid when there are more than `most`.
[[nodiscard]] Expected<QStringList> argumentsOf(
    const QCommandLineParser &parser, int least, int most);

[[nodiscard]] Subcommand initCommand();
[[nodiscard]] Subcommand demoCommand();
[[nodiscard]] Subcommand commandsCommand();
[[nodiscard]] Subcommand doCommand();
[[nodiscard]] Subcommand recordCommand();
[[nodiscard]] Subcommand trayCommand();
[[nodiscard]] Subcommand dueCommand();
[[nodiscard]] Subcommand checklistCommand();
[[nodiscard]] Subcommand searchCommand();
[[nodiscard]] Subcommand historyCommand();
[[nodiscard]] Subcommand policyCommand();
[[nodiscard]] Subcommand calendarCommand();
[[nodiscard]] Subcommand verifyCommand();
[[nodiscard]] Subcommand rebuildCommand();
[[nodiscard]] Subcommand passphraseCommand();
[[nodiscard]] Subcommand unlockSlotsCommand();
[[nodiscard]] Subcommand backupCommand();
[[nodiscard]] Subcommand backupsCommand();
[[nodiscard]] Subcommand restoreCommand();

} // namespace hometray::ctl
