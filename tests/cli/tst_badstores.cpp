// SPDX-License-Identifier: GPL-3.0-or-later
// What the world does to the records of somebody who uses the command line: each gets one sentence
// and its exit code, and nothing is lost.
#include "store/connection.h"
#include "store/vault.h"
#include "testing/tostring.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <csignal>
#include <fcntl.h>
#include <functional>
#include <linux/capability.h>
#include <pty.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

constexpr auto passphrase = "a kettle, a window, a dog";
constexpr auto openMiller = R"({"command": "openFfa", "fields": {"family": {"name": "Miller"}}})";

struct Answer {
    int exit = -1;
    QString out;
    QString err;
};

/// A file system of its own, so small that it is soon full; gone with this.
class TinyDisk {
public:
    explicit TinyDisk(const QString &folder) : m_folder(QFile::encodeName(folder))
    {
        QDir().mkpath(folder);
        m_mounted = ::mount("tmpfs", m_folder.constData(), "tmpfs", 0, "size=2m,mode=0700") == 0;
    }
    ~TinyDisk()
    {
        if (m_mounted)
            ::umount(m_folder.constData());
    }
    Q_DISABLE_COPY_MOVE(TinyDisk)
    [[nodiscard]] bool isThere() const { return m_mounted; }

private:
    QByteArray m_folder;
    bool m_mounted = false;
};

/// Every file below a folder with its bytes.
QMap<QString, QByteArray> contentsOf(const QString &folder)
{
    QMap<QString, QByteArray> contents;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            contents.insert(file.fileName(), file.readAll());
    }
    return contents;
}

void put(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray noise(qsizetype size)
{
    QByteArray bytes(size, '\0');
    quint32 state = 7;
    for (char &byte : bytes) {
        state = state * 1664525 + 1013904223;
        byte = static_cast<char>(state >> 24);
    }
    return bytes;
}

} // namespace

