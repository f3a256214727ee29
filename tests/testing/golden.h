// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QFile>
#include <QtCore/QString>

namespace hometray {

/// Whether `text` is what stands in the file `name` of `folder`: SOURCE_DIR "/tests/ui/golden". With
/// HOMETRAY_WRITE_GOLDEN set it is written there instead: look at the difference before it is kept.
inline bool isGolden(const QString &folder, const QString &name, const QString &text)
{
    QFile file(folder + QLatin1Char('/') + name);
    if (qEnvironmentVariableIsSet("HOMETRAY_WRITE_GOLDEN"))
        return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0;
    const QString wanted =
        file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    if (wanted == text)
        return true;
    const QStringList a = wanted.split(QLatin1Char('\n')), b = text.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < qMax(a.size(), b.size()); ++i) {
        if (a.value(i) != b.value(i)) {
            qWarning("%s line %d\n  was: %s\n  now: %s", qPrintable(name), int(i + 1),
                qPrintable(a.value(i)), qPrintable(b.value(i)));
            break;
        }
    }
    return false;
}

} // namespace hometray
