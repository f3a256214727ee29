// SPDX-License-Identifier: GPL-3.0-or-later
// What the store adds to SQLCipher: each piece of work beside the same work done raw, in one run.
// HOMETRAY_BENCH_NOTES sets how many notes are searched (a million if it is not set).
#include "entries.h"
#include "store/search.h"
#include "store/vault.h"

#include <benchmark/benchmark.h>
#include <sqlcipher/sqlite3.h>

#include <QtSql/QSqlDriver>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

constexpr int entriesPerCase = 300;
constexpr int payloadSize = 600;

sqlite3 *raw(Connection &connection)
{
    return *static_cast<sqlite3 *const *>(connection.database().driver()->handle().constData());
}

void must(bool fine)
{
    if (!fine)
        qFatal("a benchmark's own work failed");
}

struct Statement3 {
    sqlite3_stmt *statement = nullptr;
    Statement3(Connection &connection, const char *sql)
    {
        must(sqlite3_prepare_v2(raw(connection), sql, -1, &statement, nullptr) == SQLITE_OK);
    }
    ~Statement3() { sqlite3_finalize(statement); }
    Q_DISABLE_COPY_MOVE(Statement3)
    void blob(int at, const QByteArray &bytes)
    {
        sqlite3_bind_blob(statement, at, bytes.constData(), int(bytes.size()), SQLITE_STATIC);
    }
};

void insertRaw(Connection &connection, qint64 row, const Entry &entry)
{
    Statement3 insert(connection,
        "INSERT INTO entry(row, id, author, depth, kind, header, signature, payload, arrived) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, 1)");
    const QByteArray kind = entry.header.kind.toUtf8();
    const QByteArray id = entry.id.bytes();
    const QByteArray author = entry.header.author.bytes();
    sqlite3_bind_int64(insert.statement, 1, row);
    insert.blob(2, id);
    insert.blob(3, author);
    sqlite3_bind_int(insert.statement, 4, entry.header.depth);
    sqlite3_bind_text(insert.statement, 5, kind.constData(), int(kind.size()), SQLITE_STATIC);
    insert.blob(6, entry.headerBytes);
    insert.blob(7, entry.signature);
    insert.blob(8, *entry.payload);
    must(sqlite3_step(insert.statement) == SQLITE_DONE);
}

