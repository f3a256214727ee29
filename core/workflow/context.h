// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "record/event.h"
#include "record/refusal.h"
#include "rules/listrole.h"

#include <functional>

namespace hometray {

/// A step of a checklist as a gate sees it.
struct GateStep {
    QString id;
    QString result; ///< "done", "toDo", "overdue", … as the checklist words them
    QString mend; ///< id of the command that mends it
    bool open = false; ///< neither done nor not needed
    QString why; ///< the evidence code
    QStringList items; ///< what exactly is open: ids of objects, days
};

/// Why a review that is planned for a school holiday cannot be held so.
struct ReviewProblem {
    QString reason; ///< afterLimit, holderAway
    QDate limit; ///< the day by which it is due
};

/// Who acts, and what the rules say: everything `decide` may know besides the record.
struct Context {
    QDate today; ///< in London
    QTime now; ///< in London; when not valid, no time of today is too late
    PersonId actor;
    QString actorName;
    QString role; ///< of the actor in this case: keyworker, manager, coordinator, contact, member

    /// Whether a choice list of the policy has that code.
    std::function<bool(QStringView list, QStringView code)> isChoice;
    /// The id of the policy's checklist of a role; empty when it has none.
    std::function<QString(ListRole role)> listOf;
    /// The steps of a checklist for a record as it would be after `decide`'s own
    /// changes, in its order.
    std::function<QList<GateStep>(QStringView checklist, const CaseRecord &record)> gate;
    /// What is open in the case at this moment (rules/whattravels.h). It travels at the top of a
    /// step-up, a step-down or a transfer, and never stops one.
    std::function<QStringList()> whatTravels;
    /// What no list could accept of a review planned in that plan; nothing when it can be held so.
    std::function<std::optional<ReviewProblem>(const CaseRecord &record, const HolidayPlan &plan)>
        reviewProblem;
    /// After closing, the difference the help made is looked at once more (domain 5.2).
    int lookBackMonths = 6;
    /// The hashes under which the policy and the calendars that `gate` used are kept.
    QString policyHash;
    QString calendarHash;

    /// What an applied entry says, or said last when it was withdrawn, with what it was corrected
    /// to; nothing when there is no such entry, or its text was erased or not shared.
    std::function<std::optional<Event>(const EntryId &entry)> eventOf;

    /// The record at the command's basis, when that is not the record as it is now.
    const CaseRecord *atBasis = nullptr;
};

} // namespace hometray
