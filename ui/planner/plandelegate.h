// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace hometray {

/// Draws the cells of the plan: a sign for a step; in the turned plan the sign with its words.
class PlanDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;

    /// The width a family, decision or day takes in one line.
    [[nodiscard]] static int naturalWidth(
        const QStyleOptionViewItem &option, const QModelIndex &index);
    /// The height a cell takes in `width`; `words` as in the turned plan.
    [[nodiscard]] static int heightFor(
        const QStyleOptionViewItem &option, const QModelIndex &index, int width, bool words);
};

} // namespace hometray