// One entry, durable, into a case that has 300: SQLCipher alone.
void oneEntryRaw(benchmark::State &state)
{
    TestDatabase db;
    EntryMaker make;
    const QList<Entry> entries = make.chain(entriesPerCase, QByteArray(payloadSize, 'x'));
    must(JournalStore(*db.connection).commit({.entries = entries}).has_value());
    Entry last = entries.last();
    qint64 row = qint64(2) << 20;
    for (auto _ : state) {
        state.PauseTiming();
        last = make.after({last}, QByteArray(payloadSize, 'y'));
        state.ResumeTiming();
        must(sqlite3_exec(raw(*db.connection), "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == 0);
        insertRaw(*db.connection, ++row, last);
        must(sqlite3_exec(raw(*db.connection), "COMMIT", nullptr, nullptr, nullptr) == 0);
    }
}
BENCHMARK(oneEntryRaw)->Unit(benchmark::kMicrosecond);

// The same with heads, facts, draft and the time of last use.
void oneEntryCommitted(benchmark::State &state)
{
    TestDatabase db;
    EntryMaker make;
    JournalStore store(*db.connection);
    const QList<Entry> entries = make.chain(entriesPerCase, QByteArray(payloadSize, 'x'));
    must(store.commit({.entries = entries}).has_value());
    Entry last = entries.last();
    for (auto _ : state) {
        state.PauseTiming();
        last = make.after({last}, QByteArray(payloadSize, 'y'));
        state.ResumeTiming();
        must(store
                 .commit({.entries = {last},
                     .arrivedMs = 1,
                     .facts = {{last.caseId(), 1, 0, QByteArray(1000, 'f'), QByteArray(100, 't'),
                         {}}},
                     .draft = ObjectId()})
                 .has_value());
    }
}
BENCHMARK(oneEntryCommitted)->Unit(benchmark::kMicrosecond);

struct ManyCases {
    TestDatabase db;
    QList<CaseId> cases;
    ManyCases()
    {
        EntryMaker make;
        JournalStore store(*db.connection);
        for (int at = 0; at < 50; ++at) {
            const QList<Entry> entries = make.chain(entriesPerCase, QByteArray(payloadSize, 'x'));
            must(store.commit({.entries = entries}).has_value());
            cases.append(entries.first().id);
        }
        must(emptyLog(*db.connection).has_value());
        // A cache as after opening: the pages are decrypted again.
        must(db.connection->execute("PRAGMA cache_size = 10").has_value());
    }
};

void readCaseRaw(benchmark::State &state)
{
    ManyCases many;
    qint64 number = 0;
    for (auto _ : state) {
        number = number % many.cases.size() + 1;
        Statement3 select(*many.db.connection,
            "SELECT row, id, header, signature, payload, arrived FROM entry "
            "WHERE row > ? AND row < ? ORDER BY row");
        sqlite3_bind_int64(select.statement, 1, number << 20);
        sqlite3_bind_int64(select.statement, 2, (number + 1) << 20);
        int rows = 0;
        while (sqlite3_step(select.statement) == SQLITE_ROW) {
            for (int column = 1; column < 5; ++column) {
                QByteArray copy(
                    static_cast<const char *>(sqlite3_column_blob(select.statement, column)),
                    sqlite3_column_bytes(select.statement, column));
                benchmark::DoNotOptimize(copy);
            }
            ++rows;
        }
        must(rows == entriesPerCase);
    }
}
BENCHMARK(readCaseRaw)->Unit(benchmark::kMicrosecond);

// With the headers read.
void readCase(benchmark::State &state)
{
    ManyCases many;
    JournalStore store(*many.db.connection);
    int at = 0;
    for (auto _ : state) {
        const auto entries = store.entries(many.cases.at(at++ % many.cases.size()));
        must(entries && entries->size() == entriesPerCase);
    }
}
BENCHMARK(readCase)->Unit(benchmark::kMicrosecond);

void loadFactsOf20000Cases(benchmark::State &state)
{
    TestDatabase db;
    EntryMaker make;
    JournalStore store(*db.connection);
    Commit all;
    for (int at = 0; at < 20000; ++at) {
        const Entry opening = make.opening();
        all.entries.append(opening);
        all.facts.append(
            {opening.id, 1, 0, QByteArray(900, 'f'), QByteArray(100, 't'), QByteArray(40, 'n')});
    }
    must(store.commit(all).has_value());
    for (auto _ : state) {
        int facts = 0;
        must(store.eachFacts([&facts](const FactsRow &) { ++facts; }) && facts == 20000);
    }
}
BENCHMARK(loadFactsOf20000Cases)->Unit(benchmark::kMillisecond);

/// A file of notes of some 35 words out of a few thousand, unevenly often, made once for all.
struct Notes {
    TestDatabase folder;
    std::unique_ptr<Connection> connection;
    qint64 count = 0;

    Notes()
    {
        auto made =
            Connection::create(folder.folder.filePath(u"search.db"_s), DatabaseKey::random());
        must(made && migrate(**made, searchMigrations(), [] { return Expected<void>(); }));
        connection = std::move(*made);
        bool set = false;
        count = qEnvironmentVariableIntValue("HOMETRAY_BENCH_NOTES", &set);
        if (!set)
            count = 1'000'000;
        SeededRandom random(9);
        Search search(*connection);
        EntryMaker make;
        constexpr int perCase = 500;
        for (qint64 done = 0; done < count; done += perCase) {
            QList<SearchDoc> docs;
            const CaseId id = make.opening().id;
            for (int at = 0; at < perCase; ++at)
                docs.append({id, random.objectId(), 1, 0, u"Home visit"_s, note(random)});
            must(search.update(id, docs, {}, 1).has_value());
        }
        // In one piece, as a file that is made at once.
        must(connection->execute("INSERT INTO words(words) VALUES('optimize')").has_value());
    }
    static QString note(SeededRandom &random)
    {
        QString text;
        const QByteArray bytes = random.bytes(70);
        for (qsizetype at = 0; at + 1 < bytes.size(); at += 2) {
            const int a = static_cast<unsigned char>(bytes[at]);
            const int b = static_cast<unsigned char>(bytes[at + 1]);
            text += u"word%1 "_s.arg(a * b / 16);
        }
        return text;
    }
};

Notes &notes()
{
    static Notes made;
    return made;
}

void searchRaw(benchmark::State &state)
{
    Notes &all = notes();
    for (auto _ : state) {
        Statement3 select(*all.connection,
            "SELECT docid FROM words WHERE words MATCH '\"word77\" \"word120*\"' LIMIT 50");
        int rows = 0;
        while (sqlite3_step(select.statement) == SQLITE_ROW)
            ++rows;
        must(rows > 0);
    }
    state.counters["notes"] = static_cast<double>(all.count);
}
BENCHMARK(searchRaw)->Unit(benchmark::kMillisecond);

// With document, title and snippet of each hit.
void searchFind(benchmark::State &state)
{
    Notes &all = notes();
    const Search search(*all.connection);
    for (auto _ : state) {
        const auto hits = search.find(u"Word77 word120"_s, 50);
        must(hits && !hits->isEmpty());
    }
    state.counters["notes"] = static_cast<double>(all.count);
}
BENCHMARK(searchFind)->Unit(benchmark::kMillisecond);

void unlockWithTheUsualCost(benchmark::State &state)
{
    const SharedKey key = DatabaseKey::random();
    const SecretBytes passphrase = SecretBytes::fromText(u"correct horse"_s);
    const auto vault = Vault::create(key, passphrase, true);
    must(vault.has_value());
    for (auto _ : state)
        must(vault->unlock(passphrase).has_value());
}
BENCHMARK(unlockWithTheUsualCost)->Unit(benchmark::kMillisecond)->Iterations(3);

} // namespace

BENCHMARK_MAIN();
