// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/session.h"

namespace hometray {

// Which local rules and dates a store uses. The bytes of each lie in the store under their hash and
// are never overwritten, so that a closed case can be read with those of its day; a list of notes
// says which are in use, and since when. All on the writer thread.

/// At unlock: `base` with the files that were taken into use in this store in the place of those
/// that came with the program, and before files named for this run. A file that cannot be used (it
/// is damaged, or of a newer version) is passed over: the one used before stands in.
[[nodiscard]] Expected<std::shared_ptr<const Rulebook>> rulesOfStore(
    StoreAccess &access, const Session &session, const Rulebook &base);

/// Takes a policy or dates into use, from now on and at each unlock. Errors: PolicyInvalid,
/// CalendarInvalid: everything stays as it was.
[[nodiscard]] Expected<void> takeIntoUse(StoreAccess &access, Session &session, RulesFile file);

/// Leaves dates that were taken into use out again; their bytes stay. Nothing happens when there
/// are none of this hash.
[[nodiscard]] Expected<void> leaveOut(
    StoreAccess &access, Session &session, const QByteArray &hash);

} // namespace hometray
