// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/sources.h"

#include <memory>
#include <mutex>
#include <optional>

namespace hometray {

/// Today for rules, and the time that is signed. In a real store the day may be set and the signed
/// time never, so on a day that was set it is only looked at; in a test store the signed time
/// follows the day. Safe to use from several threads.
class Timekeeper {
public:
    Timekeeper(std::shared_ptr<const Clock> clock, std::optional<QDate> on)
        : m_clock(std::move(clock)), m_on(on)
    {
    }
    void setOn(std::optional<QDate> on)
    {
        const std::lock_guard guard(m_mutex);
        m_on = on;
    }
    [[nodiscard]] QDate today() const
    {
        const std::lock_guard guard(m_mutex);
        return m_on ? *m_on : m_clock->today();
    }
    /// The day that was set, where it is another than the clock's.
    [[nodiscard]] std::optional<QDate> otherDay() const
    {
        const std::lock_guard guard(m_mutex);
        return m_on && *m_on != m_clock->today() ? m_on : std::nullopt;
    }
    /// UTC milliseconds. `after`: the time of the latest entry it follows; in a test store the
    /// clock stands at noon of its day, and what is written on one day still comes one after the
    /// other.
    [[nodiscard]] qint64 signedMs(bool testStore, qint64 after) const
    {
        const std::lock_guard guard(m_mutex);
        if (!testStore || !m_on)
            return m_clock->nowMs();
        const qint64 noon = utcMs(*m_on, QTime(12, 0));
        return londonDay(after) == *m_on && after >= noon ? after + 1 : noon;
    }
    /// What this computer's clock says, UTC milliseconds.
    [[nodiscard]] qint64 nowMs() const { return m_clock->nowMs(); }

private:
    std::shared_ptr<const Clock> m_clock;
    mutable std::mutex m_mutex;
    std::optional<QDate> m_on;
};

} // namespace hometray
