// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Records whom a concern was told to, when, and what they advised.
struct TellConcern {
    static constexpr const char *id = "tellConcern";
    ConcernTold told;
};

template <>
const TypeInfo &typeInfo<TellConcern>();

/// Refuses one without its concern (FieldMissing; mend raiseConcern), told before it was seen
/// (DatesContradict), a time still to come (DateInFuture), told after it was closed (ConcernClosed;
/// mend raiseConcern: it is a new one).
[[nodiscard]] Decision decide(const CaseRecord &, const TellConcern &, const Context &);

} // namespace hometray
