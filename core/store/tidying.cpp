// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tidying.h"

#include "store/backup.h"
#include "store/files.h"
#include "store/logreader.h"
#include "store/putaside.h"
#include "store/unfinished.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {
constexpr auto hidden = QDir::Hidden | QDir::System | QDir::NoDotAndDotDot | QDir::NoSymLinks;
} // namespace

void removeLeftovers(const QString &folder)
{
    forgetUnfinished(folder);
    // As QSaveFile and QFile::copy name them.
    const QStringList left = QDir(folder).entryList(
        {u"vault.json.??????"_s, u"being-made.??????"_s, u"qt_temp.??????"_s},
        QDir::Files | hidden);
    for (const QString &name : left)
        QFile::remove(folder + u'/' + name);
}

void takeInLogsPutAside(const StoreFolder &folder, const SharedKey &key)
{
    for (const BackupInfo &state : asidesIn(folder)) {
        const QString database = databaseOf(state);
        if (QFile::exists(database + u"-wal"_s) || QFile::exists(database + u"-shm"_s))
            (void)openTakingLogIn(database, key); // closing it does so
    }
}

QStringList keepToOwner(const QString &folder)
{
    QStringList all{folder};
    const QDir dir(folder);
    for (const QString &name : dir.entryList(QDir::Files | QDir::Dirs | hidden))
        all.append(dir.filePath(name));
    const QDir backups(folder + u"/backups"_s);
    if (!QFileInfo(backups.path()).isSymLink()) {
        for (const QString &name : backups.entryList(QDir::Dirs | hidden))
            all.append(backups.filePath(name));
    }
    all.removeIf([](const QString &path) { return makePrivate(path); });
    return all;
}

} // namespace hometray
