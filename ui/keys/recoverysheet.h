// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"

#include <QtCore/QDate>
#include <QtCore/QString>

class QPagedPaintDevice;

namespace hometray {

/// The sheet of paper that opens a home tray when the passphrase is forgotten.
struct RecoverySheet {
    QString key; ///< "7K3M-…"
    QString name; ///< whose it is; may be empty
    QDate madeOn;
};

/// The groups of a recovery key, in order.
[[nodiscard]] QStringList groupsOf(const QString &key);
/// Whether `typed` is the group: case, spaces and dashes do not matter, O counts as 0, I and L
/// as 1.
[[nodiscard]] bool isSameGroup(const QString &typed, const QString &group);

/// One page, dark on white, the key in large letters.
void printSheet(const RecoverySheet &sheet, QPagedPaintDevice &printer);
/// The same as plain text, readable by the owner alone. Errors: FileUnwritable.
[[nodiscard]] Expected<void> saveSheet(const RecoverySheet &sheet, const QString &file);

} // namespace hometray
