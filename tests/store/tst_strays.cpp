// SPDX-License-Identifier: GPL-3.0-or-later
// Backup folders as people's computers leave them: with files of file managers, files of their own,
// and links. Nothing reached through a link is changed, and nothing else keeps a backup from being
// what it is.
#include "backedupstore.h"

#include "store/backupnames.h"
#include "store/erasedids.h"
#include "store/erasing.h"
#include "store/tidying.h"

#include <QtCore/QCryptographicHash>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestStrays : public BackedUpStore {
    Q_OBJECT

    [[nodiscard]] QString far() const { return m_parent->filePath(u"far"_s); }
    /// Puts a link in the place of a file or folder, which goes elsewhere.
    void linkInPlaceOf(const QString &path)
    {
        QVERIFY(QDir().mkpath(far()));
        const QString there = far() + u'/' + QFileInfo(path).fileName();
        QVERIFY(QDir().rename(path, there));
        QVERIFY(QFile::link(there, path));
    }
    /// Names and contents of all that lies there.
    [[nodiscard]] static QByteArray contents(const QString &folder)
    {
        QByteArray all = listing(folder);
        for (const QFileInfo &info : QDir(folder).entryInfoList(
                 QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
            QFile file(info.filePath());
            if (info.isDir())
                all += contents(info.filePath());
            else if (file.open(QIODevice::ReadOnly))
                all += QCryptographicHash::hash(file.readAll(), QCryptographicHash::Md5);
        }
        return all;
    }
    [[nodiscard]] QStringList numbersListed() const
    {
        QStringList numbers;
        for (const BackupInfo &backup : backupsIn(m_folder.backups()))
            numbers.prepend(QString::number(backup.number));
        return numbers;
    }

private Q_SLOTS:
    void init() { makeStore(); }
    void cleanup() { m_store.reset(); }

    void whatFileManagersLeaveGoesWithABackup()
    {
        const auto backup = backUp();
        QVERIFY_OK(backup);
        write(m_folder.backups() + u"/.DS_Store"_s, "about the folder");
        for (const QString &name : {u".DS_Store"_s, u"._store.db"_s, u"Thumbs.db"_s})
            write(backup->path + u'/' + name, "about the folder");
        QCOMPARE(numbersListed(), QStringList{u"1"_s});
        QCOMPARE(backupsIn(m_folder.backups()).first().bytes, backup->bytes);
        QVERIFY_OK(checkBackup(*backup, m_key));
        QVERIFY_OK(removeBackup(*backup, m_key));
        QCOMPARE(QDir(m_folder.backups()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
            QStringList());
    }

    void whatSomebodyPutIntoABackupStaysWhereTheyPutIt()
    {
        const auto backup = backUp();
        QVERIFY_OK(backup);
        write(backup->path + u"/notes.txt"_s, "mine");
        QVERIFY(QDir().mkpath(backup->path + u"/pictures"_s));
        write(backup->path + u"/.DS_Store"_s, "about the folder");
        QCOMPARE(numbersListed(), QStringList{u"1"_s});
        QVERIFY_OK(removeBackup(*backup, m_key));
        QCOMPARE(numbersListed(), QStringList());
        QCOMPARE(QDir(backup->path).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
            (QStringList{u".DS_Store"_s, u"notes.txt"_s, u"pictures"_s}));
        // The next ones are made, listed and removed beside it.
        QVERIFY_OK(backUp(june + oneDay));
        thinOut(m_folder.backups(), m_key);
        QCOMPARE(numbersListed(), QStringList{u"2"_s});
        QVERIFY(QFile::exists(backup->path + u"/notes.txt"_s));
    }

    void aFolderThatIsOnlyCalledLikeACutOffBackupIsLeftAlone()
    {
        const auto backup = backUp();
        QVERIFY_OK(backup);
        const StoreId store = Vault::load(m_folder.path)->storeId();
        const QString stray = backupName(store, 7, june) + u".part"_s;
        QVERIFY(QDir().mkpath(m_folder.backups() + u'/' + stray));
        write(m_folder.backups() + u'/' + stray + u"/notes.txt"_s, "mine");
        const QByteArray before = contents(m_folder.backups());
        removeLeftovers(m_folder.backups(), m_key, store);
        thinOut(m_folder.backups(), m_key);
        QCOMPARE(contents(m_folder.backups()), before);
    }

    void aFolderWithSomebodysFilesHasItsNameAgainAfterAKilledRemoval()
    {
        const auto backup = backUp();
        QVERIFY_OK(backup);
        // As a removal leaves it that was killed when the parts had gone.
        const QString going = backup->path + u".part"_s;
        QVERIFY(QDir().mkpath(going));
        write(going + u"/notes.txt"_s, "mine");
        write(going + u'/' + removingMark, {});
        QVERIFY(QDir(backup->path).removeRecursively());
        removeLeftovers(m_folder.backups(), m_key, Vault::load(m_folder.path)->storeId());
        QCOMPARE(QDir(backup->path).entryList(QDir::Files), QStringList{u"notes.txt"_s});
        QVERIFY(!QFileInfo::exists(going));
    }

    void aLinkToABackupInTheSameFolderIsNoSecondOne()
    {
        const auto backup = backUp();
        QVERIFY_OK(backup);
        const StoreId store = Vault::load(m_folder.path)->storeId();
        QVERIFY(QFile::link(
            backup->path, m_folder.backups() + u'/' + backupName(store, 9, june + oneDay)));
        QVERIFY(QFile::link(
            backup->name, m_folder.backups() + u'/' + backupName(store, 8, june + oneDay)));
        QCOMPARE(numbersListed(), QStringList{u"1"_s});
        QVERIFY_OK(removeBackup(*findBackup(m_folder.backups(), u"1"_s), m_key));
        QCOMPARE(numbersListed(), QStringList());
    }

    void aBackupBesideTheFilesOfAnotherIsListed()
    {
        const auto backup = backUp();
        QVERIFY_OK(backup);
        for (const QFileInfo &part : QDir(backup->path).entryInfoList(QDir::Files))
            QVERIFY(QFile::copy(
                part.filePath(), m_folder.backups() + u'/' + part.fileName()));
        const QList<BackupInfo> all = backupsIn(m_folder.backups());
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.first().number, 1);
    }

    void nothingReachedThroughALinkIsThinnedOutOrRemoved()
    {
        for (int day = 0; day < 40; ++day)
            QVERIFY_OK(backUp(june + day * oneDay));
        const QList<BackupInfo> all = ownBackups(m_folder.backups(), m_key);
        const QStringList go = backupsToThinOut(all);
        QVERIFY(go.size() == 2);
        linkInPlaceOf(m_folder.backups() + u'/' + go.first());
        linkInPlaceOf(m_folder.backups() + u'/' + go.last() + u"/store.db"_s);
        const QByteArray before = contents(far());
        for (int times = 0; times < 20; ++times)
            thinOut(m_folder.backups(), m_key);
        QVERIFY(numbersListed().size() < 40);
        QCOMPARE(contents(far()), before);
        for (const QString &name : go) {
            const auto linked = findBackup(m_folder.backups(), name);
            QVERIFY_OK(linked); // to be restored from
            QVERIFY_OK(checkBackup(*linked, m_key));
            const auto removed = removeBackup(*linked, m_key);
            QVERIFY(!removed);
            QCOMPARE(removed.error().values.value(u"reason"_s), u"link"_s);
        }
        QCOMPARE(contents(far()), before);
    }

    void nothingReachedThroughALinkIsErasedIn()
    {
        const QList<Entry> entries = m_make.chain(2);
        QVERIFY_OK(save(entries));
        const auto backup = backUp();
        QVERIFY_OK(backup);
        m_store->lock();
        QVERIFY_OK(restoreBackup(*backup, m_key, m_folder, june));
        open();
        const QString aside = asidesIn(m_folder).first().path;
        linkInPlaceOf(backup->path);
        linkInPlaceOf(aside);
        const QByteArray before = contents(far());
        const QStringList holding = eraseElsewhere(
            m_folder, m_key, {{entries[0].id, {entries[1].id}, {}}}, june);
        QVERIFY(holding.contains(backup->path) && holding.contains(aside));
        takeInLogsPutAside(m_folder, m_key);
        QVERIFY_OK(finishRestore(m_folder));
        (void)keepToOwner(m_folder.path);
        QCOMPARE(contents(far()), before);
    }

    /// Every copy of the records that the program makes by itself is known, and goes when its person
    /// says so.
    void copiesMadeBeforeTheTablesChangedAreListedErasedInAndRemoved()
    {
        const QList<Entry> entries = m_make.chain(2);
        QVERIFY_OK(save(entries));
        QVERIFY_OK(m_store
                       ->write([folder = m_folder](StoreAccess &access) {
                           return copyBeforeMigration(folder, access.database);
                       })
                       .result());
        QCOMPARE(asidesIn(m_folder).size(), 1);
        const BackupInfo copy = asidesIn(m_folder).first();
        QVERIFY(copy.name.startsWith(u"before-version-"_s) && copy.bytes > 0);
        QVERIFY_OK(m_store
                       ->write([&](StoreAccess &access) {
                           return access.journal().erase(entries[0].id, {entries[1].id}, june);
                       })
                       .result());
        QCOMPARE(eraseElsewhere(m_folder, m_key, {{entries[0].id, {entries[1].id}, {}}}, june),
            QStringList());
        {
            const auto erasedIn =
                Connection::open(copy.path + u"/store.db"_s, m_key, Connection::Access::Snapshot);
            QVERIFY_OK(erasedIn);
            QCOMPARE(erasedIdsIn(**erasedIn)->size(), 1);
        }
        m_store->lock();
        QVERIFY_OK(restoreBackup(copy, m_key, m_folder, june));
        open();
        QCOMPARE(asidesIn(m_folder).size(), 2);
        for (const BackupInfo &aside : asidesIn(m_folder)) {
            QCOMPARE(removeBackup(aside, DatabaseKey::random()).error().code,
                ErrorCode::BackupForeign);
            QVERIFY_OK(removeBackup(aside, m_key));
            QVERIFY(!QFileInfo::exists(aside.path));
        }
        QCOMPARE(asidesIn(m_folder).size(), 0);
    }

    void aLinkWhereSomethingWasCutOffLosesNothing()
    {
        const auto backup = backUp();
        QVERIFY_OK(backup);
        const QString part = backup->path + u".part"_s;
        QVERIFY(QDir().rename(backup->path, part));
        linkInPlaceOf(part);
        const QString restoring = m_folder.path + u"/restoring"_s;
        QVERIFY(QDir().mkpath(restoring));
        write(restoring + u"/plan"_s, "mine");
        linkInPlaceOf(restoring);
        const QByteArray before = contents(far());
        removeLeftovers(m_folder.backups(), m_key, Vault::load(m_folder.path)->storeId());
        m_store->lock();
        QVERIFY_OK(finishRestore(m_folder));
        QCOMPARE(contents(far()), before);
    }
};

QTEST_GUILESS_MAIN(TestStrays)
#include "tst_strays.moc"
