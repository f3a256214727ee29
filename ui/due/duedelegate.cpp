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

void paintButton(QPainter &painter, const QString &text, const QRectF &area, bool current,
    const QFont &font, const Tokens &t)
{
    const double line = lineHeight(font);
    const double width =
        std::min(area.width(), QFontMetricsF(font).horizontalAdvance(text) + line * 1.4);
    const QRectF box(area.left(), area.center().y() - line * 0.85, width, line * 1.7);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.border, std::max(1.0, line * 0.06)));
    painter.setBrush(t.surface);
    painter.drawRoundedRect(box, line * 0.35, line * 0.35);
    paintElided(painter, text, font, t.text, box.adjusted(line * 0.6, 0, -line * 0.6, 0));
    if (current)
        paintFocusRing(painter, box, font, t, line * 0.35);
}
} // namespace

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
    const QString first = index.data().toString();
    QString second = index.data(DueModel::SecondLineRole).toString();
    if (index.column() == DueModel::What && m_familyJoined) {
        const QString family = index.siblingAtColumn(DueModel::Family).data().toString();
        second = second.isEmpty() ? family : QString(family + u" · "_s + second);
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool current = view && view->hasFocus() && view->currentIndex() == index;
    if (index.column() == DueModel::Mend) {
        if (!first.isEmpty())
            paintButton(*painter, first, area, current, option.font, t);
        painter->restore();
        return;
    }
    const QFont small = smaller(option.font);
    const QVariant pill = index.data(DueModel::PillRole);
    const double firstHeight = pill.isValid() ? line * 1.3 : line;
    const double secondHeight = second.isEmpty() ? 0 : lineHeight(small) * 1.05;
    const double top = area.center().y() - (firstHeight + secondHeight) / 2;
    const QRectF upper(area.left(), top, area.width(), firstHeight);
    if (pill.isValid())
        paintPill(*painter, pill.value<PillText>(), upper, option.font, t);
    else
        paintElided(*painter, first,
            index.column() == DueModel::When ? option.font : bold(option.font), t.text, upper);
    if (!second.isEmpty())
        paintElided(*painter, second, small, t.muted,
            QRectF(area.left(), top + firstHeight, area.width(), secondHeight));
    painter->restore();
}

} // namespace hometray
