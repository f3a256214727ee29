// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

class QBoxLayout;
class QLabel;
class QWidget;

namespace hometray {

/// Puts an editor under its caption at the end of `column`: the caption is its buddy, so that Alt
/// with its underlined letter leads there, and its accessible name; `name` is its object name.
QLabel *addCaptioned(
    QBoxLayout *column, const QString &caption, QWidget *editor, const QString &name);

} // namespace hometray
