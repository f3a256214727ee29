// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/facts.h"
#include "rules/situation.h"

namespace hometray {

/// The keyworker's days away in a break, as a case has them; where it has none, as the desk has
/// them, or the whole holiday.
struct CaseAway {
    bool away = false; ///< false: they work through it, and its steps are not needed
    bool assumed = false; ///< nobody said when: the whole holiday is taken
    qint32 code = 0; ///< BreakCode
    FactDay from = 0; ///< the first day of the first of the days away
    FactDay until = 0; ///< the last of the last
    FactDay lastDayAtWork = 0; ///< before `from`
};
[[nodiscard]] CaseAway awayOf(const CaseFacts &facts, const Situation &situation);

/// Calls `each` with the first and the last day of every time away in the break.
template <class Each>
void forEachSpell(const CaseFacts &facts, const CaseAway &away, const Each &each)
{
    bool any = false;
    for (const CaseFacts::DaysAway &days : facts.daysAway) {
        if (days.member >= 0 || days.code != away.code)
            continue;
        any = true;
        each(days.from, days.until);
    }
    if (!any && away.away)
        each(away.from, away.until);
}

/// The breaks for which the policy asks for steps, as for a keyworker who is away for all of them.
[[nodiscard]] std::vector<Leaving> wholeHolidays(
    const SchoolCalendar &calendar, const Policy &policy, const WorkingDays &workingDays);

/// What of an entry written after the last day at work can still finish what was open then: a mark
/// of EHM, an agreement, a note of before. What belongs to the cover (a TAF held there, a note, a
/// concern, another number) does not, nor what would only take something away.
[[nodiscard]] Event whatFinishes(const Event &event, QDate lastDayAtWork);

/// What of an entry written after a day speaks of that day or before: a note of then, a mark that
/// was made then, the day on which a service was told. It was so by then, whenever it was typed.
/// `CaseFacts::atLeaving` has the facts with it in its second place.
[[nodiscard]] Event whatWasSo(const Event &event, QDate day);

/// Whether an entry written after the last day at work changes how the case was left, by either of
/// the two above. One that corrects another may always do so.
[[nodiscard]] bool tellsOfLeaving(const Event &event, QDate lastDayAtWork);

/// How a case was left, kept by whoever has its journal: what belongs to the cover changes nothing of
/// it, and need not have the whole journal folded again.
struct AsLeft {
    FactDay lastDayAtWork = 0; ///< 0: not known
    std::vector<CaseFacts> facts; ///< as `CaseFacts::atLeaving`, without the keyworker's days away
};
/// As factsOf with `atEndOf`, which is asked only where `known` is of another day; `known` holds
/// afterwards what was found. The caller empties it when an entry that tells of leaving was added.
[[nodiscard]] CaseFacts factsOf(const CaseRecord &record, const RecordAtEndOf &atEndOf,
    const std::vector<Leaving> &wholeHolidays, AsLeft &known);

} // namespace hometray
