// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Writes a case note, or changes one: what happened, who was there, and, apart from it, what the
/// keyworker makes of it. The child's own words stand beside it with the child's name.
struct WriteNote {
    static constexpr const char *id = "writeNote";
    Note note;
    QList<ChildVoice> childVoices;
};

template <>
const TypeInfo &typeInfo<WriteNote>();

/// Refuses children seen at a visit where nobody was (FieldWrong, reason notSeen). Who was seen
/// alone was seen, and who was seen was present: the command fills that in.
[[nodiscard]] Decision decide(const CaseRecord &, const WriteNote &, const Context &);

} // namespace hometray
