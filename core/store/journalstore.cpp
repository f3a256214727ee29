// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journalstore.h"

#include "journal/payload.h"
#include "record/corrections.h"
#include "record/kinds.h"
#include "store/drafts.h"
#include "store/emptylog.h"
#include "store/erasing.h"
#include "store/localstate.h"

#include <algorithm>
#include <functional>
#include <map>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 rowsPerCase = qint64(1) << JournalStore::rowBits;

/// The last row of a case by its entries, which takes reading a page of them.
const auto lastRowRead = u"coalesce((SELECT max(row) FROM entry WHERE row >= case_no << 20 "
                         "AND row < (case_no + 1) << 20), 0)"_s;

template <class IdType>
IdType idOf(const QByteArray &bytes)
{
    return IdType::fromBytes(bytes).value_or(IdType());
}

Expected<StoredEntry> entryOf(const Statement &row)
{
    StoredEntry stored;
    stored.row = row.integer(0);
    stored.entry.id = idOf<EntryId>(row.blob(1));
    stored.entry.headerBytes = row.blob(2);
    stored.entry.signature = row.blob(3);
    stored.entry.payload = row.blobOrNull(4);
    stored.arrivedMs = row.integer(5);
    stored.verified = row.integer(6) != 0;
    auto header = decodeHeader(stored.entry.headerBytes);
    if (!header)
        return failure(ErrorCode::EntryDamaged,
            {{u"id"_s, stored.entry.id.hex()}, {u"reason"_s, u"header"_s}});
    stored.entry.header = std::move(*header);
    return stored;
}

StoredCase caseOf(const Statement &row)
{
    return {row.integer(0), idOf<CaseId>(row.blob(1)), row.integer(2) != 0, unpackIds(row.blob(3)),
        unpackIds(row.blob(4))};
}

/// What a correction corrects: it repeats what that said.
std::optional<EntryId> correctedBy(const Entry &entry)
{
    if (entry.header.kind != QLatin1String(kinds::entryCorrected))
        return std::nullopt;
    const auto event = decodePayload(entry.header.kind, *entry.payload);
    const auto correction = event ? detailsOf<Correction>(*event) : std::nullopt;
    return correction ? std::optional(correction->target) : std::nullopt;
}

/// Whether a statement answers a row for an id.
Expected<bool> isThere(Connection &connection, const QString &sql, const EntryId &id)
{
    bool there = false;
    const auto read = connection.each(
        sql, [&there](const Statement &) { there = true; }, id.bytes());
    if (!read)
        return Unexpected(read.error());
    return there;
}

void insertSorted(QList<EntryId> &ids, const EntryId &id)
{
    const auto at = std::lower_bound(ids.begin(), ids.end(), id);
    if (at == ids.end() || *at != id)
        ids.insert(at, id);
}

} // namespace

QByteArray packIds(const QList<EntryId> &ids)
{
    QByteArray bytes("");
    bytes.reserve(ids.size() * EntryId::size);
    for (const EntryId &id : ids)
        bytes.append(id.view());
    return bytes;
}

QList<EntryId> unpackIds(const QByteArray &bytes)
{
    QList<EntryId> ids;
    for (qsizetype at = 0; at + EntryId::size <= bytes.size(); at += EntryId::size)
        ids.append(*EntryId::fromBytes(QByteArrayView(bytes).sliced(at, EntryId::size)));
    return ids;
}

Expected<void> emptyLog(Connection &connection)
{
    const auto busy = connection.integer(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!busy)
        return Unexpected(busy.error());
    if (*busy != 0)
        return failure(ErrorCode::StoreInUse, {{u"holder"_s, QString()}});
    return {};
}

