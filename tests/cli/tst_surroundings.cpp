// SPDX-License-Identifier: GPL-3.0-or-later
// hometrayctl in surroundings that are not as they should be: a first run that was cut short, files
// others can reach, a full output, too little memory, a passphrase that is no text.
#include "store/storefolder.h"
#include "store/storelock.h"
#include "testing/tostring.h"

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <sys/stat.h>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestSurroundings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aFirstRunThatWasCutShortIsBegunAgain_data();
    void aFirstRunThatWasCutShortIsBegunAgain();
    void aFolderWithSomethingElseInItIsSaidToBeOne();
    void recordsThatOthersCouldReachAreTakenBack();
    void whatAKilledProgramLeftIsClearedAway();
    void anAnswerThatCannotBeWrittenIsAFailure();
    void aRecoveryKeyThatWasNotShownToTheEndIsSpokenOf();
    void aPassphraseThatIsNoTextIsRefused();
    void aBackupReachedThroughALinkIsShownAsOne();
    void tooLittleMemoryIsSaidInWords_data();
    void tooLittleMemoryIsSaidInWords();
    void aPipeInThePlaceOfTheKeyFileIsRefusedAtOnce();
    void nothingButAFileIsReadOrWaitedFor_data();
    void nothingButAFileIsReadOrWaitedFor();
    void aBackupWithAPipeInItIsNotWaitedFor();
    void aPassphraseComesFromStandardInputAndCommandsAfterIt();
    void aKeyFileIsNoPassphraseFile();
    void aHugeNameIsNotRepeatedWhole();
    void nobodyMayLookIntoItsMemory();

private:
    struct Answer {
        int exit = -1;
        QString out;
        QString err;
    };
    [[nodiscard]] Answer run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return shell(u"exec \"$@\""_s, arguments, input);
    }
    /// The program as "$@" of a line of the shell.
    [[nodiscard]] Answer shell(
        const QString &line, const QStringList &arguments, const QByteArray &input = {}) const;
    void make() const
    {
        QVERIFY_OK(createStore(
            {store()}, SecretBytes::copyOf(m_passphrase), true, KeyCost::cheapForTests()));
    }
    [[nodiscard]] QString store() const { return m_folder->filePath(u"store"_s); }
    bool write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(name);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    [[nodiscard]] static int mode(const QString &path)
    {
        struct stat of{};
        return ::stat(QFile::encodeName(path).constData(), &of) == 0 ? int(of.st_mode & 0777) : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    const QByteArray m_passphrase = "a kettle, a window, a dog";
};

TestSurroundings::Answer TestSurroundings::shell(
    const QString &line, const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.start(u"/bin/sh"_s,
        QStringList{u"-c"_s, line, u"sh"_s, QString::fromUtf8(HOMETRAYCTL), u"--store"_s, store(),
            u"--passphrase-file"_s, m_folder->filePath(u"passphrase"_s)}
            + arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError()).simplified()};
}

void TestSurroundings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(write(m_folder->filePath(u"passphrase"_s), m_passphrase));
}

void TestSurroundings::aFirstRunThatWasCutShortIsBegunAgain_data()
{
    QTest::addColumn<QStringList>("left");
    QTest::newRow("the folder only") << QStringList();
    QTest::newRow("its lock") << QStringList{u"in-use.lock"_s};
    QTest::newRow("the mark") << QStringList{u"in-use.lock"_s, u"being-made"_s};
    QTest::newRow("the database")
        << QStringList{u"in-use.lock"_s, u"being-made"_s, u"store.db"_s, u"store.db-wal"_s};
    QTest::newRow("a key file that was never put in its place")
        << QStringList{u"being-made"_s, u"store.db"_s, u"vault.json.Xy12Ab"_s};
}

void TestSurroundings::aFirstRunThatWasCutShortIsBegunAgain()
{
    QFETCH(QStringList, left);
    QVERIFY(QDir().mkpath(store()));
    for (const QString &name : left)
        QVERIFY(write(store() + u'/' + name, name == u"in-use.lock"_s ? "" : "left"));
    const Answer before = run({u"tray"_s});
    const bool marked = left.contains(u"being-made"_s);
    QCOMPARE(before.exit, marked ? 3 : 4);
    QVERIFY2(before.err.contains(marked ? u"cut short"_s : u"no Hometray records"_s),
        qPrintable(before.err));
    const Answer made = run({u"init"_s, u"--test"_s});
    QVERIFY2(made.exit == 0, qPrintable(made.err));
    QCOMPARE(run({u"tray"_s}).exit, 0);
    QVERIFY(!QFile::exists(store() + u"/being-made"_s));
    QVERIFY(!QFile::exists(store() + u"/vault.json.Xy12Ab"_s));
}

