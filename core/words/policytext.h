// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/policy.h"

namespace hometray::words {

/// The whole policy in plain words, for those who own the practice: its numbers and limits, each
/// list with the families it is for, and each step once, with when it is asked, when it is done,
/// its limit, its source and what is said of it. `json` is what the policy was read from. As text,
/// or as a page to print.
[[nodiscard]] QString policyText(const Policy &policy, const QByteArray &json);
[[nodiscard]] QString policyPage(const Policy &policy, const QByteArray &json);

} // namespace hometray::words
