// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QProxyStyle>

namespace hometray {

/// Draws the ring round a filled button that has the keyboard: inside, so that a line of the fill
/// stands round it; on dark pages the ring alone would look like their ground. Every other ring is
/// a border of the style sheet, which cannot draw one evenly inside a border.
class RingStyle : public QProxyStyle {
    Q_OBJECT
public:
    using QProxyStyle::QProxyStyle;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
};

} // namespace hometray
