// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search.h"
#include "store/storefolder.h"
#include "testing/tostring.h"
#include "workflow/correctentry.h"
#include "workflow/eraseentries.h"
#include "workflow/openffa.h"
#include "workflow/withdrawentry.h"
#include "workflow/writenote.h"
#include "workspace/waiting.h"
#include "workspace/workspace.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QSemaphore>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThreadPool>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestWorkspace : public QObject {
    Q_OBJECT

    const QString m_passphrase = u"a kettle, a window, a dog"_s;
    const QDate m_day{2019, 6, 20};

    Services services(std::optional<QDate> on = std::nullopt)
    {
        Services s;
        s.keyCost = KeyCost::cheapForTests();
        s.on = on ? on : std::optional(m_day);
        s.random = std::make_shared<SeededRandom>(5);
        return s;
    }
    OpenFfa okafor()
    {
        OpenFfa open;
        open.family.name = u"Okafor"_s;
        Person fran;
        fran.firstName = u"Fran"_s;
        fran.child = true;
        fran.born = QDate(2011, 2, 2);
        open.people = {fran};
        return open;
    }
    CaseId opened(Workspace &workspace)
    {
        const auto done = waitFor(workspace.perform({}, Command::of(okafor())));
        return done ? done->caseId : CaseId();
    }
    WriteNote note(const QString &fact)
    {
        WriteNote write;
        write.note.type = u"homeVisit"_s;
        write.note.fact = fact;
        return write;
    }
    static QStringList filesHolding(const QString &folder, const QByteArray &text)
    {
        QStringList found;
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
                found.append(file.fileName());
        }
        return found;
    }

