// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/family/familytab.h"
#include "ui/family/formstab.h"

namespace hometray {

/// The holiday contact of a family in words: who, on which days, what they need to know, who was
/// told. Any thread, while the situation lives.
[[nodiscard]] FormsTabText coverText(const FamilyShown &family);

/// A request to the coordinator as a text to print or to send: what is asked for, by when, and how
/// far the family is. It carries the reference of the FFA and no name of the family.
[[nodiscard]] QString requestText(const SupportRequest &request, const FamilyShown &family);

} // namespace hometray
