// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <functional>

class QWidget;

namespace hometray {

/// Asks for a stick or folder, without a second event loop; `then` is called on `parent` with a
/// folder that is there: the one whose name stands in the field, wherever the keyboard is.
void chooseFolder(QWidget *parent, const QString &title, std::function<void(QString)> then);

} // namespace hometray
