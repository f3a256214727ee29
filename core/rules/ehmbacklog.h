// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "rules/facts.h"
#include "rules/policy.h"
#include "rules/situation.h"

namespace hometray {

/// The day an object states for what it is about: a TAF was held, an assessment finalised; of
/// others the first day that is required and cannot lie in the future. Not valid without one.
[[nodiscard]] QDate statedDay(const TypeInfo &type, const Object &object);

/// Something written that belongs in EHM and is not there.
struct NotInEhm {
    ObjectId object;
    quint16 type = 0; ///< TypeInfo::number
    QDate on; ///< the day it is about; not valid where it has none
    friend bool operator==(const NotInEhm &, const NotInEhm &) = default;
};

/// Everything of a record that belongs in EHM and is not there, in the order of the lifecycle. Not
/// among it: what was in EHM when the FFA was taken up, a TAF that was not held or held before my
/// time, an assessment that is not finalised. Goals and actions make a plan although nothing was
/// written of it as a whole. `facts` are those of the record.
[[nodiscard]] QList<NotInEhm> writtenNotInEhm(const CaseRecord &record, const CaseFacts &facts);
/// How many those are, without listing them.
[[nodiscard]] int countNotInEhm(const CaseRecord &record, const CaseFacts &facts);

/// By when something is to be in EHM.
struct EhmLimit {
    QDate due; ///< not valid: no rule names a day
    int late = 0; ///< in `unit`
    LateUnit unit = LateUnit::WorkingDays;
    bool provisional = false;
    friend bool operator==(const EhmLimit &, const EhmLimit &) = default;
};

/// TAF record and plan: so many working days after a TAF, as long as that is owed (HCC timescales page,
/// D5). Everything else, what was changed since among it: the last day at work before a break the
/// keyworker is away in (Families First News, July 2019, D7); without one there is no day.
[[nodiscard]] EhmLimit ehmLimit(
    const NotInEhm &what, const CaseFacts &facts, const Situation &situation);

} // namespace hometray
