// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"
#include "words/reader.h"
#include "words/refusals.h"

#include <QtCore/QString>

namespace hometray::words {

/// What happened and what is safe, for a person to read. One or two whole sentences. Of a refusal,
/// the refusal's own (see refusals.h).
[[nodiscard]] QString sentence(const Error &error, const Naming &naming = {});
/// What to do now; empty when there is nothing to add.
[[nodiscard]] QString nextStep(
    const Error &error, const Naming &naming = {}, Reader reader = Reader::CommandLine);

} // namespace hometray::words
