// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/sources.h"
#include "record/typeinfo.h"

namespace hometray {

/// A value a field of that kind may hold, drawn from `random`; about one in four is not set. Texts
/// hold letters of several scripts, emoji, line ends and right-to-left marks.
[[nodiscard]] Value randomValue(const FieldInfo &field, RandomSource &random);
/// Fills every field of a described object, nested ones with up to three each.
void fillRandomly(const TypeInfo &type, void *object, RandomSource &random);
/// A number from 0 up to and without `limit`.
[[nodiscard]] int randomBelow(RandomSource &random, int limit);

} // namespace hometray
