// SPDX-License-Identifier: GPL-3.0-or-later
#include "backuptext.h"
#include "store/backupnames.h"
#include "subcommand.h"
#include "table.h"
#include "workspace/backupkeeper.h"
#include "workspace/losswords.h"
#include "workspace/waiting.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

class BackupText {
    Q_DECLARE_TR_FUNCTIONS(BackupCommand)
};

/// What is to be known of the place it lies in.
QString placeNote(const QString &store, const BackupInfo &made)
{
    const bool own = made.path.startsWith(store + u'/');
    QString note;
    if (own)
        note = BackupText::tr("It lies on the same disk as the records. Where your employer's "
                              "data lead allows a copy on a stick or in another folder, make one "
                              "with --into.\n");
    else
        note = BackupText::tr("Keep it there only if your employer's data lead has allowed this "
                              "stick or folder; otherwise delete it.\n");
    if (QFileInfo(made.path).permissions() & (QFile::ReadGroup | QFile::ReadOther))
        note += BackupText::tr("That place knows no permissions: others can read the files, which "
                               "are encrypted, but could also remove them.\n");
    return note;
}

/// One that holds much less than the one before it is asked about.
QString lossText(const BackupLoss &loss, const BackupInfo &made)
{
    const QString asked =
        BackupText::tr("Both are kept, and this one is the latest: “restore” takes it unless you "
                       "name the other. If it is not what you meant, “backup --remove %1” removes "
                       "it.")
            .arg(made.number);
    return wrapped(saidOf(loss) + u' ' + asked, textWidth) + u'\n';
}

Expected<Output> removed(Workspace &workspace, const QString &number, const QString &from)
{
    // Others' in the same folder may have the number, too.
    std::optional<Error> refused;
    for (const BackupInfo &backup :
        workspace.backups(from) + (from.isEmpty() ? workspace.asides() : QList<BackupInfo>())) {
        const bool isMeant = backup.name == number
            || (backup.number > 0 && QString::number(backup.number) == number);
        if (!isMeant)
            continue;
        const auto gone = waitFor(BackupKeeper::of(workspace).remove(backup));
        if (gone) {
            const bool left = QFileInfo::exists(backup.path);
            return Output::of(
                BackupText::tr("Backup %1 is removed: %2.\n").arg(number, backup.path)
                    + (left ? BackupText::tr("Something else lies in its folder, and was left "
                                             "there.\n")
                            : QString()),
                {{u"removed"_s, backupJson(backup)}, {u"folderLeft"_s, left}});
        }
        refused = gone.error();
    }
    return refused ? Unexpected(*refused)
                   : failure(ErrorCode::BackupNotFound, {{u"name"_s, number}});
}

void declare(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"into"_s,
            BackupText::tr("Folder for the backup, which is there already (usually beside the "
                           "records)."),
            u"folder"_s},
        {u"list"_s, BackupText::tr("Show the backups there are, and make none.")},
        {u"remove"_s,
            BackupText::tr("Make none; remove the one with this number or name, which these records "
                           "made. So goes what a restore put aside, by its name."),
            u"number"_s},
    });
}

Expected<Output> run(Session &session, const QCommandLineParser &parser)
{
    if (const auto none = argumentsOf(parser, 0, 0); !none)
        return Unexpected(none.error());
    if (parser.isSet(u"list"_s))
        return backupList(session.closed().backups(parser.value(u"into"_s)), {},
            cutOffIn(parser.isSet(u"into"_s) ? parser.value(u"into"_s)
                                             : StoreFolder{session.options().store}.backups()));
    const auto opened = session.opened();
    if (!opened)
        return Unexpected(opened.error());
    if (parser.isSet(u"remove"_s))
        return removed(**opened, parser.value(u"remove"_s), parser.value(u"into"_s));
    const auto made = waitFor((*opened)->backup(parser.value(u"into"_s)));
    if (!made)
        return Unexpected(made.error());
    Output output = Output::of(
        BackupText::tr("Backup %1 is made and checked: %2.\n").arg(made->number).arg(made->path)
            + placeNote((*opened)->folder(), *made),
        {{u"backup"_s, backupJson(*made)}});
    // It is a good backup, whatever one before it held.
    const auto loss = waitFor(BackupKeeper::of(**opened).loss(*made));
    if (loss && *loss) {
        output.text += lossText(**loss, *made);
        output.json.insert(u"loss"_s,
            QJsonObject{{u"families"_s, (*loss)->now.families}, {u"before"_s, (*loss)->before},
                {u"familiesBefore"_s, (*loss)->was.families}, {u"entries"_s, (*loss)->now.entries},
                {u"entriesBefore"_s, (*loss)->was.entries}, {u"bytes"_s, (*loss)->now.bytes},
                {u"bytesBefore"_s, (*loss)->was.bytes}});
    }
    if (parser.isSet(u"into"_s)) {
        if (const auto cleaned = cleanThere(**opened, parser.value(u"into"_s), output); !cleaned)
            return Unexpected(cleaned.error());
    }
    remind(**opened, output);
    return output;
}

} // namespace

Subcommand backupCommand()
{
    return {"backup", QT_TRANSLATE_NOOP("Subcommands", "Make a backup and check it."),
        QT_TRANSLATE_NOOP("Subcommands",
            "Kept are the last of each of the ten latest days and eight latest weeks there are "
            "backups of; those of other records are never touched. A backup opens with the "
            "passphrase or recovery key of the day it was made. What was erased in the records "
            "goes "
            "from the older copies in the same folder, too."),
        declare, run};
}

} // namespace hometray::ctl
