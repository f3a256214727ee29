// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "record/refusal.h"

namespace hometray {

/// Whether what is said of somebody goes together: a name or a child who is expected (FieldWrong,
/// noName), a birth, a due day and a death that can all be true (DatesContradict, DateBeforeBirth;
/// FieldWrong, dueTooFarAhead), and no due day written down that is long over (FieldWrong, duePast).
/// `before`: the same person as they were, or null. `path`: of the person in the command, or empty.
[[nodiscard]] std::optional<Refusal> checkPerson(
    const Person &person, const Person *before, QDate today, const QString &path);

} // namespace hometray
