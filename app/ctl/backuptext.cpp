// SPDX-License-Identifier: GPL-3.0-or-later
#include "backuptext.h"

#include "record/sources.h"
#include "table.h"
#include "words/dates.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QLocale>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

QJsonObject backupJson(const BackupInfo &backup)
{
    return {{u"name"_s, backup.name}, {u"path"_s, backup.path},
        {u"made"_s, QDateTime::fromMSecsSinceEpoch(backup.madeMs, Qt::UTC).toString(Qt::ISODate)},
        {u"bytes"_s, backup.bytes}};
}

Output backupList(const QList<BackupInfo> &backups)
{
    Table table;
    QJsonArray all;
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    for (const BackupInfo &backup : backups) {
        const QDateTime made = londonTime(backup.madeMs);
        table.add(
            {backup.name, words::longDate(made.date()) + u", "_s + words::timeOfDay(made.time()),
                english.formattedDataSize(backup.bytes)});
        all.append(backupJson(backup));
    }
    return Output::of(table.isEmpty()
            ? QCoreApplication::translate("BackupCommand", "There are no backups yet.\n")
            : table.text(),
        {{u"backups"_s, all}});
}

} // namespace hometray::ctl
