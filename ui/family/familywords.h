// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/checklist.h"
#include "ui/family/familyview.h"
#include "workspace/views.h"

namespace hometray {

/// A family's page. May be called on any thread while the situation lives.
[[nodiscard]] FamilyView familyView(
    const KnownCase &known, const CaseRecord &record, const Situation &situation);

} // namespace hometray
