// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace hometray {

// A database cannot even be read without some room beside it for its log. A file of nothing keeps
// that room for the day the disk is full.

[[nodiscard]] QString spareRoomIn(const QString &folder);

/// After so many pages the log of the records is taken into the database by itself: where the disk is
/// full in the middle of a row of saves, what is in it has room in there when this is given back.
inline constexpr int mostLogPages = 100;

/// Takes the room, as far as there is any: a megabyte, or less on a disk that is nearly full. The
/// store's lock is held.
void keepSpareRoom(const QString &folder);

/// Gives the room back. Whether there was any.
[[nodiscard]] bool giveUpSpareRoom(const QString &folder);

} // namespace hometray
