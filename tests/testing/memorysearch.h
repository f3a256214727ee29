// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArrayList>
#include <QtCore/QFile>

#include <cstddef>

namespace hometray {

inline constexpr char mask = 0x5A;

/// A word that stands nowhere in this program: it is put together when it is needed.
struct Canary {
    const char *about;
    char hidden[12];

    constexpr Canary(const char *what, const char (&text)[13]) : about(what), hidden{}
    {
        for (std::size_t i = 0; i < 12; ++i)
            hidden[i] = char(text[i] ^ mask);
    }
    /// In UTF-8, for pieces of memory that are no text of Qt's.
    void writeTo(char *place) const
    {
        for (const char letter : hidden)
            *place++ = char(letter ^ mask);
    }
    [[nodiscard]] QString text() const
    {
        QString word;
        for (const char letter : hidden)
            word += QLatin1Char(char(letter ^ mask));
        return word;
    }
};

/// How often a word stands in the memory of this process that can be written to, in UTF-8 (`step`
/// 1) or UTF-16 (`step` 2).
inline int found(const Canary &canary, int step)
{
    static constexpr qsizetype piece = 1 << 20;
    static constexpr qsizetype overlap = 64;
    QFile maps(QStringLiteral("/proc/self/maps"));
    QFile memory(QStringLiteral("/proc/self/mem"));
    if (!maps.open(QIODevice::ReadOnly)
        || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return -1;
    // Not of the heap: reading must not move what is looked for, nor find what was read.
    static char buffer[piece];
    const auto own = reinterpret_cast<quintptr>(&buffer[0]);
    int count = 0;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const QList<QByteArray> parts = line.simplified().split(' ');
        if (parts.size() < 2 || !parts[1].startsWith("rw"))
            continue;
        const qint64 from = parts[0].split('-').value(0).toLongLong(nullptr, 16);
        const qint64 to = parts[0].split('-').value(1).toLongLong(nullptr, 16);
        for (qint64 at = from; at < to; at += piece - overlap) {
            if (!memory.seek(at))
                break;
            const qint64 size = memory.read(buffer, qMin(qint64(piece), to - at));
            const qint64 last = size - 12 * step;
            for (qint64 i = 0; i < last; ++i) {
                const quintptr address = quintptr(at + i);
                int matched = 0;
                while (matched < 12
                    && char(buffer[i + matched * step] ^ mask) == canary.hidden[matched]
                    && (step == 1 || buffer[i + matched * step + 1] == 0))
                    ++matched;
                if (matched < 12 || (address >= own && address < own + quintptr(piece))
                    || (at > from && i < 0))
                    continue;
                if (i + 12 * step > piece - overlap && at + piece - overlap < to)
                    continue; // counted in the next piece
                ++count;
                if (qEnvironmentVariableIsSet("HOMETRAY_SHOW_MEMORY")) {
                    QByteArray around;
                    for (qint64 j = qMax(qint64(0), i - 80); j < qMin(size, i + 120); ++j) {
                        const char letter = buffer[j];
                        if (letter != 0)
                            around += letter >= 32 && letter < 127 ? letter : '.';
                    }
                    qInfo("%s: %s", canary.about, around.constData());
                }
            }
        }
    }
    return count;
}
} // namespace hometray
