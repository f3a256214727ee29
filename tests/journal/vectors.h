// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace hometray {

/// The known-answer files: what a signed entry says, byte by byte, for ever. A test never changes
/// one. To add a missing one run the test once with HOMETRAY_ADD_VECTORS=1 and read what it wrote;
/// a file that is there is never written over.
inline QString vectorPath(const QString &name)
{
    return QLatin1String(SOURCE_DIR "/tests/journal/vectors/") + name + QLatin1String(".json");
}

/// The vector of that name. A missing one is `made` when asked for, else empty.
inline QJsonObject knownVector(const QString &name, const QJsonObject &made)
{
    QFile file(vectorPath(name));
    if (!file.exists() && qEnvironmentVariableIntValue("HOMETRAY_ADD_VECTORS") == 1) {
        if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            file.write(QJsonDocument(made).toJson());
        file.close();
    }
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace hometray
