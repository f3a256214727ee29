// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/painteditems.h"
#include "ui/widgets/sign.h"

#include <QtCore/QDate>

namespace hometray {

/// Something that happened on a day.
struct TimeEvent {
    QString id; ///< told back when it is opened; never shown
    QDate on;
    QString kind; ///< for the filter: "meeting"
    Sign sign = Sign::Dot;
    Tone tone = Tone::Neutral;
    QString title; ///< "TAF 2", "Home visit"
    QString detail; ///< what happened, shortened; may be empty
    bool significant = false;

    friend bool operator==(const TimeEvent &, const TimeEvent &) = default;
};

/// How high events are at that width, and draws them, on a widget or a page; answers the boxes of
/// the events. `current` -1: none has the keyboard.
[[nodiscard]] QList<QRectF> timeBoxes(
    const QList<TimeEvent> &events, QDate today, double width, const QFont &font);
void paintTime(QPainter &painter, const QRectF &box, const QList<TimeEvent> &events, QDate today,
    int current, const QFont &font, const Tokens &tokens);
/// "Thursday 13 June 2019, significant: home visit. Fran spoke of…"
[[nodiscard]] QString timeWords(const TimeEvent &event);

/// Events on a vertical line. Part of TimeLine.
class TimeEvents : public PaintedItems {
    Q_OBJECT
public:
    explicit TimeEvents(QWidget *parent = nullptr);
    void setEvents(const QList<TimeEvent> &events, QDate today);
    [[nodiscard]] const QList<TimeEvent> &events() const { return m_events; }

    [[nodiscard]] int itemCount() const override { return int(m_events.size()); }
    [[nodiscard]] QRectF itemBox(int item) const override;
    [[nodiscard]] QString itemWords(int item) const override;
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] int neighbour(int from, int key) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    QList<TimeEvent> m_events;
    QDate m_today;
};

} // namespace hometray
