// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backupnames.h"
#include "store/copyplace.h"
#include "store/manifest.h"
#include "testing/clearpages.h"
#include "testing/tostring.h"
#include "words/backupwords.h"
#include "workflow/eraseentries.h"
#include "workflow/openffa.h"
#include "workflow/writenote.h"
#include "workspace/backupkeeper.h"
#include "workspace/openbackup.h"
#include "workspace/waiting.h"
#include "workspace/workspace.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

/// Copies on sticks and in other folders: what was erased since goes from them, too, and until then
/// it is known where it is held.
class TestCopies : public QObject {
    Q_OBJECT

    const QString m_passphrase = u"a kettle, a window, a dog"_s;
    const QList<QByteArray> m_texts{"lophonequartz"};

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    CaseId m_case;
    EntryId m_note;

    [[nodiscard]] QString stick() const { return m_folder->filePath(u"stick"_s); }
    [[nodiscard]] BackupKeeper &keeper() { return BackupKeeper::of(*m_workspace); }
    [[nodiscard]] std::unique_ptr<Workspace> made(const QString &store, quint64 seed) const
    {
        Services services;
        services.keyCost = KeyCost::cheapForTests();
        services.on = QDate(2019, 6, 20);
        services.random = std::make_shared<SeededRandom>(seed);
        auto workspace = std::make_unique<Workspace>(m_folder->filePath(store), services);
        return waitFor(workspace->create(m_passphrase, true)) ? std::move(workspace) : nullptr;
    }
    [[nodiscard]] EntryId written(const QString &fact)
    {
        WriteNote write;
        write.note.type = u"call"_s;
        write.note.fact = fact;
        const auto done = waitFor(m_workspace->perform(m_case, Command::of(write)));
        return done ? done->entries.last() : EntryId();
    }
    Expected<Performed> erase(const EntryId &entry)
    {
        EraseEntries erase;
        erase.entries = {entry.hex()};
        erase.reason = u"Wrong family"_s;
        return waitFor(m_workspace->perform(m_case, Command::of(erase)));
    }
    [[nodiscard]] Expected<BackupInfo> copied(const QString &into)
    {
        return waitFor(m_workspace->backup(into));
    }
    [[nodiscard]] QStringList holding() { return waitFor(keeper().holdingErased()).value(); }
    [[nodiscard]] Expected<CleanedCopies> cleaned(const QString &folder)
    {
        return waitFor(keeper().clean(folder));
    }
    [[nodiscard]] QStringList pagesHolding(const QString &folder) const
    {
        return ClearPages(folder, {m_passphrase}).holding(m_texts);
    }
    [[nodiscard]] SharedKey key() const
    {
        return *Vault::load(m_workspace->folder())->unlock(SecretBytes::fromText(m_passphrase));
    }
    void lockAndUnlock()
    {
        m_workspace->lock();
        QVERIFY_OK(waitFor(m_workspace->unlock(m_passphrase)));
    }

private Q_SLOTS:
    void init()
    {
        m_workspace.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir().mkpath(stick()));
        m_workspace = made(u"store"_s, 5);
        QVERIFY(m_workspace);
        OpenFfa open;
        open.family.name = u"Okafor"_s;
        const auto opened = waitFor(m_workspace->perform({}, Command::of(open)));
        QVERIFY_OK(opened);
        m_case = opened->caseId;
        m_note = written(u"xylophonequartz was typed here"_s);
        QVERIFY(!m_note.isNull());
        for (int i = 0; i < 6; ++i)
            QVERIFY(!written(u"for room "_s.repeated(60)).isNull());
    }

    void whatIsErasedGoesFromOlderCopiesWhenTheNextIsMade()
    {
        QVERIFY_OK(copied(stick()));
        const auto older = copied(stick());
        QVERIFY_OK(older);
        QVERIFY(holding().isEmpty()); // nothing is erased yet
        QVERIFY_OK(erase(m_note));
        QCOMPARE(holding(), QStringList{stick()});
        QVERIFY(!pagesHolding(stick()).isEmpty());
        QVERIFY_OK(copied(stick()));
        QCOMPARE(holding(), QStringList{stick()});
        const auto done = cleaned(stick());
        QVERIFY_OK(done);
        QCOMPARE(done->copies, 3);
        QCOMPARE(done->cleaned, 2);
        QCOMPARE(done->holding, QStringList());
        QCOMPARE(pagesHolding(stick()), QStringList());
        QCOMPARE(holding(), QStringList());
        // They are sound, and can be restored.
        for (const BackupInfo &copy : backupsIn(stick()))
            QVERIFY_OK(checkBackup(copy, key()));
        m_workspace->lock();
        QVERIFY_OK(waitFor(m_workspace->restore(older->name, m_passphrase, stick())));
        QVERIFY_OK(waitFor(m_workspace->unlock(m_passphrase)));
        QCOMPARE((*waitFor(m_workspace->record(m_case)))->notes.size(), 6);
    }

    void itIsRememberedWhileTheStickIsAway()
    {
        QVERIFY_OK(copied(stick()));
        QVERIFY_OK(erase(m_note));
        const QString away = m_folder->filePath(u"away"_s);
        QVERIFY(QDir().rename(stick(), away));
        QVERIFY(QDir().mkpath(stick())); // where it is put in is still there, and empty
        lockAndUnlock();
        QCOMPARE(holding(), QStringList{stick()});
        const auto nothing = cleaned(stick());
        QVERIFY_OK(nothing);
        QCOMPARE(nothing->copies, 0);
        QCOMPARE(holding(), QStringList{stick()});
        QVERIFY(QDir().rmdir(stick()) && QDir().rename(away, stick()));
        QVERIFY_OK(cleaned(stick()));
        QCOMPARE(holding(), QStringList());
        lockAndUnlock();
        QCOMPARE(holding(), QStringList());
    }

    void anotherErasingIsAnotherReason()
    {
        QVERIFY_OK(copied(stick()));
        QVERIFY_OK(erase(m_note));
        QVERIFY_OK(cleaned(stick()));
        const EntryId later = written(u"Rang the school"_s);
        QVERIFY_OK(erase(later));
        QCOMPARE(holding(), QStringList{stick()});
        // Its person has thrown it away.
        QVERIFY_OK(waitFor(keeper().forgetPlace(stick())));
        QCOMPARE(holding(), QStringList());
        // A copy into a folder that had none holds nothing that was erased before.
        const QString other = m_folder->filePath(u"other"_s);
        QVERIFY(QDir().mkpath(other));
        QVERIFY_OK(copied(other));
        const auto done = cleaned(other);
        QVERIFY_OK(done);
        QCOMPARE(done->cleaned, 0);
        QCOMPARE(holding(), QStringList());
    }

    void aCopyThatCannotBeCleanedIsNamedUntilItIsGone()
    {
        const auto damaged = copied(stick());
        QVERIFY_OK(damaged);
        const auto sound = copied(stick());
        QVERIFY_OK(sound);
        QFile file(damaged->path + u"/heads"_s);
        QVERIFY(file.resize(20));
        QVERIFY_OK(erase(m_note));
        const auto done = cleaned(stick());
        QVERIFY_OK(done);
        QCOMPARE(done->cleaned, 1);
        QCOMPARE(done->holding, QStringList());
        QCOMPARE(done->damaged, QStringList{damaged->path});
        QCOMPARE(holding(), QStringList{stick()});
        QVERIFY(QDir(damaged->path).removeRecursively());
        QVERIFY_OK(cleaned(stick()));
        QCOMPARE(holding(), QStringList());
        QCOMPARE(pagesHolding(stick()), QStringList());
    }

    void anErasingInACopyThatWasCutOffIsEnded()
    {
        const auto copy = copied(stick());
        QVERIFY_OK(copy);
        QVERIFY_OK(erase(m_note));
        // As eraseInBackup begins.
        auto manifest = manifestIn(*copy, key());
        QVERIFY_OK(manifest);
        manifest->databaseHash.clear();
        manifest->erased.append({m_note, m_case});
        QVERIFY_OK(writeManifest(copy->path, *manifest, key()));
        const auto done = cleaned(stick());
        QVERIFY_OK(done);
        QCOMPARE(done->cleaned, 1);
        QCOMPARE(pagesHolding(stick()), QStringList());
        QVERIFY(!manifestIn(*copy, key())->databaseHash.isEmpty());
    }

    void whatACopyThatWasCutOffHasLeftGoesToo()
    {
        const auto copy = copied(stick());
        QVERIFY_OK(copy);
        const BackupInfo part = unfinishedBackup(stick(), copy->name);
        QVERIFY_OK(erase(m_note));
        const auto again = copied(stick());
        QVERIFY_OK(again);
        QVERIFY(QDir().rename(copy->path, part.path)); // as a kill leaves it
        QVERIFY_OK(cleaned(stick()));
        QVERIFY(!QFileInfo::exists(part.path));
        QCOMPARE(pagesHolding(stick()), QStringList());
    }

    /// The first one there: no place of copies is known of it yet.
    void aCopyThatWasCutOffIsNamedAndGoesWhenTheStickIsThereAgain()
    {
        const auto copy = copied(stick());
        QVERIFY_OK(copy);
        const QString part = unfinishedBackup(stick(), copy->name).path;
        const QString away = m_folder->filePath(u"away"_s);
        QVERIFY(QDir().rename(copy->path, part)); // as a kill leaves it
        QCOMPARE(cutOffIn(stick()), QStringList{part});
        const SharedKey opens = key();
        m_workspace->lock();
        {
            const auto records = Connection::open(
                StoreFolder{m_workspace->folder()}.database(), opens);
            QVERIFY_OK(records);
            QVERIFY_OK(forgetCopyPlace(**records, stick()));
            QVERIFY_OK(noteCopyBegun(**records, stick()));
        }
        QVERIFY(QDir().rename(stick(), away));
        QVERIFY(QDir().mkpath(stick()));
        QVERIFY_OK(waitFor(m_workspace->unlock(m_passphrase)));
        QCOMPARE(waitFor(m_workspace->verify())->cutOff, QStringList{stick()});
        QCOMPARE(holding(), QStringList());
        QVERIFY_OK(erase(m_note));
        QCOMPARE(holding(), QStringList{stick()});
        QVERIFY(QDir().rmdir(stick()) && QDir().rename(away, stick()));
        lockAndUnlock();
        QVERIFY(!QFileInfo::exists(part));
        QCOMPARE(pagesHolding(stick()), QStringList());
        QCOMPARE(holding(), QStringList());
        QCOMPARE(waitFor(m_workspace->verify())->cutOff, QStringList());
    }

    void aCopyInAnotherFolderOfThisDiskIsABackupAndNoCopyElsewhere()
    {
        QCOMPARE(m_workspace->backupState().lastMs, 0);
        const auto copy = copied(stick());
        QVERIFY_OK(copy);
        for (int twice = 0; twice < 2; ++twice) {
            const BackupState state = m_workspace->backupState();
            QCOMPARE(state.lastMs, copy->madeMs);
            QCOMPARE(state.hereMs, copy->madeMs);
            QCOMPARE(state.elsewhereMs, 0);
            lockAndUnlock();
        }
    }

    void whatCannotBeClearedAwayIsNamed()
    {
        const auto copy = copied(stick());
        QVERIFY_OK(copy);
        const QString part = unfinishedBackup(stick(), copy->name).path;
        QVERIFY(QDir().rename(copy->path, part));
        QFile heads(part + u"/heads"_s); // not to be known for ours any more
        QVERIFY(heads.resize(20));
        QVERIFY_OK(erase(m_note));
        lockAndUnlock();
        QCOMPARE(waitFor(m_workspace->verify())->cutOff, QStringList{part});
        const auto done = cleaned(stick());
        QVERIFY_OK(done);
        QCOMPARE(done->holding, QStringList{part});
        QCOMPARE(holding(), QStringList{stick()});
    }

    void whereNothingIsErasedADamagedCopyIsNoReasonForAWord()
    {
        const auto damaged = copied(stick());
        QVERIFY_OK(damaged);
        QFile file(damaged->path + u"/store.db"_s);
        QVERIFY(file.resize(4096 * 3));
        for (const QString &place : {stick(), StoreFolder{m_workspace->folder()}.backups()}) {
            const auto done = cleaned(place);
            QVERIFY_OK(done);
            QCOMPARE(done->uncertain(), QStringList());
        }
        QVERIFY_OK(erase(m_note));
        const auto done = cleaned(stick());
        QVERIFY_OK(done);
        QCOMPARE(done->holding, QStringList());
        QCOMPARE(done->damaged, QStringList{damaged->path});
        const QString said =
            words::copiesCleaned(done->copies, done->cleaned, done->holding, done->damaged);
        QVERIFY2(said.contains(u"nobody can tell"_s) && !said.contains(u"could not be cleaned"_s),
            qPrintable(said));
    }

    void whatIsCleanStaysSoAfterARestore()
    {
        QVERIFY_OK(copied(stick()));
        const auto before = copied({});
        QVERIFY_OK(before);
        QVERIFY_OK(erase(m_note));
        QVERIFY_OK(cleaned(stick()));
        QCOMPARE(holding(), QStringList());
        const QString away = m_folder->filePath(u"away"_s);
        for (const bool isThere : {false, true}) {
            m_workspace->lock();
            if (!isThere)
                QVERIFY(QDir().rename(stick(), away));
            QVERIFY_OK(waitFor(m_workspace->restore(before->name, m_passphrase)));
            QVERIFY_OK(waitFor(m_workspace->unlock(m_passphrase)));
            QCOMPARE(holding(), QStringList());
            if (!isThere)
                QVERIFY(QDir().rename(away, stick()));
        }
        // Restored from there, too; and another erasing is another reason.
        m_workspace->lock();
        QVERIFY_OK(waitFor(m_workspace->restore({}, m_passphrase, stick())));
        QVERIFY_OK(waitFor(m_workspace->unlock(m_passphrase)));
        QCOMPARE(holding(), QStringList());
        const auto record = waitFor(m_workspace->record(m_case));
        QVERIFY_OK(record);
        QVERIFY_OK(erase(written(u"Rang the school"_s)));
        QCOMPARE(holding(), QStringList{stick()});
    }

    /// What was half written when an older state was restored comes back with what was put aside,
    /// also where something had been erased before that.
    void halfWrittenThingsComeBackWithWhatWasPutAside()
    {
        const auto before = copied({});
        QVERIFY_OK(before);
        QVERIFY_OK(erase(m_note));
        FormDraft draft;
        draft.id = m_workspace->newId();
        draft.caseId = m_case;
        draft.command = u"writeNote"_s;
        draft.fields = {{u"fact"_s, u"Rang the school, and"_s}};
        QVERIFY_OK(waitFor(m_workspace->keepDraft(draft)));
        m_workspace->lock();
        QVERIFY_OK(waitFor(m_workspace->restore(before->name, m_passphrase)));
        QVERIFY_OK(waitFor(m_workspace->unlock(m_passphrase)));
        QCOMPARE(waitFor(m_workspace->drafts())->size(), 0);
        m_workspace->lock();
        QCOMPARE(m_workspace->asides().size(), 1);
        QVERIFY_OK(waitFor(m_workspace->restore(m_workspace->asides().first().name, m_passphrase)));
        QVERIFY_OK(waitFor(m_workspace->unlock(m_passphrase)));
        const auto drafts = waitFor(m_workspace->drafts());
        QVERIFY_OK(drafts);
        QCOMPARE(drafts->size(), 1);
        QCOMPARE(drafts->first().fields, draft.fields);
    }

    void copiesOfOthersAreLeftAlone()
    {
        const auto other = made(u"others"_s, 7);
        QVERIFY(other);
        const auto theirs = waitFor(other->backup(stick()));
        QVERIFY_OK(theirs);
        const auto bytes = [&theirs] {
            QFile file(theirs->path + u"/store.db"_s);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray before = bytes();
        QVERIFY_OK(copied(stick()));
        QVERIFY_OK(erase(m_note));
        const auto done = cleaned(stick());
        QVERIFY_OK(done);
        QCOMPARE(done->copies, 1);
        QCOMPARE(bytes(), before);
        QVERIFY(!before.isEmpty());
    }

    void aBackupBesideTheRecordsThatCouldNotBeCleanedIsTriedAgain()
    {
        const auto backup = copied({});
        QVERIFY_OK(backup);
        const QString hidden = backup->path + u"/heads.away"_s;
        QVERIFY(QFile::rename(backup->path + u"/heads"_s, hidden)); // it cannot be read just now
        const auto erased = erase(m_note);
        QVERIFY_OK(erased);
        QCOMPARE(erased->stillHeldIn, QStringList{backup->path});
        const QString beside = StoreFolder{m_workspace->folder()}.backups();
        QCOMPARE(holding(), QStringList{beside});
        QVERIFY(QFile::rename(hidden, backup->path + u"/heads"_s));
        lockAndUnlock(); // at the next opening
        QCOMPARE(holding(), QStringList());
        QCOMPARE(pagesHolding(m_workspace->folder()), QStringList());
    }

    void nearlyEmptyBackupsAreKnownInAList()
    {
        m_workspace = made(u"lessened"_s, 9);
        const auto empty = copied({});
        QVERIFY_OK(empty);
        OpenFfa open;
        open.family.name = u"Okafor"_s;
        const auto opened = waitFor(m_workspace->perform({}, Command::of(open)));
        QVERIFY_OK(opened);
        m_case = opened->caseId;
        for (int i = 0; i < 6; ++i)
            QVERIFY(!written(u"Rang"_s).isNull());
        QVERIFY_OK(copied({}));
        QVERIFY(waitFor(keeper().losses()).value().isEmpty());
        m_workspace->lock();
        QVERIFY_OK(waitFor(m_workspace->restore(empty->name, m_passphrase)));
        QVERIFY_OK(waitFor(m_workspace->unlock(m_passphrase)));
        const auto less = copied({});
        QVERIFY_OK(less);
        // Also the next one like it, though the one before it holds no more.
        const auto again = copied({});
        QVERIFY_OK(again);
        const auto losses = waitFor(keeper().losses());
        QVERIFY_OK(losses);
        QCOMPARE(losses->size(), 2);
        const BackupLoss loss = losses->value(less->name);
        QCOMPARE(loss.before, 2);
        QCOMPARE(loss.now.families, 0);
        QCOMPARE(loss.was.families, 1);
        QVERIFY(loss.now.entries > 0 && loss.now.entries * 2 < loss.was.entries);
        QVERIFY(loss.now.bytes > 0 && loss.now.bytes <= loss.was.bytes);
        QCOMPARE(losses->value(again->name).was, loss.was);
        // Before one of them is restored it is asked about; before another it is not.
        const QString store = m_workspace->folder();
        QCOMPARE(waitFor(opensBackup(store, {}, m_passphrase)).value().loss->was, loss.was);
        QVERIFY(!waitFor(opensBackup(store, u"2"_s, m_passphrase)).value().isToBeAsked());
    }
};

QTEST_GUILESS_MAIN(TestCopies)
#include "tst_copies.moc"
