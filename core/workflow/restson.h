// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/context.h"

namespace hometray {

/// Something that was written later and would stand on nothing.
struct LeftStanding {
    const TypeInfo *type = nullptr;
    qint32 at = -1; ///< the entry that wrote it last: what is to be undone first
};

/// What was written after an entry and its own command would no longer accept were that entry not
/// there: a registration without the Helpdesk check, a finalised assessment without anybody's
/// agreement, a copy of a TAF that was not held, a closing whose steps are open again. Nothing when
/// all of it stands without the entry. That something refers to, or was written over, is asked
/// elsewhere (builtUpon).
/// `instead`: what the entry says in its place, when it says something still.
[[nodiscard]] std::optional<LeftStanding> leftStandingWithout(const CaseRecord &record, qint32 at,
    const Context &context, const Event &instead = {});

/// BuiltUponLater of `target`, naming what it is and the entry to undo first.
[[nodiscard]] Refusal refusalOf(const LeftStanding &left, const CaseRecord &record);

} // namespace hometray
