// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/running.h"
#include "testing/tostring.h"
#include "ui/session/sessionwatch.h"
#include "ui/unlock/unlockpage.h"
#include "ui/window/idlelock.h"
#include "workflow/openffa.h"
#include "workspace/waiting.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusObjectPath>
#include <QtDBus/QDBusUnixFileDescriptor>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>

#include <fcntl.h>
#include <unistd.h>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;

/// Clocks that go as a test says.
struct Clocks {
    qint64 monotonic = 5 * hour;
    qint64 wall = 1'561'000'000'000;

    IdleClock both()
    {
        return {[this] { return monotonic; }, [this] { return wall; }};
    }
    void awake(qint64 ms)
    {
        monotonic += ms;
        wall += ms;
    }
};

const QString sessionPath = u"/org/freedesktop/login1/session/_32"_s;

/// What logind answers, on a bus of the test's own.
class Logind : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    ~Logind() override { letGo(); }

    /// Whether nobody holds the sleep up.
    [[nodiscard]] bool maySleep() const
    {
        char byte = 0;
        return m_reading >= 0 && ::read(m_reading, &byte, 1) == 0;
    }
    [[nodiscard]] bool isHeld() const { return m_reading >= 0 && !maySleep(); }

public Q_SLOTS:
    QDBusObjectPath GetSession(const QString &id) // NOLINT: D-Bus's name
    {
        return QDBusObjectPath(id == u"auto" ? sessionPath : QString());
    }
    QDBusUnixFileDescriptor Inhibit( // NOLINT: D-Bus's name
        const QString &what, const QString &, const QString &, const QString &mode)
    {
        letGo();
        int ends[2] = {-1, -1};
        if (what != u"sleep" || mode != u"delay" || ::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
            return {};
        m_reading = ends[0];
        QDBusUnixFileDescriptor given;
        given.giveFileDescriptor(ends[1]);
        return given;
    }

private:
    void letGo()
    {
        if (m_reading >= 0)
            ::close(std::exchange(m_reading, -1));
    }

    int m_reading = -1;
};
} // namespace

/// The person has gone, the laptop is asleep, somebody else sits there.
class TestUnattended : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aNightWithTheLidShutIsTimeWithoutAKey();
    void theFirstKeyOfTheMorningIsNotTyped();
    void aClockPutBackKeepsNothingOpen();
    void whoTypesIsNotLockedOut();
    void theRecordsAreLockedWhenTheSystemSaysSo_data();
    void theRecordsAreLockedWhenTheSystemSaysSo();
    void sleepWaitsUntilTheRecordsAreLocked();
    void whatMeansNothingLocksNothing();
    void withoutABusNothingIsMissing();

private:
    [[nodiscard]] bool send(const QString &path, const QString &interface, const QString &name,
        const QVariantList &arguments) const
    {
        QDBusMessage signal = QDBusMessage::createSignal(path, interface, name);
        signal.setArguments(arguments);
        return m_desktop.send(signal);
    }

    QTemporaryDir m_folder;
    Logind m_logind;
    QDBusConnection m_desktop{QString()}; ///< the desktop's side of the bus
};

void TestUnattended::initTestCase()
{
    Workspace workspace(m_folder.filePath(u"store"_s), testServices());
    QVERIFY_OK(createKept(workspace));
    OpenFfa open;
    open.family.name = u"Okafor"_s;
    QVERIFY_OK(waitFor(workspace.perform({}, Command::of(open))));
    workspace.lock();
    m_desktop =
        QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SYSTEM_BUS_ADDRESS"), u"desktop"_s);
    QVERIFY(m_desktop.isConnected());
    QVERIFY(m_desktop.registerObject(
        u"/org/freedesktop/login1"_s, &m_logind, QDBusConnection::ExportAllSlots));
    for (const QString &name : {u"org.freedesktop.login1"_s, u"org.freedesktop.ScreenSaver"_s,
             u"org.gnome.ScreenSaver"_s})
        QVERIFY(m_desktop.registerService(name));
}

void TestUnattended::aNightWithTheLidShutIsTimeWithoutAKey()
{
    Clocks clocks;
    IdleLock idle(10, nullptr, clocks.both());
    const QSignalSpy expired(&idle, &IdleLock::expired);
    idle.start();
    clocks.awake(4 * minute);
    idle.look();
    QCOMPARE(idle.minutesLeft(), 6);
    clocks.wall += 12 * hour; // the monotonic clock stands while it sleeps
    idle.look();
    QTRY_COMPARE(expired.count(), 1);
}

void TestUnattended::theFirstKeyOfTheMorningIsNotTyped()
{
    Clocks clocks;
    IdleLock idle(10, nullptr, clocks.both());
    const QSignalSpy expired(&idle, &IdleLock::expired);
    QLineEdit line;
    line.show();
    QVERIFY(QTest::qWaitForWindowActive(&line));
    idle.start();
    QTest::keyClick(&line, Qt::Key_A);
    QCOMPARE(line.text(), u"a"_s);
    clocks.wall += 12 * hour;
    QTest::keyClick(&line, Qt::Key_B);
    QTest::mouseClick(&line, Qt::LeftButton);
    QTest::keyClick(&line, Qt::Key_C);
    QCOMPARE(line.text(), u"a"_s);
    QTRY_COMPARE(expired.count(), 1);
    idle.stop(); // as a lock does
    QTest::keyClick(&line, Qt::Key_D);
    QCOMPARE(line.text(), u"ad"_s);
}

