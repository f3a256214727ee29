// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sign.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <cmath>

namespace hometray {
namespace {
void paintTick(QPainter &painter, const QRectF &b, double shift)
{
    const double w = b.width();
    painter.drawPolyline(QPolygonF({{b.left() + w * (0.12 + shift), b.top() + w * 0.55},
        {b.left() + w * (0.38 + shift), b.top() + w * 0.80},
        {b.left() + w * (0.88 + shift), b.top() + w * 0.22}}));
}

void paintSun(QPainter &painter, const QRectF &b)
{
    const double r = b.width() / 2;
    painter.drawEllipse(b.center(), r * 0.42, r * 0.42);
    for (int i = 0; i < 8; ++i) {
        const double a = i * M_PI / 4;
        const QPointF d(std::cos(a), std::sin(a));
        painter.drawLine(b.center() + d * r * 0.68, b.center() + d * r * 0.98);
    }
}

void paintLock(QPainter &painter, const QRectF &b, const QColor &color)
{
    const double w = b.width();
    painter.drawArc(
        QRectF(b.left() + w * 0.27, b.top() + w * 0.05, w * 0.46, w * 0.7), 0, 180 * 16);
    painter.setBrush(color);
    painter.drawRoundedRect(
        QRectF(b.left() + w * 0.16, b.top() + w * 0.45, w * 0.68, w * 0.5), w * 0.08, w * 0.08);
}
} // namespace

void paintSign(QPainter &painter, Sign sign, const QRectF &box, const QColor &color)
{
    if (sign == Sign::None)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = std::min(box.width(), box.height());
    const QRectF b(box.center().x() - side / 2, box.center().y() - side / 2, side, side);
    QPen pen(color, std::max(1.2, side * 0.13), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const double inset = pen.widthF() / 2;
    const QRectF ring = b.adjusted(inset, inset, -inset, -inset);
    switch (sign) {
    case Sign::None:
        break;
    case Sign::Done:
        paintTick(painter, b, 0);
        break;
    case Sign::DoneTwice:
        paintTick(painter, b, -0.16);
        paintTick(painter, b, 0.18);
        break;
    case Sign::ToDo:
        painter.drawEllipse(ring);
        break;
    case Sign::Part:
        painter.drawEllipse(ring);
        painter.setBrush(color);
        painter.drawPie(ring, 90 * 16, 180 * 16);
        break;
    case Sign::Clock:
        painter.drawEllipse(ring);
        painter.drawLine(b.center(), b.center() - QPointF(0, side * 0.27));
        painter.drawLine(b.center(), b.center() + QPointF(side * 0.2, 0));
        break;
    case Sign::Alert:
        pen.setWidthF(std::max(1.6, side * 0.18));
        painter.setPen(pen);
        painter.drawLine(QPointF(b.center().x(), b.top() + side * 0.1),
            QPointF(b.center().x(), b.top() + side * 0.58));
        painter.drawPoint(QPointF(b.center().x(), b.top() + side * 0.88));
        break;
    case Sign::Dot:
        painter.setBrush(color);
        painter.drawEllipse(b.center(), side * 0.3, side * 0.3);
        break;
    case Sign::Sun:
        paintSun(painter, b);
        break;
    case Sign::Question: {
        QFont font = painter.font();
        font.setBold(true);
        font.setPixelSize(std::max(1, int(side)));
        painter.setFont(font);
        painter.drawText(
            b.adjusted(-side, -side, side, side), Qt::AlignCenter, QStringLiteral("?"));
        break;
    }
    case Sign::Dash:
        painter.drawLine(QPointF(b.left() + side * 0.15, b.center().y()),
            QPointF(b.right() - side * 0.15, b.center().y()));
        break;
    case Sign::Lock:
        paintLock(painter, b, color);
        break;
    case Sign::Copy:
        painter.drawRect(
            QRectF(b.left() + side * 0.1, b.top() + side * 0.3, side * 0.55, side * 0.6));
        painter.drawPolyline(QPolygonF({{b.left() + side * 0.35, b.top() + side * 0.1},
            {b.left() + side * 0.9, b.top() + side * 0.1},
            {b.left() + side * 0.9, b.top() + side * 0.7}}));
        break;
    }
    painter.restore();
}

void paintSignDisc(
    QPainter &painter, Sign sign, Tone tone, const QRectF &box, const Tokens &tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const ToneColors &colors = tokens.tone(tone);
    const QRectF disc = box.adjusted(0.5, 0.5, -0.5, -0.5);
    if (sign == Sign::ToDo) {
        paintSign(painter, Sign::ToDo, disc.adjusted(1, 1, -1, -1), tokens.border);
    } else {
        // Filled with the strong colour of the tone so that it is seen first in a list.
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.text);
        painter.drawEllipse(disc);
        const double inset = disc.width() * 0.25;
        paintSign(painter, sign, disc.adjusted(inset, inset, -inset, -inset), colors.background);
    }
    painter.restore();
}

SignDisc::SignDisc(Sign sign, Tone tone, QWidget *parent)
    : QWidget(parent), m_sign(sign), m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SignDisc::setSign(Sign sign, Tone tone)
{
    m_sign = sign;
    m_tone = tone;
    update();
}

QSize SignDisc::sizeHint() const
{
    const int side = qRound(fontMetrics().height() * 1.15);
    return {side, side};
}

void SignDisc::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSignDisc(painter, m_sign, m_tone, rect(), tokensOf(palette()));
}

} // namespace hometray