void TestSurroundings::aFolderWithSomethingElseInItIsSaidToBeOne()
{
    QVERIFY(QDir().mkpath(store()));
    QVERIFY(write(store() + u"/store.db"_s, "somebody's, whose key file is lost"));
    chmod(QFile::encodeName(store()).constData(), 0755);
    const Answer refused = run({u"init"_s, u"--test"_s});
    QCOMPARE(refused.exit, 3);
    QVERIFY2(refused.err.contains(u"is not empty"_s), qPrintable(refused.err));
    QVERIFY(QFile::exists(store() + u"/store.db"_s));
    QCOMPARE(mode(store()), 0755); // nothing there was changed
    QVERIFY(!QFile::exists(store() + u"/vault.json"_s));
}

void TestSurroundings::recordsThatOthersCouldReachAreTakenBack()
{
    make();
    QCOMPARE(run({u"unlock-slots"_s, u"--new-recovery-key"_s}).exit, 0);
    QVERIFY(QDir().mkpath(store() + u"/backups/2019-06-20T120000Z"_s));
    chmod(QFile::encodeName(store()).constData(), 0755);
    for (const char *name : {"/vault.json", "/store.db", "/in-use.lock"})
        chmod(QFile::encodeName(store() + QLatin1String(name)).constData(), 0644);
    const Answer opened = run({u"tray"_s});
    QVERIFY2(opened.exit == 0 && opened.err.isEmpty(), qPrintable(opened.err));
    QCOMPARE(mode(store()), 0700);
    QCOMPARE(mode(store() + u"/backups"_s), 0700);
    QCOMPARE(mode(store() + u"/backups/2019-06-20T120000Z"_s), 0700);
    for (const QFileInfo &file : QDir(store()).entryInfoList(QDir::Files | QDir::Hidden))
        QCOMPARE(mode(file.filePath()), 0600);
}

void TestSurroundings::whatAKilledProgramLeftIsClearedAway()
{
    make();
    const QStringList left{u"vault.json.a1B2c3"_s, u"qt_temp.XyZ123"_s, u"being-made"_s};
    for (const QString &name : left)
        QVERIFY(write(store() + u'/' + name, "left"));
    QCOMPARE(run({u"tray"_s}).exit, 0);
    for (const QString &name : left)
        QVERIFY2(!QFile::exists(store() + u'/' + name), qPrintable(name));
}

void TestSurroundings::anAnswerThatCannotBeWrittenIsAFailure()
{
    make();
    for (const QString &command : {u"tray"_s, u"commands"_s}) {
        const Answer full = shell(u"exec \"$@\" > /dev/full"_s, {command});
        QCOMPARE(full.exit, 7);
        QVERIFY2(full.err.contains(u"could not be written"_s), qPrintable(full.err));
        QCOMPARE(shell(u"exec \"$@\" > /dev/full"_s, {u"--json"_s, command}).exit, 7);
    }
}

void TestSurroundings::aRecoveryKeyThatWasNotShownToTheEndIsSpokenOf()
{
    const auto isSpokenOf = [this] { return run({u"tray"_s}).err.contains(u"recovery key"_s); };
    QCOMPARE(shell(u"exec \"$@\" > /dev/full"_s, {u"init"_s, u"--test"_s}).exit, 7);
    QVERIFY(isSpokenOf());
    QVERIFY(isSpokenOf()); // until there is one that was shown
    const QStringList newKey{u"unlock-slots"_s, u"--new-recovery-key"_s};
    QCOMPARE(run(newKey).exit, 0);
    QVERIFY(!isSpokenOf());
    QCOMPARE(shell(u"exec \"$@\" > /dev/full"_s, newKey).exit, 7);
    QVERIFY(isSpokenOf());
    QCOMPARE(run(newKey).exit, 0);
    QCOMPARE(run({u"tray"_s}).err, QString());
}

