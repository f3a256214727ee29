// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QtGui/QFont>

namespace hometray {

/// The one style sheet of the window. All lengths come from the height of `base`, so that the text
/// size scales everything; a widget asks for its look with the property "kind":
/// labels title, heading, section, muted, strong, error; buttons primary, danger, link, chip, tab,
/// quiet; frames card, foot, head, bar.
[[nodiscard]] QString styleSheet(const Tokens &tokens, const QFont &base);

} // namespace hometray
