// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtGui/QKeySequence>

namespace hometray {

/// A key that does something, wherever in the window one is or on one kind of page.
struct ShortcutInfo {
    QString id; ///< "note"
    QKeySequence keys;
    QString words; ///< what it does: "write a case note"
    bool everywhere = true; ///< the window itself listens to it; others belong to forms and lists
};

/// Every one there is, in the order of the help.
[[nodiscard]] QList<ShortcutInfo> shortcuts();
/// The key of one that the window listens to.
[[nodiscard]] QKeySequence shortcutKeys(const QString &id);

} // namespace hometray
