// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/idlelock.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QTimer>

namespace hometray {
namespace {
constexpr qint64 minute = 60'000;
constexpr int lookEvery = 5'000;
} // namespace

IdleLock::IdleLock(int minutes, QObject *parent)
    : QObject(parent), m_timer(new QTimer(this)), m_limit(minutes * minute)
{
    m_timer->setInterval(lookEvery);
    connect(m_timer, &QTimer::timeout, this, &IdleLock::look);
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleLock::start()
{
    m_idle.start();
    m_told = -1;
    m_timer->start();
    look();
}

void IdleLock::setMinutes(int minutes)
{
    m_limit = minutes * minute;
    if (m_timer->isActive())
        look();
}

int IdleLock::minutes() const
{
    return int(m_limit / minute);
}

void IdleLock::stop()
{
    m_timer->stop();
}

int IdleLock::minutesLeft() const
{
    return int(qMax<qint64>(1, (m_limit - m_idle.elapsed() + minute - 1) / minute));
}

bool IdleLock::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::InputMethod:
        if (m_timer->isActive()) {
            m_idle.start();
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
    if (m_idle.elapsed() >= m_limit) {
        m_timer->stop();
        Q_EMIT expired();
        return;
    }
    if (minutesLeft() != m_told) {
        m_told = minutesLeft();
        Q_EMIT minutesLeftChanged(m_told);
    }
}

} // namespace hometray
