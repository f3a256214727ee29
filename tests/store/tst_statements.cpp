// SPDX-License-Identifier: GPL-3.0-or-later
// The statements of each call fail, one at a time: the call says so and has done nothing, or it did
// without the statement; and it can be done again.
#include "entries.h"
#include "store/backup.h"
#include "store/drafts.h"
#include "store/localstate.h"
#include "store/search.h"
#include "store/storefolder.h"
#include "testing/failingstatements.h"

#include <QtCore/QDir>
#include <QtTest/QTest>

#include <functional>

using namespace hometray;
using namespace Qt::StringLiterals;
using What = FailingStatements::What;

namespace {

/// A call, without what it answers.
template <class Answer>
Expected<void> only(const Answer &answer)
{
    return answer ? Expected<void>() : Expected<void>(Unexpected(answer.error()));
}

} // namespace

class TestStatements : public QObject {
    Q_OBJECT

    using Call = std::function<Expected<void>(Connection &)>;

    FailingStatements m_statements;
    EntryMaker m_make;
    const QList<Entry> m_chain = m_make.chain(3);
    const QList<Entry> m_other = m_make.chain(2);
    const Draft m_draft{m_make.objectId(), m_chain.first().caseId(), u"note.add"_s,
        {m_chain.last().id}, "half a sentence", 5};
    const SearchDoc m_doc{
        m_chain.first().caseId(), m_make.objectId(), 1, 2458655, u"Okafor"_s, u"Kitchen."_s, 10};
    QTemporaryDir m_folder;
    StoreFolder m_store{m_folder.filePath(u"store"_s)};
    SharedKey m_key;

    static SigningKey key(char byte) { return *SigningKey::fromBytes(QByteArray(32, byte)); }
    CaseId caseId() const { return m_chain.first().caseId(); }

    /// A store with a family, a draft, two keys, noted heads; a search file with a document.
    void makeStore()
    {
        QVERIFY(QDir(m_store.path).removeRecursively());
        auto made =
            createStore(m_store, SecretBytes::fromText(u"pass"_s), true, KeyCost::cheapForTests());
        QVERIFY_OK(made);
        m_key = made->key;
        auto connection = Connection::open(m_store.database(), m_key);
        QVERIFY_OK(connection);
        JournalStore journal(**connection);
        LocalState local(**connection);
        QVERIFY_OK(journal.commit({.entries = m_chain, .arrivedMs = 1}));
        QVERIFY_OK(journal.putFacts({caseId(), 1, 0, "facts", "tray", "name"}));
        QVERIFY_OK(Drafts(**connection).put(m_draft));
        QVERIFY_OK(local.setSetting(u"place"_s, "tray"));
        QVERIFY_OK(local.addIdentity(key('a'), SecretBytes::random(32), 1));
        QVERIFY_OK(
            local.addIdentity(key('b'), SecretBytes::random(32), 2, Identity::State::Pending));
        QVERIFY_OK(local.noteHeads({{u"backup"_s, caseId(), {m_chain.last().id}, 1}}));
        auto search = Connection::create(m_store.search(), m_key);
        QVERIFY_OK(search);
        QVERIFY_OK(migrate(**search, searchMigrations(), [] { return Expected<void>(); }));
        QVERIFY_OK(Search(**search).update(caseId(), {m_doc}, {}, 1));
    }
    void copyStore(const QString &to) const
    {
        QVERIFY(QDir(to).removeRecursively());
        QVERIFY(QDir().mkpath(to));
        for (const QFileInfo &file : QDir(m_store.path).entryInfoList(QDir::Files))
            QVERIFY(QFile::copy(file.filePath(), to + u'/' + file.fileName()));
    }
    /// A fresh copy each time: what failed must leave nothing to the next one.
    std::unique_ptr<Connection> fresh(bool searchFile)
    {
        m_statements.count(What::Run);
        const StoreFolder folder{m_folder.filePath(u"copy"_s)};
        copyStore(folder.path);
        auto connection = Connection::open(searchFile ? folder.search() : folder.database(), m_key);
        return connection ? std::move(*connection) : nullptr;
    }

    Expected<void> backUp(Connection &writer)
    {
        // Elsewhere the place is noted first, and a copy on a stick is made although that fails.
        BackupCopy copy(m_store, m_key, m_store.backups());
        if (const auto started = copy.start(writer, 1); !started)
            return started;
        for (;;) {
            const auto more = copy.step(QDeadlineTimer(QDeadlineTimer::Forever));
            if (!more)
                return only(more);
            if (!*more)
                return only(copy.finish());
        }
    }

private Q_SLOTS:
    void initTestCase() { makeStore(); }

