// SPDX-License-Identifier: GPL-3.0-or-later
#include "entries.h"
#include "sizelimit.h"
#include "store/manifest.h"
#include "store/storethread.h"

#include <QtCore/QDir>
#include <QtCore/QSemaphore>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 june = 1561041005000; // 20 June 2019, 15.30:05 in London
constexpr qint64 oneDay = 24LL * 60 * 60 * 1000;
} // namespace

class TestBackup : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_parent;
    StoreFolder m_folder;
    SharedKey m_key;
    std::unique_ptr<StoreThread> m_store;
    EntryMaker m_make;

    void open() { m_store = std::move(StoreThread::open(m_folder, m_key).value()); }
    Expected<Appended> save(const QList<Entry> &entries)
    {
        return m_store
            ->write([entries](StoreAccess &access) {
                return access.journal().commit({.entries = entries, .arrivedMs = june});
            })
            .result();
    }
    Expected<QList<StoredEntry>> entries(const CaseId &id)
    {
        return m_store->read([id](StoreAccess &access) { return access.journal().entries(id); })
            .result();
    }
    Expected<BackupInfo> backUp(qint64 now = june)
    {
        return m_store->backUp(m_folder.backups(), now).result();
    }
    static void damage(const QString &file, qint64 at)
    {
        QFile damaged(file);
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        char byte = 0;
        damaged.seek(at);
        QVERIFY(damaged.getChar(&byte));
        damaged.seek(at);
        damaged.putChar(static_cast<char>(byte ^ 1));
    }

