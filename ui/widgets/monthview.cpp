// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/monthview.h"

#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/monthsquares.h"
#include "words/dates.h"

#include <QtGui/QPainter>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {

MonthView::MonthView(QWidget *parent) : QWidget(parent), m_squares(new MonthSquares(this))
{
    setObjectName(u"monthView"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.5));
    auto *head = new FlowLayout(nullptr, 0.5);
    const auto button = [this, head](const QString &name, const QString &text,
                            const QString &spoken, auto clicked) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(name);
        made->setAccessibleName(spoken);
        made->setToolTip(spoken);
        connect(made, &QPushButton::clicked, this, clicked);
        head->addWidget(made);
    };
    button(
        u"monthBefore"_s, u"‹"_s, tr("The month before"), [this] { setDay(day().addMonths(-1)); });
    button(u"monthToday"_s, tr("Today"), tr("Show today"),
        [this] { setDay(m_squares->content().today); });
    button(u"monthAfter"_s, u"›"_s, tr("The month after"), [this] { setDay(day().addMonths(1)); });
    m_title = new QLabel(this);
    m_title->setObjectName(u"monthTitle"_s);
    m_title->setProperty("kind", u"heading"_s);
    m_title->setTextFormat(Qt::PlainText);
    head->addWidget(m_title);
    column->addLayout(head);
    column->addWidget(m_squares, 1);
    connect(m_squares, &MonthSquares::moved, this, &MonthView::moved);
    connect(m_squares, &MonthSquares::opened, this, &MonthView::dayOpened);
}

void MonthView::setToday(QDate today)
{
    m_squares->setToday(today);
}

void MonthView::setItems(const QList<MonthItem> &items)
{
    m_squares->setItems(items);
}

void MonthView::setNotes(const QHash<QDate, QString> &notes)
{
    m_squares->setNotes(notes);
}

void MonthView::setDay(QDate day)
{
    m_squares->setDay(day);
}

QDate MonthView::day() const
{
    return m_squares->content().current;
}

QList<MonthItem> MonthView::itemsOn(QDate day) const
{
    return m_squares->itemsOn(day);
}

void MonthView::focusDays()
{
    m_squares->setFocus(Qt::OtherFocusReason);
}

QString MonthView::inWords(QDate day) const
{
    return m_squares->inWords(day);
}

void MonthView::print(QPainter &painter, const QRectF &box) const
{
    MonthContent content = m_squares->content();
    if (!content.month.isValid())
        return;
    content.current = {};
    paintMonth(painter, box, content, painter.font(), tokens(ThemeKind::Light));
}

void MonthView::moved(QDate before)
{
    const QDate now = day();
    const QDate first(now.year(), now.month(), 1);
    m_title->setText(words::monthAndYear(now));
    if (!before.isValid() || QDate(before.year(), before.month(), 1) != first)
        Q_EMIT monthChanged(first);
    Q_EMIT dayChanged(now);
}

} // namespace hometray
