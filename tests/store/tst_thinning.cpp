// SPDX-License-Identifier: GPL-3.0-or-later
#include "backedupstore.h"

using namespace hometray;
using namespace Qt::StringLiterals;

class TestThinning : public BackedUpStore {
    Q_OBJECT

    /// Backups with numbers 1, 2, 3 …, made at these times.
    static QList<BackupInfo> numbered(const QList<qint64> &made)
    {
        QList<BackupInfo> all;
        for (const qint64 ms : made)
            all.append({QString::number(all.size() + 1), {}, ms, 10, all.size() + 1, {}, 100});
        return all;
    }
    /// Thins out until nothing goes.
    static QList<BackupInfo> thinned(QList<BackupInfo> all)
    {
        for (;;) {
            const QStringList go = backupsToThinOut(all);
            if (go.size() > 2)
                return {};
            if (go.isEmpty())
                return all;
            all.removeIf([&go](const BackupInfo &backup) { return go.contains(backup.name); });
        }
    }

private Q_SLOTS:
    void init() { makeStore(); }
    void cleanup() { m_store.reset(); }
    void whatAKilledBackupLeftGoesWithTheNext()
    {
        const auto first = backUp();
        QVERIFY_OK(first);
        // As it is half way through the copy, and before there is anything in it.
        const QString part = m_folder.backups() + u'/' + first->name + u".part"_s;
        QVERIFY(QDir().rename(first->path, part));
        QVERIFY(QFile::remove(part + u"/vault.json"_s));
        QFile temporary(part + u"/heads.aBcDeF"_s);
        QVERIFY(temporary.open(QIODevice::WriteOnly));
        QString empty = part;
        QVERIFY(QDir().mkpath(empty.replace(u"-00001-"_s, u"-00002-"_s)));
        QVERIFY_OK(backUp());
        thinOut(m_folder.backups(), m_key);
        QCOMPARE(QDir(m_folder.backups()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
    }
    void backupsAreThinnedOutToDaysAndWeeks()
    {
        QList<qint64> made;
        // Twice a day for a hundred days, the last in June.
        for (int day = 99; day >= 0; --day)
            made << june - day * oneDay - 4LL * 3600 * 1000 << june - day * oneDay;
        const QList<BackupInfo> kept = thinned(numbered(made));
        QList<QDate> days;
        for (const BackupInfo &backup : kept)
            days.prepend(londonDay(backup.madeMs));
        const QDate last(2019, 6, 20);
        // The last three are of two days; ten days, which are in two weeks; and the last of each of
        // the six weeks before those.
        QCOMPARE(days.size(), 1 + 10 + 6);
        QCOMPARE(days.first(), last);
        QCOMPARE(days.at(1), last);
        QCOMPARE(days.at(10), last.addDays(-9));
        QCOMPARE(days.at(11), QDate(2019, 6, 9));
        QCOMPARE(days.last(), QDate(2019, 5, 5));
        QVERIFY(backupsToThinOut({}).isEmpty());
    }
    void aLaptopThatWasAwayForAYearKeepsWhatItHas()
    {
        QList<qint64> made;
        for (int day = 9; day >= 0; --day)
            made << june - day * oneDay;
        made << june + 400 * oneDay;
        const QList<BackupInfo> all = numbered(made);
        QCOMPARE(thinned(all).size(), all.size());
        // And when it goes on: ten days occur among them, whatever year they are of.
        made << june + 401 * oneDay;
        QVERIFY(thinned(numbered(made)).size() >= 10);
    }
    void aClockThatIsWrongRemovesNothing()
    {
        QList<qint64> made;
        for (int day = 60; day >= 0; --day)
            made << june - day * oneDay;
        QList<qint64> ahead = made;
        ahead << june + 400 * oneDay;
        QVERIFY(backupsToThinOut(numbered(ahead)).isEmpty());
        QList<qint64> back = made;
        back << june - 3000 * oneDay;
        QVERIFY(backupsToThinOut(numbered(back)).isEmpty());
        // When it is right again two go at once, and the latest is the highest number.
        QList<qint64> again = ahead;
        again << june + oneDay << june + 2 * oneDay;
        const QList<BackupInfo> kept = thinned(numbered(again));
        QVERIFY(kept.size() >= 10 + 3);
        QCOMPARE(kept.last().madeMs, june + 2 * oneDay);
    }
    void backupsOfAStoreThatLostMuchTakeNoGoodOnesPlace()
    {
        QList<qint64> made;
        for (int day = 9; day >= 0; --day)
            made << june - day * oneDay;
        QList<BackupInfo> all = numbered(made);
        for (int more = 1; more <= 20; ++more) {
            const qint64 number = all.size() + 1;
            all.append({QString::number(number), {}, june + more * oneDay, 10, number, {}, 3});
        }
        const QList<BackupInfo> kept = thinned(all);
        for (int number = 1; number <= 10; ++number)
            QCOMPARE(kept.at(number - 1).number, number);
    }
    void aBackupThatIsBeingMadeIsNotTakenForWhatWasLeft()
    {
        QVERIFY_OK(save(m_make.chain(300, QByteArray(20000, 'x'))));
        QVERIFY_OK(backUp());
        auto second = m_store->backUp(m_folder.backups(), june + oneDay);
        while (!second.isFinished())
            thinOut(m_folder.backups(), m_key);
        QVERIFY_OK(second.result());
        QCOMPARE(backupsIn(m_folder.backups()).size(), 2);
    }
    void nothingIsRemovedThatThisStoreDidNotMake()
    {
        // Two people's backups on one stick, a folder with a date for a name, a folder called
        // .part, and a backup of the old form.
        const QString stick = m_parent->filePath(u"stick"_s);
        const StoreFolder otherFolder{m_parent->filePath(u"other"_s)};
        auto otherMade = createStore(
            otherFolder, SecretBytes::fromText(u"pass"_s), true, KeyCost::cheapForTests());
        QVERIFY_OK(otherMade);
        {
            auto other = std::move(StoreThread::open(otherFolder, otherMade->key).value());
            for (int day = 0; day < 3; ++day)
                QVERIFY_OK(other->backUp(stick, june - (100 - day) * oneDay).result());
        }
        const auto old = backUp();
        QVERIFY_OK(old);
        QVERIFY(QDir().rename(old->path, stick + u"/2019-01-01T000000Z"_s));
        for (const QString &name : {u"/2018-01-01T000000Z"_s, u"/2019-06-01T000000Z.part"_s,
                 u"/holiday.part"_s, u"/hometray-000000000000-00001-2019-06-01T000000Z.part"_s}) {
            QVERIFY(QDir().mkpath(stick + name));
            QFile file(stick + name + u"/heads"_s);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("somebody's");
        }
        const QStringList before = QDir(stick).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QVERIFY_OK(save(m_make.chain(5)));
        for (int day = 0; day < 30; ++day) {
            QVERIFY_OK(m_store->backUp(stick, june + day * oneDay).result());
            thinOut(stick, m_key);
        }
        const QStringList after = QDir(stick).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &name : before)
            QVERIFY2(after.contains(name), qPrintable(name));
        QVERIFY(ownBackups(stick, m_key).size() < 20);
        QCOMPARE(ownBackups(stick, otherMade->key).size(), 3);
        // And what both made is whole.
        for (const BackupInfo &backup : ownBackups(stick, otherMade->key))
            QVERIFY_OK(checkBackup(backup, otherMade->key));
    }
};

QTEST_GUILESS_MAIN(TestThinning)
#include "tst_thinning.moc"
