// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/spareroom.h"

#include <QtCore/QFile>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace hometray {

using namespace Qt::StringLiterals;

QString spareRoomIn(const QString &folder)
{
    return folder + u"/spare-room"_s;
}

void keepSpareRoom(const QString &folder)
{
#ifdef Q_OS_UNIX
    constexpr off_t most = 1024 * 1024;
    constexpr off_t least = 128 * 1024; // a log's index twice, and some pages
    const QByteArray name = QFile::encodeName(spareRoomIn(folder));
    const int file =
        ::open(name.constData(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (file < 0)
        return;
    struct stat now { };
    bool kept = ::fstat(file, &now) == 0 && now.st_size >= most;
    for (off_t size = most; size >= least && !kept; size /= 2) {
        if (now.st_size >= size) // what there was is as good
            kept = true;
        else
            kept = ::posix_fallocate(file, 0, size) == 0;
    }
    ::close(file);
    if (!kept)
        ::unlink(name.constData());
#else
    Q_UNUSED(folder)
#endif
}

bool giveUpSpareRoom(const QString &folder)
{
    return QFile::remove(spareRoomIn(folder));
}

} // namespace hometray
