// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Records a talk with the manager or in supervision, dated (domain 4.1). Read by the keyworker,
/// managers and coordinators.
struct RecordDiscussion {
    static constexpr const char *id = "recordDiscussion";
    ManagerDiscussion discussion;
};

template <>
const TypeInfo &typeInfo<RecordDiscussion>();

/// Refuses a talk of which nothing is said (FieldMissing). It is recorded whether or not the FFA is
/// open.
[[nodiscard]] Decision decide(const CaseRecord &, const RecordDiscussion &, const Context &);

} // namespace hometray