class TestBadStores : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_passphrase;

    [[nodiscard]] QStringList arguments(const QString &store, const QStringList &more) const
    {
        return QStringList{u"--store"_s, store, u"--on"_s, u"2019-06-20"_s, u"--passphrase-file"_s,
                   m_passphrase}
        + more;
    }
    /// `before` happens in the process that becomes hometrayctl.
    [[nodiscard]] Answer run(const QString &store, const QStringList &more,
        const QByteArray &input = {}, const std::function<void()> &before = {}) const
    {
        QProcess process;
        if (before)
            process.setChildProcessModifier(before);
        process.start(QString::fromUtf8(HOMETRAYCTL), arguments(store, more));
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(120'000))
            return {};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
    }
    /// A store with one family, on a disk of its own where `disk` says where.
    [[nodiscard]] QString newStore(const QString &folder = {}) const
    {
        static int number = 0;
        const QString store = folder.isEmpty() ? m_folder.filePath(QString::number(++number))
                                               : QString(folder + u"/store"_s);
        return run(store, {u"init"_s, u"--test"_s}).exit == 0
                && run(store, {u"do"_s}, openMiller).exit == 0
            ? store
            : QString();
    }
    /// A sentence for a person: no crash, nothing on the usual output.
    static void isSaid(const Answer &answer, int exit)
    {
        QVERIFY2(answer.exit == exit, qPrintable(QString::number(answer.exit) + u' ' + answer.err));
        QVERIFY2(answer.err.contains(u'.') && answer.err.size() > 30, qPrintable(answer.err));
        QVERIFY(answer.out.isEmpty());
    }
    static QByteArray noteOf(qsizetype size)
    {
        return "{\"command\": \"writeNote\", \"fields\": {\"note\": {\"type\": \"call\", \"fact\": "
               "\""
            + QByteArray(size, 'x') + "\"}}}";
    }

    struct Dialogue {
        int exit = -1;
        QByteArray shown;
    };
    /// hometrayctl on a terminal, where an answer is typed at each ": ".
    [[nodiscard]] static Dialogue onTerminal(const QStringList &arguments, QByteArrayList answers)
    {
        QByteArrayList words{HOMETRAYCTL};
        for (const QString &argument : arguments)
            words.append(argument.toUtf8());
        std::vector<char *> given;
        for (QByteArray &word : words)
            given.push_back(word.data());
        given.push_back(nullptr);
        int terminal = -1;
        const pid_t child = forkpty(&terminal, nullptr, nullptr, nullptr);
        if (child == 0) {
            execv(given.front(), given.data());
            _exit(127);
        }
        Dialogue dialogue;
        qsizetype seen = 0;
        char part[512];
        for (ssize_t got = ::read(terminal, part, sizeof part); got > 0;
             got = ::read(terminal, part, sizeof part)) {
            dialogue.shown.append(part, got);
            if (!answers.isEmpty() && dialogue.shown.indexOf(": ", seen) >= 0) {
                seen = dialogue.shown.size();
                const QByteArray typed = answers.takeFirst();
                if (::write(terminal, typed.constData(), static_cast<std::size_t>(typed.size()))
                    < 0)
                    break;
            }
        }
        ::close(terminal);
        int status = 0;
        waitpid(child, &status, 0);
        dialogue.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        return dialogue;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_passphrase = m_folder.filePath(u"passphrase"_s);
        put(m_passphrase, QByteArray(passphrase) + '\n');
    }

    void withoutAFolderTheUsualOneIsMeant()
    {
        const QByteArray home = m_folder.filePath(u"home"_s).toUtf8();
        const QString store = QString::fromUtf8(home) + u"/hometray/store"_s;
        QProcess process;
        process.setChildProcessModifier([&home] { setenv("XDG_DATA_HOME", home.constData(), 1); });
        process.start(QString::fromUtf8(HOMETRAYCTL),
            {u"init"_s, u"--test"_s, u"--passphrase-file"_s, m_passphrase});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(QFile::exists(store + u"/vault.json"_s));
        QCOMPARE(run(store, {u"tray"_s}).exit, 0);
    }

    void aFullDiskKeepsWhatWasSaved_data()
    {
        QTest::addColumn<bool>("ownDisk");
        QTest::newRow("files may not grow") << false;
        if (TinyDisk(m_folder.filePath(u"tried"_s)).isThere())
            QTest::newRow("the disk is full") << true;
    }

    void aFullDiskKeepsWhatWasSaved()
    {
        QFETCH(bool, ownDisk);
        const QString folder = m_folder.filePath(u"disk"_s);
        std::optional<TinyDisk> disk;
        if (ownDisk)
            disk.emplace(folder);
        const QString store = newStore(ownDisk ? folder : QString());
        QVERIFY(!store.isEmpty());
        const QString before = run(store, {u"record"_s, u"Miller"_s, u"--json"_s}).out;
        QFile filler(folder + u"/filler"_s);
        std::function<void()> limited;
        if (ownDisk) {
            QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
            while (filler.write(QByteArray(4096, 'x')) == 4096) { }
            filler.close();
            // Room for what SQLite needs to open a database, and for no more.
            QVERIFY(filler.resize(filler.size() - 300 * 1024));
        } else {
            limited = [] {
                std::signal(SIGXFSZ, SIG_IGN);
                const rlimit limit{300 * 1024, 300 * 1024};
                setrlimit(RLIMIT_FSIZE, &limit);
            };
        }
        const QByteArray large = "[" + noteOf(90'000) + "," + noteOf(90'000) + "," + noteOf(90'000)
            + "," + noteOf(90'000) + "]";
        const Answer full = run(store, {u"do"_s, u"Miller"_s, u"--atomic"_s}, large, limited);
        QVERIFY2(full.exit == 7, qPrintable(QString::number(full.exit) + full.err));
        QVERIFY2(full.err.contains(u"The disk is full"), qPrintable(full.err));
        filler.remove();
        QCOMPARE(run(store, {u"record"_s, u"Miller"_s, u"--json"_s}).out, before);
        QCOMPARE(run(store, {u"do"_s, u"Miller"_s}, noteOf(300)).exit, 0);
        QCOMPARE(run(store, {u"verify"_s}).exit, 0);
    }

    void aStoreThatDidNotFitOnTheDiskIsNotLeftHalfMade()
    {
        const QString store = m_folder.filePath(u"tooSmall"_s);
        const auto limited = [] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{8 * 1024, 8 * 1024};
            setrlimit(RLIMIT_FSIZE, &limit);
        };
        isSaid(run(store, {u"init"_s, u"--test"_s}, {}, limited), 7);
        const Answer again = run(store, {u"init"_s, u"--test"_s});
        QVERIFY2(again.exit == 0, qPrintable(again.err));
    }

    void aReadOnlyFolderIsSaidToBeOne()
    {
        const QString store = newStore();
        const auto before = contentsOf(store);
        const auto ofOthers = QDir::temp().entryList({u"hometray-reading-*"_s}, QDir::Dirs);
        const auto asAnybody = [] {
            // The superuser obeys no permission bits; without this right, he does.
            prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0);
        };
        const QByteArray folder = QFile::encodeName(store);
        QCOMPARE(chmod(folder.constData(), 0555), 0);
        // What there is can be read, and that is said; what would be written is refused.
        for (const QStringList &reading :
            {QStringList{u"tray"_s}, {u"record"_s, u"Miller"_s}, {u"search"_s, u"Miller"_s},
                {u"verify"_s}, {u"history"_s, u"Miller"_s}, {u"due"_s}}) {
            const Answer read = run(store, reading, {}, asAnybody);
            QVERIFY2(read.exit == 0, qPrintable(reading.join(u' ') + read.err));
            QVERIFY2(read.err.simplified().contains(u"nothing new is saved"), qPrintable(read.err));
            QVERIFY(reading != QStringList{u"tray"_s} || read.out.contains(u"Miller"));
        }
        for (const QStringList &writing :
            {QStringList{u"do"_s}, {u"rebuild"_s}, {u"backup"_s},
                {u"unlock-slots"_s, u"--new-recovery-key"_s}}) {
            const Answer refused = run(store, writing, openMiller, asAnybody);
            QVERIFY2(refused.exit == 7 && refused.out.isEmpty(), qPrintable(refused.err));
        }
        // On a stick it is written all the same.
        const QString stick = m_folder.filePath(u"stick"_s);
        QVERIFY(QDir().mkpath(stick));
        const Answer copied = run(store, {u"backup"_s, u"--into"_s, stick}, {}, asAnybody);
        QVERIFY2(copied.exit == 0, qPrintable(copied.err));
        // Others of this computer may be reading, too.
        const auto left = QDir::temp().entryList({u"hometray-reading-*"_s}, QDir::Dirs);
        QVERIFY2(left == ofOthers, qPrintable(left.join(u' ')));
        isSaid(run(store + u"/below"_s, {u"init"_s, u"--test"_s}, {}, asAnybody), 7);
        QCOMPARE(chmod(folder.constData(), 0755), 0);
        QCOMPARE(contentsOf(store), before);
        QCOMPARE(run(store, {u"tray"_s}).exit, 0);
    }

    void recordsInUseElsewhereAreLeftAlone()
    {
        const QString store = newStore();
        // It holds the records open until its input ends.
        QProcess other;
        other.start(QString::fromUtf8(HOMETRAYCTL), arguments(store, {u"do"_s, u"Miller"_s}));
        QVERIFY(other.waitForStarted());
        // Looked at, not tried: a command that came first would turn the other one away.
        const QByteArray holder = QByteArray::number(other.processId()) + '\n';
        QTRY_VERIFY_WITH_TIMEOUT(
            contentsOf(store).value(store + u"/in-use.lock"_s).startsWith(holder), 60'000);
        const Answer refused = run(store, {u"tray"_s});
        isSaid(refused, 8);
        QVERIFY2(refused.err.contains(QString::number(other.processId())), qPrintable(refused.err));
        other.write(noteOf(30));
        other.closeWriteChannel();
        QVERIFY(other.waitForFinished(60'000));
        QCOMPARE(other.exitCode(), 0);
        QCOMPARE(run(store, {u"tray"_s}).exit, 0);
    }

    void aDamagedFileIsSaidToBeOneAndLeftAsItIs_data()
    {
        using Damage = std::function<QByteArray(const QByteArray &)>;
        QTest::addColumn<QString>("file");
        QTest::addColumn<Damage>("damage");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const char *file, const Damage &damage,
                             const QString &said) {
            QTest::newRow(name) << QString(QLatin1String(file)) << damage << said;
        };
        const auto cutTo = [](double share) {
            return [share](const QByteArray &whole) {
                return whole.left(qsizetype(double(whole.size()) * share));
            };
        };
        row("no vault in it", "vault.json", cutTo(0), u"is empty"_s);
        row("half a vault", "vault.json", cutTo(0.5), u"is damaged"_s);
        row(
            "a vault of noise", "vault.json", [](const QByteArray &) { return noise(700); },
            u"is damaged"_s);
        row(
            "a vault of a newer version", "vault.json",
            [](QByteArray whole) {
                return whole.replace("\"hometrayVault\": 1", "\"hometrayVault\": 9");
            },
            u"newer Hometray"_s);
        row("no database in it", "store.db", cutTo(0), u"is damaged"_s);
        row("half a database", "store.db", cutTo(0.5), u"is damaged"_s);
        row(
            "a database without its last bytes", "store.db",
            [](const QByteArray &whole) { return whole.left(whole.size() - 100); },
            u"is damaged"_s);
        row(
            "the first page of a database", "store.db",
            [](const QByteArray &whole) { return whole.left(4096); }, u"is damaged"_s);
        row(
            "a database of noise", "store.db",
            [](const QByteArray &whole) { return noise(whole.size()); }, u"is damaged"_s);
        row(
            "a database in clear", "store.db",
            [](const QByteArray &whole) -> QByteArray {
                return QByteArray("SQLite format 3\0", 16) + whole.mid(16);
            },
            u"not encrypted"_s);
    }

    void aDamagedFileIsSaidToBeOneAndLeftAsItIs()
    {
        QFETCH(QString, file);
        QFETCH(std::function<QByteArray(const QByteArray &)>, damage);
        QFETCH(QString, said);
        const QString store = newStore();
        QVERIFY(!store.isEmpty());
        const QString name = store + u'/' + file;
        const QByteArray whole = contentsOf(store).value(name);
        QVERIFY(!whole.isEmpty());
        put(name, damage(whole));
        const auto before = contentsOf(store);
        for (const QStringList &command : {QStringList{u"tray"_s}, QStringList{u"do"_s}}) {
            const Answer answer = run(store, command, openMiller);
            isSaid(answer, 6);
            QVERIFY2(answer.err.simplified().contains(said), qPrintable(answer.err));
            QCOMPARE(contentsOf(store), before);
        }
        put(name, whole);
        const Answer mended = run(store, {u"tray"_s});
        QVERIFY2(mended.exit == 0, qPrintable(mended.err));
        QVERIFY(mended.out.contains(u"Miller"));
    }

    void aDatabaseOfANewerVersionIsLeftAsItIs()
    {
        const QString store = newStore();
        const auto version = [&store](const char *pragma) {
            const auto vault = Vault::load(store);
            QVERIFY_OK(vault);
            const auto key = vault->unlock(SecretBytes::fromText(QString::fromUtf8(passphrase)));
            QVERIFY_OK(key);
            const auto database = Connection::open(store + u"/store.db"_s, *key);
            QVERIFY_OK(database);
            QVERIFY_OK((*database)->execute(pragma));
        };
        version("PRAGMA user_version = 99");
        const auto before = contentsOf(store);
        const Answer answer = run(store, {u"tray"_s});
        isSaid(answer, 6);
        QVERIFY2(answer.err.simplified().contains(u"newer Hometray (version 99"),
            qPrintable(answer.err));
        QCOMPARE(contentsOf(store), before);
    }

    void thePassphraseIsAskedForAndNotShown()
    {
        const QString store = newStore();
        const QStringList tray{u"--store"_s, store, u"--on"_s, u"2019-06-20"_s, u"tray"_s};
        const Dialogue right = onTerminal(tray, {QByteArray(passphrase) + '\n'});
        QVERIFY2(right.exit == 0, right.shown.constData());
        QVERIFY2(right.shown.startsWith("Passphrase or recovery key: "), right.shown.constData());
        QVERIFY(!right.shown.contains("kettle"));
        QVERIFY(right.shown.contains("Miller"));

        const Dialogue wrong = onTerminal(tray, {"something else\n"});
        QCOMPARE(wrong.exit, 5);
        QVERIFY(!wrong.shown.contains("something else"));
        QVERIFY(wrong.shown.contains("That passphrase opens nothing here."));

        const Dialogue stopped = onTerminal(tray, {"a ket\x03"});
        QCOMPARE(stopped.exit, 7);
        QVERIFY(!stopped.shown.contains("a ket"));
    }

    void aNewPassphraseIsAskedForTwice()
    {
        const QString store = m_folder.filePath(u"typed"_s);
        const QStringList init{
            u"--store"_s, store, u"--on"_s, u"2019-06-20"_s, u"init"_s, u"--test"_s};
        const Dialogue differing = onTerminal(init, {"one of them\n", "the other\n"});
        QCOMPARE(differing.exit, 2);
        QVERIFY(!QFile::exists(store));
        const QByteArray typed = QByteArray(passphrase) + '\n';
        const Dialogue same = onTerminal(init, {typed, typed});
        QVERIFY2(same.exit == 0, same.shown.constData());
        QVERIFY(!same.shown.contains("kettle"));
        QCOMPARE(run(store, {u"tray"_s}).exit, 0);
    }
};

QTEST_GUILESS_MAIN(TestBadStores)
#include "tst_badstores.moc"
