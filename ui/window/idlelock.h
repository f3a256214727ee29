// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include <functional>

class QTimer;

namespace hometray {

/// Two clocks, in ms: one that never jumps but stands while the computer sleeps, and the one on the
/// wall, which goes on, and can be put back.
struct IdleClock {
    std::function<qint64()> monotonic;
    std::function<qint64()> wall;

    [[nodiscard]] static IdleClock ofSystem();
};

/// Counts the time without a key, a click or a touch anywhere in the program, asleep or awake, and
/// says when it is time to lock. The key that comes too late is swallowed: it may be the first of
/// the next morning, of somebody else. One event filter on the application. GUI thread.
class IdleLock : public QObject {
    Q_OBJECT
public:
    explicit IdleLock(
        int minutes, QObject *parent = nullptr, IdleClock clock = IdleClock::ofSystem());
    void start();
    void setMinutes(int minutes);
    [[nodiscard]] int minutes() const;
    void stop();
    /// Whole minutes left, at least 1 while it runs.
    [[nodiscard]] int minutesLeft() const;
    /// Looks at the clocks now: after the computer woke.
    void look();

Q_SIGNALS:
    void minutesLeftChanged(int minutes);
    void expired(); ///< once; nobody's key or click gets through until start() or stop()

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void active();
    [[nodiscard]] qint64 idleMs() const;

    IdleClock m_clock;
    QTimer *m_timer;
    qint64 m_monotonic = 0; ///< when somebody was last here
    qint64 m_wall = 0;
    qint64 m_limit; ///< ms
    int m_told = -1;
    bool m_expired = false;
};

} // namespace hometray
