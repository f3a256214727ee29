// SPDX-License-Identifier: GPL-3.0-or-later
#include "backuptext.h"

#include "record/sources.h"
#include "table.h"
#include "words/backupwords.h"
#include "words/dates.h"
#include "workspace/backupkeeper.h"
#include "workspace/waiting.h"
#include "workspace/workspace.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

class BackupWords {
    Q_DECLARE_TR_FUNCTIONS(BackupCommand)
};

/// When and how large; `name` is last, where nothing of it is cut.
QStringList row(const BackupInfo &backup, const QString &name)
{
    const QDateTime made = londonTime(backup.madeMs);
    return {words::longDate(made.date()) + u", "_s + words::timeOfDay(made.time()),
        words::fileSize(backup.bytes), name};
}

/// Whose it is matters only where there are those of several.
QString whose(const BackupInfo &backup, bool several)
{
    return several ? BackupWords::tr("records %1").arg(backup.store.hex().left(12)) : QString();
}

/// What can be seen without the passphrase; the rest is read by those who have it.
bool lacksPart(const BackupInfo &backup)
{
    return backup.store == StoreId() || QFileInfo(backup.path + u"/store.db"_s).size() <= 0;
}

} // namespace

QJsonObject backupJson(const BackupInfo &backup)
{
    return {{u"name"_s, backup.name}, {u"path"_s, backup.path}, {u"number"_s, backup.number},
        {u"records"_s, backup.store.hex()},
        {u"made"_s, QDateTime::fromMSecsSinceEpoch(backup.madeMs, Qt::UTC).toString(Qt::ISODate)},
        {u"bytes"_s, backup.bytes}, {u"lacksPart"_s, lacksPart(backup)}};
}

Output backupList(const QList<BackupInfo> &backups, const QList<BackupInfo> &asides,
    const QStringList &cutOff)
{
    const bool several = std::any_of(backups.begin(), backups.end(),
        [&backups](const BackupInfo &other) { return other.store != backups.first().store; });
    Table table;
    QJsonArray all;
    for (const BackupInfo &backup : backups) {
        const QFileInfo place(backup.path);
        // It can be restored from, and is not this program's to remove.
        QString name = place.isSymLink()
            ? BackupWords::tr("%1 (a link to %2)").arg(backup.name, place.symLinkTarget())
            : backup.name;
        if (lacksPart(backup))
            name = BackupWords::tr("%1 (damaged: part of it is missing)").arg(name);
        table.add(QStringList(backup.number > 0 ? QString::number(backup.number) : QString())
            + QStringList(whose(backup, several)) + row(backup, name));
        all.append(backupJson(backup));
    }
    QString text = table.isEmpty()
        ? BackupWords::tr("There are no backups yet.\n")
        : table.text()
            + wrapped(BackupWords::tr("They are listed as they lie there. Whether each is whole, "
                                      "“hometrayctl verify” reads, and “hometrayctl restore” before "
                                      "it puts one in place."),
                textWidth)
            + u'\n';
    QJsonArray kept;
    Table aside;
    for (const BackupInfo &state : asides) {
        aside.add(row(state, state.name));
        kept.append(backupJson(state));
    }
    if (!aside.isEmpty())
        text += BackupWords::tr("\nKept aside by restores, or before the records took a newer "
                                "form, in %1:\n")
                    .arg(QFileInfo(asides.first().path).path())
            + aside.text();
    if (!cutOff.isEmpty())
        text += u'\n' + wrapped(words::copiesCutOff(cutOff), textWidth) + u'\n';
    return Output::of(text,
        {{u"backups"_s, all}, {u"asides"_s, kept},
            {u"cutOff"_s, QJsonArray::fromStringList(cutOff)}});
}

Expected<void> cleanThere(Workspace &workspace, const QString &folder, Output &output)
{
    const auto done = waitFor(BackupKeeper::of(workspace).clean(folder));
    if (!done)
        return Unexpected(done.error());
    output.text +=
        wrapped(words::copiesCleaned(done->copies, done->cleaned, done->holding, done->damaged),
            textWidth)
        + u'\n';
    output.json.insert(u"cleaned"_s,
        QJsonObject{{u"copies"_s, done->copies}, {u"cleaned"_s, done->cleaned},
            {u"stillHeldIn"_s, QJsonArray::fromStringList(done->uncertain())},
            {u"damaged"_s, QJsonArray::fromStringList(done->damaged)}});
    return {};
}

void remind(Workspace &workspace, Output &output)
{
    const auto holding = waitFor(BackupKeeper::of(workspace).holdingErased());
    const QStringList folders = holding.value_or(QStringList());
    output.json.insert(u"erasedHeldIn"_s, QJsonArray::fromStringList(folders));
    if (folders.isEmpty())
        return;
    output.text +=
        wrapped(words::copiesStillHold(folders) + u' '
                + BackupWords::tr("“backups --clean --from FOLDER” erases it there; a copy that is "
                                  "damaged goes with “backup --remove NUMBER --into FOLDER”; "
                                  "“backups --gone --from FOLDER” says that there are no "
                                  "copies any more."),
            textWidth)
        + u'\n';
}

} // namespace hometray::ctl
