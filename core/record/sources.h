// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"

#include <QtCore/QDate>
#include <QtCore/QDateTime>

#include <span>

namespace hometray {

/// Where random bytes come from. The real one is the operating system's; a seeded one serves demo
/// stores and tests, so that they are the same each time.
class RandomSource {
public:
    virtual ~RandomSource() = default;
    virtual void fill(std::span<unsigned char> bytes) = 0;

    [[nodiscard]] ObjectId objectId()
    {
        ObjectId id;
        fill({id.data(), static_cast<std::size_t>(ObjectId::size)});
        return id;
    }
    [[nodiscard]] QByteArray bytes(qsizetype count)
    {
        QByteArray result(count, '\0');
        fill({reinterpret_cast<unsigned char *>(result.data()), static_cast<std::size_t>(count)});
        return result;
    }
};

/// The operating system's random source.
class SystemRandom final : public RandomSource {
public:
    void fill(std::span<unsigned char> bytes) override;
};

/// The same bytes for the same seed. Never for keys of a real store.
class SeededRandom final : public RandomSource {
public:
    explicit SeededRandom(quint64 seed) : m_state(seed) { }
    void fill(std::span<unsigned char> bytes) override;

private:
    quint64 m_state;
};

/// What time it is. Days are days in Europe/London, whatever zone the computer is set to.
class Clock {
public:
    virtual ~Clock() = default;
    /// Milliseconds since 1970 in UTC.
    [[nodiscard]] virtual qint64 nowMs() const = 0;
    /// Today in London.
    [[nodiscard]] virtual QDate today() const;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] qint64 nowMs() const override;
};

/// A clock that stands at noon in London on a day, for tests and demo stores; `advance` moves it.
class FixedClock final : public Clock {
public:
    explicit FixedClock(QDate day);
    [[nodiscard]] qint64 nowMs() const override { return m_ms; }
    void advance(qint64 ms) { m_ms += ms; }
    void setDay(QDate day);

private:
    qint64 m_ms = 0;
};

/// The day in London at a moment (UTC milliseconds).
[[nodiscard]] QDate londonDay(qint64 utcMs);
/// A moment (UTC milliseconds) as London date and time.
[[nodiscard]] QDateTime londonTime(qint64 utcMs);
/// The moment (UTC milliseconds) of a London date and time.
[[nodiscard]] qint64 utcMs(QDate londonDay, QTime londonTime);

} // namespace hometray
