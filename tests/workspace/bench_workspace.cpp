// SPDX-License-Identifier: GPL-3.0-or-later
// What a person waits for, the whole path, each beside the same rows written or read raw on
// SQLCipher in the same run.
#include "workflow/openffa.h"
#include "workflow/writenote.h"
#include "workspace/waiting.h"
#include "workspace/workspace.h"

#include <benchmark/benchmark.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QTemporaryDir>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

constexpr int entriesPerCase = 300;
constexpr int cases = 40; // more than Workspace keeps in memory
const QString noteText = QString(600, u'x');

void must(bool fine)
{
    if (!fine)
        qFatal("a benchmark's own work failed");
}

Command note(const QString &text)
{
    WriteNote write;
    write.note.type = u"call"_s;
    write.note.fact = text;
    return Command::of(write);
}

/// A test store with one family of 300 entries, or with many.
struct OpenStore {
    QTemporaryDir folder;
    std::unique_ptr<Workspace> workspace;
    QList<CaseId> ids;

    explicit OpenStore(int families)
    {
        Services services;
        services.keyCost = KeyCost::cheapForTests();
        services.on = QDate(2019, 6, 20);
        workspace = std::make_unique<Workspace>(folder.filePath(u"store"_s), services);
        must(waitFor(workspace->create(u"bench"_s, true)).has_value());
        for (int i = 0; i < families; ++i) {
            OpenFfa open;
            open.family.name = u"Family %1"_s.arg(i);
            Person child;
            child.firstName = u"Fran"_s;
            child.child = true;
            open.people = {child};
            QList<Command> commands{Command::of(open)};
            for (int entry = 0; entry < entriesPerCase; ++entry)
                commands.append(note(noteText));
            const auto done = waitFor(workspace->performAll({}, commands));
            must(done.has_value());
            ids.append(done->first().caseId);
        }
        must(waitFor(workspace->finishIndexing()).has_value());
    }
};

/// A bare SQLCipher file with rows like those of a journal.
struct RawFile {
    QTemporaryDir folder;
    SharedKey key = DatabaseKey::random();
    std::unique_ptr<Connection> connection;

    RawFile()
    {
        auto made = Connection::create(folder.filePath(u"raw.db"_s), key);
        must(made.has_value());
        connection = std::move(*made);
        must(connection
                 ->execute("CREATE TABLE entry(row INTEGER PRIMARY KEY, id BLOB UNIQUE, "
                           "header BLOB, signature BLOB, payload BLOB, arrived INTEGER)")
                 .has_value());
    }
    void insert(qint64 row)
    {
        auto statement = connection->prepare(u"INSERT INTO entry VALUES(?,?,?,?,?,?)"_s);
        must(statement.has_value());
        must(statement->bind(row)
                 .bind(SystemRandom().bytes(32))
                 .bind(QByteArray(180, 'h'))
                 .bind(QByteArray(64, 's'))
                 .bind(QByteArray(660, 'p'))
                 .bind(qint64(1))
                 .run()
                 .has_value());
    }
    void insertDurably(qint64 row)
    {
        auto transaction = Transaction::begin(*connection);
        must(transaction.has_value());
        insert(row);
        must(transaction->commit().has_value());
    }
};

void performRaw(benchmark::State &state)
{
    RawFile file;
    qint64 row = 0;
    for (auto _ : state)
        file.insertDurably(++row);
}
BENCHMARK(performRaw)->Unit(benchmark::kMicrosecond);

/// Decide, sign, fold, facts, on the disk; the record has 300 entries and is in memory.
void perform(benchmark::State &state)
{
    OpenStore store(1);
    for (auto _ : state)
        must(waitFor(store.workspace->perform(store.ids.first(), note(noteText))).has_value());
}
BENCHMARK(perform)->Unit(benchmark::kMicrosecond);

void openRaw(benchmark::State &state)
{
    RawFile file;
    {
        auto transaction = Transaction::begin(*file.connection);
        must(transaction.has_value());
        for (int i = 0; i < cases; ++i) {
            for (int entry = 0; entry < entriesPerCase; ++entry)
                file.insert((qint64(i) << 20) + entry);
        }
        must(transaction->commit().has_value());
    }
    qint64 at = 0;
    for (auto _ : state) {
        auto statement = file.connection->prepare(
            u"SELECT * FROM entry WHERE row >= ? AND row < ? ORDER BY row"_s);
        must(statement.has_value());
        at = (at + 1) % cases;
        statement->bind(at << 20).bind((at + 1) << 20);
        int rows = 0;
        while (*statement->next()) {
            benchmark::DoNotOptimize(statement->blob(4));
            ++rows;
        }
        must(rows == entriesPerCase);
    }
}
BENCHMARK(openRaw)->Unit(benchmark::kMicrosecond);

/// Read, decode, order, who may write, fold: a record of 300 entries that is not in memory.
void openRecord(benchmark::State &state)
{
    OpenStore store(cases);
    qsizetype at = 0;
    for (auto _ : state) {
        at = (at + 1) % store.ids.size();
        must(waitFor(store.workspace->record(store.ids.at(at))).has_value());
    }
}
BENCHMARK(openRecord)->Unit(benchmark::kMicrosecond);

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
