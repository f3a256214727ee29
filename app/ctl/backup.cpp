// SPDX-License-Identifier: GPL-3.0-or-later
#include "backuptext.h"
#include "subcommand.h"
#include "workspace/waiting.h"

#include <QtCore/QCoreApplication>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

class BackupText {
    Q_DECLARE_TR_FUNCTIONS(BackupCommand)
};

void declare(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"into"_s, BackupText::tr("Folder for the backup (usually beside the records)."),
            u"folder"_s},
        {u"list"_s, BackupText::tr("Show the backups there are, and make none.")},
    });
}

Expected<Output> run(Session &session, const QCommandLineParser &parser)
{
    if (const auto none = argumentsOf(parser, 0, 0); !none)
        return Unexpected(none.error());
    if (parser.isSet(u"list"_s))
        return backupList(session.closed().backups(parser.value(u"into"_s)));
    const auto opened = session.opened();
    if (!opened)
        return Unexpected(opened.error());
    const auto made = waitFor((*opened)->backup(parser.value(u"into"_s)));
    if (!made)
        return Unexpected(made.error());
    return Output::of(
        BackupText::tr("Backup %1 is made and checked: %2.\n").arg(made->name, made->path),
        {{u"backup"_s, backupJson(*made)}});
}

} // namespace

Subcommand backupCommand()
{
    return {"backup", QT_TRANSLATE_NOOP("Subcommands", "Make a backup and check it."),
        QT_TRANSLATE_NOOP("Subcommands",
            "Kept are the last of each of ten days and of eight weeks. A backup opens with the "
            "passphrase or recovery key of the day it was made."),
        declare, run};
}

} // namespace hometray::ctl
