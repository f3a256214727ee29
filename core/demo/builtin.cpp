// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/builtin.h"

#include <QtCore/QFile>

// A static library's resources are only there once somebody asks for them, outside any namespace.
static void useDemoResources()
{
    Q_INIT_RESOURCE(demo);
}

namespace hometray {

QByteArray builtInDemoFile(const QString &name)
{
    useDemoResources();
    QFile file(QLatin1String(":/demo/") % name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace hometray
