// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace hometray {

/// Paints the rows of what is due.
class DueDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    /// Where the family has no column of its own, it stands under what is due.
    void setFamilyJoined(bool joined) { m_familyJoined = joined; }
    /// How high a cell must be so that nothing of it is cut.
    [[nodiscard]] int heightFor(const QFont &font, const QModelIndex &index, int width) const;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;

private:
    bool m_familyJoined = false;
};

} // namespace hometray