Expected<bool> tryEmptyLog(Connection &connection)
{
    // A little patience, so that asking again and again is no work.
    if (const auto set = connection.execute("PRAGMA busy_timeout = 10"); !set)
        return Unexpected(set.error());
    const auto busy = connection.integer(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (const auto set = connection.execute("PRAGMA busy_timeout = 5000"); !set)
        return Unexpected(set.error());
    if (!busy)
        return Unexpected(busy.error());
    return *busy == 0;
}

/// A case while entries are being added to it.
struct JournalStore::CaseCursor {
    StoredCase stored;
    qint64 lastRow = 0;
    bool changed = false;
};

Expected<Appended> JournalStore::commit(const Commit &commit)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return Unexpected(transaction.error());
    const auto appended = append(commit);
    if (!appended)
        return appended;
    if (commit.use) {
        if (const auto used = LocalState(m_connection).noteUse(commit.arrivedMs); !used)
            return Unexpected(used.error());
    }
    if (const auto done = transaction->commit(); !done)
        return Unexpected(done.error());
    return appended;
}

Expected<Appended> JournalStore::append(const Commit &commit)
{
    Appended result;
    std::map<CaseId, CaseCursor> cursors;
    for (const Entry &entry : commit.entries) {
        auto at = cursors.find(entry.caseId());
        if (at == cursors.end()) {
            auto cursor = cursorOf(entry, commit.desk);
            if (!cursor)
                return Unexpected(cursor.error());
            at = cursors.emplace(entry.caseId(), std::move(*cursor)).first;
        }
        if (const auto done = appendOne(at->second, entry, commit, result); !done)
            return Unexpected(done.error());
    }
    for (const auto &[id, cursor] : cursors) {
        if (!cursor.changed)
            continue;
        // OR FAIL: all goes back when one fails, so SQLite need not keep, and encipher, the page as
        // it was before this statement.
        if (const auto done = m_connection.run(
                u"UPDATE OR FAIL case_list SET heads = ?, missing = ?, last_row = ? "
                "WHERE case_no = ?"_s,
                packIds(cursor.stored.heads), packIds(cursor.stored.missing), cursor.lastRow,
                cursor.stored.number);
            !done)
            return Unexpected(done.error());
    }
    for (const FactsRow &facts : commit.facts) {
        if (const auto done = putFacts(facts); !done)
            return Unexpected(done.error());
    }
    if (commit.draft) {
        if (const auto done = Drafts(m_connection).remove(*commit.draft); !done)
            return Unexpected(done.error());
    }
    return result;
}

Expected<JournalStore::CaseCursor> JournalStore::cursorOf(const Entry &entry, bool desk)
{
    CaseCursor cursor;
    const CaseId id = entry.caseId();
    const Expected<void> known = m_connection.each(
        u"SELECT case_no, case_id, desk, heads, missing, last_row FROM case_list "
        "WHERE case_id = ?"_s,
        [&cursor](const Statement &row) {
            cursor.stored = caseOf(row);
            cursor.lastRow = std::max(row.integer(5), cursor.stored.number << rowBits);
        },
        id.bytes());
    if (!known)
        return Unexpected(known.error());
    if (cursor.lastRow != 0)
        return cursor;
    if (!entry.opens())
        return failure(ErrorCode::CaseNotFound, {{u"case"_s, id.hex()}});
    qint64 purged = 0;
    if (const auto read = m_connection.each(
            u"SELECT count(*) FROM local_purged WHERE case_id = ?"_s,
            [&purged](const Statement &row) { purged = row.integer(0); }, id.bytes());
        !read)
        return Unexpected(read.error());
    if (purged > 0)
        return failure(ErrorCode::EntryErased, {{u"id"_s, id.hex()}});
    if (const auto done = m_connection.run(
            u"INSERT INTO case_list(case_id, desk, heads, missing) VALUES(?, ?, x'', x'')"_s,
            id.bytes(), desk ? 1 : 0);
        !done)
        return Unexpected(done.error());
    auto found = findCase(id);
    if (!found)
        return Unexpected(found.error());
    cursor.stored = std::move(*found);
    cursor.lastRow = cursor.stored.number << rowBits;
    return cursor;
}

