// SPDX-License-Identifier: GPL-3.0-or-later
// A disk or a statement that fails in the middle of a day's work, once or from then on: what was
// said to be saved is there afterwards, and the store opens.
#include "failingdisk.h"
#include "store/spareroom.h"
#include "testing/failingstatements.h"
#include "testing/tostring.h"
#include "workflow/openffa.h"
#include "workflow/writenote.h"
#include "workspace/waiting.h"
#include "workspace/workspace.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestFailingDisk : public QObject {
    Q_OBJECT

    const QString m_passphrase = u"a kettle, a window, a dog"_s;
    const int m_rounds = qMax(1, qEnvironmentVariableIntValue("HOMETRAY_FAILURES"));
    FailingDisk m_disk;
    FailingStatements m_statements;
    QTemporaryDir m_folder;
    CaseId m_case;

    enum class Failing { DiskOnce, DiskForGood, Preparing, Running, Committing };

    QString store() const { return m_folder.filePath(u"store"_s); }
    static Services services()
    {
        Services s;
        s.keyCost = KeyCost::cheapForTests();
        s.on = QDate(2019, 6, 20);
        return s;
    }
    static Command note(const QString &fact)
    {
        WriteNote write;
        write.note.type = u"homeVisit"_s;
        write.note.fact = fact;
        return Command::of(write);
    }
    static bool copy(const QString &from, const QString &to)
    {
        QDir(to).removeRecursively();
        bool done = QDir().mkpath(to);
        for (const QFileInfo &file : QDir(from).entryInfoList(QDir::Files))
            done = done && QFile::copy(file.filePath(), to + u'/' + file.fileName());
        return done;
    }

    /// A day at work. Whatever fails says so and the rest goes on; what was said to be saved is
    /// returned.
    QStringList workADay(const QString &folder)
    {
        QStringList saved;
        Workspace workspace(folder, services());
        if (!waitFor(workspace.unlock(m_passphrase)))
            return saved;
        for (int i = 0; i < 4; ++i) {
            const QString fact = u"Kitchen tidy, number %1."_s.arg(i);
            if (waitFor(workspace.perform(m_case, note(fact))))
                saved.append(fact);
        }
        FormDraft draft;
        draft.id = workspace.newId();
        draft.command = QLatin1String(WriteNote::id);
        draft.caseId = m_case;
        (void)waitFor(workspace.keepDraft(draft));
        (void)waitFor(workspace.drafts());
        (void)waitFor(workspace.setSetting(u"place"_s, "tray"));
        (void)waitFor(workspace.setting(u"place"_s));
        (void)waitFor(workspace.search(u"kitchen"_s));
        (void)waitFor(workspace.history(m_case));
        (void)waitFor(workspace.record(m_case, QDate(2019, 6, 19)));
        (void)waitFor(workspace.backup());
        (void)waitFor(workspace.verify());
        (void)waitFor(workspace.rebuild());
        (void)waitFor(workspace.dropDraft(draft.id));
        return saved;
    }

    static FailingStatements::What statementOf(Failing failing)
    {
        using What = FailingStatements::What;
        return failing == Failing::Preparing ? What::Prepare
            : failing == Failing::Running    ? What::Run
                                             : What::Commit;
    }
    static bool isOfDisk(Failing failing)
    {
        return failing == Failing::DiskOnce || failing == Failing::DiskForGood;
    }
    void failAfter(Failing failing, int good)
    {
        if (!isOfDisk(failing))
            m_statements.failAfter(statementOf(failing), good);
        else if (failing == Failing::DiskOnce)
            m_disk.failAfter(good, 1);
        else
            m_disk.failAfter(good);
    }
    void mend()
    {
        m_disk.mend();
        m_statements.count(FailingStatements::What::Run);
    }
    /// How often that is asked for in a day on which nothing fails.
    int momentsOfADay(Failing failing, const QString &folder)
    {
        mend();
        if (!copy(store(), folder))
            return 0;
        const int before = m_disk.done();
        m_statements.count(statementOf(failing));
        const bool whole = workADay(folder).size() == 4;
        const int moments = isOfDisk(failing) ? m_disk.done() - before : m_statements.done();
        return whole ? moments : 0;
    }

