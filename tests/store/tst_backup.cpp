// SPDX-License-Identifier: GPL-3.0-or-later
#include "backedupstore.h"
#include "sizelimit.h"
#include "store/erasing.h"

#include <QtCore/QSemaphore>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestBackup : public BackedUpStore {
    Q_OBJECT

private Q_SLOTS:
    void init() { makeStore(); }
    void cleanup() { m_store.reset(); }
    void aBackupIsMadeCheckedAndListed()
    {
        const QList<Entry> first = m_make.chain(20);
        QVERIFY_OK(save(first));
        const auto made = backUp();
        QVERIFY_OK(made);
        const auto vault = Vault::load(m_folder.path);
        QVERIFY_OK(vault);
        QCOMPARE(made->name,
            u"hometray-"_s + vault->storeId().hex().left(12) + u"-00001-2019-06-20T143005Z"_s);
        QCOMPARE(made->madeMs, june);
        QCOMPARE(made->number, 1);
        QVERIFY(made->store == vault->storeId());
        QVERIFY(made->bytes > 4096);
        const auto again = backUp();
        QVERIFY_OK(again);
        QVERIFY(again->name != made->name);
        const auto all = backupsIn(m_folder.backups());
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.first().name, again->name);
        QCOMPARE(findBackup(m_folder.backups(), u"2"_s)->name, again->name);
        const auto heads = checkBackup(*made, m_key);
        QVERIFY_OK(heads);
        QCOMPARE(heads->size(), 1);
        QCOMPARE(heads->first().heads, QList<EntryId>{first.last().id});
        QCOMPARE(
            findBackup(m_folder.backups(), u"never"_s).error().code, ErrorCode::BackupNotFound);
        QVERIFY_OK(removeBackup(*made, m_key));
        QCOMPARE(backupsIn(m_folder.backups()).size(), 1);
    }
    void aCancelledBackupIsNone()
    {
        QVERIFY_OK(save(m_make.chain(20)));
        QSemaphore goOn;
        auto before = m_store->write([&goOn](StoreAccess &) {
            goOn.acquire();
            return Expected<void>();
        });
        auto backup = m_store->backUp(m_folder.backups(), june);
        backup.cancel();
        goOn.release();
        backup.waitForFinished();
        QVERIFY_OK(before.result());
        QCOMPARE(backup.resultCount(), 0);
        QVERIFY(backupsIn(m_folder.backups()).isEmpty());
        QVERIFY_OK(backUp());
    }
    void savingGoesOnWhileABackupIsMade()
    {
        const QList<Entry> entries = m_make.chain(400, QByteArray(20000, 'x'));
        QVERIFY_OK(save(entries.first(300)));
        auto backup = m_store->backUp(m_folder.backups(), june);
        for (int at = 300; at < 400; ++at)
            QVERIFY_OK(save({entries.at(at)}));
        const auto made = backup.result();
        QVERIFY_OK(made);
        QVERIFY_OK(checkBackup(*made, m_key));
        QCOMPARE(this->entries(entries[0].id)->size(), 400);
    }
    void aDamagedBackupIsFoundOut_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<qint64>("at");
        QTest::newRow("a page") << u"store.db"_s << qint64(5 * 4096 + 99);
        QTest::newRow("the first page") << u"store.db"_s << qint64(300);
        QTest::newRow("the heads") << u"heads"_s << qint64(60);
    }
    void aDamagedBackupIsFoundOut()
    {
        QFETCH(QString, file);
        QFETCH(qint64, at);
        QVERIFY_OK(save(m_make.chain(50, QByteArray(500, 'y'))));
        const auto made = backUp();
        QVERIFY_OK(made);
        damage(made->path + u'/' + file, at);
        QCOMPARE(checkBackup(*made, m_key).error().code, ErrorCode::BackupDamaged);
        m_store->lock();
        QCOMPARE(
            restoreBackup(*made, m_key, m_folder, june).error().code, ErrorCode::BackupDamaged);
        // And the store is as it was.
        open();
        QCOMPARE(m_store->read([](StoreAccess &access) { return access.journal().entryCount(); })
                     .result(),
            50);
    }
    void anOlderCopyUnderANewListIsFoundOut()
    {
        const QList<Entry> entries = m_make.chain(4);
        QVERIFY_OK(save(entries.first(2)));
        const auto older = backUp(june);
        QVERIFY_OK(save(entries.last(2)));
        const auto newer = backUp(june + oneDay);
        QVERIFY_OK(newer);
        QVERIFY(QFile::remove(newer->path + u"/store.db"_s));
        QVERIFY(QFile::copy(older->path + u"/store.db"_s, newer->path + u"/store.db"_s));
        QCOMPARE(checkBackup(*newer, m_key).error().code, ErrorCode::BackupDamaged);
    }
    void anotherStoresBackupIsNotCalledDamaged()
    {
        const auto made = backUp();
        QVERIFY_OK(made);
        QCOMPARE(checkBackup(*made, DatabaseKey::random()).error().code, ErrorCode::BackupForeign);
        QCOMPARE(removeBackup(*made, DatabaseKey::random()).error().code, ErrorCode::BackupForeign);
        QVERIFY_OK(checkBackup(*made, m_key));
    }
    void aNewersBackupIsNotCalledDamaged_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"tables", "heads", "vault"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void aNewersBackupIsNotCalledDamaged()
    {
        QFETCH(QString, what);
        const auto made = backUp();
        QVERIFY_OK(made);
        const auto change = [](const QString &name, QByteArray from, QByteArray to) {
            QFile file(name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QByteArray bytes = file.readAll();
            file.close();
            QVERIFY(bytes.contains(from));
            bytes.replace(from, to);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        if (what == u"tables") {
            auto manifest = manifestIn(*made, m_key);
            QVERIFY_OK(manifest);
            {
                auto copy = Connection::open(made->path + u"/store.db"_s, m_key);
                QVERIFY_OK((*copy)->execute("PRAGMA user_version = 99"));
            }
            manifest->databaseHash.clear();
            QVERIFY_OK(writeManifest(made->path, *manifest, m_key));
        } else if (what == u"heads") {
            change(made->path + u"/heads"_s, "HTB2", "HTB3");
        } else {
            change(Vault::fileIn(made->path), "\"hometrayVault\": 1", "\"hometrayVault\": 7");
        }
        QCOMPARE(checkBackup(*made, m_key).error().code, ErrorCode::BackupTooNew);
        m_store->lock();
        const QByteArray before = listing(m_folder.path);
        QCOMPARE(restoreBackup(*made, m_key, m_folder, june).error().code, ErrorCode::BackupTooNew);
        QCOMPARE(listing(m_folder.path), before);
        open();
    }
    void aPlaceThatCannotBeReadSaysNothingOfTheBackup()
    {
        const auto made = backUp();
        QVERIFY_OK(made);
        // What no one can read, the superuser included.
        const QString database = made->path + u"/store.db"_s;
        QVERIFY(QFile::rename(database, m_parent->filePath(u"kept.db"_s)));
        QVERIFY(QDir().mkpath(database));
        QCOMPARE(checkBackup(*made, m_key).error().code, ErrorCode::BackupUnreadable);
        m_store->lock();
        QCOMPARE(
            restoreBackup(*made, m_key, m_folder, june).error().code, ErrorCode::BackupUnreadable);
        open();
        QVERIFY(QDir().rmdir(database));
        QCOMPARE(checkBackup(*made, m_key).error().code, ErrorCode::BackupDamaged); // it is missing
    }
    void everyByteOfABackupIsRead()
    {
        QVERIFY_OK(save(m_make.chain(10)));
        const auto made = backUp();
        QVERIFY_OK(made);
        for (const QString &name : {u"store.db"_s, u"heads"_s, u"vault.json"_s}) {
            const QString file = made->path + u'/' + name;
            const qint64 size = QFileInfo(file).size();
            const qint64 stride = qMax<qint64>(1, size / 60);
            for (qint64 at = 0; at < size; at += stride) {
                damage(file, at);
                const auto checked = checkBackup(*made, m_key);
                QVERIFY2(!checked, qPrintable(u"%1 at %2"_s.arg(name).arg(at)));
                QVERIFY2(checked.error().code == ErrorCode::BackupDamaged
                        || checked.error().code == ErrorCode::BackupTooNew,
                    qPrintable(u"%1 at %2"_s.arg(name).arg(at)));
                damage(file, at);
            }
        }
        QVERIFY_OK(checkBackup(*made, m_key));
    }
    void aFolderThatCannotBeWrittenIsNamed()
    {
        // A file where the folder should be: nobody can make it, the superuser included.
        QFile file(m_parent->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto made = m_store->backUp(file.fileName() + u"/backups"_s, june).result();
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::FileUnwritable);
        QVERIFY_OK(save(m_make.chain(2)));
    }
    void anErasingReachesABackup()
    {
        const QList<Entry> entries = m_make.chain(3);
        QVERIFY_OK(save(entries));
        const auto made = backUp();
        QVERIFY_OK(eraseInBackup(*made, m_key, {{entries[0].id, {entries[1].id}, {}}}, june));
        QVERIFY_OK(checkBackup(*made, m_key));
        auto copy = Connection::open(made->path + u"/store.db"_s, m_key);
        QVERIFY(!JournalStore(**copy).entries(entries[0].id)->at(1).entry.payload);
    }
    void aCheckWritesNothingBesideABackup()
    {
        QVERIFY_OK(save(m_make.chain(10)));
        const auto made = backUp();
        QVERIFY_OK(made);
        // A medium that is write-protected also for the superuser: the check has nothing to open
        // for writing, and leaves no log.
        const QByteArray before = listing(made->path);
        QVERIFY_OK(checkBackup(*made, m_key));
        QCOMPARE(listing(made->path), before);
    }
    void aBackupThatIsStoppedLeavesNothing()
    {
        QVERIFY_OK(save(m_make.chain(300, QByteArray(100000, 'z'))));
        auto backup = m_store->backUp(m_folder.backups(), june);
        m_store->lock();
        const auto made = backup.result();
        if (!made)
            QCOMPARE(made.error().code, ErrorCode::Interrupted);
        const auto parts = QDir(m_folder.backups()).entryList({u"*.part"_s}, QDir::Dirs);
        QVERIFY2(parts.isEmpty(), qPrintable(parts.join(u' ')));
    }
    void aBackupThatFindsNoRoomSaysSoAndLeavesNothing()
    {
        QVERIFY_OK(save(m_make.chain(100, QByteArray(4000, 'x'))));
        {
            const SizeLimit limit(100 * 1024);
            QCOMPARE(backUp().error().code, ErrorCode::DiskFull);
        }
        QVERIFY(QDir(m_folder.backups()).isEmpty());
        QVERIFY_OK(backUp());
    }
    void nothingInABackupIsInClear()
    {
        QVERIFY_OK(save(m_make.chain(5, "Kowalczyk-Adeyemi lives at 14 Acacia Way")));
        const auto made = backUp();
        QVERIFY_OK(made);
        const auto files = QDir(made->path).entryInfoList(QDir::Files);
        QCOMPARE(files.size(), 3);
        for (const QFileInfo &info : files) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY(!bytes.contains("Kowalczyk") && !bytes.contains("SQLite format 3"));
            QVERIFY(!(info.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        }
    }
    void theListOfHeadsIsSealed()
    {
        Manifest manifest;
        manifest.madeMs = june;
        manifest.number = 7;
        manifest.cases = {{1, m_make.opening().id, true, {m_make.opening().id}, {}}};
        manifest.erased = {{m_make.opening().id, {}}};
        const QByteArray sealed = sealManifest(manifest, *m_key);
        const auto opened = openManifest(sealed, *m_key);
        QVERIFY(opened);
        QCOMPARE(opened->madeMs, june);
        QVERIFY(opened->cases == manifest.cases);
        QCOMPARE(opened->number, 7);
        QVERIFY(opened->erased == manifest.erased);
        QVERIFY(!openManifest(sealed, *DatabaseKey::random()));
        for (qsizetype length = 0; length < sealed.size(); length += 7)
            QVERIFY(!openManifest(sealed.first(length), *m_key));
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
