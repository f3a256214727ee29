// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a folder is on a disk that does not go with the laptop.
#include "store/backup.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSet>
#include <QtCore/QStorageInfo>

#include <sys/stat.h>
#include <sys/sysmacros.h>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

/// The disks that a block device is on, in the end: a partition, or what is encrypted or joined.
void addDisks(const QString &device, QSet<QString> &disks)
{
    const QDir layers(device + u"/slaves"_s);
    const QStringList below = layers.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : below)
        addDisks(QFileInfo(layers.filePath(name)).canonicalFilePath(), disks);
    if (below.isEmpty())
        disks.insert(QFile::exists(device + u"/partition"_s) ? QFileInfo(device).path() : device);
}

/// Nothing where it cannot be told: a drive on the network, memory.
QSet<QString> disksOf(const QStorageInfo &place)
{
    QSet<QString> disks;
    struct stat info { };
    if (::stat(place.device().constData(), &info) == 0 && S_ISBLK(info.st_mode)) {
        const QString device = QFileInfo(u"/sys/dev/block/%1:%2"_s.arg(major(info.st_rdev))
                                             .arg(minor(info.st_rdev)))
                                   .canonicalFilePath();
        if (!device.isEmpty())
            addDisks(device, disks);
    }
    return disks;
}

} // namespace

bool liesElsewhere(const StoreFolder &store, const QString &folder)
{
    const QStorageInfo there(folder);
    const QSet<QString> disks = disksOf(there);
    // The computer's own places; what is in its folder for passing things is gone tomorrow.
    for (const QString &own : {store.path, u"/"_s, QDir::tempPath()}) {
        const QStorageInfo here(own);
        if (!here.isValid() || !there.isValid() || here.device() == there.device()
            || disks.intersects(disksOf(here)))
            return false;
    }
    return true;
}

} // namespace hometray
