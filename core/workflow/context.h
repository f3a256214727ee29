// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "record/event.h"
#include "record/refusal.h"

#include <functional>

namespace hometray {

/// A step of a checklist as a gate sees it.
struct GateStep {
    QString id;
    QString result; ///< "done", "toDo", "overdue", … as the checklist words them
    QString mend; ///< id of the command that mends it
    bool open = false; ///< neither done nor not needed
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
    /// The steps of a checklist ("closure") for a record as it would be after `decide`'s own
    /// changes, in its order.
    std::function<QList<GateStep>(QStringView checklist, const CaseRecord &record)> gate;
    /// The hashes under which the policy and the calendars that `gate` used are kept.
    QString policyHash;
    QString calendarHash;

    /// What an applied entry says now, with what it was corrected to; nothing when there is no such
    /// entry, or its text was erased, not shared or withdrawn.
    std::function<std::optional<Event>(const EntryId &entry)> eventOf;

    /// The record at the command's basis, when that is not the record as it is now.
    const CaseRecord *atBasis = nullptr;
};

} // namespace hometray
