// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/indexing.h"

#include "record/kinds.h"
#include "store/emptylog.h"
#include "workspace/performing.h"
#include "workspace/searchdocs.h"

#include <QtCore/QSet>

namespace hometray {

Expected<bool> IndexingSlice::operator()(StoreAccess &access, QDeadlineTimer deadline)
{
    if (m_all) {
        if (auto found = findThoseBehind(access); !found)
            return Unexpected(found.error());
        m_all = false;
    }
    while (!m_cases.isEmpty()) {
        if (auto indexed = index(access, m_cases.takeFirst()); !indexed)
            return Unexpected(indexed.error());
        if (deadline.hasExpired())
            break;
    }
    return m_cases.isEmpty() ? finishErasing(access, deadline) : Expected<bool>(true);
}

Expected<bool> IndexingSlice::finishErasing(StoreAccess &access, QDeadlineTimer deadline)
{
    if (!m_rewrite) {
        const auto wanted = access.search().rewriteWanted();
        if (!wanted || !*wanted)
            return wanted;
        const auto emptied = tryEmptyLog(access.database);
        if (!emptied)
            return Unexpected(emptied.error());
        if (!*emptied)
            return true; // somebody is reading: with the next slice
        m_rewrite.emplace(SearchRewrite::Keep::Documents);
    }
    return m_rewrite->step(access.searchFile, deadline);
}

Expected<void> IndexingSlice::findThoseBehind(StoreAccess &access)
{
    const auto rows = access.journal().lastRows();
    const auto indexed = access.search().indexedRows();
    if (!rows)
        return Unexpected(rows.error());
    if (!indexed)
        return Unexpected(indexed.error());
    for (auto it = rows->begin(); it != rows->end(); ++it) {
        if (it.key() != m_session->deskId && indexed->value(it.key()) != it.value())
            m_cases.append(it.key());
    }
    return {};
}

Expected<void> IndexingSlice::index(StoreAccess &access, const CaseId &id)
{
    const auto loaded = loadCase(access, *m_session, id);
    if (!loaded)
        return Unexpected(loaded.error());
    const OpenCase &openCase = **loaded;
    Search search = access.search();
    const auto indexed = search.indexedRow(id);
    if (!indexed)
        return Unexpected(indexed.error());
    // Documents of objects that are gone, or whose text was corrected, are found by making the case
    // anew; the usual case is one more entry at the end.
    const QList<EntryStamp> &entries = openCase.record.entries;
    const auto laterOnes = entries.last(qBound(qint64(0), openCase.row - *indexed, entries.size()));
    const auto among = [&laterOnes](const char *kind) {
        return std::any_of(laterOnes.begin(), laterOnes.end(),
            [kind](const EntryStamp &stamp) { return stamp.kind == QLatin1String(kind); });
    };
    const bool erased = *indexed > 0 && among(kinds::entryErased);
    const bool oneMore = *indexed > 0 && openCase.row == *indexed + 1
        && openCase.record.removed.isEmpty() && !erased && !among(kinds::entryCorrected);
    const auto since = oneMore ? qint32(entries.size() - 1) : 0;
    if (erased) {
        if (auto wanted = search.wantRewrite(); !wanted)
            return wanted;
    }
    if (!oneMore) {
        if (auto removed = search.removeCase(id); !removed)
            return removed;
    }
    return search.update(id, searchDocsOf(openCase.record, since), {}, openCase.row);
}

} // namespace hometray
