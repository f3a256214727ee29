// SPDX-License-Identifier: GPL-3.0-or-later
#include "backedupstore.h"
#include "sizelimit.h"

using namespace hometray;
using namespace Qt::StringLiterals;

class TestRestore : public BackedUpStore {
    Q_OBJECT

private Q_SLOTS:
    void init() { makeStore(); }
    void cleanup() { m_store.reset(); }
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
    /// Each state a kill can leave a restore in, made by hand from a finished one.
    void aRestoreCutOffAnywhereIsTheOldRecordsOrTheNew_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("otherStore");
        for (const bool other : {false, true}) {
            for (const char *state :
                {"plan only", "half a copy", "copy", "copy with a log", "aside made", "vault kept",
                    "step", "step, log moved", "step, all moved", "all but the plan"})
                QTest::addRow("%s%s", other ? "another store: " : "", state)
                    << QString::fromLatin1(state) << other;
        }
    }
    void aRestoreCutOffAnywhereIsTheOldRecordsOrTheNew()
    {
        QFETCH(QString, state);
        QFETCH(bool, otherStore);
        const QList<Entry> entries = m_make.chain(5);
        QVERIFY_OK(save(entries.first(2)));
        const auto made = backUp();
        QVERIFY_OK(made);
        const SharedKey backupKey = m_key;
        const QString kept = m_parent->filePath(u"kept"_s);
        QVERIFY(QDir().rename(made->path, kept));
        if (otherStore) {
            m_store->lock();
            QVERIFY(QDir(m_folder.path).removeRecursively());
            auto other = createStore(
                m_folder, SecretBytes::fromText(u"mine"_s), true, KeyCost::cheapForTests());
            QVERIFY_OK(other);
            m_key = other->key;
            open();
            QVERIFY_OK(save(entries));
        } else {
            QVERIFY_OK(save(entries.last(3)));
        }
        m_store->lock();
        const StoreFolder before{m_parent->filePath(u"before"_s)};
        copyFolder(m_folder.path, before.path);
        const auto restored = restoreBackup(backupsIn(kept).first(), backupKey, m_folder, june);
        QVERIFY_OK(restored);
        const StoreFolder after{m_parent->filePath(u"after"_s)};
        QVERIFY(QDir().rename(m_folder.path, after.path));
        const QString newFile = QFileInfo(after.database()).fileName();
        const QString aside = QFileInfo(restored->keptAside).fileName();

        // Back to where it was, and from there as far as it came.
        copyFolder(before.path, m_folder.path);
        const auto at = [this](
                            const QString &name) { return QString(m_folder.path + u'/' + name); };
        QVERIFY(QDir().mkpath(at(u"restoring"_s)));
        write(at(u"restoring/plan"_s), (newFile + u'\n' + aside).toLatin1());
        const QStringList states = {u"plan only"_s, u"half a copy"_s, u"copy"_s,
            u"copy with a log"_s, u"aside made"_s, u"vault kept"_s, u"step"_s, u"step, log moved"_s,
            u"step, all moved"_s, u"all but the plan"_s};
        const auto reached = [&states, &state](const char *name) {
            return states.indexOf(state) >= states.indexOf(QLatin1String(name));
        };
        if (reached("half a copy"))
            write(at(newFile), "half");
        if (reached("copy")) {
            QVERIFY(QFile::remove(at(newFile)));
            QVERIFY(QFile::copy(after.database(), at(newFile)));
        }
        if (state == u"copy with a log")
            write(at(newFile + u"-wal"_s), "a log");
        if (reached("aside made"))
            QVERIFY(QDir().mkpath(at(aside)));
        if (reached("vault kept"))
            QVERIFY(QFile::copy(at(u"vault.json"_s), at(aside + u"/vault.json"_s)));
        const bool step = reached("step");
        if (step) {
            QVERIFY(QFile::remove(at(u"vault.json"_s)));
            QVERIFY(QFile::copy(after.path + u"/vault.json"_s, at(u"vault.json"_s)));
            write(at(u"store.db-wal"_s), "of the old records");
        }
        if (reached("step, log moved"))
            QVERIFY(QFile::rename(at(u"store.db-wal"_s), at(aside + u"/store.db-wal"_s)));
        if (reached("step, all moved"))
            QVERIFY(QFile::rename(at(u"store.db"_s), at(aside + u"/store.db"_s)));
        if (reached("all but the plan"))
            QVERIFY(QFile::remove(at(u"search.db"_s)));

        m_key = step ? backupKey : m_key;
        const auto opened = StoreThread::open(m_folder, m_key);
        QVERIFY_OK(opened);
        QCOMPARE((*opened)
                     ->read([id = entries[0].id](
                                StoreAccess &access) { return access.journal().entries(id); })
                     .result()
                     ->size(),
            step ? 2 : 5);
        // Nothing half done is left, and what was there is in the list.
        QVERIFY(!QFile::exists(at(u"restoring"_s)));
        const QStringList databases = QDir(m_folder.path).entryList({u"store*.db"_s}, QDir::Files);
        QCOMPARE(databases, QStringList{step ? newFile : u"store.db"_s});
        const auto asides = asidesIn(m_folder);
        QCOMPARE(asides.size(), step ? 1 : 0);
        QCOMPARE(QFile::exists(at(aside)), step);
        if (step) {
            QFile::remove(at(aside + u"/store.db-wal"_s)); // it was no log
            const auto vault = Vault::load(asides.first().path);
            QVERIFY_OK(vault);
            const auto key =
                vault->unlock(SecretBytes::fromText(otherStore ? u"mine"_s : u"pass"_s));
            QVERIFY_OK(key);
            auto old = Connection::open(StoreFolder{asides.first().path}.database(), *key);
            QVERIFY_OK(old);
            QCOMPARE(*JournalStore(**old).entryCount(), 5);
        }
    }
    void aRestoreOfARestoredStoreKeepsBothStates()
    {
        const QList<Entry> entries = m_make.chain(4);
        QVERIFY_OK(save(entries.first(1)));
        const auto made = backUp();
        QVERIFY_OK(made);
        QVERIFY_OK(save(entries.last(3)));
        for (int time = 0; time < 2; ++time) {
            m_store->lock();
            QVERIFY_OK(restoreBackup(*made, m_key, m_folder, june));
            open();
        }
        const auto asides = asidesIn(m_folder);
        QCOMPARE(asides.size(), 2);
        QList<qint64> counts;
        for (const BackupInfo &aside : asides) {
            auto old = Connection::open(StoreFolder{aside.path}.database(), m_key);
            QVERIFY_OK(old);
            counts.append(*JournalStore(**old).entryCount());
        }
        std::sort(counts.begin(), counts.end());
        QCOMPARE(counts, (QList<qint64>{1, 4}));
        // And it is backed up and restored like any other.
        const auto again = backUp();
        QVERIFY_OK(again);
        m_store->lock();
        QVERIFY_OK(restoreBackup(*again, m_key, m_folder, june));
        open();
        QCOMPARE(this->entries(entries[0].id)->size(), 1);
    }
    void aBackupOfTheOldFormIsListedAndRestored()
    {
        const QList<Entry> entries = m_make.chain(3);
        QVERIFY_OK(save(entries));
        const auto made = backUp();
        QVERIFY_OK(made);
        const QString old = m_folder.backups() + u"/2019-06-20T143005Z"_s;
        QVERIFY(QDir().rename(made->path, old));
        const auto cases = JournalStore(**Connection::open(old + u"/store.db"_s, m_key)).cases();
        QVERIFY_OK(cases);
        write(old + u"/heads"_s, oldManifest(*cases));
        const auto found = findBackup(m_folder.backups(), u"2019-06-20T143005Z"_s);
        QVERIFY_OK(found);
        QCOMPARE(found->number, 0);
        QCOMPARE(found->madeMs, june);
        QVERIFY_OK(checkBackup(*found, m_key));
        for (int day = 1; day < 40; ++day) {
            QVERIFY_OK(backUp(june + day * oneDay));
            thinOut(m_folder.backups(), m_key);
        }
        QCOMPARE(backupsIn(m_folder.backups()).last().name, found->name);
        QCOMPARE(removeBackup(*found, m_key).error().code, ErrorCode::BackupForeign);
        m_store->lock();
        QVERIFY_OK(restoreBackup(*found, m_key, m_folder, june));
        open();
        QCOMPARE(this->entries(entries[0].id)->size(), 3);
    }
    void aFirstRestoreThatWasCutOffIsNoStoreAndCanBeMadeOne()
    {
        const auto made = backUp();
        QVERIFY_OK(made);
        // On a new laptop, half way through the copy.
        const StoreFolder other{m_parent->filePath(u"other"_s)};
        QVERIFY(QDir().mkpath(other.path + u"/restoring"_s));
        const QString half = Vault::newDatabaseFile();
        write(other.path + u"/restoring/plan"_s, (half + u'\n').toLatin1());
        write(other.path + u'/' + half, "half");
        QVERIFY_OK(
            createStore(other, SecretBytes::fromText(u"mine"_s), true, KeyCost::cheapForTests()));
        QVERIFY(!QFile::exists(other.path + u'/' + half));
        QVERIFY(!QFile::exists(other.path + u"/restoring"_s));
    }
    void whatACutOffSaveOfTheVaultLeftIsTakenAway()
    {
        const auto made = backUp();
        QVERIFY_OK(made);
        m_store->lock();
        const auto restored = restoreBackup(*made, m_key, m_folder, june);
        QVERIFY_OK(restored);
        const QString aside = restored->keptAside;
        write(aside + u"/vault.json.aQzKwX"_s, "under a passphrase nobody acknowledged");
        write(aside + u"/vault.json.backup"_s, "made by hand");
        write(aside + u"/qt_temp.RaBcDe"_s, "half a copy");
        open();
        QVERIFY(!QFile::exists(aside + u"/vault.json.aQzKwX"_s));
        QVERIFY(!QFile::exists(aside + u"/qt_temp.RaBcDe"_s));
        QVERIFY(QFile::exists(aside + u"/vault.json.backup"_s));
    }
    void aBackupIsRestoredFromAFolderNobodyMayWrite()
    {
        const QList<Entry> entries = m_make.chain(3);
        QVERIFY_OK(save(entries));
        const auto made = backUp();
        QVERIFY_OK(made);
        m_store->lock();
        for (const QFileInfo &file : QDir(made->path).entryInfoList(QDir::Files))
            QFile::setPermissions(file.filePath(), QFile::ReadOwner);
        QFile::setPermissions(made->path, QFile::ReadOwner | QFile::ExeOwner);
        const QByteArray before = listing(made->path);
        const StoreFolder elsewhere{m_parent->filePath(u"elsewhere"_s)};
        const auto restored = restoreBackup(*made, m_key, elsewhere, june);
        QFile::setPermissions(made->path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY_OK(restored);
        QCOMPARE(listing(made->path), before);
        m_folder = elsewhere;
        open();
        QCOMPARE(this->entries(entries[0].id)->size(), 3);
    }
    void whatLaterBackupsAndTheListBesideKnowErasedDoesNotComeBack()
    {
        const QList<Entry> entries = m_make.chain(4);
        QVERIFY_OK(save(entries));
        const auto early = backUp();
        QVERIFY_OK(early);
        QVERIFY_OK(m_store
                       ->write([entries](StoreAccess &access) {
                           return access.journal().erase(entries[0].id, {entries[1].id}, june);
                       })
                       .result());
        QVERIFY_OK(backUp(june + oneDay)); // this one knows
        QVERIFY_OK(noteErasedBeside(
            m_folder.path, m_key, {{entries[2].id, entries[0].id}})); // and this of another
        m_store->lock();
        // The store itself cannot be asked any more.
        damage(m_folder.database(), 30);
        damage(m_folder.database(), 3000);
        const auto restored = restoreBackup(*early, m_key, m_folder, june);
        QVERIFY_OK(restored);
        QCOMPARE(restored->erasedCarriedOver, 2);
        open();
        QVERIFY(!this->entries(entries[0].id)->at(1).entry.payload);
        QVERIFY(!this->entries(entries[0].id)->at(2).entry.payload);
        QVERIFY(this->entries(entries[0].id)->at(3).entry.payload.has_value());
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
        QCOMPARE(Vault::load(elsewhere.path)->storeId(), vault->storeId());
        QVERIFY_OK(Vault::load(elsewhere.path)->unlock(SecretBytes::fromText(u"pass"_s)));
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
    void theNumberRisesThroughARestoreOfAnEarlierOne()
    {
        const auto first = backUp();
        QVERIFY_OK(backUp());
        const auto third = backUp(june - 500 * oneDay); // a clock that was wrong
        QVERIFY_OK(third);
        QCOMPARE(backupsIn(m_folder.backups()).first().name, third->name);
        m_store->lock();
        QVERIFY_OK(restoreBackup(*first, m_key, m_folder, june));
        open();
        QCOMPARE(backUp()->number, 4);
    }
};

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
