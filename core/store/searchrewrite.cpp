// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchrewrite.h"

#include "store/emptylog.h"
#include "store/schema.h"

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

/// What is left of an index that was replaced: it goes row by row, since dropping a large table
/// takes as long as it is large. The one that says where everything is goes first.
constexpr const char *oldParts[] = {"words_old_segdir", "words_old_segments", "words_old_content",
    "words_old_docsize", "words_old_stat"};

Expected<bool> isThere(Connection &file, const QString &table)
{
    bool found = false;
    const auto read = file.each(
        u"SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"_s,
        [&found](const Statement &) { found = true; }, table);
    if (!read)
        return Unexpected(read.error());
    return found;
}

} // namespace

Expected<bool> SearchRewrite::step(Connection &file, QDeadlineTimer deadline)
{
    do {
        if (const auto done = oneStep(file, deadline); !done)
            return Unexpected(done.error());
    } while (m_stage != Stage::Done && m_stage != Stage::Finish && !deadline.hasExpired());
    return m_stage != Stage::Done;
}

Expected<void> SearchRewrite::oneStep(Connection &file, QDeadlineTimer deadline)
{
    switch (m_stage) {
    case Stage::Begin:
        return begin(file);
    case Stage::Copy:
        return copy(file, deadline);
    case Stage::Swap:
        return swap(file);
    case Stage::ClearAway:
        return clearAway(file, deadline);
    case Stage::Finish:
        return finish(file);
    case Stage::Done:
        break;
    }
    return {};
}

Expected<void> SearchRewrite::begin(Connection &file)
{
    // One that was stopped before.
    const auto old = isThere(file, u"words_old"_s);
    if (!old)
        return Unexpected(old.error());
    if (*old) {
        m_stage = Stage::ClearAway;
        return {};
    }
    if (const auto made = file.execute("DROP TABLE IF EXISTS words_new; "
                                       "CREATE VIRTUAL TABLE words_new USING "
                                       "fts4(folded, tokenize=simple, order=desc)");
        !made)
        return made;
    m_stage = m_keep == Keep::Documents ? Stage::Copy : Stage::Swap;
    return {};
}

Expected<void> SearchRewrite::copy(Connection &file, QDeadlineTimer deadline)
{
    auto transaction = Transaction::begin(file);
    if (!transaction)
        return Unexpected(transaction.error());
    auto insert = file.prepare(u"INSERT INTO words_new(docid, folded) VALUES(?, ?)"_s);
    auto next = file.prepare(
        u"SELECT docid, title, text FROM doc WHERE docid > ? ORDER BY docid LIMIT 1"_s);
    if (!insert)
        return Unexpected(insert.error());
    if (!next)
        return Unexpected(next.error());
    do {
        const auto found = next->bind(m_copied).next();
        if (!found)
            return Unexpected(found.error());
        if (!*found) {
            m_stage = Stage::Swap;
            break;
        }
        m_copied = next->integer(0);
        const QString folded = foldText(next->text(1) + u'\n' + next->text(2));
        (void)next->next(); // to its end, so that it can be asked again
        if (const auto done = insert->bind(m_copied).bind(folded).run(); !done)
            return Unexpected(done.error());
    } while (!deadline.hasExpired());
    return transaction->commit();
}

Expected<void> SearchRewrite::swap(Connection &file)
{
    auto transaction = Transaction::begin(file);
    if (!transaction)
        return Unexpected(transaction.error());
    if (const auto done = file.execute("ALTER TABLE words RENAME TO words_old; "
                                       "ALTER TABLE words_new RENAME TO words");
        !done)
        return done;
    if (m_keep == Keep::Nothing) {
        // Every case is behind from here on, whatever happens to the rest.
        if (const auto done = file.execute("DELETE FROM indexed"); !done)
            return done;
    }
    if (const auto done = transaction->commit(); !done)
        return done;
    m_swapped = true;
    m_stage = Stage::ClearAway;
    return {};
}

Expected<void> SearchRewrite::clearAway(Connection &file, QDeadlineTimer deadline)
{
    QStringList tables;
    for (const char *part : oldParts)
        tables.append(QString::fromLatin1(part));
    // Without an index of them, documents are only in the way of those to come.
    if (m_keep == Keep::Nothing && m_swapped)
        tables.append(u"doc"_s);
    for (const QString &table : std::as_const(tables)) {
        const auto there = isThere(file, table);
        if (!there)
            return Unexpected(there.error());
        if (!*there)
            continue;
        const QString some =
            u"DELETE FROM %1 WHERE rowid IN (SELECT rowid FROM %1 LIMIT 50)"_s.arg(table);
        for (int gone = 1; gone > 0;) {
            const auto done = file.run(some);
            if (!done)
                return Unexpected(done.error());
            gone = *done;
            if (gone > 0 && deadline.hasExpired())
                return {};
        }
    }
    if (const auto dropped = file.execute("DROP TABLE IF EXISTS words_old"); !dropped)
        return dropped;
    // What was there before this one began is gone: now for what was asked.
    m_stage = m_swapped ? Stage::Finish : Stage::Begin;
    return {};
}

Expected<void> SearchRewrite::finish(Connection &file)
{
    const auto emptied = tryEmptyLog(file);
    if (!emptied)
        return Unexpected(emptied.error());
    if (!*emptied)
        return {}; // somebody is reading: with the next slice
    if (const auto done = file.run(u"DELETE FROM wanted"_s); !done)
        return Unexpected(done.error());
    if (const auto again = tryEmptyLog(file); !again)
        return Unexpected(again.error());
    m_stage = Stage::Done;
    return {};
}

} // namespace hometray