void TestSurroundings::aPassphraseThatIsNoTextIsRefused()
{
    QVERIFY(write(m_folder->filePath(u"passphrase"_s), QByteArray::fromHex("fffefdfc")));
    const Answer made = run({u"init"_s, u"--test"_s});
    QCOMPARE(made.exit, 2);
    QVERIFY2(made.err.contains(u"UTF-8"_s), qPrintable(made.err));
    QVERIFY(!QFile::exists(store()));
    // Something else altogether: one line of it, or what is no text.
    for (const QByteArray &large :
        {QByteArray(30'000'000, 'x'), QByteArray("\xff\n" + QByteArray(30'000'000, '\xff'))}) {
        QVERIFY(write(m_folder->filePath(u"passphrase"_s), large));
        const Answer tooLong = run({u"init"_s, u"--test"_s});
        QCOMPARE(tooLong.exit, 2);
        QVERIFY2(tooLong.err.contains(u"too long for a passphrase"_s), qPrintable(tooLong.err));
        QVERIFY(!tooLong.err.contains(u"UTF-8"_s));
        QVERIFY(!QFile::exists(store()));
    }
    // What is text stays what it was.
    QVERIFY(write(m_folder->filePath(u"passphrase"_s), QByteArray("zażółć gęślą jaźń\r\nmore")));
    QCOMPARE(run({u"init"_s, u"--test"_s}).exit, 0);
    QVERIFY(write(m_folder->filePath(u"passphrase"_s), QByteArray("zażółć gęślą jaźń")));
    QCOMPARE(run({u"tray"_s}).exit, 0);
}

void TestSurroundings::aBackupReachedThroughALinkIsShownAsOne()
{
    make();
    const QString far = m_folder->filePath(u"far"_s);
    QVERIFY(QDir().mkpath(far) && QDir().mkpath(store() + u"/backups"_s));
    QCOMPARE(run({u"backup"_s, u"--into"_s, far}).exit, 0);
    const QString name = QDir(far).entryList(QDir::Dirs | QDir::NoDotAndDotDot).value(0);
    QVERIFY(QFile::link(far + u'/' + name, store() + u"/backups/"_s + name));
    const Answer listed = run({u"backups"_s});
    QVERIFY2(listed.out.contains(u"(a link to"_s) && listed.out.contains(far + u'/' + name),
        qPrintable(listed.out));
    // What can be done is said, and nothing is removed through it.
    const Answer removed = run({u"backup"_s, u"--remove"_s, name});
    QVERIFY(removed.exit != 0);
    QVERIFY2(removed.err.contains(u"Remove the link itself"_s), qPrintable(removed.err));
    QVERIFY(QFile::exists(far + u'/' + name + u"/store.db"_s));
}

void TestSurroundings::tooLittleMemoryIsSaidInWords_data()
{
    QTest::addColumn<int>("megabytes");
    for (const int megabytes : {60, 100, 150, 180, 190, 200, 250, 280})
        QTest::addRow("%d MB", megabytes) << megabytes;
}

void TestSurroundings::tooLittleMemoryIsSaidInWords()
{
    QFETCH(int, megabytes);
    make();
    // So little that not even libraries can be loaded is the loader's to say.
    const Answer answer = shell(
        u"ulimit -v %1; ulimit -c unlimited; exec \"$@\""_s.arg(megabytes * 1024), {u"tray"_s});
    if (answer.exit == 127)
        QVERIFY2(answer.err.contains(u"shared libraries"_s), qPrintable(answer.err));
    else if (answer.exit != 0)
        QVERIFY2(answer.exit == 7 && answer.err.contains(u"memory"_s),
            qPrintable(u"%1: %2"_s.arg(answer.exit).arg(answer.err)));
}

void TestSurroundings::aPipeInThePlaceOfTheKeyFileIsRefusedAtOnce()
{
    make();
    const QString vault = Vault::fileIn(store());
    QVERIFY(QFile::remove(vault));
    QCOMPARE(mkfifo(QFile::encodeName(vault).constData(), 0600), 0);
    const Answer answer = run({u"tray"_s});
    QCOMPARE(answer.exit, 6);
    QVERIFY2(answer.err.contains(u"--key-file"_s), qPrintable(answer.err));
}

void TestSurroundings::nothingButAFileIsReadOrWaitedFor_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QStringList place{u"PLACE"_s};
    QTest::newRow("passphrase") << QStringList{u"--passphrase-file"_s} + place + QStringList{u"tray"_s};
    QTest::newRow("new passphrase")
        << QStringList{u"passphrase"_s, u"--new-passphrase-file"_s} + place;
    QTest::newRow("calendar") << QStringList{u"calendar"_s} + place;
    QTest::newRow("rules") << QStringList{u"policy"_s, u"--use"_s} + place;
    QTest::newRow("dates") << QStringList{u"policy"_s, u"--use-calendar"_s} + place;
    for (const QString &option : {u"--policy"_s, u"--term-dates"_s, u"--bank-holidays"_s})
        QTest::addRow("%s", qPrintable(option))
            << QStringList{option} + place + QStringList{u"tray"_s};
}

