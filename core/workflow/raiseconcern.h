// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Raises a concern about somebody's safety, from wherever it comes up, with whom it was told to
/// already. Never refused for what state the FFA is in: raised for a closed one, it counts as open
/// again until somebody has looked.
struct RaiseConcern {
    static constexpr const char *id = "raiseConcern";
    Concern concern;
    QList<ConcernTold> told;
    bool aboutUnknown = false; ///< whom it is about is not known, or nobody of the record
};

template <>
const TypeInfo &typeInfo<RaiseConcern>();

/// Refuses only what cannot be true, or slips in unseen: nothing said (FieldMissing), of nobody and
/// not saying so (FieldWrong, concern.about, reason aboutNobody), a time still to come
/// (DateInFuture), told before it was seen (DatesContradict), an end (FieldWrong, reason
/// closeSeparately; mend closeConcern), a change of a concern that is closed (ConcernClosed; mend
/// correctEntry).
[[nodiscard]] Decision decide(const CaseRecord &, const RaiseConcern &, const Context &);

} // namespace hometray
