// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/context.h"

namespace hometray {

// A worry about somebody's safety does not go without a word: while it is open it is closed, or
// taken back with a reason, before anything of it is destroyed.

/// Whether a change is about a concern that is open: the concern itself, whom it was told, or
/// somebody it is about, where they are entered.
[[nodiscard]] bool isAboutOpenConcern(const CaseRecord &record, const Change &change);
[[nodiscard]] bool speaksOfOpenConcern(const CaseRecord &record, const Event &event);

/// Whether an entry's concern, or whom an open one was told, was taken back and nobody said why.
[[nodiscard]] bool concernTakenBackUnsaid(
    const CaseRecord &record, qint32 at, const Context &context);

} // namespace hometray
