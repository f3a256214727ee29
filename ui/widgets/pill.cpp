// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pill.h"

#include <QtGui/QPainter>

namespace hometray {
namespace {
QFont pillFont(QFont font)
{
    font.setWeight(QFont::Medium);
    return font;
}

double signSide(const QFontMetricsF &metrics)
{
    return metrics.height() * 0.58;
}
} // namespace

QSize pillSize(const PillText &pill, const QFont &font)
{
    const QFontMetricsF metrics(pillFont(font));
    const double em = metrics.height();
    double width = metrics.horizontalAdvance(pill.text) + em * 1.0;
    if (pill.sign != Sign::None)
        width += signSide(metrics) + em * 0.28;
    return {int(std::ceil(width)) + 1, int(std::ceil(em * 1.22))};
}

void paintPill(QPainter &painter, const PillText &pill, const QRectF &box, const QFont &font,
    const Tokens &tokens)
{
    if (pill.text.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont bold = pillFont(font);
    const QFontMetricsF metrics(bold);
    const ToneColors &colors = tokens.tone(pill.tone);
    QSizeF size = pillSize(pill, font);
    size.setWidth(std::min(size.width(), box.width()));
    const QRectF body(
        box.left(), box.center().y() - size.height() / 2, size.width(), size.height());
    painter.setPen(QPen(colors.edge, 1));
    painter.setBrush(colors.background);
    painter.drawRoundedRect(
        body.adjusted(0.5, 0.5, -0.5, -0.5), size.height() / 2, size.height() / 2);
    const double em = metrics.height();
    double x = body.left() + em * 0.5;
    if (pill.sign != Sign::None) {
        const double side = signSide(metrics);
        paintSign(painter, pill.sign, {x, body.center().y() - side / 2, side, side}, colors.text);
        x += side + em * 0.28;
    }
    const QRectF words(x, body.top(), body.right() - em * 0.4 - x, body.height());
    painter.setFont(bold);
    painter.setPen(colors.text);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        metrics.elidedText(pill.text, Qt::ElideRight, words.width() + 1));
    painter.restore();
}

Pill::Pill(PillText text, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setPill(text);
}

void Pill::setPill(const PillText &text)
{
    m_pill = text;
    setAccessibleName(text.text);
    setToolTip(QString());
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const
{
    return pillSize(m_pill, font());
}

QSize Pill::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), fontMetrics().height() * 4), sizeHint().height()};
}

void Pill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPill(painter, m_pill, rect(), font(), tokensOf(palette()));
}

} // namespace hometray
