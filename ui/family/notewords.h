// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "rules/situation.h"
#include "ui/family/familyview.h"

namespace hometray {

/// The case notes to read, the latest first.
[[nodiscard]] QList<NoteText> noteTexts(const CaseRecord &record, const Situation &situation);

} // namespace hometray
