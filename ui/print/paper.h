// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QRectF>
#include <QtGui/QFont>

#include <functional>

class QPainter;

namespace hometray {

/// The letters of what is printed, and the smallest of them, in points.
inline constexpr double paperLetters = 10;
inline constexpr double smallestPaperLetters = 9;

/// A piece that no page cuts through: a line of text, a row of a table. All lengths are in the units
/// of the painter.
struct PaperBlock {
    enum class Kind {
        Plain,
        Head, ///< stands again at the top of each page that follows, until AfterHead
        AfterHead, ///< from here on the head is not repeated
    };

    double height = 0;
    std::function<void(QPainter &painter, const QRectF &box)> paint;
    Kind kind = Kind::Plain;
};
using PaperBlocks = QList<PaperBlock>;

/// Lays a text out in lines of `width`, a block each; a line feed begins a new line.
[[nodiscard]] PaperBlocks textBlocks(
    QPainter &painter, const QString &text, const QFont &font, double width);

/// A row of a table: the texts of its cells, each wrapped into its column.
struct PaperCell {
    QString text;
    double left = 0; ///< within the row
    double width = 0;
    QFont font;
};
[[nodiscard]] PaperBlock rowBlock(QPainter &painter, const QList<PaperCell> &cells);
/// The heads of a table; those of narrow columns (`upright`) stand from the bottom to the top.
[[nodiscard]] PaperBlock headBlock(QPainter &painter, const QList<PaperCell> &cells,
    const QList<PaperCell> &upright);

/// What goes onto each page, of pages `height` high: the places of the blocks, heads repeated.
[[nodiscard]] QList<QList<qsizetype>> pagesOf(const PaperBlocks &blocks, double height);

} // namespace hometray
