// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/idlelock.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QElapsedTimer>
#include <QtCore/QEvent>
#include <QtCore/QTimer>

namespace hometray {
namespace {
constexpr qint64 minute = 60'000;
constexpr int lookEvery = 1'000; // ms awake: so long a family is in sight where no bus tells of sleep
} // namespace

IdleClock IdleClock::ofSystem()
{
    QElapsedTimer timer;
    timer.start();
    return {[timer] { return timer.elapsed(); }, &QDateTime::currentMSecsSinceEpoch};
}

IdleLock::IdleLock(int minutes, QObject *parent, IdleClock clock)
    : QObject(parent),
      m_clock(std::move(clock)),
      m_timer(new QTimer(this)),
      m_limit(minutes * minute)
{
    m_timer->setInterval(lookEvery);
    connect(m_timer, &QTimer::timeout, this, &IdleLock::look);
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleLock::start()
{
    m_expired = false;
    active();
    m_told = -1;
    m_timer->start();
    look();
}

void IdleLock::setMinutes(int minutes)
{
    m_limit = minutes * minute;
    look();
}

int IdleLock::minutes() const
{
    return int(m_limit / minute);
}

void IdleLock::stop()
{
    m_expired = false;
    m_timer->stop();
}

int IdleLock::minutesLeft() const
{
    return int(qMax<qint64>(1, (m_limit - idleMs() + minute - 1) / minute));
}

void IdleLock::active()
{
    m_monotonic = m_clock.monotonic();
    m_wall = m_clock.wall();
}

qint64 IdleLock::idleMs() const
{
    return qMax(m_clock.monotonic() - m_monotonic, m_clock.wall() - m_wall);
}

bool IdleLock::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::InputMethod:
        look();
        if (m_expired)
            return true;
        if (m_timer->isActive()) {
            active();
            if (minutesLeft() != m_told)
                look();
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void IdleLock::look()
{
    if (!m_timer->isActive())
        return;
    if (idleMs() >= m_limit) {
        m_timer->stop();
        m_expired = true;
        // Queued: whoever is being sent a key must be there when it returns.
        QMetaObject::invokeMethod(this, &IdleLock::expired, Qt::QueuedConnection);
        return;
    }
    if (minutesLeft() != m_told) {
        m_told = minutesLeft();
        Q_EMIT minutesLeftChanged(m_told);
    }
}

} // namespace hometray
