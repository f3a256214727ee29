// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/policy.h"
#include "words/refusals.h"
#include "words/values.h"

#include <memory>

namespace hometray::words {

/// What a step of a checklist is called; its id when the policy has no such step.
[[nodiscard]] QString stepTitle(
    const Policy &policy, const QString &checklist, const QString &step);

/// What is to be done about it while it is open: "Chase the late actions" for "No action is late".
/// As `stepTitle` when the policy does not say.
[[nodiscard]] QString stepToDo(
    const Policy &policy, const QString &checklist, const QString &step);

/// What codes are called by a policy, which must outlive it.
[[nodiscard]] ChoiceWords choicesOf(const Policy &policy);

/// How a sentence about a command names fields, choices, open steps and what stands in a record,
/// which may be null. The policy must outlive it.
[[nodiscard]] Naming namingOf(const QString &command, const Policy &policy,
    const std::shared_ptr<const CaseRecord> &record = {});

} // namespace hometray::words
