// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QAccessible>

class QWidget;

namespace hometray {

/// What a screen reader calls a widget that is painted or put together by hand ("push button",
/// "check box"); Qt knows it for its own widgets only. For the first time in the constructor,
/// before anything asks. Its name is the accessible name.
void setSpokenRole(QWidget *widget, QAccessible::Role role);
/// Of a widget with a spoken role: it can be ticked, and is or is not.
void setSpokenChecked(QWidget *widget, bool checked);
/// Shows a widget of the role `Notification`: its name is read out at once, wherever the keyboard
/// is. Also when it is shown already and its name is another now.
void showAloud(QWidget *widget);

} // namespace hometray
