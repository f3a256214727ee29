// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include <memory>

class QDBusMessage;

namespace hometray {

/// Says when the person is no longer in front of the computer, as far as the system knows: it is
/// about to sleep, the screen was locked or its saver began, another person's session is shown.
/// Listens to logind on the system's bus and to the screen savers on the session's; where there is
/// no bus, nothing is ever said. The computer waits with its sleep until what `away` is connected
/// to has returned and is painted (logind gives it five seconds at most). GUI thread.
class SessionWatch : public QObject {
    Q_OBJECT
public:
    explicit SessionWatch(QObject *parent = nullptr);
    /// On connections of these names.
    SessionWatch(const QString &system, const QString &session, QObject *parent = nullptr);
    ~SessionWatch() override;

Q_SIGNALS:
    void away(const QString &why); ///< a sentence for the lock screen
    void woke();

private Q_SLOTS:
    void prepareForSleep(bool begins);
    void lockSession();
    void sessionChanged(const QDBusMessage &message);
    void saverChanged(bool active);

private:
    struct Buses;

    explicit SessionWatch(std::unique_ptr<Buses> buses, QObject *parent);
    void watchScreenSavers();
    void findSession(const QString &method, const QVariant &argument);
    void watchSession(const QString &path);
    void delaySleep();

    std::unique_ptr<Buses> d;
};

} // namespace hometray
