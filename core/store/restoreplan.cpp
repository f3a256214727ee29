// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/restoreplan.h"

#include "store/backupnames.h"
#include "store/files.h"
#include "store/headsnote.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <cerrno>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

const QStringList suffixes = {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s};

QString planFile(const StoreFolder &folder)
{
    return RestorePlan::placeIn(folder) + u"/plan"_s;
}

QString asideFor(const StoreFolder &folder, qint64 nowMs)
{
    QString aside;
    for (int number = 0; aside.isEmpty() || QFileInfo::exists(folder.path + u'/' + aside); ++number)
        aside = asidePrefix
            + QDateTime::fromMSecsSinceEpoch(nowMs + number * 1000, Qt::UTC)
                  .toString(u"yyyy-MM-dd'T'HHmmss'Z'"_s);
    return aside;
}

/// The database files in a folder but one, each with what SQLite keeps beside it.
QStringList databasesBut(const StoreFolder &folder, const QString &kept)
{
    QStringList all;
    for (const QString &file :
        QDir(folder.path).entryList({u"store*.db*"_s}, QDir::Files | QDir::Hidden)) {
        for (const QString &suffix : suffixes) {
            const QString name = file.chopped(suffix.size());
            if (file.endsWith(suffix) && Vault::isDatabaseFile(name) && name != kept)
                all.append(file);
        }
    }
    return all;
}

} // namespace

void removeDatabase(const QString &file)
{
    for (const QString &suffix : suffixes)
        QFile::remove(QString(file + suffix));
}

QString RestorePlan::placeIn(const StoreFolder &folder)
{
    return folder.path + u"/restoring"_s;
}

RestorePlan RestorePlan::make(const StoreFolder &folder, qint64 nowMs)
{
    const bool isThere = Vault::load(folder.path) || !databasesBut(folder, {}).isEmpty();
    return {Vault::newDatabaseFile(), isThere ? asideFor(folder, nowMs) : QString()};
}

std::optional<RestorePlan> RestorePlan::of(const StoreFolder &folder)
{
    QFile file(planFile(folder));
    if (!openToRead(file))
        return std::nullopt;
    const QStringList lines = QString::fromLatin1(file.read(1000)).split(u'\n');
    const RestorePlan plan{lines.value(0), lines.value(1)};
    const bool good = Vault::isDatabaseFile(plan.database) && !plan.aside.contains(u'/')
        && (plan.aside.isEmpty() || plan.aside.startsWith(asidePrefix));
    return good ? std::optional<RestorePlan>(plan) : std::nullopt;
}

Expected<void> RestorePlan::note(const StoreFolder &folder) const
{
    if (auto made = makePrivateFolder(placeIn(folder)); !made)
        return made;
    return replaceFile(planFile(folder), QString(database + u'\n' + aside).toLatin1());
}

Expected<void> RestorePlan::keepVault(const StoreFolder &folder) const
{
    if (aside.isEmpty())
        return {};
    if (auto made = makePrivateFolder(keptAside(folder)); !made)
        return made;
    const QString vault = Vault::fileIn(folder.path);
    if (!QFileInfo::exists(vault))
        return {};
    return copyFile(vault, Vault::fileIn(keptAside(folder)));
}

Expected<void> RestorePlan::tidyUp(const StoreFolder &folder) const
{
    if (!aside.isEmpty()) {
        for (const QString &file : databasesBut(folder, database)) {
            errno = 0;
            if (!QFile::rename(
                    folder.path + u'/' + file, keptAside(folder) + u'/' + file))
                return Unexpected(writeError(folder.path + u'/' + file, errno));
        }
    }
    removeDatabase(folder.search());
    QFile::remove(HeadsNote::fileIn(folder));
    syncFolder(folder.path);
    removeFolder(placeIn(folder));
    return {};
}

void RestorePlan::undo(const StoreFolder &folder) const
{
    removeDatabase(folder.path + u'/' + database);
    if (!aside.isEmpty()) {
        QFile::remove(Vault::fileIn(keptAside(folder)));
        QDir().rmdir(keptAside(folder));
    }
    removeFolder(placeIn(folder));
}

bool RestorePlan::isDone(const StoreFolder &folder) const
{
    const auto vault = Vault::load(folder.path);
    return vault && vault->databaseFile() == database;
}

QString RestorePlan::keptAside(const StoreFolder &folder) const
{
    return aside.isEmpty() ? QString() : QString(folder.path + u'/' + aside);
}

} // namespace hometray
