// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Asks the coordinator of the family's double district for support: of what kind, and needed by
/// when. Asked is not agreed.
struct RequestSupport {
    static constexpr const char *id = "requestSupport";
    SupportRequest request;
};

template <>
const TypeInfo &typeInfo<RequestSupport>();

/// Refuses a day before it was asked (DatesContradict), an answer (FieldWrong, reason
/// answerSeparately; mend answerSupport), and a change of what was answered (AlreadyDone).
[[nodiscard]] Decision decide(const CaseRecord &, const RequestSupport &, const Context &);

} // namespace hometray
