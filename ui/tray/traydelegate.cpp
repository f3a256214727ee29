// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/traydelegate.h"

#include "ui/tray/traymodel.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/progressmeter.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
struct Cell {
    QString first;
    QString second;
    PillText pill;
    QSize progress;
    QFont font;
    QFont secondFont;
};

Cell cellOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    Cell cell;
    cell.first = index.data(Qt::DisplayRole).toString();
    cell.second = index.data(TrayModel::SecondLineRole).toString();
    cell.pill = index.data(TrayModel::PillRole).value<PillText>();
    cell.progress = index.data(TrayModel::ProgressRole).toSize();
    cell.font = option.font;
    if (index.column() == TrayModel::Family)
        cell.font.setWeight(QFont::DemiBold);
    cell.secondFont = option.font;
    cell.secondFont.setPointSizeF(option.font.pointSizeF() * 0.94);
    return cell;
}

double lineOf(const QStyleOptionViewItem &option)
{
    return QFontMetricsF(option.font).height();
}
constexpr double sidePadding = 0.55; // shares of a line
constexpr double barWidth = 1.9;
constexpr double besideBar = 0.45;
constexpr double topPadding = 0.5;
constexpr double pillHeight = 1.25;
constexpr double abovePill = 0.15;
constexpr double mostLines = 3.05;
constexpr double mostOwnLines = 6.05;
constexpr int wrapFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

bool hasPill(const Cell &cell, bool below)
{
    return !cell.pill.text.isEmpty() && below == !cell.second.isEmpty();
}

double firstHeight(const Cell &cell, double width)
{
    const QFontMetricsF metrics(cell.font);
    if (hasPill(cell, false))
        return metrics.height() * pillHeight;
    const double wanted =
        metrics.boundingRect({0, 0, width, 10000}, wrapFlags, cell.first).height();
    // What was given lines of its own keeps them.
    const bool ownLines = cell.first.contains(QChar::LineSeparator);
    return std::clamp(
        wanted, metrics.height(), metrics.height() * (ownLines ? mostOwnLines : mostLines));
}

double secondHeight(const Cell &cell, double width)
{
    if (cell.second.isEmpty())
        return 0;
    const QFontMetricsF metrics(cell.secondFont);
    if (hasPill(cell, true))
        return metrics.height() * (pillHeight + abovePill);
    const double wanted =
        metrics.boundingRect({0, 0, width, 10000}, wrapFlags, cell.second).height();
    return std::min(wanted, metrics.height() * mostLines);
}

} // namespace

void TrayDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokensOf(option.palette);
    const Cell cell = cellOf(option, index);
    const double line = lineOf(option);
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->fillRect(option.rect, selected ? t.accentSoft : t.surface);
    painter->setPen(QPen(t.hairline, 1));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    // The selected row is not known by its colour alone.
    if (selected && index.column() == TrayModel::Family)
        painter->fillRect(
            QRectF(option.rect.left(), option.rect.top(), line * 0.2, option.rect.height()),
            t.accent);
    const QRectF area =
        QRectF(option.rect).adjusted(line * sidePadding, 0, -line * sidePadding * 0.6, 0);
    const double first = firstHeight(cell, area.width());
    const double second = secondHeight(cell, area.width());
    double y = area.center().y() - (first + second) / 2;
    const QRectF top(area.left(), y, area.width(), first);
    if (hasPill(cell, false)) {
        paintPill(*painter, cell.pill, top, cell.font, t);
    } else if (cell.progress.isValid()) {
        QRectF words = top;
        if (cell.progress.height() > 0)
            words.setLeft(words.left() + line * besideBar
                + paintProgress(*painter, cell.progress.width(), cell.progress.height(),
                    QRectF(top.left(), top.top(), line * barWidth, line), cell.font, t));
        painter->setFont(cell.font);
        painter->setPen(t.muted);
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, cell.first);
    } else {
        paintWrapped(*painter, cell.first, cell.font,
            index.column() == TrayModel::Ehm ? t.muted : t.text, top);
    }
    y += first;
    if (hasPill(cell, true)) {
        const double gap = QFontMetricsF(cell.secondFont).height() * abovePill;
        paintPill(*painter, cell.pill, {area.left(), y + gap, area.width(), second - gap},
            cell.secondFont, t);
    } else if (!cell.second.isEmpty()) {
        paintWrapped(*painter, cell.second, cell.secondFont, t.muted,
            QRectF(area.left(), y, area.width(), second + 1));
    }
    painter->restore();
}

QSize TrayDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Cell cell = cellOf(option, index);
    const double line = lineOf(option);
    const double padding = line * sidePadding * 1.6;
    double natural = QFontMetricsF(cell.font).horizontalAdvance(cell.first);
    if (hasPill(cell, false))
        natural = pillSize(cell.pill, cell.font).width();
    else if (cell.progress.height() > 0)
        natural += line * (barWidth + besideBar);
    natural = std::max<double>(natural,
        hasPill(cell, true) ? pillSize(cell.pill, cell.secondFont).width()
                            : QFontMetricsF(cell.secondFont).horizontalAdvance(cell.second));
    const double width = option.rect.width() > 0 ? option.rect.width() - padding : natural;
    const double height =
        firstHeight(cell, width) + secondHeight(cell, width) + 2 * topPadding * line;
    return {qRound(natural + padding) + 2, qRound(height)};
}

} // namespace hometray
