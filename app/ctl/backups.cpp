// SPDX-License-Identifier: GPL-3.0-or-later
#include "backuptext.h"
#include "options.h"
#include "store/backupnames.h"
#include "subcommand.h"
#include "workspace/backupkeeper.h"
#include "workspace/waiting.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

class BackupsText {
    Q_DECLARE_TR_FUNCTIONS(Backups)
};

void declare(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"from"_s,
            BackupsText::tr("Folder the backups are in, or one of them (usually beside the "
                            "records)."),
            u"folder"_s},
        {u"erased"_s,
            BackupsText::tr("Show the folders with copies that hold what was erased since.")},
        {u"clean"_s,
            BackupsText::tr("Erase in the copies in that folder what was erased here since, and "
                            "read each of them again.")},
        {u"gone"_s,
            BackupsText::tr("There are no copies in that folder any more: name it no longer.")},
    });
}

/// What needs the passphrase: where erased text is held, and what becomes of it there.
Expected<Output> erased(Session &session, const QCommandLineParser &parser)
{
    const auto opened = session.opened();
    if (!opened)
        return Unexpected(opened.error());
    const QString from = parser.value(u"from"_s);
    Output output;
    if (parser.isSet(u"clean"_s)) {
        if (const auto cleaned = cleanThere(**opened,
                from.isEmpty() ? StoreFolder{(*opened)->folder()}.backups() : from, output);
            !cleaned)
            return Unexpected(cleaned.error());
    } else if (parser.isSet(u"gone"_s)) {
        if (from.isEmpty())
            return usage(BackupsText::tr("--gone needs the folder: --from FOLDER."));
        if (const auto gone = waitFor(BackupKeeper::of(**opened).forgetPlace(from)); !gone)
            return Unexpected(gone.error());
        output.text = BackupsText::tr("%1 is not named any more.\n").arg(from);
    }
    remind(**opened, output);
    if (output.text.isEmpty())
        output.text =
            BackupsText::tr("As far as is known, no copy holds anything that was erased.\n");
    return output;
}

Expected<Output> run(Session &session, const QCommandLineParser &parser)
{
    if (const auto none = argumentsOf(parser, 0, 0); !none)
        return Unexpected(none.error());
    if (parser.isSet(u"erased"_s) || parser.isSet(u"clean"_s) || parser.isSet(u"gone"_s))
        return erased(session, parser);
    const QString from = parser.value(u"from"_s);
    if (!from.isEmpty() && !QFileInfo::exists(from))
        return failure(ErrorCode::FolderNotFound, {{u"folder"_s, from}});
    const Workspace &workspace = session.closed();
    return backupList(workspace.backups(from),
        from.isEmpty() ? workspace.asides() : QList<BackupInfo>(),
        cutOffIn(from.isEmpty() ? StoreFolder{workspace.folder()}.backups() : from));
}

} // namespace

Subcommand backupsCommand()
{
    return {"backups", QT_TRANSLATE_NOOP("Subcommands", "Show the backups there are."),
        QT_TRANSLATE_NOOP(
            "Subcommands", "The latest first, with its number; and what restores have put aside, which "
            "“hometrayctl restore NAME” puts back."),
        declare, run};
}

} // namespace hometray::ctl
