// SPDX-License-Identifier: GPL-3.0-or-later
// A byte that a disk, a stick or a person changed: each is refused at the door, or `verify` names
// it. Every so manieth here; with HOMETRAY_CHANGES all of them, and each bit of the small files.
#include "store/headsnote.h"
#include "testing/changedbytes.h"
#include "testing/tostring.h"
#include "words/verifyadvice.h"
#include "workflow/openffa.h"
#include "workflow/writenote.h"
#include "workspace/openingnotes.h"
#include "workspace/waiting.h"
#include "workspace/workspace.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

const auto passphrase = u"a kettle, a window, a dog"_s;

Services services()
{
    Services s;
    s.keyCost = KeyCost::cheapForTests();
    s.on = QDate(2019, 6, 20);
    return s;
}

QStringList saidBy(Workspace &workspace)
{
    const auto report = waitFor(workspace.verify());
    if (!report)
        return {u"error %1"_s.arg(int(report.error().code))};
    QStringList found;
    for (const VerifyProblem &problem : report->problems)
        found.append(problem.what);
    for (const BackupProblem &problem : report->damagedBackups)
        found.append(problem.name);
    return found;
}

bool hasNote(const Workspace &workspace, OpeningNote::Kind kind)
{
    const QList<OpeningNote> notes = OpeningNotes::of(workspace);
    return std::any_of(notes.begin(), notes.end(),
        [kind](const OpeningNote &note) { return note.kind == kind; });
}

/// 0 is each bit of each byte.
qint64 stepOf(qint64 usual, qint64 thorough)
{
    return qEnvironmentVariableIsSet("HOMETRAY_CHANGES") ? thorough : usual;
}

} // namespace

class TestChangedBytes : public QObject {
    Q_OBJECT

    QTemporaryDir m_temp;
    const QString m_folder = m_temp.filePath(u"store"_s);
    std::unique_ptr<Workspace> m_workspace;
    BackupInfo m_backup;

