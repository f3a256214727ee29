// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search.h"

#include "store/searcherror.h"

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

/// The numbers of documents of one rank lie above those of the rank below, so that the index, which
/// is read from the highest number down, has those of the highest rank first.
constexpr int rankShift = 48;

/// The index takes an expression of so many words (SQLite's own limit lies at 4,095).
constexpr qsizetype mostWords = 100;

/// What was typed: what the index is asked for, and what the rest of it is held against.
struct Asked {
    QStringList words;
    QString expression;
    bool cut = false; ///< a hit may lack one of the words that the index was not asked for

    explicit Asked(const QString &typed) : words(foldedWords(typed)), cut(words.size() > mostWords)
    {
        // The last one stays the last: it may be the beginning of a word.
        if (!words.isEmpty())
            expression =
                matchExpression(cut ? words.first(mostWords - 1) + words.last(1) : words);
    }
    [[nodiscard]] bool isFoundIn(const QString &title, const QString &text) const
    {
        return !cut || holdsWords(title + u'\n' + text, words);
    }
};

/// Why a hit whose id is none cannot be one of ours.
Error damaged()
{
    return searchError(Error(ErrorCode::DatabaseDamaged));
}

} // namespace

Expected<QList<SearchHit>> Search::find(const QString &typed, int limit, int offset) const
{
    if (!m_file)
        return Unexpected(m_file.error());
    QList<SearchHit> hits;
    const Asked asked(typed);
    if (asked.words.isEmpty())
        return hits;
    // The index is in descending order: without ORDER BY it stops at the limit.
    auto statement =
        (*m_file)->prepare(u"SELECT case_id, object, type, day, title, text FROM words "
                           "JOIN doc ON doc.docid = words.docid WHERE words MATCH ?"_s);
    if (!statement)
        return Unexpected(statement.error());
    statement->bind(asked.expression);
    int passedOver = 0;
    while (hits.size() < limit) {
        const auto more = statement->next();
        if (!more)
            return Unexpected(more.error());
        if (!*more)
            break;
        const auto caseId = CaseId::fromBytes(statement->blob(0));
        const auto object = ObjectId::fromBytes(statement->blob(1));
        if (!caseId || !object)
            return Unexpected(damaged());
        const QString title = statement->text(4);
        const QString text = statement->text(5);
        if (!asked.isFoundIn(title, text) || passedOver++ < offset)
            continue;
        hits.append({*caseId, *object, static_cast<int>(statement->integer(2)),
            statement->integer(3), title, makeSnippet(text, asked.words)});
    }
    return hits;
}

Expected<QList<SearchHit>> Search::findAmong(
    int rank, const std::function<bool(const SearchDoc &)> &isMeant) const
{
    if (!m_file)
        return Unexpected(m_file.error());
    QList<SearchHit> hits;
    bool isOurs = true;
    const auto read = (*m_file)->each(u"SELECT case_id, object, type, day, title, text FROM doc "
                                      "WHERE docid > ? ORDER BY docid DESC"_s,
        [&](const Statement &row) {
            const auto caseId = CaseId::fromBytes(row.blob(0));
            const auto object = ObjectId::fromBytes(row.blob(1));
            isOurs = isOurs && caseId && object;
            if (!caseId || !object)
                return;
            const SearchDoc doc{*caseId, *object, static_cast<int>(row.integer(2)), row.integer(3),
                row.text(4), row.text(5), rank};
            if (isMeant(doc))
                hits.append({doc.caseId, doc.object, doc.type, doc.day, doc.title, {}});
        },
        qint64(rank) << rankShift);
    if (!read)
        return Unexpected(read.error());
    if (!isOurs)
        return Unexpected(damaged());
    return hits;
}

Expected<qint64> Search::count(const QString &typed) const
{
    if (!m_file)
        return Unexpected(m_file.error());
    qint64 count = 0;
    const Asked asked(typed);
    if (asked.words.isEmpty())
        return count;
    const auto read = asked.cut
        ? (*m_file)->each(
            u"SELECT title, text FROM words JOIN doc ON doc.docid = words.docid "
            "WHERE words MATCH ?"_s,
            [&](const Statement &row) { count += asked.isFoundIn(row.text(0), row.text(1)); },
            asked.expression)
        : (*m_file)->each(
            u"SELECT count(*) FROM words WHERE words MATCH ?"_s,
            [&count](const Statement &row) { count = row.integer(0); }, asked.expression);
    if (!read)
        return Unexpected(read.error());
    return count;
}

