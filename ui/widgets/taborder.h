// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace hometray {

/// Whether Tab stops at a control, seen from a part of the window it lies in.
[[nodiscard]] bool takesKeyboard(const QWidget *widget, const QWidget *part);

/// Moves the keyboard to what comes next in a window (`next` false: before), as it is laid out;
/// from the end to the beginning. False when there is nowhere to go. For focusNextPrevChild of a
/// window: Qt goes in the order in which controls were made, which is another one as soon as a part
/// is made anew.
bool moveFocusAsLaidOut(QWidget *window, bool next);

} // namespace hometray
