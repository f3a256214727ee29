// SPDX-License-Identifier: GPL-3.0-or-later
// What the world does to a store: no room, no right to write, another process, a damaged file.
#include "record/sources.h"
#include "sizelimit.h"
#include "store/connection.h"
#include "store/files.h"
#include "store/storelock.h"
#include "store/tidying.h"
#include "store/vault.h"
#include "testing/tostring.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <atomic>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

/// A folder nobody may write to; the superuser becomes somebody else meanwhile.
class ReadOnlyFolder {
public:
    explicit ReadOnlyFolder(const QString &path) : m_path(path.toUtf8())
    {
        chmod(m_path.constData(), 0555);
        if (m_root)
            m_changed = seteuid(65534) == 0;
    }
    ~ReadOnlyFolder()
    {
        if (m_root && seteuid(0) != 0)
            qFatal("cannot become the superuser again");
        chmod(m_path.constData(), 0755);
    }
    Q_DISABLE_COPY_MOVE(ReadOnlyFolder)
    bool works() const { return !m_root || m_changed; }

private:
    QByteArray m_path;
    bool m_root = geteuid() == 0;
    bool m_changed = false;
};

} // namespace

class TestFaults : public QObject {
    Q_OBJECT

    SharedKey m_key = DatabaseKey::random();

