// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/entry.h"
#include "store/connection.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <functional>

namespace hometray {

/// A journal of the store.
struct StoredCase {
    qint64 number = 0; ///< of this store only; 1, 2, 3 …
    CaseId id;
    bool desk = false; ///< the desk journal: never shared, no family
    QList<EntryId> heads; ///< entries nothing follows, ascending
    QList<EntryId> missing; ///< parents that have not come: the case is incomplete here
    friend bool operator==(const StoredCase &, const StoredCase &) = default;
};

/// An entry and what this store knows of it.
struct StoredEntry {
    Entry entry;
    qint64 row = 0; ///< ascends with arrival within a case
    qint64 arrivedMs = 0; ///< UTC
    bool verified = true; ///< its signature was found good when it came
};

/// What is derived from a case. The bytes are the caller's.
struct FactsRow {
    CaseId caseId;
    int derivedVersion = 0;
    qint64 row = 0; ///< the row of the last entry that is in them
    QByteArray facts;
    QByteArray tray;
    QByteArray name; ///< little, and read of all cases at every opening: see names()
};

/// What a case is called, and whether what is derived from it is of its last entry.
struct NameRow {
    CaseId caseId;
    qint64 lastRow = 0;
    int derivedVersion = 0; ///< 0: nothing is derived
    qint64 row = 0; ///< as FactsRow::row
    QByteArray name;
};

/// What a command leaves behind, written whole or not at all.
struct Commit {
    QList<Entry> entries = {}; ///< of one or several journals, parents before children
    qint64 arrivedMs = 0;
    bool desk = false; ///< a journal opened here is the desk journal
    QList<FactsRow> facts = {}; ///< `row` may be 0: the last row of the case then
    std::optional<ObjectId> draft = {}; ///< the form's draft, which goes
    QSet<EntryId> unverified = {}; ///< of the entries: those whose signature was not found good
    bool use = true; ///< notes when the records were last used; false: that was noted just now
};

/// What append did.
struct Appended {
    int added = 0;
    int known = 0; ///< were here already
    int withoutPayload = 0; ///< had been erased here: taken in without their text
    QList<qint64> rows; ///< of each entry, in the order given
};

/// The journal as it lies in the database. Signatures and hashes are checked before; here entries
/// are rows. Uses a connection for a moment: make one where it is needed.
class JournalStore {
public:
    explicit JournalStore(Connection &connection) : m_connection(connection) { }

    /// In one transaction; on the disk when it returns. Entries that are here already do no harm.
    /// Errors: EntryErased (of a case that was purged here), CaseNotFound, those of SQLite.
    [[nodiscard]] Expected<Appended> commit(const Commit &commit);
    /// The same without its own transaction, for many commits in one.
    [[nodiscard]] Expected<Appended> append(const Commit &commit);

    [[nodiscard]] Expected<QList<StoredCase>> cases() const;
    /// Error: CaseNotFound.
    [[nodiscard]] Expected<StoredCase> findCase(const CaseId &id) const;
    /// All entries of a case in the order they arrived; with `afterRow` only later ones.
    /// Errors: CaseNotFound, EntryDamaged.
    [[nodiscard]] Expected<QList<StoredEntry>> entries(const CaseId &id, qint64 afterRow = 0) const;
    /// Also in a copy that an earlier program made.
    [[nodiscard]] Expected<bool> holds(const EntryId &id) const;
    /// The last row of each case, by case: what derived data is compared with.
    [[nodiscard]] Expected<QHash<CaseId, qint64>> lastRows() const;
    /// Whether these are what the entries say: a page of the list may be one of before.
    [[nodiscard]] Expected<bool> lastRowsAreRight() const;
    /// Looks for them among the entries, where those were copied.
    [[nodiscard]] Expected<void> noteLastRows();
    [[nodiscard]] Expected<qint64> entryCount() const;

    /// Of all cases but the desk journal, in the order they came.
    [[nodiscard]] Expected<QList<NameRow>> names() const;
    /// Calls `take` for each case of which something is derived.
    [[nodiscard]] Expected<void> eachFacts(const std::function<void(FactsRow)> &take) const;
    [[nodiscard]] Expected<std::optional<FactsRow>> factsOf(const CaseId &id) const;
    /// Without a transaction of its own.
    [[nodiscard]] Expected<void> putFacts(const FactsRow &row);

    /// Destroys payloads and remembers their ids, so that they are not taken in again. One
    /// transaction, then the log is emptied, or a while later where somebody reads it.
    [[nodiscard]] Expected<void> erase(
        const CaseId &caseId, const QList<EntryId> &ids, qint64 nowMs);
    [[nodiscard]] Expected<QList<EntryId>> erasedIds() const;
    /// Removes a whole case here; its id stays, and it is not taken in again.
    [[nodiscard]] Expected<void> purge(const CaseId &caseId, qint64 nowMs);

    /// How many entries one case can hold in a store.
    static constexpr qint64 rowBits = 20;

private:
    struct CaseCursor;
    [[nodiscard]] Expected<CaseCursor> cursorOf(const Entry &entry, bool desk);
    [[nodiscard]] Expected<void> appendOne(
        CaseCursor &cursor, const Entry &entry, const Commit &commit, Appended &result);
    [[nodiscard]] Expected<void> moveHeads(CaseCursor &cursor, const Entry &entry);

    Connection &m_connection;
};

/// Takes the log into the database and wipes it. Error: StoreInUse while somebody reads.
[[nodiscard]] Expected<void> emptyLog(Connection &connection);

/// Ids one after the other, as they lie in a column.
[[nodiscard]] QByteArray packIds(const QList<EntryId> &ids);
[[nodiscard]] QList<EntryId> unpackIds(const QByteArray &bytes);

} // namespace hometray
