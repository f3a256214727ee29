// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/monthgrid.h"

#include "ui/widgets/painting.h"
#include "words/dates.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>

namespace hometray {
namespace {
constexpr double headHeight = 1.5; // shares of a line
constexpr double wordsFrom = 4.6; // narrower squares show signs and a number
constexpr double numberHeight = 1.3;
constexpr double besideFrom = 4; // less is room for the beginning of a word, which says nothing

class Month {
    Q_DECLARE_TR_FUNCTIONS(MonthView)
public:
    Month(QPainter &painter, const QRectF &box, const MonthContent &content, const QFont &font,
        const Tokens &tokens)
        : m_painter(painter),
          m_box(box),
          m_content(content),
          m_font(font),
          m_tokens(tokens),
          m_em(lineHeight(font))
    {
        for (const MonthItem &item : content.items)
            m_byDay[item.day].append(&item);
    }

    void paint()
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.fillRect(m_box, m_tokens.surface);
        const double column = m_box.width() / 7;
        for (int i = 0; i < 7; ++i)
            paintElided(m_painter, words::shortWeekday(i + 1), bold(smaller(m_font)),
                m_tokens.muted,
                {m_box.left() + i * column + m_em * 0.35, m_box.top(), column - m_em * 0.4,
                    m_em * headHeight});
        const QDate first = firstShown(m_content.month);
        for (int i = 0; i < weeksShown(m_content.month) * 7; ++i)
            paintDay(first.addDays(i));
        if (m_content.current.isValid())
            paintCurrent();
        m_painter.restore();
    }

private:
    void paintDay(QDate day)
    {
        const QRectF square = daySquare(m_box, m_content.month, day, m_font);
        const bool inMonth = day.month() == m_content.month.month();
        const QString note = m_content.notes.value(day);
        const bool free = day.dayOfWeek() > 5 || !note.isEmpty();
        m_painter.fillRect(square,
            !inMonth   ? m_tokens.window
                : free ? m_tokens.raised
                       : m_tokens.surface);
        m_painter.setPen(QPen(m_tokens.hairline, 1));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(square);
        const QRectF inner = square.adjusted(m_em * 0.25, m_em * 0.15, -m_em * 0.2, -m_em * 0.1);
        const QRectF beside = paintNumber(day, inMonth, inner);
        const QRectF below = inner.adjusted(0, m_em * numberHeight, 0, 0);
        const QList<const MonthItem *> items = m_byDay.value(day);
        // In a low square what is due stands beside the number, in the place of a note.
        const bool low = below.height() < m_em * 0.8;
        if (low && !items.isEmpty())
            paintCount(items, beside);
        else
            paintNote(day, inMonth, note, beside);
        if (!low && !items.isEmpty())
            paintItems(items, below);
    }

    /// Answers the room that is left beside it.
    QRectF paintNumber(QDate day, bool inMonth, const QRectF &inner)
    {
        const QString number = QString::number(day.day());
        const QFont font = bold(m_font);
        const double width = std::max(m_em * 1.25,
            QFontMetricsF(font, m_painter.device()).horizontalAdvance(number) + m_em * 0.4);
        const QRectF disc(inner.left() - m_em * 0.1, inner.top(), width, m_em * 1.25);
        const bool today = day == m_content.today;
        if (today) {
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(m_tokens.accent);
            m_painter.drawRoundedRect(disc, disc.height() / 2, disc.height() / 2);
        }
        paintElided(m_painter, number, today ? font : m_font,
            today         ? m_tokens.onAccent
                : inMonth ? m_tokens.text
                          : m_tokens.muted,
            disc, Qt::AlignCenter);
        return {disc.right() + m_em * 0.2, inner.top(), inner.right() - disc.right() - m_em * 0.2,
            disc.height()};
    }

    void paintNote(QDate day, bool inMonth, const QString &note, const QRectF &room)
    {
        // Days of other months name theirs: a paler colour is not enough to tell them.
        const QString other = inMonth ? QString() : words::monthAndYear(day).section(u' ', 0, 0);
        const QString words = day == m_content.today ? tr("Today") : note.isEmpty() ? other : note;
        const QFont small = smaller(m_font);
        const bool fits =
            QFontMetricsF(small, m_painter.device()).horizontalAdvance(words) <= room.width();
        // What is not shown is in the tool tip and read out.
        if (fits || room.width() > m_em * besideFrom)
            paintElided(m_painter, words, small, m_tokens.muted, room);
    }

