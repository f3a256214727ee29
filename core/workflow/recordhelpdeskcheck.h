// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// What the Helpdesk answered before an FFA was started; asking again is another answer.
struct RecordHelpdeskCheck {
    static constexpr const char *id = "recordHelpdeskCheck";
    HelpdeskCheck check;
};

template <>
const TypeInfo &typeInfo<RecordHelpdeskCheck>();

/// CaseClosed; "an FFA is open" without whose it is (FieldMissing, keyworker).
[[nodiscard]] Decision decide(const CaseRecord &, const RecordHelpdeskCheck &, const Context &);

} // namespace hometray
