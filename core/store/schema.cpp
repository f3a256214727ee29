// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema.h"

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

constexpr Migration storeSteps[] = {
    // 1: the first tables. An entry's row is its case's number << 20 | how manieth it arrived, so
    // that a case lies together on the disk.
    {R"sql(
CREATE TABLE case_list(
    case_no INTEGER PRIMARY KEY,
    case_id BLOB NOT NULL UNIQUE,
    desk INTEGER NOT NULL,
    heads BLOB NOT NULL,
    missing BLOB NOT NULL
);
CREATE TABLE entry(
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    author BLOB NOT NULL,
    depth INTEGER NOT NULL,
    kind TEXT NOT NULL,
    header BLOB NOT NULL,
    signature BLOB NOT NULL,
    payload BLOB,
    arrived INTEGER NOT NULL
);
CREATE TABLE facts(
    case_no INTEGER PRIMARY KEY,
    derived_version INTEGER NOT NULL,
    row INTEGER NOT NULL,
    facts BLOB NOT NULL,
    tray BLOB NOT NULL
);
CREATE TABLE local_setting(name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE local_identity(
    number INTEGER PRIMARY KEY,
    key BLOB NOT NULL UNIQUE,
    seed BLOB,
    state INTEGER NOT NULL,
    made INTEGER NOT NULL
);
CREATE TABLE local_draft(
    id BLOB PRIMARY KEY,
    case_id BLOB NOT NULL,
    form TEXT NOT NULL,
    basis BLOB NOT NULL,
    fields BLOB NOT NULL,
    changed INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE local_erased(
    id BLOB PRIMARY KEY,
    case_id BLOB NOT NULL,
    erased INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE local_purged(case_id BLOB PRIMARY KEY, purged INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE local_head(
    source TEXT NOT NULL,
    case_id BLOB NOT NULL,
    heads BLOB NOT NULL,
    noted INTEGER NOT NULL,
    PRIMARY KEY(source, case_id)
) WITHOUT ROWID;
)sql"},
    // 2: an entry says whether its signature was found good, and a case which row was its last: to
    // look for that among its entries is to read a page of each case. What cases are called lies
    // apart from their facts, which most calls do not ask for; both are derived anew.
    {R"sql(
ALTER TABLE entry ADD COLUMN verified INTEGER NOT NULL DEFAULT 1;
ALTER TABLE case_list ADD COLUMN last_row INTEGER NOT NULL DEFAULT 0;
UPDATE case_list SET last_row = coalesce((SELECT max(row) FROM entry
    WHERE row >= case_no << 20 AND row < (case_no + 1) << 20), 0);
DROP TABLE facts;
CREATE TABLE facts(
    case_no INTEGER PRIMARY KEY,
    facts BLOB NOT NULL,
    tray BLOB NOT NULL
);
CREATE TABLE derived_name(
    case_no INTEGER PRIMARY KEY,
    derived_version INTEGER NOT NULL,
    row INTEGER NOT NULL,
    name BLOB NOT NULL
);
)sql"},
};

// Newest first within a rank, which is what people look for; deleted words stay in it here and
// there as long as the file.
constexpr Migration searchSteps[] = {
    {R"sql(
CREATE TABLE doc(
    docid INTEGER PRIMARY KEY,
    case_id BLOB NOT NULL,
    object BLOB NOT NULL,
    type INTEGER NOT NULL,
    day INTEGER NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE(case_id, object)
);
CREATE VIRTUAL TABLE words USING fts4(folded, tokenize=simple, order=desc);
CREATE TABLE indexed(case_id BLOB PRIMARY KEY, row INTEGER NOT NULL) WITHOUT ROWID;
)sql"},
    // 2: nothing uses it any more.
    {R"sql(
CREATE TABLE wanted(what TEXT PRIMARY KEY) WITHOUT ROWID;
)sql"},
    // 3: documents have a rank, which is part of their number: every case is indexed again.
    {R"sql(
DELETE FROM indexed;
)sql"},
    // 4: letters are folded otherwise (apostrophes, Arabic and Urdu): every case is indexed again.
    {R"sql(
DELETE FROM indexed;
)sql"},
};

} // namespace

std::span<const Migration> storeMigrations()
{
    return storeSteps;
}

std::span<const Migration> searchMigrations()
{
    return searchSteps;
}

Expected<void> migrate(Connection &connection, std::span<const Migration> migrations,
    const std::function<Expected<void>()> &backup)
{
    const auto found = connection.integer(u"PRAGMA user_version"_s);
    if (!found)
        return Unexpected(found.error());
    const auto last = static_cast<qint64>(migrations.size());
    if (*found > last || *found < 0)
        return failure(ErrorCode::DatabaseTooNew, {{u"version"_s, *found}});
    if (*found > 0 && *found < last) {
        if (const auto saved = backup(); !saved)
            return saved;
    }
    for (qint64 version = *found; version < last; ++version) {
        auto transaction = Transaction::begin(connection);
        if (!transaction)
            return Unexpected(transaction.error());
        if (const auto done = connection.execute(migrations[static_cast<std::size_t>(version)].sql);
            !done)
            return done;
        const QByteArray mark = "PRAGMA user_version = " + QByteArray::number(version + 1);
        if (const auto done = connection.execute(mark.constData()); !done)
            return done;
        if (const auto done = transaction->commit(); !done)
            return done;
    }
    return {};
}

Expected<void> dropDerived(Connection &connection)
{
    QStringList tables{u"facts"_s};
    const auto read = connection.each(
        u"SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, 1, 8) = 'derived_'"_s,
        [&tables](const Statement &row) { tables.append(row.text(0)); });
    if (!read)
        return read;
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return Unexpected(transaction.error());
    for (const QString &table : std::as_const(tables)) {
        if (const auto done = connection.run(u"DELETE FROM \"%1\""_s.arg(table)); !done)
            return Unexpected(done.error());
    }
    return transaction->commit();
}

} // namespace hometray
