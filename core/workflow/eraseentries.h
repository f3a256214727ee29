// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/placefinder.h"
#include "workflow/command.h"

#include <QtCore/QSet>

namespace hometray {

/// Destroys the text of entries everywhere, with a reason. Their headers stay, so that nobody can
/// say that nothing was there.
struct EraseEntries {
    static constexpr const char *id = "eraseEntries";
    QStringList entries; ///< ids of entries, hexadecimal
    QString reason;
};

template <>
const TypeInfo &typeInfo<EraseEntries>();

/// Refuses what is no entry of the case (NotThere), entries that decide who may write or say what
/// was erased (NotAllowed, kind), one that was erased (AlreadyErased), a reason that says nothing
/// (ReasonMissing), one that speaks of a concern that is open, or whom it was told (ConcernOpen;
/// mend: closeConcern), or was undone and nobody said why (ConcernOpen, undone). Whether a hidden
/// address is told still is asked where other families and what was undone are at hand
/// (unlessToldStill, workspace).
[[nodiscard]] Decision decide(const CaseRecord &, const EraseEntries &, const Context &);

/// Whether something that was typed into an entry tells one of the places.
[[nodiscard]] bool tellsPlace(const Event &event, const PlaceFinder &places);

} // namespace hometray
