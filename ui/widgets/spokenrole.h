// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QAccessible>

class QWidget;

namespace hometray {

/// What a screen reader calls a widget that is painted by hand ("list item", "push button"); Qt
/// knows it for its own widgets only. To be called in the constructor, before anything asks.
void setSpokenRole(QWidget *widget, QAccessible::Role role);

} // namespace hometray
