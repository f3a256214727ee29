// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"
#include "store/headsnote.h"
#include "store/putaside.h"
#include "store/storefolder.h"
#include "testing/changedbytes.h"
#include "testing/tostring.h"
#include "words/verifyadvice.h"
#include "workflow/openffa.h"
#include "workflow/writenote.h"
#include "workspace/openingnotes.h"
#include "workspace/waiting.h"
#include "workspace/workspace.h"

#include <QtCore/QDir>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

const auto passphrase = u"a kettle, a window, a dog"_s;
constexpr qint64 pageSize = 4096;

Services services()
{
    Services s;
    s.keyCost = KeyCost::cheapForTests();
    s.on = QDate(2019, 6, 20);
    return s;
}

Command note(const QString &fact)
{
    WriteNote write;
    write.note.type = u"homeVisit"_s;
    write.note.fact = fact;
    return Command::of(write);
}

void copyFile(const QString &from, const QString &to)
{
    QFile::remove(to);
    if (QFile::exists(from))
        QVERIFY(QFile::copy(from, to));
}

bool says(const Workspace &workspace, OpeningNote::Kind kind)
{
    const QList<OpeningNote> notes = OpeningNotes::of(workspace);
    return std::any_of(notes.begin(), notes.end(),
        [kind](const OpeningNote &note) { return note.kind == kind; });
}

bool saysEndMissing(const Workspace &workspace)
{
    return says(workspace, OpeningNote::Kind::EndMissing);
}

QStringList foundIn(Workspace &workspace)
{
    const auto report = waitFor(workspace.verify());
    if (!report)
        return {QString::number(int(report.error().code))};
    QStringList found;
    for (const VerifyProblem &problem : report->problems)
        found.append(problem.what);
    return found;
}

} // namespace

class TestVerifying : public QObject {
    Q_OBJECT

    QTemporaryDir m_temp;
    int m_number = 0;

    QString newFolder() { return m_temp.filePath(u"store%1"_s.arg(++m_number)); }
    static CaseId made(Workspace &workspace, int notes)
    {
        if (!waitFor(workspace.create(passphrase, true)))
            return {};
        OpenFfa open;
        open.family.name = u"Okafor"_s;
        Person fran;
        fran.firstName = u"Fran"_s;
        fran.child = true;
        fran.born = QDate(2011, 2, 2);
        open.people = {fran};
        const auto opened = waitFor(workspace.perform({}, Command::of(open)));
        for (int at = 0; at < notes; ++at)
            (void)waitFor(workspace.perform(opened->caseId, note(u"about mornings"_s)));
        return opened->caseId;
    }
    /// The store as it lies on the disk just now: as after a power cut; with what processes share
    /// in memory (-shm) as after a kill.
    QString copied(const QString &folder, bool withShared = false)
    {
        const QString to = newFolder();
        QDir().mkpath(to);
        for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files)) {
            if ((withShared || !file.fileName().endsWith(u"-shm"_s))
                && !file.fileName().endsWith(u".lock"_s))
                copyFile(file.filePath(), to + u'/' + file.fileName());
        }
        return to;
    }

