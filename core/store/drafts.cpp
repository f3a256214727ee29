// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/drafts.h"

#include "store/journalstore.h"

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

Draft draftOf(const Statement &row)
{
    return {ObjectId::fromBytes(row.blob(0)).value_or(ObjectId()),
        CaseId::fromBytes(row.blob(1)).value_or(CaseId()), row.text(2), unpackIds(row.blob(3)),
        row.blob(4), row.integer(5)};
}

} // namespace

Expected<void> Drafts::put(const Draft &draft)
{
    const auto done = m_connection.run(
        u"INSERT OR REPLACE INTO local_draft(id, case_id, form, basis, fields, changed) "
        "VALUES(?, ?, ?, ?, ?, ?)"_s,
        draft.id.bytes(), draft.caseId.bytes(), draft.form, packIds(draft.basis), draft.fields,
        draft.changedMs);
    if (!done)
        return Unexpected(done.error());
    return {};
}

Expected<void> Drafts::remove(const ObjectId &id)
{
    const auto done = m_connection.run(u"DELETE FROM local_draft WHERE id = ?"_s, id.bytes());
    if (!done)
        return Unexpected(done.error());
    return {};
}

Expected<QList<Draft>> Drafts::all() const
{
    QList<Draft> result;
    const auto read =
        m_connection.each(u"SELECT id, case_id, form, basis, fields, changed FROM local_draft "
                          "ORDER BY changed DESC, id"_s,
            [&result](const Statement &row) { result.append(draftOf(row)); });
    if (!read)
        return Unexpected(read.error());
    return result;
}

Expected<std::optional<Draft>> Drafts::find(const ObjectId &id) const
{
    std::optional<Draft> result;
    const auto read = m_connection.each(
        u"SELECT id, case_id, form, basis, fields, changed FROM local_draft WHERE id = ?"_s,
        [&result](const Statement &row) { result = draftOf(row); }, id.bytes());
    if (!read)
        return Unexpected(read.error());
    return result;
}

} // namespace hometray
