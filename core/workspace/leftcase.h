// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/casejournal.h"
#include "rules/leaving.h"

namespace hometray {

/// How a case was left before a break, with how much of its journal is in that: a case note of the
/// cover in a long record does not have the record of then folded again.
class LeftCase {
public:
    /// The facts of the record that is folded from this journal.
    [[nodiscard]] CaseFacts facts(const CaseJournal &journal, const CaseRecord &record,
        const std::vector<Leaving> &wholeHolidays);

private:
    [[nodiscard]] bool holds(const CaseJournal &journal) const;

    AsLeft m_known;
    int m_generation = -1;
    qsizetype m_entries = 0; ///< of the journal's order
};

} // namespace hometray
