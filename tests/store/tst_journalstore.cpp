// SPDX-License-Identifier: GPL-3.0-or-later
#include "entries.h"
#include "store/drafts.h"
#include "store/localstate.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestJournalStore : public QObject {
    Q_OBJECT

    EntryMaker m_make;

    static QList<EntryId> ids(const QList<Entry> &entries)
    {
        QList<EntryId> result;
        for (const Entry &entry : entries)
            result.append(entry.id);
        std::sort(result.begin(), result.end());
        return result;
    }

private Q_SLOTS:
    void entriesComeBackByteForByteInTheOrderTheyCame()
    {
        TestDatabase db;
        JournalStore store(*db.connection);
        const QList<Entry> entries = m_make.chain(30);
        const auto done = store.commit({.entries = entries, .arrivedMs = 42});
        QVERIFY_OK(done);
        QCOMPARE(done->added, 30);
        const auto read = store.entries(entries.first().caseId());
        QVERIFY_OK(read);
        QCOMPARE(read->size(), 30);
        for (int at = 0; at < 30; ++at) {
            QVERIFY(read->at(at).entry == entries.at(at));
            QCOMPARE(read->at(at).arrivedMs, 42);
            QCOMPARE(read->at(at).row, done->rows.at(at));
        }
        QCOMPARE(store.entries(entries.first().caseId(), done->rows.at(27))->size(), 2);
        QCOMPARE(*store.entryCount(), 30);
        QVERIFY(*store.holds(entries.at(7).id));
        QVERIFY(!*store.holds(EntryId()));
    }
    void casesLieEachTogether()
    {
        TestDatabase db;
        JournalStore store(*db.connection);
        const QList<Entry> first = m_make.chain(3);
        const QList<Entry> second = m_make.chain(2);
        QVERIFY_OK(store.commit({.entries = {first[0], second[0], first[1], second[1], first[2]}}));
        QCOMPARE(store.entries(first.first().id)->size(), 3);
        QCOMPARE(store.entries(second.first().id)->size(), 2);
        const auto cases = store.cases();
        QVERIFY_OK(cases);
        QCOMPARE(cases->size(), 2);
        QCOMPARE(cases->at(0).number, 1);
        QCOMPARE(cases->at(0).id, first.first().id);
        QCOMPARE(cases->at(0).heads, ids({first.last()}));
        QCOMPARE(cases->at(1).heads, ids({second.last()}));
        const auto rows = store.lastRows();
        QCOMPARE(rows->value(first.first().id), (qint64(1) << 20) + 3);
        QCOMPARE(rows->value(second.first().id), (qint64(2) << 20) + 2);
    }
    void theDeskJournalIsMarked()
    {
        TestDatabase db;
        JournalStore store(*db.connection);
        const Entry desk = m_make.opening();
        QVERIFY_OK(store.commit({.entries = {desk}, .desk = true}));
        QVERIFY_OK(store.commit({.entries = {m_make.opening()}}));
        QVERIFY(store.cases()->at(0).desk);
        QVERIFY(!store.cases()->at(1).desk);
    }
    void whatIsHereAlreadyDoesNoHarm()
    {
        TestDatabase db;
        JournalStore store(*db.connection);
        const QList<Entry> entries = m_make.chain(4);
        QVERIFY_OK(store.commit({.entries = entries}));
        const auto again = store.commit({.entries = entries});
        QVERIFY_OK(again);
        QCOMPARE(again->added, 0);
        QCOMPARE(again->known, 4);
        QCOMPARE(*store.entryCount(), 4);
        QCOMPARE(store.findCase(entries.first().id)->heads, ids({entries.last()}));
    }
    void headsFollowBranchesAndTheirMeeting()
    {
        TestDatabase db;
        JournalStore store(*db.connection);
        const Entry root = m_make.opening();
        const Entry left = m_make.after({root}, "left");
        const Entry right = m_make.after({root}, "right");
        const Entry both = m_make.after({left, right}, "both");
        QVERIFY_OK(store.commit({.entries = {root, left, right}}));
        QCOMPARE(store.findCase(root.id)->heads, ids({left, right}));
        QVERIFY_OK(store.commit({.entries = {both}}));
        QCOMPARE(store.findCase(root.id)->heads, ids({both}));
    }
    void aParentThatComesLateIsMissedUntilThen()
    {
        TestDatabase db;
        JournalStore store(*db.connection);
        const QList<Entry> entries = m_make.chain(3);
        QVERIFY_OK(store.commit({.entries = {entries[0], entries[2]}}));
        QCOMPARE(store.findCase(entries[0].id)->missing, ids({entries[1]}));
        QCOMPARE(store.findCase(entries[0].id)->heads, ids({entries[0], entries[2]}));
        QVERIFY_OK(store.commit({.entries = {entries[1]}}));
        QVERIFY(store.findCase(entries[0].id)->missing.isEmpty());
        QCOMPARE(store.findCase(entries[0].id)->heads, ids({entries[2]}));
    }
    void aCommitIsWholeOrNotAtAll()
    {
        TestDatabase db;
        JournalStore store(*db.connection);
        const QList<Entry> good = m_make.chain(2);
        // An entry of a case whose opening is not here cannot be placed.
        const Entry lost = m_make.chain(2).last();
        const auto failed = store.commit({.entries = {good[0], good[1], lost}});
        QCOMPARE(failed.error().code, ErrorCode::CaseNotFound);
        QCOMPARE(*store.entryCount(), 0);
        QVERIFY(store.cases()->isEmpty());
    }
    void aSaveTakesItsDraftAndFactsWithIt()
    {
        TestDatabase db;
        JournalStore store(*db.connection);
        Drafts drafts(*db.connection);
        const Draft kept{m_make.objectId(), {}, u"note.add"_s, {}, "typing", 5};
        const Draft done{m_make.objectId(), {}, u"note.add"_s, {}, "typed", 6};
        QVERIFY_OK(drafts.put(kept));
        QVERIFY_OK(drafts.put(done));
        const QList<Entry> entries = m_make.chain(2);
        const FactsRow facts{entries[0].id, 3, 0, "facts", "tray", "name"};
        QVERIFY_OK(
            store.commit({.entries = entries, .arrivedMs = 7, .facts = {facts}, .draft = done.id}));
        QCOMPARE(*drafts.all(), QList<Draft>{kept});
        const auto row = store.factsOf(entries[0].id);
        QVERIFY_OK(row);
        QVERIFY(row->has_value());
        QCOMPARE((*row)->caseId, entries[0].id);
        QCOMPARE((*row)->row, store.lastRows()->value(entries[0].id));
        QCOMPARE((*row)->tray, QByteArray("tray"));
        int all = 0;
        QVERIFY_OK(store.eachFacts([&all](const FactsRow &) { ++all; }));
        QCOMPARE(all, 1);
        const auto names = store.names();
        QVERIFY_OK(names);
        QCOMPARE(names->size(), 1);
        QCOMPARE(names->first().name, QByteArray("name"));
        QCOMPARE(names->first().row, names->first().lastRow);
        QCOMPARE(*LocalState(*db.connection).lastUsedMs(), 7);
    }
    void anErasedTextIsGoneAndIsNotTakenInAgain()
    {
        TestDatabase db;
        JournalStore store(*db.connection);
        const QList<Entry> entries = m_make.chain(3);
        QVERIFY_OK(store.commit({.entries = entries}));
        QVERIFY_OK(store.erase(entries[0].id, {entries[1].id}, 9));
        const auto read = store.entries(entries[0].id);
        QVERIFY(!read->at(1).entry.payload);
        QVERIFY(read->at(1).entry.headerBytes == entries[1].headerBytes);
        QCOMPARE(*store.erasedIds(), QList<EntryId>{entries[1].id});

        TestDatabase other;
        JournalStore elsewhere(*other.connection);
        QVERIFY_OK(elsewhere.erase(entries[0].id, {entries[1].id}, 9));
        const auto taken = elsewhere.commit({.entries = entries});
        QVERIFY_OK(taken);
        QCOMPARE(taken->withoutPayload, 1);
        QVERIFY(!elsewhere.entries(entries[0].id)->at(1).entry.payload);
    }
    void aPurgedCaseStaysAway()
    {
        TestDatabase db;
        JournalStore store(*db.connection);
        const QList<Entry> entries = m_make.chain(3);
        const QList<Entry> other = m_make.chain(3);
        QVERIFY_OK(store.commit({.entries = entries}));
        QVERIFY_OK(store.commit({.entries = other}));
        QVERIFY_OK(store.purge(entries[0].id, 9));
        QCOMPARE(store.entries(entries[0].id).error().code, ErrorCode::CaseNotFound);
        QCOMPARE(store.commit({.entries = entries}).error().code, ErrorCode::EntryErased);
        QCOMPARE(store.entries(other[0].id)->size(), 3);
    }
    void settingsAndKeysAreKept()
    {
        TestDatabase db;
        LocalState local(*db.connection);
        QVERIFY(!(*local.setting(u"theme"_s)).has_value());
        QVERIFY_OK(local.setSetting(u"theme"_s, "dark"));
        QVERIFY_OK(local.setSetting(u"theme"_s, ""));
        QCOMPARE(**local.setting(u"theme"_s), QByteArray(""));
        QVERIFY_OK(local.removeSetting(u"theme"_s));
        QVERIFY(!(*local.setting(u"theme"_s)).has_value());
        QCOMPARE(*local.lastUsedMs(), 0);

        SeededRandom random(3);
        const Signer first = Signer::generate(random);
        const Signer second = Signer::generate(random);
        const SecretBytes seed = SecretBytes::random(32);
        QCOMPARE(local.promotePending().error().code, ErrorCode::ObjectNotFound);
        QVERIFY_OK(local.addIdentity(first.key(), seed, 1));
        QVERIFY_OK(local.addIdentity(second.key(), seed, 2, Identity::State::Pending));
        QVERIFY_OK(local.promotePending());
        const auto all = local.identities();
        QVERIFY_OK(all);
        QCOMPARE(all->size(), std::size_t(2));
        QVERIFY((*all)[0].state == Identity::State::Retired && (*all)[0].seed.isEmpty());
        QVERIFY((*all)[1].state == Identity::State::Current && (*all)[1].seed == seed);
        QCOMPARE((*all)[1].key, second.key());
    }
    void headsNotedElsewhereAreKept()
    {
        TestDatabase db;
        LocalState local(*db.connection);
        const QList<Entry> entries = m_make.chain(2);
        QVERIFY_OK(local.noteHeads({{u"backup"_s, entries[0].id, {entries[0].id}, 1}}));
        QVERIFY_OK(local.noteHeads({{u"backup"_s, entries[0].id, {entries[1].id}, 2}}));
        const auto noted = local.notedHeads();
        QCOMPARE(noted->size(), 1);
        QCOMPARE(noted->first().heads, QList<EntryId>{entries[1].id});
    }
    void theNameOfACaseWhoseLastEntryIsNotInItsFactsSaysSo()
    {
        TestDatabase db;
        JournalStore store(*db.connection);
        const QList<Entry> entries = m_make.chain(2);
        QVERIFY_OK(store.commit(
            {.entries = {entries[0]}, .facts = {{entries[0].id, 1, 0, "f", "t", "n"}}}));
        QVERIFY_OK(store.commit({.entries = {m_make.opening()}, .desk = true}));
        QVERIFY_OK(store.commit({.entries = {entries[1]}}));
        const auto names = store.names(); // not of the desk journal
        QCOMPARE(names->size(), 1);
        QCOMPARE(names->first().row + 1, names->first().lastRow);
    }
    void whatWasNotVerifiedWhenItCameStaysSo()
    {
        TestDatabase db;
        JournalStore store(*db.connection);
        const QList<Entry> entries = m_make.chain(3);
        QVERIFY_OK(store.commit({.entries = entries, .unverified = {entries[1].id}}));
        const auto read = store.entries(entries[0].id);
        QVERIFY_OK(read);
        QVERIFY(read->at(0).verified && !read->at(1).verified && read->at(2).verified);
    }
    void aLastRowThatTheEntriesDoNotSayIsNoticedAndPutRight()
    {
        TestDatabase db;
        JournalStore store(*db.connection);
        const QList<Entry> entries = m_make.chain(3);
        QVERIFY_OK(store.commit({.entries = entries}));
        QVERIFY(*store.lastRowsAreRight());
        const auto last = store.lastRows();
        QVERIFY_OK(db.connection->execute("UPDATE case_list SET last_row = last_row - 1"));
        QVERIFY(!*store.lastRowsAreRight());
        QVERIFY_OK(store.noteLastRows());
        QVERIFY(*store.lastRowsAreRight());
        QCOMPARE(*store.lastRows(), *last);
    }
    void aStoreOfTheFirstTablesKnowsItsLastRowsWhenItIsRaised()
    {
        QTemporaryDir folder;
        const auto made =
            Connection::create(folder.filePath(u"store.db"_s), DatabaseKey::random());
        QVERIFY_OK(made);
        Connection &connection = **made;
        int backups = 0;
        const auto backup = [&backups] {
            ++backups;
            return Expected<void>();
        };
        QVERIFY_OK(migrate(connection, storeMigrations().first(1), backup));
        QVERIFY_OK(connection.execute(
            "INSERT INTO case_list VALUES(1, x'01', 1, x'', x''), (2, x'02', 0, x'', x'');"
            "INSERT INTO entry VALUES((1 << 20) + 1, x'a1', x'', 0, 'k', x'', x'', NULL, 5),"
            "((2 << 20) + 1, x'b1', x'', 0, 'k', x'', x'', NULL, 5),"
            "((2 << 20) + 2, x'b2', x'', 1, 'k', x'', x'', NULL, 5);"
            "INSERT INTO facts VALUES(2, 9, (2 << 20) + 2, x'', x'')"));
        QCOMPARE(backups, 0);
        QVERIFY_OK(migrate(connection, storeMigrations(), backup));
        QCOMPARE(backups, 1);
        QVERIFY(*JournalStore(connection).lastRowsAreRight());
        QCOMPARE(*connection.integer(u"SELECT last_row FROM case_list WHERE case_no = 2"_s),
            (qint64(2) << 20) + 2);
        QCOMPARE(*connection.integer(u"SELECT count(*) FROM entry WHERE verified = 1"_s), 3);
        // Derived anew.
        QCOMPARE(JournalStore(connection).names()->first().derivedVersion, 0);
    }
    void aNewerDatabaseIsRefusedAndAnOlderOneIsRaisedAfterABackup()
    {
        QTemporaryDir folder;
        const auto made =
            Connection::create(folder.filePath(u"store.db"_s), DatabaseKey::random());
        QVERIFY_OK(made);
        Connection *connection = made->get();
        int backups = 0;
        const auto backup = [&backups] {
            ++backups;
            return Expected<void>();
        };
        const Migration first = storeMigrations()[0];
        QVERIFY_OK(migrate(*connection, {&first, 1}, backup));
        QCOMPARE(backups, 0);
        const Migration steps[] = {first, {"CREATE TABLE derived_extra(x)"}};
        QVERIFY_OK(migrate(*connection, steps, backup));
        QCOMPARE(backups, 1);
        QCOMPARE(*connection->integer(u"PRAGMA user_version"_s), 2);
        QVERIFY_OK(migrate(*connection, steps, backup));
        QCOMPARE(backups, 1);
        QCOMPARE(migrate(*connection, {&first, 1}, backup).error().code,
            ErrorCode::DatabaseTooNew);
        // A step that fails leaves the version before it.
        const Migration broken[] = {first, steps[1], {"CREATE TABLE a(x); CREATE TABLE a(x)"}};
        QVERIFY(!migrate(*connection, broken, backup));
        QCOMPARE(*connection->integer(u"PRAGMA user_version"_s), 2);
        QCOMPARE(
            *connection->integer(u"SELECT count(*) FROM sqlite_master WHERE name = 'a'"_s), 0);
        // And so does a backup that fails.
        const Migration more[] = {first, steps[1], {"CREATE TABLE b(x)"}};
        QCOMPARE(migrate(*connection, more,
                     [] { return Expected<void>(failure(ErrorCode::DiskFull)); })
                     .error()
                     .code,
            ErrorCode::DiskFull);
        QCOMPARE(*connection->integer(u"PRAGMA user_version"_s), 2);
    }
    void rebuildDropsExactlyWhatIsDerived()
    {
        TestDatabase db;
        JournalStore store(*db.connection);
        const QList<Entry> entries = m_make.chain(2);
        QVERIFY_OK(
            store.commit({.entries = entries, .facts = {{entries[0].id, 1, 0, "f", "t", "n"}}}));
        QVERIFY_OK(LocalState(*db.connection).setSetting(u"x"_s, "y"));
        QVERIFY_OK(
            db.connection->execute("CREATE TABLE derived_x(a); INSERT INTO derived_x VALUES(1)"));
        QVERIFY_OK(dropDerived(*db.connection));
        QVERIFY(!store.factsOf(entries[0].id)->has_value());
        QCOMPARE(store.names()->size(), 1);
        QCOMPARE(store.names()->first().derivedVersion, 0);
        QCOMPARE(*db.connection->integer(u"SELECT count(*) FROM derived_x"_s), 0);
        QCOMPARE(*store.entryCount(), 2);
        QCOMPARE(**LocalState(*db.connection).setting(u"x"_s), QByteArray("y"));
    }
};

QTEST_GUILESS_MAIN(TestJournalStore)
#include "tst_journalstore.moc"
