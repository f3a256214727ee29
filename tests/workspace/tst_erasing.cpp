// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/erasing.h"
#include "store/connection.h"
#include "store/erasedids.h"
#include "testing/clearpages.h"
#include "testing/tostring.h"
#include "workflow/changepeople.h"
#include "workflow/correctentry.h"
#include "workflow/eraseentries.h"
#include "workflow/openffa.h"
#include "workflow/withdrawentry.h"
#include "workflow/writenote.h"
#include "workspace/waiting.h"
#include "workspace/workspace.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <utility>

using namespace hometray;
using namespace Qt::StringLiterals;

/// What is erased is gone: from the record, with all corrections of it, and from every page.
class TestErasing : public QObject {
    Q_OBJECT

    const QString m_passphrase = u"a kettle, a window, a dog"_s;
    const QString m_said = u"xylophonequartz was typed here"_s;
    const QString m_meant = u"vividmarmalade was what was meant"_s;
    const QList<QByteArray> m_texts{"lophonequartz", "vidmarmalade"};

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    CaseId m_case;
    EntryId m_note, m_correction;

    [[nodiscard]] QString store() const { return m_folder->filePath(u"store"_s); }
    [[nodiscard]] StoredEntry storedEntry(Connection &database, const EntryId &id) const
    {
        for (const StoredEntry &stored :
            JournalStore(database).entries(m_case).value_or(QList<StoredEntry>())) {
            if (stored.entry.id == id)
                return stored;
        }
        return {};
    }
    [[nodiscard]] Expected<Performed> perform(Command command)
    {
        return waitFor(m_workspace->perform(m_case, std::move(command)));
    }
    [[nodiscard]] Expected<Performed> write(const QString &fact)
    {
        WriteNote write;
        write.note.type = u"call"_s;
        write.note.fact = fact;
        return perform(Command::of(write));
    }
    [[nodiscard]] Expected<Performed> erase(const QList<EntryId> &entries)
    {
        EraseEntries erase;
        for (const EntryId &id : entries)
            erase.entries.append(id.hex());
        erase.reason = u"Wrong family"_s;
        return perform(Command::of(erase));
    }
    [[nodiscard]] QStringList pagesHolding() const
    {
        return ClearPages(m_folder->path(), {m_passphrase}).holding(m_texts);
    }
    /// Whether the journal knows every entry of the chain as erased, and verify is content.
    [[nodiscard]] bool isAllErased()
    {
        const auto history = waitFor(m_workspace->history(m_case));
        if (!history)
            return false;
        for (const HistoryRow &row : *history) {
            const bool ofNote = row.id == m_note || row.id == m_correction;
            if (ofNote && (!row.erased || !row.event.changes.isEmpty()))
                return false;
        }
        const auto report = waitFor(m_workspace->verify());
        const auto record = waitFor(m_workspace->record(m_case));
        return report && report->problems.isEmpty() && record && !(*record)->incomplete
            && (*record)->notShared == 0;
    }

private Q_SLOTS:
    /// Nothing anybody wrote is in it, and it lies beside the records as well: no older backup is to be
    /// put in their place for it.
    void aDamagedListOfWhatWasErasedCostsNothing()
    {
        QVERIFY_OK(waitFor(m_workspace->backup()));
        QVERIFY_OK(erase({m_note}));
        const auto vault = Vault::load(store());
        const auto key = vault->unlock(SecretBytes::fromText(m_passphrase));
        QVERIFY_OK(key);
        m_workspace->lock();
        const QString database = StoreFolder{store()}.database();
        qint64 page = 0;
        {
            const auto records = Connection::open(database, *key);
            QVERIFY_OK(records);
            page = (*records)
                       ->integer(u"SELECT rootpage FROM sqlite_master WHERE name = 'local_erased'"_s)
                       .value();
        }
        QFile file(database);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek((page - 1) * 4096 + 2000));
        QVERIFY(file.write("damaged") == 7);
        file.close();
        QVERIFY_OK(waitFor(m_workspace->unlock(m_passphrase)));
        const auto report = waitFor(m_workspace->verify());
        QVERIFY_OK(report);
        QStringList found;
        for (const VerifyProblem &problem : report->problems)
            found.append(problem.what);
        QCOMPARE(found, QStringList{u"sparePage"_s});
        // As is advised then.
        const auto backup = waitFor(m_workspace->backup());
        QVERIFY_OK(backup);
        m_workspace->lock();
        QVERIFY_OK(waitFor(m_workspace->restore(backup->name, m_passphrase)));
        QVERIFY_OK(waitFor(m_workspace->unlock(m_passphrase)));
        QCOMPARE(waitFor(m_workspace->verify())->problems.size(), 0);
        m_workspace->lock();
        const auto records = Connection::open(StoreFolder{store()}.database(), *key);
        QVERIFY_OK(records);
        QVERIFY(!erasedIdsIn(**records)->isEmpty());
    }

    void aBackupThatWasCutOffKeepsNothing()
    {
        const auto backup = waitFor(m_workspace->backup());
        QVERIFY_OK(backup);
        m_workspace->lock();
        // As a kill leaves it before it has its name.
        QVERIFY(QDir().rename(backup->path, backup->path + u".part"_s));
        QVERIFY_OK(waitFor(m_workspace->unlock(m_passphrase)));
        QVERIFY(!QFileInfo::exists(backup->path + u".part"_s));
        QVERIFY_OK(erase({m_note}));
        QCOMPARE(pagesHolding(), QStringList());
    }
    void init()
    {
        m_workspace.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        Services services;
        services.keyCost = KeyCost::cheapForTests();
        services.on = QDate(2019, 6, 20);
        services.random = std::make_shared<SeededRandom>(5);
        m_workspace = std::make_unique<Workspace>(store(), services);
        QVERIFY_OK(waitFor(m_workspace->create(m_passphrase, true)));
        const auto open = [this](const QString &name) {
            OpenFfa family;
            family.family.name = name;
            return waitFor(m_workspace->perform({}, Command::of(family)));
        };
        // Others before and after it, so that rows have moved from page to page.
        const QString room = u"for room "_s.repeated(60);
        const auto first = open(u"Okafor"_s);
        QVERIFY_OK(first);
        const auto second = open(u"Sims"_s);
        QVERIFY_OK(second);
        m_case = second->caseId;
        for (int i = 0; i < 6; ++i)
            QVERIFY_OK(write(room));
        m_case = first->caseId;
        const auto written = write(m_said);
        QVERIFY_OK(written);
        m_note = written->entries.last();
        const ObjectId object = written->record->notes.last().id;
        for (int i = 0; i < 3; ++i)
            QVERIFY_OK(write(room));
        const auto corrected = perform(
            Command::of(CorrectEntry{m_note, u"slip"_s, {{object, u"fact"_s, m_meant, false}}}));
        QVERIFY_OK(corrected);
        m_correction = corrected->entries.last();
        for (int i = 0; i < 6; ++i)
            QVERIFY_OK(write(room));
        QVERIFY_OK(waitFor(m_workspace->finishIndexing()));
    }

    void anEntryIsErasedWithAllThatCorrectedIt_data()
    {
        QTest::addColumn<bool>("note");
        QTest::addColumn<bool>("correction");
        QTest::newRow("named by the entry") << true << false;
        QTest::newRow("named by the correction") << false << true;
        QTest::newRow("both named") << true << true;
    }
    void anEntryIsErasedWithAllThatCorrectedIt()
    {
        QFETCH(bool, note);
        QFETCH(bool, correction);
        QVERIFY(!pagesHolding().isEmpty()); // the test can see it
        QList<EntryId> named;
        if (correction)
            named.append(m_correction);
        if (note)
            named.append(m_note);
        const auto erased = erase(named);
        QVERIFY_OK(erased);
        QVERIFY(isAllErased());
        for (const Note &left : erased->record->notes)
            QVERIFY(left.fact != m_said && left.fact != m_meant);
        m_workspace->lock();
        QCOMPARE(pagesHolding(), QStringList());
        QVERIFY_OK(waitFor(m_workspace->unlock(m_passphrase)));
        QVERIFY(isAllErased());
        QVERIFY(waitFor(m_workspace->search(u"vividmarmalade"_s))->isEmpty());
        const auto again = erase({m_correction});
        QVERIFY(!again && again.error().refusal);
        QCOMPARE(again.error().refusal->code, RefusalCode::AlreadyErased);
    }

    void aHiddenAddressGoesOnlyWithAllThatEverSaidIt_data()
    {
        QTest::addColumn<bool>("undone");
        QTest::addColumn<bool>("ofAnother");
        QTest::newRow("corrected") << false << false;
        QTest::newRow("undone") << true << false;
        QTest::newRow("corrected, of another family") << false << true;
        QTest::newRow("undone, of another family") << true << true;
    }
    void aHiddenAddressGoesOnlyWithAllThatEverSaidIt()
    {
        QFETCH(bool, undone);
        QFETCH(bool, ofAnother);
        ChangePeople change;
        Household refuge;
        refuge.id = m_workspace->newId();
        refuge.name = u"Away"_s;
        refuge.doNotDisclose = true;
        change.households = {refuge};
        QVERIFY_OK(perform(Command::of(change)));
        ChangePeople hide;
        HiddenAddress hidden;
        hidden.household = refuge.id;
        hidden.address = u"77 Zinnia Court"_s;
        hide.hiddenAddresses = {hidden};
        const auto hiding = perform(Command::of(hide));
        QVERIFY_OK(hiding);
        const CaseId family = m_case;
        if (ofAnother) {
            OpenFfa another;
            another.family.name = u"Marsh"_s;
            const auto opened = waitFor(m_workspace->perform({}, Command::of(another)));
            QVERIFY_OK(opened);
            m_case = opened->caseId;
        }
        const auto told = write(u"Seen at 77 Zinnia Court."_s);
        QVERIFY_OK(told);
        const EntryId note = told->entries.last();
        const ObjectId object = told->record->notes.last().id;
        QVERIFY_OK(undone
                ? perform(Command::of(WithdrawEntry{note, u"slip"_s}))
                : perform(Command::of(
                      CorrectEntry{note, u"slip"_s, {{object, u"fact"_s, u"Seen."_s, false}}})));
        const CaseId writtenIn = std::exchange(m_case, family);
        // A record of that day shows it still, or Redo would put it back.
        const auto alone = erase(hiding->entries);
        QVERIFY(!alone && alone.error().refusal);
        QCOMPARE(alone.error().refusal->code, RefusalCode::AddressStillTold);
        m_case = writtenIn;
        if (ofAnother) {
            QVERIFY_OK(erase({note}));
            m_case = family;
            QVERIFY_OK(erase(hiding->entries));
        } else {
            QVERIFY_OK(erase(hiding->entries + QList<EntryId>{note}));
        }
    }

    void aWithdrawnEntryIsErasedLikeAnyOther()
    {
        QVERIFY_OK(perform(Command::of(WithdrawEntry{m_note, u"Undone at once"_s})));
        QVERIFY_OK(erase({m_note}));
        QVERIFY(isAllErased());
        m_workspace->lock();
        QCOMPARE(pagesHolding(), QStringList());
        QVERIFY_OK(waitFor(m_workspace->unlock(m_passphrase)));
        QVERIFY(isAllErased());
    }

    void halfWrittenThingsThatHoldItGoToo()
    {
        const auto keep = [this](const QJsonObject &fields) {
            FormDraft draft;
            draft.id = m_workspace->newId();
            draft.caseId = m_case;
            draft.command = u"writeNote"_s;
            draft.fields = fields;
            return waitFor(m_workspace->keepDraft(draft));
        };
        QVERIFY_OK(keep({{u"note"_s, QJsonObject{{u"fact"_s, QString(m_meant + u" and more"_s)}}}}));
        QVERIFY_OK(keep({{u"target"_s, m_note.hex()}, {u"reason"_s, u"xylophonequartz"_s}}));
        QVERIFY_OK(keep({{u"note"_s, QJsonObject{{u"fact"_s, u"something else"_s}}}}));
        QVERIFY_OK(erase({m_note}));
        const auto left = waitFor(m_workspace->drafts());
        QVERIFY_OK(left);
        QCOMPARE(left->size(), 1);
        QVERIFY_OK(waitFor(m_workspace->finishIndexing()));
        m_workspace->lock();
        QCOMPARE(pagesHolding(), QStringList());
    }

    /// There is no entry of it yet when the backup is made; in the backup it has nobody's eyes.
    void whatWasHalfWrittenWhenABackupWasMadeGoesFromItToo()
    {
        FormDraft draft;
        draft.id = m_workspace->newId();
        draft.caseId = m_case;
        draft.command = u"writeNote"_s;
        draft.fields = {{u"note"_s, QJsonObject{{u"fact"_s, QString(m_said + u" and more"_s)}}}};
        QVERIFY_OK(waitFor(m_workspace->keepDraft(draft)));
        const QString stick = m_folder->filePath(u"stick"_s);
        QVERIFY(QDir().mkpath(stick));
        QVERIFY_OK(waitFor(m_workspace->backup()));
        QVERIFY_OK(waitFor(m_workspace->backup(stick)));
        QVERIFY_OK(erase({m_note}));
        m_workspace->lock();
        for (const QString &place : pagesHolding())
            QVERIFY2(place.startsWith(u"stick"_s), qPrintable(place));
        // And no restore brings it back from where nobody could reach it.
        QVERIFY_OK(waitFor(m_workspace->restore({}, m_passphrase, stick)));
        QVERIFY_OK(waitFor(m_workspace->unlock(m_passphrase)));
        const auto left = waitFor(m_workspace->drafts());
        QVERIFY_OK(left);
        QVERIFY(left->isEmpty());
        m_workspace->lock();
        for (const QString &place : pagesHolding())
            QVERIFY2(place.startsWith(u"stick"_s), qPrintable(place));
        const auto checked = waitFor(m_workspace->unlock(m_passphrase));
        QVERIFY_OK(checked);
        QVERIFY(isAllErased());
    }

    /// As a program before this one left it: the entry says erased, the texts are there.
    void whatAnEarlierProgramLeftIsDestroyedAtTheNextOpening()
    {
        m_workspace->lock();
        const auto vault = Vault::load(store());
        const auto key = vault->unlock(SecretBytes::fromText(m_passphrase));
        QVERIFY_OK(key);
        QList<StoredEntry> texts;
        {
            auto database = Connection::open(StoreFolder{store()}.database(), *key);
            QVERIFY_OK(database);
            for (const EntryId &id : {m_note, m_correction})
                texts.append(storedEntry(**database, id));
        }
        QVERIFY_OK(waitFor(m_workspace->unlock(m_passphrase)));
        QVERIFY_OK(erase({m_note}));
        m_workspace->lock();
        {
            auto database = Connection::open(StoreFolder{store()}.database(), *key);
            QVERIFY_OK(database);
            for (const StoredEntry &text : texts) {
                QVERIFY_OK((*database)->run(u"UPDATE entry SET payload = ? WHERE id = ?"_s,
                    *text.entry.payload, text.entry.id.bytes()));
            }
            QVERIFY_OK((*database)->execute("DELETE FROM local_erased; DELETE FROM local_setting "
                                            "WHERE name LIKE 'eras%'"));
        }
        QVERIFY(!pagesHolding().isEmpty());
        QVERIFY_OK(waitFor(m_workspace->unlock(m_passphrase)));
        QVERIFY(isAllErased());
        m_workspace->lock();
        QCOMPARE(pagesHolding(), QStringList());
    }

    void aCorrectionThatArrivesAfterTheErasingIsTakenInWithoutItsText()
    {
        m_workspace->lock();
        const auto vault = Vault::load(store());
        const auto key = vault->unlock(SecretBytes::fromText(m_passphrase));
        QVERIFY_OK(key);
        Entry late;
        {
            // The store does not have the correction yet.
            auto database = Connection::open(StoreFolder{store()}.database(), *key);
            QVERIFY_OK(database);
            late = storedEntry(**database, m_correction).entry;
            JournalStore journal(**database);
            QVERIFY_OK(journal.erase(m_case, {m_note}, 1));
            QVERIFY_OK((*database)->run(u"DELETE FROM entry WHERE id = ?"_s, late.id.bytes()));
            Commit commit;
            commit.entries = {late};
            commit.arrivedMs = 2;
            const auto taken = journal.commit(commit);
            QVERIFY_OK(taken);
            QCOMPARE(taken->withoutPayload, 1);
            QVERIFY(!storedEntry(**database, late.id).entry.payload);
            QVERIFY(journal.erasedIds()->contains(late.id));
            QVERIFY(!*isErasingFinished(**database));
            QVERIFY_OK(finishErasing(**database));
            QVERIFY(*isErasingFinished(**database));
        }
    }
};

QTEST_GUILESS_MAIN(TestErasing)
#include "tst_erasing.moc"
