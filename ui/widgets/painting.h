// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QtCore/QRectF>
#include <QtGui/QFont>

class QPainter;

namespace hometray {

// What painted widgets share. All of it works on any paint device: a widget, a picture, a page.

/// The height of a line of text, in the units of the painter; what lengths are shares of.
[[nodiscard]] double lineHeight(const QFont &font);
[[nodiscard]] QFont bold(QFont font);
/// A little smaller, for second lines.
[[nodiscard]] QFont smaller(QFont font);

/// How high a text is when it wraps into `width`, at most `maxLines` lines (0: as many as it
/// needs).
[[nodiscard]] double wrappedHeight(
    const QString &text, const QFont &font, double width, int maxLines = 0);
/// Draws a text that wraps; what does not fit into the height of the box ends in "…". Answers the
/// height it took.
double paintWrapped(QPainter &painter, const QString &text, const QFont &font, const QColor &color,
    const QRectF &box, Qt::Alignment align = Qt::AlignLeft);
/// One line that ends in "…" where room is short.
void paintElided(QPainter &painter, const QString &text, const QFont &font, const QColor &color,
    const QRectF &box, Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter);

/// The ring round what has the keyboard.
void paintFocusRing(QPainter &painter, const QRectF &box, const QFont &font, const Tokens &tokens,
    double radius = 0);

} // namespace hometray
