// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/sign.h"

#include <QtCore/QDate>
#include <QtCore/QHash>

namespace hometray {

/// Something on a day of a month.
struct MonthItem {
    QDate day;
    Sign sign = Sign::None;
    Tone tone = Tone::Neutral;
    QString text; ///< short, for the square of a day: "TAF 3 · Okafor"
    QString words; ///< the whole sentence, read out and in the tool tip: "TAF 3 of the Okafor
                   ///< family, 2 working days late"; `text` when empty
    QString id; ///< told back by `MonthView::itemsOn`; never shown

    friend bool operator==(const MonthItem &, const MonthItem &) = default;
};

/// A month to be painted.
struct MonthContent {
    QDate month; ///< any day of it
    QDate today;
    QDate current; ///< the day the keyboard is at
    bool focused = false;
    QList<MonthItem> items; ///< in the order they are shown on a day
    QHash<QDate, QString> notes; ///< what kind of day it is: "Summer holiday", "Bank holiday"
};

/// The first Monday shown for a month, and how many weeks are.
[[nodiscard]] QDate firstShown(QDate month);
[[nodiscard]] int weeksShown(QDate month);
/// The square of a day, and the day at a point; nothing when the month does not show it.
[[nodiscard]] QRectF daySquare(const QRectF &box, QDate month, QDate day, const QFont &font);
[[nodiscard]] QDate dayAt(const QRectF &box, QDate month, const QPointF &point, const QFont &font);

/// Draws a month with its weekdays as heads into `box`, on a widget or a page. What does not fit on
/// a day is counted ("3 more"); where squares are narrow, signs and a number stand for words.
void paintMonth(QPainter &painter, const QRectF &box, const MonthContent &content,
    const QFont &font, const Tokens &tokens);

} // namespace hometray
