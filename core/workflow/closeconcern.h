// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Closes a concern with its outcome, and says whether the parents were told, or why not.
struct CloseConcern {
    static constexpr const char *id = "closeConcern";
    ObjectId concern; ///< Concern
    QString outcome; ///< choice "concernOutcomes"
    QString outcomeNote;
    std::optional<bool> parentsTold; ///< nothing: as it was said when the concern was raised
    QString parentsNotToldWhy;
    QDate closedOn;
};

template <>
const TypeInfo &typeInfo<CloseConcern>();

/// Refuses a concern that is closed (ConcernClosed), an end before it was seen (DatesContradict),
/// neither "the parents were told" nor why not (ReasonMissing, parentsNotToldWhy), and one that
/// nobody was told of without a word on why that was enough (ReasonMissing, outcomeNote; mend
/// tellConcern).
[[nodiscard]] Decision decide(const CaseRecord &, const CloseConcern &, const Context &);

} // namespace hometray