private Q_SLOTS:
    void whatIsSavedIsThereAfterLockingAndUnlocking()
    {
        QTemporaryDir folder;
        CaseId id;
        QString recoveryKey;
        {
            Workspace workspace(folder.filePath(u"store"_s), services());
            QVERIFY(!workspace.exists());
            const auto created = waitFor(workspace.create(m_passphrase, true));
            QVERIFY_OK(created);
            recoveryKey = *created;
            QVERIFY(workspace.isUnlocked());
            QVERIFY(workspace.isTestStore());
            id = opened(workspace);
            QVERIFY(!id.isNull());
            QVERIFY_OK(waitFor(workspace.perform(id, Command::of(note(u"Kitchen tidy."_s)))));
            QCOMPARE(workspace.cases().size(), 1);
            QCOMPARE(workspace.cases().first().line->family, u"Okafor"_s);
        }
        Workspace workspace(folder.filePath(u"store"_s), services());
        QCOMPARE(waitFor(workspace.unlock(u"wrong"_s)).error().code, ErrorCode::PassphraseWrong);
        QVERIFY(!workspace.isUnlocked());
        QVERIFY_OK(waitFor(workspace.unlock(m_passphrase)));
        const auto record = waitFor(workspace.record(id));
        QVERIFY_OK(record);
        QCOMPARE((*record)->notes.size(), 1);
        QCOMPARE((*record)->notes.first().fact, u"Kitchen tidy."_s);
        QCOMPARE((*record)->notes.first().on, m_day);
        QCOMPARE(workspace.knownCase(id)->line->children.first().name, u"Fran"_s);
        workspace.lock();
        QCOMPARE(waitFor(workspace.record(id)).error().code, ErrorCode::StoreLocked);
        QVERIFY_OK(waitFor(workspace.unlockWithRecoveryKey(recoveryKey)));
    }

    void aWorkspaceMayGoAwayBeforeItsAnswersCome()
    {
        QTemporaryDir folder;
        auto workspace = std::make_unique<Workspace>(folder.filePath(u"store"_s), services());
        QVERIFY_OK(waitFor(workspace->create(m_passphrase, true)));
        const auto open = [&] {
            workspace = std::make_unique<Workspace>(folder.filePath(u"store"_s), services());
            return waitFor(workspace->unlock(m_passphrase));
        };
        const auto rebuilt = workspace->rebuild();
        const auto rewrapped = workspace->changePassphrase(m_passphrase);
        const auto verified = workspace->verify();
        const auto backedUp = workspace->backup();
        workspace.reset();
        QVERIFY(rebuilt.isFinished());
        QCOMPARE(verified.result().error().code, ErrorCode::Interrupted);
        QCOMPARE(backedUp.result().error().code, ErrorCode::Interrupted);
        QCOMPARE(rewrapped.result().error().code, ErrorCode::Interrupted);
        QTRY_VERIFY_WITH_TIMEOUT(open().has_value(), 10'000);
        workspace->lock();
        const auto unlocked = workspace->unlock(m_passphrase);
        workspace.reset();
        QCOMPARE(unlocked.result().error().code, ErrorCode::Interrupted);
        // What it was about to open is closed again.
        QTRY_VERIFY_WITH_TIMEOUT(open().has_value(), 10'000);
        const auto created =
            Workspace(folder.filePath(u"other"_s), services()).create(m_passphrase, true);
        QCOMPARE(created.result().error().code, ErrorCode::Interrupted);
        QThreadPool::globalInstance()->waitForDone();
    }

    void whatWasErasedIsInNoIndexEither()
    {
        QTemporaryDir folder;
        const QString store = folder.filePath(u"store"_s);
        Workspace workspace(store, services());
        QVERIFY_OK(waitFor(workspace.create(m_passphrase, true)));
        const CaseId id = opened(workspace);
        const auto written =
            waitFor(workspace.perform(id, Command::of(note(u"Zwetschgendatschi"_s))));
        QVERIFY_OK(written);
        QVERIFY_OK(waitFor(workspace.perform(id, Command::of(note(u"Ordinary."_s)))));
        QVERIFY_OK(waitFor(workspace.finishIndexing()));
        EraseEntries erase;
        erase.entries = {written->entries.first().hex()};
        erase.reason = u"About somebody else."_s;
        QVERIFY_OK(waitFor(workspace.perform(id, Command::of(erase))));
        QVERIFY_OK(waitFor(workspace.finishIndexing()));
        workspace.lock();
        const auto vault = Vault::load(store);
        QVERIFY_OK(vault);
        const auto key = vault->unlock(SecretBytes::fromText(m_passphrase));
        QVERIFY_OK(key);
        const auto file =
            Connection::open(StoreFolder{store}.search(), (*key)->derive("hometray-search"));
        QVERIFY_OK(file);
        QCOMPARE(*Search(**file).count(u"ordinary"_s), 1);
        QCOMPARE(*Search(**file).count(u"zwetschgendatschi"_s), 0);
    }

    void nothingOfAFamilyIsWrittenInClear()
    {
        QTemporaryDir folder;
        Workspace workspace(folder.filePath(u"store"_s), services());
        QVERIFY_OK(waitFor(workspace.create(m_passphrase, true)));
        const CaseId id = opened(workspace);
        QVERIFY_OK(waitFor(workspace.perform(id, Command::of(note(u"Zwetschgendatschi"_s)))));
        FormDraft draft;
        draft.id = workspace.newId();
        draft.caseId = id;
        draft.command = u"writeNote"_s;
        draft.fields = {{u"fact"_s, u"Zwetschgendatschi"_s}};
        QVERIFY_OK(waitFor(workspace.keepDraft(draft)));
        QVERIFY_OK(waitFor(workspace.finishIndexing()));
        QVERIFY_OK(waitFor(workspace.backup()));
        for (const QByteArray &text :
            {QByteArray("Zwetschgen"), QByteArray("Okafor"), QByteArray("Z\0w\0e\0t\0s\0c\0h", 13)})
            QCOMPARE(filesHolding(folder.path(), text), QStringList());
        workspace.lock();
        QCOMPARE(filesHolding(folder.path(), "Zwetschgen"), QStringList());
    }

    void aDraftGoesWithTheCommandItBecomes()
    {
        QTemporaryDir folder;
        Workspace workspace(folder.filePath(u"store"_s), services());
        QVERIFY_OK(waitFor(workspace.create(m_passphrase, true)));
        const CaseId id = opened(workspace);
        FormDraft draft;
        draft.id = workspace.newId();
        draft.caseId = id;
        draft.command = u"writeNote"_s;
        draft.fields = Command::of(note(u"Half a sen"_s)).fields();
        QVERIFY_OK(waitFor(workspace.keepDraft(draft)));
        workspace.lock();
        QVERIFY_OK(waitFor(workspace.unlock(m_passphrase)));
        const auto drafts = waitFor(workspace.drafts());
        QVERIFY_OK(drafts);
        QCOMPARE(drafts->size(), 1);
        QCOMPARE(drafts->first().fields, draft.fields);
        QCOMPARE(drafts->first().caseId, id);

        // A refused command keeps it.
        QVERIFY(!waitFor(workspace.perform(id, Command::of(WriteNote()), draft.id)));
        QCOMPARE(waitFor(workspace.drafts())->size(), 1);
        QVERIFY_OK(waitFor(workspace.perform(id, Command::of(note(u"A sentence."_s)), draft.id)));
        QVERIFY(waitFor(workspace.drafts())->isEmpty());
        // Of several commands it goes with all of them.
        QVERIFY_OK(waitFor(workspace.keepDraft(draft)));
        QVERIFY(!waitFor(workspace.performAll(
            id, {Command::of(note(u"One."_s)), Command::of(WriteNote())}, draft.id)));
        QCOMPARE(waitFor(workspace.drafts())->size(), 1);
        QVERIFY_OK(waitFor(workspace.performAll(
            id, {Command::of(note(u"One."_s)), Command::of(note(u"Two."_s))}, draft.id)));
        QVERIFY(waitFor(workspace.drafts())->isEmpty());
    }

    void severalCommandsAreDoneTogetherOrNotAtAll()
    {
        QTemporaryDir folder;
        Workspace workspace(folder.filePath(u"store"_s), services());
        QVERIFY_OK(waitFor(workspace.create(m_passphrase, true)));
        const auto failed = waitFor(workspace.performAll(
            {}, {Command::of(okafor()), Command::of(note(u"one"_s)), Command::of(WriteNote())}));
        QVERIFY(!failed);
        QCOMPARE(failed.error().values.value(u"index"_s).toInt(), 2);
        QVERIFY(workspace.cases().isEmpty());
        const auto done = waitFor(workspace.performAll(
            {}, {Command::of(okafor()), Command::of(note(u"one"_s)), Command::of(note(u"two"_s))}));
        QVERIFY_OK(done);
        QCOMPARE(done->size(), 3);
        QCOMPARE(done->at(2).caseId, done->at(0).caseId);
        QCOMPARE(done->at(1).entries.size(), 1);
        QCOMPARE(done->at(2).record->notes.size(), 2);
    }

    void oneActOnSeveralFamiliesIsDoneWhollyOrNotAtAll()
    {
        QTemporaryDir folder;
        Workspace workspace(folder.filePath(u"store"_s), services());
        QVERIFY_OK(waitFor(workspace.create(m_passphrase, true)));
        const CaseId first = opened(workspace);
        const CaseId second = opened(workspace);
        const auto of = [](const CaseId &journal, WriteNote body) {
            Command command = Command::of(std::move(body));
            command.journal = journal;
            return command;
        };
        const auto notesOf = [&workspace](const CaseId &id) {
            return (*waitFor(workspace.record(id)))->notes.size();
        };
        // The second family's is refused, so nothing is written for the first.
        const auto failed = waitFor(workspace.performAll(
            first, {Command::of(note(u"one"_s)), of(second, WriteNote())}));
        QVERIFY(!failed);
        QCOMPARE(failed.error().values.value(u"index"_s).toInt(), 1);
        QCOMPARE(notesOf(first), 0);

        const auto done = waitFor(workspace.performAll(first,
            {of(second, note(u"one"_s)), Command::of(note(u"two"_s)), of(second, note(u"three"_s))}));
        QVERIFY_OK(done);
        QCOMPARE(done->at(0).caseId, second);
        QCOMPARE(done->at(1).caseId, first);
        QCOMPARE(notesOf(first), 1);
        QCOMPARE(notesOf(second), 2);
        QCOMPARE(done->at(2).record->notes.size(), 2);
    }

    void whatSomebodyElseChangedMeanwhileIsNotOverwritten()
    {
        QTemporaryDir folder;
        Workspace workspace(folder.filePath(u"store"_s), services());
        QVERIFY_OK(waitFor(workspace.create(m_passphrase, true)));
        const CaseId id = opened(workspace);
        const auto first = waitFor(workspace.perform(id, Command::of(note(u"one"_s))));
        QVERIFY_OK(first);
        const QList<EntryId> basis = first->record->heads;
        WriteNote theirs;
        theirs.note = first->record->notes.first();
        theirs.note.fact = u"two"_s;
        QVERIFY_OK(waitFor(workspace.perform(id, Command::of(theirs))));
        WriteNote mine;
        mine.note = first->record->notes.first();
        mine.note.fact = u"three"_s;
        const auto refused = waitFor(workspace.perform(id, Command::of(mine, basis)));
        QVERIFY(!refused);
        QVERIFY(refused.error().refusal);
        QCOMPARE(refused.error().refusal->code, RefusalCode::ChangedMeanwhile);
        mine.note.fact = u"one"_s;
        mine.note.followUp = u"ring"_s;
        const auto merged = waitFor(workspace.perform(id, Command::of(mine, basis)));
        QVERIFY_OK(merged);
        QCOMPARE(merged->record->notes.first().fact, u"two"_s);
        QCOMPARE(merged->record->notes.first().followUp, u"ring"_s);
    }

    void anEntryIsCorrectedAndTakenBack()
    {
        QTemporaryDir folder;
        Workspace workspace(folder.filePath(u"store"_s), services());
        QVERIFY_OK(waitFor(workspace.create(m_passphrase, true)));
        const CaseId id = opened(workspace);
        const auto written = waitFor(workspace.perform(id, Command::of(note(u"Mum rnag."_s))));
        QVERIFY_OK(written);
        const EntryId entry = written->record->entries.last().id;
        const CorrectEntry correct{entry, u"slip"_s,
            {{written->record->notes.first().id, u"fact"_s, u"Mum rang."_s, false}}};
        const auto corrected = waitFor(workspace.perform(id, Command::of(correct)));
        QVERIFY_OK(corrected);
        QCOMPARE(corrected->record->notes.first().fact, u"Mum rang."_s);
        const WithdrawEntry undo{entry, u"other family"_s};
        const auto undone = waitFor(workspace.perform(id, Command::of(undo)));
        QVERIFY_OK(undone);
        QVERIFY(undone->record->notes.isEmpty());
        QVERIFY(!waitFor(workspace.perform(id, Command::of(undo))));
    }

    void everythingSavedCanBeFound()
    {
        QTemporaryDir folder;
        Workspace workspace(folder.filePath(u"store"_s), services());
        QVERIFY_OK(waitFor(workspace.create(m_passphrase, true)));
        const CaseId id = opened(workspace);
        QVERIFY_OK(waitFor(workspace.perform(id, Command::of(note(u"The worry box is blue."_s)))));
        QVERIFY_OK(waitFor(workspace.finishIndexing()));
        const auto found = waitFor(workspace.search(u"worry bo"_s));
        QVERIFY_OK(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().caseId, id);
        QCOMPARE(waitFor(workspace.search(u"Fran"_s))->size(), 1);
        QVERIFY(waitFor(workspace.search(u"nowhere"_s))->isEmpty());
    }

    void aSearchFindsFamiliesThenPeopleThenTexts_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        const QString whole = u"family: Harris"_s, part = u"family: Harris–Lowe"_s;
        const QString mr = u"note: Mr Harris rang."_s;
        const QString as = u"note: As EHM 2019/20431: they know each other."_s;
        QTest::newRow("a name") << u"harris"_s
                                << QStringList{whole, part, u"person: Ann"_s, u"person: Ben"_s, mr};
        QTest::newRow("half a name")
            << u"harr"_s << QStringList{whole, part, u"person: Ann"_s, u"person: Ben"_s, mr};
        QTest::newRow("both its words") << u"lowe harris"_s << QStringList{part};
        QTest::newRow("a number") << u"ehm 2019/20431"_s << QStringList{part, as};
        QTest::newRow("its last digits") << u"20431"_s << QStringList{part, as};
        QTest::newRow("its first ones") << u"ehm-2019-20"_s << QStringList{whole, part, as};
        QTest::newRow("why an FFA") << u"school refusal"_s << QStringList{whole};
        QTest::newRow("a person") << u"ann harris"_s << QStringList{u"person: Ann"_s};
        QTest::newRow("nothing") << u" - "_s << QStringList();
    }
    void aSearchFindsFamiliesThenPeopleThenTexts()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, found);
        QTemporaryDir folder;
        Workspace workspace(folder.filePath(u"store"_s), services());
        QVERIFY_OK(waitFor(workspace.create(m_passphrase, true)));
        const auto add = [&workspace](const QString &name, const QString &number,
                             const QString &reason, const QString &child) {
            OpenFfa open;
            open.family.name = name;
            open.family.reference = number;
            open.family.reason = reason;
            Person person;
            person.firstName = child;
            person.lastName = u"Harris"_s;
            person.child = true;
            open.people = {person};
            return waitFor(workspace.perform({}, Command::of(open)))->caseId;
        };
        add(u"Harris"_s, u"EHM 2019/20418"_s, u"School refusal"_s, u"Ben"_s);
        const CaseId okafor = opened(workspace);
        QVERIFY_OK(waitFor(workspace.perform(
            okafor, Command::of(note(u"As EHM 2019/20431: they know each other."_s)))));
        add(u"Harris–Lowe"_s, u"EHM 2019/20431"_s, {}, u"Ann"_s);
        // Written last: what is found by its text comes after people all the same.
        QVERIFY_OK(waitFor(workspace.perform(okafor, Command::of(note(u"Mr Harris rang."_s)))));
        QVERIFY_OK(waitFor(workspace.finishIndexing()));
        const auto hits = waitFor(workspace.search(typed));
        QVERIFY_OK(hits);
        QStringList lines;
        for (const Found &hit : *hits) {
            const QString type = QLatin1String(recordList(hit.type)->type->name);
            lines.append(type + u": " + hit.title);
        }
        QCOMPARE(lines, found);
        // The limit takes from the end.
        const auto two = waitFor(workspace.search(typed, 2));
        QVERIFY_OK(two);
        QCOMPARE(two->size(), qMin(qsizetype(2), found.size()));
    }

    void rebuildingComesToTheSame()
    {
        QTemporaryDir folder;
        Workspace workspace(folder.filePath(u"store"_s), services());
        QVERIFY_OK(waitFor(workspace.create(m_passphrase, true)));
        const CaseId id = opened(workspace);
        QVERIFY_OK(waitFor(workspace.perform(id, Command::of(note(u"one"_s)))));
        const KnownCase before = *workspace.knownCase(id);
        QVERIFY_OK(waitFor(workspace.rebuild()));
        const KnownCase after = *workspace.knownCase(id);
        QVERIFY(*after.facts == *before.facts);
        QVERIFY(*after.line == *before.line);
        QCOMPARE(waitFor(workspace.search(u"one"_s))->size(), 1);
    }

    void whatWasWrittenLastIsFoundFirstAlsoInAnIndexMadeAnew()
    {
        QTemporaryDir folder;
        Workspace workspace(folder.filePath(u"store"_s), services());
        QVERIFY_OK(waitFor(workspace.create(m_passphrase, true)));
        QList<CaseId> lastFirst;
        for (int family = 0; family < 6; ++family) {
            const CaseId id = opened(workspace);
            QVERIFY_OK(waitFor(workspace.perform(id, Command::of(note(u"one"_s)))));
            lastFirst.prepend(id);
        }
        QVERIFY_OK(waitFor(workspace.rebuild()));
        const auto hits = waitFor(workspace.search(u"one"_s));
        QVERIFY_OK(hits);
        QList<CaseId> found;
        for (const Found &hit : *hits)
            found.append(hit.caseId);
        QCOMPARE(found, lastFirst);
    }

    void verifyEndsWhenItIsCancelled()
    {
        QTemporaryDir folder;
        Workspace workspace(folder.filePath(u"store"_s), services());
        QVERIFY_OK(waitFor(workspace.create(m_passphrase, true)));
        for (int i = 0; i < 3; ++i)
            (void)opened(workspace);
        QSemaphore first, goOn;
        auto verifying = workspace.verify([&](int, int) {
            first.release();
            goOn.acquire();
        });
        first.acquire();
        verifying.cancel();
        QVERIFY(!verifying.isFinished());
        goOn.release(10);
        QTRY_VERIFY(verifying.isFinished());
        QCOMPARE(verifying.resultCount(), 0);
        QVERIFY(waitFor(workspace.verify())->problems.isEmpty());
    }

    void aBackupCancelledAtTheLastMomentIsNone()
    {
        QTemporaryDir folder;
        Workspace workspace(folder.filePath(u"store"_s), services());
        QVERIFY_OK(waitFor(workspace.create(m_passphrase, true)));
        auto backingUp = workspace.backup();
        // Nothing is heard of on this thread until it is there.
        while (workspace.backups().isEmpty())
            QThread::yieldCurrentThread();
        backingUp.cancel();
        QTRY_VERIFY(backingUp.isFinished());
        QTRY_VERIFY(workspace.backups().isEmpty());
        QVERIFY_OK(waitFor(workspace.backup()));
        QCOMPARE(workspace.backups().size(), 1);
    }

    void verifyFindsNothingInAStoreThatIsWell()
    {
        QTemporaryDir folder;
        Workspace workspace(folder.filePath(u"store"_s), services());
        QVERIFY_OK(waitFor(workspace.create(m_passphrase, true)));
        const CaseId id = opened(workspace);
        QVERIFY_OK(waitFor(workspace.perform(id, Command::of(note(u"one"_s)))));
        QVERIFY_OK(waitFor(workspace.backup()));
        const auto report = waitFor(workspace.verify());
        QVERIFY_OK(report);
        for (const VerifyProblem &problem : report->problems)
            qWarning() << problem.what;
        QVERIFY(report->problems.isEmpty());
        QCOMPARE(report->cases, 2);
        QVERIFY(report->entries >= 3);
    }

    void verifyFindsAJournalThatEndsBeforeWhereABackupSawIt()
    {
        QTemporaryDir folder;
        const QString store = folder.filePath(u"store"_s);
        Workspace workspace(store, services());
        QVERIFY_OK(waitFor(workspace.create(m_passphrase, true)));
        const CaseId id = opened(workspace);
        workspace.lock();
        const QString early = folder.filePath(u"early.db"_s);
        QVERIFY(QFile::copy(store + u"/store.db"_s, early));
        QVERIFY_OK(waitFor(workspace.unlock(m_passphrase)));
        QVERIFY_OK(waitFor(workspace.perform(id, Command::of(note(u"one"_s)))));
        QVERIFY_OK(waitFor(workspace.backup()));
        // Somebody puts an older store in the place of the one that the backup knew.
        workspace.lock();
        QVERIFY(QFile::remove(store + u"/store.db"_s));
        QVERIFY(QFile::copy(early, store + u"/store.db"_s));
        QVERIFY_OK(waitFor(workspace.unlock(m_passphrase)));
        const auto report = waitFor(workspace.verify());
        QVERIFY_OK(report);
        QStringList what;
        for (const VerifyProblem &problem : report->problems)
            what.append(problem.what);
        QVERIFY2(what.contains(u"headLost"_s), qPrintable(what.join(u' ')));
    }

    void aRestoredStoreGoesOnUnderAKeyOfItsOwn()
    {
        QTemporaryDir folder;
        Workspace workspace(folder.filePath(u"store"_s), services());
        QVERIFY_OK(waitFor(workspace.create(m_passphrase, true)));
        const CaseId id = opened(workspace);
        QVERIFY_OK(waitFor(workspace.perform(id, Command::of(note(u"one"_s)))));
        const auto backup = waitFor(workspace.backup());
        QVERIFY_OK(backup);
        QVERIFY_OK(waitFor(workspace.perform(id, Command::of(note(u"two"_s)))));
        workspace.lock();
        QVERIFY_OK(waitFor(workspace.restore(backup->name, m_passphrase)));
        QVERIFY_OK(waitFor(workspace.unlock(m_passphrase)));
        const auto record = waitFor(workspace.record(id));
        QVERIFY_OK(record);
        QCOMPARE((*record)->notes.size(), 1);
        const auto more = waitFor(workspace.perform(id, Command::of(note(u"three"_s))));
        QVERIFY_OK(more);
        QCOMPARE(more->record->notes.size(), 2);
        QVERIFY(!more->record->incomplete);
        const auto report = waitFor(workspace.verify());
        QVERIFY_OK(report);
        QVERIFY(report->problems.isEmpty());
    }

    void theFrontEndHearsOfEachChange()
    {
        QTemporaryDir folder;
        Workspace workspace(folder.filePath(u"store"_s), services());
        QVERIFY_OK(waitFor(workspace.create(m_passphrase, true)));
        QSignalSpy changed(&workspace, &Workspace::caseChanged);
        const CaseId id = opened(workspace);
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY_OK(waitFor(workspace.perform(id, Command::of(note(u"one"_s)))));
        QTRY_COMPARE(changed.size(), 2);
        QSignalSpy locked(&workspace, &Workspace::locked);
        workspace.lock();
        QCOMPARE(locked.size(), 1);
    }

    void thePassphraseCanBeChangedAndTheOldOneOpensNothing()
    {
        QTemporaryDir folder;
        Workspace workspace(folder.filePath(u"store"_s), services());
        QVERIFY_OK(waitFor(workspace.create(m_passphrase, true)));
        QCOMPARE(workspace.slotViews().size(), 2);
        QVERIFY_OK(waitFor(workspace.changePassphrase(u"another one"_s)));
        const auto recovery = waitFor(workspace.newRecoveryKey());
        QVERIFY_OK(recovery);
        workspace.lock();
        QCOMPARE(waitFor(workspace.unlock(m_passphrase)).error().code, ErrorCode::PassphraseWrong);
        QVERIFY_OK(waitFor(workspace.unlock(u"another one"_s)));
        workspace.lock();
        QVERIFY_OK(waitFor(workspace.unlockWithRecoveryKey(*recovery)));
    }
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