Expected<void> JournalStore::appendOne(
    CaseCursor &cursor, const Entry &entry, const Commit &commit, Appended &result)
{
    qint64 known = 0;
    bool erased = false;
    if (const auto read = m_connection.each(
            u"SELECT (SELECT row FROM entry WHERE id = ?), "
            "EXISTS(SELECT 1 FROM local_erased WHERE id = ?)"_s,
            [&known, &erased](const Statement &row) {
                known = row.isNull(0) ? 0 : row.integer(0);
                erased = row.integer(1) != 0;
            },
            entry.id.bytes(), entry.id.bytes());
        !read)
        return read;
    if (known != 0) {
        ++result.known;
        result.rows.append(known);
        return {};
    }
    QVariant payload;
    if (entry.payload && !erased) {
        if (const auto corrected = correctedBy(entry)) {
            const auto gone =
                isThere(m_connection, u"SELECT 1 FROM local_erased WHERE id = ?"_s, *corrected);
            if (!gone)
                return Unexpected(gone.error());
            erased = *gone;
            if (erased) {
                const auto noted = destroyTexts(
                    m_connection, {entry.caseId(), {entry.id}, {}}, commit.arrivedMs);
                if (!noted)
                    return noted;
            }
        }
    }
    if (entry.payload && erased)
        ++result.withoutPayload;
    else if (entry.payload)
        payload = *entry.payload;
    const qint64 row = cursor.lastRow + 1;
    if (row >> rowBits != cursor.stored.number)
        return failure(ErrorCode::BatchTooLarge, {{u"limit"_s, rowsPerCase - 1}});
    const Header &header = entry.header;
    if (const auto done = m_connection.run(
            u"INSERT INTO entry(row, id, author, depth, kind, header, signature, payload, arrived, "
            "verified) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            row, entry.id.bytes(), header.author.bytes(), header.depth, header.kind,
            entry.headerBytes, entry.signature, payload, commit.arrivedMs,
            commit.unverified.contains(entry.id) ? 0 : 1);
        !done)
        return Unexpected(done.error());
    cursor.lastRow = row;
    cursor.changed = true;
    ++result.added;
    result.rows.append(row);
    return moveHeads(cursor, entry);
}

Expected<void> JournalStore::moveHeads(CaseCursor &cursor, const Entry &entry)
{
    StoredCase &stored = cursor.stored;
    for (const EntryId &parent : entry.header.parents) {
        if (stored.heads.removeOne(parent))
            continue;
        const auto here = holds(parent);
        if (!here)
            return Unexpected(here.error());
        if (!*here)
            insertSorted(stored.missing, parent);
    }
    // What was missed has an entry after it already.
    if (!stored.missing.removeOne(entry.id))
        insertSorted(stored.heads, entry.id);
    return {};
}

Expected<QList<StoredCase>> JournalStore::cases() const
{
    QList<StoredCase> result;
    const auto read = m_connection.each(
        u"SELECT case_no, case_id, desk, heads, missing FROM case_list ORDER BY case_no"_s,
        [&result](const Statement &row) { result.append(caseOf(row)); });
    if (!read)
        return Unexpected(read.error());
    return result;
}

Expected<StoredCase> JournalStore::findCase(const CaseId &id) const
{
    std::optional<StoredCase> result;
    const auto read = m_connection.each(
        u"SELECT case_no, case_id, desk, heads, missing FROM case_list WHERE case_id = ?"_s,
        [&result](const Statement &row) { result = caseOf(row); }, id.bytes());
    if (!read)
        return Unexpected(read.error());
    if (!result)
        return failure(ErrorCode::CaseNotFound, {{u"case"_s, id.hex()}});
    return std::move(*result);
}

Expected<QList<StoredEntry>> JournalStore::entries(const CaseId &id, qint64 afterRow) const
{
    const auto stored = findCase(id);
    if (!stored)
        return Unexpected(stored.error());
    const qint64 first = stored->number << rowBits;
    QList<StoredEntry> result;
    std::optional<Error> damaged;
    const auto read = m_connection.each(
        u"SELECT row, id, header, signature, payload, arrived, verified FROM entry "
        "WHERE row > ? AND row < ? ORDER BY row"_s,
        [&result, &damaged](const Statement &row) {
            auto entry = entryOf(row);
            if (entry)
                result.append(std::move(*entry));
            else if (!damaged)
                damaged = entry.error();
        },
        std::max(first, afterRow), first + rowsPerCase);
    if (!read)
        return Unexpected(read.error());
    if (damaged)
        return Unexpected(*damaged);
    return result;
}

