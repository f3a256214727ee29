// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "rules/situation.h"
#include "rules/spells.h"

namespace hometray::words {

/// "25 July to 9 August and 19 August to 1 September"; of several the one going on or coming next
/// is marked once the first has begun.
[[nodiscard]] QString timesAway(const QList<Spell> &spells, QDate today);

/// "24 working days until your last day, Wed 24 July"; while nobody has said when they are away,
/// what is taken for it: "24 working days until the county’s summer holiday, Thu 25 July". Empty
/// once that day is over, and for who works through the holiday.
[[nodiscard]] QString untilAway(
    const BreakSituation &holiday, const WorkingDays &workingDays, QDate today);

/// Who is the family's main contact on days of a time away: "Priya Nair and Sam Lee". Empty when
/// nobody is.
[[nodiscard]] QString whoStandsIn(
    const CaseRecord &record, const QString &breakId, QDate from, QDate until);

} // namespace hometray::words
