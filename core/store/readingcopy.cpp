// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readingcopy.h"

#include "store/files.h"
#include "store/headsnote.h"
#include "store/storelock.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <cerrno>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

const auto placeName = u"hometray-reading-"_s;

/// Those that a kill has left: none that is being made just now, and none that is in use.
void removeLeft()
{
    const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
    for (const QFileInfo &left :
        QDir::temp().entryInfoList({placeName + u'*'}, QDir::Dirs | QDir::NoSymLinks)) {
        if (left.lastModified() > yesterday || !StoreLock::take(left.filePath()))
            continue;
        removeFolder(left.filePath());
    }
}

} // namespace

Expected<std::shared_ptr<const ReadingCopy>> ReadingCopy::of(const StoreFolder &store)
{
    removeLeft();
    const auto lock = StoreLock::takeToRead(store.path);
    if (!lock)
        return Unexpected(lock.error());
    std::shared_ptr<ReadingCopy> copy(new ReadingCopy);
    errno = 0;
    copy->m_place = std::make_unique<QTemporaryDir>(QDir::temp().filePath(placeName + u"XXXXXX"_s));
    if (!copy->m_place->isValid())
        return Unexpected(writeError(QDir::temp().filePath(placeName), errno ? errno : EACCES));
    copy->m_folder = {copy->m_place->path(), store.backups()};
    const QString database = store.database();
    const QStringList always{Vault::fileIn(store.path), database};
    // Of the rest some may not be there, and none is missed.
    const QStringList others{database + u"-wal"_s, database + u"-shm"_s,
        HeadsNote::fileIn(store), store.search(), store.search() + u"-wal"_s,
        store.search() + u"-shm"_s};
    for (const QString &file : always + others) {
        if (!always.contains(file) && !QFileInfo::exists(file))
            continue;
        if (auto copied =
                copyFile(file, copy->m_folder.path + u'/' + QFileInfo(file).fileName());
            !copied)
            return Unexpected(copied.error());
    }
    return std::shared_ptr<const ReadingCopy>(std::move(copy));
}

} // namespace hometray
