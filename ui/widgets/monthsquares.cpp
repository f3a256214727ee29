// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/monthsquares.h"

#include "ui/widgets/card.h"
#include "words/dates.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

using namespace Qt::StringLiterals;

namespace hometray {

MonthSquares::MonthSquares(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"monthDays"_s);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Month"));
    setAccessibleDescription(tr("Arrows go from day to day, Page Up and Page Down from month to "
                                "month, Enter opens the day."));
}

void MonthSquares::setToday(QDate today)
{
    m_content.today = today;
    if (!m_content.current.isValid())
        setDay(today);
    sayItemsChanged(this);
    update();
}

void MonthSquares::setItems(const QList<MonthItem> &items)
{
    m_content.items = items;
    sayItemsChanged(this);
    update();
}

void MonthSquares::setNotes(const QHash<QDate, QString> &notes)
{
    m_content.notes = notes;
    sayItemsChanged(this);
    update();
}

void MonthSquares::setDay(QDate day)
{
    if (!day.isValid() || day == m_content.current)
        return;
    const QDate before = m_content.current;
    m_content.current = day;
    m_content.month = day;
    if (!before.isValid() || firstShown(before) != firstShown(day)) {
        setAccessibleName(words::monthAndYear(day));
        sayItemsChanged(this);
    }
    sayCurrentItem(this);
    update();
    Q_EMIT moved(before);
}

QList<MonthItem> MonthSquares::itemsOn(QDate day) const
{
    QList<MonthItem> items;
    for (const MonthItem &item : m_content.items) {
        if (item.day == day)
            items.append(item);
    }
    return items;
}

QString MonthSquares::inWords(QDate day) const
{
    // With the year: months are leafed through.
    QString head = words::weekdayDate(day, QDate());
    if (day == m_content.today)
        head = tr("%1, today").arg(head);
    if (const QString note = m_content.notes.value(day); !note.isEmpty())
        head = tr("%1, %2", "day, kind of day").arg(head, note);
    QStringList lines;
    for (const MonthItem &item : itemsOn(day))
        lines.append(item.words.isEmpty() ? item.text : item.words);
    return lines.isEmpty() ? tr("%1: nothing").arg(head)
                           : tr("%1: %2", "day, what is on it").arg(head, lines.join(u"; "_s));
}

int MonthSquares::itemCount() const
{
    return m_content.month.isValid() ? weeksShown(m_content.month) * 7 : 0;
}

int MonthSquares::current() const
{
    return m_content.month.isValid() ? int(firstShown(m_content.month).daysTo(m_content.current))
                                     : -1;
}

QRectF MonthSquares::itemBox(int item) const
{
    return daySquare(rect(), m_content.month, dayOf(item), font());
}

QSize MonthSquares::sizeHint() const
{
    return {em(this, 46), em(this, 26)};
}

QSize MonthSquares::minimumSizeHint() const
{
    return {em(this, 16), em(this, 18)};
}

bool MonthSquares::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_content.month.isValid()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QDate day = dayAt(rect(), m_content.month, help->pos(), font());
        QString text = day.isValid() && !itemsOn(day).isEmpty() ? inWords(day) : QString();
        // Below the day a line for each thing; there may be a colon in it, too.
        if (const qsizetype colon = text.indexOf(u": "_s); colon >= 0)
            text.replace(colon, 2, u":\n"_s);
        text.replace(u"; "_s, u"\n"_s);
        QToolTip::showText(help->globalPos(), text.toHtmlEscaped().replace(u'\n', u"<br>"_s), this);
        return true;
    }
    return QWidget::event(event);
}

void MonthSquares::paintEvent(QPaintEvent *)
{
    if (!m_content.month.isValid())
        return;
    QPainter painter(this);
    MonthContent content = m_content;
    content.focused = hasFocus();
    paintMonth(
        painter, QRectF(rect()).adjusted(0, 0, -1, -1), content, font(), tokensOf(palette()));
}

void MonthSquares::keyPressEvent(QKeyEvent *event)
{
    const QDate day = m_content.current;
    switch (day.isValid() && !(event->modifiers() & ~Qt::KeypadModifier) ? event->key() : 0) {
    case Qt::Key_Left:
        return setDay(day.addDays(layoutDirection() == Qt::RightToLeft ? 1 : -1));
    case Qt::Key_Right:
        return setDay(day.addDays(layoutDirection() == Qt::RightToLeft ? -1 : 1));
    case Qt::Key_Up:
        return setDay(day.addDays(-7));
    case Qt::Key_Down:
        return setDay(day.addDays(7));
    case Qt::Key_PageUp:
        return setDay(day.addMonths(-1));
    case Qt::Key_PageDown:
        return setDay(day.addMonths(1));
    case Qt::Key_Home:
        return setDay(day.addDays(1 - day.dayOfWeek()));
    case Qt::Key_End:
        return setDay(day.addDays(7 - day.dayOfWeek()));
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        Q_EMIT opened(day);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void MonthSquares::mousePressEvent(QMouseEvent *event)
{
    if (m_content.month.isValid())
        setDay(dayAt(rect(), m_content.month, event->position(), font()));
}

void MonthSquares::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!m_content.month.isValid())
        return;
    // The first click may have turned to another month: the day under it now is another one.
    if (dayAt(rect(), m_content.month, event->position(), font()) == m_content.current)
        Q_EMIT opened(m_content.current);
}

void MonthSquares::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
    sayCurrentItemSoon(this);
}

void MonthSquares::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace hometray
