// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Settles a conflict: two people wrote different things without knowing of each other, and
/// somebody who has seen both says what holds.
struct SettleConflict {
    static constexpr const char *id = "settleConflict";
    ObjectId object;
    QString field; ///< name of the field; empty: one removed what the other changed
    QString value; ///< what holds, as fieldtext.h writes values; one of the two, or a third
    bool remove = false; ///< with an empty field: it goes; otherwise it stays
};

template <>
const TypeInfo &typeInfo<SettleConflict>();

/// Refuses where there is no conflict (NotThere, what: conflict), a value of another kind
/// (FieldWrong, reason otherKind), and what no such field may hold (as any command).
[[nodiscard]] Decision decide(const CaseRecord &, const SettleConflict &, const Context &);

} // namespace hometray
