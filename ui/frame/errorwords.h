// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/errors.h"

namespace hometray {

/// What went wrong and, where there is one, the next step: as the window shows it.
[[nodiscard]] inline QString inWords(const Error &error)
{
    const QString next = words::nextStep(error, {}, words::Reader::Window);
    return next.isEmpty() ? words::sentence(error) : QString(words::sentence(error) + u' ' + next);
}

} // namespace hometray
