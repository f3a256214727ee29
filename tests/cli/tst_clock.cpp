// SPDX-License-Identifier: GPL-3.0-or-later
// hometrayctl beside a clock that does not go with the day the records were last used.
#include "store/localstate.h"
#include "store/storefolder.h"
#include "testing/tostring.h"

#include <QtCore/QDateTime>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimeZone>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestClock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void recordsUnusedForLongAreWrittenOnceTheDateIsConfirmed_data();
    void recordsUnusedForLongAreWrittenOnceTheDateIsConfirmed();
    void whatWasWrittenUnderADateAheadIsNamed();

private:
    struct Answer {
        int exit = -1;
        QString out;
        QString err;
    };
    [[nodiscard]] Answer run(const QStringList &arguments, const QByteArray &input = {}) const;
    [[nodiscard]] Expected<std::unique_ptr<Connection>> database() const;

    QTemporaryDir m_folder;
    StoreFolder m_store{};
    const QByteArray m_passphrase = "a kettle, a window, a dog";
};

TestClock::Answer TestClock::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.start(QString::fromUtf8(HOMETRAYCTL),
        QStringList{
            u"--store"_s, m_store.path, u"--passphrase-file"_s, m_folder.filePath(u"passphrase"_s)}
            + arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
}

Expected<std::unique_ptr<Connection>> TestClock::database() const
{
    const auto vault = Vault::load(m_store.path);
    if (!vault)
        return Unexpected(vault.error());
    const auto key = vault->unlock(SecretBytes::copyOf(m_passphrase));
    if (!key)
        return Unexpected(key.error());
    return Connection::open(m_store.database(), *key);
}

void TestClock::recordsUnusedForLongAreWrittenOnceTheDateIsConfirmed_data()
{
    QTest::addColumn<int>("lastUsedDays"); // from today
    QTest::newRow("61 days ago") << -61;
    QTest::newRow("400 days ago") << -400;
    QTest::newRow("in 50 days: the clock was wrong then") << 50;
}

void TestClock::recordsUnusedForLongAreWrittenOnceTheDateIsConfirmed()
{
    QFETCH(int, lastUsedDays);
    m_store = {m_folder.filePath(u"store%1"_s.arg(lastUsedDays))};
    QFile passphrase(m_folder.filePath(u"passphrase"_s));
    QVERIFY(passphrase.open(QIODevice::WriteOnly) && passphrase.write(m_passphrase) > 0);
    passphrase.close();
    QVERIFY_OK(
        createStore(m_store, SecretBytes::copyOf(m_passphrase), false, KeyCost::cheapForTests()));
    const QByteArray open = R"({"command": "openFfa", "fields": {"family": {"name": "Miller"},
        "people": [{"firstName": "Fran", "child": true}]}})";
    const QByteArray write = R"({"command": "writeNote", "fields": {"note":
        {"type": "call", "fact": "Rang the school."}}})";
    const Answer opened = run({u"do"_s}, open);
    QVERIFY2(opened.exit == 0, qPrintable(opened.err));
    {
        const auto connection = database();
        QVERIFY_OK(connection);
        QVERIFY_OK(
            LocalState(**connection)
                .setLastUsedMs(QDateTime::currentDateTimeUtc()
                                   .toTimeZone(QTimeZone("Europe/London"))
                                   .addDays(lastUsedDays)
                                   .toMSecsSinceEpoch()));
    }

    QCOMPARE(run({u"tray"_s}).exit, 0); // reading is free, and is no confirmation
    const Answer refused = run({u"do"_s, u"Miller"_s}, write);
    QCOMPARE(refused.exit, 3);
    QVERIFY2(refused.err.contains(u"--date-is-right"_s), qPrintable(refused.err));
    const Answer confirmed = run({u"--date-is-right"_s, u"do"_s, u"Miller"_s}, write);
    QVERIFY2(confirmed.exit == 0, qPrintable(confirmed.err));
    const Answer after = run({u"do"_s, u"Miller"_s}, write);
    QVERIFY2(after.exit == 0, qPrintable(after.err));
    const Answer record = run({u"record"_s, u"Miller"_s});
    QCOMPARE(record.out.count(u"Rang the school."_s), 2);
}

void TestClock::whatWasWrittenUnderADateAheadIsNamed()
{
    m_store = {m_folder.filePath(u"ahead"_s)};
    QFile passphrase(m_folder.filePath(u"passphrase"_s));
    QVERIFY(passphrase.open(QIODevice::WriteOnly) && passphrase.write(m_passphrase) > 0);
    passphrase.close();
    QVERIFY_OK(
        createStore(m_store, SecretBytes::copyOf(m_passphrase), false, KeyCost::cheapForTests()));
    for (const char *family : {"Miller", "Okafor"})
        QCOMPARE(run({u"do"_s},
                     QByteArray(R"({"command": "openFfa", "fields": {"family": {"name": ")")
                         + family + "\"}}}")
                     .exit,
            0);
    const QByteArray write = R"({"command": "writeNote", "fields": {"note":
        {"type": "call", "fact": "Rang the school."}}})";
    QVERIFY(!run({u"verify"_s}).out.contains(u"still to come"_s));
    const qint64 days50 = qint64(50) * 24 * 3600 * 1000;
    {
        const auto connection = database();
        QVERIFY_OK(connection);
        QVERIFY_OK((*connection)->run(u"UPDATE entry SET arrived = arrived + ?"_s, days50));
        QVERIFY_OK(
            LocalState(**connection).setLastUsedMs(QDateTime::currentMSecsSinceEpoch() + days50));
    }
    const Answer confirmed = run({u"--date-is-right"_s, u"do"_s, u"Miller"_s}, write);
    QVERIFY2(confirmed.exit == 0, qPrintable(confirmed.err));
    QVERIFY2(confirmed.err.contains(u"still to come"_s), qPrintable(confirmed.err));
    QVERIFY2(confirmed.err.contains(u"Miller"_s) && confirmed.err.contains(u"Okafor"_s),
        qPrintable(confirmed.err));
    const Answer history = run({u"history"_s, u"Miller"_s});
    const qsizetype marked = history.out.count(u"dated after today"_s);
    QVERIFY2(marked > 0, qPrintable(history.out));
    // The note of today is not among them.
    QCOMPARE(history.out.count(u'\n') - 1, marked + 1);
    const Answer verified = run({u"verify"_s});
    QCOMPARE(verified.exit, 0); // nothing is wrong with the records
    QVERIFY2(verified.out.contains(u"still to come"_s), qPrintable(verified.out));
    QVERIFY(!run({u"--date-is-right"_s, u"tray"_s}).err.contains(u"still to come"_s));
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
