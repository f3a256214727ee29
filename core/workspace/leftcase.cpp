// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/leftcase.h"

#include "journal/fold.h"

namespace hometray {

CaseFacts LeftCase::facts(const CaseJournal &journal, const CaseRecord &record,
    const std::vector<Leaving> &wholeHolidays)
{
    if (!holds(journal))
        m_known = {};
    m_generation = journal.generation();
    m_entries = journal.order().size();
    const auto atEndOf = [&journal](QDate day, const std::function<Event(const Event &)> &later) {
        return recordAtEndOf(journal, day, later);
    };
    return factsOf(record, atEndOf, wholeHolidays, m_known);
}

bool LeftCase::holds(const CaseJournal &journal) const
{
    if (m_generation != journal.generation() || m_entries > journal.order().size())
        return false;
    const QDate day = dateOf(m_known.lastDayAtWork);
    const QList<int> added = journal.order().sliced(m_entries);
    return std::none_of(added.begin(), added.end(), [&](int number) {
        const JournalRow &row = journal.rows().at(number);
        return row.standing == Standing::Applied
            && (londonDay(row.writtenMs) <= day || tellsOfLeaving(row.event, day));
    });
}

} // namespace hometray
