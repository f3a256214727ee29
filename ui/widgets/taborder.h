// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>

class QWidget;

namespace hometray {

/// Lets Tab go through what is in each of these one after the other, each in the order it has. For
/// parts whose controls are made anew: Qt would reach those last, wherever they stand.
void chainTabOrder(const QList<QWidget *> &parts);

} // namespace hometray
