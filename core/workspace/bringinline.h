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

/// Brings what a case of the keyworker's own says of their days away and of whose keys are a
/// coordinator's in line with the desk, the calendars and the policy; writes nothing when it is, or
/// when the case is somebody else's or closed. The policy of a single run names nobody.
[[nodiscard]] Expected<void> bringInLine(
    const Session &session, const DeskRecord &desk, CaseWriter &writer);

/// The same for every open case of the keyworker's own; `writers` gains one for each case that has
/// something to be written. A case that cannot be read now is passed over: it is brought in line
/// with the next change of the desk.
[[nodiscard]] Expected<void> bringInLine(StoreAccess &access, Session &session,
    const DeskRecord &desk, std::vector<CaseWriter> &writers);

} // namespace hometray
