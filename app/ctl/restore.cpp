// SPDX-License-Identifier: GPL-3.0-or-later
#include "backuptext.h"
#include "passphrase.h"
#include "store/backupnames.h"
#include "subcommand.h"
#include "table.h"
#include "workspace/losswords.h"
#include "workspace/openbackup.h"
#include "workspace/waiting.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

class RestoreText {
    Q_DECLARE_TR_FUNCTIONS(Restore)
};

void declare(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"from"_s,
            RestoreText::tr("Folder the backups are in, or one of them (usually beside the "
                            "records). It may be write-protected."),
            u"folder"_s},
        {u"list"_s, RestoreText::tr("Show the backups there are, and restore none.")},
        {u"another-store"_s,
            RestoreText::tr("Also a backup of other records than those that are here: another "
                            "person’s, or those of another laptop.")},
        {u"key-file"_s,
            RestoreText::tr("Put back only the key file, where it is damaged or missing; the "
                            "records stay as they are.")},
    });
}

/// As lists show it.
QString shortId(const StoreId &store)
{
    return store.hex().left(12);
}

Expected<Output> putKeyFileBack(
    Workspace &workspace, const QString &name, const QString &passphrase, const QString &from)
{
    const auto back = waitFor(workspace.putKeyFileBack(name, passphrase, from));
    if (!back)
        return Unexpected(back.error());
    QString text = back->backup.name.isEmpty()
        ? RestoreText::tr("The key file is put right. The records are as they were.\n")
        : RestoreText::tr("The key file is the one from backup %1. The records are as they were, "
                          "and open with what you typed.\n")
              .arg(back->backup.name);
    if (!back->keptAside.isEmpty())
        text += RestoreText::tr("The damaged one is kept as %1.\n").arg(back->keptAside);
    return Output::of(
        text, {{u"keyFileOf"_s, back->backup.name}, {u"keptAside"_s, back->keptAside}});
}

Expected<Output> run(Session &session, const QCommandLineParser &parser)
{
    const auto names = argumentsOf(parser, 0, 1);
    if (!names)
        return Unexpected(names.error());
    const QString from = parser.value(u"from"_s);
    Workspace &workspace = session.closed();
    if (!from.isEmpty() && !QFileInfo::exists(from))
        return failure(ErrorCode::FolderNotFound, {{u"folder"_s, from}});
    const auto backups = workspace.backups(from);
    const auto asides = from.isEmpty() ? workspace.asides() : QList<BackupInfo>();
    if (parser.isSet(u"list"_s))
        return backupList(backups, asides,
            cutOffIn(from.isEmpty() ? StoreFolder{workspace.folder()}.backups() : from));
    // Asking for a passphrase there is nothing to open with helps nobody.
    if (backups.isEmpty() && asides.isEmpty())
        return failure(ErrorCode::BackupNotFound,
            {{u"from"_s, from.isEmpty() ? StoreFolder{workspace.folder()}.backups() : from}});
    const auto passphrase = askPassphrase(
        session.options().passphraseFile, RestoreText::tr("Passphrase or recovery key"));
    if (!passphrase)
        return Unexpected(passphrase.error());
    if (parser.isSet(u"key-file"_s))
        return putKeyFileBack(workspace, names->value(0), *passphrase, from);
    const auto meant = waitFor(opensBackup(workspace.folder(), names->value(0), *passphrase, from));
    if (!meant)
        return Unexpected(meant.error());
    if (meant->isOfOthers() && !parser.isSet(u"another-store"_s))
        return failure(ErrorCode::BackupForeign,
            {{u"name"_s, meant->backup.name}, {u"records"_s, shortId(meant->backup.store)},
                {u"here"_s, shortId(meant->here)}});
    const auto restored = waitFor(workspace.restore(names->value(0), *passphrase, from));
    if (!restored)
        return Unexpected(restored.error());
    const QString name = restored->backup.name;
    QString text = RestoreText::tr("The records are as they were in backup %1.\n").arg(name);
    if (!restored->keptAside.isEmpty())
        text += RestoreText::tr("What was there before is kept in %1.\n").arg(restored->keptAside);
    if (restored->erasedCarriedOver > 0)
        text += RestoreText::tr("Texts erased since then stay erased (%1).\n")
                    .arg(restored->erasedCarriedOver);
    if (const auto &loss = meant->loss)
        text += wrapped(saidOf(*loss) + u' '
                        + RestoreText::tr("“restore %1” brings that one.").arg(loss->before),
                    textWidth)
            + u'\n';
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
            "The latest that the passphrase or recovery key opens, or the one with this name or "
            "number. The records as they are now are kept aside; “hometrayctl backups” shows "
            "where, and the name with which they are put back as any backup. A backup of other "
            "records takes their place only with --another-store."),
        declare, run, "[NAME]"};
}

} // namespace hometray::ctl
