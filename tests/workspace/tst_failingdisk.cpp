// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that fails in the middle of a day's work, once or from then on: what was said to be saved
// is there afterwards, and the store opens.
#include "failingdisk.h"
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
    QTemporaryDir m_folder;
    CaseId m_case;
    int m_wholeDay = 0; ///< what the disk does in a day without a failure

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

    void aWholeDayNeedsTheDiskThisOften()
    {
        const QString folder = m_folder.filePath(u"well"_s);
        QVERIFY(copy(store(), folder));
        const int before = m_disk.done();
        QCOMPARE(workADay(folder).size(), 4);
        m_wholeDay = m_disk.done() - before;
        qInfo("a day's work: %d reads, writes and other calls", m_wholeDay);
        QVERIFY(m_wholeDay > 100);
    }

    void whatWasSavedIsThereAfterAFailure_data()
    {
        QTest::addColumn<int>("failures");
        QTest::newRow("one call fails") << 1;
        QTest::newRow("the disk is gone") << 1'000'000'000;
    }
    void whatWasSavedIsThereAfterAFailure()
    {
        QFETCH(int, failures);
        const QString folder = m_folder.filePath(u"day"_s);
        const int rounds = 40 * m_rounds;
        int opened = 0;
        for (int round = 0; round < rounds; ++round) {
            QVERIFY(copy(store(), folder));
            const int good = int(qint64(m_wholeDay) * round / rounds);
            m_disk.failAfter(good, failures);
            const QStringList saved = workADay(folder);
            m_disk.mend();

            Workspace workspace(folder, services());
            const auto unlocked = waitFor(workspace.unlock(m_passphrase));
            QVERIFY2(unlocked, qPrintable(u"failed at call %1"_s.arg(good)));
            opened += saved.isEmpty() ? 0 : 1;
            const auto record = waitFor(workspace.record(m_case));
            QVERIFY_OK(record);
            QStringList there;
            for (const Note &note : (*record)->notes)
                there.append(note.fact);
            for (const QString &fact : saved)
                QVERIFY2(there.contains(fact), qPrintable(u"failed at call %1"_s.arg(good)));
            const auto report = waitFor(workspace.verify());
            QVERIFY_OK(report);
            QVERIFY(report->problems.isEmpty());
            QVERIFY_OK(waitFor(workspace.perform(m_case, note(u"The day after."_s))));
            QVERIFY_OK(waitFor(workspace.finishIndexing()));
            QVERIFY(!waitFor(workspace.search(u"after"_s))->isEmpty());
        }
        QVERIFY(opened > 0);
    }
};

QTEST_GUILESS_MAIN(TestFailingDisk)
#include "tst_failingdisk.moc"
