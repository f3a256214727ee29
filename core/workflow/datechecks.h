// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "record/refusal.h"

namespace hometray {

/// A day and what it is called, for a refusal that names two of them.
struct NamedDay {
    QDate day; ///< may be unknown: nothing contradicts it then
    const char *name = "";
};

/// DatesContradict (first, second: names) when `day` lies before `earliest`.
[[nodiscard]] std::optional<Refusal> unlessSince(
    const QString &field, NamedDay day, NamedDay earliest, const char *mend = "");

/// DateBeforeBirth (person) when `day` lies before somebody's birth, DatesContradict when it lies
/// after their death. Nobody, or a day not given, contradicts nothing.
[[nodiscard]] std::optional<Refusal> unlessInLifeOf(
    const Person *person, const QString &field, NamedDay day);

/// CaseNotRegistered while the family is not registered, DatesContradict when `day` lies before it
/// was; completeRegistration mends both.
[[nodiscard]] std::optional<Refusal> unlessSinceRegistration(
    const CaseRecord &record, const QString &field, NamedDay day);

} // namespace hometray
