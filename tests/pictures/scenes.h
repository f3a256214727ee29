// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/pictures.h"

namespace hometray {

class MainWindow;
class WindowController;
class Workspace;

/// Every page and dialog of the window on a real store, for pictures: the lock screen, the Home
/// Tray, the tabs of the family that is first in it, the case note, the concern.
[[nodiscard]] QList<PictureScene> storeScenes(Workspace &workspace, MainWindow &window,
    WindowController &controller, const QString &passphrase);

} // namespace hometray
