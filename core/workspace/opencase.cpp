// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/opencase.h"

#include "workspace/caseline.h"

namespace hometray {

Expected<OpenCasePtr> openCase(const QList<StoredEntry> &entries, const QSet<EntryId> &erased)
{
    auto result = std::make_shared<OpenCase>();
    result->live.setErasedHere(erased);
    if (auto added = result->live.addAll(entries); !added)
        return Unexpected(added.error());
    result->row = entries.isEmpty() ? 0 : entries.last().row;
    result->record = result->live.record();
    return result;
}

KnownCase knownCaseOf(
    const OpenCase &openCase, const PersonId &me, const std::vector<Leaving> &wholeHolidays)
{
    LeftCase left;
    return knownCaseOf(openCase, me, wholeHolidays, left);
}

KnownCase knownCaseOf(const OpenCase &openCase, const PersonId &me,
    const std::vector<Leaving> &wholeHolidays, LeftCase &left)
{
    const CaseJournal &journal = openCase.live.journal();
    auto line = std::make_shared<CaseLine>(caseLineOf(openCase.record));
    line->roles = caseRolesOf(journal.access(), openCase.record);
    const RoleInCase mine = line->roles.of(me);
    return {openCase.record.id, std::move(line),
        std::make_shared<const CaseFacts>(left.facts(journal, openCase.record, wholeHolidays)),
        mine};
}

} // namespace hometray
