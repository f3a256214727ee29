// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QMetaEnum>
#include <QtCore/QThread>

using namespace Qt::StringLiterals;

namespace hometray {

bool Application::notify(QObject *receiver, QEvent *event)
{
    if (!m_measuring || QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    const int level = thread()->loopLevel();
    if (m_depth > 0 && level == m_loopLevel)
        return QApplication::notify(receiver, event); // part of the event that led to it
    const int type = event->type();
    const QByteArray name = receiver->metaObject()->className();
    const int outerDepth = std::exchange(m_depth, 1);
    const int outerLevel = std::exchange(m_loopLevel, level);
    const qint64 before = m_timings.events;
    QElapsedTimer timer;
    timer.start();
    const bool handled = QApplication::notify(receiver, event);
    const double ms = double(timer.nsecsElapsed()) / 1e6;
    m_depth = outerDepth;
    m_loopLevel = outerLevel;
    // Events counted meanwhile ran in a loop of their own: the time was theirs, or the person's.
    if (m_timings.events == before)
        took(name, type, ms);
    return handled;
}

void Application::took(const QByteArray &receiver, int type, double ms)
{
    ++m_timings.events;
    if (ms > m_timings.longestEventMs) {
        m_timings.longestEventMs = ms;
        m_timings.longestEvent =
            QByteArray(QMetaEnum::fromType<QEvent::Type>().valueToKey(type)) + ' ' + receiver;
    }
    if (type == QEvent::KeyPress) {
        ++m_timings.keys;
        m_keyMs = ms;
        m_timings.longestKeyMs = qMax(m_timings.longestKeyMs, ms);
    } else if (type == QEvent::UpdateRequest && m_keyMs >= 0) {
        m_timings.longestKeyMs = qMax(m_timings.longestKeyMs, std::exchange(m_keyMs, -1) + ms);
    }
}

bool Application::writeTimings(const QString &file) const
{
    QFile out(file);
    const QJsonObject json{{u"events"_s, m_timings.events}, {u"keys"_s, m_timings.keys},
        {u"longestEventMs"_s, m_timings.longestEventMs},
        {u"longestEvent"_s, QString::fromLatin1(m_timings.longestEvent)},
        {u"longestKeyMs"_s, m_timings.longestKeyMs}};
    return out.open(QIODevice::WriteOnly)
        && out.write(QJsonDocument(json).toJson(QJsonDocument::Compact)) > 0;
}

} // namespace hometray