Expected<void> Search::removeDoc(Connection &file, const CaseId &caseId, const ObjectId &object)
{
    if (const auto done = file.run(u"DELETE FROM words WHERE docid = "
                                   "(SELECT docid FROM doc WHERE case_id = ? AND object = ?)"_s,
            caseId.bytes(), object.bytes());
        !done)
        return Unexpected(done.error());
    if (const auto done = file.run(
            u"DELETE FROM doc WHERE case_id = ? AND object = ?"_s, caseId.bytes(), object.bytes());
        !done)
        return Unexpected(done.error());
    return {};
}

Expected<void> Search::update(
    const CaseId &caseId, const QList<SearchDoc> &docs, const QList<ObjectId> &removed, qint64 row)
{
    if (!m_file)
        return Unexpected(m_file.error());
    Connection &file = **m_file;
    auto transaction = Transaction::begin(file);
    if (!transaction)
        return Unexpected(transaction.error());
    for (const ObjectId &object : removed) {
        if (const auto done = removeDoc(file, caseId, object); !done)
            return done;
    }
    for (const SearchDoc &doc : docs) {
        if (const auto done = removeDoc(file, caseId, doc.object); !done)
            return done;
        const qint64 lowest = qint64(doc.rank) << rankShift;
        const qint64 beyond = qint64(doc.rank + 1) << rankShift;
        // OR FAIL: all goes back when one fails, and no page is kept for this statement alone.
        if (const auto done =
                file.run(u"INSERT OR FAIL INTO doc(docid, case_id, object, type, day, title, text) "
                         "SELECT coalesce(max(docid), ?) + 1, ?, ?, ?, ?, ?, ? FROM doc "
                         "WHERE docid > ? AND docid < ?"_s,
                    lowest, caseId.bytes(), doc.object.bytes(), doc.type, doc.day, doc.title,
                    doc.text, lowest, beyond);
            !done)
            return Unexpected(done.error());
        if (const auto done =
                file.run(u"INSERT INTO words(docid, folded) VALUES(last_insert_rowid(), ?)"_s,
                    foldText(doc.title + u'\n' + doc.text));
            !done)
            return Unexpected(done.error());
    }
    if (const auto done = file.run(
            u"INSERT OR REPLACE INTO indexed(case_id, row) VALUES(?, ?)"_s, caseId.bytes(), row);
        !done)
        return Unexpected(done.error());
    return transaction->commit();
}

Expected<void> Search::removeCase(const CaseId &caseId)
{
    if (!m_file)
        return Unexpected(m_file.error());
    auto transaction = Transaction::begin(**m_file);
    if (!transaction)
        return Unexpected(transaction.error());
    // One after the other: an interrupted statement rolls the whole transaction back, and one that
    // ran after it would stand for itself.
    for (const QString &sql :
        {u"DELETE FROM words WHERE docid IN (SELECT docid FROM doc WHERE case_id = ?)"_s,
            u"DELETE FROM doc WHERE case_id = ?"_s, u"DELETE FROM indexed WHERE case_id = ?"_s}) {
        if (const auto done = (*m_file)->run(sql, caseId.bytes()); !done)
            return Unexpected(done.error());
    }
    return transaction->commit();
}

Expected<QHash<CaseId, qint64>> Search::indexedRows() const
{
    if (!m_file)
        return Unexpected(m_file.error());
    QHash<CaseId, qint64> result;
    const auto read =
        (*m_file)->each(u"SELECT case_id, row FROM indexed"_s, [&result](const Statement &row) {
            result.insert(CaseId::fromBytes(row.blob(0)).value_or(CaseId()), row.integer(1));
        });
    if (!read)
        return Unexpected(read.error());
    return result;
}

Expected<qint64> Search::indexedRow(const CaseId &caseId) const
{
    if (!m_file)
        return Unexpected(m_file.error());
    auto statement = (*m_file)->prepare(u"SELECT row FROM indexed WHERE case_id = ?"_s);
    if (!statement)
        return Unexpected(statement.error());
    const auto found = statement->bind(caseId.bytes()).next();
    if (!found)
        return Unexpected(found.error());
    return *found ? statement->integer(0) : 0;
}

} // namespace hometray