void TestSurroundings::nothingButAFileIsReadOrWaitedFor()
{
    QFETCH(QStringList, arguments);
    make();
    const QString pipe = m_folder->filePath(u"pipe"_s);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    for (const QString &place : {pipe, m_folder->path(), u"/dev/zero"_s}) {
        QStringList with = arguments;
        with.replace(with.indexOf(u"PLACE"_s), place);
        const Answer answer = run(with);
        QCOMPARE(answer.exit, 7);
        QVERIFY2(answer.err.contains(u"it is not a file"_s) && answer.err.contains(place),
            qPrintable(answer.err));
    }
}

void TestSurroundings::aBackupWithAPipeInItIsNotWaitedFor()
{
    make();
    QCOMPARE(run({u"backup"_s}).exit, 0);
    const QString backups = store() + u"/backups"_s;
    const QString backup = backups + u'/' + QDir(backups).entryList({u"hometray-*"_s}).value(0);
    for (const QString &part : {u"/heads"_s, u"/store.db"_s, u"/vault.json"_s}) {
        const QString kept = m_folder->filePath(u"kept"_s);
        QVERIFY(QFile::rename(backup + part, kept));
        QCOMPARE(mkfifo(QFile::encodeName(backup + part).constData(), 0600), 0);
        QVERIFY(run({u"backups"_s}).exit == 0);
        QVERIFY(run({u"verify"_s}).exit > 0);
        QVERIFY(run({u"restore"_s, u"1"_s}).exit > 0);
        QVERIFY(run({u"restore"_s, u"--from"_s, backup + part}).exit > 0);
        QVERIFY(QFile::remove(backup + part) && QFile::rename(kept, backup + part));
    }
    QCOMPARE(run({u"restore"_s, u"1"_s}).exit, 0);
}

void TestSurroundings::aPassphraseComesFromStandardInputAndCommandsAfterIt()
{
    make();
    const QStringList from{u"--passphrase-file"_s, u"-"_s};
    QCOMPARE(run(from + QStringList{u"tray"_s}, m_passphrase + '\n').exit, 0);
    QCOMPARE(run(from + QStringList{u"tray"_s}, "something else\n").exit, 5);
    QCOMPARE(run(from + QStringList{u"tray"_s}).exit, 2);
    QCOMPARE(run(from + QStringList{u"do"_s},
                 m_passphrase + R"(
{"command": "openFfa", "fields": {"family": {"name": "Miller"}}})")
                 .exit,
        0);
    QVERIFY(run({u"tray"_s}).out.contains(u"Miller"_s));
    QCOMPARE(run(from + QStringList{u"passphrase"_s, u"--new-passphrase-file"_s, u"-"_s},
                 m_passphrase + "\na lamp and a chair\n")
                 .exit,
        0);
    QCOMPARE(run(from + QStringList{u"tray"_s}, "a lamp and a chair").exit, 0);
}

void TestSurroundings::aKeyFileIsNoPassphraseFile()
{
    make();
    const Answer answer = run({u"--passphrase-file"_s, Vault::fileIn(store()), u"tray"_s});
    QCOMPARE(answer.exit, 2);
    QVERIFY2(answer.err.contains(u"is a key file"_s), qPrintable(answer.err));
}

void TestSurroundings::aHugeNameIsNotRepeatedWhole()
{
    make();
    const QByteArray name(1'000'000, 'x');
    const Answer answer = run({u"do"_s},
        R"({"command": "openFfa", "fields": {")" + name + R"(": 1}})");
    QCOMPARE(answer.exit, 2);
    QVERIFY2(answer.err.size() < 2000, qPrintable(QString::number(answer.err.size())));
}

void TestSurroundings::nobodyMayLookIntoItsMemory()
{
    // It waits for its input, with the records open.
    make();
    QProcess process;
    process.start(QString::fromUtf8(HOMETRAYCTL),
        {u"--store"_s, store(), u"--passphrase-file"_s, m_folder->filePath(u"passphrase"_s),
            u"do"_s});
    const QString vault = store() + u"/search.db"_s;
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(vault), 20'000);
    QFile limits(u"/proc/%1/limits"_s.arg(process.processId()));
    QVERIFY(limits.open(QIODevice::ReadOnly));
    const QByteArray all = limits.readAll();
    const QByteArray core = all.mid(all.indexOf("Max core file size")).split('\n').first();
    QVERIFY2(core.simplified().startsWith("Max core file size 0 0"), core.constData());
    // What cannot be dumped belongs to the superuser.
    QCOMPARE(QFileInfo(u"/proc/%1/environ"_s.arg(process.processId())).ownerId(), 0U);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
}

QTEST_GUILESS_MAIN(TestSurroundings)
#include "tst_surroundings.moc"