    void aCallWhoseStatementFailsSaysSo_data()
    {
        QTest::addColumn<bool>("searchFile");
        QTest::addColumn<Call>("call");
        const auto journal = [](const char *name, auto work) {
            QTest::newRow(name) << false << Call([work](Connection &connection) {
                JournalStore store(connection);
                return only(work(store));
            });
        };
        journal("another family is saved",
            [this](JournalStore &s) { return s.commit({.entries = m_other, .arrivedMs = 2}); });
        journal("an entry is added with facts, and its draft goes", [this](JournalStore &s) {
            return s.commit({.entries = {m_make.after({m_chain.last()}, "more")},
                .arrivedMs = 2,
                .facts = {{caseId(), 1, 0, "facts", "tray", "name"}},
                .draft = m_draft.id});
        });
        journal("an entry comes before its parent", [this](JournalStore &s) {
            const Entry missing = m_make.after({m_chain.last()}, "first");
            return s.commit({.entries = {m_make.after({missing}, "second")}, .arrivedMs = 2});
        });
        journal("all cases", [](JournalStore &s) { return s.cases(); });
        journal("a case", [this](JournalStore &s) { return s.findCase(caseId()); });
        journal("entries", [this](JournalStore &s) { return s.entries(caseId()); });
        journal("whether an entry is there",
            [this](JournalStore &s) { return s.holds(m_chain.first().id); });
        journal("last rows", [](JournalStore &s) { return s.lastRows(); });
        journal("how many entries", [](JournalStore &s) { return s.entryCount(); });
        journal("whether the last rows are right",
            [](JournalStore &s) { return s.lastRowsAreRight(); });
        journal("last rows noted", [](JournalStore &s) { return s.noteLastRows(); });
        journal("names", [](JournalStore &s) { return s.names(); });
        journal("facts", [](JournalStore &s) { return s.eachFacts([](const FactsRow &) {}); });
        journal("facts of a case", [this](JournalStore &s) { return s.factsOf(caseId()); });
        journal(
            "erase", [this](JournalStore &s) { return s.erase(caseId(), {m_chain.last().id}, 3); });
        journal("erased ids", [](JournalStore &s) { return s.erasedIds(); });
        journal("purge", [this](JournalStore &s) -> Expected<void> {
            const auto purged = s.purge(caseId(), 3);
            // Gone with its transaction; the log is emptied after it.
            return purged || purged.error().code == ErrorCode::CaseNotFound ? Expected<void>()
                                                                            : purged;
        });

        const auto local = [](const char *name, auto work) {
            QTest::newRow(name) << false << Call([work](Connection &connection) {
                LocalState state(connection);
                return only(work(state));
            });
        };
        local("a setting", [](LocalState &l) { return l.setting(u"place"_s); });
        local("set a setting", [](LocalState &l) { return l.setSetting(u"place"_s, "due"); });
        local("remove a setting", [](LocalState &l) { return l.removeSetting(u"place"_s); });
        local("when it was used last", [](LocalState &l) { return l.lastUsedMs(); });
        local("keys", [](LocalState &l) { return l.identities(); });
        local("a new key",
            [](LocalState &l) { return l.addIdentity(key('c'), SecretBytes::random(32), 4); });
        local("the new key takes over", [](LocalState &l) { return l.promotePending(); });
        local("note heads", [this](LocalState &l) {
            return l.noteHeads({{u"backup"_s, caseId(), {m_chain.first().id}, 2}});
        });
        local("noted heads", [](LocalState &l) { return l.notedHeads(); });

        const auto drafts = [](const char *name, auto work) {
            QTest::newRow(name) << false << Call([work](Connection &connection) {
                Drafts kept(connection);
                return only(work(kept));
            });
        };
        drafts("keep a draft", [this](Drafts &d) { return d.put(m_draft); });
        drafts("drop a draft", [this](Drafts &d) { return d.remove(m_draft.id); });
        drafts("all drafts", [](Drafts &d) { return d.all(); });
        drafts("a draft", [this](Drafts &d) { return d.find(m_draft.id); });

        QTest::newRow("drop what can be made again")
            << false << Call([](Connection &connection) { return dropDerived(connection); });
        QTest::newRow("a backup") << false << Call([this](Connection &connection) {
            return backUp(connection);
        });

        const auto search = [](const char *name, auto work) {
            QTest::newRow(name) << true << Call([work](Connection &connection) {
                Search file(connection);
                return only(work(file));
            });
        };
        search("find", [](Search &s) { return s.find(u"kit"_s); });
        search("count what is found", [](Search &s) { return s.count(u"kit"_s); });
        search("index a case again",
            [this](Search &s) { return s.update(caseId(), {m_doc}, {m_make.objectId()}, 2); });
        search("leave a case out", [this](Search &s) { return s.removeCase(caseId()); });
        search("indexed rows", [](Search &s) { return s.indexedRows(); });
        search("an indexed row", [this](Search &s) { return s.indexedRow(caseId()); });
    }
    void aCallWhoseStatementFailsSaysSo()
    {
        QFETCH(bool, searchFile);
        QFETCH(Call, call);
        for (const What what : {What::Prepare, What::Run, What::Commit}) {
            int count = 0;
            {
                const auto connection = fresh(searchFile);
                QVERIFY(connection);
                m_statements.count(what);
                QVERIFY_OK(call(*connection));
                count = m_statements.done();
            }
            const int step = count / 10 + 1; // the index of the search is many statements
            int failures = 0;
            for (int good = 0; good < count; good += step) {
                const auto connection = fresh(searchFile);
                QVERIFY(connection);
                m_statements.failAfter(what, good);
                const bool done = call(*connection).has_value();
                m_statements.count(what);
                const QByteArray where = QByteArray::number(int(what)) + ", "
                    + QByteArray::number(good) + " of " + QByteArray::number(count);
                // SQLite does not stop where a transaction begins; whatever else is done without
                // the statement is done.
                QVERIFY2(what != What::Commit || !done, where);
                if (done)
                    continue;
                ++failures;
                QVERIFY2(call(*connection), where);
            }
            QVERIFY2(count == 0 || failures > 0, QByteArray::number(int(what)));
        }
    }
};

QTEST_GUILESS_MAIN(TestStatements)
#include "tst_statements.moc"
