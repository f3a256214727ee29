// SPDX-License-Identifier: GPL-3.0-or-later
// The ways in, as whoever has lost one of them uses the command line: the recovery key does wherever
// the passphrase does, and a damaged key file costs nothing that was written.
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace {

struct Answer {
    int exit = -1;
    QString out;
    QString err;
    [[nodiscard]] QJsonObject json() const
    {
        return QJsonDocument::fromJson(out.toUtf8()).object();
    }
};

QByteArray noteOf(const QByteArray &fact)
{
    return R"({"command": "writeNote", "fields": {"note": {"type": "call", "on": "2019-06-19", "fact": ")"
        + fact + R"("}}})";
}

} // namespace

class TestKeys : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString at(const QString &name) const { return m_folder->filePath(name); }
    void put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    [[nodiscard]] Answer run(const QStringList &arguments, const QByteArray &input = {},
        const QString &secret = u"passphrase"_s, const QString &store = u"store"_s) const
    {
        QProcess process;
        process.start(QString::fromUtf8(HOMETRAYCTL),
            QStringList{u"--store"_s, at(store), u"--on"_s, u"2019-06-20"_s,
                u"--passphrase-file"_s, at(secret)}
                + arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(120'000))
            return {};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError()).simplified()};
    }
    [[nodiscard]] int notesWith(
        const QString &secret, const QString &store = u"store"_s) const
    {
        const Answer record = run({u"record"_s, u"Miller"_s, u"--json"_s}, {}, secret, store);
        return record.exit == 0
            ? int(record.json()[u"record"_s][u"note"_s].toArray().size())
            : -record.exit;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        put(u"passphrase"_s, "a kettle, a window, a dog\n");
        put(u"another"_s, "another one entirely\n");
        const Answer made = run({u"init"_s, u"--test"_s, u"--json"_s});
        QCOMPARE(made.exit, 0);
        put(u"key"_s, made.json()[u"recoveryKey"_s].toString().toUtf8() + '\n');
        QCOMPARE(run({u"do"_s}, R"({"command": "openFfa", "fields": {"family": {"name": "Miller"}}})")
                     .exit,
            0);
        QCOMPARE(run({u"do"_s, u"Miller"_s}, noteOf("before the backup")).exit, 0);
        QCOMPARE(run({u"backup"_s}).exit, 0);
        QCOMPARE(run({u"do"_s, u"Miller"_s}, noteOf("after the backup")).exit, 0);
    }

    void theRecoveryKeyOpensWhateverThePassphraseOpens()
    {
        QCOMPARE(notesWith(u"key"_s), 2);
        QCOMPARE(run({u"do"_s, u"Miller"_s}, noteOf("with the key"), u"key"_s).exit, 0);
        QVERIFY(QDir().mkpath(at(u"stick"_s)));
        QCOMPARE(run({u"backup"_s, u"--into"_s, at(u"stick"_s)}, {}, u"key"_s).exit, 0);
        // Here, and on another laptop.
        QCOMPARE(run({u"restore"_s, u"1"_s}, {}, u"key"_s).exit, 0);
        QCOMPARE(notesWith(u"key"_s), 1);
        QCOMPARE(notesWith(u"passphrase"_s), 1);
        const Answer elsewhere =
            run({u"restore"_s, u"--from"_s, at(u"stick"_s)}, {}, u"key"_s, u"laptop"_s);
        QVERIFY2(elsewhere.exit == 0, qPrintable(elsewhere.err));
        QCOMPARE(notesWith(u"passphrase"_s, u"laptop"_s), 3);
        // And it makes a new passphrase.
        QCOMPARE(run({u"passphrase"_s, u"--new-passphrase-file"_s, at(u"another"_s)}, {}, u"key"_s)
                     .exit,
            0);
        QCOMPARE(notesWith(u"another"_s), 1);
        QCOMPARE(notesWith(u"key"_s), 1);
    }

    void oneThatWasMistypedIsSaidToBe()
    {
        QFile file(at(u"key"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray key = file.readAll();
        key[3] = key[3] == '7' ? '8' : '7';
        put(u"mistyped"_s, key);
        const Answer wrong = run({u"tray"_s}, {}, u"mistyped"_s);
        QCOMPARE(wrong.exit, 5);
        QVERIFY2(wrong.err.contains(u"mistyped"_s), qPrintable(wrong.err));
        const Answer old = run({u"tray"_s}, {}, u"another"_s);
        QCOMPARE(old.exit, 5);
        QVERIFY2(old.err.contains(u"or type the recovery key"_s), qPrintable(old.err));
    }

    void thePassphraseCanGoAndTheLastWayInCannot()
    {
        QCOMPARE(run({u"unlock-slots"_s, u"--remove"_s, u"passphrase"_s}).exit, 0);
        QCOMPARE(notesWith(u"passphrase"_s), -5);
        QCOMPARE(notesWith(u"key"_s), 2);
        QCOMPARE(run({u"unlock-slots"_s, u"--remove"_s, u"recovery"_s}, {}, u"key"_s).exit, 3);
        QCOMPARE(notesWith(u"key"_s), 2);
        QCOMPARE(run({u"backup"_s}, {}, u"key"_s).exit, 0);
        QCOMPARE(run({u"restore"_s}, {}, u"key"_s).exit, 0);
        QCOMPARE(notesWith(u"key"_s), 2);
    }

    void aRecoveryKeyThatNobodyHasIsNoWayIn()
    {
        // Shown to nobody: the answer goes nowhere.
        QProcess lost;
        lost.setStandardOutputFile(u"/dev/full"_s);
        lost.start(QString::fromUtf8(HOMETRAYCTL),
            {u"--store"_s, at(u"store"_s), u"--on"_s, u"2019-06-20"_s, u"--passphrase-file"_s,
                at(u"passphrase"_s), u"unlock-slots"_s, u"--new-recovery-key"_s});
        QVERIFY(lost.waitForFinished(60'000));
        QVERIFY(lost.exitCode() != 0);
        const Answer refused = run({u"unlock-slots"_s, u"--remove"_s, u"passphrase"_s});
        QCOMPARE(refused.exit, 3);
        QVERIFY2(refused.err.contains(u"nobody is known to have"_s), qPrintable(refused.err));
        const Answer both = run(
            {u"unlock-slots"_s, u"--new-recovery-key"_s, u"--remove"_s, u"passphrase"_s});
        QCOMPARE(both.exit, 2);
        QCOMPARE(notesWith(u"passphrase"_s), 2);
        QCOMPARE(run({u"unlock-slots"_s, u"--new-recovery-key"_s}).exit, 0);
        QCOMPARE(run({u"unlock-slots"_s, u"--remove"_s, u"passphrase"_s}).exit, 0);
    }

    void aDamagedKeyFileCostsNothingThatWasWritten_data()
    {
        QTest::addColumn<QString>("with");
        QTest::newRow("passphrase") << u"passphrase"_s;
        QTest::newRow("recovery key") << u"key"_s;
    }
    void aDamagedKeyFileCostsNothingThatWasWritten()
    {
        QFETCH(QString, with);
        put(u"store/vault.json"_s, "{\"hometrayVault\": ");
        const Answer said = run({u"tray"_s}, {}, with);
        QCOMPARE(said.exit, 6);
        QVERIFY2(said.err.contains(u"restore --key-file"_s)
                && said.err.contains(at(u"store"_s) + u"/backups"_s)
                && !said.err.contains(u"Restore the last"_s),
            qPrintable(said.err));
        const Answer back = run({u"restore"_s, u"--key-file"_s, u"--json"_s}, {}, with);
        QVERIFY2(back.exit == 0, qPrintable(back.err));
        QVERIFY(QFile::exists(back.json()[u"keptAside"_s].toString()));
        QCOMPARE(notesWith(u"passphrase"_s), 2);
        QCOMPARE(notesWith(u"key"_s), 2);
        QCOMPARE(run({u"verify"_s}).exit, 0);
        const Answer again = run({u"restore"_s, u"--key-file"_s}, {}, with);
        QCOMPARE(again.exit, 3);
        QVERIFY2(again.err.contains(u"is whole"_s), qPrintable(again.err));
    }

    void whatIsGoneIsSaidWithTheBackupsThereAre()
    {
        QVERIFY(QFile::remove(at(u"store/store.db"_s)));
        const Answer noRecords = run({u"tray"_s});
        QCOMPARE(noRecords.exit, 6);
        QVERIFY(QFile::remove(at(u"store/vault.json"_s)));
        const Answer nothing = run({u"tray"_s});
        QCOMPARE(nothing.exit, 4);
        for (const Answer &answer : {noRecords, nothing}) {
            QVERIFY2(answer.err.contains(u"hometrayctl restore"_s)
                    && answer.err.contains(at(u"store"_s) + u"/backups"_s)
                    && !answer.err.contains(u"init"_s),
                qPrintable(answer.err));
        }
        QCOMPARE(run({u"init"_s, u"--test"_s}).exit, 3);
        QCOMPARE(run({u"restore"_s}).exit, 0);
        QCOMPARE(notesWith(u"passphrase"_s), 1);
    }

    void aRestoreTellsNoStoryOfStrangers()
    {
        const auto history = [this] { return run({u"history"_s, u"Miller"_s}).out.simplified(); };
        QVERIFY(!history().contains(u"new key"_s));
        for (int times = 1; times <= 2; ++times) {
            QCOMPARE(run({u"restore"_s}).exit, 0);
            const QString said = history();
            QVERIFY2(said.contains(u"the same person goes on"_s) && !said.contains(u"computer"_s),
                qPrintable(said));
            QCOMPARE(run({u"backup"_s}).exit, 0);
        }
    }

    void whatARestorePutAsideIsPutBackByItsName()
    {
        QCOMPARE(run({u"restore"_s}).exit, 0);
        QCOMPARE(notesWith(u"passphrase"_s), 1);
        const QJsonArray asides =
            run({u"restore"_s, u"--list"_s, u"--json"_s}).json()[u"asides"_s].toArray();
        QCOMPARE(asides.size(), 1);
        const QString name = asides.first()[u"name"_s].toString();
        QVERIFY(run({u"backups"_s}).out.contains(name));
        const Answer back = run({u"restore"_s, name});
        QVERIFY2(back.exit == 0, qPrintable(back.err));
        QCOMPARE(notesWith(u"passphrase"_s), 2);
        QCOMPARE(run({u"verify"_s}).exit, 0);
        QCOMPARE(run({u"do"_s, u"Miller"_s}, noteOf("and the next day")).exit, 0);
    }

    void aPlaceThatIsNotThereIsNotTakenForAnEmptyOne()
    {
        for (const QStringList &arguments : {QStringList{u"restore"_s, u"--from"_s},
                 {u"restore"_s, u"--key-file"_s, u"--from"_s}, {u"backups"_s, u"--from"_s},
                 {u"backup"_s, u"--into"_s}}) {
            const Answer answer = run(arguments + QStringList{at(u"stikc"_s)});
            QCOMPARE(answer.exit, 4);
            QVERIFY2(answer.err.contains(u"stikc” is not there"_s), qPrintable(answer.err));
        }
        QVERIFY(!QFile::exists(at(u"stikc"_s)));
        QVERIFY(QDir().mkpath(at(u"empty"_s)));
        const Answer empty = run({u"restore"_s, u"--from"_s, at(u"empty"_s)});
        QCOMPARE(empty.exit, 4);
        QVERIFY2(empty.err.contains(at(u"empty"_s)), qPrintable(empty.err));
    }
};

QTEST_GUILESS_MAIN(TestKeys)
#include "tst_keys.moc"
