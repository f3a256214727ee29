// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace hometray {

// A database cannot even be read without some room beside it for its log. A file of nothing keeps
// that room for the day the disk is full.

[[nodiscard]] QString spareRoomIn(const QString &folder);

/// Takes the room, as far as there is any: a megabyte, or less on a disk that is nearly full. The
/// store's lock is held.
void keepSpareRoom(const QString &folder);

/// Gives the room back. Whether there was any.
[[nodiscard]] bool giveUpSpareRoom(const QString &folder);

} // namespace hometray