private Q_SLOTS:
    void aLogThatLostItsEndIsSaidAtTheNextOpening()
    {
        const QString folder = newFolder();
        Workspace workspace(folder, services());
        const CaseId id = made(workspace, 5);
        QVERIFY(!id.isNull());
        const QString whole = copied(folder);
        const QString damaged = copied(folder);
        workspace.lock(); // writes the note
        const QString name = QFileInfo(HeadsNote::fileIn({folder})).fileName();
        for (const QString &copy : {whole, damaged})
            copyFile(HeadsNote::fileIn({folder}), copy + u'/' + name);
        const QString log = StoreFolder{damaged}.database() + u"-wal"_s;
        QVERIFY(QFileInfo(log).size() > 10 * pageSize);
        changeByte(log, QFileInfo(log).size() - 5000);

        Workspace same(whole, services());
        QVERIFY_OK(waitFor(same.unlock(passphrase)));
        QVERIFY(!saysEndMissing(same));
        QCOMPARE(foundIn(same), QStringList());

        Workspace less(damaged, services());
        QVERIFY_OK(waitFor(less.unlock(passphrase)));
        QVERIFY((*waitFor(less.record(id)))->notes.size() < 5);
        QVERIFY(saysEndMissing(less));
        QVERIFY(foundIn(less).contains(u"headLost"_s));
        // Once at the door and once by verify: what is found later is not hidden behind it.
        QVERIFY_OK(waitFor(less.perform(id, note(u"again"_s))));
        less.lock();
        QVERIFY_OK(waitFor(less.unlock(passphrase)));
        QVERIFY(!saysEndMissing(less));
        QCOMPARE(foundIn(less), QStringList());
    }

    /// Nothing outside the log knows of what was saved last: no note was written yet.
    void aLogThatIsDamagedAfterAKillIsSaid_data()
    {
        enum { Whole, LastChanged, EarlierChanged, Cut, CutInAFrame, BeginningChanged };
        QTest::addColumn<int>("damage");
        QTest::addColumn<bool>("afterAKill");
        QTest::addColumn<QString>("found");
        const QString missing = u"logMissing"_s;
        const QString doubtful = u"logDoubtful"_s;
        QTest::newRow("whole") << int(Whole) << true << QString();
        QTest::newRow("whole, after a power cut") << int(Whole) << false << QString();
        QTest::newRow("its last") << int(LastChanged) << true << missing;
        QTest::newRow("its last, after a power cut") << int(LastChanged) << false << doubtful;
        QTest::newRow("before its last") << int(EarlierChanged) << true << missing;
        QTest::newRow("before its last, after a power cut")
            << int(EarlierChanged) << false << missing;
        QTest::newRow("cut") << int(Cut) << true << missing;
        QTest::newRow("cut in a frame") << int(CutInAFrame) << true << missing;
        QTest::newRow("cut in a frame, after a power cut")
            << int(CutInAFrame) << false << doubtful;
        QTest::newRow("its beginning") << int(BeginningChanged) << true << missing;
        QTest::newRow("its beginning, after a power cut")
            << int(BeginningChanged) << false << doubtful;
    }
    void aLogThatIsDamagedAfterAKillIsSaid()
    {
        QFETCH(int, damage);
        QFETCH(bool, afterAKill);
        QFETCH(QString, found);
        const QString folder = newFolder();
        Workspace workspace(folder, services());
        const CaseId id = made(workspace, 3);
        QVERIFY(!id.isNull());
        QTRY_COMPARE(QFileInfo(StoreFolder{folder}.database() + u"-wal"_s).size(), 0);
        QFile::remove(HeadsNote::fileIn({folder}));
        // Somebody who reads keeps the log where it is.
        const auto vault = Vault::load(folder);
        const auto key = vault->unlock(SecretBytes::fromText(passphrase));
        QVERIFY_OK(key);
        const auto reader =
            Connection::open(StoreFolder{folder}.database(), *key, Connection::Access::Read);
        QVERIFY_OK(reader);
        QVERIFY_OK((*reader)->execute("BEGIN; SELECT count(*) FROM entry"));
        for (int notes = 0; notes < 3; ++notes)
            QVERIFY_OK(waitFor(workspace.perform(id, note(u"about evenings"_s))));
        const QString killed = copied(folder, afterAKill);
        QFile::remove(HeadsNote::fileIn({killed}));
        const QString log = StoreFolder{killed}.database() + u"-wal"_s;
        const qint64 size = QFileInfo(log).size();
        constexpr qint64 frame = pageSize + 24;
        QVERIFY(size > 6 * frame);
        switch (damage) {
        case 1:
            changeByte(log, size - 5);
            break;
        case 2:
            changeByte(log, 32 + frame + 100);
            break;
        case 3:
            QVERIFY(QFile::resize(log, size - frame));
            break;
        case 4:
            QVERIFY(QFile::resize(log, size - 100));
            break;
        case 5:
            changeByte(log, 9);
            break;
        default:
            break;
        }
        Workspace less(killed, services());
        QVERIFY_OK(waitFor(less.unlock(passphrase)));
        QCOMPARE(saysEndMissing(less), found == u"logMissing"_s);
        QCOMPARE(says(less, OpeningNote::Kind::EndDoubtful), found == u"logDoubtful"_s);
        const bool all = (*waitFor(less.record(id)))->notes.size() == 6;
        QCOMPARE(all, found.isEmpty());
        less.lock();
        // Once at the door, and once by verify.
        QVERIFY_OK(waitFor(less.unlock(passphrase)));
        QVERIFY(!saysEndMissing(less) && !says(less, OpeningNote::Kind::EndDoubtful));
        QStringList problems = foundIn(less);
        problems.removeAll(u"noteMissing"_s); // which was taken away here
        QCOMPARE(problems, found.isEmpty() ? QStringList() : QStringList{found});
        QCOMPARE(foundIn(less), QStringList());
    }

    void aNoteThatIsGoneIsSaidOnceAndWrittenAnew()
    {
        const QString folder = newFolder();
        Workspace workspace(folder, services());
        const CaseId id = made(workspace, 1);
        QVERIFY(!id.isNull());
        workspace.lock();
        QVERIFY(QFile::remove(HeadsNote::fileIn({folder})));
        QVERIFY_OK(waitFor(workspace.unlock(passphrase)));
        QCOMPARE(foundIn(workspace), QStringList{u"noteMissing"_s});
        QVERIFY(QFile::exists(HeadsNote::fileIn({folder})));
        QCOMPARE(foundIn(workspace), QStringList());
        workspace.lock();
        // Also when it was written anew before anybody asked, and by a later opening.
        QVERIFY(QFile::remove(HeadsNote::fileIn({folder})));
        QVERIFY_OK(waitFor(workspace.unlock(passphrase)));
        QVERIFY_OK(waitFor(workspace.perform(id, note(u"again"_s))));
        workspace.lock();
        QVERIFY(QFile::exists(HeadsNote::fileIn({folder})));
        QVERIFY_OK(waitFor(workspace.unlock(passphrase)));
        QCOMPARE(foundIn(workspace), QStringList{u"noteMissing"_s});
        QCOMPARE(foundIn(workspace), QStringList());
        // Under one's hands.
        QVERIFY(QFile::remove(HeadsNote::fileIn({folder})));
        QCOMPARE(foundIn(workspace), QStringList{u"noteMissing"_s});
        QVERIFY(QFile::exists(HeadsNote::fileIn({folder})));
    }

    void newRecordsMissNoNote()
    {
        const QString folder = newFolder();
        Workspace workspace(folder, services());
        QVERIFY_OK(waitFor(workspace.create(passphrase, true)));
        QCOMPARE(foundIn(workspace), QStringList());
        workspace.lock();
        QVERIFY_OK(waitFor(workspace.unlock(passphrase)));
        QCOMPARE(foundIn(workspace), QStringList());
    }

    void whatIsMissingIsSaidByVerifyThoughItRunsMuchLater()
    {
        const QString folder = newFolder();
        Workspace workspace(folder, services());
        QVERIFY(!made(workspace, 1).isNull());
        const QString before = copied(folder);
        OpenFfa open;
        open.family.name = u"Sims"_s;
        QVERIFY_OK(waitFor(workspace.perform({}, Command::of(open))));
        workspace.lock(); // writes the note
        copyFile(HeadsNote::fileIn({folder}), HeadsNote::fileIn({before}));

        Workspace less(before, services());
        QVERIFY_OK(waitFor(less.unlock(passphrase)));
        QVERIFY(saysEndMissing(less));
        QCOMPARE(less.cases().size(), 1);
        const CaseId id = less.cases().first().id;
        QVERIFY_OK(waitFor(less.perform(id, note(u"again"_s))));
        less.lock();
        QVERIFY_OK(waitFor(less.unlock(passphrase)));
        QCOMPARE(foundIn(less), QStringList{u"headLost"_s});
        QCOMPARE(foundIn(less), QStringList());
    }

    void theLogIsTakenIntoTheDatabaseAWhileAfterASave()
    {
        const QString folder = newFolder();
        Workspace workspace(folder, services());
        const CaseId id = made(workspace, 1);
        QVERIFY_OK(waitFor(workspace.perform(id, note(u"more"_s))));
        QVERIFY(QFileInfo(StoreFolder{folder}.database() + u"-wal"_s).size() > 0);
        QTRY_COMPARE(QFileInfo(StoreFolder{folder}.database() + u"-wal"_s).size(), 0);
        QTRY_VERIFY(QFile::exists(HeadsNote::fileIn({folder})));
    }

    // The copy that outlives the laptop, and the state that a restore has put aside.
    void aDamagedCopyElsewhereIsNamedWithItsPlace()
    {
        const QString folder = newFolder();
        Workspace workspace(folder, services());
        QVERIFY(!made(workspace, 2).isNull());
        const QString stick = newFolder();
        QVERIFY(QDir().mkpath(stick));
        const auto beside = waitFor(workspace.backup());
        const auto away = waitFor(workspace.backup(stick));
        QVERIFY_OK(beside);
        QVERIFY_OK(away);
        const auto whole = waitFor(workspace.verify());
        QVERIFY_OK(whole);
        QCOMPARE(whole->backups, 2);
        QVERIFY(whole->damagedBackups.isEmpty());
        changeByte(away->path + u"/store.db"_s, 3 * pageSize + 17);
        const auto found = waitFor(workspace.verify());
        QVERIFY_OK(found);
        QCOMPARE(found->damagedBackups.size(), 1);
        QCOMPARE(found->damagedBackups.first().name, away->name);
        QCOMPARE(found->damagedBackups.first().folder, stick);
        QVERIFY(found->copiesNotRead.isEmpty());
        // A stick that is not there is not asked, and it is said that it was not.
        QVERIFY(QDir().rename(stick, stick + u"-taken-away"_s));
        const auto without = waitFor(workspace.verify());
        QVERIFY_OK(without);
        QVERIFY(without->damagedBackups.isEmpty());
        QCOMPARE(without->copiesNotRead, QStringList{stick});

        workspace.lock();
        QVERIFY_OK(waitFor(workspace.restore(beside->name, passphrase)));
        QVERIFY_OK(waitFor(workspace.unlock(passphrase)));
        QVERIFY(waitFor(workspace.verify())->damagedBackups.isEmpty());
        const QList<BackupInfo> asides = workspace.asides();
        QCOMPARE(asides.size(), 1);
        changeByte(databaseOf(asides.first()), 3 * pageSize + 17);
        const auto aside = waitFor(workspace.verify());
        QVERIFY_OK(aside);
        QCOMPARE(aside->damagedBackups.size(), 1);
        const BackupProblem &problem = aside->damagedBackups.first();
        QCOMPARE(problem.name, asides.first().name);
        // A new backup would not mend it.
        const QString said = words::damagedCopy(
            problem.error, problem.folder, problem.useInstead, problem.putAside);
        QVERIFY2(said.contains(u"put it aside"_s) && !said.contains(u"Make a new one"_s),
            qPrintable(said));
    }

    void aRestoreIsNoFalseAlarm()
    {
        const QString folder = newFolder();
        Workspace workspace(folder, services());
        const CaseId id = made(workspace, 2);
        const auto backup = waitFor(workspace.backup());
        QVERIFY_OK(backup);
        QVERIFY_OK(waitFor(workspace.perform(id, note(u"later"_s))));
        workspace.lock();
        QVERIFY_OK(waitFor(workspace.restore(backup->name, passphrase)));
        QVERIFY_OK(waitFor(workspace.unlock(passphrase)));
        QCOMPARE((*waitFor(workspace.record(id)))->notes.size(), 2);
        QVERIFY(!saysEndMissing(workspace));
        QCOMPARE(foundIn(workspace), QStringList());
        QVERIFY_OK(waitFor(workspace.perform(id, note(u"again"_s))));
        workspace.lock();
        QVERIFY_OK(waitFor(workspace.unlock(passphrase)));
        QVERIFY(!saysEndMissing(workspace));
    }

    /// HOMETRAY_CHANGES=2000 for the long form.
    void eachChangedByteOfAStoreIsFound()
    {
        const QString folder = newFolder();
        Workspace workspace(folder, services());
        QVERIFY(!made(workspace, 40).isNull());
        QVERIFY_OK(waitFor(workspace.finishIndexing()));
        workspace.lock();
        const qint64 size = QFileInfo(StoreFolder{folder}.database()).size();
        const int changes = qMax(40, qEnvironmentVariableIntValue("HOMETRAY_CHANGES"));
        QRandomGenerator random(8);
        for (int change = 0; change < changes; ++change) {
            const qint64 at = random.bounded(16, size);
            if (at % pageSize >= pageSize - 12)
                continue;
            const QString copy = copied(folder);
            changeByte(StoreFolder{copy}.database(), at);
            Workspace changed(copy, services());
            const bool opens = waitFor(changed.unlock(passphrase)).has_value();
            const bool said = !opens || says(changed, OpeningNote::Kind::RecordsWrittenAnew);
            QVERIFY2(said || !foundIn(changed).isEmpty(), qPrintable(QString::number(at)));
            changed.lock();
            QDir(copy).removeRecursively();
        }
    }

    /// Of each page: where it holds none of what was written, a new backup brings back everything.
    void aDamagedPageThatHoldsNoRecordCostsNoRecord_data()
    {
        QTest::addColumn<bool>("zeros");
        QTest::newRow("a changed byte") << false;
        QTest::newRow("nothing but zeros, which SQLCipher reads without a word") << true;
    }
    void aDamagedPageThatHoldsNoRecordCostsNoRecord()
    {
        QFETCH(bool, zeros);
        const QString folder = newFolder();
        CaseId id;
        {
            Workspace workspace(folder, services());
            id = made(workspace, 40);
            QVERIFY(!id.isNull());
        }
        const qint64 pages = QFileInfo(StoreFolder{folder}.database()).size() / pageSize;
        int spare = 0;
        int anew = 0;
        int others = 0;
        for (qint64 page = 0; page < pages; ++page) {
            const QString copy = copied(folder);
            if (zeros) {
                QFile file(StoreFolder{copy}.database());
                QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(page * pageSize));
                QCOMPARE(file.write(QByteArray(pageSize, '\0')), pageSize);
            } else {
                changeByte(StoreFolder{copy}.database(), page * pageSize + 2000);
            }
            Workspace workspace(copy, services());
            if (!waitFor(workspace.unlock(passphrase)))
                continue;
            const QStringList found = foundIn(workspace);
            if (says(workspace, OpeningNote::Kind::RecordsWrittenAnew)) {
                // It was needed for opening, and is made anew from what is there.
                QCOMPARE((*waitFor(workspace.record(id)))->notes.size(), 40);
                QCOMPARE(found, QStringList());
                QVERIFY_OK(waitFor(workspace.perform(id, note(u"again"_s))));
                workspace.lock();
                QVERIFY_OK(waitFor(workspace.unlock(passphrase)));
                QVERIFY(!says(workspace, OpeningNote::Kind::RecordsWrittenAnew)
                    && !says(workspace, OpeningNote::Kind::KeyFileChanged));
                ++anew;
                continue;
            }
            if (found != QStringList{u"sparePage"_s} && found != QStringList{u"draftPage"_s}) {
                QVERIFY2(found.contains(u"page"_s), qPrintable(found.join(u' ')));
                QVERIFY2(!waitFor(workspace.backup()), qPrintable(found.join(u' ')));
                ++others;
                continue;
            }
            ++spare;
            const auto backup = waitFor(workspace.backup());
            QVERIFY_OK(backup);
            workspace.lock();
            QVERIFY_OK(waitFor(workspace.restore(backup->name, passphrase)));
            QVERIFY_OK(waitFor(workspace.unlock(passphrase)));
            QCOMPARE((*waitFor(workspace.record(id)))->notes.size(), 40);
            QCOMPARE(foundIn(workspace), QStringList());
            QVERIFY_OK(waitFor(workspace.perform(id, note(u"again"_s))));
        }
        QVERIFY2(spare > 0 && anew > 0,
            qPrintable(u"%1, %2 and %3 of %4"_s.arg(spare).arg(anew).arg(others).arg(pages)));
        qInfo("free %d, written anew %d, with records %d of %lld pages", spare, anew, others,
            static_cast<long long>(pages));
    }

    void aDamagedSearchFileIsNoDamageToTheRecords()
    {
        const QString folder = newFolder();
        Workspace workspace(folder, services());
        QVERIFY(!made(workspace, 40).isNull());
        QVERIFY_OK(waitFor(workspace.finishIndexing()));
        workspace.lock(); // takes its log into it
        QVERIFY_OK(waitFor(workspace.unlock(passphrase)));
        QVERIFY_OK(waitFor(workspace.finishIndexing()));
        changeByte(StoreFolder{folder}.search(), 9000);
        QCOMPARE(foundIn(workspace), QStringList{u"search"_s});
        QVERIFY_OK(waitFor(workspace.finishIndexing()));
        QCOMPARE(waitFor(workspace.search(u"mornings"_s, 100))->size(), 40);
        QCOMPARE(foundIn(workspace), QStringList());
    }

    void theAdviceIsOnlyWhatHelps_data()
    {
        QTest::addColumn<QStringList>("found");
        QTest::addColumn<QString>("holds");
        QTest::addColumn<bool>("restores");
        QTest::newRow("nothing") << QStringList() << QString() << false;
        QTest::newRow("search") << QStringList{u"search"_s} << u"Nothing is lost"_s << false;
        QTest::newRow("an index") << QStringList{u"tables"_s} << u"rebuild"_s << false;
        QTest::newRow("an index and search")
            << QStringList{u"tables"_s, u"search"_s} << u"rebuild"_s << false;
        QTest::newRow("the key file")
            << QStringList{u"vaultChanged"_s} << u"new recovery key"_s << false;
        QTest::newRow("the end of a log")
            << QStringList{u"headLost"_s} << u"write it again"_s << false;
        QTest::newRow("a page") << QStringList{u"page"_s} << u"2019-06-20"_s << true;
        QTest::newRow("a page without records")
            << QStringList{u"sparePage"_s} << u"Make a backup and restore that one"_s << true;
        QTest::newRow("an entry")
            << QStringList{u"payloadChanged"_s, u"search"_s} << u"2019-06-20"_s << true;
    }
    void theAdviceIsOnlyWhatHelps()
    {
        QFETCH(QStringList, found);
        QFETCH(QString, holds);
        QFETCH(bool, restores);
        const QString advice = words::verifyAdvice(found, u"2019-06-20T143005Z"_s);
        QVERIFY2(advice.contains(holds), qPrintable(advice));
        QCOMPARE(advice.contains(u"estore"_s), restores);
        // Without a backup there is nothing to restore, but for one that is made now.
        QVERIFY(found.contains(u"sparePage"_s) || !words::verifyAdvice(found, {}).contains(u"estore"_s));
    }
};

QTEST_GUILESS_MAIN(TestVerifying)
#include "tst_verifying.moc"
