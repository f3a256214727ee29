// SPDX-License-Identifier: GPL-3.0-or-later
#include "backuptext.h"
#include "passphrase.h"
#include "subcommand.h"
#include "workspace/waiting.h"

#include <QtCore/QCoreApplication>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

class RestoreText {
    Q_DECLARE_TR_FUNCTIONS(Restore)
};

void declare(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"from"_s, RestoreText::tr("Folder the backups are in (usually beside the records)."),
            u"folder"_s},
        {u"list"_s, RestoreText::tr("Show the backups there are, and restore none.")},
    });
}

Expected<Output> run(Session &session, const QCommandLineParser &parser)
{
    const auto names = argumentsOf(parser, 0, 1);
    if (!names)
        return Unexpected(names.error());
    const QString from = parser.value(u"from"_s);
    Workspace &workspace = session.closed();
    const auto backups = workspace.backups(from);
    if (parser.isSet(u"list"_s))
        return backupList(backups);
    const QString name =
        names->isEmpty() ? (backups.isEmpty() ? QString() : backups.first().name) : names->first();
    if (name.isEmpty())
        return failure(ErrorCode::BackupNotFound, {{u"name"_s, RestoreText::tr("latest")}});
    const auto passphrase =
        askPassphrase(session.options().passphraseFile, RestoreText::tr("Passphrase"));
    if (!passphrase)
        return Unexpected(passphrase.error());
    const auto restored = waitFor(workspace.restore(name, *passphrase, from));
    if (!restored)
        return Unexpected(restored.error());
    QString text = RestoreText::tr("The records are as they were in backup %1.\n").arg(name);
    if (!restored->keptAside.isEmpty())
        text += RestoreText::tr("What was there before is kept in %1.\n").arg(restored->keptAside);
    if (restored->erasedCarriedOver > 0)
        text += RestoreText::tr("Texts erased since then stay erased (%1).\n")
                    .arg(restored->erasedCarriedOver);
    return Output::of(text,
        {{u"backup"_s, name}, {u"keptAside"_s, restored->keptAside},
            {u"erasedCarriedOver"_s, restored->erasedCarriedOver}});
}

} // namespace

Subcommand restoreCommand()
{
    return {"restore",
        QT_TRANSLATE_NOOP("Subcommands", "Put a backup in the place of the records."),
        QT_TRANSLATE_NOOP("Subcommands",
            "The latest, or the one named. The records as they are now are kept beside it."),
        declare, run, "[NAME]"};
}

} // namespace hometray::ctl