    void paintItems(const QList<const MonthItem *> &items, const QRectF &room)
    {
        if (room.width() < m_em * wordsFrom) {
            paintCount(items, room);
            return;
        }
        const QFont font = smaller(m_font);
        const double line = lineHeight(font) * 1.12;
        const int lines = std::max(1, int((room.height() + line * 0.1) / line));
        const auto count = int(items.size());
        const int shown = count <= lines ? count : lines - 1;
        double y = room.top();
        for (int i = 0; i < shown; ++i) {
            const MonthItem &item = *items.at(i);
            const QColor color = m_tokens.tone(item.tone).text;
            const double side = line * 0.56;
            paintSign(m_painter, item.sign,
                {room.left() + m_em * 0.05, y + (line - side) / 2, side, side}, color);
            const double used = item.sign == Sign::None ? 0 : side + m_em * 0.3;
            paintElided(m_painter, item.text, font, m_tokens.text,
                {room.left() + used, y, room.width() - used, line});
            y += line;
        }
        if (shown < count)
            paintElided(m_painter,
                shown == 0 ? tr("%n things", nullptr, count)
                           : tr("%n more", nullptr, count - shown),
                font, m_tokens.link, {room.left(), y, room.width(), line});
    }

    /// The sign of the first and how many there are.
    void paintCount(const QList<const MonthItem *> &items, const QRectF &room)
    {
        const MonthItem &first = *items.first();
        const double side = std::min(m_em * 0.62, room.width() * 0.45);
        const double line = std::min(m_em * 1.1, room.height());
        const QColor color = m_tokens.tone(first.tone).text;
        const Sign sign = first.sign == Sign::None ? Sign::Dot : first.sign;
        paintSign(
            m_painter, sign, {room.left(), room.top() + (line - side) / 2, side, side}, color);
        paintElided(m_painter, QString::number(items.size()), m_font, m_tokens.text,
            {room.left() + side + m_em * 0.2, room.top(), room.width() - side, line});
    }

    void paintCurrent()
    {
        const QRectF square = daySquare(m_box, m_content.month, m_content.current, m_font);
        if (square.isEmpty())
            return;
        if (m_content.focused) {
            paintFocusRing(m_painter, square, m_font, m_tokens);
            return;
        }
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_tokens.accent, std::max(1.5, m_em / 11)));
        m_painter.drawRect(square.adjusted(1, 1, -1, -1));
    }

    QPainter &m_painter;
    QRectF m_box;
    const MonthContent &m_content;
    QFont m_font;
    const Tokens &m_tokens;
    double m_em;
    QHash<QDate, QList<const MonthItem *>> m_byDay;
};
} // namespace

QDate firstShown(QDate month)
{
    const QDate first(month.year(), month.month(), 1);
    return first.addDays(1 - first.dayOfWeek());
}

int weeksShown(QDate month)
{
    const QDate first = firstShown(month);
    const QDate last(month.year(), month.month(), month.daysInMonth());
    return int(first.daysTo(last)) / 7 + 1;
}

QRectF daySquare(const QRectF &box, QDate month, QDate day, const QFont &font)
{
    const qint64 at = firstShown(month).daysTo(day);
    const int weeks = weeksShown(month);
    if (!day.isValid() || at < 0 || at >= weeks * 7)
        return {};
    const double head = lineHeight(font) * headHeight;
    const double width = box.width() / 7;
    const double height = (box.height() - head) / weeks;
    return {box.left() + double(at % 7) * width, box.top() + head + double(at / 7) * height, width,
        height};
}

QDate dayAt(const QRectF &box, QDate month, const QPointF &point, const QFont &font)
{
    const QDate first = firstShown(month);
    for (int i = 0; i < weeksShown(month) * 7; ++i) {
        if (daySquare(box, month, first.addDays(i), font).contains(point))
            return first.addDays(i);
    }
    return {};
}

void paintMonth(QPainter &painter, const QRectF &box, const MonthContent &content,
    const QFont &font, const Tokens &tokens)
{
    Month(painter, box, content, font, tokens).paint();
}

} // namespace hometray