void TestUnattended::aClockPutBackKeepsNothingOpen()
{
    Clocks clocks;
    IdleLock idle(10, nullptr, clocks.both());
    const QSignalSpy expired(&idle, &IdleLock::expired);
    idle.start();
    clocks.awake(10 * minute);
    clocks.wall -= 24 * hour;
    idle.look();
    QTRY_COMPARE(expired.count(), 1);
}

void TestUnattended::whoTypesIsNotLockedOut()
{
    Clocks clocks;
    IdleLock idle(10, nullptr, clocks.both());
    const QSignalSpy expired(&idle, &IdleLock::expired);
    QLineEdit line;
    idle.start();
    for (int i = 0; i < 4; ++i) {
        clocks.awake(9 * minute);
        QTest::keyClick(&line, Qt::Key_A);
        QCOMPARE(idle.minutesLeft(), 10);
    }
    QCoreApplication::processEvents();
    QCOMPARE(expired.count(), 0);
}

void TestUnattended::theRecordsAreLockedWhenTheSystemSaysSo_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("interface");
    QTest::addColumn<QString>("signal");
    QTest::addColumn<QVariantList>("arguments");
    const QString session = u"org.freedesktop.login1.Session"_s;
    const QString properties = u"org.freedesktop.DBus.Properties"_s;
    const QString changed = u"PropertiesChanged"_s;
    QTest::newRow("it goes to sleep") << u"/org/freedesktop/login1"_s
                                      << u"org.freedesktop.login1.Manager"_s
                                      << u"PrepareForSleep"_s << QVariantList{true};
    QTest::newRow("the session is locked") << sessionPath << session << u"Lock"_s << QVariantList();
    QTest::newRow("the session says it is locked")
        << sessionPath << properties << changed
        << QVariantList{session, QVariantMap{{u"LockedHint"_s, true}}, QStringList()};
    QTest::newRow("somebody else's session is shown")
        << sessionPath << properties << changed
        << QVariantList{session, QVariantMap{{u"Active"_s, false}}, QStringList()};
    for (const QString &path : {u"/org/freedesktop/ScreenSaver"_s, u"/ScreenSaver"_s}) {
        QTest::addRow("screen saver at %s", qPrintable(path))
            << path << u"org.freedesktop.ScreenSaver"_s << u"ActiveChanged"_s
            << QVariantList{true};
    }
    QTest::newRow("GNOME's screen saver") << u"/org/gnome/ScreenSaver"_s
                                          << u"org.gnome.ScreenSaver"_s << u"ActiveChanged"_s
                                          << QVariantList{true};
}

void TestUnattended::theRecordsAreLockedWhenTheSystemSaysSo()
{
    QFETCH(const QString, path);
    QFETCH(const QString, interface);
    QFETCH(const QString, signal);
    QFETCH(const QVariantList, arguments);
    Running r(m_folder.filePath(u"store"_s));
    QVERIFY(r.enter());
    // Again and again: the window may still be asking which session is its own.
    QTRY_VERIFY(send(path, interface, signal, arguments) && r.window.isLocked());
    QVERIFY(!r.workspace.isUnlocked());
}

void TestUnattended::sleepWaitsUntilTheRecordsAreLocked()
{
    Running r(m_folder.filePath(u"store"_s));
    QTRY_VERIFY(m_logind.isHeld());
    QVERIFY(r.enter());
    const QString path = u"/org/freedesktop/login1"_s;
    const QString manager = u"org.freedesktop.login1.Manager"_s;
    QVERIFY(send(path, manager, u"PrepareForSleep"_s, {true}));
    while (!m_logind.maySleep()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QVERIFY(!m_logind.maySleep() || r.window.isLocked());
    }
    QVERIFY(r.window.isLocked());
    // Awake again it is held for the next time.
    QVERIFY(send(path, manager, u"PrepareForSleep"_s, {false}));
    QTRY_VERIFY(m_logind.isHeld());
}

void TestUnattended::whatMeansNothingLocksNothing()
{
    SessionWatch watch;
    const QSignalSpy away(&watch, &SessionWatch::away);
    const QSignalSpy woke(&watch, &SessionWatch::woke);
    const QString session = u"org.freedesktop.login1.Session"_s;
    QVERIFY(send(u"/org/freedesktop/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s,
        u"ActiveChanged"_s, {false}));
    QVERIFY(send(sessionPath, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s,
        {session, QVariantMap{{u"Active"_s, true}, {u"IdleHint"_s, true}}, QStringList()}));
    QVERIFY(send(u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s,
        u"PrepareForSleep"_s, {false})); // the last: what came before has arrived with it
    QTRY_COMPARE(woke.count(), 1);
    QCOMPARE(away.count(), 0);
}

void TestUnattended::withoutABusNothingIsMissing()
{
    const QDBusConnection none{u"there is none"_s};
    QVERIFY(!none.isConnected());
    const SessionWatch watch(none.name(), none.name());
    Running r(m_folder.filePath(u"store"_s));
    QVERIFY(r.enter());
    QVERIFY(!r.window.isLocked());
}

int main(int argc, char **argv)
{
    // A bus of its own, for the system's and the session's.
    QProcess bus;
    bus.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    while (bus.state() != QProcess::NotRunning && !bus.canReadLine())
        bus.waitForReadyRead();
    const QByteArray address = bus.readLine().trimmed();
    if (address.isEmpty())
        qFatal("there is no dbus-daemon");
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
    QApplication app(argc, argv);
    TestUnattended test;
    const int result = QTest::qExec(&test, argc, argv);
    bus.kill();
    bus.waitForFinished();
    return result;
}
#include "tst_unattended.moc"
