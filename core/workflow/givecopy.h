// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// The printed outcomes of a TAF and the updated plan were given to the family, or offered and
/// declined (D6); one for each person or household that got them.
struct GiveCopy {
    static constexpr const char *id = "giveCopy";
    QList<CopyGiven> copies;
};

template <>
const TypeInfo &typeInfo<GiveCopy>();

/// Of a TAF that was not held (MeetingNotHeld; recordTaf); before it was held (DatesContradict);
/// before a birth or after a death; given to the same person before (AlreadyDone, copyGiven); the
/// same person twice (FieldWrong, twice). Possible for a closed FFA too: the last copy may come
/// after.
[[nodiscard]] Decision decide(const CaseRecord &, const GiveCopy &, const Context &);

} // namespace hometray
