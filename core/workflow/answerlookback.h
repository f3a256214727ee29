// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Answers the look back on a closed FFA: whether what was reached has lasted, or that the family
/// could not be reached.
struct AnswerLookBack {
    static constexpr const char *id = "answerLookBack";
    LookBack lookBack;
};

template <>
const TypeInfo &typeInfo<AnswerLookBack>();

/// Refuses an FFA that is not closed (CaseNotClosed), and a day before it was or before the look
/// back is due (DatesContradict).
[[nodiscard]] Decision decide(const CaseRecord &, const AnswerLookBack &, const Context &);

} // namespace hometray
