// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/monthgrid.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace hometray {

class MonthSquares;

/// A month with what is on each of its days, and buttons to the months around it. One stop for Tab:
/// arrows move by day, Home and End to the beginning and end of the week, PageUp and PageDown by
/// month, Enter opens the day. The current day is read out with everything on it.
///
/// Usage: `setToday`, `setItems`, and to `dayOpened` show the day's list. It keeps its current day
/// when the items change.
class MonthView : public QWidget {
    Q_OBJECT
public:
    explicit MonthView(QWidget *parent = nullptr);

    /// Marks a day as today; the current day when there is none yet.
    void setToday(QDate today);
    /// Everything on any day of any month; only those of the month shown are painted. Those of one
    /// day are shown in the order they come here: the most pressing first.
    void setItems(const QList<MonthItem> &items);
    /// What kind of day it is, for days off: "Summer holiday", "Bank holiday".
    void setNotes(const QHash<QDate, QString> &notes);
    /// Moves to a day, and to its month.
    void setDay(QDate day);
    [[nodiscard]] QDate day() const;
    [[nodiscard]] QList<MonthItem> itemsOn(QDate day) const;
    /// Gives the keyboard to the days.
    void focusDays();
    /// "Thursday 20 June 2019, today: TAF 3 of the Okafor family, 2 days late; …".
    [[nodiscard]] QString inWords(QDate day) const;
    /// Draws the month shown onto a page.
    void print(QPainter &painter, const QRectF &box) const;

Q_SIGNALS:
    /// Enter or a double click on a day, whether or not anything is on it.
    void dayOpened(QDate day);
    /// The current day is another one.
    void dayChanged(QDate day);
    /// Another month is shown; `first` is its first day.
    void monthChanged(QDate first);

private:
    void moved(QDate before);

    MonthSquares *m_squares;
    QLabel *m_title;
};

} // namespace hometray
