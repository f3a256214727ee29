// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/painting.h"

#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

#include <algorithm>

namespace hometray {
namespace {
/// Breaks `layout` into lines of `width`; answers its height.
double breakLines(QTextLayout &layout, double width, double leading, int maxLines)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    double y = 0;
    for (int i = 0; maxLines == 0 || i < maxLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(std::max(1.0, width));
        line.setPosition({0, y});
        y += std::max(leading, line.height());
    }
    layout.endLayout();
    return y;
}
} // namespace

double lineHeight(const QFont &font)
{
    return QFontMetricsF(font).height();
}

QFont bold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont smaller(QFont font)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.94);
    else
        font.setPixelSize(std::max(1, qRound(font.pixelSize() * 0.94)));
    return font;
}

double wrappedHeight(const QString &text, const QFont &font, double width, int maxLines)
{
    if (text.isEmpty())
        return 0;
    QTextLayout layout(text, font);
    return breakLines(layout, width, lineHeight(font), maxLines);
}

double paintWrapped(QPainter &painter, const QString &text, const QFont &font, const QColor &color,
    const QRectF &box, Qt::Alignment align)
{
    const QFontMetricsF metrics(font, painter.device());
    const double leading = metrics.height();
    const int room = std::max(1, int((box.height() + leading * 0.2) / leading));
    QTextLayout layout(text, font, painter.device());
    breakLines(layout, box.width(), leading, 0);
    painter.save();
    painter.setFont(font);
    painter.setPen(color);
    const int count = std::min(room, layout.lineCount());
    double y = box.top();
    for (int i = 0; i < count; ++i) {
        const QTextLine line = layout.lineAt(i);
        const bool cut = i == count - 1 && layout.lineCount() > count;
        const QString part = cut ? metrics.elidedText(text.mid(line.textStart()).simplified(),
                                 Qt::ElideRight, box.width())
                                 : text.mid(line.textStart(), line.textLength()).trimmed();
        painter.drawText(QRectF(box.left(), y, box.width(), leading),
            int(align | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip), part);
        y += leading;
    }
    painter.restore();
    return y - box.top();
}

void paintElided(QPainter &painter, const QString &text, const QFont &font, const QColor &color,
    const QRectF &box, Qt::Alignment align)
{
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(box, int(align | Qt::TextSingleLine),
        QFontMetricsF(font, painter.device()).elidedText(text, Qt::ElideRight, box.width() + 1));
}

void paintFocusRing(
    QPainter &painter, const QRectF &box, const QFont &font, const Tokens &tokens, double radius)
{
    const double width = std::max(2.0, lineHeight(font) / 8);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.focus, width));
    const double inset = width / 2;
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

} // namespace hometray
