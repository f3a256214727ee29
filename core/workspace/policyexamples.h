// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/rulebook.h"

namespace hometray {

/// Plays the examples of the policy of `rules` and asks it what they say must come out. Empty when
/// all of them do. Takes some milliseconds for each; any thread.
[[nodiscard]] QList<ExampleFault> failingExamples(const Rulebook &rules);

/// Whether the examples of a policy come out with the dates in use. Errors: PolicyInvalid, with
/// reason exampleFails and the example as its place, or why the policy cannot be read.
[[nodiscard]] Expected<void> checkExamples(const QList<RulesFile> &inUse, const RulesFile &policy);

} // namespace hometray
