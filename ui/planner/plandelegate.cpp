// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/plandelegate.h"

#include "ui/planner/planheader.h"
#include "ui/planner/planmodel.h"
#include "ui/planner/plantable.h"
#include "ui/widgets/painting.h"

#include <QtCore/QtMath>
#include <QtGui/QPainter>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double side = 0.3; // shares of a line
constexpr double disc = 1.1;
constexpr int lines = 3; // at most, of a family's name, a day or the words of a step

bool isStep(const QModelIndex &index)
{
    return index.data(PlanModel::CellRole).isValid();
}

QString wordsOf(const QModelIndex &index)
{
    const QVariant pill = index.data(PlanModel::PillRole);
    return pill.isValid() ? pill.value<PillText>().text : index.data(Qt::DisplayRole).toString();
}

QFont fontOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool family = !isStep(index) && !index.data(PlanModel::PillRole).isValid()
        && !index.data(PlanModel::ToneRole).isValid();
    return family ? bold(option.font) : option.font;
}

void paintStep(QPainter &painter, const PlanCell &cell, const QRectF &area, bool words,
    const QFont &font, const Tokens &t)
{
    const double line = lineHeight(font);
    const double size = line * disc;
    const QRectF sign = words
        ? QRectF(area.left(), area.top() + qMax(0.0, (qMin(area.height(), line * 2) - size) / 2),
            size, size)
        : QRectF(area.center().x() - size / 2, area.center().y() - size / 2, size, size);
    if (cell.sign == Sign::Dash)
        paintSign(
            painter, Sign::Dash, sign.adjusted(size / 4, size / 4, -size / 4, -size / 4), t.muted);
    else if (cell.sign != Sign::None)
        paintSignDisc(painter, cell.sign, cell.tone, sign, t);
    if (!words)
        return;
    const double height = wrappedHeight(cell.text, font, area.width() - size - line * 0.4, lines);
    const QRectF box(area.left() + size + line * 0.4,
        qMax(area.top(), qMin(sign.center().y() - qMin(height, line) / 2, area.bottom() - height)),
        area.width() - size - line * 0.4, qMax(line, height));
    paintWrapped(painter, cell.text, font, cell.open ? t.text : t.muted, box);
}
} // namespace

void PlanDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *table = qobject_cast<const PlanTable *>(option.widget);
    const bool turned = table && table->isTurned();
    const Tokens &t = tokensOf(option.palette);
    const double line = lineHeight(option.font);
    const int family = turned ? index.column() : index.row();
    const bool chosen = table && table->currentRow() == family;
    painter->save();
    painter->fillRect(option.rect, chosen ? t.accentSoft : t.surface);
    painter->setPen(QPen(t.hairline, 1));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const int step = turned ? index.row() : index.column();
    const auto *header = table ? qobject_cast<const PlanHeader *>(
                             turned ? table->verticalHeader() : table->horizontalHeader())
                               : nullptr;
    if (header && header->beginsGroup(step)) {
        painter->setPen(QPen(t.border, 1));
        if (turned)
            painter->drawLine(option.rect.topLeft(), option.rect.topRight());
        else
            painter->drawLine(option.rect.topLeft(), option.rect.bottomLeft());
    }
    // The chosen family is not known by its colour alone.
    if (chosen && !turned && index.column() == PlanModel::Family)
        painter->fillRect(
            QRectF(option.rect.left(), option.rect.top(), line * 0.2, option.rect.height()),
            t.accent);
    const QRectF area =
        QRectF(option.rect).adjusted(line * (side + 0.1), line * 0.3, -line * side, -line * 0.3);
    const QFont font = fontOf(option, index);
    if (isStep(index)) {
        paintStep(
            *painter, index.data(PlanModel::CellRole).value<PlanCell>(), area, turned, font, t);
    } else if (const QVariant pill = index.data(PlanModel::PillRole); pill.isValid()) {
        paintPill(*painter, pill.value<PillText>(), area, font, t);
    } else {
        const QVariant tone = index.data(PlanModel::ToneRole);
        const QString text = wordsOf(index);
        const double height = wrappedHeight(text, font, area.width(), lines);
        const QRectF box(area.left(), area.center().y() - height / 2, area.width(), height);
        const bool late = tone.isValid() && tone.toInt() == int(Tone::Late);
        const bool good = tone.isValid() && tone.toInt() == int(Tone::Good);
        paintWrapped(*painter, text, font,
            late       ? t.danger
                : good ? t.tone(Tone::Good).text
                       : t.text,
            box);
    }
    if (table && table->currentIndex() == index && table->hasFocus())
        paintFocusRing(*painter, option.rect, option.font, t);
    else if (table && table->currentIndex() == index) {
        painter->setPen(QPen(t.accent, 1));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

int PlanDelegate::naturalWidth(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const double line = lineHeight(option.font);
    const QVariant pill = index.data(PlanModel::PillRole);
    const double width = pill.isValid()
        ? double(pillSize(pill.value<PillText>(), option.font).width())
        : QFontMetricsF(fontOf(option, index)).horizontalAdvance(wordsOf(index));
    return qCeil(width + line * (2 * side + 0.2)) + 1;
}

int PlanDelegate::heightFor(
    const QStyleOptionViewItem &option, const QModelIndex &index, int width, bool words)
{
    const double line = lineHeight(option.font);
    double room = width - line * (2 * side + 0.1);
    if (isStep(index)) {
        if (!words)
            return qCeil(line * 2);
        room -= line * (disc + 0.4);
    }
    const double height = wrappedHeight(wordsOf(index), fontOf(option, index), room, lines);
    return qCeil(qMax(height, line * 1.25) + line * 0.7);
}

} // namespace hometray
