// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/takeup/quickrows.h"

namespace hometray {

/// A part of the form that takes up a family.
struct TakeUpSection {
    QString id; ///< "children"
    QString title;
    QString hint; ///< a sentence under the title; may be empty
    bool single = false; ///< one row and never another
    QList<QuickColumn> columns;
};

/// All of them, in the order of the paper they are copied from.
[[nodiscard]] QList<TakeUpSection> takeUpSections(const Policy &policy);

} // namespace hometray