    static void isSeen(const ChangedBytes &changed)
    {
        qInfo("%d changes", changed.tried);
        QCOMPARE(changed.unseen, QStringList());
        QVERIFY(changed.tried > 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_workspace = std::make_unique<Workspace>(m_folder, services());
        QVERIFY_OK(waitFor(m_workspace->create(passphrase, true)));
        QVERIFY_OK(waitFor(OpeningNotes::recoveryKeyIsKept(*m_workspace)));
        OpenFfa open;
        open.family.name = u"Okafor"_s;
        const auto opened = waitFor(m_workspace->perform({}, Command::of(open)));
        QVERIFY_OK(opened);
        WriteNote write;
        write.note.type = u"call"_s;
        write.note.fact = u"about mornings"_s;
        QVERIFY_OK(waitFor(m_workspace->perform(opened->caseId, Command::of(write))));
        const auto made = waitFor(m_workspace->backup());
        QVERIFY_OK(made);
        m_backup = *made;
        QCOMPARE(saidBy(*m_workspace), QStringList());
        m_workspace->lock();
    }
    void init() { m_workspace->lock(); }
    void cleanupTestCase()
    {
        m_workspace->lock();
        QVERIFY_OK(waitFor(m_workspace->unlock(passphrase)));
        QCOMPARE(saidBy(*m_workspace), QStringList());
    }

    void ofTheKeyFile()
    {
        isSeen(ChangedBytes::of(Vault::fileIn(m_folder), stepOf(7, 0), [this] {
            if (!waitFor(m_workspace->unlock(passphrase)))
                return true;
            const bool said = hasNote(*m_workspace, OpeningNote::Kind::KeyFileChanged)
                && saidBy(*m_workspace).contains(u"vaultChanged"_s);
            m_workspace->lock();
            return said;
        }));
    }
    void ofABackupsFiles_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<qint64>("step");
        QTest::newRow("manifest") << u"heads"_s << stepOf(29, 0);
        QTest::newRow("key file") << u"vault.json"_s << stepOf(31, 0);
        QTest::newRow("records") << u"store.db"_s << stepOf(2503, 97);
    }
    void ofABackupsFiles()
    {
        QFETCH(QString, file);
        QFETCH(qint64, step);
        QVERIFY_OK(waitFor(m_workspace->unlock(passphrase)));
        isSeen(ChangedBytes::of(m_backup.path + u'/' + file, step,
            [this] { return saidBy(*m_workspace) == QStringList{m_backup.name}; }));
    }
    /// Past `verify`: what it and every restore ask.
    void ofABackupsRecordsEachAtTheDoor()
    {
        const auto vault = Vault::load(m_folder);
        QVERIFY_OK(vault);
        const auto key = vault->unlock(SecretBytes::fromText(passphrase));
        QVERIFY_OK(key);
        isSeen(ChangedBytes::of(m_backup.path + u"/store.db"_s, stepOf(211, 1),
            [&] { return !checkBackup(m_backup, *key); }));
        QVERIFY_OK(checkBackup(m_backup, *key));
    }
    /// On another laptop there is nothing but the backup.
    void ofABackupThatIsRestoredElsewhere_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<qint64>("step");
        QTest::newRow("manifest") << u"heads"_s << stepOf(61, 1);
        QTest::newRow("key file") << u"vault.json"_s << stepOf(23, 1);
        QTest::newRow("records") << u"store.db"_s << stepOf(9001, 997);
    }
    void ofABackupThatIsRestoredElsewhere()
    {
        QFETCH(QString, file);
        QFETCH(qint64, step);
        isSeen(ChangedBytes::of(m_backup.path + u'/' + file, step, [this] {
            const QTemporaryDir other;
            Workspace fresh(other.filePath(u"store"_s), services());
            if (!waitFor(fresh.restore({}, passphrase, m_backup.path)))
                return !fresh.exists();
            // The way in that was taken is good; of the other one it is said that there is none.
            return waitFor(fresh.unlock(passphrase))
                && hasNote(fresh, OpeningNote::Kind::NoRecoveryKey)
                && fresh.cases().size() == 1;
        }));
    }
    void ofTheNoteOfWhatWasSavedLast()
    {
        const QString note = HeadsNote::fileIn({m_folder});
        QVERIFY(QFile::exists(note));
        const QByteArray whole = [&note] {
            QFile file(note);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }();
        isSeen(ChangedBytes::of(note, stepOf(11, 0), [&] {
            if (!waitFor(m_workspace->unlock(passphrase)))
                return false;
            const bool quiet = OpeningNotes::of(*m_workspace).isEmpty();
            const QStringList found = saidBy(*m_workspace);
            const bool once = saidBy(*m_workspace).isEmpty();
            m_workspace->lock();
            // It is written anew; for the next one it is as it was.
            QFile file(note);
            return quiet && once && found == QStringList{u"noteUnreadable"_s}
                && file.open(QIODevice::WriteOnly) && file.write(whole) == whole.size();
        }));
        // changeByte has turned it once more.
        QFile file(note);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(whole) == whole.size());
        file.close();
        const QString advice = words::verifyAdvice({u"noteUnreadable"_s}, m_backup.name);
        QVERIFY(advice.contains(u"whole"_s) && !advice.contains(u"estore"_s));
    }
    void aNoteOfWhatWasThereBeforeARestoreIsNotSpokenOf()
    {
        QFile note(HeadsNote::fileIn({m_folder}));
        QVERIFY(note.open(QIODevice::ReadOnly));
        const QByteArray before = note.readAll();
        note.close();
        QVERIFY_OK(waitFor(m_workspace->restore({}, passphrase)));
        QVERIFY(!note.exists());
        // As where it could not be removed.
        QVERIFY(note.open(QIODevice::WriteOnly) && note.write(before) == before.size());
        note.close();
        for (int opening = 0; opening < 2; ++opening) {
            QVERIFY_OK(waitFor(m_workspace->unlock(passphrase)));
            if (opening > 0)
                QCOMPARE(saidBy(*m_workspace), QStringList());
            m_workspace->lock();
        }
    }
    void anUnreadableNoteIsSaidThoughMuchIsSavedBeforeVerify()
    {
        changeByte(HeadsNote::fileIn({m_folder}), 60);
        QVERIFY_OK(waitFor(m_workspace->unlock(passphrase)));
        WriteNote write;
        write.note.type = u"call"_s;
        write.note.fact = u"about evenings"_s;
        const CaseId id = m_workspace->cases().first().id;
        QVERIFY_OK(waitFor(m_workspace->perform(id, Command::of(write))));
        m_workspace->lock();
        QVERIFY_OK(waitFor(m_workspace->unlock(passphrase)));
        QCOMPARE(saidBy(*m_workspace), QStringList{u"noteUnreadable"_s});
        QCOMPARE(saidBy(*m_workspace), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestChangedBytes)
#include "tst_changedbytes.moc"
