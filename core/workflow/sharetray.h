// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Shares the family's home tray with a manager or colleague, so that somebody can reach the case
/// (domain 1.5). Needs the family's agreement.
struct ShareTray {
    static constexpr const char *id = "shareTray";
    TrayShare share;
};

template <>
const TypeInfo &typeInfo<ShareTray>();

/// Refuses a closed FFA (CaseClosed), a family of whom nobody agreed or somebody said no
/// (ConsentMissing, person; mend recordConsent), an end before the beginning or an absence the
/// wrong way round (DatesContradict) or with one end only (FieldMissing), and a share with somebody
/// who has one (AlreadyDone; mend endTrayShare).
[[nodiscard]] Decision decide(const CaseRecord &, const ShareTray &, const Context &);

} // namespace hometray
