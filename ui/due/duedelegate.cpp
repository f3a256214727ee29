// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/due/duedelegate.h"

#include "ui/due/duemodel.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/pill.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double side = 0.55; // shares of a line
constexpr double aboveRow = 0.4;
constexpr double pillHeight = 1.3;
constexpr double aboveButton = 0.35;
constexpr int mostLines = 4; // of what is due, and of why

/// What stands in a cell, and how high it is where it is so wide.
struct Cell {
    QString first;
    QString second;
    QFont firstFont;
    QFont secondFont;
    bool pill = false;

    [[nodiscard]] double firstHeight(double width) const
    {
        const double line = lineHeight(firstFont);
        return pill ? line * pillHeight
                    : std::max(line, wrappedHeight(first, firstFont, width, mostLines));
    }
    [[nodiscard]] double secondHeight(double width) const
    {
        return wrappedHeight(second, secondFont, width, mostLines);
    }
};

Cell cellOf(const QFont &font, const QModelIndex &index, bool familyJoined)
{
    Cell cell{index.data().toString(), index.data(DueModel::SecondLineRole).toString(),
        index.column() == DueModel::When ? font : bold(font), smaller(font),
        index.data(DueModel::PillRole).isValid()};
    if (index.column() == DueModel::What && familyJoined) {
        const QString family = index.siblingAtColumn(DueModel::Family).data().toString();
        cell.second = cell.second.isEmpty() ? family : QString(family + u" · "_s + cell.second);
    }
    return cell;
}

double roomIn(double width, double line)
{
    return width - line * side * 1.6;
}

double buttonHeight(const QString &text, const QFont &font, double width)
{
    const double line = lineHeight(font);
    return wrappedHeight(text, font, width - line * 1.2, 2) + 2 * aboveButton * line;
}

void paintButton(QPainter &painter, const QString &text, const QRectF &area, bool current,
    const QFont &font, const Tokens &t)
{
    const double line = lineHeight(font);
    const double width =
        std::min(area.width(), QFontMetricsF(font).horizontalAdvance(text) + line * 1.4);
    const double height = buttonHeight(text, font, width);
    const QRectF box(area.left(), area.center().y() - height / 2, width, height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.border, std::max(1.0, line * 0.06)));
    painter.setBrush(t.surface);
    painter.drawRoundedRect(box, line * 0.35, line * 0.35);
    paintWrapped(painter, text, font, t.text,
        box.adjusted(line * 0.6, line * aboveButton, -line * 0.6, -line * aboveButton));
    if (current)
        paintFocusRing(painter, box, font, t, line * 0.35);
}
} // namespace

int DueDelegate::heightFor(const QFont &font, const QModelIndex &index, int width) const
{
    const double line = lineHeight(font);
    const double room = roomIn(width, line);
    const Cell cell = cellOf(font, index, m_familyJoined);
    const double height = index.column() == DueModel::Mend
        ? buttonHeight(cell.first, font, room)
        : cell.firstHeight(room) + cell.secondHeight(room);
    return qCeil(height + 2 * aboveRow * line);
}

void DueDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokensOf(option.palette);
    const double line = lineHeight(option.font);
    const bool selected = option.state & QStyle::State_Selected;
    const QRectF box(option.rect);
    painter->save();
    if (index.data(DueModel::HeadingRole).toBool()) {
        painter->fillRect(box, t.raised);
        paintElided(*painter, index.data().toString(), bold(option.font), t.text,
            box.adjusted(line * side, 0, -line * side, 0));
    } else {
        painter->fillRect(box, selected ? t.accentSoft : t.surface);
        if (selected && index.column() == DueModel::When)
            painter->fillRect(QRectF(box.left(), box.top(), line * 0.2, box.height()), t.accent);
    }
    painter->setPen(QPen(t.hairline, 1));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (index.data(DueModel::HeadingRole).toBool()) {
        painter->restore();
        return;
    }
    const QRectF area = box.adjusted(line * side, 0, -line * side * 0.6, 0);
    const Cell cell = cellOf(option.font, index, m_familyJoined);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool current = view && view->hasFocus() && view->currentIndex() == index;
    if (index.column() == DueModel::Mend) {
        if (!cell.first.isEmpty())
            paintButton(*painter, cell.first, area, current, option.font, t);
        painter->restore();
        return;
    }
    const double firstHeight = cell.firstHeight(area.width());
    const double secondHeight = cell.secondHeight(area.width());
    const double top = std::max(area.top(), area.center().y() - (firstHeight + secondHeight) / 2);
    const QRectF upper(area.left(), top, area.width(), firstHeight);
    if (cell.pill)
        paintPill(
            *painter, index.data(DueModel::PillRole).value<PillText>(), upper, option.font, t);
    else
        paintWrapped(*painter, cell.first, cell.firstFont, t.text, upper);
    if (!cell.second.isEmpty())
        paintWrapped(*painter, cell.second, cell.secondFont, t.muted,
            QRectF(area.left(), top + firstHeight, area.width(), secondHeight));
    painter->restore();
}

} // namespace hometray
