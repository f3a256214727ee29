// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/noteabsences.h"
#include "workspace/casewriter.h"
#include "workspace/services.h"

#include <vector>

namespace hometray {

/// What the calendars say of days away. Valid as long as the rules.
[[nodiscard]] AwayDays awayDays(const Rulebook &rules, QDate today);

/// Whether two states of the desk say the same of when and how its keyworker works.
[[nodiscard]] bool sameAbsences(const DeskRecord &before, const DeskRecord &after);

/// Brings the days away in a case of the keyworker's own in line with the desk's and the calendars;
/// writes nothing when they are, or when the case is somebody else's or closed.
[[nodiscard]] Expected<void> noteAbsences(
    const Session &session, const DeskRecord &desk, CaseWriter &writer);

/// The same for every open case of the keyworker's own; `writers` gains one for each case that has
/// something to be written. A case that cannot be read now is passed over: it is brought in line
/// with the next change of the desk.
[[nodiscard]] Expected<void> noteAbsences(StoreAccess &access, Session &session,
    const DeskRecord &desk, std::vector<CaseWriter> &writers);

} // namespace hometray
