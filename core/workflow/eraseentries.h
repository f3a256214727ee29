// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

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
/// was erased (NotAllowed, kind), one that was erased (AlreadyErased), and a reason that says
/// nothing (ReasonMissing).
[[nodiscard]] Decision decide(const CaseRecord &, const EraseEntries &, const Context &);

} // namespace hometray
