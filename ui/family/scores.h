// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "ui/widgets/scoreline.h"

namespace hometray {

/// The family's scores of a goal, by date.
[[nodiscard]] QList<ScorePoint> scoresOf(const CaseRecord &record, const ObjectId &goal);

} // namespace hometray
