// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

namespace hometray::words {

/// "This backup holds 1 family; number 12, made before it, held 12 families.": to be asked about.
[[nodiscard]] QString backupLoss(int families, qint64 before, int familiesBefore);

/// "This backup is of other records (5f0c9a) than those here (1ab2c3): …": to be asked about. Both are
/// the beginnings of their ids, as lists show them.
[[nodiscard]] QString backupOfOthers(const QString &its, const QString &here);

/// After something was erased: that copies elsewhere hold it until the next one is made there, and
/// in which folders some were made.
[[nodiscard]] QString copiesHoldErased(const QStringList &places);
/// A reminder of the same, as long as it is so: "Copies in … were made before something was erased,
/// and hold it."
[[nodiscard]] QString copiesStillHold(const QStringList &places);
/// After copies in one folder were cleaned: how many lie there, in how many something was erased,
/// which may hold it still, and of which nobody can tell.
[[nodiscard]] QString copiesCleaned(
    int copies, int cleaned, const QStringList &holding, const QStringList &damaged);
/// What is left of copies that were cut off: paths of it, or places that are not there just now.
[[nodiscard]] QString copiesCutOff(const QStringList &left);

} // namespace hometray::words
