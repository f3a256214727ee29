// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// The Helpdesk has registered the family on EHM: D1 and D3 start on that day (HCC timescales).
struct CompleteRegistration {
    static constexpr const char *id = "completeRegistration";
    QDate completedOn;
    QString reference; ///< the FFA's number on EHM, when it is known
    QDate sentOn; ///< when the form was sent, if that was not said before
};

template <>
const TypeInfo &typeInfo<CompleteRegistration>();

/// CaseClosed; registered already (AlreadyDone); the form was not sent (FieldMissing, sentOn;
/// sendRegistration), or later than the family was registered (DatesContradict).
[[nodiscard]] Decision decide(const CaseRecord &, const CompleteRegistration &, const Context &);

} // namespace hometray
