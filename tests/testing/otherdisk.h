// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtCore/QStorageInfo>
#include <QtCore/QTemporaryDir>

#include <memory>

namespace hometray {

/// A folder on another disk than the temporary folder, as a stick is: whatever there is of that
/// kind on the computer this runs on. Use: `OtherDisk stick; QVERIFY2(stick.isValid(),
/// stick.missing());`
class OtherDisk {
public:
    OtherDisk()
    {
        const QByteArray here = QStorageInfo(QDir::tempPath()).device();
        for (const QString &place : places()) {
            if (m_folder || place.isEmpty() || QStorageInfo(place).device() == here
                || QStorageInfo(place).isRoot())
                continue;
            auto folder =
                std::make_unique<QTemporaryDir>(place + QLatin1String("/hometray-XXXXXX"));
            if (folder->isValid())
                m_folder = std::move(folder);
        }
        m_missing = "this test needs a folder that can be written to on another disk than "
            + QDir::toNativeSeparators(QDir::tempPath()).toUtf8()
            + ", and none of these is: " + places().join(QLatin1String(", ")).toUtf8()
            + ". Set TMPDIR to a folder on another disk.";
    }

    [[nodiscard]] bool isValid() const { return m_folder != nullptr; }
    [[nodiscard]] QString path() const { return m_folder->path(); }
    /// What is to be said when there is none.
    [[nodiscard]] const char *missing() const { return m_missing.constData(); }

private:
    static QStringList places()
    {
        return {QStringLiteral("/dev/shm"),
            QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation),
            QStringLiteral("/var/tmp"), QDir::homePath(), QDir::currentPath()};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_missing;
};

} // namespace hometray
