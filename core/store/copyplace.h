// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <QtCore/QStringList>

namespace hometray {

// Settings of a store: the folder, not that of its own backups, which the last copy was made into,
// or which the store was restored from.

/// The last of all.
inline const QString copyPlaceSetting = QStringLiteral("copyPlace");
/// When the last was made into a folder on this disk that is not that of the store's own backups, UTC
/// milliseconds.
inline const QString copiedHereSetting = QStringLiteral("copiedHere");
/// The last that lay on another disk: that of `copiedElsewhereSetting`.
inline const QString elsewherePlaceSetting = QStringLiteral("copiedElsewherePlace");

/// A copy was made into that folder, or the store was restored from it.
[[nodiscard]] Expected<void> noteCopyPlace(Connection &connection, const QString &folder);
/// A copy is being made into that folder. Until it has ended something of it may lie there, and its
/// person knows of none.
[[nodiscard]] Expected<void> noteCopyBegun(Connection &connection, const QString &folder);
/// It was made, or nothing of it is left.
[[nodiscard]] Expected<void> noteCopyEnded(Connection &connection, const QString &folder);
/// Folders with copies that were begun and have not ended.
[[nodiscard]] Expected<QStringList> placesWithCopyBegun(Connection &connection);

/// All such folders, the last first: where a copy may lie that nothing here reaches, on sticks that
/// are not there just now, too.
[[nodiscard]] Expected<QStringList> copyPlaces(Connection &connection);

/// Those of them whose copies hold, as far as is known, something that was erased since: none while
/// nothing is erased.
[[nodiscard]] Expected<QStringList> placesHoldingErased(Connection &connection);
/// The copies in that folder hold nothing of the first `erased` texts this store has erased.
[[nodiscard]] Expected<void> noteCleanPlace(
    Connection &connection, const QString &folder, qsizetype erased);
/// There are no copies in that folder any more, says its person.
[[nodiscard]] Expected<void> forgetCopyPlace(Connection &connection, const QString &folder);

} // namespace hometray
