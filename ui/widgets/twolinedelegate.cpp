// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/twolinedelegate.h"

#include "ui/widgets/painting.h"
#include "ui/widgets/pill.h"

#include <QtGui/QPainter>

namespace hometray {
namespace {
constexpr double side = 0.55; // shares of a line
constexpr double twoLines = 3.1;
constexpr double oneLine = 1.8;
} // namespace

void TwoLineDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokensOf(option.palette);
    const double line = lineHeight(option.font);
    const QRectF box(option.rect);
    const bool heading = index.data(HeadingRole).toBool();
    const bool selected = option.state & QStyle::State_Selected;
    const QVariant pill = index.data(PillRole);
    const QString second = index.data(SecondLineRole).toString();
    painter->save();
    painter->fillRect(box, heading ? t.raised : selected ? t.accentSoft : t.surface);
    if (selected)
        painter->fillRect(QRectF(box.left(), box.top(), line * 0.2, box.height()), t.accent);
    painter->setPen(QPen(t.hairline, 1));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QRectF area = box.adjusted(line * side, line * 0.4, -line * side, -line * 0.3);
    QRectF upper(area.left(), area.top(), area.width(),
        second.isEmpty() && !pill.isValid() ? area.height() : line);
    const QRectF lower = area.adjusted(0, line * 1.15, 0, 0);
    if (pill.isValid()) {
        const auto text = pill.value<PillText>();
        QRectF place = lower;
        if (!second.isEmpty()) {
            const double width =
                std::min<double>(pillSize(text, option.font).width(), area.width() / 2);
            place = QRectF(area.right() - width, upper.top(), width, line);
            upper.setRight(place.left() - line * 0.4);
        }
        paintPill(*painter, text, place, option.font, t);
    }
    paintElided(*painter, index.data().toString(), heading ? bold(option.font) : option.font,
        t.text, upper);
    if (!second.isEmpty())
        paintElided(*painter, second, smaller(option.font), t.muted, lower);
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool two =
        index.data(PillRole).isValid() || !index.data(SecondLineRole).toString().isEmpty();
    return {1, qRound(lineHeight(option.font) * (two ? twoLines : oneLine))};
}

} // namespace hometray
