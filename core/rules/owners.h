// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"

namespace hometray {

/// Whether somebody is named whose it is: blanks, a dash, and letters nobody can see, name nobody.
[[nodiscard]] bool isOwned(const Action &action);

/// Whether a keyworker who writes this as whose it is means themselves: "me", "keyworker".
[[nodiscard]] bool meansMyself(QStringView owner);

/// Whether who was to do an action still can.
enum class OwnerState : quint8 { None, There, Died, Left };

/// The first day on which who was to do an action can no longer: the day they died or left the
/// family, or the one after their last in the team. Not valid while nobody says so.
[[nodiscard]] QDate ownerGoneFrom(const CaseRecord &record, const Action &action);

/// Of an open action; `on` is the day it is asked of. Somebody named only is there: nothing more is
/// known of them.
[[nodiscard]] OwnerState ownerState(const CaseRecord &record, const Action &action, QDate on);

} // namespace hometray