    std::unique_ptr<Connection> database(const QTemporaryDir &folder)
    {
        auto made = Connection::create(folder.filePath(u"test.db"_s), m_key);
        if (!made || !(*made)->execute("CREATE TABLE t(a)"))
            return nullptr;
        return std::move(*made);
    }
    static Expected<void> fill(Connection &connection, int rows)
    {
        auto transaction = Transaction::begin(connection);
        if (!transaction)
            return Unexpected(transaction.error());
        for (int row = 0; row < rows; ++row) {
            auto insert = connection.prepare(u"INSERT INTO t(a) VALUES(?)"_s);
            if (!insert)
                return Unexpected(insert.error());
            if (const auto done = insert->bind(QByteArray(4000, 'x')).run(); !done)
                return Unexpected(done.error());
        }
        return transaction->commit();
    }

private Q_SLOTS:
    void aFullDiskUndoesTheChangeAndTheStoreGoesOn()
    {
        QTemporaryDir folder;
        auto connection = database(folder);
        QVERIFY(connection);
        QVERIFY_OK(fill(*connection, 3));
        {
            const SizeLimit limit(200 * 1024);
            QCOMPARE(fill(*connection, 3000).error().code, ErrorCode::DiskFull);
        }
        QCOMPARE(*connection->integer(u"SELECT count(*) FROM t"_s), 3);
        QVERIFY_OK(fill(*connection, 3000));
        QCOMPARE(*connection->integer(u"SELECT count(*) FROM t"_s), 3003);
    }
    void aDatabaseAtItsLimitSaysDiskFull()
    {
        QTemporaryDir folder;
        auto connection = database(folder);
        QVERIFY(connection);
        QVERIFY_OK(connection->integer(u"PRAGMA max_page_count = 20"_s));
        QCOMPARE(fill(*connection, 100).error().code, ErrorCode::DiskFull);
        QCOMPARE(*connection->integer(u"SELECT count(*) FROM t"_s), 0);
        QVERIFY_OK(fill(*connection, 2));
    }
    void aFullDiskLeavesTheVaultAsItWas()
    {
        QTemporaryDir folder;
        const auto vault =
            Vault::create(m_key, SecretBytes::fromText(u"pass"_s), true, KeyCost::cheapForTests());
        QVERIFY_OK(vault);
        QVERIFY_OK(vault->save(folder.path()));
        Vault changed = *vault;
        QVERIFY_OK(changed.setPassphrase(
            m_key, SecretBytes::fromText(u"new"_s), KeyCost::cheapForTests()));
        {
            const SizeLimit limit(100);
            QCOMPARE(changed.save(folder.path()).error().code, ErrorCode::DiskFull);
        }
        QVERIFY(Vault::load(folder.path()) == *vault);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"vault.json"_s});
    }
    void aReadOnlyFolderIsNamed()
    {
        QTemporaryDir folder;
        const auto vault =
            Vault::create(m_key, SecretBytes::fromText(u"pass"_s), true, KeyCost::cheapForTests());
        QVERIFY_OK(vault);
        const ReadOnlyFolder closed(folder.path());
        QVERIFY(closed.works());
        const auto made = Connection::create(folder.filePath(u"test.db"_s), m_key);
        QCOMPARE(made.error().code, ErrorCode::ReadOnly);
        QCOMPARE(vault->save(folder.path()).error().code, ErrorCode::ReadOnly);
        QCOMPARE(StoreLock::take(folder.path()).error().code, ErrorCode::ReadOnly);
        QCOMPARE(makePrivateFolder(folder.filePath(u"below"_s)).error().code, ErrorCode::ReadOnly);
    }
    void aStoreInAReadOnlyFolderCannotBeOpened()
    {
        QTemporaryDir folder;
        QVERIFY(database(folder));
        const QString file = folder.filePath(u"test.db"_s);
        chmod(file.toUtf8().constData(), 0444);
        const ReadOnlyFolder closed(folder.path());
        QVERIFY(closed.works());
        const auto opened = Connection::open(file, m_key);
        QCOMPARE(opened.error().code, ErrorCode::ReadOnly);
    }
    void aDatabaseCutShortIsFoundOut()
    {
        QTemporaryDir folder;
        auto connection = database(folder);
        QVERIFY_OK(fill(*connection, 50));
        connection.reset();
        QFile file(folder.filePath(u"test.db"_s));
        QVERIFY(file.resize(file.size() / 2));
        auto opened = Connection::open(file.fileName(), m_key);
        const auto sum = opened ? (*opened)->integer(u"SELECT sum(length(a)) FROM t"_s)
                                : Expected<qint64>(Unexpected(opened.error()));
        QVERIFY(!sum);
        QCOMPARE(sum.error().code, ErrorCode::DatabaseDamaged);
    }
    void aChangedPageIsFoundOut()
    {
        QTemporaryDir folder;
        auto connection = database(folder);
        QVERIFY_OK(fill(*connection, 50));
        connection.reset();
        QFile file(folder.filePath(u"test.db"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(20 * 4096 + 77);
        char byte = 0;
        QVERIFY(file.getChar(&byte));
        file.seek(20 * 4096 + 77);
        file.putChar(static_cast<char>(byte ^ 1));
        file.close();
        auto opened = Connection::open(file.fileName(), m_key);
        QVERIFY_OK(opened);
        QCOMPARE((*opened)->integer(u"SELECT sum(length(a)) FROM t"_s).error().code,
            ErrorCode::DatabaseDamaged);
    }
    void aStatementThatIsWrongIsNoDamage()
    {
        QTemporaryDir folder;
        auto connection = database(folder);
        QCOMPARE(connection->integer(u"SELECT a FROM nowhere"_s).error().code,
            ErrorCode::DatabaseFailed);
        QCOMPARE(connection->execute("INSERT INTO nowhere VALUES(1)").error().code,
            ErrorCode::DatabaseFailed);
        QVERIFY_OK(fill(*connection, 2));
    }
    void aStoreIsOpenInOneProcessOnly()
    {
        QTemporaryDir folder;
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, folder.path()});
        QVERIFY(other.waitForReadyRead(20000));
        QCOMPARE(other.readAll(), QByteArray("held\n"));
        const auto refused = StoreLock::take(folder.path());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::StoreInUse);
        QCOMPARE(refused.error().values.value(u"pid"_s).toLongLong(), other.processId());
        QVERIFY(!refused.error().values.value(u"holder"_s).toString().isEmpty());
        // A process that died without letting go does not lock anybody out.
        other.kill();
        QVERIFY(other.waitForFinished());
        QVERIFY_OK(StoreLock::take(folder.path()));
    }
    void aLockThatIsLetGoCanBeTaken()
    {
        QTemporaryDir folder;
        {
            const auto held = StoreLock::take(folder.path());
            QVERIFY_OK(held);
            QCOMPARE(StoreLock::take(folder.path()).error().code, ErrorCode::StoreInUse);
        }
        QVERIFY_OK(StoreLock::take(folder.path()));
    }
    void aLockFileWithoutItsProcessIsNobodys_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("killed before it was filled") << QByteArray();
        QTest::newRow("copied from another computer while open")
            << QByteArray("4711\nhometray\nold-laptop\nb1946ac9\nd41d8cd9\n");
        QTest::newRow("a process of ours that has ended") << QByteArray("999999\nhometray\n\n");
        QTest::newRow("half of a power cut") << QByteArray(512, '\0');
    }
    void aLockFileWithoutItsProcessIsNobodys()
    {
        QFETCH(QByteArray, text);
        QTemporaryDir folder;
        QFile left(StoreLock::fileIn(folder.path()));
        QVERIFY(left.open(QIODevice::WriteOnly) && left.write(text) == text.size());
        left.close();
        left.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
        const auto held = StoreLock::take(folder.path());
        QVERIFY_OK(held);
        QCOMPARE(QFileInfo(left.fileName()).permissions() & ~(QFile::ReadUser | QFile::WriteUser),
            QFile::ReadOwner | QFile::WriteOwner);
        const auto refused = StoreLock::take(folder.path());
        QCOMPARE(refused.error().code, ErrorCode::StoreInUse);
        QCOMPARE(refused.error().values.value(u"pid"_s).toLongLong(),
            QCoreApplication::applicationPid());
        QVERIFY(!refused.error().values.value(u"host"_s).toString().isEmpty());
    }
    void whatIsMadeWithAPrivateFolderIsPrivateToo()
    {
        QTemporaryDir folder;
        const mode_t before = umask(0);
        const QString part = folder.filePath(u"backups/one/part"_s);
        const auto made = makePrivateFolder(part);
        umask(before);
        QVERIFY_OK(made);
        for (const char *name : {"backups", "backups/one", "backups/one/part"}) {
            struct stat found { };
            QCOMPARE(stat(folder.filePath(QLatin1String(name)).toUtf8().constData(), &found), 0);
            QCOMPARE(int(found.st_mode & 0777), 0700);
        }
    }
    void aFileSystemWithoutPermissionsIsWrittenAllTheSame()
    {
        // Nobody can change permissions there, as on a stick with FAT.
        QVERIFY_OK(makePrivateFolder(u"/proc/self/fdinfo"_s));
        QVERIFY(!makePrivate(u"/proc/self/status"_s));
        QVERIFY(keepToOwner(u"/proc/sys/kernel/random"_s).contains(u"/proc/sys/kernel/random"_s));
        QTemporaryDir folder;
        QVERIFY(keepToOwner(folder.path()).isEmpty());
    }
    void theLockFileStaysAndHoldsNobody()
    {
        QTemporaryDir folder;
        QVERIFY_OK(StoreLock::take(folder.path()));
        QCOMPARE(QFileInfo(StoreLock::fileIn(folder.path())).size(), 0);
        {
            auto held = StoreLock::take(folder.path());
            QVERIFY_OK(held);
            StoreLock::leaveNothing(std::move(*held), folder.path());
        }
        QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot));
    }
    void networkFileSystemsAreKnown_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("network");
        for (const char *type : {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "CIFS"})
            QTest::newRow(type) << QByteArray(type) << true;
        for (const char *type : {"ext4", "btrfs", "xfs", "tmpfs", "overlay", "ntfs", ""})
            QTest::newRow(*type ? type : "unknown") << QByteArray(type) << false;
    }
    void networkFileSystemsAreKnown()
    {
        QFETCH(QByteArray, type);
        QFETCH(bool, network);
        QCOMPARE(StoreLock::isNetworkFileSystem(type), network);
    }
    void anotherConnectionsWriteMakesUsWaitAndThenSayBusy()
    {
        QTemporaryDir folder;
        auto first = database(folder);
        auto second = Connection::open(folder.filePath(u"test.db"_s), m_key);
        QVERIFY_OK(second);
        QVERIFY_OK((*second)->execute("PRAGMA busy_timeout = 10"));
        const auto transaction = Transaction::begin(*first);
        QVERIFY_OK(transaction);
        QCOMPARE(Transaction::begin(**second).error().code, ErrorCode::StoreInUse);
    }
    void aReaderCannotWrite()
    {
        QTemporaryDir folder;
        auto writer = database(folder);
        auto reader =
            Connection::open(folder.filePath(u"test.db"_s), m_key, Connection::Access::Read);
        QVERIFY_OK(reader);
        QCOMPARE((*reader)->execute("INSERT INTO t VALUES(1)").error().code, ErrorCode::ReadOnly);
        QVERIFY_OK(fill(*writer, 2));
        QCOMPARE(*(*reader)->integer(u"SELECT count(*) FROM t"_s), 2);
    }
    void aStatementUsedAgainKeepsNoOldValue()
    {
        QTemporaryDir folder;
        auto connection = database(folder);
        const QString sql = u"INSERT INTO t(a) VALUES(?)"_s;
        {
            auto insert = connection->prepare(sql);
            QVERIFY_OK(insert->bind(1).run());
        }
        auto again = connection->prepare(sql);
        QVERIFY_OK(again);
        QVERIFY(!again->run());
        QCOMPARE(*connection->integer(u"SELECT count(*) FROM t"_s), 1);
    }
    void aLongStatementCanBeStopped()
    {
        QTemporaryDir folder;
        auto connection = database(folder);
        auto endless = connection->prepare(
            u"WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"_s);
        QVERIFY_OK(endless);
        const auto interrupter = connection->interrupter();
        std::atomic<bool> stop = false;
        std::thread other([&] {
            while (!stop) {
                interrupter->interrupt();
                std::this_thread::yield();
            }
        });
        const auto row = endless->next();
        stop = true;
        other.join();
        QCOMPARE(row.error().code, ErrorCode::Interrupted);
        {
            auto done = std::move(*endless);
        }
        connection.reset();
        interrupter->interrupt();
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && QByteArrayView(argv[1]) == "--hold") {
        const auto lock = StoreLock::take(QString::fromLocal8Bit(argv[2]));
        std::puts(lock ? "held" : "refused");
        std::fflush(stdout);
        return QCoreApplication::exec();
    }
    TestFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_faults.moc"
