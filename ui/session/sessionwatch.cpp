// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/sessionwatch.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusObjectPath>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>
#include <QtDBus/QDBusUnixFileDescriptor>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int paintedAfter = 200; // ms

const QString logind = u"org.freedesktop.login1"_s;
const QString logindPath = u"/org/freedesktop/login1"_s;
const QString manager = u"org.freedesktop.login1.Manager"_s;
const QString sessionInterface = u"org.freedesktop.login1.Session"_s;

struct Saver {
    QString path;
    QString service; ///< also the interface
};

/// Of KDE and others by the common name, and of desktops that have their own.
QList<Saver> savers()
{
    return {
        {u"/org/freedesktop/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s},
        {u"/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s},
        {u"/org/gnome/ScreenSaver"_s, u"org.gnome.ScreenSaver"_s},
        {u"/org/cinnamon/ScreenSaver"_s, u"org.cinnamon.ScreenSaver"_s},
        {u"/org/mate/ScreenSaver"_s, u"org.mate.ScreenSaver"_s},
        {u"/org/xfce/ScreenSaver"_s, u"org.xfce.ScreenSaver"_s},
    };
}

QDBusMessage toManager(const QString &method, const QVariantList &arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(logind, logindPath, manager, method);
    call.setArguments(arguments);
    call.setAutoStartService(false);
    return call;
}
} // namespace

struct SessionWatch::Buses {
    QDBusConnection system;
    QDBusConnection session;
    QDBusUnixFileDescriptor delay; ///< while it is open, sleep waits
};

SessionWatch::SessionWatch(QObject *parent)
    : SessionWatch(std::make_unique<Buses>(Buses{
                       QDBusConnection::systemBus(), QDBusConnection::sessionBus(), {}}),
        parent)
{
}

SessionWatch::SessionWatch(const QString &system, const QString &session, QObject *parent)
    : SessionWatch(
        std::make_unique<Buses>(Buses{QDBusConnection(system), QDBusConnection(session), {}}),
        parent)
{
}

SessionWatch::~SessionWatch() = default;

SessionWatch::SessionWatch(std::unique_ptr<Buses> buses, QObject *parent)
    : QObject(parent), d(std::move(buses))
{
    if (d->session.isConnected())
        watchScreenSavers();
    if (!d->system.isConnected())
        return;
    d->system.connect(logind, logindPath, manager, u"PrepareForSleep"_s, this,
        SLOT(prepareForSleep(bool)));
    findSession(u"GetSession"_s, u"auto"_s);
    delaySleep();
}

void SessionWatch::watchScreenSavers()
{
    for (const Saver &saver : savers()) {
        d->session.connect(saver.service, saver.path, saver.service, u"ActiveChanged"_s, this,
            SLOT(saverChanged(bool)));
    }
}

void SessionWatch::findSession(const QString &method, const QVariant &argument)
{
    auto *call =
        new QDBusPendingCallWatcher(d->system.asyncCall(toManager(method, {argument})), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call, method] {
        call->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> path = *call;
        if (!path.isError())
            watchSession(path.value().path());
        else if (method == u"GetSession") // a program that was not started from a session's shell
            findSession(u"GetSessionByPID"_s, uint(QCoreApplication::applicationPid()));
    });
}

void SessionWatch::watchSession(const QString &path)
{
    d->system.connect(logind, path, sessionInterface, u"Lock"_s, this, SLOT(lockSession()));
    d->system.connect(logind, path, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s,
        this, SLOT(sessionChanged(QDBusMessage)));
}

void SessionWatch::delaySleep()
{
    const QVariantList arguments = {u"sleep"_s, u"Hometray"_s,
        tr("The records of families are locked first"), u"delay"_s};
    auto *call =
        new QDBusPendingCallWatcher(d->system.asyncCall(toManager(u"Inhibit"_s, arguments)), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call] {
        call->deleteLater();
        const QDBusPendingReply<QDBusUnixFileDescriptor> delay = *call;
        if (!delay.isError())
            d->delay = delay.value();
    });
}

void SessionWatch::prepareForSleep(bool begins)
{
    if (!begins) {
        Q_EMIT woke();
        delaySleep();
        return;
    }
    Q_EMIT away(tr("Locked because the computer went to sleep."));
    // The last picture is the one that is seen first in the morning.
    QTimer::singleShot(paintedAfter, this, [this] { d->delay = {}; });
}

void SessionWatch::lockSession()
{
    Q_EMIT away(tr("Locked together with the screen."));
}

void SessionWatch::saverChanged(bool active)
{
    if (active)
        lockSession();
}

void SessionWatch::sessionChanged(const QDBusMessage &message)
{
    if (message.arguments().size() < 2 || message.arguments().at(0).toString() != sessionInterface)
        return;
    const QVariantMap changed = qdbus_cast<QVariantMap>(message.arguments().at(1));
    if (changed.value(u"LockedHint"_s).toBool())
        lockSession();
    const QVariant active = changed.value(u"Active"_s);
    if (active.isValid() && !active.toBool())
        Q_EMIT away(tr("Locked because somebody else’s session was shown."));
}

} // namespace hometray

#include "moc_sessionwatch.cpp" // here QDBusMessage is a whole type
