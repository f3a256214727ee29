// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search.h"

#include "store/searchrewrite.h"

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

/// The numbers of documents of one rank lie above those of the rank below, so that the index, which
/// is read from the highest number down, has those of the highest rank first.
constexpr int rankShift = 48;

} // namespace

Expected<QList<SearchHit>> Search::find(const QString &typed, int limit, int offset) const
{
    QList<SearchHit> hits;
    const QStringList words = foldedWords(typed);
    if (words.isEmpty())
        return hits;
    // The index is in descending order: without ORDER BY it stops at the limit.
    const auto read = m_connection.each(
        u"SELECT case_id, object, type, day, title, text FROM words "
        "JOIN doc ON doc.docid = words.docid WHERE words MATCH ? LIMIT ? OFFSET ?"_s,
        [&hits, &words](const Statement &row) {
            SearchHit hit;
            hit.caseId = CaseId::fromBytes(row.blob(0)).value_or(CaseId());
            hit.object = ObjectId::fromBytes(row.blob(1)).value_or(ObjectId());
            hit.type = static_cast<int>(row.integer(2));
            hit.day = row.integer(3);
            hit.title = row.text(4);
            hit.snippet = makeSnippet(row.text(5), words);
            hits.append(std::move(hit));
        },
        matchExpression(words), limit, offset);
    if (!read)
        return Unexpected(read.error());
    return hits;
}

Expected<qint64> Search::count(const QString &typed) const
{
    qint64 count = 0;
    const QStringList words = foldedWords(typed);
    if (words.isEmpty())
        return count;
    const auto read = m_connection.each(
        u"SELECT count(*) FROM words WHERE words MATCH ?"_s,
        [&count](const Statement &row) { count = row.integer(0); }, matchExpression(words));
    if (!read)
        return Unexpected(read.error());
    return count;
}

Expected<void> Search::removeDoc(const CaseId &caseId, const ObjectId &object)
{
    if (const auto done =
            m_connection.run(u"DELETE FROM words WHERE docid = "
                             "(SELECT docid FROM doc WHERE case_id = ? AND object = ?)"_s,
                caseId.bytes(), object.bytes());
        !done)
        return Unexpected(done.error());
    if (const auto done = m_connection.run(
            u"DELETE FROM doc WHERE case_id = ? AND object = ?"_s, caseId.bytes(), object.bytes());
        !done)
        return Unexpected(done.error());
    return {};
}

Expected<void> Search::update(
    const CaseId &caseId, const QList<SearchDoc> &docs, const QList<ObjectId> &removed, qint64 row)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return Unexpected(transaction.error());
    for (const ObjectId &object : removed) {
        if (const auto done = removeDoc(caseId, object); !done)
            return done;
    }
    for (const SearchDoc &doc : docs) {
        if (const auto done = removeDoc(caseId, doc.object); !done)
            return done;
        const qint64 lowest = qint64(doc.rank) << rankShift;
        const qint64 beyond = qint64(doc.rank + 1) << rankShift;
        if (const auto done =
                m_connection.run(u"INSERT INTO doc(docid, case_id, object, type, day, title, text) "
                                 "SELECT coalesce(max(docid), ?) + 1, ?, ?, ?, ?, ?, ? FROM doc "
                                 "WHERE docid > ? AND docid < ?"_s,
                    lowest, caseId.bytes(), doc.object.bytes(), doc.type, doc.day, doc.title,
                    doc.text, lowest, beyond);
            !done)
            return Unexpected(done.error());
        if (const auto done = m_connection.run(
                u"INSERT INTO words(docid, folded) VALUES(last_insert_rowid(), ?)"_s,
                foldText(doc.title + u'\n' + doc.text));
            !done)
            return Unexpected(done.error());
    }
    if (const auto done = m_connection.run(
            u"INSERT OR REPLACE INTO indexed(case_id, row) VALUES(?, ?)"_s, caseId.bytes(), row);
        !done)
        return Unexpected(done.error());
    return transaction->commit();
}

Expected<void> Search::removeCase(const CaseId &caseId)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return Unexpected(transaction.error());
    const Expected<int> steps[] = {
        m_connection.run(
            u"DELETE FROM words WHERE docid IN (SELECT docid FROM doc WHERE case_id = ?)"_s,
            caseId.bytes()),
        m_connection.run(u"DELETE FROM doc WHERE case_id = ?"_s, caseId.bytes()),
        m_connection.run(u"DELETE FROM indexed WHERE case_id = ?"_s, caseId.bytes()),
    };
    for (const Expected<int> &step : steps) {
        if (!step)
            return Unexpected(step.error());
    }
    return transaction->commit();
}

Expected<QHash<CaseId, qint64>> Search::indexedRows() const
{
    QHash<CaseId, qint64> result;
    const auto read =
        m_connection.each(u"SELECT case_id, row FROM indexed"_s, [&result](const Statement &row) {
            result.insert(CaseId::fromBytes(row.blob(0)).value_or(CaseId()), row.integer(1));
        });
    if (!read)
        return Unexpected(read.error());
    return result;
}

Expected<qint64> Search::indexedRow(const CaseId &caseId) const
{
    auto statement = m_connection.prepare(u"SELECT row FROM indexed WHERE case_id = ?"_s);
    if (!statement)
        return Unexpected(statement.error());
    const auto found = statement->bind(caseId.bytes()).next();
    if (!found)
        return Unexpected(found.error());
    return *found ? statement->integer(0) : 0;
}

namespace {

Expected<void> rewriteAll(Connection &file, SearchRewrite::Keep keep)
{
    SearchRewrite rewrite(keep);
    for (;;) {
        const auto more = rewrite.step(file, QDeadlineTimer(QDeadlineTimer::Forever));
        if (!more)
            return Unexpected(more.error());
        if (!*more)
            return {};
    }
}

} // namespace

Expected<void> Search::optimize()
{
    return rewriteAll(m_connection, SearchRewrite::Keep::Documents);
}

Expected<void> Search::clear()
{
    return rewriteAll(m_connection, SearchRewrite::Keep::Nothing);
}

Expected<void> Search::wantRewrite()
{
    const auto done = m_connection.run(u"INSERT OR IGNORE INTO wanted(what) VALUES('rewrite')"_s);
    if (!done)
        return Unexpected(done.error());
    return {};
}

Expected<bool> Search::rewriteWanted() const
{
    const auto wanted = m_connection.integer(u"SELECT count(*) FROM wanted"_s);
    if (!wanted)
        return Unexpected(wanted.error());
    return *wanted > 0;
}

} // namespace hometray
