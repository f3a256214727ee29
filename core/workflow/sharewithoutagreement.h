// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Something was shared although the family had not agreed: what, with whom, why, and whether they
/// were told.
struct ShareWithoutAgreement {
    static constexpr const char *id = "shareWithoutAgreement";
    SharedWithoutAgreement shared;
};

template <>
const TypeInfo &typeInfo<ShareWithoutAgreement>();

/// The family was not told, and no reason given (ReasonMissing). Never refused because the FFA is
/// closed: safeguarding does not end with it.
[[nodiscard]] Decision decide(const CaseRecord &, const ShareWithoutAgreement &, const Context &);

} // namespace hometray
