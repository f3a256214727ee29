// SPDX-License-Identifier: GPL-3.0-or-later
// What is derived of each case and kept beside its entries.
#include "store/journalstore.h"

#include <functional>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

CaseId caseIdIn(const Statement &row)
{
    return CaseId::fromBytes(row.blob(0)).value_or(CaseId());
}

const auto factsRead = u"SELECT case_id, derived_version, row, facts, tray, name FROM case_list "
                       "JOIN derived_name USING(case_no) JOIN facts USING(case_no) "_s;

FactsRow factsRowIn(const Statement &row)
{
    return {caseIdIn(row), static_cast<int>(row.integer(1)), row.integer(2), row.blob(3),
        row.blob(4), row.blob(5)};
}

} // namespace

Expected<QList<NameRow>> JournalStore::names() const
{
    QList<NameRow> result;
    const auto read =
        m_connection.each(u"SELECT case_id, last_row, derived_version, row, name FROM case_list "
                          "LEFT JOIN derived_name USING(case_no) WHERE desk = 0 ORDER BY case_no"_s,
            [&result](const Statement &row) {
                result.append({caseIdIn(row), row.integer(1), static_cast<int>(row.integer(2)),
                    row.integer(3), row.blob(4)});
            });
    if (!read)
        return Unexpected(read.error());
    return result;
}

Expected<void> JournalStore::eachFacts(const std::function<void(FactsRow)> &take) const
{
    return m_connection.each(factsRead + u"ORDER BY case_no"_s,
        [&take](const Statement &row) { take(factsRowIn(row)); });
}

Expected<std::optional<FactsRow>> JournalStore::factsOf(const CaseId &id) const
{
    std::optional<FactsRow> found;
    const auto read = m_connection.each(
        factsRead + u"WHERE case_id = ?"_s,
        [&found](const Statement &row) { found = factsRowIn(row); }, id.bytes());
    if (!read)
        return Unexpected(read.error());
    return found;
}

Expected<void> JournalStore::putFacts(const FactsRow &row)
{
    const auto named = m_connection.run(
        u"INSERT OR REPLACE INTO derived_name(case_no, derived_version, row, name) "
        "SELECT case_no, ?, CASE ? WHEN 0 THEN last_row ELSE ? END, ? FROM case_list "
        "WHERE case_id = ?"_s,
        row.derivedVersion, row.row, row.row, row.name, row.caseId.bytes());
    if (!named)
        return Unexpected(named.error());
    if (*named == 0)
        return failure(ErrorCode::CaseNotFound, {{u"case"_s, row.caseId.hex()}});
    const auto done = m_connection.run(u"INSERT OR REPLACE INTO facts(case_no, facts, tray) "
                                       "SELECT case_no, ?, ? FROM case_list WHERE case_id = ?"_s,
        row.facts, row.tray, row.caseId.bytes());
    if (!done)
        return Unexpected(done.error());
    return {};
}

} // namespace hometray
