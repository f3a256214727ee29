// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/sources.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QTimeZone>

namespace hometray {

namespace {
const QTimeZone &london()
{
    static const QTimeZone zone("Europe/London");
    return zone;
}
} // namespace

void SystemRandom::fill(std::span<unsigned char> bytes)
{
    auto *generator = QRandomGenerator::system();
    for (std::size_t at = 0; at < bytes.size(); at += sizeof(quint32)) {
        const quint32 word = generator->generate();
        std::memcpy(bytes.data() + at, &word, std::min(sizeof(word), bytes.size() - at));
    }
}

void SeededRandom::fill(std::span<unsigned char> bytes)
{
    for (std::size_t at = 0; at < bytes.size(); at += sizeof(quint64)) {
        // SplitMix64, the usual way to stretch a seed.
        quint64 word = (m_state += 0x9E3779B97F4A7C15ULL);
        word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9ULL;
        word = (word ^ (word >> 27)) * 0x94D049BB133111EBULL;
        word ^= word >> 31;
        std::memcpy(bytes.data() + at, &word, std::min(sizeof(word), bytes.size() - at));
    }
}

QDate Clock::today() const
{
    return londonDay(nowMs());
}

qint64 SystemClock::nowMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

FixedClock::FixedClock(QDate day)
{
    setDay(day);
}

void FixedClock::setDay(QDate day)
{
    m_ms = utcMs(day, QTime(12, 0));
}

QDate londonDay(qint64 ms)
{
    return londonTime(ms).date();
}

QDateTime londonTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, london());
}

qint64 utcMs(QDate day, QTime time)
{
    return QDateTime(day, time, london()).toMSecsSinceEpoch();
}

} // namespace hometray