private Q_SLOTS:
    void initTestCase()
    {
        Workspace workspace(store(), services());
        QVERIFY_OK(waitFor(workspace.create(m_passphrase, true)));
        OpenFfa open;
        open.family.name = u"Okafor"_s;
        Person fran;
        fran.firstName = u"Fran"_s;
        fran.child = true;
        fran.born = QDate(2011, 2, 2);
        open.people = {fran};
        const auto opened = waitFor(workspace.perform({}, Command::of(open)));
        QVERIFY_OK(opened);
        m_case = opened->caseId;
        QVERIFY_OK(waitFor(workspace.finishIndexing()));
    }

    void aStoreThatCannotBeOpenedAtOnceIsNotLeftBehind()
    {
        const QString folder = m_folder.filePath(u"new"_s);
        const auto isMade = [&] {
            Workspace workspace(folder, services());
            return waitFor(workspace.create(m_passphrase, true)).has_value();
        };
        const int before = m_disk.done();
        QVERIFY(isMade());
        const int whole = m_disk.done() - before;
        int made = 0;
        const int rounds = 24 * m_rounds;
        for (int round = 0; round < rounds; ++round) {
            QVERIFY(QDir(folder).removeRecursively());
            const int good = int(qint64(whole) * round / rounds);
            m_disk.failAfter(good, 1);
            const bool done = isMade();
            m_disk.mend();
            made += done ? 1 : 0;
            QVERIFY2(QDir(folder).exists() == done, qPrintable(u"failed at %1"_s.arg(good)));
        }
        QVERIFY2(made < rounds * 3 / 4, qPrintable(QString::number(made)));
    }
    void onAFullDiskTheRecordsAreRead()
    {
        const QString folder = m_folder.filePath(u"full"_s);
        QVERIFY(copy(store(), folder));
        {
            Workspace workspace(folder, services());
            QVERIFY_OK(waitFor(workspace.unlock(m_passphrase)));
        }
        QVERIFY(QFileInfo(spareRoomIn(folder)).size() >= 128 * 1024);
        // Full, but for the room that was kept.
        m_disk.setFullWhile([folder] { return QFile::exists(spareRoomIn(folder)); });
        {
            Workspace workspace(folder, services());
            QVERIFY_OK(waitFor(workspace.unlock(m_passphrase)));
            QVERIFY_OK(waitFor(workspace.record(m_case)));
            QVERIFY_OK(waitFor(workspace.perform(m_case, note(u"The last one."_s))));
        }
        QVERIFY(!QFile::exists(spareRoomIn(folder)));
        // Full altogether: it is said to be that.
        m_disk.setFullWhile([] { return true; });
        {
            Workspace workspace(folder, services());
            QCOMPARE(waitFor(workspace.unlock(m_passphrase)).error().code, ErrorCode::DiskFull);
        }
        m_disk.setFullWhile({});
        Workspace workspace(folder, services());
        QVERIFY_OK(waitFor(workspace.unlock(m_passphrase)));
        QVERIFY(QFile::exists(spareRoomIn(folder)));
    }
    void whatIsSaidToHaveFailedIsNotThere_data()
    {
        QTest::addColumn<Failing>("failing");
        QTest::newRow("a statement cannot be prepared") << Failing::Preparing;
        QTest::newRow("a statement stops") << Failing::Running;
        QTest::newRow("a transaction is not ended") << Failing::Committing;
    }
    // A save that is there, and said to have failed, is made twice. A real store notes more.
    void whatIsSaidToHaveFailedIsNotThere()
    {
        QFETCH(Failing, failing);
        mend();
        const QString folder = m_folder.filePath(u"real"_s);
        QDir(folder).removeRecursively();
        Services real = services();
        real.on.reset(); // real records are written on the computer's day
        Workspace workspace(folder, real);
        QVERIFY_OK(waitFor(workspace.create(m_passphrase, false)));
        OpenFfa open;
        open.family.name = u"Okafor"_s;
        const auto opened = waitFor(workspace.perform({}, Command::of(open)));
        QVERIFY_OK(opened);
        const auto saves = [&](int number) {
            return waitFor(
                workspace.perform(opened->caseId, note(u"Kitchen tidy, number %1."_s.arg(number))))
                .has_value();
        };
        QVERIFY_OK(waitFor(workspace.finishIndexing()));
        m_statements.count(statementOf(failing));
        QVERIFY(saves(-1));
        const int moments = m_statements.done();
        QVERIFY(moments > 0);
        int failed = 0;
        for (int good = 0; good < moments; ++good) {
            (void)waitFor(workspace.finishIndexing()); // it counts as well
            m_statements.failAfter(statementOf(failing), good);
            const bool saved = saves(good);
            mend();
            failed += saved ? 0 : 1;
            const auto record = waitFor(workspace.record(opened->caseId));
            QVERIFY_OK(record);
            const bool there = std::any_of(
                (*record)->notes.begin(), (*record)->notes.end(), [good](const Note &kept) {
                    return kept.fact == u"Kitchen tidy, number %1."_s.arg(good);
                });
            QVERIFY2(there == saved, qPrintable(u"failed at %1"_s.arg(good)));
        }
        QVERIFY(failed > 0);
    }
    void whatWasSavedIsThereAfterAFailure_data()
    {
        QTest::addColumn<Failing>("failing");
        QTest::newRow("one call of the disk fails") << Failing::DiskOnce;
        QTest::newRow("the disk is gone") << Failing::DiskForGood;
        QTest::newRow("a statement cannot be prepared") << Failing::Preparing;
        QTest::newRow("a statement stops") << Failing::Running;
        QTest::newRow("a transaction is not ended") << Failing::Committing;
    }
    void whatWasSavedIsThereAfterAFailure()
    {
        QFETCH(Failing, failing);
        const QString folder = m_folder.filePath(u"day"_s);
        const int rounds = (isOfDisk(failing) ? 24 : 12) * m_rounds;
        const int moments = momentsOfADay(failing, folder);
        QVERIFY(moments > 0);
        int opened = 0;
        for (int round = 0; round < rounds; ++round) {
            QVERIFY(copy(store(), folder));
            const int good = int(qint64(moments) * round / rounds);
            failAfter(failing, good);
            const QStringList saved = workADay(folder);
            mend();

            Workspace workspace(folder, services());
            const auto unlocked = waitFor(workspace.unlock(m_passphrase));
            QVERIFY2(unlocked, qPrintable(u"failed at %1"_s.arg(good)));
            opened += saved.isEmpty() ? 0 : 1;
            const auto record = waitFor(workspace.record(m_case));
            QVERIFY_OK(record);
            QStringList there;
            for (const Note &note : (*record)->notes)
                there.append(note.fact);
            for (const QString &fact : saved)
                QVERIFY2(there.contains(fact), qPrintable(u"failed at %1"_s.arg(good)));
            const auto report = waitFor(workspace.verify());
            QVERIFY_OK(report);
            for (const VerifyProblem &problem : report->problems)
                QVERIFY2(false, qPrintable(u"failed at %1: %2"_s.arg(good).arg(problem.what)));
            QVERIFY_OK(waitFor(workspace.perform(m_case, note(u"The day after."_s))));
            QVERIFY_OK(waitFor(workspace.finishIndexing()));
            QVERIFY(!waitFor(workspace.search(u"after"_s))->isEmpty());
        }
        QVERIFY(opened > 0);
    }
};

QTEST_GUILESS_MAIN(TestFailingDisk)
#include "tst_failingdisk.moc"
