// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// A planned TAF does not take place, or did not. Possible for a closed FFA too.
struct CancelTaf {
    static constexpr const char *id = "cancelTaf";
    ObjectId meeting;
    QDate cancelledOn;
    QString why;
};

template <>
const TypeInfo &typeInfo<CancelTaf>();

/// Without why (ReasonMissing); held or cancelled before (MeetingAlreadyHeld, MeetingCancelled).
[[nodiscard]] Decision decide(const CaseRecord &, const CancelTaf &, const Context &);

} // namespace hometray
