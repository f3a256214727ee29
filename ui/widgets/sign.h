// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QtWidgets/QWidget>

class QPainter;

namespace hometray {

/// Draws `sign` into `box` with lines of a width that suits its size: it needs no font and no picture
/// file.
void paintSign(QPainter &painter, Sign sign, const QRectF &box, const QColor &color);

/// Draws `sign` on a disc of its tone that fills `box`; what is to do is an open circle.
void paintSignDisc(
    QPainter &painter, Sign sign, Tone tone, const QRectF &box, const Tokens &tokens);

/// A sign on a disc of its tone, as tall as a line and a bit. Decoration: its meaning stands in
/// words beside it, so it has no accessible text of its own unless one is set.
class SignDisc : public QWidget {
    Q_OBJECT
public:
    SignDisc(Sign sign, Tone tone, QWidget *parent = nullptr);
    void setSign(Sign sign, Tone tone);
    [[nodiscard]] Sign sign() const { return m_sign; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Sign m_sign;
    Tone m_tone;
};

} // namespace hometray
