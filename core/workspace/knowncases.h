// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/session.h"

namespace hometray {

/// At an opening: what all cases are called, into `Session::table`; those that are behind their last
/// entry, or were derived by another version, are derived anew.
[[nodiscard]] Expected<void> readNames(StoreAccess &access, Session &session);

/// Facts and names of all cases, when somebody first asks for them. On the writer's thread, where
/// nothing is saved meanwhile. Does nothing when they are there.
[[nodiscard]] Expected<void> readKnownCases(StoreAccess &access, Session &session);

/// The same of one case. Nothing for what is no family here. On the writer's thread.
[[nodiscard]] Expected<std::optional<KnownCase>> readKnownCase(
    StoreAccess &access, Session &session, const CaseId &id);

} // namespace hometray
