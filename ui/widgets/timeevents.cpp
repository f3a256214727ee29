// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timeevents.h"

#include "ui/widgets/card.h"
#include "ui/widgets/painting.h"
#include "words/dates.h"

#include <QtGui/QPaintEvent>
#include <QtGui/QPainter>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double wideFrom = 26; // shares of a line; narrower lines put the date above the title
constexpr double padding = 0.32;
constexpr double gap = 0.25;
constexpr int detailLines = 2;

struct Measure {
    Measure(double width, const QFont &font, QDate today)
        : em(lineHeight(font)), wide(width >= em * wideFrom)
    {
        // The widest date there can be: with a year.
        const double day = QFontMetricsF(font).horizontalAdvance(
            words::shortDate(today.isValid() ? today.addYears(-1) : QDate(2000, 9, 27), today)
            + u"0"_s);
        axis = wide ? day + em * 1.2 : em * 0.7;
        text = axis + em * 1.1;
        room = std::max(em * 4, width - text - em * 0.4);
    }
    double em;
    bool wide;
    double axis; ///< x of the line
    double text; ///< where titles begin
    double room; ///< their width
};

double heightOf(const TimeEvent &event, const Measure &m, const QFont &font)
{
    const QFont title = event.significant ? bold(font) : font;
    double height = 2 * padding * m.em + wrappedHeight(event.title, title, m.room);
    if (!m.wide)
        height += m.em;
    if (event.significant)
        height += m.em;
    return height + wrappedHeight(event.detail, smaller(font), m.room, detailLines);
}

void paintOne(QPainter &painter, const TimeEvent &event, const QRectF &box, QDate today,
    const Measure &m, const QFont &font, const Tokens &tokens)
{
    const double axis = box.left() + m.axis;
    const double top = box.top() + padding * m.em;
    const ToneColors &colors = tokens.tone(event.tone);
    const double radius = m.em * (event.significant ? 0.62 : 0.52);
    const QPointF centre(axis, top + m.em * 0.5);
    painter.setPen(QPen(event.significant ? colors.text : tokens.border, m.em * 0.07));
    painter.setBrush(event.significant ? colors.text : tokens.surface);
    painter.drawEllipse(centre, radius, radius);
    const double side = m.em * 0.52;
    paintSign(painter, event.sign, {centre.x() - side / 2, centre.y() - side / 2, side, side},
        event.significant ? colors.background : colors.text);

    QRectF text(box.left() + m.text, top, m.room, box.bottom() - top);
    const QString day = words::shortDate(event.on, today);
    if (m.wide) {
        paintElided(painter, day, font, tokens.muted,
            {box.left() + m.em * 0.3, top, m.axis - m.em * 1.1, m.em});
    } else {
        paintElided(painter, day, smaller(font), tokens.muted, {text.left(), top, m.room, m.em});
        text.setTop(text.top() + m.em);
    }
    const QFont title = event.significant ? bold(font) : font;
    text.setTop(text.top() + paintWrapped(painter, event.title, title, tokens.text, text));
    if (event.significant) {
        paintElided(painter, TimeEvents::tr("Significant"), smaller(font), colors.text,
            {text.left(), text.top(), m.room, m.em});
        text.setTop(text.top() + m.em);
    }
    if (!event.detail.isEmpty()) {
        const double room = lineHeight(smaller(font)) * detailLines;
        paintWrapped(painter, event.detail, smaller(font), tokens.muted,
            {text.left(), text.top(), m.room, room});
    }
}
} // namespace

QList<QRectF> timeBoxes(
    const QList<TimeEvent> &events, QDate today, double width, const QFont &font)
{
    const Measure m(width, font, today);
    QList<QRectF> boxes;
    double y = 0;
    for (const TimeEvent &event : events) {
        const double height = heightOf(event, m, font);
        boxes.append({0, y, width, height});
        y += height + gap * m.em;
    }
    return boxes;
}

void paintTime(QPainter &painter, const QRectF &box, const QList<TimeEvent> &events, QDate today,
    int current, const QFont &font, const Tokens &tokens)
{
    if (events.isEmpty())
        return;
    const Measure m(box.width(), font, today);
    const QList<QRectF> boxes = timeBoxes(events, today, box.width(), font);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double axis = box.left() + m.axis;
    painter.setPen(QPen(tokens.hairline, std::max(1.5, m.em * 0.1)));
    painter.drawLine(QPointF(axis, box.top() + m.em * 0.6),
        QPointF(axis, box.top() + boxes.last().top() + m.em * 0.6));
    const QRectF clip =
        painter.hasClipping() ? painter.clipBoundingRect() : QRectF(painter.window());
    for (qsizetype i = 0; i < events.size(); ++i) {
        const QRectF here = boxes[i].translated(box.topLeft());
        if (!here.intersects(clip))
            continue;
        paintOne(painter, events[i], here, today, m, font, tokens);
        if (i == current)
            paintFocusRing(painter, here, font, tokens, m.em * 0.3);
    }
    painter.restore();
}

QString timeWords(const TimeEvent &event)
{
    QString head = words::weekdayDate(event.on, QDate());
    if (event.significant)
        head = TimeEvents::tr("%1, significant").arg(head);
    const QString what =
        event.detail.isEmpty() ? event.title : event.title + u". "_s + event.detail;
    return head.isEmpty() ? what : TimeEvents::tr("%1: %2", "day, what happened").arg(head, what);
}

TimeEvents::TimeEvents(QWidget *parent) : PaintedItems(parent)
{
    setObjectName(u"timeEvents"_s);
    setAccessibleName(tr("Chronology"));
    setAccessibleDescription(tr("Up and Down go from event to event, Enter opens one."));
}

void TimeEvents::setEvents(const QList<TimeEvent> &events, QDate today)
{
    const QString id =
        current() >= 0 && current() < itemCount() ? m_events[current()].id : QString();
    m_events = events;
    m_today = today;
    int keep = -1;
    for (qsizetype i = 0; i < events.size() && !id.isEmpty(); ++i) {
        if (events[i].id == id)
            keep = int(i);
    }
    itemsChanged(keep);
}

QRectF TimeEvents::itemBox(int item) const
{
    return timeBoxes(m_events, m_today, width(), font()).value(item);
}

QString TimeEvents::itemWords(int item) const
{
    return timeWords(m_events.value(item));
}

int TimeEvents::heightForWidth(int width) const
{
    const QList<QRectF> boxes = timeBoxes(m_events, m_today, width, font());
    return boxes.isEmpty() ? 0 : int(std::ceil(boxes.last().bottom()));
}

QSize TimeEvents::sizeHint() const
{
    const int width = em(this, 36);
    return {width, heightForWidth(this->width() > 0 ? this->width() : width)};
}

QSize TimeEvents::minimumSizeHint() const
{
    return {em(this, 10), heightForWidth(std::max(em(this, 10), width()))};
}

int TimeEvents::neighbour(int from, int key) const
{
    const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    return std::clamp(from + step, 0, itemCount() - 1);
}

void TimeEvents::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setClipRect(event->rect());
    paintTime(painter, rect(), m_events, m_today, showsFocus() ? current() : -1, font(),
        tokensOf(palette()));
}

} // namespace hometray
