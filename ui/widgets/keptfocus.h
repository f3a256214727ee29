// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

class QWidget;

namespace hometray {

/// Keeps the keyboard where it is in a part of a page whose widgets are made anew, also while a
/// dialog stands over the window. Made before the old ones go; at its end the keyboard goes to the
/// widget of the same name; where that one is gone, to another one of its group (the parent of that
/// name), or to the next one that is still there. Nothing when the keyboard was elsewhere.
class KeptFocus {
public:
    explicit KeptFocus(QWidget *part);
    ~KeptFocus();
    Q_DISABLE_COPY_MOVE(KeptFocus)

private:
    QWidget *m_part;
    QString m_group;
    QStringList m_names; ///< the one with the keyboard, those after it, those before it
};

} // namespace hometray
