// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

class QWidget;

/// Walks what a window shows as somebody who cannot use a mouse, or cannot see the screen, would.
/// Each check fails the running test and says which control is at fault.
namespace hometray::reach {

/// The themes a keyworker can choose, as a column "theme" beside the rows of `names`: theme by
/// theme, since a change of theme takes longer than a change of page.
void everyTheme(const QStringList &names);

/// What Tab can reach, in its order, beginning at what has the focus.
[[nodiscard]] QList<QWidget *> tabOrder();
/// Every control has a name, a role and an object name, and Tab leads to it and out of it.
void checkControls(QWidget *window);
/// Each control Tab reaches looks different with the focus.
void checkFocus(QWidget *window);
/// No text of a button or a line is cut off, and a small screen holds the window.
void checkTexts(QWidget *window);

} // namespace hometray::reach
