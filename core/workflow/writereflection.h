// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Writes or changes a private reflection on one of the county's prompts (domain 4.2). Only its
/// writer can read it, and it is never printed.
struct WriteReflection {
    static constexpr const char *id = "writeReflection";
    Reflection reflection;
};

template <>
const TypeInfo &typeInfo<WriteReflection>();

/// Refuses a reflection without words (FieldMissing). It is written whether or not the FFA is open.
[[nodiscard]] Decision decide(const CaseRecord &, const WriteReflection &, const Context &);

} // namespace hometray
