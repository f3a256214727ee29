// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// The family as a whole: its name, reference on EHM, district, why an FFA was thought of.
struct DescribeFamily {
    static constexpr const char *id = "describeFamily";
    Family family;
};

template <>
const TypeInfo &typeInfo<DescribeFamily>();

/// CaseClosed.
[[nodiscard]] Decision decide(const CaseRecord &, const DescribeFamily &, const Context &);

} // namespace hometray
