// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/ringstyle.h"

#include "ui/theme/tokens.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double ringWidth = 0.13; // shares of a line, as the borders of the sheet
constexpr double outerRadius = 0.35;
constexpr double outerRadiusOfChip = 0.75;
} // namespace

void RingStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
    QPainter *painter, const QWidget *widget) const
{
    if (element != PE_FrameFocusRect) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    const auto *button = qobject_cast<const QPushButton *>(widget);
    const QString kind = button ? button->property("kind").toString() : QString();
    const bool chip = kind == u"chip" && button->isChecked();
    if (!chip && kind != u"primary")
        return;
    const double em = QFontMetricsF(button->font()).height();
    const double width = qMax(1, qRound(ringWidth * em));
    const double inset = 1.5 * width; // a line of the fill, then the middle of the ring
    const double radius = (chip ? outerRadiusOfChip : outerRadius) * em - inset;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(tokensOf(button->palette()).focusOnAccent, width));
    painter->drawRoundedRect(
        QRectF(button->rect()).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

} // namespace hometray
