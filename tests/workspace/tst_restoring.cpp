// SPDX-License-Identifier: GPL-3.0-or-later
// Which backup is meant, whose it is, and what opens it: on this laptop and on another.
#include "store/connection.h"
#include "store/localstate.h"
#include "store/vault.h"
#include "testing/otherdisk.h"
#include "testing/tostring.h"
#include "workflow/openffa.h"
#include "workspace/openingnotes.h"
#include "workspace/waiting.h"
#include "workspace/workspace.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {
const auto mark = u"mark"_s;
} // namespace

class TestRestoring : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_stick;

    static Services services()
    {
        Services s;
        s.keyCost = KeyCost::cheapForTests();
        return s;
    }
    QString at(const QString &name) const { return m_folder->filePath(name); }
    /// Makes records with a word in them, and backs them up to the stick.
    void make(const QString &name, const QString &passphrase, const QByteArray &word)
    {
        Workspace workspace(at(name), services());
        QVERIFY_OK(waitFor(workspace.create(passphrase, true)));
        QVERIFY_OK(waitFor(workspace.setSetting(mark, word)));
        QVERIFY_OK(waitFor(workspace.backup(m_stick)));
    }
    QByteArray wordIn(const QString &name, const QString &passphrase) const
    {
        Workspace workspace(at(name), services());
        if (const auto opened = waitFor(workspace.unlock(passphrase)); !opened)
            return "does not open";
        return waitFor(workspace.setting(mark)).value().value_or("no word");
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_stick = at(u"stick"_s);
        QVERIFY(QDir().mkpath(m_stick));
    }
    /// Something else keeps the records from opening first: what their log lost is said once they do.
    void aLogThatLostItsEndIsSaidAfterAnOpeningThatFailed()
    {
        Workspace workspace(at(u"whole"_s), services());
        QVERIFY_OK(waitFor(workspace.create(u"one"_s, true)));
        const auto key =
            Vault::load(at(u"whole"_s))->unlock(SecretBytes::fromText(u"one"_s));
        QVERIFY_OK(key);
        const QString database = StoreFolder{at(u"whole"_s)}.database();
        // Somebody who reads keeps the log where it is.
        const auto reader = Connection::open(database, *key, Connection::Access::Read);
        QVERIFY_OK(reader);
        QVERIFY_OK((*reader)->execute("BEGIN; SELECT count(*) FROM entry"));
        QByteArray seed;
        {
            const auto other = Connection::open(database, *key);
            QVERIFY_OK(other);
            QVERIFY_OK((*other)->each(u"SELECT seed FROM local_identity"_s,
                [&seed](const Statement &row) { seed = row.blob(0); }));
            QVERIFY_OK((*other)->run(u"UPDATE local_identity SET seed = x'00'"_s));
        }
        for (int times = 0; times < 3; ++times)
            QVERIFY_OK(waitFor(workspace.setSetting(mark, QByteArray(9000, 'w'))));
        QVERIFY(QDir().mkpath(at(u"killed"_s)));
        for (const QString &name : QDir(at(u"whole"_s)).entryList({u"vault.json"_s, u"store*"_s}))
            QVERIFY(QFile::copy(at(u"whole/"_s + name), at(u"killed/"_s + name)));
        const QString killed = StoreFolder{at(u"killed"_s)}.database();
        QVERIFY(QFile::resize(killed + u"-wal"_s, QFileInfo(killed + u"-wal"_s).size() - 100));

        Workspace less(at(u"killed"_s), services());
        QVERIFY(!waitFor(less.unlock(u"one"_s)));
        {
            const auto mended = Connection::open(killed, *key);
            QVERIFY_OK(mended);
            QVERIFY_OK((*mended)->run(u"UPDATE local_identity SET seed = ?"_s, seed));
        }
        const auto said = [&less] {
            const QList<OpeningNote> notes = OpeningNotes::of(less);
            return std::any_of(notes.begin(), notes.end(), [](const OpeningNote &note) {
                return note.kind == OpeningNote::Kind::EndMissing;
            });
        };
        QVERIFY_OK(waitFor(less.unlock(u"one"_s)));
        QVERIFY(said());
        less.lock();
        QVERIFY_OK(waitFor(less.unlock(u"one"_s)));
        QVERIFY(!said()); // once
    }
    void ofTwoPeoplesBackupsThePassphraseChooses()
    {
        make(u"hers"_s, u"one"_s, "hers");
        make(u"his"_s, u"two"_s, "his");
        Workspace fresh(at(u"new"_s), services());
        const auto restored = waitFor(fresh.restore({}, u"one"_s, m_stick));
        QVERIFY_OK(restored);
        QVERIFY(restored->keptAside.isEmpty());
        QCOMPARE(wordIn(u"new"_s, u"one"_s), "hers");
        Workspace another(at(u"other"_s), services());
        QVERIFY_OK(waitFor(another.restore({}, u"two"_s, m_stick)));
        QCOMPARE(wordIn(u"other"_s, u"two"_s), "his");
        QCOMPARE(waitFor(fresh.restore({}, u"three"_s, m_stick)).error().code,
            ErrorCode::PassphraseWrong);
    }
    void aLaterBackupThatCannotBeReadIsNotPassedOverInSilence()
    {
        make(u"hers"_s, u"one"_s, "first");
        Workspace there(at(u"hers"_s), services());
        QVERIFY_OK(waitFor(there.unlock(u"one"_s)));
        const auto later = waitFor(there.backup(m_stick));
        QVERIFY_OK(later);
        there.lock();
        QVERIFY(QFile::remove(Vault::fileIn(later->path)));
        Workspace fresh(at(u"new"_s), services());
        const auto refused = waitFor(fresh.restore({}, u"one"_s, m_stick));
        QVERIFY(!refused);
        QCOMPARE(refused.error().values.value(u"name"_s).toString(), later->name);
        // Whoever names the one before it gets that one.
        const QList<BackupInfo> all = fresh.backups(m_stick);
        QCOMPARE(all.size(), 2);
        QVERIFY_OK(waitFor(fresh.restore(all.last().name, u"one"_s, m_stick)));
        QCOMPARE(wordIn(u"new"_s, u"one"_s), "first");
    }
    /// Between the two the new key is in the chain, and is not the one that signs.
    void aFirstOpeningThatWasCutOffIsEndedAtTheNext_data()
    {
        QTest::addColumn<bool>("twice");
        QTest::newRow("now") << false;
        QTest::newRow("as a program of before left it") << true;
    }
    void aFirstOpeningThatWasCutOffIsEndedAtTheNext()
    {
        QFETCH(bool, twice);
        make(u"mine"_s, u"one"_s, "mine");
        const QString folder = at(u"mine"_s);
        Workspace workspace(folder, services());
        QVERIFY_OK(waitFor(workspace.restore({}, u"one"_s, m_stick)));
        const auto key = Vault::load(folder)->unlock(SecretBytes::fromText(u"one"_s));
        QVERIFY_OK(key);
        QByteArray seed;
        {
            const auto database = Connection::open(StoreFolder{folder}.database(), *key);
            QVERIFY_OK(database);
            seed = (*LocalState(**database).identities())[0].seed.view().toByteArray();
        }
        QVERIFY_OK(waitFor(workspace.unlock(u"one"_s)));
        workspace.lock();
        {
            const auto database = Connection::open(StoreFolder{folder}.database(), *key);
            QVERIFY_OK(database);
            LocalState local(**database);
            if (twice) {
                const QByteArray chain = **local.setting(u"keyChain"_s);
                QVERIFY_OK(local.setSetting(u"keyChain"_s, chain + chain.last(32 + 64)));
            } else {
                QVERIFY_OK((*database)->run(
                    u"UPDATE local_identity SET state = 1 WHERE state = 0"_s));
                QVERIFY_OK((*database)->run(
                    u"UPDATE local_identity SET state = 0, seed = ? WHERE state = 2"_s, seed));
            }
        }
        for (int opening = 0; opening < 2; ++opening) {
            QVERIFY_OK(waitFor(workspace.unlock(u"one"_s)));
            OpenFfa command;
            command.family.name = u"Okafor"_s;
            QVERIFY_OK(waitFor(workspace.perform({}, Command::of(command))));
            workspace.lock();
        }
    }
    void aLogThatWasPutAsideIsTakenInAtTheNextOpening()
    {
        make(u"mine"_s, u"one"_s, "mine");
        Workspace workspace(at(u"mine"_s), services());
        const auto restored = waitFor(workspace.restore({}, u"one"_s, m_stick));
        QVERIFY_OK(restored);
        const QStringList left{restored->keptAside + u"/store.db-wal"_s,
            restored->keptAside + u"/store.db-shm"_s};
        for (const QString &name : left) {
            QFile file(name);
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        QVERIFY_OK(waitFor(workspace.unlock(u"one"_s)));
        for (const QString &name : left)
            QVERIFY2(!QFile::exists(name), qPrintable(name));
        QVERIFY(QFile::exists(restored->keptAside + u"/store.db"_s));
    }
    void whatLaterBackupsSawIsNoLossAfterAnOlderOneIsRestored()
    {
        const auto open = [](Workspace &workspace, const QString &family) {
            OpenFfa command;
            command.family.name = family;
            QVERIFY_OK(waitFor(workspace.perform({}, Command::of(command))));
        };
        {
            Workspace workspace(at(u"records"_s), services());
            QVERIFY_OK(waitFor(workspace.create(u"one"_s, true)));
            open(workspace, u"Miller"_s);
            QVERIFY_OK(waitFor(workspace.backup()));
            open(workspace, u"Turner"_s);
            QVERIFY_OK(waitFor(workspace.backup()));
        }
        Workspace workspace(at(u"records"_s), services());
        QVERIFY_OK(waitFor(workspace.restore(workspace.backups().last().name, u"one"_s)));
        QVERIFY_OK(waitFor(workspace.unlock(u"one"_s)));
        QCOMPARE(workspace.cases().size(), 1);
        QCOMPARE(waitFor(workspace.verify())->problems.size(), 0);
        open(workspace, u"Harris"_s);
        QVERIFY_OK(waitFor(workspace.backup()));
        QCOMPARE(waitFor(workspace.verify())->problems.size(), 0);
    }
    void newRecordsUnderTheSamePassphraseGiveWayAndAreKept()
    {
        make(u"lost"_s, u"same"_s, "lost");
        make(u"new"_s, u"same"_s, "new");
        Workspace workspace(at(u"new"_s), services());
        const QList<BackupInfo> all = workspace.backups(m_stick);
        QCOMPARE(all.size(), 2);
        const StoreId own = Vault::load(at(u"new"_s))->storeId();
        const auto other = std::find_if(all.begin(), all.end(),
            [&own](const BackupInfo &backup) { return backup.store != own; });
        QVERIFY(other != all.end());
        const auto restored = waitFor(workspace.restore(other->name, u"same"_s, m_stick));
        QVERIFY_OK(restored);
        QCOMPARE(restored->backup.name, other->name);
        QCOMPARE(wordIn(u"new"_s, u"same"_s), "lost");
        QCOMPARE(workspace.asides().size(), 1);
        QCOMPARE(wordIn(u"new/"_s + workspace.asides().first().name, u"same"_s), "new");
    }
    void anotherPersonsBackupIsNotCalledDamaged()
    {
        make(u"hers"_s, u"one"_s, "hers");
        const QString theirs = backupsIn(m_stick).first().name;
        Workspace mine(at(u"mine"_s), services());
        QVERIFY_OK(waitFor(mine.create(u"two"_s, true)));
        mine.lock();
        QCOMPARE(waitFor(mine.restore(theirs, u"two"_s, m_stick)).error().code,
            ErrorCode::BackupForeign);
        QCOMPARE(waitFor(mine.restore(theirs, u"three"_s, m_stick)).error().code,
            ErrorCode::PassphraseWrong);
        QVERIFY_OK(waitFor(mine.unlock(u"two"_s)));
    }
    void afterAChangeOfThePassphraseBothOpenTheBackup_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("the old") << u"old"_s;
        QTest::newRow("the new") << u"new"_s;
    }
    void afterAChangeOfThePassphraseBothOpenTheBackup()
    {
        QFETCH(QString, typed);
        make(u"store"_s, u"old"_s, "kept");
        Workspace workspace(at(u"store"_s), services());
        QVERIFY_OK(waitFor(workspace.unlock(u"old"_s)));
        QVERIFY_OK(waitFor(workspace.changePassphrase(u"new"_s)));
        QVERIFY_OK(waitFor(workspace.setSetting(mark, "later")));
        workspace.lock();
        QVERIFY_OK(waitFor(workspace.restore({}, typed, m_stick)));
        QCOMPARE(wordIn(u"store"_s, typed), "kept");
    }
    void aBackupIsChosenByItsFolderItsFileOrItsNumber()
    {
        make(u"store"_s, u"one"_s, "first");
        const BackupInfo backup = backupsIn(m_stick).first();
        Workspace workspace(at(u"new"_s), services());
        QCOMPARE(workspace.backups(backup.path).size(), 1);
        QCOMPARE(workspace.backups(backup.path + u"/store.db"_s).size(), 1);
        QVERIFY_OK(waitFor(workspace.restore(u"1"_s, u"one"_s, m_stick)));
        QVERIFY(QDir().rename(backup.path, at(u"put away"_s)));
        QVERIFY_OK(waitFor(workspace.restore({}, u"one"_s, at(u"put away"_s))));
        QCOMPARE(wordIn(u"new"_s, u"one"_s), "first");
        QCOMPARE(waitFor(workspace.restore({}, u"one"_s, m_stick)).error().code,
            ErrorCode::BackupNotFound);
    }
    void aCopyElsewhereIsKnownAndABackupBesideIsNone()
    {
        Workspace workspace(at(u"store"_s), services());
        QVERIFY_OK(waitFor(workspace.create(u"one"_s, true)));
        QCOMPARE(workspace.backupState().lastMs, 0);
        QSignalSpy told(&workspace, &Workspace::backedUp);
        QVERIFY_OK(waitFor(workspace.backup()));
        QCOMPARE(told.size(), 1);
        QVERIFY(workspace.backupState().lastMs > 0);
        QCOMPARE(workspace.backupState().elsewhereMs, 0);
        OtherDisk stick;
        QVERIFY2(stick.isValid(), stick.missing());
        const auto made = waitFor(workspace.backup(stick.path()));
        QVERIFY_OK(made);
        QCOMPARE(workspace.backupState().elsewhereMs, made->madeMs);
        // It is known the next day, too, and by who restores it elsewhere.
        workspace.lock();
        QVERIFY_OK(waitFor(workspace.unlock(u"one"_s)));
        QCOMPARE(workspace.backupState().elsewhereMs, made->madeMs);
        Workspace other(at(u"other"_s), services());
        QVERIFY_OK(waitFor(other.restore({}, u"one"_s, stick.path())));
        QVERIFY_OK(waitFor(other.unlock(u"one"_s)));
        QCOMPARE(other.backupState().elsewhereMs, made->madeMs);
    }
    /// On a new laptop the folder it came from is no copy elsewhere, but a backup it is.
    void whatCameFromAFolderOfThisDiskIsBackedUpThere()
    {
        make(u"first"_s, u"one"_s, "word");
        Workspace other(at(u"other"_s), services());
        const auto restored = waitFor(other.restore({}, u"one"_s, m_stick));
        QVERIFY_OK(restored);
        QVERIFY_OK(waitFor(other.unlock(u"one"_s)));
        const BackupState state = other.backupState();
        QCOMPARE(state.hereMs, restored->backup.madeMs);
        QCOMPARE(state.lastMs, restored->backup.madeMs);
        QCOMPARE(state.elsewhereMs, 0);
    }
    void verifyNamesADamagedBackupAndTheSoundOneBefore()
    {
        Workspace workspace(at(u"store"_s), services());
        QVERIFY_OK(waitFor(workspace.create(u"one"_s, true)));
        const auto first = waitFor(workspace.backup());
        QVERIFY_OK(first);
        const auto second = waitFor(workspace.backup());
        QVERIFY_OK(second);
        QCOMPARE(waitFor(workspace.verify())->backups, 2);
        QFile database(second->path + u"/store.db"_s);
        QVERIFY(database.open(QIODevice::ReadWrite) && database.seek(5000));
        char byte = 0;
        QVERIFY(database.getChar(&byte) && database.seek(5000));
        QVERIFY(database.putChar(static_cast<char>(byte ^ 1)));
        database.close();
        const auto report = waitFor(workspace.verify());
        QVERIFY_OK(report);
        QCOMPARE(report->damagedBackups.size(), 1);
        QCOMPARE(report->damagedBackups.first().name, second->name);
        QCOMPARE(report->damagedBackups.first().error.code, ErrorCode::BackupDamaged);
        QCOMPARE(report->damagedBackups.first().useInstead, first->name);
    }
};

QTEST_GUILESS_MAIN(TestRestoring)
#include "tst_restoring.moc"
