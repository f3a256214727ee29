// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/policy.h"

namespace hometray::words {

/// What came out of an example of a policy instead of what it says: "Fran, ready for the summer: on
/// 24 July 2019, in Before the break, “Share the tray” is to do and should be done."
[[nodiscard]] QString exampleFault(const ExampleFault &fault, const Policy &policy);
/// "All 120 examples come out as they say.", "2 of 120 examples do not come out as they say:".
[[nodiscard]] QString examplesLine(const QList<ExampleFault> &faults, const Policy &policy);

} // namespace hometray::words
