// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// The registration form went to the Helpdesk. No clock starts yet: the family waits.
struct SendRegistration {
    static constexpr const char *id = "sendRegistration";
    QDate sentOn;
};

template <>
const TypeInfo &typeInfo<SendRegistration>();

/// CaseClosed; sent or registered already (AlreadyDone); nobody to register (NotThere, person;
/// changePeople); the Helpdesk was not asked (NotThere, helpdeskCheck; recordHelpdeskCheck), or
/// said last that an FFA is open (AlreadyDone, ffaOpen; closeFfa).
[[nodiscard]] Decision decide(const CaseRecord &, const SendRegistration &, const Context &);

} // namespace hometray
