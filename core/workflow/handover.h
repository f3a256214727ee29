// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Hands the FFA over to another keyworker, consent reviewed first (domain 1.6); later, says that
/// they took it. Never refused for an open step: what is open travels at the top.
struct HandOver {
    static constexpr const char *id = "handOver";
    Transfer transfer; ///< its open steps are filled in here
};

template <>
const TypeInfo &typeInfo<HandOver>();

/// Refuses one without the day on which consent was reviewed (ConsentNotReviewed; mend
/// recordConsent), consent reviewed after the offer or an acceptance before it (DatesContradict), a
/// second offer to the same person while one is open (AlreadyDone), and a change of one that was
/// accepted (AlreadyDone).
[[nodiscard]] Decision decide(const CaseRecord &, const HandOver &, const Context &);

} // namespace hometray
