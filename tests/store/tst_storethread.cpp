// SPDX-License-Identifier: GPL-3.0-or-later
#include "entries.h"
#include "store/emptylog.h"
#include "store/storethread.h"

#include <QtCore/QDir>
#include <QtCore/QSemaphore>
#include <QtCore/QThread>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestStoreThread : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_parent;
    StoreFolder m_folder;
    SharedKey m_key;
    EntryMaker m_make;

    std::unique_ptr<StoreThread> open()
    {
        auto opened = StoreThread::open(m_folder, m_key);
        return opened ? std::move(*opened) : nullptr;
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
        QVERIFY(made->vault.unlock(made->recoveryKey).has_value());
    }
    void aStoreIsMadeOnceAndClosedToOthers()
    {
        QCOMPARE(
            createStore(m_folder, SecretBytes::fromText(u"pass"_s), true, KeyCost::cheapForTests())
                .error()
                .code,
            ErrorCode::StoreExists);
        QCOMPARE(QFile::permissions(m_folder.path)
                & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther),
            QFile::Permissions());
    }
    void whatIsSavedIsReadByTheReader()
    {
        auto store = open();
        QVERIFY(store);
        const QList<Entry> entries = m_make.chain(5);
        const auto saved =
            store
                ->write([entries](StoreAccess &access) {
                    return access.journal().commit({.entries = entries, .arrivedMs = 1});
                })
                .result();
        QVERIFY_OK(saved);
        const auto read = store
                              ->read([id = entries[0].id](StoreAccess &access) {
                                  return access.journal().entries(id);
                              })
                              .result();
        QVERIFY_OK(read);
        QCOMPARE(read->size(), 5);
        // The reader cannot write, even when asked to.
        const auto refused =
            store->read([](StoreAccess &access) { return access.local().setSetting(u"a"_s, "b"); })
                .result();
        QCOMPARE(refused.error().code, ErrorCode::ReadOnly);
    }
    void whatAPersonDoesGoesBeforeBackgroundWork()
    {
        auto store = open();
        QSemaphore started;
        QSemaphore goOn;
        QList<int> order;
        auto background = store->inBackground(
            [&, slice = 0](StoreAccess &, QDeadlineTimer) mutable -> Expected<bool> {
                if (slice == 0) {
                    started.release();
                    goOn.acquire();
                }
                order.append(100 + slice);
                return ++slice < 3;
            });
        started.acquire();
        QList<QFuture<Expected<void>>> jobs;
        for (int job = 0; job < 2; ++job) {
            jobs.append(store->write([&order, job](StoreAccess &) -> Expected<void> {
                order.append(job);
                return {};
            }));
        }
        goOn.release();
        QVERIFY_OK(background.result());
        QCOMPARE(order, (QList<int>{100, 0, 1, 101, 102}));
    }
    void erasingDoesNotWaitForSomebodyWhoReads()
    {
        auto store = open();
        const QList<Entry> entries = m_make.chain(3);
        QVERIFY_OK(store
                       ->write([entries](StoreAccess &access) {
                           return access.journal().commit({.entries = entries});
                       })
                       .result());
        QSemaphore reading;
        QSemaphore goOn;
        auto reader = store->read([&](StoreAccess &access) {
            return access.database.each(u"SELECT id FROM entry"_s, [&](const Statement &) {
                if (reading.available() == 0) {
                    reading.release();
                    goOn.acquire();
                }
            });
        });
        while (reading.available() == 0)
            QThread::yieldCurrentThread();
        const auto erased =
            store
                ->write([entries](StoreAccess &access) {
                    return access.journal().erase(entries[0].id, {entries[1].id}, 9);
                })
                .result();
        QVERIFY_OK(erased);
        const auto emptied = [&store] {
            return store->write([](StoreAccess &access) { return tryEmptyLog(access.database); })
                .result();
        };
        QCOMPARE(emptied().value_or(true), false);
        goOn.release(10);
        QVERIFY_OK(reader.result());
        QCOMPARE(emptied().value_or(false), true);
    }
    void backgroundWorkEndsWhenItIsCancelled()
    {
        auto store = open();
        auto endless = store->inBackground(
            [](StoreAccess &, QDeadlineTimer) -> Expected<bool> { return true; });
        endless.cancel();
        endless.waitForFinished();
        QCOMPARE(endless.resultCount(), 0);
        auto next = store->inBackground(
            [](StoreAccess &, QDeadlineTimer) -> Expected<bool> { return false; });
        QVERIFY_OK(next.result());
    }
    void lockingSavesWhatWasTypedAndStopsTheRest()
    {
        auto store = open();
        QSemaphore started;
        // A search that would never end.
        auto reading = store->read([&started](StoreAccess &access) {
            started.release();
            return access.database.integer(
                u"WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) "
                "SELECT count(*) FROM n"_s);
        });
        auto background = store->inBackground(
            [](StoreAccess &, QDeadlineTimer) -> Expected<bool> { return true; });
        const Draft draft{m_make.objectId(), {}, u"note.add"_s, {}, "half a sentence", 5};
        auto saved =
            store->write([draft](StoreAccess &access) { return access.drafts().put(draft); });
        started.acquire();
        store->lock();
        QVERIFY(store->isLocked());
        QVERIFY_OK(saved.result());
        QCOMPARE(reading.result().error().code, ErrorCode::Interrupted);
        QCOMPARE(background.result().error().code, ErrorCode::Interrupted);
        QCOMPARE(store->read([](StoreAccess &access) { return access.drafts().all(); })
                     .result()
                     .error()
                     .code,
            ErrorCode::StoreLocked);
        QCOMPARE(
            store->backUp(m_folder.backups(), 1).result().error().code, ErrorCode::StoreLocked);
        store->lock();
        store = open();
        QCOMPARE(*store->read([](StoreAccess &access) { return access.drafts().all(); }).result(),
            QList<Draft>{draft});
    }
    void aLockedStoreLeavesNoLogBehind()
    {
        // Both threads are free to end at the same moment: the log is the last one's to clear.
        for (int round = 0; round < 20; ++round) {
            auto store = open();
            auto saved = store->write([entries = m_make.chain(3), &store](StoreAccess &access) {
                while (!store->isLocked())
                    QThread::yieldCurrentThread();
                return access.journal().commit({.entries = entries});
            });
            store->lock();
            QVERIFY_OK(saved.result());
            QCOMPARE(QDir(m_folder.path).entryList(QDir::Files),
                (QStringList{u"in-use.lock"_s, u"search.db"_s, u"store.db"_s, u"vault.json"_s}));
        }
    }
    void anOpenStoreIsOpenOnce()
    {
        auto store = open();
        QVERIFY(store);
        QCOMPARE(StoreThread::open(m_folder, m_key).error().code, ErrorCode::StoreInUse);
        store->lock();
        QVERIFY(open());
    }
    void anotherKeyOpensNothing()
    {
        QCOMPARE(StoreThread::open(m_folder, DatabaseKey::random()).error().code,
            ErrorCode::DatabaseDamaged);
        QVERIFY(open());
    }
    void aDamagedSearchFileIsMadeAgain()
    {
        auto store = open();
        const CaseId id = m_make.opening().id;
        const SearchDoc doc{id, m_make.objectId(), 1, 0, u"Visit"_s, u"seen at home"_s};
        QVERIFY_OK(store
                       ->write([id, doc](StoreAccess &access) {
                           return access.search().update(id, {doc}, {}, 5);
                       })
                       .result());
        QCOMPARE(store->read([](StoreAccess &access) { return access.search().find(u"home"_s); })
                     .result()
                     ->size(),
            1);
        store.reset();
        QFile file(m_folder.search());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(100);
        file.write("damage");
        file.close();
        store = open();
        QVERIFY(store);
        const auto rows =
            store->read([](StoreAccess &access) { return access.search().indexedRows(); }).result();
        QVERIFY_OK(rows);
        QVERIFY(rows->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestStoreThread)
#include "tst_storethread.moc"
