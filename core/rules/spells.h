// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/facts.h"
#include "rules/situation.h"

namespace hometray {

/// One of the times a keyworker is away in a school holiday.
struct Spell {
    QDate from;
    QDate until;
    QDate lastDayAtWork; ///< the working day before `from`
    QDate back; ///< the working day after `until`
    friend bool operator==(const Spell &, const Spell &) = default;
};

/// Whether days away belong to a holiday: they name it, or name none and touch it.
[[nodiscard]] bool belongsTo(const AwayPeriod &period, const SchoolBreak &holiday);

/// The times a keyworker has said they are away in a holiday, in order.
[[nodiscard]] QList<Spell> spellsIn(
    const DeskRecord &desk, const SchoolBreak &holiday, const WorkingDays &workingDays);
/// The same as a case has them: its own days, else the desk's, or the whole holiday, assumed. Empty
/// when there is no holiday or its keyworker works through it.
[[nodiscard]] QList<Spell> spellsOf(const CaseFacts &facts, const Situation &situation);

/// The one going on, or else the next; null when all are over.
[[nodiscard]] const Spell *spellNow(const QList<Spell> &spells, QDate today);

} // namespace hometray
