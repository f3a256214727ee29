// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/indexing.h"

#include "record/kinds.h"
#include "workspace/performing.h"
#include "workspace/searchdocs.h"

#include <algorithm>

namespace hometray {

namespace {

/// The entries of a case that came after a row, and perhaps some before it: rows are counted over
/// all cases.
QList<EntryStamp> entriesAfter(const OpenCase &openCase, qint64 row)
{
    const QList<EntryStamp> &entries = openCase.record.entries;
    return entries.last(qBound(qint64(0), openCase.row - row, qint64(entries.size())));
}

/// Whether those that came last are the last in the order of the journal, too.
bool areLast(const CaseJournal &journal, qsizetype count)
{
    const QList<int> &order = journal.order();
    const QList<int> last = order.last(std::min(count, order.size()));
    return std::all_of(
        last.begin(), last.end(), [&](int number) { return number >= order.size() - last.size(); });
}

bool isAmong(const QList<EntryStamp> &entries, const char *kind)
{
    return std::any_of(entries.begin(), entries.end(),
        [kind](const EntryStamp &stamp) { return stamp.kind == QLatin1String(kind); });
}

} // namespace

Expected<bool> IndexingSlice::operator()(StoreAccess &access, QDeadlineTimer deadline)
{
    auto more = step(access, deadline);
    if (more || more.error().code != ErrorCode::SearchFailed)
        return more;
    if (isMendedAnew(more.error()) && !m_renewed) {
        m_anew = true;
        m_begun = false;
        return true;
    }
    access.searchFile.shared().setWhole(Unexpected(more.error()));
    return more;
}

Expected<bool> IndexingSlice::step(StoreAccess &access, QDeadlineTimer deadline)
{
    if (!m_begun) {
        if (m_anew) {
            m_renewed = true;
            m_anew = false;
            if (auto renewed = access.searchFile.renew(); !renewed)
                return Unexpected(renewed.error());
        }
        m_all = m_all || !access.searchFile.shared().whole();
        if (m_all) {
            if (auto found = findThoseBehind(access); !found)
                return Unexpected(found.error());
        }
        m_begun = true;
    }
    while (!m_cases.isEmpty()) {
        auto indexed = index(access, m_cases.takeFirst());
        if (!indexed
            && (indexed.error().code == ErrorCode::SearchFailed
                || indexed.error().code == ErrorCode::Interrupted))
            return Unexpected(indexed.error());
        if (!indexed && !m_unreadable)
            m_unreadable = indexed.error();
        if (deadline.hasExpired())
            return true;
    }
    return finish(access);
}

Expected<bool> IndexingSlice::finish(StoreAccess &access)
{
    if (m_all)
        access.searchFile.shared().setWhole({});
    if (m_unreadable)
        return Unexpected(*m_unreadable);
    return false;
}

Expected<void> IndexingSlice::findThoseBehind(StoreAccess &access)
{
    const auto rows = access.journal().lastRows();
    const auto indexed = access.search().indexedRows();
    if (!rows)
        return Unexpected(rows.error());
    if (!indexed)
        return Unexpected(indexed.error());
    m_cases.clear();
    for (auto it = rows->begin(); it != rows->end(); ++it) {
        if (it.key() != m_session->deskId && indexed->value(it.key()) != it.value())
            m_cases.append(it.key());
    }
    // What is indexed last is found first: of the family that was written in last, not of whichever
    // a hash has last.
    std::sort(m_cases.begin(), m_cases.end(), [&rows](const CaseId &one, const CaseId &other) {
        return rows->value(one) < rows->value(other);
    });
    return {};
}

Expected<void> IndexingSlice::index(StoreAccess &access, const CaseId &id)
{
    Search search = access.search();
    const auto indexed = search.indexedRow(id);
    if (!indexed)
        return Unexpected(indexed.error());
    auto loaded = loadCase(access, *m_session, id);
    if (!loaded)
        return Unexpected(loaded.error());
    const OpenCase &openCase = **loaded;
    // Documents of objects that are gone, or whose text was corrected, are found by making the case
    // anew; usually there is a little more at the end.
    const QList<EntryStamp> later = entriesAfter(openCase, *indexed);
    const bool onlyMore = *indexed > 0 && openCase.record.removed.isEmpty()
        && areLast(openCase.live.journal(), later.size()) && !isAmong(later, kinds::entryErased)
        && !isAmong(later, kinds::entryCorrected);
    const auto since = onlyMore ? qint32(openCase.record.entries.size() - later.size()) : 0;
    const QList<SearchDoc> docs = searchDocsOf(openCase.record, since);
    const qint64 row = openCase.row;
    loaded->reset(); // whoever writes next need not copy it
    if (!onlyMore) {
        if (auto removed = search.removeCase(id); !removed)
            return removed;
    }
    return search.update(id, docs, {}, row);
}

Expected<void> dropErasedWords(StoreAccess &access, Session &session)
{
    const auto indexed = access.search().indexedRows();
    if (!indexed)
        return isMendedAnew(indexed.error()) ? access.searchFile.renew()
                                             : Expected<void>(Unexpected(indexed.error()));
    const auto rows = access.journal().lastRows();
    if (!rows)
        return Unexpected(rows.error());
    for (auto it = indexed->begin(); it != indexed->end(); ++it) {
        if (it.key() == session.deskId || it.value() == rows->value(it.key()))
            continue;
        // A case that cannot be read, or that is gone, may have said that something is erased.
        const auto loaded = loadCase(access, session, it.key());
        if (!loaded || isAmong(entriesAfter(**loaded, it.value()), kinds::entryErased))
            return access.searchFile.renew();
    }
    return {};
}

} // namespace hometray
