// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Redo: puts an entry that was withdrawn back, with all it said last. The correction that was
/// written last stands, so it can be withdrawn and put back as often as somebody likes. What was
/// ticked off in EHM stays unticked.
///
/// Several entries that were undone together are put back in the order they were written in:
/// `Workspace::performAll(caseId, {Command::of(RedoEntry{first, why}), …})`.
struct RedoEntry {
    static constexpr const char *id = "redoEntry";
    EntryId target;
    QString reason;
};

template <>
const TypeInfo &typeInfo<RedoEntry>();

/// Refuses an entry that is not there (NotThere), stands already (AlreadyDone), was erased
/// (AlreadyErased) or whose text is not here (NothingToWithdraw); and one that no longer fits with
/// what was written since (BuiltUponLater, what: the type of it, redo: true).
[[nodiscard]] Decision decide(const CaseRecord &, const RedoEntry &, const Context &);

} // namespace hometray
