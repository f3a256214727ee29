// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/facts.h"
#include "rules/schoolcalendar.h"

namespace hometray {

class Policy;

/// A break as it concerns one keyworker: the school holiday, and the days they are away in it.
struct BreakSituation {
    SchoolBreak holiday;
    QDate awayFrom;
    QDate awayUntil;
    QDate lastDayAtWork; ///< the working day before awayFrom
    bool away = true; ///< false: the keyworker works through it, and its steps are not needed
    bool assumed = false; ///< nobody said when they are away: the whole holiday is taken

    [[nodiscard]] bool provisional() const { return assumed || holiday.provisional(); }
};

/// The break with the keyworker's own away dates; the whole holiday, assumed, when they are not
/// valid.
[[nodiscard]] BreakSituation breakSituation(
    const SchoolBreak &holiday, QDate awayFrom, QDate awayUntil, const WorkingDays &workingDays);
/// The break of a keyworker who works through it.
[[nodiscard]] BreakSituation workingThrough(
    const SchoolBreak &holiday, const WorkingDays &workingDays);

/// What rules know besides the facts. The pointed-to values outlive it; nothing is changed, so one
/// situation serves many threads.
struct Situation {
    QDate today; ///< in London
    const Policy *policy = nullptr;
    const WorkingDays *workingDays = nullptr;
    const SchoolCalendar *calendar = nullptr;
    std::optional<BreakSituation> holiday; ///< for the checklists that belong to a break
};

} // namespace hometray
