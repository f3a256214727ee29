// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// The family signed the finalised assessment and got a copy (D2), or was asked and did not want to;
/// together or one after the other.
struct SignAssessment {
    static constexpr const char *id = "signAssessment";
    QDate signedOn;
    QList<ObjectId> signedBy; ///< Person
    QDate copyGivenOn;
    QString copyHow;
    QDate signatureDeclinedOn; ///< asked to sign, and did not want to
    QString signatureAskedBy;
    QDate copyDeclinedOn; ///< offered, and not wanted
};

template <>
const TypeInfo &typeInfo<SignAssessment>();

/// Signed and declined at once (FieldWrong, eitherOr). NotFinalised (finaliseAssessment); neither
/// signature nor copy given, or a signature of nobody
/// (FieldMissing); before it was finalised (DatesContradict); a signature before a birth or after a
/// death; CaseClosed.
[[nodiscard]] Decision decide(const CaseRecord &, const SignAssessment &, const Context &);

} // namespace hometray
