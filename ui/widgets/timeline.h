// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/timeevents.h"

class QPushButton;

namespace hometray {

class FilterBar;

/// A kind of event to filter by.
struct TimeKind {
    QString id; ///< as in TimeEvent::kind
    QString name; ///< "TAF meetings"
};

/// A chronology: events on a vertical line, the latest first, with a filter by kind. Up and Down
/// move, Enter opens. Long ones begin with the latest and say how many more there are.
class TimeLine : public QWidget {
    Q_OBJECT
public:
    explicit TimeLine(QWidget *parent = nullptr);

    /// The kinds that can be filtered by; those without events are not offered. Once.
    void setKinds(const QList<TimeKind> &kinds);
    /// In any order.
    void setEvents(QList<TimeEvent> events, QDate today);
    /// Shows an event and gives it the keyboard; false when there is none of that id.
    bool showEvent(const QString &id);
    using QWidget::showEvent;
    /// Draws the events shown now, oldest first as in a report; answers the height it took.
    double print(QPainter &painter, const QRectF &box) const;

Q_SIGNALS:
    void eventOpened(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    [[nodiscard]] QList<TimeEvent> chosen() const;

    FilterBar *m_filter;
    TimeEvents *m_line;
    QPushButton *m_more;
    QList<TimeEvent> m_events;
    QStringList m_kinds;
    QDate m_today;
    bool m_all = false;
};

} // namespace hometray
