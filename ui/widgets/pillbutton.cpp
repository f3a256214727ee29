// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pillbutton.h"

#include "ui/widgets/card.h"

#include <QtGui/QPainter>

namespace hometray {

PillButton::PillButton(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

void PillButton::setPill(const PillText &pill)
{
    m_pill = pill;
    updateGeometry();
    update();
}

QSize PillButton::sizeHint() const
{
    return pillSize(m_pill, font()) + QSize(em(this, 0.3), em(this, 0.35));
}

void PillButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokensOf(palette());
    const int inset = em(this, 0.15);
    const QRectF body = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    paintPill(painter, m_pill, body, font(), t);
    const double radius = body.height() / 2;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.border, 1));
    painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (hasFocus()) {
        painter.setPen(QPen(t.focus, qMax(2, em(this, 0.12))));
        painter.drawRoundedRect(
            QRectF(rect()).adjusted(1, 1, -1, -1), radius + inset, radius + inset);
    }
}

} // namespace hometray
