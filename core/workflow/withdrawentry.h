// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Undo: takes an entry back as if it had not been written. It stays in the history.
struct WithdrawEntry {
    static constexpr const char *id = "withdrawEntry";
    EntryId target;
    QString reason;
};

template <>
const TypeInfo &typeInfo<WithdrawEntry>();

/// Refuses an entry that is not there (NotThere), was withdrawn, erased or not shared, or speaks of
/// other entries or access (NothingToWithdraw), one on which something later was built
/// (BuiltUponLater, what: the type of it; mend: correctEntry), one without which something later
/// stands on nothing (BuiltUponLater, what; first, on: the kind and day of the entry to be undone
/// before), and of an open concern without a reason (ReasonMissing).
[[nodiscard]] Decision decide(const CaseRecord &, const WithdrawEntry &, const Context &);

} // namespace hometray
