// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/people.h"

namespace hometray {

/// Organisations that are easily mixed up: their names are the same but for capitals, points and
/// such words as "the" or "Primary". Each list holds indexes into `organisations`, two or more.
/// Source: the county's warning of November 2020 about two schools of one name in two towns;
/// number and place tell them apart.
[[nodiscard]] QList<QList<int>> lookAlikes(const QList<Organisation> &organisations);

} // namespace hometray
