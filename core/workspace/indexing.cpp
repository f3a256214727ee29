// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/indexing.h"

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
    return !m_cases.isEmpty();
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
    const bool oneMore =
        *indexed > 0 && openCase.row == *indexed + 1 && openCase.record.removed.isEmpty();
    const auto since = oneMore ? qint32(openCase.record.entries.size() - 1) : 0;
    if (!oneMore) {
        if (auto removed = search.removeCase(id); !removed)
            return removed;
    }
    return search.update(id, searchDocsOf(openCase.record, since), {}, openCase.row);
}

} // namespace hometray