private Q_SLOTS:
    void init()
    {
        m_parent = std::make_unique<QTemporaryDir>();
        m_folder.path = m_parent->filePath(u"store"_s);
        auto made =
            createStore(m_folder, SecretBytes::fromText(u"pass"_s), true, KeyCost::cheapForTests());
        QVERIFY_OK(made);
        m_key = made->key;
        open();
    }
    void cleanup() { m_store.reset(); }

    void aBackupIsMadeCheckedAndListed()
    {
        const QList<Entry> first = m_make.chain(20);
        QVERIFY_OK(save(first));
        const auto made = backUp();
        QVERIFY_OK(made);
        QCOMPARE(made->name, u"2019-06-20T143005Z"_s);
        QCOMPARE(made->madeMs, june);
        QVERIFY(made->bytes > 4096);
        const auto again = backUp();
        QVERIFY_OK(again);
        QVERIFY(again->name != made->name);
        const auto all = backupsIn(m_folder.backups());
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.first().name, again->name);
        const auto heads = checkBackup(*made, m_key);
        QVERIFY_OK(heads);
        QCOMPARE(heads->size(), 1);
        QCOMPARE(heads->first().heads, QList<EntryId>{first.last().id});
        QCOMPARE(
            findBackup(m_folder.backups(), u"never"_s).error().code, ErrorCode::BackupNotFound);
        QVERIFY_OK(removeBackup(*made));
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
    void anotherStoresKeyDoesNotOpenABackup()
    {
        const auto made = backUp();
        QVERIFY_OK(made);
        QCOMPARE(checkBackup(*made, DatabaseKey::random()).error().code, ErrorCode::BackupDamaged);
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
    void aRestoredStoreIsTheBackupAndWhatWasThereIsKept()
    {
        const QList<Entry> entries = m_make.chain(6);
        QVERIFY_OK(save(entries.first(4)));
        const auto made = backUp();
        QVERIFY_OK(made);
        QVERIFY_OK(save(entries.last(2)));
        m_store->lock();
        const auto restored = restoreBackup(*made, m_key, m_folder, june);
        QVERIFY_OK(restored);
        QVERIFY(QFile::exists(restored->keptAside + u"/store.db"_s));
        QVERIFY(QFile::exists(restored->keptAside + u"/vault.json"_s));
        QVERIFY(!QFile::exists(m_folder.path + u"/store.db-wal"_s));
        open();
        QCOMPARE(this->entries(entries[0].id)->size(), 4);
        // What was there can be opened still.
        auto old = Connection::open(restored->keptAside + u"/store.db"_s, m_key);
        QVERIFY_OK(old);
        QCOMPARE(*JournalStore(**old).entryCount(), 6);
    }
    void aRestoredStoreHasAKeyOfItsOwnWaiting()
    {
        SeededRandom random(3);
        const Signer signer = Signer::generate(random);
        QVERIFY_OK(m_store
                       ->write([key = signer.key()](StoreAccess &access) {
                           return access.local().addIdentity(key, SecretBytes::random(32), 1);
                       })
                       .result());
        const auto made = backUp();
        QVERIFY_OK(made);
        m_store->lock();
        QVERIFY_OK(restoreBackup(*made, m_key, m_folder, june));
        open();
        QVERIFY_OK(m_store
                       ->write([&signer](StoreAccess &access) -> Expected<void> {
                           const auto identities = access.local().identities();
                           if (!identities || identities->size() != 2
                               || (*identities)[0].key != signer.key()
                               || (*identities)[0].state != Identity::State::Current
                               || (*identities)[1].state != Identity::State::Pending
                               || (*identities)[1].seed.size() != 32)
                               return failure(ErrorCode::ObjectNotFound);
                           return {};
                       })
                       .result());
    }
    void whatWasErasedSinceDoesNotComeBack()
    {
        const QList<Entry> entries = m_make.chain(3);
        QVERIFY_OK(save(entries));
        const auto made = backUp();
        QVERIFY_OK(made);
        QVERIFY_OK(m_store
                       ->write([entries](StoreAccess &access) {
                           return access.journal().erase(entries[0].id, {entries[1].id}, june);
                       })
                       .result());
        m_store->lock();
        const auto restored = restoreBackup(*made, m_key, m_folder, june);
        QVERIFY_OK(restored);
        QCOMPARE(restored->erasedCarriedOver, 1);
        open();
        QVERIFY(!this->entries(entries[0].id)->at(1).entry.payload);
        QVERIFY(this->entries(entries[0].id)->at(2).entry.payload.has_value());
    }
    void aRestoreThatFindsNoRoomLeavesTheStoreAsItWas()
    {
        QVERIFY_OK(save(m_make.chain(100, QByteArray(4000, 'x'))));
        const auto made = backUp();
        QVERIFY_OK(made);
        m_store->lock();
        const QStringList before = QDir(m_folder.path).entryList();
        {
            const SizeLimit limit(100 * 1024);
            QCOMPARE(restoreBackup(*made, m_key, m_folder, june).error().code, ErrorCode::DiskFull);
        }
        QCOMPARE(QDir(m_folder.path).entryList(), before);
        open();
        QCOMPARE(m_store->read([](StoreAccess &access) { return access.journal().entryCount(); })
                     .result(),
            100);
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
    void aRestoreThatWasCutOffIsEndedWhenTheStoreIsOpened()
    {
        const QList<Entry> entries = m_make.chain(4);
        QVERIFY_OK(save(entries.first(2)));
        const auto made = backUp();
        QVERIFY_OK(save(entries.last(2)));
        m_store->lock();
        // As it is between the two renamings, with a log that the old store left.
        const QString aside = m_folder.path + u"/before-restore-2019-06-20T143005Z"_s;
        const QString incoming = m_folder.path + u"/restoring"_s;
        QVERIFY(QDir().mkpath(aside) && QDir().mkpath(incoming));
        QVERIFY(QFile::copy(made->path + u"/store.db"_s, incoming + u"/store.db"_s));
        QVERIFY(QFile::rename(m_folder.database(), aside + u"/store.db"_s));
        QFile log(m_folder.database() + u"-wal"_s);
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write("of the old store");
        log.close();
        open();
        QCOMPARE(this->entries(entries[0].id)->size(), 2);
        QVERIFY(QFile::exists(aside + u"/store.db-wal"_s));
        QVERIFY(!QFile::exists(incoming));
    }
    void aRestoreThatWasCutOffEarlierChangesNothing()
    {
        const QList<Entry> entries = m_make.chain(2);
        QVERIFY_OK(save(entries));
        m_store->lock();
        QVERIFY(QDir().mkpath(m_folder.path + u"/restoring"_s));
        QFile half(m_folder.path + u"/restoring/store.db"_s);
        QVERIFY(half.open(QIODevice::WriteOnly));
        half.write("half");
        half.close();
        open();
        QCOMPARE(this->entries(entries[0].id)->size(), 2);
        QVERIFY(!QFile::exists(m_folder.path + u"/restoring"_s));
    }
    void whatAKilledBackupLeftGoesWithTheNext()
    {
        QVERIFY(QDir().mkpath(m_folder.backups() + u"/2019-06-01T000000Z.part"_s));
        QVERIFY_OK(backUp());
        QCOMPARE(QDir(m_folder.backups()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
    }
    void anErasingReachesABackup()
    {
        const QList<Entry> entries = m_make.chain(3);
        QVERIFY_OK(save(entries));
        const auto made = backUp();
        QVERIFY_OK(eraseInBackup(*made, m_key, entries[0].id, {entries[1].id}, june));
        QVERIFY_OK(checkBackup(*made, m_key));
        auto copy = Connection::open(made->path + u"/store.db"_s, m_key);
        QVERIFY(!JournalStore(**copy).entries(entries[0].id)->at(1).entry.payload);
    }
    void aBackupBecomesAStoreWhereNoneIs()
    {
        const QList<Entry> entries = m_make.chain(3);
        QVERIFY_OK(save(entries));
        const auto made = backUp();
        m_store->lock();
        const StoreFolder elsewhere{m_parent->filePath(u"elsewhere"_s)};
        const auto vault = Vault::load(made->path);
        QVERIFY_OK(vault);
        const auto key = vault->unlock(SecretBytes::fromText(u"pass"_s));
        QVERIFY_OK(key);
        const auto restored = restoreBackup(*made, *key, elsewhere, june);
        QVERIFY_OK(restored);
        QVERIFY(restored->keptAside.isEmpty());
        m_folder = elsewhere;
        open();
        QCOMPARE(this->entries(entries[0].id)->size(), 3);
        QVERIFY(Vault::load(elsewhere.path) == *vault);
    }
    void todaysPassphraseWorksAfterARestore()
    {
        const auto made = backUp();
        Vault vault = *Vault::load(m_folder.path);
        QVERIFY_OK(vault.setPassphrase(
            m_key, SecretBytes::fromText(u"changed"_s), KeyCost::cheapForTests()));
        QVERIFY_OK(vault.save(m_folder.path));
        m_store->lock();
        QVERIFY_OK(restoreBackup(*made, m_key, m_folder, june));
        QVERIFY(Vault::load(m_folder.path)->unlock(SecretBytes::fromText(u"changed"_s)));
    }
    void anOpenStoreIsNotRestoredOver()
    {
        const auto made = backUp();
        QCOMPARE(restoreBackup(*made, m_key, m_folder, june).error().code, ErrorCode::StoreInUse);
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
    void backupsAreThinnedOutToDaysAndWeeks()
    {
        QList<BackupInfo> all;
        // Twice a day for a hundred days, the last today.
        for (int day = 0; day < 100; ++day) {
            for (const qint64 hour : {0, 4}) {
                const qint64 made = june - day * oneDay - hour * 3600 * 1000;
                all.append({QString::number(made), {}, made, 10});
            }
        }
        const QDate today(2019, 6, 20);
        const QStringList go = backupsToThinOut(all, today, 1'000'000);
        QList<QDate> kept;
        for (const BackupInfo &backup : all) {
            if (!go.contains(backup.name))
                kept.append(londonDay(backup.madeMs));
        }
        // Ten days, which are in two weeks; and the last of each of the six weeks before those.
        QCOMPARE(kept.size(), 10 + 6);
        QCOMPARE(kept.first(), today);
        QCOMPARE(kept.at(9), today.addDays(-9));
        QCOMPARE(kept.at(10), QDate(2019, 6, 9));
        QCOMPARE(kept.last(), QDate(2019, 5, 5));
        // A limit keeps the latest, and at least one.
        QCOMPARE(all.size() - backupsToThinOut(all, today, 35).size(), 3);
        QCOMPARE(all.size() - backupsToThinOut(all, today, 1).size(), 1);
        QVERIFY(backupsToThinOut({}, today, 1).isEmpty());
        // A laptop that was away for a year keeps what it has last.
        QCOMPARE(all.size() - backupsToThinOut(all, today.addYears(1), 100).size(), 1);
    }
    void theListOfHeadsIsSealed()
    {
        const Manifest manifest{june, {{1, m_make.opening().id, true, {m_make.opening().id}, {}}}};
        const QByteArray sealed = sealManifest(manifest, *m_key);
        const auto opened = openManifest(sealed, *m_key);
        QVERIFY(opened);
        QCOMPARE(opened->madeMs, june);
        QVERIFY(opened->cases == manifest.cases);
        QVERIFY(!openManifest(sealed, *DatabaseKey::random()));
        for (qsizetype length = 0; length < sealed.size(); length += 7)
            QVERIFY(!openManifest(sealed.first(length), *m_key));
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
