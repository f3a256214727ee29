// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/pictures.h"

namespace hometray {

class MainWindow;
class WindowController;

/// What stands on top of a page or is asked for there, for pictures: the case note, the concern,
/// the forms of the commands, the choice between two versions, the help, what a search finds, the
/// step beside the planner. All of the family that is first in the Home Tray; nothing is saved.
void appendDialogs(QList<PictureScene> &scenes, MainWindow &window, WindowController &controller);

} // namespace hometray
