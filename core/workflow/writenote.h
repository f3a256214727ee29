// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Writes a case note, or changes one: what happened, who was there, and, apart from it, what the
/// keyworker makes of it. The child's own words stand beside it with the child's name, and what
/// follows from it can become an action of the Family Plan at once.
struct WriteNote {
    static constexpr const char *id = "writeNote";
    Note note;
    QList<ChildVoice> childVoices;
    Action action; ///< "make an action of it"; nothing when not filled in
};

template <>
const TypeInfo &typeInfo<WriteNote>();

/// Refuses children seen at a visit where nobody was (FieldWrong, reason notSeen), somebody who
/// cancelled what was not cancelled (FieldWrong, reason notCancelled), a time of today still to
/// come (DateInFuture), people not born then (DateBeforeBirth) or dead (DatesContradict), a note
/// that says nothing (FieldMissing), and an action while the FFA is closed (CaseClosed). A visit
/// that did not come about needs no more words. Who was seen alone was seen, and who was seen was
/// present: the command fills that in.
[[nodiscard]] Decision decide(const CaseRecord &, const WriteNote &, const Context &);

} // namespace hometray
