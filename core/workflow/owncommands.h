// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Something that was written and the command it was written by: so that whatever changes it later
/// (a correction) meets the same questions as whoever wrote it.
struct OwnCommand {
    const CaseRecord &record; ///< as it would be
    const CaseRecord &before; ///< as it is
    const Context &context;
    QDate writtenOn; ///< what is planned was planned on that day

    /// What the object's own command says to it as it stands in `record`: its refusal, or what it
    /// would write. An FFA that was closed since counts as open. No value for a type that no
    /// command of its own writes, and for an object that is not there.
    [[nodiscard]] std::optional<Decision> decides(const RecordList &list, const ObjectId &id) const;
};

} // namespace hometray
