// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QMetaEnum>
#include <QtCore/QThread>
#include <QtWidgets/QWidget>

#include <cstdio>
#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double slowMs = 16; // what a screen of 60 pictures a second shows as a stutter

/// How long this thread has waited for a processor that others used, in milliseconds: that is not
/// the window's doing. 0 where the system does not say.
double waited()
{
#ifdef Q_OS_LINUX
    static const int file = ::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
    char text[96] = {};
    long long ran = 0, waiting = 0;
    if (file >= 0 && ::pread(file, text, sizeof text - 1, 0) > 0
        && std::sscanf(text, "%lld %lld", &ran, &waiting) == 2)
        return double(waiting) / 1e6;
#endif
    return 0;
}
} // namespace

bool Application::notify(QObject *receiver, QEvent *event)
{
    if (!m_measuring || QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    const int level = thread()->loopLevel();
    if (m_depth > 0 && level == m_loopLevel)
        return QApplication::notify(receiver, event); // part of the event that led to it
    const int type = event->type();
    QByteArray name = receiver->metaObject()->className();
    if (type == QEvent::KeyPress)
        m_keyAt = focusWidget() ? QByteArray(focusWidget()->metaObject()->className()) : name;
    else if (receiver->parent()) // a timer or a watcher: whose
        name += " of "_ba + receiver->parent()->metaObject()->className();
    const int outerDepth = std::exchange(m_depth, 1);
    const int outerLevel = std::exchange(m_loopLevel, level);
    const qint64 before = m_timings.events;
    const double waitedBefore = waited();
    QElapsedTimer timer;
    timer.start();
    const bool handled = QApplication::notify(receiver, event);
    const double ms = double(timer.nsecsElapsed()) / 1e6 - (waited() - waitedBefore);
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
    if (ms > slowMs) {
        const QByteArray event =
            QByteArray(QMetaEnum::fromType<QEvent::Type>().valueToKey(type)) + ' ' + receiver;
        double &longest = m_timings.slow[event];
        longest = qMax(longest, ms);
        if (ms > m_timings.longestEventMs) {
            m_timings.longestEventMs = ms;
            m_timings.longestEvent = event;
        }
    }
    if (type == QEvent::KeyPress) {
        ++m_timings.keys;
        m_keyMs = ms;
        keyTook(ms);
    } else if (type == QEvent::UpdateRequest && m_keyMs >= 0) {
        keyTook(std::exchange(m_keyMs, -1) + ms);
    }
}

void Application::keyTook(double ms)
{
    if (ms <= m_timings.longestKeyMs)
        return;
    m_timings.longestKeyMs = ms;
    m_timings.longestKey = m_keyAt;
}

bool Application::writeTimings(const QString &file) const
{
    QFile out(file);
    QJsonObject slow;
    for (auto it = m_timings.slow.begin(); it != m_timings.slow.end(); ++it)
        slow.insert(QString::fromLatin1(it.key()), it.value());
    const QJsonObject json{{u"events"_s, m_timings.events}, {u"keys"_s, m_timings.keys},
        {u"longestEventMs"_s, m_timings.longestEventMs},
        {u"longestEvent"_s, QString::fromLatin1(m_timings.longestEvent)},
        {u"longestKeyMs"_s, m_timings.longestKeyMs},
        {u"longestKey"_s, QString::fromLatin1(m_timings.longestKey)}, {u"slow"_s, slow}};
    return out.open(QIODevice::WriteOnly | QIODevice::NewOnly)
        && out.write(QJsonDocument(json).toJson(QJsonDocument::Compact)) > 0;
}

} // namespace hometray
