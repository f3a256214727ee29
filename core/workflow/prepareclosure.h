// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Writes what the closure will say while the FFA is still open: the reason intended, the summary,
/// the difference it made, who goes on helping and since when. That is what a coordinator reads
/// before closing, and what closeFfa takes over. An FFA has one of this time; a part of it can be
/// said at a time.
struct PrepareClosure {
    static constexpr const char *id = "prepareClosure";
    ClosurePreparation preparation;
};

template <>
const TypeInfo &typeInfo<PrepareClosure>();

/// The preparation of this time, or null.
[[nodiscard]] const ClosurePreparation *preparationOf(const CaseRecord &record);

/// Saved as it stands, after something came that it speaks of, it is of today: looked at again, and
/// found right. Refuses a closed FFA (CaseClosed; mend reopenFfa), a day before the registration
/// (DatesContradict), and what changes nothing otherwise (FieldMissing).
[[nodiscard]] Decision decide(const CaseRecord &, const PrepareClosure &, const Context &);

} // namespace hometray
