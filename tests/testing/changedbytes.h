// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QFile>
#include <QtTest/QTest>

namespace hometray {

/// Turns bits of the byte of a file that stands at a place; twice the same is as before.
inline void changeByte(const QString &path, qint64 at, char bits = 0x20)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    char byte = 0;
    QVERIFY(file.getChar(&byte));
    QVERIFY(file.seek(at));
    QVERIFY(file.putChar(char(byte ^ bits)));
}

/// For each place in a file (every `step`th), with one bit of it changed: `look` is called, and
/// answers whether the change was seen. Answers the places of those that were not, and how many
/// were tried. One bit of each, another each time; all eight where `step` is 0.
struct ChangedBytes {
    int tried = 0;
    QStringList unseen;

    template <class Look>
    static ChangedBytes of(const QString &path, qint64 step, Look look)
    {
        ChangedBytes result;
        const qint64 size = QFile(path).size();
        for (qint64 at = 0; at < size; at += qMax<qint64>(1, step)) {
            for (int bit = 0; bit < 8; ++bit) {
                if (step > 0 && bit != (at + at / step) % 8)
                    continue;
                const char bits = char(1 << bit);
                changeByte(path, at, bits);
                ++result.tried;
                if (!look())
                    result.unseen.append(QStringLiteral("%1 bit %2").arg(at).arg(bit));
                changeByte(path, at, bits);
            }
        }
        return result;
    }
};

} // namespace hometray
