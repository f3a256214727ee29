// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace hometray {

/// Paints a list of two lines each, with a pill: behind the first line, or in the place of the
/// second where there is none. Headings are bold and one line tall.
class TwoLineDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// What it asks a model for, besides Qt::DisplayRole.
    enum Role {
        SecondLineRole = Qt::UserRole, ///< QString
        PillRole, ///< PillText, or nothing
        HeadingRole, ///< bool
        FirstOwnRole, ///< the first a model may use for itself
    };

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace hometray