Expected<bool> JournalStore::holds(const EntryId &id) const
{
    return isThere(m_connection, u"SELECT 1 FROM entry WHERE id = ?"_s, id);
}

Expected<QHash<CaseId, qint64>> JournalStore::lastRows() const
{
    QHash<CaseId, qint64> result;
    const auto read = m_connection.each(
        u"SELECT case_id, last_row FROM case_list"_s, [&result](const Statement &row) {
            result.insert(idOf<CaseId>(row.blob(0)), row.integer(1));
        });
    if (!read)
        return Unexpected(read.error());
    return result;
}

Expected<bool> JournalStore::lastRowsAreRight() const
{
    const auto wrong = m_connection.integer(
        u"SELECT count(*) FROM case_list WHERE last_row <> "_s + lastRowRead);
    if (!wrong)
        return Unexpected(wrong.error());
    return *wrong == 0;
}

Expected<void> JournalStore::noteLastRows()
{
    const auto done = m_connection.run(u"UPDATE case_list SET last_row = "_s + lastRowRead);
    return done ? Expected<void>() : Unexpected(done.error());
}

Expected<qint64> JournalStore::entryCount() const
{
    return m_connection.integer(u"SELECT count(*) FROM entry"_s);
}

Expected<void> JournalStore::erase(const CaseId &caseId, const QList<EntryId> &ids, qint64 nowMs)
{
    {
        auto transaction = Transaction::begin(m_connection);
        if (!transaction)
            return Unexpected(transaction.error());
        if (const auto gone = destroyTexts(m_connection, {caseId, ids, {}}, nowMs); !gone)
            return gone;
        if (const auto done = transaction->commit(); !done)
            return done;
    }
    // It is erased now, also where somebody still reads the log; it is tried again a while after.
    if (const auto emptied = tryEmptyLog(m_connection); !emptied)
        return Unexpected(emptied.error());
    return {};
}

Expected<QList<EntryId>> JournalStore::erasedIds() const
{
    QList<EntryId> result;
    const auto read = m_connection.each(u"SELECT id FROM local_erased ORDER BY id"_s,
        [&result](const Statement &row) { result.append(idOf<EntryId>(row.blob(0))); });
    if (!read)
        return Unexpected(read.error());
    return result;
}

Expected<void> JournalStore::purge(const CaseId &caseId, qint64 nowMs)
{
    const auto stored = findCase(caseId);
    if (!stored)
        return Unexpected(stored.error());
    const qint64 first = stored->number << rowBits;
    {
        auto transaction = Transaction::begin(m_connection);
        if (!transaction)
            return Unexpected(transaction.error());
        // One after the other: a statement that fails may have rolled the transaction back, and one
        // that ran after it would stand for itself.
        const std::function<Expected<int>()> steps[] = {
            [&] {
                return m_connection.run(
                    u"DELETE FROM entry WHERE row >= ? AND row < ?"_s, first, first + rowsPerCase);
            },
            [&] {
                return m_connection.run(
                    u"DELETE FROM facts WHERE case_no = ?"_s, stored->number);
            },
            [&] {
                return m_connection.run(
                    u"DELETE FROM derived_name WHERE case_no = ?"_s, stored->number);
            },
            [&] {
                return m_connection.run(
                    u"DELETE FROM local_draft WHERE case_id = ?"_s, caseId.bytes());
            },
            [&] {
                return m_connection.run(
                    u"DELETE FROM local_head WHERE case_id = ?"_s, caseId.bytes());
            },
            [&] {
                return m_connection.run(
                    u"DELETE FROM case_list WHERE case_no = ?"_s, stored->number);
            },
            [&] {
                return m_connection.run(
                    u"INSERT OR REPLACE INTO local_purged(case_id, purged) VALUES(?, ?)"_s,
                    caseId.bytes(), nowMs);
            },
        };
        for (const auto &step : steps) {
            if (const auto done = step(); !done)
                return Unexpected(done.error());
        }
        if (const auto done = transaction->commit(); !done)
            return done;
    }
    return emptyLog(m_connection);
}

} // namespace hometray
