// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

namespace hometray::words {

/// "140 kB", "2.1 MB".
[[nodiscard]] QString fileSize(qint64 bytes);

struct BackupHolding {
    int families = 0;
    qint64 entries = 0;
    qint64 bytes = 0;
};
/// "This backup holds less than half of number 12, made before it: 1 family (before: 12), 40
/// entries (before: 3,400), 140 kB (before: 2.1 MB).": to be asked about.
[[nodiscard]] QString backupLoss(const BackupHolding &now, qint64 before, const BackupHolding &was);

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
/// Of places that copies of the records were made into and that are not there to be looked at.
[[nodiscard]] QString copiesNotRead(const QStringList &places);
/// What is left of copies that were cut off: paths of it, or places that are not there just now.
[[nodiscard]] QString copiesCutOff(const QStringList &left);

} // namespace hometray::words
