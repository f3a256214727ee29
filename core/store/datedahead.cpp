// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/datedahead.h"

#include "store/journalstore.h"

namespace hometray {

using namespace Qt::StringLiterals;

Expected<QList<DatedAhead>> datedAhead(Connection &connection, qint64 nowMs)
{
    QList<DatedAhead> all;
    const auto read = connection.each(
        u"SELECT case_id, arrived FROM entry JOIN case_list ON case_no = row >> ? "
        "WHERE arrived > ? ORDER BY row"_s,
        [&all, nowMs](const Statement &row) {
            const qint64 arrived = row.integer(1);
            if (!isDatedAhead(arrived, nowMs))
                return;
            const CaseId id = CaseId::fromBytes(row.blob(0)).value_or(CaseId());
            if (all.isEmpty() || all.last().caseId != id)
                all.append({id, 0, arrived, arrived});
            DatedAhead &one = all.last();
            ++one.entries;
            one.firstMs = qMin(one.firstMs, arrived);
            one.lastMs = qMax(one.lastMs, arrived);
        },
        JournalStore::rowBits, nowMs);
    if (!read)
        return Unexpected(read.error());
    return all;
}

} // namespace hometray
